/** What is known of each figure and of each mark, as the table and the card have it. */

import type { Outline } from "../outline";

/** What is known of one figure, or of a mark that shows none. */
export interface Row {
  id: string;
  label: string;
  lang?: string | undefined;
  /** When, of what kind, how surely: what the columns of these names hold. */
  value: string;
  period: string;
  kind: string;
  qualifier: string;
  note: string;
  /** The source's words, in Vietnamese, if `quoted`; else who gives the figure, and how. */
  source: string;
  quoted: boolean;
}

/** What a mark says, without its own name before it. */
function plain(text: string, label: string): string {
  return text.startsWith(`${label}: `) ? text.slice(label.length + 2) : text;
}

/** Every figure that is drawn, then every mark of something else. */
export function rows({ figures, marks }: Outline): Row[] {
  const known = figures.map(({ id, label, lang, text, period, told, qualifier, note, source, derived, origin }) => ({
    id,
    label,
    lang,
    value: text,
    period,
    kind: told,
    qualifier,
    note: note ?? "",
    source,
    quoted: !derived && origin === "source",
  }));
  const none = { period: "", kind: "", qualifier: "", note: "", source: "", quoted: false };
  const others = marks.filter(({ id }) => !figures.some((figure) => figure.id === id));
  return [...known, ...others.map(({ id, label, text }) => ({ ...none, id, label, value: plain(text, label) }))];
}
