//! The roles that declarations name, and under which schemes a number is read in each: in assessments, imports and back-tests alike.

use crate::codes::codes;
use crate::identifiers::{Identifier, Scheme};

codes! {
    /// A role that a declaration names, in which a member can be concerned. (Partners have roles of their own.)
    DeclaredRole {
        /// The importer.
        Importer = "importer",
        /// The carrier.
        Carrier = "carrier",
        /// The manufacturer.
        Manufacturer = "manufacturer",
        /// The consolidator.
        Consolidator = "consolidator",
        /// The broker, who declares.
        Broker = "broker",
    }
}

impl DeclaredRole {
    /// The role under the name that messages give it.
    pub fn of_message(name: &str) -> Option<Self> {
        match name {
            "declarant" => Some(Self::Broker),
            other => Self::parse(other).filter(|role| *role != Self::Broker),
        }
    }

    /// Whether rules may ask how whoever has it stands, so that its standing is worth something.
    pub fn has_standing(self) -> bool {
        matches!(self, Self::Importer | Self::Carrier | Self::Manufacturer)
    }

    /// Schemes under which a number is read in this role when none is said. A short number of some system of its own is many a
    /// carrier's USDOT number as well.
    pub fn schemes(self) -> &'static [Scheme] {
        match self {
            Self::Importer => &[
                Scheme::Ior,
                Scheme::Ein,
                Scheme::Rfc,
                Scheme::Duns,
                Scheme::Lei,
                Scheme::Gln,
                Scheme::Eori,
            ],
            Self::Carrier => &[
                Scheme::Scac,
                Scheme::Iata,
                Scheme::Dot,
                Scheme::Fmc,
                Scheme::Duns,
                Scheme::Lei,
                Scheme::Eori,
            ],
            Self::Manufacturer => &[
                Scheme::Mid,
                Scheme::Rfc,
                Scheme::Duns,
                Scheme::Lei,
                Scheme::Gln,
            ],
            Self::Consolidator => &[
                Scheme::Fmc,
                Scheme::Scac,
                Scheme::Iata,
                Scheme::Duns,
                Scheme::Lei,
            ],
            Self::Broker => &[
                Scheme::Ior,
                Scheme::Ein,
                Scheme::Rfc,
                Scheme::Duns,
                Scheme::Lei,
                Scheme::Eori,
            ],
        }
    }

    /// What a number in this role may be when nobody says of which scheme it is. Several readings decide only together with a name.
    ///
    /// Nearly any word that begins with the letters of a country has the form of an EORI number, many a carrier's code among them
    /// (`DEMQ`): so that is what a number is read as where it is nothing else.
    pub fn read(self, number: &str) -> Vec<Identifier> {
        let strict = self.schemes().iter();
        let strict = strict.filter(|scheme| **scheme != Scheme::Eori);
        let read = strict.filter_map(|scheme| scheme.check_as_issued(number).ok());
        let read: Vec<Identifier> = read.collect();
        if read.is_empty() && self.schemes().contains(&Scheme::Eori) {
            return Scheme::Eori.check_as_issued(number).into_iter().collect();
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(role: DeclaredRole, number: &str) -> Vec<Scheme> {
        let read = role.read(number).into_iter();
        read.map(|identifier| identifier.scheme()).collect()
    }

    #[test]
    fn a_carrier_is_known_by_its_eori_number_and_its_code_is_no_eori_number() {
        assert_eq!(
            read(DeclaredRole::Carrier, "DE123456789012345"),
            [Scheme::Eori]
        );
        assert_eq!(read(DeclaredRole::Carrier, "DEMQ"), [Scheme::Scac]);
        assert_eq!(read(DeclaredRole::Consolidator, "DE123456789012345"), []);
        // Six digits are an FMC number, or a USDOT number: nobody says which.
        assert_eq!(
            read(DeclaredRole::Carrier, "123456"),
            [Scheme::Dot, Scheme::Fmc]
        );
    }

    #[test]
    fn messages_name_the_broker_as_they_do() {
        assert_eq!(
            DeclaredRole::of_message("declarant"),
            Some(DeclaredRole::Broker)
        );
        assert_eq!(DeclaredRole::of_message("broker"), None);
        assert_eq!(
            DeclaredRole::of_message("carrier"),
            Some(DeclaredRole::Carrier)
        );
        assert_eq!(DeclaredRole::of_message("courier"), None);
    }
}
