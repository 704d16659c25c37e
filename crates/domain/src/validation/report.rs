//! The report of a validation, beside its results: what opens it, what is withheld from the company's copy and why, what
//! the company said of the draft and what came of it, and who approved it.
//!
//! What it refuses: to withhold a deficiency or the conclusion (a company must be able to answer what is held against
//! it); to withhold without reasons; to show a draft with criteria that have no result; approval by the person who asked
//! for it, before the conclusion, or while a comment has no answer. Whatever changes the report after its approval needs
//! another one.

mod apply;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::event::Event;
use super::state::Validation;
use crate::clocks::Deadline;
use crate::ids::AccountId;

/// The clock by which a report is finished.
pub const REPORT_FINISH: &str = "report_finish";

/// A part of the report that can be withheld from the company's copy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "part", content = "of")]
pub enum Part {
    /// The introduction.
    Opening,
    /// How each criterion was verified: the way, the sample, the reference.
    HowVerified,
    /// The notes about one criterion; its result stays.
    Criterion(String),
}

/// A part that the company's copy lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Which.
    pub part: Part,
    /// Why. The company does not read this.
    pub reasons: String,
}

/// What came of a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct CommentAnswer {
    /// The report was changed for it.
    pub taken: bool,
    pub text: String,
    pub by: AccountId,
    pub on: Date,
}

/// What the company says of the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Comment {
    /// The round, from 1.
    pub round: u32,
    pub text: String,
    pub by: AccountId,
    pub on: Date,
    pub answer: Option<CommentAnswer>,
}

/// A round in which the company has the draft before it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Round {
    pub shared_on: Date,
    /// Until when the company may comment.
    pub until: Date,
}

/// The report beside its results.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What opens it.
    pub opening: String,
    /// What the company's copy lacks.
    pub withheld: Vec<Withheld>,
    /// Rounds with the company, oldest first.
    pub rounds: Vec<Round>,
    /// What the company said, oldest first.
    pub comments: Vec<Comment>,
    /// Who asks for approval.
    pub asked_by: Option<AccountId>,
    /// Since when.
    pub asked_on: Option<Date>,
    /// Until when the other person looks at it; none in older records.
    pub approval: Option<Deadline>,
    /// Until when somebody finishes it, once the validation is concluded; none in older records.
    pub finish: Option<Deadline>,
    /// Why the supervisor gave it back.
    pub returned: Option<String>,
    /// Who approved it as it stands.
    pub approved_by: Option<AccountId>,
    /// The place in the record of that approval: what happened later is not in the approved report.
    pub approved_at: Option<i64>,
    /// How often it was approved: a report that changed since is another document.
    pub approvals: u32,
}

impl Report {
    /// Whether it is approved as it stands.
    pub fn approved(&self) -> bool {
        self.approved_by.is_some()
    }

    /// Whether it was decided that the company's copy lacks a part. For what is told of a criterion ask
    /// [`Validation::withholds`].
    pub fn withholds(&self, part: &Part) -> bool {
        self.withheld.iter().any(|withheld| withheld.part == *part)
    }

    /// Whether the company may comment on a day.
    pub fn open_on(&self, today: Date) -> bool {
        !self.approved()
            && self.asked_by.is_none()
            && self.rounds.last().is_some_and(|round| today <= round.until)
    }

    /// Comments without an answer, by their place.
    pub fn unanswered(&self) -> impl Iterator<Item = usize> {
        let open = self.comments.iter().enumerate();
        open.filter(|(_, comment)| comment.answer.is_none())
            .map(|(place, _)| place)
    }
}

/// What may be asked of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum ReportCommand {
    Write {
        opening: String,
        withheld: Vec<Withheld>,
    },
    Share {
        until: Date,
    },
    Comment {
        text: String,
    },
    Answer {
        place: usize,
        taken: bool,
        text: String,
    },
    AskApproval,
    Return {
        reasons: String,
    },
    Approve,
}

/// The least and the most days that a company has for a round of comments.
pub const COMMENT_DAYS: (i32, i32) = (5, 60);

