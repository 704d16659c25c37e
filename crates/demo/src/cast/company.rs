//! One company: name, country, entity type, sites, people.

use super::doors::named;
use super::names::{coined, legal, stems};
use super::words::{
    ABROAD, EMPLOYEE_TITLES, FIRST_EN, FIRST_ES, FIRST_FR, LAST_EN, LAST_ES, LAST_FR,
    OFFICER_TITLES, PLACES, Place, STREETS_EN, STREETS_ES, STREETS_FR,
};
use crate::dice::Dice;
use crate::script::{SEATS, SMALLEST};
use greenlane_domain::membership::{Address, SiteKind};
use greenlane_domain::pack::{EntityType, Pack};
use std::collections::BTreeMap;

/// Somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// First and last name.
    pub name: String,
    /// Address for signing in; of the reserved `.example` domain.
    pub email: String,
    /// Position.
    pub title: String,
    /// The language they read.
    pub lang: &'static str,
}

/// A place where a company works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitePlan {
    /// What it is called.
    pub name: String,
    /// What happens there.
    pub kind: SiteKind,
    /// Where it is.
    pub address: Address,
    /// UN/LOCODE.
    pub unlocode: &'static str,
}

/// A company as it will say of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyPlan {
    /// Its place in the list, from 0.
    pub number: u32,
    /// Its place among those of its type, from 0.
    pub rank: u32,
    /// Entity type.
    pub entity_type: String,
    /// Legal name.
    pub name: String,
    /// Country of establishment.
    pub country: &'static str,
    /// Sites; the first is the registered office.
    pub sites: Vec<SitePlan>,
    /// The officer.
    pub officer: Person,
    /// An employee.
    pub employee: Person,
    /// Who owns it, with the share.
    pub owner: String,
}

/// How many companies of each entity type, in the pack's order, add up to `n` in the pack's mix (largest remainders).
pub fn mix(pack: &Pack, n: u32) -> Vec<(String, u32)> {
    let total: f64 = pack.entity_types.iter().map(|t| t.mix_percent).sum();
    let exact = |t: &EntityType| t.mix_percent / total * f64::from(n);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and n"
    )]
    let floor = |t: &EntityType| exact(t).floor() as u32;
    let mut counts: Vec<(String, u32)> = pack
        .entity_types
        .iter()
        .map(|t| (t.id.clone(), floor(t)))
        .collect();
    let mut by_rest: Vec<usize> = (0..counts.len()).collect();
    let rest = |i: &usize| {
        pack.entity_types
            .get(*i)
            .map_or(0.0, |t| exact(t) - exact(t).floor())
    };
    by_rest.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
    let given: u32 = counts.iter().map(|(_, count)| count).sum();
    for place in by_rest
        .into_iter()
        .cycle()
        .take(n.saturating_sub(given) as usize)
    {
        if let Some((_, count)) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

// The mix, shuffled. The two members whose people a visitor can be are importers. In a small world the other leading
// parts are played by types that lack some categories, so that enough of the others are left for the published table.
fn entity_types(pack: &Pack, seed: u64, n: u32) -> Vec<String> {
    let mut types: Vec<String> = Vec::new();
    for (id, count) in mix(pack, n) {
        types.extend(std::iter::repeat_n(id, count as usize));
    }
    Dice::new(seed, 0xE117).shuffle(&mut types);
    for seat in 0..types.len() {
        let suits = |id: &String| {
            if seat < 2 {
                id == "importer"
            } else {
                !has_every_category(id)
            }
        };
        if seat < 2 || (n < 2 * SMALLEST && seat < SEATS as usize) {
            let found = types.iter().skip(seat).position(suits);
            types.swap(seat, found.map_or(seat, |found| seat + found));
        }
    }
    types
}

/// Only these types have criteria in every category (as far as the public sources tell).
pub fn has_every_category(entity_type: &str) -> bool {
    matches!(entity_type, "importer" | "foreign_manufacturer")
}

/// Every company of a world.
pub fn companies(pack: &Pack, seed: u64, n: u32) -> Vec<CompanyPlan> {
    let types = entity_types(pack, seed, n);
    let offset = Dice::new(seed, 0x0FF5).below(stems());
    let mut companies: Vec<CompanyPlan> = (0..n)
        .zip(types)
        .map(|(number, entity_type)| company(pack, seed, offset, number, entity_type))
        .collect();
    let mut ranks: BTreeMap<String, u32> = BTreeMap::new();
    for company in &mut companies {
        let next = ranks.entry(company.entity_type.clone()).or_default();
        company.rank = *next;
        *next += 1;
    }
    companies
}

fn company(pack: &Pack, seed: u64, offset: usize, number: u32, entity_type: String) -> CompanyPlan {
    let mut dice = Dice::new(seed, 0x1_0000_0000 + u64::from(number));
    let country = country(pack, &entity_type, &mut dice);
    let coined = coined(offset, number, country);
    let name = legal(&coined, &entity_type, country, &mut dice);
    let words = [
        ascii(&coined.stem),
        ascii(coined.second),
        number.to_string(),
    ];
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let host = format!("{}.example", words.join("-"));
    let mut officer = person(country, OFFICER_TITLES, &host, &mut dice);
    let mut employee = person(country, EMPLOYEE_TITLES, &host, &mut dice);
    // Two of one name would be taken for one person. Chance of its own, so that everything else stays what it was.
    let mut own = Dice::new(seed, 0xD_0000_0000 + u64::from(number));
    while employee.name == officer.name {
        employee = person(country, EMPLOYEE_TITLES, &host, &mut own);
    }
    let which = usize::try_from(number).unwrap_or(usize::MAX);
    named(&mut officer, "officer", which);
    named(&mut employee, "employee", which);
    let owner = person(country, OFFICER_TITLES, &host, &mut dice).name;
    let sites = sites(&entity_type, country, &mut dice);
    CompanyPlan {
        number,
        rank: 0,
        entity_type,
        name,
        country,
        sites,
        officer,
        employee,
        owner,
    }
}

fn country(pack: &Pack, entity_type: &str, dice: &mut Dice) -> &'static str {
    let allowed = pack
        .entity_type(entity_type)
        .map(|t| t.countries.clone())
        .unwrap_or_default();
    if allowed.is_empty() {
        return dice.pick(&[
            "US", "DE", "JP", "KR", "SG", "FR", "PA", "NL", "ES", "IT", "CL", "US",
        ]);
    }
    let first_choice = match entity_type {
        "foreign_manufacturer" | "mexican_long_haul" => "MX",
        "highway_carrier" => dice.pick(&["US", "MX", "MX", "CA"]),
        _ => "US",
    };
    let wanted = if dice.percent(88) {
        first_choice
    } else {
        dice.pick(&["US", "CA", "MX"])
    };
    if allowed.iter().any(|code| code == wanted) {
        wanted
    } else {
        first_choice
    }
}

