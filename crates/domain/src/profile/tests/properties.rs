//! What must hold whatever people do, in whatever order.

use super::*;
use proptest::prelude::*;

/// An attempt; many are refused, and that is the point.
#[derive(Debug, Clone)]
enum Attempt {
    /// (criterion, how far behind the revision is, text, state, ready)
    Save(usize, u32, u8, usize, bool),
    SaveAll,
    Attach(usize, u128),
    Detach(usize, u128),
    Submit(bool),
    Decide(usize, usize),
    DecideAll(usize),
    Return,
    Accept,
}

fn attempt() -> impl Strategy<Value = Attempt> {
    prop_oneof![
        6 => (0..4usize, 0..3u32, any::<u8>(), 0..5usize, any::<bool>())
            .prop_map(|(c, behind, text, state, ready)| Attempt::Save(c, behind, text, state, ready)),
        2 => Just(Attempt::SaveAll),
        2 => (0..4usize, 0..3u128).prop_map(|(c, e)| Attempt::Attach(c, e)),
        1 => (0..4usize, 0..3u128).prop_map(|(c, e)| Attempt::Detach(c, e)),
        2 => any::<bool>().prop_map(Attempt::Submit),
        3 => (0..4usize, 0..3usize).prop_map(|(c, v)| Attempt::Decide(c, v)),
        2 => (0..3usize).prop_map(Attempt::DecideAll),
        2 => Just(Attempt::Return),
        1 => Just(Attempt::Accept),
    ]
}

fn text(n: u8) -> String {
    format!("Text number {n} about how it is done here.")
}

fn run(case: &mut Case, attempt: &Attempt) -> Result<usize, Refusal> {
    let ids: Vec<String> = criteria().into_iter().map(|p| p.id).collect();
    let round = case.state.round;
    match attempt {
        Attempt::Save(c, behind, n, state, ready) => {
            let rev = case.state.rev(&ids[*c]).saturating_sub(*behind);
            case.save(AnswerInput {
                state: AnswerState::ALL.get(*state).copied(),
                ready: *ready,
                plan: text(*n),
                ..input(&ids[*c], rev, &text(*n))
            })
        }
        Attempt::SaveAll => {
            let open = ids.iter().filter(|id| case.state.editable(id));
            let answers = open.map(|id| input(id, case.state.rev(id), TEXT)).collect();
            case.run(Command::Save { answers }, &employee())
        }
        Attempt::Attach(c, e) => case.run(
            Command::Attach {
                criterion: ids[*c].clone(),
                evidence: evidence_id(*e),
                owner: Some(MEMBER),
            },
            &employee(),
        ),
        Attempt::Detach(c, e) => case.run(
            Command::Detach {
                criterion: ids[*c].clone(),
                evidence: evidence_id(*e),
            },
            &employee(),
        ),
        Attempt::Submit(by_officer) => {
            case.submit(&if *by_officer { officer() } else { employee() })
        }
        Attempt::Decide(c, v) => case.decide(&ids[*c], Verdict::ALL[*v]),
        Attempt::DecideAll(v) => {
            for id in &ids {
                case.decide(id, Verdict::ALL[*v])?;
            }
            Ok(ids.len())
        }
        Attempt::Return => case.run(Command::Return { round }, &specialist()),
        Attempt::Accept => case.run(Command::Accept { round }, &specialist()),
    }
}

/// Nothing that was saved differs unless this very attempt saved it over the revision it had seen.
fn check_answers(before: &Profile, after: &Profile, attempt: &Attempt) {
    for (n, pinned) in criteria().iter().enumerate() {
        let (old, new) = (before.answer(&pinned.id), after.answer(&pinned.id));
        let said =
            |a: Option<&Answer>| a.map(|a| (a.state, a.narrative.clone(), a.plan.clone(), a.rev));
        let touched = match attempt {
            Attempt::Save(c, behind, ..) => {
                *c == n && (*behind == 0 || before.rev(&pinned.id) == 0)
            }
            Attempt::SaveAll => true,
            _ => false,
        };
        if !touched || !before.editable(&pinned.id) {
            let created_empty =
                old.is_none() && said(new) == Some((None, String::new(), String::new(), 0));
            assert!(
                said(old) == said(new) || created_empty,
                "{attempt:?} changed {}",
                pinned.id
            );
        }
        if !before.editable(&pinned.id) {
            let evidence = |a: Option<&Answer>| a.map(|a| a.evidence.clone()).unwrap_or_default();
            assert_eq!(
                evidence(old),
                evidence(new),
                "{attempt:?} touched locked evidence"
            );
        }
        assert!(after.rev(&pinned.id) >= before.rev(&pinned.id));
    }
}

/// Every text ever taken is in the log, and what stands is the last of them.
fn check_log(case: &Case) {
    for pinned in criteria() {
        let saved: Vec<&Answered> = case
            .history
            .iter()
            .filter_map(|recorded| match &recorded.event {
                Event::Answered { answers } => answers.iter().find(|a| a.criterion == pinned.id),
                _ => None,
            })
            .collect();
        for (n, answered) in saved.iter().enumerate() {
            assert_eq!(
                answered.rev as usize,
                n + 1,
                "revisions have no gap: nothing was overwritten unseen"
            );
        }
        let stands = case
            .state
            .answer(&pinned.id)
            .map(|a| a.narrative.clone())
            .unwrap_or_default();
        assert_eq!(
            stands,
            saved
                .last()
                .map(|a| a.narrative.clone())
                .unwrap_or_default()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_sequence_loses_an_answer_or_edits_a_locked_one(attempts in prop::collection::vec(attempt(), 1..60)) {
        let mut case = Case::opened();
        for attempt in &attempts {
            let before = case.clone();
            let refused = run(&mut case, attempt).is_err();
            check_answers(&before.state, &case.state, attempt);
            if refused && !matches!(attempt, Attempt::DecideAll(_)) {
                prop_assert_eq!(&before.state, &case.state, "a refusal changes nothing");
            }
            let signed = before.state.submissions.len();
            prop_assert_eq!(&before.state.submissions[..], &case.state.submissions[..signed]);
            if before.state.stage() == Stage::Returned && case.state.stage() == Stage::Returned {
                prop_assert_eq!(&before.state.unlocked, &case.state.unlocked);
            }
        }
        check_log(&case);
        prop_assert!(case.state.submissions.iter().all(Submission::intact));
        prop_assert_eq!(Profile::from_events(&case.history), case.state);
    }

    #[test]
    fn a_stale_revision_never_overwrites(first in any::<u8>(), second in any::<u8>(), rev in 0..6u32) {
        let mut case = Case::opened();
        case.save(input("1.1", 0, &text(first))).unwrap();
        case.save(input("1.1", 1, TEXT)).unwrap();
        let result = case.save(input("1.1", rev, &text(second)));
        prop_assert_eq!(result.is_ok(), rev == 2);
        let expected = if rev == 2 { text(second) } else { TEXT.to_owned() };
        prop_assert_eq!(&case.state.answer("1.1").unwrap().narrative, &expected);
    }

    #[test]
    fn a_redline_holds_both_texts(before in "[a-c ,.\n]{0,40}", after in "[a-c ,.\n]{0,40}") {
        let runs = redline(&before, &after);
        let text = |skip: ChangeKind| -> String {
            runs.iter().filter(|run| run.kind != skip).map(|run| run.text.as_str()).collect()
        };
        prop_assert_eq!(text(ChangeKind::Added), before);
        prop_assert_eq!(text(ChangeKind::Removed), after);
    }
}
