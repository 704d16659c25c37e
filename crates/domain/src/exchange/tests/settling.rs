//! What was looked at holds and asks for no look, until a later edition touches it again.

use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use super::crosswalks::{link, small};
use super::*;
use crate::editions::{Link, Relation, Rule};
use crate::ids::AccountId;
use crate::pack::{Crosswalk, Relationship};
use crate::record::{Actor, Aggregate as _, Recorded};

use Relationship::{Equal, Intersects, Subset};

const WHY: &str = "Read beside the requirement on Monday.";

fn crosswalk() -> Crosswalk {
    let mut crosswalk = small(&[
        ("1.1", Equal, "A1"),
        ("1.2", Subset, "A2"),
        ("1.4", Equal, "A3"),
    ]);
    let known = crosswalk.requirements[0].clone();
    for id in ["A2", "A3"] {
        let mut requirement = known.clone();
        id.clone_into(&mut requirement.id);
        crosswalk.requirements.push(requirement);
    }
    crosswalk
}

/// Under `one` 1.1 is reworded, 1.4 retired and 1.9 new; under `two` nothing changes; under `three` 1.1 is reworded.
fn steps() -> Vec<(&'static str, Vec<Link>)> {
    let same = |id: &str| link(Some(id), &[id], Relation::Unchanged, Rule::Keep);
    let reworded = || link(Some("1.1"), &["1.1"], Relation::Reworded, Rule::Confirm);
    vec![
        (
            "one",
            vec![
                reworded(),
                same("1.2"),
                Link::retired("1.4"),
                link(Some("1.9"), &[], Relation::New, Rule::Ask),
            ],
        ),
        ("two", vec![same("1.1"), same("1.2"), same("1.9")]),
        ("three", vec![reworded(), same("1.2"), same("1.9")]),
    ]
}

fn facts<'a>(crosswalk: &'a Crosswalk, edition: &'a str, looks: &'a [Look]) -> CrosswalkFacts<'a> {
    CrosswalkFacts {
        crosswalk,
        edition,
        looks,
        by: AccountId(Uuid::from_u128(1)),
        today: date(2026, 3, 2),
    }
}

fn said(requirement: &str, is: Option<Relationship>) -> Said {
    Said {
        requirement: requirement.to_owned(),
        is,
    }
}

fn to_settle(about: &str, relations: Vec<Said>) -> CrosswalkCommand {
    CrosswalkCommand::Settle {
        about: about.to_owned(),
        relations,
        reason: WHY.to_owned(),
    }
}

/// As it stands under the edition at a place.
fn under(review: &CrosswalkReview, place: usize) -> (Crosswalk, Vec<Look>) {
    standing(&crosswalk(), &steps()[..=place], review)
}

