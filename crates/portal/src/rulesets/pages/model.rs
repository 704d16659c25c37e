//! The model that a ruleset names: its card, and in a draft the choice of it.

use super::drift::{self, DriftView, Series, drift_view};
use super::{change, under};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::rulesets::commands;
use crate::rulesets::drift::Found;
use crate::rulesets::read::{self, Opened};
use crate::rulesets::{models, words};
use crate::ui::chart::{Bar, Frame, bars};
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::{REASONS, Stage};
use greenlane_targeting::model::{Card, Metrics};
use jiff::civil::Date;
use uuid::Uuid;

struct AtRow {
    share: String,
    lines: String,
    precision: String,
    recall: String,
    revenue: String,
}

struct EffectRow {
    name: String,
    weight: String,
    low: String,
    high: String,
    change: String,
    unknown: String,
}

struct CardView {
    facts: Vec<(String, String)>,
    at: Vec<AtRow>,
    chart: String,
    effects: Vec<EffectRow>,
    weights: String,
    left_out: String,
}

#[derive(Template)]
#[template(path = "rulesets/model.html")]
struct ModelPage {
    c: Chrome,
    id: Uuid,
    lead: String,
    /// The ruleset names a model that is not kept any more.
    gone: bool,
    card: Option<CardView>,
    drift: Option<DriftView>,
    series: Series,
    /// Whether the visitor keeps what they work out, and may answer.
    keeps: bool,
    longest: usize,
    may_choose: bool,
    choices: Vec<(String, String)>,
    revision: u32,
    form: Typed,
}

pub(super) fn percent(c: &Chrome, share: f64) -> String {
    format!("{}\u{a0}%", c.decimals(share * 100.0, 1))
}

pub(super) fn number(c: &Chrome, number: f64, digits: usize) -> String {
    c.decimals(number, digits).replace('-', "\u{2212}")
}

pub(super) fn count(c: &Chrome, number: usize) -> String {
    c.count(u64::try_from(number).unwrap_or(u64::MAX))
}

pub(super) fn area(c: &Chrome, metrics: &Metrics) -> String {
    match (metrics.area, metrics.area_error) {
        (Some(area), Some(error)) => {
            let args = [
                ("area", number(c, area, 3)),
                ("error", number(c, 1.96 * error, 3)),
            ];
            c.with("rulesets-model-area-of", &args)
        }
        _ => c.t("rulesets-not-known"),
    }
}

fn facts(c: &Chrome, card: &Card, version: &str) -> Vec<(String, String)> {
    let days = |(from, until): (Date, Date)| {
        c.t2(
            "rulesets-between",
            "from",
            c.day(from),
            "until",
            c.day(until),
        )
    };
    let trained = [
        ("lines", count(c, card.lines)),
        ("found", count(c, card.found)),
        ("unexamined", count(c, card.unexamined)),
    ];
    let weighted = if card.weighted {
        "rulesets-model-weighted-yes"
    } else {
        "rulesets-model-weighted-no"
    };
    let brier = card.metrics.brier;
    let checked = card.checked.as_ref().map_or_else(
        || c.t("rulesets-model-checked-none"),
        |of| {
            let lines = count(c, of.lines);
            c.t2(
                "rulesets-model-checked-of",
                "lines",
                lines,
                "days",
                days(of.days),
            )
        },
    );
    vec![
        (c.t("rulesets-model-trained"), days(card.trained)),
        (
            c.t("rulesets-model-lines"),
            c.with("rulesets-model-lines-of", &trained),
        ),
        (c.t("rulesets-model-weighted"), c.t(weighted)),
        (c.t("rulesets-model-held"), days(card.held)),
        (
            c.t("rulesets-model-held-lines"),
            c.t2(
                "rulesets-model-held-of",
                "lines",
                count(c, card.metrics.lines),
                "base",
                percent(c, card.metrics.base()),
            ),
        ),
        (c.t("rulesets-model-area"), area(c, &card.metrics)),
        (c.t("rulesets-model-checked"), checked),
        (
            c.t("rulesets-model-brier"),
            brier.map_or_else(|| c.t("rulesets-not-known"), |brier| number(c, brier, 4)),
        ),
        (
            c.t("rulesets-model-known"),
            percent(c, card.known_importers),
        ),
        (c.t("rulesets-model-version"), version.to_owned()),
    ]
}

fn tenths(c: &Chrome, metrics: &Metrics) -> String {
    let shown: Vec<(String, String)> = (1_u32..)
        .zip(&metrics.tenths)
        .map(|(at, tenth)| {
            let words = c.t2(
                "rulesets-model-tenth-of",
                "found",
                percent(c, tenth.found),
                "said",
                percent(c, tenth.said),
            );
            (c.t1("rulesets-model-tenth", "n", at), words)
        })
        .collect();
    let bar_rows = shown.iter().zip(&metrics.tenths);
    let bar_rows = bar_rows.map(|((label, shown), tenth)| Bar {
        label,
        value: tenth.found,
        shown,
        share: "",
        href: "",
    });
    let (title, note, table) = (
        c.t("rulesets-model-calibration-chart"),
        c.t("rulesets-model-calibration-note"),
        c.t("ui-show-table"),
    );
    let frame = Frame {
        title: &title,
        note: &note,
        show_table: &table,
        downloads: &[],
    };
    let heads = [
        c.t("rulesets-model-tenths"),
        c.t("rulesets-model-found-said"),
    ];
    let [first, second] = &heads;
    bars(frame, [first, second, ""], &bar_rows.collect::<Vec<_>>())
}

