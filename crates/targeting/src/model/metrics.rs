//! What probabilities are worth, beside what was found.

use serde::{Deserialize, Serialize};

/// The shares of lines that are examined in the tables of the literature.
pub const SHARES: [f64; 4] = [0.01, 0.02, 0.05, 0.10];

/// A line with its probability, or any other number by which lines are put in order, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// By what it is put in order.
    pub score: f64,
    /// Whether something was found.
    pub found: bool,
    /// What was recovered or at stake; 0 where nothing was found.
    pub revenue: f64,
}

/// When the best share is examined.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct At {
    /// The share of lines.
    pub share: f64,
    /// The lines that are examined.
    pub lines: usize,
    /// Of these, the share with something to find.
    pub precision: f64,
    /// Of everything that was to be found, the share among these.
    pub recall: f64,
    /// Of everything that was to be recovered, the share among these; none where nothing was.
    pub revenue: Option<f64>,
}

/// A tenth of the lines, from the lowest probabilities.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Tenth {
    /// Lines.
    pub lines: usize,
    /// The mean of their probabilities.
    pub said: f64,
    /// The share with something to find.
    pub found: f64,
}

/// Figures of one set of lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Metrics {
    /// Lines.
    pub lines: usize,
    /// Lines with something to find.
    pub found: usize,
    /// The probability that a line with something to find stands above one without; none where one kind is missing.
    pub area: Option<f64>,
    /// Its standard error (Hanley and `McNeil` 1982).
    pub area_error: Option<f64>,
    /// The mean square of what probabilities are off; none where lines are put in order by something else.
    pub brier: Option<f64>,
    /// Calibration by tenths.
    pub tenths: Vec<Tenth>,
    /// At the usual shares.
    pub at: Vec<At>,
}

#[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn float(count: usize) -> f64 {
    count as f64
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a count"
)]
fn part(share: f64, of: usize) -> usize {
    ((float(of) * share).round() as usize).min(of)
}

impl Metrics {
    /// Of lines in any order.
    pub fn of(lines: &[Scored]) -> Self {
        let mut order = lines.to_vec();
        order.sort_by(|a, b| b.score.total_cmp(&a.score));
        let found = order.iter().filter(|line| line.found).count();
        let area = area(&order, found);
        let one = |line: &Scored| f64::from(u8::from(line.found));
        let probable = order.iter().all(|line| (0.0..=1.0).contains(&line.score));
        let brier = order.iter().map(|line| (line.score - one(line)).powi(2));
        Self {
            lines: order.len(),
            found,
            area,
            area_error: area.map(|area| area_error(area, found, order.len() - found)),
            brier: probable.then(|| brier.sum::<f64>() / float(order.len().max(1))),
            tenths: tenths(&order),
            at: SHARES
                .iter()
                .map(|share| at(&order, found, *share))
                .collect(),
        }
    }

    /// The share of lines with something to find.
    pub fn base(&self) -> f64 {
        float(self.found) / float(self.lines.max(1))
    }
}

/// Lines with the same score, together: their order among themselves is chance, so each counts as the mean of its group.
fn groups(order: &[Scored]) -> impl Iterator<Item = &[Scored]> {
    order.chunk_by(|a, b| a.score.total_cmp(&b.score).is_eq())
}

fn at(order: &[Scored], found: usize, share: f64) -> At {
    let lines = part(share, order.len());
    let (mut left, mut hits, mut revenue) = (lines, 0.0, 0.0);
    for group in groups(order) {
        let taken = left.min(group.len());
        let weight = float(taken) / float(group.len());
        hits += weight * float(group.iter().filter(|line| line.found).count());
        revenue += weight * group.iter().map(|line| line.revenue).sum::<f64>();
        left -= taken;
        if left == 0 {
            break;
        }
    }
    let all: f64 = order.iter().map(|line| line.revenue).sum();
    At {
        share,
        lines,
        precision: hits / float(lines.max(1)),
        recall: hits / float(found.max(1)),
        revenue: (all > 0.0).then(|| revenue / all),
    }
}

fn area(order: &[Scored], found: usize) -> Option<f64> {
    let nothing = order.len() - found;
    if found == 0 || nothing == 0 {
        return None;
    }
    let (mut below, mut won) = (float(nothing), 0.0);
    for group in groups(order) {
        let hits = group.iter().filter(|line| line.found).count();
        let misses = float(group.len() - hits);
        below -= misses;
        won += float(hits) * (below + misses / 2.0);
    }
    Some(won / (float(found) * float(nothing)))
}

fn area_error(area: f64, found: usize, nothing: usize) -> f64 {
    let (yes, no) = (float(found), float(nothing));
    let above = area / (2.0 - area);
    let below = 2.0 * area * area / (1.0 + area);
    let square = area * area;
    let spread =
        area * (1.0 - area) + (yes - 1.0) * (above - square) + (no - 1.0) * (below - square);
    (spread / (yes * no)).max(0.0).sqrt()
}

fn tenths(order: &[Scored]) -> Vec<Tenth> {
    let size = order.len().div_ceil(10).max(1);
    let tenths = order.rchunks(size).map(|lines| {
        let count = float(lines.len());
        Tenth {
            lines: lines.len(),
            said: lines.iter().map(|line| line.score).sum::<f64>() / count,
            found: float(lines.iter().filter(|line| line.found).count()) / count,
        }
    });
    tenths.collect()
}

/// How far probabilities have moved: the population stability index of `now` over the tenths of `before`, whose inner edges are
/// given. Below 0.1 little has changed; above 0.25 the model should be trained again.
pub fn stability(edges: &[f64], now: &[f64]) -> Option<f64> {
    if edges.is_empty() || now.is_empty() {
        return None;
    }
    let mut counts = vec![0_usize; edges.len() + 1];
    for value in now {
        let place = edges.partition_point(|edge| edge <= value);
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    let expected = 1.0 / float(counts.len());
    // Half a line more in each, so that an empty one is no infinity.
    let all = float(now.len()) + float(counts.len()) / 2.0;
    let moved = counts.iter().map(|count| {
        let share = (float(*count) + 0.5) / all;
        (share - expected) * (share / expected).ln()
    });
    Some(moved.sum())
}
