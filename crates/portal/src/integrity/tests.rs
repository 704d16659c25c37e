#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]
//! Attempts to falsify the record by raw SQL, as somebody with the database's password could.

use super::{Report, seal, verify};
use crate::command::{EventRow, System};
use crate::testing::{TestApp, on_each_engine};
use greenlane_db::{Engine, args};
use greenlane_domain::record::event_hash;

async fn world(t: &TestApp) {
    for n in 0..5 {
        t.at(&format!("2024-03-04T15:0{n}:00Z"));
        t.person(&format!("p{n}@example.com"), Some("specialist"))
            .await;
    }
    seal(&t.app).await.unwrap();
    t.at("2024-03-05T15:00:00Z");
    t.person("late@example.com", None).await;
}

async fn tampered(t: &TestApp, sql: &str) -> Report {
    let db = t.app.db(&System);
    let off = match db.engine() {
        Engine::Sqlite => {
            "drop trigger event_no_update; drop trigger event_no_delete; drop trigger checkpoint_no_update;"
        }
        Engine::Postgres => {
            "drop trigger event_append_only on event; drop trigger checkpoint_append_only on checkpoint;"
        }
    };
    db.script(&format!("{off} {sql}")).await.unwrap();
    verify(&t.app).await.unwrap()
}

fn names(report: &Report, what: &str) -> bool {
    report.problems.iter().any(|p| p.record.contains(what))
}

#[tokio::test]
async fn an_untouched_record_verifies() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
        assert_eq!((report.events, report.streams, report.rows), (11, 6, 6));
        assert_eq!((report.checkpoints, report.unsealed), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn an_altered_event_is_named() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(&t, "update event set payload = '{\"kind\":\"staff_appointed\",\"role\":\"director\"}' where seq = 2;").await;
        assert!(names(&report, "event 2 "), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_deleted_event_is_named_wherever_it_stood() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(&t, "delete from event where seq = 4;").await;
        assert!(
            report
                .problems
                .iter()
                .any(|p| p.record == "event 4" && p.what.contains("missing")),
            "{report:?}"
        );
    })
    .await;
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(
            &t,
            "delete from event where seq = 11; delete from stream where version = 1;",
        )
        .await;
        assert!(names(&report, "event 11"), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn swapped_events_are_named() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(
            &t,
            "update event set version = 99 where seq = 1; update event set version = 1 where seq = 2;
             update event set version = 2 where seq = 1;",
        )
        .await;
        assert!(names(&report, "event 1 ") && names(&report, "event 2 "), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_back_dated_event_is_named() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(
            &t,
            "update event set recorded_at = '2019-01-01T00:00:00.000000Z' where seq = 7;",
        )
        .await;
        assert!(names(&report, "event 7"), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_changed_table_row_and_a_row_from_nowhere_are_named() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(
            &t,
            "update account set staff_role = 'director' where email = 'p1@example.com';",
        )
        .await;
        assert!(names(&report, "table account"), "{report:?}");
        assert_eq!(report.problems.len(), 1);
    })
    .await;
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(&t, "delete from account where email = 'p2@example.com';").await;
        assert!(names(&report, "table account"), "{report:?}");
    })
    .await;
}

const EVENTS_OF_STREAM: &str =
    "select seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash
 from event where stream_id = $1 order by version";

/// Somebody who knows the code recomputes the hashes of everything that follows. Only the seal finds that.
#[tokio::test]
async fn a_rewritten_chain_breaks_the_seal() {
    on_each_engine(async |t| {
        world(&t).await;
        let db = t.app.db(&System);
        let (id,): (uuid::Uuid,) = db
            .one(
                "select stream_id from account where email = $1",
                args!["p1@example.com"],
            )
            .await
            .unwrap();
        let mut events: Vec<EventRow> = db.all(EVENTS_OF_STREAM, args![id]).await.unwrap();
        tampered(&t, "").await;
        let (mut prev, mut last) = (vec![0; 32], 0);
        for event in &mut events {
            event.row.payload = event.payload.replace("specialist", "director");
            event.prev_hash = prev;
            event.row.hash = event_hash(&event.sealed()).to_vec();
            let update = "update event set payload = $1, prev_hash = $2, hash = $3 where seq = $4";
            let values = args![
                event.payload.as_str(),
                event.prev_hash.as_slice(),
                event.hash.as_slice(),
                event.seq
            ];
            db.execute(update, values).await.unwrap();
            (prev, last) = (event.hash.clone(), event.version);
        }
        let head = "update stream set hash = $1, version = $2 where stream_id = $3";
        db.execute(head, args![prev, last, id]).await.unwrap();
        db.execute(
            "update account set staff_role = $1 where stream_id = $2",
            args!["director", id],
        )
        .await
        .unwrap();
        let report = verify(&t.app).await.unwrap();
        assert_eq!(report.problems.len(), 1, "{report:?}");
        assert!(names(&report, "checkpoint"), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_forged_seal_is_named() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(
            &t,
            "update checkpoint set at = '2020-01-01T00:00:00.000000Z';",
        )
        .await;
        assert!(names(&report, "checkpoint"), "{report:?}");
    })
    .await;
}
