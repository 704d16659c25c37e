use proptest::prelude::*;

use super::*;

fn replace(text: &str, at: usize, with: char) -> String {
    text.chars()
        .enumerate()
        .map(|(i, c)| if i == at { with } else { c })
        .collect()
}

proptest! {
    #[test]
    fn one_changed_character_of_an_lei_is_refused(
        payload in "[0-9A-Z]{18}", at in 0..20_usize, shift in 1..10_u32
    ) {
        let lei = format!("{payload}{}", lei_check_digits(&payload));
        prop_assert!(Scheme::Lei.check(&lei).is_ok());
        let old = lei.chars().nth(at).unwrap();
        // A digit becomes another digit, a letter another letter.
        let (first, size) = if old.is_ascii_digit() { (0, 10) } else { (10, 26) };
        let changed = (old.to_digit(36).unwrap() - first + shift) % size + first;
        let new = char::from_digit(changed, 36).unwrap();
        prop_assert!(Scheme::Lei.check(&replace(&lei, at, new)).is_err());
    }

    #[test]
    fn one_changed_digit_of_a_gln_is_refused(
        payload in "[1-9][0-9]{11}", at in 0..13_usize, shift in 1..10_u32
    ) {
        let gln = format!("{payload}{}", gs1_check_digit(&payload));
        prop_assert!(Scheme::Gln.check(&gln).is_ok());
        let old = gln.chars().nth(at).unwrap().to_digit(10).unwrap();
        let new = char::from_digit((old + shift) % 10, 10).unwrap();
        prop_assert!(Scheme::Gln.check(&replace(&gln, at, new)).is_err());
    }

    #[test]
    fn checking_a_checked_value_changes_nothing(index in 0..14_usize, raw in shapes()) {
        let scheme = Scheme::ALL[index];
        if let Ok(first) = scheme.check_as_issued(&raw) {
            let again = scheme.check_as_issued(first.value()).unwrap();
            prop_assert_eq!(&again, &first);
        }
    }

    #[test]
    fn nothing_typed_makes_a_rule_stumble(index in 0..14_usize, raw in "\\PC{0,24}") {
        let _ = Scheme::ALL[index].check(&raw);
    }
}

/// Texts that look enough like identifiers for many to pass.
fn shapes() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{2}-?[0-9]{7}",
        "[0-9]{1,9}",
        "[a-zA-Z]{2,4}",
        "[A-Z]{2}[ -]?[0-9]{3}",
        "(US|xi|GB|Cn|XO|MX)[A-Za-z0-9]{3,13}",
        "[A-ZÑ&]{3,4}[0-9]{2}0[1-9][0-2][1-8][0-9A-Z]{2}[0-9A]",
        "[0-9]{2}-[0-9]{7}[0-9A-Y]{2}",
        "[0-9]{3}-[0-9]{2}-[0-9]{4}",
        "[0-9]{6}-[0-9]{5}",
    ]
}
