/** The package's own entry, for those who bundle: it loads the widget from where its files are served. Importing it does nothing. */

export type { Figure, Finding, Handle, Inspection, Lang, Mark, Problem, State } from "../types";

/**
 * Loads the widget from `base`, the folder that has the package's files (`ward-profile-files FOLDER` puts them there), relative to
 * the page. All calls of one address share one widget script.
 */
export function load(base = "/ward-profile/"): Promise<typeof import("../embed")> {
  const folder = new URL(base.endsWith("/") ? base : `${base}/`, document.baseURI);
  return import(/* @vite-ignore */ /* webpackIgnore: true */ new URL("embed.js", folder).href) as Promise<typeof import("../embed")>;
}
