//! A plan with how good it is.

use super::bound::bound;
use super::build::{greedy, order_by_place, order_by_price, priced};
use super::exact;
use super::ground::Ground;
use super::improve::{improve, shake};
use super::model::{Instance, Visit};

/// The solver and its version, for the record: another version may find another plan.
pub const SOLVER: &str = "greenlane-plan/1";

/// How much work is put in. Counted in steps, never in seconds: the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Rounds of the bound.
    pub rounds: u32,
    /// Times that everybody is looked at.
    pub passes: u32,
    /// How often a part is torn up; fewer when the instance is large.
    pub kicks: u32,
    /// Steps of the search that ends with certainty, for small instances.
    pub steps: u64,
}

impl Effort {
    /// For a plan that is kept.
    pub const FULL: Self = Self {
        rounds: 400,
        passes: 4,
        kicks: 1_000,
        steps: 1_500_000,
    };
    /// For a what-if.
    pub const QUICK: Self = Self {
        rounds: 150,
        passes: 2,
        kicks: 40,
        steps: 50_000,
    };
}

/// Above so many candidates times months of specialists no part is torn up: it would take minutes.
const SHAKEN: usize = 2_000_000;
/// Work of all kicks together, in candidates times months of specialists.
const KICKED: usize = 600_000;

/// A plan with how good it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// The plan.
    pub plan: Vec<Visit>,
    /// What it is worth.
    pub worth: i64,
    /// What the plan made by hand is worth.
    pub by_hand: i64,
    /// What no plan can pass.
    pub bound: i64,
}

impl Solved {
    /// How much better a plan could be at most, in hundredths of a per cent of the bound.
    pub fn gap(&self) -> i64 {
        gap(self.worth, self.bound)
    }
}

/// How far a worth is from a bound, in hundredths of a per cent of the bound, rounded up: never better than it is.
pub(super) fn gap(worth: i64, bound: i64) -> i64 {
    if bound <= 0 {
        return 0;
    }
    let short = i128::from((bound - worth).max(0)) * 10_000;
    let bound = i128::from(bound);
    i64::try_from((short + bound - 1) / bound).unwrap_or(i64::MAX)
}

/// The plan as a careful person would make it by hand.
pub fn by_hand(instance: &Instance) -> Vec<Visit> {
    greedy(&Ground::new(instance)).plan()
}

/// A plan at least as good as the one made by hand, with the gap to what is possible at most.
pub fn solve(instance: &Instance, effort: Effort) -> Solved {
    let ground = Ground::new(instance);
    let mut best = greedy(&ground);
    let by_hand = best.worth;
    let (mut top, prices) = bound(&ground, by_hand, effort.rounds);
    let order = order_by_price(&ground, &prices);
    let by_place = order_by_place(&ground, &order);
    let mut starts = vec![best.clone()];
    starts.extend([&order, &by_place].map(|order| priced(&ground, &prices, order)));
    starts.sort_by_key(|start| std::cmp::Reverse(start.worth));
    let size = (ground.cases.len() * ground.capacity.len()).max(1);
    // Where it is cheap, every beginning is followed up: the best one does not always lead furthest.
    starts.truncate(if size <= SHAKEN { 3 } else { 1 });
    for mut start in starts {
        improve(&ground, &mut start, &order, effort.passes);
        if size <= SHAKEN && start.worth < top {
            let most = u32::try_from(KICKED / size).unwrap_or(u32::MAX);
            shake(&ground, &mut start, &order, effort.kicks.min(most));
        }
        if start.worth > best.worth {
            best = start;
        }
    }
    let mut plan = None;
    if size <= SHAKEN && best.worth < top {
        // With a better plan known, prices come closer to it.
        let (again, prices) = bound(&ground, best.worth, effort.rounds);
        top = top.min(again);
        if best.worth < top && effort.steps > 0 {
            let (found, whole) = exact::search(&ground, &prices, best.worth, effort.steps);
            plan = found;
            if whole {
                top = plan
                    .as_ref()
                    .map_or(best.worth, |plan| instance.worth(plan));
            }
        }
    }
    let plan = plan.unwrap_or_else(|| best.plan());
    Solved {
        worth: instance.worth(&plan),
        bound: top,
        by_hand,
        plan,
    }
}
