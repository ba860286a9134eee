//! First pictures.

use anyhow::Result;

use super::Bench;
use crate::bench::{
    contender::Contender,
    eye::Conditions,
    results::{Key, Metric, Results},
    trace,
};

impl Bench {
    /// Loads a contender's page as new, under both conditions.
    pub(super) fn loads(&self, contender: Contender, results: &mut Results) -> Result<()> {
        let eye = &self.tracing;
        for conditions in Conditions::ALL {
            eye.set(conditions)?;
            eye.visit(contender.key())?;
            eye.painted(contender)?;
            // A new navigation makes the driver take what was traced until then.
            eye.set(Conditions::AsIs)?;
            eye.browser().goto("about:blank")?;
            let load = trace::load(&eye.browser().trace()?)?;
            let key = |metric| Key::of(metric, contender, conditions);
            results.add(key(Metric::Painted), load.painted);
            results.add(key(Metric::Busy), load.busy);
            results.add(key(Metric::Longest), load.longest);
        }
        Ok(())
    }
}
