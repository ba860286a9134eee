//! One widget's canvas: how large it is, what is on it, and when it is painted again.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

use super::{canvas::Painter, fonts, listener::Listener, page::Page};
use crate::{
    config::Config,
    layout,
    metrics::Weight,
    picture::Picture,
    profile::{Profile, QUY_NHON_NAM},
};

/// The most device px that a canvas may have on iOS.
const MOST_PIXELS: f64 = 16_777_216.0;

/// A canvas in a host, and the picture on it.
pub struct Surface {
    page: Rc<Page>,
    host: Element,
    /// As wide as the host's content and never high: its width can be watched without a picture's height changing it.
    pub ruler: HtmlElement,
    pub canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Called when a picture that was waited for has been painted.
    painted: Function,
    profile: RefCell<Cow<'static, Profile>>,
    config: RefCell<Config>,
    picture: RefCell<Option<Picture>>,
    /// The canvas's size in CSS px, and that as a share of the scene's.
    size: Cell<(f32, f32)>,
    share: Cell<f32>,
    /// The canvas's exact size in device px, once the browser has told.
    device: Cell<Option<(u32, u32)>>,
    family: RefCell<String>,
    /// How wide a sample was in the font that was painted with last, in both weights.
    font_seen: Cell<(f64, f64)>,
    asked: Cell<bool>,
    /// Whether something changed while the host had no width: what is on the canvas is not what it should be.
    stale: Cell<bool>,
    /// Paints again when a browser gives back a canvas that it had discarded.
    _restored: Listener,
}

impl Surface {
    /// A surface that draws nothing yet. `None` where there is no window or no 2D context.
    pub fn new(host: Element, ruler: HtmlElement, canvas: HtmlCanvasElement, painted: Function) -> Option<Rc<Self>> {
        let page = Page::shared()?;
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let surface = Rc::new_cyclic(|surface: &Weak<Surface>| Surface {
            _restored: Listener::new(&canvas, "contextrestored", {
                let surface = surface.clone();
                move || {
                    if let Some(surface) = surface.upgrade() {
                        surface.ask_to_paint();
                    }
                }
            }),
            page: page.clone(),
            host,
            ruler,
            canvas,
            context,
            painted,
            profile: RefCell::new(Cow::Borrowed(&QUY_NHON_NAM)),
            config: RefCell::default(),
            picture: RefCell::new(None),
            size: Cell::new((0.0, 0.0)),
            share: Cell::new(1.0),
            device: Cell::new(None),
            family: RefCell::default(),
            font_seen: Cell::new((0.0, 0.0)),
            asked: Cell::new(false),
            stale: Cell::new(false),
        });
        page.join(&surface);
        Some(surface)
    }

    /// Draws another profile from now on.
    #[cfg(feature = "full")]
    pub fn set_profile(&self, profile: Profile) {
        *self.profile.borrow_mut() = Cow::Owned(profile);
    }

    /// What is wrong with what is asked of the profile, whether the host has a width or not.
    #[cfg(feature = "full")]
    pub fn problems(&self) -> Vec<crate::problem::Problem> {
        crate::picture::problems(&self.profile.borrow(), &self.config.borrow())
    }

    /// Draws as asked from now on. A host without width is drawn when it gets one.
    pub fn configure(&self, config: Config) {
        *self.config.borrow_mut() = config;
        self.find_font();
        self.draw();
    }

    /// Lays out and paints, if the host has a width; else it is drawn when it gets one.
    fn draw(&self) {
        self.asked.set(false);
        let laid_out = self.lay_out();
        self.stale.set(!laid_out);
        if laid_out {
            self.paint();
        }
    }

    /// The picture on the canvas, with the painter that put it there.
    pub fn with_picture<T>(&self, read: impl FnOnce(&Picture, &Painter) -> T) -> Option<T> {
        let picture = self.picture.borrow();
        let family = self.family.borrow();
        picture.as_ref().map(|picture| read(picture, &self.painter(&family, (1.0, 1.0))))
    }

    /// The canvas's width as a share of the scene's: 1, but for hosts that are narrower than any picture.
    pub fn share(&self) -> f32 {
        self.share.get()
    }

    /// Whether a picture that follows the reader is to be dark.
    pub fn dark(&self) -> bool {
        let allowed = self
            .computed_style("color-scheme")
            .is_some_and(|schemes| schemes.split(' ').any(|scheme| scheme == "dark"));
        allowed && self.page.prefers_dark()
    }

    fn computed_style(&self, property: &str) -> Option<String> {
        self.page.window.get_computed_style(&self.host).ok()??.get_property_value(property).ok()
    }

    fn find_font(&self) {
        let asked = self.config.borrow().font.clone();
        let family = asked.or_else(|| self.computed_style("font-family")).filter(|family| !family.is_empty());
        let family = family.unwrap_or_else(|| "sans-serif".into());
        if *self.family.borrow() != family {
            fonts::ask_for(&self.page.document, &family);
            *self.family.borrow_mut() = family;
        }
    }

