//! What became of declarations, whether they came as a file or not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use proptest::prelude::*;

use crate::intake::tests::{Bench, bring, import};
use crate::intake::{Mapping, Rows};
use crate::shipments::Exam;
use crate::store::Examined;

const DAY: Date = Date::constant(2026, 1, 1);

/// What holds of some declarations of the series `kcs`.
async fn examined(bench: &Bench, wanted: &[&str]) -> BTreeMap<String, Examined> {
    let wanted: BTreeSet<String> = wanted.iter().map(|of| (*of).to_owned()).collect();
    bench.store.examined("kcs", DAY, &wanted).await.unwrap()
}

fn one(exam: Exam, found: Option<bool>, waived: &str) -> Examined {
    Examined {
        exam: Some(exam),
        found,
        waived: waived.to_owned(),
        declared: false,
    }
}

#[tokio::test]
async fn an_exam_is_known_without_its_declaration_and_the_latest_word_holds() {
    let bench = Bench::new();
    let further = |text: &str| format!("declaration,line,declared_on,exam,found,waived\n{text}");
    let first = further("A,,2026-01-01,scan,serious,\nB,2,2026-01-01,none,,X7\n");
    bring(&bench, "one", &first, Rows::Further).await;
    // Another system's A, and another day's.
    let other = further("A,,2026-01-01,physical,nothing,\n");
    let mapping = Mapping::published("else", Rows::Further);
    import(&bench, "other", &other, mapping).await;
    let later = further("A,,2026-01-02,physical,nothing,\n");
    bring(&bench, "later", &later, Rows::Further).await;
    let expected = [
        ("A", one(Exam::Scan, Some(true), "")),
        ("B", one(Exam::None, None, "X7")),
    ]
    .map(|(number, what)| (number.to_owned(), what));
    assert_eq!(
        examined(&bench, &["A", "B", "C"]).await,
        BTreeMap::from(expected.clone())
    );
    assert_eq!(
        examined(&bench, &["B"]).await,
        BTreeMap::from([expected[1].clone()])
    );
    // A line is corrected: the others are what was said of the whole.
    let corrected = further("A,1,2026-01-01,,nothing,\n");
    bring(&bench, "two", &corrected, Rows::Further).await;
    let whole = &examined(&bench, &["A"]).await["A"];
    assert_eq!(*whole, one(Exam::Scan, Some(true), ""));
    // Whoever counts lines still has none, and is told of three rows that nobody counts, and of the other series' one.
    let mut scan = bench.store.scan(DAY, DAY, &["exam"]).await.unwrap();
    assert!(scan.next().await.unwrap().is_none());
    assert_eq!(scan.strays().rows, 4);
    // The declaration comes, and has that one line.
    let file = "declaration,line,declared_on\nA,1,2026-01-01\n";
    bring(&bench, "three", file, Rows::Declarations).await;
    let declared = |what: Examined| Examined {
        declared: true,
        ..what
    };
    let whole = &examined(&bench, &["A"]).await["A"];
    assert_eq!(*whole, declared(one(Exam::Scan, Some(false), "")));
    // What is said of a line that was not declared is said of the declaration.
    let strange = further("A,7,2026-01-01,physical,discrepancy,\n");
    bring(&bench, "four", &strange, Rows::Further).await;
    let whole = &examined(&bench, &["A"]).await["A"];
    assert_eq!(*whole, declared(one(Exam::Physical, Some(true), "")));
}

