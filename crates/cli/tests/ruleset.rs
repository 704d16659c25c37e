//! `greenlane ruleset`, as an analyst calls it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn greenlane(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_greenlane"))
        .arg("ruleset")
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(both).unwrap()
}

fn pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ctpat/targeting.toml")
}

#[test]
fn a_ruleset_in_a_file_is_checked_written_as_sql_and_tried() {
    let folder = tempfile::tempdir().unwrap();
    let pack = pack();
    let pack = pack.to_str().unwrap();
    let good = greenlane(&["check", pack]);
    assert!(good.status.success(), "{}", said(&good));
    assert!(said(&good).contains("of which 0 fail; version "));

    let text = std::fs::read_to_string(pack).unwrap();
    let faulty = folder.path().join("faulty.toml");
    std::fs::write(&faulty, text.replace("tax_rate >= 13", "tax_rat >= 13")).unwrap();
    let bad = greenlane(&["check", faulty.to_str().unwrap()]);
    assert_eq!(bad.status.code(), Some(1));
    assert!(
        said(&bad).contains(
            "rule high_duty: 1:6: There is no column “tax_rat”. Did you mean “tax_rate”?"
        ),
        "{}",
        said(&bad)
    );

    let sql = greenlane(&["sql", pack, "--from", "year"]);
    assert!(said(&sql).contains("from year\n") && said(&sql).contains("as says_high_duty"));

    let spark = greenlane(&["sql", pack, "--dialect", "spark"]);
    assert!(spark.status.success(), "{}", said(&spark));
    let no_such = greenlane(&["sql", pack, "--dialect", "sqlite"]);
    assert_eq!(no_such.status.code(), Some(2));
    // The pack in the binary lifts the credit of the lowest tier from its second level on.
    assert!(said(&sql).contains("importer_tier = 1 and coalesce(threat_level, 0) < 2"));

    let next = folder.path().join("next.toml");
    std::fs::write(&next, text.replace("tax_rate >= 13", "tax_rate >= 8")).unwrap();
    let data = folder.path().join("data.csv");
    let rows = "declared_on,office,hs6,tax_rate,net_mass,value,found\n2026-01-02,A,610910,9,10,10,serious\n\
                2026-01-03,A,930100,0,10,100,nothing\n2026-01-04,B,840110,9,,100,\n";
    std::fs::write(&data, rows).unwrap();
    let lane = ["--lane", "scan", "--json"];
    let arguments = [
        "backtest",
        next.to_str().unwrap(),
        "--against",
        pack,
        "--data",
        data.to_str().unwrap(),
    ];
    let tried = greenlane(&[&arguments[..], &lane].concat());
    assert!(tried.status.success(), "{}", said(&tried));
    let result: serde_json::Value = serde_json::from_slice(&tried.stdout).unwrap();
    // 90 for the price, 15 for no certification, and 45 for the duty only by the next ruleset; the arms go to red by both.
    assert_eq!(result["before"]["all"]["selected"], 1);
    assert_eq!(result["after"]["all"]["selected"], 2);
    assert_eq!(result["only_after"], serde_json::json!([1, 1]));
    assert_eq!(result["after"]["all"]["labelled"], 2);
    let tried = greenlane(&[&arguments[..], &lane[..2]].concat());
    let text = said(&tried);
    let words = |line: &str| {
        line.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let offices = text
        .lines()
        .skip_while(|line| !line.starts_with("selected by office"));
    let offices: Vec<_> = offices.skip(1).take(2).map(words).collect();
    assert_eq!(
        offices,
        [["A", "1", "2", "2"], ["B", "0", "0", "1"]],
        "{text}"
    );

    let other = folder.path().join("other.csv");
    std::fs::write(&other, "a,b\n1,2\n").unwrap();
    let arguments = [
        "backtest",
        pack,
        "--against",
        pack,
        "--data",
        other.to_str().unwrap(),
    ];
    assert!(said(&greenlane(&arguments)).contains("declared_on"));
}

/// The public declarations, unpacked.
fn public(folder: &Path) -> Vec<PathBuf> {
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../targeting/testdata/customs");
    let names = ["df_syn_train_eng.csv", "df_syn_valid_eng.csv"];
    let unpacked = names.map(|name| {
        let from = std::fs::File::open(packed.join(format!("{name}.gz"))).unwrap();
        let path = folder.join(name);
        let mut to = std::fs::File::create(&path).unwrap();
        std::io::copy(&mut flate2::read::GzDecoder::new(from), &mut to).unwrap();
        path
    });
    unpacked.into()
}

/// Whether the pack's first rules send a line to the scanner or further, by plain comparisons of its cells: lines, found of
/// them.
fn naive(files: &[PathBuf], (cheap, large): (f64, f64)) -> (u64, u64) {
    let (mut selected, mut found) = (0, 0);
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for line in text.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let number = |at: usize| cells[at].parse::<f64>().ok();
            let (hs6, departure, origin) = (cells[12], cells[13], cells[14]);
            let (rate, mass, value) = (number(15), number(18), number(19));
            let clothing = ["61", "62", "63"].iter().any(|c| hs6.starts_with(c));
            let price = value.zip(mass).filter(|(_, mass)| *mass > 0.0);
            let price = price.map(|(value, mass)| value / mass);
            let mut points = 15;
            if clothing && price.is_some_and(|price| price < cheap) {
                points += 90;
            }
            if ["HK", "SG", "AE", "PA"].contains(&departure) && origin != departure {
                points += 55;
            }
            if rate.is_some_and(|rate| rate >= 13.0) {
                points += 45;
            }
            if value.is_some_and(|value| value >= large) {
                points += 40;
            }
            let arms = ["93", "3601", "3602", "3603"];
            if points >= 140 || arms.iter().any(|c| hs6.starts_with(c)) {
                selected += 1;
                found += u64::from(cells[21] != "0");
            }
        }
    }
    (selected, found)
}

