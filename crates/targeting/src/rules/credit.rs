//! What standing takes off a score: by tier, by role in the chain and by how recently somebody looked.
//!
//! 6 U.S.C. 964(b) lets a Tier 1 participant's score go down by no more than 20 per cent of the high-risk threshold. Such
//! a cap holds for each party and, with the highest of them, for the chain: what a Tier 1 importer itself takes off stays
//! within its own cap, though a Tier 3 carrier beside it may take off more. Who is suspended has no credit.
//!
//! At a raised threat level some keep their credit and others do not, by the policy of the programme. The level is a column
//! of the row, as standing is: past declarations have the level of their day, and other engines read it from the same column.

use super::ast::Col;
use super::ruleset::{Credit, Role};
use super::scalar::Row;
use serde::{Deserialize, Serialize};

/// The standing that gives credit; all others give none.
pub const IN_FORCE: &str = "in_force";

/// The columns of one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleColumns {
    /// `in_force`, `suspended` or `not_member`.
    pub standing: Col,
    /// The tier in force.
    pub tier: Col,
    /// Days since the last validation.
    pub validated: Col,
}

/// One role's credit, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleTable {
    /// The role.
    pub role: Role,
    /// Where it stands in a row.
    pub columns: RoleColumns,
    /// By tier.
    pub tiers: Vec<TierCredit>,
}

/// One tier's credit in a role, worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierCredit {
    /// The tier.
    pub tier: u8,
    /// Whole points.
    pub whole: i32,
    /// Points when the last validation is long ago or unknown.
    pub stale: i32,
    /// The threat level from which on it is lifted; none where it stays at all of them.
    pub lifted_from: Option<u8>,
}

/// All credit, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditTable {
    /// The roles.
    pub roles: Vec<RoleTable>,
    /// By tier, the most points of the chain.
    pub caps: Vec<(u8, i32)>,
    /// Days during which credit is whole.
    pub fresh_days: i32,
    /// Where a row says which threat level is in force; none where no level lifts anything.
    pub threat: Option<Col>,
}

/// What one party's standing gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyCredit {
    /// The party's role.
    pub role: Role,
    /// Its tier.
    pub tier: u8,
    /// Whether somebody looked recently.
    pub fresh: bool,
    /// Points.
    pub points: i32,
}

impl RoleColumns {
    fn of(role: Role) -> Option<Self> {
        let column = |what: &str| Col::of(&format!("{}_{what}", role.name()));
        Some(Self {
            standing: column("standing")?,
            tier: column("tier")?,
            validated: column("validated_days")?,
        })
    }
}

impl CreditTable {
    /// Works credit out to plain numbers; shares are cut off to whole points.
    pub fn new(credit: &Credit, high_risk: i32) -> Self {
        let cap = |tier: u8| high_risk * credit.caps.get(&tier).copied().unwrap_or(0) / 100;
        let roles = credit.roles.iter().filter_map(|(role, tiers)| {
            let tiers = tiers.iter().map(|(tier, points)| {
                let stale = points * credit.stale_percent / 100;
                TierCredit {
                    tier: *tier,
                    whole: (*points).min(cap(*tier)),
                    stale: stale.min(cap(*tier)),
                    lifted_from: None,
                }
            });
            Some(RoleTable {
                role: *role,
                columns: RoleColumns::of(*role)?,
                tiers: tiers.collect(),
            })
        });
        Self {
            roles: roles.collect(),
            caps: credit.caps.keys().map(|tier| (*tier, cap(*tier))).collect(),
            fresh_days: credit.fresh_days,
            threat: None,
        }
    }

    /// Says who keeps credit at which level, up to the highest. What one level lifts a higher one does not give back.
    pub fn lift(&mut self, highest: u8, mut keeps: impl FnMut(u8, Role, u8) -> bool) {
        let mut any = false;
        for role in &mut self.roles {
            let of = role.role;
            for entry in &mut role.tiers {
                let mut levels = 1..=highest;
                entry.lifted_from = levels.find(|level| !keeps(*level, of, entry.tier));
                any |= entry.lifted_from.is_some();
            }
        }
        self.threat = Col::of("threat_level").filter(|_| any);
    }

    /// From whom credit is taken at a level: roles and tiers.
    pub fn lifted(&self, level: u8) -> Vec<(Role, u8)> {
        let entries = self.roles.iter().flat_map(|role| {
            let tiers = role.tiers.iter();
            tiers.map(|entry| (role.role, entry))
        });
        let lifted = entries.filter(|(_, entry)| {
            let from = entry.lifted_from;
            from.is_some_and(|from| from <= level) && entry.whole.max(entry.stale) > 0
        });
        lifted.map(|(role, entry)| (role, entry.tier)).collect()
    }

    /// The columns that credit reads.
    pub fn columns(&self) -> impl Iterator<Item = Col> {
        let roles = self.roles.iter();
        let of_roles = roles.flat_map(|role| {
            [
                role.columns.standing,
                role.columns.tier,
                role.columns.validated,
            ]
        });
        of_roles.chain(self.threat)
    }

    /// Each party's credit in a row, and what the chain's comes to.
    pub fn of(&self, row: &impl Row) -> (Vec<PartyCredit>, i32) {
        let mut parties = Vec::new();
        self.each(row, &mut |party| parties.push(party));
        let total = self.total(row);
        (parties, total)
    }

    /// What the chain's credit comes to.
    pub fn total(&self, row: &impl Row) -> i32 {
        let (sum, most) = self.sum_and_cap(row);
        sum.min(most)
    }

    /// The most that the chain's credit may come to: the highest cap in it; 0 where nobody has credit.
    pub fn cap(&self, row: &impl Row) -> i32 {
        self.sum_and_cap(row).1
    }

    fn sum_and_cap(&self, row: &impl Row) -> (i32, i32) {
        let (mut sum, mut most) = (0, 0);
        self.each(row, &mut |party| {
            let cap = self.caps.iter().find(|(tier, _)| *tier == party.tier);
            sum += party.points;
            most = most.max(cap.map_or(0, |(_, cap)| *cap));
        });
        (sum, most)
    }

    fn each(&self, row: &impl Row, give: &mut impl FnMut(PartyCredit)) {
        // Where nobody says at which level, it is the normal one.
        let level = self.threat.and_then(|col| row.number(col)).unwrap_or(0.0);
        for role in &self.roles {
            if row.text(role.columns.standing) != Some(IN_FORCE) {
                continue;
            }
            let Some(tier) = row.number(role.columns.tier) else {
                continue;
            };
            let mut entries = role.tiers.iter();
            let entry = entries.find(|of| f64::from(of.tier).total_cmp(&tier).is_eq());
            let Some(entry) = entry else {
                continue;
            };
            let from = entry.lifted_from;
            if from.is_some_and(|from| level >= f64::from(from)) {
                continue;
            }
            let days = row.number(role.columns.validated);
            let fresh = days.is_some_and(|days| days <= f64::from(self.fresh_days));
            give(PartyCredit {
                role: role.role,
                tier: entry.tier,
                fresh,
                points: if fresh { entry.whole } else { entry.stale },
            });
        }
    }
}
