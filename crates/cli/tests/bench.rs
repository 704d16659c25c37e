//! `greenlane bench`, on little: that it measures, and that what it counts adds up.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use std::process::Command;

fn figures(arguments: &[&str]) -> Vec<serde_json::Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_greenlane"))
        .args(["bench", "--json"])
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{said}"))
}

fn value(figures: &[serde_json::Value], name: &str) -> f64 {
    let named = |figure: &&serde_json::Value| figure["name"].as_str().unwrap().contains(name);
    let figure = figures.iter().find(named);
    figure.unwrap_or_else(|| panic!("no {name}"))["value"]
        .as_f64()
        .unwrap()
}

#[test]
fn a_small_year_is_back_tested_and_the_threads_change_nothing() {
    let entries = "7300";
    let counted = ["1", "2"].map(|threads| {
        let arguments = ["--backtest", "--entries", entries, "--threads", threads];
        let figures = figures(&arguments);
        assert!(value(&figures, "entries not counted").abs() < 0.5);
        ["in force", "ruleset tried", "member importer"].map(|name| value(&figures, name))
    });
    assert_eq!(counted[0].map(f64::to_bits), counted[1].map(f64::to_bits));
    // Members, and lines that one ruleset selects and the other does not, are there to be compared.
    let [before, after, members] = counted[0];
    assert!(before > 0.0 && after > before && members > 0.0);
}

#[test]
fn every_assessment_of_a_short_load_is_answered_and_on_disk() {
    let figures = figures(&["--assess", "--seconds", "1"]);
    assert!(value(&figures, "in process, p50") > 0.0);
    assert!(value(&figures, "rules that fired") > 0.0);
    for name in ["without an answer", "answered and not on disk"] {
        assert!(value(&figures, name).abs() < 0.5, "{name}");
    }
    // A wait counts from the planned moment: nothing is quicker than the slowest says.
    assert!(value(&figures, "p50 (SQLite)") <= value(&figures, "slowest (SQLite)"));
}

#[test]
fn lines_of_a_file_are_taken_in_and_none_is_lost() {
    let figures = figures(&["--import", "--lines", "3000"]);
    assert!(value(&figures, "3000 lines") > 0.0);
    assert!(value(&figures, "lines not kept").abs() < 0.5);
    // Of so few lines the memory is told without an aim.
    let memory = figures.iter().find(|f| f["unit"] == "MB").unwrap();
    assert!(memory["value"].as_f64().unwrap() > 0.0 && memory["aim"].is_null());
}

#[test]
fn an_engine_that_is_not_there_has_reached_no_aim() {
    let bench = |more: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_greenlane"))
            .args(["bench", "--rules", "--rows", "2000"])
            .args(more)
            .env("PATH", "")
            .env_remove("GREENLANE_DUCKDB")
            .env_remove("GREENLANE_ZEN")
            .output()
            .unwrap()
    };
    let plain = bench(&[]);
    let said = String::from_utf8_lossy(&plain.stdout).into_owned();
    assert!(plain.status.success(), "{said}");
    for aim in ["at least 3: NOT MEASURED", "at least 50: NOT MEASURED"] {
        assert!(said.contains(aim), "{said}");
    }
    assert!(!said.contains("at least 3: met"), "{said}");
    let required = bench(&["--require-peers", "--json"]);
    assert_eq!(required.status.code(), Some(1));
    let told: Vec<serde_json::Value> = serde_json::from_slice(&required.stdout).unwrap();
    let open = told
        .iter()
        .filter(|f| !f["aim"].is_null() && f["met"].is_null());
    assert_eq!(open.filter(|f| f["value"].is_null()).count(), 4);
}
