//! Text that survives a lost session.
//!
//! The form of a criterion carries whose page it is, sealed for this browser ([`owner_token`]). When its session has
//! ended, or another one has begun meanwhile, what was typed is kept for that account, on the server, as a text that
//! could not be saved; after the next sign-in of the same person it is on the page again. Nobody else's page shows it,
//! on the same machine or another, and nothing of it is in the record before its author saves it.

use crate::app::App;
use crate::command::{System, Unit};
use crate::failure::Failure;
use crate::profile::{Posted, commands as profile, kept_sites, typed_answer, typed_site};
use crate::web::{Fields, Visit, flash_to};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::profile::{Profile, SiteInput};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::json;
use sha2::Sha256;
use uuid::Uuid;

/// More than any answer can have; longer texts are not kept.
const LONGEST_KEPT: usize = 20_000;

fn seal(app: &App, visitor: &str, account: AccountId) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.secret("owner")).ok()?;
    mac.update(visitor.as_bytes());
    mac.update(account.0.as_bytes());
    Some(mac)
}

/// Says whose page this is: the account with a seal that only this browser's cookie fits. Empty for nobody.
pub(crate) fn owner_token(app: &App, visit: &Visit) -> String {
    let Some(who) = &visit.who else {
        return String::new();
    };
    let mac = seal(app, &visit.visitor, who.account);
    mac.map_or_else(String::new, |mac| {
        let mac = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
        format!("{}.{mac}", who.account)
    })
}

fn owner(app: &App, visit: &Visit, token: &str) -> Option<AccountId> {
    let (account, mac) = token.split_once('.')?;
    let account: AccountId = account.parse().ok()?;
    let mac = URL_SAFE_NO_PAD.decode(mac).ok()?;
    let sealed = seal(app, &visit.visitor, account)?;
    sealed.verify_slice(&mac).ok().map(|()| account)
}

/// Whose text it is and about what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) company: MemberId,
    pub(crate) criterion: &'a str,
    /// None for the general answer.
    pub(crate) site: Option<Uuid>,
}

impl<'a> Place<'a> {
    /// Of `/companies/{id}/profile/criteria/{criterion}`, with or without `/sites/{site}`.
    fn of(path: &'a str) -> Option<Self> {
        let rest = path.strip_prefix("/companies/")?;
        let (company, rest) = rest.split_once('/')?;
        let rest = rest.strip_prefix("profile/criteria/")?;
        let (criterion, site) = match rest.split_once("/sites/") {
            Some((criterion, site)) => (criterion, Some(site.parse().ok()?)),
            None => (rest, None),
        };
        let place = Self {
            company: company.parse().ok()?,
            criterion,
            site,
        };
        (!criterion.contains('/')).then_some(place)
    }

    fn path(&self) -> String {
        let Self {
            company, criterion, ..
        } = self;
        let criterion = format!("/companies/{company}/profile/criteria/{criterion}");
        match self.site {
            Some(site) => format!("{criterion}/sites/{site}"),
            None => criterion,
        }
    }
}

/// Keeps what was typed for whoever's page it was. Nobody: it was nobody's page, or not theirs to write.
async fn keep(
    app: &App,
    visit: &Visit,
    place: Place<'_>,
    fields: &Fields,
) -> Result<Option<AccountId>, Failure> {
    let Some(account) = owner(app, visit, fields.get("owner")) else {
        return Ok(None);
    };
    let longest = fields.get("narrative").len().max(fields.get("plan").len());
    if longest > LONGEST_KEPT {
        return Ok(None);
    }
    let mut unit = app.begin(&System).await?;
    let member = unit.load::<Member>(place.company).await?.state;
    let profile = profile::latest_of(&mut unit, place.company).await?;
    let (state, id) = (&profile.state, profile.id.into());
    if !member.people.contains_key(&account) || !state.editable(place.criterion) {
        return Ok(None);
    }
    let kept = match place.site {
        None => keep_answer(&mut unit, (id, state), account, place.criterion, fields).await?,
        Some(site) => {
            let mut sites = member.company.iter().flat_map(|company| &company.sites);
            let known = sites.any(|known| known.id == site);
            if !known && state.site(place.criterion, site).is_none() {
                return Ok(None);
            }
            let mine = typed_site(fields, place.criterion, site);
            keep_site(&mut unit, (id, state), account, &mine).await?
        }
    };
    if kept {
        unit.commit().await?;
    }
    // What stands already is not lost either.
    Ok(Some(account))
}

async fn keep_answer(
    unit: &mut Unit,
    (id, state): (ProfileId, &Profile),
    account: AccountId,
    criterion: &str,
    fields: &Fields,
) -> Result<bool, Failure> {
    let mine = typed_answer(fields, criterion);
    let standing = state.answer(criterion).cloned().unwrap_or_default();
    let differs = !standing.says(&mine);
    if differs {
        profile::keep_lost(unit, id, account, &mine).await?;
    }
    Ok(differs)
}

async fn keep_site(
    unit: &mut Unit,
    (id, state): (ProfileId, &Profile),
    account: AccountId,
    mine: &SiteInput,
) -> Result<bool, Failure> {
    let standing = state.site(&mine.criterion, mine.site);
    let differs = match standing {
        Some(standing) => !standing.text.says(mine),
        None => !mine.says_nothing(),
    };
    if differs {
        kept_sites::keep(unit, id, account, mine, true).await?;
    }
    Ok(differs)
}

/// Keeps what a page without a session sends, and leads to the sign-in and back.
pub(crate) async fn keep_lost(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let visit = request.extensions().get::<Visit>().cloned();
    let lost = visit.filter(|visit| visit.who.is_none() && request.method() == Method::POST);
    let path = request.uri().path().to_owned();
    let (Some(visit), Some(place)) = (lost, Place::of(&path)) else {
        return Ok(next.run(request).await);
    };
    let autosave = request.headers().contains_key("x-autosave");
    let posted = Posted::unchecked(request, &app).await?;
    let kept = keep(&app, &visit, place, &posted.fields).await;
    match kept {
        Ok(kept) if autosave => Ok(told(StatusCode::UNAUTHORIZED, kept.is_some())),
        Ok(Some(_)) => {
            let back = serde_urlencoded::to_string([("next", &path)]).unwrap_or_default();
            Ok(flash_to(&app, format!("/sign-in?{back}"), "lost-kept"))
        }
        _ => Err(Failure::SignInFirst),
    }
}

fn told(status: StatusCode, kept: bool) -> Response {
    (status, Json(json!({ "kept": kept }))).into_response()
}

/// Answers a form of another session: the same person signed in again in another tab, or somebody else did.
pub(crate) async fn stale(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
    place: Place<'_>,
    fields: &Fields,
) -> Result<Response, Failure> {
    let kept = keep(app, visit, place, fields).await?;
    if headers.contains_key("x-autosave") {
        return Ok(told(StatusCode::FORBIDDEN, kept.is_some()));
    }
    let me = visit.who.as_ref().map(|who| who.account);
    if kept.is_some() && kept == me {
        return Ok(flash_to(app, place.path(), "lost-kept-here"));
    }
    Err(Failure::StaleForm)
}
