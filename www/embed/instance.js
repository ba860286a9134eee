/**
 * How an instance of the module begins, and how it ends. At publishing this takes the place of what wasm-bindgen writes for
 * the same purpose, so it may use that script's names; all of it is within a function that makes the bindings of an instance.
 */

/** How much more memory an instance may get that did not trap for want of it, in pages of 64 KiB. */
const PAGES = 16;

let wasm;

/** The path that the module draws with: see `src/web/context.rs`. */
let path;

function outline(data) {
  path = new Path2D(data);
}

function fill(context) {
  context.fill(path);
}

function stroke(context) {
  context.stroke(path);
}

function clip(context) {
  context.clip(path);
}

function measured(context, text) {
  return context.measureText(text).width;
}

/**
 * Starts the module of a response, once. A server that tells a wrong type is forgiven: its answer is compiled when all of
 * it is there. `trapped` is told when the instance dies: of a panic, of memory that is none, of an error of the page's
 * own that came through it. Rust's state is broken then; whatever calls it later, such as a listener, does nothing.
 */
export async function start(answer, trapped) {
  const response = await answer;
  const imports = __wbg_get_imports();
  const streams = response.headers.get("content-type") === "application/wasm" && WebAssembly.instantiateStreaming;
  const { instance } = streams
    ? await WebAssembly.instantiateStreaming(response, imports)
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  let dead = false;
  const guarded = { __proto__: null };
  for (const name in instance.exports) {
    const given = instance.exports[name];
    guarded[name] =
      typeof given !== "function"
        ? given
        : (...words) => {
            if (!dead) {
              try {
                return given(...words);
              } catch (error) {
                if (!dead) {
                  dead = true;
                  trapped();
                }
                if (error instanceof WebAssembly.RuntimeError) {
                  // Rust's allocator does not tell that it got no memory: it traps as a panic does.
                  try {
                    instance.exports.memory.grow(PAGES);
                  } catch (full) {
                    throw `out-of-memory ${full}`;
                  }
                }
                throw error;
              }
            }
          };
  }
  wasm = guarded;
  wasm.__wbindgen_start();
}
