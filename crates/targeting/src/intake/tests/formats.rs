//! Formats: the same rows in each of them, back in the one they came in, and what a file is that is none of them.

use super::*;

#[tokio::test]
async fn every_format_gives_the_same_rows() {
    let bench = Bench::new();
    let csv = "declaration;line;declared_on;net_mass;expedited;arrived_at\n\
        A;1;2026-01-01;1.5;yes;2026-01-02T10:00:00Z\nB;1;2026-01-02;;no;\n";
    import(&bench, "csv", csv, published()).await;
    let columns = ["declaration", "line", "net_mass", "expedited", "arrived_at"];
    let expected = lines(&bench.store, &columns).await;
    assert_eq!(
        expected[0],
        ["A", "1", "1.5", "true", "2026-01-02T10:00:00Z"]
    );
    let json = "{\"declaration\":\"A\",\"line\":1,\"declared_on\":\"2026-01-01\",\"net_mass\":1.5,\"expedited\":true,\"arrived_at\":\"2026-01-02T10:00:00Z\"}\n\
        {\"declaration\":\"B\",\"line\":1,\"declared_on\":\"2026-01-02\",\"net_mass\":null,\"expedited\":false}\n\
        [1]\n{\"declaration\":{},\"line\":1}\n";
    let other = Bench::new();
    let file = other.file("rows.ndjson", json.as_bytes());
    let report = take(&other, "j", &file, Format::Ndjson, &published(), true)
        .await
        .unwrap();
    assert_eq!(
        report.counts,
        Counts {
            read: 4,
            kept: 2,
            refused: 2,
            repeated: 0
        }
    );
    assert_eq!(lines(&other.store, &columns).await, expected);
    let to_mend = mended(&other, "j");
    assert!(
        to_mend
            .lines()
            .all(|line| line.contains("\"to_mend\":\"intake-json-")),
        "{to_mend}"
    );
    // A partition of the store is itself a file that can be read.
    let third = Bench::new();
    for (at, manifest) in bench.store.manifests().await.unwrap().iter().enumerate() {
        for (n, partition) in manifest.partitions.iter().enumerate() {
            let file = bench.folder.path().join("store").join(&partition.path);
            let id = format!("p{at}{n}");
            let report = take(&third, &id, &file, Format::Parquet, &published(), true)
                .await
                .unwrap();
            assert_eq!(report.counts.kept, partition.rows, "{:?}", report.bad);
        }
    }
    assert_eq!(lines(&third.store, &columns).await, expected);
}

#[tokio::test]
async fn rows_to_mend_of_parquet_are_parquet() {
    let bench = Bench::new();
    import(
        &bench,
        "one",
        "declaration,line,declared_on,office\nA,1,2026-01-01,X\nB,1,2026-01-01,Y\n",
        published(),
    )
    .await;
    let path = bench.store.manifests().await.unwrap()[0].partitions[0]
        .path
        .clone();
    let file = bench.folder.path().join("store").join(path);
    // Under this mapping Y is a code that is not known.
    let mut mapping = published();
    mapping.series_from = None;
    let office = mapping.columns.get_mut("office").unwrap();
    office.codes = [("X".to_owned(), "Rotterdam".to_owned())].into();
    let other = Bench::new();
    let report = take(&other, "p", &file, Format::Parquet, &mapping, true)
        .await
        .unwrap();
    assert_eq!((report.counts.kept, report.counts.refused), (1, 1));
    let mend = other.folder.path().join("p.mend");
    let names = names_of(&mend, Format::Parquet).unwrap();
    assert_eq!(names.last().map(String::as_str), Some(MEND));
    let again = take(&other, "q", &mend, Format::Parquet, &published(), true)
        .await
        .unwrap();
    assert_eq!(
        again.counts,
        Counts {
            read: 1,
            kept: 1,
            ..Counts::default()
        }
    );
}

#[tokio::test]
async fn a_file_that_is_something_else_is_told_what_it_is() {
    let bench = Bench::new();
    let utf16: Vec<u8> = "declaration,line"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let with_mark = [vec![0xff, 0xfe], utf16].concat();
    let cases: [(&[u8], Format, &str); 13] = [
        (b"", Format::Csv, "intake-empty"),
        (&with_mark, Format::Csv, "intake-utf16"),
        (b"PK\x03\x04rest", Format::Csv, "intake-zip"),
        (b"PAR1rest", Format::Csv, "intake-is-parquet"),
        (b"\x1f\x8brest", Format::Csv, "intake-gzip"),
        (b"a\0b", Format::Csv, "intake-binary"),
        (
            b"A,1,2026-01-01\nB,1,2026-01-01\n",
            Format::Csv,
            "intake-columns-missing",
        ),
        (
            b"declaration,line,declared_on\n",
            Format::Csv,
            "intake-no-rows",
        ),
        (
            b"declaration,line,declared_on,line\nA,1,2026-01-01,2\n",
            Format::Csv,
            "intake-header-twice",
        ),
        (b"[{}]", Format::Ndjson, "intake-json-array"),
        (b"declaration,line", Format::Ndjson, "intake-json-first"),
        (b"declaration,line", Format::Parquet, "intake-not-parquet"),
        (b"declaration,line", Format::X12309, "intake-x12-envelope"),
    ];
    for (at, (bytes, format, key)) in cases.into_iter().enumerate() {
        let file = bench.file("case", bytes);
        let got = take(&bench, &format!("c{at}"), &file, format, &published(), true).await;
        match got {
            Err(Trouble::File(fault)) => assert_eq!(fault.key, key, "{fault}"),
            other => panic!("{key}: {other:?}"),
        }
    }
    let mut said = published();
    said.delimiter = Some(',');
    let file = bench.file(
        "semicolons.csv",
        b"declaration;line;declared_on\nA;1;2026-01-01\n",
    );
    let got = take(&bench, "d", &file, Format::Csv, &said, true).await;
    assert!(matches!(got, Err(Trouble::File(fault)) if fault.key == "intake-delimiter"));
}

#[tokio::test]
async fn a_row_in_another_encoding_costs_only_itself() {
    let bench = Bench::new();
    let bytes = b"\xef\xbb\xbfdeclaration,line,declared_on,importer_name\r\nA,1,2026-01-01,Caf\xe9\r\nB,1,2026-01-01,\"Caf\xc3\xa9, \"\"Mokka\"\"\"\r\n";
    let file = bench.file("mixed.csv", bytes);
    let report = take(&bench, "m", &file, Format::Csv, &published(), true)
        .await
        .unwrap();
    assert_eq!((report.counts.kept, report.counts.refused), (1, 1));
    assert_eq!(report.bad[0].faults[0].key, "intake-utf8");
    assert_eq!(
        lines(&bench.store, &["importer_name"]).await,
        [["Café, \"Mokka\""]]
    );
}
