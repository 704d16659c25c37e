//! `greenlane ruleset`, as an analyst calls it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

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
