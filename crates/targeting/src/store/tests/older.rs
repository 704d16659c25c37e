//! Partitions of an older version, which lack columns that came to be later.

use arrow::array::{
    ArrayRef, Date32Array, FixedSizeBinaryArray, Int64Array, RecordBatch, StringArray,
};
use arrow::compute::cast;
use std::sync::Arc;

use super::*;
use crate::columns::{self, Kind};
use crate::store::partition;

/// The columns that came later than the first ones.
const LATER: [&str; 4] = [
    "declarant_name",
    "declarant_address",
    "consolidator_name",
    "consolidator_address",
];

/// A day of one declaration as it was stored before those columns were.
fn older(day: Date) -> RecordBatch {
    let text = |word: &str| cast(&StringArray::from(vec![word]), &Kind::Text.arrow()).unwrap();
    let days = Date32Array::from(vec![crate::intake::day_number(day)]);
    let rows = RecordBatch::try_from_iter([
        ("declaration", text("OLD")),
        ("line", Arc::new(Int64Array::from(vec![1])) as ArrayRef),
        ("declared_on", Arc::new(days) as ArrayRef),
        ("declarant", text("45-1234567XX")),
        ("importer_name", text("Harbor Imports")),
    ]);
    let hashes = FixedSizeBinaryArray::try_from_iter([[7_u8; 16]].into_iter()).unwrap();
    let whole = partition::stored(&rows.unwrap(), &hashes).unwrap();
    let schema = whole.schema();
    let kept = schema.fields().iter().enumerate();
    let kept = kept.filter(|(_, field)| !LATER.contains(&field.name().as_str()));
    let kept: Vec<usize> = kept.map(|(at, _)| at).collect();
    assert_eq!(kept.len() + LATER.len(), schema.fields().len());
    whole.project(&kept).unwrap()
}

#[tokio::test]
async fn a_partition_from_before_a_column_is_read_as_saying_nothing_of_it() {
    let bench = Bench::new();
    let day = Date::constant(2026, 1, 1);
    let old = bench
        .store
        .put(Rows::Declarations, day, "old", 0, &older(day))
        .await
        .unwrap();
    let at = "2026-01-02T00:00:00Z".parse().unwrap();
    bench.store.made("old", at, vec![old]).await.unwrap();
    let names = ["declaration", "importer_name", "declarant"];
    let asked = [&names[..], &LATER].concat();
    let before = ["OLD", "Harbor Imports", "45-1234567XX", "?", "?", "?", "?"];
    assert_eq!(lines(&bench.store, &asked).await, [before]);

    // A later file of the same day has the columns, and a further one speaks of the old declaration in its own series.
    let text = "declaration,line,declared_on,declarant_name,declarant_address,consolidator_name\n\
                NEW,1,2026-01-01,Harbor Brokers,1 Customs Plaza,Groupage Gulf\n";
    bring(&bench, "new", text, Rows::Declarations).await;
    let further = "declaration,line,declared_on,declarant_name\nOLD,,2026-01-01,Late Brokers\n";
    import(
        &bench,
        "further",
        further,
        Mapping::published("old", Rows::Further),
    )
    .await;
    let mut found = lines(&bench.store, &asked).await;
    found.sort();
    let new = [
        "NEW",
        "?",
        "?",
        "Harbor Brokers",
        "1 Customs Plaza",
        "Groupage Gulf",
        "?",
    ];
    let mut after = before;
    after[3] = "Late Brokers";
    assert_eq!(found, [new, after]);

    // Shipments are made of both.
    let scan = bench
        .store
        .scan(day, day, &crate::shipments::COLUMNS)
        .await
        .unwrap();
    let mut shipments = crate::shipments::Shipments::new(scan);
    let mut brokers = Vec::new();
    while let Some(one) = shipments.next().await.unwrap() {
        brokers.push((one.declaration, one.broker.number, one.broker.name));
    }
    brokers.sort();
    let expected = [
        ("NEW", "", "Harbor Brokers"),
        ("OLD", "45-1234567XX", "Late Brokers"),
    ];
    assert_eq!(
        brokers,
        expected.map(|(one, number, name)| (one.to_owned(), number.to_owned(), name.to_owned()))
    );
    // Written now, every column is there.
    assert!(LATER.iter().all(|name| columns::find(name).is_some()));
}
