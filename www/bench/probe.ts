/**
 * The bench's own eye, the same in the head of each page: when the first picture was drawn and when it was painted.
 *
 * A contender tells that its drawing calls are done by an event (ours is the public `ward-profile:ready`). Painted is the
 * end of the next frame that the page then produces: after its layout, its paint and its commit.
 */

import type { Bench } from "./bench";

/** The end of the next frame: a task that is queued within the frame runs once the frame is done. */
function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });
}

const bench: Bench = { drawn: 0, painted: 0, frame };
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
document.addEventListener("ward-profile:ready", drawn);
