//! One exercise: to a judge the sheet, to others who is done, and to everybody the results once it is closed.

use super::chrome;
use super::results::{self, ResultsView};
use super::sheet::{self, SheetView};
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::commands;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::profile::Names;
use crate::web::{Chrome, Due, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::calibration::{Exercise, LONGEST, Stage};
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "calibration/exercise.html")]
pub(super) struct ExercisePage {
    pub(super) c: Chrome,
    pub(super) base: String,
    pub(super) eyebrow: String,
    pub(super) purpose: String,
    /// The day by which sheets are handed in, and who set it; none once it is closed.
    pub(super) due: Option<Due>,
    pub(super) stage: (&'static str, String),
    pub(super) closing: String,
    /// Name and state of each judge's sheet; only while it is open, and only for those who lead.
    pub(super) waiting: Vec<(String, &'static str, String)>,
    pub(super) may_close: bool,
    pub(super) sheet: Option<SheetView>,
    pub(super) choices: Vec<(&'static str, String, String)>,
    pub(super) results: Option<ResultsView>,
    pub(super) form: Typed,
    pub(super) longest: usize,
}

pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    form: Typed,
) -> Result<ExercisePage, Failure> {
    let exercise = stream::<Exercise>(app, who, id).await?.state;
    if exercise.stage() == Stage::Unopened {
        return Err(Failure::NotFound);
    }
    let c = chrome(app, visitor, exercise.title.clone());
    let leads = app.may(who, Action::LeadCalibration, &Resource::Programme);
    let open = exercise.stage() == Stage::Open;
    let names = Names::of(
        app,
        who,
        exercise.sheets.keys().map(|judge| judge.0).collect(),
    )
    .await?;
    let sheets = exercise.sheets.iter().filter(|_| open && leads);
    let waiting = sheets.map(|(judge, sheet)| {
        let (tag, key) = match sheet.handed_in {
            Some(_) => ("done", "calibration-sheet-in"),
            None => ("todo", "calibration-sheet-out"),
        };
        (names.get(Some(judge.0)), tag, c.t(key))
    });
    let entity = app.pack().entity_type(&exercise.case.entity_type);
    let entity = entity.map_or("", |entity| c.pack(&entity.name));
    let stage = if open {
        ("progress", c.t("calibration-open"))
    } else {
        let day = exercise.closed_at.map(|at| app.date_of(at));
        ("done", c.t1("calibration-closed-on", "day", c.day(day)))
    };
    let closing = if exercise.closing_reasons.is_empty() {
        String::new()
    } else {
        c.t1("calibration-closed-early", "why", &exercise.closing_reasons)
    };
    Ok(ExercisePage {
        base: format!("/calibrations/{id}"),
        eyebrow: c.t2(
            "calibration-about",
            "entity",
            entity,
            "criteria",
            exercise.case.items.len(),
        ),
        purpose: exercise.purpose.clone(),
        due: exercise
            .due
            .filter(|_| open)
            .map(|due| Due::set(app, &c, due, c.t("calibration-why-due"))),
        stage,
        closing,
        waiting: waiting.collect(),
        may_close: open && leads && exercise.handed_in() >= 2,
        sheet: sheet::view(app, &c, &exercise, who.account, &form),
        choices: sheet::choices(&c),
        results: results::view(app, &c, &exercise, leads, who.account, &form),
        form,
        longest: LONGEST,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    html(&page(&app, &visitor, &who, id, Typed::default()).await?)
}

/// Back to the exercise, or its page with what was refused.
pub(super) async fn answer(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, fields): (Uuid, crate::web::Fields),
    done: Result<(), Failure>,
    flash: &str,
) -> Page {
    let Err(failure) = done else {
        return Ok(flash_to(app, format!("/calibrations/{id}"), flash));
    };
    let c = Chrome::new(app, visitor, "calibration-title");
    let form = Typed::refused(fields, failure, &c, "main-content")?;
    let page = page(app, visitor, who, id, form).await?;
    page.form.page(&page)
}

pub(super) async fn close(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let closed = async {
        let mut unit = app.begin(&who).await?;
        commands::close(&mut unit, id, fields.get("reasons")).await?;
        unit.commit().await
    };
    let done = closed.await;
    answer(
        &app,
        &visitor,
        &who,
        (id, fields),
        done,
        "calibration-closed",
    )
    .await
}
