//! What the widgets of a page share: one frame request, one resize observer, one listener for each thing that changes.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, MediaQueryList, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverEntry,
    ResizeObserverOptions, ResizeObserverSize, Window,
};

use super::{listener::Listener, surface::Surface};

thread_local! {
    static PAGE: RefCell<Weak<Page>> = const { RefCell::new(Weak::new()) };

    /// Takes the outcome of a promise of a font, which may come when the last widget has gone: it stays for as long as
    /// the module does. (WebKit does not tell of each font by `loadingdone`.)
    static ON_FONT: Closure<dyn FnMut(JsValue)> = Closure::new(|_: JsValue| {
        if let Some(page) = PAGE.with(|page| page.borrow().upgrade()) {
            page.surroundings_changed();
        }
    });
}

#[wasm_bindgen]
extern "C" {
    /// The window by the one of its names that no page can give to something else, and taken at its word.
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Option<Window>;
}

/// What a reader may prefer.
#[derive(Clone, Copy)]
pub enum Preference {
    Dark,
    MoreContrast,
    ForcedColors,
    ReducedMotion,
}

/// The media queries of the preferences, in their order.
const QUERIES: [&str; 4] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
    "(prefers-reduced-motion: reduce)",
];

/// The page, as its widgets share it. It goes with the last of them.
pub struct Page {
    pub window: Window,
    pub document: Document,
    /// What the reader prefers, in the order of [`Preference`]; `None` for what the browser has no query for.
    preferences: [Option<MediaQueryList>; 4],
    surfaces: RefCell<Vec<Weak<Surface>>>,
    frame: Cell<Option<i32>>,
    on_frame: Closure<dyn FnMut(f64)>,
    observer: Option<ResizeObserver>,
    _on_resize: Closure<dyn FnMut(Array)>,
    resolution: RefCell<Option<Listener>>,
    listeners: RefCell<Vec<Listener>>,
}

impl Page {
    /// The page, made when its first widget asks for it. `None` where there is no window.
    pub fn shared() -> Option<Rc<Page>> {
        if let Some(page) = PAGE.with(|page| page.borrow().upgrade()) {
            return Some(page);
        }
        let window = WINDOW.with(Option::clone)?;
        let document = window.document()?;
        let page = Rc::new_cyclic(|page: &Weak<Page>| {
            let on_resize = Closure::<dyn FnMut(Array)>::new(with(page, |page, entries: Array| page.resized(&entries)));
            let on_frame = Closure::<dyn FnMut(f64)>::new({
                let page = page.clone();
                move |now| {
                    if let Some(page) = page.upgrade() {
                        page.draw_frame(now);
                    }
                }
            });
            Page {
                preferences: QUERIES.map(|query| window.match_media(query).ok().flatten()),
                observer: ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok(),
                window,
                document,
                surfaces: RefCell::default(),
                frame: Cell::new(None),
                on_frame,
                _on_resize: on_resize,
                resolution: RefCell::new(None),
                listeners: RefCell::default(),
            }
        });
        page.listen();
        PAGE.with(|shared| *shared.borrow_mut() = Rc::downgrade(&page));
        Some(page)
    }

    fn listen(self: &Rc<Self>) {
        let changed = |page: &Rc<Page>| {
            let page = Rc::downgrade(page);
            move || {
                if let Some(page) = page.upgrade() {
                    page.surroundings_changed();
                }
            }
        };
        let fonts = self.document.fonts();
        let mut listeners = self.listeners.borrow_mut();
        listeners.push(Listener::new(&fonts, "loadingdone", changed(self)));
        for query in self.preferences.iter().flatten() {
            listeners.push(Listener::new(query, "change", changed(self)));
        }
    }

    /// Looks again once a promise of a font is settled, either way: one that fails is not to be nobody's error.
    pub fn await_font(promise: &Promise) {
        ON_FONT.with(|on_font| {
            let _ = promise.then2(on_font, on_font);
        });
    }

    /// Whether the reader has a preference.
    pub fn prefers(&self, preference: Preference) -> bool {
        self.preferences[preference as usize].as_ref().is_some_and(MediaQueryList::matches)
    }

