#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
use super::*;
use crate::record::{Actor, Aggregate as _, Recorded};
use crate::refusal::Refusal;
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

const WRITER: u128 = 5;
const CHECKER: u128 = 6;

fn member(id: u128) -> MemberId {
    MemberId(Uuid::from_u128(id))
}

fn between(relation: Kind, one: u128, other: u128) -> Between {
    Between {
        relation,
        one: member(one),
        one_name: format!("Company {one}"),
        other: member(other),
        other_name: format!("Company {other}"),
        from: date(2024, 3, 1),
    }
}

fn propose(between: Between) -> Command {
    Command::Propose {
        between: Box::new(between),
        grounds: "The merger agreement of March names both.".to_owned(),
        evidence: "Register of companies, 77/2024".to_owned(),
    }
}

fn why(reason: &str) -> String {
    reason.to_owned()
}

fn take(relation: &mut Relation, command: Command, by: u128) -> Result<Vec<Event>, Refusal> {
    beside(relation, command, by, &[])
}

fn beside(
    relation: &mut Relation,
    command: Command,
    by: u128,
    open: &[Between],
) -> Result<Vec<Event>, Refusal> {
    let facts = Facts {
        by: AccountId(Uuid::from_u128(by)),
        today: date(2024, 5, 6),
        open,
    };
    let events = relation.apply(command, &facts)?;
    for event in &events {
        relation.fold(&Recorded {
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

fn refused(result: Result<Vec<Event>, Refusal>) -> String {
    result.unwrap_err().key
}

fn confirmed() -> Relation {
    let mut relation = Relation::default();
    let said = between(Kind::MergedInto, 1, 2);
    take(&mut relation, propose(said), WRITER).unwrap();
    take(&mut relation, Command::Confirm, CHECKER).unwrap();
    relation
}

#[test]
fn another_person_confirms_and_another_confirms_the_end() {
    let mut relation = Relation::default();
    let said = between(Kind::MergedInto, 1, 2);
    take(&mut relation, propose(said), WRITER).unwrap();
    assert_eq!(relation.stage(), Some(Stage::Proposed));
    for own in [
        Command::Confirm,
        Command::Refuse {
            reason: why("Not so, I think."),
        },
    ] {
        assert_eq!(
            refused(take(&mut relation, own, WRITER)),
            "refusal-relation-own"
        );
    }
    take(&mut relation, Command::Confirm, CHECKER).unwrap();
    assert_eq!(relation.stage(), Some(Stage::Confirmed));

    let end = |on: Date| Command::ProposeEnd {
        on,
        reason: why("The merger was undone by the court."),
    };
    let ahead = take(&mut relation, end(date(2024, 5, 7)), WRITER);
    assert_eq!(refused(ahead), "refusal-relation-end-ahead");
    let before = take(&mut relation, end(date(2024, 2, 29)), WRITER);
    assert_eq!(refused(before), "refusal-relation-end-before");
    // Whoever confirmed it may say that it has ended; the first may then confirm that.
    take(&mut relation, end(date(2024, 5, 6)), CHECKER).unwrap();
    assert_eq!(
        refused(take(&mut relation, Command::ConfirmEnd, CHECKER)),
        "refusal-relation-own"
    );
    take(&mut relation, Command::ConfirmEnd, WRITER).unwrap();
    assert_eq!(relation.stage(), Some(Stage::Ended));
    assert_eq!(
        refused(take(&mut relation, Command::Confirm, WRITER)),
        "refusal-relation-stage"
    );
}

#[test]
fn an_end_that_is_refused_leaves_it_standing() {
    let mut relation = confirmed();
    let end = Command::ProposeEnd {
        on: date(2024, 4, 1),
        reason: why("Somebody said so on the telephone."),
    };
    take(&mut relation, end, WRITER).unwrap();
    let refuse = Command::RefuseEnd {
        reason: why("The register still shows it."),
    };
    take(&mut relation, refuse, CHECKER).unwrap();
    assert_eq!(relation.stage(), Some(Stage::Confirmed));
    assert_eq!(relation.ending, None);
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let mut relation = Relation::default();
    let mut fault = |command: Command| {
        let refusal = take(&mut relation, command, WRITER).unwrap_err();
        (refusal.key, refusal.field.unwrap_or_default())
    };
    let is = |key: &str, field: &str| (key.to_owned(), field.to_owned());
    let itself = propose(between(Kind::SameGroup, 1, 1));
    assert_eq!(fault(itself), is("refusal-relation-itself", "other"));
    let mut ahead = between(Kind::SplitFrom, 1, 2);
    ahead.from = date(2024, 5, 7);
    assert_eq!(fault(propose(ahead)), is("refusal-relation-ahead", "from"));
    let said = |grounds: &str, evidence: &str| Command::Propose {
        between: Box::new(between(Kind::ActsFor, 1, 2)),
        grounds: grounds.to_owned(),
        evidence: evidence.to_owned(),
    };
    let good = "A power of attorney of 2023.";
    assert_eq!(
        fault(said("  so  ", "File 7")),
        is("refusal-relation-words", "grounds")
    );
    assert_eq!(
        fault(said(good, " 7 ")),
        is("refusal-relation-words", "evidence")
    );
    let long = "x".repeat(LONGEST_EVIDENCE + 1);
    assert_eq!(
        fault(said(good, &long)),
        is("refusal-relation-long", "evidence")
    );
}

#[test]
fn nothing_is_said_twice_or_against_what_stands() {
    let known = [
        between(Kind::MergedInto, 1, 2),
        between(Kind::SameGroup, 3, 4),
    ];
    let against = |said: Between| {
        let mut relation = Relation::default();
        beside(&mut relation, propose(said), WRITER, &known).map_err(|refusal| refusal.key)
    };
    let twice = Err("refusal-relation-exists".to_owned());
    assert_eq!(against(between(Kind::MergedInto, 1, 2)), twice);
    assert_eq!(against(between(Kind::SameGroup, 4, 3)), twice);
    let turned = against(between(Kind::MergedInto, 2, 1));
    assert_eq!(turned, Err("refusal-relation-contradicts".to_owned()));
    assert!(against(between(Kind::SuccessorOf, 2, 1)).is_ok());
}

#[test]
fn companies_read_what_stands_and_never_how_it_is_known() {
    let mut relation = Relation::default();
    let mut all = take(
        &mut relation,
        propose(between(Kind::SplitFrom, 1, 2)),
        WRITER,
    )
    .unwrap();
    all.extend(take(&mut relation, Command::Confirm, CHECKER).unwrap());
    let end = Command::ProposeEnd {
        on: date(2024, 5, 1),
        reason: why("SECRET of the other company."),
    };
    all.extend(take(&mut relation, end, WRITER).unwrap());
    all.extend(take(&mut relation, Command::ConfirmEnd, CHECKER).unwrap());
    let told: Vec<&Event> = all
        .iter()
        .filter(|event| event.audience() == Audience::Member)
        .collect();
    let kinds: Vec<_> = told.iter().map(|event| event.kind()).collect();
    assert_eq!(kinds, ["confirmed", "ended"]);
    let text = serde_json::to_string(&told).unwrap();
    assert!(
        !text.contains("merger agreement") && !text.contains("SECRET"),
        "{text}"
    );
    assert!(!text.contains("Register"), "{text}");
}

fn any_command() -> impl Strategy<Value = Command> {
    let reason = "A reason that is long enough.";
    prop_oneof![
        Just(propose(between(Kind::MergedInto, 1, 2))),
        Just(Command::Confirm),
        Just(Command::Refuse {
            reason: why(reason)
        }),
        Just(Command::Withdraw {
            reason: why(reason)
        }),
        Just(Command::ProposeEnd {
            on: date(2024, 4, 4),
            reason: why(reason)
        }),
        Just(Command::ConfirmEnd),
        Just(Command::RefuseEnd {
            reason: why(reason)
        }),
    ]
}

proptest! {
    #[test]
    fn nobody_ever_confirms_what_they_wrote(
        steps in prop::collection::vec((any_command(), 1_u128..4), 0..40)
    ) {
        let mut relation = Relation::default();
        let (mut wrote, mut ended) = (None, None);
        for (command, who) in steps {
            let Ok(events) = take(&mut relation, command, who) else { continue };
            for event in events {
                match event {
                    Event::Proposed { by, .. } => wrote = Some(by),
                    Event::EndProposed { by, .. } => ended = Some(by),
                    Event::Confirmed { by, .. } | Event::Refused { by, .. } => prop_assert!(Some(by) != wrote),
                    Event::Ended { by, .. } | Event::EndRefused { by, .. } => prop_assert!(Some(by) != ended),
                    Event::Withdrawn { by, .. } => prop_assert!(Some(by) == wrote),
                }
            }
        }
    }
}
