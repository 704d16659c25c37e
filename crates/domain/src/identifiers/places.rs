//! Countries and places: ISO 3166-1, UN/LOCODE, and the EORI number that begins with a country.

use super::fault::{Allowed, IdentifierFault, Lengths};
use super::reading::Reading;

/// ISO 3166-1 alpha-2, all 249 codes officially assigned, in order.
#[rustfmt::skip]
pub const COUNTRIES: [&str; 249] = [
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT",
    "AU", "AW", "AX", "AZ", "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI",
    "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV", "BW", "BY",
    "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN",
    "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM",
    "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK",
    "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL",
    "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM",
    "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR",
    "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN",
    "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS",
    "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK",
    "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW",
    "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP",
    "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM",
    "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW",
    "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM",
    "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF",
    "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW",
    "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
    "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

/// Used by UN/LOCODE for installations in international waters.
const INTERNATIONAL_WATERS: &str = "XZ";

/// Northern Ireland, which issues EORI numbers of its own.
const NORTHERN_IRELAND: &str = "XI";

/// Whether `code` is a country, in capitals.
pub fn is_country(code: &str) -> bool {
    COUNTRIES.binary_search(&code).is_ok()
}

/// A country of ISO 3166-1.
pub(super) fn country(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading.all(Allowed::Letters)?.length(Lengths::Exactly(2))?;
    known(reading.text(), is_country)
}

/// UN/LOCODE by its form: a country, then three letters or digits from 2 to 9. Whether the place is
/// on the list of the UNECE is not checked here: the list changes twice a year and is data.
pub(super) fn unlocode(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::LettersAndDigits)?
        .length(Lengths::Exactly(5))?
        .only(0..2, Allowed::Letters)?
        .only(2..5, Allowed::LettersAndHighDigits)?;
    known(reading.slice(0..2), |code| {
        is_country(code) || code == INTERNATIONAL_WATERS
    })?;
    Ok(reading.text())
}

/// EORI: the country that registered the operator, then its own number of up to 15 characters. The
/// United Kingdom (`GB`) has 12 or 15 digits and Northern Ireland (`XI`) 12; the other national
/// forms are not published as a rule. Countries outside the Union are taken too, because the Union
/// enters partner countries' operators in the same shape (`CN` and ten digits, for instance).
pub(super) fn eori(raw: &str) -> Result<String, IdentifierFault> {
    let reading = Reading::of(raw)?;
    reading
        .all(Allowed::LettersAndDigits)?
        .only(0..2, Allowed::Letters)?
        .length(Lengths::Between(3, 17))?;
    let country = reading.slice(0..2);
    known(country.clone(), |code| {
        is_country(code) || code == NORTHERN_IRELAND
    })?;
    match country.as_str() {
        "GB" => {
            reading
                .only(2..17, Allowed::Digits)?
                .length(Lengths::Either(14, 17))?;
        }
        NORTHERN_IRELAND => {
            reading
                .only(2..17, Allowed::Digits)?
                .length(Lengths::Exactly(14))?;
        }
        _ => {}
    }
    Ok(reading.text())
}

fn known(code: String, is_known: impl Fn(&str) -> bool) -> Result<String, IdentifierFault> {
    if is_known(&code) {
        return Ok(code);
    }
    Err(IdentifierFault::Country { found: code })
}
