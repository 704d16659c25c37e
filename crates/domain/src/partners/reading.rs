//! A partner as typed, on the form or in a row of a file: read by one rule, with every fault named.

use super::partner::{Contact, Partner, PartnerSite};
use super::text::{optional, or_fault, required};
use super::words::{ChainRole, Reach};
use crate::Refusal;
use crate::identifiers::{Identifier, Scheme};
use crate::ids::PartnerId;

/// The longest name, place or reference.
const LONGEST: usize = 200;

/// A site as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct SiteText {
    pub name: String,
    pub country: String,
    pub city: String,
    pub unlocode: String,
}

/// A partner as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct PartnerText {
    pub name: String,
    pub country: String,
    pub city: String,
    pub roles: Vec<String>,
    pub reach: String,
    pub reference: String,
    /// Scheme and value.
    pub identifiers: Vec<(String, String)>,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_language: String,
    pub sites: Vec<SiteText>,
}

/// The column of an import file that a field of the form belongs to.
pub fn column_of(field: &str) -> &str {
    match field.split('_').next() {
        Some("identifier" | "scheme") => "identifiers",
        Some("site") => "sites",
        _ => field,
    }
}

/// Collects faults in the order of the form.
#[derive(Default)]
struct Faults(Vec<Refusal>);

impl Faults {
    fn add(&mut self, field: &str, key: &str) {
        self.0.push(Refusal::new(key).field(field));
    }

    fn required(&mut self, field: &str, text: &str) -> String {
        or_fault(&mut self.0, required(field, text, LONGEST))
    }

    fn optional(&mut self, field: &str, text: &str) -> String {
        or_fault(&mut self.0, optional(field, text, LONGEST))
    }

    fn country(&mut self, field: &str, text: &str) -> String {
        or_fault(&mut self.0, country(field, text))
    }

    fn checked(&mut self, field: &str, scheme: Scheme, text: &str) -> Option<Identifier> {
        match scheme.check(text) {
            Ok(identifier) => Some(identifier),
            Err(fault) => {
                self.0.push(Refusal::from(&fault).field(field));
                None
            }
        }
    }
}

/// A country as typed.
pub(super) fn country(field: &str, text: &str) -> Result<String, Refusal> {
    let text = required(field, text, LONGEST)?;
    match Scheme::Country.check(&text) {
        Ok(country) => Ok(country.value().to_owned()),
        Err(fault) => Err(Refusal::from(&fault).field(field)),
    }
}

/// Good enough to send a mail to: one `@`, a dot behind it, no space. The mail itself is the proof.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let fits = |part: &str| {
        !part.is_empty()
            && !part
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "@,;<>\"".contains(c))
    };
    fits(local)
        && fits(domain)
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}

impl PartnerText {
    /// Reads it, or tells everything that is wrong with it, field by field. `languages` are those of the portal.
    ///
    /// # Errors
    /// Every fault, each with its field.
    pub fn read(&self, id: PartnerId, languages: &[&str]) -> Result<Partner, Vec<Refusal>> {
        let mut faults = Faults::default();
        let partner = Partner {
            id,
            name: faults.required("name", &self.name),
            country: faults.country("country", &self.country),
            city: faults.optional("city", &self.city),
            roles: self.read_roles(&mut faults),
            reach: self.read_reach(&mut faults),
            reference: faults.optional("reference", &self.reference),
            identifiers: self.read_identifiers(&mut faults),
            contact: self.read_contact(&mut faults, languages),
            sites: self.read_sites(&mut faults),
        };
        if faults.0.is_empty() {
            Ok(partner)
        } else {
            Err(faults.0)
        }
    }

