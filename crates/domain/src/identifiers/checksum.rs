//! Schemes whose check characters are published arithmetic: LEI and GLN.

use super::fault::{Allowed, IdentifierFault, Lengths};
use super::reading::Reading;

const LEI_LENGTH: usize = 20;
const LEI_PAYLOAD: usize = 18;
const GLN_LENGTH: usize = 13;

/// ISO 17442: 18 letters or digits, then two check digits by ISO 7064 mod 97-10.
pub(super) fn lei(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::LettersAndDigits)?
        .length(Lengths::Exactly(LEI_LENGTH))?
        .only(LEI_PAYLOAD..LEI_LENGTH, Allowed::Digits)?;
    let text = reading.text();
    if mod_97(&text) == 1 {
        return Ok(text);
    }
    Err(IdentifierFault::CheckDigit {
        expected: lei_check_digits(&reading.slice(0..LEI_PAYLOAD)),
        got: reading.slice(LEI_PAYLOAD..LEI_LENGTH),
    })
}

/// The two check digits that the first 18 characters of an LEI need.
pub fn lei_check_digits(payload: &str) -> String {
    // ISO 7064: append 00, take the remainder from 98.
    format!("{:02}", 98 - mod_97(&format!("{payload}00")))
}

/// The remainder by 97 with letters read as 10 to 35, character by character so that nothing
/// overflows.
fn mod_97(text: &str) -> u32 {
    text.chars()
        .filter_map(|c| c.to_digit(36))
        .fold(0, |acc, v| (acc * if v > 9 { 100 } else { 10 } + v) % 97)
}

/// GS1 General Specifications: 13 digits, the last a mod 10 check digit.
pub(super) fn gln(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::Digits)?
        .length(Lengths::Exactly(GLN_LENGTH))?
        .not_all_zero()?;
    let expected = gs1_check_digit(&reading.slice(0..GLN_LENGTH - 1)).to_string();
    let got = reading.slice(GLN_LENGTH - 1..GLN_LENGTH);
    if expected == got {
        return Ok(reading.text());
    }
    Err(IdentifierFault::CheckDigit { expected, got })
}

/// The check digit of any GS1 key (GLN, GTIN, SSCC): weights 3 and 1 from the right of `payload`.
pub fn gs1_check_digit(payload: &str) -> u32 {
    let sum: u32 = payload
        .chars()
        .filter_map(|c| c.to_digit(10))
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .sum();
    (10 - sum % 10) % 10
}
