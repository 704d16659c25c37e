//! Recognition: a member's status as a certificate that anyone can check without asking us.
//!
//! A certificate is a W3C Verifiable Credential 2.0 shaped as a UNTP Digital Conformity Credential. It is secured in
//! two ways that carry the same payload: a JSON file with an `eddsa-jcs-2022` proof, and a compact ES256 token
//! (`vc+jwt`), short enough in its lean form for a QR code. Whether it was suspended or revoked since stands in two
//! signed bit strings that say nothing about the reason.
//!
//! What this module refuses to do: it fetches nothing (a partner's keys are pinned in a trust file, status lists are
//! handed in), it reads no clock and draws no randomness, and it never answers "valid" when it could not look up
//! whether the certificate was revoked: that is an outcome of its own.

pub mod certificate;
pub mod certificate_stream;
pub mod connection;
pub mod did;
mod extract;
pub mod jcs_proof;
pub mod jwt;
pub mod keys;
pub mod public_key;
mod secured;
mod status_check;
pub mod status_list;
pub mod strict_json;
pub mod trust;
pub mod verdict;
pub mod verify;

pub use certificate::{
    CertificateFacts, Coded, CriteriaEdition, IssuedCertificate, StatusReference, issue,
};
pub use certificate_stream::Certificate;
pub use connection::Connection;
pub use extract::{EXTRACT_TYPE, ExtractFacts, extract};
pub use keys::{KeyError, ProgrammeKeys, verify_bytes};
pub use public_key::PublicKey;
pub use status_list::{Purpose, StatusList, pick_index};
pub use trust::Trust;
pub use verdict::{Check, CheckName, CheckOutcome, DetailKey, Outcome, SubjectSummary, Verdict};
pub use verify::verify;

#[cfg(test)]
mod tests;

use jiff::Timestamp;

/// The context every VCDM 2.0 credential begins with.
pub const VC_CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";

/// A moment as VCDM writes it: UTC, whole seconds.
fn iso(moment: Timestamp) -> String {
    Timestamp::from_second(moment.as_second())
        .unwrap_or(moment)
        .to_string()
}
