//! Public addresses of evidence that a profile's file gives: shown before anything is written, then taken into the library.

use super::shown::Here;
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::{commands, documents, keep_address, published};
use crate::web::Say;
use greenlane_domain::exchange::{AnswersGiven, Held, PlacesPlan, plan_places};

/// How much of what a document shows the library keeps.
const SHOWS: usize = 500;

/// What the file's public addresses would change in the library.
pub(super) fn plan(app: &App, here: &Here, given: &AnswersGiven) -> PlacesPlan {
    let library = here.library.iter().map(|row| Held {
        id: row.id(),
        published: row.published(),
    });
    let library: Vec<Held> = library.collect();
    plan_places(given, &library, &here.profile, app.today())
}

/// The same in words.
pub(super) fn told(say: &Say, plan: &PlacesPlan) -> Vec<(String, String)> {
    let steps = plan.steps.iter().map(|step| {
        let now = published(say, &step.published);
        let what = match (&step.document, &step.before) {
            (None, _) => say.t1("exchange-place-new", "criteria", step.attach.join(", ")),
            (Some(_), Some(before)) if *before == step.published => say.t1(
                "exchange-place-attached",
                "criteria",
                step.attach.join(", "),
            ),
            (Some(_), Some(before)) => {
                say.t1("exchange-place-instead", "before", published(say, before))
            }
            (Some(_), None) => say.t("exchange-place-added"),
        };
        (now, what)
    });
    steps.collect()
}

/// Takes the addresses into the library: one that no document has is kept as a document of its own.
pub(super) async fn take(unit: &mut Unit, here: &Here, plan: PlacesPlan) -> Result<(), Failure> {
    let app = unit.app().clone();
    for step in plan.steps {
        let changes = step.before.as_ref() != Some(&step.published);
        let document = match step.document {
            Some(document) => document,
            None => {
                let stored = keep_address(&app, &step.published).await?;
                let shows: String = step.shows.chars().take(SHOWS).collect();
                documents::add(unit, here.company, &stored, &shows).await?
            }
        };
        if changes {
            documents::publish(unit, document, Some(step.published)).await?;
        }
        for criterion in &step.attach {
            commands::attach(unit, here.id, criterion, document).await?;
        }
    }
    Ok(())
}
