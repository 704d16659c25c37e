//! The compliance sample, day by day: what its secret was bound to, what was drawn, and whether it comes out the same again.

use super::day;
use crate::accounts::Who;
use crate::app::App;
use crate::selectivity::audit::{self, Audit, Promise};
use crate::selectivity::dividing::{Divided, divided};
use crate::selectivity::examine::{self, FEW, Share};
use crate::selectivity::sample::OTHER;
use crate::web::{Chrome, Fields, Page, Say, Typed, Visitor, tier_number};
use askama::Template;
use axum::extract::{Query, State};
use data_encoding::HEXLOWER;
use greenlane_domain::benefits::Estimate;
use jiff::ToSpan as _;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    day: String,
}

struct StratumLine {
    mode: String,
    tier: String,
    probability: String,
    declarations: String,
    expected: String,
    drawn: String,
}

/// A stratum with its exams, and how many of the same number would go to it.
struct DividedLine {
    mode: String,
    tier: String,
    population: String,
    examined: String,
    found: String,
    best: String,
    probability: String,
}

/// What the sample says about a group of declarations.
struct ShareLine {
    group: String,
    drawn: String,
    examined: String,
    waived: String,
    cut: String,
    weighted: String,
    plain: String,
}

struct Wrong {
    href: String,
    declaration: String,
    kept: String,
    again: String,
}

