//! Why a score is what it is: every part, with the row or the answer it rests on and its day.

use super::view;
use crate::app::App;
use crate::web::Say;
use greenlane_domain::partners::{
    Counted, Risk, Scope, Source, SupplyChain, ThreatPart, VulnerabilityPart, Weakness,
};

/// One rating.
pub(super) struct ThreatRow {
    pub place: String,
    pub kind: String,
    pub tag: (&'static str, String),
    /// The row and its day; empty when nothing is rated.
    pub row: String,
    pub basis: String,
    pub sample: bool,
    pub decides: bool,
}

/// One criterion.
pub(super) struct CriterionRow {
    pub criterion: String,
    pub text: String,
    pub strength: String,
    pub answer: String,
    pub source: String,
    pub part: String,
}

/// A score explained.
pub(super) struct Why {
    pub id: String,
    pub sum: String,
    pub risk: (&'static str, String),
    pub threat: (&'static str, String),
    pub vulnerability: (&'static str, String),
    pub because: String,
    pub threats: Vec<ThreatRow>,
    pub criteria: Vec<CriterionRow>,
    pub holders: Vec<(String, &'static str, String)>,
}

/// A place in words.
pub(super) fn scope(say: &Say, scope: &Scope) -> String {
    match scope {
        Scope::Country(code) => say.country(code),
        Scope::Lane(from, to) => say.t2(
            "threat-lane",
            "from",
            say.country(from),
            "to",
            say.country(to),
        ),
    }
}

pub(super) fn threat_row(say: &Say, part: &ThreatPart, decides: bool) -> ThreatRow {
    let rating = part.rating.as_ref();
    ThreatRow {
        place: scope(say, &part.scope),
        kind: part.kind.map_or_else(
            || say.t("threat-unrated"),
            |kind| say.t(view::key("threat-kind", kind.code())),
        ),
        tag: view::level(say, part.level),
        row: rating.map_or_else(String::new, |rating| {
            say.t2("threat-row", "row", &rating.id, "day", say.day(rating.from))
        }),
        basis: rating.map_or_else(
            || say.t("threat-unrated-text"),
            |rating| say.pack(&rating.basis).to_owned(),
        ),
        sample: rating.is_some_and(|rating| rating.sample),
        decides,
    }
}

fn source(say: &Say, source: Source) -> String {
    match source {
        Source::Profile => say.t("risk-source-profile"),
        Source::Reused(_) => say.t("risk-source-reused"),
        Source::Questionnaire(_) => say.t("risk-source-questionnaire"),
        Source::OwnCheck(method) => say.t(view::key("risk-source-check", method.code())),
    }
}

fn criterion_row(app: &App, say: &Say, part: &VulnerabilityPart) -> CriterionRow {
    let criterion = view::criterion(app, None, &part.criterion);
    let answer = part.answer.as_ref();
    let said = answer.map(|answer| say.t(view::key("profile-state", answer.state.code())));
    CriterionRow {
        criterion: part.criterion.clone(),
        text: criterion.map_or_else(String::new, |c| say.pack(&c.text).to_owned()),
        strength: say.t(view::key("profile-strength", part.strength.as_str())),
        answer: match (part.counted, said) {
            (Counted::OutOfDate, Some(said)) => say.t1("risk-out-of-date", "answer", said),
            (_, Some(said)) => said,
            (_, None) => say.t("risk-unanswered"),
        },
        source: answer.map_or_else(String::new, |answer| {
            format!("{}, {}", source(say, answer.source), say.day(answer.on))
        }),
        part: match part.counted {
            Counted::LeftOut => say.t("risk-left-out"),
            _ => say.t2("risk-points", "n", part.points, "m", part.most),
        },
    }
}

fn because(say: &Say, chain: &SupplyChain, risk: &Risk) -> String {
    match risk.vulnerability.because {
        Weakness::Share(share) => say.t1("risk-because-share", "share", share),
        Weakness::Must => say.t("risk-because-must"),
        Weakness::Nothing => say.t("risk-because-nothing"),
        Weakness::Holder(holder) => say.t1(
            "risk-because-holder",
            "name",
            view::holder(say, chain, holder),
        ),
    }
}

/// Explains a score. `id` names its part of the page.
pub(super) fn why(app: &App, say: &Say, chain: &SupplyChain, id: String, risk: &Risk) -> Why {
    let threats = risk.threat.parts.iter();
    let criteria = risk.vulnerability.parts.iter();
    let holders = risk.vulnerability.holders.iter();
    let (threat, vulnerability) = (
        view::level(say, risk.threat.level),
        view::level(say, risk.vulnerability.level),
    );
    Why {
        id,
        sum: say.with(
            "risk-sum",
            &[
                ("threat", risk.threat.level.points().to_string()),
                (
                    "vulnerability",
                    risk.vulnerability.level.points().to_string(),
                ),
                ("points", risk.points.to_string()),
            ],
        ),
        risk: view::level(say, risk.level),
        threat,
        vulnerability,
        because: because(say, chain, risk),
        threats: threats
            .map(|part| threat_row(say, part, part.level == risk.threat.level))
            .collect(),
        criteria: criteria.map(|part| criterion_row(app, say, part)).collect(),
        holders: holders
            .map(|(holder, level)| {
                let (tag, text) = view::level(say, *level);
                (view::holder(say, chain, *holder), tag, text)
            })
            .collect(),
    }
}
