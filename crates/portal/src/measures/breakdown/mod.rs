//! Deficiencies by what validations have in common, year by year, each figure down to its validations; and the same table
//! as it may be shown outside the programme.

mod sql;
#[cfg(test)]
mod tests;

use super::compute::Filters;
use super::pages::{Asked as Scope, Panel};
use crate::accounts::Who;
use crate::app::App;
use crate::caseload::labels;
use crate::failure::Failure;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::ui::chart::sparkline;
use crate::validation::errors::key;
use crate::web::{Chrome, Page, Routes, Say, Visitor, attachment, csv_file, csv_line, html};
use askama::Template;
use axum::Json;
use axum::extract::{Query, State};
use axum::response::IntoResponse as _;
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::measures::breakdown::{Counted, FEWEST, Tallied, of_year, published, trend};
use greenlane_domain::permission::Action;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Validations on one page.
const PER_PAGE: usize = 50;
/// What validations are told apart by.
const DIMENSIONS: [&str; 5] = ["method", "entity_type", "country", "edition", "lead"];

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    year: String,
    entity_type: String,
    by: String,
    /// The group whose validations are listed.
    group: String,
    /// As it may be shown outside the programme.
    publication: String,
    format: String,
    /// The page of validations, from 1.
    page: i64,
}

impl Asked {
    /// Outside the programme there are no tables of one kind of company: what is left out of the one would follow from
    /// the other.
    fn scope(&self) -> Scope {
        let kind = if self.publication() {
            ""
        } else {
            &self.entity_type
        };
        Scope::of(&self.year, kind)
    }

    fn publication(&self) -> bool {
        self.publication == "yes"
    }

    /// What the table is by. People's names do not leave the programme.
    fn dimensions(&self) -> impl Iterator<Item = &'static str> {
        let publication = self.publication();
        DIMENSIONS
            .into_iter()
            .filter(move |code| !publication || *code != "lead")
    }

    fn by(&self) -> &'static str {
        let known = self.dimensions().find(|code| *code == self.by);
        known.unwrap_or("method")
    }

    fn link(&self, by: &str, group: &str, publication: bool, format: &str) -> String {
        self.paged(by, group, publication, (format, ""))
    }

    fn paged(
        &self,
        by: &str,
        group: &str,
        publication: bool,
        (format, page): (&str, &str),
    ) -> String {
        let publication = if publication { "yes" } else { "" };
        let pairs = [
            ("year", self.year.as_str()),
            (
                "entity_type",
                if publication == "yes" {
                    ""
                } else {
                    &self.entity_type
                },
            ),
            ("by", by),
            ("group", group),
            ("publication", publication),
            ("page", page),
            ("format", format),
        ];
        let set: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let query = serde_urlencoded::to_string(set).unwrap_or_default();
        format!("/measures/breakdown?{query}")
    }
}

/// What validations that have everything in common came to.
#[derive(Debug, Clone, FromRow)]
struct Sum {
    entity_type: String,
    method: String,
    edition: String,
    lead: Uuid,
    country: String,
    year: i64,
    validations: i64,
    judged: i64,
    deficient: i64,
    deficiencies: i64,
}

#[derive(Debug, Clone, FromRow)]
struct Row {
    stream_id: Uuid,
    member_id: Uuid,
    legal_name: String,
    entity_type: String,
    method: String,
    edition: String,
    lead: Uuid,
    country: String,
    concluded_on: Day,
    outcome: Option<String>,
    judged: i64,
    deficient: i64,
    deficiencies: i64,
}

/// What a validation is told apart by: kind of company, country, edition, who led it, method.
type Apart<'r> = (&'r str, &'r str, &'r str, Uuid, &'r str);

fn group((entity_type, country, edition, lead, method): Apart<'_>, by: &str) -> String {
    match by {
        "entity_type" => entity_type.to_owned(),
        "country" => country.to_owned(),
        "edition" => edition.to_owned(),
        "lead" => lead.to_string(),
        _ => method.to_owned(),
    }
}

