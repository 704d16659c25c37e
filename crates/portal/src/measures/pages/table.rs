//! One table with its definition, on a page or as a file.

use super::{Asked, Choice, Panel, crumbs, named, scope, stamp};
use crate::accounts::Who;
use crate::app::App;
use crate::measures::compute::{Filters, compute};
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
    // All of a category lead to its row of the other table.
    let (label, of, row) = match result.category {
        Some(number) => (
            "measures-all-of-category",
            MeasureName::DeficienciesByCategory,
            number.to_string(),
        ),
        None => ("measures-all-deficiencies", name, String::new()),
    };
    Some(Line {
        id: String::new(),
        label: c.t(label),
        count: c.count(totals.count),
        share,
        rate: String::new(),
        rows: if totals.count > 0 {
            links.rows(of, &row, "")
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

/// What the list of criteria can be narrowed down to, and its orders.
fn choices(app: &App, c: &Chrome, filters: &Filters) -> [Choice; 2] {
    let categories = app.pack().categories.iter();
    let categories = categories.map(|category| {
        let number = category.number.to_string();
        let name = format!("{number}. {}", c.pack(&category.name));
        (number, name)
    });
    let order = |code: &str| c.t(format!("measures-order-{code}"));
    let rate = "rate".to_owned();
    [
        Choice {
            name: "category",
            label: c.t("measures-head-deficiencies-by-category"),
            options: c.all_or(categories),
            chosen: filters
                .category
                .map_or_else(String::new, |number| number.to_string()),
        },
        Choice {
            name: "order",
            label: c.t("measures-order"),
            options: vec![
                (String::new(), order("count")),
                (rate.clone(), order("rate")),
            ],
            chosen: if filters.by_rate { rate } else { String::new() },
        },
    ]
}

/// What the shares are of.
fn note(c: &Chrome, name: MeasureName, result: &MeasureResult) -> String {
    if result.by_rate {
        c.t("measures-note-by-rate")
    } else if result.category.is_some() {
        c.t("measures-note-of-category")
    } else {
        c.t(format!("measures-note-{}", name.code()))
    }
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
    let mut panel = Panel::new(&app, &who, &c, (action, period, &filters)).await?;
    if name == MeasureName::TopCriteria {
        panel = panel.choosing(choices(&app, &c, &filters));
    }
    html(&MeasurePage {
        panel,
        scope: scope(&c, &app, period, &filters),
        stamp: stamp(&c, &result),
        head: c.t(format!("measures-head-{}", name.code())),
        sentence: if statistics || result.by_rate || result.category.is_some() {
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
        note: note(&c, name, &result),
        meanings,
        downloads: FORMATS
            .map(|format| {
                let words = c.t(format!("ui-download-{format}"));
                (links.file(name, format, &filters), words)
            })
            .into(),
        c,
    })
}

fn as_file(name: MeasureName, result: &MeasureResult, format: &str) -> Option<Page> {
    let category = result.category.map(|number| format!("-of-{number}"));
    let order = if result.by_rate { "-by-rate" } else { "" };
    let file = format!(
        "{}{}{order}-{}",
        name.code(),
        category.unwrap_or_default(),
        result.period.number()
    );
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
