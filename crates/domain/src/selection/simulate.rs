//! What other weights would change, on the whole membership, before anybody approves them.

use super::facts::Membership;
use super::score::Score;
use super::{Weights, rules};
use crate::ids::MemberId;
use crate::pack::SelectionPolicy;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// How many of a group stand at the top.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Group {
    pub members: u32,
    pub before: u32,
    pub after: u32,
}

/// A comparison of two orders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Simulation {
    /// How many members were compared.
    pub members: usize,
    /// How many of them stand at the top.
    pub top: usize,
    /// Who enters the top, in the new order: with the place before and after, from 1.
    pub entering: Vec<(MemberId, usize, usize)>,
    /// Who leaves it, in the old order.
    pub leaving: Vec<(MemberId, usize, usize)>,
    /// By entity type.
    pub by_type: BTreeMap<String, Group>,
    /// By region.
    pub by_region: BTreeMap<String, Group>,
}

fn places(scores: &[Score]) -> BTreeMap<MemberId, usize> {
    (1..)
        .zip(scores)
        .map(|(place, score)| (score.member, place))
        .collect()
}

/// Compares the order in force with that under other weights.
///
/// # Errors
/// Weights that do not come to a hundred.
pub fn simulate(
    membership: &Membership,
    policy: &SelectionPolicy,
    scores: &[Score],
    weights: &Weights,
) -> Result<Simulation, Refusal> {
    rules::check(weights)?;
    let mut after: Vec<Score> = scores
        .iter()
        .map(|score| score.reweighed(weights, score.version))
        .collect();
    after.sort_by_key(Score::order);
    let percent = usize::try_from(policy.top_percent).unwrap_or(100);
    let top = (scores.len() * percent).div_ceil(100);
    let of = |scores: &[Score]| -> BTreeSet<MemberId> {
        scores.iter().take(top).map(|score| score.member).collect()
    };
    let (then, now) = (of(scores), of(&after));
    let (old, new) = (places(scores), places(&after));
    let moved = |order: &[Score], not_in: &BTreeSet<MemberId>| {
        let at = |places: &BTreeMap<MemberId, usize>, member: &MemberId| {
            places.get(member).copied().unwrap_or_default()
        };
        order
            .iter()
            .take(top)
            .map(|score| score.member)
            .filter(|member| !not_in.contains(member))
            .map(|member| (member, at(&old, &member), at(&new, &member)))
            .collect()
    };
    let mut simulation = Simulation {
        members: scores.len(),
        top,
        entering: moved(&after, &then),
        leaving: moved(scores, &now),
        ..Simulation::default()
    };
    for facts in &membership.facts {
        let (was, is) = (then.contains(&facts.member), now.contains(&facts.member));
        let region = policy.region_of(&facts.country).to_owned();
        let groups = [
            simulation
                .by_type
                .entry(facts.entity_type.clone())
                .or_default(),
            simulation.by_region.entry(region).or_default(),
        ];
        for group in groups {
            group.members += 1;
            group.before += u32::from(was);
            group.after += u32::from(is);
        }
    }
    Ok(simulation)
}
