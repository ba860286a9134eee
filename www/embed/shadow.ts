/** The host's shadow root: its pieces, and the room that they take. */

import type { Lang } from "./types";
import { Failure } from "./load";

/**
 * For each language, from which width on the default picture has which height, in CSS px: first the widths, then as many
 * heights, each as its difference from the one before.
 */
declare const __ROOM__: Record<Lang, number[]>;

/** How high the tools below a picture are, in CSS px, where letters are as large as usual. */
declare const __TOOLS__: number;

const STYLE = `
:host{display:flow-root}
:host([hidden]){display:none}
.room{all:unset;display:flow-root;position:relative}
.ruler,.letter,.frame,.notice{all:initial;display:block;direction:ltr;visibility:inherit}
.ruler{height:0;overflow:hidden}
.ruler::before{content:"- -";font-size:1px;word-spacing:720px}
.letter{position:absolute;height:1px;visibility:hidden}
.frame{display:grid;justify-content:center;overflow:hidden;width:0;min-width:100%}
.frame>*{grid-area:1/1}
canvas{display:none;direction:ltr}
.on canvas{display:block}
.on slot{display:none}
.notice{font:14px/1.5 sans-serif;color:#7a1f00;background:#fff4ee;border-left:4px solid;padding:8px 12px;margin-top:8px;overflow-wrap:anywhere;white-space:pre-line}
.notice button{display:block;font:inherit;padding:4px 12px}
.notice button::after{content:attr(aria-label)}
[hidden]:not([hidden=until-found]){display:none!important}`;

let sheet: CSSStyleSheet | undefined;

/** The roots that were made here: one that is someone else's is left alone. */
const made = new WeakSet<ShadowRoot>();

/** A block of a class. */
function block(className: string): HTMLDivElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

/** The pieces of one host. */
export class Shadow {
  /** As wide as the host's content and never high: its width can be watched without a picture's height changing it. */
  readonly ruler = block("ruler");
  /** As wide as the page's root letters are high. */
  readonly letter = block("letter");
  readonly canvas = document.createElement("canvas");
  readonly notice = block("notice");
  readonly room = block("room");
  readonly frame = block("frame");
  readonly root: ShadowRoot;

  /** Throws a failure where the element cannot carry a shadow root, or carries another's. */
  constructor(element: Element) {
    const own = element.shadowRoot;
    if (own && !made.has(own)) {
      throw new Failure("host-taken");
    }
    let root = own;
    try {
      root ??= element.attachShadow({ mode: "open" });
    } catch {
      throw new Failure("attachShadow" in element ? "host-element" : "old-browser", element.localName);
    }
    this.root = root;
    made.add(root);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
    // Not in the sheet: WebKit keeps rem of a shadow tree's sheets as it first was.
    this.letter.style.width = "1rem";
    this.canvas.setAttribute("part", "canvas");
    this.ruler.append(this.letter);
    this.notice.setAttribute("part", "notice");
    this.notice.setAttribute("role", "status");
    this.notice.hidden = true;
    // The canvas is deeper than the ruler: a browser tells of its new size in the same frame.
    this.frame.append(this.canvas);
    this.room.append(document.createElement("slot"), this.ruler, this.frame);
    root.replaceChildren(this.room, this.notice);
  }

  /**
   * How wide the host's content is, how many times as large as usual the page's root letters are (never smaller: pages that
   * count in tenths of rem set them small), how wide a scene is to be for both, in CSS px, and how many times as large as the
   * scene its canvas is. None without a width.
   */
  measure(): [number, number, number, number] | undefined {
    const seen = (element: HTMLElement) => element.getBoundingClientRect().width;
    const whole = (element: HTMLElement) => element.offsetWidth;
    // What is seen is exact, but through the page's transforms and zoom; where these are, the whole px of the layout do.
    const width = Math.abs(seen(this.ruler) - whole(this.ruler)) < 1 ? seen : whole;
    const room = width(this.ruler);
    const zoom = Math.max(1, width(this.letter) / 16);
    const drawn = Math.min(1600, Math.max(240, Math.floor(room / zoom)));
    // A host that is narrower than any picture gets a smaller one; a reader of large letters a larger one.
    const share = Math.min(Math.floor(drawn * zoom), zoom > 1 ? Math.floor(room) : room) / drawn;
    return room < 1 ? undefined : [room, zoom, drawn, share];
  }

  /**
   * Keeps the height free that the default picture will have, so that nothing moves when it comes, and gives the canvas its
   * size in CSS px.
   */
  reserve(lang: Lang): void {
    const [, zoom, drawn, share] = this.measure() ?? [0, 1, 0, 0];
    const steps = __ROOM__[lang];
    let height = 0;
    const count = steps.length / 2;
    for (let i = 0, from = 0; i < count && (from += steps[i] as number) <= drawn; i++) {
      height += steps[i + count] as number;
    }
    const { canvas } = this;
    canvas.width = drawn * share;
    // The picture's own height is told to a thousandth.
    canvas.height = height * share + 0.0005;
    this.room.style.minHeight = `${canvas.height + Math.ceil(__TOOLS__ * zoom)}px`;
  }

  /** Shows the picture in place of what stood in the host. */
  showPicture(): void {
    this.room.className = "room on";
    this.room.style.minHeight = "";
    this.notice.hidden = true;
  }

  /** Shows what stood in the host, and below it what is wrong, several things on a line each, and a button to try again. */
  showNotice(message: string, lang: Lang, again: () => void): void {
    this.room.className = "room";
    this.room.style.minHeight = "";
    const button = document.createElement("button");
    // Its words are drawn by the style sheet: the notice's text is the message.
    button.setAttribute("aria-label", lang === "vi" ? "Thử lại" : "Try again");
    button.onclick = again;
    // One that was made for a picture gives its memory back.
    this.canvas.height = 0;
    this.notice.lang = lang;
    this.notice.replaceChildren(message, button);
    this.notice.hidden = false;
  }

  /** Leaves nothing but what stood in the host: a shadow root cannot be taken off again. */
  clear(): void {
    this.root.replaceChildren(document.createElement("slot"));
    this.root.adoptedStyleSheets = [];
  }
}
