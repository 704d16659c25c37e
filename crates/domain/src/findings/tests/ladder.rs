//! The overdue ladder: which step holds on which day, and that each is told once.

use super::super::ladder::{Standing, begun_by, escalated_by, next, reached, rungs};
use super::*;
use crate::clocks;
use crate::pack::Told;

fn open() -> Finding {
    let mut state = Finding::default();
    step(&mut state, deficiency(), SPECIALIST, DAY);
    state
}

fn due_of(state: &Finding) -> Date {
    state.ladder_due().unwrap()
}

fn tell(state: &mut Finding, today: Date) -> Option<String> {
    let (event, rung) = state.step_to_tell(&PACK, today)?;
    let id = rung.step.id.clone();
    take(state, &[event]);
    Some(id)
}

#[test]
fn the_real_packs_steps_fall_where_its_clocks_say() {
    // A Tuesday; 4 July 2025 is a holiday, and so is 1 September.
    let due = date(2025, 7, 1);
    let days: Vec<(&str, Date)> = rungs(&PACK, due)
        .iter()
        .map(|rung| (rung.step.id.as_str(), rung.day))
        .collect();
    assert_eq!(
        days,
        [
            ("reminder", date(2025, 6, 17)),
            ("due", due),
            ("specialist", date(2025, 7, 9)),
            ("supervisor", date(2025, 7, 30)),
            ("suspension_proposed", date(2025, 8, 27)),
        ]
    );
    let stands = |today| reached(&PACK, due, today).map(|rung| rung.step.id.as_str());
    assert_eq!(stands(date(2025, 6, 16)), None);
    assert_eq!(stands(date(2025, 6, 17)), Some("reminder"));
    assert_eq!(stands(due), Some("due"));
    assert_eq!(stands(date(2025, 7, 8)), Some("due"));
    assert_eq!(stands(date(2025, 7, 9)), Some("specialist"));
    assert_eq!(stands(date(2026, 7, 9)), Some("suspension_proposed"));
    let comes = |today| next(&PACK, due, today).map(|rung| rung.step.id.as_str());
    assert_eq!(comes(date(2025, 7, 8)), Some("specialist"));
    assert_eq!(comes(date(2026, 7, 9)), None);
}

#[test]
fn each_step_is_told_once_and_an_extension_begins_anew() {
    let mut state = open();
    let due = due_of(&state);
    assert_eq!(tell(&mut state, due - 15.days()), None);
    assert_eq!(
        tell(&mut state, due - 14.days()).as_deref(),
        Some("reminder")
    );
    assert_eq!(tell(&mut state, due - 13.days()), None);
    // Nobody counted for a while: the steps between are not told one by one.
    assert_eq!(
        tell(&mut state, due + 40.days()).as_deref(),
        Some("supervisor")
    );
    assert_eq!(tell(&mut state, due + 40.days()), None);
    let more = Command::Extend {
        days: 60,
        reasons: "The supplier delivers late".to_owned(),
    };
    step(&mut state, more, SPECIALIST, due + 41.days());
    assert_eq!(due_of(&state), due + 60.days());
    assert_eq!(tell(&mut state, due + 41.days()), None);
    assert_eq!(
        tell(&mut state, due + 46.days()).as_deref(),
        Some("reminder")
    );
    assert_eq!(tell(&mut state, due + 60.days()).as_deref(), Some("due"));
}

#[test]
fn the_ladder_waits_while_the_programme_has_to_move() {
    let mut state = open();
    let late = due_of(&state) + 60.days();
    step(&mut state, evidence(), OFFICER, late);
    assert_eq!(state.ladder_due(), None);
    assert_eq!(tell(&mut state, late + 60.days()), None);
    let back = Command::Return {
        comment: "The log ends in March".to_owned(),
    };
    step(&mut state, back, SPECIALIST, late + 61.days());
    // From the day of the answer on the company has its steps again, one after the other.
    assert_eq!(state.ladder_due(), Some(late + 61.days()));
    assert_eq!(tell(&mut state, late + 61.days()).as_deref(), Some("due"));
    // A clock that was set back tells nothing again.
    assert_eq!(tell(&mut state, late + 60.days()), None);
    let ask = Command::AskExtension {
        days: 30,
        reasons: "The supplier delivers late".to_owned(),
    };
    step(&mut state, ask, OFFICER, late + 62.days());
    assert_eq!(state.ladder_due(), None);
}

