//! What a model is worth on days after its training, beside what would do as well without it, and without lines that leak.
//!
//! Some data sets repeat themselves: lines of later days have the goods and the net mass of lines that the model was trained
//! with, because they were made from the same table. Whoever remembers those lines is no analyst. So the figures are given a second
//! time without them, and beside a table that does nothing but remember.

use super::Model;
use super::metrics::{Metrics, Scored, stability};
use super::sample::{Sample, SampleRow};
use crate::rules::Row as _;
use crate::rules::ast::Col;
use serde::Serialize;
use std::collections::HashMap;

/// Lines put in order in one way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// In which way: `model`, `value`, `importer` or `remembered`.
    pub by: &'static str,
    /// All lines.
    pub all: Metrics,
    /// The lines that do not repeat one of the past; none without lines of the past, and where every line does.
    pub new: Option<Metrics>,
}

/// What came of measuring.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// Lines that were examined.
    pub lines: usize,
    /// Lines with goods and net mass of a line of the past; none without lines of the past.
    pub repeated: Option<usize>,
    /// Of these, lines whose like in the past all had one result.
    pub settled: Option<usize>,
    /// The same lines, put in order in several ways.
    pub tables: Vec<Table>,
    /// How far probabilities have moved since the model was trained.
    pub moved: Option<f64>,
    /// The share of lines whose importer the model had seen.
    pub known_importers: f64,
    /// Whether revenue is what was recovered; else it is the duty on the value of lines with a finding.
    pub recovered: bool,
}

/// Exams, and of these with a finding.
type Exams = (u32, u32);

/// Goods and net mass, to the gram.
fn like(row: &SampleRow<'_>) -> Option<(String, u64)> {
    let hs6 = Col::of("hs6").and_then(|col| row.text(col))?;
    let mass = Col::of("net_mass").and_then(|col| row.number(col))?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mass, in grams, as an identity"
    )]
    let grams = (mass.max(0.0) * 1000.0).round() as u64;
    Some((hs6.to_owned(), grams))
}

fn importer(row: &SampleRow<'_>) -> Option<String> {
    let importer = Col::of("importer").and_then(|col| row.text(col))?;
    Some(importer.to_owned())
}

fn tally<K: std::hash::Hash + Eq>(
    past: &Sample,
    key: impl Fn(&SampleRow<'_>) -> Option<K>,
) -> HashMap<K, Exams> {
    let mut exams: HashMap<K, Exams> = HashMap::new();
    for (row, found) in past.rows().zip(&past.found) {
        if let Some(key) = key(&row) {
            let exams = exams.entry(key).or_default();
            exams.0 += 1;
            exams.1 += u32::from(*found);
        }
    }
    exams
}

fn rate(exams: Option<&Exams>, usual: f64) -> f64 {
    exams.map_or(usual, |(all, found)| f64::from(*found) / f64::from(*all))
}

#[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn share(part: usize, of: usize) -> f64 {
    part as f64 / of.max(1) as f64
}

/// Measures a model on examined lines; `past` are the lines that it was trained with, where they are at hand.
pub fn measure(model: &Model, now: &Sample, past: Option<&Sample>) -> Measured {
    let said = model.probabilities(now.rows());
    let value = Col::of("value");
    let value = now.rows().map(|row| {
        let value = value.and_then(|col| row.number(col));
        value.unwrap_or(0.0)
    });
    let mut ways: Vec<(&'static str, Vec<f64>)> =
        vec![("model", said.clone()), ("value", value.collect())];
    let mut new: Option<Vec<bool>> = None;
    let mut settled = None;
    if let Some(past) = past {
        let usual = share(past.found.iter().filter(|f| **f).count(), past.len());
        let (by_like, by_importer) = (tally(past, like), tally(past, importer));
        let likes: Vec<Option<&Exams>> = now
            .rows()
            .map(|row| like(&row).and_then(|key| by_like.get(&key)))
            .collect();
        let one = |exams: &&Exams| exams.1 == 0 || exams.1 == exams.0;
        settled = Some(likes.iter().flatten().filter(|exams| one(exams)).count());
        new = Some(likes.iter().map(Option::is_none).collect());
        let importers = now.rows().map(|row| {
            let key = importer(&row);
            rate(key.and_then(|key| by_importer.get(&key)), usual)
        });
        ways.push(("importer", importers.collect()));
        let remembered = likes.iter().map(|exams| rate(*exams, usual));
        ways.push(("remembered", remembered.collect()));
    }
    let known = now.rows().filter(|row| model.past.knows_importer(row));
    let tables = ways.into_iter().map(|(by, scores)| {
        let lines = scored(now, &scores);
        let without = new.as_ref().map(|new| {
            let kept = lines.iter().zip(new).filter(|(_, new)| **new);
            kept.map(|(line, _)| *line).collect::<Vec<_>>()
        });
        Table {
            by,
            all: Metrics::of(&lines),
            new: without
                .filter(|lines| !lines.is_empty())
                .map(|lines| Metrics::of(&lines)),
        }
    });
    Measured {
        lines: now.len(),
        tables: tables.collect(),
        repeated: new.map(|new| new.iter().filter(|new| !**new).count()),
        settled,
        moved: stability(&model.card.edges, &said),
        known_importers: share(known.count(), now.len()),
        recovered: now.revenue.iter().any(Option::is_some),
    }
}

fn scored(sample: &Sample, scores: &[f64]) -> Vec<Scored> {
    let lines = scores.iter().zip(&sample.found).enumerate();
    lines
        .map(|(at, (score, found))| Scored {
            score: *score,
            found: *found,
            revenue: sample.at_stake(at),
        })
        .collect()
}