impl Validation {
    /// Whether the company's copy lacks a part where it tells of a criterion. What is held against a company is told
    /// whole, also where the decision to withhold is older than the deficiency.
    pub fn withholds(&self, part: &Part, criterion: &str) -> bool {
        !self.has_deficiency(criterion) && self.report.withholds(part)
    }

    /// Whether the company reads the worksheet's content: once it was shown a draft, or the report was approved. Where
    /// nobody has begun to write a report, from the conclusion on: nothing waits to be decided then.
    pub fn read_by_company(&self) -> bool {
        let report = &self.report;
        let out = report.approvals > 0 || !report.rounds.is_empty();
        let begun = !(report.opening.is_empty() && report.withheld.is_empty());
        out || (self.conclusion().is_some() && !begun && report.asked_by.is_none())
    }

    /// Since when a concluded validation waits for somebody to finish its report: none once approval was asked for.
    /// Counted is from the day from which its clock runs: the conclusion, the day it was given back, or a change of an
    /// approved one.
    pub fn report_owed_since(&self) -> Option<Date> {
        let owed = self.report.asked_by.is_none() && !self.report.approved();
        let end = self.conclusion().filter(|_| owed)?;
        let clock = self.report.finish.as_ref();
        Some(clock.map_or(end.concluded_on, |clock| clock.from))
    }

    /// Until when somebody finishes the report that is owed; none in older records.
    pub fn report_owed_by(&self) -> Option<&Deadline> {
        self.report_owed_since()?;
        self.report.finish.as_ref()
    }

    /// What the company's copy lacks in the end.
    pub fn withheld(&self) -> impl Iterator<Item = &Withheld> {
        self.report.withheld.iter().filter(|one| match &one.part {
            Part::Criterion(id) => !self.has_deficiency(id),
            Part::Opening | Part::HowVerified => true,
        })
    }

    /// Takes what happened to the report; says whether it was about the report.
    pub(super) fn fold_report(&mut self, event: &Event) {
        let report = &mut self.report;
        // Whatever is written anew is not what was approved.
        let changed = |report: &mut Report, finish: &Option<Deadline>| {
            report.approved_by = None;
            report.returned = None;
            if finish.is_some() {
                report.finish.clone_from(finish);
            }
        };
        match event {
            Event::ReportWritten {
                opening,
                withheld,
                finish,
                ..
            } => {
                changed(report, finish);
                report.opening.clone_from(opening);
                report.withheld.clone_from(withheld);
            }
            Event::ReportShared {
                until, on, finish, ..
            } => {
                changed(report, finish);
                report.rounds.push(Round {
                    shared_on: *on,
                    until: *until,
                });
            }
            Event::ReportCommented { text, by, on } => report.comments.push(Comment {
                round: u32::try_from(report.rounds.len()).unwrap_or(u32::MAX),
                text: text.clone(),
                by: *by,
                on: *on,
                answer: None,
            }),
            Event::ReportCommentAnswered {
                place,
                answer,
                finish,
            } => {
                changed(report, finish);
                let place = usize::try_from(*place).unwrap_or(usize::MAX);
                if let Some(comment) = report.comments.get_mut(place) {
                    comment.answer = Some(answer.clone());
                }
            }
            Event::ReportApprovalAsked { by, on, clock } => {
                report.returned = None;
                report.asked_by = Some(*by);
                report.asked_on = Some(*on);
                report.approval.clone_from(clock);
            }
            Event::ReportReturned {
                reasons, finish, ..
            } => {
                report.asked_by = None;
                if finish.is_some() {
                    report.finish.clone_from(finish);
                }
                report.returned = Some(reasons.clone());
            }
            Event::ReportApproved { by, .. } => {
                report.asked_by = None;
                report.approved_by = Some(*by);
                report.approvals += 1;
            }
            // A second conclusion is another report.
            Event::Concluded { conclusion } => {
                changed(report, &None);
                report.finish.clone_from(&conclusion.report);
                report.asked_by = None;
            }
            _ => {}
        }
    }
}
