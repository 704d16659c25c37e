//! One year's draw: frame, seed, result, and the same draw made again.

use super::below;
use super::draws::{StratumRow, chance};
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::profile::Names;
use crate::selection::{commands, read, words};
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::selection::{Draw, DrawStage, draw_id, place_of};
use std::collections::BTreeSet;
use std::fmt::Write as _;

#[derive(Template)]
#[template(path = "selection/draw.html")]
struct DrawPage {
    c: Chrome,
    year: i16,
    drawn: bool,
    status: (&'static str, String),
    facts: Vec<(String, String)>,
    strata: Vec<StratumRow>,
    /// The members drawn, with the page of their score.
    chosen: Vec<(String, String)>,
    /// What the audit found, and whether all is well.
    audit: Vec<(bool, String)>,
    example: String,
    may_draw: bool,
    form: Typed,
}

fn year(path: &str) -> Result<i16, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

fn audit(c: &Chrome, draw: &Draw) -> Vec<(bool, String)> {
    let (frame, drawn) = draw.holds();
    let frame_says = if frame {
        "selection-audit-frame-holds"
    } else {
        "selection-audit-frame-broken"
    };
    let mut found = vec![(frame, c.t(frame_says))];
    if draw.stage == DrawStage::Drawn {
        let key = if drawn {
            "selection-audit-draw-holds"
        } else {
            "selection-audit-draw-broken"
        };
        found.push((drawn, c.t1(key, "n", c.count(draw.drawn()))));
    }
    found
}

async fn page(app: &App, visitor: &Visitor, who: &Who, year: i16, form: Typed) -> Page {
    let draw = stream::<Draw>(app, who, draw_id(year)).await?.state;
    let Some((seed, seeded_at)) = draw.seed.clone() else {
        return Err(Failure::NotFound);
    };
    let title = Chrome::new(app, visitor, "").t1("selection-draw-of", "year", year);
    let c = below(app, visitor, title);
    let draws = c.t("selection-draws-title");
    let c = c.crumb("/selection/draws", draws);
    let people = draw.by.iter().flatten().filter_map(|(by, _)| *by);
    let names = Names::of(app, who, people.collect()).await?;
    let [opened, made] = draw.by;
    let by = |step: Option<(Option<uuid::Uuid>, jiff::Timestamp)>| {
        step.map(|(by, at)| c.t2("selection-by-at", "name", names.get(by), "at", c.at(at)))
    };
    let mut facts = vec![
        (
            c.t("selection-draw-frame"),
            c.t2(
                "selection-draw-frame-says",
                "members",
                c.count(draw.members()),
                "percent",
                draw.frame.percent,
            ),
        ),
        (c.t("selection-draw-fixed"), by(opened).unwrap_or_default()),
        (c.t("selection-draw-hash"), draw.hash.clone()),
        (c.t("selection-draw-seed"), seed.clone()),
        (c.t("selection-draw-seed-at"), c.at(seeded_at)),
    ];
    if let Some(made) = by(made) {
        facts.push((c.t("selection-draw-made"), made));
    }
    let strata = draw.frame.strata.iter().map(|stratum| {
        let (size, of) = (stratum.size(draw.frame.percent), stratum.members.len());
        StratumRow {
            name: words::stratum(app, &c, &stratum.key),
            members: c.count(of),
            drawn: c.count(size),
            chance: chance(&c, size, of),
        }
    });
    let drawn = draw.stage == DrawStage::Drawn;
    let chosen = read::drawn_names(app, who, draw_id(year)).await?;
    let example = draw.frame.strata.first().and_then(|stratum| {
        let member = stratum.members.first()?;
        Some(format!(
            "printf '%s' {seed}/{}/{member} | sha256sum",
            stratum.key
        ))
    });
    let page = DrawPage {
        year,
        drawn,
        status: if drawn {
            ("done", c.t("selection-draw-drawn"))
        } else {
            ("progress", c.t("selection-draw-seeded"))
        },
        facts,
        strata: strata.collect(),
        chosen: chosen
            .into_iter()
            .map(|(id, name)| (format!("/selection/members/{id}"), name))
            .collect(),
        audit: audit(&c, &draw),
        example: example.unwrap_or_default(),
        may_draw: !drawn && app.may(who, Action::DrawSelection, &Resource::Programme),
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
) -> Page {
    page(&app, &visitor, &who, year(&path)?, Typed::default()).await
}

pub(super) async fn draw(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Form(fields): Form,
) -> Page {
    let year = year(&path)?;
    let drawn = async {
        let mut unit = app.begin(&who).await?;
        commands::draw(&mut unit, year).await?;
        unit.commit().await
    };
    let done: Result<(), Failure> = drawn.await;
    match done {
        Ok(()) => {
            let to = format!("/selection/draws/{year}");
            Ok(flash_to(&app, to, "selection-draw-done"))
        }
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "selection-draws-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, year, form).await
        }
    }
}

/// The frame with each member's place, so that anybody can draw again.
pub(super) async fn csv(State(app): State<App>, who: Who, Path(path): Path<String>) -> Page {
    let year = year(&path)?;
    let draw = stream::<Draw>(&app, &who, draw_id(year)).await?.state;
    let Some((seed, _)) = &draw.seed else {
        return Err(Failure::NotFound);
    };
    let drawn: BTreeSet<_> = draw.chosen.values().flatten().collect();
    let mut body = "stratum,member,place,drawn_of,members_of,drawn\r\n".to_owned();
    for stratum in &draw.frame.strata {
        let (size, of) = (stratum.size(draw.frame.percent), stratum.members.len());
        for member in &stratum.members {
            let place = place_of(seed, &stratum.key, *member);
            let is = drawn.contains(member);
            let _ = write!(
                body,
                "{},{member},{place},{size},{of},{is}\r\n",
                stratum.key
            );
        }
    }
    let name = format!("attachment; filename=\"selection-frame-{year}.csv\"");
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    Ok((headers, body).into_response())
}
