//! What came of a back-test: its figures side by side, a page for each that is kept, and its line in a list.

use super::affected::{self, TouchedRow, touched};
use super::model::percent;
use super::under;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::rulesets::read::{self, Opened};
use crate::rulesets::trials::Now;
use crate::web::{Chrome, Page, Visitor, html, tier_number};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::rulesets::{Affected, Data, StandingOf, Tried};
use greenlane_targeting::rules::Ruleset as Content;
use greenlane_targeting::rules::backtest::{Comparison, Counts, Result as Side};
use uuid::Uuid;

pub(super) struct Compared {
    pub(super) what: String,
    pub(super) before: String,
    pub(super) after: String,
}

pub(super) struct RuleRow {
    pub(super) name: String,
    pub(super) shadow: bool,
    pub(super) hits: String,
    pub(super) found: String,
    pub(super) unknown: String,
}

pub(super) struct Results {
    pub(super) summary: Vec<Compared>,
    pub(super) overlap: String,
    pub(super) lanes: Vec<Compared>,
    pub(super) offices: Vec<Compared>,
    pub(super) members: Vec<Compared>,
    pub(super) rules: Vec<RuleRow>,
    pub(super) importers: Vec<Compared>,
    pub(super) labels: String,
    /// Members by role; empty where that was not counted yet.
    pub(super) touched: Vec<TouchedRow>,
    /// The list of all of them, and the same as a file; empty where there is none to open.
    pub(super) members_href: String,
    pub(super) members_csv: String,
}

fn share(c: &Chrome, share: Option<f64>) -> String {
    share.map_or_else(|| c.t("rulesets-not-known"), |share| percent(c, share))
}

fn pair(c: &Chrome, what: String, before: u64, after: u64) -> Compared {
    Compared {
        what,
        before: c.count(before),
        after: c.count(after),
    }
}

fn summary(c: &Chrome, before: &Side, after: &Side) -> Vec<Compared> {
    let row = |key: &str, of: &dyn Fn(&Counts) -> String| Compared {
        what: c.t(key),
        before: of(&before.all),
        after: of(&after.all),
    };
    vec![
        row("rulesets-bt-lines", &|n| c.count(n.lines)),
        row("rulesets-bt-selected", &|n| c.count(n.selected)),
        row("rulesets-bt-rate", &|n| share(c, n.rate())),
        row("rulesets-bt-found", &|n| c.count(n.found)),
        row("rulesets-bt-precision", &|n| share(c, n.precision())),
        row("rulesets-bt-recall", &|n| share(c, n.recall())),
        pair(
            c,
            c.t("rulesets-bt-importers"),
            before.importers,
            after.importers,
        ),
        pair(
            c,
            c.t("rulesets-bt-credited"),
            before.credited,
            after.credited,
        ),
    ]
}

/// Selected lines by the tier that the importer had.
fn members(c: &Chrome, before: &Side, after: &Side) -> Vec<Compared> {
    let tiers = after.tiers.iter().map(|(tier, counts)| {
        let was = before.tiers.get(tier).map_or(0, |counts| counts.selected);
        let what = if *tier > 0 {
            c.t1("rulesets-bt-tier", "tier", tier_number(*tier))
        } else {
            c.t("rulesets-bt-no-tier")
        };
        pair(c, what, was, counts.selected)
    });
    tiers.collect()
}

/// Side by side. The list of members is at `behind`, where there is one to open.
pub(super) fn results(
    c: &Chrome,
    said: &Content,
    found: &Comparison,
    (affected, behind): (Option<&[Affected]>, Option<&str>),
) -> Results {
    let (before, after) = (&found.before, &found.after);
    let lanes = after.lanes.iter().map(|(lane, counts)| {
        let was = before.lanes.iter().find(|(other, _)| other == lane);
        let was = was.map_or(0, |(_, counts)| counts.lines);
        pair(c, lane.clone(), was, counts.lines)
    });
    let offices = after.offices.iter().map(|(office, counts)| {
        let was = before.offices.get(office);
        let was = was.map_or(0, |counts| counts.selected);
        pair(c, office.clone(), was, counts.selected)
    });
    let rules = after.rules.iter().map(|rule| {
        let named = said.rules.iter().find(|other| other.id == rule.rule);
        RuleRow {
            name: named.map_or_else(|| rule.rule.clone(), |rule| rule.name.clone()),
            shadow: rule.shadow,
            hits: c.count(rule.hits),
            found: c.t2(
                "rulesets-bt-found-of",
                "found",
                c.count(rule.found),
                "labelled",
                c.count(rule.labelled),
            ),
            unknown: c.count(rule.unknown),
        }
    });
    let importers = found.most_changed.iter();
    let importers = importers.map(|(importer, was, now)| pair(c, importer.clone(), *was, *now));
    let overlap = [
        ("both", c.count(found.both)),
        ("before", c.count(found.only_before.0)),
        ("before_found", c.count(found.only_before.1)),
        ("after", c.count(found.only_after.0)),
        ("after_found", c.count(found.only_after.1)),
    ];
    let behind = behind.filter(|_| affected.is_some_and(|all| !all.is_empty()));
    Results {
        touched: affected.map_or_else(Vec::new, |all| touched(c, all, behind)),
        members_href: behind.unwrap_or_default().to_owned(),
        members_csv: behind.map_or_else(String::new, |base| format!("{base}?format=csv")),
        overlap: c.with("rulesets-bt-overlap", &overlap),
        lanes: lanes.collect(),
        offices: offices.collect(),
        members: members(c, before, after),
        rules: rules.collect(),
        importers: importers.collect(),
        labels: c.t2(
            "rulesets-bt-labels",
            "labelled",
            c.count(after.all.labelled),
            "lines",
            c.count(after.all.lines),
        ),
        summary: summary(c, before, after),
    }
}

