//! Published figures, edge cases of rounding, and what must not be divided.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

mod consistency;
mod plan;

use super::{
    DEFINITIONS, Group, Hundredths, MeasureName, Period, Rate, Row, breakdown, by_category,
    by_rate, by_reason, definition, in_group, median_of_days, top_criteria,
};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The published table of one reporting year: counts by category, and the shares printed beside them.
const PUBLISHED: [(u8, i64, &str); 12] = [
    (1, 158, "11.15"),
    (2, 133, "9.39"),
    (3, 155, "10.94"),
    (4, 191, "13.48"),
    (5, 187, "13.20"),
    (6, 62, "4.38"),
    (7, 126, "8.89"),
    (8, 87, "6.14"),
    (9, 83, "5.86"),
    (10, 51, "3.60"),
    (11, 36, "2.54"),
    (12, 148, "10.44"),
];

#[test]
fn the_published_counts_give_exactly_the_published_shares() {
    let categories: Vec<u8> = (1..=12).collect();
    let counts: BTreeMap<u8, i64> = PUBLISHED.iter().map(|(n, count, _)| (*n, *count)).collect();
    let meaning = definition("deficiencies-by-category").unwrap();
    let (rows, totals) = by_category(meaning, &categories, &counts);
    let made: Vec<(u8, i64, String)> = rows
        .iter()
        .map(|row| {
            let share = row.share.unwrap().to_string();
            (row.id.parse().unwrap(), row.count, share)
        })
        .collect();
    let published: Vec<(u8, i64, String)> = PUBLISHED
        .iter()
        .map(|(n, count, share)| (*n, *count, (*share).to_owned()))
        .collect();
    assert_eq!(made, published);
    assert_eq!((totals.count, totals.rows), (1_417, 1_417));
    // Each share is rounded by itself; that the sum is not 100.00 is said, not hidden.
    assert_eq!(totals.shares.to_string(), "100.01");
}

#[test]
fn halves_round_up_and_nothing_is_divided_by_nothing() {
    assert_eq!(Hundredths::percent(1, 800).unwrap().to_string(), "0.13");
    assert_eq!(Hundredths::percent(1, 3).unwrap().to_string(), "33.33");
    assert_eq!(Hundredths::percent(2, 3).unwrap().to_string(), "66.67");
    assert_eq!(Hundredths::percent(7, 7).unwrap().to_string(), "100.00");
    assert_eq!(Hundredths::percent(0, 7).unwrap().to_string(), "0.00");
    assert_eq!(Hundredths::percent(0, 0), None);
    assert_eq!(Hundredths::per(1_417, 612).unwrap().to_string(), "2.32");
    assert_eq!(Hundredths::per(5, 0), None);
}

#[test]
fn a_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assert_eq!(median_of_days(&[]), None);
    assert_eq!(median_of_days(&[9]).unwrap().trimmed(), "9");
    assert_eq!(median_of_days(&[40, 1, 10]).unwrap().trimmed(), "10");
    assert_eq!(median_of_days(&[40, 1, 10, 11]).unwrap().trimmed(), "10.5");
    assert_eq!(median_of_days(&[100, 100]).unwrap().trimmed(), "100");
}

#[test]
fn categories_without_a_case_are_shown_and_unknown_ones_are_kept() {
    let meaning = definition("deficiencies-by-category").unwrap();
    let (rows, totals) = by_category(meaning, &[1, 2], &BTreeMap::from([(2, 3), (13, 1)]));
    let ids: Vec<(&str, i64)> = rows.iter().map(|r| (r.id.as_str(), r.count)).collect();
    assert_eq!(ids, [("1", 0), ("2", 3), ("13", 1)]);
    assert_eq!(totals.count, 4);
    let (rows, totals) = by_category(meaning, &[1, 2], &BTreeMap::new());
    assert!(rows.iter().all(|row| row.share.is_none()));
    assert_eq!(totals.count, 0);
}

#[test]
fn a_deficiency_with_two_reasons_counts_in_both_and_once_in_the_whole() {
    let meaning = definition("reasons").unwrap();
    let counts = BTreeMap::from([("no_evidence".to_owned(), 3), ("gone".to_owned(), 1)]);
    let (rows, totals) = by_reason(meaning, &["no_procedure", "no_evidence"], &counts, 3);
    let made: Vec<(&str, i64, String)> = rows
        .iter()
        .map(|r| (r.id.as_str(), r.count, r.share.unwrap().to_string()))
        .collect();
    assert_eq!(
        made,
        [
            ("no_evidence", 3, "100.00".to_owned()),
            ("gone", 1, "33.33".to_owned()),
            ("no_procedure", 0, "0.00".to_owned()),
        ]
    );
    assert_eq!((totals.count, totals.rows), (3, 4));
}

