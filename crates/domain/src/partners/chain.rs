//! A member's supply chain as its events make it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::action::{Action, ActionEnd};
use super::event::{CheckedAnswer, Event, Score, Signed};
use super::partner::Partner;
use super::route::Route;
use super::words::CheckMethod;
use crate::clocks::Deadline;
use crate::ids::{MemberId, PartnerId, QuestionnaireId};
use crate::record::{Aggregate, Recorded};

/// The stream of a member's chain. One a member, so it needs no register.
pub fn chain_of(member: MemberId) -> Uuid {
    Uuid::new_v5(&member.0, b"supply_chain")
}

/// The end of the work with a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct End {
    pub reason: String,
    pub on: Date,
}

/// What the member found out by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct OwnCheck {
    pub method: CheckMethod,
    pub answers: Vec<CheckedAnswer>,
    pub seen_on: Date,
    pub by: Option<Uuid>,
}

/// A partner with what the member knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Held {
    pub partner: Partner,
    pub added_on: Date,
    pub changed_on: Date,
    pub end: Option<End>,
    /// Oldest first.
    pub checks: Vec<OwnCheck>,
    /// Answers given to others that are used here.
    pub reused: Vec<QuestionnaireId>,
}

/// The member's look at the threats.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct ThreatReview {
    pub version: u32,
    pub note: String,
    pub on: Date,
}

/// The written procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Procedure {
    pub text: String,
    pub on: Date,
}

/// A signed assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Assessment {
    pub scores: Vec<Score>,
    pub threat_version: u32,
    pub open_actions: u32,
    pub signed: Signed,
    pub on: Date,
    pub review: Option<Deadline>,
    /// The procedure as it stood.
    pub procedure: String,
}

/// One member's supply chain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SupplyChain {
    /// Whose; none before the first event.
    pub member: Option<MemberId>,
    /// Every partner ever named.
    pub partners: BTreeMap<PartnerId, Held>,
    /// The routes in use, in the order in which they were added.
    pub routes: Vec<Route>,
    /// The latest look at the threats.
    pub threats: Option<ThreatReview>,
    /// The action plan, oldest first.
    pub actions: Vec<Action>,
    /// The written procedure.
    pub procedure: Option<Procedure>,
    /// Signed assessments, oldest first.
    pub signed: Vec<Assessment>,
    /// The latest event's day.
    pub changed_on: Option<Date>,
}

impl SupplyChain {
    /// A partner.
    pub fn partner(&self, id: PartnerId) -> Option<&Held> {
        self.partners.get(&id)
    }

    /// The partners the member works with, by name.
    pub fn active(&self) -> Vec<&Held> {
        let mut active: Vec<&Held> = self.partners.values().filter(|h| h.end.is_none()).collect();
        active.sort_by_key(|held| (held.partner.name.to_lowercase(), held.partner.id));
        active
    }

    /// A route.
    pub fn route(&self, id: Uuid) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// The routes on which a partner holds or carries the goods.
    pub fn routes_of(&self, partner: PartnerId) -> Vec<&Route> {
        let holder = super::Holder::Partner(partner);
        let routes = self.routes.iter();
        routes
            .filter(|route| route.holders().contains(&holder))
            .collect()
    }

    /// The latest signed assessment.
    pub fn latest(&self) -> Option<&Assessment> {
        self.signed.last()
    }

    /// By when it has to be looked at again.
    pub fn review_due(&self) -> Option<&Deadline> {
        self.latest()?.review.as_ref()
    }

    /// Actions that nobody has ended, the nearest day first.
    pub fn open_actions(&self) -> Vec<&Action> {
        let mut open: Vec<&Action> = self.actions.iter().filter(|a| a.end.is_none()).collect();
        open.sort_by_key(|action| (action.due, action.id));
        open
    }

    /// Takes a partner in, as an event would.
    pub(super) fn take(&mut self, partner: &Partner, on: Date) {
        if let Some(held) = self.partners.get_mut(&partner.id) {
            held.partner = partner.clone();
            held.changed_on = on;
        } else {
            let held = Held {
                partner: partner.clone(),
                added_on: on,
                changed_on: on,
                end: None,
                checks: Vec::new(),
                reused: Vec::new(),
            };
            self.partners.insert(partner.id, held);
        }
    }

    fn take_route(&mut self, route: &Route) {
        match self.routes.iter_mut().find(|known| known.id == route.id) {
            Some(known) => known.clone_from(route),
            None => self.routes.push(route.clone()),
        }
    }

