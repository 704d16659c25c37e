//! API tokens: issued, shown once, listed, revoked.

use super::super::Who;
use super::super::tokens::{self, Listed};
use super::filled::Filled;
use super::staff::roles;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::web::{Chrome, Fields, Form, Page, Routes, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::Action;
use jiff::ToSpan as _;
use uuid::Uuid;

/// A token in words.
struct Shown {
    issuer_id: Uuid,
    id: Uuid,
    label: String,
    role: String,
    issuer: String,
    issued: String,
    expires: String,
    used: String,
    /// Kind of the status tag and its word.
    status: (&'static str, String),
    good: bool,
}

#[derive(Template)]
#[template(path = "accounts/tokens.html")]
struct TokensPage {
    c: Chrome,
    form: Filled,
    roles: Vec<(String, String)>,
    tokens: Vec<Shown>,
    /// The secret of the token just issued; it is not seen again.
    secret: Option<String>,
}

fn shown(app: &App, c: &Chrome, token: Listed) -> Shown {
    let ended = token.expires_on.0 < app.today();
    let status = match (&token.revoked_at, ended) {
        (Some(_), _) => ("bad", c.t("token-revoked")),
        (None, true) => ("calm", c.t("token-ended")),
        (None, false) => ("done", c.t("token-good")),
    };
    Shown {
        issuer_id: token.stream_id,
        id: token.token_id,
        label: token.label,
        role: c.t(format!("role-{}", token.role.replace('_', "-"))),
        issuer: token.issuer,
        issued: c.day(app.date_of(token.issued_at.0)),
        expires: c.day(token.expires_on.0),
        used: c.day(token.last_used_on.map(|day| day.0)),
        good: token.revoked_at.is_none() && !ended,
        status,
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    form: Filled,
) -> Result<TokensPage, Failure> {
    let c = Chrome::new(app, visitor, "tokens-title");
    let listed = tokens::list(app, who).await?;
    Ok(TokensPage {
        form,
        roles: roles(app, &c),
        tokens: listed.into_iter().map(|t| shown(app, &c, t)).collect(),
        secret: None,
        c,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let mut fields = Fields::default();
    let in_ninety_days = app.today().saturating_add(90.days());
    fields.set("expires_on", in_ninety_days.to_string());
    html(&page(&app, &visitor, &who, Filled::new(fields)).await?)
}

async fn issue(app: &App, who: &Who, fields: &Fields) -> Result<String, Failure> {
    let mut faults = Faults::default();
    let label = fields.required("label", &mut faults);
    let expires_on = fields.get("expires_on").parse().map_err(|_| {
        faults.push(Refusal::new("fault-date").field("expires_on"));
    });
    faults.check()?;
    let expires_on = expires_on.unwrap_or_default();
    let mut unit = app.begin(who).await?;
    let role = fields.get("role");
    let secret = tokens::issue(&mut unit, who.account, role, &label, expires_on).await?;
    unit.commit().await?;
    Ok(secret)
}

async fn submit(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    match issue(&app, &who, &fields).await {
        Ok(secret) => {
            let mut page = page(&app, &visitor, &who, Filled::default()).await?;
            page.secret = Some(secret);
            html(&page)
        }
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "tokens-title");
            let form = Filled::new(fields).explain(&c, failure, "label")?;
            let page = page(&app, &visitor, &who, form).await?;
            unprocessable(&page)
        }
    }
}

async fn revoke(
    State(app): State<App>,
    who: Who,
    Path((issuer, token)): Path<(AccountId, Uuid)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    tokens::revoke(&mut unit, issuer, token).await?;
    unit.commit().await?;
    tokens::forget(&app);
    Ok(flash_to(&app, "/admin/tokens", "token-was-revoked"))
}

/// The routes of API tokens.
pub(super) fn routes() -> Routes {
    const TOKENS: Action = Action::ManageTokens;
    Routes::new()
        .get("/admin/tokens", TOKENS, show)
        .post("/admin/tokens", TOKENS, submit)
        .post("/admin/tokens/{issuer}/{token}/revoke", TOKENS, revoke)
}
