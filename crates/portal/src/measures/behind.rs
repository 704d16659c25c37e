//! The rows behind a figure: every case that was counted, with links to it.

mod hours;
mod plan;
mod source;

pub(super) use plan::for_plan;

use super::Filters;
use super::compute::{Question, category_name};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{Args, At, Day, FromRow, args};
use greenlane_domain::measures::{MeasureName, Period};
use jiff::civil::Date;
use source::{Source, source};
use uuid::Uuid;

/// Which figure, and which page of its rows.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The table.
    pub name: MeasureName,
    /// The row of the table; empty for all of it.
    pub row: &'a str,
    /// The part of the row; empty for all of it.
    pub part: &'a str,
    /// The first row to show, from 0.
    pub from: i64,
    /// At most so many.
    pub most: i64,
}

/// A cell: words for the page, text for a file, where it leads.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// As read on the page.
    pub shown: String,
    /// As written to a file: days as `2020-05-03`.
    pub plain: String,
    /// The record it leads to; empty for none.
    pub href: String,
}

/// Rows behind a figure.
#[derive(Debug, Clone)]
pub struct Behind {
    /// The heads of the columns, in the language asked for.
    pub heads: Vec<String>,
    /// The rows of this page; the first cell leads to the case.
    pub rows: Vec<Vec<Cell>>,
    /// How many there are in all: the figure.
    pub total: i64,
}

#[derive(FromRow)]
struct FindingRow {
    total: i64,
    finding: Uuid,
    member: Uuid,
    company: String,
    criterion: String,
    category: i64,
    validation: Uuid,
    raised_on: Day,
    due: Option<Day>,
    closed_on: Option<Day>,
}

#[derive(FromRow)]
struct ValidationRow {
    total: i64,
    validation: Uuid,
    member: Uuid,
    company: String,
    kind: String,
    on_day: Day,
    outcome: Option<String>,
    concluded_on: Option<Day>,
}

#[derive(FromRow)]
struct CheckRow {
    total: i64,
    validation: Uuid,
    member: Uuid,
    company: String,
    result: String,
    recorded_on: Day,
}

#[derive(FromRow)]
struct CompanyRow {
    total: i64,
    member: Uuid,
    company: String,
    entity_type: String,
    stage: String,
    tier: Option<String>,
    dated: Option<Day>,
}

#[derive(FromRow)]
struct ApplicationRow {
    total: i64,
    member: Uuid,
    company: String,
    entity_type: String,
    stage: String,
    tier: Option<String>,
    moment: At,
}

/// The rows behind a figure. Whoever asks needs the right to see measures.
pub async fn behind(
    app: &App,
    asker: &impl Asks,
    period: Period,
    filters: &Filters,
    wanted: Wanted<'_>,
) -> Result<Behind, Failure> {
    let question = Question::new(app, asker, period, filters)?;
    let source = source(&question, wanted)?.ok_or(Failure::NotFound)?;
    let page = |mut args: Args| {
        args.extend(args![wanted.most, wanted.from]);
        args
    };
    let made = match source {
        Source::Findings(sql, args) => {
            let rows = question.db.all(sql, page(args)).await?;
            of_findings(&question, &rows)
        }
        Source::Validations(sql, args) => {
            let rows = question.db.all(sql, page(args)).await?;
            of_validations(&question, &rows)
        }
        Source::Hours(sql, args) => {
            let rows = question.db.all(sql, page(args)).await?;
            hours::of_hours(&question, &rows)
        }
        Source::CaseHours(sql, args) => {
            let rows = question.db.all(sql, page(args)).await?;
            hours::of_cases(&question, &rows)
        }
        Source::Checks(sql, args) => {
            let rows = question.db.all(sql, page(args)).await?;
            of_checks(&question, &rows)
        }
        Source::Companies(sql, args, head) => {
            let rows = question.db.all(sql, page(args)).await?;
            of_companies(&question, &rows, head)
        }
        Source::Applications(sql, args) => {
            let rows: Vec<ApplicationRow> = question.db.all(sql, page(args)).await?;
            let rows: Vec<CompanyRow> = rows.into_iter().map(|row| dated(app, row)).collect();
            of_companies(&question, &rows, "measures-col-submitted")
        }
    };
    Ok(made)
}

fn dated(app: &App, row: ApplicationRow) -> CompanyRow {
    CompanyRow {
        total: row.total,
        member: row.member,
        company: row.company,
        entity_type: row.entity_type,
        stage: row.stage,
        tier: row.tier,
        dated: Some(Day(app.date_of(row.moment.0))),
    }
}

