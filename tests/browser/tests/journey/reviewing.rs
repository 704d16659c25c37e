//! The programme assigns, vets and reviews; the company mends what came back.

use crate::forms::{ACCEPT_THE_REST, sent};
use crate::people::{Company, NAME, NEWCOMER, SPECIALIST, SUPERVISOR, VETTING_OFFICER};
use crate::profile::{PRACTICE, submits};
use greenlane_browser_tests::{Journey, Person};

const COMMENT: &str = "Say who of finance joins, and attach the minutes of a meeting.";
const MENDED: &str =
    "Purchasing, warehouse, IT and, since December, the finance director meet every month.";
/// What only vetting officers, the director and auditors may ever read.
pub const SECRET: &str = "An unnamed source mentions a second owner.";

const CHECKS: &str = "return [...new Set([...document.querySelectorAll('main input[name^=check_]')].map((i) => i.name))];";

/// A supervisor gives the company to the specialist; returns the specialist's name.
pub async fn is_assigned(j: &Journey, company: &Company) -> String {
    let specialist = j.enters(SPECIALIST).await.name;
    let supervisor = j.enters(SUPERVISOR).await;
    supervisor.sees("My work").await;
    supervisor.follows_about("Assign a specialist", NAME).await;
    supervisor.presses("Give the ticked companies").await;
    supervisor.sees("There is a problem").await;
    let id = company.0.trim_start_matches("/companies/");
    supervisor.chooses("company", id).await;
    supervisor.picks("specialist", &specialist).await;
    supervisor.presses("Give the ticked companies").await;
    supervisor.sees("The companies are assigned.").await;
    specialist
}

/// Finds our company's file, as staff do.
pub async fn finds_the_file(person: &Person<'_>) {
    person.opens("/companies").await;
    person.fills("q", "Northquay").await;
    person.presses("Search").await;
    person.follows(NAME).await;
}

/// Records every check as clear but one, with this result and outcome.
async fn records(vetting: &Person<'_>, debts: &str, outcome: &str) {
    let checks = vetting.asks(CHECKS, vec![]).await;
    let checks = checks.as_array().cloned().unwrap_or_default();
    assert!(checks.len() >= 5, "only {} checks", checks.len());
    for check in checks.iter().filter_map(|check| check.as_str()) {
        let debt = check == "check_debts";
        vetting
            .chooses(check, if debt { debts } else { "clear" })
            .await;
        let source = check.replacen("check_", "source_", 1);
        vetting
            .fills(&source, "Register of the administration")
            .await;
    }
    vetting.chooses("outcome", outcome).await;
    vetting
        .fills("summary", "Asked on the day of recording.")
        .await;
    vetting.presses("Record this vetting").await;
}

/// The vetting officer refers the case; the reason is nobody else's to read.
pub async fn vetting_is_referred(j: &Journey, company: &Company) {
    let vetting = j.enters(VETTING_OFFICER).await;
    finds_the_file(&vetting).await;
    vetting.follows("Vetting").await;
    vetting.sees("No vetting is recorded.").await;
    records(&vetting, "pending", "passed").await;
    vetting
        .sees("Vetting passes only when every check is clear.")
        .await;
    vetting.chooses("outcome", "referred").await;
    vetting.presses("Record this vetting").await;
    vetting.sees("The vetting is recorded.").await;
    vetting.fills("text", SECRET).await;
    vetting.presses("Write the note").await;
    vetting.sees("The confidential note is written.").await;
    vetting.sees(SECRET).await;

    for part in [SPECIALIST, SUPERVISOR] {
        let other = j.enters(part).await;
        other.opens(&company.at("/vetting")).await;
        other.sees("Referred").await;
        other.does_not_see(SECRET).await;
        other.cannot_press("Record this vetting").await;
    }
}

/// Now all is clear.
pub async fn vetting_is_passed(j: &Journey) {
    let vetting = j.enters(VETTING_OFFICER).await;
    finds_the_file(&vetting).await;
    vetting.follows("Vetting").await;
    records(&vetting, "clear", "passed").await;
    vetting.sees("The vetting is recorded.").await;
}

