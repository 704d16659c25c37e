//! Who owns which section.

use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::Names;
use crate::together::{commands, read};
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::Action;

struct Row {
    field: String,
    name: String,
    chosen: String,
    error: String,
}

#[derive(Template)]
#[template(path = "together/owners.html")]
struct OwnersPage {
    c: Chrome,
    base: String,
    errors: Vec<(String, String)>,
    rows: Vec<Row>,
    people: Vec<(String, String)>,
}

/// Nobody in a list of people.
const NOBODY: &str = "";

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: MemberId,
    typed: Option<&Typed>,
) -> Result<OwnersPage, Failure> {
    let member = membership::open(app, who, id, Action::EditProfile)
        .await?
        .state;
    let owners = read::owners(app, who, id, &member).await?;
    let accounts = member.people.keys().map(|account| account.0).collect();
    let names = Names::of(app, who, accounts).await?;
    let base = format!("/companies/{id}/profile");
    let c = Chrome::new(app, visitor, "owners-title");
    let (home, profile) = (c.t("nav-home"), c.t("profile-title"));
    let c = c
        .crumb(format!("/companies/{id}"), home)
        .crumb(base.clone(), profile);
    let mut people: Vec<(String, String)> = member
        .people
        .iter()
        .map(|(account, person)| {
            let role = c.t(format!("role-{}", person.role.code()));
            let name = names.get(Some(account.0));
            (account.to_string(), format!("{name} ({role})"))
        })
        .collect();
    people.sort_by(|a, b| a.1.cmp(&b.1));
    people.insert(0, (NOBODY.to_owned(), c.t("owners-nobody")));
    let rows = app.pack().categories.iter().map(|category| {
        let field = format!("owner-{}", category.number);
        let standing = owners.get(&category.number).map(ToString::to_string);
        Row {
            name: format!("{}. {}", category.number, c.pack(&category.name)),
            chosen: typed.map_or_else(
                || standing.unwrap_or_default(),
                |typed| typed.v(&field).to_owned(),
            ),
            error: typed.map_or_else(String::new, |typed| typed.e(&field).to_owned()),
            field,
        }
    });
    Ok(OwnersPage {
        rows: rows.collect(),
        base,
        errors: typed.map(|t| t.errors.clone()).unwrap_or_default(),
        people,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    html(&page(&app, &visitor, &who, id, None).await?)
}

/// The owners chosen; a section whose field was not sent stays as it is. The name of a field that holds no person.
fn chosen(app: &App, fields: &Fields) -> Result<Vec<(u8, Option<AccountId>)>, String> {
    let mut owners = Vec::new();
    for category in &app.pack().categories {
        let field = format!("owner-{}", category.number);
        if !fields.has(&field) {
            continue;
        }
        let owner = match fields.text(&field) {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| field)?),
        };
        owners.push((category.number, owner));
    }
    Ok(owners)
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    membership::open(&app, &who, id, Action::EditProfile).await?;
    let refusal = match chosen(&app, &fields) {
        Err(field) => Refusal::new("refusal-section-owner").field(&field),
        Ok(owners) => {
            let mut unit = app.begin(&who).await?;
            match commands::name_owners(&mut unit, id, &owners).await {
                Ok(()) => {
                    unit.commit().await?;
                    let to = format!("/companies/{id}/profile");
                    return Ok(flash_to(&app, to, "owners-saved"));
                }
                Err(Failure::Refused(refusal)) => refusal,
                Err(other) => return Err(other),
            }
        }
    };
    let say = crate::web::Say::new(&app, visitor.lang);
    let typed = Typed::refused(fields, Failure::Refused(refusal), &say, "owner-1")?;
    unprocessable(&page(&app, &visitor, &who, id, Some(&typed)).await?)
}
