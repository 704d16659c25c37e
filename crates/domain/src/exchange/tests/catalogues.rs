use std::collections::BTreeSet;

use jiff::civil::date;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::editions::{Command, Draft, Event, Facts, Publication};
use crate::ids::AccountId;
use crate::pack::Strength;
use crate::record::{Actor, Aggregate as _, Recorded};

pub(super) const MAKER: AccountId = AccountId(Uuid::from_u128(1));
const CHECKER: AccountId = AccountId(Uuid::from_u128(2));

fn read(document: &Value) -> Given {
    read_catalogue(document, &PACK, &Assumed::default()).unwrap()
}

/// Assumptions under which a catalogue of somebody else's can be taken in.
pub(super) fn assumed() -> Assumed {
    Assumed {
        category: Some(4),
        entity: None,
        strength: Some(Strength::Should),
        used: BTreeSet::from(["4.101".to_owned()]),
    }
}

/// Begins, writes, proposes and publishes what was read, as people would.
pub(super) fn published(given: &Given, id: &str, absent: &Absent) -> Publication {
    let catalogue = PACK.catalogue();
    let facts = |by| Facts {
        pack: &PACK,
        catalogue: &catalogue,
        by,
        today: date(2026, 3, 2),
        unanswered: 0,
    };
    let plan = plan(given, absent, &facts(MAKER));
    assert_eq!(plan.faults, []);
    let mut commands = vec![Command::Begin {
        id: id.to_owned(),
        name: given.name.clone(),
        imported: Some(crate::editions::Imported {
            file: "catalog.json".to_owned(),
            sha256: "0".repeat(64),
            kept: given.kept.clone().map(Box::new),
            kept_of: given.kept_of.clone(),
        }),
    }];
    commands.extend(plan.commands(absent, &["es".to_owned(), "fr".to_owned()]));
    commands.push(Command::Propose {
        effective_from: date(2026, 6, 1),
        basis_until: date(2026, 9, 1),
        reasons: "The other administration has published it.".to_owned(),
    });
    commands.push(Command::Publish);
    let (mut draft, mut version) = (Draft::default(), 0);
    for command in commands {
        let by = if command == Command::Publish {
            CHECKER
        } else {
            MAKER
        };
        let events = draft
            .apply(command, &facts(by))
            .unwrap_or_else(|r| panic!("{r:?}"));
        for event in events {
            version += 1;
            let text = serde_json::to_string(&event).unwrap();
            assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event);
            draft.fold(&Recorded {
                event,
                ..recorded(by, version)
            });
        }
    }
    let publication = *draft.published.unwrap();
    assert!(publication.intact());
    publication
}

pub(super) fn recorded(by: AccountId, version: i64) -> Recorded<Event> {
    Recorded {
        id: Uuid::from_u128(9),
        seq: version,
        version,
        event: Event::ConsultationClosed,
        by: Actor {
            account: Some(by.0),
            role: "policy_officer".to_owned(),
        },
        recorded_at: "2026-03-02T09:00:00Z".parse().unwrap(),
        effective_at: "2026-03-02T09:00:00Z".parse().unwrap(),
    }
}

pub(super) fn of(publication: &Publication) -> Value {
    catalogue(Shown {
        pack: &PACK,
        edition: &publication.edition,
        follows: Some((&publication.basis, &publication.links)),
        kept: publication.kept.as_deref(),
        kept_for: None,
    })
}

#[test]
fn an_edition_and_its_profiles_keep_to_the_official_schemas() {
    let document = catalogue(shown());
    valid("catalog", &document);
    for entity in &PACK.entity_types {
        let all: Vec<String> = PACK.strands.iter().map(|each| each.id.clone()).collect();
        let profile = baseline(shown(), &entity.id).unwrap();
        valid("profile", &profile);
        let read: BaselineDocument = serde_json::from_value(profile).unwrap();
        let applying = PACK.catalogue();
        let applying = applying.criteria_for(&PACK.editions[0].id, &entity.id, &all);
        let ids: Vec<String> = applying.iter().map(|(c, _)| control_id(&c.id)).collect();
        assert_eq!(read.profile.chosen(), ids);
    }
    assert_eq!(baseline(shown(), "ferryman"), None);
}

