//! What a plan comes to, in figures and words.

use super::super::figures::Figures;
use super::Names;
use crate::app::App;
use crate::planning::words;
use crate::web::Chrome;
use greenlane_domain::ids::AccountId;
use greenlane_domain::planning::Round;

pub(super) struct Kpi {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) note: String,
}

pub(super) struct Decision {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) says: String,
    pub(super) reasons: String,
    pub(super) by: String,
}

pub(super) fn kpis(c: &Chrome, round: &Round, figures: &Figures) -> Vec<Kpi> {
    let kpi = |value: String, key: &str, note: String| Kpi {
        value,
        label: c.t(key),
        note,
    };
    let of = |n: usize, of: usize| c.t2("planning-n-of", "n", c.count(n), "of", c.count(of));
    let mut all = vec![
        kpi(
            c.count(figures.planned),
            "planning-kpi-planned",
            figures.ways(c),
        ),
        kpi(
            of(figures.statutory, figures.statutory_of),
            "planning-kpi-statutory",
            c.n("planning-kpi-late", figures.late as i64),
        ),
        kpi(
            of(figures.random, figures.random_of),
            "planning-kpi-random",
            String::new(),
        ),
        kpi(
            words::percent(c, figures.used()),
            "planning-kpi-used",
            c.n("planning-kpi-journeys", figures.journeys as i64),
        ),
    ];
    if let Some(found) = &round.found {
        all.push(kpi(
            words::percent(c, found.gap()),
            "planning-kpi-gap",
            String::new(),
        ));
    }
    all
}

/// What the gap means, in words.
pub(super) fn gap(c: &Chrome, round: &Round) -> String {
    let Some(found) = &round.found else {
        return c.t("planning-gap-none");
    };
    let args = [
        ("gap", words::percent(c, found.gap())),
        ("worth", c.count(found.worth)),
        ("bound", c.count(found.bound)),
        ("hand", c.count(found.by_hand)),
    ];
    let key = if found.gap() == 0 {
        "planning-gap-best"
    } else {
        "planning-gap-means"
    };
    c.with(key, &args)
}

pub(super) fn facts(app: &App, c: &Chrome, round: &Round) -> Vec<(String, String)> {
    let mut facts = vec![
        (c.t("planning-inputs"), {
            let args = [
                ("members", c.count(round.inputs.candidates.len())),
                ("people", c.count(round.inputs.specialists.len())),
                ("weights", round.weights.to_string()),
            ];
            c.with("planning-inputs-say", &args)
        }),
        (c.t("planning-hash"), round.hash.clone()),
    ];
    if let Some(found) = &round.found {
        facts.push((c.t("planning-solver"), found.solver.clone()));
    }
    facts.push((
        c.t("planning-rules"),
        c.t1(
            "planning-rules-pack",
            "version",
            &app.pack().planning.version,
        ),
    ));
    facts
}

pub(super) fn decisions(
    app: &App,
    c: &Chrome,
    year: i16,
    round: &Round,
    (names, people): &Names,
) -> Vec<Decision> {
    let decisions = round.overrides.iter().rev().map(|decision| {
        let by = decision.by.map(|by| words::person(people, AccountId(by)));
        Decision {
            href: format!(
                "/plan/{year}/members/{}?round={}",
                decision.member, round.number
            ),
            name: names.get(&decision.member).cloned().unwrap_or_default(),
            says: c.t2(
                "planning-from-to",
                "from",
                words::assignment(c, people, decision.from.as_ref()),
                "to",
                words::assignment(c, people, decision.to.as_ref()),
            ),
            reasons: decision.reasons.clone(),
            by: c.t2(
                "selection-by-at",
                "name",
                by.unwrap_or_default(),
                "at",
                c.day(app.date_of(decision.at)),
            ),
        }
    });
    decisions.collect()
}
