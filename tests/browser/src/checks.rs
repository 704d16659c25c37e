//! What must hold of every page: axe finds nothing, no sideways scrolling, one h1, a title, no broken picture.

use crate::page::Screen;
use crate::world::Stage;
use serde_json::Value;

const AXE: &str = include_str!("../vendor/axe.min.js");

/// Something wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub page: String,
    /// What.
    pub what: String,
}

/// What the script below answers.
const LOOK: &str = "
const d = document.documentElement;
return {
  path: location.pathname, title: document.title, h1: document.querySelectorAll('h1').length,
  wide: d.scrollWidth - d.clientWidth, lang: d.lang,
  broken: [...document.images].filter(i => i.complete && i.naturalWidth === 0).map(i => i.src)
};";

const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' → ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))
  .catch(e => done(['axe failed: ' + e]));";

/// The address with everything that is only an instance taken out.
pub fn shape(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let part = |p: &str| {
        let id = p.len() >= 20 || p.chars().any(|c| c.is_ascii_digit());
        if id { "…".to_owned() } else { p.to_owned() }
    };
    // The pages of one entity type after the other are one page to look at.
    let one = path.strip_prefix("/eligibility/").map(|_| "/eligibility/…");
    one.unwrap_or(path)
        .split('/')
        .map(part)
        .collect::<Vec<_>>()
        .join("/")
}

/// Checks how the page that is open is built and laid out.
pub async fn look_at(stage: &Stage) -> Vec<Problem> {
    let look = Screen(stage).ask(LOOK, vec![]).await;
    let text = |key: &str| look.get(key).and_then(Value::as_str).unwrap_or_default();
    let number = |key: &str| look.get(key).and_then(Value::as_i64).unwrap_or(-1);
    let mut problems = Vec::new();
    let mut add = |what: String| {
        problems.push(Problem {
            page: text("path").to_owned(),
            what,
        });
    };
    if number("h1") != 1 {
        add(format!("{} h1", number("h1")));
    }
    if number("wide") > 0 {
        add(format!("scrolls sideways by {} px", number("wide")));
    }
    if text("title").is_empty() {
        add("no title".to_owned());
    }
    let broken = look.get("broken").and_then(Value::as_array);
    for image in broken.into_iter().flatten() {
        add(format!("broken picture {image}"));
    }
    problems
}

/// Checks the page that is open, with axe.
pub async fn check_page(stage: &Stage) -> Vec<Problem> {
    let mut problems = look_at(stage).await;
    let screen = Screen(stage);
    screen.ask(AXE, vec![]).await;
    let found = screen.await_answer(RUN, vec![]).await;
    let page = screen.path().await;
    for violation in found.as_array().into_iter().flatten() {
        problems.push(Problem {
            page: page.clone(),
            what: format!("axe {}", violation.as_str().unwrap_or_default()),
        });
    }
    problems
}
