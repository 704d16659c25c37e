//! Step 5: the written procedure, what still stands before the signature, the signature, and signed assessments.

use super::view;
use super::{Here, Of, RISK, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::partners::commands::{self, Signature};
use crate::partners::picture;
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{Gap, Score, Subject, gaps};
use greenlane_domain::permission::Action;

struct ScoreRow {
    name: String,
    threat: (&'static str, String),
    vulnerability: (&'static str, String),
    risk: (&'static str, String),
    points: u8,
    ratings: String,
}

#[derive(Template)]
#[template(path = "partners/sign.html")]
struct SignPage {
    c: Chrome,
    base: String,
    may_edit: bool,
    may_sign: bool,
    /// Words and where to mend it.
    gaps: Vec<(String, String)>,
    scores: Vec<ScoreRow>,
    seen: String,
    procedure: String,
    typed: Typed,
}

fn rows(c: &Chrome, own: &str, scores: &[Score]) -> Vec<ScoreRow> {
    let rows = scores.iter().map(|score| ScoreRow {
        name: match score.about {
            Subject::Own => own.to_owned(),
            Subject::Partner(_) => score.name.clone(),
            Subject::Route(_) => c.t1("risk-route-named", "name", &score.name),
        },
        threat: view::level(c, score.threat),
        vulnerability: view::level(c, score.vulnerability),
        risk: view::level(c, score.risk),
        points: score.points,
        ratings: if score.ratings.is_empty() {
            c.t("threat-unrated")
        } else {
            score.ratings.join(", ")
        },
    });
    rows.collect()
}

fn mend(base: &str, gap: &Gap) -> String {
    let path = match gap {
        Gap::NoPartner => "/partners/new".to_owned(),
        Gap::NoRoute => "/routes/new".to_owned(),
        Gap::UnknownHolder(id, _) => format!("/routes/{id}"),
        Gap::ThreatsNotReviewed => "/risk/threats".to_owned(),
        Gap::NoAnswers(id, _) => format!("/partners/{id}"),
        Gap::NoAction(about, _) => format!("/risk/actions?about={}#what", about.code()),
        Gap::Overdue(..) => "/risk/actions".to_owned(),
        Gap::NoProcedure => "/risk/sign#procedure".to_owned(),
    };
    format!("{base}{path}")
}

async fn page(app: &App, visitor: &Visitor, who: &Who, here: &Here, typed: Typed) -> Page {
    let say = Say::new(app, visitor.lang);
    let c = here.chrome(app, visitor, &say.t("risk-step-procedure"), &[RISK]);
    let known = picture(app, who, here.company, &here.member, &here.chain).await?;
    let (chain, picture) = (&here.chain, &known.picture);
    let own = here.member.legal_name();
    let told = gaps(chain, picture).into_iter().map(|gap| {
        let name = match &gap {
            Gap::NoAction(about, _) => view::subject(&c, chain, *about),
            other => other.name().to_owned(),
        };
        (c.t1(gap.key(), "name", name), mend(&here.base, &gap))
    });
    let record = membership::resource(here.company, &here.member);
    let held = chain.procedure.as_ref().map(|p| p.text.clone());
    let page = SignPage {
        base: here.base.clone(),
        may_edit: here.may_edit,
        may_sign: app.may(who, Action::SignRiskAssessment, &record),
        gaps: told.collect(),
        scores: rows(&c, own, &chain.scores(picture)),
        seen: chain.digest(picture),
        procedure: if typed.fields.has("procedure") {
            typed.v("procedure").to_owned()
        } else {
            held.unwrap_or_default()
        },
        typed,
        c,
    };
    page.typed.page(&page)
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    page(&app, &visitor, &who, &here, Typed::default()).await
}

async fn write(app: &App, who: &Who, company: MemberId, text: &str) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    commands::record_procedure(&mut unit, company, text).await?;
    unit.commit().await
}

pub(super) async fn procedure(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    match write(&app, &who, company, fields.get("procedure")).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("{}/risk/sign", here.base),
            "risk-procedure-saved",
        )),
        Err(failure) => again(&app, &visitor, &who, &here, fields, failure).await,
    }
}

async fn again(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    fields: Fields,
    failure: Failure,
) -> Page {
    let say = Say::new(app, visitor.lang);
    let typed = Typed::refused(fields, failure, &say, "main-content")?;
    page(app, visitor, who, here, typed).await
}

async fn put(app: &App, who: &Who, company: MemberId, fields: &Fields) -> Result<(), Failure> {
    let signature = Signature {
        name: fields.get("name"),
        title: fields.get("title"),
        declared: fields.has("declared"),
        seen: fields.get("seen"),
    };
    let mut unit = app.begin(who).await?;
    commands::sign(&mut unit, company, signature).await?;
    unit.commit().await
}

pub(super) async fn sign(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::SignRiskAssessment).await?;
    match put(&app, &who, company, &fields).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("{}/risk", here.base),
            "risk-signed-now",
        )),
        Err(failure) => again(&app, &visitor, &who, &here, fields, failure).await,
    }
}

#[derive(Template)]
#[template(path = "partners/signed.html")]
struct SignedPage {
    c: Chrome,
    scores: Vec<ScoreRow>,
    facts: Vec<(String, String)>,
    /// The next assessment, with why it is due then.
    review: Option<Due>,
    procedure: String,
}

pub(super) async fn record(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, number)): Path<(MemberId, String)>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let one = place.and_then(|n| here.chain.signed.get(n));
    let one = one.ok_or(Failure::NotFound)?;
    let say = Say::new(&app, visitor.lang);
    let title = say.t1("risk-signed-title", "day", say.day(one.on));
    let c = here.chrome(&app, &visitor, &title, &[RISK]);
    let signed = format!("{}, {}", one.signed.name, one.signed.title);
    html(&SignedPage {
        scores: rows(&c, here.member.legal_name(), &one.scores),
        facts: vec![
            (c.t("risk-signed-who"), signed),
            (c.t("risk-signed-on"), c.day(one.on)),
            (c.t("risk-signed-version"), one.threat_version.to_string()),
            (c.t("risk-signed-actions"), one.open_actions.to_string()),
        ],
        review: one
            .review
            .as_ref()
            .map(|deadline| Due::of(&app, &c, deadline)),
        procedure: one.procedure.clone(),
        c,
    })
}