    /// Follows the size of a surface's ruler and canvas until [`Page::leave`].
    pub fn join(self: &Rc<Self>, surface: &Rc<Surface>) {
        self.surfaces.borrow_mut().push(Rc::downgrade(surface));
        let Some(observer) = &self.observer else { return };
        observer.observe(&surface.ruler);
        if let Some(letter) = surface.ruler.first_element_child() {
            observer.observe(&letter);
        }
        let options = ResizeObserverOptions::new();
        options.set_box(ResizeObserverBoxOptions::DevicePixelContentBox);
        // A browser that knows no such box throws, and tells its resolution by a media query instead.
        let observed = Reflect::get(observer, &"observe".into())
            .and_then(|observe| js_sys::Function::from(observe).call2(observer, &surface.canvas, &options));
        if observed.is_err() {
            self.arm_resolution();
        }
    }

    /// Follows a surface no longer.
    pub fn leave(&self, surface: &Surface) {
        if let Some(observer) = &self.observer {
            observer.unobserve(&surface.ruler);
            observer.unobserve(&surface.canvas);
            if let Some(letter) = surface.ruler.first_element_child() {
                observer.unobserve(&letter);
            }
        }
        self.surfaces.borrow_mut().retain(|other| other.upgrade().is_some_and(|other| other.canvas != surface.canvas));
    }

    /// Waits for the screen's resolution to differ from what it is now. The query names one resolution, so it is made
    /// anew after each change.
    fn arm_resolution(self: &Rc<Self>) {
        let Ok(ratio) = js_sys::Number::from(self.window.device_pixel_ratio()).to_string_with_radix(10) else { return };
        let query = String::from("(resolution: ") + &String::from(ratio) + "dppx)";
        let Some(query) = self.window.match_media(&query).ok().flatten() else { return };
        let page = Rc::downgrade(self);
        let armed = Listener::new(&query, "change", move || {
            if let Some(page) = page.upgrade() {
                page.each(|surface| surface.resolution_changed());
                page.each(|surface| surface.ask_to_paint());
                page.arm_resolution();
            }
        });
        self.resolution.replace(Some(armed));
    }

    /// Asks for the one frame in which all surfaces that want to are painted.
    pub fn request_frame(&self) {
        if self.frame.get().is_none() {
            self.frame.set(self.window.request_animation_frame(self.on_frame.as_ref().unchecked_ref()).ok());
        }
    }

    fn draw_frame(&self, now: f64) {
        self.frame.set(None);
        self.each(|surface| surface.frame(now));
    }

    fn surroundings_changed(&self) {
        self.each(|surface| surface.surroundings_changed());
    }

    fn resized(&self, entries: &Array) {
        for entry in entries.iter() {
            let entry: ResizeObserverEntry = entry.unchecked_into();
            let target: Element = entry.target();
            let is = |element: &Element| *element == target;
            self.each(|surface| {
                if is(&surface.canvas) {
                    surface.device_size_changed(device_size(&entry));
                } else if surface.ruler.contains(Some(&target)) {
                    surface.width_changed();
                }
            });
        }
    }

    /// Calls `visit` with each surface; surfaces may come and go meanwhile.
    fn each(&self, visit: impl Fn(&Rc<Surface>)) {
        let surfaces: Vec<Rc<Surface>> = self.surfaces.borrow().iter().filter_map(Weak::upgrade).collect();
        surfaces.iter().for_each(visit);
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(frame) = self.frame.get() {
            let _ = self.window.cancel_animation_frame(frame);
        }
    }
}

/// Calls `heard` with the page, as long as there is one.
fn with(page: &Weak<Page>, heard: impl Fn(&Rc<Page>, Array) + 'static) -> impl FnMut(Array) + 'static {
    let page = page.clone();
    move |entries| {
        if let Some(page) = page.upgrade() {
            heard(&page, entries);
        }
    }
}

/// The exact size of a canvas in device px, if the browser tells.
fn device_size(entry: &ResizeObserverEntry) -> Option<(u32, u32)> {
    let sizes = Reflect::get(entry, &"devicePixelContentBoxSize".into()).ok()?;
    let size: ResizeObserverSize = sizes.dyn_into::<Array>().ok()?.get(0).dyn_into().ok()?;
    Some((size.inline_size().round() as u32, size.block_size().round() as u32))
}
