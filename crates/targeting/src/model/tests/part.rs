//! The model's part in a score: kept under its version, bounded whatever it says, counted in a back-test, and said in words.

use super::{file, lines, row, trained};
use crate::columns::PROBABILITY;
use crate::fault::Trouble;
use crate::intake::tests::Bench;
use crate::model::{Model, Unusable};
use crate::rules::ast::Col;
use crate::rules::backtest::{BackTest, Selected};
use crate::rules::{AsOf, Cell, ModelSaid, Program, Ruleset, files};
use proptest::prelude::*;
use serde_json::json;

fn ruleset(most: i32) -> Ruleset {
    let rule = json!({"id": "dear", "name": "dear", "owner": "o", "reason": "r",
        "text": "when value > 1000000 unknown is false then +5 points"});
    serde_json::from_value(json!({
        "name": "test",
        "lanes": [{"id": "green", "from": 0}, {"id": "look", "from": 30}, {"id": "red", "from": 1001}],
        "documents_lane": "green",
        "high_risk": 1001,
        "model": most,
        "rules": [rule],
    }))
    .unwrap()
}

fn program(most: i32) -> Program {
    Program::new(&ruleset(most), AsOf::Declaration).unwrap()
}

#[test]
fn the_model_is_part_of_the_version_that_is_approved() {
    let (plain, mut named) = (ruleset(60), ruleset(60));
    let text = serde_json::to_string(&plain).unwrap();
    assert!(
        !text.contains("model_version"),
        "old rulesets read as they were"
    );
    named.model_version = Some("a".repeat(64));
    let one = named.version().unwrap();
    assert_ne!(one, plain.version().unwrap());
    named.model_version = Some("b".repeat(64));
    assert_ne!(one, named.version().unwrap());
    let again: Ruleset = serde_json::from_str(&serde_json::to_string(&named).unwrap()).unwrap();
    assert_eq!(again, named);
}

#[tokio::test]
async fn a_model_is_kept_under_its_version_and_read_as_it_was_written_or_not_at_all() {
    let bench = Bench::new();
    let (model, _) = trained();
    let text = file::write(&model).unwrap();
    let kept = bench.store.keep_model(text.clone().into_bytes());
    let kept = kept.await.unwrap().unwrap();
    // The same again changes nothing.
    let again = bench.store.keep_model(text.clone().into_bytes());
    assert_eq!(again.await.unwrap().unwrap().version, kept.version);
    assert_eq!(
        bench.store.models().await.unwrap(),
        std::slice::from_ref(&kept.version)
    );
    let found = bench.store.model(&kept.version).await.unwrap().unwrap();
    assert_eq!(found.model.card(), model.card());
    for none in [
        "",
        "../manifests",
        "0".repeat(64).as_str(),
        kept.version.to_uppercase().as_str(),
    ] {
        assert!(bench.store.model(none).await.unwrap().is_none(), "{none}");
    }
    let other = bench.store.keep_model(b"trees".to_vec()).await.unwrap();
    assert!(matches!(other, Err(Unusable::Other)));
    // Models are no declarations, and what was changed behind its back is told.
    assert!(bench.store.days().await.unwrap().is_empty());
    let path = bench.folder.path().join("store/models");
    let path = path.join(format!("{}.model", kept.version));
    std::fs::write(path, text.replace("\"lines\":", "\"lines\": ")).unwrap();
    let damaged = bench.store.model(&kept.version).await;
    assert!(matches!(damaged, Err(Trouble::Damaged(_))));
}

fn with_probability(probability: f64) -> crate::rules::Line {
    let mut line = row(json!({"declared_on": "2026-03-02", "value": 7}));
    line.set(
        Col::of(PROBABILITY).unwrap(),
        Some(Cell::Number(probability)),
    );
    line
}

proptest! {
    #[test]
    fn no_probability_adds_more_than_the_bound_or_less_than_nothing(
        most in 0..=1000_i32,
        probability in prop_oneof![
            proptest::num::f64::ANY,
            0.0..=1.0_f64,
            prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 1e300, 1.0, 0.0]),
        ],
    ) {
        let outcome = program(most).score(&with_probability(probability));
        prop_assert!((0..=most).contains(&outcome.model), "{outcome:?}");
        // And nothing else in the score comes from it.
        prop_assert_eq!(outcome.score, outcome.model);
    }
}

fn batches(csv: &str) -> Vec<arrow::array::RecordBatch> {
    let text = format!("{}{csv}", super::HEADER).into_bytes();
    files::csv(text).unwrap().map(Result::unwrap).collect()
}

fn selected(model: Option<&Model>, csv: &str) -> (u64, u64, u64) {
    let (without, with) = (program(60), program(60));
    let mut test = BackTest::new((&without, Selected(1)), (&with, Selected(1)));
    test = test.with_models(None, model);
    for batch in batches(csv) {
        test.add(&batch).unwrap();
    }
    let found = test.finish();
    assert_eq!(found.before.all.lines, found.after.all.lines);
    let after = found.after.all;
    (found.before.all.selected, after.selected, after.found)
}

#[test]
fn a_back_test_counts_what_the_model_would_have_added() {
    let (model, _) = trained();
    let later = lines(100..130, 30, 9);
    assert_eq!(selected(None, &later), (0, 0, 0));
    let (before, after, found) = selected(Some(&model), &later);
    // The ruleset beside it has none and selects nothing; what it selects is mostly right.
    assert_eq!(before, 0);
    assert!(after > 20 && found * 2 > after, "{after} {found}");
    // The same, line by line.
    let mut singly = 0;
    for batch in batches(&later) {
        for at in 0..batch.num_rows() {
            let mut line = crate::rules::backtest::line(&batch, at).unwrap();
            let probability = model.probabilities(std::iter::once(&line))[0];
            line.set(
                Col::of(PROBABILITY).unwrap(),
                Some(Cell::Number(probability)),
            );
            singly += u64::from(program(60).score(&line).lane >= 1);
        }
    }
    assert_eq!(singly, after);
}

#[test]
fn what_it_said_names_the_features_that_raised_it() {
    let (model, _) = trained();
    let risky = row(
        json!({"hs6": "610910", "origin": "CN", "importer": "M1", "value": 100, "net_mass": 50,
        "tax_rate": 8, "declared_on": "2020-05-01"}),
    );
    let said = ModelSaid::of(&model, 60, &risky);
    assert!(said.probability.unwrap() > 0.4, "{said:?}");
    assert!(
        said.chiefly.len() <= 3 && !said.chiefly.is_empty(),
        "{said:?}"
    );
    let because = model.because(&risky);
    let raised = |name: &String| {
        let part = because.parts.iter().find(|part| part.feature == name);
        part.is_some_and(|part| part.adds > 0.0)
    };
    assert!(said.chiefly.iter().all(raised));
    let text = serde_json::to_string(&said).unwrap();
    assert_eq!(serde_json::from_str::<ModelSaid>(&text).unwrap(), said);
}
