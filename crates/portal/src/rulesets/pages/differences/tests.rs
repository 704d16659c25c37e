//! Every kind of change is named, in every language.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use super::between;
use crate::rulesets::content;
use crate::testing::TestApp;
use crate::web::Say;
use greenlane_targeting::rules::{Matching, Ruleset as Content};

/// A change by its name.
type Change = (&'static str, fn(&mut Content));

fn changes() -> [Change; 21] {
    [
        ("name", |said| said.name.push('!')),
        ("threshold", |said| said.high_risk = 180),
        ("lane", |said| said.lanes[1].from = Some(101)),
        ("documents lane", |said| {
            said.documents_lane = "scan".to_owned();
        }),
        ("model", |said| said.model = 59),
        ("model's version", |said| {
            said.model_version = Some("f".repeat(64));
        }),
        ("cap", |said| {
            said.credit.caps.insert(1, 19);
        }),
        ("fresh", |said| said.credit.fresh_days = 365),
        ("stale", |said| said.credit.stale_percent = 10),
        ("credit", |said| {
            let roles = said.credit.roles.values_mut();
            roles.for_each(|tiers| {
                tiers.insert(2, 1);
            });
        }),
        ("set", |said| {
            said.sets.pop();
        }),
        ("entry", |said| said.sets[0].entries[0].value.push('X')),
        ("matching", |said| {
            said.sets[0].matching = Matching::Beginning;
        }),
        ("about", |said| said.sets[0].about.push('!')),
        ("rule", |said| {
            said.rules.pop();
        }),
        ("text", |said| {
            said.rules[2].text = "when tax_rate >= 12 unknown is false then +45 points".to_owned();
        }),
        ("shadow", |said| said.rules[2].shadow = true),
        ("period", |said| {
            said.rules[2].until = Some(jiff::civil::date(2027, 1, 1));
        }),
        ("owner", |said| said.rules[2].owner.push('!')),
        ("reason", |said| said.rules[2].reason.push('!')),
        ("tests", |said| {
            said.rules[0].tests.pop();
        }),
    ]
}

#[tokio::test]
async fn whatever_changes_is_named_and_nothing_else() {
    let t = TestApp::sqlite().await;
    let first = content::first(&t.app).unwrap();
    for lang in ["en", "es", "fr"] {
        let c = Say::new(&t.app, lang);
        assert_eq!(between(&c, &first, &first), vec![]);
        // A sentence typed otherwise is the same sentence.
        let mut same = first.clone();
        same.rules[2].text = same.rules[2].text.replace("when ", "WHEN  ");
        assert_eq!(between(&c, &first, &same), vec![]);
        for (what, change) in changes() {
            let mut other = first.clone();
            change(&mut other);
            let rows = between(&c, &first, &other);
            assert!(!rows.is_empty(), "{lang}: {what} is not named");
            for row in &rows {
                assert_ne!(row.before, row.after, "{lang}: {what}: {row:?}");
            }
            let back = between(&c, &other, &first);
            assert_eq!(back.len(), rows.len(), "{lang}: {what}");
        }
    }
}
