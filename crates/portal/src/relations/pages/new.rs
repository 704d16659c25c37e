//! Writing a relation down.

use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::relations::commands::{self, NewRelation};
use crate::timeline::company_meant;
use crate::validation::errors::key;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::relations::{Kind, LONGEST};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "relations/new.html")]
struct NewPage {
    c: Chrome,
    kinds: Vec<(&'static str, String, String)>,
    longest: usize,
    form: Typed,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    /// The company from whose file one comes.
    one: String,
}

fn page(app: &App, visitor: &Visitor, form: Typed) -> NewPage {
    let c = Chrome::new(app, visitor, "relation-new");
    let list = c.t("relations-title");
    let c = c.crumb("/relations", list);
    let kinds = Kind::ALL.iter().map(|kind| {
        let name = key("relation-kind", kind.code());
        (kind.code(), c.t(&name), c.t(format!("{name}-hint")))
    });
    NewPage {
        kinds: kinds.collect(),
        longest: LONGEST,
        form,
        c,
    }
}

pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    _who: Who,
    Query(begun): Query<Begun>,
) -> Page {
    let mut fields = Fields::default();
    fields.set("one", begun.one);
    html(&page(&app, &visitor, Typed::of(fields)))
}

/// The company that is typed by its name, its number or its id.
async fn meant(
    app: &App,
    who: &Who,
    fields: &Fields,
    field: &str,
    faults: &mut Faults,
) -> Result<MemberId, Failure> {
    let typed = fields.required(field, faults);
    if typed.is_empty() {
        return Ok(MemberId(uuid::Uuid::nil()));
    }
    let found = company_meant(app, who, &typed).await?.map(MemberId);
    let known = match found {
        Some(id) => crate::membership::member_row(app, who, id).await.is_ok(),
        None => false,
    };
    if !known {
        faults.add(field, "refusal-relation-unknown");
    }
    Ok(found.unwrap_or(MemberId(uuid::Uuid::nil())))
}

async fn typed(app: &App, who: &Who, fields: &Fields) -> Result<NewRelation, Failure> {
    let mut faults = Faults::default();
    let relation = Kind::parse(&fields.required("relation", &mut faults));
    if relation.is_none() && !fields.get("relation").trim().is_empty() {
        faults.add("relation", "fault-required");
    }
    let one = meant(app, who, fields, "one", &mut faults).await?;
    let other = meant(app, who, fields, "other", &mut faults).await?;
    let from = fields.required("from", &mut faults);
    let from = from.parse().ok();
    if from.is_none() && !fields.get("from").trim().is_empty() {
        faults.add("from", "refusal-relation-day");
    }
    let (Some(relation), Some(from), true) = (relation, from, faults.0.is_empty()) else {
        return Err(Failure::Invalid(faults));
    };
    Ok(NewRelation {
        relation,
        one,
        other,
        from,
        grounds: fields.get("grounds").to_owned(),
        evidence: fields.get("evidence").to_owned(),
    })
}

pub(super) async fn propose(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let proposed = async {
        let new = typed(&app, &who, &fields).await?;
        let mut unit = app.begin(&who).await?;
        let id = commands::propose(&mut unit, new).await?;
        unit.commit().await?;
        Ok(id)
    };
    match proposed.await {
        Ok(id) => Ok(flash_to(
            &app,
            format!("/relations/{id}"),
            "relation-proposed",
        )),
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "relation-new");
            let form = Typed::refused(fields, failure, &c, "relation")?;
            let page = page(&app, &visitor, form);
            page.form.page(&page)
        }
    }
}
