//! Threat levels in words.

use crate::app::App;
use crate::web::{Say, tier_number};
use greenlane_domain::pack::{Benefit, ThreatPolicy};

/// What a level is called.
pub(super) fn name(app: &App, say: &Say, level: u8) -> String {
    match app.pack().threat.level(level) {
        Some(rule) => say.pack(&rule.name).to_owned(),
        None => say.t("threatlevel-normal"),
    }
}

/// What a level means, in the pack's words.
pub(super) fn meaning(app: &App, say: &Say, level: u8) -> String {
    match app.pack().threat.level(level) {
        Some(rule) => say.pack(&rule.meaning).to_owned(),
        None => say.t("threatlevel-normal-meaning"),
    }
}

/// Roles one after the other.
pub(super) fn roles(say: &Say, roles: &[&str]) -> String {
    let names = roles
        .iter()
        .map(|role| say.t(format!("threatlevel-role-{role}")));
    names.collect::<Vec<_>>().join(", ")
}

/// The roles of those that can have a benefit in which a tier keeps it at a level.
pub(super) fn kept_as(
    threat: &ThreatPolicy,
    (level, tier): (u8, u8),
    benefit: Benefit,
) -> Vec<&'static str> {
    let all = benefit.roles().iter().copied();
    all.filter(|role| threat.keeps(level, benefit, tier, role))
        .collect()
}

/// For whom a benefit stays at a level: tiers, with roles where it is not all of them.
pub(super) fn kept(app: &App, say: &Say, level: u8, benefit: Benefit) -> String {
    let threat = &app.pack().threat;
    let tiers = 1..=u8::try_from(app.pack().tiers.len()).unwrap_or(u8::MAX);
    let one = |tier: u8| {
        let kept = kept_as(threat, (level, tier), benefit);
        let name = say.t1("selectivity-tier", "tier", tier_number(tier.into()));
        match kept.len() {
            0 => None,
            all if all == benefit.roles().len() => Some(name),
            _ => Some(format!("{name} ({})", roles(say, &kept))),
        }
    };
    let kept: Vec<String> = tiers.filter_map(one).collect();
    if kept.is_empty() {
        say.t("threatlevel-nobody")
    } else {
        kept.join("; ")
    }
}
