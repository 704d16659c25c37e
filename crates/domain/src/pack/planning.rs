//! How the year's plan of validations is made: hours, what is allowed, and what a plan is worth.

use super::Text;
use super::read::Table;
use crate::planning::Values;

/// The rules of planning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the file, where each is explained")]
pub struct PlanningPolicy {
    pub version: String,
    pub default_hours: u32,
    pub default_languages: Vec<String>,
    pub default_region: String,
    pub on_site_hours: u32,
    pub further_site_hours: u32,
    pub virtual_hours: u32,
    pub partner_hours: u32,
    /// In hundredths of a point.
    pub on_site_from: u32,
    /// In hundredths of a point.
    pub low_risk_below: u32,
    pub values: Values,
    pub make_good_months: u32,
    pub offered_days: u32,
    pub reasons: Text,
}

fn number(table: &Table<'_>, key: &'static str, least: i32, most: i32) -> u32 {
    let number = table.integer(key);
    if table.has(key) && !(least..=most).contains(&number) {
        table.mistake(key, format!("`{key}` must lie between {least} and {most}"));
    }
    u32::try_from(number).unwrap_or_default()
}

pub(super) fn read(root: &Table<'_>, policy: &mut PlanningPolicy) {
    *policy = PlanningPolicy {
        version: root.string("version"),
        default_hours: number(root, "default_hours", 0, 200),
        default_languages: root.words("default_languages", &["en", "es", "fr"], "language"),
        default_region: root.string("default_region"),
        on_site_hours: number(root, "on_site_hours", 1, 500),
        further_site_hours: number(root, "further_site_hours", 0, 200),
        virtual_hours: number(root, "virtual_hours", 1, 500),
        partner_hours: number(root, "partner_hours", 1, 500),
        on_site_from: number(root, "on_site_from", 0, 101) * 100,
        low_risk_below: number(root, "low_risk_below", 0, 101) * 100,
        values: Values {
            statutory: number(root, "statutory_value", 0, 1_000_000),
            random: number(root, "random_value", 0, 1_000_000),
            virtual_percent: number(root, "virtual_percent", 0, 100),
            partner_percent: number(root, "partner_percent", 0, 100),
            moved: number(root, "moved_value", 0, 1_000_000),
            journey_near: number(root, "journey_near_hours", 0, 200),
            journey_far: number(root, "journey_far_hours", 0, 200),
        },
        make_good_months: number(root, "make_good_months", 1, 12),
        offered_days: number(root, "offered_days", 0, 366),
        reasons: root.text("reasons"),
    };
}
