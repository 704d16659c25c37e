//! Two people edit one profile at once in two browsers and lose nothing: not to each other, and not to a lost session.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{DESK, Journey, PHONE, Person};
use std::time::Duration;

const OFFICER: &str = "Answers for a certified company";
const EMPLOYEE: &str = "Prepares the company’s answers and evidence";
const HERS: &str = "Each October the internal auditor tests every procedure and signs the list.";
const HIS: &str = "We audit ourselves in spring, at both sites.";
const TOGETHER: &str = "Each October and in spring, at both sites; the auditor signs the list.";
const LOST: &str = "The board reads the list in November.";

/// What the field holds.
const HOLDS: &str = "return document.querySelector('textarea[name=narrative]').value;";

async fn narrative(person: &Person<'_>) -> String {
    let held = person.asks(HOLDS, vec![]).await;
    held.as_str().unwrap_or_default().trim().to_owned()
}

/// The first criterion of the profile that the company has open: its annual review.
async fn begins(officer: &Person<'_>) -> String {
    let company = officer.path().await;
    let list = format!("{company}/profile");
    officer.opens(&format!("{list}/1")).await;
    officer.follows_to("/criteria/").await;
    officer.path().await
}

async fn two_people(size: (u32, u32), scripts: bool) {
    let Some(first) = Journey::begin(size, scripts).await else {
        return;
    };
    let second = first.beside(size, scripts).await;
    let ana = first.enters(OFFICER).await;
    let criterion = begins(&ana).await;
    let ben = second.enters(EMPLOYEE).await;
    ben.opens(&criterion).await;
    ben.sees("Also here now").await;

    // She saves; he began from the same page.
    let standing = narrative(&ben).await;
    assert_eq!(standing, narrative(&ana).await);
    ana.chooses("state", "in_place").await;
    ana.fills("narrative", HERS).await;
    ana.presses("Save and continue").await;
    ben.chooses("state", "in_place").await;
    ben.fills("narrative", HIS).await;
    if scripts {
        ben.sees("Nothing you wrote is lost.").await;
        ben.follows("Compare both versions").await;
    } else {
        ben.presses("Save and continue").await;
    }
    ben.sees_all(&[HERS, HIS, "Both, put together"]).await;
    let both = narrative(&ben).await;
    assert!(both.contains(HERS) && both.contains(HIS), "{both}");
    ben.fills("narrative", TOGETHER).await;
    ben.presses("Save both, as edited here").await;
    assert_eq!(narrative(&ben).await, TOGETHER);
    ana.opens(&criterion).await;
    assert_eq!(narrative(&ana).await, TOGETHER);

    // His session is lost while he types; after he signs in again his text is there, on his page alone.
    ben.loses_the_session().await;
    ben.fills("narrative", LOST).await;
    if scripts {
        tokio::time::sleep(Duration::from_millis(1500)).await;
        ben.sees("signed out").await;
    } else {
        ben.presses("Save and continue").await;
        ben.sees("What you typed is kept for you").await;
    }
    ana.opens(&criterion).await;
    assert_eq!(
        narrative(&ana).await,
        TOGETHER,
        "not saved, and not hers to see"
    );
    let ben = second.enters(EMPLOYEE).await;
    ben.opens(&criterion).await;
    ben.sees("was kept for you").await;
    assert_eq!(narrative(&ben).await, LOST);
    ben.presses("Save and continue").await;
    ana.opens(&criterion).await;
    assert_eq!(narrative(&ana).await, LOST);
    second.ends().await;
    first.ends().await;
}

#[tokio::test]
async fn two_people_at_desks_lose_nothing() {
    two_people(DESK, true).await;
}

#[tokio::test]
async fn two_people_at_telephones_without_scripts_lose_nothing() {
    two_people(PHONE, false).await;
}
