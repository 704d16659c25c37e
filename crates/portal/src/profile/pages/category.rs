//! The criteria of one category: how each stands, what it needs, and who talks about it.

use super::answer_view::section_owner;
use super::view::{self, Status};
use super::{Here, here};
use crate::accounts::Who;
use crate::annual;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::annual::Lane;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Gap, Stage};
use serde::Deserialize;
use std::collections::BTreeMap;

struct CriterionRow {
    href: String,
    id: String,
    text: String,
    must: bool,
    strength: String,
    state: String,
    evidence: String,
    /// Open comments and questions.
    talk: String,
    sites: String,
    status: Status,
    gaps: Vec<String>,
    /// What the criterion needs compared with the last approval; none without one.
    lane: Option<String>,
    /// It still needs something of the company.
    open: bool,
}

/// Which criteria are shown.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
}

struct Tab {
    href: String,
    label: String,
    count: usize,
    current: bool,
}

#[derive(Template)]
#[template(path = "profile/category.html")]
struct CategoryPage {
    c: Chrome,
    base: String,
    description: String,
    focus_area: String,
    count: String,
    rows: Vec<CriterionRow>,
    owner: String,
    present: String,
    present_url: String,
    next: Option<String>,
    tabs: Vec<Tab>,
    /// Everything of the category is done, and can still be changed.
    done: bool,
}

/// The rows that a tab shows.
fn shows(show: &str, row: &CriterionRow) -> bool {
    match show {
        "open" => row.open,
        "talk" => !row.talk.is_empty(),
        "changed" => row.lane.is_some(),
        _ => true,
    }
}

fn tabs(c: &Chrome, path: &str, rows: &[CriterionRow], show: &str) -> Vec<Tab> {
    let tabs = ["", "open", "changed", "talk"].into_iter().map(|code| Tab {
        href: if code.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?show={code}")
        },
        label: c.t(match code {
            "open" => "profile-show-open",
            "changed" => "profile-show-changed",
            "talk" => "profile-show-talk",
            _ => "profile-show-all",
        }),
        count: rows.iter().filter(|row| shows(code, row)).count(),
        current: code == show,
    });
    // A tab without rows is offered only where somebody stands on it.
    tabs.filter(|tab| tab.count > 0 || tab.current).collect()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, number)): Path<(MemberId, String)>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let category = number
        .parse()
        .ok()
        .and_then(|number| app.pack().category(number));
    let category = category.ok_or(Failure::NotFound)?;
    let c = here.below(&app, &visitor, String::new());
    let whose = (company, &here.member);
    let open = crate::together::counts(&app, &who, whose, &here.profile.edition).await?;
    let lanes = if here.profile.follows_an_acceptance() {
        let compared = annual::compared(&app, &who, company, &here.member, &here.profile).await?;
        compared.lanes(&here.profile)
    } else {
        BTreeMap::new()
    };
    let rows = category_rows(&app, &c, &here, category.number, (&open, &lanes));
    if rows.is_empty() {
        return Err(Failure::NotFound);
    }
    let mut c = c;
    c.title = format!("{}. {}", category.number, c.pack(&category.name));
    let answered = here.profile.answered(|p| p.category == category.number);
    let next = here.profile.criteria.iter().find(|p| {
        p.category == category.number
            && here.profile.editable(&p.id)
            && !here.profile.complete(&p.id)
    });
    let owner = section_owner(&app, &c, &who, &here, category.number).await?;
    let number = category.number.to_string();
    let whose = (company, &here.profile);
    let present = view::present(&app, &c, &who, whose, &number).unwrap_or_default();
    let path = format!("{}/{number}", here.base);
    let tabs = tabs(&c, &path, &rows, &asked.show);
    let total = rows.len();
    let rows: Vec<CriterionRow> = rows
        .into_iter()
        .filter(|row| shows(&asked.show, row))
        .collect();
    html(&CategoryPage {
        tabs,
        done: next.is_none() && matches!(here.profile.stage(), Stage::Draft | Stage::Returned),
        owner,
        present,
        present_url: format!("{}/presence/{number}", here.base),
        description: c.pack(&category.description).to_owned(),
        focus_area: c.pack(&category.focus_area).to_owned(),
        count: c.t2("profile-n-of-m", "n", answered, "m", total),
        next: next.map(|p| format!("{}/criteria/{}", here.base, p.id)),
        base: here.base,
        rows,
        c,
    })
}

fn category_rows(
    app: &App,
    c: &Chrome,
    here: &Here,
    number: u8,
    (open, lanes): (&BTreeMap<String, i64>, &BTreeMap<String, Lane>),
) -> Vec<CriterionRow> {
    let pinned = here.profile.criteria.iter();
    let pinned = pinned.filter(|pinned| pinned.category == number);
    pinned
        .filter_map(|pinned| {
            let criterion = here.edition(app)?.criterion(&pinned.id)?;
            let answer = here.profile.answer(&pinned.id);
            let gaps = here.profile.criterion_gaps(&pinned.id);
            let answered = answer.is_some_and(|answer| answer.state.is_some());
            let missing = gaps.iter().filter(|gap| answered && gap.blocks());
            let talk = open.get(&pinned.id).copied().unwrap_or_default();
            let sites = answer.map_or(0, |answer| answer.sites.len());
            Some(CriterionRow {
                href: format!("{}/criteria/{}", here.base, pinned.id),
                id: pinned.id.clone(),
                text: c.pack(&criterion.text).to_owned(),
                must: pinned.strength == greenlane_domain::pack::Strength::Must,
                strength: view::strength(c, pinned.strength),
                state: view::state(c, answer.and_then(|answer| answer.state)),
                evidence: c.n(
                    "profile-documents",
                    answer.map_or(0, |answer| answer.evidence.len()),
                ),
                talk: if talk > 0 {
                    c.n("thread-open-count", talk)
                } else {
                    String::new()
                },
                sites: if sites > 0 {
                    c.n("profile-sites-count", sites)
                } else {
                    String::new()
                },
                status: view::criterion_status(c, &here.profile, &pinned.id),
                gaps: missing.map(|gap: &Gap| view::gap(c, gap)).collect(),
                lane: lanes
                    .get(&pinned.id)
                    .filter(|lane| **lane != Lane::Confirm)
                    .map(|lane| c.t(format!("annual-lane-{}", lane.code()))),
                open: here.profile.editable(&pinned.id) && !here.profile.complete(&pinned.id),
            })
        })
        .collect()
}
