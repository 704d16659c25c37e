//! No answer is lost between two editions, whatever the links say.

use super::*;
use crate::ids::EvidenceId;
use crate::profile::{
    Answer, AnswerState, CarriedAnswer, Crossing, Lane, Pinned, SiteAnswer, SiteText, carry,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn id(n: usize) -> String {
    format!("1.{}", n + 1)
}

fn pinned(strengths: &[Option<bool>]) -> Vec<Pinned> {
    let all = strengths.iter().enumerate();
    let applying = all.filter_map(|(n, must)| {
        Some(Pinned {
            id: id(n),
            category: 1,
            strength: if (*must)? {
                Strength::Must
            } else {
                Strength::Should
            },
        })
    });
    applying.collect()
}

fn answer(n: usize, state: Option<AnswerState>, ready: bool) -> Answer {
    Answer {
        state,
        narrative: format!("narrative {n}."),
        plan: format!("plan {n}."),
        ready,
        evidence: vec![EvidenceId(Uuid::from_u128(n as u128 + 50))],
        sites: vec![SiteAnswer {
            text: SiteText {
                site: Uuid::from_u128(n as u128 % 2 + 70),
                name: "Quay".to_owned(),
                state,
                narrative: format!("at the quay {n}."),
                plan: String::new(),
            },
            rev: 2,
            last: None,
        }],
        site_rev: 2,
        rev: 3,
        last: None,
        preparers: vec![Uuid::from_u128(n as u128 + 90)],
    }
}

#[derive(Debug, Clone)]
struct Case {
    before: Vec<Pinned>,
    after: Vec<Pinned>,
    links: Vec<Link>,
    answers: BTreeMap<String, Answer>,
}

const SIZE: usize = 6;

fn case() -> impl Strategy<Value = Case> {
    let strength = || prop::collection::vec(prop::option::weighted(0.8, any::<bool>()), SIZE);
    let from = prop::collection::vec(prop::collection::btree_set(0..SIZE, 0..3), SIZE);
    let rules = prop::collection::vec(0..3usize, SIZE);
    let answers = prop::collection::vec(prop::option::of((0..5usize, any::<bool>())), SIZE);
    (strength(), strength(), from, rules, answers).prop_map(
        |(before, after, from, rules, answers)| {
            // One criterion that several come from was split.
            let heirs = |n: usize| from.iter().filter(|from| from.contains(&n)).count();
            let links = from.iter().enumerate().map(|(n, from)| Link {
                to: Some(id(n)),
                from: from.iter().map(|n| id(*n)).collect(),
                relation: match (from.len(), from.first()) {
                    (0, _) => Relation::New,
                    (1, Some(source)) if heirs(*source) > 1 => Relation::Split,
                    (1, _) => Relation::Reworded,
                    _ => Relation::Merged,
                },
                rule: [Rule::Keep, Rule::Confirm, Rule::Ask][rules[n]],
            });
            let before = pinned(&before);
            let given = answers.iter().enumerate().filter_map(|(n, given)| {
                let (state, ready) = (*given)?;
                let asked = before.iter().any(|pinned| pinned.id == id(n));
                asked.then(|| {
                    (
                        id(n),
                        answer(n, AnswerState::ALL.get(state).copied(), ready),
                    )
                })
            });
            Case {
                answers: given.collect(),
                links: links.collect(),
                after: pinned(&after),
                before,
            }
        },
    )
}

fn run(case: &Case) -> (Vec<CarriedAnswer>, Vec<CarriedAnswer>) {
    let crossing = Crossing {
        before: &case.before,
        after: &case.after,
        links: &case.links,
    };
    carry(&case.answers, &crossing)
}

proptest! {
    #[test]
    fn every_answer_is_somewhere(case in case()) {
        let (arrived, aside) = run(&case);
        for (id, answer) in &case.answers {
            let homes: Vec<&CarriedAnswer> =
                arrived.iter().chain(&aside).filter(|each| each.from.contains(id)).collect();
            prop_assert!(!homes.is_empty(), "{} is lost", id);
            for home in homes {
                prop_assert!(home.narrative.contains(&answer.narrative));
                prop_assert!(home.plan.contains(&answer.plan));
                prop_assert!(answer.evidence.iter().all(|each| home.evidence.contains(each)));
                prop_assert!(answer.preparers.iter().all(|each| home.prepared_by.contains(each)));
            }
        }
        // What is set aside is exactly what arrived nowhere.
        let placed: BTreeSet<&String> = arrived.iter().flat_map(|each| &each.from).collect();
        prop_assert!(aside.iter().all(|each| !placed.contains(&each.criterion)));
        // Only criteria that apply get an answer, each at most once.
        let to: Vec<&String> = arrived.iter().map(|each| &each.criterion).collect();
        prop_assert_eq!(to.iter().collect::<BTreeSet<_>>().len(), to.len());
        prop_assert!(to.iter().all(|id| case.after.iter().any(|pinned| pinned.id == **id)));
    }

    #[test]
    fn an_answer_stands_unseen_only_where_nothing_grew_stricter(case in case()) {
        let (arrived, _) = run(&case);
        for each in arrived.iter().filter(|each| each.ready) {
            let link = case.links.iter().find(|link| link.to.as_ref() == Some(&each.criterion)).unwrap();
            prop_assert_eq!(link.rule, Rule::Keep);
            prop_assert_eq!(each.from.len(), 1);
            let strength = |all: &[Pinned], id: &str| all.iter().find(|p| p.id == id).map(|p| p.strength);
            let (before, after) = (strength(&case.before, &each.from[0]), strength(&case.after, &each.criterion));
            prop_assert!(!(before == Some(Strength::Should) && after == Some(Strength::Must)));
            prop_assert_eq!(each.state, case.answers[&each.from[0]].state);
        }
        for each in &arrived {
            let made_up = each.state.is_some_and(|state| {
                !each.from.iter().any(|id| case.answers[id].state == Some(state))
            });
            prop_assert!(!made_up, "a state that nobody gave");
        }
    }
}

#[test]
fn what_a_company_has_to_do_follows_from_the_rule() {
    let all = pinned(&[Some(true); 4]);
    let in_place = Some(AnswerState::InPlace);
    let answers = (0..3).map(|n| (id(n), answer(n, in_place, true))).collect();
    let links = [
        link(Some("1.1"), &["1.1"], Relation::Unchanged, Rule::Keep),
        link(Some("1.2"), &["1.2"], Relation::Reworded, Rule::Confirm),
        link(Some("1.3"), &["1.3"], Relation::Reworded, Rule::Ask),
        link(Some("1.4"), &[], Relation::New, Rule::Ask),
    ];
    let crossing = Crossing {
        before: &all,
        after: &all,
        links: &links,
    };
    let (arrived, aside) = carry(&answers, &crossing);
    let lanes: Vec<Lane> = arrived.iter().map(CarriedAnswer::lane).collect();
    assert_eq!(lanes, [Lane::Keep, Lane::Confirm, Lane::Answer]);
    assert!(aside.is_empty());
    assert_eq!(arrived[2].state, None, "how far it is met is said anew");
    assert_eq!(
        arrived[2].narrative, "narrative 2.",
        "with the words at hand"
    );
}
