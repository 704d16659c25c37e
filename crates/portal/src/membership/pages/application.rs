//! The application: start, task list, check and send, and what runs then.

use super::super::commands::{self, NewApplication};
use super::super::views;
use super::{chrome, part};
use crate::accounts::{Who, session};
use crate::app::App;
use crate::failure::Failure;
use crate::membership::open;
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Typed, Visitor, html, see_other};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Member, Missing};
use greenlane_domain::permission::{Action, Resource};

#[derive(Template)]
#[template(path = "membership/apply.html")]
struct ApplyPage {
    c: Chrome,
    f: Typed,
    summary: Vec<(String, String)>,
    may: bool,
    countries: Vec<(String, String)>,
    types: Vec<(String, String)>,
    mine: Vec<(String, String)>,
    invitations: Vec<(String, String)>,
}

async fn apply_page(app: &App, visitor: &Visitor, f: Typed) -> Page {
    let c = Chrome::new(app, visitor, "apply-title");
    let (mine, invitations) = match &visitor.who {
        Some(who) => (
            crate::membership::companies_of(app, who, who.account).await?,
            super::home::invitations(app, &c, who).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    let labels = [
        ("legal_name", "company-legal-name"),
        ("country", "company-country"),
        ("entity_type", "public-type"),
    ];
    let page = ApplyPage {
        summary: views::summary(&f.errors, &views::labels(&c, &labels)),
        may: visitor
            .who
            .as_ref()
            .is_some_and(|who| app.may(who, Action::StartApplication, &Resource::Programme)),
        countries: views::countries(&c),
        types: views::entity_types(app, &c),
        mine: mine
            .into_iter()
            .map(|company| (company.stream_id.to_string(), company.legal_name))
            .collect(),
        invitations,
        f,
        c,
    };
    page.f.page(&page)
}

pub(super) async fn apply(
    State(app): State<App>,
    visitor: Visitor,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Page {
    let typed = Typed::of(Fields::from_pairs(pairs));
    apply_page(&app, &visitor, typed).await
}

pub(super) async fn start(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    let new = NewApplication {
        legal_name: fields.get("legal_name"),
        country: fields.get("country"),
        entity_type: fields.get("entity_type"),
        officer: fields.get("officer") == "yes",
        invited: false,
    };
    let id = match commands::start(&mut unit, new).await {
        Ok(id) => id,
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "form")?;
            return apply_page(&app, &visitor, typed).await;
        }
    };
    unit.commit().await?;
    session::act_for(&app, &who, id).await?;
    Ok(see_other(format!("/companies/{id}/application")))
}

/// A line of the task list.
struct Task {
    href: String,
    name: String,
    hint: String,
    tag: &'static str,
    status: String,
}

#[derive(Template)]
#[template(path = "membership/tasks.html")]
struct TasksPage {
    c: Chrome,
    id: MemberId,
    entity_type: String,
    tasks: Vec<Task>,
    done: usize,
    sent: Option<String>,
}

/// The four parts with whether each is there, in order.
pub(super) fn parts(app: &App, member: &Member) -> [(&'static str, bool); 4] {
    let missing = member.missing(app.pack());
    let lacks = |part: fn(&Missing) -> bool| missing.iter().any(part);
    [
        ("eligibility", !lacks(|m| matches!(m, Missing::Eligibility))),
        (
            "company",
            !lacks(|m| matches!(m, Missing::Company | Missing::Identifier(_))),
        ),
        ("contacts", !lacks(|m| matches!(m, Missing::Contacts))),
        ("agreement", !lacks(|m| matches!(m, Missing::Agreement))),
    ]
}

pub(super) async fn tasks(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    let member = open(&app, &who, id, Action::ViewCompany).await?;
    let c = chrome(&app, &visitor, &member, "application-title");
    let parts = parts(&app, &member.state);
    let done = parts.iter().filter(|(_, there)| *there).count();
    let may_start_agreement = member.state.company.is_some();
    let mut tasks: Vec<Task> = parts
        .into_iter()
        .map(|(name, there)| {
            let closed = name == "agreement" && !may_start_agreement;
            let (tag, key) = match (there, closed) {
                (true, _) => ("none", "ui-status-completed"),
                (false, true) => ("none", "ui-status-cannot-start"),
                (false, false) => ("todo", "ui-status-not-started"),
            };
            Task {
                href: if closed {
                    String::new()
                } else {
                    format!("/companies/{id}/application/{name}")
                },
                name: c.t(format!("application-{name}")),
                hint: c.t(format!("application-{name}-hint")),
                tag,
                status: c.t(key),
            }
        })
        .collect();
    let sent = member.state.submitted_on().is_some();
    let ready = done == 4 && !sent;
    tasks.push(Task {
        href: format!("/companies/{id}/application/check"),
        name: c.t("application-check"),
        hint: c.t("application-check-hint"),
        tag: if ready { "todo" } else { "none" },
        status: c.t(match (sent, ready) {
            (true, _) => "application-sent",
            (false, true) => "application-ready",
            (false, false) => "ui-status-cannot-start",
        }),
    });
    html(&TasksPage {
        entity_type: views::entity_type(&app, &c, member.state.entity_type()),
        sent: member.state.submitted_on().map(|on| c.day(on)),
        tasks,
        done,
        id,
        c,
    })
}

#[derive(Template)]
#[template(path = "membership/check.html")]
struct CheckPage {
    c: Chrome,
    id: MemberId,
    missing: Vec<(String, String)>,
    sections: Vec<super::company::Section>,
    may_submit: bool,
    sent: Option<String>,
    error: String,
}

async fn check_page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: MemberId,
    refused: Option<Failure>,
) -> Page {
    let member = open(app, who, id, Action::ViewCompany).await?;
    let c = part(app, visitor, &member, "application-check");
    let missing = member.state.missing(app.pack()).into_iter().map(|lack| {
        let name = match &lack {
            Missing::Identifier(scheme) => c.t1(lack.key(), "scheme", c.t(scheme.name_key())),
            _ => c.t(lack.key()),
        };
        let part = match lack {
            Missing::Eligibility => "eligibility",
            Missing::Company | Missing::Identifier(_) => "company",
            Missing::Contacts => "contacts",
            Missing::Agreement => "agreement",
        };
        (format!("/companies/{id}/application/{part}"), name)
    });
    let mut f = Typed::default();
    if let Some(failure) = refused {
        f = Typed::refused(Fields::default(), failure, &c, "form")?;
    }
    let page = CheckPage {
        missing: missing.collect(),
        sections: super::company::sections(app, &c, &member),
        may_submit: app.may(who, Action::SubmitApplication, &Resource::of(id)),
        sent: member.state.submitted_on().map(|on| c.day(on)),
        error: f
            .errors
            .first()
            .map(|(_, message)| message.clone())
            .unwrap_or_default(),
        id,
        c,
    };
    f.page(&page)
}

pub(super) async fn check(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    check_page(&app, &visitor, &who, id, None).await
}

pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    if let Err(failure) = commands::submit_application(&mut unit, id).await {
        drop(unit);
        return check_page(&app, &visitor, &who, id, Some(failure)).await;
    }
    unit.commit().await?;
    Ok(see_other(format!("/companies/{id}/application/submitted")))
}

