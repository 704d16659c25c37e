//! The model held to account: nothing of the future, calibrated, explained to the last digit, and no file but its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::format_push_string,
    reason = "tests may fail loudly, and count little"
)]

mod part;
mod public;

use super::features::{Feature, Past};
use super::metrics::{Metrics, Scored, stability};
use super::{FEATURES, Model, READ, Sample, Settings, Untrained, Unusable, file, measure, train};
use crate::columns::{Group, find};
use crate::rules::{Line, files};
use serde_json::json;

/// Numbers that look random and are always the same.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / 9_007_199_254_740_992.0
    }
}

const HEADER: &str = "declared_on,hs6,origin,importer,value,net_mass,tax_rate,found\n";

/// Examined lines of which textiles from one place at a low price are false in four of five cases, and others in one of twenty.
fn lines(days: std::ops::Range<i32>, a_day: usize, seed: u64) -> String {
    let mut numbers = Numbers(seed);
    let mut csv = String::new();
    for day in days {
        for _ in 0..a_day {
            let textiles = numbers.next() < 0.3;
            let origin = ["CN", "VN", "DE"][(numbers.next() * 3.0) as usize];
            let mass = 10.0 + numbers.next() * 90.0;
            let price = 1.0 + numbers.next() * 9.0;
            let risky = textiles && origin == "CN" && price < 5.0;
            let found = numbers.next() < if risky { 0.8 } else { 0.05 };
            csv += &format!(
                "{},{},{origin},M{},{},{mass},8,{}\n",
                crate::rules::day_of(18_262 + day).unwrap(),
                if textiles { "610910" } else { "870323" },
                (numbers.next() * 200.0) as usize,
                mass * price,
                if found { "discrepancy" } else { "nothing" }
            );
        }
    }
    csv
}

fn sample(csv: &str) -> Sample {
    let mut sample = Sample::default();
    for batch in files::csv(format!("{HEADER}{csv}").into_bytes()).unwrap() {
        sample.add(&batch.unwrap()).unwrap();
    }
    sample
}

fn small() -> Settings {
    Settings {
        trees: 40,
        depth: 4,
        ..Settings::default()
    }
}

fn trained() -> (Model, Sample) {
    let sample = sample(&lines(0..100, 30, 1));
    (train(&sample, small()).unwrap(), sample)
}

fn row(values: serde_json::Value) -> Line {
    Line::from_json(values.as_object().unwrap()).unwrap()
}

#[test]
fn no_standing_and_no_outcome_is_a_feature() {
    for name in READ {
        let column = find(name).unwrap();
        assert!(
            matches!(column.group, Group::Declared | Group::Party),
            "{name}"
        );
    }
}

#[test]
fn what_is_found_later_changes_nothing_that_a_line_is_trained_with() {
    let before = lines(0..60, 20, 7);
    let (quiet, loud) = (lines(60..100, 20, 8), lines(60..100, 20, 8));
    let loud = loud.replace("nothing", "serious");
    let tables = [quiet, loud].map(|after| {
        let sample = sample(&format!("{before}{after}"));
        let rows: Vec<usize> = (0..sample.len()).collect();
        super::train::tests::table(&sample, &rows, 1200)
    });
    assert_eq!(tables[0], tables[1]);
    assert!(!tables[0].is_empty());
}

#[test]
fn a_line_of_the_same_day_is_the_future_too() {
    let twice = "2020-01-01,610910,CN,M1,10,1,8,serious\n2020-01-01,610910,CN,M1,10,1,8,nothing\n";
    let next = "2020-01-02,610910,CN,M1,10,1,8,nothing\n";
    let sample = sample(&format!("{twice}{next}"));
    let table = super::train::tests::table(&sample, &[0, 1, 2], 3);
    let importer = FEATURES.iter().position(|f| f.name == "importer").unwrap();
    let rates: Vec<&str> = table.iter().map(|row| row[importer].as_str()).collect();
    // Nobody knew anything on the first day; on the second, one of two exams had found something.
    assert_eq!(rates, ["NaN", "NaN", "0.5"]);
}

