//! Where one site answers otherwise than the company.

mod shown;

use super::posted::Unchecked;
use super::view;
use super::{Here, acts_for, answer, here};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::{commands, kept_sites};
use crate::together::{self, Place};
use crate::web::{
    Chrome, Fields, Form, Page, Typed, Visitor, check_token, flash_to, html, see_other, with_status,
};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{AnswerState, SiteInput, SiteText};
use greenlane_domain::refuse;
use serde::Deserialize;
use shown::page;
use uuid::Uuid;

/// What one site says, ready for the page.
#[derive(Debug, Clone)]
pub(crate) struct SiteView {
    pub(crate) name: String,
    pub(crate) state: String,
    pub(crate) narrative: String,
    pub(crate) plan: String,
    /// Where it is changed; empty where it cannot be.
    pub(crate) href: String,
}

/// The sites of an answer, drafted or signed.
pub(crate) fn answered<'a>(c: &Chrome, sites: impl Iterator<Item = &'a SiteText>) -> Vec<SiteView> {
    sites
        .map(|text| SiteView {
            name: text.name.clone(),
            state: view::state(c, text.state),
            narrative: text.narrative.clone(),
            plan: text.plan.clone(),
            href: String::new(),
        })
        .collect()
}

fn company_sites(here: &Here) -> impl Iterator<Item = (Uuid, &str)> {
    let company = here.member.company.iter();
    company
        .flat_map(|company| &company.sites)
        .map(|site| (site.id, site.name.as_str()))
}

/// The sites that differ, with the way to change them, and the sites that could be added.
pub(super) fn listed(
    c: &Chrome,
    here: &Here,
    id: &str,
    editable: bool,
) -> (Vec<SiteView>, Vec<(String, String)>) {
    let standing = here.profile.answer(id).map_or(&[][..], |a| &a.sites);
    let mut views = answered(c, standing.iter().map(|site| &site.text));
    for (shown, site) in views.iter_mut().zip(standing) {
        if editable {
            shown.href = format!("{}/criteria/{id}/sites/{}", here.base, site.text.site);
        }
    }
    let differs = |site: Uuid| standing.iter().any(|s| s.text.site == site);
    let others = company_sites(here).filter(|(site, _)| editable && !differs(*site));
    let others = others.map(|(site, name)| (site.to_string(), name.to_owned()));
    (views, others.collect())
}

/// The site's name: in the company's data today, or as it stands in the answer.
fn name(here: &Here, id: &str, site: Uuid) -> Result<String, Failure> {
    let today = company_sites(here).find(|(known, _)| *known == site);
    let today = today.map(|(_, name)| name.to_owned());
    let standing = here.profile.site(id, site).map(|s| s.text.name.clone());
    today.or(standing).ok_or(Failure::NotFound)
}

#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    site: String,
}

/// The site that was chosen from the list; without one, back to the criterion.
pub(super) async fn choose(
    State(app): State<App>,
    who: Who,
    Path((company, id)): Path<(MemberId, String)>,
    Query(choice): Query<Choice>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    here.criterion(&app, &id)?;
    let back = format!("{}/criteria/{id}", here.base);
    Ok(match choice.site.parse::<Uuid>() {
        Ok(site) => see_other(format!("{back}/sites/{site}")),
        Err(_) => flash_to(&app, format!("{back}#sites"), "profile-site-choose-first"),
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id, site)): Path<(MemberId, String, Uuid)>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let criterion = here.criterion(&app, &id)?;
    if !here.profile.editable(&id) || !acts_for(&who, company) {
        return Ok(see_other(format!("{}/criteria/{id}#sites", here.base)));
    }
    html(&page(&app, &visitor, &who, &here, (criterion, site), None).await?)
}

fn rev(fields: &Fields) -> u32 {
    fields.get("rev").parse().unwrap_or(u32::MAX)
}

