//! What a company of the programme changed in its own data since somebody of the programme last looked.
//!
//! The data change at once, when the company says so; nothing waits for the programme. What is kept here makes sure that
//! somebody reads it, with what stood there before. A change taken back before anybody looked leaves nothing to read.

use jiff::Timestamp;

use super::apply::asker;
use super::command::Facts;
use super::company::{Company, Contacts};
use super::event::Event;
use super::standing::AccountStatus;
use super::state::Member;
use crate::record::Recorded;
use crate::{Refusal, refuse};

const LONGEST: usize = 1_000;

/// What stood there before, and since when it is otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataChange {
    /// Since when the data differ from what somebody of the programme saw.
    pub since: Timestamp,
    /// The data as they were seen last; none where there were none.
    pub company: Option<Company>,
    /// The contacts as they were seen last.
    pub contacts: Option<Contacts>,
    /// How many times they changed since: whoever says to have seen them names it.
    pub steps: u32,
}

impl Member {
    fn admitted(&self) -> bool {
        matches!(
            self.account,
            AccountStatus::Certified | AccountStatus::Suspended
        )
    }

    /// Before an event is folded: keeps what it is about to change.
    pub(super) fn before_change(&mut self, recorded: &Recorded<Event>) {
        let changes = matches!(
            recorded.event,
            Event::CompanyRecorded { .. } | Event::ContactsRecorded { .. }
        );
        if !changes || !self.admitted() {
            return;
        }
        let change = self.changed.get_or_insert_with(|| DataChange {
            since: recorded.recorded_at,
            company: self.company.clone(),
            contacts: self.contacts.clone(),
            steps: 0,
        });
        change.steps += 1;
    }

    /// After it: a change taken back is none, and a company outside the programme owes nobody a look.
    pub(super) fn after_change(&mut self, event: &Event) {
        let seen = matches!(event, Event::CompanyDataSeen { .. });
        let nothing = self.changed.as_ref().is_some_and(|change| {
            change.company == self.company && change.contacts == self.contacts
        });
        if seen || nothing || !self.admitted() {
            self.changed = None;
        }
    }

    pub(super) fn see_data(
        &self,
        steps: u32,
        note: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        asker(facts)?;
        let Some(change) = &self.changed else {
            return refuse("refusal-company-data-seen");
        };
        // Nobody can have seen what came while they read.
        if change.steps != steps {
            return refuse("refusal-company-data-again");
        }
        let note = note.trim();
        if note.chars().count() > LONGEST {
            return Err(Refusal::new("refusal-member-field-too-long")
                .arg("most", LONGEST)
                .field("note"));
        }
        Ok(vec![Event::CompanyDataSeen {
            since: change.since,
            note: note.to_owned(),
            on: facts.today,
        }])
    }
}