#[test]
fn it_finds_what_is_there_and_says_how_likely_it_is() {
    let (model, past) = trained();
    let later = sample(&lines(100..200, 30, 99));
    let measured = measure(&model, &later, Some(&past));
    let by_model = &measured.tables[0].all;
    // Half of what is found is chance: no order can do much better.
    assert!(by_model.area.unwrap() > 0.7, "{by_model:?}");
    let at = by_model.at[2];
    assert!(at.precision > 0.6 && at.recall > 0.2, "{at:?}");
    // Calibrated: each tenth holds about as many findings as its probabilities say.
    for tenth in &by_model.tenths {
        let off = (tenth.said - tenth.found).abs();
        assert!(off < 0.12, "{tenth:?}");
    }
    let by_value = measured.tables.iter().find(|table| table.by == "value");
    assert!(by_value.unwrap().all.area.unwrap() < by_model.area.unwrap());
    // The same world: nothing has moved, and hardly a mass repeats to the gram.
    assert!(measured.moved.unwrap() < 0.1, "{:?}", measured.moved);
    assert!(measured.repeated.unwrap() < 150, "{:?}", measured.repeated);
    assert!(!measured.recovered);
}

#[test]
fn a_set_that_repeats_itself_is_named_and_measured_without_its_repetitions() {
    let (model, past) = trained();
    let again = lines(0..100, 30, 1);
    let fresh = lines(100..150, 30, 5);
    let both = sample(&format!("{again}{fresh}"));
    let measured = measure(&model, &both, Some(&past));
    // All lines of the past, and a few whose mass is that of another by chance.
    let repeated = measured.repeated.unwrap();
    assert!((3000..3150).contains(&repeated), "{repeated}");
    assert!((2800..=repeated).contains(&measured.settled.unwrap()));
    let remembered = measured
        .tables
        .iter()
        .find(|t| t.by == "remembered")
        .unwrap();
    assert_eq!(remembered.new.as_ref().unwrap().lines, 4500 - repeated);
    // Remembering knows the lines that it has seen, and nothing of any other.
    assert!(remembered.all.area.unwrap() > 0.75);
    assert!((remembered.new.as_ref().unwrap().area.unwrap() - 0.5).abs() < 1e-9);
    let by_model = measured.tables[0].new.as_ref().unwrap();
    assert!(by_model.area.unwrap() > 0.65, "{by_model:?}");
    // Without the lines of the past nothing is claimed about repetitions.
    let alone = measure(&trained().0, &both, None);
    assert!(alone.repeated.is_none() && alone.tables[0].new.is_none());
}

#[test]
fn every_probability_is_the_sum_of_its_parts() {
    let (model, sample) = trained();
    let all = model.probabilities(sample.rows());
    for (at, probability) in all.iter().enumerate().step_by(97) {
        let because = model.because(&sample.row(at));
        assert!(
            (because.probability - probability).abs() < 1e-4,
            "{because:?}"
        );
        let weights: Vec<f64> = because.parts.iter().map(|part| part.adds.abs()).collect();
        assert!(weights.is_sorted_by(|a, b| a >= b));
    }
    assert!(all.iter().all(|p| (0.0..=1.0).contains(p)));
}

#[test]
fn of_a_line_of_which_nothing_is_known_there_is_a_probability_too() {
    let (model, _) = trained();
    let because = model.because(&Line::default());
    assert!(because.probability > 0.0 && because.probability < 1.0);
    assert!(because.parts.iter().all(|part| part.value.is_none()));
    assert!(model.probabilities(std::iter::empty::<Line>()).is_empty());
}

