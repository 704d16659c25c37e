//! The security profile: one member's answers to one edition, signed by an officer, reviewed by a specialist.
//!
//! Criterion by criterion, in rounds: what a specialist returns is answered again, and only that.
//! Pinned when it is opened: entity type, edition, and which criteria apply how strongly, so that a later edition can
//! never change a running profile. It refuses to fill in an answer or a decision that nobody gave, to overwrite what
//! somebody saved in the meantime, to touch an answer that is locked, and to be signed by anyone but an officer of the
//! company it is about.

mod answer;
mod apply;
mod carry;
mod command;
mod document_parts;
mod event;
mod evidence;
mod files;
mod gaps;
mod precedents;
mod published;
mod redline;
mod review;
mod sampling;
mod sheet;
mod site;
mod snapshot;
#[cfg(test)]
mod tests;
mod versions;

pub use answer::{Answer, AnswerInput, AnswerState, Conflict, LONGEST, Mark};
pub use carry::{Carried, CarriedAnswer, Crossing, Lane, carry};
pub use command::{Command, EditionFacts, Facts, LIFE_CYCLE, Signer};
pub use document_parts::{ENDING_DAYS, FileGiven, Scan, ScanResult, Validity, Version};
pub use event::{
    Answered, BlockUse, Cycle, Declaration, Document, Event, Pinned, ReturnedCriterion, Signature,
    Verdict,
};
pub use evidence::{Evidence, EvidenceCommand, EvidenceEvent, LARGEST, OwnDates, fit_file};
pub use files::{FileSignal, Signed, file_signals};
pub use gaps::{Gap, GapReason, SHORTEST, Said};
pub use precedents::{Anonymous, Precedent, Precedents, Size, When};
pub use published::{LONGEST_ADDRESS, Published, URI_LIST};
pub use redline::{Change, ChangeKind, redline};
pub use review::{Review, Tab};
pub use sampling::{Alone, Sample, SampleRule, Signals, Weighed, Weights, draw};
pub use sheet::{Fate, Foreseen};
pub use site::{ForeseenSite, SiteAnswer, SiteChange, SiteFate, SiteInput, SiteText};
pub use snapshot::{AnswerChange, Filed, FiledAnswer, Snapshot, Submission};
pub use versions::{Became, Difference};

use crate::annual::Confirmed;
use crate::exchange::Rest;
use crate::ids::{EvidenceId, MemberId, ProfileId};
use crate::record::{Actor, Aggregate, Recorded};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// Where a profile stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nobody has opened it.
    #[default]
    Unopened,
    /// The company is answering for the first time.
    Draft,
    /// Signed and with the specialist; nothing can be edited.
    Submitted,
    /// Back with the company: only the returned criteria can be edited.
    Returned,
    /// Accepted; closed for good.
    Accepted,
}

impl Stage {
    /// Every stage, in the order of a profile's life.
    pub const ALL: &'static [Self] = &[
        Self::Unopened,
        Self::Draft,
        Self::Submitted,
        Self::Returned,
        Self::Accepted,
    ];

    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unopened => "unopened",
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
        }
    }
}

