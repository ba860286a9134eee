"use strict";

// In a script of the page's own: a driver's scripts read pixels too slowly.

/** How far a channel of two pixels may be apart that are taken for one. */
const TINT = 48;

/** The side of a cell, in px. */
const CELL = 8;

/** Whether two pixels of two pictures' data are apart. */
const apart = (one, at, other, there) =>
  Math.abs(one[at] - other[there]) > TINT ||
  Math.abs(one[at + 1] - other[there + 1]) > TINT ||
  Math.abs(one[at + 2] - other[there + 2]) > TINT;

/** For each pixel of a picture, whether it is apart from one beside it. */
const edges = ({ width, height, data }) => {
  const found = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (x + 1 < width && apart(data, 4 * at, data, 4 * at + 4)) {
        found[at] = found[at + 1] = 1;
      }
      if (y + 1 < height && apart(data, 4 * at, data, 4 * (at + width))) {
        found[at] = found[at + width] = 1;
      }
    }
  }
  return found;
};

/** The share of a picture's pixels that are apart from another's, and no edge in either within 1 px, in per cent. */
const pixelsApart = (one, other) => {
  const { width, height } = one;
  const [here, there] = [edges(one), edges(other)];
  const near = (x, y) => {
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        if (here[v * width + u] || there[v * width + u]) {
          return true;
        }
      }
    }
    return false;
  };
  let found = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      found += apart(one.data, 4 * at, other.data, 4 * at) && !near(x, y) ? 1 : 0;
    }
  }
  return (100 * found) / (width * height);
};

/** The share of a picture's cells whose means are apart from another's, in per cent. */
const cellsApart = (one, other) => {
  const across = Math.ceil(one.width / CELL);
  const down = Math.ceil(one.height / CELL);
  const means = ({ width, height, data }) => {
    const means = new Float64Array(across * down * 4);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const cell = 4 * (Math.floor(y / CELL) * across + Math.floor(x / CELL));
        for (let part = 0; part < 3; part++) {
          means[cell + part] += data[4 * at + part] / CELL ** 2;
        }
      }
    }
    return means;
  };
  const [here, there] = [means(one), means(other)];
  let found = 0;
  for (let at = 0; at < here.length; at += 4) {
    found += apart(here, at, there, at) ? 1 : 0;
  }
  return (100 * found) / (across * down);
};

const decoded = async (blob) => {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  return kit.pixels(canvas);
};

/** Compares a host's PNG with another at an address; then with another title, and in another font. */
kit.compare = async (host, address, scale) => {
  const rendered = await decoded(await (await fetch(address, { cache: "no-store" })).blob());
  const drawn = async () => decoded(await host.wardProfile.png({ scale }));
  const here = await drawn();
  const sizes = [here, rendered].map(({ width, height }) => `${width} × ${height} px`);
  const same = [pixelsApart(here, rendered), cellsApart(here, rendered)];
  await host.wardProfile.update({ "data-title": "Quy Nhơn Nam: ba phường thành hai" });
  const title = pixelsApart(await drawn(), rendered);
  await host.wardProfile.update({ "data-title": null, "data-font": "Liberation Sans" });
  return { sizes, same, title, font: cellsApart(await drawn(), rendered) };
};

/** The box of what is not white in some rows of a picture: left, top, right, bottom. */
const inked = ({ width, data }, from, to) => {
  const box = [width, to, 0, from];
  for (let y = from; y < to; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      if (data[at] < 160 || data[at + 1] < 160 || data[at + 2] < 160) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x + 1);
        box[3] = Math.max(box[3], y + 1);
      }
    }
  }
  return box;
};

/**
 * Puts the pieces of a print together again, each where its ink is on the host's PNG. `heights` are those of the pieces, in
 * CSS px. Says how many sheets they fill, at which scales they are printed, and how many cells differ: as they are, and turned
 * round.
 */
kit.comparePrint = async (sheets, heights, address) => {
  const get = async (path) => createImageBitmap(await (await fetch(path, { cache: "no-store" })).blob());
  const pixels = (image) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return kit.pixels(canvas);
  };
  const rendered = pixels(await get(address));
  const images = await Promise.all(sheets.map(get));
  const ratio = rendered.height / heights.reduce((sum, height) => sum + height, 0);
  const whole = document.createElement("canvas");
  Object.assign(whole, { width: rendered.width, height: rendered.height });
  const context = whole.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, whole.width, whole.height);
  const scales = [];
  let [sheet, below, top] = [0, 0, 0];
  for (const given of heights) {
    const height = Math.round(given * ratio);
    // One that does not fit below the last is on the next sheet.
    if (below > 0 && below + height > images[sheet]?.height) {
      [sheet, below] = [sheet + 1, 0];
    }
    const image = images[sheet];
    if (image) {
      const [left, upper, right, lower] = inked(pixels(image), below, Math.min(image.height, below + height));
      const [x, y, x2, y2] = inked(rendered, top, Math.min(rendered.height, top + height));
      scales.push((right - left) / (x2 - x), (lower - upper) / (y2 - y));
      context.drawImage(image, left, upper, right - left, lower - upper, x, y, x2 - x, y2 - y);
    }
    below += height;
    top += height;
  }
  const printed = kit.pixels(whole);
  const cells = cellsApart(printed, rendered);
  context.translate(whole.width, whole.height);
  context.rotate(Math.PI);
  context.drawImage(whole, 0, 0);
  return { used: sheet + 1, scales, cells, turned: cellsApart(kit.pixels(whole), rendered) };
};
