//! Assessment results of others: the official example and our own, read without loss; what does not keep to the schema.

use serde_json::{Value, json};

use super::*;

fn nist() -> Value {
    given("nist/ifa_assessment-results-example.json")
}

fn bytes(document: &Value) -> Vec<u8> {
    serde_json::to_vec(document).unwrap()
}

fn faults(document: &Value) -> Vec<(String, String)> {
    let refused = read_results(&bytes(document)).unwrap_err();
    let place = |refusal: &crate::Refusal| {
        let mut args = refusal.args.iter();
        let place = args.find(|(name, _)| name == "place");
        place.map_or_else(String::new, |(_, place)| place.clone())
    };
    let told = refused.iter().map(|each| (each.key.clone(), place(each)));
    told.collect()
}

/// Somewhere in every part stands a property of another tool.
fn marked() -> Value {
    let mut document = nist();
    let result = &mut document["assessment-results"]["results"][0];
    let property = json!([{ "name": "score", "ns": "https://tool.example/ns", "value": "7", "class": "of-ten" }]);
    for list in ["observations", "risks", "findings"] {
        result[list][0]["props"] = property.clone();
    }
    result["findings"][0]["target"]["props"] = property.clone();
    result["props"] = property.clone();
    document["assessment-results"]["metadata"]["props"] = property;
    document["assessment-results"]["back-matter"] = json!({ "resources": [{
        "uuid": "0d2b1b7e-9f5e-4f0f-8ef5-0f2f4d6f9a11", "title": "Photographs",
    }] });
    document
}

#[test]
fn the_official_results_are_read_without_loss_and_so_is_what_we_do_not_know() {
    for document in [nist(), marked()] {
        valid("assessment-results", &document);
        let read = read_results(&bytes(&document)).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), document);
    }
}

#[test]
fn a_reader_sees_who_assessed_what_was_seen_and_what_came_of_it() {
    let read = read_results(&bytes(&nist())).unwrap();
    assert_eq!(
        read.assessors(),
        [(
            "IFA Security Controls Assessor".to_owned(),
            vec!["Amy Assessor".to_owned()]
        )]
    );
    let result = &read.assessment_results.results[0];
    assert_eq!(result.start, "2023-06-02T08:31:20-04:00");
    assert_eq!(result.observations.len(), 2);
    assert_eq!(result.risks[0].status, "investigating");
    let finding = &result.findings[0];
    assert_eq!(finding.control(), "ac-6.1");
    assert!(!finding.satisfied());
    assert_eq!(
        finding.related_observations[0].observation_uuid,
        result.observations[0].uuid
    );
    assert_eq!(finding.related_risks[0].risk_uuid, result.risks[0].uuid);
}

#[test]
fn findings_stand_beside_the_criteria_that_their_controls_are_known_to_be() {
    let known = Known::of(shown());
    let crosswalk = &PACK.crosswalks[0];
    let related = crosswalk
        .relations
        .iter()
        .find(|each| each.relationship == crate::pack::Relationship::Intersects)
        .unwrap();
    let mut document = nist();
    let findings = &mut document["assessment-results"]["results"][0]["findings"];
    let mut of = |target: &str, n: u32| {
        let mut finding = findings[0].clone();
        finding["uuid"] = json!(format!("45d8a6c2-1368-4bad-9ba0-7141f0a3290{n}"));
        finding["target"]["target-id"] = json!(target);
        findings.as_array_mut().unwrap().push(finding);
    };
    of("msc-1.1_smt", 1);
    let requirement = related.requirement.to_lowercase();
    of(&format!("{}-{requirement}_obj.a", crosswalk.id), 2);
    let read = read_results(&bytes(&document)).unwrap();
    let says = read.says();
    assert_eq!(says.len(), 3);
    assert!(says.contains(&("ac-6.1".to_owned(), false)));
    let beside: Vec<(&str, Way)> = read
        .beside(&known)
        .map(|(criterion, way, _)| (criterion, way))
        .collect();
    assert!(beside.contains(&("1.1", Way::Identifier)));
    let way = Way::Crosswalk(related.relationship);
    assert!(beside.contains(&(related.criterion.as_str(), way)));
    assert!(
        read.beside(&known)
            .all(|(_, _, finding)| finding.control() != "ac-6.1"),
        "what nobody related to a criterion stands beside none"
    );
}

#[test]
fn what_does_not_keep_to_the_schema_is_named_with_its_place() {
    let of = |key: &str, place: &str| (format!("refusal-outside-{key}"), place.to_owned());
    let mut document = nist();
    let results = &mut document["assessment-results"]["results"][0];
    results.as_object_mut().unwrap().remove("start");
    results["risks"] = json!([]);
    results["findings"][0]["target"]["status"]["state"] = json!("perhaps");
    results["observations"][1]["uuid"] = json!("no such thing");
    results["observations"][0]["methods"] = json!("TEST");
    results["observations"][0]["mine"] = json!(1);
    let found = faults(&document);
    for expected in [
        of("required", "assessment-results › results 1"),
        of("empty", "assessment-results › results 1 › risks"),
        of(
            "pattern",
            "assessment-results › results 1 › observations 2 › uuid",
        ),
        of(
            "type",
            "assessment-results › results 1 › observations 1 › methods",
        ),
        of(
            "unexpected",
            "assessment-results › results 1 › observations 1",
        ),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:#?}");
    }
    assert!(
        found
            .iter()
            .any(|(_, place)| place.ends_with("findings 1 › target › status › state")),
        "{found:#?}"
    );
}

#[test]
fn a_document_of_another_model_and_what_is_no_document_are_told_apart() {
    let other = faults(&given("nist/ifa_ssp-example.json"));
    assert_eq!(other, [("refusal-outside-other".to_owned(), String::new())]);
    for text in ["", "{", "[]", "null", "\"assessment-results\""] {
        assert!(read_results(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn many_faults_are_named_up_to_a_number_and_counted_beyond() {
    let mut document = nist();
    let observations = &mut document["assessment-results"]["results"][0]["observations"];
    let broken = json!({ "uuid": 5 });
    *observations = Value::Array(vec![broken; 40]);
    let found = faults(&document);
    assert_eq!(found.len(), 21);
    assert_eq!(found[20].0, "refusal-outside-more");
}

#[test]
fn what_a_control_is_known_to_be_follows_the_crosswalk_as_it_stands() {
    let written = &PACK.crosswalks[0];
    let related = written
        .relations
        .iter()
        .find(|each| each.relationship != crate::pack::Relationship::Nothing)
        .unwrap();
    let control = format!("{}-{}", written.id, related.requirement.to_lowercase());
    let has = |known: &Known| {
        let mut criteria = known.criteria(&control);
        criteria.any(|(criterion, _)| criterion == related.criterion)
    };
    assert!(has(&Known::of(shown())));
    let mut without = written.clone();
    without
        .relations
        .retain(|each| each.criterion != related.criterion);
    let known = Known::by(shown(), &[without]);
    assert!(!has(&known), "somebody took the relation away");
    assert_eq!(
        known.criteria("msc-1.1").collect::<Vec<_>>(),
        [("1.1", Way::Identifier)]
    );
}