#[test]
fn what_is_closed_or_only_noted_is_on_no_step() {
    let mut noted = Finding::default();
    let mut new = new(Class::Recommendation, Strength::Should);
    new.action = None;
    step(&mut noted, Command::Raise(Box::new(new)), SPECIALIST, DAY);
    assert_eq!(noted.ladder_due(), None);
    let mut state = open();
    step(&mut state, evidence(), OFFICER, DAY + 1.day());
    step(&mut state, close(), SPECIALIST, DAY + 2.days());
    assert_eq!(tell(&mut state, DAY + 900.days()), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What queries ask by a due day is what a finding says of itself.
    #[test]
    fn a_cut_off_day_and_the_steps_agree(due in 0..1_500_i32, ahead in -30..120_i32) {
        let due = date(2024, 1, 1) + due.days();
        let today = due + ahead.days();
        let rung = reached(&PACK, due, today);
        prop_assert_eq!(begun_by(&PACK, today).is_some_and(|by| due <= by), rung.is_some());
        for (_, told) in Told::ALL {
            let of_them = rungs(&PACK, due);
            let first = of_them.iter().find(|r| r.day > due && r.step.tells.contains(told));
            let expected = first.is_some_and(|r| r.day <= today);
            prop_assert_eq!(escalated_by(&PACK, *told, today).is_some_and(|by| due <= by), expected);
        }
        if let Some(rung) = rung {
            let counted = match &rung.clock {
                None => Some(due),
                Some(clock) => clocks::due(&PACK, &clock.clock, due).map(|deadline| deadline.due),
            };
            prop_assert_eq!(counted, Some(rung.day));
        }
    }
}

#[test]
fn our_own_time_is_never_held_against_a_company_that_answered_in_time() {
    let mut state = open();
    let due = due_of(&state);
    step(&mut state, evidence(), OFFICER, due - 1.day());
    let back = Command::Return {
        comment: "The log ends in March".to_owned(),
    };
    step(&mut state, back, SPECIALIST, due + 60.days());
    let stands = reached(&PACK, state.ladder_due().unwrap(), due + 60.days()).unwrap();
    assert_eq!(stands.step.id, "due");
    assert_eq!(tell(&mut state, due + 60.days()).as_deref(), Some("due"));
}

/// A second, plain computation: a calendar walked day by day, the pack's lengths read as they stand, and nothing of
/// [`Standing`] or of the clocks used.
mod naive {
    use super::*;
    use crate::pack::{LadderStep, Length};

    fn works(day: Date) -> bool {
        let calendar = &PACK.calendar;
        !matches!(
            day.weekday(),
            jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday
        ) && !calendar.holidays.contains(&day)
    }

    pub fn day_of(step: &LadderStep, due: Date) -> Date {
        let Some(clock) = step.clock.as_deref() else {
            return due;
        };
        let clock = PACK.clocks.iter().find(|known| known.id == clock).unwrap();
        let mut day = due;
        match clock.length {
            Length::Days(count) => {
                for _ in 0..count.abs() {
                    let next = if count < 0 {
                        day.yesterday()
                    } else {
                        day.tomorrow()
                    };
                    day = next.unwrap();
                }
            }
            Length::WorkingDays(mut left) => {
                while left > 0 {
                    day = day.tomorrow().unwrap();
                    left -= i32::from(works(day));
                }
            }
            ref other => panic!("the pack's ladder has no {other:?}"),
        }
        day
    }
}

/// Everything that a page, a queue, a mail or a measure says of an action, worked out a second time.
fn says_the_same(due: Date, today: Date) {
    let standing = Standing::of(&PACK, due, today);
    let days: Vec<(&str, Date)> = PACK
        .ladder
        .iter()
        .map(|step| (step.id.as_str(), naive::day_of(step, due)))
        .collect();
    let mut past = days.iter().filter(|(_, day)| *day <= today);
    let id = |rung: &Option<super::super::ladder::Rung<'_>>| {
        rung.as_ref().map(|rung| (rung.step.id.clone(), rung.day))
    };
    let own = |found: Option<&(&str, Date)>| found.map(|(id, day)| ((*id).to_owned(), *day));
    assert_eq!(
        id(&standing.reached),
        own(past.next_back()),
        "{due} {today}"
    );
    let coming = days.iter().find(|(_, day)| *day > today);
    assert_eq!(id(&standing.next), own(coming), "{due} {today}");
    let mut late = 0;
    let mut day = due;
    while day < today {
        day = day.tomorrow().unwrap();
        late += 1;
    }
    assert_eq!(standing.days_late, late);
    assert_eq!(standing.is_late(), today > due);
    for (_, told) in Told::ALL {
        let mut steps = PACK.ladder.iter();
        let before = steps.any(|step| {
            let day = naive::day_of(step, due);
            day > due && day <= today && step.tells.contains(told)
        });
        assert_eq!(standing.is_before(*told), before, "{told:?} {due} {today}");
        // And what queries ask of many at once.
        let by = escalated_by(&PACK, *told, today);
        assert_eq!(
            by.is_some_and(|by| due <= by),
            before,
            "{told:?} {due} {today}"
        );
    }
    let last = PACK.ladder.last().unwrap();
    let proposes = last.proposes_suspension && naive::day_of(last, due) <= today;
    assert_eq!(standing.proposes_suspension(), proposes);
    assert_eq!(
        begun_by(&PACK, today).is_some_and(|by| due <= by),
        standing.reached.is_some()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn where_an_action_stands_is_what_a_calendar_says(due in 0..1_500_i32, ahead in -40..120_i32) {
        let due = date(2024, 1, 1) + due.days();
        says_the_same(due, due + ahead.days());
    }
}

#[test]
fn a_findings_standing_is_that_of_its_day_while_the_company_has_to_act() {
    let mut state = open();
    let due = due_of(&state);
    for ahead in -20..70 {
        let today = due + ahead.days();
        assert_eq!(
            state.standing(&PACK, today),
            Some(Standing::of(&PACK, due, today))
        );
    }
    step(&mut state, evidence(), OFFICER, due + 1.day());
    assert_eq!(state.standing(&PACK, due + 2.days()), None);
    let back = Command::Return {
        comment: "The log ends in March".to_owned(),
    };
    step(&mut state, back, SPECIALIST, due + 61.days());
    let stands = state.standing(&PACK, due + 62.days()).unwrap();
    assert_eq!((stands.due, stands.days_late), (due + 61.days(), 1));
}
