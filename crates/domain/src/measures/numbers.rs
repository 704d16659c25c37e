//! Two decimal places, in whole numbers: no figure depends on how a machine rounds binary fractions.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A number in hundredths, printed with two decimal places: 1348 is `13.48`.
///
/// Division rounds half up (away from zero; no figure here is negative). 187 of 1,417 is 13.1969… per cent and prints
/// as `13.20`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(pub i64);

/// Rounds `n / d` half up, for `n >= 0` and `d > 0`.
fn divide(n: i128, d: i128) -> Option<i64> {
    i64::try_from((2 * n + d) / (2 * d)).ok()
}

impl Hundredths {
    /// `part` as per cent of `whole`; none when there is no whole.
    pub fn percent(part: i64, whole: i64) -> Option<Self> {
        Self::scaled(part, whole, 10_000)
    }

    /// `amount` for each one of `count`; none when there is not one.
    pub fn per(amount: i64, count: i64) -> Option<Self> {
        Self::scaled(amount, count, 100)
    }

    fn scaled(part: i64, whole: i64, scale: i128) -> Option<Self> {
        if whole <= 0 || part < 0 {
            return None;
        }
        divide(i128::from(part) * scale, i128::from(whole)).map(Self)
    }

    /// Without decimals that say nothing: `38`, `38.5`.
    pub fn trimmed(self) -> String {
        let text = self.to_string();
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// Why a text is not a number with two decimal places.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a number with two decimal places, such as 13.48")]
pub struct NotHundredths;

impl FromStr for Hundredths {
    type Err = NotHundredths;

    fn from_str(text: &str) -> Result<Self, NotHundredths> {
        let (whole, part) = text.split_once('.').ok_or(NotHundredths)?;
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if part.len() != 2 || !digits(part) || !digits(whole) {
            return Err(NotHundredths);
        }
        let whole: i64 = whole.parse().map_err(|_| NotHundredths)?;
        let part: i64 = part.parse().map_err(|_| NotHundredths)?;
        whole
            .checked_mul(100)
            .and_then(|n| n.checked_add(part))
            .map(Self)
            .ok_or(NotHundredths)
    }
}

// As text: a JSON number cannot say `13.20`.
impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The middle of a list of days: half of the cases took no longer. With an even number it lies half-way between the
/// two in the middle. None of none.
pub fn median_of_days(days: &[i64]) -> Option<Hundredths> {
    let mut sorted = days.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = if sorted.len().is_multiple_of(2) {
        *sorted.get((sorted.len() / 2).checked_sub(1)?)?
    } else {
        upper
    };
    Some(Hundredths((lower + upper) * 50))
}
