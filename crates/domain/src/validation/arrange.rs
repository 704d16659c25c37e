//! Arranging the visit with the company: times held for it to choose from, its own proposals, the meeting's address, and
//! the visit that nobody announces.
//!
//! A time that is offered is held: the same specialist does not offer it to another company. It is free again when
//! the company chooses another, proposes others, or the visit is moved or begins. Silence decides nothing: the clock
//! runs out in everybody's sight.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::Facts;
use super::event::Event;
use super::parties::Party;
use super::plan::{check_length, earliest_visit, words};
use super::state::Validation;
use crate::clocks::{self, Deadline};
use crate::ids::AccountId;
use crate::{Refusal, refuse};

/// How many times are offered, or proposed, at once.
pub const MOST_SLOTS: usize = 3;
/// Longest address of a meeting.
const LONGEST_LINK: usize = 500;

/// A time for the visit, in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// First day.
    pub on: Date,
    /// Last day.
    pub until: Date,
}

impl Slot {
    /// Whether both need the same day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.on <= other.until && other.on <= self.until
    }
}

/// Times held for the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotOffer {
    /// The times, in the order offered.
    pub slots: Vec<Slot>,
    /// Who offers them.
    pub by: AccountId,
    /// Since when.
    pub offered_on: Date,
    /// Until when the company chooses.
    pub clock: Deadline,
}

/// Times that the company proposes instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The times, in the order proposed.
    pub slots: Vec<Slot>,
    /// Why none of those offered is possible.
    pub reason: String,
    /// Who proposes them.
    pub by: AccountId,
    /// Since when.
    pub proposed_on: Date,
    /// Until when the programme answers.
    pub clock: Deadline,
}

/// Why a visit comes without notice, and who decided it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Unannounced {
    pub reasons: String,
    pub by: AccountId,
    pub decided_on: Date,
}

/// What is arranged so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arranged {
    /// Times held for the company.
    pub offer: Option<SlotOffer>,
    /// Times the company proposes.
    pub proposal: Option<Proposal>,
    /// The time both agreed on.
    pub agreed: Option<Slot>,
    /// Why the latest proposal was not taken up.
    pub refused: Option<String>,
    /// Where the meeting by video takes place.
    pub meeting: Option<String>,
    /// The visit comes without notice.
    pub unannounced: Option<Unannounced>,
    /// Who else takes part.
    pub parties: Vec<Party>,
}

impl Arranged {
    /// Nothing is held or asked any more.
    pub(super) fn release(&mut self) {
        self.offer = None;
        self.proposal = None;
    }

    /// The clock that runs for whoever has to answer.
    pub fn waits(&self) -> Option<&Deadline> {
        let offer = self.offer.as_ref().map(|offer| &offer.clock);
        offer.or_else(|| self.proposal.as_ref().map(|proposal| &proposal.clock))
    }
}

/// A time that the same specialist holds for another company is not offered twice.
pub fn held_elsewhere(slots: &[Slot], taken: &[Slot]) -> Result<(), Refusal> {
    let clash = slots
        .iter()
        .enumerate()
        .find(|(_, slot)| taken.iter().any(|other| other.overlaps(slot)));
    match clash {
        None => Ok(()),
        Some((at, slot)) => Err(Refusal::new("refusal-validation-slot-held")
            .arg("on", slot.on)
            .field(&format!("on_{at}"))),
    }
}

fn slot_fault(key: &str, field: &str, at: usize) -> Refusal {
    Refusal::new(key).field(&format!("{field}_{at}"))
}

impl Validation {
    /// Times in order: one to three, none twice, none too long, none before `earliest`.
    fn check_slots(slots: &[Slot], earliest: Date, facts: &Facts<'_>) -> Result<(), Refusal> {
        if slots.is_empty() {
            return Err(Refusal::new("refusal-validation-no-slot").field("on_0"));
        }
        if slots.len() > MOST_SLOTS {
            return refuse("refusal-validation-too-many-slots");
        }
        for (at, slot) in slots.iter().enumerate() {
            check_length(facts, slot.on, slot.until).map_err(|refusal| {
                let field = refusal.field.clone().unwrap_or_else(|| "on".to_owned());
                refusal.field(&format!("{field}_{at}"))
            })?;
            if slot.on < earliest {
                let refusal = slot_fault("refusal-validation-notice-too-short", "on", at);
                return Err(refusal.arg("earliest", earliest));
            }
            let before = slots.iter().take(at);
            if before.into_iter().any(|other| other.overlaps(slot)) {
                return Err(slot_fault("refusal-validation-slot-twice", "on", at));
            }
        }
        Ok(())
    }

    /// The earliest day on which the company can be visited: a notice already given covers every day from its own on.
    fn covered_from(&self, facts: &Facts<'_>) -> Result<Date, Refusal> {
        let clock = earliest_visit(facts)?.due;
        let given = self.notice.as_ref().map(|notice| notice.visit_on);
        let tomorrow = facts.today.tomorrow().unwrap_or(facts.today);
        Ok(given.map_or(clock, |given| given.max(tomorrow).min(clock)))
    }

