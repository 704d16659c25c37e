//! What if: the same year under other conditions.

use super::model::{How, Instance, Specialist};
use crate::ids::AccountId;

/// So many specialists more, each like one who is there.
#[must_use]
pub fn with_more(
    instance: &Instance,
    like: usize,
    more: impl IntoIterator<Item = AccountId>,
) -> Instance {
    let mut changed = instance.clone();
    if let Some(model) = instance.specialists.get(like) {
        let more = more.into_iter().map(|account| Specialist {
            account,
            ..model.clone()
        });
        changed.specialists.extend(more);
    }
    changed
}

/// A region is closed: nobody travels there, so only the other ways are left.
#[must_use]
pub fn without_region(instance: &Instance, region: &str) -> Instance {
    let mut changed = instance.clone();
    for candidate in &mut changed.candidates {
        if candidate.region == region {
            let [_, virtually, partner] = candidate.hours;
            candidate.hours = [None, virtually, partner];
        }
    }
    changed
}

/// Below a score nobody travels, where there is another way at all.
#[must_use]
pub fn all_virtual_below(instance: &Instance, risk: u32) -> Instance {
    let mut changed = instance.clone();
    for candidate in &mut changed.candidates {
        if candidate.risk < risk && candidate.hours(How::Virtual).is_some() {
            let [_, virtually, partner] = candidate.hours;
            candidate.hours = [None, virtually, partner];
        }
    }
    changed
}