/// One return of the profile to the company, as the company sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Return {
    /// The round that was returned.
    pub round: u32,
    /// The criteria to mend, each with the comment.
    pub criteria: Vec<ReturnedCriterion>,
    /// Who returned it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// The end of the review.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptance {
    /// The round that was accepted.
    pub round: u32,
    /// Criteria that the validation must look at.
    pub verify: Vec<String>,
    /// Who accepted it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// One security profile.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// Its own id; none until it is opened.
    pub id: Option<ProfileId>,
    /// Whose it is.
    pub member: Option<MemberId>,
    /// The entity type it was opened for.
    pub entity_type: String,
    /// The strands of the programme that the company took part in when it was opened.
    pub strands: Vec<String>,
    /// The edition its answers are pinned to.
    pub edition: String,
    /// The content hash of that edition when it was pinned; empty for profiles from before hashes were kept.
    pub edition_hash: String,
    /// First profile, or the one of an annual review.
    pub cycle: Cycle,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// Where it stands.
    pub stage: Stage,
    /// The round that is being prepared or reviewed, from 1.
    pub round: u32,
    /// The criteria that apply, in the edition's order, as they stood at opening.
    pub criteria: Vec<Pinned>,
    /// What has been answered so far. A criterion without an entry is unanswered: there is no default.
    pub answers: BTreeMap<String, Answer>,
    /// While returned: the only criteria that can be edited.
    pub unlocked: BTreeSet<String>,
    /// Every signed submission, oldest first.
    pub submissions: Vec<Submission>,
    /// Every decision of a reviewer, oldest first. For the programme's eyes until it is returned.
    pub reviews: Vec<Review>,
    /// Every sample that was drawn, oldest first.
    pub samples: Vec<Sample>,
    /// Every return, oldest first.
    pub returns: Vec<Return>,
    /// Set once it is accepted.
    pub acceptance: Option<Acceptance>,
    /// Where its answers came from, when they were carried over.
    pub carried: Option<Carried>,
    /// What files said beyond a security profile, each with the round in which it was taken, oldest first.
    pub kept: Vec<(u32, Rest)>,
}

impl Profile {
    /// What a round is written down with, beyond a security profile.
    pub fn kept_for(&self, round: u32) -> Option<&Rest> {
        let mut kept = self.kept.iter().rev();
        let kept = kept.find(|(of, _)| *of <= round);
        kept.map(|(_, rest)| rest)
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// A criterion as it was pinned.
    pub fn pinned(&self, criterion: &str) -> Option<&Pinned> {
        self.criteria.iter().find(|pinned| pinned.id == criterion)
    }

    /// What has been saved for a criterion.
    pub fn answer(&self, criterion: &str) -> Option<&Answer> {
        self.answers.get(criterion)
    }

    /// The revision a form must carry to save this criterion.
    pub fn rev(&self, criterion: &str) -> u32 {
        self.answer(criterion).map_or(0, |answer| answer.rev)
    }

    /// Whether the company can edit a criterion now.
    pub fn editable(&self, criterion: &str) -> bool {
        match self.stage {
            Stage::Draft => self.pinned(criterion).is_some(),
            Stage::Returned => self.unlocked.contains(criterion),
            Stage::Unopened | Stage::Submitted | Stage::Accepted => false,
        }
    }

    /// How many criteria have an answer state, of those `keep` picks.
    pub fn answered(&self, keep: impl Fn(&Pinned) -> bool) -> usize {
        let picked = self.criteria.iter().filter(|pinned| keep(pinned));
        picked
            .filter(|pinned| {
                self.answer(&pinned.id)
                    .is_some_and(|answer| answer.state.is_some())
            })
            .count()
    }

    /// The criteria a document is attached to in the answers as they stand.
    pub fn uses_of(&self, evidence: EvidenceId) -> Vec<&str> {
        let criteria = self.criteria.iter().map(|pinned| pinned.id.as_str());
        criteria
            .filter(|id| {
                self.answer(id)
                    .is_some_and(|answer| answer.evidence.contains(&evidence))
            })
            .collect()
    }

    /// The latest submission.
    pub fn latest(&self) -> Option<&Submission> {
        self.submissions.last()
    }

    /// The submission of a round.
    pub fn submission(&self, round: u32) -> Option<&Submission> {
        self.submissions
            .iter()
            .find(|submission| submission.round == round)
    }

    /// What the specialist asked of a criterion at the latest return; only what was sent to the company.
    pub fn comment(&self, criterion: &str) -> Option<&ReturnedCriterion> {
        let latest = self.returns.last()?;
        latest
            .criteria
            .iter()
            .find(|returned| returned.criterion == criterion)
    }

    fn take_answers(&mut self, answers: &[Answered], mark: &Mark) {
        for given in answers {
            self.answers
                .entry(given.criterion.clone())
                .or_default()
                .take(given, mark);
        }
    }

    fn take_confirmed(&mut self, answers: &[Confirmed], mark: &Mark) {
        for confirmed in answers {
            if let Some(answer) = self.answers.get_mut(&confirmed.criterion) {
                answer.confirm(confirmed.rev, mark);
            }
        }
    }

    fn take_return(
        &mut self,
        round: u32,
        criteria: &[ReturnedCriterion],
        by: &Actor,
        at: Timestamp,
    ) {
        self.stage = Stage::Returned;
        self.round = round + 1;
        self.unlocked = criteria.iter().map(|c| c.criterion.clone()).collect();
        for id in &self.unlocked {
            if let Some(answer) = self.answers.get_mut(id) {
                answer.ready = false;
            }
        }
        self.returns.push(Return {
            round,
            criteria: criteria.to_vec(),
            by: by.clone(),
            at,
        });
    }
}

impl Aggregate for Profile {
    const KIND: &'static str = "profile";
    type Event = Event;

