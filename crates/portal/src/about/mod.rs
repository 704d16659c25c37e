//! Pages that explain: help, accessibility, privacy. Their words are messages, their order is here.

use crate::app::App;
use crate::web::{Access, Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::State;

/// A heading and a paragraph each, by message key.
#[derive(Template)]
#[template(path = "about/page.html")]
struct AboutPage {
    c: Chrome,
    intro: String,
    sections: Vec<(String, String)>,
}

fn page(app: &App, visitor: &Visitor, name: &str, sections: &[&str]) -> Page {
    let c = Chrome::new(app, visitor, &format!("about-{name}"));
    let text = |section: &str, part: &str| c.t(format!("about-{name}-{section}{part}"));
    let sections = sections
        .iter()
        .map(|s| (text(s, ""), text(s, "-text")))
        .collect();
    html(&AboutPage {
        intro: c.t(format!("about-{name}-intro")),
        sections,
        c,
    })
}

async fn help(State(app): State<App>, visitor: Visitor) -> Page {
    page(
        &app,
        &visitor,
        "help",
        &["apply", "profile", "account", "decision", "contact"],
    )
}

async fn accessibility(State(app): State<App>, visitor: Visitor) -> Page {
    page(
        &app,
        &visitor,
        "accessibility",
        &["standard", "scripts", "report"],
    )
}

async fn privacy(State(app): State<App>, visitor: Visitor) -> Page {
    page(
        &app,
        &visitor,
        "privacy",
        &["kept", "classes", "shared", "cookies"],
    )
}

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .get("/help", Access::Public, help)
        .get("/accessibility", Access::Public, accessibility)
        .get("/privacy", Access::Public, privacy)
}
