/** JSON on pages whose libraries have changed how it is written. */

/** The prototypes at which old libraries put a `toJSON` of their own, which writes what no standard JSON is. */
const PATCHED = [Object, Array, String, Number, Boolean].map(({ prototype }) => prototype as { toJSON?: unknown });

/** A value as JSON. What stands at `toJSON` meanwhile is put back. */
export function plain(value: unknown): string {
  const kept = PATCHED.map((prototype) => Object.getOwnPropertyDescriptor(prototype, "toJSON"));
  try {
    PATCHED.forEach((prototype) => delete prototype.toJSON);
    return JSON.stringify(value);
  } finally {
    kept.forEach((own, index) => own && Object.defineProperty(PATCHED[index], "toJSON", own));
  }
}
