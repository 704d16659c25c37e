//! The life of a ruleset, step by step.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod drift;

use super::{
    Affected, Asks, Checked, Command, Data, DeclaredRole, Drift, Event, Ruleset, Stage, StandingOf,
    Touched, Trial,
};
use crate::ids::{AccountId, MemberId};
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use uuid::Uuid;

const TODAY: Date = date(2026, 3, 2);
const WHY: &str = "Because the rows say so.";

fn person(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(n))
}

#[derive(Default)]
struct Bench(Ruleset);

impl Bench {
    fn act(&mut self, by: u128, command: Command) -> Result<usize, String> {
        let events = self
            .0
            .apply(command, person(by), TODAY)
            .map_err(|refusal| refusal.key)?;
        let count = events.len();
        for event in events {
            let text = serde_json::to_string(&event).unwrap();
            let event: Event = serde_json::from_str(&text).unwrap();
            self.0.fold(&Recorded {
                seq: 1,
                version: 1,
                id: Uuid::nil(),
                event,
                by: Actor {
                    account: Some(Uuid::from_u128(by)),
                    role: "targeting_officer".to_owned(),
                },
                recorded_at: Timestamp::UNIX_EPOCH,
                effective_at: Timestamp::UNIX_EPOCH,
            });
        }
        Ok(count)
    }

    fn begun() -> Self {
        let mut bench = Self::default();
        let command = Command::Begin {
            name: " Spring ".to_owned(),
            from: None,
            content: "one".to_owned(),
        };
        bench.act(1, command).unwrap();
        bench
    }
}

fn good() -> Checked {
    Checked {
        version: "v1".to_owned(),
        rules: 1,
        ..Checked::default()
    }
}

fn submit(checked: Checked) -> Command {
    Command::Submit {
        reasons: WHY.to_owned(),
        checked,
    }
}

fn approve(in_force_from: Date, checked: Checked) -> Command {
    Command::Approve {
        in_force_from,
        reasons: WHY.to_owned(),
        untested: "Nothing was imported yet.".to_owned(),
        checked,
    }
}

fn back_test(version: &str) -> Command {
    Command::BackTest {
        trial: Box::new(Trial {
            version: version.to_owned(),
            against: None,
            against_name: "the first".to_owned(),
            against_version: "v0".to_owned(),
            in_force: false,
            lane: "red".to_owned(),
            day: None,
            data: Data::File {
                name: "2025.csv".to_owned(),
                sha256: "00".to_owned(),
            },
            standing: StandingOf::File,
            results: "{}".to_owned(),
            members: None,
        }),
    }
}

fn change(revision: u32, content: &str) -> Command {
    Command::Change {
        revision,
        what: "rule".to_owned(),
        content: content.to_owned(),
    }
}

#[test]
fn drafted_by_some_and_approved_by_another() {
    let mut bench = Bench::begun();
    assert_eq!(bench.0.name, "Spring");
    bench.act(2, change(0, "two")).unwrap();
    assert_eq!(bench.act(2, change(1, "two")), Ok(0), "nothing changed");
    bench.act(3, submit(good())).unwrap();
    // All three had a hand in it: begun, changed, sent in.
    for by in [1, 2, 3] {
        assert_eq!(
            bench.act(by, approve(TODAY, good())).unwrap_err(),
            "refusal-ruleset-own"
        );
    }
    bench.act(4, approve(TODAY, good())).unwrap();
    assert_eq!(
        (bench.0.stage, bench.0.in_force_from),
        (Stage::Approved, Some(TODAY))
    );
    assert_eq!(
        bench.act(1, change(1, "three")).unwrap_err(),
        "refusal-ruleset-stage"
    );
    let withdraw = Command::Withdraw {
        reasons: WHY.to_owned(),
    };
    bench.act(4, withdraw.clone()).unwrap();
    assert_eq!(bench.act(4, withdraw).unwrap_err(), "refusal-ruleset-stage");
    let kinds: Vec<_> = bench.0.steps.iter().map(|step| step.kind).collect();
    assert_eq!(
        kinds,
        ["begun", "changed", "submitted", "approved", "withdrawn"]
    );
}

#[test]
fn nobody_saves_over_what_they_have_not_seen() {
    let mut bench = Bench::begun();
    bench.act(2, change(0, "two")).unwrap();
    assert_eq!(
        bench.act(1, change(0, "mine")).unwrap_err(),
        "refusal-ruleset-changed"
    );
    assert_eq!(bench.0.content, "two");
}

#[test]
fn only_a_sound_draft_is_sent_in() {
    let mut bench = Bench::begun();
    let cases = [
        (
            Checked {
                faults: 2,
                ..good()
            },
            "refusal-ruleset-faults",
        ),
        (
            Checked {
                failing: 1,
                ..good()
            },
            "refusal-ruleset-failing",
        ),
        (Checked { rules: 0, ..good() }, "refusal-ruleset-empty"),
    ];
    for (checked, key) in cases {
        assert_eq!(bench.act(1, submit(checked)).unwrap_err(), key);
    }
    let short = Command::Submit {
        reasons: "so".to_owned(),
        checked: good(),
    };
    assert_eq!(
        bench.act(1, short).unwrap_err(),
        "refusal-ruleset-reasons-short"
    );
}

