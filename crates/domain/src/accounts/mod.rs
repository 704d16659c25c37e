//! A person who can sign in. Secrets (passphrase hash, second factor seed, recovery codes) are never part of
//! an event: the record says *that* they were set, not what they are.

use crate::Refusal;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What can happen to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after what happened")]
pub enum Event {
    Registered {
        email: String,
        name: String,
        lang: String,
    },
    StaffAppointed {
        role: String,
    },
    StaffDismissed {
        reason: String,
    },
    LanguageChosen {
        lang: String,
    },
    PassphraseSet,
    SecondFactorEnabled,
    SecondFactorDisabled,
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Registered { .. } => "registered",
            Self::StaffAppointed { .. } => "staff_appointed",
            Self::StaffDismissed { .. } => "staff_dismissed",
            Self::LanguageChosen { .. } => "language_chosen",
            Self::PassphraseSet => "passphrase_set",
            Self::SecondFactorEnabled => "second_factor_enabled",
            Self::SecondFactorDisabled => "second_factor_disabled",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Account
    }
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
            Event::PassphraseSet => {}
            Event::SecondFactorEnabled => self.second_factor = true,
            Event::SecondFactorDisabled => self.second_factor = false,
        }
    }
}

/// Checks an address and gives its normal form: trimmed and lower-cased.
pub fn email(raw: &str) -> Result<String, Refusal> {
    let email = raw.trim().to_lowercase();
    let bad = || Refusal::new("refusal-email").field("email");
    let (local, host) = email.split_once('@').ok_or_else(bad)?;
    let clean = |s: &str| !s.is_empty() && !s.chars().any(|c| c.is_whitespace() || c.is_control());
    if clean(local)
        && clean(host)
        && host.contains('.')
        && !host.contains('@')
        && email.len() <= 254
    {
        Ok(email)
    } else {
        Err(bad())
    }
}
