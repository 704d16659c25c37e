//! What must hold of every page: axe finds nothing, no sideways scrolling, one h1, a title, no script errors.

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

/// Checks the page that is open.
pub async fn check_page(stage: &Stage) -> Vec<Problem> {
    let mut problems = Vec::new();
    let look = stage
        .driver
        .execute(LOOK, vec![])
        .await
        .expect("a look")
        .json()
        .clone();
    let page = look
        .get("path")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let mut add = |what: String| {
        problems.push(Problem {
            page: page.clone(),
            what,
        });
    };
    let number = |key: &str| look.get(key).and_then(Value::as_i64).unwrap_or(-1);
    if number("h1") != 1 {
        add(format!("{} h1", number("h1")));
    }
    if number("wide") > 0 {
        add(format!("scrolls sideways by {} px", number("wide")));
    }
    if look
        .get("title")
        .and_then(Value::as_str)
        .is_none_or(str::is_empty)
    {
        add("no title".to_owned());
    }
    for image in look
        .get("broken")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        add(format!("broken picture {image}"));
    }
    stage.driver.execute(AXE, vec![]).await.expect("axe loads");
    let found = stage
        .driver
        .execute_async(RUN, vec![])
        .await
        .expect("axe runs")
        .json()
        .clone();
    for violation in found.as_array().into_iter().flatten() {
        add(format!("axe {}", violation.as_str().unwrap_or_default()));
    }
    problems
}
