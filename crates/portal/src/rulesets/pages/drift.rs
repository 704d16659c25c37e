//! The figures of a model's card worked out again, beside the card.

use super::model::{area, count, number, page, percent};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::rulesets::drift::{self, Drift};
use crate::rulesets::{models, read};
use crate::web::{Chrome, Form, Page, Typed, Visitor};
use axum::extract::{Path, State};
use greenlane_targeting::model::{Card, Metrics};
use uuid::Uuid;

/// Figures of the card worked out again.
pub(super) struct DriftView {
    /// When and from what.
    pub lead: String,
    /// What, on the card, now.
    pub rows: Vec<(String, String, String)>,
    /// What to ask.
    pub question: String,
}

/// The card's figures beside those of recent examinations, and what to ask whoever drafted the ruleset.
pub(super) fn drift_view(c: &Chrome, card: &Card, found: &Drift) -> DriftView {
    let days = [
        ("from", c.day(found.from)),
        ("until", c.day(found.until)),
        ("today", c.day(found.until)),
    ];
    let Some(now) = &found.now else {
        return DriftView {
            lead: c.with("rulesets-drift-few", &days),
            rows: Vec::new(),
            question: String::new(),
        };
    };
    let metrics = &card.metrics;
    let at = |metrics: &Metrics| {
        let tenth = metrics.at.last();
        tenth.map_or_else(|| c.t("rulesets-not-known"), |at| percent(c, at.precision))
    };
    let unknown = || c.t("rulesets-not-known");
    let moved = now.moved.map_or_else(unknown, |moved| number(c, moved, 3));
    let row = |key: &str, then: String, now: String| (c.t(key), then, now);
    let known = (card.known_importers, now.known_importers);
    let rows = vec![
        row(
            "rulesets-model-lines",
            count(c, metrics.lines),
            count(c, now.metrics.lines),
        ),
        row(
            "rulesets-drift-base",
            percent(c, metrics.base()),
            percent(c, now.metrics.base()),
        ),
        row(
            "rulesets-model-area",
            area(c, metrics),
            area(c, &now.metrics),
        ),
        row("rulesets-drift-tenth", at(metrics), at(&now.metrics)),
        row(
            "rulesets-model-known",
            percent(c, known.0),
            percent(c, known.1),
        ),
        row("rulesets-drift-moved", number(c, 0.0, 3), moved),
    ];
    DriftView {
        lead: c.with("rulesets-drift-of", &days),
        rows,
        question: c.t(format!("rulesets-drift-{}", now.ask(card).code())),
    }
}

/// Works the card's figures out again from recent examinations. It changes nothing.
pub(super) async fn work_out(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(_): Form,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let version = here.content.model_version.as_deref().unwrap_or_default();
    let model = models::of(&app, version).await?;
    let found = drift::of(&app, model.ok_or(Failure::NotFound)?).await?;
    page(&app, &visitor, &who, here, (Typed::default(), Some(found))).await
}
