//! What happens once a picture stands: redraws, cards, and what it keeps of memory.

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};

use super::Bench;
use crate::bench::{
    contender::Contender,
    eye::Conditions,
    results::{Key, Metric, Results},
};

/// How often each is done in a round; the samples are of all rounds.
const TURNS: usize = 4;

/// How long a page rests before each redraw, in milliseconds. In frames one after another Chromium may still hold a canvas's last
/// two pictures and has to make a third, which takes 3 ms: by luck, a few ms between the frames decide.
const REST: u32 = 100;

impl Bench {
    /// Lets a contender redraw and show cards, and looks at its memory before.
    pub(super) fn deeds(&self, contender: Contender, drive: &str, results: &mut Results) -> Result<()> {
        self.plain.visit("empty")?;
        let empty = self.heap()?;
        self.plain.visit(contender.key())?;
        self.plain.painted(contender)?;
        let heap = self.heap()?;
        let key = |metric, conditions| Key::of(metric, contender, conditions);
        results.add(key(Metric::Heap, Conditions::AsIs), heap.script - empty.script);
        results.add(key(Metric::Dom, Conditions::AsIs), heap.dom - empty.dom);
        results.add(key(Metric::Wasm, Conditions::AsIs), heap.wasm);
        self.drive(drive)?;
        for conditions in Conditions::ALL {
            self.plain.slow_processor(conditions.slowdown())?;
            let script = "const [turns, rest] = arguments;
                const times = [];
                for (let turn = 0; turn < turns; turn += 1) {
                    await new Promise((done) => setTimeout(done, rest));
                    times.push(await bench.timed(() => drive.redraw(turn)));
                }
                return times;";
            for time in self.plain.numbers(script, vec![json!(TURNS), json!(REST)])? {
                results.add(key(Metric::Redraw, conditions), time);
            }
            let targets = self.plain.browser().run("return drive.targets();", vec![])?;
            for target in targets.as_array().into_iter().flatten().take(TURNS) {
                if let Some(time) = self.card(target)? {
                    results.add(key(Metric::Card, conditions), time);
                }
            }
            self.leave()?;
        }
        self.plain.slow_processor(1)
    }

    /// Moves a pointer from the page's corner to a point; how long it takes from the first of the page's events to the end
    /// of the frame that shows the card. `None` if none comes.
    fn card(&self, target: &Value) -> Result<Option<f64>> {
        self.leave()?;
        let arm = "const told = (resolve) => async () => {
                const start = performance.now();
                if (globalThis.pointed) return;
                globalThis.pointed = true;
                let end = await bench.frame();
                while (!drive.card() && end - start < 3000) end = await bench.frame();
                resolve(drive.card() ? end - start : -1);
            };
            globalThis.pointed = false;
            globalThis.asked = new Promise((resolve) => {
                for (const name of ['pointerover', 'pointermove', 'mousemove']) {
                    addEventListener(name, told(resolve), { capture: true, once: true });
                }
            });";
        self.plain.browser().run(arm, vec![])?;
        self.move_pointer(target)?;
        let time = self.plain.number("return await asked;")?;
        Ok((time >= 0.0).then_some(time))
    }

    /// Moves the pointer to the page's corner, and waits for the card to go. A browser may put a moved pointer back to where
    /// it was when what is under it changes in that moment, as the coming card does: it is moved again then.
    fn leave(&self) -> Result<()> {
        let browser = self.plain.browser();
        for step in 0..5 {
            self.move_pointer(&json!([3 + step, 3]))?;
            let gone = browser.wait_for("the card to go", Duration::from_secs(1), "return !drive.card();");
            if gone.is_ok() {
                return Ok(());
            }
        }
        browser.wait_for("the card to go", Duration::from_secs(1), "return !drive.card();").map(drop)
    }

    fn move_pointer(&self, to: &Value) -> Result<()> {
        let at = json!({ "type": "mouseMoved", "x": to[0], "y": to[1], "pointerType": "mouse" });
        self.plain.browser().cdp("Input.dispatchMouseEvent", at).map(drop)
    }
}
