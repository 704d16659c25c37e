//! A validation from the year's plan to the issued report: two sites are visited, one of them without a connection, a
//! deficiency is found at that one, the company answers, and two people of the programme end it.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

#[path = "validation_journey/scripts.rs"]
mod scripts;

use greenlane_browser_tests::{DESK, Journey, Person};
use scripts::{ANOTHER_DAY, KEEPS_AT, MET_AT, SITES};
use serde_json::Value;

const SPECIALIST: &str = "Reviews profiles criterion by criterion";
const SUPERVISOR: &str = "Leads the team";

/// The criterion that the second site does not meet.
const UNMET: &str = "6.1";
const SEEN: &str = "Seals lie on a shelf beside the dock, and nobody counts them.";
const REQUIRED: &str = "Seals are locked away and given out by named people against a log.";
const PLANNED: &str = "Lock the seals away and count them every Friday";
const COMMENT: &str = "The cabinet had been ordered before the visit.";

/// The officer of the second company at the door: its validation is planned for the year, and not yet arranged.
const OFFICER: &str = "(//main//li[contains(., 'Answers for a certified company')])[2]//h3";

/// Of what a script did, how often; fails with what was not taken.
fn sent(answer: &Value) -> u64 {
    let failed = answer.get("failed").and_then(Value::as_array);
    assert!(failed.is_none_or(Vec::is_empty), "not taken: {answer}");
    answer.get("sent").and_then(Value::as_u64).unwrap_or(0)
}

/// A document of one page.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n\
trailer<</Root 1 0 R>>\n%%EOF\n% the log of seals\n";

/// A place of the company: id and name.
struct Site {
    id: String,
    name: String,
}

/// Who is validated, and where.
struct Visit {
    officer: String,
    company: String,
    page: String,
    day: String,
    near: Site,
    far: Site,
}

impl Visit {
    fn at(&self, page: &str) -> String {
        format!("{}{page}", self.page)
    }
}

fn site(all: &Value, place: usize) -> Site {
    let one = all.get(place);
    let part = |n: usize| {
        let part = one.and_then(|one| one.get(n)).and_then(Value::as_str);
        part.unwrap_or_default()
    };
    Site {
        id: part(0).to_owned(),
        name: part(1).to_owned(),
    }
}

/// The year's plan settles kind and month; the specialist goes there instead of asking by video, and says where.
async fn plans(j: &Journey) -> Visit {
    let visitor = j.visitor().await;
    visitor.opens("/demo").await;
    let name = visitor.reads_at(OFFICER).await;
    let officer = j.enters(&name).await;
    let company = officer.path().await;
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&format!("{company}/validations")).await;
    naomi
        .sees("The year’s plan gives the next validation to")
        .await;
    naomi.follows("Plan validation").await;
    naomi.chooses("method", "on_site").await;
    naomi.chooses("rule", "required").await;
    let sites = naomi.asks(SITES, vec![]).await;
    let (near, far) = (site(&sites, 0), site(&sites, 1));
    assert!(!far.id.is_empty() && near.name != far.name, "{sites}");
    for site in [&near, &far] {
        naomi.chooses("sites", &site.id).await;
    }
    let day = naomi.asks(ANOTHER_DAY, vec![]).await;
    naomi.presses("Plan the validation").await;
    naomi
        .sees("The validation is planned. Send the notice next.")
        .await;
    let page = naomi.path().await;
    Visit {
        officer: name,
        company,
        page,
        day: day.as_str().unwrap_or_default().to_owned(),
        near,
        far,
    }
}

/// The notice offers the planned day and the one after; the company takes the second.
async fn notifies(j: &Journey, visit: &Visit) {
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.page).await;
    naomi.follows("Write the notice").await;
    naomi.sees("A validation is not an audit").await;
    naomi.fills("on_1", &visit.day).await;
    naomi.presses("Send the notice").await;
    naomi.sees("The notice is sent.").await;
    naomi.cannot_press("Begin the validation").await;
    let officer = j.enters(&visit.officer).await;
    officer.opens(&visit.page).await;
    officer.sees("Times are held for you.").await;
    officer.follows("Choose a time").await;
    officer.chooses("slot", "1").await;
    officer.presses("Choose this time").await;
    officer.sees("The time is agreed.").await;
    officer.unfolds("Read the letter").await;
    officer.sees_all(&[&visit.near.name, &visit.far.name]).await;
}

