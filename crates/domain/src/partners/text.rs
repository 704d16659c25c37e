//! Texts as typed: without surrounding space, there where they must be, and not too long.

use crate::Refusal;

/// A text that may be missing.
pub(super) fn optional(field: &str, text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > most {
        let refusal = Refusal::new("refusal-partner-field-too-long").arg("most", most);
        return Err(refusal.field(field));
    }
    Ok(text.to_owned())
}

/// A text that must be there.
pub(super) fn required(field: &str, text: &str, most: usize) -> Result<String, Refusal> {
    let text = optional(field, text, most)?;
    if text.is_empty() {
        return Err(Refusal::new("refusal-partner-field-empty").field(field));
    }
    Ok(text)
}

/// What was read, or nothing and one fault more.
pub(super) fn or_fault<T: Default>(faults: &mut Vec<Refusal>, read: Result<T, Refusal>) -> T {
    read.unwrap_or_else(|fault| {
        faults.push(fault);
        T::default()
    })
}