impl Row {
    fn group(&self, by: &str) -> String {
        let apart = (&*self.entity_type, &*self.country, &*self.edition);
        group((apart.0, apart.1, apart.2, self.lead, &self.method), by)
    }
}

impl Sum {
    fn counted(&self, by: &str) -> Counted {
        let small = |n: i64| u32::try_from(n).unwrap_or_default();
        let apart = (&*self.entity_type, &*self.country, &*self.edition);
        Counted {
            group: group((apart.0, apart.1, apart.2, self.lead, &self.method), by),
            year: i16::try_from(self.year).unwrap_or_default(),
            validations: small(self.validations),
            judged: small(self.judged),
            deficient: small(self.deficient),
            deficiencies: small(self.deficiencies),
        }
    }
}

/// A group in words.
struct Names<'a> {
    app: &'a App,
    say: &'a Say,
    by: &'static str,
    staff: BTreeMap<Uuid, String>,
}

impl Names<'_> {
    fn of(&self, group: &str) -> String {
        match self.by {
            "entity_type" => labels::entity_type(self.app, self.say, group),
            "country" => self.say.country(group),
            "edition" => {
                let edition = self.app.catalogue().edition(group);
                edition.map_or_else(|| group.to_owned(), |e| self.say.pack(&e.name).to_owned())
            }
            "lead" => {
                let known = group.parse().ok().and_then(|id: Uuid| self.staff.get(&id));
                known.cloned().unwrap_or_else(|| group.to_owned())
            }
            _ => self.say.t(key("validation-method", group)),
        }
    }
}

struct Line {
    code: String,
    name: String,
    tallied: Tallied,
    validations: String,
    judged: String,
    deficiencies: String,
    rows: String,
    percent: String,
    between: String,
    each: String,
    trend: String,
}

struct Visit {
    href: String,
    company: String,
    company_href: String,
    on: String,
    method: String,
    judged: i64,
    deficient: i64,
    deficiencies: i64,
}

struct Tab {
    href: String,
    label: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "measures/breakdown.html")]
struct BreakdownPage {
    c: Chrome,
    panel: Panel,
    year: i16,
    tabs: Vec<Tab>,
    head: String,
    lines: Vec<Line>,
    whole: Line,
    /// That groups were left out; empty when none was.
    left_out: String,
    publication: bool,
    other: String,
    fewest: u32,
    downloads: Vec<(String, String)>,
    group: String,
    visits: Vec<Visit>,
    pages: Vec<(String, String)>,
    page: i64,
}

fn decimal(say: &Say, number: f64) -> String {
    say.decimal(&format!("{number:.1}"))
}

fn each(tallied: &Tallied, say: &Say) -> String {
    if tallied.validations == 0 {
        return String::new();
    }
    decimal(
        say,
        f64::from(tallied.deficiencies) / f64::from(tallied.validations),
    )
}

fn line(say: &Say, code: &str, name: String, tallied: Tallied) -> Line {
    let none = || say.t("breakdown-nothing-judged");
    let between = tallied.interval().map_or_else(String::new, |(low, high)| {
        let (low, high) = (decimal(say, low), decimal(say, high));
        say.t2("breakdown-between", "low", low, "high", high)
    });
    Line {
        code: code.to_owned(),
        name,
        percent: tallied.percent().map_or_else(none, |percent| {
            say.t1("breakdown-percent", "n", decimal(say, percent))
        }),
        between,
        each: each(&tallied, say),
        rows: String::new(),
        trend: String::new(),
        validations: say.count(tallied.validations),
        judged: say.count(tallied.judged),
        deficiencies: say.count(tallied.deficiencies),
        tallied,
    }
}

/// Each year's share of a group, where something was judged.
fn shares(years: &BTreeMap<i16, Tallied>) -> Vec<(i16, f64)> {
    let years = years.iter();
    years
        .filter_map(|(year, tallied)| Some((*year, tallied.percent()?)))
        .collect()
}

