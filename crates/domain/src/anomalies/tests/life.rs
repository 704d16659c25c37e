//! The life of an anomaly: seen, dismissed, followed, answered, gone, and back when its rows are others.

use super::*;
use crate::clocks::Deadline;
use crate::pack::Authority;
use crate::record::{Actor, Aggregate as _, Fact, Recorded};
use jiff::Timestamp;

const RULES: Rules = Rules {
    copies: COPIES,
    papers: PAPERS,
    uniform: UNIFORM,
    least_peers: 12,
    short_from: 350,
    unlike_from: 450,
    material_percent: 25,
    look_back_months: 36,
};

fn answer(criterion: &str, words: u32) -> Row {
    Row {
        member: member(1),
        shows: Shows::Answer(SharedAnswer {
            criterion: criterion.to_owned(),
            words,
            percent: 90,
            passage: "the guard checks every seal".to_owned(),
        }),
    }
}

fn sighting(rows: Vec<Row>) -> Sighting {
    Sighting {
        kind: Kind::CopiedAnswers,
        key: "1/2".to_owned(),
        members: vec![member(1), member(2)],
        specialist: None,
        one_in: None,
        peers: 0,
        rows,
    }
}

fn four() -> Vec<Row> {
    ["1.1", "2.1", "3.1", "4.1"]
        .map(|id| answer(id, 50))
        .to_vec()
}

const WHO: u128 = 70;

fn step(anomaly: &mut Anomaly, command: Command, by: u128) -> Result<Vec<&'static str>, String> {
    let facts = Facts {
        by: Some(AccountId(Uuid::from_u128(by))),
        today: date(2024, 5, 6),
        rules: &RULES,
    };
    let events = anomaly
        .apply(command, &facts)
        .map_err(|refusal| refusal.key)?;
    let kinds = events.iter().map(Fact::kind).collect();
    for event in events {
        // What is stored is what is read again.
        let stored = serde_json::to_string(&event).unwrap();
        let event = serde_json::from_str(&stored).unwrap();
        anomaly.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
    Ok(kinds)
}

fn see(rows: Vec<Row>) -> Command {
    Command::See(Box::new(sighting(rows)))
}

fn dismiss() -> Command {
    Command::Dismiss {
        reason: "Both belong to one group.".to_owned(),
    }
}

fn follow() -> Command {
    Command::Follow {
        who: AccountId(Uuid::from_u128(WHO)),
        question: "Who wrote these answers?".to_owned(),
        deadline: Some(Deadline {
            due: date(2024, 5, 27),
            clock: "anomaly_answer".to_owned(),
            from: date(2024, 5, 6),
            authority: Authority::ProgrammeDecision,
            source: String::new(),
        }),
    }
}

#[test]
fn what_was_dismissed_stays_so_until_its_rows_are_materially_others() {
    let mut anomaly = Anomaly::default();
    assert_eq!(step(&mut anomaly, see(four()), 1), Ok(vec!["seen"]));
    assert_eq!(step(&mut anomaly, see(four()), 1), Ok(vec![]));
    assert_eq!(
        step(
            &mut anomaly,
            Command::Dismiss {
                reason: "no".to_owned()
            },
            1
        ),
        Err("refusal-anomaly-short".to_owned())
    );
    assert_eq!(step(&mut anomaly, dismiss(), 1), Ok(vec!["dismissed"]));
    // A few words more are no news, and fewer rows never are.
    let mut longer = four();
    longer[0] = answer("1.1", 60);
    assert_eq!(step(&mut anomaly, see(longer), 1), Ok(vec!["changed"]));
    assert_eq!(
        step(&mut anomaly, see(four()[..2].to_vec()), 1),
        Ok(vec!["changed"])
    );
    assert_eq!(anomaly.stage(), Stage::Dismissed);
    assert_eq!(step(&mut anomaly, Command::Miss, 1), Ok(vec!["gone"]));
    assert_eq!(step(&mut anomaly, Command::Miss, 1), Ok(vec![]));
    assert_eq!(anomaly.stage(), Stage::Dismissed);
    assert_eq!(step(&mut anomaly, see(four()), 1), Ok(vec!["seen"]));
    assert_eq!(anomaly.stage(), Stage::Dismissed);
    // A fifth answer is a quarter more.
    let mut more = four();
    more.push(answer("5.1", 10));
    assert_eq!(step(&mut anomaly, see(more), 1), Ok(vec!["reopened"]));
    assert_eq!(anomaly.stage(), Stage::Open);
    assert!(matches!(anomaly.before, Some(Decision::Dismissed { .. })));
}

