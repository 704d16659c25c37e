//! How far a model has drifted: the figures of its card worked out again beside the card, the series of all working-outs that
//! are kept, and the question of the last one.

use super::model::{self, Shown, area, count, number, percent};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::rulesets::drift::{self, Found};
use crate::rulesets::{commands, models, read};
use crate::ui::chart::{Frame, Point, line};
use crate::web::{Chrome, Form, Page, Visitor, flash_to};
use axum::extract::{Path, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::{Drifted, Ruleset, Stage};
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

fn tenth(c: &Chrome, metrics: &Metrics) -> String {
    let tenth = metrics.at.last();
    tenth.map_or_else(|| c.t("rulesets-not-known"), |at| percent(c, at.precision))
}

fn moved(c: &Chrome, moved: Option<f64>) -> String {
    moved.map_or_else(|| c.t("rulesets-not-known"), |moved| number(c, moved, 3))
}

/// The card's figures beside those of recent examinations, and what to ask whoever drafted the ruleset.
pub(super) fn drift_view(c: &Chrome, card: &Card, found: &Found) -> DriftView {
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
        row(
            "rulesets-drift-tenth",
            tenth(c, metrics),
            tenth(c, &now.metrics),
        ),
        row(
            "rulesets-model-known",
            percent(c, known.0),
            percent(c, known.1),
        ),
        row(
            "rulesets-drift-moved",
            number(c, 0.0, 3),
            moved(c, now.moved),
        ),
    ];
    DriftView {
        lead: c.with("rulesets-drift-of", &days),
        rows,
        question: c.t(format!("rulesets-drift-{}", found.asks(card).code())),
    }
}

/// One working-out in the series.
pub(super) struct SeriesRow {
    pub day: String,
    pub lines: String,
    pub base: String,
    pub area: String,
    pub tenth: String,
    pub moved: String,
    pub asks: String,
    pub by: String,
    /// What was answered and by whom; empty where nothing was.
    pub answer: String,
}

/// Every working-out that is kept of the model that the ruleset names, the latest first, with its chart.
#[derive(Default)]
pub(super) struct Series {
    pub rows: Vec<SeriesRow>,
    pub chart: String,
    /// Whether the last one asks something that nobody has answered.
    pub open: bool,
    /// How many working-outs the ruleset has: an answer is to the last of them.
    pub seen: usize,
}

fn series_row(c: &Chrome, names: &Names, drifted: &Drifted) -> SeriesRow {
    let found = Found::read(&drifted.drift);
    let now = found.now.as_ref();
    let figure = |of: &dyn Fn(&drift::Now) -> String| now.map_or_else(|| "–".to_owned(), of);
    let answer = drifted.answer.as_ref().map(|answer| {
        let args = [
            ("words", answer.words.clone()),
            ("name", names.get(answer.by)),
            ("at", c.at(answer.at)),
        ];
        c.with("rulesets-drift-answer-of", &args)
    });
    SeriesRow {
        day: c.day(found.until),
        lines: figure(&|now| count(c, now.metrics.lines)),
        base: figure(&|now| percent(c, now.metrics.base())),
        area: figure(&|now| area(c, &now.metrics)),
        tenth: figure(&|now| tenth(c, &now.metrics)),
        moved: figure(&|now| moved(c, now.moved)),
        asks: c.t(format!("rulesets-drift-asks-{}", drifted.drift.asks.code())),
        by: match drifted.by {
            Some(by) => names.get(Some(by)),
            None => c.t("rulesets-drift-by-clock"),
        },
        answer: answer.unwrap_or_default(),
    }
}

/// The stability index over time, with the line above which a model should be trained again.
fn chart(c: &Chrome, own: &[&Drifted]) -> String {
    let points: Vec<(String, f64, String)> = own
        .iter()
        .filter_map(|drifted| {
            let found = Found::read(&drifted.drift);
            let index = found.now?.moved?;
            Some((c.day(found.until), index, number(c, index, 3)))
        })
        .collect();
    let (Some((from, ..)), Some((until, _, last))) = (points.first(), points.last()) else {
        return String::new();
    };
    if points.len() < 2 {
        return String::new();
    }
    let args = [
        ("from", from.clone()),
        ("until", until.clone()),
        ("last", last.clone()),
    ];
    let (title, note) = (
        c.with("rulesets-drift-chart", &args),
        c.t("rulesets-drift-chart-note"),
    );
    let (day, index, again, table) = (
        c.t("rulesets-drift-day"),
        c.t("rulesets-drift-moved"),
        c.t("rulesets-drift-again-line"),
        c.t("ui-show-table"),
    );
    let frame = Frame {
        title: &title,
        note: &note,
        show_table: &table,
        downloads: &[],
    };
    let points: Vec<Point<'_>> = points
        .iter()
        .map(|(label, value, shown)| Point {
            label,
            value: *value,
            shown,
        })
        .collect();
    let aim = Some((drift::MUCH, again.as_str()));
    line(frame, [&day, &index], &title, &points, aim)
}

/// The series of the model that a ruleset names.
pub(super) async fn series(
    app: &App,
    who: &Who,
    c: &Chrome,
    (state, version): (&Ruleset, Option<&str>),
) -> Result<Series, Failure> {
    let own = state.drifts.iter();
    let own: Vec<&Drifted> = own
        .filter(|drifted| Some(drifted.drift.model.as_str()) == version)
        .collect();
    let people = own.iter().flat_map(|drifted| {
        let answered = drifted.answer.as_ref().and_then(|answer| answer.by);
        drifted.by.into_iter().chain(answered)
    });
    let names = Names::of(app, who, people.collect()).await?;
    let rows = own.iter().rev();
    Ok(Series {
        rows: rows.map(|drifted| series_row(c, &names, drifted)).collect(),
        chart: chart(c, &own),
        open: state.asked(version).is_some(),
        seen: state.drifts.len(),
    })
}

/// Whether somebody keeps what they work out, and answers what it asks.
pub(super) fn keeps(app: &App, who: &Who) -> bool {
    let either = [Action::EditRulesets, Action::ApproveRulesets];
    either
        .into_iter()
        .any(|action| app.may(who, action, &Resource::Programme))
}

/// Works the card's figures out again from recent examinations. Those who draft or decide keep it; others see it once.
pub(super) async fn work_out(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(_): Form,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let version = here.content.model_version.clone().unwrap_or_default();
    let model = models::of(&app, &version).await?;
    let model = model.ok_or(Failure::NotFound)?;
    let found = drift::of(&app, model.clone()).await?;
    if !keeps(&app, &who) || here.state.stage == Stage::Withdrawn {
        let shown = Shown::once(found);
        return model::page(&app, &visitor, &who, here, shown).await;
    }
    let drift = found.kept(&version, model.card())?;
    let mut unit = app.begin(&who).await?;
    commands::keep_drift(&mut unit, id, drift).await?;
    unit.commit().await?;
    let at = format!("/rulesets/{id}/model#drift");
    Ok(flash_to(&app, at, "rulesets-drift-kept"))
}

/// Answers what the last working-out asks.
pub(super) async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let done = async {
        let mut unit = app.begin(&who).await?;
        let seen = fields.get("seen").parse().unwrap_or_default();
        commands::answer_drift(&mut unit, id, (seen, fields.get("words"))).await?;
        unit.commit().await
    };
    match done.await {
        Ok(()) => {
            let at = format!("/rulesets/{id}/model#drift");
            Ok(flash_to(&app, at, "rulesets-drift-answered"))
        }
        Err(failure) => {
            model::refused(&app, &visitor, &who, (id, fields), (failure, "words")).await
        }
    }
}
