//! Step 2: the threats on a member's countries and lanes, and the member's word that it went through them.

use super::why::{ThreatRow, threat_row};
use super::{Here, Of, RISK, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::partners::{commands, picture};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{Picture, ThreatPart};
use greenlane_domain::permission::Action;

#[derive(Template)]
#[template(path = "partners/threats.html")]
struct ThreatsPage {
    c: Chrome,
    base: String,
    may_edit: bool,
    table: bool,
    version: u32,
    rows: Vec<ThreatRow>,
    samples: bool,
    reviewed: Option<(String, String, bool)>,
    typed: Typed,
}

/// Every rating that any score of the chain rests on, each once, the greatest first.
fn parts(here: &Here, picture: &Picture) -> Vec<ThreatPart> {
    let mut parts: Vec<ThreatPart> = Vec::new();
    for (_, _, risk) in picture.risks(&here.chain) {
        for part in risk.threat.parts {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    parts.sort_by_key(|part| (std::cmp::Reverse(part.level), part.scope.clone(), part.kind));
    parts
}

async fn page(app: &App, visitor: &Visitor, who: &Who, here: &Here, typed: Typed) -> Page {
    let say = Say::new(app, visitor.lang);
    let c = here.chrome(app, visitor, &say.t("risk-step-threats"), &[RISK]);
    let known = picture(app, who, here.company, &here.member, &here.chain).await?;
    let parts = parts(here, &known.picture);
    let version = known.picture.version;
    let reviewed = here.chain.threats.as_ref();
    let reviewed =
        reviewed.map(|seen| (c.day(seen.on), seen.note.clone(), seen.version == version));
    let sample = |part: &ThreatPart| part.rating.as_ref().is_some_and(|r| r.sample);
    let page = ThreatsPage {
        base: here.base.clone(),
        may_edit: here.may_edit,
        table: here.table,
        version,
        samples: parts.iter().any(sample),
        rows: parts
            .iter()
            .map(|part| threat_row(&c, part, false))
            .collect(),
        reviewed,
        c,
        typed,
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

async fn record(app: &App, who: &Who, company: MemberId, fields: &Fields) -> Result<(), Failure> {
    let seen = fields.get("version").parse().unwrap_or_default();
    let mut unit = app.begin(who).await?;
    commands::review_threats(&mut unit, company, seen, fields.get("note")).await?;
    unit.commit().await
}

pub(super) async fn review(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    match record(&app, &who, company, &fields).await {
        Ok(()) => {
            let path = format!("{}/risk", here.base);
            Ok(flash_to(&app, path, "risk-threats-reviewed"))
        }
        Err(failure) => {
            let typed = Typed::refused(
                fields,
                failure,
                &Say::new(&app, visitor.lang),
                "main-content",
            )?;
            page(&app, &visitor, &who, &here, typed).await
        }
    }
}
