//! What a document of criteria would make of the newest edition, worked out before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::complete;
use super::{Given, Row};
use crate::Refusal;
use crate::editions::{Command, Draft, Facts, Relation, Rule, Stage, StrengthChange, difference};
use crate::pack::{Criterion, Edition, Strength};

/// What becomes of criteria that the document does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// They stay as they are.
    Stay,
    /// They are left out of the new edition, for these reasons.
    Go(String),
}

/// What happens to one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// It is written.
    Written {
        /// As the document has it.
        criterion: Box<Criterion>,
        /// What that makes of it.
        relation: Relation,
        /// Where it comes from.
        from: Vec<String>,
        /// What becomes of the answers.
        rule: Rule,
    },
    /// It is left out.
    Retired,
    /// It is again what it was, or is not asked at all where it was new.
    Restored,
}

/// What would be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// By criterion, in the order of the document; those left out last.
    pub steps: Vec<(String, Planned)>,
    /// How many criteria are as they are in the newest edition.
    pub unchanged: usize,
    /// What is wrong: where, the criterion, and why.
    pub faults: Vec<(String, String, Refusal)>,
}

impl Plan {
    /// The commands that carry it out on a draft that has just been begun. `compared` are the languages whose text
    /// somebody vouches for.
    pub fn commands(self, absent: &Absent, compared: &[String]) -> Vec<Command> {
        self.commands_on(&BTreeMap::new(), absent, compared)
    }

    /// The commands that carry it out on a draft whose criteria were read at these revisions.
    pub fn commands_on(
        self,
        revs: &BTreeMap<String, u32>,
        absent: &Absent,
        compared: &[String],
    ) -> Vec<Command> {
        let reasons = match absent {
            Absent::Stay => String::new(),
            Absent::Go(reasons) => reasons.clone(),
        };
        let steps = self.steps.into_iter();
        let rev = |id: &str| revs.get(id).copied().unwrap_or_default();
        steps
            .map(|(id, planned)| {
                let rev = rev(&id);
                command(id, planned, &reasons, compared, rev)
            })
            .collect()
    }

    /// How many criteria are written that the newest edition has, or has not.
    pub fn written(&self, known: bool) -> usize {
        let steps = self.steps.iter();
        let written = steps.filter(|(_, planned)| {
            matches!(planned, Planned::Written { relation, .. } if (*relation != Relation::New) == known)
        });
        written.count()
    }

    /// How many are left out.
    pub fn retired(&self) -> usize {
        let steps = self.steps.iter();
        steps
            .filter(|(_, planned)| *planned == Planned::Retired)
            .count()
    }
}

pub(super) fn command(
    id: String,
    planned: Planned,
    reasons: &str,
    compared: &[String],
    rev: u32,
) -> Command {
    match planned {
        Planned::Written {
            criterion,
            relation,
            from,
            rule,
        } => Command::Write {
            criterion,
            relation,
            from,
            rule,
            compared: compared.to_vec(),
            rev,
        },
        Planned::Restored => Command::Restore { criterion: id },
        Planned::Retired => Command::Retire {
            criterion: id,
            reasons: reasons.to_owned(),
        },
    }
}

/// What a document makes of a criterion. What it does not say itself is the most careful usual thing.
pub(super) fn planned(row: &Row, basis: &Edition) -> Option<Planned> {
    let criterion = Box::new(row.criterion.clone());
    let before = basis.criterion(&criterion.id);
    let same = before.is_some_and(|before| *before == *criterion);
    if let Some((relation, from, rule)) = &row.link {
        let usual = *relation == Relation::Unchanged
            && *rule == Rule::Keep
            && *from == [criterion.id.clone()];
        let (relation, from, rule) = (*relation, from.clone(), *rule);
        return (!(same && usual)).then_some(Planned::Written {
            criterion,
            relation,
            from,
            rule,
        });
    }
    if same {
        return None;
    }
    let Some(before) = before else {
        return Some(Planned::Written {
            criterion,
            relation: Relation::New,
            from: Vec::new(),
            rule: Rule::Ask,
        });
    };
    let differs = difference(before, &criterion);
    let stricter = |change: &StrengthChange| {
        change
            .after
            .as_ref()
            .is_some_and(|asked| asked.strength == Strength::Must)
    };
    let relation = if differs.text {
        Relation::Reworded
    } else {
        Relation::Unchanged
    };
    let rule = if differs.text || differs.strength.iter().any(stricter) {
        Rule::Confirm
    } else {
        Rule::Keep
    };
    Some(Planned::Written {
        from: vec![criterion.id.clone()],
        criterion,
        relation,
        rule,
    })
}

/// Works out what a document would make of the newest edition. Every step is tried against the rules of a draft, so
/// that what is shown without a fault can be done.
pub fn plan(given: &Given, absent: &Absent, facts: &Facts<'_>) -> Plan {
    let mut plan = Plan::default();
    let Some(basis) = facts.catalogue.newest() else {
        return plan;
    };
    let draft = Draft {
        stage: Stage::Drafting,
        basis: basis.id.clone(),
        basis_hash: basis.hash.clone(),
        ..Draft::default()
    };
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for row in &given.rows {
        let id = row.criterion.id.as_str();
        let mut faults = row.faults.clone();
        if let Some(first) = seen.insert(id, &row.place).filter(|_| !id.is_empty()) {
            let twice = Refusal::new("refusal-exchange-twice").arg("place", first);
            faults.push(twice.field("id"));
        }
        let step = planned(row, basis);
        match step {
            None => plan.unchanged += 1,
            // It says only what is wrong.
            Some(_) if row.criterion == Criterion::default() => {}
            Some(step) => {
                // A row that cannot be read has its reasons already.
                if faults.is_empty() {
                    let command = command(id.to_owned(), step.clone(), "", &[], 0);
                    faults.extend(draft.apply(command, facts).err());
                }
                plan.steps.push((id.to_owned(), step));
            }
        }
        let faults = faults.into_iter();
        plan.faults
            .extend(faults.map(|fault| (row.place.clone(), id.to_owned(), fault)));
    }
    if matches!(absent, Absent::Go(_)) {
        let present: BTreeSet<&str> = given
            .rows
            .iter()
            .map(|row| row.criterion.id.as_str())
            .collect();
        let absent = basis.criteria.iter();
        let absent = absent.filter(|criterion| !present.contains(criterion.id.as_str()));
        plan.steps
            .extend(absent.map(|criterion| (criterion.id.clone(), Planned::Retired)));
    }
    plan
}

/// How many texts of a document lack a translation: it can be taken in, and be proposed once they are there.
pub fn untranslated(given: &Given) -> usize {
    let rows = given.rows.iter();
    let lacking = rows.filter(|row| {
        let criterion = &row.criterion;
        let mut texts = [&criterion.text, &criterion.meaning]
            .into_iter()
            .chain(&criterion.evidence);
        !texts.all(complete)
    });
    lacking.count()
}
