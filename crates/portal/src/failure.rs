//! What can go wrong in a command or on a page, in words for the reader and a status for the client.

use greenlane_db::DbError;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;

/// Faults of a form, by field: message keys with arguments, in the order of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Refusal>);

impl Faults {
    /// Adds a fault of a field.
    pub fn add(&mut self, field: &str, key: &str) {
        self.0.push(Refusal::new(key).field(field));
    }

    /// Adds a refusal; it should name its field.
    pub fn push(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    /// `Err(Failure::Invalid)` when there are any.
    pub fn check(self) -> Result<(), Failure> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Failure::Invalid(self))
        }
    }
}

/// Why a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Nobody is signed in; the page leads to sign-in and back.
    #[error("sign in first")]
    SignInFirst,
    /// The second factor is missing; the page leads to setting one up.
    #[error("prove a second factor first")]
    SecondFactorFirst,
    /// The policies say no. Shown as 403 with what right is missing.
    #[error("not allowed: {}", .0.name())]
    Forbidden(Action),
    /// There is no such thing, or none that the asker may know of.
    #[error("not found")]
    NotFound,
    /// What was typed has faults; the page shows them beside the fields and keeps the text.
    #[error("the form has faults")]
    Invalid(Faults),
    /// A rule of the programme says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Somebody else was first.
    #[error("the record was changed by someone else in the meantime")]
    Conflict,
    /// What was sent is at odds with what is there under the same name.
    #[error("taken: {0}")]
    Taken(Refusal),
    /// It cannot be done yet; it may be later, without anything being sent otherwise.
    #[error("not ready: {0}")]
    NotReady(Refusal),
    /// The form's token is missing or stale.
    #[error("the form is out of date")]
    StaleForm,
    /// Too many tries.
    #[error("too many requests")]
    TooMany,
    /// More than the limit was sent.
    #[error("too large")]
    TooLarge,
    /// A malformed request (bad body, bad id).
    #[error("bad request: {0}")]
    Bad(String),
    /// Our fault. Logged with a reference; nothing saved is lost.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Conflict => Self::Conflict,
            other => Self::Internal(other.to_string()),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl Failure {
    /// What a form shows beside its fields: a refusal, or the faults of what was typed. Any other failure goes on as
    /// it is.
    pub fn faults(self) -> Result<Vec<Refusal>, Self> {
        match self {
            Self::Invalid(Faults(faults)) => Ok(faults),
            Self::Refused(refusal) => Ok(vec![refusal]),
            other => Err(other),
        }
    }
}
