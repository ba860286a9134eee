//! One widget's canvas: how large it is, what is on it, and when it is painted again.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use js_sys::{Date, Function};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement};

use super::{
    canvas::Painter,
    clocks::Clocks,
    fonts,
    listener::Listener,
    page::{Page, Preference},
};
use crate::{
    config::{Config, parse_color},
    layout,
    metrics::Weight,
    motion::{self, Drawing},
    picture::{Picture, Reader},
    profile::{Profile, QUY_NHON_NAM},
    scene::Color,
};

/// The most device px that a canvas may have on iOS.
const MOST_PIXELS: f64 = 16_777_216.0;

/// A canvas in a host, and the picture on it.
pub struct Surface {
    page: Rc<Page>,
    host: Element,
    /// As wide as the host's content and never high: its width can be watched without a picture's height changing it. Its
    /// one child is as wide as the page's root letters are high.
    pub ruler: HtmlElement,
    pub canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Called when a picture that was waited for has been painted.
    painted: Function,
    profile: RefCell<Cow<'static, Profile>>,
    config: RefCell<Config>,
    picture: RefCell<Option<Picture>>,
    /// The room that the picture was drawn for: see [`Surface::room`].
    drawn_for: Cell<(f32, f32, f32)>,
    /// The canvas's size in CSS px, whole, and that as a share of the scene's.
    size: Cell<(f32, f32)>,
    share: Cell<f32>,
    /// The canvas's exact size in device px, once the browser has told.
    device: Cell<Option<(u32, u32)>>,
    family: RefCell<String>,
    /// How wide a sample was in the font that was painted with last, in both weights.
    font_seen: Cell<(f64, f64)>,
    asked: Cell<bool>,
    /// The width that was drawn before this one, and when that ended, in milliseconds.
    before: Cell<(f32, f64)>,
    /// Whether something changed while the host had no width: what is on the canvas is not what it should be.
    stale: Cell<bool>,
    /// The drawings that are still to come in; `None` before the first picture.
    clocks: RefCell<Option<Clocks>>,
    /// Paints again when a browser gives back a canvas that it had discarded.
    _restored: Listener,
}

impl Surface {
    /// A surface that draws nothing yet. `None` where there is no window or no 2D context.
    pub fn new(host: Element, ruler: HtmlElement, canvas: HtmlCanvasElement, painted: Function) -> Option<Rc<Self>> {
        let page = Page::shared()?;
        let context = canvas.get_context("2d").ok()??.unchecked_into();
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
            drawn_for: Cell::default(),
            size: Cell::default(),
            share: Cell::new(1.0),
            device: Cell::new(None),
            family: RefCell::default(),
            font_seen: Cell::new((0.0, 0.0)),
            asked: Cell::new(false),
            before: Cell::default(),
            stale: Cell::new(false),
            clocks: RefCell::new(None),
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
        self.stop();
        self.draw();
    }

    /// Lays out and paints, if the host has a width; else it is drawn when it gets one.
    fn draw(&self) {
        self.asked.set(false);
        let laid_out = self.lay_out();
        self.stale.set(!laid_out);
        if laid_out {
            self.set_clocks();
            self.paint();
            let _ = self.painted.call0(&JsValue::NULL);
        }
    }

    /// Lets the drawings of a first picture come in: now those that are seen, the others when they are.
    fn set_clocks(&self) {
        if self.clocks.borrow().is_some() {
            return;
        }
        let mut drawings = Vec::new();
        if self.may_move()
            && let Some(picture) = self.picture.borrow().as_ref()
        {
            drawings = motion::drawings(&picture.scene);
        }
        // The canvas is not displayed yet, and what stands in the host still is.
        let top = self.host.get_bounding_client_rect().top();
        let height = self.page.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        let at = |y: f32| top + f64::from(y * self.share.get());
        // In a tab that is not shown nothing is in view.
        let shown = !self.page.document.hidden();
        let clocks = Clocks::of(drawings, |area| shown && at(area.bottom()) > 0.0 && at(area.y) < height);
        if clocks.is_running() {
            self.page.request_frame();
        }
        *self.clocks.borrow_mut() = Some(clocks);
    }

    /// Nothing comes in.
    pub fn still(&self) {
        *self.clocks.borrow_mut() = Some(Clocks::default());
    }

    fn may_move(&self) -> bool {
        self.config.borrow().motion && !self.page.prefers(Preference::ReducedMotion)
    }

    /// The drawings that come in when they are seen.
    pub fn waiting(&self) -> Vec<Drawing> {
        self.clocks.borrow().as_ref().map(Clocks::waiting).unwrap_or_default()
    }

    /// The tools that are there.
    pub fn tools(&self) -> u8 {
        self.config.borrow().tools
    }

    /// A drawing came into view.
    pub fn begin(&self, drawing: u8) {
        if let Some(clocks) = self.clocks.borrow_mut().as_mut() {
            clocks.begin(drawing);
            self.page.request_frame();
        }
    }

    /// From now on the picture is what it is in the end.
    fn stop(&self) {
        if let Some(clocks) = self.clocks.borrow_mut().as_mut() {
            *clocks = Clocks::default();
        }
    }

