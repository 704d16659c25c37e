//! What members get: whether the promise of fewer exams is kept, and how surely that can be said.
//!
//! Rates of members and others may only be compared like with like: exam rates differ eightfold between modes of transport
//! alone, and a crude comparison can say the opposite of every stratum. So strata come first, then the question whether
//! they agree, and a single figure only where they do. What cannot be concluded is a result, not a gap.

mod change;
mod exact;
mod lane;
mod sample;
mod statement;
mod strata;
mod tariff;
#[cfg(test)]
mod tests;

pub(crate) use statement::least_expected;

pub use change::{
    Change, ChangeCell, ChangeConclusion, Difference, Share, change, changes_agree,
    difference_in_differences,
};
pub use exact::{RateRatio, garwood, rate_ratio};
pub use lane::{LaneUse, Waited};
pub use sample::{Arm, Estimate, estimate, neyman, per_arm};
pub use statement::{
    Amounts, COMPANIES_AT_LEAST, Card, Cell, Conclusion, EXPECTED_AT_LEAST, KINDS, Likeness,
    Statement, Tally, Tests, statement,
};
pub use strata::{
    Heterogeneity, OddsRatio, Test, before_after, breslow_day, cochran, cochran_mantel_haenszel,
    odds_ratio, ratio_of_ratios,
};
pub use tariff::section;
