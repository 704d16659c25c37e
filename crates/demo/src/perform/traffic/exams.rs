//! What became of declarations that were selected, as the examining offices say it: most exams find nothing, those of strangers
//! more than those of members, and those that rules asked for more than those that chance did.

use crate::dice::Dice;
use greenlane_domain::trade::{Depth, Outcome, Waiver};
use greenlane_portal::selectivity::{Row, Saying};
use jiff::ToSpan as _;
use jiff::civil::Date;

const FOUND: [&str; 6] = [
    "Fewer cartons than declared; the count is in the exam report.",
    "An invoice of a higher value lay in the shipment.",
    "Origin marks were taken off the inner cartons.",
    "Heavier by a fifth than declared; other goods under the first layer.",
    "The composition on the labels belongs under another heading with a higher duty.",
    "No seal on the right-hand door, and the number on the left is not the one declared.",
];
const EXCEPTION: &str =
    "Released under the standing exception for perishable goods of this office.";
const REASON: &str =
    "The same shipment was scanned two days ago at the port of transit; its image was read again.";
const CUT: &str = "The scanner was out of service in the evening and the queue was let go.";

/// A declaration that somebody is to examine.
pub(super) struct Waiting {
    declaration: String,
    lane: String,
    by_rules: bool,
    member: bool,
    /// When the office says what became of it.
    due: Date,
}

impl Waiting {
    /// What an assessment leaves to be done; nothing where it selects nobody.
    pub(super) fn of(row: &Row, today: Date) -> Option<Self> {
        let days: i64 = match row.lane.as_str() {
            "red" => 3,
            "scan" => 2,
            _ => 1,
        };
        (row.selected != "none").then(|| Self {
            declaration: row.declaration.clone(),
            lane: row.lane.clone(),
            by_rules: matches!(row.selected.as_str(), "rules" | "both"),
            member: row.importer_tier > 0,
            due: today.saturating_add(days.days()),
        })
    }

    pub(super) fn is_due(&self, today: Date) -> bool {
        self.due <= today
    }

    /// Of a hundred exams of its kind so many find something.
    fn found_of_hundred(&self) -> usize {
        match (self.by_rules, self.member) {
            (true, false) => 24,
            (true, true) => 9,
            (false, false) => 12,
            (false, true) => 3,
        }
    }

    fn depth(&self, dice: &mut Dice) -> Depth {
        let closer = dice.percent(25);
        match self.lane.as_str() {
            "documents" => Depth::Documents,
            "scan" if !closer => Depth::Scan,
            _ => Depth::Physical,
        }
    }

    /// What the office says.
    pub(super) fn said(&self, dice: &mut Dice) -> Saying {
        let (throw, found) = (dice.below(100), dice.percent(self.found_of_hundred()));
        let depth = self.depth(dice);
        let seen = dice.pick(&FOUND);
        let (outcome, note) = match throw {
            0..2 => (waived(Waiver::StandardException), EXCEPTION),
            2..4 => (waived(Waiver::ArticulableReason), REASON),
            4..7 => (Outcome::CutForCapacity, CUT),
            _ if found => (Outcome::Examined { depth, found }, seen),
            _ => (Outcome::Examined { depth, found }, ""),
        };
        Saying {
            series: String::new(),
            declaration: self.declaration.clone(),
            outcome,
            note: note.to_owned(),
            correction: false,
        }
    }
}

fn waived(reason: Waiver) -> Outcome {
    Outcome::Waived { reason }
}
