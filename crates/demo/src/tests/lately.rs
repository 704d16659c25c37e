//! What the newer pages show is there in the world, by looking at the streams themselves.

use super::*;
use greenlane_domain::drivers::DriverCard;
use greenlane_domain::partners::Questionnaire;
use greenlane_domain::record::Aggregate;
use greenlane_domain::relations::{Relation, Stage as Stands};
use greenlane_domain::rulesets::{DeclaredRole, Ruleset};
use greenlane_domain::threat_level::{ThreatLevel, threat_level_id};
use greenlane_domain::validation::Validation;
use greenlane_portal::projection::Projected;
use greenlane_portal::testing::Client;
use jiff::civil::date;

/// Every stream of a kind.
async fn all<A: Aggregate + Projected>(test: &TestApp) -> Vec<A> {
    let sql = "select stream_id from stream where stream_kind = $1 order by stream_id";
    let db = test.app.db(&System);
    let ids: Vec<(Uuid,)> = db.all(sql, args![A::KIND]).await.expect("streams");
    let mut states = Vec::new();
    for (id,) in ids {
        let read = read::<A>(&test.app, &System, id).await;
        states.push(read.expect("a stream").state);
    }
    states
}

/// Everything that came lately can be looked at.
pub(super) async fn there_is_something_behind_every_newer_page(test: &TestApp) {
    let threat = read::<ThreatLevel>(&test.app, &System, threat_level_id()).await;
    let threat = threat.expect("a threat level").state;
    let at = |day: jiff::civil::Date| test.app.start_of(day).expect("a day");
    assert_eq!(threat.at(at(date(2024, 5, 1))), 1, "raised in spring");
    assert_eq!(threat.at(ends()), 0, "and lifted");

    let relations = all::<Relation>(test).await;
    let stands = |stage| {
        let held = relations.iter().filter(|one| one.stage() == Some(stage));
        held.count()
    };
    assert_eq!(
        (stands(Stands::Confirmed), stands(Stands::Proposed)),
        (1, 1)
    );

    let cards = all::<DriverCard>(test).await;
    let held = cards
        .iter()
        .filter(|card| card.holds(test.app.date_of(ends())));
    assert_eq!(held.count(), 3);
    let told = cards.iter().filter(|card| card.claim.is_some());
    assert_eq!(told.count(), 1, "one waits to be checked");

    let asked = all::<Questionnaire>(test).await;
    let documents = asked.iter().filter(|one| !one.documents.kept.is_empty());
    assert_eq!(documents.count(), 2, "a partner of each leading member");

    let members = all::<Member>(test).await;
    let changed = members.iter().filter(|member| member.changed.is_some());
    assert!(changed.count() > 0, "nobody's changed data wait");

    let rulesets = all::<Ruleset>(test).await;
    let mut trials = rulesets.iter().flat_map(|ruleset| &ruleset.trials);
    let tried = trials.next().expect("a back-test").trial.members.clone();
    let tried = tried.expect("with its members");
    for role in [DeclaredRole::Importer, DeclaredRole::Carrier] {
        assert!(tried.iter().any(|one| one.role == role), "no {role:?}");
    }
    let validations = all::<Validation>(test).await;
    let read = validations.iter().filter(|one| !one.outside.is_empty());
    assert_eq!(read.count(), 2, "results of others at two companies");

    customs::are_enough_to_conclude_something(test).await;
    measures_of_the_plan(test).await;
    years_of_the_visited(test).await;
}

// The member whose people visitors can be: its trade grows gently, and since it was certified it is examined less than the strangers,
// whom somebody examines every seventh time.
async fn years_of_the_visited(test: &TestApp) {
    let personas = greenlane_portal::accounts::personas(&test.app).await;
    let personas = personas.expect("personas");
    let officer = personas.iter().find(|persona| persona.part == "officer");
    let officer = officer.expect("an officer");
    let mut client = Client::at("203.0.114.2:4000");
    let door = format!("/demo/enter/{}", officer.id);
    let inside = test.post(&mut client, &door, &[]).await.location();
    let statement = format!("{inside}/benefits");
    let mut before: Option<f64> = None;
    for year in 2021..=2024 {
        let path = format!("{statement}?year={year}&format=json");
        let told = test.get(&mut client, &path).await.json();
        let shipments = told["shipments"].as_f64().expect("shipments");
        if let Some(before) = before {
            let growth = shipments / before;
            assert!(
                (0.93..1.2).contains(&growth),
                "{year}: {before} to {shipments}"
            );
        }
        before = Some(shipments);
        let rate = told["rate"]["share"].as_f64();
        assert!(rate.is_some_and(|rate| rate < 0.11), "{year}: {rate:?}");
    }
    let fell = test
        .get(&mut client, &format!("{statement}/certification"))
        .await;
    assert!(fell.status.is_success(), "{}", fell.status);
}

/// Every measure of the plan that is counted from declarations has a figure, and so do exams of the compliance sample.
async fn measures_of_the_plan(test: &TestApp) {
    let personas = greenlane_portal::accounts::personas(&test.app).await;
    let personas = personas.expect("personas");
    let director = personas.iter().find(|persona| persona.role == "director");
    let director = director.expect("a director");
    let mut client = Client::at("203.0.114.1:4000");
    let door = format!("/demo/enter/{}", director.id);
    assert!(
        test.post(&mut client, &door, &[])
            .await
            .status
            .is_redirection()
    );
    let path = "/measures/plan?year=2024&format=json";
    let told = test.get(&mut client, path).await.json();
    for measure in [
        "containers-member-carriers",
        "value-member-importers",
        "entries-member-importers",
        "targeted-exams",
        "lane-time-saved",
    ] {
        let all = told.as_array().expect("measures");
        let one = all.iter().find(|one| one["measure"] == measure);
        let value = one.expect("the measure")["value"].as_f64();
        assert!(value.is_some_and(|value| value > 0.0), "{measure}: {one:?}");
    }
}