#[test]
fn top_criteria_break_ties_by_the_numbering_not_by_the_alphabet() {
    let meaning = definition("top-criteria").unwrap();
    let counts: BTreeMap<String, i64> = [("3.10", 4), ("3.2", 4), ("12.1", 9), ("1.1", 1)]
        .map(|(id, count)| (id.to_owned(), count))
        .into();
    let (rows, totals) = top_criteria(meaning, &counts, 3);
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["12.1", "3.2", "3.10"]);
    assert_eq!((totals.count, totals.rows), (18, 17));
    assert_eq!(rows[0].share.unwrap().to_string(), "50.00");
}

#[test]
fn rates_are_compared_as_fractions_and_few_checks_stand_behind_many() {
    let meaning = definition("top-criteria").unwrap();
    let row = |id: &str, deficient: i64, checked: i64| Row {
        rate: Some(Rate {
            deficient,
            checked,
            percent: Hundredths::percent(deficient, checked),
        }),
        ..Row::new(meaning, id, deficient)
    };
    // 33.33 per cent each as printed; the second is a little more.
    let rows = vec![
        row("2.1", 0, 0),
        row("3.10", 1, 2),
        row("3.2", 1, 2),
        row("1.1", 33_333, 100_000),
        row("1.2", 33_334, 100_000),
        row("4.1", 5, 10),
        row("5.1", 0, 9),
    ];
    let (sorted, totals) = by_rate(rows, 200_000, 6);
    let ids: Vec<&str> = sorted.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["4.1", "3.2", "3.10", "1.2", "1.1", "5.1"]);
    assert_eq!((totals.count, totals.rows), (200_000, 66_674));
}

#[test]
fn parts_come_in_the_given_order() {
    let counts = BTreeMap::from([("fail".to_owned(), 1), ("pass".to_owned(), 2)]);
    let parts = breakdown(&["pass", "conditional", "fail"], &counts);
    let made: Vec<(&str, i64)> = parts.iter().map(|p| (p.id.as_str(), p.count)).collect();
    assert_eq!(made, [("pass", 2), ("conditional", 0), ("fail", 1)]);
}

#[test]
fn a_year_holds_its_first_and_last_day_and_no_other_years() {
    let year = Period::year(2020).unwrap();
    assert!(year.holds(date(2020, 1, 1)) && year.holds(date(2020, 12, 31)));
    assert!(!year.holds(date(2019, 12, 31)) && !year.holds(date(2021, 1, 1)));
    assert_eq!(year.until(), date(2021, 1, 1));
    assert_eq!(Period::year(0), None);
    let text = serde_json::to_string(&year).unwrap();
    assert_eq!(
        text,
        r#"{"year":2020,"from":"2020-01-01","to":"2020-12-31"}"#
    );
    assert_eq!(serde_json::from_str::<Period>(&text).unwrap(), year);
}

#[test]
fn every_table_and_every_statistic_has_one_definition() {
    let ids: BTreeSet<&str> = DEFINITIONS.iter().map(|d| d.id).collect();
    assert_eq!(ids.len(), DEFINITIONS.len());
    for name in MeasureName::ALL {
        assert_eq!(MeasureName::parse(name.code()), Some(name));
        let defined = definition(name.code()).is_some();
        assert_eq!(defined, name != MeasureName::KeyStatistics);
    }
    let shown: usize = Group::OF_STATISTICS
        .into_iter()
        .map(|group| in_group(group).count())
        .sum();
    assert_eq!(shown + in_group(Group::Table).count(), DEFINITIONS.len());
}

proptest! {
    #[test]
    fn shares_of_a_whole_differ_from_100_by_less_than_half_a_hundredth_each(
        counts in proptest::collection::vec(0_i64..5_000, 1..40)
    ) {
        let whole: i64 = counts.iter().sum();
        prop_assume!(whole > 0);
        let sum: i64 = counts
            .iter()
            .map(|count| Hundredths::percent(*count, whole).unwrap().0)
            .sum();
        let most = i64::try_from(counts.len()).unwrap() / 2 + 1;
        prop_assert!((sum - 10_000).abs() <= most, "{sum}");
    }

    #[test]
    fn a_printed_number_reads_back(n in 0_i64..10_000_000) {
        let number = Hundredths(n);
        prop_assert_eq!(number.to_string().parse::<Hundredths>().unwrap(), number);
    }
}
