use proptest::prelude::*;
use std::collections::HashSet;

use super::*;
use crate::recognition::status_list::{MIN_ENTRIES, StatusListError};

#[test]
fn a_new_list_packs_small_and_bit_zero_is_leftmost() {
    let mut list = StatusList::default();
    assert_eq!(list.entries(), MIN_ENTRIES);
    assert!(list.encode().unwrap().len() < 100);
    list.set(0, true).unwrap();
    list.set(9, true).unwrap();
    let text = list.encode().unwrap();
    let packed = data_encoding::BASE64URL_NOPAD
        .decode(text.strip_prefix('u').unwrap().as_bytes())
        .unwrap();
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(
        &mut flate2::read::GzDecoder::new(packed.as_slice()),
        &mut bytes,
    )
    .unwrap();
    assert_eq!(bytes[..2], [0b1000_0000, 0b0100_0000]);
}

#[test]
fn lists_that_are_too_short_or_unpack_without_end_are_refused() {
    let pack = |bytes: &[u8]| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut gzip, bytes).unwrap();
        format!(
            "u{}",
            data_encoding::BASE64URL_NOPAD.encode(&gzip.finish().unwrap())
        )
    };
    assert_eq!(
        StatusList::decode(&pack(&[0; 16_383])),
        Err(StatusListError::TooShort)
    );
    assert_eq!(
        StatusList::decode(&pack(&vec![0; 3 * 1024 * 1024])),
        Err(StatusListError::TooLong)
    );
    assert_eq!(StatusList::decode("zabc"), Err(StatusListError::Malformed));
    assert_eq!(StatusList::decode("uAAAA"), Err(StatusListError::Malformed));
    assert_eq!(
        StatusList::with_entries(u32::MAX),
        Err(StatusListError::TooLong)
    );
    assert_eq!(
        StatusList::new().set(MIN_ENTRIES, true),
        Err(StatusListError::OutOfRange(MIN_ENTRIES))
    );
    assert_eq!(StatusList::new().get(MIN_ENTRIES), None);
}

#[test]
fn the_last_free_index_is_found_and_a_full_list_has_none() {
    for random in 0..20 {
        assert_eq!(pick_index(1000, &|index| index != 617, random), Some(617));
        assert_eq!(pick_index(1000, &|_| true, random), None);
    }
    assert_eq!(pick_index(0, &|_| false, 1), None);
}

#[test]
fn drawn_indexes_are_spread_over_the_whole_list() {
    let mut taken = HashSet::new();
    for random in 0..4000_u64 {
        let index = pick_index(MIN_ENTRIES, &|index| taken.contains(&index), random).unwrap();
        assert!(taken.insert(index));
    }
    let mut quarters = [0_u32; 4];
    for index in taken {
        quarters[(index / (MIN_ENTRIES / 4)) as usize] += 1;
    }
    // 1,000 expected in each; five standard deviations are about 137.
    assert!(
        quarters.iter().all(|count| (850..1150).contains(count)),
        "{quarters:?}"
    );
}

#[test]
fn a_published_list_says_nothing_but_bits() {
    let list = list(Purpose::Suspension, &[INDEX]);
    let fields: Vec<_> = list["credentialSubject"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert_eq!(fields, ["id", "type", "statusPurpose", "encodedList"]);
    assert_eq!(list["validUntil"], "2026-06-02T11:00:00Z");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn bits_survive_packing(set in prop::collection::hash_set(0..MIN_ENTRIES, 0..200)) {
        let mut list = StatusList::new();
        for index in &set {
            list.set(*index, true).unwrap();
        }
        let read = StatusList::decode(&list.encode().unwrap()).unwrap();
        prop_assert_eq!(&read, &list);
        prop_assert!((0..MIN_ENTRIES).all(|index| read.get(index) == Some(set.contains(&index))));
    }

    #[test]
    fn arbitrary_text_never_panics(text in "u?[A-Za-z0-9_-]{0,200}") {
        let _ = StatusList::decode(&text);
    }
}
