//! Event listeners that go when they are dropped.

use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// A listener that is removed when it is dropped.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut()>,
}

impl Listener {
    /// Calls `heard` each time `event` happens at `target`, until the listener is dropped.
    pub fn new(target: &EventTarget, event: &'static str, heard: impl FnMut() + 'static) -> Self {
        let closure = Closure::<dyn FnMut()>::new(heard);
        // Adding fails only for a target that is no event target, which the type rules out.
        let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Listener { target: target.clone(), event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
    }
}