/// On which declarations, in words.
fn data(c: &Chrome, tried: &Tried) -> String {
    match &tried.trial.data {
        Data::File { name, .. } => c.t1("rulesets-bt-of-file", "name", name),
        Data::Imported {
            first,
            last,
            imports,
            ..
        } => c.t2(
            "rulesets-bt-of-imports",
            "period",
            c.t2(
                "rulesets-bt-imported-days",
                "first",
                c.day(*first),
                "last",
                c.day(*last),
            ),
            "imports",
            c.n("rulesets-bt-imports", *imports),
        ),
    }
}

/// A back-test in a ruleset's list.
pub(super) struct TrialRow {
    pub href: String,
    pub when: String,
    pub data: String,
    /// Selected and found, before and after.
    pub figures: String,
    /// Whether it speaks for the text and the data as they are now.
    pub tags: Vec<(&'static str, String)>,
}

fn read_results(tried: &Tried) -> Option<Comparison> {
    serde_json::from_str(&tried.trial.results).ok()
}

/// Whether a back-test still speaks for what there is: the tags that say it does, or why it does not.
fn tags(c: &Chrome, tried: &Tried, (version, now): (&str, &Now)) -> Vec<(&'static str, String)> {
    let mut tags = Vec::new();
    if tried.trial.version == version {
        tags.push(("done", c.t("rulesets-bt-this-text")));
    } else {
        tags.push(("warn", c.t("rulesets-bt-other-text")));
    }
    if now.other_data(tried) {
        tags.push(("warn", c.t("rulesets-bt-other-data")));
    }
    tags
}

/// Every back-test of a ruleset, the latest first.
pub(super) fn rows(
    c: &Chrome,
    here: &Opened,
    (version, now, names): (&str, &Now, &Names),
) -> Vec<TrialRow> {
    let all = here.state.trials.iter().enumerate().rev();
    let row = |(place, tried): (usize, &Tried)| {
        let figures = read_results(tried).map(|found| {
            let (before, after) = (&found.before.all, &found.after.all);
            let figures = [
                ("name", tried.trial.against_name.clone()),
                ("selected_before", c.count(before.selected)),
                ("selected", c.count(after.selected)),
                ("found_before", c.count(before.found)),
                ("found", c.count(after.found)),
            ];
            c.with("rulesets-bt-in-short", &figures)
        });
        TrialRow {
            href: format!("/rulesets/{}/back-test/{}", here.id, place + 1),
            when: c.t2(
                "rulesets-by",
                "name",
                names.get(tried.by),
                "at",
                c.at(tried.at),
            ),
            data: data(c, tried),
            figures: figures.unwrap_or_default(),
            tags: tags(c, tried, (version, now)),
        }
    };
    all.map(row).collect()
}

#[derive(Template)]
#[template(path = "rulesets/trial.html")]
struct TrialPage {
    c: Chrome,
    before: String,
    after: String,
    tags: Vec<(&'static str, String)>,
    facts: Vec<(String, String)>,
    /// None where an older version wrote figures that this one cannot read.
    results: Option<Results>,
}

fn facts(c: &Chrome, tried: &Tried, who: &str) -> Vec<(String, String)> {
    let trial = &tried.trial;
    let against = if trial.in_force {
        c.t1("rulesets-bt-in-force-then", "name", &trial.against_name)
    } else {
        trial.against_name.clone()
    };
    let standing = match trial.standing {
        StandingOf::Day => "rulesets-bt-standing-day",
        StandingOf::File => "rulesets-bt-standing-file",
    };
    let as_of = trial.day.map_or_else(
        || c.t("rulesets-bt-own-day"),
        |day| c.t1("rulesets-bt-as-on", "day", c.day(day)),
    );
    vec![
        (c.t("rulesets-bt-tried"), who.to_owned()),
        (c.t("rulesets-bt-file"), data(c, tried)),
        (c.t("rulesets-bt-hash"), trial.data.sha256().to_owned()),
        (c.t("rulesets-bt-standing"), c.t(standing)),
        (
            c.t("rulesets-bt-drivers"),
            c.t(format!("{standing}-drivers")),
        ),
        (c.t("rulesets-bt-rules-of"), as_of),
        (c.t("rulesets-bt-lane"), trial.lane.clone()),
        (c.t("rulesets-bt-version"), trial.version.clone()),
        (c.t("rulesets-bt-against"), against),
        (
            c.t("rulesets-bt-against-version"),
            trial.against_version.clone(),
        ),
    ]
}

/// A back-test as it is kept.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, number)): Path<(Uuid, usize)>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let place = number.checked_sub(1).ok_or(Failure::NotFound)?;
    let tried = here.state.trials.get(place).ok_or(Failure::NotFound)?;
    let c = under(&app, &visitor, "rulesets-bt-title", &here);
    let names = Names::of(&app, &who, tried.by.into_iter().collect()).await?;
    let now = Now::of(&app).await?;
    let version = here.content.version().unwrap_or_default();
    let by = c.t2(
        "rulesets-by",
        "name",
        names.get(tried.by),
        "at",
        c.at(tried.at),
    );
    let behind = affected::behind(&app, &who, Some((id, number)));
    html(&TrialPage {
        before: tried.trial.against_name.clone(),
        after: here.state.name.clone(),
        tags: tags(&c, tried, (&version, &now)),
        facts: facts(&c, tried, &by),
        results: read_results(tried).map(|found| {
            let members = tried.trial.members.as_deref();
            results(&c, &here.content, &found, (members, behind.as_deref()))
        }),
        c,
    })
}
