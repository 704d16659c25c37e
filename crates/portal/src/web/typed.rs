//! A form shown again: what was typed, with what is wrong beside each field.

use super::{Fields, Page, Say, html, unprocessable};
use crate::failure::Failure;
use askama::Template;
use greenlane_domain::Refusal;

/// What was typed and what is wrong with it. Nothing typed is lost.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The text, by field.
    pub fields: Fields,
    /// Field and message, in the order of the page.
    pub errors: Vec<(String, String)>,
}

/// A refusal as field and message. One without a field leads to `elsewhere`, the id of a place on the page.
pub fn beside(say: &Say, refusal: &Refusal, elsewhere: &str) -> (String, String) {
    let field = refusal.field.as_deref().unwrap_or(elsewhere);
    (field.to_owned(), say.refusal(refusal))
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
    pub fn refused(
        fields: Fields,
        failure: Failure,
        say: &Say,
        elsewhere: &str,
    ) -> Result<Self, Failure> {
        let faults = failure.faults()?;
        let errors = faults.iter().map(|fault| beside(say, fault, elsewhere));
        Ok(Self {
            fields,
            errors: errors.collect(),
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

    /// Whether a checkbox is ticked.
    pub fn ticked(&self, name: impl AsRef<str>) -> bool {
        !self.v(name).is_empty()
    }

    /// The page with the status it deserves: 422 when something is wrong.
    pub fn page(&self, template: &impl Template) -> Page {
        if self.errors.is_empty() {
            html(template)
        } else {
            unprocessable(template)
        }
    }
}
