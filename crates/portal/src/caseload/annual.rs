//! Annual reviews of all companies in the programme: who is late, whose window is open, who comes later. Worked out for
//! everybody by the one rule that the companies' own pages use, so that no list can say something else (GAO-17-84 found
//! reviews that nobody missed).

use super::filters::{self, Saved};
use super::labels;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Chrome, Due, Page, Routes, Say, Visitor, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::annual::Standing;
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

const PER_PAGE: usize = 50;
const SHOWS: [&str; 3] = ["late", "open", "ahead"];

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    show: String,
    entity_type: String,
    /// Only the asker's own companies.
    mine: bool,
    page: usize,
    format: String,
}

#[derive(Debug, Clone, FromRow)]
struct Row {
    stream_id: Uuid,
    legal_name: String,
    entity_type: String,
    specialist: Option<Uuid>,
    certified_on: Day,
    /// The year of the last annual review that was sent in.
    sent: Option<String>,
    /// The cycle of the profile the company works on now.
    open: Option<String>,
}

struct Line {
    company: Uuid,
    name: String,
    entity_type: String,
    specialist: String,
    /// The anniversary.
    due: Due,
    opens: String,
    last: String,
    begun: bool,
}

struct Tab {
    label: String,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "caseload/annual.html")]
struct AnnualPage {
    c: Chrome,
    /// Filters that the reader keeps.
    saved: Saved,
    tabs: Vec<Tab>,
    show: &'static str,
    entity_types: Vec<(String, String)>,
    entity_type: String,
    mine: bool,
    lines: Vec<Line>,
    summary: String,
    pages: Vec<(String, String)>,
    now: i64,
    csv: String,
}

/// Every company's standing, those due first before the others.
fn stand<'r>(app: &App, rows: &'r [Row]) -> Vec<(&'r Row, Standing)> {
    let today = app.today();
    let standing = |row: &'r Row| {
        let sent = row.sent.as_deref().and_then(|year| year.parse().ok());
        let standing = Standing::of(app.pack(), row.certified_on.0, sent, today)?;
        Some((row, standing))
    };
    let mut all: Vec<_> = rows.iter().filter_map(standing).collect();
    all.sort_by(|(a, one), (b, other)| {
        let key = |row: &Row, standing: &Standing| (standing.window().closes, row.stream_id);
        key(a, one).cmp(&key(b, other))
    });
    all
}

/// How many companies are late with their review today.
pub(super) async fn late(app: &App, who: &Who) -> Result<usize, Failure> {
    let rows: Vec<Row> = app.db(who).all(super::sql::ANNUAL, args![]).await?;
    let standing = stand(app, &rows);
    let late = standing
        .iter()
        .filter(|(_, standing)| standing.code() == "late");
    Ok(late.count())
}

fn line(
    app: &App,
    say: &Say,
    staff: &BTreeMap<Uuid, String>,
    (row, standing): &(&Row, Standing),
) -> Line {
    let window = standing.window();
    let reason = say.t2(
        "annual-list-why",
        "certified",
        say.day(window.certified_on),
        "opens",
        say.day(window.opens.due),
    );
    let specialist = row.specialist.and_then(|id| staff.get(&id).cloned());
    Line {
        company: row.stream_id,
        name: row.legal_name.clone(),
        entity_type: labels::entity_type(app, say, &row.entity_type),
        specialist: specialist.unwrap_or_else(|| say.t("caseload-nobody")),
        due: Due::set(app, say, window.closes, reason),
        opens: say.day(window.opens.due),
        last: row
            .sent
            .clone()
            .unwrap_or_else(|| say.t("annual-list-none-yet")),
        begun: row.open.as_deref() == Some(window.year.to_string().as_str()),
    }
}

fn csv(say: &Say, lines: &[Line]) -> String {
    let heads = ["company", "entity-type", "due", "specialist"];
    let heads = heads.map(|head| say.t(format!("caseload-col-{head}")));
    let more = ["annual-list-opens", "annual-list-last"].map(|key| say.t(key));
    let mut out = csv_line(heads.iter().chain(&more));
    for line in lines {
        out.push_str(&csv_line([
            &line.name,
            &line.entity_type,
            &line.due.iso,
            &line.specialist,
            &line.opens,
            &line.last,
        ]));
    }
    out
}

fn query(asked: &Asked, show: &str, page: i64, format: &str) -> String {
    let page = if page > 1 {
        page.to_string()
    } else {
        String::new()
    };
    let mine = if asked.mine { "true" } else { "" };
    let pairs = [
        ("show", show),
        ("entity_type", &asked.entity_type),
        ("mine", mine),
        ("page", &page),
        ("format", format),
    ];
    let set: Vec<_> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let query = serde_urlencoded::to_string(set).unwrap_or_default();
    format!("/work/annual?{query}")
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    app.permit(&who, Action::SearchCompanies, &Resource::Programme)?;
    let c = Chrome::new(&app, &visitor, "annual-list-title");
    let rows: Vec<Row> = app.db(&who).all(super::sql::ANNUAL, args![]).await?;
    let wanted = |row: &Row| {
        let own = !asked.mine || row.specialist == Some(who.account.0);
        own && (asked.entity_type.is_empty() || row.entity_type == asked.entity_type)
    };
    let rows: Vec<Row> = rows.into_iter().filter(wanted).collect();
    let standing = stand(&app, &rows);
    let show = SHOWS.into_iter().find(|code| *code == asked.show);
    let show = show.unwrap_or("late");
    let staff = labels::staff_names(&app, &who).await?;
    let shown: Vec<_> = standing
        .iter()
        .filter(|(_, standing)| standing.code() == show)
        .collect();
    let told = |some: &[&(&Row, Standing)]| -> Vec<Line> {
        some.iter()
            .map(|each| line(&app, &c, &staff, each))
            .collect()
    };
    if asked.format == "csv" {
        return csv_file(
            &format!("annual-reviews-{show}.csv"),
            &csv(&c, &told(&shown)),
        );
    }
    let now = asked.page.max(1);
    let before = shown.len().min((now - 1).saturating_mul(PER_PAGE));
    let lines = told(
        shown
            .iter()
            .skip(before)
            .take(PER_PAGE)
            .copied()
            .collect::<Vec<_>>()
            .as_slice(),
    );
    let tabs = SHOWS.map(|code| Tab {
        label: c.t1(
            format!("annual-list-{code}"),
            "n",
            c.count(
                standing
                    .iter()
                    .filter(|(_, each)| each.code() == code)
                    .count(),
            ),
        ),
        href: query(&asked, code, 1, ""),
        current: code == show,
    });
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let last = number(shown.len().div_ceil(PER_PAGE));
    html(&AnnualPage {
        saved: filters::saved(&app, &who, &visitor, "annual").await?,
        tabs: tabs.into(),
        show,
        entity_types: labels::entity_types(&app, &c),
        entity_type: asked.entity_type.clone(),
        mine: asked.mine,
        summary: c.shown(before, lines.len(), shown.len()),
        pages: crate::timeline::page_links(number(now), last, |n| query(&asked, show, n, "")),
        now: number(now),
        csv: query(&asked, show, 1, "csv"),
        lines,
        c,
    })
}

/// The route of the list.
pub(super) fn routes() -> Routes {
    Routes::new().get("/work/annual", Action::SearchCompanies, page)
}
