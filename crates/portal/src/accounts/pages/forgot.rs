//! A forgotten passphrase, and the first one of somebody who was invited: both by mailed link.

use super::super::caller::Caller;
use super::super::commands::{LinkHolder, set_passphrase, write_to};
use super::super::links::{self, Purpose, Waiting};
use super::super::sign_in::{Outcome, Way, admit};
use super::super::{secrets, sql};
use super::filled::Filled;
use super::register::{MessagePage, Token, spent};
use super::sign_in::welcome;
use crate::app::App;
use crate::command::read;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Form, Page, Routes, Visitor, html, see_other, unprocessable};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::args;
use greenlane_domain::accounts::{Account, email, screen};
use greenlane_domain::ids::AccountId;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/forgot.html")]
struct ForgotPage {
    c: Chrome,
    form: Filled,
}

#[derive(Template)]
#[template(path = "accounts/new_passphrase.html")]
struct NewPassphrasePage {
    c: Chrome,
    form: Filled,
    action: String,
    email: String,
    least: usize,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Page {
    html(&ForgotPage {
        c: Chrome::new(&app, &visitor, "forgot-title"),
        form: Filled::default(),
    })
}

async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Form(fields): Form,
) -> Page {
    app.0.gate.try_from(caller.address)?;
    let address = match email(fields.get("email")) {
        Ok(address) => address,
        Err(refusal) => {
            let c = Chrome::new(&app, &visitor, "forgot-title");
            let form = Filled::new(fields).explain(&c, refusal.into(), "email")?;
            return unprocessable(&ForgotPage { c, form });
        }
    };
    let mut unit = app.begin(&visitor).await?;
    let known: Option<(Uuid, String, String)> = unit
        .tx()
        .optional(sql::ACCOUNT_BY_EMAIL, args![&address, true])
        .await?;
    let waiting = known.map_or_else(
        || Waiting {
            address: address.clone(),
            ..Waiting::default()
        },
        |(id, name, lang)| Waiting {
            account: Some(AccountId(id)),
            address: address.clone(),
            name,
            lang,
            passphrase: None,
        },
    );
    let purpose = match waiting.account {
        Some(_) => Purpose::Reset,
        None => Purpose::Nothing,
    };
    if let Some(token) = links::make(&mut unit, purpose, &waiting).await? {
        let link = format!("/forgot/reset?token={token}");
        write_to(&mut unit, waiting.account, &waiting, "reset", &link).await?;
    }
    unit.commit().await?;
    Ok(see_other("/forgot/sent"))
}

async fn sent(State(app): State<App>, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "mail-sent-title");
    html(&MessagePage {
        text: c.t("forgot-sent"),
        button: None,
        c,
    })
}

/// What the page of a link needs: whose account it is.
struct Owner {
    id: AccountId,
    state: Account,
    purpose: Purpose,
    token: String,
}

impl Owner {
    async fn of(app: &App, purpose: Purpose, token: String) -> Result<Option<Self>, Failure> {
        let waiting = links::find(app, purpose, &token).await?;
        let Some(id) = waiting.and_then(|w| w.account) else {
            return Ok(None);
        };
        let account = read::<Account>(app, &LinkHolder(id), id).await?;
        Ok(Some(Self {
            id,
            state: account.state,
            purpose,
            token,
        }))
    }

    fn page(&self, app: &App, visitor: &Visitor, form: Filled) -> NewPassphrasePage {
        let path = match self.purpose {
            Purpose::Invite => "/invitation",
            _ => "/forgot/reset",
        };
        NewPassphrasePage {
            c: Chrome::new(app, visitor, "new-passphrase-title"),
            form,
            action: format!("{path}?token={}", self.token),
            email: self.state.email.clone(),
            least: super::least(self.state.second_factor),
        }
    }
}

async fn ask(app: App, visitor: Visitor, purpose: Purpose, token: String) -> Page {
    match Owner::of(&app, purpose, token).await? {
        Some(owner) => html(&owner.page(&app, &visitor, Filled::default())),
        None => spent(&app, &visitor),
    }
}

async fn set(
    app: App,
    visitor: Visitor,
    caller: Caller,
    purpose: Purpose,
    token: String,
    passphrase: &str,
) -> Page {
    let Some(owner) = Owner::of(&app, purpose, token).await? else {
        return spent(&app, &visitor);
    };
    let state = &owner.state;
    let context = [state.email.as_str(), state.name.as_str()];
    if let Err(refusal) = screen(passphrase, &context, state.second_factor) {
        let c = Chrome::new(&app, &visitor, "new-passphrase-title");
        let form = Filled::default().explain(&c, refusal.into(), "passphrase")?;
        let page = owner.page(&app, &visitor, form);
        return unprocessable(&page);
    }
    let hash = secrets::hash(&app, passphrase).await?;
    let mut unit = app.begin(&LinkHolder(owner.id)).await?;
    if links::take(&mut unit, purpose, &owner.token)
        .await?
        .is_none()
    {
        return spent(&app, &visitor);
    }
    set_passphrase(&mut unit, owner.id, &hash, &[]).await?;
    unit.commit().await?;
    // The mailed link stands for the passphrase, never for the second factor.
    let outcome = if state.second_factor {
        Outcome::Half(owner.id)
    } else {
        admit(&app, &caller, owner.id, Way::MailedLink).await?
    };
    welcome(&app, &caller, outcome, "").await
}

async fn ask_reset(State(app): State<App>, visitor: Visitor, Query(q): Query<Token>) -> Page {
    ask(app, visitor, Purpose::Reset, q.token).await
}

async fn ask_invited(State(app): State<App>, visitor: Visitor, Query(q): Query<Token>) -> Page {
    ask(app, visitor, Purpose::Invite, q.token).await
}

async fn reset(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Query(q): Query<Token>,
    Form(fields): Form,
) -> Page {
    let passphrase = fields.get("passphrase");
    set(app, visitor, caller, Purpose::Reset, q.token, passphrase).await
}

async fn invited(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Query(q): Query<Token>,
    Form(fields): Form,
) -> Page {
    let passphrase = fields.get("passphrase");
    set(app, visitor, caller, Purpose::Invite, q.token, passphrase).await
}

/// The routes of passphrases by link.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/forgot", Access::Public, show)
        .post("/forgot", Access::Public, submit)
        .get("/forgot/sent", Access::Public, sent)
        .get("/forgot/reset", Access::Public, ask_reset)
        .post("/forgot/reset", Access::Public, reset)
        .get("/invitation", Access::Public, ask_invited)
        .post("/invitation", Access::Public, invited)
}
