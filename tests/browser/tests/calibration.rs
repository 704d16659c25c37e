//! A case without names is judged by one more specialist, blind; how far the judges agree is shown to all of them, and what
//! the supervisor discussed with them is written down.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{DESK, Journey, Person};

const SPECIALIST: &str = "Reviews profiles criterion by criterion";
const SUPERVISOR: &str = "Leads the team";

/// The exercise that waits for this reader's sheet.
const OWN: &str = "//main//li[contains(., 'Your sheet:')]//a";
const FIRST: &str = "main input[name^='verdict-'][value='accept']";
const READING: &str = "Who does it and how often has to stand there; a plan alone is returned.";

/// Returns whatever is not judged yet; answers how many criteria that were.
const RETURN_THE_REST: &str = "
const names = new Set([...document.querySelectorAll('main input[name^=verdict-]')].map((box) => box.name));
const open = [...names].filter((name) => !document.querySelector(`[name='${name}']:checked`));
for (const name of open) document.querySelector(`[name='${name}'][value='return']`).checked = true;
return open.length;";

/// The criterion whose discussion is unfolded.
const UNFOLDED: &str =
    "return document.querySelector('main details[open] form [name=criterion]').value;";

async fn judges_blind(kim: &Person<'_>) -> String {
    kim.opens("/calibrations").await;
    let title = kim.reads_at(OWN).await;
    kim.follows(&title).await;
    kim.sees("Names are replaced by words in brackets.").await;
    for unseen in ["Judge A", "Krippendorff", "Handed in"] {
        kim.does_not_see(unseen).await;
    }
    kim.ticks(FIRST).await;
    kim.presses("Hand in").await;
    kim.sees("criteria are not judged yet. What you chose is saved.")
        .await;
    let chosen = kim.counts(&format!("{FIRST}:checked")).await;
    assert_eq!(chosen, 1, "what was chosen stands");
    kim.path().await.trim_end_matches("/sheet").to_owned()
}

async fn hands_in(kim: &Person<'_>, exercise: &str) {
    kim.opens(exercise).await;
    let left = kim.asks(RETURN_THE_REST, vec![]).await;
    assert!(left.as_u64() > Some(1), "{left}");
    kim.presses("Hand in").await;
    kim.sees("Your sheet is handed in and final.").await;
}

/// A sheet that waits is seen to wait by whoever leads, without what is in the others.
async fn waits(mina: &Person<'_>, exercise: &str) {
    mina.opens(exercise).await;
    mina.sees_all(&["Handed in", "Not yet"]).await;
    mina.sees("nobody but their judges sees before the exercise is closed.")
        .await;
    mina.does_not_see("Judge A").await;
}

async fn discusses(mina: &Person<'_>, exercise: &str) {
    mina.opens(exercise).await;
    mina.sees("Two judges at a time").await;
    mina.unfolds("Record what was discussed").await;
    let criterion = mina.asks(UNFOLDED, vec![]).await;
    let criterion = criterion.as_str().unwrap_or_default().to_owned();
    mina.fills(&format!("note-{criterion}"), READING).await;
    mina.fills(&format!("agreed-{criterion}"), "return").await;
    mina.presses("Record").await;
    mina.sees("What was discussed is recorded.").await;
    mina.sees_all(&[READING, "Agreed: Return"]).await;
}

#[tokio::test]
async fn a_case_is_judged_blind_and_the_agreement_shown() {
    let Some(journey) = Journey::begin(DESK, true).await else {
        return;
    };
    let j = &journey;
    let exercise = judges_blind(&j.enters(SPECIALIST).await).await;
    waits(&j.enters(SUPERVISOR).await, &exercise).await;
    let kim = j.enters(SPECIALIST).await;
    hands_in(&kim, &exercise).await;
    kim.sees_all(&["3 sheets count.", "Krippendorff’s alpha", "(you)"])
        .await;
    discusses(&j.enters(SUPERVISOR).await, &exercise).await;
    let kim = j.enters(SPECIALIST).await;
    kim.opens(&exercise).await;
    kim.sees(READING).await;
    kim.cannot_press("Record").await;
    journey.ends().await;
}
