//! From a plan to a better one: who is left out is brought in beside others who are done in fewer hours, elsewhere or not
//! at all; and parts of a small plan are torn up and put together again.

use super::build::best;
use super::ground::{Board, Ground, cell};
use super::model::{How, MONTHS, Visit};

/// Others looked at for another place, before a way is given up.
const ELSEWHERE: usize = 6;

/// What changes in a specialist's month so that a visit fits: another is done otherwise there, or leaves.
#[derive(Debug, Clone, Copy)]
struct Swap {
    gain: i64,
    visit: Visit,
    other: Visit,
    /// How the other is done there instead; none when it leaves.
    instead: Option<Visit>,
}

/// Does a planned one in a way that is worth more, if it fits; or in fewer hours for the same.
fn better(ground: &Ground<'_>, board: &mut Board, place: usize) -> bool {
    let Some(now) = board.visit(place) else {
        return false;
    };
    let most = ground
        .case(place)
        .map(|case| case.worth.iter().copied().max());
    if most.flatten() == Some(ground.value(now)) {
        return false;
    }
    board.take(ground, now);
    let found = best(ground, board, place).unwrap_or(now);
    let gained = ground.value(found) > ground.value(now);
    board.put(ground, if gained { found } else { now });
    gained
}

/// Above so many candidates times months of specialists only swaps that gain by themselves are looked at.
const DEEP: usize = 2_000_000;

fn swaps(ground: &Ground<'_>, board: &Board, place: usize) -> Vec<Swap> {
    let deep = ground.cases.len() * ground.capacity.len() <= DEEP;
    let mut found: Vec<Swap> = Vec::new();
    let Some(case) = ground.case(place) else {
        return found;
    };
    for specialist in ground.able(case) {
        for month in case.first..=case.until {
            let at = specialist * MONTHS + month;
            let left = board.left(at);
            let others = board.cells.get(at).map_or(&[][..], Vec::as_slice);
            for how in How::ALL {
                let visit = Visit {
                    candidate: place,
                    specialist,
                    month,
                    how: *how,
                };
                let Some(cost) = board.cost(ground, case, visit) else {
                    continue;
                };
                let value = ground.value(visit);
                for other in others {
                    let (Some(beside), Some(theirs)) = (board.visit(*other), ground.case(*other))
                    else {
                        continue;
                    };
                    let own = theirs.hours.get(beside.how.place()).copied().flatten();
                    let own = own.unwrap_or_default();
                    let journey = if beside.how == How::OnSite {
                        ground.journey(specialist, theirs.cluster)
                    } else {
                        0
                    };
                    // The journey is given back only if nobody else needs it: tried out before it is believed.
                    if left + own + journey < cost {
                        continue;
                    }
                    let worth = ground.value(beside);
                    if deep || value > worth {
                        found.push(Swap {
                            gain: value - worth,
                            visit,
                            other: beside,
                            instead: None,
                        });
                    }
                    for otherwise in How::ALL {
                        let instead = Visit {
                            how: *otherwise,
                            ..beside
                        };
                        let hours = theirs.hours.get(otherwise.place()).copied().flatten();
                        let gain = value - worth + ground.value(instead);
                        let saves = hours.is_some_and(|hours| hours < own + journey);
                        if saves && gain > 0 && *otherwise != beside.how {
                            found.push(Swap {
                                gain,
                                visit,
                                other: beside,
                                instead: Some(instead),
                            });
                        }
                    }
                }
            }
        }
    }
    found.sort_by_key(|swap| {
        (
            std::cmp::Reverse(swap.gain),
            swap.visit,
            swap.other,
            swap.instead,
        )
    });
    found
}

fn carry_out(ground: &Ground<'_>, board: &mut Board, swap: Swap, elsewhere: bool) -> bool {
    let before = board.worth;
    let Some(case) = ground.case(swap.visit.candidate) else {
        return false;
    };
    board.take(ground, swap.other);
    let mut done = Vec::new();
    let mut holds = true;
    if let Some(instead) = swap.instead {
        let theirs = ground.case(instead.candidate);
        holds = theirs.is_some_and(|theirs| board.fits(ground, theirs, instead));
        if holds {
            board.put(ground, instead);
            done.push(instead);
        }
    }
    if holds && board.fits(ground, case, swap.visit) {
        board.put(ground, swap.visit);
        done.push(swap.visit);
        if swap.instead.is_none()
            && elsewhere
            && let Some(other) = best(ground, board, swap.other.candidate)
        {
            board.put(ground, other);
            done.push(other);
        }
        if board.worth > before {
            return true;
        }
    }
    for visit in done.into_iter().rev() {
        board.take(ground, visit);
    }
    board.put(ground, swap.other);
    false
}

/// Brings in one that is left out.
fn bring_in(ground: &Ground<'_>, board: &mut Board, place: usize) -> bool {
    if let Some(visit) = best(ground, board, place) {
        board.put(ground, visit);
        return board.visit(place).is_some();
    }
    let mut tried = 0;
    for swap in swaps(ground, board, place) {
        let elsewhere = swap.instead.is_none() && tried < ELSEWHERE;
        if swap.gain <= 0 && !elsewhere {
            if swap.instead.is_none() && tried >= ELSEWHERE {
                break;
            }
            continue;
        }
        tried += usize::from(elsewhere);
        if carry_out(ground, board, swap, elsewhere) {
            return true;
        }
    }
    false
}

/// Looks at everybody in an order, so many times or until nothing is gained.
pub(super) fn improve(ground: &Ground<'_>, board: &mut Board, order: &[usize], passes: u32) {
    for _ in 0..passes {
        let mut gained = false;
        for place in order {
            gained |= match board.visit(*place) {
                Some(_) => better(ground, board, *place),
                None => bring_in(ground, board, *place),
            };
        }
        if !gained {
            break;
        }
    }
}

/// Numbers that look like chance and are the same every time (Marsaglia 2003, xorshift).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let n = u64::try_from(n.max(1)).unwrap_or(1);
        usize::try_from(self.0 % n).unwrap_or_default()
    }
}

/// Tears up some specialists' months and puts them together again; keeps what is better.
pub(super) fn shake(ground: &Ground<'_>, board: &mut Board, order: &[usize], kicks: u32) {
    let mut dice = Dice::new(0x5EED_0001);
    let cells: Vec<usize> = (0..ground.capacity.len())
        .filter(|cell| ground.capacity.get(*cell).is_some_and(|hours| *hours > 0))
        .collect();
    if cells.is_empty() || order.is_empty() {
        return;
    }
    for kick in 0..kicks {
        let before = board.clone();
        let torn = 1 + dice.below(cells.len().min(4));
        for _ in 0..torn {
            let at = cells
                .get(dice.below(cells.len()))
                .copied()
                .unwrap_or_default();
            let there = board.cells.get(at).cloned().unwrap_or_default();
            for place in there {
                if let Some(visit) = board.visit(place)
                    && cell(visit) == at
                {
                    board.take(ground, visit);
                }
            }
        }
        // Whoever comes first finds room: another one each time.
        let mut again = order.to_vec();
        for _ in 0..=dice.below(order.len().min(8)) {
            let (a, b) = (dice.below(again.len()), dice.below(again.len()));
            again.swap(a, b);
        }
        if kick % 2 == 1 {
            let from = dice.below(again.len());
            again.rotate_left(from);
        }
        for place in &again {
            if board.visit(*place).is_none()
                && let Some(visit) = best(ground, board, *place)
            {
                board.put(ground, visit);
            }
        }
        improve(ground, board, &again, 2);
        if board.worth < before.worth {
            *board = before;
        }
    }
}
