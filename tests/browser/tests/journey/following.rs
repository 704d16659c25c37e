//! What the validation found, what the company does about it, and how it ends.

use crate::forms::pdf;
use crate::people::{Company, NAME, NEWCOMER, SIGNER, SPECIALIST, SUPERVISOR};
use crate::validating::Visit;
use greenlane_browser_tests::Journey;

const SEEN: &str = "Seals lie in an open drawer of the warehouse office, and nobody keeps a list.";

pub async fn raises_a_finding(j: &Journey, company: &Company, visit: &Visit) {
    let specialist = j.enters(SPECIALIST).await;
    specialist
        .opens(&visit.at("/worksheet?category=6&show=all"))
        .await;
    specialist.follows("Raise a finding 6.1").await;
    specialist.chooses("class", "deficiency").await;
    specialist.fills("seen", SEEN).await;
    specialist
        .fills(
            "required",
            "Seals are locked away and given out by named people against a log.",
        )
        .await;
    specialist.presses("Raise the finding").await;
    specialist
        .sees("Choose at least one reason for the deficiency.")
        .await;
    specialist.chooses("reasons", "not_implemented").await;
    specialist.fills("owner", SIGNER).await;
    specialist.presses("Raise the finding").await;
    specialist
        .sees("The finding is raised and the company is told.")
        .await;
    specialist.opens(&visit.at("/conclusion")).await;
    specialist
        .sees("The validation cannot be passed while it is.")
        .await;
    assert!(company.0.starts_with("/companies/"));
}

pub async fn the_company_closes_it(j: &Journey, company: &Company) {
    let nadia = j.enters(NEWCOMER).await;
    nadia
        .sees("Do next: answer what the validation found")
        .await;
    nadia.follows("See the findings").await;
    assert_eq!(nadia.path().await, company.at("/findings"));
    nadia.follows_to("/findings/").await;
    let finding = nadia.path().await;
    nadia
        .sees_all(&[SEEN, "Not put into practice", "Why this date"])
        .await;
    let by = nadia.day_after(40).await;
    nadia
        .fills(
            "what_0",
            "Lock the seals away and keep a log of who takes them",
        )
        .await;
    nadia.fills("who_0", SIGNER).await;
    nadia.fills("by_0", &by).await;
    nadia.presses("Send the plan").await;
    nadia.sees("The plan is sent.").await;

    let specialist = j.enters(SPECIALIST).await;
    specialist.opens(&finding).await;
    specialist
        .sees("Lock the seals away and keep a log of who takes them")
        .await;
    specialist.cannot_press("Close the finding").await;
    specialist.presses("Agree to the plan").await;
    specialist.sees("The plan is agreed.").await;

    let nadia = j.enters(NEWCOMER).await;
    nadia.opens(&finding).await;
    nadia.presses("Send the evidence").await;
    nadia.sees("Choose at least one document.").await;
    let mut log = pdf();
    log.extend_from_slice(b"% the seal log\n");
    nadia.attaches("file", &j.file("seal-log.pdf", &log)).await;
    nadia.presses("Upload").await;
    nadia.sees("The document is in your library.").await;
    nadia.ticks_label("seal-log.pdf").await;
    nadia.presses("Send the evidence").await;
    nadia.sees("The evidence is sent.").await;

    let specialist = j.enters(SPECIALIST).await;
    specialist.opens(&finding).await;
    specialist
        .fills("comment", "The cabinet and the log were shown by video.")
        .await;
    specialist.presses("Close the finding").await;
    specialist.sees("Nothing is closed without evidence.").await;
    specialist.ticks_label("seal-log.pdf").await;
    specialist.presses("Close the finding").await;
    specialist.sees("The finding is closed.").await;
}

pub async fn another_person_concludes(j: &Journey, company: &Company, visit: &Visit) {
    let specialist = j.enters(SPECIALIST).await;
    specialist.opens(&visit.at("/conclusion")).await;
    specialist.presses("Recommend this conclusion").await;
    specialist.sees("There is a problem").await;
    specialist.chooses("outcome", "pass").await;
    specialist.fills("ground", "meets_all_criteria").await;
    specialist
        .fills(
            "summary",
            "What the profile says was seen at both sites; the seals are locked away now.",
        )
        .await;
    specialist.presses("Recommend this conclusion").await;
    specialist
        .sees("The conclusion is recommended. Another person decides.")
        .await;
    specialist.opens(&visit.at("/decision")).await;
    specialist.sees("You cannot open this").await;

    let supervisor = j.enters(SUPERVISOR).await;
    supervisor
        .follows_about("Decide on a validation’s conclusion", NAME)
        .await;
    supervisor.follows("Decide").await;
    supervisor.sees("the seals are locked away now").await;
    supervisor.presses("Conclude as recommended").await;
    supervisor
        .sees("The validation is concluded and the report is issued.")
        .await;

    let nadia = j.enters(NEWCOMER).await;
    assert_eq!(nadia.path().await, company.0);
    nadia.sees("Tier II: validated").await;
    nadia.sees("Revalidation").await;
    nadia.opens(&visit.at("/report")).await;
    nadia
        .sees_all(&["Every criterion of the scope was looked at.", "6.1"])
        .await;
}
