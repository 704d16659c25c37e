//! A company's own page: what to do next, where it stands and why, what is due and on whose authority.

use super::super::views;
use crate::accounts::Who;
use crate::app::App;
use crate::command::{Loaded, System, read};
use crate::failure::Failure;
use crate::membership::{companies_of, invitations_for, open, resource};
use crate::validation::{ValidationRow, WaitRow};
use crate::web::{Chrome, Due, Page, Say, Visitor, flash_to, html, see_other};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::accounts::Account;
use greenlane_domain::findings::Waits;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::{Member, ProfileStatus, Stage};
use greenlane_domain::permission::{Action, Resource};

/// What to do next: words, and a button where there is something to do.
struct Next {
    title: String,
    text: String,
    href: String,
    button: String,
    /// By when, and why then.
    due: Option<Due>,
}

/// One of the three axes with its status.
struct Axis {
    name: String,
    tag: &'static str,
    status: String,
}

#[derive(Template)]
#[template(path = "membership/home.html")]
struct HomePage {
    c: Chrome,
    id: MemberId,
    entity_type: String,
    stage: (&'static str, String),
    tier: Option<String>,
    next: Next,
    /// Until when the annual review is due, or when it opens.
    annual: Option<crate::annual::Notice>,
    axes: Vec<Axis>,
    why: Vec<String>,
    deadlines: Vec<Due>,
    facts: Vec<(String, String)>,
    notices: Vec<(String, String, String)>,
    /// Invitations to act for other companies: where they are answered, and their words.
    invitations: Vec<(String, String)>,
    /// Visits that were announced, or go on.
    visits: Vec<crate::validation::Announced>,
    /// Best practices that the company is asked to let be shared: where, title, until when.
    practices: Vec<(String, String, Option<Due>)>,
    /// Drafts of the criteria on which the company may comment, each with its last day.
    consultations: Vec<(String, Due)>,
    may_leave: bool,
    others: usize,
    others_text: String,
}

/// What a stage asks of the company: the message's middle, and where its button leads.
fn next_key(member: &Member) -> (&'static str, &'static str) {
    let sent = member.submitted_on().is_some();
    match member.stage() {
        Stage::PreApplicant if !sent => ("apply", "/application"),
        Stage::PreApplicant => ("profile", "/profile"),
        Stage::Applicant => ("wait-assignment", ""),
        Stage::InReview => ("wait-review", ""),
        Stage::Returned => ("returned", "/profile"),
        Stage::Suspended if !member.suspension_answered => ("suspended", "/answer"),
        Stage::Suspended => ("wait-reinstatement", "/notices"),
        Stage::Denied => ("denied", "/notices"),
        Stage::Removed => ("removed", "/notices"),
        Stage::Withdrawn => ("withdrawn", "/application/again"),
        Stage::Certified | Stage::Validated => match member.profile_status() {
            ProfileStatus::Returned => ("returned", "/profile"),
            _ if member.validation.planned.is_some() => ("validation", "/validations"),
            _ if member.stage() == Stage::Certified => ("certified", "/certificate"),
            _ => ("validated", "/certificate"),
        },
    }
}

fn next(say: &Say, id: MemberId, member: &Member) -> Next {
    let (key, path) = next_key(member);
    let mut args = Vec::new();
    if let Some((_, on)) = member.validation.planned {
        args.push(("day", say.day(on)));
    }
    args.push(("until", say.day(member.barred_until)));
    Next {
        title: say.t(format!("next-{key}")),
        text: say.with(&format!("next-{key}-text"), &args),
        href: if path.is_empty() {
            String::new()
        } else {
            format!("/companies/{id}{path}")
        },
        button: if path.is_empty() {
            String::new()
        } else {
            say.t(format!("next-{key}-button"))
        },
        due: None,
    }
}

/// What findings ask of the company, which comes before anything else that is next.
async fn finding_next(
    app: &App,
    say: &Say,
    who: &Who,
    id: MemberId,
) -> Result<Option<Next>, Failure> {
    let findings = crate::findings::of_member(app, who, id).await?;
    let waiting = findings
        .iter()
        .filter(|finding| finding.waits_for == Waits::Company.code());
    let count = waiting.clone().count();
    let dated = waiting.filter_map(|finding| Some((finding.counted()?, finding)));
    let Some((first, finding)) = dated.min_by_key(|(due, _)| *due) else {
        return Ok(None);
    };
    let text = say.n("next-finding-text", count);
    Ok(Some(Next {
        title: say.t("next-finding"),
        text: format!("{text} {}", crate::findings::steps::told(app, say, first)),
        href: format!("/companies/{id}/findings"),
        button: say.t("next-finding-button"),
        due: finding.next(app, say),
    }))
}

/// What a validation asks of the company.
fn validation_next(app: &App, say: &Say, waits: &[WaitRow]) -> Option<Next> {
    let first = waits.first()?;
    let due = first.shown(app, say);
    let key = format!("next-validation-{}", first.kind);
    Some(Next {
        title: say.t(&key),
        text: say.n(format!("{key}-text"), waits.len()),
        href: first.href(),
        button: say.t(format!("{key}-button")),
        due: Some(due),
    })
}

/// The file as the company may know it: a visit of which it has no notice is not planned for its eyes.
async fn as_told(app: &App, who: &Who, id: MemberId, member: &Member) -> Result<Member, Failure> {
    let mut told = member.clone();
    if let Some((planned, _)) = told.validation.planned {
        let rows = crate::validation::of_member(app, who, id).await?;
        let secret = |row: &ValidationRow| row.stream_id == planned.0 && !row.is_told();
        if rows.iter().any(secret) {
            told.validation.planned = None;
        }
    }
    Ok(told)
}

fn axes(say: &Say, member: &Member) -> Vec<Axis> {
    let axis = |axis: &str, code: &str| {
        let tag = match code {
            "certified" | "accepted" | "passed" => "done",
            "applying" | "submitted" | "planned" => "progress",
            "returned" | "conditional" => "warn",
            "suspended" => "hold",
            "denied" | "removed" | "failed" => "bad",
            "withdrawn" => "calm",
            _ => "todo",
        };
        Axis {
            name: say.t(format!("membership-axis-{axis}")),
            tag,
            status: say.t(format!("membership-{axis}-{}", views::dashed(code))),
        }
    };
    vec![
        axis("account", member.account.code()),
        axis("profile", member.profile_status().code()),
        axis("validation", member.validation_status().code()),
    ]
}

async fn name_of(app: &App, account: Option<AccountId>) -> Result<Option<String>, Failure> {
    match account {
        Some(account) => Ok(Some(
            read::<Account>(app, &System, account).await?.state.name,
        )),
        None => Ok(None),
    }
}

async fn facts(
    app: &App,
    say: &Say,
    member: &Loaded<Member>,
) -> Result<Vec<(String, String)>, Failure> {
    let state = &member.state;
    let specialist = name_of(app, state.specialist).await?;
    let specialist = specialist.unwrap_or_else(|| say.t("home-no-specialist"));
    let mut facts = vec![
        (say.t("home-specialist"), specialist),
        (say.t("home-reference"), views::reference(member.id)),
    ];
    let dates = [
        ("home-submitted-on", state.submitted_on()),
        ("home-certified-on", state.certified_on),
        ("home-validated-on", state.validation.last_passed_on),
    ];
    for (key, on) in dates {
        if let Some(on) = on {
            facts.push((say.t(key), say.day(on)));
        }
    }
    facts.extend(crate::caseload::strands(app, say, state));
    let edition = app.catalogue().edition(state.edition());
    if let Some(edition) = edition {
        facts.push((say.t("home-edition"), say.pack(&edition.name).to_owned()));
    }
    Ok(facts)
}

/// The invitations that wait for somebody: where each is answered, and its words.
pub(super) async fn invitations(
    app: &App,
    say: &Say,
    who: &Who,
) -> Result<Vec<(String, String)>, Failure> {
    let waiting = invitations_for(app, who, &who.email).await?;
    let shown = waiting.into_iter().map(|open| {
        let role = say.t(format!("role-{}", open.role));
        let href = format!("/invitations/{}/{}", open.stream_id, open.invitation_id);
        (href, say.t1("companies-invitation", "role", role))
    });
    Ok(shown.collect())
}

pub(super) async fn page(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    // Somebody of several companies may have come by an old link to one that they do not act for now.
    let mine = companies_of(&app, &who, who.account).await?;
    let theirs = mine.iter().any(|company| company.stream_id == id.0);
    if theirs && who.company != Some(id) {
        return Ok(flash_to(
            &app,
            "/account/companies",
            "companies-choose-first",
        ));
    }
    let member = open(&app, &who, id, Action::ViewCompany).await?;
    // The programme's staff have a page of their own for the same file.
    if app.may(
        &who,
        Action::ViewInternalNotes,
        &resource(id, &member.state),
    ) {
        return Ok(see_other(format!("/companies/{id}/file")));
    }
    let told = as_told(&app, &who, id, &member.state).await?;
    let state = &told;
    let waits = crate::validation::waits_of_member(&app, &who, id).await?;
    let c = Chrome::titled(&app, &visitor, state.legal_name().to_owned());
    let tier = state.tier().and_then(|tier| app.pack().tier(tier.code()));
    let notices = state.notices.iter().rev().take(3).map(|issued| {
        let title = c.t(format!("notice-{}", issued.kind.code()));
        (issued.id.to_string(), title, c.day(issued.decision.on))
    });
    let annual = crate::annual::home(&app, &who, &c, id, state).await?;
    let asked = match finding_next(&app, &c, &who, id).await? {
        Some(next) => Some(next),
        None => validation_next(&app, &c, &waits),
    };
    let next = match (asked, &annual) {
        (Some(next), _) if state.in_force() => next,
        (_, Some(notice)) if notice.can || notice.begun => Next {
            title: notice.title.clone(),
            text: notice.text.clone(),
            href: format!("/companies/{id}/annual"),
            button: c.t("annual-go"),
            due: Some(notice.due.clone()),
        },
        _ => next(&c, id, state),
    };
    let practices = crate::practices::asked_of_member(&app, &who, &c, id).await?;
    let comments = app.may(&who, Action::CommentEdition, &Resource::of(id));
    html(&HomePage {
        consultations: if comments {
            crate::editions::open_for_comments(&app, &who, &c).await?
        } else {
            Vec::new()
        },
        practices: practices
            .into_iter()
            .map(|(finding, title, due)| (format!("/findings/{finding}/practice"), title, due))
            .collect(),
        visits: crate::validation::announced(&app, &who, &c, id).await?,
        invitations: invitations(&app, &c, &who).await?,
        entity_type: views::entity_type(&app, &c, state.entity_type()),
        stage: views::stage(&c, state.stage()),
        tier: tier.map(|tier| c.pack(&tier.name).to_owned()),
        next,
        annual,
        axes: axes(&c, state),
        why: state
            .why_not_certified()
            .into_iter()
            .map(|why| c.t(why.key()))
            .collect(),
        deadlines: state
            .deadlines()
            .iter()
            .map(|deadline| Due::of(&app, &c, deadline))
            .chain(waits.iter().map(|wait| wait.shown(&app, &c)))
            .collect(),
        facts: facts(&app, &c, &member).await?,
        notices: notices.collect(),
        may_leave: !state.account.is_over()
            && app.may(&who, Action::WithdrawMembership, &Resource::of(id)),
        others: mine.len().saturating_sub(1),
        others_text: c.n("home-other-companies", mine.len().saturating_sub(1)),
        id,
        c,
    })
}
