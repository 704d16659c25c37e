//! Signing a profile: what an officer declares, and the step that sends it.

use super::commands::{facts, hash_of, own};
use super::documents;
use super::notices::tell;
use crate::command::Unit;
use crate::editions;
use crate::failure::Failure;
use crate::membership;
use crate::web::Say;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Command, Declaration, EditionFacts, Evidence, Signer};

/// The version of the declaration's text (`profile-declaration-…` in the message files). Change it with the text.
pub const DECLARATION_VERSION: &str = "2026-1";

/// The sentences of the declaration after its first, in order.
const SENTENCES: [&str; 5] = ["true", "practice", "changes", "visits", "false"];

/// The declaration as it stands today, for a company, in the language of its reader.
pub fn declaration(say: &Say, company: &str) -> Declaration {
    let lead = say.t1("profile-declaration-lead", "company", company);
    let sentences = SENTENCES.iter();
    let sentences = sentences.map(|each| say.t(format!("profile-declaration-{each}")));
    Declaration {
        lang: say.lang.to_owned(),
        text: std::iter::once(lead).chain(sentences).collect(),
    }
}

/// A signer who agreed to today's declaration.
pub fn declared(say: &Say, company: &str, name: &str, title: &str, factors: u8) -> Signer {
    Signer {
        name: name.to_owned(),
        title: title.to_owned(),
        declared: true,
        text_version: DECLARATION_VERSION.to_owned(),
        declaration: Some(declaration(say, company)),
        factors,
    }
}

/// Signs and sends a profile.
pub async fn submit(
    unit: &mut Unit,
    id: ProfileId,
    round: u32,
    signer: Signer,
) -> Result<(), Failure> {
    let (mut profile, member) = own(unit, id, Action::SignProfile).await?;
    let mut documents = Vec::new();
    for evidence in profile.state.attached() {
        let loaded = unit.load::<Evidence>(evidence).await?;
        documents.extend(loaded.state.document(evidence));
        documents::fit_to_send(unit, &loaded.state)?;
    }
    let command = Command::Submit {
        round,
        signer,
        documents,
    };
    let company = unit.load::<Member>(member).await?.state;
    let edition = profile.state.edition.clone();
    let mut facts = facts(unit, None);
    company.legal_name().clone_into(&mut facts.legal_name);
    facts.edition = EditionFacts {
        closed: editions::closed_for(unit, member, &edition).await?,
        hash: hash_of(&unit.app().catalogue(), &edition),
    };
    let events = profile.state.apply(command, &facts, unit.now())?;
    unit.append(&mut profile, Some(member), events).await?;
    membership::profile_submitted(unit, member, id, round).await?;
    let assigned = unit.load::<Member>(member).await?.state.specialist;
    tell(unit, assigned.into_iter().collect(), "profile-mail-staff").await
}
