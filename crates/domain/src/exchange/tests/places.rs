//! Where evidence is published, as the export writes it, comes into a library.

use jiff::civil::{Date, date};
use serde_json::json;

use super::*;
use crate::ids::EvidenceId;
use crate::profile::Published;

const TODAY: Date = date(2026, 3, 2);
const URL: &str = "https://www.example.com/policy";

fn shown_evidence() -> EvidenceShown {
    EvidenceShown {
        id: EvidenceId(uuid::Uuid::from_u128(9)),
        name: "policy.pdf".to_owned(),
        description: "Our policy".to_owned(),
        media_type: "application/pdf".to_owned(),
        sha256: "ab".repeat(32),
        href: "https://here.example/evidence/9".to_owned(),
        holds_from: None,
        holds_until: None,
        published: Some(page(URL, date(2026, 2, 1))),
    }
}

fn page(url: &str, seen_on: Date) -> Published {
    Published {
        url: url.to_owned(),
        seen_on,
    }
}

/// A document whose answers to 1.1 and 1.2 name one published document.
fn written() -> Value {
    let mut answers = profiles::answers();
    for answer in &mut answers {
        if ["1.1", "1.2"].contains(&answer.criterion.as_str()) {
            answer.narrative = "As the policy says.".to_owned();
            answer.evidence = vec![shown_evidence().id];
        }
    }
    let mut shown = profiles::shown(answers, None);
    shown.evidence = vec![shown_evidence()];
    profile_document(&shown)
}

fn planned(document: &Value, library: &[Held]) -> PlacesPlan {
    let given = read_answers(document).unwrap();
    plan_places(&given, library, &profiles::profile(), TODAY)
}

fn held(id: EvidenceId, published: Option<Published>) -> Held {
    Held { id, published }
}

#[test]
fn an_address_that_no_document_here_has_comes_in_once_with_every_answer_that_names_it() {
    let plan = planned(&written(), &[]);
    assert_eq!(plan.faults, []);
    let expected = PlaceStep {
        document: None,
        before: None,
        published: page(URL, date(2026, 2, 1)),
        shows: "Our policy".to_owned(),
        attach: vec!["1.1".to_owned(), "1.2".to_owned()],
    };
    assert_eq!(plan.steps, [expected]);
    // Once it is here, the same file finds it by its address and attaches it where it is not yet.
    let other = EvidenceId(uuid::Uuid::from_u128(77));
    let library = [held(other, Some(page(URL, date(2026, 2, 1))))];
    let plan = planned(&written(), &library);
    assert_eq!(plan.steps[0].document, Some(other));
    assert_eq!(
        plan.steps[0].before.as_ref(),
        Some(&plan.steps[0].published)
    );
}

#[test]
fn a_document_of_the_library_takes_a_later_day_and_no_earlier_one() {
    let id = shown_evidence().id;
    let of = |published: Option<Published>| planned(&written(), &[held(id, published)]).steps;
    let taken = of(None);
    assert_eq!(taken[0].document, Some(id));
    assert!(taken[0].attach.is_empty(), "its file's hash attaches it");
    let moved = of(Some(page("https://example.com/old", date(2026, 1, 1))));
    assert_eq!(moved[0].published.url, URL);
    assert_eq!(of(Some(page(URL, date(2026, 2, 1)))), []);
    let newer = page("https://example.com/new", date(2026, 2, 20));
    assert_eq!(of(Some(newer)), [], "what is known here is newer");
}

#[test]
fn an_address_that_nobody_could_open_is_a_fault_and_a_link_of_another_tool_is_none() {
    let mut document = written();
    let resource = &mut document["system-security-plan"]["back-matter"]["resources"][0];
    resource["rlinks"][1]["href"] = json!("https://localhost/policy");
    let plan = planned(&document, &[]);
    assert_eq!(plan.steps, []);
    assert_eq!(plan.faults[0].0, "1.1");
    assert_eq!(plan.faults[0].1.key, "refusal-published-host");
    let mut future = written();
    let resource = &mut future["system-security-plan"]["back-matter"]["resources"][0];
    for prop in resource["props"].as_array_mut().unwrap() {
        if prop["name"] == "seen-on" {
            prop["value"] = json!("2030-01-01");
        }
    }
    let plan = planned(&future, &[]);
    assert_eq!(plan.faults[0].1.key, "refusal-published-future");
    let mut theirs = written();
    let resource = &mut theirs["system-security-plan"]["back-matter"]["resources"][0];
    let props = resource["props"].as_array_mut().unwrap();
    props.retain(|prop| prop["name"] != "seen-on");
    assert_eq!(planned(&theirs, &[]), PlacesPlan::default());
}

/// A place of the answer to a criterion.
fn given(criterion: &str, id: Option<u128>, url: &str, seen_on: &str) -> PlaceGiven {
    PlaceGiven {
        criteria: vec![criterion.to_owned()],
        id: id.map(|id| EvidenceId(uuid::Uuid::from_u128(id))),
        shows: "Our policy".to_owned(),
        url: url.to_owned(),
        seen_on: seen_on.to_owned(),
    }
}

fn of_places(places: Vec<PlaceGiven>, library: &[Held]) -> PlacesPlan {
    let mut given = read_answers(&written()).unwrap();
    given.places = places;
    plan_places(&given, library, &profiles::profile(), TODAY)
}

#[test]
fn two_addresses_of_one_document_are_one_step_with_the_later_day() {
    let (new, old) = ("https://example.com/new", "https://example.com/old");
    let later = given("1.1", Some(9), new, "2026-02-20");
    let earlier = given("1.2", Some(9), old, "2026-02-01");
    for places in [
        vec![later.clone(), earlier.clone()],
        vec![earlier.clone(), later.clone()],
    ] {
        for library in [vec![], vec![held(shown_evidence().id, None)]] {
            let plan = of_places(places.clone(), &library);
            assert_eq!(plan.steps.len(), 1, "{:?}", plan.steps);
            assert_eq!(plan.steps[0].published, page(new, date(2026, 2, 20)));
        }
    }
    // Without a name the address says that it is one document.
    let nameless = [("1.1", "2026-02-01"), ("1.2", "2026-02-20")];
    let nameless = nameless.map(|(criterion, day)| given(criterion, None, URL, day));
    let plan = of_places(nameless.into(), &[]);
    assert_eq!(plan.steps.len(), 1, "{:?}", plan.steps);
    assert_eq!(plan.steps[0].published, page(URL, date(2026, 2, 20)));
    assert_eq!(plan.steps[0].attach, ["1.1", "1.2"]);
}

#[test]
fn a_file_brings_no_more_than_two_hundred_documents() {
    for (many, faults) in [(200, 0), (201, 1)] {
        let places = (0..many).map(|n| {
            let url = format!("https://example.com/{n}");
            given("1.1", None, &url, "2026-02-01")
        });
        let plan = of_places(places.collect(), &[]);
        assert_eq!(plan.steps.len(), many);
        assert_eq!(plan.faults.len(), faults);
        let mut keys = plan.faults.iter().map(|(_, fault)| fault.key.as_str());
        assert!(keys.all(|key| key == "refusal-exchange-places"));
    }
}
