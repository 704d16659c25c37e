//! A validation as its events make it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::event::{Checked, Conclusion, Event, Notice, Plan, Recommendation, Site};
use super::scope::ScopedCriterion;
use super::words::{AskedBy, CheckResult, Phase, Stage};
use crate::findings::Class;
use crate::ids::{AccountId, FindingId};
use crate::membership::Outcome;
use crate::pack::Strength;
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

/// Hours somebody worked on it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Hours {
    pub phase: Phase,
    pub minutes: u32,
    pub account: AccountId,
}

/// How far the worksheet is. Nothing counts as done by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Criteria in the scope.
    pub in_scope: usize,
    /// Criteria that somebody looked at.
    pub looked_at: usize,
    /// Criteria expressly not looked at.
    pub not_checked: Vec<String>,
    /// Criteria without any result.
    pub missing: Vec<String>,
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
    /// The first day.
    pub begun: Option<Date>,
    /// The latest result of each criterion.
    pub results: BTreeMap<String, Checked>,
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
    pub fn site(&self, id: uuid::Uuid) -> Option<&Site> {
        self.plan.as_ref()?.sites.iter().find(|site| site.id == id)
    }

    /// How far the worksheet is.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress {
            in_scope: self.scope().len(),
            ..Progress::default()
        };
        for scoped in self.scope() {
            match self.results.get(&scoped.id).map(|checked| checked.result) {
                None => progress.missing.push(scoped.id.clone()),
                Some(CheckResult::NotChecked) => progress.not_checked.push(scoped.id.clone()),
                Some(_) => progress.looked_at += 1,
            }
        }
        progress
    }

    /// Required criteria found unmet without a deficiency raised for them: nothing may hide there.
    pub fn musts_without_finding(&self) -> Vec<String> {
        let unmet = self.scope().iter().filter(|scoped| {
            scoped.strength == Strength::Must
                && self
                    .results
                    .get(&scoped.id)
                    .is_some_and(|checked| checked.result.is_unmet())
        });
        unmet
            .filter(|scoped| !self.has_deficiency(&scoped.id))
            .map(|scoped| scoped.id.clone())
            .collect()
    }

    /// Whether a deficiency was raised for the criterion.
    pub fn has_deficiency(&self, criterion: &str) -> bool {
        self.findings
            .iter()
            .any(|raised| raised.criterion == criterion && raised.class == Class::Deficiency)
    }

    /// Minutes of staff in a phase.
    pub fn minutes(&self, phase: Phase) -> u32 {
        let of_phase = self.hours.iter().filter(|hours| hours.phase == phase);
        of_phase.map(|hours| hours.minutes).sum()
    }
}

impl Aggregate for Validation {
    const KIND: &'static str = "validation";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
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
            Event::Begun { on } => self.begun = Some(on),
            Event::ResultRecorded { checked } => {
                self.results.insert(checked.criterion.clone(), checked);
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
            } => self.hours.push(Hours {
                phase,
                minutes,
                account,
            }),
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
        }
    }
}
