#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]
mod disclosure;

use super::*;
use crate::calibration::Mark;
use crate::pack::Authority;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use jiff::civil::date;

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
