//! Everything a company's people say to each other about criteria, and everything they asked; to the programme's staff,
//! only what was asked of them.

use super::view::{self, Refused, Talk, ThreadView};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::membership;
use crate::profile;
use crate::together::commands;
use crate::together::read::{Asked, SHOWN};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::together::{Between, LONGEST_ENTRY};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Looking {
    /// `settled`, or those that are open.
    show: String,
}

#[derive(Template)]
#[template(path = "together/conversations.html")]
struct ConversationsPage {
    c: Chrome,
    lead: String,
    own: bool,
    settled: bool,
    base: String,
    errors: Vec<(String, String)>,
    threads: Vec<ThreadView>,
    company: String,
    longest: usize,
    from: &'static str,
    more: Option<String>,
}

/// One criterion with everything about it, shown again when something was refused.
#[derive(Template)]
#[template(path = "together/criterion.html")]
struct CriterionPage {
    c: Chrome,
    text: String,
    href: String,
    errors: Vec<(String, String)>,
    talk: Talk,
}

async fn list(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: MemberId,
    settled: bool,
    refused: Refused<'_>,
) -> Result<ConversationsPage, Failure> {
    let member = membership::open(app, who, id, Action::ViewProfile)
        .await?
        .state;
    let own = who.company == Some(id);
    let mut c = if own {
        let c = Chrome::new(app, visitor, "conversations-title");
        let (home, profile) = (c.t("nav-home"), c.t("profile-title"));
        c.crumb(format!("/companies/{id}"), home)
            .crumb(format!("/companies/{id}/profile"), profile)
    } else {
        let c = Chrome::new(app, visitor, "conversations-staff-title");
        c.crumb(format!("/companies/{id}"), member.legal_name())
    };
    c.tabs = crate::caseload::tabs(app, visitor, id, &member, "conversations");
    let asked = Asked::All { open: !settled };
    let (threads, more) = view::views(app, &c, who, (id, &member), asked, refused).await?;
    Ok(ConversationsPage {
        lead: c.t(if own {
            "conversations-lead"
        } else {
            "conversations-staff-lead"
        }),
        own,
        settled,
        base: format!("/companies/{id}/conversations"),
        errors: errors(refused),
        more: more.then(|| c.t1("conversations-more", "n", SHOWN)),
        threads,
        company: id.to_string(),
        longest: LONGEST_ENTRY,
        from: "list",
        c,
    })
}

/// What is wrong, each leading to the field of its thread.
fn errors(refused: Refused<'_>) -> Vec<(String, String)> {
    let Some((of, typed)) = refused else {
        return Vec::new();
    };
    let place = |field: &String| match of {
        Some(thread) => format!("said-{thread}"),
        None => field.clone(),
    };
    let errors = typed.errors.iter();
    errors
        .map(|(field, message)| (place(field), message.clone()))
        .collect()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Query(looking): Query<Looking>,
) -> Page {
    let settled = looking.show == "settled";
    html(&list(&app, &visitor, &who, id, settled, None).await?)
}

async fn criterion_page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, member): (MemberId, &Member),
    criterion: &str,
    refused: Refused<'_>,
) -> Page {
    let found = profile::latest(app, who, id).await?;
    let profile = found.ok_or(Failure::NotFound)?.state;
    let edition = app.catalogue().edition(&profile.edition);
    let asked = edition.and_then(|edition| edition.criterion(criterion));
    let asked = asked.ok_or(Failure::NotFound)?;
    let c = Chrome::titled(app, visitor, String::new());
    let (home, list) = (c.t("nav-home"), c.t("profile-title"));
    let mut c = c
        .crumb(format!("/companies/{id}"), home)
        .crumb(format!("/companies/{id}/profile"), list);
    c.title = c.t1("thread-about", "id", criterion);
    let of = (profile.edition.as_str(), criterion);
    let talk = view::about(app, &c, who, (id, member), of, refused).await?;
    unprocessable(&CriterionPage {
        text: c.pack(&asked.text).to_owned(),
        href: format!("/companies/{id}/profile/criteria/{criterion}"),
        errors: errors(refused),
        talk,
        c,
    })
}

