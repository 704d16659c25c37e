//! Documents of other programmes, the official ones first: nothing that they say is lost, and nothing of ours is changed
//! by what they do not know.

use serde_json::json;

use super::catalogues::{assumed, of, published, translated};
use super::profiles::{self, NOW, answers, facts, profile};
use super::*;
use crate::annual::Carried;
use crate::editions::Publication;
use crate::pack::{Relationship, Strength, Text};
use crate::profile::{AnswerState, Command};
use crate::record::Aggregate as _;

/// Every plain value of a document, with the field in which it stands.
fn leaves(value: &Value, field: &str, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Array(entries) => entries.iter().for_each(|each| leaves(each, field, found)),
        Value::Object(fields) => {
            for (field, value) in fields {
                leaves(value, field, found);
            }
        }
        plain => found.push((field.to_owned(), plain.clone())),
    }
}

/// What one document says and the other does not, neither in its place nor as a `source-value`.
fn lost(given: &Value, written: &Value) -> Vec<(String, Value)> {
    let (mut said, mut kept) = (Vec::new(), Vec::new());
    leaves(given, "", &mut said);
    leaves(written, "", &mut kept);
    let mut replaced = Vec::new();
    sources(written, &mut replaced);
    let told = |field: &str, said: &Value| {
        kept.iter()
            .any(|(other, value)| other == field && value == said)
            || replaced.iter().any(|(place, value)| {
                place.ends_with(field) && Some(value.as_str()) == said.as_str()
            })
    };
    said.retain(|(field, value)| !told(field, value));
    said
}

fn sources(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Array(entries) => entries.iter().for_each(|each| sources(each, found)),
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            if text("name") == Some("source-value") {
                let said = text("remarks").or(text("value")).unwrap();
                found.push((text("class").unwrap().to_owned(), said.to_owned()));
            }
            // A catalogue's own id and version have names of their own, older than the others'.
            for (name, place) in [("source-document", "uuid"), ("source-version", "version")] {
                if text("name") == Some(name) {
                    found.push((place.to_owned(), text("value").unwrap().to_owned()));
                }
            }
            fields.values().for_each(|each| sources(each, found));
        }
        _ => {}
    }
}

fn baseline_of(publication: &Publication) -> Value {
    let shown = Shown {
        edition: &publication.edition,
        kept_for: publication
            .kept_of
            .as_deref()
            .zip(publication.kept.as_deref()),
        ..shown()
    };
    baseline(shown, "importer").unwrap()
}

fn named(given: Given, year: &str) -> Given {
    let said = |words: &str| format!("{words} {year}");
    Given {
        name: Text {
            en: said("Criteria"),
            es: said("Criterios"),
            fr: said("Critères"),
        },
        ..given
    }
}

fn nist_baseline() -> Value {
    let mut document = given("nist/NIST_SP-800-53_rev5_LOW-baseline_profile.json");
    // Beside what NIST says there, everything else that a profile can say.
    document["profile"]["modify"] = json!({
        "set-parameters": [{ "param-id": "ac-1_prm_1", "values": ["yearly"] }],
        "alters": [{ "control-id": "ac-1", "adds": [{
            "position": "ending",
            "props": [{ "name": "priority", "value": "P1" }],
        }]}],
    });
    document["profile"]["merge"] = json!({ "flat": {} });
    document
}

