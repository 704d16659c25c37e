//! The validation: planned and announced, then, when the day has come, checked criterion by criterion.

use crate::forms::{MET_FOR_THE_REST, sent};
use crate::people::{Company, NEWCOMER, SPECIALIST};
use crate::reviewing::finds_the_file;
use greenlane_browser_tests::{Journey, Person};

/// Days from the notice to the visit: the law of the programme asks for thirty.
const AHEAD: i64 = 35;

/// A validation, `/validations/…`, and its first day.
pub struct Visit {
    pub page: String,
    day: String,
}

impl Visit {
    pub fn at(&self, page: &str) -> String {
        format!("{}{page}", self.page)
    }
}

pub async fn plans_and_announces(j: &Journey, company: &Company) -> Visit {
    let specialist = j.enters(SPECIALIST).await;
    finds_the_file(&specialist).await;
    specialist.follows("Validations").await;
    specialist.follows("Plan a validation").await;
    specialist.presses("Plan the validation").await;
    specialist.sees("There is a problem").await;
    specialist.chooses("kind", "initial").await;
    specialist.chooses("method", "on_site").await;
    specialist.chooses("rule", "required").await;
    specialist.ticks_label("Head office").await;
    specialist.ticks_label("Import warehouse").await;
    specialist
        .fills(
            "basis",
            "First validation within the year after certification",
        )
        .await;
    let soon = specialist.day_after(10).await;
    specialist.fills("on", &soon).await;
    specialist.presses("Plan the validation").await;
    specialist
        .sees("The company must have written notice 30 days before.")
        .await;
    let day = specialist.day_after(AHEAD).await;
    specialist.fills("on", &day).await;
    specialist.presses("Preview the scope").await;
    specialist.sees("Every criterion in the scope").await;
    specialist.presses("Plan the validation").await;
    specialist
        .sees("The validation is planned. Send the notice next.")
        .await;
    let page = specialist.path().await;

    specialist.follows("Write the notice").await;
    specialist.sees("A validation is not an audit").await;
    let asked = "return document.querySelector('[name=documents]').value;";
    let asked = specialist.asks(asked, vec![]).await;
    assert!(asked.to_string().contains("seal procedure"), "{asked}");
    specialist.presses("Send the notice").await;
    specialist.sees("The notice is sent.").await;
    specialist.cannot_press("Begin the validation").await;

    let nadia = j.enters(NEWCOMER).await;
    assert_eq!(nadia.path().await, company.0);
    nadia.sees("A validation is planned").await;
    nadia.follows("Prepare for the validation").await;
    nadia.follows_to("/validations/").await;
    nadia.sees("Documents asked for").await;
    nadia.unfolds("Read the letter").await;
    nadia
        .sees("First validation within the year after certification")
        .await;
    Visit { page, day }
}

/// The demonstration's clock goes ahead, never back, and whoever moves it stays.
pub async fn the_day_comes(j: &Journey, visit: &Visit) {
    let specialist = j.enters(SPECIALIST).await;
    specialist.follows("Change persona or move the clock").await;
    let past = specialist.day_after(-1).await;
    specialist.fills("until", &past).await;
    specialist.presses("Move to this day").await;
    specialist.sees("the clock goes ahead only").await;
    specialist.fills("until", &visit.day).await;
    specialist.presses("Move to this day").await;
    specialist.sees("The clock was moved ahead.").await;
    assert_eq!(specialist.day_after(0).await, visit.day);
    specialist.opens(&visit.page).await;
    specialist.presses("Begin the validation").await;
    specialist.sees("The validation has begun.").await;
}

pub async fn checks_every_criterion(j: &Journey, visit: &Visit) {
    let specialist = j.enters(SPECIALIST).await;
    specialist
        .opens(&visit.at("/worksheet?category=1&show=all"))
        .await;
    specialist
        .sees("left to the validation by the profile review")
        .await;
    specialist
        .sees("Each October the internal auditor tests every procedure.")
        .await;
    let none = specialist.counts("main input[type='radio']:checked").await;
    assert_eq!(none, 0, "no result is chosen beforehand");
    specialist.presses("Save 1.3").await;
    specialist.sees("Choose a result for criterion 1.3.").await;
    checks(
        &specialist,
        "1.3",
        "",
        "The audit of October was shown with its list of actions.",
    )
    .await;
    specialist
        .opens(&visit.at("/worksheet?category=6&show=all"))
        .await;
    checks(
        &specialist,
        "6.1",
        "-not_met",
        "Seals lie in an open drawer; nobody keeps a list.",
    )
    .await;

    let answer = specialist
        .sends(MET_FOR_THE_REST, vec![visit.page.clone().into()])
        .await;
    assert!(sent(&answer) > 40, "{answer}");
    specialist.opens(&visit.at("/conclusion")).await;
    specialist
        .sees("One must is not fully met and has no deficiency: 6.1.")
        .await;
    specialist.cannot_press("Recommend this conclusion").await;
}

async fn checks(specialist: &Person<'_>, criterion: &str, result: &str, note: &str) {
    specialist
        .ticks(&format!("[id='result-{criterion}{result}']"))
        .await;
    specialist
        .ticks(&format!("[id='verified-{criterion}']"))
        .await;
    specialist.fills(&format!("#note-{criterion}"), note).await;
    specialist.presses(&format!("Save {criterion}")).await;
    specialist.sees("The result is saved.").await;
}
