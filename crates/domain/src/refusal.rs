//! Why a step is refused: a message key with arguments, shown alike by page and API.

use serde::{Deserialize, Serialize};

/// A rule said no. `key` names a Fluent message (`refusal-…`) that says what, why and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{key}")]
pub struct Refusal {
    /// The Fluent message.
    pub key: String,
    /// Its arguments, by name.
    pub args: Vec<(String, String)>,
    /// The field of the form that it concerns, when there is one.
    pub field: Option<String>,
}

impl Refusal {
    /// A refusal by message key.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            args: Vec::new(),
            field: None,
        }
    }

    /// Adds an argument of the message.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// Names the form field that it concerns.
    #[must_use]
    pub fn field(mut self, name: &str) -> Self {
        self.field = Some(name.to_owned());
        self
    }
}

/// `Err(Refusal)` by key, for the common case without arguments.
pub fn refuse<T>(key: &str) -> Result<T, Refusal> {
    Err(Refusal::new(key))
}
