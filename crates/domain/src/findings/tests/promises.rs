//! What must hold of every finding, whatever was asked of it.

use super::*;

fn commands() -> impl Strategy<Value = (Command, bool, bool)> {
    let document = (0..3_u128).prop_map(|n| EvidenceId(Uuid::from_u128(n)));
    let documents = proptest::collection::vec(document, 0..3);
    let text = proptest::sample::select(&["", "Seen and found good"][..]).prop_map(str::to_owned);
    let days = proptest::sample::select(&[10, 30, 60, 90][..]);
    let strength = proptest::sample::select(&[Strength::Must, Strength::Should][..]);
    let class = proptest::sample::select(Class::ALL);
    let command = prop_oneof![
        (class, strength, any::<bool>(), any::<bool>()).prop_map(|(class, strength, act, why)| {
            let mut new = new(class, strength);
            new.action = new.action.filter(|_| act);
            new.reasons.truncate(usize::from(why));
            Command::Raise(Box::new(new))
        }),
        Just(Command::RequireAction(action())),
        Just(send_plan()),
        text.clone()
            .prop_map(|comment| Command::AgreePlan { comment }),
        documents
            .clone()
            .prop_map(|documents| Command::SendEvidence {
                documents,
                note: String::new()
            }),
        text.clone().prop_map(|comment| Command::Return { comment }),
        (days.clone(), text.clone())
            .prop_map(|(days, reasons)| Command::AskExtension { days, reasons }),
        (days, text.clone()).prop_map(|(days, reasons)| Command::Extend { days, reasons }),
        text.clone()
            .prop_map(|reasons| Command::RefuseExtension { reasons }),
        (documents, text).prop_map(|(documents, comment)| Command::Close { documents, comment }),
    ];
    (command, any::<bool>(), any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn closed_implies_evidence(steps in proptest::collection::vec(commands(), 1..80)) {
        let mut state = Finding::default();
        let mut today = DAY;
        let mut extensions = 0;
        let mut sent = Vec::new();
        for (command, officer, side) in steps {
            today += 1.day();
            let actor = if officer { OFFICER } else { SPECIALIST };
            let side = if side { Side::Member } else { Side::Programme };
            let facts = Facts { side, ..facts(actor, today) };
            let Ok(events) = state.apply(command, &facts) else { continue };
            for event in &events {
                match event {
                    Event::Extended { .. } => extensions += 1,
                    Event::EvidenceSent { documents, by, .. } => sent.extend(documents.iter().map(|id| (*id, *by))),
                    Event::Closed { documents, by, .. } => {
                        prop_assert!(!documents.is_empty());
                        for id in documents {
                            prop_assert!(sent.iter().any(|(known, _)| known == id));
                        }
                        prop_assert!(sent.iter().all(|(_, sender)| sender != by), "a company closed its own finding");
                    }
                    Event::Raised { observation } if observation.class == Class::Deficiency => {
                        prop_assert!(!observation.reasons.is_empty());
                        let must = observation.strength == Strength::Must;
                        let acted = events.iter().any(|event| matches!(event, Event::ActionRequired { .. }));
                        prop_assert!(!must || acted, "a must without an owner and a day");
                    }
                    _ => {}
                }
            }
            take(&mut state, &events);
            prop_assert!(extensions <= 1);
            prop_assert_eq!(state.closure.is_some(), state.stage() == Stage::Closed);
            if let Some(action) = &state.action {
                prop_assert!(!action.owner.name.trim().is_empty());
            }
        }
    }
}
