//! Saying what became of a selected declaration.

use super::show;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::selectivity::examine;
use crate::web::{Chrome, Form, Page, Say, Typed, Visitor, flash_to};
use axum::extract::{Path, State};
use greenlane_domain::trade::{Depth, Examination, Outcome, Waiver};
use uuid::Uuid;

/// What may be said became of it, with its label.
pub(super) fn choices(say: &Say, selected: bool) -> Vec<(String, String, String)> {
    let mut codes: Vec<&str> = Depth::SAID.iter().map(|depth| depth.code()).collect();
    if selected {
        codes.extend(Waiver::SAID.iter().map(|reason| reason.code()));
        codes.push(Outcome::CutForCapacity.code());
    }
    let choice = |code: &str| {
        let words = say.t(format!("examination-{}", code.replace('_', "-")));
        (code.to_owned(), words, String::new())
    };
    codes.into_iter().map(choice).collect()
}

/// Everything that was said, the last first: what, why, when and by whom.
pub(super) fn history(say: &Say, said: &Examination, names: &Names) -> Vec<(String, String)> {
    let one = said.said.iter().rev().map(|said| {
        let code = examine::detail(said.outcome).replace('_', "-");
        let mut what = say.t(format!("examination-{code}"));
        if let Outcome::Examined { found, .. } = said.outcome {
            let key = if found { "found" } else { "clean" };
            what = format!("{what}: {}", say.t(format!("examination-is-{key}")));
        }
        let (name, at) = (names.get(said.by), say.at(said.at));
        let by = match said.import {
            Some(_) => say.t2("examination-by-import", "name", name, "at", at),
            None => say.t2("examination-by", "name", name, "at", at),
        };
        let note = [said.note.as_str(), &by];
        let note: Vec<&str> = note.into_iter().filter(|text| !text.is_empty()).collect();
        (what, note.join("\n"))
    });
    one.collect()
}

pub(super) async fn record(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<String>,
    Form(fields): Form,
) -> Page {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let done = async {
        let outcome = examine::outcome(fields.get("outcome"), fields.get("found"))?;
        let mut unit = app.begin(&who).await?;
        examine::record(&mut unit, id, outcome, fields.get("note")).await?;
        unit.commit().await
    };
    match done.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/selectivity/{id}"),
            "examination-flash",
        )),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "selectivity-title");
            let form = Typed::refused(fields, failure, &say, "outcome")?;
            show::page(&app, &visitor, &who, id, form).await
        }
    }
}
