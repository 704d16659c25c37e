use super::super::{
    Factor, Facts, Membership, Presence, RuleBook, RuleCommand, RuleEvent, Simulation, Weights,
    simulate,
};
use super::{TODAY, member, pack};
use crate::ids::AccountId;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use uuid::Uuid;

const SUE: AccountId = AccountId(Uuid::from_u128(1));
const TOM: AccountId = AccountId(Uuid::from_u128(2));
const WHY: &str = "Routine oversight crowded out what was found.";

fn take(book: &mut RuleBook, events: Vec<RuleEvent>, by: AccountId) {
    for event in events {
        book.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor {
                account: Some(by.0),
                role: "supervisor".to_owned(),
            },
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
}

fn moved(weights: &Weights) -> Weights {
    let mut weights = weights.clone();
    *weights.get_mut(&Factor::Anomalies).unwrap() += 10;
    *weights.get_mut(&Factor::RegionalThreat).unwrap() -= 10;
    weights
}

fn propose(weights: Weights) -> RuleCommand {
    RuleCommand::Propose {
        weights,
        reasons: WHY.to_owned(),
        simulated: Simulation::default(),
    }
}

#[test]
fn another_person_approves_and_every_version_is_kept() {
    let pack = pack();
    let policy = &pack.selection;
    let mut book = RuleBook::default();
    assert_eq!(book.in_force(policy).version, 1);
    let weights = moved(&policy.weights());
    let events = book.apply(propose(weights.clone()), policy, SUE).unwrap();
    take(&mut book, events, SUE);
    assert_eq!(
        book.in_force(policy).version,
        1,
        "a proposal changes nothing"
    );
    let second = book.apply(propose(moved(&weights)), policy, TOM);
    assert_eq!(second.unwrap_err().key, "refusal-selection-waiting");
    let approve = |number| RuleCommand::Approve {
        number,
        reasons: WHY.to_owned(),
    };
    let own = book.apply(approve(1), policy, SUE).unwrap_err();
    assert_eq!(own.key, "refusal-selection-own");
    let events = book.apply(approve(1), policy, TOM).unwrap();
    take(&mut book, events, TOM);
    let rules = book.in_force(policy);
    assert_eq!((rules.version, &rules.weights), (2, &weights));
    let again = book.apply(approve(1), policy, TOM).unwrap_err();
    assert_eq!(again.key, "refusal-selection-decided");

    let events = book.apply(propose(moved(&weights)), policy, TOM).unwrap();
    take(&mut book, events, TOM);
    let decline = RuleCommand::Decline {
        number: 2,
        reasons: WHY.to_owned(),
    };
    let events = book.apply(decline, policy, SUE).unwrap();
    take(&mut book, events, SUE);
    assert_eq!(book.in_force(policy).version, 2);
    assert_eq!(book.proposals.len(), 2);
}

#[test]
fn weights_come_to_a_hundred_and_differ() {
    let pack = pack();
    let policy = &pack.selection;
    let book = RuleBook::default();
    let same = book.apply(propose(policy.weights()), policy, SUE);
    assert_eq!(same.unwrap_err().key, "refusal-selection-same");
    let mut more = policy.weights();
    *more.get_mut(&Factor::Anomalies).unwrap() = u32::MAX;
    let more = book.apply(propose(more), policy, SUE).unwrap_err();
    assert_eq!(more.key, "refusal-selection-sum");
    let mut fewer = policy.weights();
    let gone = fewer.remove(&Factor::OtherInformation).unwrap();
    *fewer.get_mut(&Factor::Anomalies).unwrap() += gone;
    let fewer = book.apply(propose(fewer), policy, SUE).unwrap_err();
    assert_eq!(fewer.key, "refusal-selection-sum");
    let short = RuleCommand::Propose {
        weights: moved(&policy.weights()),
        reasons: "  so ".to_owned(),
        simulated: Simulation::default(),
    };
    let short = book.apply(short, policy, SUE).unwrap_err();
    assert_eq!(short.field.as_deref(), Some("reasons"));
}

#[test]
fn a_simulation_names_who_enters_and_who_leaves() {
    let pack = pack();
    let policy = &pack.selection;
    // Two differ: one is in a country rated high, the other was found wanting.
    let all: Vec<Facts> = (0..8)
        .map(|n| {
            let mut facts = Facts::blank(member(n), "importer", "US");
            let country = if n == 0 { "MX" } else { "JP" };
            facts
                .countries
                .insert(country.to_owned(), Presence::default());
            facts.validated_on = Some(TODAY);
            facts.emergency = n == 5;
            facts
        })
        .collect();
    let membership = Membership::new(all, &pack.partners.ratings, policy, TODAY);
    let mut book = RuleBook::default();
    let weights = |threat: u32, anomalies: u32| -> Weights {
        let rest = 100 - threat - anomalies;
        Factor::ALL
            .iter()
            .map(|factor| match factor {
                Factor::RegionalThreat => (*factor, threat),
                Factor::Anomalies => (*factor, anomalies),
                Factor::SectorSample => (*factor, rest),
                _ => (*factor, 0),
            })
            .collect()
    };
    let events = book.apply(propose(weights(90, 0)), policy, SUE).unwrap();
    take(&mut book, events, SUE);
    let approve = RuleCommand::Approve {
        number: 1,
        reasons: WHY.to_owned(),
    };
    let events = book.apply(approve, policy, TOM).unwrap();
    take(&mut book, events, TOM);
    let scores = membership.scores(policy, &book.in_force(policy));
    assert_eq!(scores[0].member, member(0));
    let simulation = simulate(&membership, policy, &scores, &weights(0, 90)).unwrap();
    assert_eq!((simulation.members, simulation.top), (8, 2));
    // Under the old weights the first two are 0 and, of equals, 1; under the new ones 5 and 0.
    assert_eq!(simulation.entering, [(member(5), 6, 1)]);
    assert_eq!(simulation.leaving, [(member(1), 2, 3)]);
    let group = simulation.by_type["importer"];
    assert_eq!((group.members, group.before, group.after), (8, 2, 2));
    assert!(simulate(&membership, policy, &scores, &Weights::new()).is_err());
}
