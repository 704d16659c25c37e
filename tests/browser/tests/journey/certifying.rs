//! The decision: nothing without vetting, nothing by one person alone.

use crate::people::{Company, NAME, NEWCOMER, SPECIALIST, SUPERVISOR};
use crate::reviewing::{finds_the_file, vetting_is_passed};
use greenlane_browser_tests::{Journey, Person};

const REASONS: &str = "The profile is accepted in full, and every check of the company is clear.";

async fn recommends(specialist: &Person<'_>) {
    specialist.fills("ground", "meets_all_criteria").await;
    specialist.fills("reasons", REASONS).await;
    specialist.presses("Recommend").await;
}

/// An accepted profile is not a certified company, and every page about it says why.
pub async fn open_vetting_stands_in_the_way(j: &Journey, company: &Company) {
    let nadia = j.enters(NEWCOMER).await;
    nadia.sees("Why the company is not certified yet").await;
    nadia.sees("Vetting was referred and is still open.").await;
    nadia.does_not_see("Tier I").await;
    nadia.opens(&company.at("/certificate")).await;
    nadia.sees("No certificate is shown").await;
    nadia.cannot_press("Issue a certificate").await;

    let specialist = j.enters(SPECIALIST).await;
    finds_the_file(&specialist).await;
    specialist
        .sees("Vetting was referred and is still open.")
        .await;
    specialist.follows("Decisions").await;
    specialist.follows("Certify").await;
    recommends(&specialist).await;
    specialist.sees("Certification is not possible").await;
    specialist
        .sees("Both the security profile and vetting must be passed first.")
        .await;
}

pub async fn two_people_certify(j: &Journey, company: &Company) {
    vetting_is_passed(j).await;
    let specialist = j.enters(SPECIALIST).await;
    specialist.opens(&company.at("/decisions")).await;
    specialist.sees("Profile and vetting are passed.").await;
    specialist.follows("Certify").await;
    recommends(&specialist).await;
    specialist
        .sees("Nobody decides on their own recommendation.")
        .await;
    specialist.cannot_press("Decide: Certify").await;

    let supervisor = j.enters(SUPERVISOR).await;
    supervisor
        .follows_about("Decide on a recommendation", NAME)
        .await;
    supervisor.sees("Recommended: Certify").await;
    supervisor.sees(REASONS).await;
    supervisor.presses("See the letter first").await;
    supervisor
        .sees("The letter as the company would read it")
        .await;
    supervisor
        .sees(&format!("{NAME} was certified as Importer"))
        .await;
    supervisor.presses("Decide: Certify").await;
    supervisor.sees("Done. It is in the record.").await;
    supervisor.sees("Tier I: certified").await;

    let nadia = j.enters(NEWCOMER).await;
    nadia.sees("Tier I: certified").await;
    nadia.sees("First validation").await;
    nadia.follows("All notices").await;
    nadia.follows("Certification").await;
    nadia.sees("Meets all requirements").await;
    nadia.sees(REASONS).await;
}
