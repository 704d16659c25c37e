//! Raising a finding from a criterion of the worksheet.

use super::super::commands::{self, FindingInput};
use super::Of;
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::validation::errors::{Errors, key};
use crate::validation::{Opened, open, reference};
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::clocks;
use greenlane_domain::findings::{ActionRequest, Class, Owner, PracticeProof, PracticeRequirement};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::pack::Strength;
use greenlane_domain::permission::Action;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "findings/raise.html")]
struct RaisePage {
    c: Chrome,
    id: Uuid,
    criterion: String,
    text: String,
    strength: String,
    must: bool,
    result: String,
    classes: Vec<(&'static str, String, String)>,
    reasons: Vec<(String, String, String)>,
    practice: Vec<(String, String, String, String)>,
    sites: Vec<(String, String)>,
    clock: String,
    form: Fields,
    errors: Errors,
}

fn page(
    app: &App,
    visit: &Visit,
    opened: &Opened,
    mut form: Fields,
    errors: Errors,
) -> Result<RaisePage, Failure> {
    let state = &opened.validation.state;
    let id = opened.validation.id;
    let company = opened.company();
    let criterion = form.get("criterion").to_owned();
    let scoped = state.scoped(&criterion).ok_or(Failure::NotFound)?;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let c = Chrome::new(app, visit, "finding-raise")
        .crumb(
            format!("/companies/{company}"),
            opened.member.state.legal_name(),
        )
        .crumb(format!("/validations/{id}"), reference('V', id))
        .crumb(
            worksheet(id, scoped.category),
            Chrome::new(app, visit, "validation-worksheet").title,
        );
    let pack = app.pack();
    let text = app
        .catalogue()
        .edition(&plan.edition)
        .and_then(|e| e.criterion(&criterion));
    let result = state.results.get(&criterion);
    if !form.has("owner") {
        let contacts = opened.member.state.contacts.as_ref();
        form.set(
            "owner",
            contacts.map_or("", |contacts| contacts.primary.name.as_str()),
        );
        if let Some(deadline) = clocks::due(pack, "finding_action", app.today()) {
            form.set("due", deadline.due.to_string());
        }
    }
    let clock = clocks::due(pack, "finding_action", app.today());
    let name = pack
        .clock("finding_action")
        .map(|clock| c.pack(&clock.name).to_owned());
    let whole = (String::new(), c.t("finding-whole-company"));
    let sites = plan
        .sites
        .iter()
        .map(|site| (site.id.to_string(), site.name.clone()));
    let practice = PracticeRequirement::ALL.iter().map(|requirement| {
        let field = format!("practice_{}", requirement.code());
        let name = c.t(key("finding-practice", requirement.code()));
        let (value, error) = (form.get(&field).to_owned(), errors.of(&field).to_owned());
        (field, name, value, error)
    });
    Ok(RaisePage {
        id,
        practice: practice.collect(),
        text: text.map(|k| c.pack(&k.text).to_owned()).unwrap_or_default(),
        strength: c.t(key("strength", scoped.strength.as_str())),
        must: scoped.strength == Strength::Must,
        result: result.map_or_else(
            || c.t("validation-no-result"),
            |checked| c.t(key("validation-result", checked.result.code())),
        ),
        classes: Class::ALL
            .iter()
            .map(|class| {
                let name = key("finding-class", class.code());
                (class.code(), c.t(&name), c.t(format!("{name}-hint")))
            })
            .collect(),
        reasons: pack
            .reasons
            .iter()
            .map(|r| {
                let (name, more) = (c.pack(&r.name), c.pack(&r.description));
                (r.id.clone(), name.to_owned(), more.to_owned())
            })
            .collect(),
        sites: std::iter::once(whole).chain(sites).collect(),
        clock: c.t2(
            "finding-clock",
            "clock",
            name.unwrap_or_default(),
            "day",
            c.day(clock.map(|d| d.due)),
        ),
        criterion,
        form,
        errors,
        c,
    })
}

fn worksheet(id: Uuid, category: u8) -> String {
    format!("/validations/{id}/worksheet?category={category}&show=all")
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Page {
    let id = ValidationId(validation);
    let opened = open(&app, &who, id, Action::ConductValidation).await?;
    let form = Fields::from_pairs(asked);
    html(&page(&app, &visitor, &opened, form, Errors::default())?)
}

fn input(form: &Fields) -> Result<FindingInput, Failure> {
    let mut faults = Faults::default();
    let Some(class) = Class::parse(form.get("class")) else {
        faults.add("class", "validation-fault-choose");
        return Err(Failure::Invalid(faults));
    };
    let due = form.text("due").map(str::parse).transpose();
    let Ok(due) = due else {
        faults.add("due", "validation-fault-date");
        return Err(Failure::Invalid(faults));
    };
    let acts = class != Class::BestPractice && (form.has("act") || class == Class::Deficiency);
    Ok(FindingInput {
        criterion: form.get("criterion").to_owned(),
        site: form.get("site").parse().ok(),
        class,
        reasons: form.all("reasons").to_vec(),
        cause: form.get("cause").to_owned(),
        practice: PracticeRequirement::ALL
            .iter()
            .map(|requirement| PracticeProof {
                requirement: *requirement,
                shown_by: form
                    .get(&format!("practice_{}", requirement.code()))
                    .to_owned(),
            })
            .collect(),
        seen: form.get("seen").to_owned(),
        required: form.get("required").to_owned(),
        action: acts.then(|| ActionRequest {
            owner: Owner {
                name: form.get("owner").trim().to_owned(),
                account: None,
            },
            due,
            due_reason: form.get("due_reason").to_owned(),
        }),
    })
}

pub(super) async fn send(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = ValidationId(validation);
    let raised = async {
        let input = input(&form)?;
        let mut unit = app.begin(&who).await?;
        commands::raise(&mut unit, id, input).await?;
        unit.commit().await
    };
    let criterion = form.get("criterion").to_owned();
    match raised.await {
        Ok(()) => {
            let category = criterion.split('.').next().and_then(|n| n.parse().ok());
            let path = worksheet(validation, category.unwrap_or(1));
            Ok(flash_to(&app, path, "finding-raised-flash"))
        }
        Err(failure) => {
            let errors = Errors::from(&Chrome::new(&app, &visitor, "finding-raise"), failure)?;
            let opened = open(&app, &who, id, Action::ConductValidation).await?;
            unprocessable(&page(&app, &visitor, &opened, form, errors)?)
        }
    }
}
