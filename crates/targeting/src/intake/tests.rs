#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::format_push_string,
    reason = "tests may fail loudly"
)]

mod files;
mod formats;
mod looks;
mod series;

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::store::tests::lines;

pub(crate) struct Bench {
    pub store: Store,
    pub folder: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::folder(&folder.path().join("store")).unwrap();
        Self { store, folder }
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

fn words(fault: &Fault) -> String {
    fault.to_string()
}

async fn take(
    bench: &Bench,
    import_id: &str,
    file: &Path,
    format: Format,
    mapping: &Mapping,
    keep_good: bool,
) -> Result<Report, Trouble> {
    let mend = bench.folder.path().join(format!("{import_id}.mend"));
    let order = Order {
        file,
        format,
        mapping,
        mend: &mend,
        keep_good,
        import: import_id,
        at: "2026-06-01T00:00:00Z".parse().unwrap(),
        words: &words,
        progress: &|_, _, _| {},
    };
    super::import(&bench.store, &order).await
}

pub(crate) async fn import(bench: &Bench, id: &str, text: &str, mapping: Mapping) -> Report {
    let file = bench.file(&format!("{id}.csv"), text.as_bytes());
    let report = take(bench, id, &file, Format::Csv, &mapping, true)
        .await
        .unwrap();
    assert!(report.counts.add_up());
    report
}

/// A file of our own columns, in the series `kcs`.
pub(crate) async fn bring(bench: &Bench, id: &str, text: &str, rows: Rows) -> Report {
    import(bench, id, text, Mapping::published("kcs", rows)).await
}

fn published() -> Mapping {
    Mapping::published("kcs", Rows::Declarations)
}

fn mended(bench: &Bench, id: &str) -> String {
    fs::read_to_string(bench.folder.path().join(format!("{id}.mend"))).unwrap()
}

const ROWS: &str = "declaration,line,declared_on,hs6,origin,value\n\
    A,1,2026-01-01,010121,NL,12.5\n\
    A,2,2026-01-01,10121,NL,1\n\
    B,1,01/02/2026,010121,Netherlands,\"1,5\"\n\
    C,1,2026-01-03,010121,NL\n\
    A,1,2026-01-01,010121,NL,12.5\n\
    D,0,2026-01-04,010121.10.00,nl,0\n";

#[tokio::test]
async fn good_rows_are_kept_and_each_bad_one_says_what_to_mend() {
    let bench = Bench::new();
    let report = import(&bench, "one", ROWS, published()).await;
    let counts = Counts {
        read: 6,
        kept: 1,
        refused: 4,
        repeated: 1,
    };
    assert_eq!(report.counts, counts);
    let told: Vec<(u64, Vec<&str>)> = report
        .bad
        .iter()
        .map(|row| (row.number, row.faults.iter().map(|f| f.key).collect()))
        .collect();
    assert_eq!(
        told,
        [
            (3, vec!["intake-hs6-zero"]),
            (
                4,
                vec!["intake-day", "intake-country", "intake-number-comma"]
            ),
            (5, vec!["intake-width"]),
            (7, vec!["intake-least"]),
        ]
    );
    let text = mended(&bench, "one");
    assert!(
        text.starts_with("declaration,line,declared_on,hs6,origin,value,to_mend\n"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 5);
    // Mended, the same file takes in what was missing and nothing twice.
    let right = text
        .replace("A,2,2026-01-01,10121", "A,2,2026-01-01,010121")
        .replace(
            "B,1,01/02/2026,010121,Netherlands,\"1,5\"",
            "B,1,2026-01-02,010121,NL,1.5",
        )
        .replace("C,1,2026-01-03,010121,NL,", "C,1,2026-01-03,010121,NL,,")
        .replace("D,0", "D,1");
    let again = import(&bench, "two", &right, published()).await;
    assert_eq!(
        again.counts,
        Counts {
            read: 4,
            kept: 4,
            ..Counts::default()
        },
        "{:?}",
        again.bad
    );
    let found = lines(&bench.store, &["declaration", "line", "hs6", "origin"]).await;
    assert_eq!(found.len(), 5);
    assert_eq!(found[4], ["D", "1", "010121", "NL"]);
}

#[tokio::test]
async fn nothing_is_kept_where_that_was_asked_and_nothing_lies_about() {
    let bench = Bench::new();
    let file = bench.file("x.csv", ROWS.as_bytes());
    let report = take(&bench, "x", &file, Format::Csv, &published(), false)
        .await
        .unwrap();
    assert!(matches!(report.end, End::NotKept) && report.counts.add_up());
    assert_eq!((report.counts.kept, report.faulty), (0, 4));
    assert!(bench.store.manifests().await.unwrap().is_empty());
    assert!(lines(&bench.store, &["line"]).await.is_empty());
}

#[tokio::test]
async fn the_same_file_changes_nothing_and_neither_does_a_row() {
    let bench = Bench::new();
    import(&bench, "one", ROWS, published()).await;
    let again = import(&bench, "two", ROWS, published()).await;
    assert!(matches!(&again.end, End::Before(m) if m.import == "one"));
    let wider = format!("{ROWS}E,1,2026-01-05,010121,NL,1\n");
    let third = import(&bench, "three", &wider, published()).await;
    assert_eq!((third.counts.kept, third.counts.repeated), (1, 2));
}

#[tokio::test]
async fn a_line_that_a_file_has_twice_is_told_not_swallowed() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on,value\nA,1,2026-01-01,5\nA,1,2026-01-01,7\nA,1,2026-01-01,5\n";
    let report = import(&bench, "one", text, published()).await;
    let counts = Counts {
        read: 3,
        kept: 1,
        refused: 1,
        repeated: 1,
    };
    assert_eq!(report.counts, counts);
    assert_eq!(report.bad[0].faults[0].key, "intake-line-twice");
    assert_eq!(lines(&bench.store, &["value"]).await, [["5.0"]]);
}

#[tokio::test]
async fn a_mark_that_nobody_closed_costs_one_row() {
    let bench = Bench::new();
    let mut text = "declaration,line,declared_on,importer_name\nA,1,2026-01-01,\"ACME\n".to_owned();
    for row in 0..500 {
        text += &format!("B{row},1,2026-01-01,Other\n");
    }
    let report = import(&bench, "one", &text, published()).await;
    let counts = &report.counts;
    assert_eq!((counts.read, counts.kept, counts.refused), (501, 500, 1));
    assert_eq!(report.bad[0].number, 2);
    assert_eq!(report.bad[0].faults[0].key, "intake-quote");
}

#[tokio::test]
async fn decimals_after_a_comma_are_never_guessed() {
    let mut mapping = published();
    mapping.decimal_comma = true;
    let cases = [
        ("1.234,50", Some("1234.5")),
        ("1234,5", Some("1234.5")),
        ("1.234.567", Some("1234567.0")),
        ("12", Some("12.0")),
        ("12.5", None),
        ("1,234.50", None),
        ("1.5", None),
        ("1234.567", None),
        (",5", None),
        ("1,", None),
    ];
    for (text, expected) in cases {
        let bench = Bench::new();
        let file = format!("declaration;line;declared_on;value\nA;1;2026-01-01;{text}\n");
        let report = import(&bench, "one", &file, mapping.clone()).await;
        match expected {
            Some(expected) => assert_eq!(lines(&bench.store, &["value"]).await, [[expected]]),
            None => assert_eq!(report.bad[0].faults[0].key, "intake-number-point", "{text}"),
        }
    }
    // What comes as a number has a point already.
    let bench = Bench::new();
    let json = b"{\"declaration\":\"A\",\"line\":1,\"declared_on\":\"2026-01-01\",\"value\":12.5,\"net_mass\":\"1,5\"}\n";
    let file = bench.file("n.ndjson", json);
    let report = take(&bench, "n", &file, Format::Ndjson, &mapping, true).await;
    assert_eq!(report.unwrap().counts.kept, 1);
    let found = lines(&bench.store, &["value", "net_mass"]).await;
    assert_eq!(found, [["12.5", "1.5"]]);
    let partition = bench.store.manifests().await.unwrap()[0].partitions[0]
        .path
        .clone();
    let file = bench.folder.path().join("store").join(partition);
    let other = Bench::new();
    let report = take(&other, "p", &file, Format::Parquet, &mapping, true).await;
    assert_eq!(report.unwrap().counts.kept, 1);
    assert_eq!(lines(&other.store, &["value", "net_mass"]).await, found);
}

#[tokio::test]
async fn what_no_rule_could_read_is_refused_when_it_comes_in() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on,value,containers\nA,1,2026-01-01,2e15,\nB,1,2026-01-01,1e15,\n\
        C,1,2026-01-01,,9000000000000000000\n";
    let report = import(&bench, "one", text, published()).await;
    assert_eq!((report.counts.kept, report.counts.refused), (1, 2));
    let days = "declaration,line,declared_on\nD,1,2026-01-155\nE,1,2026-01-15T10:00:00\n";
    let read = import(&bench, "days", days, published()).await;
    assert_eq!(
        (read.counts.kept, read.bad[0].faults[0].key),
        (1, "intake-day")
    );
    assert!(
        report
            .bad
            .iter()
            .all(|row| row.faults[0].key == "intake-large")
    );
}

