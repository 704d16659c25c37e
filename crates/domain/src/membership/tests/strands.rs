//! Strands: trade compliance is for validated importers in good standing, and its criteria are asked of them alone.

use super::*;
use crate::profile::Pinned;

const STRAND: &str = "trade_compliance";

fn enter(memorandum_on: Option<Date>) -> Command {
    Command::EnterStrand {
        strand: STRAND.to_owned(),
        memorandum_on,
        reasons: "Both sides signed the memorandum.".to_owned(),
    }
}

fn leave() -> Command {
    Command::LeaveStrand {
        strand: STRAND.to_owned(),
        reasons: "The company asked for it.".to_owned(),
    }
}

fn validated() -> Walk {
    let mut walk = Walk::certified();
    walk.must(SPECIALIST, plan(1, date(2026, 2, 1)));
    walk.must(SUPERVISOR, conclude(1, Outcome::Pass, date(2026, 1, 5)));
    walk
}

/// What a profile opened today would ask.
fn asked(walk: &Walk) -> Vec<String> {
    let strands = walk.state.strand_ids();
    let pinned = Pinned::of(&CATALOGUE, "msc-2020", walk.state.entity_type(), &strands);
    pinned.into_iter().map(|pinned| pinned.id).collect()
}

#[test]
fn the_six_on_forced_labour_are_asked_of_members_in_trade_compliance_alone() {
    let mut walk = validated();
    let before = asked(&walk);
    let today = walk.today;
    walk.must(SUPERVISOR, enter(Some(today)));
    let after = asked(&walk);
    let new: Vec<&String> = after.iter().filter(|id| !before.contains(id)).collect();
    assert_eq!(new, ["3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]);
    assert!(before.iter().all(|id| after.contains(id)));
    assert!(
        before.contains(&"3.9".to_owned()),
        "the social compliance criterion is for all importers"
    );
    walk.must(SUPERVISOR, leave());
    assert_eq!(asked(&walk), before);
}

#[test]
fn nobody_enters_who_is_not_entitled() {
    let today = Some(date(2026, 1, 5));
    assert_eq!(
        Walk::certified().refused(SUPERVISOR, enter(today)),
        "refusal-member-strand-tier"
    );
    assert_eq!(
        Walk::suspended().refused(SUPERVISOR, enter(today)),
        "refusal-member-strand-tier"
    );
    assert_eq!(
        Walk::vetted().refused(SUPERVISOR, enter(today)),
        "refusal-member-stage"
    );
    let mut walk = validated();
    assert_eq!(
        walk.refused(SUPERVISOR, enter(None)),
        "refusal-member-strand-memorandum"
    );
    let tomorrow = walk.today.tomorrow().ok();
    assert_eq!(
        walk.refused(SUPERVISOR, enter(tomorrow)),
        "refusal-member-strand-future"
    );
    assert_eq!(
        walk.refused(SUPERVISOR, leave()),
        "refusal-member-strand-not-in"
    );
    let unknown = Command::EnterStrand {
        strand: "nothing".to_owned(),
        memorandum_on: today,
        reasons: REASONS.to_owned(),
    };
    assert_eq!(
        walk.refused(SUPERVISOR, unknown),
        "refusal-member-strand-unknown"
    );
    let wordless = Command::EnterStrand {
        strand: STRAND.to_owned(),
        memorandum_on: today,
        reasons: "  ".to_owned(),
    };
    assert_eq!(
        walk.refused(SUPERVISOR, wordless),
        "refusal-member-field-empty"
    );
    walk.must(SUPERVISOR, enter(today));
    assert_eq!(
        walk.refused(SUPERVISOR, enter(today)),
        "refusal-member-strand-in"
    );
}

#[test]
fn who_leaves_the_programme_leaves_all_of_it() {
    let mut walk = validated();
    let today = walk.today;
    walk.must(SUPERVISOR, enter(Some(today)));
    assert!(walk.state.strands.contains_key(STRAND));
    walk.must(
        OFFICER,
        Command::Withdraw {
            ground: "member_request".to_owned(),
            reasons: REASONS.to_owned(),
        },
    );
    assert!(walk.state.strands.is_empty());
}

#[test]
fn the_pack_names_types_and_tiers_that_exist() {
    let strand = PACK.strand(STRAND).unwrap();
    assert_eq!(strand.entity_types, ["importer"]);
    assert_eq!(strand.tiers, ["tier2", "tier3"]);
    let mut asking = PACK.editions[0].criteria.iter();
    assert!(asking.any(|criterion| {
        criterion
            .asked_of("importer", &[STRAND.to_owned()])
            .is_some()
            && criterion.asked_of("importer", &[]).is_none()
    }));
}