#[test]
fn more_findings_before_never_lower_a_probability() {
    let (model, _) = trained();
    let line = row(
        json!({"hs6": "610910", "origin": "CN", "importer": "M1", "value": 200, "net_mass": 50}),
    );
    let text = file::write(&model).unwrap();
    let mut before = 0.0;
    for found in 0..12 {
        let mut past = Past::default();
        for at in 0..12 {
            past.add(&line, at < found);
        }
        let (mut model, _) = file::of(text.as_bytes()).unwrap();
        model.past = past;
        let now = model.probabilities(std::iter::once(&line).cloned())[0];
        assert!(now >= before - 1e-12, "{found}: {now} after {before}");
        before = now;
    }
    assert!(Feature::find("importer").is_some_and(Feature::is_rate));
}

#[test]
fn the_same_lines_make_the_same_file() {
    let (first, second) = (trained().0, trained().0);
    assert_eq!(file::write(&first).unwrap(), file::write(&second).unwrap());
}

#[test]
fn a_file_is_read_as_it_was_written_or_not_at_all() {
    let (model, sample) = trained();
    let text = file::write(&model).unwrap();
    let (again, version) = file::of(text.as_bytes()).unwrap();
    assert_eq!(version.len(), 64);
    assert_eq!(again.card(), model.card());
    let expected = model.probabilities(sample.rows());
    assert_eq!(again.probabilities(sample.rows()), expected);

    let unusable = |bytes: &[u8]| file::of(bytes).err();
    let changed = text.replacen("\"lines\":", "\"lines\": ", 1);
    assert_ne!(changed, text);
    assert_eq!(unusable(changed.as_bytes()), Some(Unusable::Changed));
    assert_eq!(
        unusable(&text.as_bytes()[..text.len() / 2]),
        Some(Unusable::Changed)
    );
    assert_eq!(unusable(b""), Some(Unusable::Other));
    assert_eq!(unusable(b"{\"trees\": []}"), Some(Unusable::Other));
    assert_eq!(
        unusable(b"greenlane-model 1 \xff\xfe"),
        Some(Unusable::Changed)
    );
    let nowhere = tempfile::tempdir().unwrap().path().join("none.model");
    assert!(matches!(super::read(&nowhere), Err(Unusable::Missing(_))));
}

#[test]
fn too_little_to_learn_from_is_said() {
    let few = sample(&lines(0..10, 5, 3));
    assert!(matches!(train(&few, small()), Err(Untrained::Few { .. })));
    assert!(matches!(
        train(&Sample::default(), small()),
        Err(Untrained::Few { .. })
    ));
    let wrong = Settings {
        held: 0.9,
        ..small()
    };
    assert!(matches!(train(&few, wrong), Err(Untrained::Settings(_))));
    // What nobody looked at is counted, and teaches nothing.
    let unexamined = sample("2020-01-01,610910,CN,M1,10,1,8,\n");
    assert_eq!((unexamined.len(), unexamined.unexamined()), (0, 1));
}

#[test]
fn the_card_says_what_was_held_back_and_what_each_feature_does() {
    let (model, sample) = trained();
    let card = model.card();
    assert!(card.trained.1 < card.held.0, "{card:?}");
    assert_eq!(card.lines + card.metrics.lines, sample.len());
    assert!(card.left_out.contains(&"tax_rate".to_owned()));
    let shares: f64 = card.effects.iter().map(|effect| effect.share).sum();
    assert!((shares - 1.0).abs() < 1e-4);
    let price = card
        .effects
        .iter()
        .find(|e| e.feature == "value_by_kilogram");
    assert!(
        price.unwrap().change < 0.0,
        "a low price is what is suspicious here"
    );
    assert_eq!(card.edges.len(), 9);
}

