#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]
use super::*;
use crate::calibration::Mark;
use crate::pack::Authority;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeMap;

const AUTHOR: u128 = 5;
const OFFICER: u128 = 6;
const LEADER: u128 = 7;

fn names() -> Names {
    Names::of([
        ("Alpine Freight SA".to_owned(), Mark::Company),
        ("Alpine".to_owned(), Mark::Company),
        ("Laredo".to_owned(), Mark::Place),
        ("Maria Ortega".to_owned(), Mark::Person),
    ])
}

fn about() -> Proposed {
    Proposed {
        finding: FindingId(Uuid::from_u128(1)),
        member: MemberId(Uuid::from_u128(2)),
        criterion: "9.1".to_owned(),
        category: 9,
        edition: "2019".to_owned(),
        entity_type: "importer".to_owned(),
        size: Size::Few,
    }
}

fn content(en: &str) -> Content {
    Content {
        title: Text {
            en: "An alarm that raises itself".to_owned(),
            ..Text::default()
        },
        text: Text {
            en: en.to_owned(),
            ..Text::default()
        },
    }
}

const GOOD: &str = "Cameras raise an alarm by themselves when somebody stays at a loaded trailer.";

fn step(practice: &mut Practice, command: Command, by: u128) -> Result<Vec<&'static str>, Refusal> {
    told(practice, command, by, ALL)
}

fn told(
    practice: &mut Practice,
    command: Command,
    by: u128,
    told: Disclosed,
) -> Result<Vec<&'static str>, Refusal> {
    let names = names();
    let facts = Facts {
        by: AccountId(Uuid::from_u128(by)),
        today: date(2024, 5, 6),
        names: &names,
        deadline: Some(Deadline {
            due: date(2024, 6, 6),
            clock: "practice_consent".to_owned(),
            from: date(2024, 5, 6),
            authority: Authority::ProgrammeDecision,
            source: String::new(),
        }),
        told,
    };
    let events = practice.apply(command, &facts)?;
    let kinds = events.iter().map(Fact::kind).collect();
    for event in events {
        practice.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
    Ok(kinds)
}

fn propose(en: &str) -> Command {
    Command::Propose {
        about: Box::new(about()),
        content: content(en),
    }
}

const ALL: Disclosed = Disclosed {
    criterion: true,
    entity_type: true,
    size: true,
};

fn consent(version: u32) -> Command {
    Command::Consent {
        version,
        read: None,
    }
}

