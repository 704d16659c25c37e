//! One validation by one specialist, from its plan to the issued report: planned, announced, two sites visited, one of
//! them without a connection, a finding raised, answered and closed, the report shown, commented on, approved and issued.
//! Every result is entered by hand.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{DESK, Journey, PHONE, Person};
use serde_json::Value;

const OFFICER: &str = "Answers for a certified company";
const SPECIALIST: &str = "Reviews profiles criterion by criterion";
const SUPERVISOR: &str = "Leads the team";

/// Days from the notice to the visit: the programme's law asks for thirty.
const AHEAD: i64 = 35;
/// Days that the company has to comment on the draft.
const COMMENTS: i64 = 14;
/// What is not met at the site without a connection.
const SEALS: &str = "6.1";
const SEEN: &str = "Seals lie in an open drawer of the yard office, and nobody keeps a list.";
const MENDED: &str = "Lock the seals away and keep a log of who takes them";

/// The sites that the form offers: their numbers and names.
const SITES: &str = "
return [...document.querySelectorAll(\"main input[name='sites']\")]
  .map((box) => [box.value, document.querySelector(`label[for='${box.id}']`).innerText.split('\\n')[0].trim()]);";

/// The criteria whose cards are on the page and ask for a result.
const CARDS: &str = "
return [...document.querySelectorAll('main section.gl-check')].map((card) => card.id.replace('c-', ''));";

/// The categories that the page offers: of the worksheet as links, without a connection as a list.
const CATEGORIES: &str = "
return [...document.querySelectorAll('[data-category] option')].map((option) => option.value);";

struct Site {
    id: String,
    name: String,
}

struct Visit {
    company: String,
    page: String,
    sites: [Site; 2],
}

impl Visit {
    fn at(&self, page: &str) -> String {
        format!("{}{page}", self.page)
    }
}

fn words(answer: &Value) -> Vec<String> {
    let all = answer.as_array().expect("a list").iter();
    all.filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

async fn moves_the_clock(person: &Person<'_>, days: i64) {
    person.opens("/demo").await;
    let until = person.day_after(days).await;
    person.fills("until", &until).await;
    person.presses("Move to this day").await;
    person.sees("The clock was moved ahead.").await;
}

async fn plans_and_announces(j: &Journey) -> Visit {
    let officer = j.enters(OFFICER).await;
    let company = officer.path().await;
    let kim = j.enters(SPECIALIST).await;
    kim.opens(&format!("{company}/validations")).await;
    kim.follows("Plan a validation").await;
    kim.chooses("kind", "for_cause").await;
    kim.chooses("method", "on_site").await;
    kim.chooses("rule", "categories").await;
    kim.unfolds("Categories").await;
    kim.chooses("categories", "6").await;
    let offered = kim.asks(SITES, vec![]).await;
    let mut sites = offered.as_array().expect("sites").iter().map(|pair| {
        let pair = words(pair);
        let id = pair.first().cloned().unwrap_or_default();
        let name = pair.get(1).cloned().unwrap_or_default();
        Site { id, name }
    });
    let sites = [
        sites.next().expect("a site"),
        sites.next().expect("a second site"),
    ];
    for site in &sites {
        kim.chooses("sites", &site.id).await;
    }
    kim.fills(
        "basis",
        "A container arrived with a seal that was not in the log",
    )
    .await;
    let day = kim.day_after(AHEAD).await;
    kim.fills("on", &day).await;
    let until = kim.day_after(AHEAD + 1).await;
    kim.fills("until", &until).await;
    kim.presses("Plan the validation").await;
    kim.sees("The validation is planned. Send the notice next.")
        .await;
    let page = kim.path().await;
    kim.follows("Write the notice").await;
    kim.presses("Send the notice").await;
    kim.sees("The notice is sent.").await;
    let officer = j.enters(OFFICER).await;
    officer.opens(&page).await;
    officer
        .sees("A container arrived with a seal that was not in the log")
        .await;
    Visit {
        company,
        page,
        sites,
    }
}

async fn begins(j: &Journey, visit: &Visit) {
    let kim = j.enters(SPECIALIST).await;
    moves_the_clock(&kim, AHEAD).await;
    kim.opens(&visit.page).await;
    kim.presses("Begin the validation").await;
    kim.sees("The validation has begun.").await;
}

/// The first site, where there is a connection.
async fn looks_at_the_first_site(kim: &Person<'_>, visit: &Visit) -> usize {
    let [first, second] = &visit.sites;
    let mut entered = 0;
    // Beside the category that was named, the scope holds what was deficient before and what the review left open.
    for category in 1..=12 {
        kim.opens(&visit.at(&format!("/worksheet?show=all&category={category}")))
            .await;
        for criterion in words(&kim.asks(CARDS, vec![]).await) {
            kim.ticks(&format!("[id='result-{criterion}']")).await;
            kim.ticks(&format!("[id='verified-{criterion}']")).await;
            kim.ticks(&format!("[id='site-{criterion}-{}']", first.id))
                .await;
            let note = format!("#note-{criterion}");
            kim.fills(&note, "Shown, and seen in use on the shift.")
                .await;
            kim.presses(&format!("Save {criterion}")).await;
            kim.sees("The result is saved.").await;
            entered += 1;
        }
    }
    kim.opens(&visit.at("/conclusion")).await;
    kim.cannot_press("Recommend this conclusion").await;
    kim.opens(&visit.at("/worksheet?show=all&category=6")).await;
    kim.sees(&second.name).await;
    entered
}

/// The second, where there is none.
async fn looks_at_the_second_without_a_connection(j: &Journey, visit: &Visit, entered: usize) {
    let kim = j.enters(SPECIALIST).await;
    kim.opens(&visit.at("/worksheet?show=all&category=6")).await;
    kim.unfolds("Work without a connection").await;
    kim.presses("Take it offline").await;
    kim.sees("On this device:").await;
    kim.looks().await;
    j.cuts_the_network();
    let id = visit.page.rsplit('/').next().unwrap_or_default();
    kim.opens(&format!("/field/#{id}")).await;
    kim.sees("On this device:").await;
    let second = &visit.sites[1].id;
    let mut kept = 0;
    for category in words(&kim.asks(CATEGORIES, vec![]).await) {
        kim.fills("#category", &category).await;
        for criterion in words(&kim.asks(CARDS, vec![]).await) {
            let result = if criterion == SEALS { "not_met" } else { "met" };
            kim.ticks(&format!("[id='result-{criterion}-{result}']"))
                .await;
            kim.ticks(&format!("[id='verified-{criterion}-seen_on_site']"))
                .await;
            kim.ticks(&format!("[id='sites-{criterion}-{second}']"))
                .await;
            let note = if criterion == SEALS {
                SEEN
            } else {
                "Shown without a connection."
            };
            kim.fills(&format!("#note-{criterion}"), note).await;
            kim.pushes(&format!("Keep on this device {criterion}"))
                .await;
            kept += 1;
            kim.sees(&format!("Not sent yet: {kept} results, 0 files"))
                .await;
        }
    }
    assert_eq!(kept, entered, "each criterion once at each site");
    kim.pushes("Send now").await;
    kim.sees("There is no connection. Nothing is lost").await;
    j.restores_the_network();
    kim.pushes("Send now").await;
    kim.sees("Everything is sent.").await;
    kim.pushes("Remove from this device").await;
    kim.sees("Nothing of the case is left here.").await;
}

async fn raises_and_reports(j: &Journey, visit: &Visit, officer: &str) -> String {
    let kim = j.enters(SPECIALIST).await;
    kim.opens(&visit.at("/worksheet?category=6&show=all")).await;
    kim.sees(SEEN).await;
    kim.follows(&format!("Raise a finding {SEALS}")).await;
    kim.chooses("class", "deficiency").await;
    kim.chooses("reasons", "not_implemented").await;
    kim.fills("site", &visit.sites[1].id).await;
    kim.fills("seen", SEEN).await;
    kim.fills(
        "required",
        "Seals are locked away and given out against a log.",
    )
    .await;
    kim.fills("owner", officer).await;
    kim.presses("Raise the finding").await;
    kim.sees("The finding is raised and the company is told.")
        .await;
    kim.opens(&visit.at("/report")).await;
    kim.follows_to("/findings/").await;
    kim.sees("Before and after the day").await;
    kim.sees("Second escalation: to the supervisor").await;
    let finding = kim.path().await;

    kim.opens(&visit.at("/hours")).await;
    kim.fills("phase", "visit").await;
    kim.fills("hours", "11:30").await;
    kim.presses("Add").await;
    kim.sees("The hours are recorded.").await;

    kim.opens(&visit.at("/report/work")).await;
    kim.fills("opening", "Both sites were visited on two days in a row.")
        .await;
    kim.presses("Keep").await;
    let until = kim.day_after(COMMENTS).await;
    kim.fills("until", &until).await;
    kim.presses("Show the draft").await;
    finding
}

async fn the_company_answers(j: &Journey, visit: &Visit, finding: &str) {
    let officer = j.enters(OFFICER).await;
    officer
        .sees("Do next: answer what the validation found")
        .await;
    officer.opens(&visit.at("/report")).await;
    officer
        .fills("text", "The list was kept in another office that day.")
        .await;
    officer.presses("Send the comment").await;
    officer.sees("Your comment is with the programme.").await;
    officer.opens(finding).await;
    let by = officer.day_after(30).await;
    officer
        .fills_in(&[
            ("what_0", MENDED),
            ("who_0", "The yard's manager"),
            ("by_0", &by),
        ])
        .await;
    officer.presses("Send the plan").await;
    officer.sees("The plan is sent.").await;

    let kim = j.enters(SPECIALIST).await;
    kim.opens(&visit.at("/report/work")).await;
    kim.chooses("taken-0", "no").await;
    kim.fills(
        "answer-0",
        "Nobody could name that office during the visit.",
    )
    .await;
    kim.presses("Answer the comment").await;
    // The time that the company was promised is not cut short.
    kim.cannot_press("Ask for approval").await;
    kim.opens(finding).await;
    kim.presses("Agree to the plan").await;
    kim.sees("The plan is agreed.").await;
}

async fn the_action_is_accepted(j: &Journey, finding: &str) {
    let officer = j.enters(OFFICER).await;
    officer.opens(finding).await;
    let log = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n\
                trailer<</Root 1 0 R>>\n%%EOF\n% the seal log of the yard\n";
    officer
        .attaches("file", &j.file("yard-seal-log.pdf", log))
        .await;
    officer.presses("Upload").await;
    officer.sees("The document is in your library.").await;
    officer.ticks_label("yard-seal-log.pdf").await;
    officer.presses("Send the evidence").await;
    officer.sees("The evidence is sent.").await;

    let kim = j.enters(SPECIALIST).await;
    kim.opens(finding).await;
    kim.fills("comment", "The cabinet and the log were shown by video.")
        .await;
    kim.ticks_label("yard-seal-log.pdf").await;
    kim.presses("Close the finding").await;
    kim.sees("The finding is closed.").await;
}

async fn concludes_and_issues(j: &Journey, visit: &Visit) {
    let kim = j.enters(SPECIALIST).await;
    moves_the_clock(&kim, COMMENTS + 1).await;
    kim.opens(&visit.at("/conclusion")).await;
    kim.chooses("outcome", "pass").await;
    kim.fills("ground", "meets_all_criteria").await;
    kim.fills(
        "summary",
        "What was missing at the yard is put right and was shown.",
    )
    .await;
    kim.presses("Recommend this conclusion").await;
    kim.sees("The conclusion is recommended. Another person decides.")
        .await;
    let lead = j.enters(SUPERVISOR).await;
    lead.opens(&visit.at("/decision")).await;
    lead.presses("Conclude as recommended").await;
    lead.sees("The validation is concluded and the report is issued.")
        .await;

    let kim = j.enters(SPECIALIST).await;
    kim.opens(&visit.at("/report/work")).await;
    kim.presses("Ask for approval").await;
    kim.sees("The report waits for approval.").await;
    let lead = j.enters(SUPERVISOR).await;
    lead.opens("/work?task=report").await;
    lead.follows_address(&visit.at("/report")).await;
    lead.sees("Both sites were visited on two days in a row.")
        .await;
    lead.presses("Approve the report").await;
    lead.sees("The report is approved and can be issued.").await;

    let officer = j.enters(OFFICER).await;
    officer.opens(&visit.at("/report")).await;
    officer.presses("Make the PDF").await;
    officer.sees("Download the PDF").await;
    let opened = "
const done = arguments[arguments.length - 1];
const href = document.querySelector('main a.usa-button').getAttribute('href');
fetch(href).then(async (answer) => {
  const head = new TextDecoder('latin1').decode((await answer.arrayBuffer()).slice(0, 8));
  done(`${answer.status} ${answer.headers.get('content-type')} ${head.slice(0, 5)}`);
}).catch((error) => done(String(error)));";
    let opened = officer.sends(opened, vec![]).await;
    assert_eq!(opened, "200 application/pdf %PDF-");
    officer
        .opens(&format!("{}/validations", visit.company))
        .await;
    officer.opens(&visit.page).await;
    officer.sees("Concluded").await;
}

async fn from_plan_to_report(size: (u32, u32)) {
    let Some(journey) = Journey::begin(size, true).await else {
        return;
    };
    let j = &journey;
    let visit = plans_and_announces(j).await;
    begins(j, &visit).await;
    let kim = j.enters(SPECIALIST).await;
    let entered = looks_at_the_first_site(&kim, &visit).await;
    assert!(entered > 2, "{entered}");
    looks_at_the_second_without_a_connection(j, &visit, entered).await;
    let finding = raises_and_reports(j, &visit, "Ana Ruiz").await;
    the_company_answers(j, &visit, &finding).await;
    the_action_is_accepted(j, &finding).await;
    concludes_and_issues(j, &visit).await;
    journey.ends().await;
}

#[tokio::test]
async fn a_visit_from_its_plan_to_the_issued_report_at_a_desk() {
    from_plan_to_report(DESK).await;
}

#[tokio::test]
async fn a_visit_from_its_plan_to_the_issued_report_on_a_telephone() {
    from_plan_to_report(PHONE).await;
}
