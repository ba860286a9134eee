//! The document: what is known about one place, and how surely.
//!
//! One JSON file holds one [`Profile`]; its field names are these, in camelCase, its words in kebab-case. The types
//! are borrowed-or-owned throughout, so that the built-in profile costs a module no code and no time: the build script
//! reads `quy-nhon-nam.json` through these same types and writes it down as a constant.

use std::borrow::Cow;

use super::{
    borders::{Borders, Shape},
    number::{Date, Number},
};
#[cfg(not(ward_profile_library))]
use crate::schema::{Address, Citation, Id, Name, Quotation, Sentence};

/// Text that is either built in or was read.
pub type Str = Cow<'static, str>;

/// A list that is either built in or was read.
pub type List<T> = Cow<'static, [T]>;

/// Gives each type of the document what all of them need: reading, and, in the build script alone, writing down as a
/// constant and a schema. (A build that reads no documents ships nothing of the reading.)
///
/// How long a text may be stands with its field, as the type that the schema has in its place; the build script refuses a
/// text or a list without a limit.
macro_rules! document {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(not(ward_profile_library), derive(databake::Bake, schemars::JsonSchema), databake(path = crate::profile))]
        $item
    )*};
}

document! {
    /// What is known about a place that came out of a merger.
    #[serde(rename_all = "camelCase")]
    pub struct Profile {
        /// A short name in ASCII, for file names and ids: `quy-nhon-nam`.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Id"))]
        pub id: Str,
        /// The place's own name, without the word for what it is: `Quy Nhơn Nam`.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Name"))]
        pub name: Str,
        /// What the place is.
        pub class: Class,
        /// The province or city, as it is called: `Tỉnh Gia Lai`, `TP Đà Nẵng`.
        pub province: Text,
        /// The statistical code. Codes were reused in the merger, so a code names a unit only together with a date.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(with = "Option<Name>"))]
        pub code: Option<Str>,
        /// When the place came to be, and by what.
        pub formed: Formed,
        /// The finding, in at most fifteen words; made from the facts when it is left out.
        #[serde(default)]
        pub title: Option<Text>,
        /// The section that the title speaks of. A picture that does not draw it has a title made from what it draws.
        #[serde(default)]
        pub title_of: Option<Topic>,
        /// What the place was merged from.
        pub former: Former,
        /// Where the figures come from.
        pub source: Source,
        /// Whose targets the targets are: `Đảng bộ phường, nhiệm kỳ 2025–2030`.
        #[serde(default)]
        pub targets_of: Option<Text>,
        /// The day on which the document was last brought up to date, if that was after it was first published.
        #[serde(default)]
        pub revised: Option<Date>,
        /// What was wrong in the document before and has been put right, oldest first.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(length(max = 50)))]
        pub corrections: List<Correction>,
        /// The borders of the place and, if they are known, of its former units.
        #[serde(default)]
        pub shape: Option<Shape>,
        /// The figures, each with its own words from the source.
        #[cfg_attr(not(ward_profile_library), schemars(length(max = 200)))]
        pub figures: List<Figure>,
        /// The borders, once they are read from where `shape` says; no field of a document.
        #[serde(skip)]
        pub borders: Option<Borders>,
    }

    /// What a title can speak of: the sections, by the names that `data-sections` has for them.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Topic {
        /// The former units, which became one.
        Merge,
        /// The natural area.
        Area,
        /// The residents.
        Population,
        /// The poor households.
        Poverty,
        /// The budget's revenue.
        Budget,
        /// Administrative files, and the place's ranks.
        Services,
        /// Businesses and the like.
        Economy,
        /// The Party's organisation.
        Party,
        /// What is aimed at.
        Targets,
        /// What is to be broken through first.
        Priorities,
    }

    /// What was wrong in a document before, and what is right.
    pub struct Correction {
        /// The day on which it was put right.
        pub date: Date,
        /// What was wrong and what is right, in words for readers: `Dân số là 18.420 người, không phải 14.820.`
        pub text: Text,
    }

    /// The administrative class of a unit below the province.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Class {
        /// Phường.
        Ward,
        /// Xã.
        Commune,
        /// Thị trấn; there are none after 1 July 2025.
        Township,
        /// Đặc khu.
        SpecialZone,
    }

    /// How a place came to be.
    pub struct Formed {
        /// The day from which the place exists.
        pub date: Date,
        /// The resolution that formed it, as it is cited.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(with = "Option<Citation>"))]
        pub by: Option<Str>,
        /// What a reader of older figures should know: how the source combined them, or that it does not say.
        #[serde(default)]
        pub note: Option<Text>,
    }

    /// What a place was merged from.
    pub struct Former {
        /// What the former units belonged to, in words: `TP Quy Nhơn (cũ)`.
        #[serde(default)]
        pub within: Option<Text>,
        /// The former units, in the source's order.
        #[cfg_attr(not(ward_profile_library), schemars(length(max = 60)))]
        pub units: List<FormerUnit>,
        /// What span of time the units' own areas and populations speak of.
        #[serde(default)]
        pub period: Option<Period>,
        /// The source's own words for the units' own areas and populations, in the source's language.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(with = "Option<Quotation>"))]
        pub quote: Option<Str>,
    }

    /// One unit that went into the merger.
    pub struct FormerUnit {
        /// A short name in ASCII, unique in the document; names the unit's mark.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Id"))]
        pub id: Str,
        /// Its own name: `Ngô Mây`.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Name"))]
        pub name: Str,
        /// What it was.
        pub class: Class,
        /// Whether only a part of it ("một phần") went into the merger. Its numbers are then those of that part.
        #[serde(default)]
        pub part: bool,
        /// What it brought in of the place's area, in km².
        #[serde(default)]
        pub area: Option<Number>,
        /// How many residents it brought in.
        #[serde(default)]
        pub population: Option<Number>,
    }

    /// A publication.
    pub struct Source {
        /// Its name: `Báo Gia Lai`.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Name"))]
        pub publication: Str,
        /// The day it appeared.
        #[serde(default)]
        pub date: Option<Date>,
        /// Where it can be read; http or https.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(with = "Option<Address>"))]
        pub url: Option<Str>,
    }

    /// Words in one language or in both.
    #[derive(Default)]
    #[cfg_attr(not(ward_profile_library), schemars(extend("minProperties" = 1)))]
    pub struct Text {
        /// In Vietnamese.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(with = "Option<Sentence>"))]
        pub vi: Option<Str>,
        /// In English.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(with = "Option<Sentence>"))]
        pub en: Option<Str>,
    }

    /// One thing that the source states, mostly a quantity.
    pub struct Figure {
        /// Unique in the document: `budget-2021-2025`.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Id"))]
        pub id: Str,
        /// What the figure is to the sections that draw it.
        pub role: Role,
        /// What is measured, without the period: `Diện tích tự nhiên`.
        pub label: Text,
        /// The value, or the lower end of a range; left out where the source states something without a number.
        #[serde(default)]
        pub value: Option<Number>,
        /// The upper end of a range.
        #[serde(default)]
        pub to: Option<Number>,
        /// What the value is out of: 4 *of 135*; or what a decrease is out of: down 21 *of 21*.
        #[serde(default)]
        pub of: Option<Number>,
        /// By how much the value went down to be what it is.
        #[serde(default)]
        pub down: Option<Number>,
        /// What the value counts.
        pub unit: Unit,
        /// How surely the source gives it, in the source's order: ước, gần.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(length(max = 10)))]
        pub qualifiers: List<Qualifier>,
        /// What span of time it speaks of.
        #[serde(default)]
        pub period: Option<Period>,
        /// Whether it happened, is estimated, or is hoped for.
        pub kind: Kind,
        /// The source's own words, in the source's language.
        #[cfg_attr(not(ward_profile_library), schemars(with = "Quotation"))]
        pub quote: Str,
        /// The statement itself, where there is no number; or what the number alone does not say.
        #[serde(default)]
        pub wording: Option<Text>,
        /// What the source lists with it, in the source's order: places ranked ahead, priorities.
        #[serde(default)]
        #[cfg_attr(not(ward_profile_library), schemars(length(max = 30)))]
        pub items: List<Item>,
    }

    /// One entry of what a source lists.
    pub struct Item {
        /// A short form, for the picture.
        pub title: Text,
        /// The source's whole wording; as short as the title where it is left out.
        #[serde(default)]
        pub wording: Option<Text>,
    }

    /// What a figure is to the sections that draw it.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Role {
        /// How many units were merged.
        FormerUnits,
        /// The natural area.
        Area,
        /// The residents.
        Population,
        /// The share of households that are poor.
        PovertyRate,
        /// How many households are poor.
        PoorHouseholds,
        /// What the budget took in.
        Budget,
        /// What the budget took in, as a share of its plan.
        BudgetPlanRatio,
        /// What the budget is to take in.
        BudgetTarget,
        /// Administrative files received.
        Dossiers,
        /// A place among units of the province.
        Rank,
        /// A figure of the economy.
        Economy,
        /// A figure of the Party's organisation.
        Party,
        /// A target for the economy.
        EconomyTarget,
        /// A target for tourism.
        TourismTarget,
        /// A target of the one-commune-one-product programme.
        OcopTarget,
        /// A target for society and the town.
        SocietyTarget,
        /// A target for the Party's organisation.
        PartyTarget,
        /// What is to be broken through first.
        Priorities,
    }

    /// What a value counts. Amounts of money are kept in the unit that the source gives, so that no digit is added.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Unit {
        /// Wards, communes and townships that were merged.
        FormerUnits,
        /// Square kilometres.
        Km2,
        /// Hectares.
        Hectares,
        /// Kilometres.
        Km,
        /// Residents.
        People,
        /// Residents in a square kilometre.
        PeoplePerKm2,
        /// Party cells and organisations.
        PartyCells,
        /// Party members.
        PartyMembers,
        /// Đồng.
        Vnd,
        /// Thousand đồng: nghìn đồng.
        VndThousand,
        /// Million đồng: triệu đồng.
        VndMillion,
        /// Thousand million đồng: tỷ đồng.
        VndBillion,
        /// Million million đồng: nghìn tỷ đồng.
        VndTrillion,
        /// Million đồng for each head.
        VndMillionPerPerson,
        /// United States dollars.
        Usd,
        /// Million United States dollars.
        UsdMillion,
        /// Thousand million United States dollars.
        UsdBillion,
        /// Per cent of a plan.
        PercentOfPlan,
        /// Per cent of households.
        PercentOfHouseholds,
        /// Per cent.
        Percent,
        /// Per cent of all Party members, a year.
        PercentOfMembers,
        /// Per cent of Party organisations, a year.
        PercentOfOrganisations,
        /// Households.
        Households,
        /// Poor households.
        PoorHouseholds,
        /// Near-poor households.
        NearPoorHouseholds,
        /// Products.
        Products,
        /// Co-operatives.
        Cooperatives,
        /// Enterprises.
        Businesses,
        /// Administrative files.
        Dossiers,
        /// A position in a ranking; `of` says among how many.
        Rank,
        /// Products of the one-commune-one-product programme, three stars.
        #[serde(rename = "ocop-3-star")]
        Ocop3Star,
        /// Products of the one-commune-one-product programme, four stars or better.
        #[serde(rename = "ocop-4-star")]
        Ocop4Star,
        /// Investment projects.
        Projects,
        /// Visits.
        Visits,
        /// Million visits.
        VisitsMillion,
        /// Days.
        Days,
        /// Days for each visitor.
        DaysPerVisitor,
        /// Breakthroughs that a plan names.
        Breakthroughs,
        /// No number: a statement.
        Statement,
    }

    /// How surely, or in what sense, a source gives a number.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Qualifier {
        /// Ước.
        Estimated,
        /// Gần.
        Nearly,
        /// Hơn.
        Over,
        /// Trên.
        Above,
        /// Khoảng.
        About,
        /// Dưới.
        Under,
        /// Không quá.
        AtMost,
        /// Từ … trở lên.
        AtLeast,
        /// Thêm.
        More,
        /// Bình quân.
        Average,
    }

    /// Whether a figure happened, is estimated, or is hoped for.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Kind {
        /// It is so, or was.
        Actual,
        /// It was estimated before the count was in.
        Estimate,
        /// It is aimed at, with a measure.
        Target,
        /// It is aimed at, without one.
        Intention,
    }

    /// What span of time a figure speaks of. Figures of different periods never share a scale.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "kebab-case")]
    pub enum Period {
        /// Whole years, first and last: `{"years": [2021, 2025]}`.
        Years(u16, u16),
        /// The end of a year: `{"end-of": 2024}`.
        EndOf(u16),
        /// Reached by a year: `{"by": 2030}`.
        By(u16),
        /// Days, first and last: `{"days": ["2025-07-01", "2025-08-12"]}`.
        Days(Date, Date),
        /// A month of a year: `{"month": [2025, 8]}`.
        Month(u16, u8),
        /// From a day on: `{"since": "2025-07-01"}`.
        Since(Date),
        /// Each year of a span: `{"yearly": [2025, 2030]}`.
        Yearly(u16, u16),
        /// A committee's term, first and last year: `{"term": [2025, 2030]}`.
        Term(u16, u16),
    }
}

impl Profile {
    /// The names that lines must not break, wherever a text mentions them: of the former units, the place, the publication.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let units = self.former.units.iter().map(|unit| &*unit.name);
        units.chain([&*self.name, &*self.source.publication])
    }
}

impl Topic {
    /// The section's name.
    pub fn section(self) -> &'static str {
        match self {
            Topic::Merge => "merge",
            Topic::Area => "area",
            Topic::Population => "population",
            Topic::Poverty => "poverty",
            Topic::Budget => "budget",
            Topic::Services => "services",
            Topic::Economy => "economy",
            Topic::Party => "party",
            Topic::Targets => "targets",
            Topic::Priorities => "priorities",
        }
    }
}

impl Role {
    /// Whether a section that stands in a picture by default draws figures of this role. The small build, which readers
    /// of a default embed download, holds no others.
    pub fn drawn_by_default(self) -> bool {
        use Role::{Area, Budget, BudgetPlanRatio, BudgetTarget, FormerUnits, PoorHouseholds, Population, PovertyRate};
        let drawn = [FormerUnits, Area, Population, PovertyRate, PoorHouseholds, Budget, BudgetPlanRatio, BudgetTarget];
        drawn.contains(&self)
    }
}
