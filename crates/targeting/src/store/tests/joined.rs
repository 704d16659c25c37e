//! What is learned of a declaration later, joined with it at reading.

use std::collections::BTreeMap;

use jiff::civil::Date;
use proptest::prelude::*;

use super::lines;
use crate::intake::tests::{Bench, bring, import};
use crate::intake::{Mapping, Rows};

#[tokio::test]
async fn outcomes_that_come_later_join_by_declaration_and_line_and_the_latest_holds() {
    let bench = Bench::new();
    let declared = "declaration,line,declared_on,importer,exam\n\
        A,1,2026-01-01,M1,\nA,2,2026-01-01,M1,\nB,1,2026-01-02,M2,scan\n";
    bring(&bench, "declarations", declared, Rows::Declarations).await;
    let exams = "declaration,line,declared_on,exam,exam_cause\n\
        A,,2026-01-01,documents,targeted\nA,2,2026-01-01,physical,targeted\n";
    bring(&bench, "exams", exams, Rows::Further).await;
    let outcomes = "declaration,line,declared_on,found\nA,2,2026-01-01,nothing\n";
    bring(&bench, "outcomes", outcomes, Rows::Further).await;
    let corrected =
        "declaration,line,declared_on,found\nA,2,2026-01-01,discrepancy\nB,1,2026-01-02,nothing\n";
    bring(&bench, "corrected", corrected, Rows::Further).await;
    let found = lines(
        &bench.store,
        &["declaration", "line", "exam", "exam_cause", "found"],
    )
    .await;
    let expected = [
        ["A", "1", "documents", "targeted", "?"],
        ["A", "2", "physical", "targeted", "discrepancy"],
        ["B", "1", "scan", "?", "nothing"],
    ];
    assert_eq!(found, expected.map(|row| row.map(str::to_owned).to_vec()));
    // Numbers are unique within a series: another source's A is another declaration.
    let other = "declaration,line,declared_on,found\nA,2,2026-01-01,serious\n";
    import(
        &bench,
        "other",
        other,
        Mapping::published("else", Rows::Further),
    )
    .await;
    let again = lines(
        &bench.store,
        &["declaration", "line", "exam", "exam_cause", "found"],
    )
    .await;
    assert_eq!(again, found);
    // Both outcomes are kept.
    let kept: u64 = bench
        .store
        .manifests()
        .await
        .unwrap()
        .iter()
        .map(|m| m.counts.kept)
        .sum();
    assert_eq!(kept, 3 + 2 + 1 + 2 + 1);
}

#[tokio::test]
async fn a_correction_back_to_an_earlier_value_holds() {
    let bench = Bench::new();
    let office = |office: &str| {
        format!("declaration,line,declared_on,office\nA,1,2026-01-01,{office}\nB,1,2026-01-01,Z\n")
    };
    for (id, of) in [("one", "X"), ("two", "Y")] {
        bring(&bench, id, &office(of), Rows::Declarations).await;
    }
    // The same content as the first file, but not the same file.
    let third = bring(
        &bench,
        "three",
        &format!("{}\n", office("X")),
        Rows::Declarations,
    )
    .await;
    assert_eq!((third.counts.kept, third.counts.repeated), (1, 1));
    for (id, found) in [("o1", "nothing"), ("o2", "discrepancy"), ("o3", "nothing")] {
        let text = format!(
            "declaration,line,declared_on,found\nA,1,2026-01-01,{found}\n{}",
            "\n".repeat(id.len() + usize::from(id == "o3"))
        );
        bring(&bench, id, &text, Rows::Further).await;
    }
    let found = lines(&bench.store, &["declaration", "office", "found"]).await;
    assert_eq!(found, [["A", "X", "nothing"], ["B", "Z", "?"]]);
    // What is said of the whole declaration after a line holds, though it was said before it as well.
    for (at, line) in ["", "1", ""].into_iter().enumerate() {
        let exam = if line.is_empty() { "scan" } else { "none" };
        let blanks = "\n".repeat(at + 1);
        let text =
            format!("declaration,line,declared_on,exam\nA,{line},2026-01-01,{exam}\n{blanks}");
        bring(&bench, &format!("e{at}"), &text, Rows::Further).await;
    }
    assert_eq!(lines(&bench.store, &["exam"]).await[0], ["scan"]);
}

#[tokio::test]
async fn the_lines_of_a_declaration_stand_together_whatever_file_they_came_in() {
    let bench = Bench::new();
    let first =
        "declaration,line,declared_on,exam,value\nA,2,2026-01-01,scan,5\nB,1,2026-01-01,,1\n";
    bring(&bench, "one", first, Rows::Declarations).await;
    let second = "declaration,line,declared_on,exam,value\nA,1,2026-01-01,none,7\nB,1,2026-01-01,physical,3\n";
    bring(&bench, "two", second, Rows::Declarations).await;
    let day = Date::constant(2026, 1, 1);
    let scan = bench
        .store
        .scan(day, day, &crate::shipments::COLUMNS)
        .await
        .unwrap();
    let mut shipments = crate::shipments::Shipments::new(scan);
    let mut found = Vec::new();
    while let Some(one) = shipments.next().await.unwrap() {
        found.push((one.declaration, one.lines, one.exam.code(), one.value));
    }
    let expected = [("A", 2, "scan", 12.0), ("B", 1, "physical", 3.0)];
    assert_eq!(found, expected.map(|(d, n, e, v)| (d.to_owned(), n, e, v)));
}