#[test]
fn the_official_baseline_takes_nothing_away_and_comes_back_whole() {
    let document = nist_baseline();
    valid("profile", &document);
    let ask = read_choice(
        &document,
        &PACK,
        Some((shown(), &Known::of(shown()))),
        &Assumed::default(),
    )
    .unwrap();
    assert_eq!(ask.rows.len(), 1, "its reader is asked for the entity type");
    assert_eq!(ask.rows[0].faults[0].key, "refusal-exchange-choice-entity");
    let assumed = Assumed {
        entity: Some("importer".to_owned()),
        ..Assumed::default()
    };
    let read = |document: &Value| {
        read_choice(
            document,
            &PACK,
            Some((shown(), &Known::of(shown()))),
            &assumed,
        )
        .unwrap()
    };
    let mut given = read(&document);
    assert_eq!(given.elsewhere.len(), 149);
    let criteria: Vec<_> = given.rows.iter().map(|row| row.criterion.clone()).collect();
    assert_eq!(
        criteria, PACK.editions[0].criteria,
        "nothing of ours changes"
    );
    // An edition that changes nothing is not published: somebody lowers one strength in the same draft.
    let lowered = given.rows.iter_mut().find_map(|row| {
        let mut applies = row.criterion.applies.iter_mut();
        applies.find(|each| each.entity == "importer" && each.strength == Strength::Must)
    });
    lowered.unwrap().strength = Strength::Should;
    let first = published(&named(given, "2027"), "msc-2027", &Absent::Stay);
    let out = baseline_of(&first);
    valid("profile", &out);
    assert_eq!(lost(&document, &out), []);
    let (ours, theirs) = (&out["profile"]["imports"][0], &out["profile"]["imports"][1]);
    assert_eq!(ours["href"], "catalog.json");
    assert_eq!(*theirs, document["profile"]["imports"][0]);
    assert_eq!(out["profile"]["modify"], document["profile"]["modify"]);
    assert_eq!(out["profile"]["merge"], document["profile"]["merge"]);

    // What was written is one of ours now, under its own edition; taken again it is the same.
    let newest = Shown {
        edition: &first.edition,
        ..shown()
    };
    let again = read_choice(
        &out,
        &PACK,
        Some((newest, &Known::of(newest))),
        &Assumed::default(),
    )
    .unwrap();
    assert_eq!(again.kept, first.kept.clone().map(|kept| *kept));
    assert_eq!(again.elsewhere.len(), 149);
    assert!(again.rows.iter().all(|row| row.faults.is_empty()));
}

#[test]
fn a_choice_of_controls_that_an_edition_knows_by_their_own_id_is_one_of_its_criteria() {
    let document = given("nist/basic-catalog-without-prose.json");
    let catalogue = read_catalogue(&document, &PACK, &assumed()).unwrap();
    let mut catalogue = translated(catalogue);
    // They apply to sea carriers only; the profile brings one of them to importers.
    for row in &mut catalogue.rows {
        row.criterion
            .applies
            .retain(|each| each.entity == "sea_carrier");
        assert!(!row.criterion.applies.is_empty());
    }
    let publication = published(&catalogue, "sample-2026", &Absent::Stay);
    valid("catalog", &of(&publication));
    assert_eq!(lost_prose_apart(&document, &of(&publication)), []);
    let newest = Shown {
        edition: &publication.edition,
        kept: publication.kept.as_deref(),
        ..shown()
    };
    let control = "s1.1.1";
    let chosen = json!({ "profile": {
        "uuid": "b1c34e03-cf8e-4787-865a-0327913dfadd",
        "metadata": {
            "title": "Some of them", "last-modified": "2026-01-15T09:00:00Z",
            "version": "1", "oscal-version": "1.1.2",
        },
        "imports": [{ "href": "#there", "include-controls": [{ "with-ids": [control, "s9.9"] }] }],
    }});
    valid("profile", &chosen);
    let assumed = Assumed {
        entity: Some("importer".to_owned()),
        strength: Some(Strength::Should),
        ..Assumed::default()
    };
    let given = read_choice(&chosen, &PACK, Some((newest, &Known::of(newest))), &assumed).unwrap();
    assert_eq!(given.elsewhere, ["s9.9"]);
    let changed = given
        .rows
        .iter()
        .filter(|row| publication.edition.criterion(&row.criterion.id) != Some(&row.criterion));
    let changed: Vec<_> = changed.collect();
    assert_eq!(changed.len(), 1);
    let applies = changed[0].criterion.applies_to("importer").unwrap();
    assert_eq!(applies.strength, Strength::Should);
    let known = Known::of(newest);
    let known: Vec<_> = known.criteria(control).collect();
    assert_eq!(known, [(changed[0].criterion.id.as_str(), Way::Identifier)]);
}

/// Prose apart: text in several pieces is joined.
fn lost_prose_apart(given: &Value, written: &Value) -> Vec<(String, Value)> {
    let mut lost = lost(given, written);
    // Controls get numbers of ours, with labels; theirs stand beside, where the catalogue test looks for them.
    let renamed = ["prose", "id", "class", "title", "name"];
    lost.retain(|(field, _)| !renamed.contains(&field.as_str()));
    lost
}

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
