//! Whether specialists judge alike, for those who lead them: how often each finds a criterion deficient beside what
//! their cases let one expect, and remote validations beside visits. Questions, not verdicts.

use super::methods::{Method, MethodRow, methods};
use super::{labels, sql};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::ui::chart::{Axes, Dot, Frame, Limits, funnel};
use crate::web::{Chrome, Page, Routes, Say, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::measures::consistency::{
    FAR, NEAR, Standing, Tally, by_chance, clopper_pearson, limits, overall, standings,
};
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// From which year of conclusion on; empty for all.
    since: String,
    /// Whose years and validations are shown.
    specialist: String,
}

/// What one specialist found in one year at one kind of company.
#[derive(Debug, Clone, FromRow)]
struct FoundRow {
    lead: Uuid,
    entity_type: String,
    year: i64,
    found: i64,
    judged: i64,
}

#[derive(Debug, Clone, FromRow)]
struct VisitRow {
    stream_id: Uuid,
    legal_name: String,
    method: String,
    on_day: Day,
    found: i64,
    judged: i64,
}

struct Question {
    name: String,
    href: String,
    text: String,
}

struct Own {
    name: String,
    years: Vec<[String; 4]>,
    drift: String,
    visits: Vec<(String, [String; 5])>,
}

#[derive(Template)]
#[template(path = "caseload/consistency.html")]
struct ConsistencyPage {
    c: Chrome,
    since: String,
    years: Vec<(String, String)>,
    specialist: String,
    chart: String,
    questions: Vec<Question>,
    methods: Vec<Method>,
    own: Option<Own>,
    /// Nobody has concluded a validation yet.
    nothing: bool,
}

pub(super) fn number(n: i64) -> u32 {
    u32::try_from(n).unwrap_or_default()
}

fn percent(say: &Say, share: f64) -> String {
    say.t1(
        "calibration-percent",
        "n",
        say.decimal(&format!("{:.1}", share * 100.0)),
    )
}

/// Everybody's findings with what their kinds of company let one expect.
fn tallies(rows: &[FoundRow]) -> Vec<(Uuid, Tally)> {
    let mut kinds: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for row in rows {
        let kind = kinds.entry(&row.entity_type).or_default();
        *kind = (kind.0 + row.found, kind.1 + row.judged);
    }
    let mut all: BTreeMap<Uuid, Tally> = BTreeMap::new();
    for row in rows {
        let (found, of) = kinds
            .get(row.entity_type.as_str())
            .copied()
            .unwrap_or_default();
        let rate = f64::from(number(found)) / f64::from(number(of).max(1));
        let tally = all.entry(row.lead).or_insert(Tally {
            found: 0,
            of: 0,
            expected: 0.0,
        });
        tally.found += number(row.found);
        tally.of += number(row.judged);
        tally.expected += rate * f64::from(number(row.judged));
    }
    all.into_iter().collect()
}

fn question(say: &Say, tally: &Tally, standing: &Standing) -> String {
    let more = standing.share > standing.far.1;
    say.with(
        if more {
            "consistency-more"
        } else {
            "consistency-fewer"
        },
        &[
            ("found", say.count(tally.found)),
            ("of", say.count(tally.of)),
            ("expected", say.decimal(&format!("{:.0}", tally.expected))),
            ("low", percent(say, standing.far.0)),
            ("high", percent(say, standing.far.1)),
            ("share", percent(say, standing.share)),
        ],
    )
}

/// Sixty points of the limits up to the greatest number of criteria.
fn curves(most: u32, middle: f64) -> Vec<Limits> {
    let mut points: Vec<u32> = (1..=60_u32)
        .map(|place| u32::try_from(u64::from(most) * u64::from(place) / 60).unwrap_or(most))
        .filter(|of| *of > 0)
        .collect();
    points.dedup();
    points
        .into_iter()
        .map(|of| {
            let [far, near] = limits(of, middle, [FAR, NEAR]);
            Limits {
                of: f64::from(of),
                near,
                far,
            }
        })
        .collect()
}

