//! Companies' partners: who makes, holds and moves their goods. As invented as everybody else.

use super::company::{ascii, person};
use super::names::{coined, stems};
use super::words::EMPLOYEE_TITLES;
use crate::dice::Dice;
use greenlane_domain::partners::{PartnerText, RouteText, StopText};

/// Roles, country, town, and what stands before and after the coined word of the name.
type Part = (
    &'static [&'static str],
    &'static str,
    &'static str,
    (&'static str, &'static str),
);

#[rustfmt::skip]
const PARTS: [Part; 7] = [
    (&["manufacturer"], "MX", "Monterrey", ("Textiles ", " SA de CV")),
    (&["road_carrier"], "MX", "Nuevo Laredo", ("Transportes ", " SA de CV")),
    (&["warehouse"], "US", "Laredo", ("", " Warehousing LLC")),
    (&["manufacturer"], "VN", "Hai Phong", ("", " Garments Co., Ltd.")),
    (&["consolidator", "forwarder"], "KR", "Busan", ("", " Consolidation Co., Ltd.")),
    (&["sea_carrier"], "NL", "Rotterdam", ("", " Ocean Lines BV")),
    (&["supplier"], "IN", "Nhava Sheva", ("", " Metalware Pvt Ltd")),
];
/// The partner that every company with so long a chain has: what it answers one of them, it lets the others use.
const SHARED: u8 = 4;

/// One partner of a company.
pub fn partner(seed: u64, company: u32, part: u8) -> Option<PartnerText> {
    let (roles, country, city, (before, after)) = *PARTS.get(usize::from(part))?;
    let company = if part == SHARED { 0 } else { company };
    let number = company * 8 + u32::from(part);
    let mut dice = Dice::new(seed, 0xA_0000_0000 + u64::from(number));
    // From the end of the list, which only the largest worlds reach.
    let last = u32::try_from(stems()).unwrap_or(u32::MAX) - 1;
    let stem = coined(0, last.saturating_sub(number), country).stem;
    let host = format!("{}.example", ascii(&stem));
    let contact = person(country, EMPLOYEE_TITLES, &host, &mut dice);
    Some(PartnerText {
        name: format!("{before}{stem}{after}"),
        country: country.to_owned(),
        city: city.to_owned(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        reach: "direct".to_owned(),
        reference: format!("V-{:03}", 100 + part),
        identifiers: vec![(
            "duns".to_owned(),
            format!("{}", 300_000_000 + number * 7_919),
        )],
        contact_name: contact.name,
        contact_email: contact.email,
        contact_language: contact.lang.to_owned(),
        sites: Vec::new(),
    })
}

/// Where goods stop: town, country, the part that holds them (none: the company itself), how they go on and who carries.
type Halt = (
    &'static str,
    &'static str,
    Option<u8>,
    Option<(&'static str, u8)>,
);

const OVERLAND: &[Halt] = &[
    ("Monterrey", "MX", Some(0), Some(("road", 1))),
    ("Nuevo Laredo", "MX", Some(1), Some(("road", 1))),
    ("Laredo", "US", Some(2), Some(("road", 1))),
    ("Dallas", "US", None, None),
];
const OVERSEA: &[Halt] = &[
    ("Hai Phong", "VN", Some(3), Some(("sea", 5))),
    ("Busan", "KR", Some(4), Some(("sea", 5))),
    ("Long Beach", "US", None, None),
];

/// A route; `holder` writes a part of the chain as the form does.
pub fn route(number: u8, holder: impl Fn(Option<u8>) -> String) -> RouteText {
    let (name, halts) = match number {
        0 => ("Cloth from Monterrey", OVERLAND),
        _ => ("Garments from Hai Phong", OVERSEA),
    };
    let stops = halts.iter().map(|(place, country, held, onward)| StopText {
        place: (*place).to_owned(),
        country: (*country).to_owned(),
        holder: holder(*held),
        mode: onward.map_or_else(String::new, |(mode, _)| mode.to_owned()),
        carrier: onward.map_or_else(String::new, |(_, carrier)| holder(Some(carrier))),
    });
    RouteText {
        name: name.to_owned(),
        stops: stops.collect(),
    }
}
