/** Elements made by name, never from markup. */

export type Child = Node | string | false | null | undefined;

/** Attributes by name; `on…` listens; `true` sets an attribute without a value; `false` and `undefined` leave it out. */
export type Props = Record<string, string | number | boolean | undefined | ((event: never) => void)>;

/** An element with its attributes, listeners and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === "function") {
      element.addEventListener(key.slice(2), value as EventListener);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== undefined) {
      element.setAttribute(key, String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child instanceof Node || !!child));
  return element;
}

let counted = 0;

/** An id that no other element has. */
export function unique(name: string): string {
  return `${name}-${++counted}`;
}

/** A button that only does what its words say. */
export function button(words: string, pressed: () => void, props: Props = {}): HTMLButtonElement {
  return h("button", { type: "button", onclick: pressed, ...props }, words);
}

/** A choice of one of a few, as radio buttons side by side. */
export function radios<T extends string>(
  legend: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLFieldSetElement {
  const name = unique("choice");
  return h(
    "fieldset",
    { class: "radios" },
    h("legend", {}, legend),
    ...options.map(([value, words]) => {
      const input = h("input", { type: "radio", name, value, id: `${name}-${value}`, onchange: () => choose(value) });
      input.checked = value === chosen;
      return h("span", { class: "radio" }, input, h("label", { for: input.id }, words));
    }),
  );
}

/** Hands a file over to the reader. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Puts text on the clipboard; says whether it is there. */
export async function copy(text: string, shown?: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without a clipboard of its own (no https), a browser copies what is selected.
    const area = shown ?? h("textarea", { readonly: true, class: "aside" });
    if (!shown) {
      area.value = text;
      document.body.append(area);
    }
    area.select();
    const done = document.execCommand("copy");
    if (!shown) {
      area.remove();
    }
    return done;
  }
}