    fn read_roles(&self, faults: &mut Faults) -> Vec<ChainRole> {
        let typed = self.roles.iter().map(|role| role.trim());
        let mut roles = Vec::new();
        for code in typed.filter(|role| !role.is_empty()) {
            match ChainRole::parse(code) {
                Some(role) if roles.contains(&role) => {}
                Some(role) => roles.push(role),
                None => {
                    let refusal = Refusal::new("refusal-partner-role-unknown").arg("role", code);
                    faults.0.push(refusal.field("roles"));
                }
            }
        }
        if roles.is_empty() && faults.0.iter().all(|f| f.field.as_deref() != Some("roles")) {
            faults.add("roles", "refusal-partner-role-none");
        }
        roles
    }

    fn read_reach(&self, faults: &mut Faults) -> Reach {
        let typed = self.reach.trim();
        Reach::parse(typed).unwrap_or_else(|| {
            // A file may leave the column out: most partners that a company can list are its own.
            if !typed.is_empty() {
                faults.add("reach", "refusal-partner-reach");
            }
            Reach::Direct
        })
    }

    fn read_identifiers(&self, faults: &mut Faults) -> Vec<Identifier> {
        let mut read: Vec<Identifier> = Vec::new();
        for (n, (scheme, value)) in self.identifiers.iter().enumerate() {
            if value.trim().is_empty() {
                continue;
            }
            let field = format!("identifier_{n}");
            let known = scheme.trim().to_lowercase().parse::<Scheme>();
            let Some(scheme) = known.ok().filter(|scheme| scheme.names_a_company()) else {
                let refusal = Refusal::new("refusal-partner-scheme").arg("scheme", scheme.trim());
                faults.0.push(refusal.field(&format!("scheme_{n}")));
                continue;
            };
            if let Some(identifier) = faults.checked(&field, scheme, value)
                && !read.contains(&identifier)
            {
                read.push(identifier);
            }
        }
        read
    }

    fn read_contact(&self, faults: &mut Faults, languages: &[&str]) -> Option<Contact> {
        let email = self.contact_email.trim().to_lowercase();
        if email.is_empty() {
            if !self.contact_name.trim().is_empty() {
                faults.add("contact_email", "refusal-partner-contact-email");
            }
            return None;
        }
        if !is_address(&email) || email.chars().count() > LONGEST {
            faults.add("contact_email", "refusal-partner-email");
        }
        let lang = match self.contact_language.trim().to_lowercase() {
            none if none.is_empty() => "en".to_owned(),
            lang => lang,
        };
        if !languages.contains(&lang.as_str()) {
            let refusal =
                Refusal::new("refusal-partner-language").arg("known", languages.join(", "));
            faults.0.push(refusal.field("contact_language"));
        }
        Some(Contact {
            name: faults.optional("contact_name", &self.contact_name),
            email,
            lang,
        })
    }

    fn read_sites(&self, faults: &mut Faults) -> Vec<PartnerSite> {
        let mut sites = Vec::new();
        for (n, typed) in self.sites.iter().enumerate() {
            let SiteText {
                name,
                country,
                city,
                unlocode,
            } = typed;
            if [name, country, city, unlocode]
                .iter()
                .all(|text| text.trim().is_empty())
            {
                continue;
            }
            let field = |part: &str| format!("site_{n}_{part}");
            let unlocode = (!unlocode.trim().is_empty())
                .then(|| faults.checked(&field("unlocode"), Scheme::Unlocode, unlocode))
                .flatten();
            let site = PartnerSite {
                name: faults.required(&field("name"), name),
                country: faults.country(&field("country"), country),
                city: faults.optional(&field("city"), city),
                unlocode: unlocode.map(|code| code.value().to_owned()),
            };
            let elsewhere = site
                .unlocode
                .as_ref()
                .is_some_and(|code| !site.country.is_empty() && !code.starts_with(&site.country));
            if elsewhere {
                let refusal =
                    Refusal::new("refusal-partner-unlocode-country").arg("country", &site.country);
                faults.0.push(refusal.field(&field("unlocode")));
            }
            sites.push(site);
        }
        sites
    }
}
