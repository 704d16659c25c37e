//! Assessments, the latest first, by day, lane, office, and why they were selected.

use super::{day, tag};
use crate::accounts::Who;
use crate::app::App;
use crate::command::System;
use crate::selectivity::read::{self, Filter};
use crate::timeline::page_links;
use crate::web::{Chrome, Fields, Page, Typed, Visitor, tier_number};
use askama::Template;
use axum::extract::{Query, State};
use jiff::ToSpan as _;
use serde::Deserialize;

const PER_PAGE: i64 = 50;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
    until: String,
    lane: String,
    selected: String,
    number: String,
    office: String,
    page: String,
}

struct Line {
    href: String,
    declaration: String,
    reference: String,
    at: String,
    office: String,
    score: String,
    lane: String,
    importer: String,
    tier: String,
    credit: String,
    selected: (&'static str, String),
    expedited: bool,
}

#[derive(Template)]
#[template(path = "selectivity/list.html")]
struct ListPage {
    c: Chrome,
    rows: Vec<Line>,
    lanes: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    ready: bool,
    summary: String,
    pages: Vec<(String, String)>,
    page: i64,
    form: Typed,
}

fn href(asked: &Asked, page: i64) -> String {
    let page = page.to_string();
    let pairs = [
        ("from", asked.from.as_str()),
        ("until", &asked.until),
        ("lane", &asked.lane),
        ("selected", &asked.selected),
        ("number", &asked.number),
        ("office", &asked.office),
        ("page", &page),
    ];
    let pairs: Vec<_> = pairs.iter().filter(|(_, v)| !v.is_empty()).collect();
    let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
    format!("/selectivity?{query}")
}

/// The lanes of the ruleset in force, for the choice; nothing where none is.
async fn lanes(app: &App) -> Result<Vec<String>, crate::failure::Failure> {
    let today = app.today();
    let Some(id) = crate::rulesets::in_force(app, &System, today).await? else {
        return Ok(Vec::new());
    };
    let (_, content) = crate::rulesets::content_of(app, &System, id).await?;
    Ok(content.lanes.into_iter().map(|lane| lane.id).collect())
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    let c = Chrome::new(&app, &visitor, "selectivity-title");
    let mut faults = Vec::new();
    let today = app.today();
    let filter = Filter {
        from: day(
            &asked.from,
            today.saturating_sub(6.days()),
            "from",
            &mut faults,
        ),
        until: day(&asked.until, today, "until", &mut faults),
        lane: asked.lane.clone(),
        selected: asked.selected.clone(),
        number: asked.number.trim().to_owned(),
        office: asked.office.trim().to_owned(),
    };
    let number: i64 = asked.page.parse().unwrap_or(1);
    let number = number.clamp(1, 100_000);
    let some = (PER_PAGE, (number - 1) * PER_PAGE);
    let (count, found) = read::page(&app, &who, &filter, some).await?;
    let rows = found.into_iter().map(|row| Line {
        href: format!("/selectivity/{}", row.id),
        declaration: row.declaration,
        reference: row.reference,
        at: c.at(row.assessed_at.0),
        office: row.office,
        score: row.score.to_string(),
        lane: row.lane,
        tier: if row.importer_tier > 0 {
            c.t1("selectivity-tier", "tier", tier_number(row.importer_tier))
        } else {
            String::new()
        },
        importer: row.importer_name.unwrap_or_else(|| "–".to_owned()),
        credit: row.credit.to_string(),
        selected: tag(&c, &row.selected),
        expedited: row.expedited,
    });
    let known = lanes(&app).await?;
    let mut lanes = vec![(String::new(), c.t("selectivity-any"))];
    lanes.extend(known.iter().map(|lane| (lane.clone(), lane.clone())));
    let mut kinds = vec![(String::new(), c.t("selectivity-any"))];
    for kind in ["none", "rules", "sample", "both", "explore"] {
        kinds.push((kind.to_owned(), c.t(format!("selectivity-selected-{kind}"))));
    }
    let mut fields = Fields::default();
    for (name, value) in [
        ("from", filter.from.to_string()),
        ("until", filter.until.to_string()),
        ("lane", filter.lane.clone()),
        ("selected", filter.selected.clone()),
        ("number", filter.number.clone()),
        ("office", filter.office.clone()),
    ] {
        fields.set(name, value);
    }
    let mut form = Typed::of(fields);
    for fault in &faults {
        form.errors.push(crate::web::beside(&c, fault, "from"));
    }
    let last = count.max(1).saturating_add(PER_PAGE - 1) / PER_PAGE;
    let page = ListPage {
        rows: rows.collect(),
        ready: !known.is_empty(),
        lanes,
        kinds,
        summary: c.n("selectivity-count", count),
        pages: page_links(number, last, |n| href(&asked, n)),
        page: number,
        form,
        c,
    };
    page.form.page(&page)
}