    fn clock(name: &str, facts: &Facts<'_>) -> Result<Deadline, Refusal> {
        clocks::due(facts.pack, name, facts.today)
            .ok_or_else(|| Refusal::new("refusal-validation-clock-missing").arg("clock", name))
    }

    pub(super) fn offer_slots(
        &self,
        slots: Vec<Slot>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        Self::check_slots(&slots, self.covered_from(facts)?, facts)?;
        Ok(vec![Event::SlotsOffered {
            offer: Box::new(SlotOffer {
                slots,
                by: facts.actor,
                offered_on: facts.today,
                clock: Self::clock("validation_slots", facts)?,
            }),
        }])
    }

    pub(super) fn choose_slot(&self, at: usize, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let Some(offer) = &self.arranged.offer else {
            return refuse("refusal-validation-nothing-offered");
        };
        Self::agree(&offer.slots, at, facts)
    }

    pub(super) fn accept_proposal(
        &self,
        at: usize,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let Some(proposal) = &self.arranged.proposal else {
            return refuse("refusal-validation-nothing-proposed");
        };
        Self::agree(&proposal.slots, at, facts)
    }

    fn agree(slots: &[Slot], at: usize, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let Some(slot) = slots.get(at) else {
            return Err(Refusal::new("refusal-validation-slot-unknown").field("slot"));
        };
        // A time may pass while it waits to be chosen.
        if slot.on <= facts.today {
            return Err(Refusal::new("refusal-validation-slot-past").field("slot"));
        }
        Ok(vec![Event::SlotAgreed {
            slot: *slot,
            by: facts.actor,
            agreed_on: facts.today,
        }])
    }

    pub(super) fn propose_slots(
        &self,
        slots: Vec<Slot>,
        reason: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.arranged.proposal.is_some() {
            return refuse("refusal-validation-proposed-before");
        }
        // The full notice is the company's protection; a day before it would have to be announced anew.
        Self::check_slots(&slots, self.covered_from(facts)?, facts)?;
        Ok(vec![Event::SlotsProposed {
            proposal: Box::new(Proposal {
                slots,
                reason: words("reason", reason)?,
                by: facts.actor,
                proposed_on: facts.today,
                clock: Self::clock("validation_slots_answer", facts)?,
            }),
        }])
    }

    pub(super) fn refuse_proposal(
        &self,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.arranged.proposal.is_none() {
            return refuse("refusal-validation-nothing-proposed");
        }
        Ok(vec![Event::ProposalRefused {
            reasons: words("reasons", reasons)?,
            by: facts.actor,
        }])
    }

    pub(super) fn set_meeting(&self, link: &str, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let link = meeting_link(link)?;
        if self.arranged.meeting.as_deref() == Some(link.as_str()) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::MeetingSet {
            link,
            by: facts.actor,
        }])
    }

    /// A second person decides, in writing: whoever leads the visit does not free themselves of the notice.
    pub(super) fn decide_unannounced(
        &self,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let plan = self.planned()?;
        if self.arranged.unannounced.is_some() {
            return refuse("refusal-validation-unannounced-already");
        }
        if plan.lead == facts.actor || plan.team.contains(&facts.actor) {
            return refuse("refusal-validation-unannounced-own");
        }
        Ok(vec![Event::UnannouncedDecided {
            decision: Box::new(Unannounced {
                reasons: words("reasons", reasons)?,
                by: facts.actor,
                decided_on: facts.today,
            }),
        }])
    }

    pub(super) fn fold_arranged(&mut self, event: Event) {
        let arranged = &mut self.arranged;
        match event {
            Event::SlotsOffered { offer } => {
                arranged.release();
                arranged.refused = None;
                arranged.offer = Some(*offer);
            }
            Event::SlotAgreed { slot, .. } => {
                arranged.release();
                arranged.refused = None;
                arranged.agreed = Some(slot);
                if let Some(plan) = &mut self.plan {
                    plan.on = slot.on;
                    plan.until = slot.until;
                }
            }
            Event::SlotsProposed { proposal } => {
                arranged.release();
                arranged.refused = None;
                arranged.agreed = None;
                arranged.proposal = Some(*proposal);
            }
            Event::ProposalRefused { reasons, .. } => {
                arranged.proposal = None;
                arranged.refused = Some(reasons);
            }
            Event::MeetingSet { link, .. } => {
                arranged.meeting = Some(link).filter(|link| !link.is_empty());
            }
            Event::UnannouncedDecided { decision } => arranged.unannounced = Some(*decision),
            Event::PartiesRecorded { parties } => arranged.parties = parties,
            _ => {}
        }
    }
}

/// The address of a meeting: `https`, a host with a name, nobody's name or password in it. Empty takes it away.
fn meeting_link(link: &str) -> Result<String, Refusal> {
    let link = link.trim();
    if link.is_empty() {
        return Ok(String::new());
    }
    let wrong = || Refusal::new("refusal-validation-meeting-link").field("meeting");
    let rest = link.strip_prefix("https://").ok_or_else(wrong)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let named = name.contains('.')
        && !name.starts_with(['.', '-'])
        && !name.ends_with('.')
        && name.chars().all(in_name);
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\');
    if !named || host.contains('@') || link.chars().any(odd) || link.len() > LONGEST_LINK {
        return Err(wrong());
    }
    Ok(link.to_owned())
}
