//! Small plans to the end: every plan that could still be better is tried, as long as that takes few steps.
//!
//! At the prices of the bound each way of a candidate falls short of its best one by so much; a plan falls short of the
//! bound by at least the sum. Whatever falls short by more than a known plan does is not looked at.

use super::bound::{PARTS, Prices};
use super::ground::{Board, Ground, cell};
use super::model::{How, Visit};
use std::cmp::Reverse;

/// A way with what it falls short by; none is leaving the candidate out.
type Way = (i64, Option<Visit>);

struct Search<'s, 'i> {
    ground: &'s Ground<'i>,
    /// Candidates, each with its ways.
    ways: Vec<(usize, Vec<Way>)>,
    board: Board,
    best: Option<Vec<Visit>>,
    worth: i64,
    /// The bound, in parts.
    top: i64,
    steps: u64,
}

impl Search<'_, '_> {
    fn go(&mut self, depth: usize, short: i64) -> bool {
        if self.steps == 0 {
            return false;
        }
        self.steps -= 1;
        if depth == self.ways.len() {
            if self.board.worth > self.worth {
                self.worth = self.board.worth;
                self.best = Some(self.board.plan());
            }
            return true;
        }
        for at in 0.. {
            let ways = self.ways.get(depth);
            let way = ways.and_then(|(place, ways)| Some((*place, *ways.get(at)?)));
            let Some((place, (less, way))) = way else {
                break;
            };
            // No plan from here on is worth more than the bound less what it falls short by.
            if (self.top - short - less).div_euclid(PARTS) <= self.worth {
                break;
            }
            let whole = match way {
                None => self.go(depth + 1, short + less),
                Some(visit) => {
                    let case = self.ground.case(place);
                    if !case.is_some_and(|case| self.board.fits(self.ground, case, visit)) {
                        continue;
                    }
                    self.board.put(self.ground, visit);
                    let whole = self.go(depth + 1, short + less);
                    self.board.take(self.ground, visit);
                    whole
                }
            };
            if !whole {
                return false;
            }
        }
        true
    }
}

/// A better plan than one of that worth, if there is any; and whether everything was tried.
pub(super) fn search(
    ground: &Ground<'_>,
    prices: &Prices,
    worth: i64,
    steps: u64,
) -> (Option<Vec<Visit>>, bool) {
    let mut top = prices.all();
    let mut all = Vec::with_capacity(ground.cases.len());
    for (place, case) in ground.cases.iter().enumerate() {
        let mut ways: Vec<Way> = vec![(0, None)];
        for specialist in ground.able(case) {
            for month in case.first..=case.until {
                for how in How::ALL {
                    let visit = Visit {
                        candidate: place,
                        specialist,
                        month,
                        how: *how,
                    };
                    if let Some(hours) = prices.hours(case, *how, specialist) {
                        let value = ground.value(visit) * PARTS;
                        ways.push((value - prices.of(cell(visit)) * hours, Some(visit)));
                    }
                }
            }
        }
        let most = ways.iter().map(|(gain, _)| *gain).max().unwrap_or_default();
        top += most;
        for way in &mut ways {
            way.0 = most - way.0;
        }
        ways.sort_unstable();
        let choice = ways.get(1).map_or(0, |(less, _)| *less);
        all.push((Reverse(choice), place, ways));
    }
    // Whoever has most to lose is decided first.
    all.sort_by_key(|(choice, place, _)| (*choice, *place));
    let mut search = Search {
        ground,
        ways: all
            .into_iter()
            .map(|(_, place, ways)| (place, ways))
            .collect(),
        board: Board::new(ground),
        best: None,
        worth,
        top,
        steps,
    };
    let whole = search.go(0, 0);
    (search.best, whole)
}
