//! The follow-up queue of the programme, and a company's own list.

use super::super::{FindingRow, Tab, Whose, counts, of_member, queue as rows_of, steps};
use super::Of;
use crate::accounts::Who;
use crate::app::App;
use crate::validation::errors::key;
use crate::validation::reference;
use crate::web::{Chrome, Due, Page, Visitor, html};
use crate::{caseload, membership};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use serde::Deserialize;
use uuid::Uuid;

/// Findings on one page of the queue.
const PER_PAGE: i64 = 50;

struct Row {
    href: String,
    reference: String,
    company: String,
    file: String,
    criterion: String,
    class: String,
    due: Option<Due>,
    tag: &'static str,
    stage: String,
    /// The step of the overdue ladder.
    step: String,
}

fn row(app: &App, c: &Chrome, found: FindingRow) -> Row {
    let today = app.today();
    let late = found.overdue(today);
    let open = found.waits_for != "nobody";
    let tag = match (late, open, found.stage.as_str()) {
        (true, ..) => "bad",
        (_, _, "closed") => "done",
        (_, true, "open" | "returned") => "todo",
        (_, true, _) => "progress",
        _ => "none",
    };
    let stage = c.t(key("finding-stage", &found.stage));
    let due = found.next(app, c);
    let counted = found.counted();
    let step = counted.and_then(|day| steps::step_name(app, c, day));
    Row {
        href: format!("/findings/{}", found.stream_id),
        reference: reference('F', found.stream_id),
        company: found.legal_name,
        file: format!("/companies/{}/file", found.member_id),
        criterion: found.criterion,
        class: c.t(key("finding-class", &found.class)),
        due,
        tag,
        step: step.unwrap_or_default(),
        stage: if late {
            c.t1("finding-overdue-and", "stage", stage)
        } else {
            stage
        },
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    tab: String,
    who: String,
    page: i64,
}

struct TabLink {
    href: String,
    name: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "findings/queue.html")]
struct QueuePage {
    c: Chrome,
    tabs: Vec<TabLink>,
    whose: Vec<TabLink>,
    saved: caseload::Saved,
    rows: Vec<Row>,
    summary: String,
    pages: Vec<(String, String)>,
    page: i64,
}

pub(super) async fn queue(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    let c = Chrome::new(&app, &visitor, "finding-queue");
    let tab = Tab::parse(&asked.tab).unwrap_or(Tab::Open);
    // Only a specialist has companies of their own; everybody else looks at all.
    let all = who.role != "specialist" || asked.who == "all";
    let whose = Whose {
        specialist: who.account,
        all,
    };
    let page = asked.page.max(1);
    let counts = counts(&app, &who, whose).await?;
    let rows = rows_of(&app, &who, whose, tab, (PER_PAGE, (page - 1) * PER_PAGE)).await?;
    let scope = if all { "all" } else { "mine" };
    let tabs = Tab::ALL.into_iter().map(|one| TabLink {
        href: format!("/findings?tab={}&who={scope}", one.code()),
        name: format!(
            "{} ({})",
            c.t(format!("finding-tab-{}", one.code())),
            c.count(counts.of(one))
        ),
        current: one == tab,
    });
    let choices = ["mine", "all"]
        .into_iter()
        .filter(|_| who.role == "specialist");
    let choices = choices.map(|one| TabLink {
        href: format!("/findings?tab={}&who={one}", tab.code()),
        name: c.t(format!("finding-whose-{one}")),
        current: one == scope,
    });
    let total = counts.of(tab);
    let last = (total + PER_PAGE - 1) / PER_PAGE;
    let link = |n: i64| format!("/findings?tab={}&who={scope}&page={n}", tab.code());
    let mut pages = Vec::new();
    if page > 1 {
        pages.push((c.t("ui-previous-page"), link(page - 1)));
    }
    if page < last {
        pages.push((c.t("ui-next-page"), link(page + 1)));
    }
    html(&QueuePage {
        tabs: tabs.collect(),
        whose: choices.collect(),
        saved: caseload::saved(&app, &who, &visitor, "findings").await?,
        rows: rows.into_iter().map(|found| row(&app, &c, found)).collect(),
        summary: c.t2("finding-page-of", "page", page, "pages", last.max(1)),
        pages,
        page,
        c,
    })
}

#[derive(Template)]
#[template(path = "findings/company.html")]
struct CompanyPage {
    c: Chrome,
    name: String,
    staff: bool,
    waiting: Vec<Row>,
    done: Vec<Row>,
}

pub(super) async fn company(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<Uuid>,
) -> Page {
    let id = MemberId(company);
    let member = membership::open(&app, &who, id, Action::ViewFinding).await?;
    let staff = membership::is_staff(&who.role);
    let name = member.state.legal_name().to_owned();
    let mut c = Chrome::new(&app, &visitor, "finding-list");
    if staff {
        c = c.crumb(format!("/companies/{company}"), name.clone());
        c.tabs = caseload::tabs(&app, &visitor, id, &member.state, "findings");
    } else {
        let home = c.t("nav-home");
        c = c.crumb(format!("/companies/{company}"), home);
    }
    let rows = of_member(&app, &who, id).await?;
    let (waiting, done): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|found| found.waits_for != "nobody");
    let shown = |found: Vec<FindingRow>| -> Vec<Row> {
        found.into_iter().map(|one| row(&app, &c, one)).collect()
    };
    html(&CompanyPage {
        name,
        staff,
        waiting: shown(waiting),
        done: shown(done),
        c,
    })
}