#[test]
fn calibration_is_checked_on_lines_that_its_curve_was_not_fitted_to() {
    let (model, sample) = trained();
    let card = model.card();
    let checked = card.checked.as_ref().unwrap();
    // The later half of the lines held back, whole days.
    let half = card.metrics.lines / 2;
    assert!(
        checked.lines <= half + 30 && checked.lines >= half,
        "{checked:?}"
    );
    assert!(checked.days.0 > card.held.0 && checked.days.1 == card.held.1);
    let lines: usize = card.metrics.tenths.iter().map(|tenth| tenth.lines).sum();
    assert_eq!(lines, checked.lines);
    // What is found in those days, counted by itself.
    let day = |at: usize| crate::rules::day_of(sample.days[at]).unwrap();
    let late = (0..sample.len()).filter(|at| day(*at) >= checked.days.0);
    assert_eq!(late.filter(|at| sample.found[*at]).count(), checked.found);
    // Whatever happens on those days, the order of lines and the curve that counts are of all lines held back.
    assert_eq!(card.lines + card.metrics.lines, sample.len());

    // A card from before knows nothing of it, and is read as it was.
    let text = serde_json::to_value(card).unwrap();
    let mut old = text.as_object().unwrap().clone();
    old.remove("checked");
    let old: super::Card = serde_json::from_value(old.into()).unwrap();
    assert_eq!(old.checked, None);
}

#[test]
fn an_exam_that_was_drawn_counts_as_those_that_it_stands_for() {
    let csv = "declared_on,hs6,found,exam_probability\n2024-01-01,610910,nothing,0.02\n2024-01-01,610910,serious,1\n\
        2024-01-02,610910,nothing,0.25\n2024-01-02,610910,nothing,\n2024-01-02,610910,nothing,0.001\n";
    let mut sample = Sample::default();
    for batch in files::csv(csv.as_bytes().to_vec()).unwrap() {
        sample.add(&batch.unwrap()).unwrap();
    }
    // None more than the bound.
    assert_eq!(sample.weights(), [50.0, 1.0, 4.0, 1.0, 50.0]);
}

fn scored(scores: &[(f64, bool, f64)]) -> Vec<Scored> {
    let lines = scores.iter().map(|(score, found, revenue)| Scored {
        score: *score,
        found: *found,
        revenue: *revenue,
    });
    lines.collect()
}

#[test]
fn figures_are_what_one_works_out_by_hand() {
    let metrics = Metrics::of(&scored(&[
        (0.9, true, 10.0),
        (0.8, false, 0.0),
        (0.7, true, 30.0),
        (0.2, false, 0.0),
    ]));
    // Of four pairs of one with and one without a finding, three are in order.
    assert_eq!(metrics.area, Some(0.75));
    assert!((metrics.brier.unwrap() - (0.01 + 0.64 + 0.09 + 0.04) / 4.0).abs() < 1e-12);
    assert_eq!(Metrics::of(&[]).area, None);
    let hundred: Vec<_> = (0..100)
        .map(|at| (f64::from(100 - at), at < 4 || at == 50, f64::from(at)))
        .collect();
    let by_points = Metrics::of(&scored(&hundred));
    assert_eq!(by_points.brier, None, "points are no probabilities");
    let at = by_points.at;
    assert_eq!((at[0].lines, at[0].precision, at[0].recall), (1, 1.0, 0.2));
    assert_eq!((at[2].lines, at[2].precision, at[2].recall), (5, 0.8, 0.8));
}

#[test]
fn the_order_of_equals_is_chance_and_counts_as_its_mean() {
    let all: Vec<_> = (0..200).map(|at| (0.5, at % 4 == 0, 1.0)).collect();
    let metrics = Metrics::of(&scored(&all));
    assert_eq!(metrics.area, Some(0.5));
    for at in metrics.at {
        assert!((at.precision - 0.25).abs() < 1e-12);
        assert!((at.revenue.unwrap() - at.share).abs() < 1e-12);
    }
}

#[test]
fn what_has_moved_is_seen() {
    let edges: Vec<f64> = (1..10).map(|tenth| f64::from(tenth) / 10.0).collect();
    let even: Vec<f64> = (0..1000).map(|at| f64::from(at) / 1000.0).collect();
    assert!(stability(&edges, &even).unwrap() < 0.01);
    let high: Vec<f64> = even.iter().map(|p| 0.5 + p / 2.0).collect();
    assert!(stability(&edges, &high).unwrap() > 0.25);
    assert_eq!(stability(&[], &even), None);
}
