//! The form of a back-test, and running one.

use super::drift::keeps;
use super::trial::{Results, results};
use super::under;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Posted;
use crate::rulesets::read::{self, Opened};
use crate::rulesets::{commands, trials};
use crate::web::{Chrome, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::rulesets::{Stage, Trial};
use greenlane_targeting::rules::backtest::Comparison;
use uuid::Uuid;

/// The largest file, a little below what a request may hold.
const LARGEST: u64 = 25 * 1024 * 1024;

#[derive(Template)]
#[template(path = "rulesets/backtest.html")]
struct BackTestPage {
    c: Chrome,
    id: Uuid,
    others: Vec<(String, String)>,
    lanes: Vec<(String, String)>,
    /// From which day to which there are imported declarations; empty where there are none.
    imported: String,
    before: String,
    after: String,
    results: Option<Results>,
    keeps: bool,
    largest: u64,
    form: Typed,
}

/// The rulesets it can be compared with: those that were approved, the one in force first.
async fn others(
    app: &App,
    who: &Who,
    c: &Chrome,
    id: Uuid,
) -> Result<Vec<(String, String)>, Failure> {
    let in_force = read::in_force(app, who, app.today()).await?;
    let mut others = Vec::new();
    for row in read::all(app, who).await? {
        if row.stream_id == id || row.stage() != Stage::Approved {
            continue;
        }
        let choice = row.stream_id.to_string();
        if in_force == Some(row.stream_id) {
            others.insert(0, (choice, c.t1("rulesets-bt-in-force", "name", row.name)));
        } else {
            others.push((choice, row.name));
        }
    }
    others.push((String::new(), c.t("rulesets-bt-pack")));
    Ok(others)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: Opened,
    (mut form, found): (Typed, Option<(Trial, Comparison)>),
) -> Page {
    let title = Chrome::new(app, visitor, "rulesets-bt-title").title;
    let c = under(app, visitor, title, (here.id, &here.state.name));
    let lanes = here.content.lanes.iter().skip(1);
    let lanes: Vec<_> = lanes
        .map(|lane| (lane.id.clone(), lane.id.clone()))
        .collect();
    if !form.fields.has("lane")
        && let Some((lane, _)) = lanes.last()
    {
        form.fields.set("lane", lane);
    }
    let days = app.trade().store().days().await?;
    let range = days.first().zip(days.last());
    let (trial, found) = found.unzip();
    let page = BackTestPage {
        id: here.id,
        others: others(app, who, &c, here.id).await?,
        lanes,
        imported: range.map_or_else(String::new, |(first, last)| {
            c.t2(
                "rulesets-bt-imported-days",
                "first",
                c.day(*first),
                "last",
                c.day(*last),
            )
        }),
        after: here.state.name.clone(),
        results: found.map(|found| {
            let members = trial.as_ref().and_then(|trial| trial.members.as_deref());
            results(&c, &here.content, &found, (members, None))
        }),
        before: trial.map(|trial| trial.against_name).unwrap_or_default(),
        keeps: keeps(app, who),
        largest: LARGEST,
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    page(&app, &visitor, &who, here, (Typed::default(), None)).await
}

async fn kept(app: &App, who: &Who, id: Uuid, trial: Trial) -> Result<usize, Failure> {
    let mut unit = app.begin(who).await?;
    let place = commands::back_test(&mut unit, id, trial).await?;
    unit.commit().await?;
    Ok(place)
}

/// Whoever drafts or decides finds it on a page of its own, kept; others see it once.
pub(super) async fn run(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Posted { fields, file }: Posted,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let file = file.map(|(name, bytes)| (name, bytes.to_vec()));
    let keeps = keeps(&app, &who) && here.state.stage != Stage::Withdrawn;
    let done = match trials::run(&app, &who, &here, (&fields, file)).await {
        Ok((trial, _)) if keeps => match kept(&app, &who, id, trial).await {
            Ok(place) => {
                let at = format!("/rulesets/{id}/back-test/{}", place + 1);
                return Ok(flash_to(&app, at, "rulesets-bt-kept"));
            }
            Err(failure) => Err(failure),
        },
        other => other,
    };
    let (form, found) = match done {
        Ok(found) => (Typed::of(fields), Some(found)),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "rulesets-bt-title");
            (Typed::refused(fields, failure, &say, "file")?, None)
        }
    };
    page(&app, &visitor, &who, here, (form, found)).await
}
