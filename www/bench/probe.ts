/**
 * The bench's own eye, the same in the head of each page: when the first picture was drawn and when it was painted.
 *
 * A chart tells that its drawing calls are done by an event; of ours it is seen that its canvas is shown, which stands in
 * a shadow root. Painted is the end of the next frame that the page then produces: after its layout, its paint and its
 * commit.
 */

import type { Bench } from "./bench";

/** When the next task begins. One that is queued within a frame begins when the frame is done. */
function task(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(performance.now());
    };
    port2.postMessage(null);
  });
}

/** The end of the next frame. */
async function frame(): Promise<number> {
  await new Promise(requestAnimationFrame);
  return task();
}

/**
 * How many ms it takes from the call of `work` to the end of the frame that shows it. The call is at the beginning of a
 * frame: nothing that is done within one waits for the next.
 */
async function timed(work: () => unknown): Promise<number> {
  await new Promise(requestAnimationFrame);
  const start = performance.now();
  let end = 0;
  const done = task().then((now) => (end = now));
  await work();
  if (end) {
    end = await frame();
  }
  await done;
  return end - start;
}

const bench: Bench = { drawn: 0, painted: 0, frame, timed };
globalThis.bench = bench;

function drawn(): void {
  if (!bench.drawn) {
    bench.drawn = performance.now();
    performance.mark("bench-drawn");
    void frame().then((now) => {
      bench.painted = now;
      performance.mark("bench-painted");
    });
  }
}

document.addEventListener("bench:drawn", drawn);

/** Calls when `looked` has an answer, which is looked for whenever an attribute changes below `root`. */
function when<T>(root: Node, looked: () => T | null | undefined, call: (found: T) => void): void {
  const observer = new MutationObserver(() => {
    const found = looked();
    if (found) {
      observer.disconnect();
      call(found);
    }
  });
  observer.observe(root, { attributes: true, subtree: true });
}

when(document, () => document.querySelector("[data-ward-profile]")?.shadowRoot, (shadow) => {
  // Its classes say so: to ask for boxes would have the browser lay out the page early.
  when(shadow, () => shadow.querySelector(".begun, .on"), drawn);
});
