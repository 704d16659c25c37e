//! My work: what waits for this person, by role, with the reason for each date.

mod asked;

use super::filters::{self, Saved};
use super::items::{Item, ItemRow, TASKS};
use super::labels;
use super::sources::Source;
use super::sql;
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::{self, Sheet};
use crate::failure::Failure;
use crate::timeline::{Finished, finished};
use crate::web::{Chrome, Page, Routes, Say, Visitor, csv_file, csv_line, html};
use askama::Template;
use asked::Asked;
use axum::extract::{Query, State};
use greenlane_domain::permission::{Action, Resource};

const PER_PAGE: i64 = 25;
/// The most rows of a file.
const MOST: i64 = 20_000;

struct Tab {
    label: String,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "caseload/work.html")]
struct WorkPage {
    c: Chrome,
    /// Filters that the reader keeps.
    saved: Saved,
    asked: Asked,
    tabs: Vec<Tab>,
    whose: Vec<(String, String)>,
    tasks: Vec<(String, String)>,
    entity_types: Vec<(String, String)>,
    dues: Vec<(String, String)>,
    items: Vec<Item>,
    finished: Vec<Finished>,
    elsewhere: Vec<(&'static str, String)>,
    /// Calibration sheets that wait for the reader.
    sheets: Vec<Sheet>,
    /// What waits for those who lead beside the queue: where it is, and how much.
    leading: Vec<(String, String)>,
    summary: String,
    pages: Vec<(String, String)>,
    csv: String,
    team: bool,
}

/// Whose work each role sees: its own first.
fn views(role: &str) -> &'static [&'static str] {
    match role {
        "specialist" => &["mine", "unassigned", "team"],
        "supervisor" | "director" => &["mine", "team"],
        _ => &["mine"],
    }
}

fn sources(role: &str, whose: &str) -> Vec<Source> {
    match (role, whose) {
        ("specialist", "unassigned") => vec![Source::Unassigned],
        (_, "team") => vec![Source::Specialist, Source::Vetting, Source::Unassigned],
        ("specialist", _) => vec![Source::Specialist],
        ("vetting_officer", _) => vec![Source::Vetting],
        ("supervisor", _) => vec![
            Source::Certifications,
            Source::Conclusions,
            Source::Reports,
            Source::Escalations,
            Source::Unassigned,
        ],
        ("director", _) => vec![
            Source::Certifications,
            Source::Enforcement,
            Source::Conclusions,
            Source::Reports,
            Source::Emergencies,
        ],
        _ => Vec::new(),
    }
}

fn options(say: &Say, prefix: &str, codes: &[&str]) -> Vec<(String, String)> {
    codes
        .iter()
        .map(|code| {
            (
                (*code).to_owned(),
                say.t(format!("{prefix}-{}", labels::dashed(code))),
            )
        })
        .collect()
}

fn all_and(say: &Say, prefix: &str, codes: &[&str]) -> Vec<(String, String)> {
    say.all_or(options(say, prefix, codes))
}

fn csv(say: &Say, items: &[Item]) -> String {
    let heads = [
        "company",
        "entity-type",
        "task",
        "due",
        "clock",
        "authority",
        "days",
        "specialist",
        "status",
    ];
    let mut out = csv_line(heads.map(|head| say.t(format!("caseload-col-{head}"))));
    for item in items {
        let days = item.days.map(|d| d.to_string()).unwrap_or_default();
        let (due, clock, authority) = item
            .due
            .as_ref()
            .map_or(("", "", ""), |d| (&d.iso, &d.name, &d.authority));
        let row = [
            &item.name,
            &item.entity_type,
            &item.task_name,
            due,
            clock,
            authority,
            &days,
            &item.specialist,
            &item.status.1,
        ];
        out.push_str(&csv_line(row));
    }
    out
}

struct Found {
    items: Vec<Item>,
    assigned: i64,
    hold: i64,
}

async fn find(
    app: &App,
    who: &Who,
    say: &Say,
    asked: &Asked,
    most: (i64, i64),
) -> Result<Found, Failure> {
    let sources = sources(&who.role, &asked.whose);
    if sources.is_empty() {
        return Ok(Found {
            items: Vec::new(),
            assigned: 0,
            hold: 0,
        });
    }
    let (asking, mut filter) = (asked.asking(app, who), asked.filter(app));
    let db = app.db(who);
    let (text, args) = sql::counts(&sources, asking, &filter);
    let counts: Vec<(bool, i64)> = db.all(text, args).await?;
    let count = |hold: bool| {
        counts
            .iter()
            .find(|(h, _)| *h == hold)
            .map_or(0, |(_, n)| *n)
    };
    let mut items = Vec::new();
    if asked.tab != "completed" {
        filter.hold = Some(asked.tab == "hold");
        let (text, args) = sql::items(&sources, asking, &filter, most);
        let rows: Vec<ItemRow> = db.all(text, args).await?;
        let staff = labels::staff_names(app, who).await?;
        items = rows
            .iter()
            .map(|row| row.told(app, say, &staff, asking.anomalies))
            .collect();
    }
    Ok(Found {
        items,
        assigned: count(false),
        hold: count(true),
    })
}

