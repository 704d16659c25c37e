//! One's own account: passphrase, language, sessions, last sign-ins.

use super::super::caller::Caller;
use super::super::commands::{choose_language, set_passphrase};
use super::super::{Who, factor, secrets, sign_in, sql};
use super::filled::Filled;
use crate::app::App;
use crate::command::System;
use crate::failure::{Failure, Faults};
use crate::i18n::LANGUAGES;
use crate::web::{
    Chrome, Form, Page, Routes, Visitor, flash_to, html, keep_language, unprocessable,
};
use askama::Template;
use axum::extract::State;
use data_encoding::HEXLOWER;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::accounts::screen;
use greenlane_domain::permission::Action;

#[derive(FromRow)]
struct SessionRow {
    token_hash: Vec<u8>,
    began_at: At,
    used_at: At,
    client: String,
}

#[derive(FromRow)]
struct SignInRow {
    at: At,
    way: String,
    succeeded: bool,
    network: String,
    client: String,
}

/// A session in the list of one's own.
struct Session {
    id: String,
    began: String,
    used: String,
    client: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    c: Chrome,
    who: Who,
    languages: Vec<(&'static str, &'static str)>,
    codes_left: i64,
    staff: bool,
    sessions: Vec<Session>,
    /// When, how, from where, with what, and whether it succeeded.
    sign_ins: Vec<(String, String, String, String, bool)>,
}

#[derive(Template)]
#[template(path = "accounts/passphrase.html")]
struct PassphrasePage {
    c: Chrome,
    form: Filled,
    least: usize,
}

fn browser(c: &Chrome, client: &str) -> String {
    // The order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Chromium/", "Chromium"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let named = |table: &[(&str, &'static str)]| {
        let found = table.iter().find(|(mark, _)| client.contains(mark));
        found.map(|(_, name)| *name)
    };
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) if client.is_empty() => c.t("account-client-unknown"),
        (None, None) => client.to_owned(),
    }
}

async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let c = Chrome::new(&app, &visitor, "account-title");
    let db = app.db(&who);
    let sessions: Vec<SessionRow> = db.all(sql::SESSIONS, args![who.account.0]).await?;
    let sign_ins: Vec<SignInRow> = db.all(sql::SIGN_INS, args![who.account.0]).await?;
    let sessions = sessions.into_iter().map(|s| Session {
        id: HEXLOWER.encode(&s.token_hash),
        began: c.at(s.began_at.0),
        used: c.at(s.used_at.0),
        client: browser(&c, &s.client),
        here: s.token_hash == who.session,
    });
    let sign_ins = sign_ins.into_iter().map(|s| {
        let way = c.t(format!("sign-in-way-{}", s.way.replace('_', "-")));
        (
            c.at(s.at.0),
            way,
            s.network,
            browser(&c, &s.client),
            s.succeeded,
        )
    });
    html(&AccountPage {
        languages: LANGUAGES.to_vec(),
        codes_left: factor::codes_left(&app, who.account).await?,
        staff: super::super::is_staff(&app, &who.role),
        sessions: sessions.collect(),
        sign_ins: sign_ins.collect(),
        who,
        c,
    })
}

async fn language(State(app): State<App>, who: Who, Form(fields): Form) -> Page {
    let lang = fields.get("lang").to_owned();
    let mut unit = app.begin(&who).await?;
    choose_language(&mut unit, who.account, &lang).await?;
    unit.commit().await?;
    let mut response = flash_to(&app, "/account", "account-language-saved");
    keep_language(&app, &mut response, &lang);
    Ok(response)
}

async fn ask_passphrase(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    html(&PassphrasePage {
        c: Chrome::new(&app, &visitor, "passphrase-title"),
        form: Filled::default(),
        least: super::least(who.second_factor),
    })
}

async fn change_passphrase(
    app: &App,
    caller: &Caller,
    who: &Who,
    present: &str,
    wanted: &str,
) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let context = [who.email.as_str(), who.name.as_str()];
    if !sign_in::knows_passphrase(app, caller, who, present).await? {
        faults.add("present", "passphrase-wrong");
    }
    if let Err(refusal) = screen(wanted, &context, who.second_factor) {
        faults.push(refusal);
    }
    faults.check()?;
    let hash = secrets::hash(app, wanted).await?;
    let mut unit = app.begin(who).await?;
    set_passphrase(&mut unit, who.account, &hash, &who.session).await?;
    unit.commit().await
}

async fn submit_passphrase(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    caller: Caller,
    Form(fields): Form,
) -> Page {
    let (present, wanted) = (fields.get("present"), fields.get("passphrase"));
    let done = change_passphrase(&app, &caller, &who, present, wanted).await;
    let Err(failure) = done else {
        return Ok(flash_to(&app, "/account", "passphrase-saved"));
    };
    let c = Chrome::new(&app, &visitor, "passphrase-title");
    let page = PassphrasePage {
        form: Filled::default().explain(&c, failure, "passphrase")?,
        c,
        least: super::least(who.second_factor),
    };
    unprocessable(&page)
}

async fn end_session(State(app): State<App>, who: Who, Form(fields): Form) -> Page {
    let db = app.db(&System);
    if fields.has("others") {
        let values = args![who.account.0, who.session.clone()];
        db.execute(sql::SESSIONS_ENDED, values).await?;
    } else {
        let id = HEXLOWER.decode(fields.get("session").as_bytes());
        let id = id.map_err(|_| Failure::NotFound)?;
        let ended = db
            .execute(sql::SESSION_OF, args![who.account.0, id])
            .await?;
        if ended == 0 {
            return Err(Refusal::new("refusal-session-gone").into());
        }
    }
    Ok(flash_to(&app, "/account", "account-session-ended"))
}

/// The routes of one's own account.
pub(super) fn routes() -> Routes {
    const OWN: Action = Action::ManageOwnAccount;
    Routes::new()
        .get("/account", OWN, show)
        .post("/account/language", OWN, language)
        .get("/account/passphrase", OWN, ask_passphrase)
        .post("/account/passphrase", OWN, submit_passphrase)
        .post("/account/sessions/end", OWN, end_session)
}
