//! The relations of one company: whole for the programme's staff, in words for its own people.

use super::tag;
use crate::accounts::Who;
use crate::app::App;
use crate::membership;
use crate::relations::read;
use crate::validation::errors::key;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::relations::Stage;

struct Row {
    /// Empty for the company's own people.
    href: String,
    said: String,
    when: String,
    tag: &'static str,
    stage: String,
}

#[derive(Template)]
#[template(path = "relations/company.html")]
struct CompanyPage {
    c: Chrome,
    id: MemberId,
    staff: bool,
    rows: Vec<Row>,
    may_propose: bool,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    let member = membership::open(&app, &who, id, Action::ViewCompany).await?;
    let staff = app.may(&who, Action::ViewRelations, &Resource::Programme);
    let name = member.state.legal_name().to_owned();
    let c =
        Chrome::new(&app, &visitor, "relations-of-title").crumb(format!("/companies/{id}"), name);
    let rows = read::of_company(&app, &who, id).await?.into_iter();
    // What nobody has confirmed is not told, and what was not confirmed never is.
    let told = rows.filter(|row| staff || row.stage().is_some_and(Stage::is_told));
    let rows = told.map(|row| {
        // That somebody says it has ended is not told before it is confirmed either.
        let stage = match row.stage.as_str() {
            "ending" if !staff => "confirmed",
            stage => stage,
        };
        Row {
            href: if staff {
                format!("/relations/{}", row.stream_id)
            } else {
                String::new()
            },
            said: row.said(&c),
            when: row.when(&c),
            tag: tag(stage),
            stage: c.t(key("relation-stage", stage)),
        }
    });
    html(&CompanyPage {
        rows: rows.collect(),
        may_propose: app.may(&who, Action::ProposeRelation, &Resource::Programme),
        staff,
        id,
        c,
    })
}
