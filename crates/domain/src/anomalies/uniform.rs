//! Results that are more alike than chance would make them.
//!
//! What is held against a worksheet is stated: that each criterion is met as often as at other companies of the same
//! entity type, whatever the other criteria are. That is not quite so, for a company that is good at one thing is mostly
//! good at the next; so a worksheet is only asked about where few of its peers' came out all the same. What is held
//! against a specialist: that each visit ends without a deficiency as often as the others' visits to that entity type.
//!
//! Where too few others judged the same there is nothing to hold it against: such criteria and such visits are left out.

use super::{SheetRow, small};
use crate::ids::{AccountId, MemberId, ValidationId};
use std::collections::BTreeMap;

/// The results of one validation: each judged criterion, and whether it was fully met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The validation.
    pub validation: ValidationId,
    /// Whom it was of.
    pub member: MemberId,
    /// Who led it.
    pub lead: AccountId,
    /// The entity type.
    pub entity_type: String,
    /// Criterion and whether it was met.
    pub results: Vec<(String, bool)>,
}

impl Sheet {
    /// Whether every result is the same; none when nothing was judged.
    fn same(&self) -> Option<bool> {
        let (_, first) = self.results.first()?;
        self.results
            .iter()
            .all(|(_, met)| met == first)
            .then_some(*first)
    }

    fn clean(&self) -> bool {
        self.same() == Some(true)
    }

    fn row(&self) -> SheetRow {
        SheetRow {
            validation: self.validation,
            judged: small(self.results.len()),
            met: small(self.results.iter().filter(|(_, met)| *met).count()),
        }
    }
}

/// When results count as too uniform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UniformRules {
    /// Worksheets with fewer judged criteria are not asked about,
    pub least_judged: u32,
    /// nor specialists with fewer worksheets.
    pub least_sheets: u32,
    /// Asked about where it would come about by chance once in so many cases, or more rarely,
    pub one_in: u32,
    /// and where at most so many of a hundred worksheets of peers came out all the same.
    pub same_percent: u32,
}

/// Something that is too uniform.
#[derive(Debug, Clone, PartialEq)]
pub struct Uniform<T> {
    /// Whose.
    pub of: T,
    /// Once in so many cases by chance.
    pub one_in: u64,
    /// The worksheets: of a specialist also those with a deficiency, without which the chance cannot be followed.
    pub rows: Vec<(MemberId, SheetRow)>,
    /// How many worksheets it was held against.
    pub peers: u32,
}

fn share(part: u32, of: u32) -> f64 {
    // Laplace's rule of succession: what never happened among few may still happen.
    (f64::from(part) + 1.0) / (f64::from(of) + 2.0)
}

/// `1 / p` in whole numbers.
fn one_in(chance: f64) -> u64 {
    // 10^15 is "never" in any language.
    let times = (1.0 / chance.max(1e-15)).floor().clamp(1.0, 1e15);
    u64::try_from(super::whole(times)).unwrap_or(1)
}

