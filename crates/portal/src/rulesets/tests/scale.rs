//! The same declarations by others: live assessments of the same days, the file for other engines, and an engine that is not ours.

use super::trials::{LINES, MEMBER, SPRING, csv, draft, in_june, posted};
use super::{ok, refused};
use crate::command::System;
use crate::failure::Failure;
use crate::recognition::tests::certified;
use crate::rulesets::trying::Ended;
use crate::rulesets::{approved, keep_back_test, read, recorded};
use crate::selectivity::tests::{in_force, sent, shirts, staff};
use crate::testing::{TestApp, on_each_engine};
use crate::threat_level::tests::put;
use crate::trade::tests::import;
use crate::trade::{Exported, export};
use axum::http::StatusCode;
use greenlane_targeting::rules::backtest::Comparison;
use greenlane_targeting::rules::columnar::Columnar;
use greenlane_targeting::rules::{AsOf, Dialect, Program, files, sql};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::path::Path;
use tempfile::TempDir;
use uuid::Uuid;

#[path = "../../../../../tests/python.rs"]
mod python;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Writes a period for another engine.
async fn exported(t: &TestApp, folder: &TempDir, (from, to): (&str, &str)) -> String {
    let path = folder.path().join("declarations.parquet");
    let what = Exported {
        from: day(from),
        to: day(to),
        standing: true,
        model: None,
    };
    let file = std::fs::File::create(&path).unwrap();
    assert!(export(&t.app, &what, file).await.unwrap() > 0);
    path.to_str().unwrap().to_owned()
}

async fn program(t: &TestApp, id: Uuid) -> Program {
    let here = read::open(&t.app, &System, id).await.unwrap();
    recorded(&t.app, &here.content, AsOf::Declaration).unwrap()
}

/// Score and lane of each line of a file, in its order.
fn scored(program: &Program, path: &str) -> Vec<(i32, String)> {
    let mut columnar = Columnar::new(program);
    let mut all = Vec::new();
    for batch in files::open(Path::new(path)).unwrap() {
        let scored = columnar.score(&batch.unwrap()).unwrap();
        let lanes = scored
            .lane
            .iter()
            .map(|lane| program.lane_name((*lane).into()));
        let rows = scored.score.iter().zip(lanes);
        all.extend(rows.map(|(score, lane)| (*score, lane.to_owned())));
    }
    all
}

#[tokio::test]
async fn a_raised_day_counts_in_back_tests_and_elsewhere_as_it_did_when_it_was_there() {
    on_each_engine(async |t| {
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        let id = in_force(&t, &staff).await;
        // The level that holds when each day's declaration comes; it holds to the end of the day.
        let days = [("2024-03-04", 0), ("2024-03-05", 2), ("2024-03-06", 0)];
        let mut live = Vec::new();
        let mut text = "declaration,line,declared_on,office,importer,importer_name,hs6,value,net_mass,tax_rate\n".to_owned();
        for (at, (on, level)) in days.into_iter().enumerate() {
            if at > 0 {
                t.at(&format!("{on}T15:00:00Z"));
                put(&t, (staff.tom, staff.dora), level, None).await;
            }
            let mut shirts = shirts(on);
            shirts["declared_on"] = json!(on);
            let answer = sent(&t, &staff.token, &shirts).await.json();
            let score = i32::try_from(answer["score"].as_i64().unwrap()).unwrap();
            live.push(score);
            let line = format!("D-{on},1,{on},2704,12-3456789,Alpha Imports,610910,300,100,2\n");
            text.push_str(&line);
        }
        assert_eq!(live, [71, 90, 71]);
        import(&t, "days.csv", "greenlane", &text, true).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = exported(&t, &folder, ("2024-03-04", "2024-03-06")).await;
        let elsewhere = scored(&program(&t, id).await, &file);
        let scores: Vec<i32> = elsewhere.iter().map(|(score, _)| *score).collect();
        assert_eq!(scores, live);
        // The back-test takes credit off on the same days.
        let other = draft(&t, staff.tom).await;
        let period = (day("2024-03-04"), day("2024-03-06"));
        let who = t.who(staff.tom).await;
        let place = keep_back_test(&t.app, &who, (other, (Some(id), "scan"), period)).await.unwrap();
        let here = read::open(&t.app, &System, other).await.unwrap();
        let found: Comparison = serde_json::from_str(&here.state.trials[place].trial.results).unwrap();
        assert_eq!((found.before.all.lines, found.before.credited), (3, 2));
        for (lane, counts) in &found.before.lanes {
            let lines = elsewhere.iter().filter(|(_, of)| of == lane).count();
            assert_eq!(counts.lines, lines as u64, "{lane}");
        }
    })
    .await;
}

