//! What a company says about itself: names, places, owners, identifiers, contacts.
//!
//! Wrong data is refused field by field; what is merely not there yet is listed as missing before submission. An
//! [`Identifier`] in here has passed its published check rule: the type cannot be made otherwise.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Refusal;
use crate::identifiers::{Identifier, Scheme, is_country};

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every variant, in the order in which forms offer them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code in forms and records.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The variant with that code.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.code() == code)
            }
        }
    };
}

codes! {
    /// What another name is.
    NameKind {
        /// Used in trade ("doing business as").
        Trading = "trading",
        /// Used before.
        Former = "former",
    }
}

codes! {
    /// What happens at a site.
    SiteKind {
        /// Office.
        Office = "office",
        /// Warehouse or distribution centre.
        Warehouse = "warehouse",
        /// Factory.
        Factory = "factory",
        /// Sea, air or rail terminal.
        Terminal = "terminal",
        /// Vehicle or container yard.
        Yard = "yard",
    }
}

codes! {
    /// How a company is held.
    OwnershipForm {
        /// Privately held.
        Private = "private",
        /// Its shares are traded publicly.
        Public = "public",
        /// Held by a state.
        State = "state",
        /// A partnership.
        Partnership = "partnership",
        /// One natural person.
        SoleProprietor = "sole_proprietor",
    }
}

codes! {
    /// What an owner is.
    OwnerKind {
        /// A natural person.
        Person = "person",
        /// A company, fund or state.
        Organisation = "organisation",
    }
}

codes! {
    /// What a contact is to the company.
    Capacity {
        /// May bind the company.
        Officer = "officer",
        /// Works for it.
        Employee = "employee",
        /// Advises it from outside.
        Consultant = "consultant",
    }
}

/// A name beside the legal one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct OtherName {
    pub name: String,
    pub kind: NameKind,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Address {
    pub street: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// A place where the company works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Site {
    /// Stays the same when the site's data change: validations refer to it.
    pub id: Uuid,
    pub name: String,
    pub kind: SiteKind,
    pub address: Address,
    /// UN/LOCODE, five characters.
    pub unlocode: Option<String>,
    /// People of the company work there.
    pub staffed: bool,
}

/// Somebody who owns a part of the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Owner {
    pub name: String,
    pub kind: OwnerKind,
    pub country: String,
    /// Whole percent.
    pub share: u8,
}

/// Who holds the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Ownership {
    pub form: OwnershipForm,
    pub owners: Vec<Owner>,
}

/// Everything a company says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Company {
    pub legal_name: String,
    pub other_names: Vec<OtherName>,
    /// Where it is established, ISO 3166-1 alpha-2.
    pub country: String,
    pub address: Address,
    pub mailing_address: Option<Address>,
    pub sites: Vec<Site>,
    pub ownership: Ownership,
    pub identifiers: Vec<Identifier>,
}

/// Somebody the programme may turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Contact {
    pub name: String,
    pub title: String,
    pub email: String,
    pub telephone: String,
    pub capacity: Capacity,
}

/// The company's contacts; the first is its primary security officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Contacts {
    pub primary: Contact,
    pub others: Vec<Contact>,
}

fn required(faults: &mut Vec<Refusal>, field: &str, value: &str) {
    if value.trim().is_empty() {
        faults.push(Refusal::new("refusal-member-field-empty").field(field));
    } else if value.chars().count() > 200 {
        faults.push(
            Refusal::new("refusal-member-field-too-long")
                .arg("most", 200)
                .field(field),
        );
    }
}

fn country(faults: &mut Vec<Refusal>, field: &str, code: &str) {
    if !is_country(code) {
        faults.push(Refusal::new("refusal-member-country-unknown").field(field));
    }
}

fn address(faults: &mut Vec<Refusal>, prefix: &str, address: &Address) {
    required(faults, &format!("{prefix}street"), &address.street);
    required(faults, &format!("{prefix}city"), &address.city);
    country(faults, &format!("{prefix}country"), &address.country);
}

