//! Every persona walks through every page that links lead to, at two widths and at the narrowest.
//!
//! A page that nobody links to is not found here; the route tests of the portal visit those.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{
    DESK, NARROW, PHONE, Problem, Screen, Stage, check_page, shape, stage,
};
use std::collections::{BTreeSet, VecDeque};
use thirtyfour::prelude::*;

/// Most pages that one persona opens. The rest is walked by the route tests, without a browser.
const PAGES: usize = 16;

async fn links(stage: &Stage) -> Vec<String> {
    let script = "return [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && \
                  !a.hasAttribute('download') && !a.target).map(a => a.pathname + a.search);";
    let found = stage
        .driver
        .execute(script, vec![])
        .await
        .expect("links")
        .json()
        .clone();
    let found = found.as_array().cloned().unwrap_or_default();
    found
        .iter()
        .filter_map(|v| v.as_str().map(str::to_owned))
        .collect()
}

/// Addresses that are not pages.
fn is_file(path: &str) -> bool {
    let ends = [".csv", ".json", ".jwt", ".svg", ".pdf", ".xlsx"];
    path.contains("format=")
        || path.contains("lang=")
        || path.contains("/download")
        || path.contains("/file/")
        || ends
            .iter()
            .any(|e| path.split('?').next().unwrap_or(path).ends_with(e))
}

/// Opens one page of each shape (`/companies/…/findings/…`) that links lead somebody to. A page that looks the same
/// to the next persona, with the same forms, is not checked again.
async fn walk(
    stage: &Stage,
    who: &str,
    checked: &mut BTreeSet<String>,
    problems: &mut BTreeSet<String>,
) -> usize {
    let start = Screen(stage).path().await;
    let mut waiting = VecDeque::from([start]);
    let mut shapes = BTreeSet::new();
    let mut seen = 0;
    while let Some(path) = waiting.pop_front() {
        if seen >= PAGES {
            break;
        }
        if is_file(&path) || !shapes.insert(shape(&path)) {
            continue;
        }
        stage.resize(DESK).await;
        stage.open(&path).await;
        seen += 1;
        let title = stage.driver.title().await.unwrap_or_default();
        if title.contains("not found")
            || title.contains("cannot open")
            || title.contains("went wrong")
        {
            problems.insert(format!("{who} {path}: a link leads to `{title}`"));
            continue;
        }
        waiting.extend(links(stage).await);
        let forms = Screen(stage).count("main form").await;
        if !checked.insert(format!("{forms} forms at {}", shape(&path))) {
            continue;
        }
        note(check_page(stage).await, who, DESK.0, problems);
        stage.resize(PHONE).await;
        note(check_page(stage).await, who, PHONE.0, problems);
        stage.resize(NARROW).await;
        let wide =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
        let wide = stage
            .driver
            .execute(wide, vec![])
            .await
            .expect("a width")
            .json()
            .as_i64();
        if wide.unwrap_or(0) > 0 {
            problems.insert(format!(
                "{who} {path} at 320: scrolls sideways by {wide:?} px"
            ));
        }
    }
    seen
}

fn note(found: Vec<Problem>, who: &str, width: u32, problems: &mut BTreeSet<String>) {
    for problem in found {
        problems.insert(format!(
            "{who} {} at {width}: {}",
            problem.page, problem.what
        ));
    }
}

async fn personas(stage: &Stage) -> Vec<String> {
    stage.open("/").await;
    let forms = stage
        .driver
        .find_all(By::Css("form[action^='/demo/enter/']"))
        .await
        .expect("personas");
    let mut found = Vec::new();
    for form in forms {
        found.push(
            form.attr("action")
                .await
                .expect("attributes")
                .unwrap_or_default(),
        );
    }
    found
}

/// Walks as these personas, counted from the first at the door; fails with everything that is wrong.
async fn sound(visitor: bool, personas_from: usize, until: usize) {
    let Some(stage) = stage(DESK, true).await else {
        return;
    };
    let mut problems = BTreeSet::new();
    let mut checked = BTreeSet::new();
    let mut seen = 0;
    stage.open("/").await;
    if visitor {
        seen += walk(&stage, "visitor", &mut checked, &mut problems).await;
    }
    let doors = personas(&stage).await;
    assert!(doors.len() >= 10, "only {} personas", doors.len());
    let some = doors.iter().take(until).skip(personas_from);
    for door in some {
        stage.resize(DESK).await;
        stage.open("/").await;
        let button = By::Css(format!("form[action='{door}'] button"));
        let button = stage.driver.find(button).await.expect("a door");
        let _ = button.scroll_into_view().await;
        let who = button.text().await.unwrap_or_default();
        button.click().await.expect("entered");
        seen += walk(&stage, &who, &mut checked, &mut problems).await;
    }
    stage.ends().await;
    let list: Vec<&String> = problems.iter().collect();
    assert!(
        problems.is_empty(),
        "{} problems on {seen} pages:\n{list:#?}",
        problems.len()
    );
    assert!(checked.len() > 20, "only {} pages", checked.len());
}

/// The personas of companies come first at the door.
const OF_COMPANIES: usize = 5;

#[tokio::test]
async fn every_page_is_sound_for_visitors_and_companies() {
    sound(true, 0, OF_COMPANIES).await;
}

#[tokio::test]
async fn every_page_is_sound_for_the_staff() {
    sound(false, OF_COMPANIES, usize::MAX).await;
}
