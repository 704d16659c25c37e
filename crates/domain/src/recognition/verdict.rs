//! What a verification found, check by check, in words that a page can translate.

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

use super::secured::text;

/// The sum of all checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Genuine, in force, and neither suspended nor revoked by a fresh list.
    Valid,
    /// Genuine and in force; whether it was suspended or revoked since could not be looked up.
    ValidRevocationUnknown,
    /// Do not rely on it.
    Invalid,
}

impl Outcome {
    /// The message that says so.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Valid => "credential-outcome-valid",
            Self::ValidRevocationUnknown => "credential-outcome-valid-revocation-unknown",
            Self::Invalid => "credential-outcome-invalid",
        }
    }
}

/// What one check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// As it should be.
    Passed,
    /// Not as it should be.
    Failed,
    /// Something needed for the check was not there.
    NotChecked,
}

impl CheckOutcome {
    /// The message that says so.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Passed => "credential-check-passed",
            Self::Failed => "credential-check-failed",
            Self::NotChecked => "credential-check-not-checked",
        }
    }
}

/// An enum whose members are message keys, with a list of all of them for the test that each has its texts.
macro_rules! message_keys {
    ($(#[$meta:meta])* $name:ident { $($member:ident => $key:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        pub enum $name { $(#[doc = $key] #[serde(rename = $key)] $member,)+ }

        impl $name {
            /// Every member.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            /// The message in `credential.ftl`.
            pub fn message_key(self) -> &'static str {
                match self { $(Self::$member => $key,)+ }
            }
        }
    };
}

message_keys! {
    /// What is checked, in this order.
    CheckName {
        Readable => "credential-check-readable",
        IssuerTrusted => "credential-check-issuer-trusted",
        Signature => "credential-check-signature",
        InForce => "credential-check-in-force",
        ListSigned => "credential-check-list-signed",
        ListFresh => "credential-check-list-fresh",
        NotRevoked => "credential-check-not-revoked",
        NotSuspended => "credential-check-not-suspended",
    }
}

message_keys! {
    /// Why a check came out as it did.
    DetailKey {
        ReadableOk => "credential-detail-readable-ok",
        ReadableTooLarge => "credential-detail-readable-too-large",
        ReadableMalformed => "credential-detail-readable-malformed",
        ReadableUnsecured => "credential-detail-readable-unsecured",
        ReadableUnsupported => "credential-detail-readable-unsupported",
        ReadableNotCertificate => "credential-detail-readable-not-certificate",
        NotAuthentic => "credential-detail-not-authentic",
        IssuerOk => "credential-detail-issuer-ok",
        IssuerUnknown => "credential-detail-issuer-unknown",
        IssuerMissing => "credential-detail-issuer-missing",
        SignatureOk => "credential-detail-signature-ok",
        SignatureWrong => "credential-detail-signature-wrong",
        SignatureKeyUnknown => "credential-detail-signature-key-unknown",
        SignatureKeyRetired => "credential-detail-signature-key-retired",
        SignatureKeyRevoked => "credential-detail-signature-key-revoked",
        InForceOk => "credential-detail-in-force-ok",
        InForceOpen => "credential-detail-in-force-open",
        InForceNotYet => "credential-detail-in-force-not-yet",
        InForceExpired => "credential-detail-in-force-expired",
        InForceMalformed => "credential-detail-in-force-malformed",
        EntryMissing => "credential-detail-entry-missing",
        EntryMalformed => "credential-detail-entry-malformed",
        ListMissing => "credential-detail-list-missing",
        ListSignedOk => "credential-detail-list-signed-ok",
        ListForged => "credential-detail-list-forged",
        ListUnreadable => "credential-detail-list-unreadable",
        ListFreshOk => "credential-detail-list-fresh-ok",
        ListStale => "credential-detail-list-stale",
        ListNotYet => "credential-detail-list-not-yet",
        ListNoEnd => "credential-detail-list-no-end",
        StatusStale => "credential-detail-status-stale",
        StatusClear => "credential-detail-status-clear",
        StatusRevoked => "credential-detail-status-revoked",
        StatusSuspended => "credential-detail-status-suspended",
    }
}