impl Company {
    /// Everything wrong with it, each with the form field it concerns.
    pub fn faults(&self) -> Vec<Refusal> {
        let mut faults = Vec::new();
        required(&mut faults, "legal_name", &self.legal_name);
        country(&mut faults, "country", &self.country);
        address(&mut faults, "address_", &self.address);
        if let Some(mailing) = &self.mailing_address {
            address(&mut faults, "mailing_", mailing);
        }
        for (i, site) in self.sites.iter().enumerate() {
            site.faults(&mut faults, &format!("site_{i}_"));
        }
        if self.sites.is_empty() {
            faults.push(Refusal::new("refusal-member-no-site").field("site_0_name"));
        }
        self.ownership.faults(&mut faults);
        for (i, identifier) in self.identifiers.iter().enumerate() {
            let twice = self
                .identifiers
                .iter()
                .skip(i + 1)
                .any(|other| other == identifier);
            if twice {
                faults.push(
                    Refusal::new("refusal-member-identifier-twice")
                        .arg("scheme", identifier.scheme())
                        .field(&format!("identifier_{}", identifier.scheme())),
                );
            }
        }
        faults
    }

    /// All its names, the legal one first.
    pub fn names(&self) -> Vec<String> {
        std::iter::once(self.legal_name.clone())
            .chain(self.other_names.iter().map(|other| other.name.clone()))
            .collect()
    }

    /// Whether it gave a number of that scheme.
    pub fn has(&self, scheme: Scheme) -> bool {
        self.identifiers.iter().any(|id| id.scheme() == scheme)
    }
}

impl Site {
    fn faults(&self, faults: &mut Vec<Refusal>, prefix: &str) {
        required(faults, &format!("{prefix}name"), &self.name);
        address(faults, prefix, &self.address);
        let Some(code) = &self.unlocode else { return };
        let field = format!("{prefix}unlocode");
        if Scheme::Unlocode.check(code).is_err() {
            faults.push(Refusal::new("refusal-member-unlocode-malformed").field(&field));
        } else if !code.starts_with(self.address.country.as_str()) {
            faults.push(
                Refusal::new("refusal-member-unlocode-elsewhere")
                    .arg("country", &self.address.country)
                    .field(&field),
            );
        }
    }
}

impl Ownership {
    fn faults(&self, faults: &mut Vec<Refusal>) {
        for (i, owner) in self.owners.iter().enumerate() {
            required(faults, &format!("owner_{i}_name"), &owner.name);
            country(faults, &format!("owner_{i}_country"), &owner.country);
            if owner.share == 0 || owner.share > 100 {
                faults
                    .push(Refusal::new("refusal-member-share").field(&format!("owner_{i}_share")));
            }
        }
        let total: u32 = self.owners.iter().map(|owner| u32::from(owner.share)).sum();
        if total > 100 {
            faults.push(
                Refusal::new("refusal-member-shares-over-hundred")
                    .arg("total", total)
                    .field("owner_0_share"),
            );
        }
        // A traded company's holders change daily; everybody else can name who owns them.
        if self.owners.is_empty() && self.form != OwnershipForm::Public {
            faults.push(Refusal::new("refusal-member-no-owner").field("owner_0_name"));
        }
    }
}

/// The shape of an e-mail address; whether it exists is proved by writing to it.
pub(super) fn is_email(text: &str) -> bool {
    let mut parts = text.split('@');
    let (Some(local), Some(domain), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !text.chars().any(char::is_whitespace)
        && text.chars().count() <= 254
}

impl Contact {
    fn faults(&self, faults: &mut Vec<Refusal>, prefix: &str) {
        required(faults, &format!("{prefix}name"), &self.name);
        required(faults, &format!("{prefix}title"), &self.title);
        if !is_email(&self.email) {
            faults.push(
                Refusal::new("refusal-member-email-malformed").field(&format!("{prefix}email")),
            );
        }
        let digits = self.telephone.chars().filter(char::is_ascii_digit).count();
        if digits < 6 {
            faults.push(
                Refusal::new("refusal-member-telephone").field(&format!("{prefix}telephone")),
            );
        }
    }
}

impl Contacts {
    /// Everything wrong with them. The primary contact must be an officer of the company: a consultant may be a
    /// contact, never the primary one (portal rules as published in 2006).
    pub fn faults(&self) -> Vec<Refusal> {
        let mut faults = Vec::new();
        self.primary.faults(&mut faults, "primary_");
        if self.primary.capacity != Capacity::Officer {
            faults
                .push(Refusal::new("refusal-member-primary-not-officer").field("primary_capacity"));
        }
        for (i, contact) in self.others.iter().enumerate() {
            contact.faults(&mut faults, &format!("contact_{i}_"));
        }
        faults
    }
}
