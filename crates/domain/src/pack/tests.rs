#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Authority, Benefit, CHAIN_ROLES, Length, Mistake, Pack, Provenance, Strength, Text};

mod mistakes;
mod told;

type Files = BTreeMap<String, String>;

/// The files of the real pack, by their path within it.
pub(crate) fn ctpat_files() -> Files {
    fn collect(root: &Path, folder: &Path, files: &mut Files) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, files);
            } else {
                let relative = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                files.insert(relative, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ctpat");
    let mut files = Files::new();
    collect(&root, &root, &mut files);
    files
}

pub(crate) fn ctpat() -> Pack {
    Pack::load(&ctpat_files()).unwrap_or_else(|mistakes| panic!("{}", listed(&mistakes)))
}

fn listed(mistakes: &[Mistake]) -> String {
    mistakes
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_real_pack_has_no_mistakes_and_is_complete() {
    let pack = ctpat();
    assert_eq!(pack.entity_types.len(), 12);
    assert_eq!(pack.categories.len(), 12);
    assert_eq!(pack.tiers.len(), 3);
    assert_eq!(pack.reasons.len(), 8);
    assert_eq!(pack.roles.len(), 11);
    assert_eq!(pack.letters.len(), 15);
    assert_eq!(pack.hash.len(), 64);
    // An edition is not edited: whoever signed under it signed these words (ADR 4). Until the first release it may still
    // be completed; then this is the line that says so.
    assert_eq!(
        pack.editions.first().map(|edition| edition.hash.as_str()),
        Some("83ba703c619c7201c09fdf499d56c4b93004d4f7e1ffff10771a988a9859c059")
    );
    assert!(
        pack.catalogue()
            .criteria_for("msc-2020", "importer", &[])
            .len()
            > 5
    );
}

#[test]
fn words_and_codes_of_a_mode_are_one_thing() {
    let pack = ctpat();
    let modes = &pack.modes;
    for said in ["air", "Air", " AIR ", "4", "40", "41"] {
        assert_eq!((modes.code(said), modes.id(said)), ("4", "air"), "{said}");
    }
    for said in ["sea", "1", "10", "maritime"] {
        assert_eq!((modes.code(said), modes.id(said)), ("1", "sea"), "{said}");
    }
    // What nobody named is a mode of its own, as it was written.
    for said in ["by balloon", "90", ""] {
        assert_eq!((modes.code(said), modes.id(said)), (said, said));
        assert_eq!(modes.find(said), None);
    }
}

#[test]
fn higher_threat_levels_keep_less_and_tier_three_is_released_at_all_of_them() {
    let threat = ctpat().threat;
    assert_eq!(threat.highest(), 3);
    for level in 0..=threat.highest() {
        // 6 U.S.C. 966: expedited release at all levels of threat.
        for role in CHAIN_ROLES {
            assert!(threat.keeps(level, Benefit::Expedited, 3, role), "{level}");
        }
    }
    let kept = |level| threat.keeps(level, Benefit::Credit, 1, "importer");
    assert_eq!([0, 1, 2, 3].map(kept), [true, true, false, false]);
    // A level that a later pack no longer has gives nobody anything back.
    assert!(!threat.keeps(9, Benefit::Credit, 3, "carrier"));
}

#[test]
fn eighteen_arrangements_cover_forty_four_nations() {
    let pack = ctpat();
    let nations = pack
        .arrangements
        .iter()
        .flat_map(|arrangement| &arrangement.countries)
        .collect::<BTreeSet<_>>();
    assert_eq!((pack.arrangements.len(), nations.len()), (18, 44));
    assert!(
        pack.arrangements
            .is_sorted_by_key(|arrangement| arrangement.signed.clone())
    );
}

#[test]
fn the_published_mix_adds_up_as_published() {
    let total: f64 = ctpat()
        .entity_types
        .iter()
        .map(|entity_type| entity_type.mix_percent)
        .sum();
    assert!((total - 99.9).abs() < 1e-9, "{total}");
}

#[test]
fn the_statutes_clocks_have_the_statutes_lengths() {
    let pack = ctpat();
    for (id, length) in [
        ("certify", Length::Days(90)),
        ("validate", Length::Years(1)),
        ("revalidate", Length::Years(4)),
        ("appeal_noncompliance", Length::Days(90)),
        ("appeal_false_info", Length::Days(30)),
        ("appeal_determination", Length::Days(180)),
    ] {
        let clock = pack.clock(id).unwrap();
        assert_eq!(
            (&clock.length, clock.authority),
            (&length, Authority::Statute),
            "{id}"
        );
        assert!(clock.source.starts_with("6 U.S.C."), "{id}");
    }
}

#[test]
fn the_ground_decides_the_appeal_clock() {
    let pack = ctpat();
    let clock = |ground| pack.ground(ground).unwrap().appeal_clock.clone().unwrap();
    assert_eq!(clock("false_information"), "appeal_false_info");
    assert_eq!(clock("failed_validation"), "appeal_noncompliance");
    for decision in super::DECISIONS {
        assert!(
            !pack.grounds_for(decision).is_empty(),
            "nothing supports {decision}"
        );
    }
    for decision in ["deny", "suspend", "remove"] {
        assert!(
            pack.grounds_for(decision)
                .iter()
                .all(|ground| ground.adverse),
            "{decision}"
        );
    }
}

#[test]
fn criteria_come_in_numeric_order() {
    let pack = ctpat();
    let ids = pack
        .catalogue()
        .criteria_for("msc-2020", "foreign_manufacturer", &[]);
    let ids = ids
        .iter()
        .map(|(criterion, _)| criterion.id.as_str())
        .collect::<Vec<_>>();
    let at = |id| ids.iter().position(|other| *other == id).unwrap();
    assert!(at("9.2") < at("9.10") && at("9.16") < at("10.1"), "{ids:?}");
}

/// The counts of the research index: what was read for each entity type, and what is still to be confirmed.
#[test]
fn each_entity_type_has_the_criteria_that_were_found_for_it() {
    let pack = ctpat();
    for (entity, confirmed, to_confirm) in [
        ("importer", (3, 2), (55, 32)),
        ("foreign_manufacturer", (58, 34), (0, 1)),
        ("highway_carrier", (2, 2), (30, 7)),
        ("mexican_long_haul", (2, 2), (30, 7)),
        ("third_party_logistics", (2, 2), (30, 7)),
        ("mpto", (2, 0), (30, 9)),
        ("customs_broker", (2, 0), (30, 9)),
        ("exporter", (2, 0), (30, 9)),
        ("rail_carrier", (2, 0), (30, 9)),
        ("sea_carrier", (2, 0), (30, 9)),
        ("air_carrier", (2, 0), (30, 9)),
        ("consolidator", (2, 0), (30, 9)),
    ] {
        let criteria = pack.catalogue().criteria_for("msc-2020", entity, &[]);
        let count = |known: bool| {
            let of = |wanted| {
                let applying = criteria.iter().filter(|(criterion, strength)| {
                    *strength == wanted
                        && criterion.applies_to(entity).unwrap().provenance.confirmed() == known
                });
                applying.count()
            };
            (of(Strength::Must), of(Strength::Should))
        };
        assert_eq!(
            (count(true), count(false)),
            (confirmed, to_confirm),
            "{entity}: (must, should)"
        );
    }
    assert!(!Provenance::Recall.confirmed() && Provenance::SecondaryForm.confirmed());
}

#[test]
fn the_current_edition_is_the_latest_in_force() {
    let pack = ctpat();
    let on = |day: &str| {
        pack.catalogue()
            .current(day.parse().unwrap())
            .map(|edition| edition.id.clone())
    };
    assert_eq!(on("2019-05-31"), None);
    assert_eq!(on("2019-06-01").as_deref(), Some("msc-2020"));
    assert_eq!(on("2026-01-01").as_deref(), Some("msc-2020"));
}

#[test]
fn the_hash_follows_every_file() {
    let mut files = ctpat_files();
    let before = Pack::load(&files).unwrap();
    files
        .get_mut("criteria/msc-2020/12-training.toml")
        .unwrap()
        .push_str("\n# changed\n");
    let after = Pack::load(&files).unwrap();
    assert_ne!(before.hash, after.hash);
    assert_ne!(before.editions[0].hash, after.editions[0].hash);
    assert_eq!(before.editions[0].criteria, after.editions[0].criteria);
}

#[test]
fn policies_are_kept_as_text() {
    let mut files = ctpat_files();
    files.insert(
        "policies/test-only.cedar".to_owned(),
        "permit(principal, action, resource);".to_owned(),
    );
    files.insert(
        "policies/schema.cedarschema".to_owned(),
        "entity User;".to_owned(),
    );
    let pack = Pack::load(&files).unwrap();
    assert!(pack.policies.contains_key("policies/test-only.cedar"));
    assert_eq!(pack.schema.as_deref(), Some("entity User;"));
}

#[test]
fn a_text_falls_back_to_english() {
    let text = Text {
        en: "yes".into(),
        es: "sí".into(),
        fr: "oui".into(),
    };
    assert_eq!(
        ["en", "es-MX", "fr_CA", "de", ""].map(|lang| text.get(lang)),
        ["yes", "sí", "oui", "yes", "yes"]
    );
}

#[test]
fn a_letter_is_filled_whole_or_not_at_all() {
    let pack = ctpat();
    let letter = pack.letter("suspended").unwrap();
    let mut values = [
        "member",
        "reference",
        "date",
        "ground",
        "reasons",
        "due",
        "appeal_due",
    ]
    .map(|name| (name, format!("<{name}>")))
    .into_iter()
    .collect::<BTreeMap<_, _>>();
    for lang in ["en", "es", "fr"] {
        let (subject, body) = letter.fill(lang, &values).unwrap();
        assert!(
            subject.contains("<member>")
                && body.contains("<appeal_due>")
                && body.contains("<ground>"),
            "{body}"
        );
        assert!(!body.contains('{'), "{body}");
    }
    values.insert("member", "{ground}".to_owned());
    assert!(
        letter.fill("en", &values).unwrap().0.contains("{ground}"),
        "a value is not a template"
    );
    values.remove("appeal_due");
    assert_eq!(
        letter.fill("en", &values).unwrap_err().placeholder,
        "appeal_due"
    );
}
