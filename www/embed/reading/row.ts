/** What is known of each figure and of each mark, as the table and the card have it. */

import type { Outline } from "../outline";

/** What is known of one figure, or of a mark that shows none. */
export interface Row {
  id: string;
  label: string;
  lang?: string;
  /** When, of what kind, how surely: what the columns of these names hold. */
  text: string;
  period?: string;
  told?: string;
  qualifier?: string;
  note: string;
  /** The source's words, in Vietnamese, if `quoted`; else who gives the figure, and how. */
  source: string;
  quoted?: boolean;
}

/** Every figure that is drawn, then every mark of something else, without its own name before what it says. */
export function rows({ figures, marks }: Outline): Row[] {
  const none = { note: "", source: "" };
  const others = marks.filter(({ id }) => !figures.some((figure) => figure.id === id));
  return [
    ...figures.map((figure) => ({ ...none, ...figure, quoted: !figure.derived && figure.origin === "source" })),
    ...others.map(({ id, label, text }) => {
      const name = `${label}: `;
      return { ...none, id, label, text: text.startsWith(name) ? text.slice(name.length) : text };
    }),
  ];
}
