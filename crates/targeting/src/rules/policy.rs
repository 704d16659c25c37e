//! What the programme's policy and the law allow a ruleset: credit, its caps, and the threshold that caps are shares of.
//!
//! Credit is for the pack to decide and not for whoever drafts a ruleset. The pack's first ruleset says it; what it does not
//! name it does not give. Where the law has a limit of its own, the pack is held to that as well.

use super::fault::Fault;
use super::ruleset::{Credit, Ruleset};
use std::collections::BTreeMap;

/// A limit of the law on what a tier may take off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Per cent of the high-risk threshold.
    pub percent: i32,
    /// Where that is written.
    pub law: String,
}

/// What a ruleset is held to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Points by role and tier, caps, and what an old validation is worth.
    pub credit: Credit,
    /// From how many points on a declaration is of high risk; none where the pack does not say it.
    pub high_risk: Option<i32>,
    /// Limits of the law by tier.
    pub limits: BTreeMap<u8, Limit>,
}

/// A fault with its arguments.
fn fault(key: &'static str, args: &[(&'static str, &dyn ToString)]) -> Fault {
    let args = args.iter().map(|(name, value)| (*name, value.to_string()));
    Fault::new(key, args.collect())
}

impl Policy {
    /// As the pack's first ruleset says it. A pack without one gives no credit.
    pub fn new(first: Option<&Ruleset>, limits: BTreeMap<u8, Limit>) -> Self {
        Self {
            credit: first.map(|first| first.credit.clone()).unwrap_or_default(),
            high_risk: first.map(|first| first.high_risk),
            limits,
        }
    }

    /// Where a ruleset gives more than the law allows, whatever the policy says.
    pub fn unlawful(&self, ruleset: &Ruleset) -> Vec<Fault> {
        let caps = ruleset.credit.caps.iter();
        let beyond = caps.filter_map(|(tier, cap)| {
            let limit = self.limits.get(tier)?;
            let args: [(&'static str, &dyn ToString); 4] = [
                ("tier", tier),
                ("found", cap),
                ("limit", &limit.percent),
                ("law", &limit.law),
            ];
            (*cap > limit.percent).then(|| fault("credit-law", &args))
        });
        beyond.collect()
    }

    /// Where a ruleset gives more than law and policy allow: points by role and tier, caps, the threshold that caps are shares
    /// of, and how long and how much an old validation counts.
    pub fn beyond(&self, ruleset: &Ruleset) -> Vec<Fault> {
        let mut faults = self.unlawful(ruleset);
        let (credit, policy) = (&ruleset.credit, &self.credit);
        for (role, tiers) in &credit.roles {
            for (tier, points) in tiers {
                let allowed = policy.roles.get(role).and_then(|tiers| tiers.get(tier));
                let allowed = allowed.copied().unwrap_or(0);
                if *points > allowed {
                    let args: [(&'static str, &dyn ToString); 4] = [
                        ("role", &role.name()),
                        ("tier", tier),
                        ("found", points),
                        ("limit", &allowed),
                    ];
                    faults.push(fault("credit-beyond-role", &args));
                }
            }
        }
        for (tier, cap) in &credit.caps {
            let allowed = policy.caps.get(tier).copied().unwrap_or(0);
            // What the law forbids is said once.
            let lawful = self
                .limits
                .get(tier)
                .is_none_or(|limit| *cap <= limit.percent);
            if *cap > allowed && lawful {
                let args: [(&'static str, &dyn ToString); 3] =
                    [("tier", tier), ("found", cap), ("limit", &allowed)];
                faults.push(fault("credit-beyond-cap", &args));
            }
        }
        let threshold = self.high_risk.unwrap_or(ruleset.high_risk);
        let numbers = [
            ("credit-beyond-threshold", ruleset.high_risk, threshold),
            ("credit-beyond-fresh", credit.fresh_days, policy.fresh_days),
            (
                "credit-beyond-stale",
                credit.stale_percent,
                policy.stale_percent,
            ),
        ];
        for (key, found, limit) in numbers {
            if found > limit {
                faults.push(fault(key, &[("found", &found), ("limit", &limit)]));
            }
        }
        faults
    }

    /// A ruleset as the policy has it: its credit and its threshold are the pack's, and the highest lane by points begins there.
    /// Where the pack has none, nothing is given.
    pub fn put(&self, ruleset: &mut Ruleset) {
        ruleset.credit = self.credit.clone();
        let Some(high_risk) = self.high_risk else {
            return;
        };
        ruleset.high_risk = high_risk;
        let mut lanes = ruleset.lanes.iter_mut().rev();
        if let Some(lane) = lanes.find(|lane| lane.from.is_some()) {
            lane.from = Some(high_risk);
        }
    }
}
