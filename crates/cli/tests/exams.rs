//! Examined lines that `greenlane trade exams` writes say everything that was imported, and are the same when they are read again.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use greenlane_targeting::columns::{COLUMNS, Column, Group, Kind};
use std::process::Command;

fn greenlane(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_greenlane"))
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Every column that a file may fill, and the series.
fn columns() -> impl Iterator<Item = &'static Column> {
    let stored = COLUMNS.iter();
    stored.filter(|column| column.group != Group::Standing)
}

/// Something for every column, and another thing in each row.
fn value(column: &Column, series: &str, n: usize) -> String {
    match column.name {
        // One number in several systems.
        "declaration" => "D1".to_owned(),
        "line" => "1".to_owned(),
        "declared_on" => "2024-01-05".to_owned(),
        "series" => series.to_owned(),
        "hs6" => format!("61091{n}"),
        "departure" | "origin" => "CN".to_owned(),
        "currency" => "USD".to_owned(),
        "exam" => "scan".to_owned(),
        "exam_cause" => "targeted".to_owned(),
        "exam_probability" => "0.25".to_owned(),
        "found" => "serious".to_owned(),
        "importer_address" => format!("{n} Harbor Way, Jacksonville"),
        name => match column.kind {
            Kind::Text => format!("{name} {n}"),
            Kind::Number => format!("1{n}.5"),
            Kind::Whole => n.to_string(),
            Kind::Day => "2024-01-05".to_owned(),
            Kind::Moment => format!("2024-01-06T10:00:0{n}Z"),
            Kind::Flag => (n == 1).to_string(),
        },
    }
}

#[test]
fn exams_of_several_systems_are_written_whole_and_read_again_as_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let names: Vec<&str> = columns().map(|column| column.name).collect();
    let mut text = names.join(",");
    text.push('\n');
    // The third says none: it is of its source's own series.
    for (n, series) in ["north", "south", ""].into_iter().enumerate() {
        let cells = columns().map(|column| format!("\"{}\"", value(column, series, n + 1)));
        text.push_str(&cells.collect::<Vec<_>>().join(","));
        text.push('\n');
    }
    let (source, first, second) = (at("source.csv"), at("first"), at("second"));
    std::fs::write(&source, text).unwrap();
    for data in [&first, &second] {
        std::fs::create_dir(data).unwrap();
    }
    let said = greenlane(&["trade", "import", &source, "--dir", &first]);
    assert!(said.contains("3 rows read = 3 kept"), "{said}");

    let exams = at("exams.csv");
    let said = greenlane(&["trade", "exams", &exams, "--dir", &first]);
    assert!(said.contains("3 examined lines"), "{said}");
    let written = std::fs::read_to_string(&exams).unwrap();
    let mut lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines[0], names.join(","));
    for (line, series) in lines[1..].iter().zip(["greenlane", "north", "south"]) {
        assert!(!line.contains(",,"), "nothing is left out: {line}");
        let ours = lines[1..].iter();
        let ours = ours.filter(|line| line.contains(&format!(",{series},")));
        assert_eq!(ours.count(), 1, "{series}: {written}");
    }

    // Where it came from it is all there already, word for word.
    let again = greenlane(&["trade", "import", &exams, "--dir", &first]);
    assert!(
        again.contains("3 rows read = 0 kept + 0 refused + 3 repeated"),
        "{again}"
    );
    // Elsewhere it is the same.
    let said = greenlane(&["trade", "import", &exams, "--dir", &second]);
    assert!(said.contains("3 rows read = 3 kept"), "{said}");
    let copy = at("copy.csv");
    greenlane(&["trade", "exams", &copy, "--dir", &second]);
    let copied = std::fs::read_to_string(&copy).unwrap();
    let mut others: Vec<&str> = copied.lines().collect();
    lines.sort_unstable();
    others.sort_unstable();
    assert_eq!(lines, others);
}
