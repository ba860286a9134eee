"use strict";

// What must hold of a widget on any page, however that treats it.

Object.assign(kit, {
  /**
   * Says what is wrong with a widget that is ready, and with its page. `how.plain` is the hash of the same widget on a plain
   * page; `how.still` is false where the page itself moves the host, `how.shift` where it keeps no room for it; `how.warnings` is how many warnings are expected.
   */
  async guest(host, how = {}) {
    const wrong = [];
    const check = (right, words) => right || wrong.push(words);
    check(host.dataset.wardProfileState === "ready", `the state is ${host.dataset.wardProfileState}`);
    check(!kit.violations.length, `the policy was violated: ${kit.violations.join("; ")}`);
    check(!kit.errors.length, `the page had errors: ${kit.errors.join("; ")}`);
    check(kit.warnings.length === (how.warnings ?? 0), `the console was warned: ${kit.warnings.join("; ")}`);
    const canvas = kit.canvas(host);
    const { width, height } = host.wardProfile.inspect();
    check(canvas.offsetHeight > 400, `the canvas is ${canvas.offsetHeight} px high`);
    check(Math.abs(canvas.offsetWidth - (how.width ?? width)) <= 1, `the canvas is ${canvas.offsetWidth} px wide, not ${how.width ?? width}`);
    check(Math.abs(canvas.width - canvas.offsetWidth * devicePixelRatio) <= 1, `${canvas.width} device px are ${canvas.offsetWidth} px wide`);
    check(height > 600, `the picture is ${height} px high`);
    if (how.plain) {
      check(kit.hash(canvas) === how.plain, `its pixels are others than on a plain page: ${kit.hash(canvas)}, not ${how.plain}`);
    }
    if (how.still !== false) {
      const [before, after] = [kit.boxes.get(host), kit.stands(host)];
      check(before && before.every((length, index) => Math.abs(length - after[index]) <= 1), `the host moved from ${before} to ${after}`);
      let shift = 0;
      for (const { value } of kit.shifts) {
        shift += value;
      }
      const what = ({ node, previousRect: from, currentRect: to }) =>
        `${node?.id || node?.nodeName} from ${[from.x, from.y, from.width, from.height]} to ${[to.x, to.y, to.width, to.height]}`;
      const moved = kit.shifts.flatMap(({ sources }) => sources.map(what));
      check(how.shift === false || shift === 0, `the page shifted by ${shift}: ${moved.join("; ")}`);
    }
    wrong.push(...kit.readable(host));
    return wrong;
  },

  /** Says what cannot be read of the table's tool, the table and the card. */
  readable(host) {
    const wrong = [];
    const { wardProfile } = host;
    const [mark] = wardProfile.inspect().marks;
    const tool = kit.part(host, "tools").querySelector("button");
    // A click elsewhere would close the card.
    tool.click();
    wardProfile.select(mark.id);
    const pieces = { tool, card: kit.part(host, "card"), table: kit.part(host, "table"), cell: kit.part(host, "table").querySelector("td") };
    const parts = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    for (const [name, piece] of Object.entries(pieces)) {
      const { fontSize, color, visibility, letterSpacing, textTransform, lineHeight } = getComputedStyle(piece);
      let [ground, at] = [[], piece];
      for (; at && (ground.length < 3 || ground[3] === 0); at = at.parentElement) {
        ground = parts(getComputedStyle(at).backgroundColor);
      }
      const contrast = kit.contrast(parts(color).slice(0, 3), ground.slice(0, 3));
      const set = `${fontSize}, ${letterSpacing}, ${textTransform}, line of ${lineHeight}`;
      const plain = letterSpacing === "normal" || parseFloat(letterSpacing) === 0;
      if (!kit.visible(piece) || visibility !== "visible") {
        wrong.push(`the ${name} is not to be seen`);
      }
      if (!(parseFloat(fontSize) >= 12 && parseFloat(lineHeight) >= parseFloat(fontSize) && plain && textTransform === "none")) {
        wrong.push(`the ${name} is set in ${set}`);
      }
      if (!(contrast >= 4.5)) {
        wrong.push(`the ${name} is ${color} on ${ground}: ${contrast}`);
      }
    }
    tool.click();
    wardProfile.select(null);
    return wrong;
  },

  /** Says what is wrong with a widget that failed as it should: with this code, and what stood there to be read. */
  refused(host, code, notice = true) {
    const wrong = [];
    const check = (right, words) => right || wrong.push(words);
    const told = kit.problems.filter(({ id }) => id === host.id);
    check(host.dataset.wardProfileState === "failed", `the state is ${host.dataset.wardProfileState}`);
    check(told.length === 1 && told[0].code === code, `it is told ${told.map(({ code, message }) => `${code}: ${message}`).join("; ")}, not ${code}`);
    check(kit.visible(host.firstElementChild), "what stood there is not to be seen");
    check(kit.warnings.length === 1, `the console was warned ${kit.warnings.length} times: ${kit.warnings.join("; ")}`);
    check(!kit.errors.length, `the page had errors: ${kit.errors.join("; ")}`);
    const piece = host.shadowRoot && kit.part(host, "notice");
    check(!notice || kit.visible(piece), "there is no notice");
    check(!notice || kit.visible(piece.querySelector("button")), "the notice offers no second try");
    return wrong;
  },
});