    /// Makes the scene for the width that there is, and gives the canvas its size. Says whether there is a width.
    fn lay_out(&self) -> bool {
        let room = self.ruler.get_bounding_client_rect().width() as f32;
        if room < 1.0 {
            return false;
        }
        let width = room.floor().clamp(layout::NARROWEST, layout::WIDEST);
        let picture = Picture::of(&self.profile.borrow(), &self.config.borrow(), self.dark(), width);
        // A host that is narrower than any picture gets a smaller one.
        let share = (room / width).min(1.0);
        let size = (picture.scene.width * share, picture.scene.height * share);
        if self.size.replace(size) != size {
            // Style properties are set one by one: a page's policy may forbid style attributes.
            let style = self.canvas.style();
            let pixels = |length: f32| crate::locale::decimal(length as u64) + "px";
            let _ = style.set_property("width", &pixels(size.0));
            let _ = style.set_property("height", &pixels(size.1));
            self.device.set(None);
        }
        self.share.set(share);
        let _ = self.canvas.set_attribute("aria-label", &(picture.name() + ". " + &picture.summary()));
        let _ = self.canvas.set_attribute("lang", picture.facts.words.lang().code());
        *self.picture.borrow_mut() = Some(picture);
        true
    }

    /// The canvas's size in device px: what the browser told, else the nearest, less where memory would not do.
    fn backing_size(&self, picture: &Picture) -> (u32, u32) {
        let ratio = self.page.window.device_pixel_ratio() * f64::from(self.share.get());
        let of = |length: f32| (f64::from(length) * ratio).round() as u32;
        let nearest = (of(picture.scene.width), of(picture.scene.height));
        // Rounding is all that the two may differ by: a browser that emulates another screen tells CSS px instead.
        let told = self.device.get().filter(|told| told.0.abs_diff(nearest.0) <= 1 && told.1.abs_diff(nearest.1) <= 1);
        let device = told.unwrap_or(nearest);
        let pixels = f64::from(device.0) * f64::from(device.1);
        if pixels <= MOST_PIXELS {
            return device;
        }
        let smaller = (MOST_PIXELS / pixels).sqrt();
        let of = |length: u32| (f64::from(length) * smaller).floor() as u32;
        (of(device.0), of(device.1))
    }

    fn painter<'a>(&'a self, family: &'a str, scale: (f64, f64)) -> Painter<'a> {
        Painter { context: &self.context, scale, family }
    }

    fn paint(&self) {
        {
            let picture = self.picture.borrow();
            let Some(picture) = picture.as_ref() else { return };
            let (width, height) = self.backing_size(picture);
            if (self.canvas.width(), self.canvas.height()) != (width, height) {
                self.canvas.set_width(width);
                self.canvas.set_height(height);
            }
            let scale = (
                f64::from(width) / f64::from(picture.scene.width),
                f64::from(height) / f64::from(picture.scene.height),
            );
            let family = self.family.borrow();
            let painter = self.painter(&family, scale);
            self.font_seen.set(seen(&painter));
            painter.paint(&picture.scene);
        }
        let _ = self.painted.call0(&JsValue::NULL);
    }

    /// Paints in the next frame.
    pub fn ask_to_paint(&self) {
        self.asked.set(true);
        self.page.request_frame();
    }

    /// Paints if that was asked for since the last frame.
    pub fn paint_if_asked(&self) {
        if self.asked.get() {
            self.draw();
        }
    }

    /// The host's width may have changed: draws before the browser shows the change.
    pub fn width_changed(&self) {
        let room = self.ruler.get_bounding_client_rect().width() as f32;
        let drawn = self.picture.borrow().as_ref().map(|picture| picture.scene.width);
        let configured = !self.family.borrow().is_empty();
        let differs = self.stale.get() || drawn != Some(room.floor()) || room < layout::NARROWEST;
        if configured && room >= 1.0 && differs {
            self.draw();
        }
    }

    /// The browser told the canvas's exact size in device px.
    pub fn device_size_changed(&self, size: Option<(u32, u32)>) {
        let size = size.filter(|size| size.0 > 0 && size.1 > 0);
        if size.is_none() || size == self.device.get() {
            return;
        }
        self.device.set(size);
        let stale = self
            .picture
            .borrow()
            .as_ref()
            .is_some_and(|picture| self.backing_size(picture) != (self.canvas.width(), self.canvas.height()));
        if stale {
            self.paint();
        }
    }

    /// The screen's resolution changed in a browser that does not tell exact sizes.
    pub fn resolution_changed(&self) {
        self.device.set(None);
    }

    /// A font came, or the reader's preference changed: paints in the next frame if that makes a difference.
    pub fn surroundings_changed(&self) {
        let differs = {
            let picture = self.picture.borrow();
            let Some(picture) = picture.as_ref() else { return };
            let family = self.family.borrow();
            let theme_differs = {
                let config = self.config.borrow();
                config.theme == crate::config::ThemeChoice::Auto && picture.theme.dark != self.dark()
            };
            theme_differs || seen(&self.painter(&family, (1.0, 1.0))) != self.font_seen.get()
        };
        if differs {
            self.ask_to_paint();
        }
    }

    /// Follows nothing any longer, and gives the canvas's memory back.
    pub fn leave(&self) {
        self.page.leave(self);
        self.canvas.set_width(0);
        self.canvas.set_height(0);
    }
}

/// How wide the sample is in both weights: it changes when another font is there.
fn seen(painter: &Painter) -> (f64, f64) {
    let width = |weight| painter.measure(fonts::SAMPLE, 16.0, weight);
    (width(Weight::Regular), width(Weight::Bold))
}
