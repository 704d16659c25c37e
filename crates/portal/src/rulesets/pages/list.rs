//! Every ruleset: the one in force, drafts, what waits, what was.

use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::rulesets::{commands, read};
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::State;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::Stage;

struct Row {
    href: String,
    name: String,
    about: String,
    version: String,
    tag: &'static str,
    status: String,
}

#[derive(Template)]
#[template(path = "rulesets/list.html")]
struct ListPage {
    c: Chrome,
    rows: Vec<Row>,
    none_in_force: bool,
    sources: Vec<(String, String)>,
    may_edit: bool,
    form: Typed,
}

/// The tag of a stage, with a difference between in force, ahead and replaced.
pub(super) fn tag(c: &Chrome, stage: Stage, in_force: bool, ahead: bool) -> (&'static str, String) {
    match stage {
        Stage::Draft => ("progress", c.t("rulesets-stage-draft")),
        Stage::Submitted => ("warn", c.t("rulesets-stage-submitted")),
        Stage::Approved if in_force => ("done", c.t("rulesets-stage-in-force")),
        Stage::Approved if ahead => ("progress", c.t("rulesets-stage-ahead")),
        Stage::Approved => ("calm", c.t("rulesets-stage-replaced")),
        Stage::Withdrawn => ("none", c.t("rulesets-stage-withdrawn")),
    }
}

async fn page(app: &App, visitor: &Visitor, who: &Who, form: Typed) -> Page {
    let c = Chrome::new(app, visitor, "rulesets-title");
    let in_force = read::in_force(app, who, app.today()).await?;
    let all = read::all(app, who).await?;
    let mut sources = vec![(String::new(), c.t("rulesets-from-pack"))];
    let rows: Vec<Row> = all
        .into_iter()
        .map(|row| {
            let here = in_force == Some(row.stream_id);
            let from = row.in_force_from.map(|day| day.0);
            let ahead = from.is_some_and(|from| from > app.today());
            let (tag, status) = tag(&c, row.stage(), here, ahead);
            if row.stage() == Stage::Approved {
                let choice = (row.stream_id.to_string(), row.name.clone());
                if here {
                    sources.insert(0, choice);
                } else {
                    sources.push(choice);
                }
            }
            let changed = c.t1(
                "rulesets-changed",
                "day",
                c.day(app.date_of(row.changed_at.0)),
            );
            let since = from.map(|from| c.t1("rulesets-from-day", "day", c.day(from)));
            let asked = row.drift_asks.map(|_| c.t("rulesets-drift-open"));
            Row {
                href: format!("/rulesets/{}", row.stream_id),
                name: row.name,
                about: [since, Some(changed), asked]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" · "),
                version: row.version.chars().take(12).collect(),
                tag,
                status,
            }
        })
        .collect();
    let page = ListPage {
        none_in_force: in_force.is_none(),
        may_edit: app.may(who, Action::EditRulesets, &Resource::Programme),
        rows,
        sources,
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    page(&app, &visitor, &who, Typed::default()).await
}

pub(super) async fn begin(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let begun = async {
        let from = fields.text("from").map(str::parse).transpose();
        let from = from.map_err(|_| Failure::NotFound)?;
        let mut unit = app.begin(&who).await?;
        let id = commands::begin(&mut unit, fields.get("name"), from).await?;
        unit.commit().await?;
        Ok(id)
    };
    match begun.await {
        Ok(id) => Ok(flash_to(&app, format!("/rulesets/{id}"), "rulesets-begun")),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "rulesets-title");
            let form = Typed::refused(fields, failure, &say, "name")?;
            page(&app, &visitor, &who, form).await
        }
    }
}
