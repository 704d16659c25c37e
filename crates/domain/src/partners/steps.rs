//! The five steps as a task list, and what still stands before the signature.

use jiff::civil::Date;
use uuid::Uuid;

use super::chain::SupplyChain;
use super::route::Holder;
use super::score::{Picture, Subject};
use super::words::Level;
use crate::ids::PartnerId;

/// One of the five steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Map the chain: partners, routes, who holds the goods.
    Chain,
    /// Go through the threats.
    Threats,
    /// Find the vulnerabilities.
    Vulnerabilities,
    /// Plan actions.
    Actions,
    /// Document the procedure and sign.
    Procedure,
}

impl Step {
    /// All five, in order.
    pub const ALL: [Self; 5] = [
        Self::Chain,
        Self::Threats,
        Self::Vulnerabilities,
        Self::Actions,
        Self::Procedure,
    ];

    /// The code in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Chain => "chain",
            Self::Threats => "threats",
            Self::Vulnerabilities => "vulnerabilities",
            Self::Actions => "actions",
            Self::Procedure => "procedure",
        }
    }
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Nothing yet.
    Open,
    /// Some of it.
    Begun,
    /// All of it.
    Done,
}

/// Something that stands before the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// No partner is named.
    NoPartner,
    /// No route is described.
    NoRoute,
    /// Nobody is named for a part of a route.
    UnknownHolder(Uuid, String),
    /// The threats were not gone through since the table was last changed.
    ThreatsNotReviewed,
    /// Nothing that counts is known of a partner.
    NoAnswers(PartnerId, String),
    /// A high risk without an action.
    NoAction(Subject, String),
    /// An action whose day has passed.
    Overdue(Uuid, String),
    /// No procedure is written down.
    NoProcedure,
}

impl Gap {
    /// The step it belongs to.
    pub fn step(&self) -> Step {
        match self {
            Self::NoPartner | Self::NoRoute | Self::UnknownHolder(..) => Step::Chain,
            Self::ThreatsNotReviewed => Step::Threats,
            Self::NoAnswers(..) => Step::Vulnerabilities,
            Self::NoAction(..) | Self::Overdue(..) => Step::Actions,
            Self::NoProcedure => Step::Procedure,
        }
    }

    /// The Fluent message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoPartner => "risk-gap-no-partner",
            Self::NoRoute => "risk-gap-no-route",
            Self::UnknownHolder(..) => "risk-gap-unknown-holder",
            Self::ThreatsNotReviewed => "risk-gap-threats",
            Self::NoAnswers(..) => "risk-gap-no-answers",
            Self::NoAction(..) => "risk-gap-no-action",
            Self::Overdue(..) => "risk-gap-overdue",
            Self::NoProcedure => "risk-gap-no-procedure",
        }
    }

    /// What it names: a partner, a route, an action; empty for the rest.
    pub fn name(&self) -> &str {
        match self {
            Self::UnknownHolder(_, name)
            | Self::NoAnswers(_, name)
            | Self::NoAction(_, name)
            | Self::Overdue(_, name) => name,
            _ => "",
        }
    }
}

/// Everything that stands before the signature, in the order of the steps.
pub fn gaps(chain: &SupplyChain, picture: &Picture) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if chain.active().is_empty() {
        gaps.push(Gap::NoPartner);
    }
    if chain.routes.is_empty() {
        gaps.push(Gap::NoRoute);
    }
    for route in &chain.routes {
        if route.holders().contains(&Holder::Unknown) {
            gaps.push(Gap::UnknownHolder(route.id, route.name.clone()));
        }
    }
    if chain.threats.as_ref().map(|seen| seen.version) != Some(picture.version) {
        gaps.push(Gap::ThreatsNotReviewed);
    }
    let risks = picture.risks(chain);
    for (subject, name, risk) in &risks {
        if let Subject::Partner(id) = subject
            && risk.vulnerability.answered() == 0
        {
            gaps.push(Gap::NoAnswers(*id, name.clone()));
        }
    }
    let covered = |subject: Subject| {
        let actions = chain.actions.iter();
        actions
            .filter(|action| action.counts())
            .any(|action| action.about == subject)
    };
    for (subject, name, risk) in &risks {
        if risk.level == Level::High && !covered(*subject) {
            gaps.push(Gap::NoAction(*subject, name.clone()));
        }
    }
    for action in chain.open_actions() {
        if action.overdue(picture.on) {
            gaps.push(Gap::Overdue(action.id, action.what.clone()));
        }
    }
    if chain.procedure.is_none() {
        gaps.push(Gap::NoProcedure);
    }
    gaps
}

/// Whether the latest signature is still good: its review day has not passed. Figures that changed since are the
/// business of the next one.
fn signed_and_current(chain: &SupplyChain, today: Date) -> bool {
    let due = chain.review_due().map(|deadline| deadline.due);
    due.is_some_and(|due| today <= due)
}

/// How far each of the five steps is.
pub fn steps(chain: &SupplyChain, picture: &Picture) -> Vec<(Step, StepState)> {
    let gaps = gaps(chain, picture);
    let open = |step: Step| gaps.iter().any(|gap| gap.step() == step);
    let answered = picture
        .risks(chain)
        .iter()
        .any(|(s, _, r)| matches!(s, Subject::Partner(_)) && r.vulnerability.answered() > 0);
    let begun = |step: Step| match step {
        Step::Chain => !chain.partners.is_empty() || !chain.routes.is_empty(),
        Step::Threats => chain.threats.is_some(),
        Step::Vulnerabilities => answered,
        Step::Actions => !chain.actions.is_empty(),
        Step::Procedure => chain.procedure.is_some(),
    };
    // An empty chain has no gap in its answers, and yet nothing is done.
    let nothing = chain.active().is_empty();
    let all = Step::ALL.into_iter().map(|step| {
        let finished = match step {
            Step::Procedure => !open(step) && signed_and_current(chain, picture.on),
            Step::Vulnerabilities | Step::Actions => !nothing && !open(step),
            Step::Chain | Step::Threats => !open(step),
        };
        let state = match (finished, begun(step)) {
            (true, _) => StepState::Done,
            (false, true) => StepState::Begun,
            (false, false) => StepState::Open,
        };
        (step, state)
    });
    all.collect()
}
