//! One statement for most groups, by what this process knows: what others do in the meantime must never be missed.

use super::{in_force, rows, sent, shirts, staff};
use crate::accounts::tokens;
use crate::app::App;
use crate::integrity::verify;
use crate::recognition::tests::{certified, suspend};
use crate::selectivity::commands::PLACE;
use crate::selectivity::{Assessed, Declaration, assess};
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::Duration;
use uuid::Uuid;

/// A ruleset in force, and who sends declarations.
pub(super) async fn ready(t: &TestApp) -> Uuid {
    let staff = staff(t).await;
    in_force(t, &staff).await;
    let found = tokens::find(&t.app, &staff.token).await.unwrap();
    found.unwrap().token
}

/// Assesses one declaration in a process.
pub(super) async fn one(app: &App, sender: Uuid, body: &Value) -> Assessed {
    let declaration = Declaration::read(body, app.today()).unwrap();
    let mut verdicts = assess(app, sender, vec![declaration]).await.unwrap();
    verdicts.pop().unwrap().unwrap()
}

/// How many declarations a process assessed each way.
pub(super) fn ways(app: &App) -> (u64, u64) {
    let text = app.metrics().text(&[]);
    let of = |way: &str| {
        let name = format!("greenlane_assessed_total{{way=\"{way}\"}} ");
        let line = text.lines().find_map(|line| line.strip_prefix(&name));
        line.unwrap().parse().unwrap()
    };
    (of("at_once"), of("in_steps"))
}

pub(super) async fn is_sound(t: &TestApp, count: u64) {
    let report = verify(&t.app).await.unwrap();
    assert_eq!(report.problems, []);
    assert_eq!(report.assessments, count);
}

#[tokio::test]
async fn only_the_first_and_whoever_comes_after_a_change_take_several_steps() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let mut scores = Vec::new();
        for n in 0..3 {
            let answer = sent(&t, &staff.token, &shirts(&format!("A{n}"))).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
            scores.push(answer.json()["score"].as_i64().unwrap());
        }
        assert_eq!(ways(&t.app), (2, 1));
        // What stands in the record has changed: nothing of before may be used.
        suspend(&t, alpha.id).await;
        let answer = sent(&t, &staff.token, &shirts("A3")).await.json();
        assert!(answer["score"].as_i64().unwrap() > scores[2], "{answer}");
        assert_eq!(ways(&t.app), (2, 2));
        sent(&t, &staff.token, &shirts("A4")).await;
        assert_eq!(ways(&t.app), (3, 2));
        // The same again is answered as before, and another content under its reference is refused.
        let again = sent(&t, &staff.token, &shirts("A4")).await.json();
        assert_eq!(again["before"], true);
        let mut other = shirts("A4");
        other["office"] = "1001".into();
        let refused = sent(&t, &staff.token, &other).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!((ways(&t.app), rows(&t).await), ((3, 2), 5));
        is_sound(&t, 5).await;
    })
    .await;
}

#[tokio::test]
async fn two_processes_assess_in_turn_and_neither_misses_the_other() {
    on_each_engine(async |t| {
        let sender = ready(&t).await;
        let other = t.beside().await;
        let mut seqs = Vec::new();
        for (n, app) in [&t.app, &t.app, &other, &other, &t.app, &other]
            .iter()
            .enumerate()
        {
            let found = one(app, sender, &shirts(&format!("A{n}"))).await;
            seqs.push(found.row.seq);
        }
        assert_eq!(seqs, [1, 2, 3, 4, 5, 6]);
        // What the other process wrote last is known here by its reference, and its draw holds for its declaration.
        let again = one(&t.app, sender, &shirts("A5")).await;
        assert!(again.before);
        let mut twice = shirts("B0");
        twice["declaration"] = "D-A5".into();
        let twice = one(&t.app, sender, &twice).await;
        assert_eq!(twice.row.drawn_at, again.row.drawn_at);
        assert!(twice.why.draw.unwrap().before);
        is_sound(&t, 7).await;
    })
    .await;
}

#[tokio::test]
async fn two_processes_at_the_same_time_assess_each_reference_once() {
    on_each_engine(async |t| {
        let sender = ready(&t).await;
        let other = t.beside().await;
        let mut tasks = Vec::new();
        // Every reference is sent to both.
        for n in 0..60 {
            for app in [t.app.clone(), other.clone()] {
                let body = shirts(&format!("A{n}"));
                tasks.push(tokio::spawn(async move { one(&app, sender, &body).await }));
            }
        }
        let mut seqs = BTreeSet::new();
        for task in tasks {
            seqs.insert(task.await.unwrap().row.seq);
        }
        assert!(seqs.into_iter().eq(1..=60));
        is_sound(&t, 60).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_hangs_up_leaves_the_place_to_those_who_wait() {
    on_each_engine(async |t| {
        let sender = ready(&t).await;
        // Once in several steps, and once by what is known from before.
        for round in ["A", "B"] {
            // Nobody can write until this is undone.
            let held = t.app.0.parts.db.begin_alone(PLACE).await.unwrap();
            let mut tasks = Vec::new();
            for n in 0..4 {
                let (app, body) = (t.app.clone(), shirts(&format!("{round}{n}")));
                tasks.push(tokio::spawn(async move { one(&app, sender, &body).await }));
                // The first of them takes the place before the others come.
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            let first = tasks.remove(0);
            first.abort();
            assert!(first.await.unwrap_err().is_cancelled());
            tokio::time::sleep(Duration::from_millis(20)).await;
            held.rollback().await.unwrap();
            for task in tasks {
                let patience = Duration::from_secs(20);
                let found = tokio::time::timeout(patience, task).await;
                assert!(!found.expect("an answer").unwrap().before);
            }
            // Who hung up comes again and is answered, once.
            one(&t.app, sender, &shirts(&format!("{round}0"))).await;
        }
        is_sound(&t, 8).await;
    })
    .await;
}
