/** The editor's page: what is made is kept in one place, and every part of the page follows it. */

import type { Finding, Lang } from "../embed/types";
import { Bar, keys } from "./bar";
import { base, check } from "./desk";
import { h } from "./dom";
import { counted, Findings, type Placed } from "./findings";
import { type Context, idOf } from "./form/context";
import { form } from "./form/form";
import { type Doc, same, type Json } from "./json";
import { Look } from "./look";
import { Preview } from "./preview";
import { Publish } from "./publish";
import { setSchema } from "./schema";
import { isLink, keep, kept, opened } from "./share";
import { Start } from "./start";
import { type Change, settings, Store, type Work } from "./state";
import { lang, say, type Said, speak } from "./words";

/** How long typing rests before it is checked and drawn, in milliseconds. */
const REST = 250;

/** The page in one language; another language is another page of the same store. */
class Page {
  private readonly findings = new Findings();
  private readonly context: Context;
  private readonly bar: Bar;
  private readonly preview: Preview;
  private readonly publish: Publish;
  private look: Look;
  private readonly lookPart = h("div");
  private readonly formPart = h("div", { class: "form" });
  private readonly checks = h("div", { class: "checks" });
  private readonly count = h("p", { class: "count" });
  private readonly live = h("p", { class: "aside", role: "status" });
  private clock: number | undefined;
  private checking = 0;
  private counted = "";

  constructor(
    private readonly store: Store,
    private readonly builtIn: Doc,
    main: HTMLElement,
    turn: (lang: Lang) => void,
  ) {
    const announce = (words: string) => (this.live.textContent = words);
    this.context = { store, findings: this.findings, builtIn, refreshers: [], announce };
    this.bar = new Bar(store, builtIn, turn);
    this.preview = new Preview(builtIn, (problems) => this.look.problems(problems));
    this.publish = new Publish(store, builtIn, () => this.preview.host.wardProfile);
    this.look = new Look(store, announce);
    this.build(main);
    this.preview.host.addEventListener("ward-profile:ready", () => this.publish.show(store.work, true));
  }

  private build(main: HTMLElement): void {
    const part = (id: Said, ...children: Node[]) =>
      h("section", { id, class: "step", "aria-labelledby": `${id}-heading` }, h("h2", { id: `${id}-heading` }, say(id)), ...children);
    const steps: Said[] = ["step-start", "step-figures", "step-look", "step-publish"];
    const nav = h("nav", { "aria-label": say("steps") }, ...steps.map((id) => h("a", { href: `#${id}` }, say(id))));
    const head = h("header", { class: "top" }, h("h1", {}, say("heading")), h("p", { class: "standfirst" }, say("standfirst")), this.bar.element);
    const desk = h(
      "div",
      { class: "desk" },
      nav,
      part("step-start", new Start(this.store, this.builtIn).element),
      part("step-figures", this.formPart),
      part("step-look", this.lookPart),
      part("step-publish", this.publish.element),
    );
    const check = h(
      "section",
      { class: "check", "aria-labelledby": "check-heading" },
      h("h2", { id: "check-heading" }, say("findings-heading")),
      this.count,
      this.checks,
    );
    const side = h("div", { class: "side" }, this.preview.element, check);
    document.title = say("page-title");
    main.replaceChildren(head, h("div", { class: "columns" }, desk, side), this.live);
    this.fill();
    void this.settle(true);
  }

