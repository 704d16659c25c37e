//! What became of assessed declarations, with how each had been selected and with which probability.

use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{At, Day, FromRow, args};
use jiff::civil::Date;
use uuid::Uuid;

/// A declaration with what became of it.
#[derive(Debug, Clone, FromRow)]
pub struct OutcomeRow {
    /// The place of its assessment.
    pub seq: i64,
    /// That assessment: the first with a draw.
    pub assessment: Uuid,
    /// The declaration.
    pub declaration_id: Uuid,
    /// Where its number is unique.
    pub series: String,
    /// Its number.
    pub declaration: String,
    /// The day it was lodged.
    pub declared_on: Day,
    /// The day it was assessed.
    pub assessed_on: Day,
    /// How it was selected.
    pub selected: String,
    /// The stratum of the compliance sample.
    pub stratum: String,
    /// The importer's tier in force.
    pub importer_tier: i64,
    /// With which probability it was drawn for the sample.
    pub probability: Option<f64>,
    /// With which probability it was drawn to learn from, if no rule selected it.
    pub explore_probability: Option<f64>,
    /// What became of it.
    pub outcome: String,
    /// How thoroughly, or why not.
    pub detail: String,
    /// Whether something was found.
    pub found: bool,
    /// When that was said.
    pub said_at: At,
    /// Whether a file says so, and nobody who spoke of this very declaration.
    pub imported: bool,
}

/// With which probability a declaration of its kind is examined: always where rules select it; by either draw where chance did;
/// nobody knows where nothing selected it and somebody looked all the same.
pub(super) fn probability(
    selected: &str,
    sample: Option<f64>,
    explore: Option<f64>,
) -> Option<f64> {
    match selected {
        "rules" | "both" => Some(1.0),
        "sample" | "explore" => {
            let missed = |drawn: Option<f64>| 1.0 - drawn.unwrap_or_default();
            Some(1.0 - missed(sample) * missed(explore))
        }
        _ => None,
    }
}

impl OutcomeRow {
    /// With which probability it was to be examined; none where nothing selected it.
    pub fn exam_probability(&self) -> Option<f64> {
        probability(&self.selected, self.probability, self.explore_probability)
    }

    /// How thoroughly somebody looked, where somebody did.
    pub fn depth(&self) -> Option<&str> {
        (self.outcome == "examined").then_some(self.detail.as_str())
    }

    /// Whether something was found, where somebody looked.
    pub fn was_found(&self) -> Option<bool> {
        (self.outcome == "examined").then_some(self.found)
    }

    /// Why it was let go, where it was.
    pub fn reason(&self) -> Option<&str> {
        (self.outcome == "waived").then_some(self.detail.as_str())
    }
}

/// Those of declarations assessed in some days, after a place, in order.
pub(crate) async fn page(
    app: &App,
    asker: &impl Asks,
    (from, until): (Date, Date),
    (after, most): (i64, i64),
) -> Result<Vec<OutcomeRow>, Failure> {
    let values = args![from, until, after, most];
    Ok(app.db(asker).all(sql::OUTCOMES, values).await?)
}

/// Those of declarations that were lodged in some days.
pub(super) async fn lodged(
    app: &App,
    asker: &impl Asks,
    (from, until): (Date, Date),
) -> Result<Vec<OutcomeRow>, Failure> {
    Ok(app.db(asker).all(sql::LODGED, args![from, until]).await?)
}