fn picture(say: &Say, name: &str, years: &BTreeMap<i16, Tallied>) -> String {
    let shares = shares(years);
    if shares.len() < 2 {
        return String::new();
    }
    let told = shares.iter().map(|(year, share)| {
        let share = decimal(say, *share);
        say.t2("breakdown-year", "year", year, "n", share)
    });
    let told = told.collect::<Vec<_>>().join(", ");
    let values: Vec<f64> = shares.iter().map(|(_, share)| *share).collect();
    sparkline(name, &told, &values)
}

struct Made {
    lines: Vec<Line>,
    whole: Line,
    left_out: usize,
}

fn made(names: &Names<'_>, asked: &Asked, rows: &[Sum], year: i16, publication: bool) -> Made {
    let say = names.say;
    let all: Vec<Counted> = rows.iter().map(|row| row.counted(names.by)).collect();
    let (groups, whole) = of_year(&all, year);
    let trend = trend(&all);
    let shown = published(&groups);
    let mut lines: Vec<Line> = groups
        .iter()
        .filter(|(code, _)| !publication || shown.contains(code))
        .map(|(code, tallied)| {
            let mut line = line(say, code, names.of(code), tallied.clone());
            if !publication {
                line.rows = asked.link(names.by, code, false, "");
                line.trend = trend
                    .get(code)
                    .map_or_else(String::new, |years| picture(say, &line.name, years));
            }
            line
        })
        .collect();
    lines.sort_by(|a, b| {
        let size = |line: &Line| std::cmp::Reverse(line.tallied.validations);
        (size(a), &a.name).cmp(&(size(b), &b.name))
    });
    // Outside the programme nothing is told of a year in which the whole is too small.
    let told = !publication || whole.publishable();
    Made {
        left_out: groups.len() - lines.len(),
        whole: line(
            say,
            "",
            say.t("ui-all"),
            if told { whole } else { Tallied::default() },
        ),
        lines,
    }
}

/// The names of the columns are the same in every language: systems read them.
const FIELDS: [&str; 11] = [
    "year",
    "entity_type",
    "by",
    "group",
    "label",
    "validations",
    "criteria_judged",
    "criteria_deficient",
    "deficiencies",
    "percent_deficient",
    "percent_between",
];

fn cells(kind: &str, by: &str, year: i16, line: &Line) -> [String; 11] {
    let tallied = &line.tallied;
    let between = tallied
        .interval()
        .map_or_else(String::new, |(low, high)| format!("{low:.2}-{high:.2}"));
    [
        year.to_string(),
        kind.to_owned(),
        by.to_owned(),
        line.code.clone(),
        line.name.clone(),
        tallied.validations.to_string(),
        tallied.judged.to_string(),
        tallied.deficient.to_string(),
        tallied.deficiencies.to_string(),
        tallied
            .percent()
            .map_or_else(String::new, |percent| format!("{percent:.2}")),
        between,
    ]
}

fn file(asked: &Asked, by: &'static str, year: i16, made: &Made) -> Option<Page> {
    let kind = if asked.publication() {
        ""
    } else {
        &asked.entity_type
    };
    let lines = made.lines.iter().chain([&made.whole]);
    let rows: Vec<_> = lines.map(|line| cells(kind, by, year, line)).collect();
    let name = format!("deficiencies-by-{}-{year}", by.replace('_', "-"));
    match asked.format.as_str() {
        "csv" => {
            let lines: String = rows.iter().map(csv_line).collect();
            Some(csv_file(
                &format!("{name}.csv"),
                &(csv_line(FIELDS) + &lines),
            ))
        }
        "xlsx" => {
            let sheet = Sheet {
                name: by.to_owned(),
                head: FIELDS.map(str::to_owned).to_vec(),
                rows: rows.into_iter().map(Vec::from).collect(),
            };
            Some(xlsx(&[sheet]).and_then(|bytes| attachment(&format!("{name}.xlsx"), XLSX, bytes)))
        }
        "json" => {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| FIELDS.iter().zip(row).collect::<BTreeMap<_, _>>())
                .collect();
            let all = json!({ "left_out": made.left_out, "rows": rows });
            Some(Ok(Json(all).into_response()))
        }
        _ => None,
    }
}

