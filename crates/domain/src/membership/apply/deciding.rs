//! Decisions: one person proposes, another decides. The exception is an emergency suspension, which takes effect at
//! once and opens its own review by somebody else.

use super::{asker, clock, text};
use crate::ids::AccountId;
use crate::membership::command::{Command, Facts};
use crate::membership::decision::{self, Decision, DecisionKind};
use crate::membership::event::Event;
use crate::membership::standing::{Stage, WhyNot};
use crate::membership::state::Member;
use crate::{Refusal, refuse};

impl Member {
    pub(super) fn apply_decision(
        &self,
        command: Command,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Recommend {
                decision,
                ground,
                reasons,
            } => self.recommend(decision, &ground, &reasons, facts),
            Command::DeclineRecommendation { reasons } => {
                let Some(open) = &self.recommendation else {
                    return refuse("refusal-member-nothing-recommended");
                };
                if open.by == asker(facts)? {
                    return refuse("refusal-member-own-recommendation");
                }
                Ok(vec![Event::RecommendationDeclined {
                    reasons: decision::reasons(&reasons)?,
                }])
            }
            Command::Decide {
                decision,
                ground,
                reasons,
                emergency,
            } => self.decide(decision, (&ground, &reasons), emergency, facts),
            Command::ConcludeEmergencyReview {
                upheld,
                ground,
                reasons,
            } => self.conclude_review(upheld, (&ground, &reasons), facts),
            Command::AnswerSuspension { text: answer } => {
                self.officer(facts)?;
                Ok(vec![Event::SuspensionAnswered {
                    text: text(&answer, "text")?,
                    on: facts.today,
                }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn recommend(
        &self,
        kind: DecisionKind,
        ground: &str,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let by = asker(facts)?;
        if self.recommendation.is_some() {
            return refuse("refusal-member-recommendation-open");
        }
        self.open_to(kind)?;
        Ok(vec![Event::DecisionRecommended {
            decision: kind,
            ground: decision::ground(facts.pack, kind, ground)?.id.clone(),
            reasons: decision::reasons(reasons)?,
            by,
            on: facts.today,
        }])
    }

    fn decide(
        &self,
        kind: DecisionKind,
        why: (&str, &str),
        emergency: bool,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let by = asker(facts)?;
        if emergency {
            return self.decide_alone(kind, why, by, facts);
        }
        let Some(open) = &self.recommendation else {
            return refuse("refusal-member-nothing-recommended");
        };
        if open.decision != kind {
            return Err(Refusal::new("refusal-member-other-recommendation")
                .arg("recommended", open.decision.code()));
        }
        if open.by == by {
            return refuse("refusal-member-own-recommendation");
        }
        self.open_to(kind)?;
        let mut decision = decision::decide(facts.pack, kind, why, facts.today)?;
        decision.recommended_by = Some(open.by);
        Ok(vec![decided(kind, decision, facts)])
    }

    fn decide_alone(
        &self,
        kind: DecisionKind,
        why: (&str, &str),
        by: AccountId,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if kind != DecisionKind::Suspend {
            return Err(Refusal::new("refusal-member-emergency-only-suspends").field("emergency"));
        }
        self.open_to(kind)?;
        let mut decision = decision::decide(facts.pack, kind, why, facts.today)?;
        decision.emergency = true;
        Ok(vec![
            decided(kind, decision, facts),
            Event::EmergencyReviewOpened {
                decided_by: by,
                on: facts.today,
                clocks: clock(facts, "emergency_review"),
            },
        ])
    }

    fn conclude_review(
        &self,
        upheld: bool,
        (ground, reasons): (&str, &str),
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let Some(review) = &self.emergency_review else {
            return refuse("refusal-member-no-emergency-review");
        };
        if review.decided_by == asker(facts)? {
            return refuse("refusal-member-own-emergency");
        }
        let mut events = vec![Event::EmergencyReviewConcluded {
            upheld,
            reasons: decision::reasons(reasons)?,
        }];
        if !upheld {
            let kind = DecisionKind::Reinstate;
            let decision = decision::decide(facts.pack, kind, (ground, reasons), facts.today)?;
            events.push(decided(kind, decision, facts));
        }
        Ok(events)
    }

    /// Whether a kind of decision makes sense now; for a certification, whether both gates are passed.
    fn open_to(&self, kind: DecisionKind) -> Result<(), Refusal> {
        use Stage::{Applicant, Certified, InReview, PreApplicant, Returned, Suspended, Validated};
        let stages: &[Stage] = match kind {
            DecisionKind::Certify => &[Applicant, InReview],
            DecisionKind::Deny => &[PreApplicant, Applicant, InReview, Returned],
            DecisionKind::Suspend => &[Certified, Validated],
            DecisionKind::Remove => &[Certified, Validated, Suspended],
            DecisionKind::Reinstate => &[Suspended],
            DecisionKind::Withdraw => &[],
        };
        if !stages.contains(&self.stage()) && !self.gates_closed_for(kind) {
            return Err(Refusal::new("refusal-member-decision-stage")
                .arg("decision", kind.code())
                .arg("stage", self.stage().code()));
        }
        match kind {
            DecisionKind::Certify => self.gates(),
            DecisionKind::Deny => self.sent_in(),
            _ => Ok(()),
        }
    }

    /// An applicant with open gates is told which, not that its stage is wrong.
    fn gates_closed_for(&self, kind: DecisionKind) -> bool {
        kind == DecisionKind::Certify && !self.why_not_certified().is_empty()
    }

    fn gates(&self) -> Result<(), Refusal> {
        let first = self.why_not_certified().into_iter().next();
        match first {
            None | Some(WhyNot::DecisionOpen) => Ok(()),
            Some(why) => Err(Refusal::new("refusal-member-gate-open").arg("why", why.key())),
        }
    }
}

/// The event of a decision, with the clocks that it starts beside the appeal.
fn decided(kind: DecisionKind, mut decision: Decision, facts: &Facts<'_>) -> Event {
    let starts = match kind {
        DecisionKind::Certify => Some("validate"),
        DecisionKind::Suspend => Some("suspension_response"),
        DecisionKind::Remove => Some("reapply_bar"),
        DecisionKind::Deny | DecisionKind::Reinstate | DecisionKind::Withdraw => None,
    };
    if let Some(id) = starts {
        decision.clocks.extend(clock(facts, id));
    }
    match kind {
        DecisionKind::Certify => Event::Certified { decision },
        DecisionKind::Deny => Event::Denied { decision },
        DecisionKind::Suspend => Event::Suspended { decision },
        DecisionKind::Remove => Event::Removed { decision },
        DecisionKind::Reinstate => Event::Reinstated { decision },
        DecisionKind::Withdraw => Event::Withdrawn { decision },
    }
}
