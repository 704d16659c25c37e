//! *Sent mail*: what a demonstration would have sent. Elsewhere the page is not found.

use super::sql;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Access, Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::State;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::permission::Action;

#[derive(FromRow)]
struct MailRow {
    address: String,
    lang: String,
    subject: String,
    body: String,
    created_at: At,
}

/// A line of a mail, and where it leads if it is a link to a page of ours.
struct Line {
    text: String,
    href: Option<String>,
}

struct Letter {
    to: String,
    lang: String,
    subject: String,
    at: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "messages/sent.html")]
struct SentPage {
    c: Chrome,
    letters: Vec<Letter>,
}

fn line(base: &str, text: &str) -> Line {
    let path = text.trim().strip_prefix(base);
    let path = path.filter(|p| p.starts_with('/') && !p.contains(' '));
    Line {
        text: text.to_owned(),
        href: path.map(str::to_owned),
    }
}

async fn sent(State(app): State<App>, visitor: Visitor) -> Page {
    if !app.settings().demo {
        return Err(Failure::NotFound);
    }
    let c = Chrome::new(&app, &visitor, "sent-mail-title");
    let base = &app.settings().base_url;
    let rows: Vec<MailRow> = app.db(&visitor).all(sql::LATEST, args![]).await?;
    let letters = rows.into_iter().map(|row| Letter {
        at: c.at(row.created_at.0),
        lines: row.body.lines().map(|text| line(base, text)).collect(),
        to: row.address,
        lang: row.lang,
        subject: row.subject,
    });
    html(&SentPage {
        letters: letters.collect(),
        c,
    })
}

/// The routes of mail. In a demonstration anybody may be anybody, so its mail is open beside the door, too:
/// whoever registers there must find their link.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/admin/mail", Action::ViewSentMail, sent)
        .get("/demo/mail", Access::Public, sent)
}