fn because(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_text_that_names_the_owner_is_refused_with_the_words_that_do() {
    let mut practice = Practice::default();
    for (text, word) in [
        (
            "At Alpine Freight SA, cameras raise an alarm by themselves at night.",
            "Alpine Freight SA",
        ),
        (
            "Cameras of ALPINE raise an alarm by themselves at a loaded trailer.",
            "ALPINE",
        ),
        (
            "Cameras in Laredo raise an alarm by themselves at a loaded trailer.",
            "Laredo",
        ),
        (
            "Ask maria ortega how cameras raise an alarm by themselves at night.",
            "maria ortega",
        ),
        (
            "Cameras raise an alarm by themselves; call +1 956 555 0100 for more.",
            "+1 956 555 0100",
        ),
        (
            "Cameras raise an alarm by themselves, see https://alpine.example/cams.",
            "https://alpine.example/cams",
        ),
    ] {
        let refusal = step(&mut practice, propose(text), AUTHOR).unwrap_err();
        assert_eq!(refusal.key, "refusal-practice-names");
        assert_eq!(refusal.field.as_deref(), Some("text_en"));
        assert_eq!(refusal.args[0].1, word);
    }
    // In every language, and in the title.
    let mut spanish = content(GOOD);
    spanish.title.es = "Alarma de Alpine".to_owned();
    spanish.text.es =
        "Las cámaras dan la alarma por sí solas junto a un remolque cargado.".to_owned();
    let refusal = step(
        &mut practice,
        Command::Propose {
            about: Box::new(about()),
            content: spanish,
        },
        AUTHOR,
    );
    assert_eq!(refusal.unwrap_err().field.as_deref(), Some("title_es"));
    assert_eq!(
        step(&mut practice, propose(GOOD), AUTHOR),
        Ok(vec!["proposed"])
    );
}

#[test]
fn nothing_is_published_without_consent_to_that_very_text() {
    let mut practice = Practice::default();
    assert_eq!(
        step(&mut practice, Command::Publish { version: 2 }, LEADER)
            .unwrap_err()
            .key,
        "refusal-practice-unknown"
    );
    step(&mut practice, propose(GOOD), AUTHOR).unwrap();
    assert_eq!(
        step(&mut practice, Command::Publish { version: 2 }, LEADER)
            .unwrap_err()
            .key,
        "refusal-practice-stage"
    );
    let other = "Guards answer an alarm within two minutes, and a test each month shows it.";
    assert_eq!(
        step(&mut practice, propose(other), AUTHOR),
        Ok(vec!["revised"])
    );
    // Somebody agrees to the text that lay before them, which is not the one that would be shared.
    let stale = consent(1);
    assert_eq!(
        step(&mut practice, stale, OFFICER).unwrap_err().key,
        "refusal-practice-version"
    );
    step(&mut practice, consent(2), OFFICER).unwrap();
    // Once agreed to, the text stays.
    assert_eq!(
        step(&mut practice, propose(GOOD), AUTHOR).unwrap_err().key,
        "refusal-practice-stage"
    );
    assert_eq!(
        step(&mut practice, Command::Publish { version: 2 }, AUTHOR)
            .unwrap_err()
            .key,
        "refusal-practice-own"
    );
    assert_eq!(
        step(&mut practice, Command::Publish { version: 2 }, LEADER),
        Ok(vec!["published"])
    );
    assert_eq!(
        practice.consented.map(|(version, _, _)| version),
        Some(practice.version)
    );
    let withdraw = Command::Withdraw {
        reason: String::new(),
    };
    assert_eq!(
        step(&mut practice, withdraw, OFFICER),
        Ok(vec!["withdrawn"])
    );
    assert_eq!(
        (practice.stage(), practice.published_on),
        (Stage::Withdrawn, None)
    );
    assert_eq!(
        step(&mut practice, Command::Publish { version: 2 }, LEADER)
            .unwrap_err()
            .key,
        "refusal-practice-stage"
    );
}

#[test]
fn whoever_said_no_is_not_asked_again_and_may_change_their_mind() {
    let mut practice = Practice::default();
    step(&mut practice, propose(GOOD), AUTHOR).unwrap();
    step(
        &mut practice,
        Command::Decline {
            reason: String::new(),
        },
        OFFICER,
    )
    .unwrap();
    assert_eq!(
        step(&mut practice, propose(GOOD), AUTHOR).unwrap_err().key,
        "refusal-practice-stage"
    );
    assert_eq!(
        step(&mut practice, consent(1), OFFICER),
        Ok(vec!["consented"])
    );
    let back = Command::SendBack {
        reason: because("Say what it costs."),
    };
    step(&mut practice, back, LEADER).unwrap();
    // What was agreed to is not published from here.
    assert_eq!(
        step(&mut practice, Command::Publish { version: 2 }, LEADER)
            .unwrap_err()
            .key,
        "refusal-practice-stage"
    );
    assert_eq!(
        step(&mut practice, propose(GOOD), AUTHOR),
        Ok(vec!["revised"])
    );
    assert_eq!(practice.consented, None);
}

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

#[test]
fn no_more_is_said_than_the_owner_was_shown() {
    let few = Disclosed::default();
    let criterion = Disclosed {
        criterion: true,
        ..few
    };
    let mut practice = Practice::default();
    step(&mut practice, propose(GOOD), AUTHOR).unwrap();
    // The page said less than would be shown now.
    let stale = Command::Consent {
        version: 1,
        read: Some(criterion),
    };
    assert_eq!(
        step(&mut practice, stale, OFFICER).unwrap_err().key,
        "refusal-practice-told"
    );
    told(&mut practice, consent(1), OFFICER, criterion).unwrap();
    assert_eq!(practice.in_catalogue(ALL), Some(criterion));
    // While few are asked the criterion the text is not there at all: its silence would say which one it is.
    assert_eq!(practice.in_catalogue(few), None);
    let publish = || Command::Publish { version: 1 };
    assert_eq!(
        told(&mut practice, publish(), LEADER, few).unwrap_err().key,
        "refusal-practice-few"
    );
    assert_eq!(
        step(&mut practice, publish(), LEADER),
        Ok(vec!["published"])
    );
    // What was agreed to when nothing could be said is not shown later either.
    let mut silent = Practice::default();
    step(&mut silent, propose(GOOD), AUTHOR).unwrap();
    told(&mut silent, consent(1), OFFICER, few).unwrap();
    assert_eq!(silent.in_catalogue(ALL), None);
    // Consents of before this was kept let the text stand alone.
    assert_eq!(Disclosed::in_catalogue(None, ALL), Some(few));
    for said in [few, criterion, ALL] {
        assert_eq!(Disclosed::parse(said.code()), Some(said));
    }
}

#[test]
fn a_version_nobody_who_publishes_has_read_is_not_published() {
    let mut practice = Practice::default();
    step(&mut practice, propose(GOOD), AUTHOR).unwrap();
    step(&mut practice, consent(1), OFFICER).unwrap();
    let back = Command::SendBack {
        reason: because("Say what it costs."),
    };
    step(&mut practice, back, LEADER).unwrap();
    let other = "Guards answer an alarm within two minutes, and a test each month shows it.";
    step(&mut practice, propose(other), AUTHOR).unwrap();
    step(&mut practice, consent(2), OFFICER).unwrap();
    let stale = Command::Publish { version: 1 };
    assert_eq!(
        step(&mut practice, stale, LEADER).unwrap_err().key,
        "refusal-practice-version"
    );
    // What was published stays a text of the programme's own after it is withdrawn.
    step(&mut practice, Command::Publish { version: 2 }, LEADER).unwrap();
    let withdraw = Command::Withdraw {
        reason: String::new(),
    };
    step(&mut practice, withdraw, OFFICER).unwrap();
    assert_eq!(practice.published.len(), 1);
    assert_eq!(practice.published[0].text.en, other);
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
