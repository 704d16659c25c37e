//! How the sample's exams are divided among its strata, and how the same number would tell most.

use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::benefits::{Arm, Estimate, estimate, neyman};
use jiff::civil::Date;

/// A stratum of the sample: what it came to, and how many of the same number of exams would go to it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Divided {
    pub stratum: String,
    pub arm: Arm,
    /// Of as many exams as there were, by the size of strata and how much their findings vary.
    pub best: f64,
}

impl Divided {
    /// The probability with which a declaration of the stratum would be drawn.
    pub fn probability(&self) -> f64 {
        (self.best / f64::from(self.arm.population.max(1))).min(1.0)
    }
}

/// The strata of some days, and the share with something to find as each stratum counts by its size; none of that where a
/// stratum has fewer than two exams.
pub(super) async fn divided(
    app: &App,
    asker: &impl Asks,
    (from, until): (Date, Date),
) -> Result<(Vec<Divided>, Option<Estimate>), Failure> {
    let rows: Vec<(String, f64, i64, i64)> = app
        .db(asker)
        .all(sql::BY_STRATUM, args![from, until])
        .await?;
    let count = |n: i64| u32::try_from(n).unwrap_or_default();
    let arms: Vec<(String, Arm)> = rows
        .into_iter()
        .map(|(stratum, stands_for, examined, found)| {
            let arm = Arm {
                // No more were examined than there are.
                population: rounded(stands_for).max(count(examined)),
                drawn: count(examined),
                found: count(found),
            };
            (stratum, arm)
        })
        .collect();
    let all: Vec<Arm> = arms.iter().map(|(_, arm)| *arm).collect();
    let exams = all.iter().map(|arm| arm.drawn).sum();
    let strata = arms.into_iter().zip(neyman(exams, &all));
    let strata = strata.map(|((stratum, arm), best)| Divided { stratum, arm, best });
    Ok((strata.collect(), estimate(&all)))
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of declarations, not below 0; more than fit are as many as fit"
)]
fn rounded(n: f64) -> u32 {
    n.round() as u32
}
