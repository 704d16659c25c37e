//! Parts of a ruleset in words: lanes, credit with its caps, and the model's share.

use crate::web::{Say, tier_number};
use greenlane_targeting::rules::Ruleset as Content;
use jiff::civil::Date;

/// The days on which something holds; nothing where it always does.
pub(super) fn period(c: &Say, from: Option<Date>, until: Option<Date>) -> Option<String> {
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(c.t1("rulesets-from-day", "day", c.day(from))),
        (None, Some(until)) => Some(c.t1("rulesets-until-day", "day", c.day(until))),
        (Some(from), Some(until)) => Some(c.t2(
            "rulesets-between",
            "from",
            c.day(from),
            "until",
            c.day(until),
        )),
    }
}

/// Each lane, and from how many points on.
pub(super) fn lanes(c: &Say, said: &Content) -> Vec<(String, String)> {
    let lanes = said.lanes.iter().map(|lane| {
        let from = lane.from.map_or_else(
            || c.t("rulesets-lane-hard"),
            |from| c.t1("rulesets-lane-from", "points", from),
        );
        (lane.id.clone(), from)
    });
    lanes.collect()
}

/// What standing takes off by role, at most how much, how long, and what the model adds.
pub(super) fn credit(c: &Say, said: &Content) -> Vec<(String, String)> {
    let credit = &said.credit;
    let mut rows = Vec::new();
    for (role, tiers) in &credit.roles {
        let role = c.t(format!("rulesets-role-{}", role.name()));
        let tiers = tiers.iter().map(|(tier, points)| {
            let tier = tier_number((*tier).into());
            c.t2("rulesets-credit-tier", "tier", tier, "points", points)
        });
        rows.push((c.cap(role), tiers.collect::<Vec<_>>().join(", ")));
    }
    let caps = credit.caps.iter().map(|(tier, cap)| {
        let tier = tier_number((*tier).into());
        c.t2("rulesets-credit-cap", "tier", tier, "percent", cap)
    });
    rows.push((
        c.t("rulesets-credit-caps"),
        c.t2(
            "rulesets-credit-caps-of",
            "caps",
            caps.collect::<Vec<_>>().join(", "),
            "points",
            said.high_risk,
        ),
    ));
    rows.push((
        c.t("rulesets-credit-fresh"),
        c.t2(
            "rulesets-credit-fresh-text",
            "days",
            credit.fresh_days,
            "percent",
            credit.stale_percent,
        ),
    ));
    rows.push((
        c.t("rulesets-model"),
        match &said.model_version {
            Some(version) => c.t2(
                "rulesets-model-named",
                "points",
                said.model,
                "version",
                version.get(..12).unwrap_or(version),
            ),
            None => c.t1("rulesets-model-most", "points", said.model),
        },
    ));
    rows
}
