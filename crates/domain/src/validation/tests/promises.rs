//! What must hold of every validation, whatever was asked of it.

use super::*;

#[derive(Debug, Clone)]
enum Ask {
    Plan {
        wait: i32,
        kind: Kind,
        emergency: bool,
    },
    Notify {
        emergency: bool,
    },
    Shift {
        wait: i32,
    },
    Begin,
    Results {
        result: Option<CheckResult>,
        note: bool,
        from: usize,
        count: usize,
    },
    Raise {
        at: usize,
        class: Class,
    },
    Recommend {
        outcome: Outcome,
        open: bool,
        actor: bool,
    },
    Conclude {
        open: bool,
        actor: bool,
    },
    Wait {
        days: i32,
    },
}

fn moves() -> impl Strategy<Value = Ask> {
    let result = proptest::option::weighted(0.9, proptest::sample::select(CheckResult::ALL));
    let outcome = proptest::sample::select(&Outcome::ALL[..]);
    prop_oneof![
        (
            0..50_i32,
            proptest::sample::select(Kind::ALL),
            any::<bool>()
        )
            .prop_map(|(wait, kind, emergency)| Ask::Plan {
                wait,
                kind,
                emergency
            }),
        any::<bool>().prop_map(|emergency| Ask::Notify { emergency }),
        (0..60_i32).prop_map(|wait| Ask::Shift { wait }),
        Just(Ask::Begin),
        (result, any::<bool>(), 0..60_usize, 1..200_usize).prop_map(
            |(result, note, from, count)| Ask::Results {
                result,
                note,
                from,
                count
            }
        ),
        (0..60_usize, proptest::sample::select(Class::ALL))
            .prop_map(|(at, class)| Ask::Raise { at, class }),
        (outcome, any::<bool>(), any::<bool>()).prop_map(|(outcome, open, actor)| Ask::Recommend {
            outcome,
            open,
            actor
        }),
        (any::<bool>(), any::<bool>()).prop_map(|(open, actor)| Ask::Conclude { open, actor }),
        (1..40_i32).prop_map(|days| Ask::Wait { days }),
    ]
}

fn command_of(state: &Validation, step: &Ask, today: Date) -> Option<(Command, AccountId)> {
    let who = |first: bool| if first { SPECIALIST } else { SUPERVISOR };
    let open = |is: bool| {
        if is && !state.scope().is_empty() {
            vec![deficiency(state, true)]
        } else {
            vec![]
        }
    };
    let reason = |is: bool| is.then(|| "There is a danger to life".to_owned());
    Some(match step {
        Ask::Plan {
            wait,
            kind,
            emergency,
        } => {
            let on = today + wait.days();
            let request = PlanRequest {
                kind: *kind,
                on,
                until: on,
                short_notice: reason(*emergency),
                ..request()
            };
            (plan(request, subject()), SPECIALIST)
        }
        Ask::Notify { emergency } => {
            let notify = Notify {
                letter: letter(),
                documents: vec!["Seal log".to_owned()],
                emergency: reason(*emergency),
            };
            (Command::Notify(Box::new(notify)), SPECIALIST)
        }
        Ask::Shift { wait } => {
            let on = today + wait.days();
            let change = Reschedule {
                on,
                until: on,
                reason: "Another week suits better".to_owned(),
                asked_by: AskedBy::Programme,
            };
            (Command::Reschedule(change), SPECIALIST)
        }
        Ask::Begin => (Command::Begin, SPECIALIST),
        Ask::Results {
            result,
            note,
            from,
            count,
        } => {
            let entries = state
                .scope()
                .iter()
                .skip(*from)
                .take(*count)
                .map(|scoped| ResultEntry {
                    result: *result,
                    note: if *note {
                        "Seen in the log".to_owned()
                    } else {
                        String::new()
                    },
                    ..entry(&scoped.id, CheckResult::Met)
                });
            (Command::RecordResults(entries.collect()), SPECIALIST)
        }
        Ask::Raise { at, class } => {
            let new = NewFinding {
                finding: FindingId(Uuid::from_u128(900)),
                criterion: state.scope().get(*at)?.id.clone(),
                class: *class,
            };
            (Command::RaiseFinding(new), SPECIALIST)
        }
        Ask::Recommend {
            outcome,
            open: is,
            actor,
        } => {
            let Command::Recommend(mut command) = recommend(*outcome, open(*is)) else {
                return None;
            };
            command.completed_on = today;
            (Command::Recommend(command), who(*actor))
        }
        Ask::Conclude { open: is, actor } => (conclude(open(*is)), who(*actor)),
        Ask::Wait { .. } => return None,
    })
}

/// What must hold of every validation, whatever was asked of it. Written against the promises, not the code.
fn promises(state: &Validation) {
    if let (Some(notice), Some(plan)) = (&state.notice, &state.plan) {
        let days = notice.sent_on.until(plan.on).unwrap().get_days();
        assert!(days >= 30 || (notice.emergency.is_some() && plan.kind == Kind::ForCause));
        assert!(!notice.letter.body.is_empty() && !notice.documents.is_empty());
    }
    assert!(state.begun.is_none() || state.notice.is_some());
    for checked in state.results.values() {
        assert!(checked.result != CheckResult::NotChecked || !checked.note.is_empty());
        assert_eq!(checked.result.is_verified(), checked.verified.is_some());
    }
    for conclusion in &state.conclusions {
        assert_ne!(conclusion.recommended_by, conclusion.decided_by);
        for scoped in state.scope() {
            let checked = state
                .results
                .get(&scoped.id)
                .expect("no conclusion with a default");
            let listed = conclusion.unchecked.contains(&scoped.id);
            assert_eq!(checked.result == CheckResult::NotChecked, listed);
            let unmet = matches!(checked.result, CheckResult::Partly | CheckResult::NotMet);
            if unmet && scoped.strength == Strength::Must {
                assert!(state.has_deficiency(&scoped.id));
            }
            let found = |raised: &Raised| {
                raised.criterion == scoped.id && raised.class != Class::BestPractice
            };
            assert!(!unmet || state.findings.iter().any(found));
            assert!(
                state.open_sites(&scoped.id).is_empty(),
                "no site is taken for granted"
            );
        }
        assert!(conclusion.outcome != Outcome::Pass || conclusion.open_musts.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_asked_the_promises_hold(steps in proptest::collection::vec(moves(), 1..60)) {
        let mut state = Validation::default();
        let mut today = DAY;
        for step in &steps {
            if let Ask::Wait { days } = step {
                today += days.days();
            } else if let Some((command, actor)) = command_of(&state, step, today)
                && let Ok(events) = state.apply(command, &facts(actor, today))
            {
                take(&mut state, &events);
            }
            promises(&state);
        }
    }

    /// The same from a visit that has begun, so that conclusions are reached often.
    #[test]
    fn the_promises_hold_to_the_end(steps in proptest::collection::vec(moves(), 1..40), skip in 0..3_usize) {
        let mut state = underway();
        let mut today = date(2026, 4, 8);
        let mut results = all_met(&state);
        results.truncate(results.len() - skip);
        step(&mut state, Command::RecordResults(results), SPECIALIST, today).unwrap();
        for step in &steps {
            if let Ask::Wait { days } = step {
                today += days.days();
            } else if let Some((command, actor)) = command_of(&state, step, today)
                && let Ok(events) = state.apply(command, &facts(actor, today))
            {
                take(&mut state, &events);
            }
            promises(&state);
        }
    }
}
