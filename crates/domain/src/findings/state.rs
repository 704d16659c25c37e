//! A finding as its events make it.

use jiff::civil::Date;

use super::event::{Event, Observation, Owner, Step};
use super::words::{Stage, Waits};
use crate::clocks::Deadline;
use crate::ids::{AccountId, EvidenceId};
use crate::record::{Aggregate, Recorded};

/// What the company has to do, by when, and why by then.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Action {
    pub owner: Owner,
    /// The day that holds now, an extension included.
    pub due: Date,
    /// The clock that the day, or its extension, stands on.
    pub clock: Deadline,
    /// Why it is another day than the clock's.
    pub due_reason: Option<String>,
}

/// What the company answered last.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Answer {
    pub by: AccountId,
    pub on: Date,
    pub note: String,
    /// Until when the programme looks at it.
    pub review: Option<Deadline>,
}

/// More time, asked for and not yet decided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct ExtensionRequest {
    pub days: i32,
    pub reasons: String,
    pub by: AccountId,
    pub on: Date,
}

/// How it was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Closure {
    pub documents: Vec<EvidenceId>,
    pub comment: String,
    pub by: AccountId,
    pub on: Date,
}

/// What somebody saw later of a closed finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Lasting {
    pub effective: bool,
    pub note: String,
    pub by: AccountId,
    pub on: Date,
}

/// One finding of a validation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finding {
    /// What was found; none before it is raised.
    pub observation: Option<Observation>,
    /// What is required, if anything is.
    pub action: Option<Action>,
    /// The company's latest plan.
    pub plan: Vec<Step>,
    /// Documents the company sent as evidence, all rounds.
    pub evidence: Vec<EvidenceId>,
    /// The latest answer.
    pub answer: Option<Answer>,
    /// Everybody who answered for the company.
    pub answered_by: Vec<AccountId>,
    /// The latest comment of the programme.
    pub comment: Option<String>,
    /// An open request for more time.
    pub request: Option<ExtensionRequest>,
    /// More time was given.
    pub extended: bool,
    /// How it was closed.
    pub closure: Option<Closure>,
    /// Until when somebody looks whether it lasts.
    pub check: Option<Deadline>,
    /// What was seen then, the latest.
    pub lasting: Option<Lasting>,
    /// Since when it is the company's turn again, after the programme had answered.
    pub turn_since: Option<Date>,
    /// The latest step of the ladder that people were told of, and the due day it was counted from.
    pub told: Option<(String, Date)>,
    latest: Latest,
}

/// The latest step, from which the stage is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Latest {
    #[default]
    None,
    PlanSent,
    PlanAgreed,
    EvidenceSent,
    Returned,
}

impl Finding {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        if self.observation.is_none() {
            return Stage::Unraised;
        }
        if self.closure.is_some() {
            return Stage::Closed;
        }
        match (&self.action, self.latest) {
            (None, _) => Stage::Noted,
            (Some(_), Latest::None) => Stage::Open,
            (Some(_), Latest::PlanSent) => Stage::PlanSent,
            (Some(_), Latest::PlanAgreed) => Stage::PlanAgreed,
            (Some(_), Latest::EvidenceSent) => Stage::EvidenceSent,
            (Some(_), Latest::Returned) => Stage::Returned,
        }
    }

    /// Who has to move. An open request for more time is the programme's to answer.
    pub fn waits_for(&self) -> Waits {
        match self.stage().waits_for() {
            Waits::Company if self.request.is_some() => Waits::Programme,
            waits => waits,
        }
    }

    /// The clock that runs for whoever has to move.
    pub fn running(&self) -> Option<&Deadline> {
        match self.waits_for() {
            Waits::Company => self.action.as_ref().map(|action| &action.clock),
            Waits::Programme => self.answer.as_ref()?.review.as_ref(),
            Waits::Nobody => None,
        }
    }

    /// Why the company's day is another one than its clock's.
    pub fn set_because(&self) -> Option<&str> {
        let action = self.action.as_ref();
        action
            .filter(|_| self.waits_for() == Waits::Company)
            .and_then(|action| action.due_reason.as_deref())
    }

    /// The day by which whoever has to move must have moved: for the company the one that its ladder is counted from.
    pub fn next_due(&self) -> Option<Date> {
        match self.waits_for() {
            Waits::Company => self.ladder_due(),
            Waits::Programme | Waits::Nobody => self.running().map(|deadline| deadline.due),
        }
    }

    /// Whether that day has passed: worked out, never stored.
    pub fn overdue(&self, today: Date) -> bool {
        self.next_due().is_some_and(|due| due < today)
    }

    /// The look at whether it lasts that nobody has taken yet.
    pub fn check_due(&self) -> Option<&Deadline> {
        let closed = self.closure.is_some();
        self.check.as_ref().filter(|_| closed)
    }

    /// It still asks something of somebody.
    pub fn is_open(&self) -> bool {
        self.waits_for() != Waits::Nobody
    }
}

