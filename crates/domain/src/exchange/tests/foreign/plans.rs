//! Plans of others: they come back whole beside our answers, and answer what their controls are known to be.

use super::super::profiles::{self, NOW, answers, facts, profile};
use super::*;
use crate::annual::Carried;
use crate::pack::Relationship;
use crate::profile::{AnswerState, Command};
use crate::record::Aggregate as _;

fn nist_plan() -> Value {
    given("nist/ifa_ssp-example.json")
}

/// The profile's file once a plan of others was taken: its answers apart, which have a test of their own.
fn with(document: &Value) -> Value {
    let ours = profile_document(&profiles::shown(answers(), None));
    let kept = if is_foreign_plan(document) {
        beyond_foreign(document, &ours)
    } else {
        beyond_profile(document, &ours)
    };
    let kept = kept.unwrap();
    kept.fits().unwrap();
    let mut shown = profiles::shown(answers(), None);
    shown.kept = Some(&kept);
    profile_document(&shown)
}

#[test]
fn the_official_plan_comes_back_whole_beside_our_answers() {
    let document = nist_plan();
    assert!(is_foreign_plan(&document));
    let out = with(&document);
    valid("ssp", &out);
    assert_eq!(lost(&document, &out), []);
    assert!(!is_foreign_plan(&out));
    // What it says of its own controls stands as it stood, with the system that it says it of.
    let theirs = &document["system-security-plan"];
    let written = &out["system-security-plan"];
    for (list, place) in [
        ("implemented-requirements", "control-implementation"),
        ("components", "system-implementation"),
        ("inventory-items", "system-implementation"),
        ("users", "system-implementation"),
        ("parties", "metadata"),
        ("roles", "metadata"),
    ] {
        let all = written[place][list].as_array().unwrap();
        for entry in theirs[place][list].as_array().unwrap() {
            assert!(all.contains(entry), "{list}: {entry}");
        }
    }
    // Our answers are what they were, and nothing is doubled or lost by going round again.
    let own = profile_document(&profiles::shown(answers(), None));
    assert_eq!(read_answers(&out).unwrap(), read_answers(&own).unwrap());
    let again = with(&out);
    assert_eq!(again, out);
    assert_eq!(with(&again), again);
}

