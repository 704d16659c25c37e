//! One table with its definition, on a page or as a file.

use super::{Asked, Panel, crumbs, named, scope, stamp};
use crate::accounts::Who;
use crate::app::App;
use crate::measures::compute::compute;
use crate::measures::export;
use crate::measures::views::{self, Line, Links, Meaning};
use crate::web::{Chrome, Page, Visitor, csv_file, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::measures::{Group, MeasureName, MeasureResult, definition, in_group};

/// The files that a table can be had as.
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

#[derive(Template)]
#[template(path = "measures/measure.html")]
struct MeasurePage {
    c: Chrome,
    panel: Panel,
    scope: String,
    stamp: String,
    head: String,
    sentence: String,
    lines: Vec<Line>,
    total: Option<Line>,
    rated: bool,
    note: String,
    meanings: Vec<Meaning>,
    downloads: Vec<(String, String)>,
}

/// The last line of a table: all cases, and what the printed shares come to.
fn total(c: &Chrome, name: MeasureName, result: &MeasureResult, links: &Links) -> Option<Line> {
    let totals = result.totals.as_ref()?;
    // Reasons overlap and a top list is cut short: there a sum of shares says nothing.
    let share = if name == MeasureName::DeficienciesByCategory && totals.count > 0 {
        views::percent(c, Some(totals.shares))
    } else {
        String::new()
    };
    Some(Line {
        id: String::new(),
        label: c.t("measures-all-deficiencies"),
        count: c.count(totals.count),
        share,
        rate: String::new(),
        rows: if totals.count > 0 {
            links.rows(name, "", "")
        } else {
            String::new()
        },
        checked: String::new(),
    })
}

/// The key statistics as lines of a table, each followed by its parts.
fn statistic_lines(c: &Chrome, result: &MeasureResult, links: &Links) -> Vec<Line> {
    let name = MeasureName::KeyStatistics;
    let mut lines = Vec::new();
    for row in &result.rows {
        lines.push(Line {
            id: String::new(),
            label: row.label.clone(),
            count: views::figure(c, row),
            share: String::new(),
            rate: views::made_of(c, row),
            rows: if row.count > 0 {
                links.rows(name, &row.id, "")
            } else {
                String::new()
            },
            checked: String::new(),
        });
        for part in row.parts.iter().filter(|part| part.count > 0) {
            lines.push(Line {
                id: "–".to_owned(),
                label: part.label.clone(),
                count: c.count(part.count),
                share: views::percent(c, part.share),
                rate: String::new(),
                rows: links.rows(name, &row.id, &part.id),
                checked: String::new(),
            });
        }
    }
    lines
}

pub(super) async fn measure(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let name = named(&name)?;
    let (period, filters) = (asked.period(&app)?, asked.filters(&visitor)?);
    let result = compute(&app, &who, name, period, &filters).await?;
    if let Some(file) = as_file(name, &result, &asked.format) {
        return file;
    }
    let links = Links::new(period, &filters);
    let c = Chrome::new(&app, &visitor, &format!("measures-name-{}", name.code()));
    let c = crumbs(c, &links);
    let statistics = name == MeasureName::KeyStatistics;
    let meanings: Vec<Meaning> = if statistics {
        let shown = Group::OF_STATISTICS.into_iter().flat_map(in_group);
        shown.map(|d| views::meaning(&c, d)).collect()
    } else {
        let shown = definition(name.code()).into_iter();
        shown.map(|d| views::meaning(&c, d)).collect()
    };
    let action = format!("/measures/{}", name.code());
    html(&MeasurePage {
        panel: Panel::new(&app, &who, &c, (action, period, &filters)).await?,
        scope: scope(&c, &app, period, &filters),
        stamp: stamp(&c, &result),
        head: c.t(format!("measures-head-{}", name.code())),
        sentence: if statistics {
            String::new()
        } else {
            views::sentence(&c, name, &result)
        },
        lines: if statistics {
            statistic_lines(&c, &result, &links)
        } else {
            views::lines(&c, name, &result, &links)
        },
        total: total(&c, name, &result, &links),
        rated: matches!(name, MeasureName::TopCriteria | MeasureName::KeyStatistics),
        note: c.t(format!("measures-note-{}", name.code())),
        meanings,
        downloads: FORMATS
            .map(|format| {
                let words = c.t(format!("ui-download-{format}"));
                (links.file(name, format), words)
            })
            .into(),
        c,
    })
}

fn as_file(name: MeasureName, result: &MeasureResult, format: &str) -> Option<Page> {
    let file = format!("{}-{}", name.code(), result.period.number());
    match format {
        "csv" => {
            let text = export::measure_csv(result);
            Some(csv_file(&format!("{file}.csv"), &text))
        }
        "xlsx" => Some(export::measure_xlsx(result, &file)),
        "json" => Some(export::json(result)),
        _ => None,
    }
}
