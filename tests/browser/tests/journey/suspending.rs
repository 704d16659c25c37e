//! A suspension: recommended by one, decided by another, and felt everywhere at once.

use crate::people::{Company, DIRECTOR, NAME, NEWCOMER, OFFICER, Partner, SUPERVISOR};
use crate::recognition::{Certificate, nobody_can_rely_on};
use crate::reviewing::finds_the_file;
use greenlane_browser_tests::Journey;

const REASONS: &str = "The yard was found open twice at night, and no answer came to our letters.";

pub async fn suspends(j: &Journey, company: &Company) {
    let supervisor = j.enters(SUPERVISOR).await;
    finds_the_file(&supervisor).await;
    supervisor.follows("Decisions").await;
    supervisor.follows("Suspend").await;
    supervisor.fills("reasons", REASONS).await;
    supervisor.presses("Recommend").await;
    supervisor.sees("Choose a ground").await;
    supervisor.fills("ground", "no_answer").await;
    supervisor.presses("Recommend").await;
    supervisor
        .sees("Nobody decides on their own recommendation.")
        .await;
    supervisor.cannot_press("Decide: Suspend").await;

    let director = j.enters(DIRECTOR).await;
    director.opens(&company.at("/decisions")).await;
    director.sees("Recommended: Suspend").await;
    director.sees("Last day of appeal if decided today").await;
    director.presses("Decide: Suspend").await;
    director.sees("Done. It is in the record.").await;
    director.sees("Suspended").await;
}

pub async fn nothing_verifies_any_more(
    j: &Journey,
    company: &Company,
    partner: &Partner,
    certificate: &Certificate,
) {
    nobody_can_rely_on(j, certificate).await;
    let kenji = j.enters(OFFICER).await;
    kenji.opens(&format!("{}/connections", partner.page)).await;
    kenji.sees_all(&[NAME, "Suspended"]).await;

    let nadia = j.enters(NEWCOMER).await;
    nadia.sees("Do next: answer the suspension").await;
    nadia.does_not_see("Tier II: validated").await;
    nadia.follows("All notices").await;
    nadia.follows("Suspension").await;
    nadia.sees(REASONS).await;
    nadia.sees("appeal").await;
    nadia.opens(&company.at("/certificate")).await;
    nadia.sees("No certificate is shown").await;
    nadia.opens(&company.at("/connections")).await;
    nadia.does_not_see("Tier II: validated").await;
}
