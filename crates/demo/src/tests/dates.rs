//! Every persona opens every page that links lead to: a due day without the reason for it, on any of them, fails.

use greenlane_portal::accounts::personas;
use greenlane_portal::testing::{Client, TestApp};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Most pages that one persona opens, and of each shape.
const PAGES: usize = 150;
const OF_A_SHAPE: usize = 2;
/// Fewer words than this are no explanation.
const FEWEST: usize = 20;

/// The address with everything that is only an instance taken out.
fn shape(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let part = |part: &str| {
        let id = part.len() >= 20 || part.chars().any(|c| c.is_ascii_digit());
        if id {
            "…".to_owned()
        } else {
            part.to_owned()
        }
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Links of this site that are followed: no files, no other language, nothing that leaves.
fn links(page: &Html) -> Vec<String> {
    let anchors = Selector::parse("a[href^='/']:not([download])").unwrap();
    let found = page.select(&anchors).filter_map(|a| a.attr("href"));
    let skipped = ["lang=", "format=", "/download", "/assets/", "/sign-out"];
    let kept = found.filter(|href| !skipped.iter().any(|part| href.contains(part)));
    kept.map(|href| href.split('#').next().unwrap_or(href).to_owned())
        .collect()
}

/// How many explanations of each day a page holds. An empty one is none.
fn explained(page: &Html) -> BTreeMap<String, usize> {
    let details = Selector::parse("details[data-why]").unwrap();
    let body = Selector::parse("summary ~ div").unwrap();
    let mut explained = BTreeMap::new();
    for detail in page.select(&details) {
        let words: String = detail.select(&body).flat_map(|body| body.text()).collect();
        if words.trim().chars().count() >= FEWEST {
            let day = detail.attr("data-why").unwrap_or_default();
            *explained.entry(day.to_owned()).or_default() += 1;
        }
    }
    explained
}

/// The due days of a page, and those among them that stand there unexplained.
fn unexplained(page: &Html) -> (usize, Vec<String>) {
    let days = Selector::parse("time[data-due]").unwrap();
    let mut left = explained(page);
    let mut bare = Vec::new();
    let mut count = 0;
    for day in page.select(&days) {
        count += 1;
        let day = day.attr("data-due").unwrap_or_default();
        match left.get_mut(day) {
            Some(more) if *more > 0 => *more -= 1,
            _ => bare.push(day.to_owned()),
        }
    }
    (count, bare)
}

#[test]
fn a_due_day_without_its_reason_is_seen() {
    let with = |why: &str| {
        let html = format!(
            "<time data-due=\"2025-01-06\">6 January</time>\
             <details data-why=\"2025-01-06\"><summary>Why this date</summary><div>{why}</div></details>"
        );
        unexplained(&Html::parse_fragment(&html))
    };
    let told = "Ninety days from 8 October 2024 (the day the application was sent in).";
    assert_eq!(with(told), (1, Vec::new()));
    assert_eq!(with(" "), (1, vec!["2025-01-06".to_owned()]));
    let alone = Html::parse_fragment("<time data-due=\"2025-01-06\">6 January</time>");
    assert_eq!(unexplained(&alone).1.len(), 1);
}

/// What a walk has seen.
#[derive(Default)]
struct Walk {
    pages: usize,
    days: usize,
    /// Shapes of pages with due days.
    shapes: BTreeSet<String>,
    wrong: BTreeSet<String>,
}

async fn walk(test: &TestApp, who: &str, client: &mut Client, start: String, seen: &mut Walk) {
    let mut waiting = VecDeque::from([start]);
    let mut opened: BTreeMap<String, usize> = BTreeMap::new();
    let mut known = BTreeSet::new();
    let mut pages = 0;
    while let Some(path) = waiting.pop_front() {
        if pages >= PAGES {
            break;
        }
        let of_shape = opened.entry(shape(&path)).or_default();
        if *of_shape >= OF_A_SHAPE || !known.insert(path.clone()) {
            continue;
        }
        *of_shape += 1;
        let answer = test.get(client, &path).await;
        if answer.status.is_redirection() {
            waiting.push_front(answer.location());
            continue;
        }
        let kind = answer.headers.get("content-type");
        let html = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if !html {
            continue;
        }
        pages += 1;
        if !answer.status.is_success() {
            let status = answer.status;
            seen.wrong.insert(format!("{who} {path}: {status}"));
            continue;
        }
        let page = Html::parse_document(&answer.text());
        let (days, bare) = unexplained(&page);
        seen.days += days;
        if days > 0 {
            seen.shapes.insert(shape(&path));
        }
        for day in bare {
            seen.wrong
                .insert(format!("{who} {path}: {day} is due and nobody says why"));
        }
        waiting.extend(links(&page));
    }
    seen.pages += pages;
}

/// On a world with personas.
pub(super) async fn are_explained_to_every_persona(test: &TestApp) {
    let mut seen = Walk::default();
    let everybody = personas(&test.app).await.expect("personas");
    assert!(everybody.len() >= 14, "{} personas", everybody.len());
    for (desk, persona) in everybody.iter().enumerate() {
        // Each from a desk of their own: together they ask more than one address may.
        let mut client = Client::at(&format!("203.0.113.{desk}:4000"));
        let door = format!("/demo/enter/{}", persona.id);
        let inside = test.post(&mut client, &door, &[]).await;
        let who = format!("{} ({})", persona.name, persona.part);
        assert!(inside.status.is_redirection(), "{who}: {}", inside.status);
        walk(test, &who, &mut client, inside.location(), &mut seen).await;
    }
    assert!(seen.wrong.is_empty(), "{:#?}", seen.wrong);
    let (pages, days, shapes) = (seen.pages, seen.days, seen.shapes.len());
    assert!(
        pages > 300 && days > 100 && shapes > 12,
        "{days} due days on {pages} pages, {shapes} kinds of them: {:#?}",
        seen.shapes
    );
}
