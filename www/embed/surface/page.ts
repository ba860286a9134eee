/** What the surfaces of a page share: one frame request, one resize observer, one listener for each thing that changes. */

import type { Surface } from "./surface";

/** What a reader may prefer, as the module adds it up. */
export const enum Prefers {
  Dark = 1,
  MoreContrast = 2,
  /** For paper: light, whatever was asked. */
  Paper = 4,
}

const surfaces = new Set<Surface>();
/** The surfaces by the elements that are observed for them. */
const observed = new Map<Element, Surface>();
let observer: ResizeObserver | undefined;
let ends: AbortController | undefined;
let resolution: AbortController | undefined;
let frame: number | undefined;

/** The media query; none where the browser knows none. */
const query = (text: string) => window.matchMedia?.(text);

/** What the reader prefers, by media feature: to ask a query each time would have the browser style the page each time. */
const preferred: Record<string, boolean> = {};

/** Whether the reader prefers what a media feature says. */
export function prefers(feature: string): boolean {
  return !!preferred[feature];
}

export const DARK = "prefers-color-scheme: dark";
export const CONTRAST = "prefers-contrast: more";
export const FORCED = "forced-colors: active";
export const STILL = "prefers-reduced-motion: reduce";

/** How many surfaces there are. */
export function count(): number {
  return surfaces.size;
}

/** Calls with a surface, if it still is followed. What it throws is its own affair. */
export function visit(surface: Surface, call: (surface: Surface) => void): void {
  const { owner } = surface;
  if (surfaces.has(surface) && !owner.isDead()) {
    try {
      call(surface);
    } catch (error) {
      owner.failed(error);
    }
  }
}

/** Calls with each surface; surfaces may come and go meanwhile. */
function each(call: (surface: Surface) => void): void {
  [...surfaces].forEach((surface) => visit(surface, call));
}

/** Calls in a task of its own, soon, whatever the page made of timers; the browser may show something before. */
export function nextTask(call: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    call();
  };
  port2.postMessage(0);
}

function listen(): void {
  const { signal } = (ends = new AbortController());
  const on = (target: EventTarget | undefined, event: string, heard: () => void) =>
    target?.addEventListener?.(event, heard, { signal });
  const look = () => each((surface) => surface.surroundingsChanged());
  on(document.fonts, "loadingdone", look);
  for (const feature of [DARK, CONTRAST, FORCED, STILL]) {
    const asked = query(`(${feature})`);
    const read = () => (preferred[feature] = !!asked?.matches);
    read();
    on(asked, "change", () => {
      read();
      look();
    });
  }
  on(window, "beforeprint", () => each((surface) => surface.print()));
  on(window, "afterprint", () => each((surface) => surface.printed()));
  observer = window.ResizeObserver && new ResizeObserver((entries) => {
    for (const entry of entries) {
      const surface = observed.get(entry.target);
      if (surface) {
        visit(surface, () => surface.resized(entry));
      }
    }
  });
}

/** Follows a surface until it leaves. */
export function join(surface: Surface): void {
  if (!surfaces.size) {
    listen();
  }
  surfaces.add(surface);
  const { ruler, letter, canvas } = surface.shadow;
  for (const element of [ruler, letter, canvas]) {
    observed.set(element, surface);
  }
  observer?.observe(ruler);
  observer?.observe(letter);
  try {
    observer?.observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    // A browser that knows no such box tells its resolution by a media query instead.
    observer?.observe(canvas);
    arm();
  }
}

/** Follows a surface no longer; with the last one, nothing is left that listens. */
export function leave(surface: Surface): void {
  const { ruler, letter, canvas } = surface.shadow;
  for (const element of [ruler, letter, canvas]) {
    observer?.unobserve(element);
    observed.delete(element);
  }
  surfaces.delete(surface);
  if (!surfaces.size) {
    ends?.abort();
    resolution?.abort();
    observer?.disconnect();
    if (frame !== undefined) {
      cancelAnimationFrame(frame);
      frame = undefined;
    }
  }
}

/** Waits for the screen's resolution to differ from what it is now: a query names one, so that it is made anew each time. */
function arm(): void {
  resolution?.abort();
  resolution = new AbortController();
  query(`(resolution: ${devicePixelRatio}dppx)`)?.addEventListener?.(
    "change",
    () => {
      each((surface) => surface.resolutionChanged());
      arm();
    },
    { signal: resolution.signal },
  );
}

/** Asks for the one frame in which all surfaces that want to are painted. */
export function requestFrame(): void {
  frame ??= requestAnimationFrame((now) => {
    frame = undefined;
    // What some pages put in its place tells no time.
    each((surface) => surface.frame(now ?? Date.now()));
  });
}

/**
 * Letters of each subset that fonts for Vietnamese are cut into. Without them, one subset of two would come, and a font
 * that came would not be seen.
 */
export const SAMPLE = "Quy Nhơn Nữ 73.296 ắềộ đ";

/**
 * Has a canvas's letters keep their shares of a line in each size, where a browser can: says whether they may be scaled
 * then. What is set here is lost when the canvas gets another size.
 */
export function scaleLetters(context: CanvasRenderingContext2D): boolean {
  const can = "textRendering" in context;
  if (can) {
    context.textRendering = "geometricPrecision";
  }
  return can;
}

/** The weights that text is set in. */
export const WEIGHTS = [400, 700];

/**
 * Asks for both weights of a font. When they have come, the surface looks whether that makes a difference; one that never
 * comes, or fails, changes nothing. (WebKit does not tell of each font by `loadingdone`.)
 */
export function askFor(family: string, surface: Surface): void {
  const look = () => visit(surface, () => surface.surroundingsChanged());
  for (const weight of WEIGHTS) {
    try {
      // Whatever element is named "fonts" stands in the browser's own place.
      document.fonts.load(`${weight} 16px ${family}`, SAMPLE).then(look, look);
    } catch {
      continue;
    }
  }
}