#[tokio::test]
async fn the_last_import_that_speaks_of_an_exam_is_named_whichever_brought_the_declaration() {
    let bench = Bench::new();
    let exams = "declaration,declared_on,exam,found\nA,2026-01-01,scan,\nB,2026-01-01,none,\n";
    bring(&bench, "exams", exams, Rows::Further).await;
    let found = "declaration,declared_on,found\nA,2026-01-01,serious\n";
    bring(&bench, "found", found, Rows::Further).await;
    let declared = "declaration,line,declared_on\nA,1,2026-01-01\nA,2,2026-01-01\nC,1,2026-01-01\n";
    bring(&bench, "declared", declared, Rows::Declarations).await;
    let manifests = bench.store.manifests().await.unwrap();
    let all = ["A", "B", "C"].map(str::to_owned);
    let names = async |at: usize| {
        let named = bench.store.named(&manifests[at], ("kcs", DAY)).await;
        named.unwrap().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(names(0).await, all[..2]);
    assert_eq!(names(2).await, ["A", "C"]);
    let wanted = BTreeSet::from(all);
    let last = bench.store.spoke_of_exams("kcs", DAY, &wanted).await;
    let last = last.unwrap().into_iter();
    let last: Vec<(String, String)> = last.map(|(of, by)| (of, by.import.clone())).collect();
    assert_eq!(last, [("A".to_owned(), "found".to_owned())]);
    let elsewhere = bench.store.named(&manifests[0], ("else", DAY)).await;
    assert!(elsewhere.unwrap().is_empty());
}

/// What was said of a line: an exam, and whether something was found.
type Word = (Option<Exam>, Option<bool>);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Beside the naive one: each row put over what stands at its line, or at every line that there is.
    #[test]
    fn what_became_of_declarations_is_the_naive_answer(
        declared in proptest::collection::btree_set((0u8..4, 1u8..3), 1..5),
        files in proptest::collection::vec(
            proptest::collection::vec((0u8..4, 0u8..4, "(scan|none|physical)?", "(nothing|serious)?"), 1..5), 0..5),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let bench = Bench::new();
            let mut text = "declaration,line,declared_on\n".to_owned();
            for (number, line) in &declared {
                text += &format!("D{number},{line},2026-01-01\n");
            }
            bring(&bench, "declared", &text, Rows::Declarations).await;
            let rows = files.iter().flatten();
            // The lines that there are: declared ones, others that a row names, and 0 where there would be none that a row of the
            // whole could speak of.
            let mut lines: BTreeSet<(u8, u8)> = declared.clone();
            lines.extend(rows.clone().filter(|row| row.1 > 0).map(|row| (row.0, row.1)));
            let whole = rows.filter(|row| row.1 == 0 && !declared.iter().any(|of| of.0 == row.0));
            lines.extend(whole.map(|row| (row.0, 0)));
            let mut said: BTreeMap<(u8, u8), Word> = BTreeMap::new();
            for (at, rows) in files.iter().enumerate() {
                let mut text = "declaration,line,declared_on,exam,found\n".to_owned();
                for (number, line, exam, found) in rows {
                    let shown = if *line == 0 { String::new() } else { line.to_string() };
                    text += &format!("D{number},{shown},2026-01-01,{exam},{found}\n");
                    for key in lines.iter().filter(|key| key.0 == *number && (*line == 0 || key.1 == *line)) {
                        let of = said.entry(*key).or_default();
                        if !exam.is_empty() { of.0 = Some(Exam::of(exam)); }
                        if !found.is_empty() { of.1 = Some(found != "nothing"); }
                    }
                }
                // No two files are the same.
                text += &"\n".repeat(at);
                bring(&bench, &format!("f{at}"), &text, Rows::Further).await;
            }
            let mut expected: BTreeMap<String, Examined> = BTreeMap::new();
            for (number, line) in &lines {
                let (exam, found) = said.get(&(*number, *line)).copied().unwrap_or_default();
                let of = expected.entry(format!("D{number}")).or_default();
                of.exam = of.exam.max(exam);
                of.found = of.found.max(found);
                of.declared = declared.iter().any(|of| of.0 == *number);
            }
            let mut found = examined(&bench, &["D0", "D1", "D2", "D3"]).await;
            for of in [&mut found, &mut expected] {
                of.retain(|_, of| of.exam.is_some() || of.found.is_some());
            }
            prop_assert_eq!(found, expected);
            Ok(())
        })?;
    }
}
