#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod annual;
mod evidence;
mod journey;
mod life_cycle;
mod precedents;
mod properties;
mod review;
mod sampling;
mod sheet;
mod sites;
mod versions;

use super::*;
use crate::ids::AccountId;
use crate::pack::Strength;
use crate::record::Actor;
use crate::refusal::Refusal;
use uuid::Uuid;

pub(super) const MEMBER: MemberId = MemberId(Uuid::from_u128(1));
pub(super) const STRANGER: MemberId = MemberId(Uuid::from_u128(2));
pub(super) const PROFILE: ProfileId = ProfileId(Uuid::from_u128(3));
pub(super) const OFFICER: AccountId = AccountId(Uuid::from_u128(10));
pub(super) const EMPLOYEE: AccountId = AccountId(Uuid::from_u128(11));
pub(super) const SPECIALIST: AccountId = AccountId(Uuid::from_u128(12));
pub(super) const TEXT: &str = "Every gate is watched by a trained guard.";

/// A profile with its history, driven like the portal drives it.
#[derive(Debug, Clone, Default)]
pub(super) struct Case {
    pub(super) state: Profile,
    pub(super) history: Vec<Recorded<Event>>,
}

pub(super) fn facts(account: AccountId, role: &str) -> Facts {
    Facts {
        account: Some(account),
        role: role.to_owned(),
        company: (role != "specialist").then_some(MEMBER),
        assigned: Some(SPECIALIST),
        ..Facts::default()
    }
}

pub(super) fn officer() -> Facts {
    facts(OFFICER, "officer")
}

pub(super) fn employee() -> Facts {
    facts(EMPLOYEE, "employee")
}

pub(super) fn specialist() -> Facts {
    facts(SPECIALIST, "specialist")
}

pub(super) fn criteria() -> Vec<Pinned> {
    let pinned = |id: &str, category, strength| Pinned {
        id: id.to_owned(),
        category,
        strength,
    };
    vec![
        pinned("1.1", 1, Strength::Must),
        pinned("1.2", 1, Strength::Should),
        pinned("3.1", 3, Strength::Must),
        pinned("3.10", 3, Strength::Must),
    ]
}

pub(super) fn open() -> Command {
    Command::Open {
        strands: Vec::new(),
        profile: PROFILE,
        member: MEMBER,
        entity_type: "importer".to_owned(),
        edition: "msc-2020".to_owned(),
        edition_hash: "hash-2020".to_owned(),
        cycle: Cycle::Initial,
        criteria: criteria(),
    }
}

pub(super) fn input(criterion: &str, rev: u32, narrative: &str) -> AnswerInput {
    AnswerInput {
        criterion: criterion.to_owned(),
        rev,
        state: Some(AnswerState::InPlace),
        narrative: narrative.to_owned(),
        plan: String::new(),
        ready: true,
    }
}

pub(super) fn signer() -> Signer {
    Signer {
        name: "Ana Ruiz".to_owned(),
        title: "General manager".to_owned(),
        declared: true,
        text_version: "1".to_owned(),
        ..Signer::default()
    }
}

pub(super) fn evidence_id(n: u128) -> EvidenceId {
    EvidenceId(Uuid::from_u128(100 + n))
}

pub(super) fn document(n: u128) -> Document {
    Document {
        id: evidence_id(n),
        name: format!("procedure-{n}.pdf"),
        media_type: "application/pdf".to_owned(),
        size: 1000,
        sha256: "ab".repeat(32),
        published: None,
    }
}

impl Case {
    pub(super) fn opened() -> Self {
        let mut case = Self::default();
        case.run(open(), &officer()).unwrap();
        case
    }

    /// Every criterion answered and ready.
    pub(super) fn complete() -> Self {
        let mut case = Self::opened();
        let answers = criteria().iter().map(|p| input(&p.id, 0, TEXT)).collect();
        case.run(Command::Save { answers }, &employee()).unwrap();
        case
    }

    /// Signed and with the specialist.
    pub(super) fn submitted() -> Self {
        let mut case = Self::complete();
        case.submit(&officer()).unwrap();
        case
    }

    pub(super) fn now(&self) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + i64::try_from(self.history.len()).unwrap()).unwrap()
    }

    pub(super) fn run(&mut self, command: Command, facts: &Facts) -> Result<usize, Refusal> {
        let now = self.now();
        let events = self.state.apply(command, facts, now)?;
        let count = events.len();
        for event in events {
            let version = i64::try_from(self.history.len()).unwrap() + 1;
            let recorded = Recorded {
                seq: version,
                version,
                id: Uuid::from_u128(version.unsigned_abs().into()),
                event,
                by: Actor {
                    account: facts.account.map(|account| account.0),
                    role: facts.role.clone(),
                },
                recorded_at: now,
                effective_at: now,
            };
            self.state.fold(&recorded);
            self.history.push(recorded);
        }
        Ok(count)
    }

    pub(super) fn save(&mut self, input: AnswerInput) -> Result<usize, Refusal> {
        self.run(
            Command::Save {
                answers: vec![input],
            },
            &employee(),
        )
    }

    pub(super) fn submit(&mut self, facts: &Facts) -> Result<usize, Refusal> {
        let documents = self
            .state
            .attached()
            .into_iter()
            .map(|id| Document { id, ..document(0) });
        self.run(
            Command::Submit {
                round: self.state.round,
                signer: signer(),
                documents: documents.collect(),
            },
            facts,
        )
    }

    pub(super) fn decide(&mut self, criterion: &str, verdict: Verdict) -> Result<usize, Refusal> {
        let comment = if verdict == Verdict::Return {
            "Say who does it and how often."
        } else {
            ""
        };
        let command = Command::decide(self.state.round, criterion, verdict, comment);
        self.run(command, &specialist())
    }

    pub(super) fn decide_all(&mut self, verdict: Verdict) {
        for pinned in criteria() {
            self.decide(&pinned.id, verdict).unwrap();
        }
    }
}

pub(super) fn key(result: Result<usize, Refusal>) -> String {
    result.expect_err("should have been refused").key
}
