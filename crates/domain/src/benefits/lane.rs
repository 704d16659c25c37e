//! How a member's shipments used the expedited lane, and how long they waited in it and elsewhere.

use crate::measures::plan::Lane;
use std::collections::BTreeMap;

/// Shipments of a member by whether they used the expedited lane.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaneUse {
    /// Used it.
    pub used: u64,
    /// Did not.
    pub unused: u64,
    /// Nobody said whether they did.
    pub unknown: u64,
    /// Of those of which it is known: left out of the hours, as they were examined, or perhaps, or one of both times is missing.
    pub untimed: u64,
    /// Hours by mode and office.
    places: BTreeMap<(String, String), Lane>,
}

/// Hours from arrival to release of shipments that were not examined.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Waited {
    /// In the lane: how many, and their hours.
    pub lane: (u32, f64),
    /// Elsewhere.
    pub usual: (u32, f64),
    /// Those in the lane that can be compared: where some of the same mode and office went elsewhere.
    pub compared: u32,
    /// Hours that these would have waited longer elsewhere; none where nothing can be compared.
    pub saved: Option<f64>,
}

impl LaneUse {
    /// Adds a shipment of a mode and an office: whether it used the lane, where that is known; and its hours, where both times
    /// are and it was not examined.
    pub fn add(&mut self, (mode, office): (&str, &str), lane: Option<bool>, hours: Option<f64>) {
        let Some(used) = lane else {
            self.unknown += 1;
            return;
        };
        let count = if used {
            &mut self.used
        } else {
            &mut self.unused
        };
        *count += 1;
        let Some(hours) = hours else {
            self.untimed += 1;
            return;
        };
        let place = (mode.to_owned(), office.to_owned());
        let place = self.places.entry(place).or_default();
        let side = if used {
            &mut place.lane
        } else {
            &mut place.usual
        };
        side.0 += 1;
        side.1 += hours;
    }

    /// How long its shipments waited in the lane and elsewhere.
    pub fn waited(&self) -> Waited {
        let mut waited = Waited::default();
        for place in self.places.values() {
            waited.lane.0 += place.lane.0;
            waited.lane.1 += place.lane.1;
            waited.usual.0 += place.usual.0;
            waited.usual.1 += place.usual.1;
            if let Some(saved) = place.saved() {
                waited.compared += place.lane.0;
                waited.saved = Some(waited.saved.unwrap_or_default() + saved);
            }
        }
        waited
    }
}
