//! What anybody can do without an account.

use greenlane_browser_tests::{Journey, Person};

/// Answers yes and no of a page's questions: the first of each kind of field stands for it.
const YES: &str = "return [...document.querySelectorAll('main input[type=radio][value=yes]')].map((i) => i.name);";

/// The questions whose answer must be no.
const AGAINST: [&str; 2] = ["unpaid_debt", "security_event"];

/// Answers the eligibility questions as a company that may apply.
pub async fn answers_eligibly(person: &Person<'_>) {
    let questions = person.asks(YES, vec![]).await;
    let questions = questions.as_array().cloned().unwrap_or_default();
    assert!(questions.len() >= 8, "only {} questions", questions.len());
    for question in questions.iter().filter_map(|q| q.as_str()) {
        let answer = if AGAINST.contains(&question) {
            "no"
        } else {
            "yes"
        };
        person.chooses(question, answer).await;
    }
}

pub async fn anybody_reads_checks_and_verifies(j: &Journey) {
    let visitor = j.visitor().await;
    visitor.opens("/").await;
    visitor
        .sees_all(&[
            "Trade that is trusted moves faster",
            "3. Vetting and review",
            "Members in good standing by entity type",
        ])
        .await;

    visitor.follows("Check eligibility").await;
    visitor
        .sees("Each kind of company has its own conditions")
        .await;
    visitor.follows("Importer").await;
    visitor.sees("CBP importer of record number").await;
    visitor.presses("See the result").await;
    visitor.sees("There is a problem").await;
    answers_eligibly(&visitor).await;
    visitor.chooses("unpaid_debt", "yes").await;
    visitor.presses("See the result").await;
    visitor.sees("The company cannot apply yet").await;
    visitor
        .sees("A final debt must be paid before an application")
        .await;
    visitor.chooses("unpaid_debt", "no").await;
    visitor.presses("See the result").await;
    visitor.sees("The company can apply").await;

    visitor.follows_to("/criteria?entity_type=importer").await;
    visitor.sees("Minimum security criteria").await;
    visitor.fills("category", "6").await;
    visitor.presses("Apply").await;
    visitor.sees("high-security seal").await;
    visitor.does_not_see("pest-prevention").await;
    visitor.follows_to("/criteria/6.1").await;
    visitor
        .sees_all(&["What it means", "Typical evidence", "To whom it applies"])
        .await;

    visitor.opens("/verify").await;
    visitor.presses("Check").await;
    visitor
        .sees("Choose a file, or paste a token or a code.")
        .await;
    visitor.fills("text", "7Q4K-2MXA-09CD").await;
    visitor.presses("Check").await;
    visitor
        .sees("There is no certificate in force with this code")
        .await;
}
