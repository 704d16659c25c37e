//! From what the trees add up to a probability, and how right that is.

use super::Calibration;
use super::card::Checked;
use super::metrics::{Metrics, Scored};
use super::sample::Sample;
use super::train::period;

/// With fewer lines of either kind in either half of those held back, calibration is not checked by itself.
const LEAST_CHECKED: usize = 10;

/// How right the probabilities of the later half of the lines held back are when the curve is fitted to the earlier half: what a
/// curve says of the lines that it was fitted to flatters it. The curve that counts is fitted to all of them; the order of lines
/// depends on no curve. A day is never split.
pub(super) fn check(
    sample: &Sample,
    held: &[usize],
    margins: &[f64],
    found: &[bool],
) -> Option<(Checked, Metrics)> {
    let day = |at: &usize| sample.days.get(*at).copied().unwrap_or_default();
    let middle = held.get(held.len() / 2).map(day)?;
    let cut = held.partition_point(|at| day(at) < middle);
    let (early, late) = found.split_at_checked(cut)?;
    let (fitted, said) = margins.split_at_checked(cut)?;
    let yes = |part: &[bool]| part.iter().filter(|found| **found).count();
    let enough = |part: &[bool]| {
        let found = yes(part);
        found >= LEAST_CHECKED && part.len() - found >= LEAST_CHECKED
    };
    if !enough(early) || !enough(late) {
        return None;
    }
    let curve = platt(fitted, early);
    let scored = said.iter().zip(late).map(|(margin, found)| Scored {
        score: curve.of(*margin),
        found: *found,
        revenue: 0.0,
    });
    let checked = Checked {
        days: period(sample, held.get(cut..)?),
        lines: late.len(),
        found: yes(late),
    };
    Some((checked, Metrics::of(&scored.collect::<Vec<_>>())))
}

/// Slope and offset by Newton's method, towards targets that are a little away from 0 and 1 (Platt 1999, with the corrections
/// of Lin, Lin and Weng 2007).
#[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
pub(super) fn platt(margins: &[f64], found: &[bool]) -> Calibration {
    let yes = found.iter().filter(|found| **found).count() as f64;
    let no = found.len() as f64 - yes;
    let (high, low) = ((yes + 1.0) / (yes + 2.0), 1.0 / (no + 2.0));
    let mut slope: f64 = 1.0;
    let mut offset: f64 = 0.0;
    for _ in 0..100 {
        let (mut gs, mut go, mut ss, mut so, mut oo) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
        for (margin, found) in margins.iter().zip(found) {
            let p = Calibration { slope, offset }.of(*margin);
            let off = p - if *found { high } else { low };
            let spread = p * (1.0 - p);
            gs += off * margin;
            go += off;
            ss += spread * margin * margin;
            so += spread * margin;
            oo += spread;
        }
        let determinant = ss * oo - so * so;
        if determinant.abs() < 1e-12 {
            break;
        }
        // Half a step at most of what is far away: the curve is flat there, and a whole one would leap over the best.
        let bounded = |step: f64| step.clamp(-1.0, 1.0);
        let by_slope = bounded((oo * gs - so * go) / determinant);
        let by_offset = bounded((ss * go - so * gs) / determinant);
        slope -= by_slope;
        offset -= by_offset;
        if by_slope.abs() + by_offset.abs() < 1e-10 {
            break;
        }
    }
    if slope <= 0.0 {
        // What puts lines in the wrong order says nothing: everybody has the usual share.
        let usual = (yes + 1.0) / (yes + no + 2.0);
        return Calibration {
            slope: 0.0,
            offset: (usual / (1.0 - usual)).ln(),
        };
    }
    Calibration { slope, offset }
}
