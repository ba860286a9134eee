/**
 * The block that stands where no script runs, as elements: its HTML is read here by its few tags, as a page that keeps to
 * trusted types gives none to the browser's own parser.
 */

import { h } from "./dom";

/** What the block is made of; anything else is left out, with what is in it kept. */
const TAGS = ["p", "strong", "details", "summary", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "img", "span"] as const;
const ATTRIBUTES = ["lang", "scope", "colspan", "alt", "width", "height"];
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] as string);
}

/** The elements of a block; `image` stands in for the address of its picture. */
export function elements(html: string, image: string): Node[] {
  const root = h("div");
  let parent: HTMLElement = root;
  const shown = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, "");
  for (const [, close, name, words, text] of shown.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*)?)>|([^<]+)/g)) {
    if (text !== undefined) {
      parent.append(plain(text));
    } else if (close) {
      parent = parent.localName === name ? (parent.parentElement ?? root) : parent;
    } else {
      const tag = TAGS.find((known) => known === name);
      if (tag) {
        const element = h(tag);
        for (const [, key, value] of (words ?? "").matchAll(/([a-z]+)="([^"]*)"/g)) {
          if (ATTRIBUTES.includes(key as string)) {
            element.setAttribute(key as string, plain(value as string));
          }
        }
        parent.append(element);
        if (element instanceof HTMLImageElement) {
          element.src = image;
        } else {
          parent = element;
        }
      }
    }
  }
  return [...root.childNodes];
}