fn take(
    review: &mut CrosswalkReview,
    place: usize,
    command: CrosswalkCommand,
) -> Result<(), String> {
    let (crosswalk, looks) = (crosswalk(), under(review, place).1);
    let facts = facts(&crosswalk, steps()[place].0, &looks);
    let events = review
        .apply(command, &facts)
        .map_err(|refusal| refusal.key)?;
    for event in events {
        let json = serde_json::to_value(&event).unwrap();
        review.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event: serde_json::from_value(json).unwrap(),
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
    Ok(())
}

fn abouts(looks: &[Look]) -> Vec<String> {
    looks.iter().map(Look::about).collect()
}

fn of(crosswalk: &Crosswalk, criterion: &str) -> Vec<(String, Relationship)> {
    let own = crosswalk.relations.iter();
    let own = own.filter(|each| each.criterion == criterion);
    own.map(|each| (each.requirement.clone(), each.relationship))
        .collect()
}

#[test]
fn what_nobody_has_looked_at_is_still_to_be_looked_at_under_later_editions() {
    let review = CrosswalkReview::default();
    assert_eq!(abouts(&under(&review, 0).1), ["1.1", "1.4", "1.9"]);
    let mut later = abouts(&under(&review, 1).1);
    later.sort();
    assert_eq!(later, ["1.1", "1.4", "1.9"]);
    let (one_way, _) = under(&review, 2);
    let composed = followed(&crosswalk(), &steps()[0].1).0;
    assert_eq!(of(&one_way, "1.1"), of(&composed, "1.1"));
}

#[test]
fn what_was_looked_at_holds_until_a_later_edition_touches_it() {
    let mut review = CrosswalkReview::default();
    let changed = vec![said("A1", Some(Intersects)), said("A2", Some(Subset))];
    take(&mut review, 0, to_settle("1.1", changed)).unwrap();
    take(
        &mut review,
        0,
        to_settle("1.9", vec![said("A3", Some(Equal))]),
    )
    .unwrap();
    take(&mut review, 0, to_settle("1.4", vec![said("A3", None)])).unwrap();
    let (now, looks) = under(&review, 0);
    assert_eq!(abouts(&looks), Vec::<String>::new());
    let own = [("A1".to_owned(), Intersects), ("A2".to_owned(), Subset)];
    assert_eq!(of(&now, "1.1"), own);
    assert_eq!(of(&now, "1.9"), [("A3".to_owned(), Equal)]);
    assert_eq!(
        of(&now, "1.2"),
        [("A2".to_owned(), Subset)],
        "nobody touched it"
    );
    let (now, looks) = under(&review, 1);
    assert_eq!((of(&now, "1.1").len(), looks.len()), (2, 0));
    // Reworded again: what was said is carried on, and somebody looks again.
    let (now, looks) = under(&review, 2);
    assert_eq!(of(&now, "1.1"), own);
    assert_eq!(abouts(&looks), ["1.1"]);
    let settled: Vec<_> = review.under("one").map(Settlement::holds).collect();
    assert_eq!(settled, [false, true, false]);
    assert_eq!(review.under("two").count(), 0);
}

#[test]
fn a_relation_that_is_taken_away_stays_away_and_can_be_looked_at_again() {
    let mut review = CrosswalkReview::default();
    take(&mut review, 0, to_settle("1.1", vec![said("A1", None)])).unwrap();
    assert_eq!(of(&under(&review, 0).0, "1.1"), []);
    // It is related to nothing now, so that new words of it ask for no look.
    assert!(!abouts(&under(&review, 2).1).contains(&"1.1".to_owned()));
    let reopen = CrosswalkCommand::Reopen {
        about: "1.1".to_owned(),
        reason: "The wrong requirement was read.".to_owned(),
    };
    take(&mut review, 0, reopen.clone()).unwrap();
    assert_eq!(of(&under(&review, 0).0, "1.1"), [("A1".to_owned(), Equal)]);
    assert!(abouts(&under(&review, 0).1).contains(&"1.1".to_owned()));
    let refused = take(&mut review, 0, reopen);
    assert_eq!(refused, Err("refusal-crosswalk-not-settled".to_owned()));
}

#[test]
fn nothing_is_settled_in_silence_twice_or_where_there_is_nothing_to_look_at() {
    let mut review = CrosswalkReview::default();
    let cases = [
        (to_settle("1.1", Vec::new()), "refusal-crosswalk-unsaid"),
        (
            to_settle("1.1", vec![said("A1", None), said("A1", Some(Equal))]),
            "refusal-crosswalk-twice",
        ),
        (
            to_settle("1.1", vec![said("A1", None), said("Z9", Some(Equal))]),
            "refusal-crosswalk-requirement",
        ),
        (to_settle("1.2", Vec::new()), "refusal-crosswalk-no-look"),
        (
            to_settle("1.4", vec![said("A3", Some(Equal))]),
            "refusal-crosswalk-retired",
        ),
        (
            CrosswalkCommand::Settle {
                about: "1.1".to_owned(),
                relations: vec![said("A1", Some(Equal))],
                reason: " Yes. ".to_owned(),
            },
            "refusal-crosswalk-reason",
        ),
    ];
    for (command, key) in cases {
        assert_eq!(take(&mut review, 0, command), Err(key.to_owned()));
    }
    let holds = || to_settle("1.1", vec![said("A1", Some(Equal))]);
    take(&mut review, 0, holds()).unwrap();
    let again = take(&mut review, 0, holds());
    assert_eq!(again, Err("refusal-crosswalk-no-look".to_owned()));
    assert!(review.under("one").all(Settlement::holds));
}
