//! When the drawings of one picture come in: each once, when it comes into view.

use crate::{geometry::Rect, motion::Drawing};

/// Where a drawing is on its way.
#[derive(Clone, Copy)]
enum Progress {
    /// It has not been seen yet; it is painted as it will be in the end.
    Waiting,
    /// It is seen, and begins with the next frame.
    Begun,
    /// It began at this moment, in milliseconds.
    Since(f64),
}

/// The drawings that are not done.
#[derive(Default)]
pub struct Clocks {
    drawings: Vec<(Drawing, Progress)>,
    now: f64,
}

impl Clocks {
    /// Clocks for drawings, of which those in view begin at once.
    pub fn of(drawings: Vec<Drawing>, in_view: impl Fn(Rect) -> bool) -> Self {
        let progress = |drawing: &Drawing| if in_view(drawing.area) { Progress::Begun } else { Progress::Waiting };
        Clocks { drawings: drawings.into_iter().map(|drawing| (drawing, progress(&drawing))).collect(), now: 0.0 }
    }

    /// The drawings that have not been seen yet.
    pub fn waiting(&self) -> Vec<Drawing> {
        let waiting = self.drawings.iter().filter(|(_, progress)| matches!(progress, Progress::Waiting));
        waiting.map(|(drawing, _)| *drawing).collect()
    }

    /// Whether a drawing is coming in.
    pub fn is_running(&self) -> bool {
        self.drawings.iter().any(|(_, progress)| !matches!(progress, Progress::Waiting))
    }

    /// A drawing came into view.
    pub fn begin(&mut self, id: u8) {
        for (drawing, progress) in &mut self.drawings {
            if drawing.id == id && matches!(progress, Progress::Waiting) {
                *progress = Progress::Begun;
            }
        }
    }

    /// Ends the drawings that are coming in. Says whether there were any.
    pub fn settle(&mut self) -> bool {
        let before = self.drawings.len();
        self.drawings.retain(|(_, progress)| matches!(progress, Progress::Waiting));
        self.drawings.len() < before
    }

    /// It is `now`, in milliseconds: drawings that are done are forgotten.
    pub fn advance(&mut self, now: f64) {
        self.now = now;
        for (_, progress) in &mut self.drawings {
            if let Progress::Begun = progress {
                *progress = Progress::Since(now);
            }
        }
        self.drawings.retain(|(drawing, progress)| match progress {
            Progress::Since(begun) => now - begun < f64::from(drawing.length),
            _ => true,
        });
    }

    /// How long ago a drawing began, in milliseconds; `None` for one that is painted as it is in the end.
    pub fn time(&self, id: u8) -> Option<f32> {
        let (_, progress) = self.drawings.iter().find(|(drawing, _)| drawing.id == id)?;
        match progress {
            Progress::Waiting => None,
            Progress::Begun => Some(0.0),
            Progress::Since(begun) => Some((self.now - begun) as f32),
        }
    }
}
