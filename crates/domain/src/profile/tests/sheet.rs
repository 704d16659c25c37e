//! What a file of answers would do, and that saving does just that.

use super::*;

fn fate(case: &Case, input: AnswerInput) -> Fate {
    case.state.foresee(vec![input]).pop().unwrap().fate
}

fn key_of(fate: Fate) -> String {
    match fate {
        Fate::Refused(refusal) => refusal.key,
        other => panic!("should have been refused: {other:?}"),
    }
}

#[test]
fn each_row_is_told_what_it_would_do() {
    let case = Case::complete();
    let rev = case.state.rev("1.1");
    assert_eq!(fate(&case, input("1.1", rev, TEXT)), Fate::Same);
    assert_eq!(
        fate(
            &case,
            input("1.1", rev, "Now by two guards, day and night.")
        ),
        Fate::Change
    );
    assert_eq!(
        key_of(fate(&case, input("9.9", 0, TEXT))),
        "refusal-profile-criterion-unknown"
    );
    assert_eq!(
        key_of(fate(&case, input("1.1", rev, &"x".repeat(LONGEST + 1)))),
        "refusal-profile-text-too-long"
    );
    let twice = vec![
        input("1.1", rev, TEXT),
        input("1.1", rev, "Twice in one file."),
    ];
    let second = case.state.foresee(twice).pop().unwrap().fate;
    assert_eq!(key_of(second), "refusal-profile-twice");
}

#[test]
fn what_was_saved_in_between_is_a_conflict_and_stays() {
    let mut case = Case::complete();
    let theirs = "A colleague wrote this while the file was away.";
    case.save(input("1.1", 1, theirs)).unwrap();
    let mine = input("1.1", 1, "This stood in the file all along.");
    let Fate::Conflict(conflict) = fate(&case, mine.clone()) else {
        panic!("a conflict");
    };
    assert_eq!(conflict.theirs.narrative, theirs);
    assert_eq!(key(case.save(mine)), "refusal-profile-answer-changed");
    assert_eq!(case.state.answer("1.1").unwrap().narrative, theirs);
}

#[test]
fn what_was_not_returned_is_locked() {
    let mut case = Case::submitted();
    let rev = case.state.rev("1.1");
    let locked = fate(&case, input("1.1", rev, "After it was signed."));
    assert_eq!(key_of(locked), "refusal-profile-criterion-locked");
    case.decide("1.2", Verdict::Return).unwrap();
    for id in ["1.1", "3.1", "3.10"] {
        case.decide(id, Verdict::Accept).unwrap();
    }
    case.run(Command::Return { round: 1 }, &specialist())
        .unwrap();
    let locked = fate(&case, input("1.1", rev, "Not asked about."));
    assert_eq!(key_of(locked), "refusal-profile-criterion-locked");
    let rev = case.state.rev("1.2");
    assert_eq!(
        fate(&case, input("1.2", rev, "What was asked about.")),
        Fate::Change
    );
}

#[test]
fn saving_takes_exactly_what_was_foreseen() {
    let mut case = Case::complete();
    case.save(input("3.1", 1, "Saved by somebody else meanwhile."))
        .unwrap();
    let rows = vec![
        input("1.1", 1, TEXT),
        input("1.2", 1, "A new way of doing it since May."),
        input("3.1", 1, "From the file, too late."),
        input("9.9", 0, TEXT),
    ];
    let foreseen = case.state.foresee(rows);
    let takes = foreseen.into_iter().filter(|row| row.fate == Fate::Change);
    let answers: Vec<_> = takes.map(|row| row.input).collect();
    assert_eq!(answers.len(), 1);
    assert_eq!(case.run(Command::Save { answers }, &employee()).unwrap(), 1);
}
