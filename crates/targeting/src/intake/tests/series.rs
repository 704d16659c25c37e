//! Files of several systems, whose rows say where their numbers are unique.

use super::*;

const COLUMNS: [&str; 4] = ["series", "declaration", "office", "exam"];

async fn found(bench: &Bench) -> Vec<Vec<String>> {
    let mut found = lines(&bench.store, &COLUMNS).await;
    found.sort();
    found
}

#[tokio::test]
async fn a_row_that_names_its_series_is_of_that_series() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on,series,office\n\
        A,1,2026-01-01,north,N\nA,1,2026-01-01,south,S\nA,1,2026-01-01,,K\nB,1,2026-01-01,kcs,K\n";
    let report = import(&bench, "one", text, published()).await;
    assert_eq!(report.counts.kept, 4, "{:?}", report.bad);
    let mut expected = [
        ["kcs", "A", "K", "?"],
        ["kcs", "B", "K", "?"],
        ["north", "A", "N", "?"],
        ["south", "A", "S", "?"],
    ];
    assert_eq!(found(&bench).await, expected);
    // Word for word the same changes nothing, in each series; the same line twice is a fault in each.
    let again = format!("{text}C,1,2026-01-01,north,N\nC,1,2026-01-01,north,M\n");
    let again = import(&bench, "two", &again, published()).await;
    let counts = (
        again.counts.repeated,
        again.counts.kept,
        again.counts.refused,
    );
    assert_eq!(counts, (4, 1, 1));
    // What is learned later joins within its series.
    let further = "declaration,declared_on,series,exam\nA,2026-01-01,south,scan\n";
    bring(&bench, "three", further, Rows::Further).await;
    expected[3][3] = "scan";
    let mut all = expected.to_vec();
    all.push(["north", "C", "N", "?"]);
    all.sort_unstable();
    assert_eq!(found(&bench).await, all);
    // A manifest names the series of its partitions, and reads as before.
    let manifests = bench.store.manifests().await.unwrap();
    let day = jiff::civil::date(2026, 1, 1);
    let places = manifests[0].places();
    assert_eq!(
        places.into_iter().collect::<Vec<_>>(),
        [("kcs", day), ("north", day), ("south", day)]
    );
    let fresh = Store::folder(&bench.folder.path().join("store")).unwrap();
    assert_eq!(fresh.manifests().await.unwrap(), manifests);
}

#[tokio::test]
async fn a_mapping_without_a_column_for_it_decides_alone_and_no_file_has_too_many() {
    let bench = Bench::new();
    let mut mapping = published();
    mapping.series_from = None;
    let text = "declaration,line,declared_on,series,office\nA,1,2026-01-01,north,N\n";
    import(&bench, "one", text, mapping).await;
    assert_eq!(found(&bench).await, [["kcs", "A", "N", "?"]]);

    let mut text = "declaration,line,declared_on,series\n".to_owned();
    for n in 0..=super::super::series::MOST {
        text.push_str(&format!("A,1,2026-01-02,S{n}\n"));
    }
    let report = import(&bench, "many", &text, published()).await;
    assert_eq!(report.counts.refused, 1);
    assert_eq!(report.bad[0].faults[0].key, "intake-series-many");
}

#[tokio::test]
async fn rows_that_are_refused_take_no_series_from_good_ones() {
    let bench = Bench::new();
    let mut text = "declaration,line,declared_on,series\n".to_owned();
    // A column slipped, so the line is no number and the series is a word of something else.
    for n in 0..super::super::series::MOST {
        text.push_str(&format!("A{n},x,2026-01-01,Harbor Way {n}\n"));
    }
    for n in 0..40 {
        text.push_str(&format!("B{n},1,2026-01-01,north\n"));
    }
    let report = import(&bench, "slipped", &text, published()).await;
    let counts = (report.counts.kept, report.counts.refused);
    assert_eq!(counts, (40, 16), "{:?}", report.bad);
    for row in &report.bad {
        let keys: Vec<&str> = row.faults.iter().map(|fault| fault.key).collect();
        assert_eq!(keys, ["intake-whole"], "row {}", row.number);
    }
    assert!(found(&bench).await.iter().all(|row| row[0] == "north"));
    // Rows that are kept still count against the most, wherever faulty ones stand among them.
    let mut text = "declaration,line,declared_on,series\n".to_owned();
    for n in 0..=super::super::series::MOST {
        text.push_str(&format!("A,x,2026-01-02,X{n}\nA,1,2026-01-02,S{n}\n"));
    }
    let report = import(&bench, "many", &text, published()).await;
    assert_eq!((report.counts.kept, report.counts.refused), (16, 18));
    let last = report.bad.last().map(|row| row.faults[0].key);
    assert_eq!(last, Some("intake-series-many"));
}

const SYSTEMS: &str = "name = 'both'\nseries = 'both'\nseries_from = 'system'\n[columns]\n\
    declaration = { from = 'no' }\nline = { constant = '1' }\ndeclared_on = { from = 'day' }\n";

#[tokio::test]
async fn a_source_of_several_systems_has_no_file_without_their_column() {
    let bench = Bench::new();
    let mapping = Mapping::read(SYSTEMS).unwrap();
    let whole = "no,day,system\nD1,2026-01-01,north\nD1,2026-01-01,south\nD1,2026-01-01,\n";
    let report = import(&bench, "whole", whole, mapping.clone()).await;
    assert_eq!(report.counts.kept, 3, "{:?}", report.bad);
    // Read without it, the second D1 would stand for the first in every figure.
    let renamed = "no,day,System\nD1,2026-01-02,north\nD1,2026-01-02,south\n";
    let file = bench.file("renamed.csv", renamed.as_bytes());
    // Its name may be that of our column: what is mapped is still another's file.
    for column in ["system", "series"] {
        let mapping = Mapping {
            series_from: Some(column.to_owned()),
            ..mapping.clone()
        };
        match take(&bench, column, &file, Format::Csv, &mapping, true).await {
            Err(Trouble::File(fault)) => {
                let expected = Fault::new("intake-columns-missing")
                    .arg("missing", column)
                    .arg("found", "no, day, System");
                assert_eq!(fault, expected);
            }
            other => panic!("{column}: {other:?}"),
        }
    }
    // Rows of NDJSON leave out what they do not know, and are then of the source's own series.
    let json = b"{\"no\":\"D2\",\"day\":\"2026-01-01\"}\n";
    let file = bench.file("rows.ndjson", json);
    let report = take(&bench, "n", &file, Format::Ndjson, &mapping, true).await;
    assert_eq!(report.unwrap().counts.kept, 1);
    let expected = [
        ["both", "D1", "?", "?"],
        ["both", "D2", "?", "?"],
        ["north", "D1", "?", "?"],
        ["south", "D1", "?", "?"],
    ];
    assert_eq!(found(&bench).await, expected);
    // A file of our own columns may be without it.
    let own = "declaration,line,declared_on\nD3,1,2026-01-03\n";
    let report = bring(&bench, "own", own, Rows::Declarations).await;
    assert_eq!(report.counts.kept, 1);
}
