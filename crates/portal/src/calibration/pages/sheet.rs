//! A judge's own sheet.

use super::exercise::answer;
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::commands;
use crate::command::read as stream;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor};
use axum::extract::{Path, State};
use greenlane_domain::calibration::{Exercise, Judgement, Stage};
use greenlane_domain::ids::AccountId;
use greenlane_domain::profile::{AnswerState, Verdict};
use uuid::Uuid;

/// One criterion of the sheet.
pub(super) struct Line {
    pub(super) criterion: String,
    pub(super) strength: String,
    pub(super) text: String,
    pub(super) state: String,
    pub(super) narrative: String,
    pub(super) plan: String,
    pub(super) documents: String,
    pub(super) field: String,
    pub(super) chosen: String,
    pub(super) note_field: String,
    pub(super) note: String,
    pub(super) note_error: String,
}

/// The sheet as its judge sees it.
pub(super) struct SheetView {
    pub(super) lines: Vec<Line>,
    pub(super) judged: usize,
    pub(super) progress: String,
    pub(super) final_since: Option<String>,
}

const CANNOT: &str = "cannot";

/// What a judge can choose.
pub(super) fn choices(c: &Chrome) -> Vec<(&'static str, String, String)> {
    let codes = Verdict::ALL.iter().map(|verdict| verdict.code());
    let choice = |code| {
        let words = c.t(format!("calibration-choose-{code}"));
        (code, words, String::new())
    };
    codes.chain([CANNOT]).map(choice).collect()
}

/// The reader's own sheet of an open exercise; nothing for somebody who is no judge of it.
pub(super) fn view(
    app: &App,
    c: &Chrome,
    exercise: &Exercise,
    reader: AccountId,
    form: &Typed,
) -> Option<SheetView> {
    if exercise.stage() != Stage::Open {
        return None;
    }
    let sheet = exercise.sheet_for(reader, reader)?;
    let catalogue = app.catalogue();
    let edition = catalogue.edition(&exercise.case.edition);
    let lines = exercise.case.items.iter().map(|item| {
        let id = item.criterion.as_str();
        let known = sheet.judgements.get(id);
        let (field, note_field) = (format!("verdict-{id}"), format!("note-{id}"));
        let typed = |name: &str, stands: String| {
            if form.fields.has(name) {
                form.fields.get(name).to_owned()
            } else {
                stands
            }
        };
        let stands = known.map(|known| known.verdict.map_or(CANNOT, Verdict::code));
        let criterion = edition.and_then(|edition| edition.criterion(id));
        let state = item.state.map_or("unanswered", AnswerState::code);
        Line {
            text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
            strength: c.t(format!("profile-strength-{}", item.strength.as_str())),
            state: c.t(format!("profile-state-{}", state.replace('_', "-"))),
            narrative: item.narrative.clone(),
            plan: item.plan.clone(),
            documents: c.n("profile-documents", item.documents),
            chosen: typed(&field, stands.unwrap_or_default().to_owned()),
            note: typed(
                &note_field,
                known.map(|known| known.note.clone()).unwrap_or_default(),
            ),
            note_error: form.e(&note_field).to_owned(),
            field,
            note_field,
            criterion: item.criterion.clone(),
        }
    });
    let (judged, of) = (sheet.judgements.len(), exercise.case.items.len());
    Some(SheetView {
        lines: lines.collect(),
        judged,
        progress: c.t2("calibration-progress", "n", judged, "m", of),
        final_since: sheet
            .handed_in
            .map(|at| c.t1("calibration-final-since", "at", c.at(at))),
    })
}

/// What was chosen on the form, of the criteria of the case.
fn judgements(exercise: &Exercise, fields: &Fields) -> Vec<Judgement> {
    let chosen = exercise.case.items.iter().filter_map(|item| {
        let id = &item.criterion;
        let code = fields.text(&format!("verdict-{id}"))?;
        let verdict = Verdict::from_code(code);
        (verdict.is_some() || code == CANNOT).then(|| Judgement {
            criterion: id.clone(),
            verdict,
            note: fields.get(&format!("note-{id}")).to_owned(),
        })
    });
    chosen.collect()
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let exercise = stream::<Exercise>(&app, &who, id).await?.state;
    let hands_in = fields.has("hand_in");
    let saved = async {
        let mut unit = app.begin(&who).await?;
        commands::judge(&mut unit, id, judgements(&exercise, &fields)).await?;
        unit.commit().await?;
        if hands_in {
            // What was chosen stays saved when something is still missing.
            let mut unit = app.begin(&who).await?;
            commands::hand_in(&mut unit, id).await?;
            unit.commit().await?;
        }
        Ok(())
    };
    let done = saved.await;
    let flash = if hands_in {
        "calibration-handed-in"
    } else {
        "calibration-saved"
    };
    answer(&app, &visitor, &who, (id, fields), done, flash).await
}
