//! Samples in a few numbers: what lies in the middle, and how far the rest is from it.

/// A list of samples, put in order. There is one at least.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    sorted: Vec<f64>,
}

impl Spread {
    /// The spread of samples; `None` where there are none, or where one is not a number.
    pub fn of(samples: &[f64]) -> Option<Spread> {
        if samples.is_empty() || samples.iter().any(|sample| !sample.is_finite()) {
            return None;
        }
        let mut sorted = samples.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Spread { sorted })
    }

    /// How many samples there are.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// The least.
    pub fn least(&self) -> f64 {
        self.at(0.0)
    }

    /// The greatest.
    pub fn most(&self) -> f64 {
        self.at(1.0)
    }

    /// What half of the samples are at most; between two samples, their mean.
    pub fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// What a quarter and three quarters of the samples are at most: half of them lie between the two.
    pub fn quartiles(&self) -> (f64, f64) {
        (self.at(0.25), self.at(0.75))
    }

    /// What a share of the samples is at most, on the straight line between the two nearest.
    fn at(&self, share: f64) -> f64 {
        let place = share * (self.sorted.len() - 1) as f64;
        let (below, above) = (self.sorted[place.floor() as usize], self.sorted[place.ceil() as usize]);
        below + (above - below) * place.fract()
    }
}

/// The median of samples; `None` where there are none.
pub fn median(samples: &[f64]) -> Option<f64> {
    Spread::of(samples).map(|spread| spread.median())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(median(&[9.0, 1.0, 5.0]), Some(5.0));
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[7.0]), Some(7.0));
        // One that went astray moves it little.
        assert_eq!(median(&[5.0, 5.0, 6.0, 6.0, 900.0]), Some(6.0));
    }

    #[test]
    fn quartiles_hold_half_of_the_samples() {
        let samples: Vec<f64> = (1..=9).map(f64::from).collect();
        let Some(spread) = Spread::of(&samples) else { unreachable!("there are samples") };
        assert_eq!((spread.count(), spread.quartiles()), (9, (3.0, 7.0)));
        assert_eq!((spread.least(), spread.most()), (1.0, 9.0));
        let four = Spread::of(&[1.0, 2.0, 3.0, 4.0]).map(|spread| spread.quartiles());
        assert_eq!(four, Some((1.75, 3.25)));
    }

    #[test]
    fn nothing_is_told_of_no_samples() {
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(median(&[1.0, f64::NAN]), None);
    }
}
