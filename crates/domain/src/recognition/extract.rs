//! A signed extract of the record: how a company stood on a day, as known at a moment. Secured as certificates are, so that
//! whoever judges a violation can check it without asking us.

use serde_json::{Value, json};

use super::jcs_proof::{self, ProofError};
use super::keys::ProgrammeKeys;
use super::{VC_CONTEXT, iso};
use crate::membership::StandingOn;

/// The type by which an extract is known.
pub const EXTRACT_TYPE: &str = "GreenlaneStandingExtract";

/// What an extract says.
#[derive(Debug, Clone, Copy)]
pub struct ExtractFacts<'a> {
    /// The programme's DID.
    pub issuer: &'a str,
    /// The programme's name.
    pub programme: &'a str,
    /// The company's id.
    pub member: &'a str,
    /// How it stood, as known at the moment asked about.
    pub known: &'a StandingOn,
    /// How it stood as known when the day ended; none where nothing was known then.
    pub then: Option<&'a StandingOn>,
}

fn standing(made: &StandingOn) -> Value {
    let decisions = made.decisions.iter().map(|one| {
        let mut told = json!({
            "event": format!("urn:uuid:{}", one.event),
            "decision": one.kind.code(),
            "on": one.on,
            "recordedAt": iso(one.recorded_at),
        });
        // Left out for whoever may not read it: no ground is no word for one.
        if let Some(told) = told.as_object_mut().filter(|_| !one.ground.is_empty()) {
            told.insert("ground".to_owned(), json!(one.ground));
        }
        told
    });
    json!({
        "knownAt": iso(made.known),
        "name": made.name,
        "inForceWhenTheDayBegan": made.in_force,
        "inForceWhenTheDayEnded": made.in_force_at_end,
        "tier": made.tier.map(crate::membership::Tier::code),
        "certifiedOn": made.certified_on,
        "lastValidatedOn": made.validated_on,
        "decisions": decisions.collect::<Vec<_>>(),
    })
}

/// The extract with its proof. It is as of the moment asked about, and so the same bytes whenever it is asked for.
///
/// # Errors
/// When it cannot be put into canonical form.
pub fn extract(keys: &ProgrammeKeys, facts: &ExtractFacts<'_>) -> Result<Value, ProofError> {
    let credential = json!({
        "@context": [VC_CONTEXT],
        "type": ["VerifiableCredential", EXTRACT_TYPE],
        "issuer": { "id": facts.issuer, "name": facts.programme },
        "validFrom": iso(facts.known.known),
        "credentialSubject": {
            "id": format!("urn:uuid:{}", facts.member),
            "day": facts.known.on,
            "asKnown": standing(facts.known),
            "asKnownWhenTheDayEnded": facts.then.map(standing),
            "sameAsKnownThen": facts.then.is_some_and(|then| then.says_as(facts.known)),
        },
    });
    let method = format!("{}#{}", facts.issuer, keys.ed25519_kid());
    jcs_proof::create(&credential, &method, facts.known.known, |bytes| {
        keys.sign_ed25519(bytes)
    })
}
