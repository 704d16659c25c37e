use std::collections::BTreeSet;

use super::*;
use crate::pack::Relationship;

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