fn effects(c: &Chrome, card: &Card) -> (Vec<EffectRow>, String) {
    let rows: Vec<EffectRow> = card
        .effects
        .iter()
        .map(|effect| EffectRow {
            name: words::feature(c, &effect.feature),
            weight: percent(c, effect.share),
            low: number(c, effect.low, 3),
            high: number(c, effect.high, 3),
            change: number(c, effect.change, 2),
            unknown: percent(c, effect.unknown),
        })
        .collect();
    let bar_rows = rows.iter().zip(&card.effects);
    let bar_rows = bar_rows.map(|(row, effect)| Bar {
        label: &row.name,
        value: effect.share,
        shown: &row.weight,
        share: "",
        href: "",
    });
    let (title, note, table) = (
        c.t("rulesets-model-weights-chart"),
        c.t("rulesets-model-weights-note"),
        c.t("ui-show-table"),
    );
    let frame = Frame {
        title: &title,
        note: &note,
        show_table: &table,
        downloads: &[],
    };
    let heads = [c.t("rulesets-model-feature"), c.t("rulesets-model-weight")];
    let [first, second] = &heads;
    let chart = bars(frame, [first, second, ""], &bar_rows.collect::<Vec<_>>());
    (rows, chart)
}

fn view(c: &Chrome, card: &Card, version: &str) -> CardView {
    let at = card.metrics.at.iter().map(|at| AtRow {
        share: percent(c, at.share),
        lines: count(c, at.lines),
        precision: percent(c, at.precision),
        recall: percent(c, at.recall),
        revenue: at
            .revenue
            .map_or_else(|| c.t("rulesets-not-known"), |share| percent(c, share)),
    });
    let (effects, weights) = effects(c, card);
    let left_out = card.left_out.iter().map(|name| words::feature(c, name));
    CardView {
        facts: facts(c, card, version),
        at: at.collect(),
        chart: tenths(c, &card.metrics),
        effects,
        weights,
        left_out: left_out.collect::<Vec<_>>().join("; "),
    }
}

/// What a page shows beside the model: a form as it was typed, and a working-out that is not kept.
#[derive(Default)]
pub(super) struct Shown {
    form: Typed,
    found: Option<Found>,
}

impl Shown {
    fn form(form: Typed) -> Self {
        Self { form, found: None }
    }

    pub fn once(found: Found) -> Self {
        Self {
            form: Typed::default(),
            found: Some(found),
        }
    }
}

pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: Opened,
    Shown { mut form, found }: Shown,
) -> Page {
    let c = under(app, visitor, "rulesets-model-title", &here);
    let version = here.content.model_version.clone();
    let model = match &version {
        Some(version) => models::of(app, version).await.ok().flatten(),
        None => None,
    };
    let may_choose = here.state.stage == Stage::Draft
        && app.may(who, Action::EditRulesets, &Resource::Programme);
    let mut choices = vec![(String::new(), c.t("rulesets-model-none"))];
    if may_choose {
        for kept in models::all(app).await? {
            let args = [
                (
                    "version",
                    kept.version.get(..12).unwrap_or_default().to_owned(),
                ),
                ("day", c.day(kept.model.card().held.1)),
                ("area", area(&c, &kept.model.card().metrics)),
            ];
            choices.push((kept.version.clone(), c.with("rulesets-model-choice", &args)));
        }
    }
    if !form.fields.has("model") {
        form.fields
            .set("model", version.as_deref().unwrap_or_default());
    }
    // What was just worked out, or else what was kept last.
    let last = here.state.drifts.last().map(|last| &last.drift);
    let last = last.filter(|last| Some(&last.model) == version.as_ref());
    let found = found.or_else(|| last.map(Found::read));
    let page = ModelPage {
        series: drift::series(app, who, &c, (&here.state, version.as_deref())).await?,
        keeps: drift::keeps(app, who) && here.state.stage != Stage::Withdrawn,
        longest: REASONS.1,
        id: here.id,
        lead: c.t1("rulesets-model-lead", "points", here.content.model),
        gone: version.is_some() && model.is_none(),
        card: model
            .as_ref()
            .zip(version.as_ref())
            .map(|(model, version)| view(&c, model.card(), version)),
        drift: model
            .as_ref()
            .zip(found.as_ref())
            .map(|(model, found)| drift_view(&c, model.card(), found)),
        may_choose,
        choices,
        revision: here.state.revision,
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
    page(&app, &visitor, &who, here, Shown::default()).await
}

/// The page with what was typed, and what is wrong with it; `beside` is where a fault stands that names no field.
pub(super) async fn refused(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, fields): (Uuid, Fields),
    (failure, beside): (Failure, &str),
) -> Page {
    let say = Chrome::new(app, visitor, "rulesets-model-title");
    let form = Typed::refused(fields, failure, &say, beside)?;
    let here = read::open(app, who, id).await?;
    page(app, visitor, who, here, Shown::form(form)).await
}

async fn chosen(app: &App, who: &Who, id: Uuid, fields: &Fields) -> Result<(), Failure> {
    let version = fields.text("model").map(str::to_owned);
    let mut unit = app.begin(who).await?;
    commands::choose_model(&mut unit, &change(id, fields), version).await?;
    unit.commit().await
}

pub(super) async fn choose(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    match chosen(&app, &who, id, &fields).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/rulesets/{id}/model"),
            "rulesets-model-chosen",
        )),
        Err(failure) => refused(&app, &visitor, &who, (id, fields), (failure, "model")).await,
    }
}
