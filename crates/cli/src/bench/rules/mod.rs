//! Sixty rules over so many declarations: in bulk and one by one on one thread, beside other engines where they are there.

pub(super) mod made;
mod peers;

use super::{Figure, start};
use crate::Trouble;
use arrow::array::RecordBatch;
use greenlane_targeting::rules::columnar::Columnar;
use greenlane_targeting::rules::{AsOf, Program, backtest};

fn million(rows: f64, seconds: f64) -> f64 {
    rows / seconds.max(1e-9) / 1e6
}

/// Measures.
pub(super) fn measure(rows: u32) -> Result<Vec<Figure>, Trouble> {
    let batches = made::declarations(rows)?;
    let rules = made::rules();
    let program = Program::new(&made::ruleset(&rules)?, AsOf::Declaration)
        .map_err(|found| Trouble(found.iter().map(|found| found.fault.english()).collect()))?;
    let mut columnar = Columnar::new(&program);
    let (mut sum, mut hits, mut selected) = (0_i64, 0_u64, 0_u64);
    let begun = start();
    for batch in &batches {
        let scored = columnar.score(batch)?;
        sum += scored
            .score
            .iter()
            .map(|score| i64::from(*score))
            .sum::<i64>();
        selected += scored
            .lane
            .iter()
            .map(|lane| u64::from(*lane == 2))
            .sum::<u64>();
        let bits = scored.hits.iter().flatten();
        hits += bits.map(|word| u64::from(word.count_ones())).sum::<u64>();
    }
    let bulk = begun.elapsed().as_secs_f64();
    let all = f64::from(rows);
    let (single, single_sum, checked) = one_by_one(&program, &batches)?;
    let mut figures = vec![
        Figure::plain(
            format!("60 rules, {rows} declarations, score and hits, one thread"),
            million(all, bulk),
            "million/s",
        ),
        Figure::plain("one declaration at a time, in process", single, "µs"),
        Figure::plain("hits", count(hits), ""),
        Figure::plain("in the highest lane", count(selected), ""),
        Figure::aimed(
            "of the first rows, both evaluators' sums differ by",
            count(single_sum.abs_diff(first_sum(&program, &batches, checked)?)),
            "points",
            "none",
            single_sum == first_sum(&program, &batches, checked)?,
        ),
    ];
    figures.extend(beside_duckdb(&program, &batches, (all, bulk, sum))?);
    figures.extend(beside_zen(
        &rules,
        &program,
        &batches,
        (single, bulk * 1e6 / all),
    )?);
    Ok(figures)
}

/// `ours`: declarations, seconds and the sum of scores.
fn beside_duckdb(
    program: &Program,
    batches: &[RecordBatch],
    (all, bulk, sum): (f64, f64, i64),
) -> Result<Vec<Figure>, Trouble> {
    let Some(theirs) = peers::duckdb(program, batches)? else {
        return Ok(vec![
            Figure::unmeasured("times DuckDB, which is not there", "", "at least 3"),
            Figure::unmeasured("sums of scores differ by", "points", "none"),
        ]);
    };
    let rate = |seconds| million(all, seconds);
    let times = theirs.hits / bulk.max(1e-9);
    Ok(vec![
        Figure::plain(
            "DuckDB, score only, one thread",
            rate(theirs.score),
            "million/s",
        ),
        Figure::plain(
            "DuckDB, score and hits, one thread",
            rate(theirs.hits),
            "million/s",
        ),
        Figure::aimed("times DuckDB", times, "", "at least 3", times >= 3.0),
        Figure::aimed(
            "sums of scores differ by",
            count(theirs.sum.abs_diff(sum)),
            "points",
            "none",
            theirs.sum == sum,
        ),
    ])
}

/// Some tens of thousands of declarations are enough: it takes one after the other. `single` and `bulk` are what one takes us, by
/// itself and among a million, in µs.
fn beside_zen(
    rules: &[made::Made],
    program: &Program,
    batches: &[RecordBatch],
    (single, bulk): (f64, f64),
) -> Result<Vec<Figure>, Trouble> {
    let batches: Vec<RecordBatch> = batches.iter().take(10).cloned().collect();
    let Some(theirs) = peers::zen(rules, &batches)? else {
        let name = "times GoRules ZEN, which is not there, records a second";
        return Ok(vec![
            Figure::unmeasured(name, "", "at least 50"),
            Figure::unmeasured("hits differ by", "", "none"),
        ]);
    };
    let mut columnar = Columnar::new(program);
    let mut hits = 0_u64;
    for batch in &batches {
        let scored = columnar.score(batch)?;
        let bits = scored.hits.iter().flatten();
        hits += bits.map(|word| u64::from(word.count_ones())).sum::<u64>();
    }
    let one = theirs.seconds * 1e6 / f64::from(theirs.rows.max(1));
    let times = one / bulk.max(1e-9);
    Ok(vec![
        Figure::plain("GoRules ZEN expressions, one declaration", one, "µs"),
        Figure::plain(
            "times GoRules ZEN, one at a time",
            one / single.max(1e-9),
            "",
        ),
        Figure::aimed(
            "times GoRules ZEN, records a second",
            times,
            "",
            "at least 50",
            times >= 50.0,
        ),
        Figure::aimed(
            "hits differ by",
            count(theirs.hits.abs_diff(hits)),
            "",
            "none",
            theirs.hits == hits,
        ),
    ])
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of a bench are far below 2^53"
)]
fn count(n: u64) -> f64 {
    n as f64
}

/// The first batches' scores summed by the columnar evaluator.
fn first_sum(program: &Program, batches: &[RecordBatch], taken: usize) -> Result<i64, Trouble> {
    let mut columnar = Columnar::new(program);
    let mut sum = 0;
    for batch in batches.iter().take(taken) {
        let scored = columnar.score(batch)?;
        sum += scored
            .score
            .iter()
            .map(|score| i64::from(*score))
            .sum::<i64>();
    }
    Ok(sum)
}

/// Microseconds for a line of its own, the sum of scores, and how many batches were taken.
fn one_by_one(program: &Program, batches: &[RecordBatch]) -> Result<(f64, i64, usize), Trouble> {
    let taken = batches.len().min(10);
    let mut lines = Vec::new();
    for batch in batches.iter().take(taken) {
        for row in 0..batch.num_rows() {
            lines.push(backtest::line(batch, row)?);
        }
    }
    let begun = start();
    let mut sum = 0;
    for line in &lines {
        sum += i64::from(program.score(line).score);
    }
    let seconds = begun.elapsed().as_secs_f64();
    let lines = count(u64::try_from(lines.len()).unwrap_or(u64::MAX)).max(1.0);
    Ok((seconds * 1e6 / lines, sum, taken))
}