#[test]
fn what_is_written_is_read_back_whole() {
    let document = catalogue(shown());
    let given = read(&document);
    let criteria: Vec<_> = given.rows.iter().map(|row| row.criterion.clone()).collect();
    assert_eq!(criteria, PACK.editions[0].criteria);
    assert_eq!(
        (given.id.as_str(), &given.name),
        ("msc-2020", &PACK.editions[0].name)
    );
    assert_eq!(given.kept, None);
    assert!(
        given
            .rows
            .iter()
            .all(|row| row.faults.is_empty() && row.link.is_none())
    );
}

#[test]
fn an_edition_goes_out_comes_in_and_goes_out_the_same() {
    let mut given = read(&catalogue(shown()));
    // A second edition with everything that can happen to a criterion.
    given
        .rows
        .retain(|row| row.criterion.id != "1.4" && row.criterion.id != "1.3");
    for row in &mut given.rows {
        match row.criterion.id.as_str() {
            "1.1" => "Another wording.".clone_into(&mut row.criterion.text.en),
            "1.2" => {
                let from = vec!["1.2".to_owned(), "1.3".to_owned()];
                let link = (
                    crate::editions::Relation::Merged,
                    from,
                    crate::editions::Rule::Ask,
                );
                row.link = Some(link);
            }
            _ => {}
        }
    }
    let reasons = "Nobody asks for it any more, says the review.".to_owned();
    let first = published(&given, "msc-2026", &Absent::Go(reasons.clone()));
    let out = of(&first);
    valid("catalog", &out);
    let again = read(&out);
    assert_eq!(again.follows.as_deref(), Some("msc-2020"));
    let second = published(&again, &again.id.clone(), &Absent::Go(reasons));
    assert_eq!(second.edition, first.edition);
    assert_eq!(second.links, first.links);
    assert_eq!(of(&second), out);
}

#[test]
fn what_we_do_not_model_is_kept_and_returned() {
    let mut document = catalogue(shown());
    let control = &mut document["catalog"]["groups"][2]["controls"][0];
    let props = control["props"].as_array_mut().unwrap();
    let foreign = json!({ "name": "risk", "ns": "https://other.example/ns", "value": "high" });
    props.push(foreign.clone());
    let inner = json!({ "id": "x_1", "name": "inspection", "prose": "Look behind the door." });
    control["parts"].as_array_mut().unwrap().push(inner);
    control["parts"][0]["props"] = json!([foreign]);
    control["links"] =
        json!([{ "href": "#8f6b3c1e-6b8e-4c61-9a43-35b4c9a1d2f0", "rel": "reference" }]);
    document["catalog"]["back-matter"] = json!({ "resources": [
        { "uuid": "8f6b3c1e-6b8e-4c61-9a43-35b4c9a1d2f0", "title": "A manual" }
    ]});
    document["catalog"]["metadata"]["keywords"] = json!("seals");
    document["catalog"]["metadata"]
        .as_object_mut()
        .unwrap()
        .remove("keywords");
    document["catalog"]["metadata"]["revisions"] = json!([{ "version": "draft 3" }]);
    valid("catalog", &document);
    let given = read(&document);
    assert!(given.kept.is_some());
    let stay = Absent::Stay;
    let mut changed = given.clone();
    "Another wording.".clone_into(&mut changed.rows[0].criterion.text.en);
    let out = of(&published(&changed, "msc-2026", &stay));
    valid("catalog", &out);
    let same = &out["catalog"]["groups"][2]["controls"][0];
    let before = &document["catalog"]["groups"][2]["controls"][0];
    assert_eq!(same, before);
    assert_eq!(
        out["catalog"]["back-matter"],
        document["catalog"]["back-matter"]
    );
    assert_eq!(
        out["catalog"]["metadata"]["revisions"],
        document["catalog"]["metadata"]["revisions"]
    );
    let prose = &out["catalog"]["groups"][0]["controls"][0]["parts"][0]["prose"];
    assert_eq!(prose, "Another wording.");
    assert_eq!(read(&out).kept, given.kept);
}

#[test]
fn the_official_documents_are_read_and_written_without_loss() {
    let profile = given("nist/NIST_SP-800-53_rev5_LOW-baseline_profile.json");
    let read: BaselineDocument = serde_json::from_value(profile.clone()).unwrap();
    assert_eq!(read.profile.chosen().len(), 149);
    assert_eq!(serde_json::to_value(&read).unwrap(), profile);
    let catalogue = given("nist/basic-catalog-without-prose.json");
    let read: CatalogDocument = serde_json::from_value(catalogue.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), catalogue);
}

