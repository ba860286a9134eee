/**
 * What a picture needs beside the module: its surface and the handle to it. A script of its own, which comes beside the
 * module; what stands around the picture comes after it.
 */

import { warmUp } from "./surface/warm";

export { died } from "./death";
export { drawn } from "./drawn";
// Of the modules that draw the built-in profile: they come with this script, as no picture is without either.
export { instance } from "ward-profile-widget";

warmUp(document.querySelector("[data-ward-profile-state=loading]"));
