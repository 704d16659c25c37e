//! A profile is read as what it is: a choice for one entity type.

use serde_json::json;

use super::catalogues::published;
use super::*;
use crate::editions::Relation;
use crate::pack::{Edition, Strength};

fn edition() -> &'static Edition {
    PACK.editions.last().unwrap()
}

fn newest() -> Shown<'static> {
    Shown {
        edition: edition(),
        ..shown()
    }
}

fn of_importers() -> Value {
    baseline(newest(), "importer").unwrap()
}

fn read(document: &Value, strength: Option<Strength>) -> Given {
    let assumed = Assumed {
        strength,
        ..Assumed::default()
    };
    read_choice(
        document,
        &PACK,
        Some((newest(), &Known::of(newest()))),
        &assumed,
    )
    .unwrap()
}

fn ids(document: &mut Value) -> &mut Vec<Value> {
    let ids = &mut document["profile"]["imports"][0]["include-controls"][0]["with-ids"];
    ids.as_array_mut().unwrap()
}

#[test]
fn our_own_profile_changes_nothing() {
    let given = read(&of_importers(), None);
    let criteria: Vec<_> = given.rows.iter().map(|row| row.criterion.clone()).collect();
    assert_eq!(criteria, edition().criteria);
    assert_eq!(given.kept, None);
    assert!(given.rows.iter().all(|row| row.faults.is_empty()));
}

#[test]
fn what_is_chosen_applies_and_what_is_not_does_not() {
    let mut document = of_importers();
    let dropped = ids(&mut document).remove(0);
    let mut others = edition().criteria.iter();
    let added = others
        .find(|one| one.applies_to("importer").is_none())
        .unwrap();
    let added_id = control_id(&added.id);
    ids(&mut document).push(json!(added_id));
    let given = read(&document, Some(Strength::Should));
    for (row, before) in given.rows.iter().zip(&edition().criteria) {
        let now = row
            .criterion
            .applies_to("importer")
            .map(|applies| applies.strength);
        if control_id(&before.id) == dropped.as_str().unwrap() {
            assert_eq!(now, None);
        } else if control_id(&before.id) == added_id {
            assert_eq!(now, Some(Strength::Should));
        } else {
            assert_eq!(row.criterion, *before, "nobody chose about it");
        }
        // The words and the other types stay as they are.
        assert_eq!(row.criterion.text, before.text);
        let others = |criterion: &crate::pack::Criterion| {
            let others = criterion
                .applies
                .iter()
                .filter(|each| each.entity != "importer");
            others.cloned().collect::<Vec<_>>()
        };
        assert_eq!(others(&row.criterion), others(before));
    }
    let without = read(&document, None);
    let faults: Vec<_> = without.rows.iter().flat_map(|row| &row.faults).collect();
    assert_eq!(faults.len(), 1, "how strongly, nobody has said");
    assert_eq!(faults[0].key, "refusal-exchange-choice-strength");
}

#[test]
fn a_choice_of_everything_but_some_is_understood() {
    let mut document = of_importers();
    let first = ids(&mut document)[0].clone();
    document["profile"]["imports"][0] = json!({
        "href": "catalog.json", "include-all": {},
        "exclude-controls": [{ "with-ids": [first] }],
    });
    valid("profile", &document);
    let given = read(&document, Some(Strength::Must));
    let applying = given
        .rows
        .iter()
        .filter(|row| row.criterion.applies_to("importer").is_some());
    assert_eq!(applying.count(), edition().criteria.len() - 1);
}

