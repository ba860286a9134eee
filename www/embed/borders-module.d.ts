/** What wasm-bindgen exports of the module that reads borders. */
declare module "ward-profile-borders" {
  export default function start(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  export function read(geojson: string, known: string, lang: string): string;
}
