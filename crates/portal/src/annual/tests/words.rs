//! Every message that these pages compose from a code exists in every language.

use crate::i18n::{LANGUAGES, Locales};
use greenlane_domain::annual::Lane;
use greenlane_domain::editions::Relation;

#[test]
fn every_composed_message_exists() {
    let mut keys: Vec<String> = Vec::new();
    for lane in Lane::ALL {
        keys.push(format!("annual-lane-{}", lane.code()));
        keys.push(format!("annual-lane-{}-hint", lane.code()));
        keys.push(format!("annual-review-lane-{}", lane.code()));
        keys.push(format!("annual-review-tag-{}", lane.code()));
    }
    for (_, relation) in Relation::ALL {
        keys.push(format!("annual-why-changed-{}", relation.as_str()));
    }
    for why in [
        "new",
        "stricter",
        "unanswered",
        "edition-asks",
        "ended",
        "ending",
        "finding",
        "incomplete",
        "edited",
    ] {
        keys.push(format!("annual-why-{why}"));
    }
    for standing in ["ahead", "open", "late"] {
        keys.push(format!("annual-notice-title-{standing}"));
        keys.push(format!("annual-status-{standing}"));
    }
    let locales = Locales::embedded();
    for (lang, _) in LANGUAGES {
        for key in &keys {
            assert!(locales.has(lang, key), "{lang}: {key}");
        }
    }
}
