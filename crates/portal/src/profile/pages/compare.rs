//! Two versions of one answer side by side: what stands, and what somebody could not save over it. Whatever they
//! choose, nothing is lost: the version that stands stays in the record.

use super::answer_view::{Holding, options};
use super::view::{self, ChangeView};
use super::{Here, answer, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::commands::{self, Saving};
use crate::profile::read::{self, Names};
use crate::web::{Chrome, Fields, Form, Page, Visitor, flash_to, html, see_other};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::Criterion;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{AnswerInput, AnswerState, LONGEST};

/// Both put together, to be edited before it is saved.
struct Joined {
    state: &'static str,
    narrative: String,
    plan: String,
}

struct Version {
    choice: &'static str,
    keep: String,
    who: String,
    state: String,
    narrative: String,
    plan: String,
    ready: String,
}

#[derive(Template)]
#[template(path = "profile/compare.html")]
struct ComparePage {
    c: Chrome,
    here: String,
    text: String,
    rev: u32,
    versions: [Version; 2],
    states: Vec<(&'static str, String, String)>,
    both: Joined,
    longest: usize,
    difference: ChangeView,
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    criterion: &Criterion,
) -> Result<Option<ComparePage>, Failure> {
    let id = criterion.id.as_str();
    let Some(kept) = read::draft(app, who, here.id, id, who.account).await? else {
        return Ok(None);
    };
    let (mine, kept_at) = (kept.input, kept.at);
    let c = here.below(app, visitor, String::new());
    let one = c.t1("profile-criterion-title", "id", id);
    let mut c = c.crumb(format!("{}/criteria/{id}", here.base), one);
    c.title = c.t1("profile-compare-title", "id", id);
    let theirs = here.profile.answer(id).cloned().unwrap_or_default();
    let by = theirs.last.as_ref().and_then(|mark| mark.account);
    let names = Names::of(app, who, by.into_iter().collect()).await?;
    let ready = |ready: bool| {
        c.t(if ready {
            "profile-ready-yes"
        } else {
            "profile-ready-later"
        })
    };
    let saved = theirs.last.as_ref().map_or_else(String::new, |mark| {
        c.t2(
            "profile-compare-theirs",
            "name",
            names.get(mark.account),
            "at",
            c.at(mark.at),
        )
    });
    let difference = theirs.difference(&mine);
    Ok(Some(ComparePage {
        here: format!("{}/criteria/{id}", here.base),
        text: c.pack(&criterion.text).to_owned(),
        rev: theirs.rev,
        states: options(&c),
        both: Joined {
            state: mine.state.or(theirs.state).map_or("", AnswerState::code),
            narrative: both(&theirs.narrative, &mine.narrative),
            plan: both(&theirs.plan, &mine.plan),
        },
        longest: LONGEST,
        versions: [
            Version {
                choice: "theirs",
                keep: c.t("profile-compare-keep-theirs"),
                who: saved,
                state: view::state(&c, theirs.state),
                ready: ready(theirs.ready),
                narrative: theirs.narrative,
                plan: theirs.plan,
            },
            Version {
                choice: "mine",
                keep: c.t("profile-compare-keep-mine"),
                who: c.t1("profile-compare-mine", "at", c.at(kept_at)),
                state: view::state(&c, mine.state),
                ready: ready(mine.ready),
                narrative: mine.narrative,
                plan: mine.plan,
            },
        ],
        difference: view::change(&c, &difference, |_| String::new()),
        c,
    }))
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, String)>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let criterion = here.criterion(&app, &id)?;
    match page(&app, &visitor, &who, &here, criterion).await? {
        Some(page) => html(&page),
        None => Ok(see_other(format!("{}/criteria/{id}", here.base))),
    }
}

/// The answer to a saving that came too late: the comparison, as 409.
pub(super) async fn stale(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    before: &Here,
    criterion: &Criterion,
) -> Page {
    // Read again: the version that stands is newer than the one this request began with.
    let here = here(app, who, before.company, Action::EditProfile).await?;
    let page = page(app, visitor, who, &here, criterion).await?;
    let mut response = html(&page.ok_or(Failure::Conflict)?)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// Both texts, theirs first.
fn both(theirs: &str, mine: &str) -> String {
    match (theirs.is_empty(), mine.is_empty()) {
        (true, _) => mine.to_owned(),
        (_, true) => theirs.to_owned(),
        _ if theirs == mine => mine.to_owned(),
        _ => format!("{theirs}\n\n{mine}"),
    }
}

fn edited(fields: &Fields, name: &str, theirs: &str, mine: &str) -> String {
    if fields.has(name) {
        fields.get(name).to_owned()
    } else {
        both(theirs, mine)
    }
}

pub(super) async fn choose(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, String)>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let criterion = here.criterion(&app, &id)?;
    let back = format!("{}/criteria/{id}", here.base);
    let kept = read::draft(&app, &who, here.id, &id, who.account).await?;
    let Some(mine) = kept.map(|kept| kept.input) else {
        return Ok(see_other(back));
    };
    let theirs = here.profile.answer(&id).cloned().unwrap_or_default();
    let rev = fields.get("rev").parse().unwrap_or(u32::MAX);
    let chosen = match fields.get("choice") {
        "mine" => Some(AnswerInput { rev, ..mine }),
        "both" => Some(AnswerInput {
            rev,
            state: if fields.has("state") {
                AnswerState::from_code(fields.get("state"))
            } else {
                mine.state.or(theirs.state)
            },
            // As it was edited on the page; without a field, one after the other.
            narrative: edited(&fields, "narrative", &theirs.narrative, &mine.narrative),
            plan: edited(&fields, "plan", &theirs.plan, &mine.plan),
            // Two texts put together by a machine are not ready before somebody has read them.
            ready: false,
            ..mine
        }),
        "theirs" => None,
        _ => return Ok(see_other(format!("{back}/compare"))),
    };
    if let Some(input) = &chosen
        && input
            .narrative
            .chars()
            .count()
            .max(input.plan.chars().count())
            > LONGEST
    {
        let holding = Holding {
            typed: chosen,
            refusals: vec![
                greenlane_domain::Refusal::new("refusal-profile-both-too-long")
                    .arg("limit", LONGEST)
                    .field("narrative"),
            ],
            show_gaps: false,
        };
        return answer::again(&app, &visitor, &who, &here, criterion, holding).await;
    }
    let mut unit = app.begin(&who).await?;
    let flash = match chosen {
        Some(input) => match commands::save(&mut unit, here.id, vec![input.clone()]).await? {
            Saving::Conflict(_) => {
                // What was put together is not lost either: it is what is compared now.
                commands::keep_draft(&mut unit, here.id, &input).await?;
                unit.commit().await?;
                return stale(&app, &visitor, &who, &here, criterion).await;
            }
            Saving::Saved(_) => "profile-compare-saved",
        },
        None => "profile-compare-discarded",
    };
    commands::drop_draft(&mut unit, here.id, &id).await?;
    unit.commit().await?;
    Ok(flash_to(&app, back, flash))
}
