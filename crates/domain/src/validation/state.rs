//! A validation as its events make it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::arrange::Arranged;
use super::event::Event;
use super::field::DeviceCopy;
use super::hours::Hours;
use super::interviews::Interview;
use super::outside::OutsideKept;
use super::report::Report;
use super::requests::Requested;
use super::scope::ScopedCriterion;
use super::settled::{Checked, Conclusion, Exhibit, Notice, Plan, Recommendation, Site};
use super::walk::Walk;
use super::words::{AskedBy, Stage};
use crate::findings::Class;
use crate::ids::FindingId;
use crate::membership::Outcome;
use crate::record::{Aggregate, Recorded};

/// A change of date.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Move {
    pub from: Date,
    pub to: Date,
    pub reason: String,
    pub asked_by: AskedBy,
    pub decided_on: Date,
}

/// A finding that came of this validation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Raised {
    pub finding: FindingId,
    pub criterion: String,
    pub class: Class,
}

/// One validation of a member.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validation {
    /// What was settled before the visit; none before planning. `on` and `until` follow a change of date.
    pub plan: Option<Plan>,
    /// The written notice.
    pub notice: Option<Notice>,
    /// Changes of date, oldest first.
    pub moves: Vec<Move>,
    /// What is arranged with the company and with others.
    pub arranged: Arranged,
    /// Documents asked for, oldest first.
    pub requests: Vec<Requested>,
    /// What people of the company said, oldest first.
    pub interviews: Vec<Interview>,
    /// Results of others, oldest first.
    pub outside: Vec<OutsideKept>,
    /// Guided walks, oldest first.
    pub walks: Vec<Walk>,
    /// The first day.
    pub begun: Option<Date>,
    /// Every site of the plan needs its result.
    pub each_site: bool,
    /// The result of each criterion: the latest, or the gravest of its sites.
    pub results: BTreeMap<String, Checked>,
    /// Its results by site, oldest first; one without sites holds for the company as a whole.
    pub(super) by_site: BTreeMap<String, Vec<Checked>>,
    /// How many results each criterion ever had: what is made without a connection is made from one of them.
    pub(super) revisions: BTreeMap<String, u32>,
    /// Operations that were taken.
    pub(super) operations: BTreeSet<Uuid>,
    /// Photographs and documents of the team, oldest first.
    pub exhibits: Vec<Exhibit>,
    /// Copies of the worksheet on devices, one a person.
    pub(super) copies: Vec<DeviceCopy>,
    /// Findings that came of it.
    pub findings: Vec<Raised>,
    /// Hours of staff.
    pub hours: Vec<Hours>,
    /// A conclusion that waits for a second person.
    pub recommendation: Option<Recommendation>,
    /// Why the latest recommendation came back.
    pub returned: Option<String>,
    /// Conclusions, oldest first: more than one only after a conditional one.
    pub conclusions: Vec<Conclusion>,
    /// The report beside its results.
    pub report: Report,
}

impl Validation {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        if self.recommendation.is_some() {
            return Stage::Recommended;
        }
        match (self.conclusion(), &self.plan) {
            (Some(conclusion), _) if conclusion.outcome == Outcome::Conditional => {
                Stage::Conditional
            }
            (Some(_), _) => Stage::Concluded,
            (None, None) => Stage::Unplanned,
            (None, Some(_)) if self.begun.is_some() => Stage::Underway,
            (None, Some(_)) if self.notice.is_some() => Stage::Notified,
            (None, Some(_)) => Stage::Planned,
        }
    }

    /// The conclusion that holds.
    pub fn conclusion(&self) -> Option<&Conclusion> {
        self.conclusions.last()
    }

    /// The criteria in scope, in the edition's order.
    pub fn scope(&self) -> &[ScopedCriterion] {
        self.plan.as_ref().map_or(&[], |plan| &plan.scope)
    }

    /// A criterion of the scope.
    pub fn scoped(&self, criterion: &str) -> Option<&ScopedCriterion> {
        self.scope().iter().find(|scoped| scoped.id == criterion)
    }

    /// A site of the plan.
    pub fn site(&self, id: Uuid) -> Option<&Site> {
        self.plan.as_ref()?.sites.iter().find(|site| site.id == id)
    }

    /// Whether a deficiency was raised for the criterion.
    pub fn has_deficiency(&self, criterion: &str) -> bool {
        self.findings
            .iter()
            .any(|raised| raised.criterion == criterion && raised.class == Class::Deficiency)
    }
}

impl Aggregate for Validation {
    const KIND: &'static str = "validation";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        self.fold_report(&recorded.event);
        if matches!(recorded.event, Event::ReportApproved { .. }) {
            self.report.approved_at = Some(recorded.seq);
        }
        match recorded.event.clone() {
            Event::Planned { plan } => self.plan = Some(*plan),
            Event::NoticeSent { notice } => self.notice = Some(*notice),
            Event::Rescheduled {
                on,
                until,
                reason,
                asked_by,
                decided_on,
            } => {
                self.arranged.release();
                self.arranged.agreed = None;
                if let Some(plan) = &mut self.plan {
                    self.moves.push(Move {
                        from: plan.on,
                        to: on,
                        reason,
                        asked_by,
                        decided_on,
                    });
                    plan.on = on;
                    plan.until = until;
                }
            }
            Event::Begun { on, each_site } => {
                self.arranged.release();
                self.begun = Some(on);
                self.each_site = each_site;
            }
            Event::ResultRecorded { checked } => self.take_result(checked),
            Event::ExhibitKept { exhibit } => self.exhibits.push(exhibit),
            Event::CopyTaken { copy } => {
                self.copies.retain(|known| known.account != copy.account);
                self.copies.push(copy);
            }
            Event::CopyRemoved { account } => {
                self.copies.retain(|known| known.account != account);
            }
            Event::FindingRaised {
                finding,
                criterion,
                class,
            } => self.findings.push(Raised {
                finding,
                criterion,
                class,
            }),
            Event::HoursRecorded {
                phase,
                minutes,
                account,
                worked_on,
                corrects,
                reason,
                operation,
            } => {
                self.operations.extend(operation);
                self.take_hours(Hours {
                    phase,
                    minutes,
                    account,
                    worked_on,
                    corrects,
                    reason,
                    corrected_by: None,
                });
            }
            Event::ConclusionRecommended { recommendation } => {
                self.returned = None;
                self.recommendation = Some(*recommendation);
            }
            Event::RecommendationReturned { reasons, .. } => {
                self.recommendation = None;
                self.returned = Some(reasons);
            }
            Event::Concluded { conclusion } => {
                self.recommendation = None;
                self.conclusions.push(*conclusion);
            }
            Event::ReportWritten { .. }
            | Event::ReportShared { .. }
            | Event::ReportCommented { .. }
            | Event::ReportCommentAnswered { .. }
            | Event::ReportApprovalAsked { .. }
            | Event::ReportReturned { .. }
            | Event::ReportApproved { .. } => {}
            other => {
                let rest = self.fold_requests(other);
                let rest = rest.and_then(|rest| self.fold_outside(rest));
                if let Some(rest) = rest.and_then(|rest| self.fold_walk(rest)) {
                    self.fold_arranged(rest);
                }
            }
        }
    }
}