pub(super) async fn begin(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, criterion)): Path<(MemberId, String)>,
    Form(fields): Form,
) -> Page {
    let member = membership::open(&app, &who, id, Action::DiscussProfile)
        .await?
        .state;
    let refusal = match Between::from_code(fields.get("between")) {
        None => Refusal::new("refusal-thread-between").field("between"),
        Some(between) => {
            let mut unit = app.begin(&who).await?;
            let said = fields.get("said");
            match commands::begin(&mut unit, id, &criterion, between, said).await {
                Ok(_) => {
                    unit.commit().await?;
                    let to = format!("/companies/{id}/profile/criteria/{criterion}#talk");
                    let key = if between == Between::Programme {
                        "thread-asked"
                    } else {
                        "thread-begun"
                    };
                    return Ok(flash_to(&app, to, key));
                }
                Err(Failure::Refused(refusal)) => refusal,
                Err(other) => return Err(other),
            }
        }
    };
    let say = Say::new(&app, visitor.lang);
    let typed = Typed::refused(fields, Failure::Refused(refusal), &say, "said")?;
    let refused = Some((None, &typed));
    criterion_page(&app, &visitor, &who, (id, &member), &criterion, refused).await
}

/// Where a reply goes back to.
fn back(app: &App, id: MemberId, thread: Uuid, fields: &Fields, key: &str) -> Response {
    let criterion = fields.text("criterion").filter(|id| {
        id.chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
    });
    let to = match (fields.get("from"), criterion) {
        ("criterion", Some(criterion)) => {
            format!("/companies/{id}/profile/criteria/{criterion}#thread-{thread}")
        }
        _ => format!("/companies/{id}/conversations#thread-{thread}"),
    };
    flash_to(app, to, key)
}

/// Commits what a command did, or shows what was typed with what is wrong.
async fn done(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, thread): (MemberId, Uuid),
    fields: Fields,
    key: &str,
    came: (Unit, Result<(), Failure>),
) -> Page {
    let (unit, result) = came;
    match result {
        Ok(()) => {
            unit.commit().await?;
            Ok(back(app, id, thread, &fields, key))
        }
        Err(Failure::Refused(refusal)) => {
            drop(unit);
            let say = Say::new(app, visitor.lang);
            let typed = Typed::refused(fields, Failure::Refused(refusal), &say, "said")?;
            let refused = Some((Some(thread), &typed));
            let page = list(app, visitor, who, id, false, refused).await?;
            unprocessable(&page)
        }
        Err(other) => Err(other),
    }
}

pub(super) async fn say(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(of): Path<(MemberId, Uuid)>,
    Form(fields): Form,
) -> Page {
    membership::open(&app, &who, of.0, Action::DiscussProfile).await?;
    let mut unit = app.begin(&who).await?;
    let result = commands::say_more(&mut unit, of.0, of.1, fields.get("said")).await;
    done(
        &app,
        &visitor,
        &who,
        of,
        fields,
        "thread-said",
        (unit, result),
    )
    .await
}

pub(super) async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(of): Path<(MemberId, Uuid)>,
    Form(fields): Form,
) -> Page {
    membership::open(&app, &who, of.0, Action::AnswerQuestion).await?;
    let mut unit = app.begin(&who).await?;
    let result = commands::answer(&mut unit, of.0, of.1, fields.get("said")).await;
    let key = "thread-answer-sent";
    done(&app, &visitor, &who, of, fields, key, (unit, result)).await
}

async fn settle(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    of: (MemberId, Uuid),
    fields: Fields,
    settled: bool,
) -> Page {
    membership::open(app, who, of.0, Action::DiscussProfile).await?;
    let mut unit = app.begin(who).await?;
    let result = commands::settle(&mut unit, of.0, of.1, settled).await;
    let key = if settled {
        "thread-now-settled"
    } else {
        "thread-now-open"
    };
    done(app, visitor, who, of, fields, key, (unit, result)).await
}

pub(super) async fn resolve(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(of): Path<(MemberId, Uuid)>,
    Form(fields): Form,
) -> Page {
    settle(&app, &visitor, &who, of, fields, true).await
}

pub(super) async fn reopen(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(of): Path<(MemberId, Uuid)>,
    Form(fields): Form,
) -> Page {
    settle(&app, &visitor, &who, of, fields, false).await
}
