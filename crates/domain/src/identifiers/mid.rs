//! The manufacturer identification code, by the Appendix to 19 CFR Part 102.
//!
//! The code is built from the maker's country, name, address and city, so it can be checked for its
//! shape, and built anew from the profile to compare. It is not unique: two makers with like names in
//! one street share it.

use super::fault::{Allowed, IdentifierFault, Lengths, MidPart};
use super::fold::fold;
use super::places::is_country;
use super::reading::Reading;

const LONGEST: usize = 15;
/// Country, at least one character of the name, at least two of the city.
const SHORTEST: usize = 5;

/// Canada's provinces and territories, which stand where other countries have their ISO code.
pub const CANADIAN_PROVINCES: [&str; 13] = [
    "XA", "XB", "XC", "XM", "XN", "XO", "XP", "XQ", "XS", "XT", "XV", "XW", "XY",
];

/// English words that the Appendix leaves out of the name.
const IGNORED_WORDS: [&str; 5] = ["a", "an", "and", "of", "the"];

/// Checks the shape: country or province, name (1–6), address (0–4 digits), city (2–3 letters).
pub(super) fn check(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::LettersAndDigits)?
        .only(0..2, Allowed::Letters)?
        .length(Lengths::Between(SHORTEST, LONGEST))?;
    let country = reading.slice(0..2);
    if country == "CA" {
        return Err(IdentifierFault::CanadianProvince);
    }
    if !is_country(&country) && !CANADIAN_PROVINCES.contains(&country.as_str()) {
        return Err(IdentifierFault::Country { found: country });
    }
    let end = reading.len();
    if reading.only(end - 2..end, Allowed::Letters).is_err() {
        return Err(IdentifierFault::Mid(MidPart::City));
    }
    if !comes_apart(&reading) {
        return Err(IdentifierFault::Mid(MidPart::NameAndAddress));
    }
    Ok(reading.text())
}

/// Whether some split into name, digits and city exists. A name may hold digits itself (`CON200`),
/// so every split is tried.
fn comes_apart(reading: &Reading) -> bool {
    let end = reading.len();
    (2..=3_usize).any(|city| {
        let city_at = end.saturating_sub(city);
        reading.only(city_at..end, Allowed::Letters).is_ok()
            && (0..=4_usize).any(|digits| {
                let digits_at = city_at.saturating_sub(digits);
                let name = digits_at.saturating_sub(2);
                (1..=6).contains(&name) && reading.only(digits_at..city_at, Allowed::Digits).is_ok()
            })
    })
}

/// Builds the code from `country` (ISO 3166-1, or the code of a Canadian province), name, address
/// line and city. `None` when the country is not one, or name or city has no usable letter.
pub fn derive(country: &str, name: &str, address: &str, city: &str) -> Option<String> {
    let known = country != "CA" && is_country(country) || CANADIAN_PROVINCES.contains(&country);
    let (name, city) = (name_part(country, name), city_part(city));
    if !known || name.is_empty() || city.is_empty() {
        return None;
    }
    Some(format!("{country}{name}{}{city}", address_part(address)))
}

/// The first three characters of each of the first two words. Initials standing together are one
/// word; a hyphen parts words; other punctuation is dropped.
pub fn name_part(country: &str, name: &str) -> String {
    let mut words: Vec<(String, bool)> = Vec::new();
    for word in words_of(name) {
        let initial = word.chars().count() == 1;
        match words.last_mut() {
            Some((last, true)) if initial => last.push_str(&word),
            _ => words.push((word, initial)),
        }
    }
    words.retain(|(word, _)| !IGNORED_WORDS.contains(&word.as_str()));
    // The Appendix drops the words with which company names begin in these two countries.
    let habit = match country {
        "ID" => "pt",
        "MK" => "konfekcija",
        _ => "",
    };
    if words.len() > 1 && words.first().is_some_and(|(word, _)| word == habit) {
        words.remove(0);
    }
    words
        .iter()
        .take(2)
        .flat_map(|(word, _)| word.chars().take(3))
        .collect::<String>()
        .to_ascii_uppercase()
}

fn words_of(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .collect()
}

/// Up to four digits of the largest number in the address line. Punctuation does not part a number
/// (`12-34` is 1234), a space does.
pub fn address_part(address: &str) -> String {
    address
        .split_whitespace()
        .flat_map(|word| {
            let joined: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
            joined
                .split(|c: char| !c.is_ascii_digit())
                .map(|digits| digits.trim_start_matches('0').to_owned())
                .collect::<Vec<_>>()
        })
        // Without zeros in front, the longer number is the larger one; so no number is too long.
        .max_by(|a, b| (a.len(), a).cmp(&(b.len(), b)))
        .map(|largest| largest.chars().take(4).collect())
        .unwrap_or_default()
}

/// The first three letters of the city; figures and English articles do not count.
pub fn city_part(city: &str) -> String {
    words_of(city)
        .into_iter()
        .filter(|word| !IGNORED_WORDS.contains(&word.as_str()))
        .flat_map(|word| word.chars().collect::<Vec<_>>())
        .filter(char::is_ascii_alphabetic)
        .take(3)
        .collect::<String>()
        .to_ascii_uppercase()
}
