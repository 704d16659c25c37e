//! A draft takes its own file back: what a file that was downloaded from it and worked on elsewhere would change in it.
//!
//! A criterion is known by its number, so it stays the same criterion. What the file leaves as the draft has it stays as
//! it is, with where it comes from and what becomes of the answers.

use std::collections::BTreeSet;

use super::planning::{Plan, Planned, command, planned};
use super::{Absent, Given, Row};
use crate::Refusal;
use crate::editions::{Change, Draft, Facts, Imported, Link, Relation};
use crate::pack::{Criterion, Edition};

/// What a draft's file would change in it. Every step is tried against the rules of the draft.
pub fn redraft(
    given: &Given,
    draft: &Draft,
    absent: &Absent,
    facts: &Facts<'_>,
) -> Result<Plan, Refusal> {
    let other = given
        .follows
        .as_ref()
        .is_some_and(|follows| *follows != draft.basis);
    let basis = facts.catalogue.edition(&draft.basis);
    let Some(basis) = basis.filter(|_| given.id == draft.id && !other) else {
        return Err(Refusal::new("refusal-exchange-other-draft")
            .arg("edition", &given.id)
            .arg("own", &draft.id)
            .field("file"));
    };
    // A draft keeps the name it was begun with. A language in which the file says none is no other name.
    let other = |said: &str, own: &str| !said.trim().is_empty() && said.trim() != own.trim();
    let (said, own) = (&given.name, &draft.name);
    if other(&said.en, &own.en) || other(&said.es, &own.es) || other(&said.fr, &own.fr) {
        return Err(Refusal::new("refusal-exchange-other-name")
            .arg("name", &given.name.en)
            .arg("own", &draft.name.en)
            .field("file"));
    }
    let links = draft.links(basis);
    let (mut plan, mut seen) = (Plan::default(), BTreeSet::new());
    for row in &given.rows {
        let id = row.criterion.id.as_str();
        let mut faults = row.faults.clone();
        if !id.is_empty() && !seen.insert(id) {
            let mut rows = given.rows.iter();
            let first = rows.find(|each| each.criterion.id == id);
            let twice = Refusal::new("refusal-exchange-twice");
            let place = first.map_or("", |row| &row.place);
            faults.push(twice.arg("place", place).field("id"));
        }
        let step = step(row, draft, basis, &links);
        match step {
            None => plan.unchanged += 1,
            Some(_) if row.criterion == Criterion::default() => {}
            Some(step) => {
                if faults.is_empty() {
                    let tried = command(id.to_owned(), step.clone(), "", &[], draft.rev(id));
                    faults.extend(draft.apply(tried, facts).err());
                }
                plan.steps.push((id.to_owned(), step));
            }
        }
        let faults = faults.into_iter();
        plan.faults
            .extend(faults.map(|fault| (row.place.clone(), id.to_owned(), fault)));
    }
    if matches!(absent, Absent::Go(_)) {
        let gone = draft.criteria(basis).into_iter();
        let gone = gone.filter(|criterion| !seen.contains(criterion.id.as_str()));
        plan.steps.extend(gone.map(|criterion| {
            let step = if basis.criterion(&criterion.id).is_some() {
                Planned::Retired
            } else {
                Planned::Restored
            };
            (criterion.id, step)
        }));
    }
    Ok(plan)
}

/// What becomes of one criterion; nothing where the file says what the draft says.
fn step(row: &Row, draft: &Draft, basis: &Edition, links: &[Link]) -> Option<Planned> {
    let id = row.criterion.id.as_str();
    let criterion = Box::new(row.criterion.clone());
    let stands = draft.criterion(basis, id) == Some(&*criterion);
    let mut all = links.iter();
    let link = all.find(|link| link.to.as_deref() == Some(id));
    let same = |(relation, from, rule): &(Relation, Vec<String>, _)| {
        link.is_some_and(|link| {
            link.relation == *relation && link.from == *from && link.rule == *rule
        })
    };
    let told = row.link.as_ref().filter(|said| !same(said));
    if stands && told.is_none() {
        return None;
    }
    // What it is in the edition before needs no words of its own.
    let as_before = basis.criterion(id) == Some(&*criterion);
    let changed = draft.changes.contains_key(id);
    let unlinked = Row {
        link: None,
        ..row.clone()
    };
    if let Some((relation, from, rule)) = told {
        let said = planned(row, basis);
        return match said {
            None => changed.then_some(Planned::Restored),
            Some(_) => Some(Planned::Written {
                criterion,
                relation: *relation,
                from: from.clone(),
                rule: *rule,
            }),
        };
    }
    if as_before && changed {
        return Some(Planned::Restored);
    }
    match draft.changes.get(id) {
        // It comes from where the draft says, in other words now.
        Some(Change::Written {
            relation,
            from,
            rule,
            ..
        }) if *relation != Relation::Unchanged => Some(Planned::Written {
            criterion,
            relation: *relation,
            from: from.clone(),
            rule: *rule,
        }),
        _ => planned(&unlinked, basis),
    }
}

/// What is remembered of a file that a draft took. What an earlier file said beyond what we model stays where this one
/// has no place for it.
pub fn taken_back(given: &Given, draft: &Draft, file: &str, sha256: String) -> Imported {
    let before = draft.imported.as_ref();
    let kept_of = before.and_then(|before| before.kept_of.clone());
    let new = given.kept.clone().filter(|_| kept_of.is_none());
    Imported {
        file: file.to_owned(),
        sha256,
        kept: new
            .map(Box::new)
            .or_else(|| before.and_then(|before| before.kept.clone())),
        kept_of,
    }
}
