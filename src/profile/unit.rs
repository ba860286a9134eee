//! What a unit says of the numbers that stand before it.

use super::Unit;

impl Unit {
    /// Whether it counts whole things: 73,296 people, never 73.3. Of any other unit there may be a part: of a day, of a
    /// dollar, of the people in a square kilometre.
    ///
    /// A đồng is whole: there are no smaller coins. What is given in thousands or millions of it is not.
    pub fn is_counted(self) -> bool {
        use Unit::{
            Breakthroughs, Businesses, Cooperatives, Dossiers, FormerUnits, Households, NearPoorHouseholds, Ocop3Star,
            Ocop4Star, PartyCells, PartyMembers, People, PoorHouseholds, Products, Projects, Rank, Visits, Vnd,
        };
        let places = matches!(self, FormerUnits | Rank | Breakthroughs);
        let people = matches!(self, People | PartyMembers | Visits);
        let homes = matches!(self, Households | PoorHouseholds | NearPoorHouseholds);
        let bodies = matches!(self, PartyCells | Cooperatives | Businesses);
        let things = matches!(self, Products | Dossiers | Ocop3Star | Ocop4Star | Projects | Vnd);
        places || people || homes || bodies || things
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_halved_is_not_counted() {
        for unit in [Unit::People, Unit::Households, Unit::Dossiers, Unit::Rank, Unit::Vnd, Unit::Visits] {
            assert!(unit.is_counted(), "{unit:?}");
        }
        let parted = [
            Unit::Km2,
            Unit::Hectares,
            Unit::PeoplePerKm2,
            Unit::VndBillion,
            Unit::Usd,
            Unit::Percent,
            Unit::PercentOfPlan,
            Unit::VisitsMillion,
            Unit::Days,
            Unit::DaysPerVisitor,
        ];
        for unit in parted {
            assert!(!unit.is_counted(), "{unit:?}");
        }
    }
}
