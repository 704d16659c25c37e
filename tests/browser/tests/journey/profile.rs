//! The company answers the criteria, and its officer signs.

use crate::forms::{A_COLLEAGUE_SAVES, ANSWER_THE_REST, pdf, sent};
use crate::people::{CONSULTANT, Company, NAME, NEWCOMER, SIGNER, TITLE};
use greenlane_browser_tests::{Journey, Person};
use std::time::Duration;

/// What the company says of most criteria.
pub const PRACTICE: &str =
    "The security officer checks it every week, keeps a dated log and tells the president.";

pub async fn answers_and_signs(j: &Journey, company: &Company) {
    let nadia = j.enters(NEWCOMER).await;
    nadia.follows("Go to the security profile").await;
    nadia
        .sees("92 criteria of Minimum security criteria 2025")
        .await;
    nadia.presses("Start the security profile").await;
    nadia.sees("0 of 92 criteria answered").await;
    let first = "main ul.gl-tasks:first-of-type > li";
    assert_eq!(nadia.counts(first).await, 12, "twelve categories");
    nadia.sees("92 things missing").await;

    nadia.follows("1. Security Vision and Responsibility").await;
    nadia.sees("0 of 4 answered").await;
    nadia.follows("Next criterion to answer").await;
    answers_by_hand(j, &nadia).await;
    a_conflict_loses_nothing(j, &nadia, company).await;

    let answer = nadia
        .sends(
            ANSWER_THE_REST,
            vec![company.at("/profile").into(), PRACTICE.into()],
        )
        .await;
    assert!(sent(&answer) >= 88, "{answer}");

    only_an_officer_signs(j, company).await;
    signs(j, company).await;
}

/// The first criterion with evidence, the second with a plan and the same document.
async fn answers_by_hand(j: &Journey, nadia: &Person<'_>) {
    nadia.unfolds("What this means and what shows it").await;
    nadia.sees("Typical evidence").await;
    nadia
        .attaches("file", &j.file("statement.pdf", b"not a document"))
        .await;
    nadia.presses("Upload").await;
    nadia.sees("but the content is something else").await;
    nadia.chooses("state", "in_place").await;
    nadia
        .fills(
            "narrative",
            "The president signs the statement of support each January; it hangs in the lobby.",
        )
        .await;
    nadia
        .attaches("file", &j.file("statement.pdf", &pdf()))
        .await;
    nadia.presses("Upload").await;
    nadia.sees("Evidence (1)").await;
    nadia.sees("statement.pdf").await;
    nadia.chooses("ready", "yes").await;
    nadia.presses("Save and continue").await;
    nadia.sees("Saved.").await;

    nadia.sees("cross-functional team").await;
    nadia.chooses("state", "partly").await;
    nadia
        .fills(
            "narrative",
            "Purchasing, warehouse and IT meet every month; finance is not yet there.",
        )
        .await;
    nadia
        .fills("plan", "The finance director joins the team by 1 April.")
        .await;
    nadia.ticks("#attach option:nth-child(2)").await;
    nadia.presses("Attach").await;
    nadia.sees("The document is attached.").await;
    nadia.chooses("ready", "yes").await;
    nadia.presses("Save and continue").await;
    nadia.sees("Saved.").await;
}

/// Two people answer one criterion. Nobody's text is lost, with or without scripts.
async fn a_conflict_loses_nothing(j: &Journey, nadia: &Person<'_>, company: &Company) {
    let criterion = company.at("/profile/criteria/1.3");
    nadia.opens(&criterion).await;
    if j.scripts() {
        nadia.chooses("state", "in_place").await;
        nadia
            .fills("narrative", "We audit ourselves once a year.")
            .await;
        // What stands there now may be of the choice before; the text follows it after a pause in typing.
        tokio::time::sleep(Duration::from_millis(1500)).await;
        nadia.sees("Draft saved").await;
        nadia.opens(&criterion).await;
        nadia.sees("Last saved").await;
    }
    let theirs = "Each October the internal auditor tests every procedure.";
    sent(&nadia.sends(A_COLLEAGUE_SAVES, vec![theirs.into()]).await);
    nadia.chooses("state", "in_place").await;
    nadia
        .fills("narrative", "We audit ourselves in spring as well.")
        .await;
    if j.scripts() {
        nadia.sees("Somebody else saved another version").await;
        nadia.sees("Nothing you wrote is lost.").await;
        nadia.follows("Compare both versions").await;
    } else {
        nadia.presses("Save and continue").await;
    }
    nadia.sees("Two versions of criterion 1.3").await;
    nadia
        .sees_all(&[theirs, "We audit ourselves in spring as well."])
        .await;
    nadia.presses("Save both, as edited here").await;
    nadia.opens(&criterion).await;
    nadia.chooses("ready", "yes").await;
    nadia.presses("Save and continue").await;
    nadia.sees("Saved.").await;
}

async fn only_an_officer_signs(j: &Journey, company: &Company) {
    let owen = j.enters(CONSULTANT).await;
    owen.opens("/account/companies").await;
    owen.presses(&format!("Act for this company {NAME}")).await;
    owen.opens(&company.at("/profile/sign")).await;
    owen.sees("Only a company officer can sign.").await;
    owen.cannot_press("Sign and submit").await;
}

async fn signs(j: &Journey, company: &Company) {
    let nadia = j.enters(NEWCOMER).await;
    nadia.opens(&company.at("/profile")).await;
    nadia.sees("92 of 92 criteria answered").await;
    nadia.follows("Check your answers").await;
    nadia.sees("Nothing is missing").await;
    nadia.follows("Go on to sign").await;
    nadia
        .sees("92 criteria of Minimum security criteria 2025")
        .await;
    submits(&nadia).await;
    nadia.sees("SHA-256 of what was signed").await;
    nadia.sees("Review of a security profile").await;
    nadia.follows("Record of the submission").await;
    nadia
        .sees("Computed again just now from the record: equal.")
        .await;
    nadia
        .sees("The finance director joins the team by 1 April.")
        .await;
}

/// Signs and submits on the page where one signs; without the declaration it is not taken.
pub async fn submits(nadia: &Person<'_>) {
    nadia.fills("name", SIGNER).await;
    nadia.fills("title", TITLE).await;
    nadia.presses("Sign and submit").await;
    nadia.sees("Tick the declaration.").await;
    nadia.chooses("declared", "1").await;
    nadia.presses("Sign and submit").await;
    nadia.sees("Security profile submitted").await;
}