  /** Builds what stands for the document and its settings anew, and puts the focus back. */
  private fill(): void {
    const focused = document.activeElement?.id;
    this.formPart.replaceChildren(...form(this.context));
    this.look = new Look(this.store, this.context.announce);
    this.lookPart.replaceChildren(this.look.element);
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  /** Follows a change; what is typed is checked when it rests. */
  follow(change: Change): void {
    if (change === "all") {
      this.fill();
    } else {
      this.context.refreshers.forEach((refresh) => refresh());
    }
    this.bar.follow();
    clearTimeout(this.clock);
    this.clock = setTimeout(() => void this.settle(false), change === "all" ? 0 : REST);
  }

  /** Checks the document, shows what is wrong, and draws it if it can be drawn. */
  private async settle(first: boolean): Promise<void> {
    const checking = ++this.checking;
    const { work } = this.store;
    const all = await check(JSON.stringify(work.profile), lang());
    if (checking !== this.checking) {
      return;
    }
    this.tell(this.findings.show(all, work.profile), all, first);
    const sound = all.every(({ severity }) => severity !== "error");
    if (sound) {
      this.preview.draw(work);
    } else {
      this.preview.old();
    }
    this.publish.show(work, sound);
  }

  private tell(placed: Placed[], all: Finding[], first: boolean): void {
    const words = counted(all);
    this.count.textContent = words;
    const order = [...placed].sort((one, other) => Number(one.finding.severity !== "error") - Number(other.finding.severity !== "error"));
    const items = order.map(({ finding, words: mend, field }) => {
      const named = [this.entry(finding.path), field && nameOf(field.control)].filter(Boolean).join(", ");
      const go = h("button", { type: "button", onclick: () => this.findings.goto(finding) }, named ? `${named}: ${mend}` : mend);
      return h("li", { class: finding.severity }, h("strong", {}, `${say(`finding-${finding.severity}`)} `), go);
    });
    this.checks.replaceChildren(...(items.length ? [h("ul", { role: "list" }, ...items)] : []));
    // Those who listen are told when the count changes, and not at first.
    if (!first && words !== this.counted) {
      this.live.textContent = words;
    }
    this.counted = words;
  }

  /** What the figure or former unit is called that a path leads into. */
  private entry(path: string): string {
    const [, list, index] = /^(figures|former\.units)\[(\d+)\]/.exec(path) ?? [];
    const summary = list && document.getElementById(idOf([...list.split("."), Number(index)]));
    return (summary && summary.querySelector(".title")?.textContent) || "";
  }

  say(words: string): void {
    this.bar.say(words);
  }

  end(): void {
    clearTimeout(this.clock);
    this.checking++;
    this.preview.end();
  }
}

/** What a control is called on the page. */
function nameOf(control: HTMLElement): string {
  const label = control.id && document.querySelector(`label[for="${control.id}"]`);
  return (label || control.querySelector(":scope > legend"))?.textContent ?? "";
}

/** The language that the address asks for, else the browser's. */
function asked(): Lang {
  const name = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return name.toLowerCase().startsWith("en") ? "en" : name.toLowerCase().startsWith("vi") ? "vi" : "en";
}

async function fetched(path: string): Promise<Doc> {
  const response = await fetch(new URL(path, base).href);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return (await response.json()) as Doc;
}

/** The store as it begins: with the link's work over what was kept, or with the built-in place. */
async function begun(builtIn: Doc): Promise<[Store, Said | undefined]> {
  const fresh: Work = { profile: builtIn, settings: settings(lang()), address: "" };
  const before = kept(lang());
  const store = new Store(before ?? fresh);
  if (isLink(location.hash)) {
    const work = await opened(location.hash, builtIn, lang());
    // Whoever goes on working must not have the link's version back at the next visit.
    history.replaceState(history.state, "", location.pathname + location.search);
    if (work) {
      store.set(work, "all");
      return [store, before ? "link-opened" : undefined];
    }
    return [store, "link-broken"];
  }
  const changed = before && !same(before as unknown as Json, fresh as unknown as Json);
  return [store, changed ? "restored" : undefined];
}

async function start(): Promise<void> {
  const main = document.getElementById("builder") as HTMLElement;
  speak(asked());
  main.textContent = say("loading");
  try {
    const [schema, builtIn] = await Promise.all([fetched("profile.schema.json"), fetched("builder/quy-nhon-nam.json")]);
    setSchema(schema);
    const [store, words] = await begun(builtIn);
    let page: Page;
    const open = () => {
      page = new Page(store, builtIn, main, (chosen) => {
        speak(chosen);
        const url = new URL(location.href);
        url.searchParams.set("lang", chosen);
        history.replaceState(history.state, "", url);
        page.end();
        open();
        document.getElementById(`lang-${chosen}`)?.focus();
      });
    };
    open();
    let warned = false;
    store.listen((change) => {
      page.follow(change);
      if (isLink(location.hash)) {
        // The address names what it was, not what it is now.
        history.replaceState(history.state, "", location.pathname + location.search);
      }
      if (!keep(store.work) && !warned) {
        warned = true;
        page.say(say("not-kept"));
      }
    });
    keys(store);
    addEventListener("hashchange", () => {
      const { hash } = location;
      if (isLink(hash)) {
        void opened(hash, builtIn, lang()).then((work) => {
          if (work) {
            store.set(work, "all");
          }
          page.say(say(work ? "link-opened" : "link-broken"));
        });
      }
    });
    if (words) {
      page!.say(say(words));
    }
  } catch (error) {
    main.textContent = say("cannot-start", error instanceof Error ? error.message : String(error));
  }
}

void start();
