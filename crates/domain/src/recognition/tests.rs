//! Tests of certificates. Keys here come from fixed bytes and dates from a fixed day.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod certificate;
mod extract;
mod keys;
mod status_list;
mod tampering;
mod texts;
mod vectors;
mod verification;

use jiff::{Timestamp, ToSpan as _};
use serde_json::Value;
use std::sync::LazyLock;
use uuid::Uuid;

use super::status_list::{PublishedList, publish};
use super::*;

const DOMAIN: &str = "aeo.customs.example";
const ISSUER: &str = "did:web:aeo.customs.example";
const INDEX: u32 = 94_567;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    at("2026-06-01T12:00:00Z")
}

fn keys() -> ProgrammeKeys {
    ProgrammeKeys::from_seeds([7; 32], [9; 32], at("2026-01-01T00:00:00Z")).unwrap()
}

fn trust() -> Trust {
    static TRUST: LazyLock<Trust> =
        LazyLock::new(|| Trust::new([keys().did_document(DOMAIN)]).unwrap());
    TRUST.clone()
}

fn coded(id: &str, name: &str) -> Coded {
    Coded {
        id: id.into(),
        name: name.into(),
    }
}

fn list_url(purpose: Purpose) -> String {
    format!("https://{DOMAIN}/status/{}/1", purpose.as_str())
}

fn facts() -> CertificateFacts {
    CertificateFacts {
        credential_id: Uuid::from_u128(0x2f6f_0f4e_6b1c_4a2e_9a3f_0d5d_7c1a_9b10),
        issuer_did: ISSUER.into(),
        programme_name: "Example Customs Administration, trusted-trader programme".into(),
        member_id: "XX-0012008".into(),
        member_name: "Quality Metals Inc".into(),
        country: "US".into(),
        entity_type: coded("importer", "U.S. importer"),
        tier: coded("tier2", "Tier II"),
        status: "certified".into(),
        certified_on: "2025-03-04".parse().unwrap(),
        last_validated_on: Some("2026-01-06".parse().unwrap()),
        criteria: CriteriaEdition {
            id: "msc-2020.1".into(),
            title: "Minimum Security Criteria".into(),
            sha256: "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734".into(),
            in_force_from: "2020-01-01".parse().unwrap(),
        },
        valid_from: at("2026-01-15T00:00:00Z"),
        valid_until: at("2027-01-15T00:00:00Z"),
        status_lists: Purpose::ALL
            .map(|purpose| StatusReference {
                purpose,
                list_url: list_url(purpose),
                index: INDEX,
            })
            .into(),
    }
}

/// Issued once: unoptimised P-256 would make each property test a minute long.
fn issued() -> IssuedCertificate {
    static ISSUED: LazyLock<IssuedCertificate> =
        LazyLock::new(|| issue(&keys(), &facts()).unwrap());
    ISSUED.clone()
}

/// A list signed on the day of the test, with these bits set.
fn list(purpose: Purpose, set: &[u32]) -> Value {
    list_made(purpose, set, now() - 1.hour())
}

fn list_made(purpose: Purpose, set: &[u32], valid_from: Timestamp) -> Value {
    list_by(&keys(), ISSUER, purpose, set, valid_from)
}

fn list_by(
    keys: &ProgrammeKeys,
    issuer: &str,
    purpose: Purpose,
    set: &[u32],
    valid_from: Timestamp,
) -> Value {
    let mut bits = StatusList::new();
    for index in set {
        bits.set(*index, true).unwrap();
    }
    let published = PublishedList {
        url: &list_url(purpose),
        issuer,
        purpose,
        list: &bits,
        valid_from,
        valid_until: valid_from + 24.hours(),
    };
    publish(keys, &published).unwrap()
}

fn clear_lists() -> Vec<Value> {
    static LISTS: LazyLock<Vec<Value>> =
        LazyLock::new(|| Purpose::ALL.map(|purpose| list(purpose, &[])).into());
    LISTS.clone()
}

fn check(verdict: &Verdict, name: CheckName) -> (CheckOutcome, DetailKey) {
    let found = verdict
        .checks
        .iter()
        .find(|check| check.name == name)
        .expect("the check was made");
    (found.outcome, found.detail)
}
