//! Draws the profile of a newly merged Vietnamese ward: on a canvas inside any news page, and as SVG.
//!
//! # One way through
//!
//! ```text
//! attributes ──▶ config ─┐          ┌──▶ inspect, outline, export         (words)
//!                        ├──▶ facts ┤
//! JSON ────▶ profile ────┘ + locale └──▶ sections + layout + theme ──▶ scene ──▶ web::canvas  (pixels)
//!                                                                          └───▶ paint::svg
//! ```
//!
//! Data goes one way. What is known ([`profile`]) and what the editor asked ([`config`]) meet once, in [`facts`]: every
//! figure worded for a language ([`locale`]), with its unit, qualifier, period, kind, derivation and source.
//! [`sections`] turn facts into nodes, [`heading`] says what they show, [`layout`] puts all on a page, and what comes out is a [`scene`]: a picture in
//! CSS px in which nothing is left to decide. Whatever is told in words reads the facts; whatever is drawn reads the
//! scene, whose nodes carry the keys of the facts they show. So what is drawn, spoken and tested cannot disagree.
//!
//! Text is measured by one built-in table ([`metrics`]), not by the font that happens to be there: a picture's height
//! follows from its width alone, before a font or even this module has arrived.
//!
//! [`picture::Picture::of`] goes the whole way:
//!
//! ```
//! use ward_profile::{config::Config, picture::Picture, profile::QUY_NHON_NAM};
//!
//! let (config, problems) = Config::read([("data-lang", "en")].into_iter(), None);
//! assert!(problems.is_empty());
//! let picture = Picture::of(&QUY_NHON_NAM, &config, false, 720.0);
//! assert!(picture.summary().contains("Population: 73,296 people."));
//! ```
//!
//! # The builds for the browser
//!
//! The `lean` builds draw the default sections of the built-in profile, which the build script writes down as a constant:
//! no JSON, no serde in them. There is one for each language (features `vi` and `en`), as a reader needs one. The `custom`
//! builds are the same and read the attributes that few hosts have (feature `attributes`); all others have both languages.
//! The `sections` build (feature `sections`) draws all of its sections. The `full` build (feature
//! `full`) reads profiles by URL, puts the newsroom's figures in and writes SVG, PNG, CSV and JSON; a page
//! loads it only when it asks for one of these. The `borders` build draws nothing: it reads GeoJSON (feature `borders`),
//! for the profiles that have a shape. The host program is all of them.
//!
//! What a `lean` build carries, every reader of an embed loads. It is written in plain loops and borrows where it can: each
//! chain of iterator adapters and each way to divide a text is code of its own in the module, of some hundred bytes. What
//! it weighs, `cargo xtask test --only size` tells.
//!
//! # Who may name whom
//!
//! `web → layout, paint, inspect → sections → facts, scene → profile | geometry, key`. Only `web` names the browser;
//! [`scene`] never sees a profile; painters see scenes alone. `tests/architecture.rs` holds all to it.

extern crate alloc;

#[cfg(feature = "full")]
pub mod block;
#[cfg(feature = "borders")]
pub mod borders;
#[cfg(all(feature = "full", not(target_arch = "wasm32")))]
pub mod card;
pub mod config;
#[cfg(feature = "full")]
pub mod export;
pub mod facts;
#[cfg(any(feature = "full", feature = "borders"))]
pub mod finding;
pub mod geometry;
pub mod heading;
pub mod inspect;
pub mod json;
pub mod key;
pub mod layout;
pub mod locale;
pub mod metrics;
pub mod motion;
pub mod outline;
pub mod paint;
pub mod picture;
pub mod problem;
pub mod profile;
#[cfg(feature = "full")]
pub mod room;
pub mod scale;
pub mod scene;
pub mod sections;
pub mod text;
pub mod theme;
#[cfg(target_arch = "wasm32")]
pub mod web;

/// The module's allocator: constant time, and 2.3 KB (brotli) lighter than the standard library's for this target.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
