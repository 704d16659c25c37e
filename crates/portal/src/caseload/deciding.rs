//! What somebody may decide or recommend now, and the form for it.

use super::decisions::Asked;
use super::letters;
use crate::accounts::Who;
use crate::app::App;
use crate::command::Loaded;
use crate::membership::commands_staff::right_to_decide;
use crate::membership::resource;
use crate::web::Say;
use greenlane_domain::membership::{DecisionKind, Member, Stage};
use greenlane_domain::pack::Ground;
use greenlane_domain::permission::Action;

/// A form for one decision.
pub(super) struct Choosing {
    /// `recommend`, `decide`, `emergency` or `review`.
    pub(super) act: &'static str,
    pub(super) action: String,
    pub(super) decision: String,
    pub(super) decision_name: String,
    pub(super) grounds: Vec<(String, String)>,
    pub(super) emergency: bool,
}

/// The decisions that make sense in a stage; the rules ask more.
pub(super) fn sensible(stage: Stage) -> &'static [DecisionKind] {
    use DecisionKind::{Certify, Deny, Reinstate, Remove, Suspend};
    match stage {
        Stage::Applicant | Stage::InReview => &[Certify, Deny],
        Stage::PreApplicant | Stage::Returned => &[Deny],
        Stage::Certified | Stage::Validated => &[Suspend, Remove],
        Stage::Suspended => &[Reinstate, Remove],
        Stage::Denied | Stage::Removed | Stage::Withdrawn => &[],
    }
}

pub(super) fn grounds(app: &App, kind: DecisionKind) -> Vec<&Ground> {
    let all = app.pack().grounds_for(kind.code()).into_iter();
    all.filter(|ground| ground.adverse == kind.is_adverse())
        .collect()
}

pub(super) fn name(say: &Say, kind: DecisionKind) -> String {
    say.t(format!("timeline-decision-{}", kind.code()))
}

/// Each ground with the last day of appeal that it gives: the ground changes the clock.
pub(super) fn ground_options(app: &App, say: &Say, kind: DecisionKind) -> Vec<(String, String)> {
    let told = grounds(app, kind).into_iter().map(|ground| {
        let named = say.pack(&ground.name).to_owned();
        let shown = match letters::appeal(app, ground) {
            Some(appeal) => say.t2(
                "decision-ground-appeal",
                "ground",
                named,
                "day",
                say.day(appeal.due),
            ),
            None => named,
        };
        (ground.id.clone(), shown)
    });
    std::iter::once((String::new(), say.t("ui-choose-one")))
        .chain(told)
        .collect()
}

/// What the reader may do now, and the form for it.
pub(super) struct Doing<'a> {
    pub(super) app: &'a App,
    pub(super) who: &'a Who,
    pub(super) say: &'a Say,
    pub(super) member: &'a Loaded<Member>,
}

impl Doing<'_> {
    pub(super) fn may(&self, action: Action) -> bool {
        self.app.may(
            self.who,
            action,
            &resource(self.member.id, &self.member.state),
        )
    }

    pub(super) fn form(&self, act: &'static str, kind: DecisionKind) -> Choosing {
        let path = match act {
            "recommend" => "recommend",
            "review" => "emergency-review",
            _ if kind.is_about_certification() => "certification",
            _ => "enforcement",
        };
        Choosing {
            act,
            action: format!("/companies/{}/decisions/{path}", self.member.id),
            decision: kind.code().to_owned(),
            decision_name: name(self.say, kind),
            grounds: ground_options(self.app, self.say, kind),
            emergency: act == "emergency",
        }
    }

    /// Which form to show: an emergency review, the open recommendation, or what was asked for.
    pub(super) fn choose(&self, asked: &Asked) -> Option<Choosing> {
        let state = &self.member.state;
        let kind = DecisionKind::parse(&asked.decision);
        if let Some(review) = state.emergency_review {
            let theirs = review.decided_by != self.who.account;
            if theirs && self.may(Action::DecideEnforcement) && kind.is_none() {
                return Some(self.form("review", DecisionKind::Reinstate));
            }
        }
        if let Some(open) = &state.recommendation {
            let theirs = open.by != self.who.account;
            return (theirs && self.may(right_to_decide(open.decision)))
                .then(|| self.form("decide", open.decision));
        }
        let kind = kind.filter(|kind| sensible(state.stage()).contains(kind))?;
        if asked.emergency == "yes" && kind == DecisionKind::Suspend {
            return self
                .may(Action::DecideEnforcement)
                .then(|| self.form("emergency", kind));
        }
        self.may(Action::RecommendDecision)
            .then(|| self.form("recommend", kind))
    }

    pub(super) fn choices(&self) -> Vec<(String, String)> {
        let state = &self.member.state;
        if state.recommendation.is_some() || !self.may(Action::RecommendDecision) {
            return Vec::new();
        }
        let kinds = sensible(state.stage()).iter();
        kinds
            .map(|kind| {
                let href = format!(
                    "/companies/{}/decisions?decision={}",
                    self.member.id,
                    kind.code()
                );
                (name(self.say, *kind), href)
            })
            .collect()
    }

    pub(super) fn emergency(&self) -> Option<String> {
        let state = &self.member.state;
        let possible = state.in_force() && self.may(Action::DecideEnforcement);
        possible.then(|| {
            format!(
                "/companies/{}/decisions?decision=suspend&emergency=yes",
                self.member.id
            )
        })
    }
}
