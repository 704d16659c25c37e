//! Checking a certificate offline: the file, the issuers one trusts, the status lists one has, and the time.
//!
//! Nothing of a certificate is read out, and no status is looked up, before its signature holds.

use jiff::Timestamp;
use serde_json::Value;

use super::iso;
use super::secured::{Secured, moment};
use super::status_check::check_status;
use super::trust::Trust;
use super::verdict::{Check, CheckName, DetailKey, SubjectSummary, Verdict};

/// The types by which we know a certificate of membership. A status list, or any other credential of the same issuer,
/// is genuinely signed as well, and certifies nobody.
pub(super) const CERTIFICATE_TYPES: [&str; 2] =
    ["DigitalConformityCredential", "TrustedTraderStatus"];

/// Verifies a certificate: a JSON file with a proof, or a compact token. `status_lists` are signed list credentials
/// (objects with a proof, or strings that hold a token); those the certificate does not name are ignored.
pub fn verify(file: &[u8], trust: &Trust, status_lists: &[Value], now: Timestamp) -> Verdict {
    let secured = match Secured::read(file) {
        Ok(secured) => secured,
        Err(problem) => return unreadable(problem),
    };
    if !CERTIFICATE_TYPES.iter().any(|name| secured.has_type(name))
        || !secured.has_type("VerifiableCredential")
    {
        return unreadable(DetailKey::ReadableNotCertificate);
    }
    let mut checks = vec![Check::passed(CheckName::Readable, DetailKey::ReadableOk)];
    let issuer_trusted = check_issuer(&secured, trust, &mut checks);
    if !issuer_trusted || !check_signature(&secured, trust, &mut checks) {
        for name in [
            CheckName::InForce,
            CheckName::NotRevoked,
            CheckName::NotSuspended,
        ] {
            checks.push(Check::not_checked(name, DetailKey::NotAuthentic));
        }
        return Verdict::of(checks, None);
    }
    checks.push(check_in_force(&secured, now));
    check_status(&secured, trust, status_lists, now, &mut checks);
    Verdict::of(
        checks,
        Some(SubjectSummary::of(secured.credential(), secured.issuer())),
    )
}

fn unreadable(problem: DetailKey) -> Verdict {
    Verdict::of(vec![Check::failed(CheckName::Readable, problem)], None)
}

fn check_issuer(secured: &Secured, trust: &Trust, checks: &mut Vec<Check>) -> bool {
    let name = CheckName::IssuerTrusted;
    let check = match secured.issuer() {
        None => Check::failed(name, DetailKey::IssuerMissing),
        Some(issuer) if trust.contains(issuer) => {
            Check::passed(name, DetailKey::IssuerOk).with("issuer", issuer)
        }
        Some(issuer) => Check::failed(name, DetailKey::IssuerUnknown).with("issuer", issuer),
    };
    let trusted = check.detail == DetailKey::IssuerOk;
    checks.push(check);
    if !trusted {
        // Without the issuer's key there is nothing to check the signature with.
        checks.push(Check::not_checked(
            CheckName::Signature,
            DetailKey::NotAuthentic,
        ));
    }
    trusted
}

fn check_signature(secured: &Secured, trust: &Trust, checks: &mut Vec<Check>) -> bool {
    let result = secured.authenticate(trust);
    let check = match result {
        Ok(()) => Check::passed(CheckName::Signature, DetailKey::SignatureOk),
        Err((problem, Some(date))) => {
            Check::failed(CheckName::Signature, problem).with("date", iso(date))
        }
        Err((problem, None)) => Check::failed(CheckName::Signature, problem),
    };
    checks.push(check.with("key", secured.method()));
    result.is_ok()
}

fn check_in_force(secured: &Secured, now: Timestamp) -> Check {
    let name = CheckName::InForce;
    let dates = moment(secured.credential(), "/validFrom")
        .and_then(|from| Ok((from, moment(secured.credential(), "/validUntil")?)));
    let (from, until) = match dates {
        Ok(dates) => dates,
        Err(problem) => return Check::failed(name, problem),
    };
    let until = [until, secured.proof_expires()].into_iter().flatten().min();
    match (from, until) {
        (Some(from), _) if now < from => {
            Check::failed(name, DetailKey::InForceNotYet).with("date", iso(from))
        }
        (_, Some(until)) if now > until => {
            Check::failed(name, DetailKey::InForceExpired).with("date", iso(until))
        }
        (_, Some(until)) => Check::passed(name, DetailKey::InForceOk).with("date", iso(until)),
        (_, None) => Check::passed(name, DetailKey::InForceOpen),
    }
}
