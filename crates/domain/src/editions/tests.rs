#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod carrying;
mod comments;
mod extensions;
mod links;
mod publishing;
mod simulated;

use super::*;
use crate::Refusal;
use crate::ids::AccountId;
use crate::pack::{Applies, Criterion, Edition, Pack, Provenance, Strength, Text};
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::civil::{Date, date};
use std::sync::LazyLock;
use uuid::Uuid;

static PACK: LazyLock<Pack> = LazyLock::new(crate::pack::tests::ctpat);
const DAY: Date = date(2026, 3, 2);
const MAKER: AccountId = AccountId(Uuid::from_u128(1));
const CHECKER: AccountId = AccountId(Uuid::from_u128(2));

fn text(english: &str) -> Text {
    Text {
        en: english.to_owned(),
        es: format!("{english} (es)"),
        fr: format!("{english} (fr)"),
    }
}

fn criterion(id: &str, asks: &str, strength: Strength) -> Criterion {
    Criterion {
        id: id.to_owned(),
        category: id.split('.').next().unwrap().parse().unwrap(),
        text: text(asks),
        meaning: text("What it means."),
        evidence: vec![text("A procedure.")],
        applies: vec![Applies {
            entity: "importer".to_owned(),
            strength,
            provenance: Provenance::OfficialExcerpt,
            strand: None,
        }],
        sources: Vec::new(),
        note: None,
    }
}

fn edition(id: &str, criteria: Vec<Criterion>) -> Edition {
    Edition {
        id: id.to_owned(),
        name: text(id),
        effective_from: date(2020, 1, 1),
        accepted_until: None,
        criteria,
        hash: format!("hash of {id}"),
    }
}

fn link(to: Option<&str>, from: &[&str], relation: Relation, rule: Rule) -> Link {
    Link {
        to: to.map(str::to_owned),
        from: from.iter().map(|id| (*id).to_owned()).collect(),
        relation,
        rule,
    }
}

/// An edition on its way, driven like the portal drives it.
#[derive(Debug, Clone, Default)]
struct Way {
    state: Draft,
    history: Vec<Recorded<Event>>,
}

impl Way {
    fn begun(catalogue: &Catalogue<'_>) -> Self {
        let mut way = Self::default();
        let command = Command::Begin {
            id: "msc-2026".to_owned(),
            name: text("Criteria 2026"),
            imported: None,
        };
        way.ask(MAKER, command, catalogue).unwrap();
        way
    }

    fn ask(
        &mut self,
        by: AccountId,
        command: Command,
        catalogue: &Catalogue<'_>,
    ) -> Result<usize, Refusal> {
        let facts = Facts {
            pack: &PACK,
            catalogue,
            by,
            today: DAY,
            unanswered: 0,
        };
        let events = self.state.apply(command, &facts)?;
        let count = events.len();
        for event in events {
            let version = i64::try_from(self.history.len()).unwrap() + 1;
            let at = jiff::Timestamp::from_second(1_700_000_000 + version).unwrap();
            let recorded = Recorded {
                seq: version,
                version,
                id: Uuid::from_u128(version.unsigned_abs().into()),
                event,
                by: Actor {
                    account: Some(by.0),
                    role: "policy_officer".to_owned(),
                },
                recorded_at: at,
                effective_at: at,
            };
            self.state.fold(&recorded);
            self.history.push(recorded);
        }
        Ok(count)
    }

    fn write(
        &mut self,
        criterion: Criterion,
        (relation, from, rule): (Relation, &[&str], Rule),
        catalogue: &Catalogue<'_>,
    ) -> Result<usize, Refusal> {
        let command = Command::Write {
            rev: self.state.rev(&criterion.id),
            criterion: Box::new(criterion),
            relation,
            from: from.iter().map(|id| (*id).to_owned()).collect(),
            rule,
            compared: vec!["es".to_owned(), "fr".to_owned()],
        };
        self.ask(MAKER, command, catalogue)
    }
}

fn propose() -> Command {
    Command::Propose {
        effective_from: date(2026, 6, 1),
        basis_until: date(2026, 12, 31),
        reasons: "The yearly review of the criteria.".to_owned(),
    }
}

fn key(result: Result<usize, Refusal>) -> String {
    result.expect_err("should have been refused").key
}
