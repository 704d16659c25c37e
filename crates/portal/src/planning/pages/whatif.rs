//! What if: the same inputs under other conditions, beside each other, before anything is decided. Nothing is recorded.

use super::figures::Figures;
use super::plan::{chosen, regions};
use super::{within, year};
use crate::accounts::Who;
use crate::app::App;
use crate::planning::{commands, read, words};
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::AccountId;
use greenlane_domain::planning::{
    Effort, Instance, Obstacle, Solved, all_virtual_below, obstacles, solve, with_more,
    without_region,
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    round: String,
    more: String,
    closed: String,
    low: String,
    go: String,
}

/// The most specialists that can be added.
const MOST: u32 = 50;

struct Line {
    label: String,
    /// A value for each case.
    values: Vec<String>,
}

#[derive(Template)]
#[template(path = "planning/whatif.html")]
struct WhatIfPage {
    c: Chrome,
    year: i16,
    asked: Asked,
    regions: Vec<(String, String)>,
    mores: Vec<(String, String)>,
    low: String,
    cases: Vec<String>,
    lines: Vec<Line>,
}

/// One case: its name, the inputs, and the plan for them.
struct Case {
    name: String,
    inputs: Instance,
    solved: Solved,
    /// How many needed are left out, by the rule in the way; and hours that are missing.
    left: usize,
    missing: u32,
}

/// The inputs as asked for, each change by itself and all of them together.
fn cases(app: &App, c: &Chrome, inputs: &Instance, asked: &Asked) -> Vec<(String, Instance)> {
    let more = asked.more.parse().unwrap_or(0_u32).min(MOST);
    let low = app.pack().planning.low_risk_below;
    // Whoever comes new is like the first who has hours.
    let like = inputs
        .specialists
        .iter()
        .position(|person| person.hours.iter().any(|hours| *hours > 0));
    let added = |inputs: &Instance| {
        let new = (0..more).map(|n| AccountId(Uuid::from_u128(u128::from(n) + 1)));
        with_more(inputs, like.unwrap_or_default(), new)
    };
    let mut cases = vec![(c.t("planning-case-now"), inputs.clone())];
    let mut all = inputs.clone();
    if more > 0 {
        cases.push((c.n("planning-case-more", more), added(inputs)));
        all = added(&all);
    }
    if !asked.closed.is_empty() {
        let name = words::region(app, c, &asked.closed);
        let closed = without_region(inputs, &asked.closed);
        cases.push((c.t1("planning-case-closed", "region", name), closed));
        all = without_region(&all, &asked.closed);
    }
    if !asked.low.is_empty() {
        let points = crate::selection::points(c, low);
        let remote = all_virtual_below(inputs, low);
        cases.push((c.t1("planning-case-low", "points", points), remote));
        all = all_virtual_below(&all, low);
    }
    if cases.len() > 2 {
        cases.push((c.t("planning-case-all"), all));
    }
    cases
}

fn solved(name: String, inputs: Instance) -> Case {
    let solved = solve(&inputs, Effort::QUICK);
    let all = inputs.candidates.iter().enumerate();
    let needed = all.filter(|(_, candidate)| candidate.due.is_some() || candidate.random);
    let needed: Vec<usize> = needed.map(|(place, _)| place).collect();
    let left = obstacles(&inputs, &solved.plan, needed);
    let missing = left.iter().map(|(_, why)| match why {
        Obstacle::Hours(hours) => *hours,
        _ => 0,
    });
    Case {
        missing: missing.sum(),
        left: left.len(),
        name,
        inputs,
        solved,
    }
}

fn lines(c: &Chrome, cases: &[Case]) -> Vec<Line> {
    let figures: Vec<Figures> = cases
        .iter()
        .map(|case| Figures::of(&case.inputs, &case.solved.plan))
        .collect();
    let line = |key: &str, of: &dyn Fn(&Figures, &Case) -> String| Line {
        label: c.t(key),
        values: figures
            .iter()
            .zip(cases)
            .map(|(f, case)| of(f, case))
            .collect(),
    };
    let of = |n: usize, of: usize| c.t2("planning-n-of", "n", c.count(n), "of", c.count(of));
    vec![
        line("planning-kpi-planned", &|f, _| c.count(f.planned)),
        line("planning-by-way", &|f, _| f.ways(c)),
        line("planning-kpi-statutory", &|f, _| {
            of(f.statutory, f.statutory_of)
        }),
        line("planning-kpi-random", &|f, _| of(f.random, f.random_of)),
        line("planning-needed-left", &|_, case| c.count(case.left)),
        line("planning-hours-missing", &|_, case| c.count(case.missing)),
        line("planning-kpi-used", &|f, _| words::percent(c, f.used())),
        line("planning-journeys", &|f, _| c.count(f.journeys)),
        line("planning-worth", &|_, case| c.count(case.solved.worth)),
        line("planning-kpi-gap", &|_, case| {
            words::percent(c, case.solved.gap())
        }),
    ]
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let year = year(&path)?;
    let plan = read::plan(&app, &who, year).await?;
    let round = chosen(&plan, &asked.round)?;
    let c = within(&app, &visitor, year, "planning-whatif-of");
    let mut found = Vec::new();
    if !asked.go.is_empty() {
        for (name, inputs) in cases(&app, &c, &round.inputs, &asked) {
            found.push(commands::beside(move || solved(name, inputs)).await?);
        }
    }
    let none = (String::new(), c.t("planning-no-region"));
    html(&WhatIfPage {
        year,
        regions: [none].into_iter().chain(regions(&app, &c)).collect(),
        mores: ["", "1", "2", "5", "10"]
            .map(|n| {
                let words = match n.parse::<i64>() {
                    Ok(n) => c.n("planning-case-more", n),
                    Err(_) => c.t("planning-no-more"),
                };
                (n.to_owned(), words)
            })
            .to_vec(),
        low: c.t1(
            "planning-case-low",
            "points",
            crate::selection::points(&c, app.pack().planning.low_risk_below),
        ),
        lines: if found.is_empty() {
            Vec::new()
        } else {
            lines(&c, &found)
        },
        cases: found.into_iter().map(|case| case.name).collect(),
        asked,
        c,
    })
}