fn visit(say: &Say, row: &Row) -> Visit {
    let method = say.t(key("validation-method", &row.method));
    Visit {
        href: format!("/validations/{}", row.stream_id),
        company: row.legal_name.clone(),
        company_href: format!("/companies/{}", row.member_id),
        on: say.day(row.concluded_on.0),
        method: match &row.outcome {
            Some(outcome) => format!("{method}, {}", say.t(key("validation-outcome", outcome))),
            None => method,
        },
        judged: row.judged,
        deficient: row.deficient,
        deficiencies: row.deficiencies,
    }
}

/// One page of the validations of a group, with the way to the others.
type Listed = (Vec<Visit>, Vec<(String, String)>);

async fn listed(
    app: &App,
    who: &Who,
    say: &Say,
    asked: &Asked,
    (kind, year): (String, i16),
) -> Result<Listed, Failure> {
    if asked.publication() || asked.group.is_empty() {
        return Ok(Listed::default());
    }
    let by = asked.by();
    let args = args![kind, i64::from(year)];
    let mut rows: Vec<Row> = app.db(who).all(sql::ROWS, args).await?;
    rows.retain(|row| row.group(by) == asked.group);
    if rows.is_empty() {
        return Err(Failure::NotFound);
    }
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let last = number(rows.len().div_ceil(PER_PAGE));
    let now = asked.page.clamp(1, last);
    let before = usize::try_from(now - 1).unwrap_or_default() * PER_PAGE;
    let page = rows.iter().skip(before).take(PER_PAGE);
    let pages = crate::timeline::page_links(now, last, |n| {
        asked.paged(by, &asked.group, false, ("", &n.to_string())) + "#rows"
    });
    Ok((page.map(|row| visit(say, row)).collect(), pages))
}

async fn show(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let scope = asked.scope();
    let (period, filters): (_, Filters) = (scope.period(&app)?, scope.filters(&visitor)?);
    let c = Chrome::new(&app, &visitor, "breakdown-title");
    let label = c.t("measures-title");
    let c = c.crumb("/measures", label);
    let (by, year) = (asked.by(), period.number());
    let kind = filters.entity_type.clone().unwrap_or_default();
    let rows: Vec<Sum> = app.db(&who).all(sql::SUMS, args![&kind]).await?;
    let names = Names {
        app: &app,
        say: &c.say,
        by,
        staff: labels::staff_names(&app, &who).await?,
    };
    let publication = asked.publication();
    let made = made(&names, &asked, &rows, year, publication);
    if let Some(file) = file(&asked, by, year, &made) {
        return file;
    }
    let (visits, pages) = listed(&app, &who, &c, &asked, (kind, year)).await?;
    let group = if visits.is_empty() {
        String::new()
    } else {
        names.of(&asked.group)
    };
    let tabs = asked.dimensions().map(|code| Tab {
        href: asked.link(code, "", publication, ""),
        label: c.t(key("breakdown-by", code)),
        current: code == by,
    });
    let downloads = ["csv", "xlsx", "json"].map(|format| {
        (
            asked.link(by, "", publication, format),
            format.to_uppercase(),
        )
    });
    let action = "/measures/breakdown".to_owned();
    let panel = Panel::new(&app, &who, &c, (action, period, &filters)).await?;
    html(&BreakdownPage {
        panel: if publication {
            panel.keeping("by", by).keeping("publication", "yes")
        } else {
            panel.keeping("by", by)
        },
        year,
        tabs: tabs.collect(),
        head: c.t(key("breakdown-by", by)),
        lines: made.lines,
        whole: made.whole,
        left_out: match made.left_out {
            0 => String::new(),
            left_out => c.n("breakdown-left-out", left_out),
        },
        other: asked.link(by, "", !publication, ""),
        publication,
        fewest: FEWEST,
        downloads: downloads.into(),
        group,
        visits,
        pages,
        page: asked.page.max(1),
        c,
    })
}

/// The route of the breakdown.
pub(super) fn routes() -> Routes {
    Routes::new().get("/measures/breakdown", Action::ViewMeasures, show)
}
