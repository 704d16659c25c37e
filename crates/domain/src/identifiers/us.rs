//! Numbers issued or used in the United States.

use super::fault::{Allowed, IdentifierFault, Lengths};
use super::reading::{Reading, is_hyphen};

/// Two digits with which the IRS has never begun an EIN (IRS, "How EINs are assigned and valid EIN
/// prefixes", read the other way round because it is shorter).
const UNASSIGNED_EIN_PREFIXES: [&str; 17] = [
    "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96",
    "97",
];

/// `NN-NNNNNNN` with a prefix that the IRS assigns. There is no check digit.
pub(super) fn ein(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading.all(Allowed::Digits)?.length(Lengths::Exactly(9))?;
    ein_prefix(&reading)?;
    Ok(format!("{}-{}", reading.slice(0..2), reading.slice(2..9)))
}

fn ein_prefix(reading: &Reading) -> Result<(), IdentifierFault> {
    let found = reading.slice(0..2);
    if UNASSIGNED_EIN_PREFIXES.contains(&found.as_str()) {
        return Err(IdentifierFault::Prefix { found });
    }
    Ok(())
}

/// Nine digits. The check digit of old was given up by Dun & Bradstreet, so there is none to check.
pub(super) fn duns(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::Digits)?
        .length(Lengths::Exactly(9))?
        .not_all_zero()?;
    Ok(reading.text())
}

/// Two to four letters. (Codes that end in U, X or Z belong to owners of containers, rail cars and
/// trailers; they are codes all the same.)
pub(super) fn scac(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::Letters)?
        .length(Lengths::Between(2, 4))?;
    Ok(reading.text())
}

/// The six digits of an organisation licensed by or registered with the FMC.
pub(super) fn fmc(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?.without_label("FMC");
    reading
        .all(Allowed::Digits)?
        .length(Lengths::Exactly(6))?
        .not_all_zero()?;
    Ok(reading.text())
}

/// Up to eight digits; zeros in front mean nothing and go.
pub(super) fn usdot(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?
        .without_label("USDOT")
        .without_label("DOT");
    reading
        .all(Allowed::Digits)?
        .length(Lengths::Between(1, 8))?
        .not_all_zero()?;
    Ok(reading.text().trim_start_matches('0').to_owned())
}

/// The three kinds of importer number (CBP Form 5106). Without its hyphens a number of digits only
/// can be read as two of them.
#[derive(Clone, Copy)]
enum ImporterNumber {
    /// `NN-NNNNNNNXX`: an EIN and a suffix that tells the branches of one taxpayer apart.
    Irs,
    /// `NNN-NN-NNNN`.
    SocialSecurity,
    /// `YYDDPP-NNNNN`: assigned by CBP at a port.
    AssignedByCbp,
}

/// An importer of record number in the shape its hyphens announce.
pub(super) fn importer_number(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading.all(Allowed::LettersAndDigits)?;
    match importer_kind(raw, &reading)? {
        ImporterNumber::Irs => {
            reading
                .only(0..9, Allowed::Digits)?
                .only(9..11, Allowed::ImporterSuffix)?;
            ein_prefix(&reading)?;
            Ok(format!("{}-{}", reading.slice(0..2), reading.slice(2..11)))
        }
        ImporterNumber::SocialSecurity => social_security_number(&reading),
        ImporterNumber::AssignedByCbp => {
            reading.all(Allowed::Digits)?.not_all_zero()?;
            Ok(format!("{}-{}", reading.slice(0..6), reading.slice(6..11)))
        }
    }
}

fn importer_kind(raw: &str, reading: &Reading) -> Result<ImporterNumber, IdentifierFault> {
    let groups: Vec<usize> = raw
        .split(|c: char| c.is_whitespace() || is_hyphen(c))
        .map(|group| group.chars().filter(char::is_ascii_alphanumeric).count())
        .filter(|&n| n > 0)
        .collect();
    match groups.as_slice() {
        [2, 9] | [2, 7, 2] => Ok(ImporterNumber::Irs),
        [3, 2, 4] => Ok(ImporterNumber::SocialSecurity),
        [6, 5] => Ok(ImporterNumber::AssignedByCbp),
        // An EIN whose suffix was left out.
        [2, 7] => Err(IdentifierFault::Length {
            expected: Lengths::Exactly(11),
            got: 9,
        }),
        // Letters stand in the suffix of the first kind only.
        [11] if reading.all(Allowed::Digits).is_err() => Ok(ImporterNumber::Irs),
        _ => {
            reading.length(Lengths::Either(9, 11))?;
            Err(IdentifierFault::Ambiguous)
        }
    }
}

/// The Social Security Administration never issues area 000, 666 or 900–999, group 00 or serial 0000.
fn social_security_number(reading: &Reading) -> Result<String, IdentifierFault> {
    reading.all(Allowed::Digits)?;
    let (area, group, serial) = (
        reading.slice(0..3),
        reading.slice(3..5),
        reading.slice(5..9),
    );
    if area == "000" || area == "666" || area.starts_with('9') {
        return Err(IdentifierFault::Prefix { found: area });
    }
    if group == "00" || serial == "0000" {
        return Err(IdentifierFault::Placeholder);
    }
    Ok(format!("{area}-{group}-{serial}"))
}

/// Whether a checked importer number is a person's social security number.
pub(super) fn is_social_security_number(value: &str) -> bool {
    value.split('-').map(str::len).eq([3, 2, 4])
}

/// The EIN inside a checked importer number of the first kind.
pub(super) fn ein_within(value: &str) -> Option<String> {
    let (prefix, rest) = value.split_once('-')?;
    (prefix.len() == 2).then(|| format!("{prefix}-{}", rest.chars().take(7).collect::<String>()))
}
