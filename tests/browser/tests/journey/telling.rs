//! The history: the company reads its own, the auditor reads everything, and neither can change a word.

use crate::people::{AUDITOR, Company, NEWCOMER, SPECIALIST};
use crate::reviewing::SECRET;
use greenlane_browser_tests::Journey;

pub async fn each_sees_their_part_of_the_history(j: &Journey, company: &Company) {
    let timeline = company.at("/timeline?show=all");
    let nadia = j.enters(NEWCOMER).await;
    nadia.follows("Timeline").await;
    nadia
        .sees_all(&["Membership suspended", "Certified", "Validation", "Seal"])
        .await;
    nadia.opens(&timeline).await;
    nadia.does_not_see(SECRET).await;
    nadia.does_not_see("Confidential vetting note").await;
    nadia.opens("/audit").await;
    nadia.sees("You cannot open this").await;

    let specialist = j.enters(SPECIALIST).await;
    specialist.opens(&timeline).await;
    specialist.sees("Programme staff only").await;
    specialist.does_not_see(SECRET).await;

    let auditor = j.enters(AUDITOR).await;
    assert_eq!(auditor.path().await, "/audit");
    auditor.sees("read-only").await;
    auditor.opens(&timeline).await;
    auditor.fills("group", "vetting").await;
    auditor.presses("Apply").await;
    auditor.sees(SECRET).await;
    auditor.opens(&company.at("/decisions")).await;
    auditor.sees("Decisions issued").await;
    assert_eq!(
        auditor.counts("main form[method='post']").await,
        0,
        "read-only"
    );
}