async fn moves_the_clock(person: &Person<'_>, day: &str) {
    person.follows("Change persona or move the clock").await;
    person.fills("until", day).await;
    person.presses("Move to this day").await;
    person.sees("The clock was moved ahead.").await;
}

/// The near site, with a connection: one criterion by hand, the others as their forms stand. Answers how many there are.
async fn visits_the_near_site(j: &Journey, visit: &Visit) -> u64 {
    let naomi = j.enters(SPECIALIST).await;
    moves_the_clock(&naomi, &visit.day).await;
    naomi.opens(&visit.page).await;
    naomi.presses("Begin the validation").await;
    naomi.sees("The validation has begun.").await;
    naomi
        .opens(&visit.at("/worksheet?category=6&show=all"))
        .await;
    let none = naomi.counts("main input[type='radio']:checked").await;
    assert_eq!(none, 0, "no result is chosen beforehand");
    naomi.ticks(&format!("[id='result-{UNMET}']")).await;
    naomi.ticks(&format!("[id='verified-{UNMET}']")).await;
    naomi
        .ticks(&format!("[id='site-{UNMET}-{}']", visit.near.id))
        .await;
    naomi.presses(&format!("Save {UNMET}")).await;
    naomi.sees("The result is saved.").await;
    naomi
        .sees(&format!("Still without a result: {}.", visit.far.name))
        .await;
    let args = vec![visit.page.clone().into(), visit.near.id.clone().into()];
    let all = sent(&naomi.sends(MET_AT, args).await) + 1;
    assert!(all > 40, "only {all} criteria");
    naomi.opens(&visit.at("/worksheet?show=all")).await;
    naomi
        .sees(&format!("{}: {all} of {all}", visit.near.name))
        .await;
    naomi.sees(&format!("{}: 0 of {all}", visit.far.name)).await;
    all
}

/// The far site has no network: every result waits on the device until the evening.
async fn visits_the_far_site(j: &Journey, visit: &Visit, all: u64) {
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.at("/worksheet?show=all")).await;
    naomi.unfolds("Work without a connection").await;
    naomi.presses("Take it offline").await;
    naomi.sees("Everything is sent.").await;
    j.cuts_the_network();
    let id = visit.page.rsplit('/').next().unwrap_or_default();
    naomi.opens(&format!("/field/#{id}")).await;
    naomi.sees("On this device:").await;
    let args = [visit.far.id.as_str(), UNMET, SEEN].map(Value::from);
    let kept = sent(&naomi.sends(KEEPS_AT, args.into()).await);
    assert_eq!(kept, all, "every criterion once more, at the other site");
    let waits = format!("Not sent yet: {all} results, 0 files");
    naomi.sees(&waits).await;
    naomi.pushes("Send now").await;
    naomi
        .sees("There is no connection. Nothing is lost; send later.")
        .await;
    naomi.sees(&waits).await;
    j.restores_the_network();
    naomi.pushes("Send now").await;
    naomi.awaits("Everything is sent.").await;
    naomi.looks().await;
    naomi.pushes("Remove from this device").await;
    naomi.sees("Nothing of the case is left here.").await;
    naomi
        .opens(&visit.at("/worksheet?category=6&show=all"))
        .await;
    for site in [&visit.near, &visit.far] {
        naomi.sees(&format!("{}: {all} of {all}", site.name)).await;
    }
    naomi.sees(&format!("{}: Not met", visit.far.name)).await;
    naomi.sees(SEEN).await;
}

async fn finds(j: &Journey, visit: &Visit) {
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.at("/conclusion")).await;
    naomi
        .sees(&format!(
            "One must is not fully met and has no deficiency: {UNMET}."
        ))
        .await;
    naomi
        .opens(&visit.at("/worksheet?category=6&show=all"))
        .await;
    naomi.follows(&format!("Raise a finding {UNMET}")).await;
    naomi.chooses("class", "deficiency").await;
    naomi.chooses("reasons", "not_implemented").await;
    naomi.fills("site", &visit.far.id).await;
    naomi.fills("seen", SEEN).await;
    naomi.fills("required", REQUIRED).await;
    naomi.fills("owner", &visit.officer).await;
    naomi.presses("Raise the finding").await;
    naomi
        .sees("The finding is raised and the company is told.")
        .await;
}

