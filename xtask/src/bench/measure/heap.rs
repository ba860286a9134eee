//! What a page takes of memory.

use anyhow::Result;
use serde_json::json;

use super::{Bench, number};

/// A page's memory after a collection, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Heap {
    /// The script's objects.
    pub script: f64,
    /// The browser's own objects that the page has: elements, styles, contexts. Their pixels are elsewhere.
    pub dom: f64,
    /// The memories of modules of WebAssembly.
    pub wasm: f64,
}

impl Heap {
    /// All of it.
    pub fn all(self) -> f64 {
        self.script + self.dom + self.wasm
    }
}

impl Bench {
    /// What the page takes now.
    pub(super) fn heap(&self) -> Result<Heap> {
        let browser = self.plain.browser();
        // Twice: what the first collection finalises, the second frees.
        for _ in 0..2 {
            browser.cdp("HeapProfiler.collectGarbage", json!({}))?;
        }
        let usage = browser.cdp("Runtime.getHeapUsage", json!({}))?;
        let wasm =
            self.plain.number("return bench.memories.reduce((all, memory) => all + memory.buffer.byteLength, 0);")?;
        Ok(Heap { script: number(&usage["usedSize"])?, dom: number(&usage["embedderHeapUsedSize"])?, wasm })
    }
}
