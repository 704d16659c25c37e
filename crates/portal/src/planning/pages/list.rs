//! The years that have a plan, and drafting one.

use super::year as parse;
use crate::accounts::Who;
use crate::app::App;
use crate::planning::{commands, read, words};
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::State;
use greenlane_domain::Refusal;
use greenlane_domain::permission::{Action, Resource};

struct Row {
    href: String,
    title: String,
    about: String,
    tag: &'static str,
    status: String,
}

#[derive(Template)]
#[template(path = "planning/list.html")]
struct ListPage {
    c: Chrome,
    rows: Vec<Row>,
    reasons: String,
    years: Vec<(String, String)>,
    may_make: bool,
    form: Typed,
}

/// The look of a stage.
pub(super) fn tag(stage: &str) -> &'static str {
    match stage {
        "drafted" => "todo",
        "waiting" => "progress",
        "in_force" => "done",
        "replaced" => "calm",
        _ => "none",
    }
}

async fn page(app: &App, visitor: &Visitor, who: &Who, form: Typed) -> Page {
    let c = Chrome::new(app, visitor, "planning-title");
    let rounds = read::rounds(app, who).await?;
    let rows = rounds.into_iter().map(|row| {
        let (planned, members) = (c.count(row.planned), c.count(row.members));
        let counted = c.t2(
            "planning-planned-of",
            "planned",
            planned,
            "members",
            members,
        );
        let mut about = vec![
            c.t1("planning-drafted-on", "day", c.day(row.drafted_on.0)),
            counted,
        ];
        about.extend(row.gap.map(|gap| {
            let gap = words::percent(&c, gap);
            c.t1("planning-gap-short", "gap", gap)
        }));
        if row.overrides > 0 {
            about.push(c.n("planning-overrides", row.overrides));
        }
        Row {
            href: format!("/plan/{}?round={}", row.year, row.number),
            title: c.t2("planning-round", "year", row.year, "n", row.number),
            about: about.join(" · "),
            tag: tag(&row.stage),
            status: c.t(format!("planning-stage-{}", row.stage.replace('_', "-"))),
        }
    });
    let this_year = app.today().year();
    let page = ListPage {
        rows: rows.collect(),
        reasons: c.pack(&app.pack().planning.reasons).to_owned(),
        years: [this_year, this_year + 1]
            .map(|year| (year.to_string(), year.to_string()))
            .to_vec(),
        may_make: app.may(who, Action::MakePlan, &Resource::Programme),
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    page(&app, &visitor, &who, Typed::default()).await
}

/// Drafts and solves a plan; for a year that has one in force this is planning again.
pub(super) async fn make(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let made = async {
        let year = parse(fields.get("year"))
            .map_err(|_| Refusal::new("refusal-planning-year").field("year"))?;
        commands::make(&app, &who, year).await?;
        Ok(year)
    };
    match made.await {
        Ok(year) => Ok(flash_to(&app, format!("/plan/{year}"), "planning-made")),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "planning-title");
            let form = Typed::refused(fields, failure, &say, "year")?;
            page(&app, &visitor, &who, form).await
        }
    }
}
