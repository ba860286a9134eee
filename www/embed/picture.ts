/**
 * What a picture needs beside the module: its surface and the handle to it. A script of its own, which comes beside the
 * module; what stands around the picture comes after it.
 */

import { warmUp } from "./surface/warm";

export { died } from "./death";
export { drawn } from "./drawn";
// Of the modules that draw the built-in profile: they come with this script, as no picture is without either.
export { instance } from "ward-profile-widget";

/** By path from this script: what the full build has of its own, with its bindings. */
declare const __FULL__: string;

/** The address of that. */
export const full = new URL(__FULL__, import.meta.url).href;

warmUp(document.querySelector("[data-ward-profile-state=loading]"));