#[test]
fn what_is_approved_is_what_was_sent_in_and_holds_from_a_day_ahead() {
    let mut bench = Bench::begun();
    bench.act(1, submit(good())).unwrap();
    let other = Checked {
        version: "v2".to_owned(),
        ..good()
    };
    assert_eq!(
        bench.act(2, approve(TODAY, other)).unwrap_err(),
        "refusal-ruleset-other-text"
    );
    let yesterday = TODAY.yesterday().unwrap();
    assert_eq!(
        bench.act(2, approve(yesterday, good())).unwrap_err(),
        "refusal-ruleset-past"
    );
    let back = Command::Return {
        reasons: WHY.to_owned(),
    };
    bench.act(2, back).unwrap();
    assert_eq!(bench.0.stage, Stage::Draft);
    // Who gave it back had no hand in the text.
    bench.act(1, change(0, "two")).unwrap();
    bench.act(1, submit(good())).unwrap();
    bench.act(2, approve(TODAY, good())).unwrap();
}

#[test]
fn nothing_goes_into_force_that_nobody_tried_unless_a_reason_is_stated() {
    let untried = |why: &str| Command::Approve {
        in_force_from: TODAY,
        reasons: WHY.to_owned(),
        untested: why.to_owned(),
        checked: good(),
    };
    let sent_in = || {
        let mut bench = Bench::begun();
        bench.act(1, submit(good())).unwrap();
        bench
    };
    let mut bench = sent_in();
    let key = |done: Result<usize, String>| done.unwrap_err();
    assert_eq!(key(bench.act(4, untried(" "))), "refusal-ruleset-untested");
    assert_eq!(
        key(bench.act(4, untried("soon"))),
        "refusal-ruleset-reasons-short"
    );
    // A back-test of another text says nothing of this one.
    bench.act(2, back_test("v0")).unwrap();
    assert_eq!(key(bench.act(4, untried(""))), "refusal-ruleset-untested");
    bench.act(2, back_test("v1")).unwrap();
    assert_eq!(bench.0.tried("v1").unwrap().0, 1);
    bench.act(4, untried("")).unwrap();
    // Whoever tried it had no hand in it.
    let mut bench = sent_in();
    bench.act(4, back_test("v1")).unwrap();
    bench.act(4, untried("")).unwrap();
    assert_eq!(bench.0.trials.len(), 1);
    // A threat does not wait: with a reason it goes without, and the reason is kept.
    let bench = sent_in();
    let events = bench
        .0
        .apply(untried("A warning came this morning."), person(4), TODAY);
    assert!(matches!(
        &events.unwrap()[0],
        Event::Approved { untested: Some(why), .. } if why == "A warning came this morning."
    ));
    // What is withdrawn is not tried any more.
    let mut bench = Bench::begun();
    let withdraw = Command::Withdraw {
        reasons: WHY.to_owned(),
    };
    bench.act(1, withdraw).unwrap();
    assert_eq!(key(bench.act(1, back_test("v1"))), "refusal-ruleset-stage");
}

#[test]
fn members_are_counted_by_role_and_written_as_rows() {
    let one = |n: u128, role, (shipments, before, after)| Affected {
        member: MemberId(Uuid::from_u128(n)),
        role,
        tier: 2,
        shipments,
        before,
        after,
    };
    let all = vec![
        one(1, DeclaredRole::Importer, (9, 3, 1)),
        one(2, DeclaredRole::Importer, (4, 0, 2)),
        one(3, DeclaredRole::Importer, (5, 0, 0)),
        one(1, DeclaredRole::Carrier, (7, 2, 2)),
    ];
    let importers = Touched {
        members: 3,
        before: 1,
        after: 2,
        more: 1,
        fewer: 1,
    };
    assert_eq!(Touched::of(&all, DeclaredRole::Importer), importers);
    let brokers = Touched::of(&all, DeclaredRole::Broker);
    assert_eq!(brokers, Touched::default());
    assert_eq!((all[0].difference(), all[1].difference()), (-2, 2));
    let text = serde_json::to_string(&all).unwrap();
    assert!(text.starts_with("[[\"00000000-"), "{text}");
    assert_eq!(serde_json::from_str::<Vec<Affected>>(&text).unwrap(), all);
    // What was kept before this was counted has none, and says so.
    let Command::BackTest { trial } = back_test("v1") else {
        panic!("no back-test");
    };
    let old = serde_json::to_string(&*trial).unwrap();
    assert!(!old.contains("members"), "{old}");
    assert_eq!(serde_json::from_str::<Trial>(&old).unwrap().members, None);
}
