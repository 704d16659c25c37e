//! What may be said of an owner without naming it.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

#[test]
fn a_small_group_is_not_named_and_neither_is_the_one_that_would_betray_it() {
    let mut crowd = Crowd::default();
    for (entity_type, sites, members) in [
        ("importer", 1, 40),
        ("importer", 2, 20),
        ("importer", 9, 2),
        ("broker", 1, 30),
        ("sea_carrier", 1, 3),
    ] {
        crowd.add(entity_type, sites, members);
    }
    let all = |_: &str| true;
    let of = |entity_type: &str, size: Size| crowd.disclosed(entity_type, size, &all);
    // Two importers with many sites: were only they without a size, everybody would know.
    assert!(!of("importer", Size::Many).size && !of("importer", Size::Few).size);
    assert!(of("importer", Size::One).size && of("importer", Size::Many).entity_type);
    // Three sea carriers; brokers go with them, or the only type left out would be known.
    assert!(!of("sea_carrier", Size::One).entity_type && !of("broker", Size::One).entity_type);
    assert!(of("sea_carrier", Size::One).criterion);
    let sea_only = |entity_type: &str| entity_type == "sea_carrier";
    let told = crowd.disclosed("sea_carrier", Size::One, &sea_only);
    assert_eq!(told, Disclosed::default());
    // A type nobody belongs to any more is never named.
    assert!(!of("rail_carrier", Size::One).entity_type);
}

#[test]
fn criterion_and_hidden_kind_together_name_nobody() {
    let mut crowd = Crowd::default();
    crowd.add("importer", 1, 40);
    crowd.add("rail_carrier", 1, 6);
    crowd.add("foreign_manufacturer", 1, 3);
    // Rail carriers are not asked it. Were importers named, silence would name three manufacturers.
    let asked = |kind: &str| kind != "rail_carrier";
    for kind in ["importer", "foreign_manufacturer"] {
        let said = crowd.disclosed(kind, Size::One, &asked);
        assert!(said.criterion && !said.entity_type, "{kind}: {said:?}");
    }
    // An owner who is not among those asked is one of nobody knows how many.
    let said = crowd.disclosed("rail_carrier", Size::One, &asked);
    assert_eq!(said, Disclosed::default());
}

proptest! {
    #[test]
    fn what_is_left_out_is_never_a_few(
        groups in prop::collection::vec(("[a-d]", 1usize..6, 0u32..12), 0..12),
        asked in prop::collection::btree_set("[a-d]", 0..5),
    ) {
        let mut crowd = Crowd::default();
        let mut counts: BTreeMap<(String, &str), u32> = BTreeMap::new();
        for (entity_type, sites, members) in &groups {
            crowd.add(entity_type, *sites, *members);
            *counts.entry((entity_type.clone(), Size::of(*sites).code())).or_default() += members;
        }
        let is_asked = |kind: &str| asked.contains(kind);
        // Whatever is said of an owner, at least FEWEST members who can be the owner have the same said of them.
        for (entity_type, size) in counts.keys() {
            let size = Size::parse(size).unwrap();
            let own = crowd.disclosed(entity_type, size, &is_asked);
            if !own.criterion {
                continue;
            }
            let alike: u32 = counts.iter().filter(|((other, other_size), _)| {
                let said = crowd.disclosed(other, Size::parse(other_size).unwrap(), &is_asked);
                said == own
                    && is_asked(other)
                    && (!own.entity_type || other == entity_type)
                    && (!own.size || *other_size == size.code())
            }).map(|(_, members)| members).sum();
            prop_assert!(alike == 0 || alike >= FEWEST, "{alike} of {groups:?} asked {asked:?}");
        }
    }
}