#[tokio::test]
async fn a_file_to_mend_runs_nothing_and_comes_back_as_it_was() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on,importer_name,seller_name\nA,x,2026-01-01,\"=HYPERLINK(\"\"u\"\")\",'@b\n";
    import(&bench, "one", text, published()).await;
    let to_mend = mended(&bench, "one");
    assert!(to_mend.contains("\"'=HYPERLINK("), "{to_mend}");
    let again = import(&bench, "two", &to_mend.replace("A,x,", "A,1,"), published()).await;
    assert_eq!(again.counts.kept, 1, "{:?}", again.bad);
    let found = lines(&bench.store, &["importer_name", "seller_name"]).await;
    assert_eq!(found, [["=HYPERLINK(\"u\")", "'@b"]]);
}

#[tokio::test]
async fn a_mapping_translates_names_codes_and_dates() {
    let mapping = Mapping::read(
        r#"
        name = "aduana"
        series = "aduana"
        decimal_comma = true
        [columns]
        declaration = { from = "Pedimento" }
        line = { from = "Partida", constant = "1" }
        declared_on = { from = "Fecha", format = "%d/%m/%Y" }
        mode = { from = "Medio", codes = { "1" = "sea", "4" = "air" } }
        value = { from = "Valor" }
        currency = { constant = "mxn" }
        "#,
    )
    .unwrap();
    let bench = Bench::new();
    let text = "Pedimento|Partida|Fecha|Medio|Valor\n26-1|2|31/01/2026|4|1.234,50\n26-2||01/02/2026|9|1\n26-3||01/02/2026|1|\n";
    let report = import(&bench, "m", text, mapping).await;
    assert_eq!(report.bad[0].faults[0].key, "intake-code");
    let columns = [
        "declaration",
        "line",
        "declared_on",
        "mode",
        "value",
        "currency",
    ];
    let found = lines(&bench.store, &columns).await;
    assert_eq!(
        found,
        [
            ["26-1", "2", "2026-01-31", "air", "1234.5", "MXN"],
            ["26-3", "1", "2026-02-01", "sea", "?", "MXN"],
        ]
    );
}

