//! Mexico's taxpayer number, by the rules of the SAT.
//!
//! A company has three letters, the date it was founded and three characters that the SAT assigns;
//! a person has four letters and the date of birth. The last character checks the others (mod 11).

use jiff::civil::Date;

use super::fault::{Allowed, IdentifierFault, Lengths};
use super::reading::Reading;

pub(super) const COMPANY_LENGTH: usize = 12;
pub(super) const PERSON_LENGTH: usize = 13;

/// The SAT's order of characters; a character's place in it is its value.
const ALPHABET: &str = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

/// Written on invoices to the general public and to foreigners without an RFC: nobody's number.
const GENERIC: [&str; 2] = ["XAXX010101000", "XEXX010101000"];

/// Whether the last character must fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckDigit {
    Enforced,
    Pardoned,
}

pub(super) fn check(raw: &str, check_digit: CheckDigit) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::RfcCharacters)?
        .length(Lengths::Either(COMPANY_LENGTH, PERSON_LENGTH))?;
    let text = reading.text();
    if GENERIC.contains(&text.as_str()) {
        return Err(IdentifierFault::Placeholder);
    }
    let letters = reading.len() - 9;
    reading
        .only(0..letters, Allowed::RfcLetters)?
        .only(letters..letters + 6, Allowed::Digits)?
        .only(letters + 6..letters + 8, Allowed::LettersAndDigits)?
        .only(letters + 8..letters + 9, Allowed::DigitsAndA)?;
    date_exists(&reading.slice(letters..letters + 6))?;
    let expected = check_character(&reading.slice(0..letters + 8));
    let got = reading.slice(letters + 8..letters + 9);
    if expected != got && check_digit == CheckDigit::Enforced {
        return Err(IdentifierFault::CheckDigit { expected, got });
    }
    Ok(text)
}

/// The date carries no century, so it must exist in the 1900s or in the 2000s (29 February 2000
/// exists, 29 February 1900 does not).
fn date_exists(six: &str) -> Result<(), IdentifierFault> {
    let two = |from: usize| {
        six.chars()
            .skip(from)
            .take(2)
            .filter_map(|c| c.to_digit(10))
            .fold(0_i8, |acc, d| acc * 10 + i8::try_from(d).unwrap_or(0))
    };
    let (year, month, day) = (i16::from(two(0)), two(2), two(4));
    if [1900, 2000]
        .iter()
        .any(|century| Date::new(century + year, month, day).is_ok())
    {
        return Ok(());
    }
    Err(IdentifierFault::Date {
        found: six.to_owned(),
    })
}

/// The check character for everything before it. A company's number is one shorter than a person's
/// and is filled up with a space on the left.
fn check_character(payload: &str) -> String {
    let padded = format!("{payload:>12}");
    let sum: usize = padded
        .chars()
        .zip((2..=13).rev())
        .filter_map(|(c, weight)| Some(ALPHABET.chars().position(|a| a == c)? * weight))
        .sum();
    ALPHABET
        .chars()
        .nth((11 - sum % 11) % 11)
        .unwrap_or('0')
        .to_string()
}