#[test]
fn many_small_changes_add_up_to_a_material_one() {
    let mut anomaly = Anomaly::default();
    step(&mut anomaly, see(four()), 1).unwrap();
    step(&mut anomaly, dismiss(), 1).unwrap();
    let mut rows = four();
    rows[0] = answer("1.1", 90);
    assert_eq!(
        step(&mut anomaly, see(rows.clone()), 1),
        Ok(vec!["changed"])
    );
    // Held against what was decided about, not against the last search.
    rows[1] = answer("2.1", 70);
    assert_eq!(step(&mut anomaly, see(rows), 1), Ok(vec!["reopened"]));
}

#[test]
fn what_moves_with_the_peers_alone_is_nothing_new() {
    let visit = |minutes: u32, usual: u32, score: i64, peers: u32| {
        let row = VisitRow {
            validation: ValidationId(Uuid::from_u128(3)),
            minutes,
            usual,
            sites: 1,
            score,
            peers,
        };
        let sighting = Sighting {
            kind: Kind::ShortVisit,
            key: "3".to_owned(),
            members: vec![member(1)],
            peers,
            ..sighting(vec![Row {
                member: member(1),
                shows: Shows::Visit(row),
            }])
        };
        Command::See(Box::new(sighting))
    };
    let mut anomaly = Anomaly::default();
    step(&mut anomaly, visit(40, 300, -400, 20), 1).unwrap();
    step(&mut anomaly, dismiss(), 1).unwrap();
    // A year later the peers lie closer together: the score is a quarter more, the visit is the same.
    assert_eq!(step(&mut anomaly, visit(40, 310, -510, 31), 1), Ok(vec![]));
    assert_eq!(anomaly.stage(), Stage::Dismissed);
    // Somebody corrected the hours: that is something else.
    assert_eq!(
        step(&mut anomaly, visit(30, 310, -600, 31), 1),
        Ok(vec!["changed"])
    );
}

#[test]
fn somebody_else_is_asked_in_the_place_of_who_left() {
    let mut anomaly = Anomaly::default();
    step(&mut anomaly, see(four()), 1).unwrap();
    step(&mut anomaly, follow(), 1).unwrap();
    let instead = match follow() {
        Command::Follow {
            question, deadline, ..
        } => Command::Follow {
            who: AccountId(Uuid::from_u128(WHO + 1)),
            question,
            deadline,
        },
        other => panic!("{other:?}"),
    };
    assert_eq!(step(&mut anomaly, instead, 1), Ok(vec!["followed"]));
    let answer = || Command::Answer {
        text: "They share an adviser since May.".to_owned(),
    };
    assert_eq!(
        step(&mut anomaly, answer(), WHO),
        Err("refusal-anomaly-not-you".to_owned())
    );
    assert_eq!(step(&mut anomaly, answer(), WHO + 1), Ok(vec!["answered"]));
}

#[test]
fn only_whoever_is_asked_answers() {
    let mut anomaly = Anomaly::default();
    assert_eq!(
        step(&mut anomaly, follow(), 1),
        Err("refusal-anomaly-unknown".to_owned())
    );
    step(&mut anomaly, see(four()), 1).unwrap();
    let answer = || Command::Answer {
        text: "They share an adviser since May.".to_owned(),
    };
    assert_eq!(
        step(&mut anomaly, answer(), WHO),
        Err("refusal-anomaly-not-asked".to_owned())
    );
    assert_eq!(step(&mut anomaly, follow(), 1), Ok(vec!["followed"]));
    assert_eq!(
        step(&mut anomaly, follow(), 1),
        Err("refusal-anomaly-asked".to_owned())
    );
    assert_eq!(
        step(&mut anomaly, answer(), 1),
        Err("refusal-anomaly-not-you".to_owned())
    );
    // While somebody is asked, other rows open nothing again.
    let mut more = four();
    more.extend(["5.1", "6.1"].map(|id| self::answer(id, 50)));
    assert_eq!(
        step(&mut anomaly, see(more.clone()), 1),
        Ok(vec!["changed"])
    );
    assert_eq!(step(&mut anomaly, answer(), WHO), Ok(vec!["answered"]));
    assert_eq!(anomaly.stage(), Stage::Answered);
    assert_eq!(step(&mut anomaly, see(more), 1), Ok(vec![]));
    assert_eq!(step(&mut anomaly, dismiss(), 1), Ok(vec!["dismissed"]));
}

#[test]
fn an_anomaly_nobody_decided_about_goes_and_comes_back() {
    let mut anomaly = Anomaly::default();
    step(&mut anomaly, see(four()), 1).unwrap();
    step(&mut anomaly, Command::Miss, 1).unwrap();
    assert_eq!(anomaly.stage(), Stage::Gone);
    step(&mut anomaly, see(four()), 1).unwrap();
    assert_eq!(anomaly.stage(), Stage::Open);
    let empty = see(Vec::new());
    assert_eq!(
        step(&mut anomaly, empty, 1),
        Err("refusal-anomaly-empty".to_owned())
    );
}
