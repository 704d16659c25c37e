#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod carried;
mod customs;
mod dates;
mod kept;
mod lately;

use super::*;
use greenlane_db::args;
use greenlane_domain::measures::{Hundredths, MeasureName, Period};
use greenlane_domain::membership::{Event, Member, Outcome, Stage, Tier, VettingOutcome};
use greenlane_portal::command::{System, history, read};
use greenlane_portal::integrity;
use greenlane_portal::measures::{Filters, compute};
use greenlane_portal::testing::{Client, TestApp};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

async fn make(test: &TestApp, members: u32, seed: u64) {
    let mut last = 0;
    prepare(&test.app, &Plan { members, seed }, &mut |progress| {
        assert!(progress.percent >= last, "progress runs backwards");
        last = progress.percent;
    })
    .await
    .unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(last, 100);
}

/// Every stream with its length and the hash of its last event.
async fn heads(test: &TestApp) -> Vec<(Uuid, i64, Vec<u8>)> {
    let sql = "select stream_id, version, hash from stream order by stream_id";
    let db = test.app.db(&System);
    db.all(sql, args![]).await.expect("streams")
}

#[tokio::test]
async fn the_same_seed_makes_the_same_world_on_both_engines_and_another_seed_another() {
    let first = TestApp::sqlite().await;
    make(&first, 19, 11).await;
    let expected = heads(&first).await;
    assert!(expected.len() > 100, "{} streams", expected.len());
    let other = TestApp::sqlite().await;
    make(&other, 3, 12).await;
    assert_ne!(heads(&other).await, expected);
    let again = match std::env::var("GREENLANE_TEST_POSTGRES") {
        Ok(server) => TestApp::postgres(&server).await,
        Err(_) => TestApp::sqlite().await,
    };
    make(&again, 19, 11).await;
    assert!(
        heads(&again).await == expected,
        "two makings of one world differ"
    );
}

#[tokio::test]
async fn a_world_of_sixty_holds_the_published_table_and_no_impossible_history() {
    let test = TestApp::sqlite().await.as_demo();
    make(&test, script::SMALLEST, DEFAULT_SEED).await;
    the_dashboard_shows_the_published_table(&test).await;
    every_stage_can_be_visited(&test).await;
    histories_are_possible(&test).await;
    carried::answers_arrived_by_their_rules(&test).await;
    kept::every_answer_of_every_company_goes_where_its_rule_says(&test).await;
    kept::old_records_render_as_they_were_signed(&test).await;
    kept::an_edition_that_would_lose_answers_is_refused(&test).await;
    lately::there_is_something_behind_every_newer_page(&test).await;
    let report = integrity::verify(&test.app).await.expect("verified");
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
    assert!(report.events > 5_000, "{} events", report.events);
    makers_and_checkers_are_two_personas(&test).await;
    every_door_says_whose_it_is(&test).await;
    dates::are_explained_to_every_persona(&test).await;
}

// Whoever writes an edition does not publish it: without the second door nobody could finish what the first began.
async fn makers_and_checkers_are_two_personas(test: &TestApp) {
    let personas = greenlane_portal::accounts::personas(&test.app).await;
    let personas = personas.expect("personas");
    let officers: Vec<_> = personas
        .iter()
        .filter(|persona| persona.role == "policy_officer")
        .collect();
    let texts: Vec<_> = officers.iter().map(|persona| persona.text_key()).collect();
    assert_eq!(texts, ["persona-policy-officer", "persona-policy-checker"]);
    let mut names: Vec<_> = officers.iter().map(|persona| &persona.name).collect();
    names.dedup();
    assert_eq!(names.len(), 2, "one person at two doors");
}

// Each persona has a name, and a first name, that no other has, and nobody else has an account under it.
async fn every_door_says_whose_it_is(test: &TestApp) {
    let personas = greenlane_portal::accounts::personas(&test.app).await;
    let personas = personas.expect("personas");
    let first = |name: &str| name.split(' ').next().map(str::to_owned);
    let names: BTreeSet<_> = personas.iter().map(|one| first(&one.name)).collect();
    assert_eq!(names.len(), personas.len(), "{personas:#?}");
    let sql = "select name from account";
    let accounts: Vec<(String,)> = test.app.db(&System).all(sql, args![]).await.expect("names");
    let page = test.get(&mut Client::default(), "/demo").await.text();
    for persona in &personas {
        let same = accounts.iter().filter(|(name,)| *name == persona.name);
        assert_eq!(same.count(), 1, "{}", persona.name);
        let door = format!("Continue as {}, ", persona.name);
        assert!(page.contains(&door), "{door}");
    }
}

