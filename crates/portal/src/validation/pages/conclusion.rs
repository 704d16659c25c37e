//! How it ends: proposed by the specialist with what stands in the way listed, decided by somebody else.

use super::super::commands::{self, RecommendInput};
use super::super::errors::{Errors, key};
use super::super::read::name_of;
use super::super::{Opened, open};
use super::parts::unchecked_share;
use super::{Of, chrome, consequence, not_now, number};
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use crate::{App, findings, membership};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{OpenDeficiency, Outcome, Stage, Validation};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "validation/conclusion.html")]
struct ConclusionPage {
    c: Chrome,
    id: Uuid,
    form: Fields,
    errors: Errors,
    hindrances: Vec<String>,
    notes: Vec<String>,
    outcomes: Vec<(&'static str, String, String)>,
    grounds: Vec<(String, String)>,
}

/// What forbids any conclusion now, and what the author should know.
fn state_of_things(
    c: &Chrome,
    state: &Validation,
    open: &[OpenDeficiency],
) -> (Vec<String>, Vec<String>) {
    let progress = state.progress();
    let mut hindrances = Vec::new();
    let list = |key: &str, ids: Vec<String>, into: &mut Vec<String>| {
        if !ids.is_empty() {
            let args = [
                ("count", ids.len().to_string()),
                ("criteria", ids.join(", ")),
            ];
            into.push(c.with(key, &args));
        }
    };
    list(
        "validation-hindrance-missing",
        progress.missing,
        &mut hindrances,
    );
    let hidden = state.musts_without_finding();
    list("validation-hindrance-hidden", hidden, &mut hindrances);
    let open_shoulds = state.shoulds_without_finding();
    list("validation-hindrance-should", open_shoulds, &mut hindrances);
    let mut notes = vec![unchecked_share(c, &state.progress())];
    let musts = open.iter().filter(|deficiency| deficiency.must);
    let musts = musts
        .map(|deficiency| deficiency.criterion.clone())
        .collect();
    list("validation-note-open", musts, &mut notes);
    list(
        "validation-note-unchecked",
        progress.not_checked,
        &mut notes,
    );
    (hindrances, notes)
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    mut form: Fields,
    errors: Errors,
) -> Result<ConclusionPage, Failure> {
    let c = chrome(app, visit, opened, "validation-conclusion");
    let open = findings::open_deficiencies_of(app, who, opened.id()).await?;
    let (hindrances, mut notes) = state_of_things(&c, &opened.validation.state, &open);
    let best = Validation::best_outcome(&open);
    let best = c.t(key("validation-outcome", best.code()));
    notes.push(c.t1("validation-best-outcome", "outcome", best));
    let outcomes = Outcome::ALL.iter().map(|outcome| {
        let name = key("validation-outcome", outcome.code());
        let end = (*outcome, app.today());
        let hint = [
            c.t(format!("{name}-hint")),
            consequence::told(app, &c, opened, end),
        ];
        (outcome.code(), c.t(&name), hint.join(" "))
    });
    let grounds = app.pack().grounds_for("conclude_validation").into_iter();
    let grounds = grounds.map(|ground| (ground.id.clone(), c.pack(&ground.name).to_owned()));
    if !form.has("completed_on") {
        form.set("completed_on", app.today().to_string());
    }
    Ok(ConclusionPage {
        id: opened.validation.id,
        form,
        errors,
        hindrances,
        notes,
        outcomes: outcomes.collect(),
        grounds: std::iter::once((String::new(), c.t("ui-choose-one")))
            .chain(grounds)
            .collect(),
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ConductValidation).await?;
    if let Some(away) = not_now(&opened, &[Stage::Underway, Stage::Conditional]) {
        return Ok(away);
    }
    html(
        &page(
            &app,
            (&visitor, &who),
            &opened,
            Fields::default(),
            Errors::default(),
        )
        .await?,
    )
}

fn input(form: &Fields) -> Result<RecommendInput, Failure> {
    let mut faults = Faults::default();
    let outcome = Outcome::parse(form.get("outcome"));
    let completed_on = form.get("completed_on").parse().ok();
    if outcome.is_none() {
        faults.add("outcome", "validation-fault-choose");
    }
    if completed_on.is_none() {
        faults.add("completed_on", "validation-fault-date");
    }
    match (outcome, completed_on) {
        (Some(outcome), Some(completed_on)) => Ok(RecommendInput {
            outcome,
            ground: form.get("ground").to_owned(),
            summary: form.get("summary").to_owned(),
            completed_on,
        }),
        _ => Err(Failure::Invalid(faults)),
    }
}

pub(super) async fn recommend(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let sent = async {
        let input = input(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::recommend(&mut unit, id, input).await?;
        unit.commit().await
    };
    match sent.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/validations/{validation}"),
            "validation-recommended-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::ConductValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-conclusion");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&page(&app, (&visitor, &who), &opened, form, errors).await?)
        }
    }
}

