#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod copies;
mod life;

use super::papers::{Paper, PaperRules, reused};
use super::peers::{MemberFigures, Middle, VisitFigures, short, unlike};
use super::text::{CopyRules, SharedAnswer};
use super::uniform::{Sheet, UniformRules, at_least, uniform_sheets, uniform_specialists};
use super::*;
use jiff::civil::date;
use std::collections::BTreeMap;

fn member(n: u32) -> MemberId {
    MemberId(Uuid::from_u128(u128::from(n)))
}

const COPIES: CopyRules = CopyRules {
    least_words: 8,
    percent: 60,
    answers: 2,
    words: 30,
    widely: 3,
};

#[test]
fn the_modified_score_is_the_published_one() {
    // Iglewicz and Hoaglin's example as the NIST handbook (1.3.5.17) uses the score: 0.6745 (x - median) / MAD.
    let values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
    let middle = Middle::of(&values).unwrap();
    assert!((middle.median - 2.45).abs() < 1e-9);
    // The distances' median is 0.15: 0.35, 0.15, 0.05, 0.05, 0.15, 0.35, 0.15, 0.15, 5.75, 5.85.
    let score = 0.6745 * (8.3 - 2.45) / 0.15;
    assert!((middle.score(8.3) - score).abs() / score < 1e-3);
    // Most are equal: there is no such score.
    assert_eq!(Middle::of(&[1.0, 1.0, 1.0, 1.0, 6.0]), None);
    assert_eq!(Middle::of(&[3.0, 3.0]), None);
    assert_eq!(Middle::of(&[]), None);
}

#[test]
fn a_visit_is_short_beside_as_many_sites_of_its_kind_only() {
    let visit = |n: u32, sites: u32, minutes: u32| VisitFigures {
        validation: ValidationId(Uuid::from_u128(u128::from(n))),
        member: member(n),
        kind: "initial/on_site".to_owned(),
        sites,
        minutes,
    };
    let mut all: Vec<VisitFigures> = (0..20).map(|n| visit(n, 4, 600 + n * 20)).collect();
    all.extend((20..40).map(|n| visit(n, 1, 60 + n)));
    all.push(visit(90, 5, 40));
    // Nothing recorded is not known, and not short.
    all.push(visit(91, 5, 0));
    let found = short(&all, 12, 3.5);
    assert_eq!(found.len(), 1);
    let (who, row) = &found[0];
    assert_eq!((*who, row.minutes, row.peers), (member(90), 40, 21));
    assert!(
        (780..=800).contains(&row.usual) && row.score < -350,
        "{row:?}"
    );
    assert!(short(&all, 30, 3.5).is_empty(), "too few to compare");
}

#[test]
fn a_company_is_held_against_its_own_size_where_there_are_enough_of_it() {
    let company = |n: u32, sites: u32, words: f64| MemberFigures {
        member: member(n),
        entity_type: "importer".to_owned(),
        sites,
        values: BTreeMap::from([(Measure::Words, words)]),
    };
    let mut all: Vec<_> = (0..20)
        .map(|n| company(n, 1, 40.0 + f64::from(n)))
        .collect();
    // Fifty words are nothing special among importers, but the large ones write four hundred.
    all.extend((20..40).map(|n| company(n, 5, 400.0 + f64::from(n))));
    all.push(company(99, 5, 50.0));
    let found = unlike(&all, 12, 4.5);
    assert_eq!(found.keys().collect::<Vec<_>>(), [&member(99)]);
    assert_eq!(found[&member(99)][0].measure, Measure::Words);
    // With too few of its size it is held against all importers, where it is one of many.
    assert!(unlike(&all, 30, 4.5).is_empty());
}

#[test]
fn where_most_are_equal_a_small_difference_is_no_question() {
    let company = |n: u32, unmet: f64| MemberFigures {
        member: member(n),
        entity_type: "importer".to_owned(),
        sites: 1,
        values: BTreeMap::from([(Measure::Deficient, unmet)]),
    };
    // Ninety of a hundred have nothing partly met, ten have one of sixty criteria.
    let all: Vec<_> = (0..100)
        .map(|n| company(n, if n < 10 { 100.0 / 60.0 } else { 0.0 }))
        .collect();
    assert!(unlike(&all, 12, 4.5).is_empty());
}

