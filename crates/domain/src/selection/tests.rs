//! Scores and draws, against a second way of working them out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod drawing;
mod naive;
mod rules;
mod scoring;
mod trading;

use super::{Clocked, Figures};
use super::{Facts, FindingFact, Presence, Vetted};
use crate::ids::{FindingId, MemberId};
use crate::pack::Pack;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

pub(super) const TODAY: Date = date(2026, 3, 2);

pub(super) fn pack() -> Pack {
    Pack::load(&crate::pack::tests::ctpat_files()).expect("the pack")
}

pub(super) fn member(n: u32) -> MemberId {
    MemberId(Uuid::from_u128(u128::from(n)))
}

fn day(range: std::ops::Range<i64>) -> impl Strategy<Value = Date> {
    range.prop_map(|days| TODAY.checked_add(days.days()).unwrap())
}

/// Any member.
pub(super) fn facts() -> impl Strategy<Value = Facts> {
    let types = prop_oneof![
        Just("importer"),
        Just("highway_carrier"),
        Just("foreign_manufacturer"),
        Just("sea_carrier")
    ];
    let country = || prop_oneof![Just("US"), Just("MX"), Just("CN"), Just("JP"), Just("ZW")];
    let finding = (
        day(-2000..0),
        proptest::option::of(day(-400..200)),
        proptest::option::of(day(-1500..0)),
    );
    let figures = (
        proptest::option::of(0..500_000_i64),
        proptest::option::of(0..9_000_000_i64),
        proptest::option::of(0..20_000_i64),
        day(-900..0),
    );
    let first = (
        0..100_000_u32,
        types,
        country(),
        proptest::collection::btree_map(country(), (0..4_u32, 0..9_u32), 0..4),
        proptest::collection::vec(finding, 0..5),
        proptest::option::of(day(-2500..0)),
        proptest::bool::weighted(0.1),
    );
    let second = (
        proptest::option::of(figures),
        proptest::collection::vec(day(-2000..0), 0..2),
        proptest::option::of(any::<bool>()),
        proptest::option::of((day(-900..0), day(-400..400))),
        proptest::option::of(day(-500..1400)),
    );
    (first, second).prop_map(|(first, second)| {
        let (id, entity_type, country, countries, findings, validated_on, emergency) = first;
        let (figures, adverse, vetted, assessment, due) = second;
        Facts {
            countries: countries
                .into_iter()
                .map(|(country, (sites, partners))| {
                    (country.to_owned(), Presence { sites, partners })
                })
                .collect(),
            findings: findings
                .into_iter()
                .map(|(raised_on, due, closed_on)| FindingFact {
                    id: FindingId(Uuid::nil()),
                    criterion: "3.1".to_owned(),
                    raised_on,
                    due,
                    closed_on,
                })
                .collect(),
            validated_on,
            emergency,
            trade: figures.map(|(entries, value_thousands, crossings, on)| Figures {
                year: 2024,
                entries,
                value_thousands,
                crossings,
                on,
            }),
            adverse: adverse
                .into_iter()
                .map(|on| ("suspended".to_owned(), on))
                .collect(),
            vetted: vetted.map(|passed| Vetted {
                outcome: "any".to_owned(),
                passed,
                on: None,
            }),
            assessment: assessment.map_or((None, None), |(signed, due)| (Some(signed), Some(due))),
            due: due.map(|due| Clocked {
                clock: "revalidate".to_owned(),
                from: TODAY,
                due,
            }),
            ..Facts::blank(member(id), entity_type, country)
        }
    })
}
