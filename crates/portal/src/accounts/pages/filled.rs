//! A form as it goes back to whoever filled it: what they typed, and what is wrong beside each field.

use crate::failure::Failure;
use crate::web::{Fields, Say};

/// What was typed, with the faults in words.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    fields: Fields,
    /// Field and message, in the order of the page.
    pub errors: Vec<(String, String)>,
}

impl Filled {
    /// As typed, without faults.
    pub(super) fn new(fields: Fields) -> Self {
        Self {
            fields,
            errors: Vec::new(),
        }
    }

    /// The value of a field.
    pub(super) fn v(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// The fault of a field; empty when there is none.
    pub(super) fn e(&self, name: &str) -> &str {
        let mut errors = self.errors.iter();
        let fault = errors.find(|(field, _)| field == name);
        fault.map_or("", |(_, message)| message)
    }

    /// With a fault.
    pub(super) fn fault(mut self, name: &str, message: String) -> Self {
        self.errors.push((name.to_owned(), message));
        self
    }

    /// With the faults of a failure that concern the form; any other failure goes on. A refusal that names no
    /// field stands at `field`.
    pub(super) fn explain(
        mut self,
        say: &Say,
        failure: Failure,
        field: &str,
    ) -> Result<Self, Failure> {
        for fault in failure.faults()? {
            let name = fault.field.clone().unwrap_or_else(|| field.to_owned());
            self.errors.push((name, say.refusal(&fault)));
        }
        Ok(self)
    }
}