/// One check with its finding. `args` fill the detail's message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What was checked.
    pub name: CheckName,
    /// What came of it.
    pub outcome: CheckOutcome,
    /// Why.
    pub detail: DetailKey,
    /// What the detail's message names.
    pub args: BTreeMap<&'static str, String>,
}

impl Check {
    pub(super) fn new(name: CheckName, outcome: CheckOutcome, detail: DetailKey) -> Self {
        Self {
            name,
            outcome,
            detail,
            args: BTreeMap::new(),
        }
    }
    pub(super) fn passed(name: CheckName, detail: DetailKey) -> Self {
        Self::new(name, CheckOutcome::Passed, detail)
    }
    pub(super) fn failed(name: CheckName, detail: DetailKey) -> Self {
        Self::new(name, CheckOutcome::Failed, detail)
    }
    pub(super) fn not_checked(name: CheckName, detail: DetailKey) -> Self {
        Self::new(name, CheckOutcome::NotChecked, detail)
    }
    pub(super) fn with(mut self, arg: &'static str, value: impl Into<String>) -> Self {
        self.args.insert(arg, value.into());
        self
    }
}

/// Whom the certificate is about, as its issuer signed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SubjectSummary {
    /// The certificate's id (`urn:uuid:…`).
    pub credential_id: Option<String>,
    /// The issuer's DID.
    pub issuer: Option<String>,
    /// The member's number in the programme.
    pub member_id: Option<String>,
    /// The member's name.
    pub member_name: Option<String>,
    /// The member's country.
    pub country: Option<String>,
    /// The kind of company, by the programme's code.
    pub entity_type: Option<String>,
    /// The tier, by the programme's code.
    pub tier: Option<String>,
    /// The member's status on the day of issue. Later changes stand in the status lists.
    pub status: Option<String>,
    /// When the member was certified.
    pub certified_on: Option<String>,
    /// When it was last validated on site, if it was.
    pub last_validated_on: Option<String>,
    /// From when the certificate holds.
    pub valid_from: Option<String>,
    /// Until when.
    pub valid_until: Option<String>,
}

impl SubjectSummary {
    pub(super) fn of(credential: &Value, issuer: Option<&str>) -> Self {
        let at = |pointer: &str| text(credential, pointer).map(str::to_owned);
        Self {
            credential_id: at("/id"),
            issuer: issuer.map(str::to_owned),
            member_id: at("/credentialSubject/issuedToParty/registeredId"),
            member_name: at("/credentialSubject/issuedToParty/name"),
            country: at("/credentialSubject/memberCountry"),
            entity_type: at("/credentialSubject/tradeSector"),
            tier: at("/credentialSubject/tier"),
            status: at("/credentialSubject/memberStatus"),
            certified_on: at("/credentialSubject/certifiedOn"),
            last_validated_on: at("/credentialSubject/dateOfLastValidation"),
            valid_from: at("/validFrom"),
            valid_until: at("/validUntil"),
        }
    }
}

/// The result of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// True only when everything was checked and passed. A certificate whose revocation could not be looked up is
    /// *not* valid here; see `outcome`, which tells the two apart.
    pub valid: bool,
    /// The sum of the checks.
    pub outcome: Outcome,
    /// Each check, in order.
    pub checks: Vec<Check>,
    /// Whom it is about; absent unless the signature holds, so that a forgery's claims are not repeated.
    pub subject: Option<SubjectSummary>,
}

impl Verdict {
    pub(super) fn of(checks: Vec<Check>, subject: Option<SubjectSummary>) -> Self {
        use CheckName::{ListFresh, NotRevoked, NotSuspended};
        let passed = |name| {
            let mut found = checks.iter().filter(|check| check.name == name).peekable();
            found.peek().is_some() && found.all(|check| check.outcome == CheckOutcome::Passed)
        };
        // A list that is too old condemns nobody: it only leaves the question open.
        let failed = checks
            .iter()
            .any(|check| check.outcome == CheckOutcome::Failed && check.name != ListFresh);
        let outcome = match (failed, passed(NotRevoked) && passed(NotSuspended)) {
            (true, _) => Outcome::Invalid,
            (false, false) => Outcome::ValidRevocationUnknown,
            (false, true) => Outcome::Valid,
        };
        Self {
            valid: outcome == Outcome::Valid,
            outcome,
            checks,
            subject,
        }
    }
}
