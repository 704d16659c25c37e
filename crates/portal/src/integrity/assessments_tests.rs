#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]
//! Attempts to falsify assessments by raw SQL, as somebody with the database's password could.

use super::{Report, seal, verify};
use crate::command::System;
use crate::selectivity::tests::{in_force, sent, shirts, staff};
use crate::selectivity::{Row, after};
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::{Engine, args};

/// Nine assessments, six of them before a seal.
async fn world(t: &TestApp) {
    let staff = staff(t).await;
    in_force(t, &staff).await;
    for n in 0..6 {
        let answer = sent(t, &staff.token, &shirts(&format!("A{n}"))).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    }
    seal(&t.app).await.unwrap();
    for n in 6..9 {
        let answer = sent(t, &staff.token, &shirts(&format!("A{n}"))).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    }
}

async fn script(t: &TestApp, sql: &str) {
    let db = t.app.db(&System);
    let off = match db.engine() {
        Engine::Sqlite => {
            "drop trigger assessment_no_update; drop trigger assessment_no_delete;
             drop trigger assessment_checkpoint_no_update;"
        }
        Engine::Postgres => {
            "drop trigger assessment_append_only on assessment;
             drop trigger assessment_checkpoint_append_only on assessment_checkpoint;"
        }
    };
    db.script(&format!("{off} {sql}")).await.unwrap();
}

async fn tampered(t: &TestApp, sql: &str) -> Report {
    script(t, sql).await;
    verify(&t.app).await.unwrap()
}

fn says(report: &Report, record: &str, what: &str) -> bool {
    let mut problems = report.problems.iter();
    problems.any(|problem| problem.record.starts_with(record) && problem.what.contains(what))
}

#[tokio::test]
async fn untouched_assessments_verify_and_are_signed_once() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
        assert_eq!(report.assessments, 9);
        seal(&t.app).await.unwrap();
        seal(&t.app).await.unwrap();
        let count = "select count(*) from assessment_checkpoint";
        let (count,): (i64,) = t.app.db(&System).one(count, args![]).await.unwrap();
        assert_eq!(count, 2);
        assert_eq!(verify(&t.app).await.unwrap().problems, []);
    })
    .await;
}

#[tokio::test]
async fn whatever_is_changed_in_an_assessment_is_named() {
    let changes = [
        ("score = score + 1", "its seal"),
        ("lane = 'none'", "its seal"),
        ("explanation = replace(explanation, '0', '1')", "its seal"),
        ("drawn = not drawn", "its seal"),
        ("record_seq = record_seq + 1", "its seal"),
        ("content = content || ' '", "what was sent"),
        ("assessed_on = '2019-01-01'", "another day"),
        ("declaration_id = sender", "another declaration"),
        ("reference = 'B1'", "another reference"),
    ];
    for (change, what) in changes {
        on_each_engine(async |t| {
            world(&t).await;
            let sql = format!("update assessment set {change} where seq = 4;");
            let report = tampered(&t, &sql).await;
            assert!(says(&report, "assessment 4 ", what), "{change}: {report:?}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_missing_assessment_is_named_wherever_it_stood() {
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(&t, "delete from assessment where seq = 3;").await;
        assert!(says(&report, "assessment 3", "is missing"), "{report:?}");
    })
    .await;
    // The last ones, down to before what was signed.
    on_each_engine(async |t| {
        world(&t).await;
        let report = tampered(&t, "delete from assessment where seq > 5;").await;
        assert!(
            says(&report, "assessment checkpoint 6", "are missing"),
            "{report:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn seals_made_anew_are_no_longer_those_that_were_signed() {
    on_each_engine(async |t| {
        world(&t).await;
        let mut rows = after(&t.app, 0, 100).await.unwrap();
        let mut sql = String::new();
        let mut before = vec![0; 32];
        for row in &mut rows {
            if row.seq == 2 {
                row.lane = "green".to_owned();
                row.score += 1;
            }
            row.hash = row.sealed(&before).unwrap();
            before.clone_from(&row.hash);
            sql.push_str(&rewritten(&t, row));
        }
        let report = tampered(&t, &sql).await;
        assert_eq!(report.problems.len(), 1, "{report:?}");
        assert!(
            says(&report, "assessment checkpoint 6", "not those"),
            "{report:?}"
        );
    })
    .await;
}

fn rewritten(t: &TestApp, row: &Row) -> String {
    use std::fmt::Write as _;
    let mut hex = String::new();
    for byte in &row.hash {
        write!(hex, "{byte:02x}").unwrap();
    }
    let hash = match t.app.db(&System).engine() {
        Engine::Sqlite => format!("x'{hex}'"),
        Engine::Postgres => format!("'\\x{hex}'"),
    };
    format!(
        "update assessment set lane = '{}', score = {}, hash = {hash} where seq = {};",
        row.lane, row.score, row.seq
    )
}