/// One criterion is accepted, one returned, one left to the validation, by hand; the others are accepted.
pub async fn reviews_and_returns(j: &Journey, company: &Company) {
    let specialist = j.enters(SPECIALIST).await;
    specialist
        .follows_about("Review the security profile", NAME)
        .await;
    specialist.sees("0 of 92 criteria decided").await;
    let review = specialist.path().await;
    specialist.follows_to("/criteria/1.1").await;
    specialist.sees("statement.pdf").await;
    specialist.presses("Save and next").await;
    specialist.sees("Nothing is decided by default.").await;
    specialist.chooses("verdict", "accept").await;
    specialist.presses("Save and next").await;
    specialist.sees("Criterion 1.2").await;
    specialist.chooses("verdict", "return").await;
    specialist.presses("Save and next").await;
    specialist
        .sees("A criterion can only be returned with a comment")
        .await;
    specialist.fills("comment", COMMENT).await;
    specialist.presses("Save and next").await;
    specialist.sees("Criterion 1.3").await;
    specialist.chooses("verdict", "verify").await;
    specialist
        .fills("note", "Ask for last year’s audit report on site.")
        .await;
    specialist.presses("Save and next").await;
    specialist.sees("Criterion 1.4").await;
    specialist.sees(PRACTICE).await;

    let answer = specialist
        .sends(ACCEPT_THE_REST, vec![review.clone().into()])
        .await;
    assert_eq!(sent(&answer), 89, "{answer}");
    specialist.opens(&review).await;
    specialist.sees("92 of 92 criteria decided").await;
    specialist
        .sees("One criterion is marked to be returned.")
        .await;
    specialist.cannot_press("Accept the profile").await;
    specialist.presses("Return to the company").await;
    specialist
        .sees("The profile went back to the company.")
        .await;
    assert!(
        review.starts_with("/review/"),
        "{} at {}",
        review,
        company.0
    );
}

/// Only what was returned can be changed.
pub async fn mends_what_was_returned(j: &Journey, company: &Company) {
    let nadia = j.enters(NEWCOMER).await;
    nadia.sees("Do next: answer the returned criteria").await;
    nadia.follows("See what was returned").await;
    nadia.sees("Your specialist returned one criterion").await;
    nadia.sees(COMMENT).await;
    nadia.opens(&company.at("/profile/criteria/1.1")).await;
    nadia
        .sees("Your specialist did not return this criterion.")
        .await;
    nadia.cannot_press("Save and continue").await;
    nadia.opens(&company.at("/profile")).await;
    nadia.follows("Criterion 1.2").await;
    nadia.sees(COMMENT).await;
    nadia.does_not_see("Ask for last year’s audit report").await;
    nadia.fills("narrative", MENDED).await;
    nadia.chooses("ready", "yes").await;
    nadia.presses("Save and continue").await;
    nadia.sees("Saved.").await;
    nadia.opens(&company.at("/profile/sign")).await;
    submits(&nadia).await;
}

/// The specialist sees what changed, and nothing else has to be read again.
pub async fn accepts(j: &Journey, company: &Company, name: &str) {
    let specialist = j.enters(SPECIALIST).await;
    specialist
        .follows_about("Review the profile that came back", NAME)
        .await;
    specialist.sees("91 of 92 criteria decided").await;
    specialist.sees("Changed (1)").await;
    let review = specialist.path().await;
    specialist.follows_to("/criteria/1.2").await;
    specialist.sees("changed since the last round").await;
    specialist
        .sees_all(&["removed:", "added:", "since December"])
        .await;
    specialist.chooses("verdict", "accept").await;
    specialist.presses("Save and next").await;
    specialist.opens(&review).await;
    specialist.presses("Accept the profile").await;
    specialist.sees("The profile is accepted.").await;

    let nadia = j.enters(NEWCOMER).await;
    assert_eq!(nadia.path().await, company.0);
    nadia.sees(name).await;
}
