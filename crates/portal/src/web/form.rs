//! Posted forms: the token is checked before anything is read, and nothing typed is ever lost to a parser.

use super::visit::Visit;
use crate::failure::{Failure, Faults};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use std::collections::BTreeMap;

/// What was typed, by field, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    /// From pairs.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields = Self::default();
        for (name, value) in pairs {
            fields.0.entry(name).or_default().push(value);
        }
        fields
    }

    /// Reads a urlencoded body. The token in it is compared by whoever asks for a [`Form`].
    pub(crate) async fn posted<S: Send + Sync>(
        request: Request,
        state: &S,
    ) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|e| Failure::Bad(e.to_string()))?;
        if bytes.len() > FORM_LIMIT {
            return Err(Failure::TooLarge);
        }
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_bytes(&bytes).map_err(|e| Failure::Bad(e.to_string()))?;
        Ok(Self::from_pairs(pairs))
    }

    /// The value as typed; empty when the field was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .get(name)
            .and_then(|v| v.first())
            .map_or("", String::as_str)
    }

    /// The value without surrounding space; none when empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        let text = self.get(name).trim();
        if text.is_empty() { None } else { Some(text) }
    }

    /// Every value of a field with several (checkboxes, rows).
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a checkbox is ticked or a button was the one pressed.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether the field has this value among its values.
    pub fn chose(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|v| v == value)
    }

    /// The names that were sent.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Sets a field, for showing a form that is filled from the record.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), vec![value.into()]);
    }

    /// Adds a value to a field with several.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0
            .entry(name.to_owned())
            .or_default()
            .push(value.into());
    }

    /// The text of a required field, or a fault beside it.
    pub fn required(&self, name: &str, faults: &mut Faults) -> String {
        let text = self.text(name).unwrap_or_default().to_owned();
        if text.is_empty() {
            faults.add(name, "fault-required");
        }
        text
    }
}

/// A posted form with a valid token.
#[derive(Debug, Clone)]
pub struct Form(pub Fields);

/// Largest form without files.
const FORM_LIMIT: usize = 2 * 1024 * 1024;

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let visit = request.extensions().get::<Visit>().cloned();
        let visit = visit.ok_or_else(|| Failure::Internal("no visit on the request".to_owned()))?;
        let fields = Fields::posted(request, state).await?;
        check_token(&visit, fields.get("csrf"))?;
        Ok(Self(fields))
    }
}

/// Compares the form's token with the visitor's, in constant time.
pub fn check_token(visit: &Visit, sent: &str) -> Result<(), Failure> {
    let (a, b) = (visit.csrf.as_bytes(), sent.as_bytes());
    let differ = a
        .iter()
        .zip(b)
        .fold(a.len() ^ b.len(), |d, (x, y)| d | usize::from(x ^ y));
    if differ == 0 {
        Ok(())
    } else {
        Err(Failure::StaleForm)
    }
}
