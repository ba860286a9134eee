/** As much of Papa Parse as is used. Its published types bring those of Node with them. */
declare module "papaparse" {
  interface Options {
    delimiter?: string;
    skipEmptyLines?: boolean | "greedy";
  }
  export function parse(text: string, options: Options): { data: string[][] };
  export function unparse(rows: string[][], options: { delimiter: string; newline?: string }): string;
  const papa: { parse: typeof parse; unparse: typeof unparse };
  export default papa;
}