fn text(words: impl Into<String>, href: String) -> Cell {
    let shown = words.into();
    Cell {
        plain: shown.clone(),
        shown,
        href,
    }
}

fn day(question: &Question<'_>, date: impl Into<Option<Date>>) -> Cell {
    let date = date.into();
    Cell {
        shown: date.map_or_else(|| "–".to_owned(), |date| question.say.day(date)),
        plain: date.map(|date| date.to_string()).unwrap_or_default(),
        href: String::new(),
    }
}

fn company(id: Uuid, name: &str) -> Cell {
    text(name, format!("/companies/{id}"))
}

fn heads(question: &Question<'_>, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| question.say.t(key)).collect()
}

fn of_findings(question: &Question<'_>, found: &[FindingRow]) -> Behind {
    let keys = [
        "measures-col-criterion",
        "measures-col-category",
        "measures-col-company",
        "measures-col-validation",
        "measures-col-raised",
        "measures-col-due",
        "measures-col-closed",
    ];
    let cells = |row: &FindingRow| {
        vec![
            text(&row.criterion, format!("/findings/{}", row.finding)),
            text(
                category_name(question, &row.category.to_string()),
                String::new(),
            ),
            company(row.member, &row.company),
            Cell {
                shown: question.say.t("measures-see-validation"),
                plain: row.validation.to_string(),
                href: format!("/validations/{}", row.validation),
            },
            day(question, row.raised_on.0),
            day(question, row.due.map(|d| d.0)),
            day(question, row.closed_on.map(|d| d.0)),
        ]
    };
    Behind {
        heads: heads(question, &keys),
        total: found.first().map_or(0, |row| row.total),
        rows: found.iter().map(cells).collect(),
    }
}

fn part(question: &Question<'_>, code: &str) -> Cell {
    let shown = question
        .say
        .t(format!("measure-part-{}", code.replace('_', "-")));
    text(shown, String::new())
}

fn of_validations(question: &Question<'_>, found: &[ValidationRow]) -> Behind {
    let keys = [
        "measures-col-visit",
        "measures-col-company",
        "measures-col-kind",
        "measures-col-outcome",
        "measures-col-concluded",
    ];
    let cells = |row: &ValidationRow| {
        let visit = Cell {
            href: format!("/validations/{}", row.validation),
            ..day(question, row.on_day.0)
        };
        let outcome = row.outcome.as_deref();
        vec![
            visit,
            company(row.member, &row.company),
            part(question, &row.kind),
            outcome.map_or_else(|| text("–", String::new()), |code| part(question, code)),
            day(question, row.concluded_on.map(|d| d.0)),
        ]
    };
    Behind {
        heads: heads(question, &keys),
        total: found.first().map_or(0, |row| row.total),
        rows: found.iter().map(cells).collect(),
    }
}

fn of_checks(question: &Question<'_>, found: &[CheckRow]) -> Behind {
    let keys = [
        "measures-col-checked",
        "measures-col-company",
        "measures-col-result",
    ];
    let cells = |row: &CheckRow| {
        let checked = Cell {
            href: format!("/validations/{}", row.validation),
            ..day(question, row.recorded_on.0)
        };
        vec![
            checked,
            company(row.member, &row.company),
            part(question, &row.result),
        ]
    };
    Behind {
        heads: heads(question, &keys),
        total: found.first().map_or(0, |row| row.total),
        rows: found.iter().map(cells).collect(),
    }
}

fn of_companies(question: &Question<'_>, found: &[CompanyRow], head: &str) -> Behind {
    let keys = [
        "measures-col-company",
        "measures-col-type",
        "measures-col-stage",
        "measures-col-tier",
        head,
    ];
    let cells = |row: &CompanyRow| {
        let kind = question.pack().entity_type(&row.entity_type);
        let tier = row.tier.as_deref().and_then(|id| question.pack().tier(id));
        let named = |text: Option<&greenlane_domain::pack::Text>| {
            text.map_or("–", |text| question.say.pack(text)).to_owned()
        };
        vec![
            company(row.member, &row.company),
            text(named(kind.map(|k| &k.name)), String::new()),
            part(question, &row.stage),
            text(named(tier.map(|t| &t.name)), String::new()),
            day(question, row.dated.map(|d| d.0)),
        ]
    };
    Behind {
        heads: heads(question, &keys),
        total: found.first().map_or(0, |row| row.total),
        rows: found.iter().map(cells).collect(),
    }
}
