//! The rows behind a part of a figure: shipments, validations, findings or checks.

use super::{Asked, may_see, sql};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::measures::behind::{Behind, Cell, for_plan};
use crate::measures::export;
use crate::measures::views::Meaning;
use crate::timeline::page_links;
use crate::trade::plan as trade;
use crate::web::{Chrome, Page, Visitor, csv_file, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::measures::Period;
use greenlane_domain::measures::plan::PlanMeasure;
use greenlane_targeting::shipments::Shipment;

/// Rows on one page.
const PER_PAGE: usize = 50;
/// Rows in one file. A file that ends there says so in its last line.
const MOST: usize = 200_000;

#[derive(Template)]
#[template(path = "measures/rows.html")]
struct RowsPage {
    c: Chrome,
    figure: String,
    scope: String,
    /// The definition stands with the figure.
    about: Option<Meaning>,
    heads: Vec<String>,
    rows: Vec<Vec<(String, Cell)>>,
    summary: String,
    pages: Vec<(String, String)>,
    page: String,
    csv: String,
}

fn plain(words: impl Into<String>) -> Cell {
    let shown = words.into();
    Cell {
        plain: shown.clone(),
        shown,
        href: String::new(),
    }
}

fn shipment(c: &Chrome, one: &Shipment) -> Vec<Cell> {
    let exam = if one.exam_known { one.exam.code() } else { "" };
    let told = if exam.is_empty() {
        c.t("cargo-unknown")
    } else {
        c.t(format!("cargo-exam-{exam}"))
    };
    let number = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
    vec![
        plain(&one.declaration),
        Cell {
            shown: c.day(one.declared_on),
            plain: one.declared_on.to_string(),
            href: String::new(),
        },
        plain(&one.importer_name),
        plain(&one.carrier),
        plain(number(one.containers)),
        plain(format!("{} {}", one.value, one.currency)),
        Cell {
            shown: told,
            plain: exam.to_owned(),
            href: String::new(),
        },
        plain(&one.cause),
        plain(number(one.held.map(|held| held / 60_000))),
    ]
}

/// What is listed for a part, from a row on.
async fn found(
    app: &App,
    who: &Who,
    c: &Chrome,
    (period, measure, part): (Period, PlanMeasure, &str),
    (from, most): (usize, usize),
) -> Result<Behind, Failure> {
    if measure.from_trade() {
        let asked = (measure, part);
        let (page, total) = trade::shipments(app, period.number(), asked, (from, most)).await?;
        let heads = [
            "cargo-declaration",
            "cargo-day",
            "plan-col-importer",
            "plan-col-carrier",
            "plan-col-containers",
            "plan-col-value",
            "cargo-exam",
            "plan-col-cause",
            "plan-col-minutes",
        ];
        return Ok(Behind {
            heads: heads.iter().map(|key| c.t(key)).collect(),
            rows: page.iter().map(|one| shipment(c, one)).collect(),
            total: i64::try_from(total).unwrap_or(i64::MAX),
        });
    }
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let place = (number(most), number(from));
    let (kind, text, word) = match (measure, part) {
        (PlanMeasure::Recommendations, "recommendations") => {
            ("findings", sql::RECOMMENDATION_ROWS, None)
        }
        (PlanMeasure::Recommendations, _) => ("validations", sql::OUTCOME_ROWS, Some("")),
        (PlanMeasure::PassedToFailed, part) => {
            let outcome = match part {
                "passed" => "pass",
                "failed" => "fail",
                other => other,
            };
            ("validations", sql::OUTCOME_ROWS, Some(outcome))
        }
        (PlanMeasure::Criteria, "met") => ("checks", sql::RESULT_ROWS, Some("met")),
        (PlanMeasure::Criteria, _) => ("checks", sql::RESULT_ROWS, Some("")),
        _ => ("hours", sql::MINUTES_ROWS, None),
    };
    for_plan(app, who, c.lang, (kind, text, word), period, place).await
}

pub(super) async fn list(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let period = asked.period(&app)?;
    let measure = PlanMeasure::parse(&asked.measure).ok_or(Failure::NotFound)?;
    let part = asked.part.as_str();
    if !measure.parts().contains(&part) || !may_see(&app, &who, measure) {
        return Err(Failure::NotFound);
    }
    let definition = app.pack().measures.definition(measure);
    let definition = definition.ok_or(Failure::NotFound)?;
    let page: usize = asked.page.parse().unwrap_or(1).max(1);
    let file = asked.format == "csv";
    let place = if file {
        (0, MOST)
    } else {
        ((page - 1).saturating_mul(PER_PAGE), PER_PAGE)
    };
    let c = Chrome::new(&app, &visitor, "measures-rows-title");
    let found = found(&app, &who, &c, (period, measure, part), place).await?;
    let year = period.number();
    if file {
        let name = format!("{}-{part}-{year}.csv", measure.code());
        let mut text = export::rows_csv(&found);
        if usize::try_from(found.total).is_ok_and(|total| total > MOST) {
            text += &crate::web::csv_line([c.t1("plan-rows-cut", "total", found.total)]);
        }
        return csv_file(&name, &text);
    }
    if found.rows.is_empty() && page > 1 {
        return Err(Failure::NotFound);
    }
    let (measures, plan) = (c.t("measures-title"), c.t("plan-title"));
    let c = c
        .crumb("/measures", measures)
        .crumb(format!("/measures/plan?year={year}"), plan);
    let base = super::link(year, measure, part);
    let last = usize::try_from(found.total)
        .unwrap_or_default()
        .div_ceil(PER_PAGE);
    let (now, last) = (
        i64::try_from(page).unwrap_or(1),
        i64::try_from(last.max(1)).unwrap_or(1),
    );
    let rows = found.rows.into_iter();
    let rows = rows.map(|row| found.heads.iter().cloned().zip(row).collect());
    html(&RowsPage {
        figure: format!(
            "{}: {}",
            c.pack(&definition.name),
            c.t(format!("plan-part-{part}"))
        ),
        scope: c.t1("plan-scope", "year", year),
        about: None,
        rows: rows.collect(),
        summary: c.n("measures-rows-summary", found.total),
        pages: if last > 1 {
            page_links(now, last, |n| format!("{base}&page={n}"))
        } else {
            Vec::new()
        },
        page: page.to_string(),
        csv: format!("{base}&format=csv"),
        heads: found.heads,
        c,
    })
}