/// Back to the criterion, or the page again with what was typed, what is wrong, and what stands now.
async fn ended(
    (app, visitor, who): (&App, &Visitor, &Who),
    company: MemberId,
    (id, site): (&str, Uuid),
    fields: Fields,
    (unit, done, notice): (Unit, Result<(), Failure>, &str),
) -> Page {
    let refusal = match done {
        Ok(()) => {
            unit.commit().await?;
            let back = format!("/companies/{company}/profile/criteria/{id}#sites");
            return Ok(flash_to(app, back, notice));
        }
        Err(Failure::Refused(refusal)) => refusal,
        Err(other) => return Err(other),
    };
    // Nothing is written any more: the page must not be read while the one writer is held.
    drop(unit);
    let here = here(app, who, company, Action::EditProfile).await?;
    let criterion = here.criterion(app, id)?;
    let status = if refusal.key == "refusal-profile-site-changed" {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let say = crate::web::Say::new(app, visitor.lang);
    let typed = Typed::refused(fields, Failure::Refused(refusal), &say, "narrative")?;
    let page = page(app, visitor, who, &here, (criterion, site), Some(typed)).await?;
    with_status(&page, status)
}

/// What was typed for this site.
pub(crate) fn typed_site(fields: &Fields, criterion: &str, site: Uuid) -> SiteInput {
    SiteInput {
        criterion: criterion.to_owned(),
        site,
        name: None,
        rev: rev(fields),
        state: AnswerState::from_code(fields.get("state")),
        narrative: fields.get("narrative").to_owned(),
        plan: fields.get("plan").to_owned(),
    }
    .cleaned()
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id, site)): Path<(MemberId, String, Uuid)>,
    headers: HeaderMap,
    Unchecked(posted): Unchecked,
) -> Page {
    let fields = posted.fields;
    if check_token(&visitor, fields.get("csrf")).is_err() {
        let place = Place {
            company,
            criterion: &id,
            site: Some(site),
        };
        return together::stale(&app, &visitor, &headers, place, &fields).await;
    }
    let here = here(&app, &who, company, Action::EditProfile).await?;
    here.criterion(&app, &id)?;
    name(&here, &id, site)?;
    // The text on the page was kept: once it is saved or given up, it is kept no longer.
    let seen = fields.has("restored");
    let mut unit = app.begin(&who).await?;
    if fields.get("act") == "discard" {
        kept_sites::forget(&mut unit, here.id, (&id, site), true).await?;
        unit.commit().await?;
        let criterion = format!("{}/criteria/{id}", here.base);
        return Ok(see_other(format!("{criterion}/sites/{site}")));
    }
    let input = typed_site(&fields, &id, site);
    if headers.contains_key("x-autosave") {
        drop(unit);
        return autosave((&app, &visitor, &who), &here, input, seen).await;
    }
    let mut done = commands::answer_site(&mut unit, here.id, input).await;
    if done.is_ok() {
        done = kept_sites::forget(&mut unit, here.id, (&id, site), seen).await;
    }
    let asks = (&app, &visitor, &who);
    ended(
        asks,
        company,
        (&id, site),
        fields,
        (unit, done, "profile-site-saved"),
    )
    .await
}

/// Saves while somebody types. Text without an answer is none yet, and is kept for its author alone; so is what somebody
/// else was faster with.
async fn autosave(
    (app, visitor, who): (&App, &Visitor, &Who),
    here: &Here,
    input: SiteInput,
    seen: bool,
) -> Page {
    let id = input.criterion.clone();
    let of = (id.as_str(), input.site);
    let url = format!("{}/criteria/{id}/sites/{}", here.base, input.site);
    let unanswered = input.state.is_none() && here.profile.editable(&id);
    if unanswered && !seen {
        let kept = kept_sites::kept(app, who, here.id, of, who.account).await?;
        if kept.is_some_and(|kept| kept.lost) {
            return Ok(answer::compare(&url));
        }
    }
    let mut unit = app.begin(who).await?;
    if unanswered {
        let rev = input.rev;
        kept_sites::keep(&mut unit, here.id, who.account, &input, false).await?;
        unit.commit().await?;
        return Ok(answer::saved(app, rev, None));
    }
    match commands::answer_site(&mut unit, here.id, input.clone()).await {
        Ok(()) => {
            kept_sites::forget(&mut unit, here.id, of, seen).await?;
            unit.commit().await?;
            let now = super::here(app, who, here.company, Action::EditProfile).await?;
            let last = now.profile.site(of.0, of.1).and_then(|s| s.last.as_ref());
            Ok(answer::saved(app, now.profile.site_rev(of.0, of.1), last))
        }
        Err(Failure::Refused(refusal)) if refusal.key == "refusal-profile-site-changed" => {
            drop(unit);
            let mut unit = app.begin(who).await?;
            kept_sites::keep(&mut unit, here.id, who.account, &input, true).await?;
            unit.commit().await?;
            Ok(answer::compare(&url))
        }
        Err(Failure::Refused(refusal)) => Ok(answer::refused(app, visitor, &refusal)),
        Err(other) => Err(other),
    }
}

pub(super) async fn drop_site(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, id, site)): Path<(MemberId, String, Uuid)>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    here.criterion(&app, &id)?;
    if here.profile.site(&id, site).is_none() {
        return Ok(refuse("refusal-profile-site-unknown")?);
    }
    let mut unit = app.begin(&who).await?;
    let done = commands::drop_site(&mut unit, here.id, &id, site, rev(&fields)).await;
    let asks = (&app, &visitor, &who);
    ended(
        asks,
        company,
        (&id, site),
        fields,
        (unit, done, "profile-site-dropped"),
    )
    .await
}
