//! Identifiers, one type for each kind of thing, so that a member cannot be passed where a validation is
//! meant. They are minted outside (time and randomness are arguments) and sort by time (UUID version 7).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(s).map(Self)
            }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// A company in the programme, from its first application on. One account an entity.
    MemberId;
    /// A person who can sign in.
    AccountId;
    /// One security profile: a member's answers to one edition for one cycle.
    ProfileId;
    /// One validation of a member.
    ValidationId;
    /// One finding of a validation, with its required action.
    FindingId;
    /// A consented link between two members.
    ConnectionId;
    /// A document kept as evidence.
    EvidenceId;
    /// An issued certificate.
    CertificateId;
    /// A vetting case.
    VettingId;
    /// A company in a member's supply chain, as that member knows it.
    PartnerId;
    /// What one partner was asked on behalf of one member.
    QuestionnaireId;
}

/// A UUID version 7 from a moment and ten random bytes.
pub fn mint(now: jiff::Timestamp, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}
