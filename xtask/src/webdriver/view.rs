//! The viewport: its size, its pixel ratio and colour scheme, and pictures of it.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Browser, Engine};

/// The size of a page's viewport in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// `innerWidth`.
    pub width: u32,
    /// `innerHeight`.
    pub height: u32,
}

impl Browser {
    /// The size of the viewport as it is.
    pub fn viewport(&self) -> Result<Viewport> {
        let size = self.run("return [innerWidth, innerHeight];", vec![])?;
        let side = |i: usize| {
            let number = size[i].as_f64().context("the page tells no viewport")?;
            Ok::<u32, anyhow::Error>(number.round() as u32)
        };
        Ok(Viewport { width: side(0)?, height: side(1)? })
    }

    /// Sets the size of the viewport and gives the one reached. Chromium reaches any; the windows of
    /// the others have a least width (about 450 px), below which a test narrows the widget's column.
    pub fn resize(&self, width: u32, height: u32) -> Result<Viewport> {
        if self.engine() == Engine::Chromium {
            return self.set_metrics(width, height, self.ratio.get());
        }
        // The window's frame is not known beforehand: ask, measure, and correct by the difference.
        let (mut outer_width, mut outer_height) = (width, height);
        let mut reached = self.viewport()?;
        for _ in 0..4 {
            self.wait(self.client().set_window_size(outer_width, outer_height))?;
            let before = std::mem::replace(&mut reached, self.settled()?);
            if reached == (Viewport { width, height }) || reached == before {
                break;
            }
            outer_width = (outer_width + width).saturating_sub(reached.width);
            outer_height = (outer_height + height).saturating_sub(reached.height);
        }
        Ok(reached)
    }

    /// Emulates a device (Chromium only): viewport, pixel ratio, preference for dark.
    pub fn set_device(&self, width: u32, height: u32, ratio: f64, dark: bool) -> Result<Viewport> {
        let scheme = if dark { "dark" } else { "light" };
        self.set_media(&[("prefers-color-scheme", scheme)])?;
        self.set_metrics(width, height, ratio)
    }

    /// Emulates media features such as `prefers-reduced-motion` (Chromium only); those not named go
    /// back to what they are.
    pub fn set_media(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let params = json!({ "media": "", "features": features });
        self.cdp("Emulation.setEmulatedMedia", params).map(drop)
    }

    /// The viewport as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        self.wait(self.client().screenshot())
    }

    /// The whole page as PNG, beyond the viewport too (Chromium only).
    pub fn page_screenshot(&self) -> Result<Vec<u8>> {
        let params = json!({ "format": "png", "captureBeyondViewport": true });
        let picture = self.cdp("Page.captureScreenshot", params)?;
        let text = picture["data"].as_str().context("Chromium sent no picture")?;
        STANDARD.decode(text).context("Chromium sent a bad picture")
    }

    fn set_metrics(&self, width: u32, height: u32, ratio: f64) -> Result<Viewport> {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", params)?;
        self.ratio.set(ratio);
        let reached = self.settled()?;
        if reached.width != width {
            bail!("the viewport is {} px wide, not {width}", reached.width);
        }
        Ok(reached)
    }

    /// The viewport once two frames in a row show the same.
    fn settled(&self) -> Result<Viewport> {
        self.run_async(
            "const frame = () => new Promise((next) => { requestAnimationFrame(next); \
             setTimeout(next, 100); });\n\
             for (let i = 0, was = ''; i < 20; i += 1) {\n\
             await frame(); await frame();\n\
             const now = `${innerWidth} ${innerHeight}`;\n\
             if (now === was) return;\n\
             was = now;\n\
             }",
            vec![],
        )?;
        self.viewport()
    }
}