#[derive(Template)]
#[template(path = "membership/submitted.html")]
struct SubmittedPage {
    c: Chrome,
    id: MemberId,
    reference: String,
    on: String,
    deadlines: Vec<Due>,
    upcoming: Vec<Upcoming>,
}

/// A clock that does not run yet.
pub(super) struct Upcoming {
    name: String,
    from: String,
    authority: String,
    source: String,
}

pub(super) async fn submitted(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    let member = open(&app, &who, id, Action::ViewCompany).await?;
    let on = member.state.submitted_on().ok_or(Failure::NotFound)?;
    let c = chrome(&app, &visitor, &member, "submitted-title");
    let running = member.state.deadlines();
    // Once an application is decided its clocks have run; they do not start later.
    let undecided = member.state.notices.is_empty();
    let next = ["certify", "vetting", "validate"].iter();
    let next = next.filter(|id| undecided && running.iter().all(|deadline| deadline.clock != **id));
    let upcoming = next.filter_map(|id| app.pack().clock(id)).map(|clock| {
        let authority = views::dashed(clock.authority.as_str());
        Upcoming {
            name: c.pack(&clock.name).to_owned(),
            from: c.pack(&clock.from).to_owned(),
            authority: c.t(format!("authority-{authority}")),
            source: clock.source.clone(),
        }
    });
    html(&SubmittedPage {
        reference: views::reference(id.0),
        on: c.day(on),
        upcoming: upcoming.collect(),
        deadlines: running
            .iter()
            .map(|deadline| Due::of(&app, &c, deadline))
            .collect(),
        id,
        c,
    })
}
