//! The review's own page with its lanes, and opening it.

use super::{Here, Row, here, next_list};
use crate::accounts::Who;
use crate::annual::commands;
use crate::annual::view::{self, Notice};
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::Status;
use crate::web::{Chrome, Form, Page, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::annual::Lane;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Cycle;

struct LaneList {
    code: &'static str,
    name: String,
    hint: String,
    done: String,
    rows: Vec<Row>,
}

/// A category's part of the lane of unchanged answers.
struct ToConfirm {
    href: String,
    name: String,
    count: String,
    status: Status,
}

#[derive(Template)]
#[template(path = "annual/review.html")]
struct ReviewPage {
    c: Chrome,
    base: String,
    start: String,
    company: String,
    notice: Option<Notice>,
    preparing: bool,
    done: usize,
    total: usize,
    lanes: Vec<LaneList>,
    confirm_done: String,
    categories: Vec<ToConfirm>,
    /// The first list with something to confirm.
    first: Option<String>,
    open: usize,
}

fn lane(app: &App, c: &Chrome, here: &Here, lane: Lane) -> LaneList {
    let rows = here
        .in_lane(lane)
        .map(|(pinned, place)| here.row(app, c, pinned, place));
    let rows: Vec<Row> = rows.collect();
    let done = here
        .in_lane(lane)
        .filter(|(pinned, _)| here.profile.complete(&pinned.id))
        .count();
    LaneList {
        code: lane.code(),
        name: c.t(format!("annual-lane-{}", lane.code())),
        hint: c.t(format!("annual-lane-{}-hint", lane.code())),
        done: c.t2("annual-done", "n", done, "m", rows.len()),
        rows,
    }
}

fn categories(app: &App, c: &Chrome, here: &Here) -> Vec<ToConfirm> {
    let all = app.pack().categories.iter().filter_map(|category| {
        let of_it = || {
            here.in_lane(Lane::Confirm)
                .filter(|(p, _)| p.category == category.number)
        };
        let total = of_it().count();
        let left = of_it()
            .filter(|(pinned, _)| !here.ready(&pinned.id))
            .count();
        (total > 0).then(|| ToConfirm {
            href: format!(
                "/companies/{}/annual/confirm/{}",
                here.company, category.number
            ),
            name: format!("{}. {}", category.number, c.pack(&category.name)),
            count: c.t2("annual-done", "n", total - left, "m", total),
            status: if left == 0 {
                Status::new(c, "none", "ui-status-completed")
            } else {
                Status {
                    kind: "todo",
                    text: c.n("annual-to-confirm", left),
                }
            },
        })
    });
    all.collect()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company).await?;
    let mut c = here.below(&app, &visitor);
    let told = (company, &here.member, Some(&here.profile));
    let notice = view::notice(&app, &who, &c, told).await?;
    c.title = match here.profile.cycle {
        Cycle::Annual { year } if here.annual() => c.t1("annual-title-year", "year", year),
        _ => c.t("annual-title"),
    };
    let annual = here.annual();
    let lanes = if annual {
        let shown = [Lane::Answer, Lane::Look, Lane::Edited];
        shown
            .into_iter()
            .map(|each| lane(&app, &c, &here, each))
            .collect()
    } else {
        Vec::new()
    };
    let confirming = || here.in_lane(Lane::Confirm);
    let confirmed = confirming()
        .filter(|(pinned, _)| here.ready(&pinned.id))
        .count();
    let criteria = here.profile.criteria.iter();
    html(&ReviewPage {
        base: format!("/companies/{company}/profile"),
        start: format!("/companies/{company}/annual/start"),
        company: here.member.legal_name().to_owned(),
        notice,
        preparing: here.preparing(),
        done: criteria
            .filter(|pinned| here.profile.complete(&pinned.id))
            .count(),
        total: if annual {
            here.profile.criteria.len()
        } else {
            0
        },
        lanes,
        confirm_done: c.t2("annual-done", "n", confirmed, "m", confirming().count()),
        categories: if annual {
            categories(&app, &c, &here)
        } else {
            Vec::new()
        },
        first: next_list(&app, &here, 0).filter(|_| here.preparing()),
        open: here
            .profile
            .gaps()
            .iter()
            .filter(|gap| gap.blocks())
            .count(),
        c,
    })
}

pub(super) async fn start(
    State(app): State<App>,
    who: Who,
    Path(company): Path<MemberId>,
    _form: Form,
) -> Page {
    membership::open(&app, &who, company, Action::EditProfile).await?;
    let mut unit = app.begin(&who).await?;
    let to = format!("/companies/{company}/annual");
    match commands::open(&mut unit, company).await {
        Ok(_) => unit.commit().await?,
        // Pressed twice, or by two people at once: it is opened once.
        Err(Failure::Refused(refusal)) if refusal.key == "refusal-profile-already-open" => {
            drop(unit);
            return Ok(flash_to(&app, to, "annual-already-open"));
        }
        Err(other) => return Err(other),
    }
    Ok(flash_to(&app, to, "annual-opened"))
}
