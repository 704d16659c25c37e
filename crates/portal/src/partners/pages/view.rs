//! What several pages show: choices, levels, states of questionnaires.

use crate::app::App;
use crate::recognition::Shared;
use crate::web::Say;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::pack::Criterion;
use greenlane_domain::partners::{
    ChainRole, Holder, Level, Mode, Partner, Questionnaire, QuestionnaireStage, Subject,
    SupplyChain,
};
use jiff::Timestamp;
use jiff::civil::Date;

pub(super) fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace('_', "-"))
}

/// Choices from codes, each with its word.
pub(super) fn words(
    say: &Say,
    prefix: &str,
    codes: impl IntoIterator<Item = &'static str>,
) -> Vec<(String, String)> {
    let words = codes
        .into_iter()
        .map(|code| (code.to_owned(), say.t(key(prefix, code))));
    words.collect()
}

/// Choices after an empty one.
pub(super) fn after(first: String, choices: Vec<(String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), first))
        .chain(choices)
        .collect()
}

/// A place in words: what is known of town, country and code.
pub(super) fn place(say: &Say, city: &str, country: &str, code: Option<&str>) -> String {
    let parts = [city, &say.country(country), code.unwrap_or_default()];
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join(", ")
}

/// A criterion as an edition words it; without one, as the edition in force does, or the last that had it.
pub(super) fn criterion<'a>(
    app: &'a App,
    edition: Option<&str>,
    id: &str,
) -> Option<&'a Criterion> {
    let catalogue = app.catalogue();
    let Some(edition) = edition else {
        let current = catalogue.current(app.today());
        let current = current.and_then(|edition| edition.criterion(id));
        return current.or_else(|| catalogue.criterion(id));
    };
    catalogue.edition(edition)?.criterion(id)
}

pub(super) fn role(say: &Say, role: ChainRole) -> String {
    say.t(key("chain-role", role.code()))
}

pub(super) fn roles(say: &Say, roles: &[ChainRole]) -> String {
    let all: Vec<String> = roles.iter().map(|one| role(say, *one)).collect();
    all.join(", ")
}

pub(super) fn mode(say: &Say, mode: Mode) -> String {
    say.t(key("chain-mode", mode.code()))
}

/// Schemes of numbers that name a company.
pub(super) fn schemes(say: &Say) -> Vec<(String, String)> {
    let all = Scheme::ALL.into_iter().filter(|s| s.names_a_company());
    let named = all.map(|scheme| (scheme.id().to_owned(), say.t(scheme.name_key())));
    after(say.t("ui-choose-one"), named.collect())
}

/// The kind of tag and the word of a level.
pub(super) fn level(say: &Say, level: Level) -> (&'static str, String) {
    let tag = match level {
        Level::Low => "done",
        Level::Medium => "warn",
        Level::High => "bad",
    };
    (tag, say.t(key("risk-level", level.code())))
}

/// Who holds the goods, in words.
pub(super) fn holder(say: &Say, chain: &SupplyChain, holder: Holder) -> String {
    match holder {
        Holder::Own => say.t("route-holder-own"),
        Holder::Unknown => say.t("route-holder-unknown"),
        Holder::Partner(id) => chain
            .partner(id)
            .map_or_else(|| say.t("route-holder-unknown"), |h| h.partner.name.clone()),
    }
}

/// Choices of who holds the goods.
pub(super) fn holders(say: &Say, chain: &SupplyChain) -> Vec<(String, String)> {
    let mut all = vec![
        (String::new(), say.t("ui-choose-one")),
        (Holder::Own.code(), say.t("route-holder-own")),
        (Holder::Unknown.code(), say.t("route-holder-unknown")),
    ];
    all.extend(chain.active().into_iter().map(|held| {
        let code = Holder::Partner(held.partner.id).code();
        (code, held.partner.name.clone())
    }));
    all
}

/// What is scored, in words.
pub(super) fn subject(say: &Say, chain: &SupplyChain, subject: Subject) -> String {
    match subject {
        Subject::Own => say.t("risk-own-company"),
        Subject::Partner(id) => chain
            .partner(id)
            .map_or_else(String::new, |held| held.partner.name.clone()),
        Subject::Route(id) => {
            let name = chain.route(id).map(|route| route.name.clone());
            say.t1("risk-route-named", "name", name.unwrap_or_default())
        }
    }
}

/// A questionnaire's state: tag and words.
pub(super) fn state(
    say: &Say,
    asked: Option<&Questionnaire>,
    (now, today): (Timestamp, Date),
) -> (&'static str, String) {
    let Some(asked) = asked else {
        return ("todo", say.t("questionnaire-none"));
    };
    match asked.stage() {
        QuestionnaireStage::Submitted => (
            "done",
            say.t1(
                "questionnaire-answered",
                "day",
                say.day(asked.submission.as_ref().map(|s| s.on)),
            ),
        ),
        QuestionnaireStage::Recalled => ("calm", say.t("questionnaire-recalled")),
        _ if asked.until.is_some_and(|until| until <= now) => {
            ("warn", say.t("questionnaire-lapsed"))
        }
        _ if asked.late(today) => (
            "warn",
            say.t1("questionnaire-late", "day", say.day(asked.due)),
        ),
        QuestionnaireStage::Begun => (
            "progress",
            say.t2(
                "questionnaire-begun",
                "n",
                asked.answered(),
                "m",
                asked.criteria.len(),
            ),
        ),
        _ => (
            "progress",
            say.t1("questionnaire-asked", "day", say.day(asked.asked_on)),
        ),
    }
}

/// The member that a partner is, where it shares its status.
pub(super) fn sharing<'s>(shared: &'s [Shared], partner: &Partner) -> Option<&'s Shared> {
    let keys = partner.keys();
    let mut shared = shared.iter();
    shared.find(|each| each.is(&keys, &partner.name, &partner.country))
}

/// What is known of a partner's membership. Whoever shares nothing may be a member all the same.
pub(super) fn membership(app: &App, say: &Say, shared: Option<&Shared>) -> (&'static str, String) {
    match shared {
        Some(shared) => shared.status(app, say),
        None => ("calm", say.t("partner-member-unknown")),
    }
}
