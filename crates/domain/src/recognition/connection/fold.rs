//! How a connection's events add up.

use super::{Connection, Event, Stage};
use crate::record::{Aggregate, Recorded};

impl Aggregate for Connection {
    const KIND: &'static str = "connection";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        self.changed_at = Some(recorded.recorded_at);
        match &recorded.event {
            Event::Requested {
                from,
                to,
                name,
                country,
                message,
                ..
            } => {
                self.from = Some(*from);
                self.to = *to;
                self.name.clone_from(name);
                self.country.clone_from(country);
                self.message.clone_from(message);
                self.asked_at = Some(recorded.recorded_at);
                self.stage = Stage::Asked;
            }
            Event::Accepted { .. } => {
                self.stage = Stage::Accepted;
                self.was_accepted = true;
            }
            Event::Declined { .. } => self.stage = Stage::Declined,
            Event::Ended { side, .. } => {
                self.stage = Stage::Ended;
                self.ended_by = Some(*side);
            }
        }
    }
}
