//! Standing on a day as known at another: suspended, reinstated, corrected backwards (failure F1: certification dates that a
//! system rewrote).

use super::*;
use crate::membership::{StandingOn, standing_on};
use jiff::Timestamp;
use jiff::tz::TimeZone;

fn noon(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0)
        .to_zoned(TimeZone::UTC)
        .unwrap()
        .timestamp()
}

fn evening(day: Date) -> Timestamp {
    day.at(23, 59, 59, 0)
        .to_zoned(TimeZone::UTC)
        .unwrap()
        .timestamp()
}

fn decision(on: Date) -> Decision {
    Decision {
        ground: "test".to_owned(),
        reasons: REASONS.to_owned(),
        notice: Notice {
            letter: "certified".to_owned(),
            appeal_due: None,
        },
        recommended_by: None,
        emergency: false,
        on,
        clocks: Vec::new(),
    }
}

/// Events with the day on which each was written down.
fn told(events: Vec<(Date, Event)>) -> Vec<Recorded<Event>> {
    let numbered = events.into_iter().zip(1_i64..);
    numbered
        .map(|((day, event), place)| Recorded {
            seq: place,
            version: place,
            id: Uuid::from_u128(place.unsigned_abs().into()),
            effective_at: event.effective_at().unwrap_or(noon(day)),
            event,
            by: actor(DIRECTOR),
            recorded_at: noon(day),
        })
        .collect()
}

fn march(day: i8) -> Date {
    date(2024, 3, day)
}

fn begun() -> Vec<(Date, Event)> {
    vec![
        (
            march(1),
            Event::ApplicationStarted {
                legal_name: "Acme".to_owned(),
                country: "US".to_owned(),
                entity_type: "importer".to_owned(),
                edition: "msc-2020".to_owned(),
                started_by: person(OFFICER),
                on: march(1),
            },
        ),
        (
            march(4),
            Event::ProfileAccepted {
                profile: ProfileId(Uuid::from_u128(9)),
                edition: "msc-2020".to_owned(),
                on: march(4),
            },
        ),
        (
            march(5),
            Event::Certified {
                decision: decision(march(5)),
            },
        ),
    ]
}

fn of(events: &[Recorded<Event>], on: Date, known: Timestamp) -> StandingOn {
    standing_on(events, on, known, |at| at.to_zoned(TimeZone::UTC).date()).unwrap()
}

#[test]
fn a_suspension_counts_from_its_day_until_the_day_of_reinstatement() {
    let mut events = begun();
    events.extend([
        (
            march(10),
            Event::Suspended {
                decision: decision(march(10)),
            },
        ),
        (
            march(20),
            Event::Reinstated {
                decision: decision(march(20)),
            },
        ),
    ]);
    let events = told(events);
    let now = evening(march(31));
    let force = |day| {
        let made = of(&events, march(day), now);
        (made.in_force, made.in_force_at_end)
    };
    assert_eq!(force(2), (false, false));
    // Decisions of a day change it during the day: both ends are told.
    assert_eq!(force(5), (false, true));
    assert_eq!(force(9), (true, true));
    assert_eq!(force(10), (true, false));
    assert_eq!(force(15), (false, false));
    assert_eq!(force(20), (false, true));
    assert_eq!(force(21), (true, true));
    assert_eq!(of(&events, march(9), now).tier, Some(Tier::Tier1));
    assert_eq!(of(&events, march(10), now).tier, Some(Tier::Tier1));
    assert_eq!(of(&events, march(15), now).tier, None);
    // What was decided later is nowhere in the extract of an earlier day.
    assert_eq!(of(&events, march(9), now).decisions.len(), 1);
    let periods = Member::from_events(&events).periods();
    assert_eq!(periods, [(march(5), Some(march(10))), (march(20), None)]);
    // Nobody is told of before there was anything to tell.
    let none = standing_on(&events, date(2024, 2, 1), now, |at| {
        at.to_zoned(TimeZone::UTC).date()
    });
    assert_eq!(none, None);
}

#[test]
fn a_correction_that_holds_from_earlier_changes_what_is_known_and_not_what_was_known() {
    let mut events = begun();
    // A validation passed on the 12th and decided on the 25th: the higher tier holds from the 12th.
    events.push((
        march(25),
        Event::ValidationConcluded {
            validation: ValidationId(Uuid::from_u128(5)),
            outcome: Outcome::Pass,
            completed_on: march(12),
            since: Some(noon(march(12))),
            clocks: Vec::new(),
        },
    ));
    // A suspension written down on the 28th that holds from the 18th.
    events.push((
        march(28),
        Event::Suspended {
            decision: decision(march(18)),
        },
    ));
    let events = told(events);
    let on = march(15);
    let then = of(&events, on, evening(on));
    let later = of(&events, on, evening(march(31)));
    assert_eq!((then.tier, then.validated_on), (Some(Tier::Tier1), None));
    assert_eq!(
        (later.tier, later.validated_on),
        (Some(Tier::Tier2), Some(march(12)))
    );
    assert!(!then.says_as(&later));
    // On the 19th it was in force as far as anybody knew; now it is known that it was not.
    let then = of(&events, march(19), evening(march(19)));
    let later = of(&events, march(19), evening(march(31)));
    assert!(then.in_force && !later.in_force);
    assert_eq!(later.decisions.last().unwrap().recorded_at, noon(march(28)));
    // Whatever is asked later about what was known on the 19th is what was said on the 19th.
    assert_eq!(of(&events[..4], march(19), evening(march(19))), then);
}
