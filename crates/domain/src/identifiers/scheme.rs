//! The schemes, their stable ids, and the door to their rules.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Identifier, IdentifierFault, airlines, checksum, mid, places, rfc, us};

/// A register or rule under which a company is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    /// Employer identification number (United States, IRS).
    Ein,
    /// Data Universal Numbering System number (Dun & Bradstreet).
    Duns,
    /// Legal entity identifier (ISO 17442).
    Lei,
    /// Standard carrier alpha code (NMFTA).
    Scac,
    /// Manufacturer identification code (19 CFR 102, Appendix).
    Mid,
    /// Registro Federal de Contribuyentes (Mexico, SAT).
    Rfc,
    /// Airline designator, with or without the three-digit accounting prefix (IATA).
    Iata,
    /// Organisation number of the Federal Maritime Commission.
    Fmc,
    /// USDOT number (Federal Motor Carrier Safety Administration).
    Dot,
    /// Importer of record number (CBP Form 5106); `irs` is read as the same scheme.
    #[serde(alias = "irs")]
    Ior,
    /// Global location number (GS1).
    Gln,
    /// Economic operators registration and identification number (European Union, United Kingdom).
    Eori,
    /// Country (ISO 3166-1 alpha-2).
    Country,
    /// Place (UN/LOCODE), by its form.
    Unlocode,
}

/// A scheme id that nobody has defined.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown identifier scheme `{0}`")]
pub struct UnknownScheme(pub String);

impl Scheme {
    /// Every scheme, in the order in which forms offer them.
    pub const ALL: [Self; 14] = [
        Self::Ein,
        Self::Duns,
        Self::Lei,
        Self::Scac,
        Self::Mid,
        Self::Rfc,
        Self::Iata,
        Self::Fmc,
        Self::Dot,
        Self::Ior,
        Self::Gln,
        Self::Eori,
        Self::Country,
        Self::Unlocode,
    ];

    /// The stable id, as written in packs, URLs and records.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ein => "ein",
            Self::Duns => "duns",
            Self::Lei => "lei",
            Self::Scac => "scac",
            Self::Mid => "mid",
            Self::Rfc => "rfc",
            Self::Iata => "iata",
            Self::Fmc => "fmc",
            Self::Dot => "dot",
            Self::Ior => "ior",
            Self::Gln => "gln",
            Self::Eori => "eori",
            Self::Country => "country",
            Self::Unlocode => "unlocode",
        }
    }

    /// Fluent key of the scheme's name.
    pub fn name_key(self) -> String {
        format!("identifier-scheme-{}", self.id())
    }

    /// Fluent key of the hint: what it looks like and where to find it.
    pub fn hint_key(self) -> String {
        format!("identifier-hint-{}", self.id())
    }

    /// Whether a value names one company, so that two companies giving it must be looked at.
    pub fn names_a_company(self) -> bool {
        !matches!(self, Self::Country | Self::Unlocode)
    }

    /// Checks what was typed by the scheme's published rule.
    ///
    /// Spaces, hyphens, dots and case do not matter, except in importer numbers, where the hyphens
    /// say which kind of number it is.
    ///
    /// # Errors
    /// The first fault found, with what is needed to mend it.
    pub fn check(self, raw: &str) -> Result<Identifier, IdentifierFault> {
        let value = match self {
            Self::Ein => us::ein(raw),
            Self::Duns => us::duns(raw),
            Self::Lei => checksum::lei(raw),
            Self::Scac => us::scac(raw),
            Self::Mid => mid::check(raw),
            Self::Rfc => rfc::check(raw, rfc::CheckDigit::Enforced),
            Self::Iata => airlines::designator(raw),
            Self::Fmc => us::fmc(raw),
            Self::Dot => us::usdot(raw),
            Self::Ior => us::importer_number(raw),
            Self::Gln => checksum::gln(raw),
            Self::Eori => places::eori(raw),
            Self::Country => places::country(raw),
            Self::Unlocode => places::unlocode(raw),
        }?;
        Ok(Identifier {
            scheme: self,
            value,
        })
    }

    /// As [`Scheme::check`], but takes a number that its register is known to have issued against
    /// its own rule.
    ///
    /// Mexico's SAT has: a small share (about 1.5 % by the estimate of the maintainers of public
    /// validation libraries) of RFCs in use carry a check digit that does not fit. A company cannot
    /// change its RFC, so after it has seen the fault and confirmed the number, this takes it.
    ///
    /// # Errors
    /// As [`Scheme::check`], without the check digit of an RFC.
    pub fn check_as_issued(self, raw: &str) -> Result<Identifier, IdentifierFault> {
        if self == Self::Rfc {
            let value = rfc::check(raw, rfc::CheckDigit::Pardoned)?;
            return Ok(Identifier {
                scheme: self,
                value,
            });
        }
        self.check(raw)
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(id: &str) -> Result<Self, UnknownScheme> {
        if id == "irs" {
            return Ok(Self::Ior);
        }
        Self::ALL
            .into_iter()
            .find(|scheme| scheme.id() == id)
            .ok_or_else(|| UnknownScheme(id.to_owned()))
    }
}
