//! Deficiencies by what validations have in common, year by year, each figure down to its validations; and the same table
//! as it may be shown outside the programme.

mod file;
mod groups;
mod sql;
#[cfg(test)]
mod tests;
mod years;

use super::compute::Filters;
use super::pages::{Asked as Scope, Panel};
use crate::accounts::Who;
use crate::app::App;
use crate::caseload::labels;
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::web::{Chrome, Page, Routes, Say, Visitor, html, link};
use askama::Template;
use axum::extract::{Query, State};
use file::file;
use greenlane_db::args;
use greenlane_domain::measures::breakdown::FEWEST;
use greenlane_domain::permission::Action;
use groups::{Line, Names, Row, Sum, made};
use serde::Deserialize;
use years::{Over, Years};

/// Validations on one page.
const PER_PAGE: usize = 50;
/// What validations are told apart by.
const DIMENSIONS: [&str; 7] = [
    "method",
    "entity_type",
    "region",
    "country",
    "edition",
    "lead",
    "team",
];
/// Of those, what names people of the programme, which does not leave it.
const PEOPLE: [&str; 2] = ["lead", "team"];

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
    /// `all` makes a CSV file of every year.
    years: String,
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

    fn over_years(&self) -> bool {
        self.years == "all"
    }

    /// What the table is by.
    fn dimensions(&self) -> impl Iterator<Item = &'static str> {
        let publication = self.publication();
        DIMENSIONS
            .into_iter()
            .filter(move |code| !publication || !PEOPLE.contains(code))
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
        link("/measures/breakdown", &pairs)
    }
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
    regions: bool,
    other: String,
    /// Every year, where there are several.
    years: Vec<i16>,
    over: Vec<Over>,
    years_csv: String,
    fewest: u32,
    downloads: Vec<(String, String)>,
    group: String,
    visits: Vec<Visit>,
    pages: Vec<(String, String)>,
    page: i64,
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
    rows.retain(|row| row.group(by, app.pack()) == asked.group);
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
    let made = made(&names, &asked, &rows, (year, publication));
    let years = Years::of(&names, &asked, &rows, publication);
    if let Some(file) = file(&asked, by, (year, &made), &years) {
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
        over: years.over(&names),
        years: years.numbers(),
        years_csv: asked.link(by, "", publication, "csv") + "&years=all",
        publication,
        regions: by == "region",
        fewest: FEWEST,
        downloads: downloads.into(),
        group,
        visits,
        pages,
        page: asked.page.max(1),
        c,
    })
}

/// A table of a year as documents show it: its heading, its lines, and how many groups were left out.
pub(super) struct Printed {
    pub(super) head: String,
    /// Name, validations, criteria judged, deficiencies, share, and between what it lies.
    pub(super) lines: Vec<[String; 6]>,
    pub(super) left_out: usize,
    /// The latest years, and each group's share in them.
    pub(super) years: Vec<i16>,
    pub(super) over: Vec<Vec<String>>,
}

/// Years beside each other on a page of paper.
const YEARS_ON_PAPER: usize = 7;

/// Every table of a year but that by people: names of the programme's staff stay where they are.
pub(super) async fn printed(
    app: &App,
    who: &Who,
    say: &Say,
    (kind, year, publication): (&str, i16, bool),
) -> Result<Vec<Printed>, Failure> {
    let kind = if publication { "" } else { kind };
    let mut rows: Vec<Sum> = app.db(who).all(sql::SUMS, args![kind]).await?;
    // The document of a year says the same whenever it is made: what came later is no part of it.
    rows.retain(|row| row.year() <= year);
    let asked = Asked::default();
    let mut tables = Vec::new();
    for by in DIMENSIONS.into_iter().filter(|by| !PEOPLE.contains(by)) {
        let names = Names {
            app,
            say,
            by,
            staff: std::collections::BTreeMap::new(),
        };
        let years = Years::of(&names, &asked, &rows, publication).latest(YEARS_ON_PAPER);
        let over = years.over(&names).into_iter().map(|group| {
            let shares = group.cells.into_iter().map(|cell| cell.share);
            let line = std::iter::once(group.name).chain(shares);
            line.collect::<Vec<String>>()
        });
        let over: Vec<Vec<String>> = over.collect();
        let made = made(&names, &asked, &rows, (year, publication));
        let lines = made.lines.into_iter().chain([made.whole]);
        let lines = lines.map(|line| {
            [
                line.name,
                line.validations,
                line.judged,
                line.deficiencies,
                line.percent,
                line.between,
            ]
        });
        tables.push(Printed {
            head: say.t(key("breakdown-by", by)),
            lines: lines.collect(),
            left_out: made.left_out,
            years: years.numbers(),
            over,
        });
    }
    Ok(tables)
}

/// The route of the breakdown.
pub(super) fn routes() -> Routes {
    Routes::new().get("/measures/breakdown", Action::ViewMeasures, show)
}
