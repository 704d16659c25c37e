use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::editions::{Link, Relation, Rule};
use crate::pack::{Crosswalk, CrosswalkRelation, Relationship};

fn crossed() -> Crossed<'static> {
    Crossed {
        crosswalk: PACK.crosswalk("wco-safe").unwrap(),
        shown: shown(),
    }
}

#[test]
fn every_requirement_and_every_criterion_is_accounted_for() {
    let crossed = crossed();
    let counts = Cover::ALL.map(|cover| crossed.covered(cover).len());
    assert_eq!(
        counts.iter().sum::<usize>(),
        crossed.crosswalk.requirements.len()
    );
    // Whether a company obeys the law and has money is not asked by criteria of security.
    let open: Vec<&str> = crossed
        .covered(Cover::Nothing)
        .iter()
        .map(|requirement| requirement.id.as_str())
        .collect();
    assert_eq!(open, ["A1", "C1"]);
    let related: BTreeSet<&str> = crossed
        .relations()
        .map(|each| each.criterion.as_str())
        .collect();
    assert_eq!(
        related.len() + crossed.beyond().len(),
        crossed.shown.edition.criteria.len()
    );
    assert!(
        crossed
            .beyond()
            .iter()
            .any(|criterion| criterion.id == "8.1")
    );
}

#[test]
fn a_requirement_is_covered_by_what_asks_all_of_it_and_by_nothing_less() {
    let mut crosswalk = PACK.crosswalk("wco-safe").unwrap().clone();
    crosswalk.relations.retain(|each| each.criterion == "2.1");
    for (relationship, cover) in [
        (Relationship::Equal, Cover::Whole),
        (Relationship::Superset, Cover::Whole),
        (Relationship::Subset, Cover::Part),
        (Relationship::Intersects, Cover::Part),
        (Relationship::Nothing, Cover::Nothing),
    ] {
        crosswalk.relations[0].relationship = relationship;
        let crossed = Crossed {
            crosswalk: &crosswalk,
            shown: shown(),
        };
        assert_eq!(crossed.cover("M1"), cover, "{relationship:?}");
        let none = relationship == Relationship::Nothing;
        let beyond = crossed
            .beyond()
            .iter()
            .any(|criterion| criterion.id == "2.1");
        assert_eq!(beyond, none);
    }
    // A criterion that the edition lacks covers nothing.
    crosswalk.relations[0].criterion = "2.99".to_owned();
    let crossed = Crossed {
        crosswalk: &crosswalk,
        shown: shown(),
    };
    assert_eq!(crossed.cover("M1"), Cover::Nothing);
}

#[test]
fn a_crosswalk_keeps_to_the_official_schemas() {
    valid("mapping", &crossed().mapping());
    valid("catalog", &crossed().catalogue());
}

/// The pack with one crosswalk more, as a file of it.
fn loaded(file: &str) -> Crosswalk {
    let mut files = crate::pack::tests::ctpat_files();
    files.insert("crosswalks/again.toml".to_owned(), file.to_owned());
    let pack = crate::pack::Pack::load(&files).unwrap();
    pack.crosswalk("again").unwrap().clone()
}

#[test]
fn a_mapping_comes_back_as_it_went_out() {
    let crossed = crossed();
    let read = read_mapping("wco-safe", &crossed.mapping(), &crossed.catalogue(), &PACK).unwrap();
    assert_eq!(read, *crossed.crosswalk);
    assert_eq!(same_in_every_language(&read), 0);
    let mut again = read;
    again.id = "again".to_owned();
    assert_eq!(loaded(&crosswalk_file(&again).unwrap()), again);
}