#[test]
fn what_cannot_be_known_is_refused_by_name() {
    let refusal = |document: &Value| {
        let read = read_choice(
            document,
            &PACK,
            Some((newest(), &Known::of(newest()))),
            &Assumed::default(),
        );
        read.unwrap_err().key
    };
    let mut nobody = of_importers();
    let props = nobody["profile"]["metadata"]["props"]
        .as_array_mut()
        .unwrap();
    props.retain(|prop| prop["name"] != "entity-type");
    assert_eq!(refusal(&nobody), "refusal-exchange-choice-type");
    assert_eq!(
        refusal(&json!({ "profile": 1 })),
        "refusal-exchange-unreadable"
    );
    let mut unknown = of_importers();
    let with = |import: Value| {
        let mut document = of_importers();
        document["profile"]["imports"] = json!([import]);
        document
    };
    let by_pattern =
        json!({ "href": "c", "include-controls": [{ "matching": [{ "pattern": "*" }] }] });
    assert_eq!(refusal(&with(by_pattern)), "refusal-exchange-choice-ids");
    let otherwise =
        json!({ "href": "c", "include-all": {}, "exclude-controls": [{ "matching": [] }] });
    assert_eq!(refusal(&with(otherwise)), "refusal-exchange-choice-ids");
    let silent = json!({ "href": "c" });
    assert_eq!(refusal(&with(silent)), "refusal-exchange-choice-nothing");
    let mut none = of_importers();
    none["profile"]["imports"] = json!([]);
    assert_eq!(refusal(&none), "refusal-exchange-choice-nothing");
    let mut older = of_importers();
    older["profile"]["metadata"]["version"] = json!("msc-1999");
    assert_eq!(refusal(&older), "refusal-exchange-choice-older");
    let mut last = of_importers();
    let mut alone = edition().criteria.iter();
    let alone = alone.find(|one| one.applies.len() == 1 && one.applies_to("importer").is_some());
    let alone = control_id(&alone.unwrap().id);
    ids(&mut last).retain(|id| *id != json!(alone));
    let given = read(&last, None);
    let faults: Vec<_> = given.rows.iter().flat_map(|row| &row.faults).collect();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].key, "refusal-exchange-choice-last");
    ids(&mut unknown).push(json!("ac-1"));
    let given = read(&unknown, None);
    let faults: Vec<_> = given.rows.iter().flat_map(|row| &row.faults).collect();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].key, "refusal-exchange-choice-unknown");
}

#[test]
fn what_a_profile_says_beside_its_choice_is_kept_and_returned() {
    let mut document = of_importers();
    ids(&mut document).remove(0);
    document["profile"]["metadata"]["props"].as_array_mut().unwrap().push(
        json!({ "name": "reviewed-by", "ns": "https://elsewhere.example/ns", "value": "Group 7" }),
    );
    document["profile"]["back-matter"] = json!({ "resources": [
        { "uuid": "4cf4e7a5-5f4e-4f0d-9d7c-0d9e8a3b7c11", "title": "The decree" },
    ]});
    let given = read(&document, None);
    assert_eq!(given.kept_of.as_deref(), Some("importer"));
    let named = Given {
        name: crate::pack::Text {
            en: "Criteria 2027".to_owned(),
            es: "Criterios 2027".to_owned(),
            fr: "Critères 2027".to_owned(),
        },
        ..given
    };
    let publication = published(&named, "msc-2027", &Absent::Stay);
    let links = publication.links.iter();
    assert!(
        links
            .clone()
            .all(|link| link.relation == Relation::Unchanged),
        "only to whom it applies"
    );
    let again = Shown {
        edition: &publication.edition,
        kept_for: publication
            .kept_of
            .as_deref()
            .zip(publication.kept.as_deref()),
        ..shown()
    };
    let profile = baseline(again, "importer").unwrap();
    valid("profile", &profile);
    assert_eq!(
        profile["profile"]["back-matter"],
        document["profile"]["back-matter"]
    );
    let props = profile["profile"]["metadata"]["props"].as_array().unwrap();
    assert!(props.iter().any(|prop| prop["value"] == "Group 7"));
    let others = baseline(again, "exporter").unwrap();
    assert!(
        others["profile"].get("back-matter").is_none(),
        "it was said of importers"
    );
}
