//! How a certificate's events add up.

use super::{Certificate, Event};
use crate::record::{Aggregate, Recorded};

impl Aggregate for Certificate {
    const KIND: &'static str = "certificate";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::Issued {
                member,
                standing,
                revocation_index,
                suspension_index,
                valid_from,
                valid_until,
                ..
            } => {
                self.member = Some(*member);
                self.standing = Some(standing.as_ref().clone());
                self.revocation_index = *revocation_index;
                self.suspension_index = *suspension_index;
                self.valid_from = Some(*valid_from);
                self.valid_until = Some(*valid_until);
            }
            Event::Revoked { .. } => self.revoked_at = Some(recorded.recorded_at),
        }
    }
}
