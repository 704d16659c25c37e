//! Consent: every refusal once, and random lives checked against what consent means.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use proptest::prelude::*;
use uuid::Uuid;

use super::{Between, Command, Connection, Event, Facts, LIFE_CYCLE, Stage};
use crate::ids::{AccountId, MemberId};
use crate::record::{Actor, Aggregate, Recorded};

const A: MemberId = MemberId(Uuid::from_u128(1));
const B: MemberId = MemberId(Uuid::from_u128(2));
const STRANGER: MemberId = MemberId(Uuid::from_u128(3));

fn facts(side: MemberId, in_force: bool) -> Facts {
    Facts {
        side,
        by: AccountId(side.0),
        in_force,
        between: None,
    }
}

fn request(to: Option<MemberId>) -> Command {
    Command::Request {
        to,
        name: " Beta Carriers ".to_owned(),
        country: "US".to_owned(),
        message: "We ship with you.".to_owned(),
    }
}

fn end() -> Command {
    Command::End {
        reason: "no longer trading".to_owned(),
    }
}

fn fold(connection: &mut Connection, events: Vec<Event>) {
    for event in events {
        connection.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: jiff::Timestamp::UNIX_EPOCH,
            effective_at: jiff::Timestamp::UNIX_EPOCH,
        });
    }
}

fn asked() -> Connection {
    let mut connection = Connection::default();
    let events = connection.apply(request(Some(B)), &facts(A, true)).unwrap();
    fold(&mut connection, events);
    connection
}

fn refused(connection: &Connection, command: Command, facts: &Facts) -> String {
    connection.apply(command, facts).unwrap_err().key
}

#[test]
fn a_request_needs_good_standing_a_name_and_somebody_else() {
    let none = Connection::default();
    assert_eq!(
        refused(&none, request(Some(B)), &facts(A, false)),
        "refusal-connection-not-in-force"
    );
    assert_eq!(
        refused(&none, request(Some(A)), &facts(A, true)),
        "refusal-connection-oneself"
    );
    let nameless = Command::Request {
        to: None,
        name: "  ".to_owned(),
        country: "US".to_owned(),
        message: String::new(),
    };
    assert_eq!(
        refused(&none, nameless, &facts(A, true)),
        "refusal-connection-name"
    );
    let long = Command::Request {
        to: None,
        name: "Beta".to_owned(),
        country: "US".to_owned(),
        message: "x".repeat(super::MESSAGE_MAX + 1),
    };
    let refusal = none.apply(long, &facts(A, true)).unwrap_err();
    assert_eq!(
        (refusal.key.as_str(), refusal.field.as_deref()),
        ("refusal-connection-too-long", Some("message"))
    );
    for (between, key) in [
        (Between::AskedByUs, "refusal-connection-asked-by-us"),
        (Between::AskedByThem, "refusal-connection-asked-by-them"),
        (Between::Connected, "refusal-connection-connected"),
    ] {
        let facts = Facts {
            between: Some(between),
            ..facts(A, true)
        };
        assert_eq!(refused(&none, request(Some(B)), &facts), key);
    }
    assert_eq!(
        refused(&asked(), request(Some(B)), &facts(A, true)),
        "refusal-connection-already"
    );
    assert_eq!(asked().name, "Beta Carriers");
}

#[test]
fn only_the_asked_company_answers_and_only_in_good_standing() {
    let connection = asked();
    for command in [Command::Accept, Command::Decline] {
        assert_eq!(
            refused(&connection, command.clone(), &facts(A, true)),
            "refusal-connection-not-asked"
        );
        assert_eq!(
            refused(&connection, command, &facts(STRANGER, true)),
            "refusal-connection-not-yours"
        );
    }
    assert_eq!(
        refused(&connection, Command::Accept, &facts(B, false)),
        "refusal-connection-not-in-force"
    );
    // A suspended company may still say no.
    assert!(connection.apply(Command::Decline, &facts(B, false)).is_ok());
    assert_eq!(
        refused(&connection, end(), &facts(B, true)),
        "refusal-connection-not-asker"
    );
}

#[test]
fn a_refusal_looks_to_the_asker_like_silence() {
    let mut declined = asked();
    let events = declined.apply(Command::Decline, &facts(B, true)).unwrap();
    fold(&mut declined, events);
    assert_eq!(declined.stage_for(A), Stage::Asked);
    assert_eq!(declined.stage_for(B), Stage::Declined);
    let late = declined
        .apply(Command::Accept, &facts(A, true))
        .unwrap_err();
    assert_eq!(late.args[0].1, "asked", "the refusal must not tell either");
    assert!(declined.apply(end(), &facts(A, true)).is_ok());
}

#[test]
fn partners_are_the_two_and_nobody_else() {
    let connection = asked();
    assert_eq!(connection.partner_of(A), Some(B));
    assert_eq!(connection.partner_of(B), Some(A));
    assert_eq!(connection.partner_of(STRANGER), None);
    assert_eq!(Connection::default().partner_of(A), None);
}

#[test]
fn every_command_stands_in_the_life_cycle_and_every_stage_has_its_code() {
    let names: Vec<&str> = LIFE_CYCLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Command::NAMES);
    let mut codes: Vec<&str> = Stage::ALL.iter().map(|stage| stage.code()).collect();
    codes.dedup();
    assert_eq!(codes.len(), Stage::ALL.len());
}

#[derive(Debug, Clone)]
struct Step {
    command: usize,
    side: usize,
    in_force: bool,
}

fn step() -> impl Strategy<Value = Step> {
    (0..4_usize, 0..3_usize, any::<bool>()).prop_map(|(command, side, in_force)| Step {
        command,
        side,
        in_force,
    })
}

proptest! {
    #[test]
    fn whatever_is_tried_consent_is_of_both_and_is_theirs_to_end(steps in prop::collection::vec(step(), 0..24)) {
        let mut connection = Connection::default();
        let (mut asked_in_force, mut agreed) = (false, false);
        for Step { command, side, in_force } in steps {
            let side = [A, B, STRANGER][side];
            let command = [request(Some(B)), Command::Accept, Command::Decline, end()][command].clone();
            let before = connection.stage;
            let allowed = before == Stage::Unasked && matches!(command, Command::Request { .. })
                || command.stages().contains(&before);
            let Ok(events) = connection.apply(command.clone(), &facts(side, in_force)) else { continue };
            prop_assert!(allowed, "{command:?} in {before:?} is not in the life cycle");
            fold(&mut connection, events);
            match connection.stage {
                Stage::Asked => { asked_in_force = in_force; prop_assert_ne!(side, B); }
                Stage::Accepted => { agreed = side == B && in_force; }
                Stage::Declined => prop_assert_eq!(side, B),
                Stage::Ended => prop_assert!(connection.from == Some(side) || (side == B && before == Stage::Accepted)),
                Stage::Unasked => prop_assert!(false, "an event was followed and nothing changed"),
            }
            if connection.stage == Stage::Accepted {
                prop_assert!(asked_in_force && agreed, "connected without the consent of both");
            }
            prop_assert_ne!(connection.stage, before);
        }
    }
}