fn chart(
    say: &Say,
    names: &BTreeMap<Uuid, String>,
    all: &[(Uuid, Tally)],
    told: &[Option<Standing>],
) -> String {
    let only: Vec<Tally> = all.iter().map(|(_, tally)| *tally).collect();
    let Some(middle) = overall(&only) else {
        return String::new();
    };
    let name = |id: &Uuid| names.get(id).cloned().unwrap_or_default();
    let shown: Vec<(String, Tally, Standing)> = all
        .iter()
        .zip(told)
        .filter_map(|((id, tally), standing)| Some((name(id), *tally, (*standing)?)))
        .collect();
    let dots: Vec<Dot<'_>> = shown
        .iter()
        .map(|(name, tally, standing)| Dot {
            label: name,
            of: f64::from(tally.of),
            value: standing.share,
            out: standing.asks(),
        })
        .collect();
    let cells: Vec<[String; 6]> = shown
        .iter()
        .map(|(name, tally, standing)| {
            let (low, high) = standing.far;
            [
                name.clone(),
                say.count(tally.found),
                say.count(tally.of),
                say.decimal(&format!("{:.0}", tally.expected)),
                percent(say, standing.share),
                format!("{} – {}", percent(say, low), percent(say, high)),
            ]
        })
        .collect();
    let rows: Vec<Vec<&str>> = cells
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let heads = [
        "specialist",
        "found",
        "checked",
        "expected",
        "share",
        "limits",
    ];
    let heads = heads.map(|head| say.t(format!("consistency-head-{head}")));
    let most = only.iter().map(|tally| tally.of).max().unwrap_or_default();
    let top = dots.iter().map(|dot| dot.value).fold(0.0, f64::max) * 1.25;
    let out = dots.iter().filter(|dot| dot.out).count();
    let title = say.n("consistency-chart", out);
    funnel(
        Frame {
            title: &title,
            note: &say.t1("consistency-note", "share", percent(say, middle)),
            show_table: &say.t("ui-show-table"),
            downloads: &[],
        },
        &say.t("consistency-description"),
        (middle, &curves(most, middle), &dots),
        Axes {
            below: &say.t("consistency-axis"),
            top: &percent(say, top),
            right: &say.count(most),
        },
        (&heads.each_ref().map(String::as_str), &rows),
    )
}

/// One specialist's years, and whether the last of them is unlike those before.
fn by_year(say: &Say, rows: &[FoundRow], id: Uuid) -> (Vec<[String; 4]>, String) {
    let mut years: BTreeMap<i64, (u32, u32)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.lead == id) {
        let year = years.entry(row.year).or_default();
        *year = (year.0 + number(row.found), year.1 + number(row.judged));
    }
    let told = years.iter().map(|(year, (found, of))| {
        let interval = clopper_pearson(*found, *of, NEAR);
        let share = f64::from(*found) / f64::from((*of).max(1));
        [
            year.to_string(),
            say.t2(
                "consistency-found-of",
                "found",
                say.count(*found),
                "of",
                say.count(*of),
            ),
            percent(say, share),
            interval.map_or_else(
                || "–".to_owned(),
                |(low, high)| format!("{} – {}", percent(say, low), percent(say, high)),
            ),
        ]
    });
    let shown = told.collect();
    let drift = years.pop_last().and_then(|(year, (found, of))| {
        let before = years
            .values()
            .fold((0, 0), |sum, each| (sum.0 + each.0, sum.1 + each.1));
        let chance = by_chance((found, of), before)?;
        let share = |(found, of): (u32, u32)| percent(say, f64::from(found) / f64::from(of.max(1)));
        let key = if chance < 2.0 * FAR {
            "consistency-drift"
        } else {
            "consistency-steady"
        };
        let args = [
            ("year", year.to_string()),
            ("share", share((found, of))),
            ("before", share(before)),
        ];
        Some(say.with(key, &args))
    });
    (shown, drift.unwrap_or_default())
}

