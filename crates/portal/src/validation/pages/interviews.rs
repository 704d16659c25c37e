//! Notes of interviews: the role, the criteria it touches, what was said. The programme's own.

use super::super::errors::Errors;
use super::super::{Opened, open, requests};
use super::{Of, chrome, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::membership;
use crate::profile::Names;
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Interview, NewInterview, Stage};
use uuid::Uuid;

struct Noted {
    role: String,
    place: String,
    criteria: String,
    note: String,
    by: String,
}

#[derive(Template)]
#[template(path = "validation/interviews.html")]
struct InterviewsPage {
    c: Chrome,
    id: Uuid,
    noted: Vec<Noted>,
    may: bool,
    sites: Vec<(String, String)>,
    form: Fields,
    errors: Errors,
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    mut form: Fields,
    errors: Errors,
) -> Result<InterviewsPage, Failure> {
    let c = chrome(app, visit, opened, "validation-interviews");
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let record = membership::resource(opened.company(), &opened.member.state);
    let conducts = app.may(who, Action::ConductValidation, &record);
    let people = state.interviews.iter().map(|interview| interview.by.0);
    let names = Names::of(app, who, people.collect()).await?;
    if !form.has("held_on") {
        form.set("held_on", app.today().to_string());
    }
    let whole = (String::new(), c.t("validation-whole-company"));
    let sites = plan
        .sites
        .iter()
        .map(|site| (site.id.to_string(), site.name.clone()));
    let noted = |interview: &Interview| {
        let site = interview.site.and_then(|site| state.site(site));
        let (name, day) = (names.get(Some(interview.by.0)), c.day(interview.held_on));
        Noted {
            role: interview.role.clone(),
            place: site.map_or_else(|| c.t("validation-whole-company"), |site| site.name.clone()),
            criteria: interview.criteria.join(", "),
            note: interview.note.clone(),
            by: c.t2("validation-result-by", "name", name, "day", day),
        }
    };
    Ok(InterviewsPage {
        id: opened.validation.id,
        noted: state.interviews.iter().rev().map(noted).collect(),
        may: conducts && state.stage() == Stage::Underway,
        sites: std::iter::once(whole).chain(sites).collect(),
        form,
        errors,
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    if !opened.staff {
        return Err(Failure::NotFound);
    }
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, (&visitor, &who), &opened, form, errors).await?)
}

fn new_interview(form: &Fields) -> Result<NewInterview, Failure> {
    let mut faults = Faults::default();
    let Ok(held_on) = form.get("held_on").parse() else {
        faults.add("held_on", "validation-fault-date");
        return Err(Failure::Invalid(faults));
    };
    let criteria = form.get("criteria").split([',', ' ', ';', '\n', '\r']);
    let criteria = criteria.map(str::trim).filter(|id| !id.is_empty());
    Ok(NewInterview {
        role: form.get("role").to_owned(),
        criteria: criteria.map(str::to_owned).collect(),
        site: form.get("site").parse().ok(),
        note: form.get("note").to_owned(),
        held_on,
    })
}

pub(super) async fn note(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let noted = async {
        let new = new_interview(&form)?;
        let mut unit = app.begin(&who).await?;
        requests::note_interview(&mut unit, id, new).await?;
        unit.commit().await
    };
    match noted.await {
        Ok(()) => {
            let path = format!("/validations/{validation}/interviews");
            Ok(flash_to(&app, path, "validation-interview-flash"))
        }
        Err(failure) => {
            let opened = open(&app, &who, id, Action::ConductValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-interviews");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&page(&app, (&visitor, &who), &opened, form, errors).await?)
        }
    }
}