#[test]
fn what_is_usual_is_the_median_of_the_values() {
    let visit = |n: u32, minutes: u32| VisitFigures {
        validation: ValidationId(Uuid::from_u128(u128::from(n))),
        member: member(n),
        kind: "initial/on_site".to_owned(),
        sites: 1,
        minutes,
    };
    // Twelve visits, with 120 and 480 minutes in the middle: five hours.
    let minutes = [10, 110, 112, 115, 118, 120, 480, 490, 500, 510, 520, 530];
    let all: Vec<_> = (0..).zip(minutes).map(|(n, m)| visit(n, m)).collect();
    let found = short(&all, 12, 1.0);
    assert!(found.iter().all(|(_, row)| row.usual == 300), "{found:?}");
    assert!(!found.is_empty());
}

#[test]
fn the_chance_of_at_least_so_many_is_that_of_the_binomial_where_all_are_equal() {
    // 10 tries at 0.3: P(X >= 6) = 0.0473489874.
    assert!((at_least(&[0.3; 10], 6) - 0.047_348_987_4).abs() < 1e-9);
    assert!((at_least(&[0.5, 0.2], 1) - 0.6).abs() < 1e-12);
    assert!((at_least(&[], 0) - 1.0).abs() < 1e-12);
}

fn sheet(n: u32, lead: u32, unmet: &[usize]) -> Sheet {
    Sheet {
        validation: ValidationId(Uuid::from_u128(u128::from(n))),
        member: member(n),
        lead: AccountId(Uuid::from_u128(u128::from(lead))),
        entity_type: "importer".to_owned(),
        results: (0..30)
            .map(|place| (format!("{place}.1"), !unmet.contains(&place)))
            .collect(),
    }
}

const UNIFORM: UniformRules = UniformRules {
    least_judged: 20,
    least_sheets: 8,
    one_in: 1000,
    same_percent: 5,
};

#[test]
fn a_worksheet_without_a_blemish_is_asked_about_where_that_is_rare() {
    // Thirty companies, each with ten of thirty criteria unmet: two of three are met.
    let blemishes = |n: u32| -> Vec<usize> { (0..10).map(|k| (k * 3 + n as usize) % 30).collect() };
    let mut all: Vec<Sheet> = (0..30).map(|n| sheet(n, n % 3, &blemishes(n))).collect();
    all.push(sheet(100, 1, &[]));
    let found = uniform_sheets(&all, &UNIFORM);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].of, ValidationId(Uuid::from_u128(100)));
    // (20 + 1) / (30 + 2) met, thirty times: once in 307,000.
    let chance = (21.0_f64 / 32.0).powi(30);
    let stated = 1.0 / chance;
    assert!((f64::from(u32::try_from(found[0].one_in).unwrap()) - stated).abs() / stated < 1e-3);
    // Where many come out so, nobody asks.
    all.extend((200..210).map(|n| sheet(n, 2, &[])));
    assert!(uniform_sheets(&all, &UNIFORM).is_empty());
}

#[test]
fn a_specialist_who_never_finds_anything_is_asked_about() {
    let mut all: Vec<Sheet> = (0..40)
        .map(|n| sheet(n, n % 4, if n % 5 == 0 { &[] } else { &[3] }))
        .collect();
    assert!(uniform_specialists(&all, &UNIFORM).is_empty());
    all.extend((100..110).map(|n| sheet(n, 9, &[])));
    let found = uniform_specialists(&all, &UNIFORM);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].of, AccountId(Uuid::from_u128(9)));
    assert_eq!(found[0].rows.len(), 10);
    // Ten of ten at (8 + 1) / (40 + 2).
    let stated = (42.0_f64 / 9.0).powi(10);
    let told = f64::from(u32::try_from(found[0].one_in).unwrap());
    assert!((told - stated).abs() / stated < 1e-3, "{told} {stated}");
}

fn of_kind(sheet: Sheet, entity_type: &str) -> Sheet {
    Sheet {
        entity_type: entity_type.to_owned(),
        ..sheet
    }
}

