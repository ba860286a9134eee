/** The loader: finds hosts, draws each when it comes near the screen, and follows hosts that come and go. */

import { HOST, Host, STATE, TOOLS } from "./host";
import { loadPicture, onDeath } from "./load";
import type { Handle } from "./types";

export type { Figure, Finding, Handle, Inspection, Lang, Problem, State } from "./types";

declare const __VERSION__: string;

/** The version of this script and of the module that it loads. */
export const version: string = __VERSION__;

const hosts = new Map<Element, Host>();

onDeath(async (code) => (await loadPicture()).died(code, [...hosts.values()], TOOLS));

/** Draws hosts that come within a screen's height of being seen. */
const near: IntersectionObserver | undefined = window.IntersectionObserver && new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        near?.unobserve(target);
        void hosts.get(target)?.start().catch(() => {});
      }
    }
  },
  { rootMargin: "100% 0px" },
);

/** The host of an element; `undefined` if another copy of this script has claimed it. */
function claim(element: Element): Host | undefined {
  if (!hosts.has(element) && !element.hasAttribute(STATE)) {
    const host = new Host(element as HTMLElement, () => {
      near?.unobserve(element);
      hosts.delete(element);
    });
    hosts.set(element, host);
  }
  return hosts.get(element);
}

/** Draws in `element` at once, wherever it is on the page. Rejected with the problem, if there is one. */
export async function mount(element: Element): Promise<Handle> {
  const host = claim(element);
  if (!host) {
    throw new Error("ward-profile: another script has this element");
  }
  near?.unobserve(element);
  return host.start();
}

/** Claims all hosts under `root`; each is drawn when it comes near the screen. */
export function mountAll(root: ParentNode = document): void {
  for (const element of root.querySelectorAll(`[${HOST}]`)) {
    arrive(element);
  }
}

function arrive(element: Element): void {
  const host = element.hasAttribute(STATE) ? undefined : claim(element);
  if (!host) {
    return;
  }
  const [box] = element.getClientRects();
  if (!near || (box && box.top < 2 * innerHeight && box.bottom > -innerHeight)) {
    // In sight already: the observer would tell so after the next frame only, if there is one at all.
    void host.start().catch(() => {});
  } else {
    near.observe(element);
  }
}

mountAll();
new MutationObserver((records) => {
  for (const { addedNodes, attributeName, target } of records) {
    for (const node of attributeName ? [target] : addedNodes) {
      if (node instanceof Element) {
        if (node.hasAttribute(HOST)) {
          arrive(node);
        }
        mountAll(node);
      }
    }
  }
  for (const [element, host] of hosts) {
    if (!element.isConnected) {
      host.destroy();
    }
  }
}).observe(document, { childList: true, subtree: true, attributeFilter: [HOST] });
