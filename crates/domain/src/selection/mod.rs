//! Selection for validation: whom to visit, and why this one.
//!
//! Exists because scope and choice of validations were not set by a written rule (F2), and because a choice by risk
//! alone never learns what its factors overlook. Factors, degrees and weights are declared; each score shows every
//! factor's part with the rows behind it; a factor without data is named and left out of the sum, never counted as
//! nothing. Weights change by a proposal that another person approves. A share is drawn at random within strata, from
//! a seed that is in the record before the draw, so that anybody can draw again.
//!
//! Pure. It refuses weights that do not come to a hundred, an approval by the proposer, a second draw for the same
//! year, and a draw before its seed is recorded.

mod draw;
mod facts;
mod rules;
mod score;
mod simulate;
mod strata;
#[cfg(test)]
mod tests;
mod trade;

pub use draw::{Draw, DrawCommand, DrawEvent, DrawStage, Frame, draw_id};
pub use facts::{Clocked, Facts, FindingFact, Membership, Presence, Vetted};
pub use rules::{Decided, Proposal, RuleBook, RuleCommand, RuleEvent, Rules, rule_book_id};
pub use score::{Counted, Missing, Part, PartOf, Row, Score};
pub use simulate::{Group, Simulation, simulate};
pub use strata::{Stratum, drawn_of, frame_hash, place_of, strata};
pub use trade::{Figures, TradeEvent, TradeFigures, TradeText, trade_id};

use crate::codes::codes;
use std::collections::BTreeMap;

codes! {
    /// What raises the risk that a validation should look at (strategic plan of November 2004).
    Factor {
        /// Where the member and its partners are.
        RegionalThreat = "regional_threat",
        /// What was found wrong.
        Anomalies = "anomalies",
        /// How many entries.
        ImportVolume = "import_volume",
        /// What they are worth.
        ImportValue = "import_value",
        /// How much goes through the expedited lane.
        ExpeditedLane = "expedited_lane",
        /// How little is known of the member's sector.
        SectorSample = "sector_sample",
        /// What else is known.
        OtherInformation = "other_information",
        /// How near the validation is that the law asks for.
        RoutineOversight = "routine_oversight",
    }
}

impl Factor {
    /// The rows to which the pack gives degrees; none where degrees come from steps.
    pub fn rows(self) -> &'static [&'static str] {
        match self {
            Self::RegionalThreat => &["low", "medium", "high"],
            Self::Anomalies => &["closed", "open", "overdue", "emergency"],
            Self::OtherInformation => &[
                "adverse",
                "vetting_doubt",
                "assessment_missing",
                "assessment_overdue",
            ],
            _ => &[],
        }
    }
}

/// A weight for each factor; together a hundred.
pub type Weights = BTreeMap<Factor, u32>;
