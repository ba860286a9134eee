//! Elements of a page: found, asked, clicked, typed into.
//!
//! A selector may pierce open shadow roots: `[data-ward-profile] >>> [part=tools] button`.

use std::time::Duration;

use anyhow::{Result, anyhow};
use fantoccini::actions::{
    InputSource, MOUSE_BUTTON_LEFT, MOUSE_BUTTON_RIGHT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Browser, wire::Wire};

/// The member of a WebDriver element reference that holds its id.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

const FIND: &str = "let at = document;
    for (const [i, css] of arguments[0].entries()) {
      const root = i ? at.shadowRoot : at;
      at = root && root.querySelector(css);
      if (!at) return null;
    }
    return at;";

impl Browser {
    /// The first element that a selector names.
    pub fn find(&self, css: &str) -> Result<Element> {
        let steps: Vec<&str> = css.split(">>>").map(str::trim).collect();
        let found = self.run(FIND, vec![json!(steps)])?;
        let id = found.get(REFERENCE).and_then(Value::as_str);
        let id = id.ok_or_else(|| anyhow!("{}: no element {css}", self.engine().name()))?;
        let id = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.client().clone(), id))
    }

    /// Clicks an element in its middle, as a reader does: it is scrolled into view first, and
    /// something lying over it is an error.
    pub fn click(&self, css: &str) -> Result<()> {
        let element = self.find(css)?;
        self.wait(element.click())
    }

    /// Types into an element.
    pub fn type_into(&self, css: &str, text: &str) -> Result<()> {
        let element = self.find(css)?;
        self.wait(element.send_keys(text))
    }

    /// Presses a key where the focus is.
    pub fn press(&self, key: Key) -> Result<()> {
        self.press_with(&[], key)
    }

    /// Presses a key while others, such as Shift, are held.
    pub fn press_with(&self, held: &[Key], key: Key) -> Result<()> {
        use fantoccini::actions::{KeyAction, KeyActions};
        let value = |key: &Key| char::from(*key);
        let mut keys = KeyActions::new("keyboard".to_owned());
        for held in held {
            keys = keys.then(KeyAction::Down { value: value(held) });
        }
        keys = keys.then(KeyAction::Down { value: value(&key) });
        keys = keys.then(KeyAction::Up { value: value(&key) });
        for held in held.iter().rev() {
            keys = keys.then(KeyAction::Up { value: value(held) });
        }
        self.wait(self.client().perform_actions(keys))
    }

    /// Moves the mouse to a point of the viewport.
    pub fn point_at(&self, x: f64, y: f64) -> Result<()> {
        let mouse = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo { duration: None, x, y });
        self.wait(self.client().perform_actions(mouse))
    }

    /// Clicks a point of the viewport with the right button.
    pub fn right_click_at(&self, x: f64, y: f64) -> Result<()> {
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_RIGHT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_RIGHT });
        self.wait(self.client().perform_actions(mouse))
    }

    /// Presses the mouse at one point of the viewport, moves it to another, by way of the middle, and lets go.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        let duration = Some(Duration::from_millis(50));
        let move_to = |(x, y)| PointerAction::MoveTo { duration, x, y };
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        let mouse = MouseActions::new("mouse".to_owned())
            .then(move_to(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(move_to(middle))
            .then(move_to(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait(self.client().perform_actions(mouse))
    }

    /// Taps a point of the viewport with a finger.
    pub fn tap_at(&self, x: f64, y: f64) -> Result<()> {
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait(self.client().perform_actions(finger))
    }

    /// The role that the engine tells assistive technology.
    pub fn computed_role(&self, css: &str) -> Result<String> {
        self.computed(css, "computedrole")
    }

    /// The name that the engine tells assistive technology.
    pub fn computed_label(&self, css: &str) -> Result<String> {
        self.computed(css, "computedlabel")
    }

    /// An element as it looks, as PNG.
    pub fn element_screenshot(&self, css: &str) -> Result<Vec<u8>> {
        let element = self.find(css)?;
        self.wait(element.screenshot())
    }

    fn computed(&self, css: &str, what: &str) -> Result<String> {
        let element = self.find(css)?.element_id();
        let told = self.wait(self.client().issue_cmd(Wire::computed(&element, what)))?;
        Ok(told.as_str().unwrap_or_default().to_owned())
    }
}