#[test]
fn visits_that_nobody_else_made_are_no_sign() {
    // Thirty of the others' forty visits to importers are clean. Kim alone visits rail carriers: ten clean ones, and two
    // clean importers, which are no sign either.
    let mut all: Vec<Sheet> = (0..40)
        .map(|n| sheet(n, n % 4, if n < 30 { &[] } else { &[3] }))
        .collect();
    all.extend((100..110).map(|n| of_kind(sheet(n, 9, &[]), "rail_carrier")));
    all.extend((110..112).map(|n| sheet(n, 9, &[])));
    assert!(uniform_specialists(&all, &UNIFORM).is_empty());
    // Those with a deficiency are rows too, and the peers are those of every entity type that counts.
    let mut all: Vec<Sheet> = (0..40).map(|n| sheet(n, n % 4, &[3])).collect();
    all.extend((40..60).map(|n| of_kind(sheet(n, n % 4, &[3]), "broker")));
    all.extend((100..110).map(|n| sheet(n, 9, if n == 100 { &[3] } else { &[] })));
    all.extend((110..112).map(|n| of_kind(sheet(n, 9, &[]), "broker")));
    let found = uniform_specialists(&all, &UNIFORM);
    assert_eq!((found[0].rows.len(), found[0].peers), (12, 60));
}

#[test]
fn criteria_that_nobody_else_judged_are_no_sign() {
    let blemishes = |n: u32| -> Vec<usize> { (0..10).map(|k| (k * 3 + n as usize) % 30).collect() };
    let mut all: Vec<Sheet> = (0..30).map(|n| sheet(n, n % 3, &blemishes(n))).collect();
    // Ten criteria that only this sheet judged, and fifteen that others judged as well: too few of those.
    let mut alone = sheet(100, 1, &[]);
    alone.results.truncate(15);
    alone
        .results
        .extend((0..10).map(|n| (format!("{n}.9"), true)));
    all.push(alone);
    assert!(uniform_sheets(&all, &UNIFORM).is_empty());
}

#[test]
fn short_worksheets_silence_nobody() {
    let blemishes = |n: u32| -> Vec<usize> { (0..10).map(|k| (k * 3 + n as usize) % 30).collect() };
    let mut all: Vec<Sheet> = (0..30).map(|n| sheet(n, n % 3, &blemishes(n))).collect();
    all.push(sheet(100, 1, &[]));
    // Follow-ups of three criteria, all met.
    all.extend((200..210).map(|n| {
        let mut short = sheet(n, 2, &[]);
        short.results.truncate(3);
        short
    }));
    let found = uniform_sheets(&all, &UNIFORM);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].of.0, found[0].peers), (Uuid::from_u128(100), 30));
}

fn paper(n: u32, of: u32, sha: &str) -> Paper {
    Paper {
        document: EvidenceId(Uuid::from_u128(u128::from(n))),
        member: member(of),
        name: format!("file-{n}.pdf"),
        sha256: sha.to_owned(),
        added_on: date(2024, 3, 1),
        holds_from: None,
        created: None,
        changed: None,
    }
}

const PAPERS: PaperRules = PaperRules {
    older_months: 36,
    later_days: 60,
    widely: 3,
};

#[test]
fn a_file_of_two_companies_is_asked_about_and_a_form_is_not() {
    let mut all = vec![
        paper(1, 1, "aa"),
        paper(2, 2, "aa"),
        paper(3, 1, "bb"),
        paper(4, 1, "bb"),
    ];
    all.extend((10..20).map(|n| paper(n, n, "form")));
    let found = reused(&all, &PAPERS);
    assert_eq!(found.keys().collect::<Vec<_>>(), [&"aa"]);
}

#[test]
fn what_a_file_says_of_itself_is_held_against_what_is_said_of_it() {
    let of = |created, changed, holds_from| Paper {
        holds_from,
        created,
        changed,
        ..paper(1, 1, "aa")
    };
    let silent = of(None, None, None).dated(&PAPERS);
    assert_eq!(silent, None);
    // Last changed four years before it was handed in.
    let old = of(Some(date(2018, 1, 1)), Some(date(2020, 2, 1)), None);
    let row = old.dated(&PAPERS).unwrap();
    assert!(!row.later && !row.stated && row.own == date(2020, 2, 1));
    // Changed since: it is old but kept.
    let kept = of(Some(date(2018, 1, 1)), Some(date(2023, 2, 1)), None);
    assert_eq!(kept.dated(&PAPERS), None);
    // Made half a year after the day from which it is said to hold.
    let late = of(Some(date(2023, 7, 1)), None, Some(date(2023, 1, 1)));
    assert!(late.dated(&PAPERS).unwrap().later);
    let near = of(Some(date(2023, 2, 1)), None, Some(date(2023, 1, 1)));
    assert_eq!(near.dated(&PAPERS), None);
    // Made after it was handed in: a clock that was wrong.
    let wrong = of(Some(date(2030, 7, 1)), None, Some(date(2023, 1, 1)));
    assert_eq!(wrong.dated(&PAPERS), None);
}