    /// Ends what moves: it is painted as it is in the end. What has not been seen yet may still come in.
    pub fn settle(&self) {
        let settled = self.clocks.borrow_mut().as_mut().is_some_and(Clocks::settle);
        if settled {
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

    /// What the reader prefers of colours, as far as the page allows it.
    fn reader(&self) -> Reader {
        let allowed = self
            .computed_style("color-scheme")
            .is_some_and(|schemes| schemes.split(' ').any(|scheme| scheme == "dark"));
        Reader {
            dark: allowed && self.page.prefers(Preference::Dark),
            more_contrast: self.page.prefers(Preference::MoreContrast),
            forced: self.page.prefers(Preference::ForcedColors).then(|| self.own_colors()).flatten(),
        }
    }

    /// The reader's own colours, where the browser forces these: background, text, links. A canvas resolves their names.
    fn own_colors(&self) -> Option<[Color; 3]> {
        let color = |name| {
            self.context.set_fill_style_str(name);
            parse_color(&self.context.fill_style().as_string()?)
        };
        Some([color("Canvas")?, color("CanvasText")?, color("LinkText")?])
    }

    fn computed_style(&self, property: &str) -> Option<String> {
        self.page.window.get_computed_style(&self.host).ok()??.get_property_value(property).ok()
    }

    /// How wide the host's content is, how much larger than usual the page's root letters are (never smaller: pages that
    /// count in tenths of rem set them small), and how wide a scene is to be for both; in CSS px. `None` without a width.
    fn room(&self) -> Option<(f32, f32, f32)> {
        let letter = self.ruler.first_element_child().map(JsCast::unchecked_into::<HtmlElement>);
        let seen = |element: &HtmlElement| element.get_bounding_client_rect().width() as f32;
        let whole = |element: &HtmlElement| element.offset_width() as f32;
        // What is seen is exact, but through the page's transforms and zoom; where these are, the whole px of the layout do.
        let plain = (seen(&self.ruler) - whole(&self.ruler)).abs() < 1.0;
        let width = |element: &HtmlElement| if plain { seen(element) } else { whole(element) };
        let room = width(&self.ruler);
        let zoom = (letter.as_ref().map_or(0.0, width) / 16.0).max(1.0);
        (room >= 1.0).then(|| (room, zoom, (room / zoom).floor().clamp(layout::NARROWEST, layout::WIDEST)))
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
        let Some((room, zoom, width)) = self.room() else { return false };
        self.drawn_for.set((room, zoom, width));
        let picture = Picture::for_reader(&self.profile.borrow(), &self.config.borrow(), self.reader(), width);
        // A host that is narrower than any picture gets a smaller one; a reader of large letters a larger one.
        let share = if zoom > 1.0 {
            (room.floor() / width).min((width * zoom).floor() / width)
        } else {
            (room / width).min(1.0)
        };
        let size = ((picture.scene.width * share).floor(), (picture.scene.height * share).floor());
        if self.size.replace(size) != size {
            // Style properties are set one by one: a page's policy may forbid style attributes.
            let style = self.canvas.style();
            let pixels = |length: f32| crate::locale::decimal(length as u64) + "px";
            let _ = style.set_property("width", &pixels(size.0));
            let _ = style.set_property("height", &pixels(size.1));
            self.device.set(None);
        }
        self.share.set(share);
        *self.picture.borrow_mut() = Some(picture);
        true
    }

    /// The canvas's size in device px: what the browser told, else the nearest, less where memory would not do.
    fn backing_size(&self) -> (u32, u32) {
        let ratio = self.page.window.device_pixel_ratio();
        let of = |length: f32| (f64::from(length) * ratio).round() as u32;
        let size = self.size.get();
        let nearest = (of(size.0), of(size.1));
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
            let (width, height) = self.backing_size();
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
            let clocks = self.clocks.borrow();
            painter.paint(&picture.scene, |node| {
                let time = clocks.as_ref()?.time(node.cue?.drawing)?;
                motion::pose(node, time)
            });
        }
    }

    /// Paints in the next frame.
    pub fn ask_to_paint(&self) {
        self.asked.set(true);
        self.page.request_frame();
    }

    /// It is `now`, in milliseconds: draws if that was asked for since the last frame, and goes on with what moves.
    pub fn frame(&self, now: f64) {
        let moves = |clocks: &RefCell<Option<Clocks>>| clocks.borrow().as_ref().is_some_and(Clocks::is_running);
        let moved = moves(&self.clocks);
        if let Some(clocks) = self.clocks.borrow_mut().as_mut() {
            clocks.advance(now);
        }
        if self.asked.get() {
            self.draw();
        } else if moved {
            self.paint();
        }
        if moves(&self.clocks) {
            self.page.request_frame();
        }
    }

    /// The host's width, or the size of the page's letters, may have changed: draws before the browser shows the change.
    pub fn width_changed(&self) {
        let configured = !self.family.borrow().is_empty();
        let Some(room) = self.room().filter(|_| configured) else { return };
        let drawn = self.picture.borrow().as_ref().map(|picture| picture.scene.width);
        let differs = self.stale.get() || self.drawn_for.get() != room;
        if differs && !drawn.is_some_and(|drawn| self.swings(drawn, room.2)) {
            self.stop();
            self.draw();
        }
    }

    /// Whether the host got back what a scroll bar took from it a moment ago: one that the picture's own height brings and
    /// takes away. The narrower picture stays then, which fits either way; else there would be no end.
    fn swings(&self, drawn: f32, width: f32) -> bool {
        const WIDEST_BAR: f32 = 24.0;
        const MOMENT: f64 = 300.0;
        let now = Date::now();
        let (before, since) = self.before.get();
        let swings = width == before && width > drawn && width - drawn <= WIDEST_BAR && now - since < MOMENT;
        if !swings {
            self.before.set((drawn, now));
        }
        swings
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
            .is_some_and(|_| self.backing_size() != (self.canvas.width(), self.canvas.height()));
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
        if !self.may_move() {
            self.settle();
            self.stop();
        }
        let differs = {
            let picture = self.picture.borrow();
            let Some(picture) = picture.as_ref() else { return };
            let family = self.family.borrow();
            picture.reader != self.reader() || seen(&self.painter(&family, (1.0, 1.0))) != self.font_seen.get()
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
