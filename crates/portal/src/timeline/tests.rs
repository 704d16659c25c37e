//! Every kind of event is told in words, in every language; readers get what they are entitled to.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use super::kinds::{GROUPS, SMALL};
use crate::i18n::{LANGUAGES, Locales};
use greenlane_domain::recognition::{certificate_stream, connection};
use greenlane_domain::{accounts, findings, membership, profile, validation};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// The kinds that a stream's event type can be read from, as its own reader names them.
fn kinds<E: DeserializeOwned>(stream: &str) -> BTreeSet<String> {
    let refused = serde_json::from_str::<E>(r#"{"kind":"no such kind"}"#);
    let text = refused.err().expect("there is no such kind").to_string();
    let (_, named) = text
        .split_once("expected")
        .expect("the reader names what it knows");
    let names = named.split('`').skip(1).step_by(2);
    names.map(|name| format!("{stream}.{name}")).collect()
}

fn known() -> BTreeSet<String> {
    let mut all = kinds::<membership::Event>("member");
    all.extend(kinds::<profile::Event>("profile"));
    all.extend(kinds::<profile::EvidenceEvent>("evidence"));
    all.extend(kinds::<validation::Event>("validation"));
    all.extend(kinds::<findings::Event>("finding"));
    all.extend(kinds::<connection::Event>("connection"));
    all.extend(kinds::<certificate_stream::Event>("certificate"));
    all.extend(kinds::<accounts::Event>("account"));
    all
}

#[test]
fn every_kind_of_event_is_in_one_group() {
    let mut listed = BTreeSet::new();
    for kind in GROUPS.iter().flat_map(|group| group.kinds) {
        assert!(listed.insert((*kind).to_owned()), "{kind} is in two groups");
    }
    assert_eq!(listed, known());
    for small in SMALL {
        assert!(listed.contains(*small), "{small} is not an event");
    }
}

#[test]
fn every_kind_of_event_has_its_words_in_every_language() {
    let locales = Locales::embedded();
    for (lang, _) in LANGUAGES {
        for kind in known() {
            let key = format!("timeline-{}", kind.replace('.', "-"));
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
        for group in GROUPS {
            let key = format!("timeline-group-{}", group.code);
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}
