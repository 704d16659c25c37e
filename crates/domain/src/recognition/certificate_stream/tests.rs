//! When a certificate may be made out, and when it stops verifying.
#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Certificate, Command, Event, Facts, LIFE_CYCLE, MOST_IN_USE, Stage, Standing, StandingNow,
};
use crate::ids::{AccountId, MemberId};
use crate::membership::Tier;
use crate::recognition::Purpose;
use crate::record::{Actor, Aggregate, Recorded};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn facts() -> Facts {
    Facts {
        by: AccountId(Uuid::from_u128(1)),
        in_force: true,
        tier: Some(Tier::Tier2),
        in_use: 0,
    }
}

fn issue() -> Command {
    Command::Issue {
        member: MemberId(Uuid::from_u128(2)),
        standing: Box::new(Standing {
            name: "Beta".to_owned(),
            country: "US".to_owned(),
            entity_type: "importer".to_owned(),
            status: "validated".to_owned(),
            tier: Tier::Tier2,
            certified_on: date(2024, 1, 2),
            last_validated_on: Some(date(2025, 1, 2)),
            edition: "e".to_owned(),
        }),
        revocation_index: Some(7),
        suspension_index: Some(8),
    }
}

fn fold(certificate: &mut Certificate, events: Vec<Event>) {
    for event in events {
        certificate.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: NOW,
            effective_at: NOW,
        });
    }
}

fn issued() -> Certificate {
    let mut certificate = Certificate::default();
    let events = certificate.apply(issue(), &facts(), NOW).unwrap();
    fold(&mut certificate, events);
    certificate
}

fn good() -> StandingNow {
    StandingNow {
        in_force: true,
        over: false,
        tier: Some(Tier::Tier2),
        certified_on: Some(date(2024, 1, 2)),
    }
}

fn lists(certificate: &Certificate, now: &StandingNow) -> (bool, bool) {
    (
        certificate.listed(Purpose::Revocation, now),
        certificate.listed(Purpose::Suspension, now),
    )
}

#[test]
fn only_a_member_in_good_standing_gets_one_and_it_says_no_more_than_is_so() {
    let none = Certificate::default();
    let key = |facts: Facts| none.apply(issue(), &facts, NOW).unwrap_err().key;
    let suspended = Facts {
        in_force: false,
        ..facts()
    };
    assert_eq!(key(suspended), "refusal-certificate-not-in-force");
    assert_eq!(
        key(Facts {
            tier: None,
            ..facts()
        }),
        "refusal-certificate-not-in-force"
    );
    let lower = Facts {
        tier: Some(Tier::Tier1),
        ..facts()
    };
    assert_eq!(key(lower), "refusal-certificate-tier");
    let many = Facts {
        in_use: MOST_IN_USE,
        ..facts()
    };
    assert_eq!(key(many), "refusal-certificate-too-many");
    let Command::Issue {
        member, standing, ..
    } = issue()
    else {
        return;
    };
    let full = Command::Issue {
        member,
        standing,
        revocation_index: None,
        suspension_index: Some(1),
    };
    assert_eq!(
        none.apply(full, &facts(), NOW).unwrap_err().key,
        "refusal-certificate-list-full"
    );
    assert_eq!(
        issued().apply(issue(), &facts(), NOW).unwrap_err().key,
        "refusal-certificate-issued"
    );
}

#[test]
fn it_ends_a_year_on_and_can_be_taken_back_once_with_a_reason() {
    let mut certificate = issued();
    let span = certificate.valid_until.unwrap().duration_since(NOW);
    assert_eq!(span.as_hours(), 365 * 24);
    let revoke = |reason: &str| Command::Revoke {
        reason: reason.to_owned(),
    };
    let key =
        |c: &Certificate, reason: &str| c.apply(revoke(reason), &facts(), NOW).unwrap_err().key;
    assert_eq!(key(&certificate, " "), "refusal-certificate-reason");
    assert_eq!(
        key(&certificate, &"x".repeat(501)),
        "refusal-certificate-reason-long"
    );
    assert_eq!(
        key(&Certificate::default(), "lost"),
        "refusal-certificate-not-in-use"
    );
    let events = certificate.apply(revoke("lost"), &facts(), NOW).unwrap();
    fold(&mut certificate, events);
    assert_eq!(certificate.stage(), Stage::Revoked);
    assert_eq!(key(&certificate, "lost"), "refusal-certificate-not-in-use");
    assert_eq!(lists(&certificate, &good()), (true, false));
}

#[test]
fn suspension_passes_revocation_does_not() {
    let certificate = issued();
    assert_eq!(lists(&certificate, &good()), (false, false));
    let suspended = StandingNow {
        in_force: false,
        tier: None,
        ..good()
    };
    assert_eq!(lists(&certificate, &suspended), (false, true));
    let removed = StandingNow {
        in_force: false,
        over: true,
        tier: None,
        ..good()
    };
    assert_eq!(lists(&certificate, &removed), (true, true));
    // Certified anew after it was removed: the old certificate is of another membership.
    let back = StandingNow {
        certified_on: Some(date(2026, 5, 1)),
        ..good()
    };
    assert_eq!(lists(&certificate, &back), (true, false));
    let lower = StandingNow {
        tier: Some(Tier::Tier1),
        ..good()
    };
    assert_eq!(lists(&certificate, &lower), (false, true));
    let higher = StandingNow {
        tier: Some(Tier::Tier3),
        ..good()
    };
    assert_eq!(lists(&certificate, &higher), (false, false));
}

#[test]
fn every_command_stands_in_the_life_cycle() {
    let names: Vec<&str> = LIFE_CYCLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Command::NAMES);
    let codes: Vec<&str> = Stage::ALL.iter().map(|stage| stage.code()).collect();
    assert_eq!(codes, ["unissued", "issued", "revoked"]);
}

proptest! {
    #[test]
    fn nobody_out_of_standing_verifies(in_force: bool, over: bool, tier in 0..4_usize, day in 0..2_i8, taken_back: bool) {
        let mut certificate = issued();
        if taken_back {
            let command = Command::Revoke { reason: "lost".to_owned() };
            let events = certificate.apply(command, &facts(), NOW).unwrap();
            fold(&mut certificate, events);
        }
        let tiers = [None, Some(Tier::Tier1), Some(Tier::Tier2), Some(Tier::Tier3)];
        let now = StandingNow { in_force, over, tier: tiers.get(tier).copied().flatten(), certified_on: Some(date(2024, 1, 2 + day)) };
        let verifies = lists(&certificate, &now) == (false, false);
        let deserves = in_force && !over && !taken_back && day == 0 && now.tier >= Some(Tier::Tier2);
        prop_assert_eq!(verifies, deserves);
    }
}
