//! An issued certificate and its end: the `certificate` stream.
//!
//! Holds what the certificate says as it was on the day of issue, so that every later download is the same document.
//! Whether it still verifies is not stored here: it follows from the member's standing at the moment somebody asks
//! ([`Certificate::listed`]), so that a suspension takes effect at once and no job can forget it.

mod fold;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::status_list::Purpose;
use crate::ids::{AccountId, MemberId};
use crate::membership::Tier;
use crate::record::{Audience, Fact};
use crate::{Refusal, refuse};

/// For how many days a certificate holds. Status is looked up in lists meanwhile, so this bounds only how long a
/// certificate can be relied on by somebody who cannot get a list.
pub const VALID_DAYS: i64 = 365;
/// How many certificates of one member may be in use at a time.
pub const MOST_IN_USE: usize = 5;

/// What a certificate says of its member, as it was on the day of issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The member's legal name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// The entity type's id.
    pub entity_type: String,
    /// The stage's code.
    pub status: String,
    /// The tier.
    pub tier: Tier,
    /// When it was certified.
    pub certified_on: Date,
    /// When it last passed a validation.
    pub last_validated_on: Option<Date>,
    /// The edition of criteria it was measured against.
    pub edition: String,
}

/// One event of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// Made out to a member.
    Issued {
        /// To whom.
        member: MemberId,
        /// The person who asked for it.
        by: AccountId,
        /// What it says.
        standing: Box<Standing>,
        /// Its bit in the revocation list.
        revocation_index: u32,
        /// Its bit in the suspension list.
        suspension_index: u32,
        /// From when it holds.
        valid_from: Timestamp,
        /// Until when.
        valid_until: Timestamp,
    },
    /// Taken back by the member, for good (a copy went astray, say).
    Revoked {
        /// The person who took it back.
        by: AccountId,
        /// Why.
        reason: String,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Issued { .. } => "issued",
            Self::Revoked { .. } => "revoked",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}

/// Where a certificate is in its life, time and standing apart.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the first event.
    #[default]
    Unissued,
    /// Made out.
    Issued,
    /// Taken back.
    Revoked,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 3] = [Self::Unissued, Self::Issued, Self::Revoked];

    /// The code in tables and Fluent keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unissued => "unissued",
            Self::Issued => "issued",
            Self::Revoked => "revoked",
        }
    }
}

/// What can be asked of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Make one out.
    Issue {
        /// To whom.
        member: MemberId,
        /// What it says.
        standing: Box<Standing>,
        /// A free bit of the revocation list; none when the list is full.
        revocation_index: Option<u32>,
        /// A free bit of the suspension list.
        suspension_index: Option<u32>,
    },
    /// Take it back.
    Revoke {
        /// Why.
        reason: String,
    },
}

impl Command {
    /// The names of all commands.
    pub const NAMES: &'static [&'static str] = &["issue", "revoke"];

    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Issue { .. } => "issue",
            Self::Revoke { .. } => "revoke",
        }
    }
}

/// Each command with the stages in which it can be asked at all. `issue` has none: it makes the stream.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[("issue", &[]), ("revoke", &[Stage::Issued])];

/// What the rules need to know beside the certificate itself.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// The person who asks.
    pub by: AccountId,
    /// Whether the member is in good standing.
    pub in_force: bool,
    /// Its tier; none while it has none.
    pub tier: Option<Tier>,
    /// How many of its certificates are in use.
    pub in_use: usize,
}

/// How the member stands at the moment somebody looks a certificate up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandingNow {
    /// In good standing.
    pub in_force: bool,
    /// The membership is over: denied, removed or withdrawn.
    pub over: bool,
    /// Its tier.
    pub tier: Option<Tier>,
    /// The day of its certification; another one after it came back.
    pub certified_on: Option<Date>,
}

/// A certificate, from its issue on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Certificate {
    /// To whom; none only before the first event.
    pub member: Option<MemberId>,
    /// What it says.
    pub standing: Option<Standing>,
    /// Its bit in the revocation list.
    pub revocation_index: u32,
    /// Its bit in the suspension list.
    pub suspension_index: u32,
    /// From when it holds.
    pub valid_from: Option<Timestamp>,
    /// Until when.
    pub valid_until: Option<Timestamp>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl Certificate {
    /// Where it is.
    pub fn stage(&self) -> Stage {
        match (self.member, self.revoked_at) {
            (None, _) => Stage::Unissued,
            (Some(_), None) => Stage::Issued,
            (Some(_), Some(_)) => Stage::Revoked,
        }
    }

    /// What happens when a command is followed, or why it is not.
    ///
    /// # Errors
    /// The first rule that stands against it.
    pub fn apply(
        &self,
        command: Command,
        facts: &Facts,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Issue {
                member,
                standing,
                revocation_index,
                suspension_index,
            } => {
                self.may_issue(&standing, facts)?;
                let (Some(revocation_index), Some(suspension_index)) =
                    (revocation_index, suspension_index)
                else {
                    return refuse("refusal-certificate-list-full");
                };
                let days = jiff::SignedDuration::from_hours(24 * VALID_DAYS);
                Ok(vec![Event::Issued {
                    member,
                    by: facts.by,
                    standing,
                    revocation_index,
                    suspension_index,
                    valid_from: now,
                    valid_until: now.saturating_add(days).unwrap_or(now),
                }])
            }
            Command::Revoke { reason } => self.revoke(&reason, facts),
        }
    }

    fn may_issue(&self, standing: &Standing, facts: &Facts) -> Result<(), Refusal> {
        if self.member.is_some() {
            return refuse("refusal-certificate-issued");
        }
        if !facts.in_force || facts.tier.is_none() {
            return refuse("refusal-certificate-not-in-force");
        }
        // A certificate must not say more than the standing it is made from.
        if facts.tier != Some(standing.tier) {
            return refuse("refusal-certificate-tier");
        }
        if facts.in_use >= MOST_IN_USE {
            return Err(Refusal::new("refusal-certificate-too-many").arg("max", MOST_IN_USE));
        }
        Ok(())
    }

    fn revoke(&self, reason: &str, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        if self.stage() != Stage::Issued {
            return refuse("refusal-certificate-not-in-use");
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Refusal::new("refusal-certificate-reason").field("reason"));
        }
        if reason.chars().count() > 500 {
            return Err(Refusal::new("refusal-certificate-reason-long").field("reason"));
        }
        Ok(vec![Event::Revoked {
            by: facts.by,
            reason: reason.to_owned(),
        }])
    }

    /// Whether its bit of a list is set, as the member stands now.
    pub fn listed(&self, purpose: Purpose, now: &StandingNow) -> bool {
        self.standing.as_ref().is_some_and(|standing| {
            let taken_back = self.revoked_at.is_some();
            listed(
                purpose,
                taken_back,
                standing.tier,
                standing.certified_on,
                now,
            )
        })
    }
}

/// Whether the bit of a certificate is set, from what it says and how its member stands now.
///
/// Revocation is for good: taken back, or the membership it certifies is over, also when the company was certified
/// anew since. Suspension may pass: out of standing for a time, or in a lower tier than the certificate says.
pub fn listed(
    purpose: Purpose,
    taken_back: bool,
    tier: Tier,
    certified_on: Date,
    now: &StandingNow,
) -> bool {
    match purpose {
        Purpose::Revocation => taken_back || now.over || now.certified_on != Some(certified_on),
        Purpose::Suspension => !now.in_force || now.tier < Some(tier),
    }
}
