//! Decisions: each with a ground, reasons and a notice that says until when it can be appealed.
//!
//! Which ground a decision rests on changes the appeal clock (6 U.S.C. 967(c): 90 days, but 30 after false
//! information), so a decision without a ground cannot be made.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clocks::{self, Deadline};
use crate::ids::AccountId;
use crate::pack::{Ground, Pack};
use crate::{Refusal, refuse};

/// Reasons shorter than this explain nothing to the company that reads them.
pub(super) const SHORTEST_REASONS: usize = 20;

/// What is decided about a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// Into the programme.
    Certify,
    /// Not into the programme.
    Deny,
    /// Out of standing for a time.
    Suspend,
    /// Out of the programme.
    Remove,
    /// Back in standing.
    Reinstate,
    /// The company's own leaving.
    Withdraw,
}

impl DecisionKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Certify,
        Self::Deny,
        Self::Suspend,
        Self::Remove,
        Self::Reinstate,
        Self::Withdraw,
    ];

    /// The kinds that the programme decides, after a recommendation.
    pub const OF_THE_PROGRAMME: [Self; 5] = [
        Self::Certify,
        Self::Deny,
        Self::Suspend,
        Self::Remove,
        Self::Reinstate,
    ];

    /// The code by which a pack's grounds name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Certify => "certify",
            Self::Deny => "deny",
            Self::Suspend => "suspend",
            Self::Remove => "remove",
            Self::Reinstate => "reinstate",
            Self::Withdraw => "withdraw",
        }
    }

    /// The kind with that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The pack's letter that tells the company.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Certify => "certified",
            Self::Deny => "denied",
            Self::Suspend => "suspended",
            Self::Remove => "removed",
            Self::Reinstate => "reinstated",
            Self::Withdraw => "withdrawn",
        }
    }

    /// Against the company's interest: only a ground with a right of appeal will do.
    pub fn is_adverse(self) -> bool {
        matches!(self, Self::Deny | Self::Suspend | Self::Remove)
    }

    /// Whether it is about joining (a supervisor's) and not about enforcement (the director's).
    pub fn is_about_certification(self) -> bool {
        matches!(self, Self::Certify | Self::Deny)
    }
}

/// What the company is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The pack's letter.
    pub letter: String,
    /// The last day of appeal, for a decision against the company.
    pub appeal_due: Option<Date>,
}

/// A decision with everything that is owed to the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The pack's ground.
    pub ground: String,
    /// The reasons, in words.
    pub reasons: String,
    /// The notice.
    pub notice: Notice,
    /// Who recommended it; never the person who decided.
    pub recommended_by: Option<AccountId>,
    /// Ordered without a recommendation; a review opened by itself.
    pub emergency: bool,
    /// The day, in programme time.
    pub on: Date,
    /// The deadlines it starts, the appeal among them.
    pub clocks: Vec<Deadline>,
}

/// Reasons, trimmed; too few words are refused.
pub(super) fn reasons(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() < SHORTEST_REASONS {
        return Err(Refusal::new("refusal-member-reasons-too-short")
            .arg("least", SHORTEST_REASONS)
            .field("reasons"));
    }
    Ok(text.to_owned())
}

/// The ground, if it exists and may support this kind of decision.
pub(super) fn ground<'p>(
    pack: &'p Pack,
    kind: DecisionKind,
    id: &str,
) -> Result<&'p Ground, Refusal> {
    let Some(ground) = pack.ground(id) else {
        return Err(Refusal::new("refusal-member-ground-missing").field("ground"));
    };
    let supports = ground.supports.iter().any(|code| code == kind.code());
    if !supports || ground.adverse != kind.is_adverse() {
        return Err(Refusal::new("refusal-member-ground-not-for-decision")
            .arg("decision", kind.code())
            .field("ground"));
    }
    Ok(ground)
}

/// Puts a decision together: ground, reasons, letter and the appeal clock that the ground carries.
pub(super) fn decide(
    pack: &Pack,
    kind: DecisionKind,
    (ground_id, text): (&str, &str),
    on: Date,
) -> Result<Decision, Refusal> {
    let ground = ground(pack, kind, ground_id)?;
    let reasons = reasons(text)?;
    let letter = kind.letter();
    if pack.letter(letter).is_none() {
        return Err(Refusal::new("refusal-member-letter-missing").arg("letter", letter));
    }
    let appeal = ground
        .appeal_clock
        .as_deref()
        .and_then(|clock| clocks::due(pack, clock, on));
    if kind.is_adverse() && appeal.is_none() {
        return refuse("refusal-member-appeal-clock-missing");
    }
    Ok(Decision {
        ground: ground.id.clone(),
        reasons,
        notice: Notice {
            letter: letter.to_owned(),
            appeal_due: appeal.as_ref().map(|deadline| deadline.due),
        },
        recommended_by: None,
        emergency: false,
        on,
        clocks: appeal.into_iter().collect(),
    })
}
