//! A form shown again: what was typed, with what is wrong beside each field.

use crate::failure::{Failure, Faults};
use crate::web::{Fields, Page, Say, html};
use askama::Template;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;

/// What was typed and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The text, by field.
    pub fields: Fields,
    /// Field and message.
    pub errors: Vec<(String, String)>,
}

impl Typed {
    /// Text without faults.
    pub fn of(fields: Fields) -> Self {
        Self {
            fields,
            errors: Vec::new(),
        }
    }

    /// What a command refused, beside what was typed. Failures of another kind stay failures.
    pub fn refused(fields: Fields, failure: Failure, say: &Say) -> Result<Self, Failure> {
        let refusals = match failure {
            Failure::Invalid(Faults(faults)) => faults,
            Failure::Refused(refusal) => vec![refusal],
            other => return Err(other),
        };
        let told = refusals.iter().map(|refusal| {
            let field = refusal.field.clone().unwrap_or_else(|| "form".to_owned());
            (field, say.refusal(refusal))
        });
        Ok(Self {
            fields,
            errors: told.collect(),
        })
    }

    /// The text of a field.
    pub fn v(&self, name: impl AsRef<str>) -> &str {
        self.fields.get(name.as_ref())
    }

    /// The message beside a field; empty when it has none.
    pub fn e(&self, name: impl AsRef<str>) -> &str {
        let found = self.errors.iter().find(|(field, _)| field == name.as_ref());
        found.map_or("", |(_, message)| message.as_str())
    }

    /// The page with the status it deserves: 422 when something is wrong.
    pub fn page(&self, template: &impl Template) -> Page {
        let mut response = html(template)?.into_response();
        if !self.errors.is_empty() {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }
}