#[derive(Template)]
#[template(path = "validation/decision.html")]
struct DecisionPage {
    c: Chrome,
    id: Uuid,
    rows: Vec<(String, String)>,
    summary: String,
    notes: Vec<String>,
    own: bool,
    waiting: bool,
    form: Fields,
    errors: Errors,
}

async fn decision_page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<DecisionPage, Failure> {
    let c = chrome(app, visit, opened, "validation-decision");
    let open = findings::open_deficiencies_of(app, who, opened.id()).await?;
    let state = &opened.validation.state;
    let (_, notes) = state_of_things(&c, state, &open);
    let proposed = state.recommendation.as_ref();
    let mut rows = Vec::new();
    if let Some(proposed) = proposed {
        let ground = app.pack().ground(&proposed.ground);
        let ground = ground.map(|ground| c.pack(&ground.name).to_owned());
        let author = name_of(app, who, proposed.by).await?;
        let outcome = c.t(key("validation-outcome", proposed.outcome.code()));
        rows = vec![
            (c.t("validation-outcome"), outcome),
            (c.t("validation-ground"), ground.unwrap_or_default()),
            (c.t("validation-recommended-by"), author),
            (c.t("validation-completed-on"), c.day(proposed.completed_on)),
            (
                c.t("validation-consequence"),
                consequence::told(app, &c, opened, (proposed.outcome, proposed.completed_on)),
            ),
        ];
    }
    Ok(DecisionPage {
        id: opened.validation.id,
        rows,
        summary: proposed.map(|r| r.summary.clone()).unwrap_or_default(),
        notes,
        own: proposed.is_some_and(|r| r.by == who.account),
        waiting: proposed.is_some(),
        form,
        errors,
        c,
    })
}

pub(super) async fn decision(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::DecideValidation).await?;
    let by = opened
        .validation
        .state
        .recommendation
        .as_ref()
        .map(|r| r.by.0);
    let record = membership::resource(opened.company(), &opened.member.state).recommended(by);
    app.permit(&who, Action::DecideValidation, &record)?;
    let (form, errors) = (Fields::default(), Errors::default());
    html(&decision_page(&app, (&visitor, &who), &opened, form, errors).await?)
}

pub(super) async fn decide(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let back = form.has("return");
    let decided = async {
        let mut unit = app.begin(&who).await?;
        if back {
            commands::return_recommendation(&mut unit, id, form.get("reasons")).await?;
        } else {
            commands::conclude(&mut unit, id).await?;
        }
        unit.commit().await
    };
    let flash = if back {
        "validation-sent-back-flash"
    } else {
        "validation-concluded-flash"
    };
    match decided.await {
        Ok(()) => Ok(flash_to(&app, format!("/validations/{validation}"), flash)),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::DecideValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-decision");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&decision_page(&app, (&visitor, &who), &opened, form, errors).await?)
        }
    }
}
