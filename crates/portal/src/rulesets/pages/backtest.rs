//! The form of a back-test, and running one.

use super::drift::keeps;
use super::trial::{Results, results};
use super::under;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Posted;
use crate::rulesets::read::{self, Opened};
use crate::rulesets::trials;
use crate::rulesets::trying::{self, End, Ended, Found};
use crate::web::{Chrome, Page, Typed, Visitor, flash_to, html, see_other};
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
    let c = under(app, visitor, "rulesets-bt-title", &here);
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

#[derive(Template)]
#[template(path = "rulesets/running.html")]
struct RunningPage {
    c: Chrome,
    id: Uuid,
    far: String,
}

/// What became of a back-test: its page where it is kept, what came of it where it is not, or the form with what is wrong.
async fn ended(app: &App, visitor: &Visitor, who: &Who, here: Opened, end: End) -> Page {
    let (fields, end) = end;
    let (form, found) = match end {
        Ok(Ended::Kept(place)) => {
            let at = format!("/rulesets/{}/back-test/{}", here.id, place + 1);
            return Ok(flash_to(app, at, "rulesets-bt-kept"));
        }
        Ok(Ended::Once(found)) => (Typed::of(fields), Some(*found)),
        Err(failure) => {
            let say = Chrome::new(app, visitor, "rulesets-bt-title");
            (Typed::refused(fields, failure, &say, "file")?, None)
        }
    };
    page(app, visitor, who, here, (form, found)).await
}

/// Whoever drafts or decides finds it on a page of its own, kept; others see it once. What takes longer than a moment is run
/// on, and looked for on the page of the one that is being run.
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
    let found = match trials::asked(&app, &who, &here, (&fields, file)).await {
        Ok(asked) => trying::ask(&app, &who, (id, keeps), (asked, fields.clone())).await,
        Err(failure) => Err(failure),
    };
    match found {
        Ok(Found::Ended(end)) => ended(&app, &visitor, &who, here, *end).await,
        Ok(_) => Ok(see_other(format!("/rulesets/{id}/back-test/running"))),
        Err(failure) => ended(&app, &visitor, &who, here, (fields, Err(failure))).await,
    }
}

/// The back-test that whoever asks had begun: how far it is, or what became of it.
pub(super) async fn running(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    match app.0.trying.find(id, who.account) {
        Found::Nothing => Ok(see_other(format!("/rulesets/{id}"))),
        Found::Ended(end) => ended(&app, &visitor, &who, here, *end).await,
        Found::Running(far) => {
            let c = under(&app, &visitor, "rulesets-bt-running-title", &here);
            let far = c.t2(
                "rulesets-bt-running-far",
                "lines",
                c.count(far.lines),
                "at",
                c.at(far.since),
            );
            html(&RunningPage { c, id, far })
        }
    }
}
