//! An account as its events leave it.

use super::event::Event;
use crate::record::{Aggregate, Recorded};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nobody registered it yet.
    New,
    /// A person outside the programme's staff.
    Person,
    /// One of the programme's staff.
    Staff,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 3] = [Self::New, Self::Person, Self::Staff];

    /// The code, as in the reference tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Person => "person",
            Self::Staff => "staff",
        }
    }
}

/// An API token that the person issued. Its secret is nowhere in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// The role it acts in.
    pub role: String,
    /// What it is for.
    pub label: String,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// The last day on which it is taken.
    pub expires_on: Date,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// A person's account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// The address they sign in with, lower-cased.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The language they read.
    pub lang: String,
    /// Their role in the programme's staff (a role id of the pack), if they have one.
    pub staff_role: Option<String>,
    /// Whether a second factor is asked for.
    pub second_factor: bool,
    /// When they registered.
    pub registered_at: Option<Timestamp>,
    /// API tokens they issued.
    pub tokens: BTreeMap<Uuid, ApiToken>,
}

impl Account {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        match (self.registered_at, &self.staff_role) {
            (None, _) => Stage::New,
            (Some(_), None) => Stage::Person,
            (Some(_), Some(_)) => Stage::Staff,
        }
    }
}

impl Aggregate for Account {
    const KIND: &'static str = "account";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::Registered { email, name, lang } => {
                self.email.clone_from(email);
                self.name.clone_from(name);
                self.lang.clone_from(lang);
                self.registered_at = Some(recorded.recorded_at);
            }
            Event::StaffAppointed { role } => self.staff_role = Some(role.clone()),
            Event::StaffDismissed { .. } => self.staff_role = None,
            Event::LanguageChosen { lang } => self.lang.clone_from(lang),
            Event::PassphraseSet | Event::RecoveryCodesMade => {}
            Event::SecondFactorEnabled => self.second_factor = true,
            Event::SecondFactorDisabled => self.second_factor = false,
            Event::TokenIssued {
                token,
                role,
                label,
                expires_on,
            } => {
                let issued = ApiToken {
                    role: role.clone(),
                    label: label.clone(),
                    issued_at: recorded.recorded_at,
                    expires_on: *expires_on,
                    revoked_at: None,
                };
                self.tokens.insert(*token, issued);
            }
            Event::TokenRevoked { token } => {
                if let Some(issued) = self.tokens.get_mut(token) {
                    issued.revoked_at = Some(recorded.recorded_at);
                }
            }
        }
    }
}
