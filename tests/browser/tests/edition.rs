//! An edition of the criteria from its members' comments to an answer that was carried over: one officer writes it, another
//! publishes it, and what was signed under the edition before still reads as it was signed.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{DESK, Journey, PHONE, Person};

const OFFICER: &str = "Answers for a certified company";
const MAKER: &str = "Writes new editions of the criteria";
const CHECKER: &str = "The second policy officer";
const EDITION: &str = "Minimum security criteria 2026 (demonstration)";
const SAID: &str = "We buy through an agent. Does a copy of the agent’s code of conduct count?";
const REPLY: &str = "Yes, where the agent shows how it is put into practice.";

/// The company's comment, and the programme's answer.
async fn consulted(j: &Journey) -> (String, String) {
    let officer = j.enters(OFFICER).await;
    let company = officer.path().await;
    officer.follows(EDITION).await;
    officer.sees("Draft criteria: your comments").await;
    officer.unfolds("Comment 3.11").await;
    officer.fills("text-3-11", SAID).await;
    officer.presses("Send the comment").await;
    officer.sees("Thank you.").await;
    officer.sees(SAID).await;
    let maker = j.enters(MAKER).await;
    maker.follows("msc-2026").await;
    let draft = maker.path().await;
    maker.sees(SAID).await;
    maker.fills("#comments textarea", REPLY).await;
    maker.presses("Answer").await;
    maker.sees("The company can read the answer now.").await;
    maker.presses("Close the consultation").await;
    maker.sees("The consultation is closed.").await;
    (company, draft)
}

async fn proposes(maker: &Person<'_>) {
    let (from, until) = (maker.day_after(10).await, maker.day_after(190).await);
    maker.fills("effective_from", &from).await;
    maker.fills("basis_until", &until).await;
    let why = "Guidance against forced labour, after members were heard.";
    maker.fills("reasons", why).await;
    maker.presses("Propose for publication").await;
}

/// What it would mean, the dates, and a second person.
async fn published(j: &Journey, draft: &str) {
    let maker = j.enters(MAKER).await;
    maker.opens(draft).await;
    maker.follows("What it would mean").await;
    maker
        .sees_all(&["Specialist hours", "By entity type"])
        .await;
    maker.opens(draft).await;
    proposes(&maker).await;
    maker
        .sees("One comment has no answer yet. Answer it before you propose the edition.")
        .await;
    maker.fills("#comments textarea", "It will be so.").await;
    maker.presses("Answer").await;
    proposes(&maker).await;
    maker.sees("Proposed. Somebody else decides.").await;
    maker.sees("You had a hand in this edition").await;
    maker.cannot_press("Publish").await;
    let checker = j.enters(CHECKER).await;
    checker.opens(draft).await;
    checker.presses("Publish").await;
    checker
        .sees("Published. Nothing in it can change from now on.")
        .await;
    checker.follows("Change persona or move the clock").await;
    let day = checker.day_after(11).await;
    checker.fills("until", &day).await;
    checker.presses("Move to this day").await;
    checker.sees("The clock was moved ahead.").await;
}

/// The answers come along, and what was signed stays.
async fn carried(j: &Journey, company: &str) {
    let officer = j.enters(OFFICER).await;
    officer.opens(&format!("{company}/consultation")).await;
    officer.sees_all(&[SAID, REPLY]).await;
    officer.opens(&format!("{company}/profile")).await;
    officer.sees(EDITION).await;
    officer
        .follows("See what changed and what has to be answered")
        .await;
    officer.sees("What the new edition changes for you").await;
    officer.sees("3.11").await;
    officer.opens(&format!("{company}/profile")).await;
    officer.presses("Move this draft to the new edition").await;
    officer.sees("Your answers are carried over.").await;
    officer.opens(&format!("{company}/profile/versions")).await;
    officer.follows_to("/profile/versions/").await;
    officer.sees("Minimum Security Criteria, 2019/2020").await;
    let checker = j.enters(CHECKER).await;
    checker.opens("/rollout").await;
    checker.sees(EDITION).await;
}

async fn an_edition(size: (u32, u32), scripts: bool) {
    let Some(journey) = Journey::begin(size, scripts).await else {
        return;
    };
    let (company, draft) = consulted(&journey).await;
    published(&journey, &draft).await;
    carried(&journey, &company).await;
    journey.ends().await;
}

#[tokio::test]
async fn an_edition_from_comments_to_answers_at_a_desk() {
    an_edition(DESK, true).await;
}

#[tokio::test]
async fn an_edition_from_comments_to_answers_on_a_telephone_without_scripts() {
    an_edition(PHONE, false).await;
}
