//! Copied answers: what the index finds is what comparing everybody with everybody finds.

use super::super::text::{Answers, Index, OwnTexts, marked};
use super::COPIES;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

// The naive way, without hashes, index or sample: every company with every other, every run with every other.
fn runs(text: &str) -> BTreeSet<Vec<String>> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(5).map(<[String]>::to_vec).collect()
}

fn count(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .count()
}

fn naive(all: &[Answers], ours: &str) -> BTreeMap<(usize, usize), Vec<String>> {
    let own = runs(ours);
    let long = |text: &String| count(text) >= COPIES.least_words as usize;
    let users = |criterion: &str, run: &Vec<String>| {
        all.iter()
            .filter_map(|answers| answers.get(criterion))
            .filter(|text| long(text) && runs(text).contains(run))
            .count()
    };
    let mut found = BTreeMap::new();
    for one in 0..all.len() {
        for other in one + 1..all.len() {
            let mut alike = Vec::new();
            let mut words = 0;
            let mut specific_anywhere = false;
            for (criterion, text) in &all[one] {
                let Some(theirs) = all[other].get(criterion) else {
                    continue;
                };
                if !long(text) || !long(theirs) {
                    continue;
                }
                let a: BTreeSet<_> = runs(text).difference(&own).cloned().collect();
                let b: BTreeSet<_> = runs(theirs).difference(&own).cloned().collect();
                let common: Vec<_> = a.intersection(&b).collect();
                let specific = common
                    .iter()
                    .filter(|run| users(criterion, run) <= COPIES.widely as usize)
                    .count();
                specific_anywhere |= specific > 0;
                let percent = common.len() * 100;
                if common.is_empty()
                    || percent < a.union(&b).count() * COPIES.percent as usize
                    || (common.len() - specific) * 2 > common.len()
                {
                    continue;
                }
                // Words of the one that stand in a common run.
                let list: Vec<String> = text
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .map(str::to_lowercase)
                    .collect();
                let mut both = vec![false; list.len()];
                for (place, run) in list.windows(5).enumerate() {
                    if b.contains(run) {
                        both[place..place + 5].fill(true);
                    }
                }
                words = words.max(both.iter().filter(|in_common| **in_common).count());
                alike.push(criterion.clone());
            }
            let enough = alike.len() >= COPIES.answers as usize || words >= COPIES.words as usize;
            if enough && specific_anywhere {
                found.insert((one, other), alike);
            }
        }
    }
    found
}

fn indexed(all: &[Answers], ours: &str, sample: u32) -> BTreeMap<(usize, usize), Vec<String>> {
    let mut own = OwnTexts::default();
    own.add(ours);
    let mut index = Index::new(COPIES, sample);
    for (who, answers) in (0..).zip(all) {
        for (criterion, text) in answers {
            index.add(&own, who, criterion, text);
        }
    }
    let candidates = index.candidates();
    let mut found = BTreeMap::new();
    for (one, other) in candidates.pairs.clone() {
        let (one, other) = (one as usize, other as usize);
        let shared = candidates.compare(&COPIES, &own, &all[one], &all[other]);
        if !shared.is_empty() {
            let criteria = shared.into_iter().map(|answer| answer.criterion);
            found.insert((one, other), criteria.collect());
        }
    }
    found
}

fn sentence() -> impl Strategy<Value = String> {
    let phrase = prop::sample::select(vec![
        "the guard checks every seal at the gate",
        "we keep the records of all visitors for two years",
        "our drivers report each stop by telephone",
        "cameras watch the dock by day and by night",
        "a second person counts the pallets before loading",
    ]);
    let word = "[a-h]{2}";
    let own = prop::collection::vec(word, 4..9).prop_map(|words| words.join(" "));
    prop::collection::vec(prop_oneof![phrase.prop_map(str::to_owned), own], 1..5)
        .prop_map(|parts| parts.join(". "))
}

fn companies() -> impl Strategy<Value = Vec<Answers>> {
    let answers = prop::collection::btree_map("[123]\\.1", sentence(), 0..4);
    prop::collection::vec(answers, 0..9).prop_flat_map(|all| {
        // Some take over what another wrote.
        let pairs = prop::collection::vec((0..all.len().max(1), 0..all.len().max(1)), 0..4);
        pairs.prop_map(move |pairs| {
            let mut all = all.clone();
            for (from, to) in pairs {
                if let Some(copied) = all.get(from).cloned() {
                    all[to] = copied;
                }
            }
            all
        })
    })
}

proptest! {
    #[test]
    fn the_index_finds_what_comparing_everybody_with_everybody_finds(all in companies(), ours in sentence()) {
        prop_assert_eq!(indexed(&all, &ours, 1), naive(&all, &ours));
    }

    #[test]
    fn a_text_in_pieces_is_the_text(one in sentence(), other in sentence()) {
        let ours = OwnTexts::default();
        let pieces = marked(&one, &other, &ours);
        let joined: String = pieces.iter().map(|(_, piece)| piece.as_str()).collect();
        prop_assert_eq!(&joined, &one);
        let own = marked(&one, &one, &ours);
        if count(&one) >= 5 {
            prop_assert!(own.iter().all(|(both, _)| *both));
        }
    }
}

fn long_answer(seed: usize) -> String {
    // Words that nobody else uses.
    (0..60)
        .map(|n| format!("w{seed}x{n}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_copy_is_found_in_a_sample_and_a_template_and_our_own_words_are_none() {
    let template = long_answer(999);
    let ours = long_answer(777);
    let mut all: Vec<Answers> = (0..40)
        .map(|n| {
            let mut answers = Answers::new();
            answers.insert("1.1".to_owned(), long_answer(n));
            answers.insert("1.2".to_owned(), format!("{} {ours}", long_answer(100 + n)));
            // Ten companies of one adviser.
            let text = if n < 10 {
                template.clone()
            } else {
                long_answer(200 + n)
            };
            answers.insert("1.3".to_owned(), text);
            answers
        })
        .collect();
    all[31] = all[30].clone();
    for sample in [1, 4] {
        let found = indexed(&all, &ours, sample);
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            [&(30, 31)],
            "1 of {sample}"
        );
    }
    // Everybody repeating the programme's own words is no sign either.
    let same: Vec<Answers> = (0..3)
        .map(|_| {
            Answers::from([
                ("1.1".to_owned(), ours.clone()),
                ("1.2".to_owned(), ours.clone()),
            ])
        })
        .collect();
    assert!(indexed(&same, &ours, 1).is_empty());
    assert_eq!(indexed(&same, "", 1).len(), 3);
}

#[test]
fn a_language_without_spaces_is_compared_by_its_characters() {
    let text = "保安经理每周检查所有封条并在货物离开之前记录在案".to_owned();
    let all = vec![
        Answers::from([
            ("1.1".to_owned(), text.clone()),
            ("2.1".to_owned(), text.clone()),
        ]),
        Answers::from([("1.1".to_owned(), text.clone()), ("2.1".to_owned(), text)]),
    ];
    assert_eq!(indexed(&all, "", 1).len(), 1);
}