#[test]
fn somebody_elses_catalogue_becomes_an_edition_and_comes_back_with_all_it_said() {
    let document = given("nist/basic-catalog-without-prose.json");
    let bare = read(&document);
    let keys = |given: &Given| -> BTreeSet<String> {
        let faults = given.rows.iter().flat_map(|row| &row.faults);
        faults.map(|fault| fault.key.clone()).collect()
    };
    assert_eq!(
        keys(&bare),
        BTreeSet::from(["refusal-exchange-number".to_owned()])
    );
    let given = read_catalogue(&document, &PACK, &assumed()).unwrap();
    assert_eq!(keys(&given), BTreeSet::new());
    let ids: Vec<&str> = given
        .rows
        .iter()
        .map(|row| row.criterion.id.as_str())
        .collect();
    assert_eq!(
        ids[..2],
        ["4.102", "4.103"],
        "4.101 was something else once"
    );
    let publication = published(&translated(given), "sample-2026", &Absent::Stay);
    let out = of(&publication);
    valid("catalog", &out);
    let text = out.to_string();
    let mut places = BTreeSet::new();
    prose(&document, &mut places);
    let missing: Vec<_> = places
        .iter()
        .filter(|prose| !text.contains(serde_json::to_string(prose).unwrap().trim_matches('"')))
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
    for word in [
        "s1.1.1-prm1",
        "choice 2",
        "Internal Organization",
        "\"s1.1.1\"",
    ] {
        assert!(text.contains(word), "{word}");
    }
    let again = read(&out);
    let second = published(&again, "sample-2026", &Absent::Stay);
    assert_eq!(of(&second), out);
}

/// The same with what its makers have to write before they can propose it.
pub(super) fn translated(mut given: Given) -> Given {
    let fill = |text: &mut crate::pack::Text| {
        text.es = format!("{} (es)", text.en);
        text.fr = format!("{} (fr)", text.en);
    };
    fill(&mut given.name);
    for row in &mut given.rows {
        fill(&mut row.criterion.text);
        fill(&mut row.criterion.meaning);
    }
    given
}

fn prose(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                match value.as_str() {
                    Some(text) if field == "prose" || field == "title" => {
                        found.insert(text.to_owned());
                    }
                    _ => prose(value, found),
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| prose(entry, found)),
        _ => {}
    }
}

#[test]
fn a_document_that_is_no_catalogue_is_refused_and_a_bad_row_is_named() {
    let profile = given("nist/NIST_SP-800-53_rev5_LOW-baseline_profile.json");
    let refused = read_catalogue(&profile, &PACK, &Assumed::default()).unwrap_err();
    assert_eq!(refused.key, "refusal-exchange-not-catalogue");
    let broken = json!({ "catalog": { "uuid": 7 } });
    let refused = read_catalogue(&broken, &PACK, &Assumed::default()).unwrap_err();
    assert_eq!(refused.key, "refusal-exchange-unreadable");
    let mut document = catalogue(shown());
    let controls = document["catalog"]["groups"][0]["controls"]
        .as_array_mut()
        .unwrap();
    controls[0]["props"] = json!([
        { "name": "strength", "ns": NAMESPACE, "value": "perhaps", "class": "importer" },
        { "name": "strength", "ns": NAMESPACE, "value": "must", "class": "ferryman" },
    ]);
    let twice = controls[1].clone();
    controls.push(twice);
    let catalogue = PACK.catalogue();
    let facts = Facts {
        pack: &PACK,
        catalogue: &catalogue,
        by: MAKER,
        today: date(2026, 3, 2),
        unanswered: 0,
    };
    let plan = plan(&read(&document), &Absent::Stay, &facts);
    let faults: Vec<_> = plan
        .faults
        .iter()
        .map(|(place, id, fault)| (place.as_str(), id.as_str(), fault.key.as_str()))
        .collect();
    assert_eq!(
        faults,
        [
            ("msc-1.1", "1.1", "refusal-exchange-applies"),
            ("msc-1.1", "1.1", "refusal-exchange-applies"),
            ("msc-1.2", "1.2", "refusal-exchange-twice"),
        ]
    );
}
