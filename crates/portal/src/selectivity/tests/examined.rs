//! From the draw to the weight: a model learns from what was said of assessed declarations with the probabilities of their draws.

use super::said::chance;
use super::sample::{assessed, plain};
use super::{in_force, shirts, staff};
use crate::failure::Failure;
use crate::selectivity::{Assessed, Saying, examined_lines, tell};
use crate::testing::{TestApp, on_each_engine};
use crate::trade::tests::import;
use arrow::array::{Array as _, AsArray as _, RecordBatch, StringArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Float64Type};
use greenlane_domain::trade::{Depth, Outcome, Waiver};
use greenlane_targeting::model::{MOST_WEIGHT, Sample, Settings, train};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const FIRST: Date = date(2024, 1, 1);
const LAST: Date = date(2024, 3, 31);

/// One that a rule selects, or one that only chance does; thirty days of them.
fn one(n: usize, suspicious: bool) -> Value {
    let reference = format!("{}{n}", if suspicious { "S" } else { "P" });
    let mut one = if suspicious {
        shirts(&reference)
    } else {
        plain(&reference)
    };
    one["parties"][0]["identifier"] = json!("20-1234567");
    one["series"] = json!("greenlane");
    let day = FIRST.saturating_add(i64::try_from(n % 30).unwrap().days());
    one["declared_on"] = json!(day.to_string());
    let mass = if suspicious { 100 + n % 7 } else { 90 + n % 9 };
    one["lines"][0]["net_mass"] = json!(mass);
    one
}

fn say(of: &Assessed, outcome: Outcome) -> Saying {
    Saying {
        series: of.row.series.clone(),
        declaration: of.row.declaration.clone(),
        outcome,
        note: "as the inspector wrote it".to_owned(),
        correction: false,
    }
}

fn examined(found: bool) -> Outcome {
    Outcome::Examined {
        depth: Depth::Physical,
        found,
    }
}

fn texts(batch: &RecordBatch, name: &str) -> StringArray {
    let array = cast(batch.column_by_name(name).unwrap(), &DataType::Utf8).unwrap();
    array.as_string::<i32>().clone()
}

/// By declaration: exam, found, waived, probability. None stands there twice.
type Read = BTreeMap<String, (String, String, String, Option<f64>)>;

async fn read(t: &TestApp, period: (Date, Date)) -> (Read, Sample) {
    let (mut rows, mut sample) = (Read::new(), Sample::default());
    let mut hear = |batch: &RecordBatch| -> Result<(), Failure> {
        sample.add(batch)?;
        let [declaration, exam, found, waived] =
            ["declaration", "exam", "found", "waived"].map(|name| texts(batch, name));
        let probability = batch.column_by_name("exam_probability").unwrap();
        let probability = probability.as_primitive::<Float64Type>();
        for at in 0..batch.num_rows() {
            let text = |of: &StringArray| of.is_valid(at).then(|| of.value(at).to_owned());
            let weight = probability.is_valid(at).then(|| probability.value(at));
            let row = (
                text(&exam).unwrap_or_default(),
                text(&found).unwrap_or_default(),
                text(&waived).unwrap_or_default(),
                weight,
            );
            let before = rows.insert(text(&declaration).unwrap(), row);
            assert_eq!(before, None);
        }
        Ok(())
    };
    let columns = Sample::columns();
    examined_lines(&t.app, &crate::command::System, period, &columns, &mut hear)
        .await
        .unwrap();
    (rows, sample)
}

