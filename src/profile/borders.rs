//! Borders: where a document says that they are, and what is drawn of them.

use std::borrow::Cow;

/// Where the borders of a place are: GeoJSON in the document itself, or at an address.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(ward_profile_library), derive(databake::Bake), databake(path = crate::profile))]
pub enum Shape {
    /// At an address, relative to the document's own; http or https, or a path.
    At(Cow<'static, str>),
    /// In the document. A profile does not keep it: it is read from the document's text.
    Inline,
}

/// The borders of a place, laid flat and simplified to what a screen shows.
///
/// Points are in units of the map, x to the right (east), y downwards (south), from its top left corner; its longer side is
/// [`Borders::SIDE`] units.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(not(ward_profile_library), derive(databake::Bake), databake(path = crate::profile))]
pub struct Borders {
    /// How wide and how high the map is; the greater of the two is [`Borders::SIDE`].
    pub size: (u16, u16),
    /// How many metres the longer side is.
    pub metres: u32,
    /// The place itself; where its own borders were not given, what its former units cover together.
    pub whole: Cow<'static, [Ring]>,
    /// Those of its former units whose borders are known, in the document's order of units.
    pub former: Cow<'static, [Territory]>,
}

impl Borders {
    /// The longer side of the map, in its units.
    pub const SIDE: u16 = 4096;

    /// How high the room for a line of text is, in units of the map: 13 px on a map 160 px long, 26 px on one of 320.
    pub const LINE: u16 = 336;
}

/// A closed line, its first point not repeated at the end. Land lies to the right of a ring's way, on a map with y
/// downwards: rings around holes go the other way round, so that painters leave holes free without being told.
pub type Ring = Cow<'static, [(u16, u16)]>;

/// The borders of one former unit.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(not(ward_profile_library), derive(databake::Bake), databake(path = crate::profile))]
pub struct Territory {
    /// The unit's place in the document's list of former units.
    pub unit: u16,
    /// Its borders.
    pub rings: Cow<'static, [Ring]>,
    /// A point within it, with room around it for its name.
    pub inside: (u16, u16),
    /// How wide the room for a line of text around that point is, in units of the map; 0 where no line is low enough.
    pub room: u16,
}

mod document {
    use super::Shape;
    use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
    use std::fmt;

    impl<'de> Deserialize<'de> for Shape {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(ShapeVisitor)
        }
    }

    struct ShapeVisitor;

    impl<'de> Visitor<'de> for ShapeVisitor {
        type Value = Shape;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("GeoJSON, or the address of a GeoJSON file")
        }

        fn visit_str<E: Error>(self, address: &str) -> Result<Shape, E> {
            Ok(Shape::At(String::from(address).into()))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok(Shape::Inline)
        }
    }
}