#[test]
fn a_plan_of_others_answers_what_its_controls_are_known_to_be() {
    let crosswalk = &PACK.crosswalks[0];
    let importer = |id: &str| profile().criteria.iter().any(|pinned| pinned.id == id);
    let by = |wanted: &[Relationship]| {
        let mut all = crosswalk.relations.iter();
        // Requirements that say something of the criteria that the test answers otherwise are left out.
        let own = |requirement: &str| {
            let mut all = crosswalk.relations.iter();
            let own = ["1.1", "1.2", "1.3"];
            all.any(|each| each.requirement == requirement && own.contains(&&*each.criterion))
        };
        let found = all.find(|each| {
            wanted.contains(&each.relationship)
                && importer(&each.criterion)
                && !own(&each.requirement)
        });
        let found = found.unwrap();
        let control = format!("{}-{}", crosswalk.id, found.requirement.to_lowercase());
        (control, found.criterion.clone())
    };
    let (overlapping, overlapped) = by(&[Relationship::Intersects, Relationship::Superset]);
    let mut document = nist_plan();
    let requirements = document
        .pointer_mut("/system-security-plan/control-implementation/implemented-requirements")
        .unwrap();
    let theirs = requirements[0].clone();
    let of = |control: &str, uuid: &str| {
        let mut requirement = theirs.clone();
        requirement["control-id"] = json!(control);
        requirement["uuid"] = json!(uuid);
        requirement["by-components"][0]["description"] = json!(" We guard it. ");
        requirement
    };
    let mut long = of("msc-1.2", "d5f9b263-965d-440b-99e7-77f5df670a12");
    long["by-components"][0]["description"] = json!("x".repeat(5_000));
    let all = requirements.as_array_mut().unwrap();
    all.push(of("msc-1.1", "d5f9b263-965d-440b-99e7-77f5df670a13"));
    all.push(long);
    all.push(of("msc-1.3", "d5f9b263-965d-440b-99e7-77f5df670a14"));
    all.push(of(&overlapping, "d5f9b263-965d-440b-99e7-77f5df670a15"));
    valid("ssp", &document);
    let mut profile = profile();
    let now: jiff::Timestamp = NOW.parse().unwrap();
    let mine = crate::profile::AnswerInput {
        criterion: "1.3".to_owned(),
        rev: 0,
        state: Some(AnswerState::NotApplicable),
        narrative: "We have none.".to_owned(),
        plan: String::new(),
        ready: false,
    };
    let save = Command::Save {
        answers: vec![mine],
    };
    for event in profile.apply(save, &facts(), now).unwrap() {
        profile.fold(&profiles::recorded(event));
    }
    let known = Known::of(shown());
    let foreign = read_foreign(&document, &known, &profile).unwrap();
    let fate = |control: &str, criterion: &str| {
        let mut all = foreign.controls.iter();
        let found = all.find(|(id, _, known)| {
            id == control && known.as_ref().is_none_or(|(id, _)| id == criterion)
        });
        found.unwrap().1
    };
    assert_eq!(fate("ac-6.1", ""), Fate::Unknown);
    assert_eq!(fate("msc-1.1", "1.1"), Fate::Taken);
    assert_eq!(fate("msc-1.2", "1.2"), Fate::Unfit);
    assert_eq!(fate("msc-1.3", "1.3"), Fate::Answered);
    assert_eq!(fate(&overlapping, &overlapped), Fate::Words);
    let answer = |criterion: &str| {
        let mut all = foreign.given.answers.iter();
        all.find(|(id, _)| id == criterion)
            .map(|(_, answer)| answer.clone().unwrap())
    };
    let taken = answer("1.1").unwrap();
    assert_eq!(
        (taken.state, taken.narrative.as_str(), taken.ready),
        (Some(AnswerState::InPlace), "We guard it.", false)
    );
    assert_eq!(answer("1.2"), None);
    assert_eq!(answer("1.3"), None, "what was answered here stands");
    assert_eq!(answer(&overlapped).unwrap().state, None);
    let plan = plan_answers(
        &foreign.given,
        (&profile, &[]),
        (&facts(), &Carried::default()),
        now,
    )
    .unwrap();
    assert_eq!(plan.faults, []);
    assert_eq!(plan.changes.len(), foreign.given.answers.len());
}

#[test]
fn who_prepared_and_reviewed_a_plan_of_somebody_else_keeps_its_ids() {
    let plan = |parties: serde_json::Value| {
        serde_json::json!({ "system-security-plan": { "metadata": {
            "title": "A plan", "responsible-parties": parties
        } } })
    };
    let role = |role: &str, parties: &[&str]| serde_json::json!({ "role-id": role, "party-uuids": parties });
    let theirs = plan(serde_json::json!([
        role("prepared-by", &["11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa"]),
        role("reviewer", &["22222222-aaaa-4aaa-8aaa-aaaaaaaaaaaa"]),
    ]));
    let ours = plan(serde_json::json!([role(
        "prepared-by",
        &["99999999-aaaa-5aaa-8aaa-aaaaaaaaaaaa"]
    )]));
    let rest = beyond_foreign(&theirs, &ours).unwrap();
    let mut out = ours.clone();
    rest.put_beside(&mut out);
    let parties = &out["system-security-plan"]["metadata"]["responsible-parties"];
    assert_eq!(
        parties[0]["party-uuids"],
        serde_json::json!([
            "99999999-aaaa-5aaa-8aaa-aaaaaaaaaaaa",
            "11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
        ])
    );
    assert_eq!(
        parties[1],
        role("reviewer", &["22222222-aaaa-4aaa-8aaa-aaaaaaaaaaaa"])
    );
    let mut again = out.clone();
    rest.put_beside(&mut again);
    assert_eq!(again, out, "put beside twice it stands there once");
}
