//! One year's plan: what it comes to, who does how much, what could not be planned, and every validation in it.

mod file;
mod told;

pub(super) use file::csv;

use super::figures::{self, Figures, LeftRow, LoadRow};
use super::list::tag;
use super::table::{self, Asked, Row, SHOWS};
use super::{LONGEST, below, staff, year};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::planning::{commands, read, words};
use crate::timeline::page_links;
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::pack::OTHER_REGION;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::planning::{PlanStage, Round, YearPlan};
use std::collections::BTreeMap;
use told::{Decision, Kpi, decisions, facts, gap, kpis};

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "planning/plan.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what the page shows, one by one"
)]
struct PlanPage {
    c: Chrome,
    year: i16,
    number: u32,
    status: (&'static str, String),
    made: String,
    decided: Option<(String, String)>,
    kpis: Vec<Kpi>,
    gap: String,
    facts: Vec<(String, String)>,
    holds: bool,
    loads: Vec<LoadRow>,
    left: Vec<LeftRow>,
    broken: Vec<String>,
    decisions: Vec<Decision>,
    rows: Vec<Row>,
    asked: Asked,
    specialists: Vec<(String, String)>,
    months: Vec<(String, String)>,
    regions: Vec<(String, String)>,
    shows: Vec<(String, String)>,
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
    csv: String,
    rounds: Vec<(String, String)>,
    unsolved: bool,
    open: bool,
    may_make: bool,
    may_decide: bool,
    own: bool,
    changes: bool,
    form: Typed,
    longest: usize,
}

type Names = (BTreeMap<MemberId, String>, BTreeMap<AccountId, String>);

pub(super) async fn all_names(app: &App, who: &Who) -> Result<Names, Failure> {
    Ok((read::names(app, who).await?, staff(app, who).await?))
}

/// The plan that is asked for by number, or the one that is looked at first.
pub(super) fn chosen<'p>(plan: &'p YearPlan, asked: &str) -> Result<&'p Round, Failure> {
    let found = match asked {
        "" => plan.current(),
        number => number.parse().ok().and_then(|number| plan.round(number)),
    };
    found.ok_or(Failure::NotFound)
}

