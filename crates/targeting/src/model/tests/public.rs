//! What the model is worth on the public declarations, beside the book's page: every figure of both tables there.

use super::super::metrics::Metrics;
use super::super::{Measured, Sample, Settings, measure, train};
use crate::intake::Mapping;
use crate::public_declarations::{FILES, PublicDeclarations};

const PAGE: &str = include_str!("../../../../../docs/src/model.md");

/// The numbers of a row of the page: four cells of precision, recall and revenue in per cent, then the area.
struct Told {
    at: Vec<Vec<f64>>,
    area: f64,
}

fn numbers(cell: &str) -> Vec<f64> {
    let cell = cell.split('±').next().unwrap_or_default();
    let parts = cell.split('/').map(|part| part.trim().parse());
    parts.map(|part| part.expect("a number")).collect()
}

/// A row of the table whose head begins with some words.
fn row(head: &str, name: &str) -> Told {
    let table = PAGE
        .lines()
        .skip_while(|line| !line.starts_with(&format!("| {head} |")));
    let mut rows = table.take_while(|line| line.starts_with('|'));
    let row = rows
        .find(|row| row.trim_start_matches(['|', ' ', '*']).starts_with(name))
        .unwrap_or_else(|| panic!("no row “{name}” in “{head}”"));
    let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
    assert_eq!(cells.len(), 6, "{row}");
    Told {
        at: cells[1..5].iter().map(|cell| numbers(cell)).collect(),
        area: numbers(cells[5])[0],
    }
}

/// Equal but for one line more or less, and rounding. A single line can hold some of the revenue.
fn close(told: &Told, found: &Metrics, what: &str) {
    assert!(
        (told.area - found.area.unwrap()).abs() < 0.003,
        "{what}: area"
    );
    for (told, at) in told.at.iter().zip(&found.at) {
        let each = [
            (at.precision, 100.0 / at.lines as f64),
            (at.recall, 100.0 / found.found as f64),
            (at.revenue.unwrap(), 2.0),
        ];
        for (told, (found, by)) in told.iter().zip(each) {
            let found = found * 100.0;
            assert!(
                (told - found).abs() <= by + 0.051,
                "{what} at {}: {told} is told, {found} was found",
                at.share
            );
        }
    }
}

async fn samples() -> [Sample; 2] {
    let public = PublicDeclarations::unpacked();
    let mapping = Mapping::shipped().into_iter();
    let mapping = mapping
        .filter(|mapping| mapping.name == "customs-declaration-datasets")
        .collect::<Vec<_>>()
        .remove(0);
    let mut samples = [Sample::default(), Sample::default()];
    for (sample, (name, lines)) in samples.iter_mut().zip(FILES) {
        let counts = sample.add_file(&public.file(name), &mapping).await.unwrap();
        assert_eq!((counts.read, counts.kept), (lines, lines));
    }
    samples
}

fn compare(measured: &Measured, settings: &str) {
    let names = [
        ("model", settings),
        ("value", "highest value first"),
        ("importer", "the importer's past rate"),
        ("remembered", "remembering goods and net mass"),
    ];
    for (by, name) in names {
        let found = measured.tables.iter().find(|table| table.by == by).unwrap();
        close(&row("All lines", name), &found.all, name);
        let new = found.new.as_ref().unwrap();
        let told = row("Without repetitions", name);
        close(&told, new, &format!("{name}, without repetitions"));
    }
}

#[tokio::test]
async fn the_page_tells_what_the_model_is_worth_on_public_data() {
    let [past, now] = samples().await;
    let model = train(&past, Settings::default()).unwrap();
    let measured = measure(&model, &now, Some(&past));
    compare(&measured, "200 trees, depth 6");
    // The leak, as the page names it.
    let (repeated, settled) = (measured.repeated.unwrap(), measured.settled.unwrap());
    assert_eq!((measured.lines, repeated, settled), (8_134, 6_839, 6_282));
    let told = |text: &str| assert!(PAGE.contains(text), "the page does not say: {text}");
    told("6,839 of the 8,134 lines (84 %)");
    told("for 6,282 of these all such lines");
    let model = &measured.tables[0];
    let (all, new) = (&model.all, model.new.as_ref().unwrap());
    assert_eq!((all.found, new.lines, new.found), (1_704, 1_295, 263));
    told("of which 1,704 have something to find (20.9 %)");
    told("On the other 1,295 lines (263 with something to find, 20.3 %)");
}

#[tokio::test]
async fn a_larger_model_remembers_more_and_knows_no_more() {
    let [past, now] = samples().await;
    let settings = Settings {
        trees: 1000,
        depth: 12,
        ..Settings::default()
    };
    let model = train(&past, settings).unwrap();
    compare(&measure(&model, &now, Some(&past)), "1,000 trees, depth 12");
}

#[test]
#[should_panic(expected = "is told")]
fn a_figure_of_the_page_that_is_wrong_is_noticed() {
    let mut told = row("All lines", "highest value first");
    let lines: Vec<_> = (0..1_000)
        .map(|at| (f64::from(-at), at < 100, 1.0))
        .collect();
    let found = Metrics::of(&super::scored(&lines));
    told.area = found.area.unwrap();
    close(&told, &found, "wrong");
}
