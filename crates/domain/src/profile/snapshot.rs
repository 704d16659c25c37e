//! What exactly was signed: the answers of a round, frozen, with the hash that proves the printed record.

use super::versions::together;
use super::{
    Answer, AnswerInput, AnswerState, CarriedAnswer, Change, Cycle, Document, Profile, Signature,
    SiteChange, SiteText, redline,
};
use crate::ids::{EvidenceId, MemberId, ProfileId};
use crate::pack::Strength;
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One answer as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Filed {
    /// How far it is met.
    pub state: Option<AnswerState>,
    /// How, or why not applicable.
    pub narrative: String,
    /// The plan.
    pub plan: String,
    /// Attached documents.
    pub evidence: Vec<EvidenceId>,
    /// Who worked on it.
    pub prepared_by: Vec<Uuid>,
    /// The sites that differ. Left out where there are none, so that what was signed before there were any keeps its
    /// bytes and its hash.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<SiteText>,
}

impl From<&Answer> for Filed {
    fn from(answer: &Answer) -> Self {
        Self {
            state: answer.state,
            narrative: answer.narrative.clone(),
            plan: answer.plan.clone(),
            evidence: answer.evidence.clone(),
            prepared_by: answer.preparers.clone(),
            sites: answer.sites.iter().map(|s| s.text.clone()).collect(),
        }
    }
}

impl From<&CarriedAnswer> for Filed {
    fn from(carried: &CarriedAnswer) -> Self {
        Self::from(&carried.answer())
    }
}

/// A criterion with its answer, as the snapshot lists them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FiledAnswer<'a> {
    /// The criterion.
    pub criterion: &'a str,
    /// How strongly it applied.
    pub strength: Strength,
    /// What was signed.
    #[serde(flatten)]
    pub answer: &'a Filed,
}

/// One signed submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The round.
    pub round: u32,
    /// Who signed.
    pub signature: Signature,
    /// Every document it names.
    pub documents: Vec<Document>,
    /// The answers as signed, by criterion.
    pub answers: BTreeMap<String, Filed>,
    /// The hash that was recorded when it was signed.
    pub snapshot_hash: String,
    /// The edition it was signed under.
    pub edition: String,
    profile: Option<ProfileId>,
    member: Option<MemberId>,
    entity_type: String,
    cycle: Cycle,
    pub(super) criteria: Vec<(String, Strength)>,
}

/// The signed content in the form that is hashed (RFC 8785 canonical JSON) and printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Snapshot<'a> {
    /// Names this layout, so that a later one cannot be taken for it.
    pub format: &'static str,
    /// The profile.
    pub profile: Option<ProfileId>,
    /// The member.
    pub member: Option<MemberId>,
    /// Entity type.
    pub entity_type: &'a str,
    /// Edition.
    pub edition: &'a str,
    /// Cycle.
    pub cycle: String,
    /// Round.
    pub round: u32,
    /// Signature.
    pub signature: &'a Signature,
    /// Answers, in the criteria's order.
    pub answers: Vec<FiledAnswer<'a>>,
    /// Documents.
    pub documents: &'a [Document],
}

impl Snapshot<'_> {
    /// Its canonical bytes.
    pub fn canonical(&self) -> Vec<u8> {
        // Serialising these types cannot fail: no map with other keys than text, no floating point number.
        serde_jcs::to_vec(self).unwrap_or_default()
    }

    /// SHA-256 over the canonical bytes, hex.
    pub fn hash(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.canonical()))
    }
}

impl Submission {
    /// The signed content, rebuilt.
    pub fn snapshot(&self) -> Snapshot<'_> {
        let answers = self.criteria.iter().filter_map(|(criterion, strength)| {
            Some(FiledAnswer {
                criterion,
                strength: *strength,
                answer: self.answers.get(criterion)?,
            })
        });
        Snapshot {
            format: "greenlane-profile-submission/1",
            profile: self.profile,
            member: self.member,
            entity_type: &self.entity_type,
            edition: &self.edition,
            cycle: self.cycle.code(),
            round: self.round,
            signature: &self.signature,
            answers: answers.collect(),
            documents: &self.documents,
        }
    }

    /// Whether what is rebuilt from the record is what was signed.
    pub fn intact(&self) -> bool {
        self.snapshot().hash() == self.snapshot_hash
    }

    /// A document it names.
    pub fn document(&self, id: EvidenceId) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The documents of an answer that an earlier submission named with another file.
    pub(super) fn renewed_since(&self, earlier: &Self, answer: &Filed) -> Vec<EvidenceId> {
        let renewed = |id: &EvidenceId| match (earlier.document(*id), self.document(*id)) {
            (Some(before), Some(after)) => before.sha256 != after.sha256,
            _ => false,
        };
        answer.evidence.iter().copied().filter(renewed).collect()
    }

    /// A short reference for letters and telephone: the first twelve digits of the hash, with the round.
    pub fn reference(&self) -> String {
        let head: String = self.snapshot_hash.chars().take(12).collect();
        format!("SP-{}-{}", head.to_uppercase(), self.round)
    }
}

