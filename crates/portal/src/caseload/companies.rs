//! Finding a company: one box for parts of a name, an identifier or an id, and filters.

use super::filters::{self, Saved};
use super::labels;
use super::sql::{NEXT_CLOCK, NEXT_COLUMNS, Text};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership::by_identifier;
use crate::web::{Chrome, Due, Page, Routes, Say, Visitor, csv_file, csv_line, html, see_other};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{Day, FromRow};
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::membership::{Stage, Tier};
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use uuid::Uuid;

const PER_PAGE: i64 = 25;
const MOST: i64 = 20_000;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    stage: String,
    tier: String,
    entity_type: String,
    specialist: String,
    overdue: String,
    page: i64,
    format: String,
}

#[derive(FromRow)]
struct Row {
    stream_id: Uuid,
    legal_name: String,
    country: String,
    entity_type: String,
    stage: String,
    tier: Option<String>,
    specialist: Option<Uuid>,
    next_due: Option<Day>,
    next_clock: Option<String>,
    next_from: Option<Day>,
}

struct Line {
    id: Uuid,
    name: String,
    country: String,
    entity_type: String,
    stage: (&'static str, String),
    tier: String,
    specialist: String,
    due: Option<Due>,
}

#[derive(Template)]
#[template(path = "caseload/companies.html")]
struct CompaniesPage {
    c: Chrome,
    /// Filters that the reader keeps.
    saved: Saved,
    asked: Asked,
    stages: Vec<(String, String)>,
    tiers: Vec<(String, String)>,
    entity_types: Vec<(String, String)>,
    specialists: Vec<(String, String)>,
    overdues: Vec<(String, String)>,
    lines: Vec<Line>,
    summary: String,
    pages: Vec<(String, String)>,
    csv: String,
}

/// The companies that gave this number, under whichever scheme it is valid.
async fn numbered(app: &App, who: &Who, typed: &str) -> Result<Vec<Uuid>, Failure> {
    let mut found = Vec::new();
    for scheme in Scheme::ALL {
        let place = matches!(scheme, Scheme::Country | Scheme::Unlocode);
        let Some(identifier) = (!place).then(|| scheme.check(typed).ok()).flatten() else {
            continue;
        };
        found.extend(
            by_identifier(app, who, &identifier)
                .await?
                .into_iter()
                .map(Uuid::from),
        );
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn wheres(text: &mut Text, app: &App, asked: &Asked, numbers: &[Uuid]) {
    text.push(" where 1 = 1");
    let normal = normal_form(&asked.q);
    let parts: Vec<&str> = normal.split_whitespace().collect();
    if !asked.q.trim().is_empty() {
        text.push(" and (");
        for (n, part) in parts.iter().enumerate() {
            text.push(if n > 0 { " and " } else { "(" });
            text.push("exists (select 1 from member_name n where n.stream_id = m.stream_id and n.normal_name like ");
            text.arg(format!("%{part}%")).push(")");
        }
        text.push(if parts.is_empty() { "1 = 0" } else { ")" });
        for id in numbers {
            text.push(" or m.stream_id = ").arg(*id);
        }
        text.push(")");
    }
    for (column, value) in [
        ("stage", &asked.stage),
        ("tier", &asked.tier),
        ("entity_type", &asked.entity_type),
    ] {
        if column == "tier" && value == "none" {
            text.push(" and m.tier is null");
        } else if !value.is_empty() {
            text.push(" and m.")
                .push(column)
                .push(" = ")
                .arg(value.as_str());
        }
    }
    match (asked.specialist.as_str(), asked.specialist.parse::<Uuid>()) {
        ("none", _) => {
            text.push(" and m.specialist is null");
        }
        (_, Ok(id)) => {
            text.push(" and m.specialist = ").arg(id);
        }
        _ => {}
    }
    if asked.overdue == "yes" {
        text.push(" and exists (select 1 from member_deadline d where d.stream_id = m.stream_id and d.due < ");
        text.arg(app.today())
            .push(" and d.clock not like 'appeal%' and d.clock <> 'reapply_bar')");
    }
}

fn query(asked: &Asked, page: i64, format: &str) -> String {
    let page = if page > 1 {
        page.to_string()
    } else {
        String::new()
    };
    let pairs = [
        ("q", &*asked.q),
        ("stage", &*asked.stage),
        ("tier", &*asked.tier),
        ("entity_type", &*asked.entity_type),
        ("specialist", &*asked.specialist),
        ("overdue", &*asked.overdue),
        ("page", &*page),
        ("format", format),
    ];
    let set: Vec<_> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    format!(
        "/companies?{}",
        serde_urlencoded::to_string(set).unwrap_or_default()
    )
}

async fn find(
    app: &App,
    who: &Who,
    say: &Say,
    asked: &Asked,
    (limit, offset): (i64, i64),
) -> Result<(i64, Vec<Line>), Failure> {
    let numbers = numbered(app, who, asked.q.trim()).await?;
    let mut count = Text::new("select count(*)");
    count.push(" from member m");
    wheres(&mut count, app, asked, &numbers);
    let mut rows = Text::new(
        "select m.stream_id, m.legal_name, m.country, m.entity_type, m.stage, m.tier, m.specialist",
    );
    rows.push(NEXT_COLUMNS)
        .push(" from member m")
        .push(NEXT_CLOCK);
    wheres(&mut rows, app, asked, &numbers);
    rows.push(" order by m.normal_name, m.stream_id limit ")
        .arg(limit)
        .push(" offset ")
        .arg(offset);
    let (sql, args) = count.done();
    let (total,): (i64,) = app.db(who).one(sql, args).await?;
    let (sql, args) = rows.done();
    let rows: Vec<Row> = app.db(who).all(sql, args).await?;
    let staff = labels::staff_names(app, who).await?;
    let lines = rows.into_iter().map(|row| Line {
        id: row.stream_id,
        name: row.legal_name,
        country: row.country,
        entity_type: labels::entity_type(app, say, &row.entity_type),
        stage: labels::stage(say, &row.stage),
        tier: labels::tier(app, say, row.tier.as_deref()),
        specialist: row
            .specialist
            .and_then(|id| staff.get(&id).cloned())
            .unwrap_or_else(|| say.t("caseload-nobody")),
        due: labels::next(app, say, (row.next_due, row.next_clock, row.next_from)),
    });
    Ok((total, lines.collect()))
}

fn csv(say: &Say, lines: &[Line]) -> String {
    let heads = [
        "company",
        "id",
        "country",
        "entity-type",
        "stage",
        "tier",
        "specialist",
        "due",
    ];
    let mut out = csv_line(heads.map(|head| say.t(format!("caseload-col-{head}"))));
    for line in lines {
        let id = line.id.to_string();
        let due = line.due.as_ref().map_or("", |due| &due.iso);
        let row = [
            &line.name,
            &id,
            &line.country,
            &line.entity_type,
            &line.stage.1,
            &line.tier,
            &line.specialist,
            due,
        ];
        out.push_str(&csv_line(row));
    }
    out
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    app.permit(&who, Action::SearchCompanies, &Resource::Programme)?;
    // A whole id leads straight to the file; whether it exists is the file's own question.
    if let Ok(id) = asked.q.trim().parse::<Uuid>() {
        return Ok(see_other(format!("/companies/{id}/file")));
    }
    let c = Chrome::new(&app, &visitor, "companies-search-title");
    if asked.format == "csv" {
        let (_, lines) = find(&app, &who, &c, &asked, (MOST, 0)).await?;
        return csv_file("companies.csv", &csv(&c, &lines));
    }
    let now = asked.page.max(1);
    let (total, lines) = find(&app, &who, &c, &asked, (PER_PAGE, (now - 1) * PER_PAGE)).await?;
    let all = || (String::new(), c.t("ui-all"));
    let stages = Stage::ALL.map(|s| (s.code().to_owned(), labels::stage(&c, s.code()).1));
    let tiers = [Tier::Tier1, Tier::Tier2, Tier::Tier3].map(Tier::code);
    let specialists = labels::specialists(&app, &who).await?;
    html(&CompaniesPage {
        saved: filters::saved(&app, &who, &visitor, "companies").await?,
        stages: c.all_or(stages),
        tiers: [all(), ("none".to_owned(), c.t("timeline-no-tier"))]
            .into_iter()
            .chain(tiers.map(|t| (t.to_owned(), labels::tier(&app, &c, Some(t)))))
            .collect(),
        entity_types: labels::entity_types(&app, &c),
        specialists: [all(), ("none".to_owned(), c.t("caseload-nobody"))]
            .into_iter()
            .chain(
                specialists
                    .into_iter()
                    .map(|s| (s.stream_id.to_string(), s.name)),
            )
            .collect(),
        overdues: vec![all(), ("yes".to_owned(), c.t("ui-status-overdue"))],
        summary: c.shown((now - 1) * PER_PAGE, lines.len(), total),
        pages: crate::timeline::page_links(now, (total + PER_PAGE - 1) / PER_PAGE, |n| {
            query(&asked, n, "")
        }),
        csv: query(&asked, 1, "csv"),
        lines,
        asked: Asked { page: now, ..asked },
        c,
    })
}

/// The route of the search.
pub(super) fn routes() -> Routes {
    Routes::new().get("/companies", Action::SearchCompanies, page)
}