#[tokio::test]
async fn what_was_said_last_holds_whichever_file_said_it() {
    let bench = Bench::new();
    let declared = |text: &str| format!("declaration,line,declared_on,importer,carrier\n{text}");
    let first = declared("A,1,2026-01-01,one,\nA,2,2026-01-01,one,\n");
    bring(&bench, "one", &first, Rows::Declarations).await;
    let further = "declaration,line,declared_on,importer,carrier\nA,1,2026-01-01,two,ACME\n";
    bring(&bench, "two", further, Rows::Further).await;
    let columns = ["declaration", "line", "importer", "carrier"];
    let expected = [["A", "1", "two", "ACME"], ["A", "2", "one", "?"]];
    assert_eq!(lines(&bench.store, &columns).await, expected);
    // The declaration is sent again with another importer, and says nothing of a carrier.
    bring(
        &bench,
        "three",
        &declared("A,1,2026-01-01,three,\n"),
        Rows::Declarations,
    )
    .await;
    let expected = [["A", "1", "three", "ACME"], ["A", "2", "one", "?"]];
    assert_eq!(lines(&bench.store, &columns).await, expected);
}

#[tokio::test]
async fn what_is_said_of_a_declaration_that_is_not_there_is_counted_and_named() {
    let bench = Bench::new();
    let declared = "declaration,line,declared_on\nA,1,2026-01-01\n";
    bring(&bench, "one", declared, Rows::Declarations).await;
    // The exam of A was filed under its own day, a day late; B was never imported.
    let further = "declaration,line,declared_on,exam\nA,1,2026-01-01,none\nA,1,2026-01-02,scan\nB,,2026-01-01,scan\n";
    bring(&bench, "two", further, Rows::Further).await;
    let (first, second) = (Date::constant(2026, 1, 1), Date::constant(2026, 1, 2));
    let columns = ["declaration", "exam"];
    let mut scan = bench.store.scan(first, second, &columns).await.unwrap();
    let mut lines = 0;
    while let Some(batch) = scan.next().await.unwrap() {
        lines += batch.num_rows();
    }
    assert_eq!((lines, scan.strays().rows), (1, 2));
    let named = [("B", first), ("A", second)].map(|(number, day)| (number.to_owned(), day));
    assert_eq!(scan.strays().first, named);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The join beside the naive one: every row in the order of recording, each known value put over what stands there.
    #[test]
    fn the_join_is_the_naive_one(
        declared in proptest::collection::vec((0u8..4, 1u8..3, "[a-c]?"), 1..12),
        files in proptest::collection::vec(
            proptest::collection::vec((0u8..4, 0u8..3, "(scan|none)?", "(nothing|serious)?"), 1..5), 0..4),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let bench = Bench::new();
            let mut order: Vec<(u8, u8)> = Vec::new();
            let mut offices: BTreeMap<(u8, u8), String> = BTreeMap::new();
            let mut text = "declaration,line,declared_on,office\n".to_owned();
            for (number, line, office) in &declared {
                text += &format!("D{number},{line},2026-03-0{},{office}\n", number + 1);
                // A line that is there twice is refused the second time.
                if !order.contains(&(*number, *line)) {
                    order.push((*number, *line));
                    offices.insert((*number, *line), office.clone());
                }
            }
            bring(&bench, "declared", &text, Rows::Declarations).await;
            let mut said: BTreeMap<(u8, u8), (String, String)> = BTreeMap::new();
            for (at, rows) in files.iter().enumerate() {
                let mut text = "declaration,line,declared_on,exam,found\n".to_owned();
                for row in rows {
                    let (number, line, exam, found) = row;
                    let shown = if *line == 0 { String::new() } else { line.to_string() };
                    text += &format!("D{number},{shown},2026-03-0{},{exam},{found}\n", number + 1);
                    for key in order.iter().filter(|key| key.0 == *number && (*line == 0 || key.1 == *line)) {
                        let of = said.entry(*key).or_default();
                        if !exam.is_empty() { of.0.clone_from(exam); }
                        if !found.is_empty() { of.1.clone_from(found); }
                    }
                }
                bring(&bench, &format!("f{at}"), &text, Rows::Further).await;
            }
            let mut expected: Vec<Vec<String>> = Vec::new();
            let blank = |text: &str| if text.is_empty() { "?".to_owned() } else { text.to_owned() };
            for key in &order {
                let of = said.get(key).cloned().unwrap_or_default();
                expected.push(vec![format!("D{}", key.0), key.1.to_string(), blank(&offices[key]), blank(&of.0), blank(&of.1)]);
            }
            expected.sort();
            let mut found = lines(&bench.store, &["declaration", "line", "office", "exam", "found"]).await;
            found.sort();
            prop_assert_eq!(found, expected);
            Ok(())
        })?;
    }
}
