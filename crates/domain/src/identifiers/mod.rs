//! The numbers and codes by which a company is known, each checked by its published rule.
//!
//! A mistyped number found at the keyboard costs the applicant a minute; found at vetting it costs
//! weeks. So every scheme is checked as far as its rule is public, and a [`IdentifierFault`] says
//! what is wrong and how to mend it.
//!
//! What this module refuses to do: it never claims that a number *was issued* or belongs to the
//! company that typed it. Only the register that issued it can say so; that is the work of vetting.

mod airlines;
mod checksum;
pub mod duplicates;
mod fault;
mod fold;
pub mod mid;
pub mod names;
mod places;
mod reading;
mod rfc;
mod scheme;
mod us;

#[cfg(test)]
mod tests;

pub use checksum::{gs1_check_digit, lei_check_digits};
pub use fault::{Allowed, Arg, IdentifierFault, Lengths, MidPart};
pub use fold::fold_letter;
pub use places::{COUNTRIES, is_country};
pub use scheme::{Scheme, UnknownScheme};

use serde::{Deserialize, Serialize};

/// An identifier that satisfies its scheme's rule, in that scheme's usual way of writing.
///
/// It can only be made by [`Scheme::check`] (or [`Scheme::check_as_issued`]), so whoever holds one
/// need not check it again. Reading one back from JSON checks it too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Identifier {
    scheme: Scheme,
    value: String,
}

#[derive(Deserialize)]
struct Unchecked {
    scheme: Scheme,
    value: String,
}

impl TryFrom<Unchecked> for Identifier {
    type Error = IdentifierFault;

    fn try_from(raw: Unchecked) -> Result<Self, IdentifierFault> {
        raw.scheme.check_as_issued(&raw.value)
    }
}

impl Identifier {
    /// The scheme under which the value was checked.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The value as the scheme is usually written: `12-3456789`, `LH-020`, `USJAX`.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Whether the value tells about a natural person: a social security number used as importer
    /// number, or the 13-character RFC of a person. Such values are shown masked and are never put
    /// into a search index.
    pub fn is_personal(&self) -> bool {
        match self.scheme {
            Scheme::Ior => us::is_social_security_number(&self.value),
            Scheme::Rfc => self.value.chars().count() == rfc::PERSON_LENGTH,
            _ => false,
        }
    }

    /// The value for showing: personal values keep their last four characters only.
    pub fn masked(&self) -> String {
        if !self.is_personal() {
            return self.value.clone();
        }
        let hidden = self.value.chars().count().saturating_sub(4);
        self.value
            .chars()
            .enumerate()
            .map(|(i, c)| if i < hidden && c != '-' { '•' } else { c })
            .collect()
    }

    /// The keys under which two records of one company meet, as scheme and value.
    ///
    /// Usually the identifier itself. An importer number built on an EIN also yields that EIN, and
    /// an airline code yields its two-character designator whether or not the accounting prefix was
    /// given. A country or a UN/LOCODE says where a company is, not who it is: no key.
    pub fn keys(&self) -> Vec<(Scheme, String)> {
        match self.scheme {
            Scheme::Country | Scheme::Unlocode => Vec::new(),
            Scheme::Iata => vec![(Scheme::Iata, self.value.chars().take(2).collect())],
            Scheme::Ior => {
                let mut keys = vec![(Scheme::Ior, self.value.clone())];
                keys.extend(us::ein_within(&self.value).map(|ein| (Scheme::Ein, ein)));
                keys
            }
            scheme => vec![(scheme, self.value.clone())],
        }
    }
}
