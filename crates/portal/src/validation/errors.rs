//! What was wrong with a form, beside its fields and above it.

use crate::failure::Failure;
use crate::web::{Say, beside};

/// Faults of a form in words: field and message.
#[derive(Debug, Clone, Default)]
pub(crate) struct Errors(pub Vec<(String, String)>);

impl Errors {
    /// The faults that a command gave; any other failure goes on as it is.
    pub fn from(say: &Say, failure: Failure) -> Result<Self, Failure> {
        let faults = failure.faults()?;
        let said = faults.iter().map(|f| beside(say, f, "main-content"));
        Ok(Self(said.collect()))
    }

    /// The message of a field; empty when it has none.
    pub fn of(&self, field: &str) -> &str {
        self.0
            .iter()
            .find(|(name, _)| name == field)
            .map_or("", |(_, message)| message)
    }
}

/// A message key from a prefix and a code: codes have underscores, keys have hyphens.
pub(crate) fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace('_', "-"))
}
