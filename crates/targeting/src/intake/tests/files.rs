//! Whole files: the public declarations, a manifest, and a year in no order.

use std::cell::Cell as Counter;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Bench, published, take, words};
use crate::intake::{Format, Mapping, Order, import};
use crate::public_declarations::{FILES, PublicDeclarations};
use crate::store::Counts;
use crate::store::tests::lines;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

#[tokio::test]
async fn the_public_declarations_come_in_by_the_mapping_that_is_shipped() {
    let bench = Bench::new();
    let mapping = Mapping::shipped().remove(0);
    let file = fixture("customs-declaration-datasets.csv");
    let report = take(&bench, "kcs", &file, Format::Csv, &mapping, true)
        .await
        .unwrap();
    let counts = Counts {
        read: 200,
        kept: 200,
        ..Counts::default()
    };
    assert_eq!(report.counts, counts, "{:?}", report.bad);
    let columns = [
        "declaration",
        "line",
        "mode",
        "hs6",
        "value",
        "currency",
        "exam",
        "found",
    ];
    let found = lines(&bench.store, &columns).await;
    assert_eq!(
        found[0],
        [
            "56839011",
            "1",
            "air",
            "760711",
            "415092.72",
            "KRW",
            "unspecified",
            "nothing"
        ]
    );
    // Counted in the file itself: the last column.
    let text = fs::read_to_string(&file).unwrap();
    for (code, word) in [("0", "nothing"), ("1", "discrepancy"), ("2", "serious")] {
        let in_file = text
            .lines()
            .filter(|line| line.rsplit(',').next() == Some(code))
            .count();
        assert_eq!(
            found.iter().filter(|row| row[7] == word).count(),
            in_file,
            "{word}"
        );
    }
}

#[tokio::test]
async fn the_whole_public_data_comes_in() {
    let public = PublicDeclarations::unpacked();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/customs/README.md");
    let source = fs::read_to_string(source).unwrap();
    let bench = Bench::new();
    let mapping = Mapping::shipped().remove(0);
    for (name, rows) in FILES {
        let file = public.file(name);
        let report = take(&bench, name, &file, Format::Csv, &mapping, true)
            .await
            .unwrap();
        let published = format!("{}  {name}", report.content_hash);
        assert!(source.contains(&published), "not as published: {published}");
        assert_eq!(
            report.counts,
            Counts {
                read: rows,
                kept: rows,
                ..Counts::default()
            }
        );
    }
    let found = lines(&bench.store, &["found"]).await;
    let frauds = found.iter().filter(|row| row[0] != "nothing").count();
    assert_eq!((found.len(), frauds), (45_519, 9_818));
}

#[tokio::test]
async fn a_manifest_comes_in_by_bill_and_cargo() {
    let bench = Bench::new();
    let report = take(
        &bench,
        "ams",
        &fixture("manifest.edi"),
        Format::X12309,
        &published(),
        true,
    )
    .await
    .unwrap();
    assert_eq!(
        report.counts,
        Counts {
            read: 3,
            kept: 3,
            ..Counts::default()
        },
        "{:?}",
        report.bad
    );
    let columns = [
        "declaration",
        "line",
        "declared_on",
        "office",
        "mode",
        "carrier",
        "hs6",
        "gross_mass",
        "currency",
        "containers",
        "seller_name",
        "importer_name",
        "importer_address",
        "declarant_name",
        "declarant_address",
        "consolidator_name",
        "consolidator_address",
    ];
    let found = lines(&bench.store, &columns).await;
    assert_eq!(
        found[0],
        [
            "GLNLBILL0001",
            "1",
            "2026-05-25",
            "1803",
            "sea",
            "GLNL",
            "401120",
            "14404.0",
            "USD",
            "1",
            "PNEUS DO SUL LTDA",
            "TIRE TRADERS NORTH LLC",
            "NEW WORLD AVE 4950, JACKSONVILLE, FL, 32221, US",
            "HARBOR BROKERS INC",
            "CUSTOMS PLAZA 1, JACKSONVILLE, FL, 32202, US",
            "GROUPAGE GULF SA",
            "?",
        ]
    );
    assert_eq!(
        found[1][..10],
        [
            "GLNLBILL0002",
            "1",
            "2026-05-25",
            "1803",
            "sea",
            "GLNL",
            "330112",
            "453.59237",
            "USD",
            "2"
        ]
    );
    // A code that is no tariff number is none, and a second description is a second line.
    assert_eq!(
        found[2][1..10],
        [
            "2",
            "2026-05-25",
            "1803",
            "sea",
            "GLNL",
            "?",
            "453.59237",
            "?",
            "2"
        ]
    );
}

/// What this takes of memory with ten million rows `greenlane bench --import` measures.
#[tokio::test]
async fn rows_of_a_year_in_no_order_come_in_and_are_heard_of() {
    let rows = 20_000_u64;
    let bench = Bench::new();
    let path = bench.folder.path().join("large.csv");
    let mut file = std::io::BufWriter::new(File::create(&path).unwrap());
    writeln!(
        file,
        "declaration,line,declared_on,office,mode,hs6,origin,value,net_mass,importer,carrier"
    )
    .unwrap();
    let first = Date::constant(2026, 1, 1);
    for row in 0..rows {
        // A full cycle of days in jumps: every day is open from the first rows to the last.
        let day = first
            .checked_add(jiff::Span::new().days(i64::try_from(row * 211 % 365).unwrap()))
            .unwrap();
        writeln!(
            file,
            "D{row},1,{day},{},sea,{:06},CN,{},{},IMP{:05},MAEU",
            row % 300,
            row % 5000 + 100_000,
            row % 9973,
            row % 811,
            row % 50_000
        )
        .unwrap();
    }
    file.flush().unwrap();
    drop(file);
    let mend = bench.folder.path().join("mend");
    let heard = Counter::new(0);
    let report = import(
        &bench.store,
        &Order {
            file: &path,
            format: Format::Csv,
            mapping: &published(),
            mend: &mend,
            keep_good: true,
            import: "large",
            at: "2026-12-31T00:00:00Z".parse().unwrap(),
            words: &words,
            progress: &|_, _, rows| heard.set(rows),
        },
    )
    .await
    .unwrap();
    assert_eq!((report.counts.kept, heard.get()), (rows, rows));
    let found = lines(&bench.store, &["declaration", "declared_on"]).await;
    assert_eq!(found.len(), 20_000);
    let days: std::collections::BTreeSet<&String> = found.iter().map(|row| &row[1]).collect();
    assert_eq!(days.len(), 365, "every day has its rows");
}
