//! Whom of the programme a back-test concerns: by role, and member by member with what changes for each.

use super::under;
use crate::accounts::Who;
use crate::app::App;
use crate::caseload::labels;
use crate::failure::Failure;
use crate::rulesets::read;
use crate::timeline::page_links;
use crate::web::{Chrome, Page, Visitor, csv_file, csv_line, html, tier_number};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::{Affected, DeclaredRole, Touched};
use serde::Deserialize;
use std::fmt::Write as _;
use uuid::Uuid;

const PER_PAGE: usize = 50;

/// Members of one role in the summary of a back-test.
pub(super) struct TouchedRow {
    pub role: String,
    /// The list behind; empty where there is none to open.
    pub href: String,
    pub members: String,
    pub before: String,
    pub after: String,
    pub more: String,
    pub fewer: String,
}

/// The path of a kept back-test whose members somebody may see; none where it is not kept, or may not be seen.
pub(super) fn behind(app: &App, who: &Who, kept: Option<(Uuid, usize)>) -> Option<String> {
    let (id, number) = kept?;
    app.may(who, Action::ViewTrade, &Resource::Programme)
        .then(|| format!("/rulesets/{id}/back-test/{number}/members"))
}

/// Every role with its members, whether or not there are any: nought is said too.
pub(super) fn touched(c: &Chrome, all: &[Affected], base: Option<&str>) -> Vec<TouchedRow> {
    let row = |role: &DeclaredRole| {
        let sum = Touched::of(all, *role);
        let base = base.filter(|_| sum.members > 0);
        TouchedRow {
            role: c.t(format!("rulesets-chain-{}", role.code())),
            href: base.map_or_else(String::new, |base| format!("{base}?role={}", role.code())),
            members: c.count(sum.members),
            before: c.count(sum.before),
            after: c.count(sum.after),
            more: c.count(sum.more),
            fewer: c.count(sum.fewer),
        }
    };
    DeclaredRole::ALL.iter().map(row).collect()
}

/// What the list is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    role: String,
    page: String,
    format: String,
}

struct Row {
    member: String,
    href: String,
    role: String,
    kind: String,
    tier: String,
    shipments: String,
    before: String,
    after: String,
    difference: String,
}

#[derive(Template)]
#[template(path = "rulesets/affected.html")]
struct AffectedPage {
    c: Chrome,
    roles: Vec<(String, String)>,
    role: String,
    csv: String,
    /// What the columns of both rulesets are called.
    before: String,
    after: String,
    rows: Vec<Row>,
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
}

/// A company's name and the id of its entity type, as they are now.
fn company(app: &App, one: &Affected) -> (String, String) {
    match app.board().standing(one.member) {
        Some(standing) => (standing.name.clone(), standing.entity_type.clone()),
        None => (one.member.to_string(), String::new()),
    }
}

fn row(app: &App, c: &Chrome, one: &Affected) -> Row {
    let (member, kind) = company(app, one);
    let signed = match one.difference() {
        0 => "0".to_owned(),
        more @ 1.. => format!("+{}", c.count(more)),
        fewer => format!("\u{2212}{}", c.count(fewer.unsigned_abs())),
    };
    Row {
        member,
        href: format!("/companies/{}/benefits", one.member),
        role: c.t(format!("rulesets-chain-{}", one.role.code())),
        kind: labels::entity_type(app, c, &kind),
        tier: match one.tier {
            0 => c.t("selectivity-tier-none"),
            tier => c.t1("selectivity-tier", "tier", tier_number(tier.into())),
        },
        shipments: c.count(one.shipments),
        before: c.count(one.before),
        after: c.count(one.after),
        difference: signed,
    }
}

fn csv(app: &App, all: &[&Affected]) -> Page {
    let mut lines = csv_line([
        "member",
        "name",
        "entity_type",
        "role",
        "tier",
        "shipments",
        "selected_before",
        "selected_now",
        "difference",
    ]);
    for one in all {
        let (name, kind) = company(app, one);
        let counts = [one.shipments, one.before, one.after].map(|count| count.to_string());
        let [shipments, before, after] = &counts;
        // A minus sign would be taken for a formula's beginning and be guarded like one: a number is none.
        let line = csv_line([
            one.member.to_string().as_str(),
            &name,
            &kind,
            one.role.code(),
            &one.tier.to_string(),
            shipments,
            before,
            after,
        ]);
        lines += line.trim_end();
        // Writing to a string cannot fail.
        let _ = write!(lines, ",{}\r\n", one.difference());
    }
    csv_file("members-affected.csv", &lines)
}

/// The members of a kept back-test, those of whom most changes first.
pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, number)): Path<(Uuid, usize)>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let place = number.checked_sub(1).ok_or(Failure::NotFound)?;
    let tried = here.state.trials.get(place).ok_or(Failure::NotFound)?;
    let members = tried.trial.members.as_deref().ok_or(Failure::NotFound)?;
    let chosen = match asked.role.as_str() {
        "" => None,
        code => Some(DeclaredRole::parse(code).ok_or(Failure::NotFound)?),
    };
    let wanted = |one: &&Affected| chosen.is_none_or(|role| one.role == role);
    let all: Vec<&Affected> = members.iter().filter(wanted).collect();
    app.board().catch_up(&app).await?;
    if asked.format == "csv" {
        return csv(&app, &all);
    }
    let c = under(&app, &visitor, "rulesets-affected-title", &here);
    let trial = c.t("rulesets-bt-title");
    let base = format!("/rulesets/{id}/back-test/{number}");
    let c = c.crumb(base.clone(), trial);
    let last = all.len().div_ceil(PER_PAGE).max(1);
    let page = asked.page.parse().unwrap_or(1).clamp(1, last);
    let rows = all.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
    let role = chosen.map_or("", DeclaredRole::code);
    let roles = DeclaredRole::ALL.iter().map(|role| {
        let code = role.code();
        (code.to_owned(), c.t(format!("rulesets-chain-{code}")))
    });
    let link = |page: i64| format!("{base}/members?role={role}&page={page}");
    let whole = |count: usize| i64::try_from(count).unwrap_or(1);
    html(&AffectedPage {
        roles: c.all_or(roles),
        role: role.to_owned(),
        csv: format!("{base}/members?role={role}&format=csv"),
        before: tried.trial.against_name.clone(),
        after: here.state.name.clone(),
        rows: rows.map(|one| row(&app, &c, one)).collect(),
        summary: c.n("rulesets-affected-count", all.len()),
        pages: page_links(whole(page), whole(last), link),
        page,
        c,
    })
}
