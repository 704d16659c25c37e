//! Who visits: read once a request from the cookies, then an extractor.
//!
//! A handler that needs to know who asks takes [`Who`] (sign-in needed) or [`Visitor`] (anyone).

use crate::accounts::{Who, session};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::i18n;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, SameSite, SignedCookieJar};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_domain::permission::Principal;
use greenlane_domain::record::Actor;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

pub(crate) const SESSION_COOKIE: &str = "greenlane-session";
const VISITOR_COOKIE: &str = "greenlane-visitor";
/// The header of requests that a page makes by itself, not because somebody did something.
const BACKGROUND: &str = "x-background";
const LANG_COOKIE: &str = "greenlane-lang";
pub(crate) const FLASH_COOKIE: &str = "greenlane-flash";

/// What is known of the visitor of this request.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Who is signed in.
    pub who: Option<Who>,
    /// The language to answer in.
    pub lang: &'static str,
    /// The token that forms of this visitor carry.
    pub csrf: String,
    /// A message key to show once, left by the page before.
    pub flash: Option<String>,
    /// The path asked for, to come back to.
    pub path: String,
    /// The browser, by its cookie.
    pub visitor: String,
}

/// Anyone, signed in or not.
#[derive(Debug, Clone)]
pub struct Visitor(pub Visit);

impl std::ops::Deref for Visitor {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.0
    }
}

impl Asks for Visitor {
    fn actor(&self) -> Actor {
        self.who.as_ref().map_or(
            Actor {
                account: None,
                role: "visitor".to_owned(),
            },
            Asks::actor,
        )
    }
    fn principal(&self) -> Option<Principal> {
        // A visitor is somebody to the policies, too: nobody in particular, with no rights.
        let nobody = Principal {
            account: uuid::Uuid::nil(),
            role: "visitor".to_owned(),
            company: None,
        };
        Some(
            self.who
                .as_ref()
                .and_then(Asks::principal)
                .unwrap_or(nobody),
        )
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let visit = parts.extensions.get::<Visit>().cloned();
        visit
            .map(Self)
            .ok_or_else(|| Failure::Internal("no visit on the request".to_owned()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Who {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts
            .extensions
            .get::<Visit>()
            .and_then(|v| v.who.clone())
            .ok_or(Failure::SignInFirst)
    }
}

fn wanted_language(headers: &HeaderMap) -> Option<&'static str> {
    let header = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    header
        .split(',')
        .find_map(|part| i18n::known(part.split(';').next()?.trim()))
}

fn token(app: &App, visitor: &str, session: Option<&Who>) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.secret("csrf")).ok()?;
    mac.update(visitor.as_bytes());
    if let Some(who) = session {
        mac.update(&who.session);
    }
    Some(URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// A cookie of ours: host-only, not readable by scripts, not sent from other sites.
pub(crate) fn cookie(app: &App, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .secure(app.settings().secure_cookies)
        .same_site(SameSite::Lax)
        .build()
}

/// Gives the browser the cookie of a session that has just been opened.
pub(crate) fn signed_in(app: &App, response: &mut Response, token: &[u8; 32]) {
    let value = URL_SAFE_NO_PAD.encode(token);
    set_cookies(app, response, vec![cookie(app, SESSION_COOKIE, value)]);
}

/// Keeps a language that was chosen, beyond the session.
pub(crate) fn keep_language(app: &App, response: &mut Response, lang: &str) {
    let mut kept = cookie(app, LANG_COOKIE, lang.to_owned());
    kept.make_permanent();
    set_cookies(app, response, vec![kept]);
}

/// Reads the cookies, finds the session, chooses the language, and hands the [`Visit`] on.
pub(crate) async fn visit(
    State(app): State<App>,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let jar = SignedCookieJar::from_headers(request.headers(), app.0.cookie_key.clone());
    let mut out = Vec::new();
    let visitor = jar.get(VISITOR_COOKIE).map(|c| c.value().to_owned());
    let visitor = if let Some(known) = visitor {
        known
    } else {
        let fresh = URL_SAFE_NO_PAD.encode(app.chance().bytes::<16>());
        out.push(cookie(&app, VISITOR_COOKIE, fresh.clone()));
        fresh
    };
    let who = match jar
        .get(SESSION_COOKIE)
        .and_then(|c| URL_SAFE_NO_PAD.decode(c.value()).ok())
    {
        // What a page asks by itself is no sign that somebody is there.
        Some(token) if request.headers().contains_key(BACKGROUND) => {
            session::peek(&app, &token).await?
        }
        Some(token) => session::find(&app, &token).await?,
        None => None,
    };
    let chosen = jar.get(LANG_COOKIE).and_then(|c| i18n::known(c.value()));
    let asked = language_in_query(request.uri().query());
    if let Some(lang) = asked {
        let mut kept = cookie(&app, LANG_COOKIE, lang.to_owned());
        kept.make_permanent();
        out.push(kept);
    }
    let account_lang = who.as_ref().and_then(|w| i18n::known(&w.lang));
    let lang = asked
        .or(chosen)
        .or(account_lang)
        .or_else(|| wanted_language(request.headers()))
        .unwrap_or("en");
    let flash = jar.get(FLASH_COOKIE).map(|c| c.value().to_owned());
    let shows_page = request.method() == axum::http::Method::GET;
    if flash.is_some() && shows_page {
        let mut gone = cookie(&app, FLASH_COOKIE, String::new());
        gone.make_removal();
        out.push(gone);
    }
    let csrf = token(&app, &visitor, who.as_ref())
        .ok_or_else(|| Failure::Internal("no key for form tokens".to_owned()))?;
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", |p| p.as_str())
        .to_owned();
    request.extensions_mut().insert(Visit {
        who,
        lang,
        csrf,
        flash,
        path,
        visitor,
    });
    let mut response = next.run(request).await;
    set_cookies(&app, &mut response, out);
    Ok(response)
}

fn language_in_query(query: Option<&str>) -> Option<&'static str> {
    query?
        .split('&')
        .find_map(|pair| i18n::known(pair.strip_prefix("lang=")?))
}

/// Adds signed cookies to a response.
pub(crate) fn set_cookies(app: &App, response: &mut Response, cookies: Vec<Cookie<'static>>) {
    if cookies.is_empty() {
        return;
    }
    let mut jar = SignedCookieJar::new(app.0.cookie_key.clone());
    for cookie in cookies {
        jar = jar.add(cookie);
    }
    // The jar writes its header lines on a response of its own; they are moved over, none overwritten.
    let own = axum::response::IntoResponse::into_response((jar, ()));
    let lines: Vec<HeaderValue> = own.headers().get_all(SET_COOKIE).iter().cloned().collect();
    for line in lines {
        response.headers_mut().append(SET_COOKIE, line);
    }
}

/// The form token of whoever sends these cookies, for tests that post without parsing a page.
#[cfg(any(test, feature = "testing"))]
pub(crate) async fn csrf_of(app: &App, headers: &HeaderMap) -> Option<String> {
    let jar = SignedCookieJar::from_headers(headers, app.0.cookie_key.clone());
    let visitor = jar.get(VISITOR_COOKIE)?.value().to_owned();
    let session = jar
        .get(SESSION_COOKIE)
        .and_then(|c| URL_SAFE_NO_PAD.decode(c.value()).ok());
    let who = match session {
        Some(secret) => session::find(app, &secret).await.ok()?,
        None => None,
    };
    token(app, &visitor, who.as_ref())
}
