//! Whose each feature is, by the names that it bears: files write them in `name`, `ten_xa`, `NAME_3` or anything else.

use geojson::{Feature, feature::Id};

use super::{Known, Named, in_order};
use crate::finding::quoted;

/// Whose a feature is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Owner {
    /// The place's own.
    Place,
    /// A former unit's, by its place in the list of units.
    Unit(u16),
}

/// Where a text stands in a feature.
#[derive(Clone, Copy, PartialEq)]
pub enum Field<'a> {
    /// In the feature's own `id`.
    Id,
    /// In a property.
    Property(&'a str),
}

impl<'a> Field<'a> {
    /// Whether a text there is meant to say whose the feature is.
    fn names(self) -> bool {
        matches!(self, Field::Id | Field::Property("id" | "name"))
    }

    /// The property's name; none for the id.
    fn key(self) -> Option<&'a str> {
        if let Field::Property(key) = self { Some(key) } else { None }
    }

    /// The path from the feature.
    pub fn path(self) -> String {
        match self {
            Field::Id => "id".into(),
            Field::Property(key) => String::from("properties.") + &quoted(key),
        }
    }
}

/// A text of a feature, and whom it names.
pub struct Word<'a> {
    /// Where it stands.
    pub field: Field<'a>,
    /// The text, trimmed; not empty.
    pub text: &'a str,
    owner: Option<Owner>,
}

/// The texts of one feature.
pub struct Words<'a>(pub Vec<Word<'a>>);

impl<'a> Words<'a> {
    /// The texts of a feature: its `id` and its properties. A number is no name: programs that write features count them.
    pub fn of(feature: &'a Feature, known: &Known) -> Words<'a> {
        let id = feature.id.as_ref().and_then(|id| if let Id::String(id) = id { Some(id.as_str()) } else { None });
        let properties = feature.properties.iter().flatten();
        let properties = properties.filter_map(|(key, value)| Some((Field::Property(key.as_str()), value.as_str()?)));
        let given = id.map(|id| (Field::Id, id)).into_iter().chain(properties);
        let given = given.map(|(field, text)| (field, text.trim())).filter(|(_, text)| !text.is_empty());
        let mut words: Vec<Word> =
            given.map(|(field, text)| Word { field, text, owner: named(field, text, known) }).collect();
        // In one order, whatever order a build keeps properties in; the id first.
        words.sort_by_key(|word| word.field.key());
        Words(words)
    }

    fn at(&self, field: Field) -> Option<&Word<'a>> {
        self.0.iter().find(|word| word.field == field)
    }

    /// The text that is meant to be a name: the one where other features have their unit's, else the name, else the id.
    /// What only numbers a feature, as `relation/123` does, is none.
    pub fn meant(&self, of_units: &[Field]) -> Option<&Word<'a>> {
        let there = |field: &Field| self.at(*field);
        let usual = [Field::Property("name"), Field::Property("id"), Field::Id];
        let counts = |word: &&Word| word.text.contains('/') || word.text.chars().all(|letter| letter.is_ascii_digit());
        of_units.iter().find_map(there).or_else(|| usual.iter().filter_map(there).find(|word| !counts(word)))
    }
}

/// Whose each feature is, if that is known; and the fields by which units were found, the best first.
///
/// A field that all features have in common (their province) names none of them, if another one does. Where a feature
/// names several units in several fields, that field counts by which the most units are found. A field that names the
/// place in a unit's feature (its island) does not make another unit's the place.
pub fn owners<'a>(all: &[Words<'a>]) -> (Vec<Option<Owner>>, Vec<Field<'a>>) {
    let common = |field: Field| {
        let mut texts = all.iter().map(|words| words.at(field).map(|word| word.text));
        let first = texts.next();
        all.len() > 1 && texts.all(|text| Some(text) == first)
    };
    let named = || all.iter().flat_map(|words| &words.0).filter(|word| word.owner.is_some());
    let mut fields: Vec<(Field, bool)> = Vec::new();
    for word in named() {
        if fields.len() < MOST_FIELDS && fields.iter().all(|(field, _)| *field != word.field) {
            fields.push((word.field, common(word.field)));
        }
    }
    if fields.iter().any(|(_, common)| !common) {
        fields.retain(|(_, common)| !common);
    }
    let fields: Vec<Field> = fields.into_iter().map(|(field, _)| field).collect();
    let of_units = by_worth(all, &fields);
    let mut owners: Vec<Option<Owner>> = vec![None; all.len()];
    for &field in &of_units {
        let earlier = different(owners.iter().flatten().copied());
        for (owner, words) in owners.iter_mut().zip(all).filter(|(owner, _)| owner.is_none()) {
            let unit = words.at(field).and_then(|word| word.owner).filter(|unit| *unit != Owner::Place);
            *owner = unit.filter(|unit| !earlier.contains(unit));
        }
    }
    let of_unit = |field: Field| {
        let place = |words: &Words| words.at(field).is_some_and(|word| word.owner == Some(Owner::Place));
        owners.iter().zip(all).any(|(owner, words)| owner.is_some() && place(words))
    };
    let holders: Vec<Field> = fields.iter().copied().filter(|field| of_unit(*field)).collect();
    let is_place = |words: &Words| {
        let unnamed = !of_units.is_empty() && !of_units.iter().any(|field| words.at(*field).is_some());
        let counts = |field: &Field| fields.contains(field) && !holders.contains(field);
        words.0.iter().any(|word| word.owner == Some(Owner::Place) && (unnamed || counts(&word.field)))
    };
    let places: Vec<bool> = all.iter().map(is_place).collect();
    for (owner, place) in owners.iter_mut().zip(places) {
        *owner = owner.or(place.then_some(Owner::Place));
    }
    (owners, of_units)
}