/// A person with a name such as people have in that country.
pub fn person(country: &str, titles: &[&'static str], host: &str, dice: &mut Dice) -> Person {
    let (lang, first, last) = match country {
        "MX" | "ES" | "PA" | "CL" => ("es", FIRST_ES, LAST_ES),
        "FR" => ("fr", FIRST_FR, LAST_FR),
        "CA" if dice.percent(35) => ("fr", FIRST_FR, LAST_FR),
        _ => ("en", FIRST_EN, LAST_EN),
    };
    let (first, last) = (dice.pick(first), dice.pick(last));
    Person {
        name: format!("{first} {last}"),
        email: format!("{}.{}@{host}", ascii(first), ascii(last)),
        title: dice.pick(titles).to_owned(),
        lang,
    }
}

/// Small letters without accents.
pub fn ascii(text: &str) -> String {
    let lower = text.to_lowercase();
    let plain = lower.chars().map(|c| match c {
        'á' | 'à' | 'â' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'í' | 'î' => 'i',
        'ó' | 'ô' => 'o',
        'ú' | 'û' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    });
    plain.filter(char::is_ascii_alphanumeric).collect()
}

fn place(country: &str, dice: &mut Dice) -> Place {
    let there: Vec<Place> = PLACES
        .iter()
        .filter(|place| place.0 == country)
        .copied()
        .collect();
    dice.pick(&there)
}

fn address(place: Place, dice: &mut Dice) -> Address {
    let number = dice.between(10, 9900);
    let street = match place.0 {
        "MX" | "ES" | "PA" | "CL" => format!("{} {number}", dice.pick(STREETS_ES)),
        "FR" => format!("{number} {}", dice.pick(STREETS_FR)),
        "CA" if place.1 == "QC" => format!("{number}, {}", dice.pick(STREETS_FR)),
        _ => format!("{number} {}", dice.pick(STREETS_EN)),
    };
    Address {
        street,
        city: place.2.to_owned(),
        region: place.1.to_owned(),
        postal_code: place.4.to_owned(),
        country: place.0.to_owned(),
    }
}

fn sites(entity_type: &str, country: &'static str, dice: &mut Dice) -> Vec<SitePlan> {
    let kinds: &[SiteKind] = match entity_type {
        "importer" => &[SiteKind::Office, SiteKind::Warehouse, SiteKind::Warehouse],
        "foreign_manufacturer" => &[SiteKind::Factory, SiteKind::Warehouse, SiteKind::Yard],
        "highway_carrier" | "mexican_long_haul" => &[SiteKind::Yard, SiteKind::Office],
        "rail_carrier" | "sea_carrier" | "air_carrier" | "mpto" => {
            &[SiteKind::Terminal, SiteKind::Office]
        }
        "consolidator" | "third_party_logistics" => &[SiteKind::Warehouse, SiteKind::Office],
        _ => &[SiteKind::Office],
    };
    let mut sites: Vec<SitePlan> = Vec::new();
    for (i, kind) in kinds.iter().enumerate() {
        let abroad = entity_type == "importer" && i == 2 && dice.percent(40);
        let place = if abroad {
            place(dice.pick(ABROAD), dice)
        } else {
            place(country, dice)
        };
        let what = match kind {
            SiteKind::Office => "office",
            SiteKind::Warehouse => "distribution centre",
            SiteKind::Factory => "plant",
            SiteKind::Terminal => "terminal",
            SiteKind::Yard => "yard",
        };
        let mut name = format!("{} {what}", place.2);
        if sites.iter().any(|site| site.name == name) {
            name = format!("{name} {}", i + 1);
        }
        sites.push(SitePlan {
            name,
            kind: *kind,
            address: address(place, dice),
            unlocode: place.3,
        });
    }
    sites
}
