use super::super::{
    Draw, DrawCommand, DrawEvent, DrawStage, Frame, Stratum, drawn_of, frame_hash, place_of, strata,
};
use super::{TODAY, member, naive};
use crate::ids::MemberId;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn take(draw: &mut Draw, events: Vec<DrawEvent>) {
    for event in events {
        draw.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
}

fn frame(members: u32) -> Frame {
    let types = ["importer", "sea_carrier"];
    let regions = ["us", "mexico", "europe"];
    let members = (0..members).map(|n| {
        let place = usize::try_from(n).unwrap();
        (member(n), types[place % 2], regions[place % 7 % 3])
    });
    Frame {
        year: 2026,
        on: None,
        percent: 8,
        strata: strata(members, 12),
    }
}

fn open(members: u32, seed: [u8; 32]) -> Draw {
    let mut draw = Draw::default();
    let frame = frame(members);
    let events = draw.apply(DrawCommand::Open { frame, seed }, TODAY);
    let events = events.unwrap();
    assert!(
        matches!(
            events[..],
            [DrawEvent::FrameFixed { .. }, DrawEvent::SeedRecorded { .. }]
        ),
        "the frame stands before the seed, and the seed before the draw"
    );
    take(&mut draw, events);
    draw
}

#[test]
fn a_draw_is_made_once_and_can_be_made_again_by_anybody() {
    let mut draw = open(300, [9; 32]);
    let early = Draw::default().apply(DrawCommand::Draw, TODAY);
    assert_eq!(early.unwrap_err().key, "refusal-selection-no-seed");
    assert_eq!(draw.holds(), (true, false));
    let events = draw.apply(DrawCommand::Draw, TODAY).unwrap();
    take(&mut draw, events);
    assert_eq!(draw.stage, DrawStage::Drawn);
    assert_eq!(draw.holds(), (true, true));
    for again in [
        DrawCommand::Draw,
        DrawCommand::Open {
            frame: frame(10),
            seed: [1; 32],
        },
    ] {
        let refused = draw.apply(again, TODAY).unwrap_err();
        assert_eq!(refused.key, "refusal-selection-drawn-once");
    }
    let chance = draw.chance(member(5)).unwrap();
    assert!(chance.0 > 0 && chance.0 < chance.1);
    assert_eq!(draw.chance(member(9_999)), None);

    let mut tampered = draw.clone();
    tampered.chosen.values_mut().next().unwrap().pop();
    assert_eq!(tampered.holds(), (true, false));
    let mut tampered = draw;
    tampered.frame.strata[0].members.pop();
    assert!(!tampered.holds().0);
}

#[test]
fn refused_before_it_begins() {
    let empty = DrawCommand::Open {
        frame: Frame {
            year: 2026,
            percent: 8,
            ..Frame::default()
        },
        seed: [0; 32],
    };
    let refused = Draw::default().apply(empty, TODAY).unwrap_err();
    assert_eq!(refused.key, "refusal-selection-empty-frame");
    for (year, key) in [
        (2025, "refusal-selection-year"),
        (2028, "refusal-selection-year"),
    ] {
        let frame = Frame { year, ..frame(50) };
        let command = DrawCommand::Open {
            frame,
            seed: [0; 32],
        };
        assert_eq!(Draw::default().apply(command, TODAY).unwrap_err().key, key);
    }
}

#[test]
fn a_known_answer_that_sha256sum_gives_too() {
    // printf '%s' 00/importer/us/00000000-0000-0000-0000-000000000001 | sha256sum
    let place = place_of("00", "importer/us", member(1));
    assert_eq!(
        place,
        "434abff8ff5d04d6a352961ac481e7dbf39d63319ddb2c131a1696ee05ef8209"
    );
}

#[test]
fn small_strata_are_drawn_from_together() {
    let frame = frame(20);
    let sizes: Vec<(&str, usize)> = frame
        .strata
        .iter()
        .map(|stratum| (stratum.key.as_str(), stratum.members.len()))
        .collect();
    assert_eq!(sizes, [("other/other", 20)]);
    let one = Stratum {
        key: "a/b".to_owned(),
        members: vec![member(1)],
    };
    assert_eq!(one.size(8), 1);
}

/// Every member of a stratum is drawn about equally often: with 4,000 seeds the count of each of 25 members, drawn 2 of
/// 25, lies within five standard deviations of 320.
#[test]
fn nobody_is_preferred() {
    let stratum = Stratum {
        key: "importer/us".to_owned(),
        members: (0..25).map(member).collect(),
    };
    let mut counts = [0_u32; 25];
    for seed in 0..4_000_u32 {
        for drawn in drawn_of(&format!("{seed:064x}"), &stratum, 2) {
            counts[usize::try_from(drawn.0.as_u128()).unwrap()] += 1;
        }
    }
    let deviation = (4_000.0_f64 * 0.08 * 0.92).sqrt();
    for count in counts {
        assert!(
            (f64::from(count) - 320.0).abs() < 5.0 * deviation,
            "{counts:?}"
        );
    }
}

proptest! {
    #[test]
    fn a_draw_depends_on_seed_and_frame_alone(
        ids in proptest::collection::btree_set(any::<u128>(), 1..80),
        seed in any::<[u8; 32]>(), turn in 0..80_usize, size in 0..20_usize,
    ) {
        let seed = data_encoding::HEXLOWER.encode(&seed);
        let members: Vec<MemberId> = ids.iter().map(|id| MemberId(Uuid::from_u128(*id))).collect();
        let stratum = Stratum { key: "importer/us".to_owned(), members: members.clone() };
        let drawn = drawn_of(&seed, &stratum, size);
        prop_assert_eq!(&drawn, &naive::drawn(&seed, &stratum, size));
        prop_assert_eq!(drawn.len(), size.min(members.len()));
        let once: BTreeSet<_> = drawn.iter().collect();
        prop_assert_eq!(once.len(), drawn.len());
        prop_assert!(drawn.iter().all(|member| members.contains(member)));
        // In whatever order the members are told.
        let mut turned = members.clone();
        turned.rotate_left(turn % members.len());
        let told = |members: &[MemberId]| strata(members.iter().map(|m| (*m, "importer", "us")), 1);
        prop_assert_eq!(told(&turned), told(&members));
        // Whoever leaves the frame without having been drawn changes nothing.
        let stays: Vec<MemberId> = members.iter().copied().enumerate()
            .filter(|(n, member)| n % 2 == 0 || drawn.contains(member)).map(|(_, member)| member).collect();
        let smaller = Stratum { members: stays, ..stratum };
        prop_assert_eq!(drawn_of(&seed, &smaller, size.min(drawn.len())), drawn);
    }

    #[test]
    fn strata_hold_every_member_once(types in proptest::collection::vec((0..4_usize, 0..4_usize), 0..200), least in 1..30_u32) {
        let names = ["importer", "exporter", "sea_carrier", "air_carrier"];
        let regions = ["us", "mexico", "europe", "asia_pacific"];
        let members = types.iter().zip(0..).map(|((t, r), n)| (member(n), names[*t], regions[*r]));
        let made = strata(members, least);
        let all: Vec<MemberId> = made.iter().flat_map(|stratum| stratum.members.clone()).collect();
        let once: BTreeSet<_> = all.iter().collect();
        prop_assert_eq!(all.len(), types.len());
        prop_assert_eq!(once.len(), types.len());
        for stratum in &made {
            prop_assert!(stratum.key == "other/other" || stratum.members.len() >= usize::try_from(least).unwrap());
        }
        prop_assert_eq!(frame_hash(&made).len(), 64);
    }
}
