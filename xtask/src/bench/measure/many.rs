//! Many widgets on one page, and many figures in one widget.

use anyhow::{Context, Result};
use serde_json::json;

use super::Bench;
use crate::bench::{
    WIDGETS,
    contender::Contender,
    documents,
    results::{Key, Metric, Results},
    stats,
};

/// Before how many widgets the last ones are timed: the cost at 50 is the median of the 46th to the 50th.
const WINDOW: usize = 5;

/// Draws in one more host; the ms that it takes.
const ONE_MORE: &str = "
    const main = document.querySelector('main');
    const more = async (count) => {
        const host = document.createElement('div');
        main.append(host);
        // The host's own layout is the page's.
        await bench.frame();
        return bench.timed(() => drive.more(host, count));
    };";

impl Bench {
    /// Puts more and more of a contender's pictures on its page.
    pub(super) fn many(&self, contender: Contender, drive: &str, results: &mut Results) -> Result<()> {
        self.ready(contender, drive)?;
        let (mut there, mut before) = (1, self.heap()?);
        for count in WIDGETS {
            // After the first, the second: what comes once is in neither.
            let further = if count == 1 { 1 } else { count - there };
            let timed = further.min(WINDOW);
            self.untimed(further - timed)?;
            let script = format!(
                "{ONE_MORE}
                const times = [];
                for (let i = 0; i < arguments[0]; i += 1) times.push(await more());
                return times;"
            );
            let times = self.plain.numbers(&script, vec![json!(timed)])?;
            let time = stats::median(&times).context("no widget was timed")?;
            results.add(Key::counted(Metric::MoreTime, contender, count), time);
            there += further;
            let after = self.heap()?;
            let mut add =
                |metric, grown: f64| results.add(Key::counted(metric, contender, count), grown / further as f64);
            add(Metric::MoreHeap, after.script - before.script);
            add(Metric::MoreDom, after.dom - before.dom);
            add(Metric::MoreWasm, after.wasm - before.wasm);
            before = after;
        }
        Ok(())
    }

    /// Draws in so many more hosts, one after the other.
    fn untimed(&self, count: usize) -> Result<()> {
        let script = "for (let i = 0; i < arguments[0]; i += 1) {
                const host = document.createElement('div');
                document.querySelector('main').append(host);
                await drive.more(host);
            }
            await bench.frame();";
        // Not all at once: a driver waits half a minute for an answer.
        let mut left = count;
        while left > 0 {
            let some = left.min(25);
            self.plain.browser().run_async(script, vec![json!(some)])?;
            left -= some;
        }
        Ok(())
    }

    /// Draws more and more figures, each time in one new host.
    pub(super) fn figures(&self, contender: Contender, drive: &str, results: &mut Results) -> Result<()> {
        self.ready(contender, drive)?;
        let script = format!(
            "{ONE_MORE}
            return [await more(arguments[0])];"
        );
        let one = |count: usize| self.plain.numbers(&script, vec![json!(count)]);
        // What only comes once, such as the module that reads profiles, comes here.
        one(documents::COUNTS[0])?;
        for count in documents::COUNTS {
            let before = self.heap()?.all();
            for time in one(count)? {
                results.add(Key::counted(Metric::FiguresTime, contender, count), time);
            }
            results.add(Key::counted(Metric::FiguresHeap, contender, count), self.heap()?.all() - before);
        }
        Ok(())
    }
}