#[tokio::test]
async fn what_was_said_of_draws_trains_a_model_with_their_weights() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let mut all: Vec<Value> = (0..600).map(|n| one(n, true)).collect();
        all.extend((0..1800).map(|n| one(n, false)));
        let all = assessed(&t, all).await;
        let (mut sayings, mut expected) = (Vec::new(), BTreeMap::new());
        for (n, one) in all.iter().enumerate() {
            let by_rules = matches!(one.row.selected.as_str(), "rules" | "both");
            assert_eq!(by_rules, n < 600, "{}", one.row.selected);
            if one.row.selected == "none" {
                continue;
            }
            let found = (n / 30).is_multiple_of(2);
            sayings.push(say(one, examined(found)));
            let probability = if by_rules { 1.0 } else { chance(one) };
            expected.insert(one.row.declaration.clone(), (found, probability));
        }
        let drawn = expected.values().filter(|(_, p)| *p < 1.0).count();
        assert!(drawn > 12, "{drawn}");
        // The first rules' selection was let go: nothing is learned from it.
        let waived = Outcome::Waived {
            reason: Waiver::ArticulableReason,
        };
        sayings[0] = say(&all[0], waived);
        expected.remove(&all[0].row.declaration);
        let tom = t.who(staff.tom).await;
        let verdicts = tell(&t.app, &tom, &sayings).await.unwrap();
        assert!(verdicts.iter().all(Result::is_ok), "{verdicts:?}");

        let (rows, sample) = read(&t, (FIRST, LAST)).await;
        assert_eq!(rows.len(), expected.len() + 1);
        assert_eq!(rows[&all[0].row.declaration].2, "articulable_reason");
        for (declaration, (found, probability)) in &expected {
            let (exam, said, _, weight) = &rows[declaration];
            assert_eq!(exam, "physical");
            assert_eq!(said == "discrepancy", *found, "{declaration}");
            assert!(
                (weight.unwrap() - probability).abs() < 1e-12,
                "{declaration}"
            );
        }
        assert_eq!((sample.len(), sample.unexamined()), (expected.len(), 1));
        let mut weights = sample.weights().to_vec();
        let drawn = expected.values().map(|(_, p)| (1.0 / p).min(MOST_WEIGHT));
        let mut drawn: Vec<f64> = drawn.collect();
        weights.sort_by(f64::total_cmp);
        drawn.sort_by(f64::total_cmp);
        for (weight, drawn) in weights.iter().zip(&drawn) {
            assert!((weight - drawn).abs() < 1e-9, "{weight} {drawn}");
        }
        let settings = Settings {
            trees: 10,
            depth: 3,
            ..Settings::default()
        };
        let model = train(&sample, settings).unwrap();
        assert!(model.card().weighted);
        assert_eq!(
            model.card().lines + model.card().metrics.lines,
            sample.len()
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_and_an_assessment_of_one_declaration_are_one_exam() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let all = assessed(&t, (0..3).map(|n| one(n, true)).collect()).await;
        let tom = t.who(staff.tom).await;
        // Somebody spoke of the first; of the second only the file does; nobody of the third.
        let verdicts = tell(&t.app, &tom, &[say(&all[0], examined(false))]).await;
        assert!(verdicts.unwrap().iter().all(Result::is_ok));
        let mut csv = "declaration,line,declared_on,exam,found,exam_probability\n".to_owned();
        for (declaration, says) in [
            (all[0].row.declaration.as_str(), "scan,serious,0.5"),
            (all[1].row.declaration.as_str(), "scan,serious,0.5"),
            ("STRANGE", "documents,nothing,0.25"),
            ("QUIET", ",,"),
            ("SPARED", "none,,"),
        ] {
            csv.push_str(declaration);
            csv.push_str(",1,2024-01-02,");
            csv.push_str(says);
            csv.push('\n');
        }
        let done = import(&t, "january.csv", "greenlane", &csv, true)
            .await
            .unwrap();
        assert_eq!(
            (done.counts.kept, done.examinations),
            (5, 1),
            "{:?}",
            done.bad
        );
        let (rows, _) = read(&t, (FIRST, LAST)).await;
        let row = |exam: &str, found: &str, probability| {
            (
                exam.to_owned(),
                found.to_owned(),
                String::new(),
                Some(probability),
            )
        };
        let expected: Read = [
            (
                all[0].row.declaration.clone(),
                row("physical", "nothing", 1.0),
            ),
            (all[1].row.declaration.clone(), row("scan", "serious", 1.0)),
            ("STRANGE".to_owned(), row("documents", "nothing", 0.25)),
        ]
        .into();
        assert_eq!(rows, expected);
        // Other days have others.
        let (none, _) = read(&t, (LAST, LAST)).await;
        assert!(none.is_empty(), "{none:?}");
    })
    .await;
}

#[tokio::test]
async fn a_declaration_that_was_assessed_without_a_series_is_handed_on_once() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let bare = |n: usize| {
            let mut one = one(n, true);
            one.as_object_mut().unwrap().remove("series");
            one
        };
        let all = assessed(&t, (0..3).map(bare).collect()).await;
        let tom = t.who(staff.tom).await;
        // Of the first both somebody and a file speak, of the second only the file, of the third nobody but somebody.
        let sayings = [say(&all[0], examined(false)), say(&all[2], examined(true))];
        let verdicts = tell(&t.app, &tom, &sayings).await;
        assert!(verdicts.unwrap().iter().all(Result::is_ok));
        let numbers: Vec<String> = all.iter().map(|one| one.row.declaration.clone()).collect();
        let csv = format!(
            "declaration,line,declared_on,exam,found,exam_probability\n\
             {},1,2024-01-01,scan,serious,0.5\n{},1,2024-01-02,scan,serious,0.5\n",
            numbers[0], numbers[1]
        );
        let done = import(&t, "january.csv", "greenlane", &csv, true).await;
        assert_eq!(done.unwrap().examinations, 1);
        let (rows, _) = read(&t, (FIRST, LAST)).await;
        let said = [
            ("physical", "nothing"),
            ("scan", "serious"),
            ("physical", "discrepancy"),
        ];
        assert_eq!(rows.len(), said.len());
        for (number, (exam, found)) in numbers.iter().zip(said) {
            let expected = (exam.to_owned(), found.to_owned(), String::new(), Some(1.0));
            assert_eq!(rows[number], expected, "{number}");
        }
    })
    .await;
}
