//! Agreement about one criterion over several cases, against the definitions and against a count by hand.

use super::coefficients::{naive_alpha, near};
use super::*;
use crate::profile::Verdict;

const JUDGES: u128 = 4;

/// A closed exercise about criteria `1.1` and up; for each, what each judge said.
fn exercise(said: &[Vec<Option<u8>>]) -> Exercise {
    let mut exercise = Exercise {
        stage: Stage::Closed,
        ..Exercise::default()
    };
    for (n, row) in said.iter().enumerate() {
        let criterion = format!("1.{}", n + 1);
        exercise.case.items.push(Item {
            criterion: criterion.clone(),
            strength: Strength::Must,
            state: None,
            narrative: String::new(),
            plan: String::new(),
            documents: 0,
        });
        for (judge, verdict) in (1..).zip(row) {
            let judge = AccountId(Uuid::from_u128(judge));
            let sheet = exercise.sheets.entry(judge).or_default();
            sheet.handed_in = Some(Timestamp::UNIX_EPOCH);
            let judgement = Judgement {
                criterion: criterion.clone(),
                verdict: verdict.map(|n| Verdict::ALL[usize::from(n)]),
                note: String::new(),
            };
            sheet.judgements.insert(criterion.clone(), judgement);
        }
    }
    exercise
}

fn itself(count: usize) -> BTreeMap<String, Vec<String>> {
    let ids = (1..=count).map(|n| format!("1.{n}"));
    ids.map(|id| (id.clone(), vec![id])).collect()
}

#[test]
fn what_is_read_differently_stands_first() {
    let both = vec![Some(0), Some(0), Some(0)];
    let first = exercise(&[
        both.clone(),
        vec![Some(0), Some(1), Some(0)],
        vec![Some(2), None, None],
    ]);
    let second = exercise(&[both, vec![Some(1), Some(1), Some(0)]]);
    let mut open = second.clone();
    open.stage = Stage::Open;
    let found = by_criterion(&[&first, &second, &open], &itself(3));
    let ids: Vec<&str> = found.iter().map(|each| each.criterion.as_str()).collect();
    assert_eq!(ids, ["1.2", "1.1"], "nobody agrees or differs about 1.3");
    assert_eq!((found[0].cases, found[0].decisions), (2, 6));
    near(found[0].share.unwrap(), 1.0 / 3.0);
    assert_eq!(found[0].course.len(), 2);
    // 0 1 0 and 1 1 0: observed 1/3, expected (3·2 + 3·2)/30 = 0.4, so alpha is (1/3 − 0.4)/0.6.
    near(found[0].alpha.unwrap().value, (1.0 / 3.0 - 0.4) / 0.6);
    // By Fleiss: the expected agreement is 0.5, so kappa is (1/3 − 0.5)/0.5.
    assert_eq!(found[0].fleiss.1, 2);
    near(found[0].fleiss.0.unwrap().value, (1.0 / 3.0 - 0.5) / 0.5);
    assert_eq!(found[1].alpha, Err(Undefined::OneCategory));
    assert_eq!(found[1].share, Some(1.0));
    assert_eq!(found[1].cohen.1, 2);
}

#[test]
fn a_case_under_an_older_edition_counts_for_what_became_of_its_criterion() {
    let case = exercise(&[vec![Some(0), Some(1)], vec![Some(0), Some(0)]]);
    let became = BTreeMap::from([
        ("1.1".to_owned(), vec!["1.5".to_owned()]),
        ("1.2".to_owned(), vec!["1.5".to_owned(), "1.6".to_owned()]),
    ]);
    let found = by_criterion(&[&case], &became);
    let of = |id: &str| found.iter().find(|each| each.criterion == id).unwrap();
    assert_eq!((of("1.5").cases, of("1.5").share), (2, Some(0.5)));
    assert_eq!((of("1.6").cases, of("1.6").share), (1, Some(1.0)));
    assert_eq!(
        by_criterion(&[&case], &BTreeMap::new()),
        [],
        "what is no longer asked is not told"
    );
}

proptest! {
    #[test]
    fn it_agrees_with_a_count_by_hand(
        cases in prop::collection::vec(
            prop::collection::vec(prop::option::of(0..3_u8), JUDGES as usize), 1..6),
    ) {
        let exercises: Vec<Exercise> = cases.iter().map(|row| exercise(std::slice::from_ref(row))).collect();
        let exercises: Vec<&Exercise> = exercises.iter().collect();
        let found = by_criterion(&exercises, &itself(1));
        let units: Vec<Vec<u8>> = cases.iter().map(|row| row.iter().flatten().copied().collect()).collect();
        let paired: Vec<&Vec<u8>> = units.iter().filter(|unit| unit.len() > 1).collect();
        let Some(found) = found.first() else {
            prop_assert!(paired.is_empty());
            return Ok(());
        };
        prop_assert_eq!(found.cases, paired.len());
        let (mut alike, mut all) = (0.0, 0.0);
        for unit in &paired {
            for (i, a) in unit.iter().enumerate() {
                for (j, b) in unit.iter().enumerate() {
                    if i != j {
                        all += 1.0;
                        alike += if a == b { 1.0 } else { 0.0 };
                    }
                }
            }
        }
        prop_assert!((found.share.unwrap() - alike / all).abs() < 1e-12);
        match found.alpha {
            Ok(alpha) => prop_assert!((alpha.value - naive_alpha(&units)).abs() < 1e-9),
            Err(_) => {
                let said: BTreeSet<u8> = paired.iter().flat_map(|unit| unit.iter().copied()).collect();
                prop_assert_eq!(said.len(), 1);
            }
        }
    }
}