#[test]
fn the_book_tells_what_a_back_test_on_the_public_declarations_gives() {
    let folder = tempfile::tempdir().unwrap();
    let files = public(folder.path());
    let won = Path::new(env!("CARGO_MANIFEST_DIR")).join("../targeting/testdata/customs/won.toml");
    let (won, pack) = (won.to_str().unwrap().to_owned(), pack());
    let good = greenlane(&["check", &won]);
    assert!(good.status.success(), "{}", said(&good));
    let mut arguments = vec!["backtest", &won, "--against", pack.to_str().unwrap()];
    arguments.extend(["--source", "customs-declaration-datasets", "--data"]);
    arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
    arguments.extend(["--lane", "scan"]);
    let told = greenlane(&arguments);
    assert!(told.status.success(), "{}", said(&told));
    // What is printed stands in the book, line by line.
    let book = include_str!("../../../docs/src/rulesets.md");
    let printed = String::from_utf8(told.stdout).unwrap();
    let lines = printed.lines().take_while(|line| !line.is_empty());
    let mut compared = 0;
    for line in lines {
        assert!(book.contains(line), "the book does not have: {line}");
        compared += 1;
    }
    assert_eq!(compared, 10);
    arguments.push("--json");
    let json = greenlane(&arguments);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    for (side, amounts) in [
        ("before", (4.0, 5_000_000.0)),
        ("after", (4_800.0, 6_000_000_000.0)),
    ] {
        let all = &json[side]["all"];
        assert_eq!(
            (all["lines"].as_u64(), all["positive"].as_u64()),
            (Some(45_519), Some(9_818))
        );
        let (selected, found) = naive(&files, amounts);
        assert_eq!(all["selected"].as_u64(), Some(selected), "{side}");
        assert_eq!(all["found"].as_u64(), Some(found), "{side}");
    }
}

#[test]
fn a_source_that_is_not_known_is_named() {
    let pack = pack();
    let pack = pack.to_str().unwrap();
    let told = greenlane(&[
        "backtest",
        pack,
        "--against",
        pack,
        "--source",
        "nowhere",
        "--data",
        pack,
    ]);
    assert!(!told.status.success());
    assert!(
        said(&told).contains("there is no source “nowhere”"),
        "{}",
        said(&told)
    );
}
