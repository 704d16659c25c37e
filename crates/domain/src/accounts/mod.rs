//! A person who can sign in. Secrets (passphrase hash, second factor seed, recovery codes, API tokens) are
//! never part of an event: the record says *that* they were set, not what they are.

mod apply;
mod command;
mod event;
mod passphrase;
mod state;
#[cfg(test)]
mod tests;
pub mod throttle;

pub use command::{Command, Facts, LIFE_CYCLE};
pub use event::Event;
pub use passphrase::{LONGEST, WITH_SECOND_FACTOR, WITHOUT_SECOND_FACTOR, screen};
pub use state::{Account, ApiToken, Stage};

use crate::Refusal;

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