/// The regions of the pack, as options.
pub(super) fn regions(app: &App, c: &Chrome) -> Vec<(String, String)> {
    let regions = app.pack().selection.regions.iter();
    let regions = regions.map(|region| (region.id.clone(), c.pack(&region.name).to_owned()));
    let other = (OTHER_REGION.to_owned(), c.t("selection-region-other"));
    regions.chain([other]).collect()
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[expect(clippy::too_many_lines, reason = "one page, put together part by part")]
async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    year: i16,
    asked: Asked,
    form: Typed,
) -> Page {
    let plan = read::plan(app, who, year).await?;
    let round = chosen(&plan, &asked.round)?;
    let title = Chrome::new(app, visitor, "").t1("planning-of", "year", year);
    let c = below(app, visitor, title);
    let known = all_names(app, who).await?;
    let (names, people) = (&known.0, &known.1);
    let visits = round.visits();
    let found = table::found(round, names, people, &asked);
    let last = found.len().div_ceil(PER_PAGE).max(1);
    let now = asked.page.clamp(1, last);
    let from = (now - 1) * PER_PAGE;
    let rows: Vec<Row> = found
        .iter()
        .skip(from)
        .take(PER_PAGE)
        .map(|(candidate, to)| {
            let all = (names, people);
            table::row(app, &c, (year, round), all, (candidate, to))
        })
        .collect();
    let path = format!("/plan/{year}");
    let by = |account: Option<uuid::Uuid>| {
        let name = account.map(|account| words::person(people, AccountId(account)));
        name.unwrap_or_default()
    };
    let decided = round.decided.as_ref().map(|(approved, account, at, why)| {
        let key = if *approved {
            "selection-approved-by"
        } else {
            "selection-declined-by"
        };
        let day = c.day(app.date_of(*at));
        (c.t2(key, "name", by(*account), "day", day), why.clone())
    });
    let figures = Figures::of(&round.inputs, &visits);
    let waiting = round.stage == PlanStage::Waiting;
    let me = Some(who.account.0);
    let own = round.by == me || round.overrides.iter().any(|each| each.by == me);
    let may = |action| app.may(who, action, &Resource::Programme);
    let page = PlanPage {
        year,
        number: round.number,
        status: (
            tag(round.stage.code()),
            c.t(format!(
                "planning-stage-{}",
                round.stage.code().replace('_', "-")
            )),
        ),
        made: c.t2(
            "planning-made-by",
            "name",
            by(round.by),
            "at",
            c.at(round.at),
        ),
        decided,
        kpis: kpis(&c, round, &figures),
        gap: gap(&c, round),
        facts: facts(app, &c, round),
        holds: round.holds(),
        loads: figures::loads(&c, people, &round.inputs, &visits, |account| {
            let asked = Asked {
                specialist: account.to_string(),
                round: round.number.to_string(),
                ..Asked::default()
            };
            format!("{}#visits", asked.address(&path, 1))
        }),
        left: if round.found.is_some() {
            figures::left(&c, names, (&round.inputs, &visits), |member| {
                format!("{path}/members/{member}?round={}", round.number)
            })
        } else {
            Vec::new()
        },
        broken: round
            .broken()
            .into_iter()
            .map(|rule| words::broken(&c, round, people, rule))
            .collect(),
        decisions: decisions(app, &c, year, round, &known),
        summary: c.shown(from, rows.len(), found.len()),
        pages: page_links(number(now), number(last), |n| {
            let page = usize::try_from(n).unwrap_or(1);
            format!("{}#visits", asked.address(&path, page))
        }),
        page: now,
        csv: asked.address(&format!("{path}/plan.csv"), 1),
        rows,
        specialists: c.all_or(round.inputs.specialists.iter().map(|person| {
            (
                person.account.to_string(),
                words::person(people, person.account),
            )
        })),
        months: c.all_or(words::months(&c)),
        regions: c.all_or(regions(app, &c)),
        shows: SHOWS
            .map(|code| (code.to_owned(), c.t(format!("planning-show-{code}"))))
            .to_vec(),
        rounds: plan
            .rounds
            .iter()
            .filter(|other| other.number != round.number)
            .map(|other| {
                let stage = other.stage.code().replace('_', "-");
                let title = c.t2("planning-round", "year", year, "n", other.number);
                (
                    format!("{path}?round={}", other.number),
                    format!("{title}: {}", c.t(format!("planning-stage-{stage}"))),
                )
            })
            .collect(),
        unsolved: round.stage == PlanStage::Drafted,
        open: waiting,
        may_make: may(Action::MakePlan),
        may_decide: waiting && may(Action::ApprovePlan),
        own: waiting && own,
        changes: round
            .inputs
            .candidates
            .iter()
            .any(|candidate| candidate.before.is_some()),
        asked,
        form,
        longest: LONGEST,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    page(&app, &visitor, &who, year(&path)?, asked, Typed::default()).await
}

/// Solves what is drafted, when that was interrupted.
pub(super) async fn solve(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Form(fields): Form,
) -> Page {
    let year = year(&path)?;
    let plan = read::plan(&app, &who, year).await?;
    let solved = match plan.open() {
        Some(round) => commands::finish(&app, &who, year, round.inputs.clone()).await,
        None => Err(greenlane_domain::Refusal::new("refusal-planning-not-open").into()),
    };
    match solved {
        Ok(()) => Ok(flash_to(&app, format!("/plan/{year}"), "planning-made")),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "planning-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, year, Asked::default(), form).await
        }
    }
}

/// Approves or declines.
pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Form(fields): Form,
) -> Page {
    let year = year(&path)?;
    let approves = fields.has("approve");
    let decided = async {
        let mut unit = app.begin(&who).await?;
        let reasons = fields.get("reasons");
        if approves {
            commands::approve(&mut unit, year, reasons).await?;
        } else {
            commands::decline(&mut unit, year, reasons).await?;
        }
        unit.commit().await
    };
    let done: Result<(), Failure> = decided.await;
    match done {
        Ok(()) => {
            let flash = if approves {
                "planning-approved"
            } else {
                "planning-declined"
            };
            Ok(flash_to(&app, format!("/plan/{year}"), flash))
        }
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "planning-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, year, Asked::default(), form).await
        }
    }
}
