//! A visit without notice, decided by a second person; and a visit together with another agency or administration.

use super::super::errors::{Errors, key};
use super::super::{Opened, arrange, open};
use super::{Of, chrome, not_now, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Party, PartyKind, Stage};
use uuid::Uuid;

/// Rows of the form beyond those that are filled.
const MORE: usize = 1;
/// Most rows that are read; one more than the rules take, so that the rules can say so.
const MOST_ROWS: usize = 9;

#[derive(Template)]
#[template(path = "validation/unannounced.html")]
struct UnannouncedPage {
    c: Chrome,
    id: Uuid,
    intro: String,
    form: Fields,
    errors: Errors,
}

async fn unannounced_page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<UnannouncedPage, Failure> {
    let c = chrome(app, visit, opened, "validation-unannounced");
    let plan = opened.validation.state.plan.as_ref();
    let plan = plan.ok_or(Failure::NotFound)?;
    let company = opened.member.state.legal_name().to_owned();
    let lead = super::super::name_of(app, who, plan.lead).await?;
    let told = [
        ("company", company),
        ("day", super::days(&c, plan)),
        ("lead", lead),
    ];
    Ok(UnannouncedPage {
        id: opened.validation.id,
        intro: c.with("validation-unannounced-intro", &told),
        form,
        errors,
        c,
    })
}

pub(super) async fn unannounced(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::DecideValidation).await?;
    if let Some(away) = not_now(&opened, &[Stage::Planned]) {
        return Ok(away);
    }
    let (form, errors) = (Fields::default(), Errors::default());
    html(&unannounced_page(&app, (&visitor, &who), &opened, form, errors).await?)
}

pub(super) async fn decide(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let decided = async {
        let mut unit = app.begin(&who).await?;
        arrange::decide_unannounced(&mut unit, id, form.get("reasons")).await?;
        unit.commit().await
    };
    match decided.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/validations/{validation}"),
            "validation-unannounced-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::DecideValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-unannounced");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&unannounced_page(&app, (&visitor, &who), &opened, form, errors).await?)
        }
    }
}

struct PartyRow {
    n: usize,
    name: String,
    kind: String,
    country: String,
    authority: String,
    part: String,
    shared: bool,
    errors: [String; 5],
}

#[derive(Template)]
#[template(path = "validation/joint.html")]
struct JointPage {
    c: Chrome,
    id: Uuid,
    rows: Vec<PartyRow>,
    kinds: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    errors: Errors,
}

/// The parties as they stand, as a form.
fn filled(parties: &[Party]) -> Fields {
    let mut form = Fields::default();
    for (n, party) in parties.iter().enumerate() {
        form.set(&format!("name_{n}"), party.name.clone());
        form.set(&format!("kind_{n}"), party.kind.code());
        let country = party.country.clone().unwrap_or_default();
        form.set(&format!("country_{n}"), country);
        form.set(&format!("authority_{n}"), party.authority.clone());
        form.set(&format!("part_{n}"), party.part.clone());
        if party.plan_shared {
            form.set(&format!("shared_{n}"), "1");
        }
    }
    form
}

fn joint_page(
    app: &App,
    visit: &Visit,
    opened: &Opened,
    form: &Fields,
    errors: Errors,
) -> JointPage {
    let c = chrome(app, visit, opened, "validation-joint");
    let filled = (0..MOST_ROWS)
        .rev()
        .find(|n| form.text(&format!("name_{n}")).is_some());
    let count = filled.map_or(0, |n| n + 1) + MORE;
    let rows = (0..count.min(MOST_ROWS)).map(|n| {
        let field = |name: &str| form.get(&format!("{name}_{n}")).to_owned();
        let error = |name: &str| errors.of(&format!("{name}_{n}")).to_owned();
        PartyRow {
            n,
            name: field("name"),
            kind: field("kind"),
            country: field("country"),
            authority: field("authority"),
            part: field("part"),
            shared: !field("shared").is_empty(),
            errors: ["name", "kind", "country", "authority", "part"].map(error),
        }
    });
    let choose = (String::new(), c.t("ui-choose-one"));
    let kinds = PartyKind::ALL.iter().map(|kind| {
        let name = c.t(key("validation-party", kind.code()));
        (kind.code().to_owned(), name)
    });
    let none = (String::new(), c.t("validation-party-no-country"));
    JointPage {
        id: opened.validation.id,
        rows: rows.collect(),
        kinds: std::iter::once(choose).chain(kinds).collect(),
        countries: std::iter::once(none).chain(c.countries()).collect(),
        errors,
        c,
    }
}

pub(super) async fn joint(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::PlanValidation).await?;
    let stages = [Stage::Planned, Stage::Notified, Stage::Underway];
    if let Some(away) = not_now(&opened, &stages) {
        return Ok(away);
    }
    let form = filled(&opened.validation.state.arranged.parties);
    html(&joint_page(
        &app,
        &visitor,
        &opened,
        &form,
        Errors::default(),
    ))
}

/// The rows in which anything was typed. An emptied row takes the party out.
fn parties(form: &Fields) -> Result<Vec<Party>, Failure> {
    let mut faults = Faults::default();
    let mut parties = Vec::new();
    for n in 0..MOST_ROWS {
        let field = |name: &str| form.get(&format!("{name}_{n}")).trim().to_owned();
        let typed = ["name", "authority", "part"];
        if typed.iter().all(|name| field(name).is_empty()) {
            continue;
        }
        let Some(kind) = PartyKind::parse(&field("kind")) else {
            faults.add(&format!("kind_{n}"), "validation-fault-choose");
            continue;
        };
        parties.push(Party {
            name: field("name"),
            kind,
            country: Some(field("country")).filter(|country| !country.is_empty()),
            authority: field("authority"),
            part: field("part"),
            plan_shared: !field("shared").is_empty(),
        });
    }
    faults.check()?;
    Ok(parties)
}

pub(super) async fn record(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let recorded = async {
        let parties = parties(&form)?;
        let mut unit = app.begin(&who).await?;
        arrange::record_parties(&mut unit, id, parties).await?;
        unit.commit().await
    };
    match recorded.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/validations/{validation}"),
            "validation-joint-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::PlanValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-joint");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&joint_page(&app, &visitor, &opened, &form, errors))
        }
    }
}