    fn end_action(&mut self, id: Uuid, done: bool, note: &str, on: Date) {
        if let Some(action) = self.actions.iter_mut().find(|action| action.id == id) {
            action.end = Some(ActionEnd {
                done,
                note: note.to_owned(),
                on,
            });
        }
    }

    fn fold_partner(&mut self, event: &Event, by: Option<Uuid>) {
        match event {
            Event::PartnerRecorded {
                member,
                partner,
                on,
            } => {
                self.member = Some(*member);
                self.take(partner, *on);
            }
            Event::PartnersImported {
                member,
                partners,
                on,
                ..
            } => {
                self.member = Some(*member);
                for partner in partners {
                    self.take(partner, *on);
                }
            }
            Event::PartnerEnded {
                partner,
                reason,
                on,
                ..
            } => {
                if let Some(held) = self.partners.get_mut(partner) {
                    held.end = Some(End {
                        reason: reason.clone(),
                        on: *on,
                    });
                }
            }
            Event::PartnerResumed { partner, .. } => {
                if let Some(held) = self.partners.get_mut(partner) {
                    held.end = None;
                }
            }
            Event::PartnerChecked {
                partner,
                method,
                answers,
                seen_on,
                ..
            } => {
                if let Some(held) = self.partners.get_mut(partner) {
                    held.checks.push(OwnCheck {
                        method: *method,
                        answers: answers.clone(),
                        seen_on: *seen_on,
                        by,
                    });
                }
            }
            Event::AnswersReused {
                partner,
                questionnaire,
                ..
            } => {
                if let Some(held) = self.partners.get_mut(partner)
                    && !held.reused.contains(questionnaire)
                {
                    held.reused.push(*questionnaire);
                }
            }
            _ => {}
        }
    }

    fn fold_assessment(&mut self, event: &Event) {
        match event {
            Event::RouteRecorded { member, route, .. } => {
                self.member = Some(*member);
                self.take_route(route);
            }
            Event::RouteRemoved { route, .. } => self.routes.retain(|known| known.id != *route),
            Event::ThreatsReviewed {
                member,
                version,
                note,
                on,
            } => {
                self.member = Some(*member);
                self.threats = Some(ThreatReview {
                    version: *version,
                    note: note.clone(),
                    on: *on,
                });
            }
            Event::ActionAdded {
                member,
                action,
                about,
                text,
                on,
            } => {
                self.member = Some(*member);
                self.actions.push(Action {
                    id: *action,
                    about: *about,
                    what: text.what.clone(),
                    owner: text.owner.clone(),
                    due: text.due,
                    added_on: *on,
                    end: None,
                });
            }
            Event::ActionDone { action, note, on } => self.end_action(*action, true, note, *on),
            Event::ActionDropped { action, reason, on } => {
                self.end_action(*action, false, reason, *on);
            }
            Event::ProcedureRecorded { member, text, on } => {
                self.member = Some(*member);
                self.procedure = Some(Procedure {
                    text: text.clone(),
                    on: *on,
                });
            }
            Event::AssessmentSigned {
                scores,
                threat_version,
                open_actions,
                signed,
                on,
                review,
            } => self.signed.push(Assessment {
                scores: scores.clone(),
                threat_version: *threat_version,
                open_actions: *open_actions,
                signed: signed.clone(),
                on: *on,
                review: review.clone(),
                procedure: self.procedure.clone().map(|p| p.text).unwrap_or_default(),
            }),
            _ => {}
        }
    }
}

impl Aggregate for SupplyChain {
    const KIND: &'static str = "supply_chain";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        self.fold_partner(&recorded.event, recorded.by.account);
        self.fold_assessment(&recorded.event);
        self.changed_on = Some(recorded.event.on());
    }
}

impl Event {
    /// The day on which it happened, in programme time.
    pub fn on(&self) -> Date {
        match self {
            Self::PartnerRecorded { on, .. }
            | Self::PartnersImported { on, .. }
            | Self::PartnerEnded { on, .. }
            | Self::PartnerResumed { on, .. }
            | Self::RouteRecorded { on, .. }
            | Self::RouteRemoved { on, .. }
            | Self::PartnerChecked { on, .. }
            | Self::AnswersReused { on, .. }
            | Self::ThreatsReviewed { on, .. }
            | Self::ActionAdded { on, .. }
            | Self::ActionDone { on, .. }
            | Self::ActionDropped { on, .. }
            | Self::ProcedureRecorded { on, .. }
            | Self::AssessmentSigned { on, .. } => *on,
        }
    }
}