async fn own(
    app: &App,
    who: &Who,
    say: &Say,
    rows: &[FoundRow],
    (id, name): (Uuid, &str),
) -> Result<Own, Failure> {
    let visits: Vec<VisitRow> = app.db(who).all(sql::CONSISTENCY_VISITS, args![id]).await?;
    let visits = visits.into_iter().map(|row| {
        let href = format!("/validations/{}", row.stream_id);
        let share = f64::from(number(row.found)) / f64::from(number(row.judged).max(1));
        let cells = [
            row.legal_name,
            say.day(row.on_day.0),
            say.t(format!(
                "validation-method-{}",
                row.method.replace('_', "-")
            )),
            say.t2(
                "consistency-found-of",
                "found",
                say.count(row.found),
                "of",
                say.count(row.judged),
            ),
            percent(say, share),
        ];
        (href, cells)
    });
    let (years, drift) = by_year(say, rows, id);
    Ok(Own {
        name: name.to_owned(),
        years,
        drift,
        visits: visits.collect(),
    })
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    app.permit(&who, Action::ViewTeam, &Resource::Programme)?;
    let c = Chrome::new(&app, &visitor, "consistency-title");
    let team = c.t("team-title");
    let c = c.crumb("/team", team);
    let every: Vec<FoundRow> = app.db(&who).all(sql::CONSISTENCY, args![]).await?;
    let mut years: Vec<i64> = every.iter().map(|row| row.year).collect();
    years.sort_unstable();
    years.dedup();
    let since = asked.since.parse().ok().filter(|year| years.contains(year));
    let within = |year: i64| since.is_none_or(|since| year >= since);
    let rows: Vec<FoundRow> = every.into_iter().filter(|row| within(row.year)).collect();
    let by_method: Vec<MethodRow> = app.db(&who).all(sql::CONSISTENCY_METHODS, args![]).await?;
    let by_method: Vec<MethodRow> = by_method
        .into_iter()
        .filter(|row| within(row.year))
        .collect();
    let leads: Vec<labels::StaffRow> = app.db(&who).all(sql::LEADS, args![]).await?;
    let leads = leads.into_iter().map(|row| (row.stream_id, row.name));
    let names: BTreeMap<Uuid, String> = leads.collect();
    let all = tallies(&rows);
    let only: Vec<Tally> = all.iter().map(|(_, tally)| *tally).collect();
    let from = since.map_or_else(String::new, |year: i64| year.to_string());
    let href = |id: Uuid| format!("/team/consistency?since={from}&specialist={id}#own");
    let told = standings(&only);
    let questions = all.iter().zip(&told).filter_map(|((id, tally), standing)| {
        let standing = standing.as_ref().filter(|standing| standing.asks())?;
        Some(Question {
            name: names.get(id).cloned().unwrap_or_default(),
            href: href(*id),
            text: question(&c, tally, standing),
        })
    });
    let chosen = asked.specialist.parse::<Uuid>().ok();
    let chosen = chosen.and_then(|id| Some((id, names.get(&id)?.as_str())));
    let own = match chosen {
        Some(chosen) => Some(own(&app, &who, &c, &rows, chosen).await?),
        None => None,
    };
    html(&ConsistencyPage {
        chart: chart(&c, &names, &all, &told),
        questions: questions.collect(),
        methods: methods(&app, &c, &by_method),
        years: c.all_or(
            years
                .iter()
                .map(|year| (year.to_string(), year.to_string())),
        ),
        nothing: all.is_empty(),
        specialist: asked.specialist,
        since: from,
        own,
        c,
    })
}

/// The route of the comparison.
pub(super) fn routes() -> Routes {
    Routes::new().get("/team/consistency", Action::ViewTeam, page)
}
