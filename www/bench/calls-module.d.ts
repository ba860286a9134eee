/** What the recorder wrote down, put there by the bench: see `record.ts`. */

/** The drawing calls of the widget's own picture. */
declare module "bench-calls" {
  const calls: import("./calls").Calls;
  export default calls;
}

/** Those of the same picture in the dark theme. */
declare module "bench-dark" {
  const calls: import("./calls").Calls;
  export default calls;
}

/** Those of the pictures of so many figures. */
declare module "bench-many" {
  const many: Record<number, import("./calls").Calls>;
  export default many;
}