/// How one answer differs between two rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChange {
    /// The state before.
    pub state_before: Option<AnswerState>,
    /// The state after.
    pub state_after: Option<AnswerState>,
    /// The narrative's redline.
    pub narrative: Vec<Change>,
    /// The plan's redline.
    pub plan: Vec<Change>,
    /// Documents attached since.
    pub evidence_added: Vec<EvidenceId>,
    /// Documents taken off since.
    pub evidence_removed: Vec<EvidenceId>,
    /// Documents that stayed, with another file in them.
    pub evidence_renewed: Vec<EvidenceId>,
    /// Sites that differ otherwise than before.
    pub sites: Vec<SiteChange>,
}

impl AnswerChange {
    pub(super) fn between(before: &Filed, after: &Filed) -> Self {
        let only_in = |these: &[EvidenceId], those: &[EvidenceId]| {
            let only = these.iter().copied().filter(|id| !those.contains(id));
            only.collect::<Vec<_>>()
        };
        Self {
            state_before: before.state,
            state_after: after.state,
            narrative: redline(&before.narrative, &after.narrative),
            plan: redline(&before.plan, &after.plan),
            evidence_added: only_in(&after.evidence, &before.evidence),
            evidence_removed: only_in(&before.evidence, &after.evidence),
            evidence_renewed: Vec::new(),
            sites: SiteChange::between(&before.sites, &after.sites),
        }
    }

    /// A change of one site's answer alone.
    pub fn at_site(change: SiteChange) -> Self {
        Self {
            state_before: None,
            state_after: None,
            narrative: Vec::new(),
            plan: Vec::new(),
            evidence_added: Vec::new(),
            evidence_removed: Vec::new(),
            evidence_renewed: Vec::new(),
            sites: vec![change],
        }
    }

    /// Whether the state differs.
    pub fn state_changed(&self) -> bool {
        self.state_before != self.state_after
    }
}

impl Answer {
    /// How what somebody else typed differs from this answer.
    pub fn difference(&self, typed: &AnswerInput) -> AnswerChange {
        let before = Filed::from(self);
        let after = Filed {
            state: typed.state,
            narrative: typed.narrative.clone(),
            plan: typed.plan.clone(),
            ..before.clone()
        };
        AnswerChange::between(&before, &after)
    }
}

impl Filed {
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        self.state == other.state
            && self.narrative == other.narrative
            && self.plan == other.plan
            && self.evidence == other.evidence
            && self.sites == other.sites
    }
}

impl Profile {
    pub(super) fn file(
        &self,
        round: u32,
        signature: &Signature,
        documents: &[Document],
        snapshot_hash: &str,
    ) -> Submission {
        let answers = self.answers.iter();
        Submission {
            round,
            signature: signature.clone(),
            documents: documents.to_vec(),
            answers: answers.map(|(id, a)| (id.clone(), a.into())).collect(),
            snapshot_hash: snapshot_hash.to_owned(),
            profile: self.id,
            member: self.member,
            entity_type: self.entity_type.clone(),
            edition: self.edition.clone(),
            cycle: self.cycle,
            criteria: self
                .criteria
                .iter()
                .map(|pinned| (pinned.id.clone(), pinned.strength))
                .collect(),
        }
    }

    /// How the latest submission's answer differs from the one before it; none in the first round or when it is the
    /// same.
    pub fn change(&self, criterion: &str) -> Option<AnswerChange> {
        let mut latest_first = self.submissions.iter().rev();
        let (newer, older) = (latest_first.next()?, latest_first.next()?);
        let after = newer.answers.get(criterion)?;
        let before = older.answers.get(criterion)?;
        let renewed = newer.renewed_since(older, after);
        if renewed.is_empty() && before.says_the_same(after) {
            return None;
        }
        Some(AnswerChange {
            evidence_renewed: renewed,
            ..AnswerChange::between(before, after)
        })
    }

    /// How an answer as it stands differs from the one that an earlier profile had under `from`; none when it is the
    /// same.
    pub fn change_from(&self, before: &Filed, criterion: &str) -> Option<AnswerChange> {
        let after = Filed::from(self.answer(criterion)?);
        (!before.says_the_same(&after)).then(|| AnswerChange::between(before, &after))
    }

    /// What is said of several criteria as one answer, joined as it is when they are merged.
    pub fn said_of(&self, criteria: &[&str]) -> Option<Filed> {
        let said = criteria.iter();
        let said = said.filter_map(|id| Some((*id, Filed::from(self.answer(id)?))));
        let said: Vec<(&str, Filed)> = said.collect();
        let parts: Vec<(&str, &Filed)> = said.iter().map(|(id, filed)| (*id, filed)).collect();
        (!parts.is_empty()).then(|| together(&parts))
    }

    /// How the draft as it stands differs from what was last signed.
    pub fn change_since_signed(&self, criterion: &str) -> Option<AnswerChange> {
        let before = self.latest()?.answers.get(criterion)?;
        let after = Filed::from(self.answer(criterion)?);
        (!before.says_the_same(&after)).then(|| AnswerChange::between(before, &after))
    }

    /// The criteria whose answer the latest submission changed, in order.
    pub fn changed(&self) -> Vec<&str> {
        let mut latest_first = self.submissions.iter().rev();
        let (Some(after), Some(before)) = (latest_first.next(), latest_first.next()) else {
            return Vec::new();
        };
        self.ids(|pinned| {
            let pair = (
                before.answers.get(&pinned.id),
                after.answers.get(&pinned.id),
            );
            match pair {
                (Some(_), Some(_)) => self.change(&pinned.id).is_some(),
                (None, None) => false,
                _ => true,
            }
        })
    }
}