/// Worksheets whose results are all the same, where that is not likely and not usual.
pub fn uniform_sheets(all: &[Sheet], rules: &UniformRules) -> Vec<Uniform<ValidationId>> {
    let mut criteria: BTreeMap<(&str, &str), (u32, u32)> = BTreeMap::new();
    let mut kinds: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for sheet in all {
        // Three criteria that are all met are no surprise, and many such visits would hide every other.
        if small(sheet.results.len()) >= rules.least_judged {
            let kind = kinds.entry(&sheet.entity_type).or_default();
            kind.0 += u32::from(sheet.same().is_some());
            kind.1 += 1;
        }
        for (criterion, met) in &sheet.results {
            let counted = criteria.entry((&sheet.entity_type, criterion)).or_default();
            counted.0 += u32::from(*met);
            counted.1 += 1;
        }
    }
    let asked = all.iter().filter_map(|sheet| {
        let met = sheet.same()?;
        if small(sheet.results.len()) < rules.least_judged {
            return None;
        }
        let (same, peers) = kinds
            .get(sheet.entity_type.as_str())
            .map(|(same, all)| (same - 1, all - 1))?;
        if peers < rules.least_sheets || same * 100 > peers * rules.same_percent {
            return None;
        }
        let chances = sheet.results.iter().filter_map(|(criterion, _)| {
            let (good, of) = criteria.get(&(sheet.entity_type.as_str(), criterion))?;
            // Without the worksheet's own result.
            let others = of - 1;
            if others < rules.least_sheets {
                return None;
            }
            let share = share(good - u32::from(met), others);
            Some(if met { share } else { 1.0 - share })
        });
        let chances: Vec<f64> = chances.collect();
        if small(chances.len()) < rules.least_judged {
            return None;
        }
        let rarity = one_in(chances.into_iter().product());
        (rarity >= u64::from(rules.one_in)).then(|| Uniform {
            of: sheet.validation,
            one_in: rarity,
            rows: vec![(sheet.member, sheet.row())],
            peers,
        })
    });
    asked.collect()
}

/// The chance of at least `least` hits when each try has its own chance.
pub fn at_least(chances: &[f64], least: usize) -> f64 {
    // Chance of exactly 0, 1, … hits so far.
    let mut exactly = vec![1.0];
    for chance in chances {
        let mut next = vec![0.0; exactly.len() + 1];
        for (hits, sum) in exactly.iter().enumerate() {
            if let Some(place) = next.get_mut(hits) {
                *place += sum * (1.0 - chance);
            }
            if let Some(place) = next.get_mut(hits + 1) {
                *place += sum * chance;
            }
        }
        exactly = next;
    }
    exactly.iter().skip(least).sum::<f64>().min(1.0)
}

/// Specialists whose visits end without any deficiency much more often than the others' visits to the same entity types.
pub fn uniform_specialists(all: &[Sheet], rules: &UniformRules) -> Vec<Uniform<AccountId>> {
    let judged = |sheet: &&Sheet| sheet.results.len() >= rules.least_judged as usize;
    let mut kinds: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    let mut leads: BTreeMap<AccountId, Vec<&Sheet>> = BTreeMap::new();
    for sheet in all.iter().filter(judged) {
        let kind = kinds.entry(&sheet.entity_type).or_default();
        kind.0 += u32::from(sheet.clean());
        kind.1 += 1;
        leads.entry(sheet.lead).or_default().push(sheet);
    }
    let mut asked = Vec::new();
    for (lead, sheets) in leads {
        // The others' visits to each entity type: clean ones, and all.
        let mut others: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for sheet in &sheets {
            let all = kinds.get(sheet.entity_type.as_str()).copied();
            let other = others
                .entry(&sheet.entity_type)
                .or_insert_with(|| all.unwrap_or_default());
            other.0 = other.0.saturating_sub(u32::from(sheet.clean()));
            other.1 = other.1.saturating_sub(1);
        }
        others.retain(|_, (_, all)| *all >= rules.least_sheets);
        let held: Vec<(&Sheet, f64)> = sheets
            .into_iter()
            .filter_map(|sheet| {
                let (good, of) = others.get(sheet.entity_type.as_str())?;
                Some((sheet, share(*good, *of)))
            })
            .collect();
        let clean = held.iter().filter(|(sheet, _)| sheet.clean()).count();
        let chances: Vec<f64> = held.iter().map(|(_, chance)| *chance).collect();
        if small(held.len()) < rules.least_sheets || clean == 0 {
            continue;
        }
        let rarity = one_in(at_least(&chances, clean));
        if rarity < u64::from(rules.one_in) {
            continue;
        }
        asked.push(Uniform {
            of: lead,
            one_in: rarity,
            rows: held
                .iter()
                .map(|(sheet, _)| (sheet.member, sheet.row()))
                .collect(),
            peers: others.values().map(|(_, all)| all).sum(),
        });
    }
    asked
}
