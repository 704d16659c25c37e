//! The measures of the strategic plan of 2004 on one page: each with its definition from the pack, what it was made of with
//! the rows behind, what is asked of the record for it, and what cannot be concluded.

mod file;
mod queries;
mod rows;
mod sql;
#[cfg(test)]
mod tests;
mod words;

use super::pages::Asked as Scope;
use super::sql as of_record;
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::trade::plan as trade;
use crate::web::{Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::args;
use greenlane_domain::measures::Period;
use greenlane_domain::measures::plan::{Figure, PlanMeasure, Reviews, figures};
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    year: String,
    measure: String,
    part: String,
    page: String,
    format: String,
}

impl Asked {
    fn period(&self, app: &App) -> Result<Period, Failure> {
        Scope::of(&self.year, "").period(app)
    }
}

/// What the year's validations come to.
async fn reviews(app: &App, asker: &impl Asks, period: Period) -> Result<Reviews, Failure> {
    let db = app.db(asker);
    let days = || args![period.from(), period.until()];
    let counts = async |sql: &'static str| -> Result<BTreeMap<String, u64>, Failure> {
        let rows: Vec<(String, i64)> = db.all(sql, days()).await?;
        let counted = rows.into_iter();
        Ok(counted
            .map(|(code, n)| (code, u64::try_from(n).unwrap_or_default()))
            .collect())
    };
    let (outcomes, results) = (
        counts(sql::BY_OUTCOME).await?,
        counts(sql::BY_RESULT).await?,
    );
    let of = |all: &BTreeMap<String, u64>, code: &str| all.get(code).copied().unwrap_or_default();
    let (recommendations,): (i64,) = db.one(sql::RECOMMENDATIONS, days()).await?;
    let (minutes, with_hours): (i64, i64) = db.one(sql::MINUTES, days()).await?;
    let number = |n: i64| u64::try_from(n).unwrap_or_default();
    Ok(Reviews {
        recommendations: number(recommendations),
        reports: outcomes.values().sum(),
        passed: of(&outcomes, "pass"),
        conditional: of(&outcomes, "conditional"),
        failed: of(&outcomes, "fail"),
        met: of(&results, "met"),
        judged: results.values().sum(),
        minutes: number(minutes),
        with_hours: number(with_hours),
    })
}

/// Every figure of a year. Whoever asks needs the right to see measures.
pub(super) async fn compute(
    app: &App,
    asker: &impl Asks,
    period: Period,
) -> Result<Vec<Figure>, Failure> {
    app.permit(asker, Action::ViewMeasures, &Resource::Programme)?;
    let trade = trade::counts(app, period.number()).await?;
    Ok(figures(&trade, &reviews(app, asker, period).await?))
}

/// One part of a figure: what it is, how much, and where its rows are.
struct Part {
    label: String,
    amount: String,
    href: String,
}

struct Shown {
    id: &'static str,
    name: String,
    value: String,
    /// In the form of fiscal year 2003, with its meaning; empty for most.
    form: Vec<String>,
    interval: String,
    alike: String,
    tests: Vec<String>,
    parts: Vec<Part>,
    cautions: Vec<String>,
    facts: Vec<(String, String)>,
    /// What is asked of the record; nothing where declarations are counted.
    query: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "measures/plan.html")]
struct PlanPage {
    c: Chrome,
    year: String,
    years: Vec<(String, String)>,
    stamp: String,
    shown: Vec<Shown>,
    downloads: Vec<(String, String)>,
    definitions: String,
}

fn link(year: i16, measure: PlanMeasure, part: &str) -> String {
    format!(
        "/measures/plan/rows?year={year}&measure={}&part={part}",
        measure.code()
    )
}

/// Shipments are seen by those who may see trade data.
fn may_see(app: &App, who: &Who, measure: PlanMeasure) -> bool {
    !measure.from_trade() || app.may(who, Action::ViewTrade, &Resource::Programme)
}

fn shown(app: &App, who: &Who, c: &Chrome, (year, figure): (i16, &Figure)) -> Option<Shown> {
    let measure = figure.measure;
    let policy = &app.pack().measures;
    let (definition, currency) = (policy.definition(measure)?, policy.currency.as_str());
    let linked = may_see(app, who, measure);
    let parts = figure.parts.iter().map(|(code, amount)| Part {
        label: c.t(format!("plan-part-{code}")),
        amount: words::amount(c, (measure, currency), *amount),
        href: if linked && *amount > 0.0 {
            link(year, measure, code)
        } else {
            String::new()
        },
    });
    let text = |key: &str, text| (c.t(format!("plan-{key}")), c.pack(text).to_owned());
    Some(Shown {
        id: measure.code(),
        name: c.pack(&definition.name).to_owned(),
        value: words::value(c, figure),
        form: words::form(c, figure),
        interval: words::interval(c, figure),
        alike: words::alike(c, (figure, c.pack(&app.pack().benefits.strata))),
        tests: words::tests(c, figure),
        parts: parts.collect(),
        cautions: words::cautions(c, figure),
        facts: vec![
            text("counts", &definition.counts),
            text("divided-by", &definition.divided_by),
            text("period", &definition.period),
            text("leaves-out", &definition.leaves_out),
            text("not-shown", &definition.not_shown),
        ],
        query: queries::query(measure),
    })
}

async fn show(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let period = asked.period(&app)?;
    let made = compute(&app, &who, period).await?;
    let year = period.number();
    let c = Chrome::new(&app, &visitor, "plan-title");
    if let Some(file) = file::file(&app, &c, &asked.format, (year, &made)) {
        return file;
    }
    let label = c.t("measures-title");
    let c = c.crumb("/measures", label);
    let (position,): (i64,) = app.db(&who).one(of_record::LOG_POSITION, args![]).await?;
    let at = app.clock().now();
    let mut years = trade::years(&app).await?;
    years.extend([year, app.today().year()]);
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let downloads = ["csv", "xlsx", "json"].map(|format| {
        (
            format!("/measures/plan?year={year}&format={format}"),
            format.to_uppercase(),
        )
    });
    html(&PlanPage {
        year: year.to_string(),
        years: years
            .into_iter()
            .map(|year| (year.to_string(), year.to_string()))
            .collect(),
        stamp: c.t2("measures-stamp", "at", c.at(at), "event", c.count(position)),
        shown: made
            .iter()
            .filter_map(|figure| shown(&app, &who, &c, (year, figure)))
            .collect(),
        downloads: downloads.into(),
        definitions: c.t1("plan-definitions", "version", &app.pack().measures.version),
        c,
    })
}

/// The routes of the plan's measures.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/measures/plan", Action::ViewMeasures, show)
        .get("/measures/plan/rows", Action::ViewMeasures, rows::list)
}
