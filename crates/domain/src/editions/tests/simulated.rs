//! The simulation against a second working that shares nothing with it: profiles that really carry their answers over.

use super::*;
use crate::ids::{MemberId, ProfileId};
use crate::profile::{self, AnswerInput, AnswerState, Cycle, Lane, Pinned, Profile};
use proptest::prelude::*;

const MEMBER: MemberId = MemberId(Uuid::from_u128(7));

struct Live(Profile);

impl Live {
    fn run(&mut self, command: profile::Command) {
        let facts = profile::Facts {
            account: Some(MAKER),
            role: "employee".to_owned(),
            company: Some(MEMBER),
            ..profile::Facts::default()
        };
        let at = jiff::Timestamp::from_second(1_700_000_000).unwrap();
        for event in self.0.apply(command, &facts, at).unwrap() {
            self.0.fold(&Recorded {
                seq: 1,
                version: 1,
                id: Uuid::nil(),
                event,
                by: Actor {
                    account: Some(MAKER.0),
                    role: "employee".to_owned(),
                },
                recorded_at: at,
                effective_at: at,
            });
        }
    }
}

fn pins(edition: &Edition) -> Vec<Pinned> {
    let all = edition.criteria.iter();
    all.map(|criterion| Pinned {
        id: criterion.id.clone(),
        category: criterion.category,
        strength: criterion.applies[0].strength,
    })
    .collect()
}

fn answered(edition: &Edition, states: &[usize]) -> Live {
    let mut live = Live(Profile::default());
    live.run(profile::Command::Open {
        strands: Vec::new(),
        profile: ProfileId(Uuid::from_u128(8)),
        member: MEMBER,
        entity_type: "importer".to_owned(),
        edition: edition.id.clone(),
        edition_hash: String::new(),
        cycle: Cycle::Initial,
        criteria: pins(edition),
    });
    let answers = edition
        .criteria
        .iter()
        .zip(states)
        .filter_map(|(criterion, state)| {
            Some(AnswerInput {
                criterion: criterion.id.clone(),
                rev: 0,
                state: Some(*AnswerState::ALL.get(*state)?),
                narrative: "It is done each day by the shift lead.".to_owned(),
                plan: "The rest follows in the summer.".to_owned(),
                ready: true,
            })
        });
    let answers = answers.collect();
    live.run(profile::Command::Save { answers });
    live
}

fn some_edition(id: &str, wording: &[usize], musts: &[bool], present: &[bool]) -> Edition {
    let criteria = (0..wording.len()).filter(|n| present[*n]).map(|n| {
        let strength = if musts[n] {
            Strength::Must
        } else {
            Strength::Should
        };
        criterion(
            &format!("1.{}", n + 1),
            &format!("wording {}", wording[n]),
            strength,
        )
    });
    edition(id, criteria.collect())
}

proptest! {
    #[test]
    fn it_counts_what_would_really_happen(
        wording in prop::collection::vec((0..2usize, 0..2usize), 6),
        musts in prop::collection::vec((any::<bool>(), any::<bool>()), 6),
        present in prop::collection::vec((any::<bool>(), prop::bool::weighted(0.8)), 6),
        states in prop::collection::vec(0..5usize, 6),
    ) {
        let split = |pairs: &[(usize, usize)]| pairs.iter().copied().unzip();
        let (old_words, new_words): (Vec<_>, Vec<_>) = split(&wording);
        let (old_musts, new_musts): (Vec<_>, Vec<_>) = musts.iter().copied().unzip();
        let (mut old_there, mut new_there): (Vec<_>, Vec<_>) = present.iter().copied().unzip();
        old_there[0] = true;
        new_there[0] = true;
        let old = some_edition("old", &old_words, &old_musts, &old_there);
        let new = some_edition("new", &new_words, &new_musts, &new_there);
        let links = between(&old, &new);
        let mut live = answered(&old, &states);
        let foreseen = outcome(MEMBER, &live.0, &new, &links);
        let before = live.0.clone();
        live.run(profile::Command::CarryOver {
            edition: new.id.clone(),
            edition_hash: String::new(),
            criteria: pins(&new),
            links,
            earlier: None,
        });
        prop_assert_eq!(&foreseen.answer, &live.0.in_lane(Lane::Answer));
        prop_assert_eq!(&foreseen.confirm, &live.0.in_lane(Lane::Confirm));
        prop_assert_eq!(foreseen.keep, live.0.in_lane(Lane::Keep).len());
        prop_assert_eq!(foreseen.set_aside, live.0.carried.as_ref().unwrap().set_aside.len());
        let mut unmet = Vec::new();
        for criterion in &new.criteria {
            let was = old.criterion(&criterion.id).map(|old| old.applies[0].strength);
            let said = before.answer(&criterion.id).and_then(|answer| answer.state);
            let lacking = matches!(said, Some(AnswerState::Partly | AnswerState::NotInPlace));
            if criterion.applies[0].strength == Strength::Must && was == Some(Strength::Should) && lacking {
                unmet.push(criterion.id.clone());
            }
        }
        prop_assert_eq!(&foreseen.unmet, &unmet);
        let all = Simulation { outcomes: vec![foreseen.clone(), foreseen.clone()] };
        let total = all.total();
        let working = Working { answer: 10, confirm: 3 };
        let minutes = 2 * (10 * foreseen.answer.len() + 3 * foreseen.confirm.len());
        prop_assert_eq!(total.minutes(working), u64::try_from(minutes).unwrap());
        prop_assert_eq!(total.failing, if unmet.is_empty() { 0 } else { 2 });
        prop_assert_eq!(all.sums().len(), 1);
    }
}
