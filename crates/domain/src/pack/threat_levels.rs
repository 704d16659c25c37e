//! Threat levels: which benefits stay at a raised level, and for whom.

use super::read::{Ids, Table};
use super::sections::Known;
use super::types::words;
use super::{Pack, Text};
use serde::{Deserialize, Serialize};

words! {
    /// What a raised level can lift.
    Benefit {
        /// What standing takes off a score.
        Credit = "credit",
        /// The lower rate of the compliance sample.
        Sample = "sample",
        /// The expedited lane.
        Expedited = "expedited",
    }
}

/// The roles of a chain whose standing counts.
pub const CHAIN_ROLES: [&str; 4] = ["importer", "carrier", "driver", "manufacturer"];

impl Benefit {
    /// The roles that can have it.
    pub fn roles(self) -> &'static [&'static str] {
        match self {
            Self::Credit => &["importer", "carrier", "manufacturer"],
            Self::Sample => &["importer"],
            Self::Expedited => &CHAIN_ROLES,
        }
    }
}

/// Who keeps a benefit at a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keep {
    /// The benefit.
    pub benefit: Benefit,
    /// The tiers, counted from 1.
    pub tiers: Vec<u8>,
    /// The roles.
    pub roles: Vec<String>,
}

/// A level above normal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRule {
    /// Id, such as `high`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What it means, for whoever is concerned.
    pub meaning: Text,
    /// What stays.
    pub keeps: Vec<Keep>,
}

impl LevelRule {
    /// Whether a party of that tier and role keeps a benefit.
    pub fn keeps(&self, benefit: Benefit, tier: u8, role: &str) -> bool {
        self.keeps.iter().any(|keep| {
            keep.benefit == benefit
                && keep.tiers.contains(&tier)
                && keep.roles.iter().any(|kept| kept == role)
        })
    }
}

/// The levels above normal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThreatPolicy {
    /// From the lowest.
    pub levels: Vec<LevelRule>,
}

impl ThreatPolicy {
    /// The highest level; 0 where there is none but normal.
    pub fn highest(&self) -> u8 {
        u8::try_from(self.levels.len()).unwrap_or(u8::MAX)
    }

    /// A level's rule; none for normal. A level in force that a later pack no longer has is its highest one: nobody gets back
    /// by an edit of the pack what two people lifted.
    pub fn level(&self, level: u8) -> Option<&LevelRule> {
        let place = usize::from(level).checked_sub(1)?;
        self.levels.get(place).or(self.levels.last())
    }

    /// Whether a party of that tier and role keeps a benefit at a level. At the normal level everybody does.
    pub fn keeps(&self, level: u8, benefit: Benefit, tier: u8, role: &str) -> bool {
        let rule = self.level(level);
        rule.is_none_or(|rule| rule.keeps(benefit, tier, role))
    }
}

pub(super) fn read(root: &Table<'_>, pack: &mut Pack, known: &mut Known) {
    let mut ids = Ids::default();
    for table in root.tables("level") {
        let rule = LevelRule {
            id: table.id("id", &mut ids, "level"),
            name: table.text("name"),
            meaning: table.text("meaning"),
            keeps: keeps(&table, pack, known),
        };
        check_rise(&table, pack, &rule);
        pack.threat.levels.push(rule);
        table.finish();
    }
}

fn keeps(table: &Table<'_>, pack: &Pack, known: &Known) -> Vec<Keep> {
    let names: Vec<&str> = Benefit::ALL.iter().map(|(name, _)| *name).collect();
    let mut keeps = Vec::new();
    if !table.has("keeps") {
        return keeps;
    }
    for entry in table.tables("keeps") {
        let name = entry.string("benefit");
        let benefit = Benefit::ALL.iter().find(|(known, _)| *known == name);
        if benefit.is_none() && !name.is_empty() {
            let known = names.join(", ");
            entry.mistake(
                "benefit",
                format!("unknown benefit `{name}`; known: {known}"),
            );
        }
        let tiers = entry.references("tiers", &known.tiers, "tier");
        let place = |id: &String| pack.tiers.iter().position(|tier| tier.id == *id);
        let tiers = tiers.iter().filter_map(place);
        let tiers = tiers.filter_map(|place| u8::try_from(place + 1).ok());
        let may = benefit.map_or(&CHAIN_ROLES[..], |(_, benefit)| benefit.roles());
        let roles = if entry.has("roles") {
            entry.words("roles", may, "role for this benefit")
        } else {
            may.iter().map(|role| (*role).to_owned()).collect()
        };
        if let Some((_, benefit)) = benefit {
            keeps.push(Keep {
                benefit: *benefit,
                tiers: tiers.collect(),
                roles,
            });
        }
        entry.finish();
    }
    keeps
}

/// Nobody gets more by a higher level.
fn check_rise(table: &Table<'_>, pack: &Pack, rule: &LevelRule) {
    let Some(below) = pack.threat.levels.last() else {
        return;
    };
    for keep in &rule.keeps {
        for tier in &keep.tiers {
            let more = |role: &&String| !below.keeps(keep.benefit, *tier, role);
            if let Some(role) = keep.roles.iter().find(more) {
                table.mistake(
                    "keeps",
                    format!(
                        "tier {tier} keeps `{}` as {role} here and not at the level below: a raised level cannot give more",
                        keep.benefit.as_str()
                    ),
                );
            }
        }
    }
}
