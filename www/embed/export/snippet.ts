/** The snippet of a widget as it stands: what another page needs to have the same. */

import type { Drawn } from "../drawn";
import { HOST } from "../host";
import { Build } from "../load";
import { html, roomOf } from "../snippet";
import { held } from "./still";
import { problem } from "./words";

/** The loader, from where this script is. */
const LOADER = "../../embed.js";

/** The script's tag and the host, with its room and what stands there without a script. Rejected with the problem. */
export async function snippet(drawn: Drawn): Promise<string> {
  const { host, tools, profile } = drawn;
  const lang = host.lang();
  const address = host.address();
  const url = address && new URL(address, document.baseURI).href;
  if (url && !/^https?:/.test(url)) {
    throw problem("embed-no-address", lang, address);
  }
  const pieces = host.pairs().split("\0");
  const attributes = new Map<string, string>();
  pieces.forEach((name, at) => at % 2 === 0 && name && attributes.set(name, pieces[at + 1] ?? ""));
  // What a page around it said is said by the snippet itself.
  const named: [string, string][] = [[HOST, url], ["data-lang", lang]];
  const others = [...attributes].filter(([name]) => name !== HOST && name !== "data-lang");
  const words = await held(drawn, (still) => still.fallback(""));
  const room = await roomOf(await tools.load(Build.Full), [host.pairs(), lang, profile]);
  const loader = new URL(LOADER, import.meta.url).href;
  return `<script type="module" src="${loader}"></script>\n${html([...named, ...others], room, words)}\n`;
}