/// Anomalies and best practices that wait for somebody who leads, relations that wait for a second person, parties of
/// declarations and alarms that wait for those who may decide, and texts that came back to who wrote them.
async fn leading(app: &App, who: &Who, say: &Say) -> Result<Vec<(String, String)>, Failure> {
    let mut lines = Vec::new();
    if app.may(who, Action::FollowAnomalies, &Resource::Programme) {
        let (open, answered) = crate::anomalies::open_ones(app, who).await?;
        lines.push((open, "/anomalies?stage=open", "anomalies-open"));
        lines.push((answered, "/anomalies?stage=answered", "anomalies-answers"));
    }
    if app.may(who, Action::PublishPractice, &Resource::Programme) {
        let waiting = crate::practices::waiting(app, who).await?;
        lines.push((waiting, "/practices/proposals", "practices-waiting"));
    }
    if app.may(who, Action::DecideRelation, &Resource::Programme) {
        let waiting = crate::relations::waiting(app, who).await?;
        lines.push((waiting, "/relations", "relations-waiting"));
    }
    if app.may(who, Action::CertifyDrivers, &Resource::Programme) {
        let waiting = crate::drivers::waiting(app, who).await?;
        lines.push((waiting, "/drivers?waiting=yes", "drivers-waiting"));
    }
    if app.may(who, Action::DecideThreatLevel, &Resource::Programme) {
        let waiting = crate::threat_level::waiting(app, who).await?;
        lines.push((waiting, "/threat-level", "threatlevel-waiting"));
    }
    if app.may(who, Action::ApproveRulesets, &Resource::Programme) {
        let asked = crate::rulesets::asked(app, who).await?;
        lines.push((asked, "/rulesets", "rulesets-drift-asked"));
    }
    let waiting = lines.into_iter().filter(|(count, _, _)| *count > 0);
    let mut told: Vec<(String, String)> = waiting
        .map(|(count, href, key)| (href.to_owned(), say.n(key, count)))
        .collect();
    told.extend(crate::trade::told(app, who, say).await?);
    let back = crate::practices::sent_back(app, who, who.account).await?;
    told.extend(back.into_iter().map(|(href, title)| {
        let title = say.t1("practices-sent-back", "title", title);
        (href, title)
    }));
    Ok(told)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    app.permit(&who, Action::ViewCaseload, &Resource::Programme)?;
    let c = Chrome::new(&app, &visitor, "work-title");
    let asked = asked.cleaned(&who.role);
    if asked.format == "csv" {
        let found = find(&app, &who, &c, &asked, (MOST, 0)).await?;
        return csv_file("work.csv", &csv(&c, &found.items));
    }
    let now = asked.page.max(1);
    let found = find(&app, &who, &c, &asked, (PER_PAGE, (now - 1) * PER_PAGE)).await?;
    let total = if asked.tab == "hold" {
        found.hold
    } else {
        found.assigned
    };
    let finished = if asked.tab == "completed" {
        finished(&app, &who, &c).await?
    } else {
        Vec::new()
    };
    let sheets = if asked.tab == "assigned" && now == 1 {
        calibration::sheets(&app, &who, &c, who.account).await?
    } else {
        Vec::new()
    };
    let leading = if asked.tab == "assigned" && now == 1 {
        leading(&app, &who, &c).await?
    } else {
        Vec::new()
    };
    let tab = |code: &str, label: String| Tab {
        label,
        href: asked.query(code, 1, ""),
        current: asked.tab == code,
    };
    let tabs = vec![
        tab(
            "assigned",
            c.t1("work-tab-assigned", "count", c.count(found.assigned)),
        ),
        tab("hold", c.t1("work-tab-hold", "count", c.count(found.hold))),
        tab("completed", c.t("work-tab-completed")),
    ];
    html(&WorkPage {
        saved: filters::saved(&app, &who, &visitor, "work").await?,
        sheets,
        leading,
        elsewhere: labels::elsewhere(&app, &who, &c),
        tabs,
        whose: options(&c, "work-whose", views(&who.role)),
        tasks: all_and(&c, "caseload-task", &TASKS),
        entity_types: labels::entity_types(&app, &c),
        dues: all_and(&c, "work-due", &["overdue", "7", "30"]),
        summary: c.shown((now - 1) * PER_PAGE, found.items.len(), total),
        pages: crate::timeline::page_links(now, (total + PER_PAGE - 1) / PER_PAGE, |n| {
            asked.query(&asked.tab, n, "")
        }),
        csv: asked.query(&asked.tab, 1, "csv"),
        team: asked.whose != "mine" || who.role != "specialist",
        items: found.items,
        finished,
        asked: Asked { page: now, ..asked },
        c,
    })
}

/// The route of the queue.
pub(super) fn routes() -> Routes {
    Routes::new().get("/work", Action::ViewCaseload, page)
}