/// More fields that name something than these are not compared: no program writes as many, and each is looked for in every
/// feature.
const MOST_FIELDS: usize = 200;

/// The fields that name units: the one that names the most of them first, and of equals the one that repeats them least.
fn by_worth<'a>(all: &[Words<'a>], fields: &[Field<'a>]) -> Vec<Field<'a>> {
    let mut found: Vec<(Field, u64)> = Vec::new();
    for &field in fields {
        let units = || all.iter().filter_map(|words| words.at(field)?.owner).filter(|owner| *owner != Owner::Place);
        let (different, count) = (different(units()).len() as u32, units().count() as u32);
        if count > 0 {
            found.push((field, (u64::from(u32::MAX - different) << 32) | u64::from(count)));
        }
    }
    in_order(found.iter().map(|(_, worth)| *worth)).into_iter().map(|index| found[index].0).collect()
}

/// Each owner once.
fn different(owners: impl Iterator<Item = Owner>) -> Vec<Owner> {
    let mut different = Vec::new();
    for owner in owners {
        if !different.contains(&owner) {
            different.push(owner);
        }
    }
    different
}

/// Whom a text names: by id or with the class word first, else by the name alone; a unit rather than the place.
fn named(field: Field, text: &str, known: &Known) -> Option<Owner> {
    let (class, bare) = without_class(text);
    // A bare number may count anything.
    let name = class.is_some() || field.names() || !bare.chars().all(|letter| letter.is_ascii_digit());
    let exactly = |one: &Named| same(&one.id, text) || (class == Some(one.class.as_str()) && same(one.bare(), bare));
    let loosely = |one: &Named| name && same(one.bare(), bare);
    let units = || (0u16..).zip(&known.units);
    let unit = |is: &dyn Fn(&Named) -> bool| units().find(|(_, unit)| is(unit)).map(|(unit, _)| Owner::Unit(unit));
    let place = |is: &dyn Fn(&Named) -> bool| is(&known.place).then_some(Owner::Place);
    unit(&exactly).or_else(|| place(&exactly)).or_else(|| unit(&loosely)).or_else(|| place(&loosely))
}

/// Words for classes before a name, and their classes as documents write them.
const CLASSES: [(&str, &str); 8] = [
    ("phường ", "ward"),
    ("xã ", "commune"),
    ("thị trấn ", "township"),
    ("đặc khu ", "special-zone"),
    ("p. ", "ward"),
    ("x. ", "commune"),
    ("tt. ", "township"),
    ("tt ", "township"),
];

/// A name's class, if it is before it, and the name alone.
pub fn without_class(name: &str) -> (Option<&'static str>, &str) {
    for (word, class) in CLASSES {
        let mut rest = name.chars();
        if word.chars().all(|letter| rest.next().map(small) == Some(letter)) {
            let bare = rest.as_str().trim();
            if !bare.is_empty() {
                return (Some(class), bare);
            }
        }
    }
    (None, name)
}

/// Whether two words differ by capitals alone.
fn same(one: &str, other: &str) -> bool {
    one.trim().chars().map(small).eq(other.trim().chars().map(small))
}

/// The small letter of a Vietnamese capital; any other character itself. (The table of all scripts weighs more than this
/// whole file.)
fn small(letter: char) -> char {
    let step = match letter {
        'A'..='Z' | 'À'..='Ý' => 32,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => 1,
        'Ạ'..='ỹ' if u32::from(letter).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + step).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_vietnamese_have_their_small_letters() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        let made: String = letters.to_uppercase().chars().map(small).collect();
        assert_eq!(made, letters);
        assert_eq!(letters.chars().map(small).collect::<String>(), letters);
        assert!(same("  XÃ ĐỒNG SƠN", "Xã Đồng Sơn") && !same("Vàng Hạ", "Vàng Ha"));
    }

    #[test]
    fn a_class_before_a_name_is_no_part_of_it() {
        assert_eq!(without_class("XÃ Đồng Sơn"), (Some("commune"), "Đồng Sơn"));
        assert_eq!(without_class("Phường 8"), (Some("ward"), "8"));
        assert_eq!(without_class("Xã"), (None, "Xã"));
        assert_eq!(without_class("Xãng"), (None, "Xãng"));
    }
}
