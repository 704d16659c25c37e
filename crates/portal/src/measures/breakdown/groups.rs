//! Validations put together by what they have in common, as lines of a table.

use super::Asked;
use crate::app::App;
use crate::caseload::labels;
use crate::ui::chart::sparkline;
use crate::validation::errors::key;
use crate::web::Say;
use greenlane_db::{Day, FromRow};
use greenlane_domain::measures::breakdown::{Counted, FEWEST, Tallied, of_year, published, trend};
use greenlane_domain::measures::nested::published_above;
use greenlane_domain::pack::Pack;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What validations that have everything in common came to.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Sum {
    entity_type: String,
    method: String,
    edition: String,
    lead: Uuid,
    team: String,
    country: String,
    year: i64,
    validations: i64,
    judged: i64,
    deficient: i64,
    deficiencies: i64,
}

#[derive(Debug, Clone, FromRow)]
pub(super) struct Row {
    pub(super) stream_id: Uuid,
    pub(super) member_id: Uuid,
    pub(super) legal_name: String,
    pub(super) entity_type: String,
    pub(super) method: String,
    pub(super) edition: String,
    pub(super) lead: Uuid,
    pub(super) team: String,
    pub(super) country: String,
    pub(super) concluded_on: Day,
    pub(super) outcome: Option<String>,
    pub(super) judged: i64,
    pub(super) deficient: i64,
    pub(super) deficiencies: i64,
}

/// What a validation is told apart by.
#[derive(Debug, Clone, Copy)]
struct Apart<'r> {
    entity_type: &'r str,
    country: &'r str,
    edition: &'r str,
    lead: Uuid,
    team: &'r str,
    method: &'r str,
}

impl Apart<'_> {
    fn group(self, by: &str, pack: &Pack) -> String {
        match by {
            "entity_type" => self.entity_type.to_owned(),
            "region" => pack.selection.region_of(self.country).to_owned(),
            "country" => self.country.to_owned(),
            "edition" => self.edition.to_owned(),
            "lead" => self.lead.to_string(),
            "team" => self.team.to_owned(),
            _ => self.method.to_owned(),
        }
    }
}

impl Row {
    pub(super) fn group(&self, by: &str, pack: &Pack) -> String {
        let apart = Apart {
            entity_type: &self.entity_type,
            country: &self.country,
            edition: &self.edition,
            lead: self.lead,
            team: &self.team,
            method: &self.method,
        };
        apart.group(by, pack)
    }
}

impl Sum {
    pub(super) fn year(&self) -> i16 {
        i16::try_from(self.year).unwrap_or_default()
    }

    fn counted(&self, by: &str, pack: &Pack) -> Counted {
        let small = |n: i64| u32::try_from(n).unwrap_or_default();
        let apart = Apart {
            entity_type: &self.entity_type,
            country: &self.country,
            edition: &self.edition,
            lead: self.lead,
            team: &self.team,
            method: &self.method,
        };
        Counted {
            group: apart.group(by, pack),
            year: self.year(),
            validations: small(self.validations),
            judged: small(self.judged),
            deficient: small(self.deficient),
            deficiencies: small(self.deficiencies),
        }
    }
}

/// A group in words.
pub(super) struct Names<'a> {
    pub(super) app: &'a App,
    pub(super) say: &'a Say,
    pub(super) by: &'static str,
    pub(super) staff: BTreeMap<Uuid, String>,
}

impl Names<'_> {
    fn person(&self, id: &str) -> String {
        let known = id.parse().ok().and_then(|id: Uuid| self.staff.get(&id));
        known.cloned().unwrap_or_else(|| id.to_owned())
    }

    pub(super) fn of(&self, group: &str) -> String {
        match self.by {
            "entity_type" => labels::entity_type(self.app, self.say, group),
            "region" => crate::selection::region(self.app, self.say, group),
            "country" => self.say.country(group),
            "edition" => {
                let edition = self.app.catalogue().edition(group);
                edition.map_or_else(|| group.to_owned(), |e| self.say.pack(&e.name).to_owned())
            }
            "lead" => self.person(group),
            "team" => {
                let mut people: Vec<_> = group.split(' ').map(|id| self.person(id)).collect();
                people.sort();
                people.join(", ")
            }
            _ => self.say.t(key("validation-method", group)),
        }
    }
}

pub(super) struct Line {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) tallied: Tallied,
    /// Its figures may be told.
    pub(super) told: bool,
    /// Its deficiencies may be told as well.
    pub(super) counted: bool,
    pub(super) validations: String,
    pub(super) judged: String,
    pub(super) deficiencies: String,
    pub(super) rows: String,
    pub(super) percent: String,
    pub(super) between: String,
    pub(super) each: String,
    pub(super) trend: String,
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
        told: true,
        counted: true,
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

pub(super) struct Made {
    pub(super) lines: Vec<Line>,
    pub(super) whole: Line,
    pub(super) left_out: usize,
}

fn counted(app: &App, by: &str, rows: &[Sum]) -> Vec<Counted> {
    let rows = rows.iter();
    rows.map(|row| row.counted(by, app.pack())).collect()
}

/// The groups that may be shown outside the programme. Countries are shown there as well, and a region less its countries
/// must tell nothing of those that are left out.
fn shown(
    names: &Names<'_>,
    rows: &[Sum],
    (year, groups): (i16, &BTreeMap<&str, Tallied>),
) -> Vec<String> {
    let owned = |shown: Vec<&str>| shown.into_iter().map(str::to_owned).collect();
    if names.by != "region" {
        return owned(published(groups));
    }
    let countries = counted(names.app, "country", rows);
    let (countries, _) = of_year(&countries, year);
    let pack = names.app.pack();
    owned(published_above(&countries, |country| {
        pack.selection.region_of(country)
    }))
}

pub(super) fn made(
    names: &Names<'_>,
    asked: &Asked,
    rows: &[Sum],
    (year, publication): (i16, bool),
) -> Made {
    let say = names.say;
    let all = counted(names.app, names.by, rows);
    let (groups, whole) = of_year(&all, year);
    let trend = trend(&all);
    let shown = shown(names, rows, (year, &groups));
    let mut lines: Vec<Line> = groups
        .iter()
        .filter(|(code, _)| !publication || shown.iter().any(|shown| shown == *code))
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
    let left_out = groups.len() - lines.len();
    let mut whole = line(say, "", say.t("ui-all"), whole);
    if publication {
        whole.published();
    }
    Made {
        left_out,
        whole,
        lines,
    }
}

impl Line {
    /// Outside the programme nothing is told of a year in which the whole is too small, and no sum that is too small:
    /// there stands a dash, for nought would be false.
    fn published(&mut self) {
        self.told = self.tallied.validations >= FEWEST;
        self.counted = self.told && self.tallied.counted();
        let dash = || "–".to_owned();
        if !self.counted {
            self.deficiencies = dash();
            self.percent = dash();
            self.each = dash();
            self.between.clear();
        }
        if !self.told {
            self.validations = dash();
            self.judged = dash();
        }
    }
}