    #[expect(clippy::too_many_lines, reason = "one arm for each event")]
    fn fold(&mut self, recorded: &Recorded<Event>) {
        let (by, at) = (&recorded.by, recorded.recorded_at);
        let mark = Mark {
            account: by.account,
            role: by.role.clone(),
            at,
        };
        match &recorded.event {
            Event::Opened {
                profile,
                member,
                entity_type,
                strands,
                edition,
                edition_hash,
                cycle,
                criteria,
            } => {
                *self = Self {
                    id: Some(*profile),
                    member: Some(*member),
                    entity_type: entity_type.clone(),
                    strands: strands.clone(),
                    edition: edition.clone(),
                    edition_hash: edition_hash.clone(),
                    cycle: *cycle,
                    opened_at: Some(at),
                    stage: Stage::Draft,
                    round: 1,
                    criteria: criteria.clone(),
                    ..Self::default()
                };
            }
            Event::CarriedOver {
                edition,
                edition_hash,
                criteria,
                carried,
            } => {
                edition.clone_into(&mut self.edition);
                edition_hash.clone_into(&mut self.edition_hash);
                criteria.clone_into(&mut self.criteria);
                self.take_carried(carried);
            }
            Event::Answered { answers } => self.take_answers(answers, &mark),
            Event::Confirmed { answers } => self.take_confirmed(answers, &mark),
            Event::EvidenceAttached {
                criterion,
                evidence,
            } => {
                let answer = self.answers.entry(criterion.clone()).or_default();
                answer.attach(*evidence, &mark);
            }
            Event::EvidenceDetached {
                criterion,
                evidence,
            } => {
                if let Some(answer) = self.answers.get_mut(criterion) {
                    answer.detach(*evidence, &mark);
                }
            }
            Event::Kept { rest } => {
                self.kept.retain(|(round, _)| *round != self.round);
                self.kept.push((self.round, rest.as_ref().clone()));
            }
            Event::SiteAnswered {
                criterion,
                rev,
                text,
            } => self.take_site(criterion, *rev, text, &mark),
            Event::SiteDropped {
                criterion,
                rev,
                site,
                ..
            } => self.drop_site_answer(criterion, *rev, *site, &mark),
            Event::Submitted {
                round,
                signature,
                documents,
                snapshot_hash,
            } => {
                let filed = self.file(*round, signature, documents, snapshot_hash);
                self.submissions.push(filed);
                self.stage = Stage::Submitted;
                self.unlocked.clear();
            }
            Event::CriterionReviewed { .. } => {
                self.reviews.extend(Review::of(&recorded.event, by, at));
            }
            Event::SampleDrawn { .. } | Event::AcceptedTogether { .. } => {
                self.take_sample(&recorded.event, by, at);
            }
            Event::Returned { round, criteria } => self.take_return(*round, criteria, by, at),
            Event::Accepted { round, verify } => {
                self.stage = Stage::Accepted;
                self.acceptance = Some(Acceptance {
                    round: *round,
                    verify: verify.clone(),
                    by: by.clone(),
                    at,
                });
            }
        }
    }
}
