//! A look at a file tells what its import does.

use super::*;

async fn looked(bench: &Bench, file: &Path) -> Preview {
    let mapping = published();
    let mend = bench.folder.path().join("look.mend");
    let order = Order {
        file,
        format: Format::Csv,
        mapping: &mapping,
        mend: &mend,
        keep_good: true,
        import: "",
        at: "2026-06-01T00:00:00Z".parse().unwrap(),
        words: &words,
        progress: &|_, _, _| {},
    };
    preview(&bench.store, &order, 100).await.unwrap()
}

fn faulty(preview: &Preview) -> Vec<BadRow> {
    let rows = preview.rows.iter().map(|(number, _, faults)| BadRow {
        number: *number,
        faults: faults.clone(),
    });
    rows.filter(|row| !row.faults.is_empty()).collect()
}

#[tokio::test]
async fn the_look_tells_the_faults_of_the_import_and_the_series_of_each_row() {
    let bench = Bench::new();
    let mut text = "declaration,line,declared_on,series,office\n\
        A,1,2026-01-01,north,N\nA,1,2026-01-01,south,S\nA,1,2026-01-01,,K\n\
        A,x,2026-01-01,slipped,K\nA,1,2026-01-01,north,M\nC,1\n"
        .to_owned();
    text.push_str(&format!("B,1,2026-01-01,{},K\n", "x".repeat(501)));
    // Two are named above, and one is too many.
    for n in 0..super::super::series::MOST - 1 {
        text.push_str(&format!("D,1,2026-01-01,S{n},K\n"));
    }
    let file = bench.file("one.csv", text.as_bytes());
    let before = looked(&bench, &file).await;
    let names = ["declaration", "line", "declared_on", "series", "office"];
    assert_eq!(before.columns, names);
    let series: Vec<&str> = before.rows.iter().map(|row| row.1[3].as_str()).collect();
    let first = ["north", "south", "kcs", "slipped", "north", "", "", "S0"];
    assert_eq!(series[..8], first);
    let keys: Vec<&str> = faulty(&before)
        .iter()
        .flat_map(|row| row.faults.iter().map(|fault| fault.key))
        .collect();
    let expected = [
        "intake-whole",
        "intake-line-twice",
        "intake-width",
        "intake-long",
        "intake-series-many",
    ];
    assert_eq!(keys, expected);
    // To look changes nothing, and the import tells word for word the same.
    assert!(bench.store.manifests().await.unwrap().is_empty());
    let report = import(&bench, "one", &text, published()).await;
    assert_eq!(report.bad, faulty(&before));
    // What the store has already is the same to both: a row that is there again may be corrected further down.
    let text = "declaration,line,declared_on,series,office\n\
        A,1,2026-01-01,north,N\nA,1,2026-01-01,north,M\nA,1,2026-01-01,north,O\n";
    let file = bench.file("two.csv", text.as_bytes());
    let again = looked(&bench, &file).await;
    let report = import(&bench, "two", text, published()).await;
    assert_eq!((report.counts.repeated, report.counts.kept), (1, 1));
    assert_eq!(report.bad, faulty(&again));
}

#[tokio::test]
async fn rows_of_the_sources_own_series_are_shown_without_it() {
    let bench = Bench::new();
    for (name, text) in [
        ("none", "declaration,line,declared_on\nA,1,2026-01-01\n"),
        (
            "own",
            "declaration,line,declared_on,series\nA,1,2026-01-01,kcs\nB,1,2026-01-01,\n",
        ),
    ] {
        let file = bench.file(name, text.as_bytes());
        let shown = looked(&bench, &file).await;
        assert_eq!(shown.columns, ["declaration", "line", "declared_on"]);
        assert_eq!(shown.rows[0].1, ["A", "1", "2026-01-01"], "{name}");
    }
}
