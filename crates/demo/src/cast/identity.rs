//! Numbers that pass their published check rules and that no two companies of a world share. They are made up: that a
//! number has the right form does not say that anybody issued it.

use super::CompanyPlan;
use greenlane_domain::identifiers::{
    Identifier, IdentifierFault, Scheme, gs1_check_digit, lei_check_digits, mid,
};
use greenlane_domain::pack::Pack;

/// Prefixes that the IRS assigns.
const EIN_PREFIXES: [&str; 12] = [
    "12", "20", "26", "27", "36", "45", "46", "52", "81", "84", "87", "93",
];

/// The identifiers a company gives: those its type requires, and some that are optional.
pub fn identifiers(pack: &Pack, plan: &CompanyPlan) -> Vec<Identifier> {
    let Some(entity_type) = pack.entity_type(&plan.entity_type) else {
        return Vec::new();
    };
    let optional = entity_type.identifiers_optional.iter().enumerate();
    let given = optional
        .filter(|(i, _)| (plan.number as usize + i).is_multiple_of(3))
        .map(|(_, id)| id);
    let mut schemes: Vec<Scheme> = entity_type
        .identifiers_required
        .iter()
        .chain(given)
        .filter_map(|id| id.parse().ok())
        .filter(|scheme| *scheme != Scheme::Iata || plan.entity_type == "air_carrier")
        .collect();
    schemes.sort_unstable();
    schemes.dedup();
    schemes
        .into_iter()
        .filter_map(|scheme| identifier(scheme, plan))
        .collect()
}

fn identifier(scheme: Scheme, plan: &CompanyPlan) -> Option<Identifier> {
    // A walk that meets every remainder once, so that neighbours do not look alike.
    let n = plan.number;
    let walk = |modulus: u64, stride: u64| u64::from(n).wrapping_mul(stride) % modulus;
    let text = match scheme {
        Scheme::Ein | Scheme::Ior if plan.country != "US" && scheme == Scheme::Ein => return None,
        Scheme::Ein => ein(n),
        Scheme::Ior => format!("{}00", ein(n)),
        Scheme::Duns => format!("{:09}", 100_000_000 + walk(899_999_999, 7_368_787)),
        Scheme::Lei => {
            let payload = format!("9845{:014}", walk(99_999_999_999_999, 48_271_604_911));
            format!("{payload}{}", lei_check_digits(&payload))
        }
        Scheme::Scac => letters(walk(26 * 26 * 26 * 26, 104_729)),
        Scheme::Fmc => format!("{:06}", 100_000 + walk(899_999, 7_919)),
        Scheme::Dot => format!("{}", 1_000_000 + walk(2_999_999, 104_729)),
        Scheme::Gln => {
            let payload = format!("0614{:08}", walk(99_999_999, 15_485_863));
            format!("{payload}{}", gs1_check_digit(&payload))
        }
        Scheme::Iata => airline(plan.rank),
        Scheme::Mid => manufacturer(plan)?,
        Scheme::Rfc => return taxpayer(plan),
        Scheme::Eori | Scheme::Country | Scheme::Unlocode => return None,
    };
    scheme.check(&text).ok()
}

fn ein(n: u32) -> String {
    let prefix = EIN_PREFIXES
        .get(n as usize % EIN_PREFIXES.len())
        .copied()
        .unwrap_or("12");
    format!(
        "{prefix}-{:07}",
        1_000_000 + u64::from(n) * 7_919 % 8_999_999
    )
}

fn letters(mut n: u64) -> String {
    let mut text = String::new();
    for _ in 0..4 {
        text.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or_default()));
        n /= 26;
    }
    text
}

// A letter and a digit in either order: 520 of them, more than a full-size world has airlines.
fn airline(n: u32) -> String {
    let place = n.wrapping_mul(37) % 520;
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    let digit = place / 26 % 10;
    let code = if place < 260 {
        format!("{digit}{letter}")
    } else {
        format!("{letter}{digit}")
    };
    format!("{code}-{:03}", 100 + n % 900)
}

fn manufacturer(plan: &CompanyPlan) -> Option<String> {
    let site = plan.sites.first()?;
    let country = match (plan.country, site.address.region.as_str()) {
        ("CA", "ON") => "XO",
        ("CA", "QC") => "XQ",
        ("CA", "BC") => "XC",
        ("CA", "NS") => "XN",
        ("CA", _) => "XM",
        (country, _) => country,
    };
    mid::derive(
        country,
        &plan.name,
        &site.address.street,
        &site.address.city,
    )
}

// The rule itself says which check character it wants.
fn taxpayer(plan: &CompanyPlan) -> Option<Identifier> {
    if plan.country != "MX" {
        return None;
    }
    let letters: String = super::company::ascii(&plan.name).chars().take(3).collect();
    let n = plan.number;
    let (year, month, day) = (70 + n % 30, 1 + n / 30 % 12, 1 + n / 360 % 28);
    let payload = format!(
        "{}{year:02}{month:02}{day:02}Q{}",
        letters.to_uppercase(),
        n % 10
    );
    let first = Scheme::Rfc.check(&format!("{payload}0"));
    match first {
        Ok(identifier) => Some(identifier),
        Err(IdentifierFault::CheckDigit { expected, .. }) => {
            Scheme::Rfc.check(&format!("{payload}{expected}")).ok()
        }
        Err(_) => None,
    }
}
