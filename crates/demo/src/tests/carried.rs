//! The edition that a demo world publishes and rolls out: every answer is where the edition's link and rule say, and what
//! was signed under the old edition is as it was signed. The rules are told here a second time, in the plainest way.

use super::*;
use greenlane_domain::editions::{Link, Relation, Rule};
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{Carried, CarriedAnswer, Event, Filed, Pinned, Profile};

/// Every profile of the world with its history.
pub(super) async fn profiles(test: &TestApp) -> Vec<(Uuid, Profile, Vec<Event>)> {
    let sql = "select stream_id from stream where stream_kind = $1 order by stream_id";
    let db = test.app.db(&System);
    let ids: Vec<(Uuid,)> = db.all(sql, args!["profile"]).await.expect("profiles");
    let mut all = Vec::new();
    for (id,) in ids {
        let state = read::<Profile>(&test.app, &System, id)
            .await
            .expect("a profile")
            .state;
        let events = history::<Profile>(&test.app, &System, id)
            .await
            .expect("a history");
        all.push((
            id,
            state,
            events.into_iter().map(|each| each.event).collect(),
        ));
    }
    all
}

/// What was accepted, with the documents and people of its answers.
fn accepted(profile: &Profile, id: &str) -> Option<Filed> {
    profile.answer(id).map(Filed::from)
}

fn strength(criteria: &[Pinned], id: &str) -> Option<Strength> {
    let found = criteria.iter().find(|pinned| pinned.id == id);
    found.map(|pinned| pinned.strength)
}

/// What has to be true of one answer that was carried over.
fn follows_its_rule(before: &Profile, criteria: &[Pinned], link: &Link, answer: &CarriedAnswer) {
    let id = &answer.criterion;
    assert_eq!(answer.relation, link.relation, "{id}");
    let sources: Vec<Filed> = answer
        .from
        .iter()
        .filter_map(|from| accepted(before, from))
        .collect();
    assert_eq!(
        sources.len(),
        answer.from.len(),
        "{id} comes from what was answered"
    );
    for source in &sources {
        assert!(
            answer.narrative.contains(&source.narrative),
            "{id} lost words"
        );
        assert!(answer.plan.contains(&source.plan), "{id} lost its plan");
        let kept = |document: &EvidenceId| answer.evidence.contains(document);
        assert!(source.evidence.iter().all(kept), "{id} lost a document");
    }
    let must = |criteria: &[Pinned], id: &str| strength(criteria, id) == Some(Strength::Must);
    let stricter =
        must(criteria, id) && answer.from.iter().any(|from| !must(&before.criteria, from));
    match link.rule {
        Rule::Keep if !stricter && sources.len() == 1 => {
            assert_eq!(answer.state, sources[0].state, "{id} stands");
            assert_eq!(answer.narrative, sources[0].narrative, "{id} stands");
        }
        Rule::Keep | Rule::Confirm => assert!(!answer.ready, "{id} has to be looked at"),
        Rule::Ask => {
            assert!(
                !answer.ready && answer.state.is_none(),
                "{id} has to be said anew"
            );
        }
        Rule::SetAside => panic!("{id} is asked no more and arrived"),
    }
}

/// Checks every answer of one move to another edition.
fn moved_as_its_rules_say(
    before: &Profile,
    criteria: &[Pinned],
    links: &[Link],
    carried: &Carried,
) {
    let mut homes: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in &carried.answers {
        let link = links
            .iter()
            .find(|link| link.to.as_deref() == Some(answer.criterion.as_str()));
        let link = link.unwrap_or_else(|| panic!("nothing leads to {}", answer.criterion));
        assert!(
            answer.from.iter().all(|from| link.from.contains(from)),
            "{link:?}"
        );
        assert_ne!(
            link.relation,
            Relation::New,
            "{} has no source",
            answer.criterion
        );
        follows_its_rule(before, criteria, link, answer);
        for from in &answer.from {
            *homes.entry(from).or_default() += 1;
        }
    }
    for aside in &carried.set_aside {
        assert!(
            !homes.contains_key(aside.criterion.as_str()),
            "{} is in two places",
            aside.criterion
        );
        *homes.entry(&aside.criterion).or_default() += 1;
    }
    for pinned in &before.criteria {
        let answered = before
            .answer(&pinned.id)
            .is_some_and(|answer| answer.state.is_some());
        assert!(
            !answered || homes.contains_key(pinned.id.as_str()),
            "{} is lost",
            pinned.id
        );
    }
}

/// Every answer that went from one edition to another in this world.
pub(super) async fn answers_arrived_by_their_rules(test: &TestApp) {
    let all = profiles(test).await;
    let catalogue = test.app.catalogue();
    let mut relations: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut moves = 0;
    for (id, _, events) in &all {
        for event in events {
            let Event::CarriedOver {
                edition,
                criteria,
                carried,
                ..
            } = event
            else {
                continue;
            };
            // A draft that was moved on had been edited before.
            let Some(from) = carried.from_profile.filter(|_| !carried.moved) else {
                continue;
            };
            let (_, before, _) = all
                .iter()
                .find(|(id, _, _)| *id == from.0)
                .expect("the earlier one");
            let links = catalogue.links(&before.edition, edition).expect("links");
            moved_as_its_rules_say(before, criteria, &links, carried);
            if before.edition != *edition {
                moves += 1;
                for answer in &carried.answers {
                    *relations.entry(answer.relation.as_str()).or_default() += 1;
                }
                // What it was signed as has not been touched by the move.
                let signed = before
                    .latest()
                    .unwrap_or_else(|| panic!("{id}: nothing was signed before"));
                assert!(
                    signed.intact(),
                    "{id}: the old record is not what was signed"
                );
            }
        }
    }
    assert!(moves >= 3, "{moves} moves to another edition");
    for relation in [
        Relation::Unchanged,
        Relation::Reworded,
        Relation::Split,
        Relation::Merged,
    ] {
        assert!(
            relations.contains_key(relation.as_str()),
            "no answer is {relation:?}: {relations:?}"
        );
    }
    for (id, profile, _) in &all {
        let broken = profile
            .submissions
            .iter()
            .filter(|signed| !signed.intact())
            .count();
        assert_eq!(broken, 0, "{id}");
    }
}
