//! Documents of other programmes, the official ones first: nothing that they say is lost, and nothing of ours is changed
//! by what they do not know.

mod plans;

use serde_json::json;

use super::catalogues::{assumed, of, published, translated};
use super::*;
use crate::editions::Publication;
use crate::pack::{Strength, Text};

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