#[derive(Template)]
#[template(path = "selectivity/draws.html")]
struct DrawsPage {
    c: Chrome,
    form: Typed,
    heading: String,
    facts: Vec<(String, String)>,
    status: (&'static str, String),
    strata: Vec<StratumLine>,
    /// That many declarations had no rate of their own; nothing where they are few.
    other: Option<String>,
    explore: Vec<(String, String)>,
    wrong: Vec<Wrong>,
    shares: Vec<ShareLine>,
    divided: Vec<DividedLine>,
    by_strata: String,
    cautions: Vec<String>,
    since: String,
    ahead: Vec<(String, String, String)>,
}

/// A share as per cent.
fn percent(say: &Say, share: f64) -> String {
    say.t1(
        "selectivity-percent",
        "share",
        say.decimal(&format!("{:.3}", share * 100.0)),
    )
}

/// So small a share of a day may be without a rate of its own and nobody is told.
const FEW_OTHER: f64 = 0.1;

/// Says when many of a day's declarations were drawn at the base rate, because nobody knows their mode by what they say.
fn other(say: &Say, audit: &Audit) -> Option<String> {
    let count = |all: bool| -> i64 {
        let strata = audit.strata.iter();
        let strata = strata.filter(|(name, _)| all || name.split('/').next() == Some(OTHER));
        strata.map(|(_, stratum)| stratum.declarations).sum()
    };
    let (other, all) = (count(false), count(true));
    #[allow(clippy::cast_precision_loss, reason = "counts of declarations")]
    let share = (all > 0).then(|| other as f64 / all as f64)?;
    (share > FEW_OTHER).then(|| {
        let share = say.decimal(&format!("{:.1}", share * 100.0));
        let args = [
            ("share", say.t1("selectivity-percent", "share", share)),
            ("other", say.count(other)),
            ("all", say.count(all)),
        ];
        say.with("selectivity-other-many", &args)
    })
}

/// A stratum's mode and tier in words.
fn named(app: &App, say: &Say, stratum: &str) -> (String, String) {
    let (mode, tier) = stratum.split_once('/').unwrap_or((stratum, "0"));
    let mode = if mode == OTHER {
        say.t("selectivity-mode-other")
    } else {
        match app.pack().modes.find(mode) {
            Some(known) => say.pack(&known.name).to_owned(),
            None => say.t1("selectivity-mode", "code", mode),
        }
    };
    let tier = match tier.parse().unwrap_or_default() {
        0 => say.t("selectivity-tier-none"),
        tier => say.t1("selectivity-tier", "tier", tier_number(tier)),
    };
    (mode, tier)
}

/// The exams of the sample as they were divided, and as the same number would tell most. Nothing to divide among fewer than two
/// strata, or without an exam.
fn division(app: &App, say: &Say, strata: &[Divided]) -> Vec<DividedLine> {
    let exams: u32 = strata.iter().map(|one| one.arm.drawn).sum();
    if strata.len() < 2 || exams == 0 {
        return Vec::new();
    }
    let lines = strata.iter().map(|one| {
        let (mode, tier) = named(app, say, &one.stratum);
        DividedLine {
            mode,
            tier,
            population: say.count(one.arm.population),
            examined: say.count(one.arm.drawn),
            found: say.count(one.arm.found),
            best: say.decimal(&format!("{:.1}", one.best)),
            probability: percent(say, one.probability()),
        }
    });
    lines.collect()
}

/// The share with something to find, each stratum counted by its size.
fn by_strata(say: &Say, found: Option<&Estimate>) -> String {
    let Some(found) = found else {
        return String::new();
    };
    let args = [
        ("share", percent(say, found.share)),
        ("least", percent(say, found.interval.0)),
        ("most", percent(say, found.interval.1)),
    ];
    say.with("selectivity-divided-share", &args)
}

fn strata(app: &App, say: &Say, audit: &Audit) -> Vec<StratumLine> {
    let lines = audit.strata.iter().map(|(name, stratum)| {
        let (mode, tier) = named(app, say, name);
        let (least, most) = stratum.probability;
        StratumLine {
            mode,
            tier,
            probability: if least < most {
                format!("{} – {}", percent(say, least), percent(say, most))
            } else {
                percent(say, least)
            },
            declarations: say.count(stratum.declarations),
            expected: say.decimal(&format!("{:.1}", stratum.expected)),
            drawn: say.count(stratum.drawn),
        }
    });
    lines.collect()
}

/// The weighted share with its interval of 95 per cent.
fn weighted(say: &Say, share: &Share) -> String {
    let Some(found) = share.estimate else {
        return "–".to_owned();
    };
    let off = 1.959_964 * found.error;
    let (least, most) = ((found.share - off).max(0.0), (found.share + off).min(1.0));
    let args = [
        ("share", percent(say, found.share)),
        ("least", percent(say, least)),
        ("most", percent(say, most)),
    ];
    say.with("selectivity-share-of", &args)
}

fn share_line(say: &Say, key: &str, share: &Share) -> ShareLine {
    #[allow(clippy::cast_precision_loss, reason = "counts of declarations")]
    let plain = (share.examined > 0).then(|| share.found as f64 / share.examined as f64);
    ShareLine {
        group: say.t(format!("selectivity-share-{key}")),
        drawn: say.count(share.drawn),
        examined: say.count(share.examined),
        waived: say.count(share.waived),
        cut: say.count(share.cut),
        weighted: weighted(say, share),
        plain: plain.map_or_else(|| "–".to_owned(), |plain| percent(say, plain)),
    }
}

/// What nobody should conclude from it.
fn cautions(say: &Say, all: &Share) -> Vec<String> {
    let mut cautions = Vec::new();
    if all.examined < FEW {
        cautions.push(say.t1("selectivity-share-few", "few", FEW));
    }
    if all.examined < all.drawn {
        let rest = all.drawn - all.examined;
        cautions.push(say.n("selectivity-share-rest", rest));
    }
    cautions
}

fn facts(say: &Say, promise: Option<&Promise>) -> Vec<(String, String)> {
    let Some(promise) = promise else {
        return Vec::new();
    };
    let mut facts = vec![
        (
            say.t("selectivity-commitment"),
            HEXLOWER.encode(&promise.commitment),
        ),
        (
            say.t("selectivity-promised-at"),
            say.at(promise.promised_at.0),
        ),
    ];
    if let Some(secret) = &promise.secret {
        facts.push((say.t("selectivity-secret"), HEXLOWER.encode(secret)));
    }
    if let Some(at) = &promise.revealed_at {
        facts.push((say.t("selectivity-revealed-at"), say.at(at.0)));
    }
    facts
}

/// By what a day explored, and what came of it; nothing where nothing was written down.
fn explore(say: &Say, audit: &Audit) -> Vec<(String, String)> {
    let Some(day) = &audit.explore_day else {
        return Vec::new();
    };
    let rate = say.t2(
        "selectivity-explore-rate-of",
        "selected",
        say.count(day.selected),
        "assessed",
        say.count(day.assessed),
    );
    let found = &audit.exploration;
    vec![
        (say.t("selectivity-explore-share"), percent(say, day.share)),
        (say.t("selectivity-explore-rate"), rate),
        (
            say.t("selectivity-strata-probability"),
            percent(say, day.probability),
        ),
        (say.t("selectivity-promised-at"), say.at(day.made_at.0)),
        (
            say.t("selectivity-explore-free"),
            say.count(found.declarations),
        ),
        (
            say.t("selectivity-strata-expected"),
            say.decimal(&format!("{:.1}", found.expected)),
        ),
        (say.t("selectivity-strata-drawn"), say.count(found.explored)),
    ]
}

/// What working it out again came to.
fn status(say: &Say, audit: &Audit) -> (&'static str, String) {
    match (audit.bound, audit.wrong) {
        (None, _) if audit.promise.is_none() => ("none", say.t("selectivity-draws-none")),
        (None, _) => ("hold", say.t("selectivity-draws-hidden")),
        (Some(false), _) => ("bad", say.t("selectivity-draws-unbound")),
        (Some(true), 0) => ("done", say.n("selectivity-draws-same", audit.repeated)),
        (Some(true), wrong) => ("bad", say.n("selectivity-draws-wrong", wrong)),
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    let c = Chrome::new(&app, &visitor, "selectivity-draws");
    let list = c.t("selectivity-title");
    let c = c.crumb("/selectivity", list);
    let today = app.today();
    let mut faults = Vec::new();
    let chosen = day(
        &asked.day,
        today.saturating_sub(1.days()),
        "day",
        &mut faults,
    );
    let audit = audit::audit(&app, &who, chosen).await?;
    let ahead = audit::ahead(&app, &who, today).await?;
    let ahead = ahead.iter().map(|promise| {
        let bound = HEXLOWER.encode(&promise.commitment);
        (c.day(promise.day.0), bound, c.at(promise.promised_at.0))
    });
    let wrong = audit.differs.iter().map(|differs| Wrong {
        href: format!("/selectivity/{}", differs.id),
        declaration: differs.declaration.clone(),
        kept: c.decimal(&format!("{:.9}", differs.kept)),
        again: c.decimal(&format!("{:.9}", differs.again)),
    });
    let since = today.saturating_sub(1.years());
    let [all, members, others] = examine::shares(&app, &who, (since, today)).await?;
    let shares = [("all", &all), ("members", &members), ("others", &others)];
    let (among, by_size) = divided(&app, &who, (since, today)).await?;
    let mut fields = Fields::default();
    fields.set("day", chosen.to_string());
    let mut form = Typed::of(fields);
    for fault in &faults {
        form.errors.push(crate::web::beside(&c, fault, "day"));
    }
    let page = DrawsPage {
        heading: c.t1("selectivity-draws-of", "day", c.day(chosen)),
        facts: facts(&c, audit.promise.as_ref()),
        status: status(&c, &audit),
        strata: strata(&app, &c, &audit),
        other: other(&c, &audit),
        explore: explore(&c, &audit),
        wrong: wrong.collect(),
        shares: shares
            .map(|(key, share)| share_line(&c, key, share))
            .into_iter()
            .collect(),
        by_strata: by_strata(&c, by_size.as_ref().filter(|_| among.len() > 1)),
        divided: division(&app, &c, &among),
        cautions: cautions(&c, &all),
        since: c.t1("selectivity-shares-since", "day", c.day(since)),
        ahead: ahead.collect(),
        form,
        c,
    };
    page.form.page(&page)
}
