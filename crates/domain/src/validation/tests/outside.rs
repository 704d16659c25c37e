//! Results of others: kept once, set aside with a reason, and never more than something to read.

use super::*;
use crate::profile::FileGiven;

fn document(n: u128, hash: &str) -> Box<NewOutside> {
    Box::new(NewOutside {
        id: Uuid::from_u128(n),
        file: FileGiven {
            name: "results.json".to_owned(),
            media_type: "application/json".to_owned(),
            size: 10,
            sha256: hash.to_owned(),
        },
        title: "Validation of 2025".to_owned(),
        kind: Some(PartyKind::Administration),
        from: " Aduanas ".to_owned(),
        authority: "Arrangement of 2014".to_owned(),
        says: vec![OutsideSays {
            control: "msc-1.1".to_owned(),
            satisfied: true,
        }],
    })
}

fn bring(n: u128, hash: &str) -> Command {
    Command::BringOutside(document(n, hash))
}

fn aside(n: u128, reason: &str) -> Command {
    Command::SetOutsideAside {
        outside: Uuid::from_u128(n),
        reason: reason.to_owned(),
    }
}

#[test]
fn a_document_of_others_is_kept_once_and_decides_nothing() {
    let mut state = underway();
    let before = state.clone();
    step(&mut state, bring(1, "aa"), SPECIALIST, DAY).unwrap();
    let kept = state.outside_of(Uuid::from_u128(1)).unwrap();
    assert_eq!(kept.brought.from, "Aduanas");
    assert_eq!(kept.brought.by, SPECIALIST);
    assert_eq!(
        refused(&state, bring(2, "aa"), SPECIALIST, DAY),
        "refusal-validation-outside-twice"
    );
    let read = Validation {
        outside: Vec::new(),
        ..state.clone()
    };
    assert_eq!(read, before, "nothing else of the validation has changed");
    assert_eq!(state.progress().missing, before.progress().missing);
}

#[test]
fn what_does_not_belong_is_set_aside_with_a_reason_and_may_come_again() {
    let mut state = underway();
    step(&mut state, bring(1, "aa"), SPECIALIST, DAY).unwrap();
    assert_eq!(
        refused(&state, aside(1, " "), SPECIALIST, DAY),
        "refusal-validation-words"
    );
    assert_eq!(
        refused(&state, aside(9, "Of another company"), SPECIALIST, DAY),
        "refusal-validation-outside-gone"
    );
    step(&mut state, aside(1, "Of another company"), SUPERVISOR, DAY).unwrap();
    assert_eq!(
        refused(&state, aside(1, "Of another company"), SPECIALIST, DAY),
        "refusal-validation-outside-gone"
    );
    step(&mut state, bring(2, "aa"), SPECIALIST, DAY).unwrap();
    assert_eq!(state.outside.len(), 2, "both stay in the record");
}

#[test]
fn who_made_it_and_on_which_authority_is_said_and_there_is_an_end_to_how_many() {
    let mut state = underway();
    let mut nobody = document(1, "aa");
    nobody.from = "  ".to_owned();
    let mut no_kind = document(1, "aa");
    no_kind.kind = None;
    let mut no_authority = document(1, "aa");
    no_authority.authority = String::new();
    for (new, key) in [
        (nobody, "refusal-validation-outside-from"),
        (no_kind, "refusal-validation-outside-kind"),
        (no_authority, "refusal-validation-words"),
    ] {
        assert_eq!(
            refused(&state, Command::BringOutside(new), SPECIALIST, DAY),
            key
        );
    }
    for n in 0..MOST_OUTSIDE {
        let n = u128::try_from(n).unwrap();
        step(&mut state, bring(n, &n.to_string()), SPECIALIST, DAY).unwrap();
    }
    assert_eq!(
        refused(&state, bring(99, "ff"), SPECIALIST, DAY),
        "refusal-validation-outside-many"
    );
}

#[test]
fn the_company_learns_of_none_of_it() {
    use crate::record::Audience;
    let state = underway();
    for event in state
        .apply(bring(1, "aa"), &facts(SPECIALIST, DAY))
        .unwrap()
    {
        assert_eq!(event.audience(), Audience::Programme);
        let json = serde_json::to_value(&event).unwrap();
        assert_eq!(serde_json::from_value::<Event>(json).unwrap(), event);
    }
}
