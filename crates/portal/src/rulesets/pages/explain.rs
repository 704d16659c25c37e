//! One declaration line typed in, and why it gets its score.

use super::{Help, help, under};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::rulesets::{content, models, read, words};
use crate::web::{Chrome, Fields, Page, Typed, Visitor};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_targeting::rules::ast::Col;
use greenlane_targeting::rules::{AsOf, Cell, day_number};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    line: String,
}

struct Explained {
    score: i32,
    lane: String,
    by_score: String,
    items: Vec<words::Item>,
    unknown: Vec<String>,
    version: String,
}

#[derive(Template)]
#[template(path = "rulesets/explain.html")]
struct ExplainPage {
    c: Chrome,
    id: Uuid,
    help: Help,
    explained: Option<Explained>,
    form: Typed,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let c = under(&app, &visitor, "rulesets-explain-title", &here);
    let mut fields = Fields::default();
    fields.set("line", &asked.line);
    let mut form = Typed::of(fields);
    let mut explained = None;
    if !asked.line.trim().is_empty() {
        match content::line(&asked.line) {
            Ok(mut line) => {
                // A declaration without a day is one of today.
                if let Some(col) = Col::of("declared_on")
                    && !line.to_json().contains_key("declared_on")
                {
                    let today = f64::from(day_number(app.today()));
                    line.set(col, Some(Cell::Number(today)));
                }
                let program = content::recorded(&app, &here.content, AsOf::Declaration)?;
                let model = models::Named::of(&app, &here.content).await;
                model.put(std::slice::from_mut(&mut line));
                let outcome = program.score(&line);
                let mut why = program.explain(&line, &outcome);
                why.model_said = model.said(program.model, &line, outcome.model);
                explained = Some(Explained {
                    score: why.score,
                    items: words::explanation(&c, &why),
                    unknown: words::unknowns(&c, &why),
                    version: why.version.chars().take(12).collect(),
                    by_score: why.lane_by_score,
                    lane: why.lane,
                });
            }
            Err(refusal) => {
                let failure = Failure::Invalid(Faults(vec![refusal.field("line")]));
                form = Typed::refused(form.fields, failure, &c, "line")?;
            }
        }
    }
    let page = ExplainPage {
        id,
        help: help(&c, &here.content),
        explained,
        form,
        c,
    };
    page.form.page(&page)
}
