//! What must hold of a ruleset beside its rules' sentences.

use super::fault::Fault;
use super::ruleset::{MOST_POINTS, MOST_RULES, Rule, Ruleset, is_id};
use std::collections::BTreeSet;

fn fault(key: &'static str, args: &[(&'static str, &str)]) -> Fault {
    let args = args
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()));
    Fault::new(key, args.collect())
}

/// No ruleset has more lanes; the evaluator of columns counts them in eight bits.
const MOST_LANES: usize = 50;

/// What is wrong with a rule beside its sentence.
pub(super) fn rule(rule: &Rule) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !is_id(&rule.id) {
        faults.push(fault("rule-id", &[("name", &rule.id)]));
    }
    if rule.owner.trim().is_empty() {
        faults.push(fault("rule-owner", &[]));
    }
    if rule.reason.trim().is_empty() {
        faults.push(fault("rule-reason", &[]));
    }
    if rule
        .from
        .zip(rule.until)
        .is_some_and(|(from, until)| until < from)
    {
        faults.push(fault("rule-dates", &[]));
    }
    for case in &rule.tests {
        if let Err(column) = super::line::Line::from_json(&case.row) {
            let args = [("name", case.name.as_str()), ("column", column.as_str())];
            faults.push(fault("rule-test-column", &args));
        }
    }
    faults
}

/// What is wrong with lanes, credit, the model's part and sets.
pub(super) fn whole(ruleset: &Ruleset) -> Vec<Fault> {
    let mut faults = Vec::new();
    lanes(ruleset, &mut faults);
    credit(ruleset, &mut faults);
    if ruleset.rules.len() > MOST_RULES {
        let limit = MOST_RULES.to_string();
        faults.push(fault("rules-many", &[("limit", &limit)]));
    }
    // A model alone may never lead to the highest lane that points lead to.
    let highest = ruleset.lanes.iter().filter_map(|lane| lane.from).max();
    let most = highest.unwrap_or(MOST_POINTS).min(MOST_POINTS + 1) - 1;
    if ruleset.model < 0 || ruleset.model > most {
        let limit = most.to_string();
        faults.push(fault("model-range", &[("limit", &limit)]));
    }
    sets(ruleset, &mut faults);
    faults
}

fn lanes(ruleset: &Ruleset, faults: &mut Vec<Fault>) {
    let first = ruleset.lanes.first().and_then(|lane| lane.from);
    if ruleset.lanes.len() < 2 || first != Some(0) {
        faults.push(fault("lane-none", &[]));
    }
    if ruleset.lanes.len() > MOST_LANES {
        let limit = MOST_LANES.to_string();
        faults.push(fault("lanes-many", &[("limit", &limit)]));
    }
    let (mut before, mut seen) = (None, BTreeSet::new());
    for lane in &ruleset.lanes {
        if !is_id(&lane.id) {
            faults.push(fault("rule-id", &[("name", &lane.id)]));
        }
        if !seen.insert(&lane.id) {
            faults.push(fault("rule-twice", &[("name", &lane.id)]));
        }
        if lane
            .from
            .is_some_and(|from| before.is_some_and(|before| from <= before))
        {
            faults.push(fault("lane-order", &[("name", &lane.id)]));
        }
        before = lane.from.or(before);
    }
    if !seen.contains(&ruleset.documents_lane) {
        let name = ruleset.documents_lane.as_str();
        faults.push(fault("lane-documents", &[("name", name)]));
    }
}

fn credit(ruleset: &Ruleset, faults: &mut Vec<Fault>) {
    let credit = &ruleset.credit;
    let points = credit.roles.values().flat_map(|tiers| tiers.values());
    let shares = credit.caps.values().chain([&credit.stale_percent]);
    let wrong = points
        .into_iter()
        .any(|points| !(0..=MOST_POINTS).contains(points))
        || shares.into_iter().any(|share| !(0..=100).contains(share))
        || credit.fresh_days < 0
        || !(1..=MOST_POINTS * 10).contains(&ruleset.high_risk);
    if wrong {
        let limit = MOST_POINTS.to_string();
        faults.push(fault("credit-range", &[("limit", &limit)]));
    }
    // Shares of a threshold that no lane begins at would be shares of anything.
    let highest = ruleset.lanes.iter().rev().find(|lane| lane.from.is_some());
    if let Some(lane) = highest
        && let Some(from) = lane.from
        && from != ruleset.high_risk
    {
        let args = [("name", lane.id.as_str()), ("from", &from.to_string())];
        faults.push(fault("credit-high-risk", &args));
    }
    let tiers: BTreeSet<u8> = credit
        .roles
        .values()
        .flat_map(|tiers| tiers.keys().copied())
        .collect();
    for tier in tiers {
        if !credit.caps.contains_key(&tier) {
            let tier = tier.to_string();
            faults.push(fault("credit-tier", &[("tier", &tier)]));
        }
    }
}

fn sets(ruleset: &Ruleset, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for set in &ruleset.sets {
        let name = set.name.as_str();
        if name.trim().is_empty() || name.chars().count() > 60 || name.contains(['\'', '"']) {
            faults.push(fault("set-name", &[]));
        }
        if !seen.insert(name) {
            faults.push(fault("set-twice", &[("name", name)]));
        }
        if set.entries.is_empty() {
            faults.push(fault("set-empty", &[("name", name)]));
        }
        for entry in &set.entries {
            let args = [("name", name), ("value", entry.value.as_str())];
            if entry.value.trim().is_empty() || entry.value.contains(['\'', '"']) {
                faults.push(fault("set-entry", &args));
            }
            if entry
                .from
                .zip(entry.until)
                .is_some_and(|(from, until)| until < from)
            {
                faults.push(fault("set-dates", &args));
            }
        }
    }
}
