/** What is above all: undo and redo, a link to the work, the page's language. */

import { button, copy, h } from "./dom";
import { fragment } from "./share";
import type { Doc } from "./json";
import type { Store } from "./state";
import { lang, say } from "./words";

export class Bar {
  readonly element: HTMLElement;
  private readonly undo = button(say("undo"), () => this.store.undo(), { id: "undo", "aria-keyshortcuts": "Control+Z" });
  private readonly redo = button(say("redo"), () => this.store.redo(), { id: "redo", "aria-keyshortcuts": "Control+Shift+Z" });
  private readonly told = h("p", { class: "told", role: "status" });

  constructor(
    private readonly store: Store,
    private readonly builtIn: Doc,
    speak: (lang: "vi" | "en") => void,
  ) {
    const languages = (["vi", "en"] as const).map((language) =>
      button(language === "vi" ? "Tiếng Việt" : "English", () => speak(language), {
        lang: language,
        id: `lang-${language}`,
        "aria-pressed": lang() === language ? "true" : "false",
      }),
    );
    this.element = h(
      "div",
      { class: "bar" },
      h("div", { class: "row" }, this.undo, this.redo, button(say("share"), () => void this.share(), { id: "share" })),
      h("div", { class: "row", role: "group", "aria-label": say("language") }, ...languages),
      this.told,
    );
    this.follow();
  }

  follow(): void {
    // A button that goes dead under the focus would lose it.
    const dead = (button: HTMLButtonElement, is: boolean) => button.setAttribute("aria-disabled", String(is));
    dead(this.undo, !this.store.canUndo);
    dead(this.redo, !this.store.canRedo);
  }

  say(words: string): void {
    this.told.textContent = words;
  }

  private async share(): Promise<void> {
    const hash = await fragment(this.store.work, this.builtIn);
    history.replaceState(history.state, "", `#${hash}`);
    this.say((await copy(location.href)) ? say("share-done") : say("share-shown"));
  }
}

/** Undo and redo by keys, anywhere on the page but where text is pasted. */
export function keys(store: Store): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (!(ctrlKey || metaKey) || altKey || (target as Element).closest?.(".paste")) {
      return;
    }
    const letter = key.toLowerCase();
    if (letter === "z" || letter === "y") {
      event.preventDefault();
      if (letter === "y" || shiftKey) {
        store.redo();
      } else {
        store.undo();
      }
    }
  });
}
