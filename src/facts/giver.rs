//! Who gives a figure: what sections and the page need to know of it.
//!
//! Only the full build replaces figures, and so nothing of this weighs anything in others.

use super::{Fact, Facts};
use crate::profile::{OF_ANY_PLACE, Role};

/// Who gives a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The profile's source.
    Source,
    /// It was calculated from the source's figures.
    Calculated,
    /// The newsroom that embeds the picture; a calculated figure, if one that it comes from is the newsroom's.
    Newsroom,
}

impl Origin {
    /// The word for it in data: `source`, `calculated`, `newsroom`.
    pub fn word(self) -> &'static str {
        match self {
            Origin::Source => "source",
            Origin::Calculated => "calculated",
            Origin::Newsroom => "newsroom",
        }
    }
}

impl Fact {
    /// Whether the newsroom gives it, or a figure that it was calculated from.
    pub fn is_newsroom(&self) -> bool {
        cfg!(feature = "full") && self.origin == Origin::Newsroom
    }

    /// Whether both are the newsroom's or neither is. Figures that explain each other must be of one giver: the share of
    /// a plan that the source gives says nothing of the newsroom's result.
    pub fn is_of_one_giver_with(&self, other: &Fact) -> bool {
        self.is_newsroom() == other.is_newsroom()
    }

    /// Whether both are of one span of time, one kind and one giver.
    pub(super) fn is_alike(&self, other: &Fact) -> bool {
        self.is_of_one_time_with(other) && self.kind == other.kind && self.is_of_one_giver_with(other)
    }

    /// Whether both are of one span of time, as figures of the built-in profile are that explain each other.
    fn is_of_one_time_with(&self, other: &Fact) -> bool {
        !OF_ANY_PLACE || self.period == other.period
    }

    /// What stands under the figure where it is set large: `Số liệu của tòa soạn`. `None` for the source's.
    pub fn giver_note(&self) -> Option<String> {
        #[cfg(feature = "full")]
        if self.is_newsroom() {
            return Some(crate::locale::capitalised(self.giver.into()));
        }
        None
    }

    /// `flag`, which says what a figure's number does not, with who gives the figure where that is the newsroom.
    #[cfg(feature = "full")]
    pub(super) fn flag_with_giver(&self, flag: &str) -> String {
        use crate::profile::Kind;
        match self.kind {
            _ if !self.is_newsroom() => flag.into(),
            Kind::Target | Kind::Intention if self.derivation.is_none() => String::from(flag) + ", " + self.giver,
            // That the source only estimated its own number is nothing to the newsroom's.
            _ => self.giver.into(),
        }
    }
}

impl Facts {
    /// The share of its plan that a result of the budget is: of the same time and the same giver.
    pub fn ratio_of(&self, result: &Fact) -> Option<&Fact> {
        let ratio = self.figure(Role::BudgetPlanRatio)?;
        ratio.is_alike(result).then_some(ratio)
    }

    /// How many households are poor, beside the rate that they are: of the same time and giver.
    pub fn poor_households_of(&self, rate: &Fact) -> Option<&Fact> {
        let households = self.figure(Role::PoorHouseholds)?;
        (households.is_of_one_time_with(rate) && households.is_of_one_giver_with(rate)).then_some(households)
    }

    /// What the picture says of a derived figure that comes from the newsroom's; `None` for one that comes from the
    /// source's alone.
    pub fn calculated_from_newsroom(&self, fact: &Fact) -> Option<String> {
        #[cfg(feature = "full")]
        if fact.is_newsroom() && fact.derivation.is_some() {
            return Some(self.words().derived_of_newsroom(&fact.id, &fact.text()));
        }
        let _ = fact;
        None
    }

    /// Which of the figures that are `shown` the newsroom gives, as a sentence; `None` if it gives none.
    #[cfg(feature = "full")]
    pub fn newsroom_figures(&self, shown: impl Fn(&Fact) -> bool) -> Option<String> {
        // A share is named with what it is a share of.
        let named = |fact: &&Fact| fact.derivation.is_none() && fact.role != Some(Role::BudgetPlanRatio);
        let given = self.figures.iter().filter(|fact| fact.is_newsroom() && shown(fact)).filter(named);
        let mut labels: Vec<&str> = given.map(|fact| &*fact.label).collect();
        labels.dedup();
        (!labels.is_empty()).then(|| self.words().newsroom_figures(&labels))
    }
}