/// What `DuckDB` says of a file; none where it is not there.
fn duckdb(file: &str, query: &str) -> Option<Vec<Vec<Value>>> {
    let asked = json!([{"file": file, "query": query}]).to_string();
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/targeting/score.py"
    );
    let answer = python::answer("GREENLANE_DUCKDB", &[script, "duckdb"], asked.as_bytes())?;
    let mut tasks: Vec<Vec<Vec<Value>>> = serde_json::from_slice(&answer).unwrap();
    tasks.pop()
}

#[tokio::test]
async fn another_engine_scores_the_exported_declarations_as_the_page_does() {
    let t = TestApp::sqlite().await;
    certified(&t, "Beta Toys LLC", MEMBER).await;
    t.at("2024-06-03T15:00:00Z");
    let tom = t.person("tom@example.org", Some("targeting_officer")).await;
    let mut tom_in = t.sign_in(tom).await;
    // The second file says some lines again, so that the same line is there twice.
    for (name, lines) in [("first.csv", &LINES[..6]), ("all.csv", &LINES[..])] {
        import(&t, name, "greenlane", &csv(lines), true)
            .await
            .unwrap();
    }
    let id = draft(&t, tom).await;
    let kept = posted(&t, &mut tom_in, id, &SPRING).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let here = read::open(&t.app, &System, id).await.unwrap();
    let found: Comparison = serde_json::from_str(&here.state.trials[0].trial.results).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = exported(&t, &folder, ("2024-02-01", "2024-05-31")).await;
    let program = program(&t, id).await;
    let ours = scored(&program, &file);
    assert_eq!(ours.len(), LINES.len());
    let from = program.lane_number("scan").unwrap();
    let selected = |lane: &str| program.lane_number(lane).unwrap() >= from;
    let count = ours.iter().filter(|(_, lane)| selected(lane)).count();
    assert_eq!(count as u64, found.after.all.selected);
    let query = sql::query(
        &program,
        "declarations",
        &["declaration", "line"],
        Dialect::DuckDb,
    );
    let Some(theirs) = duckdb(&file, &query) else {
        return;
    };
    // Declarations are numbered in the order of their days, which is that of the file.
    assert_eq!(theirs.len(), ours.len());
    for ((their, (score, lane)), line) in theirs.iter().zip(&ours).zip(&LINES) {
        assert_eq!(their[0], json!(line.0));
        assert_eq!(
            (&their[2], &their[6]),
            (&json!(score), &json!(lane)),
            "{}",
            line.0
        );
    }
}

#[tokio::test]
async fn only_what_was_approved_is_handed_to_other_engines() {
    let t = TestApp::sqlite().await;
    let staff = staff(&t).await;
    let id = in_force(&t, &staff).await;
    assert!(approved(&t.app, &System, id).await.is_ok());
    let other = draft(&t, staff.tom).await;
    let refused = approved(&t.app, &System, other).await;
    assert!(matches!(refused, Err(Failure::Refused(_))));
}

#[tokio::test]
async fn a_long_back_test_is_looked_for_on_a_page_of_its_own_by_whoever_began_it() {
    let t = TestApp::sqlite().await;
    let (tom, dora) = in_june(&t, &LINES).await;
    let (mut tom_in, mut dora_in) = (t.sign_in(tom).await, t.sign_in(dora).await);
    let id = draft(&t, tom).await;
    let at = format!("/rulesets/{id}/back-test/running");
    let none = t.get(&mut tom_in, &at).await;
    assert_eq!(
        (none.status, none.location()),
        (StatusCode::SEE_OTHER, format!("/rulesets/{id}"))
    );
    t.app.0.trying.begin(id, tom, t.app.clock().now());
    let page = ok(&t.get(&mut tom_in, &at).await);
    assert!(
        page.contains("1,234,567 lines are done") && page.contains("Look again"),
        "{page}"
    );
    // Nobody else finds it, and nobody begins another one meanwhile; what was typed is kept.
    assert_eq!(t.get(&mut dora_in, &at).await.status, StatusCode::SEE_OTHER);
    let busy = refused(&posted(&t, &mut dora_in, id, &SPRING).await);
    assert!(busy.contains("Another back-test is being run"), "{busy}");
    assert!(busy.contains("2024-02-01"), "{busy}");
    t.app.0.trying.end(Ok(Ended::Kept(0)));
    let done = t.get(&mut tom_in, &at).await;
    assert_eq!(done.location(), format!("/rulesets/{id}/back-test/1"));
    // It is handed out once, and the next may begin.
    assert_eq!(
        t.get(&mut tom_in, &at).await.location(),
        format!("/rulesets/{id}")
    );
    let kept = posted(&t, &mut dora_in, id, &SPRING).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    assert_eq!(kept.location(), format!("/rulesets/{id}/back-test/1"));
}
