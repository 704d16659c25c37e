//! What the member saw at a partner itself, criterion by criterion.

use super::view;
use super::{Here, Of, PARTNERS, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::partners::{asked, commands};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::{MemberId, PartnerId};
use greenlane_domain::partners::{CheckMethod, CheckedAnswer};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::AnswerState;

pub(super) struct Question {
    pub criterion: String,
    pub strength: String,
    pub text: String,
    pub meaning: String,
}

#[derive(Template)]
#[template(path = "partners/check.html")]
struct CheckPage {
    c: Chrome,
    path: String,
    typed: Typed,
    methods: Vec<(String, String, String)>,
    states: Vec<(String, String)>,
    questions: Vec<Question>,
}

/// Choices of how far a criterion is met.
pub(super) fn states(say: &Say) -> Vec<(String, String)> {
    let codes = AnswerState::ALL.iter().map(|state| state.code());
    view::words(say, "profile-state", codes)
}

fn page(app: &App, visitor: &Visitor, here: &Here, id: PartnerId, typed: Typed) -> Page {
    let held = here.partner(id)?;
    let say = Say::new(app, visitor.lang);
    let title = say.t1("partner-check-title", "name", &held.partner.name);
    let c = here.chrome(app, visitor, &title, &[PARTNERS]);
    let path = format!("{}/partners/{id}", here.base);
    let c = c.crumb(path.clone(), held.partner.name.clone());
    let asked = asked(app, &held.partner.roles);
    let questions = asked.iter().filter_map(|given| {
        let criterion = view::criterion(app, None, &given.criterion)?;
        Some(Question {
            criterion: given.criterion.clone(),
            strength: c.t(view::key("profile-strength", given.strength.as_str())),
            text: c.pack(&criterion.text).to_owned(),
            meaning: c.pack(&criterion.meaning).to_owned(),
        })
    });
    let methods = CheckMethod::ALL.iter().map(|method| {
        let label = c.t(view::key("check-method", method.code()));
        (method.code().to_owned(), label, String::new())
    });
    let page = CheckPage {
        path,
        methods: methods.collect(),
        states: states(&c),
        questions: questions.collect(),
        c,
        typed,
    };
    page.typed.page(&page)
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let mut fields = Fields::default();
    fields.set("seen_on", app.today().to_string());
    page(&app, &visitor, &here, id, Typed::of(fields))
}

/// The criteria for which something was chosen.
fn answers(fields: &Fields) -> Vec<CheckedAnswer> {
    let chosen = fields.names().filter_map(|name| {
        let criterion = name.strip_prefix("state_")?;
        Some(CheckedAnswer {
            criterion: criterion.to_owned(),
            state: AnswerState::from_code(fields.get(name))?,
            note: fields.get(&format!("note_{criterion}")).to_owned(),
        })
    });
    chosen.collect()
}

async fn record(
    app: &App,
    who: &Who,
    (company, id): (MemberId, PartnerId),
    fields: &Fields,
) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let method = CheckMethod::parse(fields.get("method"));
    if method.is_none() {
        faults.add("method", "fault-choose");
    }
    let seen_on = fields.get("seen_on").parse().ok();
    if seen_on.is_none() {
        faults.add("seen_on", "refusal-threat-date");
    }
    faults.check()?;
    let (Some(method), Some(seen_on)) = (method, seen_on) else {
        return Err(Failure::NotFound);
    };
    let mut unit = app.begin(who).await?;
    commands::check_partner(&mut unit, company, id, (method, seen_on), answers(fields)).await?;
    unit.commit().await
}

pub(super) async fn save(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    here.partner(id)?;
    match record(&app, &who, (company, id), &fields).await {
        Ok(()) => {
            let path = format!("{}/partners/{id}", here.base);
            Ok(flash_to(&app, path, "partner-checked"))
        }
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &here, id, typed)
        }
    }
}