impl Aggregate for Finding {
    const KIND: &'static str = "finding";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match recorded.event.clone() {
            Event::Raised { observation } => self.observation = Some(*observation),
            Event::ActionRequired {
                owner,
                due,
                clock,
                due_reason,
                ..
            } => {
                self.action = Some(Action {
                    owner,
                    due,
                    clock,
                    due_reason,
                });
            }
            Event::PlanSent {
                steps,
                note,
                by,
                on,
                review,
            } => {
                self.plan = steps;
                self.answered(Answer {
                    by,
                    on,
                    note,
                    review,
                });
                self.latest = Latest::PlanSent;
            }
            Event::PlanAgreed { comment, on, .. } => {
                self.turn_since = Some(on);
                self.comment = Some(comment).filter(|text| !text.is_empty());
                self.latest = Latest::PlanAgreed;
            }
            Event::EvidenceSent {
                documents,
                note,
                by,
                on,
                review,
            } => {
                for document in documents {
                    if !self.evidence.contains(&document) {
                        self.evidence.push(document);
                    }
                }
                self.answered(Answer {
                    by,
                    on,
                    note,
                    review,
                });
                self.latest = Latest::EvidenceSent;
            }
            Event::Returned { comment, on, .. } => {
                self.turn_since = Some(on);
                self.comment = Some(comment);
                self.latest = Latest::Returned;
            }
            other => self.fold_end(other),
        }
    }
}

impl Finding {
    fn fold_end(&mut self, event: Event) {
        match event {
            Event::ExtensionAsked {
                days,
                reasons,
                by,
                on,
            } => {
                self.request = Some(ExtensionRequest {
                    days,
                    reasons,
                    by,
                    on,
                });
            }
            Event::Extended { due, clock, on, .. } => {
                self.turn_since = Some(on);
                self.request = None;
                self.extended = true;
                if let Some(action) = &mut self.action {
                    action.due = due;
                    action.clock = clock;
                    action.due_reason = None;
                }
            }
            Event::ExtensionRefused { reasons, on, .. } => {
                self.turn_since = Some(on);
                self.request = None;
                self.comment = Some(reasons);
            }
            Event::Closed {
                documents,
                comment,
                by,
                on,
                check,
                ..
            } => {
                self.request = None;
                self.check = check;
                self.closure = Some(Closure {
                    documents,
                    comment,
                    by,
                    on,
                });
            }
            Event::EffectivenessChecked {
                effective,
                note,
                again,
                by,
                on,
            } => {
                self.check = None;
                if !effective {
                    self.closure = None;
                    self.extended = false;
                    self.latest = Latest::Returned;
                    self.comment = Some(note.clone());
                }
                if let (Some(action), Some(clock)) = (&mut self.action, again) {
                    action.due = clock.due;
                    action.clock = clock;
                    action.due_reason = None;
                }
                self.lasting = Some(Lasting {
                    effective,
                    note,
                    by,
                    on,
                });
            }
            Event::StepReached { step, due, .. } => self.told = Some((step, due)),
            _ => {}
        }
    }

    fn answered(&mut self, answer: Answer) {
        if !self.answered_by.contains(&answer.by) {
            self.answered_by.push(answer.by);
        }
        self.comment = None;
        self.answer = Some(answer);
    }
}