/// The draft is the company's to comment on, and the comment gets an answer.
async fn reports(j: &Journey, visit: &Visit) {
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.at("/report/work")).await;
    let until = naomi.day_after(14).await;
    naomi.fills("until", &until).await;
    naomi.presses("Show the draft").await;
    naomi.sees("Kept.").await;
    let officer = j.enters(&visit.officer).await;
    officer.opens(&visit.at("/report")).await;
    officer.sees("Your comments on the draft").await;
    officer.fills("text", COMMENT).await;
    officer.presses("Send the comment").await;
    officer.sees("Your comment is with the programme.").await;
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.at("/report/work")).await;
    naomi.sees(COMMENT).await;
    naomi.chooses("taken-0", "yes").await;
    naomi
        .fills(
            "answer-0",
            "The report says so now, with the day of the order.",
        )
        .await;
    naomi.presses("Answer the comment").await;
    naomi.sees("Kept.").await;
}

/// Planned, agreed, done, shown, and closed on evidence.
async fn closes(j: &Journey, visit: &Visit) {
    let officer = j.enters(&visit.officer).await;
    officer.opens(&visit.page).await;
    officer.follows_to("/findings/").await;
    let finding = officer.path().await;
    officer.sees_all(&[SEEN, &visit.far.name]).await;
    let by = officer.day_after(10).await;
    officer
        .fills_in(&[("what_0", PLANNED), ("who_0", visit.officer.as_str())])
        .await;
    officer.fills("by_0", &by).await;
    officer.presses("Send the plan").await;
    officer.sees("The plan is sent.").await;
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&finding).await;
    naomi.sees(PLANNED).await;
    naomi.presses("Agree to the plan").await;
    naomi.sees("The plan is agreed.").await;
    let after = naomi.day_after(15).await;
    moves_the_clock(&naomi, &after).await;
    let officer = j.enters(&visit.officer).await;
    officer.opens(&finding).await;
    officer.attaches("file", &j.file("seals.pdf", PDF)).await;
    officer.presses("Upload").await;
    officer.sees("The document is in your library.").await;
    officer.ticks_label("seals.pdf").await;
    officer.presses("Send the evidence").await;
    officer.sees("The evidence is sent.").await;
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&finding).await;
    naomi.ticks_label("seals.pdf").await;
    naomi
        .fills("comment", "The cabinet and the log of two weeks are seen.")
        .await;
    naomi.presses("Close the finding").await;
    naomi.sees("The finding is closed.").await;
}

/// One proposes and asks, the other decides and approves; the company has the report as a document.
async fn ends(j: &Journey, visit: &Visit) {
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.at("/conclusion")).await;
    naomi.chooses("outcome", "pass").await;
    naomi.fills("ground", "meets_all_criteria").await;
    naomi
        .fills(
            "summary",
            "What the profile says was seen at both sites; the seals are counted now.",
        )
        .await;
    naomi.presses("Recommend this conclusion").await;
    naomi
        .sees("The conclusion is recommended. Another person decides.")
        .await;
    let mina = j.enters(SUPERVISOR).await;
    mina.opens(&visit.at("/decision")).await;
    mina.sees_all(&["The tier stays: Tier II", "the seals are counted now"])
        .await;
    mina.presses("Conclude as recommended").await;
    mina.sees("The validation is concluded and the report is issued.")
        .await;
    let naomi = j.enters(SPECIALIST).await;
    naomi.opens(&visit.at("/report/work")).await;
    naomi.presses("Ask for approval").await;
    naomi.sees("The report waits for approval.").await;
    naomi.cannot_press("Approve").await;
    let mina = j.enters(SUPERVISOR).await;
    mina.opens(&visit.at("/report")).await;
    mina.presses("Approve").await;
    mina.sees("The report is approved and can be issued.").await;
    let officer = j.enters(&visit.officer).await;
    officer.opens(&visit.at("/report")).await;
    officer.sees_all(&[COMMENT, "Taken up"]).await;
    officer.presses("Make the PDF").await;
    officer.sees("Download the PDF").await;
    officer.opens(&visit.company).await;
    officer.sees("Tier II: validated").await;
}

#[tokio::test]
async fn two_sites_one_of_them_offline_from_the_plan_to_the_report() {
    let Some(journey) = Journey::begin(DESK, true).await else {
        return;
    };
    let j = &journey;
    let visit = plans(j).await;
    notifies(j, &visit).await;
    let all = visits_the_near_site(j, &visit).await;
    visits_the_far_site(j, &visit, all).await;
    finds(j, &visit).await;
    reports(j, &visit).await;
    closes(j, &visit).await;
    ends(j, &visit).await;
    journey.ends().await;
}
