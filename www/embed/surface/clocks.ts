/** When the drawings of one picture come in: each once, when it comes into view. Time is absolute. */

import type { Drawing } from "../outline";

export class Clocks {
  /** The drawings that have not been seen yet; they are painted as they will be in the end. */
  waiting: Drawing[];
  /** Since when the others come in, by their numbers, in milliseconds; `undefined` until the next frame. */
  private readonly begun = new Map<number, { since: number | undefined; length: number }>();

  constructor(drawings: Drawing[] = []) {
    this.waiting = drawings;
  }

  /** Whether a drawing is coming in. */
  get running(): boolean {
    return this.begun.size > 0;
  }

  /** Begins the drawings that are in view. */
  begin(inView: (drawing: Drawing) => boolean): void {
    this.waiting = this.waiting.filter((drawing) => {
      const begins = inView(drawing);
      if (begins) {
        this.begun.set(drawing.id, { since: undefined, length: drawing.length });
      }
      return !begins;
    });
  }

  /** Ends the drawings that are coming in; says whether there were any. */
  settle(): boolean {
    const { running } = this;
    this.begun.clear();
    return running;
  }

  /** It is `now`: drawings that are done are forgotten. */
  advance(now: number): void {
    for (const [id, clock] of this.begun) {
      if (now - (clock.since ??= now) >= clock.length) {
        this.begun.delete(id);
      }
    }
  }

  /** Tells how long ago each drawing began that is coming in. */
  each(now: number, tell: (id: number, time: number) => void): void {
    for (const [id, { since }] of this.begun) {
      tell(id, since === undefined ? 0 : now - since);
    }
  }
}
