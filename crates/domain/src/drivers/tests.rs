#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
use super::*;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use jiff::civil::date;

fn carrier(id: u128) -> MemberId {
    MemberId(Uuid::from_u128(id))
}

fn until(year: i16) -> Validity {
    Validity {
        from: date(2023, 1, 1),
        until: date(year, 12, 31),
    }
}

fn take(card: &mut DriverCard, command: Command) -> Result<Vec<Event>, Refusal> {
    let facts = Facts {
        card: "FC1234567".to_owned(),
        by: AccountId(Uuid::from_u128(5)),
        today: date(2024, 5, 6),
    };
    let events = card.apply(command, &facts)?;
    for event in &events {
        card.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event: event.clone(),
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
    Ok(events)
}

fn tell(of: u128, validity: Validity) -> Command {
    Command::Tell {
        carrier: carrier(of),
        validity,
    }
}

fn why() -> String {
    "The register has no such card.".to_owned()
}

#[test]
fn what_a_carrier_tells_certifies_nobody() {
    let mut card = DriverCard::default();
    take(&mut card, tell(1, until(2026))).unwrap();
    assert!(!card.holds(date(2024, 5, 6)));
    take(&mut card, Command::Refuse { reasons: why() }).unwrap();
    assert!(!card.holds(date(2024, 5, 6)) && card.claim.is_none());
    take(&mut card, tell(1, until(2026))).unwrap();
    // The register knows better than the carrier how long.
    let validity = until(2025);
    take(&mut card, Command::Take { validity }).unwrap();
    assert!(card.holds(date(2025, 12, 31)) && !card.holds(date(2026, 1, 1)));
    assert!(!card.holds(date(2022, 12, 31)));
}

#[test]
fn a_renewal_is_told_while_the_old_card_holds_and_an_end_ends_it() {
    let mut card = DriverCard::default();
    let validity = until(2024);
    take(&mut card, Command::Take { validity }).unwrap();
    take(&mut card, tell(1, until(2029))).unwrap();
    assert!(card.holds(date(2024, 12, 31)) && !card.holds(date(2025, 1, 1)));
    take(&mut card, Command::End { reasons: why() }).unwrap();
    assert!(!card.holds(date(2024, 5, 6)) && card.ended.is_some());
    let again = take(&mut card, Command::End { reasons: why() });
    assert_eq!(again.unwrap_err().key, "refusal-driver-stage");
    let validity = until(2029);
    take(&mut card, Command::Take { validity }).unwrap();
    assert!(card.holds(date(2029, 1, 1)) && card.ended.is_none());
    assert_eq!(card.steps.len(), 4);
}

#[test]
fn what_cannot_be_is_refused() {
    let mut card = DriverCard::default();
    let days = |from, until| Validity { from, until };
    for (validity, expected) in [
        (
            days(date(2025, 1, 1), date(2024, 12, 1)),
            "refusal-driver-order",
        ),
        (
            days(date(2020, 1, 1), date(2024, 5, 5)),
            "refusal-driver-over",
        ),
        (
            days(date(2020, 1, 1), date(2206, 1, 1)),
            "refusal-driver-years",
        ),
    ] {
        let told = take(&mut card, tell(1, validity));
        assert_eq!(told.unwrap_err().key, expected);
    }
    let refused = take(&mut card, Command::Refuse { reasons: why() });
    assert_eq!(refused.unwrap_err().key, "refusal-driver-stage");
    take(&mut card, tell(1, until(2026))).unwrap();
    let again = take(&mut card, tell(1, until(2026)));
    assert_eq!(again.unwrap_err().key, "refusal-driver-known");
    let short = take(
        &mut card,
        Command::Refuse {
            reasons: "no".to_owned(),
        },
    );
    assert_eq!(short.unwrap_err().key, "refusal-driver-words");
}

#[test]
fn a_number_is_the_same_however_it_is_typed() {
    assert_eq!(card_number(" fc-123 4567 ").as_deref(), Some("FC1234567"));
    for wrong in ["", "12345", "ABCDEFG", "1234567é", "123456789012345678901"] {
        assert_eq!(card_number(wrong), None, "{wrong}");
    }
}
