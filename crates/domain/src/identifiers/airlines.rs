//! Airline codes of IATA.

use super::fault::{Allowed, IdentifierFault, Lengths};
use super::reading::Reading;

/// IATA Resolution 762 and 767: a two-character designator with at least one letter (`LH`, `5X`),
/// and, when known, the three-digit accounting prefix that begins every air waybill (`LH-020`).
pub(super) fn designator(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::LettersAndDigits)?
        .length(Lengths::Either(2, 5))?
        .only(2..5, Allowed::Digits)?;
    let designator = reading.slice(0..2);
    if designator.chars().all(|c| c.is_ascii_digit()) {
        reading.only(0..2, Allowed::Letters)?;
    }
    let prefix = reading.slice(2..5);
    if prefix.is_empty() {
        return Ok(designator);
    }
    Ok(format!("{designator}-{prefix}"))
}
