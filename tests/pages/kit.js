"use strict";

// What the tests ask of a page, and what they have it keep an eye on from its first moment.

window.kit = {
  warnings: [],
  problems: [],
  readies: [],
  errors: [],
  violations: [],
  shifts: [],
  boxes: new WeakMap(),
  frames: 0,
};

{
  const warn = console.warn;
  console.warn = (...words) => {
    kit.warnings.push(words.map(String).join(" "));
    warn.apply(console, words);
  };
  // What a reader prefers, by media query, where a test says so; pictures stand still unless one lets them move.
  const preferences = new Map();
  const match = window.matchMedia;
  window.matchMedia = (query) => preferences.get(query) ?? match.call(window, query);
  kit.prefer = (query, matches) => {
    const told = preferences.get(query);
    if (told) {
      told.matches = matches;
      told.dispatchEvent(new Event("change"));
    } else {
      preferences.set(query, Object.assign(new EventTarget(), { media: query, matches }));
    }
  };
  kit.prefer("(prefers-reduced-motion: reduce)", true);
  // The memory of the module that was started last.
  if (typeof WebAssembly === "object") {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const start = WebAssembly[name];
      WebAssembly[name] = async (...words) => {
        const started = await start.apply(WebAssembly, words);
        kit.memory = (started.instance ?? started).exports.memory ?? kit.memory;
        return started;
      };
    }
  }
  const request = window.requestAnimationFrame;
  kit.frame = (callback) => request.call(window, callback);
  window.requestAnimationFrame = (callback) => {
    kit.frames += 1;
    return request.call(window, callback);
  };
  // A resize observer that loops tells so by such an error.
  addEventListener("error", (event) => kit.errors.push(event.message || "a resource"));
  addEventListener("unhandledrejection", (event) => kit.errors.push(`unhandled: ${event.reason?.message ?? event.reason}`));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    kit.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  if (window.PerformanceObserver?.supportedEntryTypes?.includes("layout-shift")) {
    new PerformanceObserver((list) => kit.shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
  }
  // Where each host stood when the script had claimed it, and what follows it.
  new MutationObserver((records) => {
    for (const { target } of records) {
      if (!kit.boxes.has(target)) {
        kit.boxes.set(target, kit.stands(target));
      }
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ward-profile-state"] });
  addEventListener("ward-profile:problem", ({ target, detail }) => kit.problems.push({ id: target.id, ...detail }));
  addEventListener("ward-profile:ready", ({ target }) => kit.readies.push(target.id));
}

Object.assign(kit, {
  sleep: (ms) => new Promise((next) => setTimeout(next, ms)),

  /** Where an element stands on the page: left, top, width and height, in whole px. */
  stands(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height].map(Math.round);
  },

  host: (css = "#w") => document.querySelector(css),

  canvas: (host) => host.shadowRoot.querySelector("[part=canvas]"),

  /** A piece of a host's shadow root, by its part. */
  part: (host, name) => host.shadowRoot.querySelector(`[part=${name}]`),

  /** The button over a mark. */
  button: (host, id) => host.shadowRoot.querySelector(`[data-mark="${id}"]`),

  /** All that a host tells those who do not see it, but for the table: names and texts in the order of the tree. */
  said(host) {
    const said = [];
    const walk = (element) => {
      if (element.getAttribute("aria-hidden") === "true" || element.matches("style, slot, [hidden], table")) {
        return;
      }
      const name = element.getAttribute("aria-label");
      if (name !== null && element.localName === "button") {
        said.push(name);
      } else if (!element.children.length) {
        said.push(element.textContent.trim());
      } else {
        [...element.children].forEach(walk);
      }
    };
    [...host.shadowRoot.children].forEach(walk);
    return said.filter(Boolean).join("\n");
  },

  /** Whether an element lies over all of another; 1 px for rounding. */
  covers(upper, lower) {
    const [over, below] = [upper, lower].map((element) => element.getBoundingClientRect());
    return over.left <= below.left + 1 && over.top <= below.top + 1 && over.right >= below.right - 1 && over.bottom >= below.bottom - 1;
  },

  /** Whether an element takes room on the page. (What is hidden until it is found has boxes of its own within none.) */
  visible(element) {
    const box = element?.getBoundingClientRect();
    return !element?.closest("[hidden]") && Boolean(box && box.width > 0 && box.height > 0 && element.getClientRects().length);
  },

  hex: ([red, green, blue]) => `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`,

  /** The largest difference of two colours in any channel. */
  apart: (one, other) => Math.max(...[0, 1, 2].map((part) => Math.abs(one[part] - other[part]))),

  /** A canvas's pixels; `at` takes device px, `across` and `down` make them of CSS px. */
  pixels(canvas, context = canvas.getContext("2d")) {
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const box = canvas.getBoundingClientRect();
    return {
      width,
      height,
      data,
      scale: width / (box.width || width),
      at: (x, y) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)],
    };
  },

  /** A number that differs when a pixel does. */
  hash(canvas) {
    const words = new Uint32Array(kit.pixels(canvas).data.buffer);
    let hash = 0x811c9dc5;
    for (const word of words) {
      hash = Math.imul(hash ^ word, 0x01000193) >>> 0;
    }
    return `${canvas.width}x${canvas.height} ${hash}`;
  },

  /** The colour that is most often in a region, and how many of its pixels differ clearly from it. */
  region(pixels, [left, top, right, bottom]) {
    const counts = new Map();
    const each = (visit) => {
      for (let y = Math.max(0, Math.floor(top)); y < Math.min(pixels.height, Math.ceil(bottom)); y += 1) {
        for (let x = Math.max(0, Math.floor(left)); x < Math.min(pixels.width, Math.ceil(right)); x += 1) {
          visit(pixels.at(x, y));
        }
      }
    };
    each((color) => counts.set(kit.hex(color), (counts.get(kit.hex(color)) ?? 0) + 1));
    const [most] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? ["none"];
    const ground = [1, 3, 5].map((at) => parseInt(most.slice(at, at + 2), 16));
    let clear = 0;
    each((color) => (clear += kit.apart(color, ground) > 60 ? 1 : 0));
    return { ground: most, clear, colors: counts };
  },

  /** An SVG document as the pixels that the browser makes of it. */
  async drawn(svg, width, height) {
    const image = new Image();
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    URL.revokeObjectURL(url);
    return kit.pixels(canvas);
  },

  /** A screenshot, base64, as pixels. */
  async image(base64) {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return kit.pixels(canvas);
  },

  /** The contrast of two colours, as WCAG defines it. */
  contrast(one, other) {
    const light = (color) => {
      const [red, green, blue] = color.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [least, most] = [light(one), light(other)].sort((a, b) => a - b);
    return (most + 0.05) / (least + 0.05);
  },

  /** How many pixels of two pictures of one size differ clearly, in per cent. */
  unlike(one, other) {
    let unlike = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      const apart = [0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > 48);
      unlike += apart ? 1 : 0;
    }
    return (unlike * 400) / one.data.length;
  },

  /** Waits until `probe` is true. */
  async until(what, probe, ms = 15000) {
    for (const end = performance.now() + ms; !(await probe()); await kit.sleep(20)) {
      if (performance.now() > end) {
        throw new Error(`waited in vain for ${what}`);
      }
    }
  },
});
