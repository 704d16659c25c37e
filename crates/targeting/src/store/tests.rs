#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::format_push_string,
    reason = "tests may fail loudly"
)]

mod examined;
mod joined;
mod older;
mod standing;

use arrow::array::{Array, RecordBatch};
use arrow::util::display::{ArrayFormatter, FormatOptions};
use jiff::civil::Date;

use super::Store;
use crate::intake::tests::{Bench, bring, import};
use crate::intake::{End, Mapping, Rows};

/// Every line of a store with the columns, as text.
pub(crate) async fn lines(store: &Store, columns: &[&str]) -> Vec<Vec<String>> {
    let (from, to) = (Date::constant(1990, 1, 1), Date::constant(2100, 1, 1));
    let mut scan = store.scan(from, to, columns).await.unwrap();
    let mut lines = Vec::new();
    while let Some(batch) = scan.next().await.unwrap() {
        assert!(batch.num_rows() <= 4096);
        let batch = crate::intake::reader::parquet::in_utc(&batch).unwrap();
        lines.extend(shown(&batch));
    }
    lines
}

/// Every row of a batch as text.
fn shown(batch: &RecordBatch) -> Vec<Vec<String>> {
    let options = FormatOptions::default();
    let columns: Vec<_> = batch
        .columns()
        .iter()
        .map(|array| (array, ArrayFormatter::try_new(array, &options).unwrap()))
        .collect();
    let rows = (0..batch.num_rows()).map(|row| {
        let value = |(array, shown): &(&std::sync::Arc<dyn Array>, ArrayFormatter<'_>)| {
            if array.is_null(row) {
                "?".to_owned()
            } else {
                shown.value(row).to_string()
            }
        };
        columns.iter().map(value).collect()
    });
    rows.collect()
}

#[tokio::test]
async fn standing_is_filled_in_or_the_scan_is_refused() {
    use arrow::array::{ArrayRef, AsArray, Int64Array};
    let bench = Bench::new();
    let text =
        "declaration,line,declared_on,importer,office\nA,1,2026-01-01,M1,X\nB,1,2026-01-01,Z,Y\n";
    bring(&bench, "one", text, Rows::Declarations).await;
    let day = Date::constant(2026, 1, 1);
    let asked = ["importer_tier", "office"];
    assert!(bench.store.scan(day, day, &asked).await.is_err());
    let fill = |batch: &arrow::array::RecordBatch, wanted: &[&'static crate::columns::Column]| {
        assert_eq!(wanted.len(), 1);
        let importer = batch
            .column_by_name("importer")
            .unwrap()
            .as_dictionary::<arrow::datatypes::UInt32Type>();
        let importer = importer
            .downcast_dict::<arrow::array::StringArray>()
            .unwrap();
        let tiers = importer
            .into_iter()
            .map(|one| Some(if one == Some("M1") { 3 } else { 0 }));
        Ok(vec![
            std::sync::Arc::new(tiers.collect::<Int64Array>()) as ArrayRef
        ])
    };
    let mut scan = bench
        .store
        .scan_with(day, day, &asked, Box::new(fill))
        .await
        .unwrap();
    let batch = scan.next().await.unwrap().unwrap();
    let names: Vec<String> = batch
        .schema()
        .fields()
        .iter()
        .map(|f| f.name().clone())
        .collect();
    assert_eq!(names, asked);
    let tiers = batch
        .column(0)
        .as_primitive::<arrow::datatypes::Int64Type>();
    assert_eq!(tiers.values().to_vec(), [3, 0]);
    // What is not filled as it should be is told.
    let nothing = bench
        .store
        .scan_with(day, day, &asked, Box::new(|_, _| Ok(vec![])))
        .await;
    assert!(nothing.unwrap().next().await.is_err());
}

#[tokio::test]
async fn a_file_read_by_a_corrected_mapping_is_not_the_same_import() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on,office,port\nA,1,2026-01-01,X,P\n";
    let mut mapping = Mapping::published("kcs", Rows::Declarations);
    mapping.series_from = None;
    import(&bench, "one", text, mapping.clone()).await;
    mapping.columns.get_mut("office").unwrap().from = Some("port".to_owned());
    let second = import(&bench, "two", text, mapping.clone()).await;
    assert!(matches!(second.end, End::Recorded(_)));
    assert_eq!(lines(&bench.store, &["office"]).await, [["P"]]);
    let third = import(&bench, "three", text, mapping).await;
    assert!(matches!(third.end, End::Before(_)));
    assert_eq!((third.counts.kept, third.counts.repeated), (0, 1));
}

#[tokio::test]
async fn what_no_manifest_names_is_not_there() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on\nA,1,2026-01-01\nB,x,2026-01-02\n";
    // A crash after the partitions and before the manifest leaves exactly this.
    let first = bring(&bench, "whole", text, Rows::Declarations).await;
    assert!(matches!(first.end, End::Recorded(_)));
    let manifest = bench.folder.path().join("store/manifests/0000000001.json");
    let bytes = std::fs::read(&manifest).unwrap();
    std::fs::remove_file(&manifest).unwrap();
    let after = Store::folder(&bench.folder.path().join("store")).unwrap();
    assert!(lines(&after, &["declaration"]).await.is_empty());
    assert!(after.manifests().await.unwrap().is_empty());
    std::fs::write(&manifest, bytes).unwrap();
    assert_eq!(lines(&after, &["declaration"]).await, [["A"]]);
    // Rows that were taken away behind its back are told, not skipped.
    let named = after.manifests().await.unwrap()[0].partitions[0]
        .path
        .clone();
    std::fs::remove_file(bench.folder.path().join("store").join(named)).unwrap();
    let day = Date::constant(2026, 1, 1);
    let mut scan = after.scan(day, day, &["declaration"]).await.unwrap();
    assert!(scan.next().await.is_err());
}

#[tokio::test]
async fn two_at_once_are_both_recorded_and_the_same_twice_only_once() {
    let bench = Bench::new();
    let again = Store::folder(&bench.folder.path().join("store")).unwrap();
    let other = Bench {
        store: again,
        ..Bench::new()
    };
    let text = "declaration,line,declared_on\nA,1,2026-01-01\n";
    bring(&bench, "one", text, Rows::Declarations).await;
    // The second store has not heard of the first's import when it begins.
    bring(
        &other,
        "two",
        "declaration,line,declared_on\nB,1,2026-01-01\n",
        Rows::Declarations,
    )
    .await;
    let third = bring(&other, "three", text, Rows::Declarations).await;
    assert!(matches!(third.end, End::Before(_)));
    let seqs: Vec<u64> = bench
        .store
        .manifests()
        .await
        .unwrap()
        .iter()
        .map(|m| m.seq)
        .collect();
    assert_eq!(seqs, [1, 2]);
}
