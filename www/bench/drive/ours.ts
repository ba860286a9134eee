/** The widget, by its public interface. */

import type { Handle } from "../../embed/types";

const host = document.querySelector("[data-ward-profile]") as HTMLElement & { wardProfile: Handle };
const loader = document.querySelector<HTMLScriptElement>("script[type=module]");
const { mount } = (await import((loader as HTMLScriptElement).src)) as typeof import("../../embed/embed");

globalThis.drive = {
  redraw: (turn) => host.wardProfile.update({ "data-theme": turn % 2 ? "light" : "dark" }),
  targets() {
    const marks = host.shadowRoot?.querySelectorAll("[data-mark]") ?? [];
    return [...marks].map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    });
  },
  card: () => !!host.shadowRoot?.querySelector<HTMLElement>("[part=card]:not([hidden])"),
  more(host, count) {
    host.setAttribute("data-lang", "vi");
    host.setAttribute("data-ward-profile", count ? `figures-${count}.json` : "");
    if (count) {
      host.setAttribute("data-sections", "all");
    }
    return mount(host);
  },
};