#[test]
fn a_mapping_from_elsewhere_is_read_from_either_side() {
    let catalogue = given("nist/basic-catalog-without-prose.json");
    let mapping = |source: &str, target: &str, is: &str| {
        json!({ "mapping-collection": {
            "metadata": { "title": "Ours and theirs", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.2.3" },
            "mappings": [{ "maps": [{
                "relationship": is,
                "sources": [{ "type": "control", "id-ref": source }],
                "targets": [{ "type": "statement", "id-ref": target }],
            }]}],
        }})
    };
    let one = |mapping: &Value| {
        let read = read_mapping("theirs", mapping, &catalogue, &PACK)?;
        Ok::<_, Vec<String>>(read.relations[0].clone())
    };
    let theirs = "s1.1.1".to_owned();
    let forth = one(&mapping("msc-2.1", "s1.1.1_stm", "subset-of")).unwrap();
    assert_eq!(
        (forth.criterion.as_str(), forth.relationship),
        ("2.1", Relationship::Subset)
    );
    let back = one(&mapping(&theirs, "msc-2.1_smt", "subset-of")).unwrap();
    assert_eq!(back.relationship, Relationship::Superset);
    assert_eq!(back.requirement, forth.requirement);
    let same = one(&mapping("msc-2.1", &theirs, "equivalent-to")).unwrap();
    assert_eq!(same.relationship, Relationship::Equal);
    // Two criteria that together equal a requirement each ask less than it.
    let mut two = mapping("msc-2.1", &theirs, "equal-to");
    let sources = two
        .pointer_mut("/mapping-collection/mappings/0/maps/0/sources")
        .unwrap();
    sources
        .as_array_mut()
        .unwrap()
        .push(json!({ "type": "control", "id-ref": "msc-2.2" }));
    let read = read_mapping("theirs", &two, &catalogue, &PACK).unwrap();
    assert_eq!(read.relations.len(), 2);
    assert!(
        read.relations
            .iter()
            .all(|each| each.relationship == Relationship::Subset)
    );
    for (faulty, says) in [
        (mapping("msc-2.1", "zz-9", "equal-to"), "no control `zz-9`"),
        (
            mapping("zz-1", "zz-9", "equal-to"),
            "neither `zz-1` nor `zz-9`",
        ),
        (
            mapping("msc-2.1", &theirs, "is-nicer-than"),
            "`is-nicer-than`",
        ),
    ] {
        let faults = one(&faulty).unwrap_err();
        assert!(
            faults[0].starts_with("map 1: ") && faults[0].contains(says),
            "{faults:?}"
        );
    }
    let read = read_mapping(
        "theirs",
        &mapping("msc-2.1", &theirs, "equal-to"),
        &catalogue,
        &PACK,
    );
    let read = read.unwrap();
    assert!(same_in_every_language(&read) > 0);
    let mut again = read;
    again.id = "again".to_owned();
    assert_eq!(loaded(&crosswalk_file(&again).unwrap()), again);
}

pub(super) fn link(to: Option<&str>, from: &[&str], relation: Relation, rule: Rule) -> Link {
    Link {
        to: to.map(str::to_owned),
        from: from.iter().map(|id| (*id).to_owned()).collect(),
        relation,
        rule,
    }
}

pub(super) fn small(relations: &[(&str, Relationship, &str)]) -> Crosswalk {
    let mut crosswalk = PACK.crosswalk("wco-safe").unwrap().clone();
    let relations = relations.iter();
    crosswalk.relations = relations
        .map(|(criterion, relationship, requirement)| CrosswalkRelation {
            criterion: (*criterion).to_owned(),
            relationship: *relationship,
            requirement: (*requirement).to_owned(),
        })
        .collect();
    crosswalk
}

/// The relations of a criterion after links, and whether it has to be looked at.
fn after(crosswalk: &Crosswalk, links: &[Link], id: &str) -> (Vec<(String, Relationship)>, bool) {
    let (followed, looks) = followed(crosswalk, links);
    let own = followed.relations.into_iter();
    let own = own.filter(|each| each.criterion == id);
    let own = own.map(|each| (each.requirement, each.relationship));
    let looked = looks
        .iter()
        .any(|look| look.criterion.as_deref() == Some(id));
    (own.collect(), looked)
}

#[test]
fn relations_follow_their_criteria_through_an_edition() {
    use Relationship::{Equal, Intersects, Nothing, Subset, Superset};
    let crosswalk = small(&[
        ("1.1", Equal, "A1"),
        ("1.2", Superset, "A2"),
        ("1.3", Subset, "A1"),
        ("1.4", Nothing, "A3"),
    ]);
    let one = |requirement: &str, relationship| vec![(requirement.to_owned(), relationship)];
    let same = [link(Some("1.1"), &["1.1"], Relation::Unchanged, Rule::Keep)];
    assert_eq!(after(&crosswalk, &same, "1.1"), (one("A1", Equal), false));
    let kept = [link(Some("1.1"), &["1.1"], Relation::Reworded, Rule::Keep)];
    assert_eq!(after(&crosswalk, &kept, "1.1"), (one("A1", Equal), false));
    let reworded = [link(
        Some("1.1"),
        &["1.1"],
        Relation::Reworded,
        Rule::Confirm,
    )];
    assert_eq!(
        after(&crosswalk, &reworded, "1.1"),
        (one("A1", Equal), true)
    );
    let split = [
        link(Some("1.1"), &["1.1"], Relation::Split, Rule::Confirm),
        link(Some("1.9"), &["1.1"], Relation::Split, Rule::Ask),
    ];
    assert_eq!(after(&crosswalk, &split, "1.9"), (one("A1", Subset), true));
    let merged = [link(
        Some("1.8"),
        &["1.1", "1.2", "1.3"],
        Relation::Merged,
        Rule::Confirm,
    )];
    let (both, looked) = after(&crosswalk, &merged, "1.8");
    assert_eq!(
        both,
        [("A1".to_owned(), Superset), ("A2".to_owned(), Superset)],
        "of two relations to one requirement the one that says more"
    );
    assert!(looked);
    let wider = [link(
        Some("1.3"),
        &["1.3", "1.4"],
        Relation::Merged,
        Rule::Confirm,
    )];
    let (both, _) = after(&crosswalk, &wider, "1.3");
    assert_eq!(
        both,
        [("A1".to_owned(), Intersects), ("A3".to_owned(), Nothing)]
    );
}

#[test]
fn what_goes_takes_its_relations_along_and_what_comes_has_none() {
    use Relationship::{Equal, Nothing};
    let crosswalk = small(&[("1.1", Equal, "A1"), ("1.4", Nothing, "A3")]);
    let links = [
        Link::retired("1.1"),
        Link::retired("1.4"),
        link(Some("1.7"), &[], Relation::New, Rule::Ask),
    ];
    let (now, looks) = followed(&crosswalk, &links);
    assert!(now.relations.is_empty());
    let told: Vec<_> = looks
        .iter()
        .map(|look| (look.criterion.as_deref(), look.because))
        .collect();
    // What had nothing in common with the other programme is missed by nobody.
    assert_eq!(
        told,
        [(None, Relation::Retired), (Some("1.7"), Relation::New)]
    );
    assert_eq!(looks[0].requirements, [("A1".to_owned(), None)]);
    assert_eq!(now.requirements, crosswalk.requirements);
}
