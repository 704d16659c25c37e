//! One partner: who it is, what it answered, why its risk is what it is, and what happened.

use super::actions::Row as ActionRow;
use super::answered::{AnswerView, AskedView, asked_since, asked_view, sent, words};
use super::position::{Position, RouteView, position};
use super::view;
use super::why::{Why, why};
use super::{Of, PARTNERS, here};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::partners::{commands, picture, sql};
use crate::recognition::{self, Shared};
use crate::web::{Chrome, Form, Page, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_db::args;
use greenlane_domain::ids::{MemberId, PartnerId, QuestionnaireId};
use greenlane_domain::partners::{Held, Questionnaire};
use greenlane_domain::permission::Action;
use uuid::Uuid;

struct CheckView {
    title: String,
    answers: Vec<AnswerView>,
}

/// Answers that another member's question brought, open for use.
struct Offer {
    id: String,
    text: String,
}

#[derive(Template)]
#[template(path = "partners/partner.html")]
struct PartnerPage {
    c: Chrome,
    base: String,
    path: String,
    partner_id: String,
    name: String,
    may_edit: bool,
    ended: Option<(String, String)>,
    facts: Vec<(String, String)>,
    sites: Vec<(String, String)>,
    table: String,
    routes: Vec<RouteView>,
    actions: Vec<ActionRow>,
    why: Why,
    /// Where everything it answered stands; empty when it answered nothing.
    history: String,
    asked: Vec<AskedView>,
    may_ask: bool,
    has_contact: bool,
    offers: Vec<Offer>,
    reused: Vec<AskedView>,
    checks: Vec<CheckView>,
}

fn facts((app, c): (&App, &Chrome), held: &Held, shared: &[Shared]) -> Vec<(String, String)> {
    let partner = &held.partner;
    let member = view::sharing(shared, partner).map_or_else(
        || c.t("partner-member-unknown-text"),
        |shared| {
            let (_, status) = shared.status(app, c);
            let day = c.day(shared.since());
            c.t2("partner-member-since", "status", status, "day", day)
        },
    );
    let numbers = partner.identifiers.iter().map(|number| {
        format!(
            "{} {}",
            number.scheme().id().to_uppercase(),
            number.masked()
        )
    });
    let numbers: Vec<String> = numbers.collect();
    let contact = partner.contact.as_ref().map_or_else(
        || c.t("partner-no-contact"),
        |contact| {
            let lang = c.t(format!("language-{}", contact.lang));
            format!("{} {} ({lang})", contact.name, contact.email)
        },
    );
    let or_none = |text: String| {
        if text.is_empty() {
            c.t("partner-none")
        } else {
            text
        }
    };
    let row = |key: &str, value: String| (c.t(key), value);
    let place = view::place(c, &partner.city, &partner.country, None);
    vec![
        row("partner-place", place),
        row("partner-roles", view::roles(c, &partner.roles)),
        row("partner-membership", member),
        row(
            "partner-reach",
            c.t(view::key("partner-reach", partner.reach.code())),
        ),
        row("partner-reference", or_none(partner.reference.clone())),
        row("partner-numbers", or_none(numbers.join(", "))),
        row("partner-contact", contact.trim().to_owned()),
        row("partner-added", c.day(held.added_on)),
        row("partner-changed", c.day(held.changed_on)),
    ]
}

async fn offers(
    app: &App,
    asker: &impl Asks,
    c: &Chrome,
    company: MemberId,
    held: &Held,
) -> Result<Vec<Offer>, Failure> {
    let mut offers: Vec<Offer> = Vec::new();
    for (scheme, value) in held.partner.keys() {
        let values = args![scheme.id(), value, company.0, true];
        let found: Vec<(Uuid,)> = app.db(asker).all(sql::SHARED, values).await?;
        for (id,) in found {
            let id = QuestionnaireId(id);
            let known = offers.iter().any(|offer| offer.id == id.to_string());
            if known || held.reused.contains(&id) {
                continue;
            }
            let state = crate::command::read::<Questionnaire>(app, asker, id)
                .await?
                .state;
            let view = asked_view(app, c, (id, &state), false);
            offers.push(Offer {
                id: view.id,
                text: c.t2("questionnaire-offer", "by", view.by, "domain", view.to),
            });
        }
    }
    Ok(offers)
}

/// What the member saw itself, the latest first.
fn checks(app: &App, c: &Chrome, held: &Held) -> Vec<CheckView> {
    let checks = held.checks.iter().rev().map(|check| {
        let method = c.t(view::key("risk-source-check", check.method.code()));
        let answers = check.answers.iter().map(|answer| AnswerView {
            criterion: answer.criterion.clone(),
            text: words(app, c, None, &answer.criterion),
            state: c.t(view::key("profile-state", answer.state.code())),
            said: answer.note.clone(),
        });
        CheckView {
            title: c.t2(
                "partner-check-of",
                "method",
                method,
                "day",
                c.day(check.seen_on),
            ),
            answers: answers.collect(),
        }
    });
    checks.collect()
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let held = here.partner(id)?;
    let partner = &held.partner;
    let c = here.chrome(&app, &visitor, &partner.name, &[PARTNERS]);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let shared = recognition::shared(&app, &who, company, here.staff).await?;
    let risk = known.picture.partner(held);
    let asked = known.asked.get(&id).map_or(&[][..], Vec::as_slice);
    let reused = held.reused.iter();
    let reused = reused.filter_map(|id| Some((*id, known.reused.get(id)?)));
    let offers = if here.may_edit {
        offers(&app, &who, &c, company, held).await?
    } else {
        Vec::new()
    };
    let sites = partner.sites.iter().map(|site| {
        let code = site.unlocode.as_deref();
        (
            site.name.clone(),
            view::place(&c, &site.city, &site.country, code),
        )
    });
    let Position {
        table,
        routes,
        actions,
    } = position((&app, &who), &c, &here, &known, id).await?;
    let waits = asked.iter().any(|(_, state)| state.open());
    html(&PartnerPage {
        path: format!("{}/partners/{id}", here.base),
        partner_id: id.to_string(),
        name: partner.name.clone(),
        may_edit: here.may_edit,
        ended: held
            .end
            .as_ref()
            .map(|end| (c.day(end.on), end.reason.clone())),
        facts: facts((&app, &c), held, &shared),
        sites: sites.collect(),
        table,
        routes,
        actions,
        history: if sent(asked).next().is_some() || !held.reused.is_empty() {
            format!("{}/partners/{id}/answers", here.base)
        } else {
            String::new()
        },
        why: why(&app, &c, &here.chain, "why".to_owned(), &risk),
        may_ask: here.may_edit && held.end.is_none() && !waits,
        asked: asked
            .iter()
            .map(|(id, state)| asked_since(&app, &c, (*id, state), asked))
            .collect(),
        has_contact: partner.contact.is_some(),
        offers,
        reused: reused
            .map(|(id, state)| asked_view(&app, &c, (id, state), false))
            .collect(),
        checks: checks(&app, &c, held),
        base: here.base.clone(),
        c,
    })
}

pub(super) async fn end(
    State(app): Of,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::end_partner(&mut unit, company, id, fields.get("reason")).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        format!("/companies/{company}/partners"),
        "partner-ended",
    ))
}

pub(super) async fn resume(
    State(app): Of,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::resume_partner(&mut unit, company, id).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        format!("/companies/{company}/partners/{id}"),
        "partner-resumed",
    ))
}
