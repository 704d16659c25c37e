//! A year's review of which nothing changed, by one person alone: every step is counted, and the page of the book that
//! tells how many there are is compared with what was counted.

use crate::forms::{ACCEPT_THE_REST, ANSWER_THE_REST, sent};
use crate::people::{OFFICER, SPECIALIST};
use greenlane_browser_tests::{Journey, Person};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// States of every document of a library that it holds for years. Argument: the library's address.
const LASTING: &str = "
const [base, done] = arguments;
const page = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
(async () => {
  let sent = 0, failed = [];
  const links = [...(await page(base)).querySelectorAll('main a')].map((a) => a.getAttribute('href'));
  for (const here of new Set(links.filter((href) => href.startsWith(base + '/')))) {
    const form = [...(await page(here)).querySelectorAll('main form')].find((form) => form.querySelector('[name=until]'));
    const fields = new FormData(form);
    fields.set('until', '2035-12-31');
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(fields) });
    if (answer.ok) sent += 1; else failed.push(here + ' ' + answer.status);
  }
  done({ sent, failed });
})().catch((error) => done({ failed: [String(error)] }));";

/// The values of the rows that wait to be confirmed.
const ROWS: &str =
    "return [...document.querySelectorAll('main input[name=criterion]')].map((box) => box.value);";

/// What one person did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Steps {
    pages: usize,
    rows: usize,
    ticks: usize,
    presses: usize,
    typed: usize,
}

/// This year's review, brought to its end so that the next one begins from it.
async fn this_year(j: &Journey) -> String {
    let officer = j.enters(OFFICER).await;
    let company = officer.path().await;
    let profile = format!("{company}/profile");
    let library = format!("{profile}/library");
    sent(&officer.sends(LASTING, vec![library.into()]).await);
    let text = "The security officer checks it every week and keeps a dated log.";
    let answers = vec![profile.clone().into(), text.into()];
    sent(&officer.sends(ANSWER_THE_REST, answers).await);
    officer.opens(&format!("{profile}/sign")).await;
    signs(&officer).await;
    let specialist = j.enters(SPECIALIST).await;
    specialist.opens(&profile).await;
    let review = specialist.path().await;
    specialist.sees("Compared with the last approval").await;
    sent(
        &specialist
            .sends(ACCEPT_THE_REST, vec![review.clone().into()])
            .await,
    );
    specialist.opens(&review).await;
    specialist.presses("Accept the profile").await;
    specialist.sees("The profile is accepted.").await;
    specialist.follows("Change persona or move the clock").await;
    let next_year = specialist.day_after(345).await;
    specialist.fills("until", &next_year).await;
    specialist.presses("Move to this day").await;
    specialist.sees("The clock was moved ahead.").await;
    company
}

async fn signs(officer: &Person<'_>) {
    officer.fills("title", "Vice President").await;
    officer.chooses("declared", "1").await;
    officer.presses("Sign and submit").await;
    officer.sees("Security profile submitted").await;
}

/// The review a year later, step by step.
async fn a_year_later(j: &Journey, company: &str) -> Steps {
    let mut steps = Steps::default();
    let officer = j.enters(OFFICER).await;
    steps.pages += 1;
    officer.follows("Go to the annual review").await;
    steps.pages += 1;
    officer.presses("Open the annual review").await;
    steps.presses += 1;
    steps.pages += 1;
    officer.sees("0 of 92 criteria are ready").await;
    for lane in ["answer", "look", "edited"] {
        let rows = officer.counts(&format!("li[data-lane={lane}]")).await;
        assert_eq!(rows, 0, "nothing changed");
    }
    officer.follows("Go on confirming").await;
    steps.pages += 1;
    while officer.path().await.contains("/annual/confirm/") {
        let rows = officer.asks(ROWS, vec![]).await;
        let rows: Vec<String> = rows
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|row| row.as_str().map(str::to_owned))
            .collect();
        assert!(!rows.is_empty(), "a list with nothing to confirm");
        steps.rows += rows.len();
        assert_eq!(officer.counts("input[name=criterion]:checked").await, 0);
        if j.scripts() {
            officer.ticks("button[data-select-all]").await;
            steps.ticks += 1;
        } else {
            for row in &rows {
                officer.chooses("criterion", row).await;
                steps.ticks += 1;
            }
        }
        officer.presses("Confirm the ticked answers").await;
        steps.presses += 1;
        steps.pages += 1;
    }
    officer.sees("92 of 92 criteria are ready").await;
    officer.follows("Check your answers").await;
    steps.pages += 1;
    officer.sees("Nothing is missing").await;
    officer.follows("Go on to sign").await;
    steps.pages += 1;
    officer.sees("92 were confirmed as unchanged").await;
    signs(&officer).await;
    steps.typed += 1;
    steps.ticks += 1;
    steps.presses += 1;
    steps.pages += 1;
    officer.opens(company).await;
    officer.sees("Not open yet").await;
    steps
}

fn book() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/src/annual-review.md")
}

/// The counted column of the page's table: the first for a browser with scripts, the second for one without.
fn told(column: usize) -> Steps {
    let page = std::fs::read_to_string(book()).expect("the page of the book");
    let figure = |row: &str| {
        let line = page
            .lines()
            .find(|line| line.starts_with(&format!("| {row} |")));
        let cell = line.and_then(|line| line.split('|').nth(column + 2));
        cell.and_then(|cell| cell.trim().parse().ok())
            .unwrap_or_default()
    };
    Steps {
        pages: figure("Pages opened"),
        rows: figure("Rows to read"),
        ticks: figure("Ticks"),
        presses: figure("Buttons pressed"),
        typed: figure("Fields typed"),
    }
}

/// Walks it and compares with the book.
pub async fn a_year_without_changes(j: &Journey) {
    let company = this_year(j).await;
    let steps = a_year_later(j, &company).await;
    assert_eq!(steps.rows, 92);
    let column = usize::from(!j.scripts());
    let mut seen = String::new();
    let _ = write!(seen, "{steps:?}");
    assert_eq!(
        told(column),
        steps,
        "docs/src/annual-review.md should say {seen}"
    );
}
