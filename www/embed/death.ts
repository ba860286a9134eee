/** What becomes of widgets whose instance of the module died. It comes with the reading script: before that there is none. */

import type { Host, Tools } from "./host";
import type { Bindings } from "./load";

/**
 * An instance died, and all its widgets with it: they are drawn again on a new one, but for the widget that it died of. Where
 * nobody knows which that was, as in a frame or on a resize, each gets an instance of its own: if it happens again, the one
 * that is alone with it is the one.
 */
export function died(code: Bindings, hosts: Host[], { Failure, fresh }: Tools): void {
  const all = hosts.filter((host) => host.code === code);
  setTimeout(() => {
    const rest = all.filter((host) => host.code === code);
    for (const host of rest) {
      if (all.length > 1) {
        void host.draw(rest.length < all.length ? undefined : fresh());
      } else {
        void host.fail(new Failure("panic"));
      }
    }
  });
}
