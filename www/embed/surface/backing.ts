/** How large one widget's canvas is: in CSS px, and in the px of the device. */

/** The most device px that a canvas may have on iOS, and the most that any browser takes in one direction. */
const MOST_PIXELS = 16777216;
const LONGEST_SIDE = 32767;

export function makeBacking(canvas: HTMLCanvasElement) {
  /** The canvas's size in CSS px, whole; and its exact size in device px, once the browser has told. */
  let size = [0, 0] as [number, number];
  let device: [number, number] | undefined;

  /**
   * The canvas's size in device px: what the browser told, else the nearest, less where memory would not do. Paper has so
   * many `dots` to the CSS px.
   */
  function pixels(dots?: number): [number, number] {
    const nearest = size.map((length) => Math.round(length * (dots ?? devicePixelRatio))) as [number, number];
    // Rounding is all that the two may differ by: a browser that emulates another screen tells CSS px instead.
    const told = !dots && device?.every((length, side) => Math.abs(length - (nearest[side] as number)) <= 1);
    const [width, height] = (told && device) || nearest;
    const share = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
    return share < 1 ? [Math.floor(width * share), Math.floor(height * share)] : [width, height];
  }

  return {
    /** Has the canvas be so large on the page, in CSS px. */
    fit(width: number, height: number): void {
      const before = String(size);
      size = [Math.floor(width), Math.floor(height)];
      if (before !== String(size)) {
        // One by one: a page's policy may forbid style attributes.
        const { style } = canvas;
        style.width = `${size[0]}px`;
        style.height = `${size[1]}px`;
        device = undefined;
      }
    },

    /** The browser told the exact size in device px: says whether the canvas has another. */
    told({ inlineSize, blockSize }: ResizeObserverSize): boolean {
      device = [Math.round(inlineSize), Math.round(blockSize)];
      return String(pixels()) !== String([canvas.width, canvas.height]);
    },

    /** What the browser told holds no longer. */
    forget(): void {
      device = undefined;
    },

    /** Gives the canvas so many device px; what is drawn on it is lost if that is another number. */
    resize(dots?: number): [number, number] {
      const [width, height] = pixels(dots);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      return [width, height];
    },
  };
}
