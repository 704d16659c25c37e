//! What a draft would mean if it were published today, company by company, before it binds anybody.

use std::collections::BTreeMap;

use super::links::Link;
use crate::ids::MemberId;
use crate::pack::{Edition, Strength};
use crate::profile::{Crossing, Lane, Pinned, Profile, carry};

/// How long a specialist takes. Assumptions, said with every result that rests on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Working {
    /// Minutes to review an answer that was given anew.
    pub answer: u32,
    /// Minutes to review one that was carried over and confirmed.
    pub confirm: u32,
}

/// What it would mean for one company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The company.
    pub member: MemberId,
    /// Its entity type.
    pub entity_type: String,
    /// Criteria it would have to answer.
    pub answer: Vec<String>,
    /// Criteria whose answer it would have to look at.
    pub confirm: Vec<String>,
    /// Criteria whose answer stands.
    pub keep: usize,
    /// Answers without a place in the draft.
    pub set_aside: usize,
    /// Musts of the draft that the company has said it does not fully meet, and that were no musts for it before.
    pub unmet: Vec<String>,
}

/// Specialist minutes for so many answers given anew and confirmed.
fn minutes(answer: usize, confirm: usize, working: Working) -> u64 {
    let of = |count: usize, minutes: u32| {
        u64::try_from(count)
            .unwrap_or(u64::MAX)
            .saturating_mul(u64::from(minutes))
    };
    of(answer, working.answer).saturating_add(of(confirm, working.confirm))
}

impl Outcome {
    /// Specialist minutes for this company, under the assumptions.
    pub fn minutes(&self, working: Working) -> u64 {
        minutes(self.answer.len(), self.confirm.len(), working)
    }
}

/// The sums of one entity type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// Companies with an accepted profile.
    pub members: usize,
    /// Of these, how many would have to do something.
    pub touched: usize,
    /// Of these, how many would newly fail a must.
    pub failing: usize,
    /// Answers to be given.
    pub answer: usize,
    /// Answers to be looked at.
    pub confirm: usize,
}

impl Sum {
    /// Specialist minutes, under the assumptions.
    pub fn minutes(&self, working: Working) -> u64 {
        minutes(self.answer, self.confirm, working)
    }

    fn add(&mut self, outcome: &Outcome) {
        self.members += 1;
        self.touched += usize::from(!outcome.answer.is_empty() || !outcome.confirm.is_empty());
        self.failing += usize::from(!outcome.unmet.is_empty());
        self.answer += outcome.answer.len();
        self.confirm += outcome.confirm.len();
    }
}

/// What it would mean for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Simulation {
    /// Company by company, in the order given.
    pub outcomes: Vec<Outcome>,
}

impl Simulation {
    /// The sums by entity type.
    pub fn sums(&self) -> BTreeMap<String, Sum> {
        let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
        for outcome in &self.outcomes {
            sums.entry(outcome.entity_type.clone())
                .or_default()
                .add(outcome);
        }
        sums
    }

    /// The sum over all.
    pub fn total(&self) -> Sum {
        let mut total = Sum::default();
        self.outcomes.iter().for_each(|outcome| total.add(outcome));
        total
    }
}

/// What an edition would mean for a company with this accepted profile. `links` lead from the profile's edition to it.
pub fn outcome(member: MemberId, profile: &Profile, edition: &Edition, links: &[Link]) -> Outcome {
    let after = Pinned::within(edition, &profile.entity_type, &profile.strands);
    let crossing = Crossing {
        before: &profile.criteria,
        after: &after,
        links,
    };
    let (carried, set_aside) = carry(&profile.answers, &crossing);
    let mut outcome = Outcome {
        member,
        entity_type: profile.entity_type.clone(),
        answer: Vec::new(),
        confirm: Vec::new(),
        keep: 0,
        set_aside: set_aside.len(),
        unmet: Vec::new(),
    };
    for pinned in after {
        let arrived = carried.iter().find(|each| each.criterion == pinned.id);
        match arrived.map_or(Lane::Answer, crate::profile::CarriedAnswer::lane) {
            Lane::Answer => outcome.answer.push(pinned.id.clone()),
            Lane::Confirm => outcome.confirm.push(pinned.id.clone()),
            Lane::Keep => outcome.keep += 1,
        }
        let Some(arrived) = arrived.filter(|_| pinned.strength == Strength::Must) else {
            continue;
        };
        let unmet = arrived.from.iter().any(|id| {
            let was_must = profile
                .pinned(id)
                .is_some_and(|before| before.strength == Strength::Must);
            let state = profile.answer(id).and_then(|answer| answer.state);
            !was_must && state.is_some_and(crate::profile::AnswerState::leaves_work)
        });
        if unmet {
            outcome.unmet.push(pinned.id);
        }
    }
    outcome
}