#[test]
fn a_mapping_that_cannot_be_used_says_why() {
    let base = "name = 'x'\nseries = 'x'\n[columns]\n";
    let cases = [
        ("importer_tier = { from = 'T' }", "intake-mapping-column"),
        ("nonsense = { from = 'T' }", "intake-mapping-column"),
        ("office = { }", "intake-mapping-empty"),
        (
            "office = { from = 'O', format = '%Y' }",
            "intake-mapping-format",
        ),
        (
            "declared_on = { from = 'D', format = 'YYYY-MM-DD' }",
            "intake-mapping-format-unknown",
        ),
        ("office = { from = 'O' }", "intake-mapping-required"),
        ("office = 7", "intake-mapping-unreadable"),
    ];
    for (column, key) in cases {
        let fault = Mapping::read(&format!("{base}{column}")).unwrap_err();
        assert_eq!(fault.key, key, "{column}");
    }
    assert_eq!(Mapping::shipped().len(), 1);
}

#[test]
fn what_waits_is_limited_by_rows_and_by_what_they_take() {
    let mut days = Days::default();
    let names: Vec<&'static str> = known_names();
    let cells = |text: &str| -> Vec<Cell> {
        let of = |name: &&str| match *name {
            "importer_name" => Cell::Text(text.to_owned()),
            _ => Cell::Unknown,
        };
        names.iter().map(of).collect()
    };
    let [first, second] =
        ["2026-01-01", "2026-01-02"].map(|day| day.parse::<jiff::civil::Date>().unwrap());
    let long = "x".repeat(10_000);
    for _ in 0..3 {
        days.push((first, None), &cells("x"), [0; 16]).unwrap();
    }
    let three = days.bytes();
    days.push((second, None), &cells(&long), [1; 16]).unwrap();
    assert_eq!(days.rows(), 4);
    assert_eq!(days.bytes() - three, three / 3 + 9_999);
    // One row that takes more than three others goes first.
    let ((day, _), batch) = days.largest().unwrap().unwrap();
    assert_eq!((day, batch.num_rows(), days.bytes()), (second, 1, three));
    days.largest().unwrap().unwrap();
    assert_eq!((days.rows(), days.bytes()), (0, 0));
    assert!(is_full(WAITING, 0) && is_full(1, WAITING_BYTES));
    assert!(!is_full(WAITING - 1, WAITING_BYTES - 1));
}

fn known_names() -> Vec<&'static str> {
    fillable().map(|column| column.name).collect()
}