// The very measure that the director sees and `greenlane measure` prints.
async fn the_dashboard_shows_the_published_table(test: &TestApp) {
    let filters = Filters::default();
    let period = Period::year(2020).expect("a year");
    let name = MeasureName::DeficienciesByCategory;
    let table = compute(&test.app, &System, name, period, &filters).await;
    let table = table.expect("a table");
    let total = i64::from(script::published_total());
    assert_eq!(table.totals.expect("totals").count, total);
    assert_eq!(table.rows.len(), script::PUBLISHED.len());
    for (row, (category, count)) in table.rows.iter().zip(script::PUBLISHED) {
        let count = i64::from(count);
        assert_eq!(
            (row.id.as_str(), row.count),
            (category.to_string().as_str(), count)
        );
        assert_eq!(row.share, Hundredths::percent(count, total));
    }
}

async fn members(test: &TestApp) -> Vec<Uuid> {
    let sql = "select stream_id from stream where stream_kind = $1 order by stream_id";
    let ids: Vec<(Uuid,)> = test
        .app
        .db(&System)
        .all(sql, args!["member"])
        .await
        .expect("members");
    ids.into_iter().map(|(id,)| id).collect()
}

async fn every_stage_can_be_visited(test: &TestApp) {
    let mut stages: BTreeMap<Stage, u32> = BTreeMap::new();
    let (mut waiting, mut open_vetting, mut emergency) = (0, 0, 0);
    for id in members(test).await {
        let member = read::<Member>(&test.app, &System, id)
            .await
            .expect("a member")
            .state;
        *stages.entry(member.stage()).or_default() += 1;
        waiting += u32::from(member.recommendation.is_some());
        open_vetting += u32::from(member.specialist.is_some() && member.vetting.is_none());
        emergency += u32::from(member.emergency_review.is_some());
    }
    for stage in Stage::ALL {
        assert!(
            stages.contains_key(&stage),
            "nobody is {stage:?}: {stages:?}"
        );
    }
    assert!(
        waiting > 0 && open_vetting > 1 && emergency > 0,
        "{waiting} {open_vetting} {emergency}"
    );
}

async fn histories_are_possible(test: &TestApp) {
    for id in members(test).await {
        let mut seen = Seen::default();
        for recorded in history::<Member>(&test.app, &System, id)
            .await
            .expect("a history")
        {
            seen.take(&recorded.event);
        }
        let member = read::<Member>(&test.app, &System, id)
            .await
            .expect("a member")
            .state;
        if member.tier() == Some(Tier::Tier2) {
            assert!(seen.passed, "Tier II without a passed validation");
        }
        assert_eq!(member.tier().is_some(), member.in_force());
    }
}

/// What a company's history has shown so far.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that has happened or has not"
)]
struct Seen {
    accepted: bool,
    vetted: bool,
    certified: bool,
    planned: bool,
    passed: bool,
    over: bool,
}

impl Seen {
    fn take(&mut self, event: &Event) {
        // Hours may be written down on the evening of a day that ended it.
        let hours = matches!(event, Event::CaseHoursRecorded { .. });
        assert!(
            hours || !self.over,
            "{event:?} after the end of a membership"
        );
        match event {
            Event::ProfileAccepted { .. } => self.accepted = true,
            Event::VettingRecorded { outcome, .. } => {
                self.vetted = *outcome == VettingOutcome::Passed;
            }
            Event::Certified { decision } => {
                assert!(self.accepted && self.vetted, "certified with an open gate");
                assert!(decision.recommended_by.is_some());
                self.certified = true;
            }
            Event::ValidationPlanned { .. } => {
                assert!(self.certified, "planned before certification");
                self.planned = true;
            }
            Event::ValidationConcluded { outcome, .. } => {
                assert!(self.planned, "concluded and never planned");
                self.passed |= *outcome == Outcome::Pass;
            }
            Event::Suspended { decision }
            | Event::Removed { decision }
            | Event::Denied { decision } => {
                assert!(
                    decision.notice.appeal_due.is_some(),
                    "no right of appeal in {event:?}"
                );
                self.over = !matches!(event, Event::Suspended { .. });
            }
            Event::Withdrawn { .. } => self.over = true,
            _ => {}
        }
    }
}
