/** The host of a snippet as HTML: what the editor's page and a widget's own tool write alike. */

import type { Bindings } from "./load";

/** The host with its attributes, the room that its picture takes, and what stands in it until the picture comes. */
export function html(attributes: [string, string][], room: string, fallback: string): string {
  const written = attributes.map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`));
  return `<div${written.join("")} style="${quoted(room)}">\n${fallback}\n</div>`;
}

/** Text as the value of an attribute. */
export function quoted(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** What of the full module's bindings tells a picture's room. */
export type Measuring = Pick<Bindings, "widths" | "tallest" | "room">;

/** So many widths are laid out at a time, between which the page goes on. */
const AT_ONCE = 24;

/** The inline style that keeps a picture's room free. `goes` says whether it is still wanted. */
export async function roomOf(
  code: Measuring,
  asked: readonly [attributes: string, inherited: string, profile: string | undefined],
  goes: () => boolean = () => true,
): Promise<string> {
  const [phoneFrom, phoneTo, columnFrom, columnTo] = code.widths() as unknown as [number, number, number, number];
  const tallest = async (from: number, to: number) => {
    let most = 0;
    for (let at = from; at <= to && goes(); at += AT_ONCE) {
      most = Math.max(most, code.tallest(...asked, at, Math.min(to, at + AT_ONCE - 1)));
      await new Promise((next) => setTimeout(next));
    }
    return most;
  };
  return code.room(await tallest(phoneFrom, phoneTo), await tallest(columnFrom, columnTo));
}
