//! Back-tests as they are kept: who tried which text on which declarations, beside which other text, and what came of it.
//!
//! What came of it is text to this crate, as a ruleset is. Here stands what a kept back-test says about an approval: it
//! speaks for the very text that it tried, and for no other.

use super::{DeclaredRole, REASONS, Ruleset};
use crate::codes::codes;
use crate::ids::MemberId;
use crate::refusal::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// Whose standing the lines had.
    StandingOf {
        /// As everybody stood on the day of the declaration, by what the record knows of that day.
        Day = "day",
        /// As the file says.
        File = "file",
    }
}

/// On which declarations it was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "from")]
pub enum Data {
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its content's hash.
        sha256: String,
    },
    /// What was imported, of a period.
    Imported {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
        /// How many imports speak of it.
        imports: u32,
        /// The hash over the contents of these imports, in their order.
        sha256: String,
    },
}

impl Data {
    /// Its hash.
    pub fn sha256(&self) -> &str {
        match self {
            Self::File { sha256, .. } | Self::Imported { sha256, .. } => sha256,
        }
    }
}

/// What a member had in one role: its shipments, and how many of them each ruleset would have selected. Written as a row,
/// since a back-test has thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Cells", into = "Cells")]
pub struct Affected {
    /// Whose.
    pub member: MemberId,
    /// In which role.
    pub role: DeclaredRole,
    /// Its tier in force on the day of the last of these shipments; 0 for none.
    pub tier: u8,
    /// Shipments; a declaration with all its lines is one.
    pub shipments: u64,
    /// Of these, shipments of which the ruleset compared with selects a line.
    pub before: u64,
    /// Of these, shipments of which the ruleset that is tried selects a line.
    pub after: u64,
}

type Cells = (MemberId, DeclaredRole, u8, u64, u64, u64);

impl From<Cells> for Affected {
    fn from((member, role, tier, shipments, before, after): Cells) -> Self {
        Self {
            member,
            role,
            tier,
            shipments,
            before,
            after,
        }
    }
}

impl From<Affected> for Cells {
    fn from(one: Affected) -> Self {
        (
            one.member,
            one.role,
            one.tier,
            one.shipments,
            one.before,
            one.after,
        )
    }
}

impl Affected {
    /// How many shipments more are selected than before.
    pub fn difference(&self) -> i64 {
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        whole(self.after) - whole(self.before)
    }
}

/// Members of one role together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Touched {
    /// Members with a shipment.
    pub members: u64,
    /// Members of whom the ruleset compared with selects a shipment.
    pub before: u64,
    /// Members of whom the ruleset that is tried selects one.
    pub after: u64,
    /// Members of whom more is selected than before.
    pub more: u64,
    /// Members of whom less is selected than before.
    pub fewer: u64,
}

impl Touched {
    /// Of those who have a role.
    pub fn of(all: &[Affected], role: DeclaredRole) -> Self {
        let mut sum = Self::default();
        for one in all.iter().filter(|one| one.role == role) {
            sum.members += 1;
            sum.before += u64::from(one.before > 0);
            sum.after += u64::from(one.after > 0);
            sum.more += u64::from(one.after > one.before);
            sum.fewer += u64::from(one.after < one.before);
        }
        sum
    }
}

/// One back-test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// The version of the text that was tried.
    pub version: String,
    /// The ruleset it was compared with; none for the policy pack's first.
    pub against: Option<Uuid>,
    /// What people called that one.
    pub against_name: String,
    /// The version of its text.
    pub against_version: String,
    /// Whether that one was in force then.
    pub in_force: bool,
    /// From which lane on a line counts as selected.
    pub lane: String,
    /// The day whose rules were taken for all lines; none where each line has the rules of its own day.
    pub day: Option<Date>,
    /// On which declarations.
    pub data: Data,
    /// Whose standing the lines had.
    pub standing: StandingOf,
    /// What came of it, as the back-test wrote it.
    pub results: String,
    /// Whom of the programme it concerns, by role; none in records from before that was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<Affected>>,
}

/// A back-test in a ruleset's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What was tried.
    pub trial: Trial,
    /// By whom.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

/// Reasons in one of a form's fields.
pub(super) fn reasons(text: &str, field: &'static str) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let count = text.chars().count();
    if count < REASONS.0 {
        let refusal = Refusal::new("refusal-ruleset-reasons-short").arg("least", REASONS.0);
        return Err(refusal.field(field));
    }
    if count > REASONS.1 {
        let refusal = Refusal::new("refusal-ruleset-reasons-long").arg("most", REASONS.1);
        return Err(refusal.field(field));
    }
    Ok(text)
}

impl Ruleset {
    /// The last back-test of a text, with its place among all.
    pub fn tried(&self, version: &str) -> Option<(usize, &Tried)> {
        let all = self.trials.iter().enumerate();
        all.rev().find(|(_, tried)| tried.trial.version == version)
    }

    /// Why it is approved without a back-test; none where this very text was tried.
    pub(super) fn untested(&self, version: &str, why: &str) -> Result<Option<String>, Refusal> {
        if self.tried(version).is_some() {
            return Ok(None);
        }
        if why.trim().is_empty() {
            return Err(Refusal::new("refusal-ruleset-untested").field("untested"));
        }
        reasons(why, "untested").map(Some)
    }
}
