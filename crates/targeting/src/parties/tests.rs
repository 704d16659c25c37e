#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::shipments::{Exam, Shipment};

fn company(number: &str, name: &str, address: &str) -> Known {
    Known {
        keys: vec![format!("ior:{number}")],
        numbers: vec![number.replace('-', "")],
        names: vec![name.to_owned()],
        addresses: vec![address.to_owned()],
    }
}

fn register() -> Register {
    Register::new(vec![
        company(
            "12-345678900",
            "acme logistics",
            "11455 Main Street, Houston TX 77002, US",
        ),
        company(
            "98-765432100",
            "zenith foods",
            "Calle 5 #20, Monterrey, 64000, MX",
        ),
        company(
            "55-555555500",
            "zenith foods mexico",
            "Avenida Sur 9, Puebla, MX",
        ),
    ])
}

fn asked(number: &str, name: &str, address: &str) -> Asked {
    Asked {
        number: number.to_owned(),
        keys: vec![format!("ior:{number}")],
        name: name.to_owned(),
        address: address.to_owned(),
        undeclared: false,
    }
}

#[test]
fn another_number_or_no_real_address_is_never_sure() {
    let register = register();
    let sure = |number: &str, address: &str| match register.resolve(&asked(
        number,
        "acme logistics",
        address,
    )) {
        Resolved::Unsure(found) => found[0].sure,
        other => panic!("{other:?}"),
    };
    let whole = "11455 Main Street, Houston TX 77002, US";
    assert!(sure("", whole) && sure("12-345678901", whole));
    assert!(!sure("98-7654321XX", whole));
    for address in [
        "US",
        "Houston, TX, US",
        "Main Street Houston TX US",
        "77002",
    ] {
        assert!(!sure("", address), "{address}");
    }
}

#[test]
fn a_number_of_no_known_scheme_decides_only_with_a_name() {
    let register = Register::new(vec![
        Known {
            keys: vec!["dot:1234567".to_owned()],
            ..company("1234567", "acme trucking", "")
        },
        Known {
            keys: vec!["duns:123456789".to_owned()],
            ..company("123456789", "zenith foods", "")
        },
        Known {
            keys: vec!["ein:123456789".to_owned()],
            ..company("12345678", "kowalski meble", "")
        },
    ]);
    let of = |keys: &[&str], name: &str| {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        register.resolve(&Asked {
            keys,
            undeclared: true,
            ..asked("0", name, "")
        })
    };
    assert_eq!(
        of(&["dot:1234567"], "acme trucking"),
        Resolved::Identified(0)
    );
    for name in ["bakery of lyon", ""] {
        let found = of(&["dot:1234567"], name);
        assert!(
            matches!(&found, Resolved::Unsure(alike) if alike[0].known == 0 && !alike[0].sure),
            "{found:?}"
        );
    }
    // Two schemes, two companies: neither.
    let both = of(&["ein:123456789", "duns:123456789"], "bakery of lyon");
    assert_eq!(both, Resolved::Nobody);
}

#[test]
fn a_number_decides_whatever_the_name() {
    let found = register().resolve(&asked("12-345678900", "something else", ""));
    assert_eq!(found, Resolved::Identified(0));
    let nobody = register().resolve(&asked("77-777777700", "kowalski meble", "Lodz"));
    assert_eq!(nobody, Resolved::Nobody);
}

#[test]
fn a_number_that_two_companies_have_decides_nothing() {
    let twice = Register::new(vec![
        company("1", "first house", "A"),
        company("1", "second house", "B"),
    ]);
    assert_eq!(
        twice.resolve(&asked("1", "third party", "")),
        Resolved::Nobody
    );
}

#[test]
fn a_likeness_says_what_speaks_for_it_and_against() {
    let Resolved::Unsure(found) =
        register().resolve(&asked("", "zenith foods", "Calle 5 20 Monterrey"))
    else {
        panic!("unsure");
    };
    assert_eq!((found[0].known, found[0].sure), (1, true));
    assert!(matches!(&found[0].because[0], Because::Name { likeness, .. } if *likeness > 0.999));
    assert!(matches!(&found[0].because[1], Because::Address { share, .. } if *share > 0.9));
    assert_eq!(found[0].because[2], Because::NoNumber);
    // Elsewhere the same name is somebody a person has to look at.
    let Resolved::Unsure(found) =
        register().resolve(&asked("1", "zenith foods", "Rue Haute 3, Lyon"))
    else {
        panic!("unsure");
    };
    assert!(!found[0].sure && found[0].because.contains(&Because::OtherAddress));
    assert!(found[0].because.contains(&Because::OtherNumber));
}

#[test]
fn a_slip_in_the_number_is_told_from_another_number() {
    for slip in [
        "12-345678901",
        "12-34567890",
        "12-354678900",
        "12-3456789000",
    ] {
        let Resolved::Unsure(found) = register().resolve(&asked(slip, "acme logistics", "")) else {
            panic!("{slip}");
        };
        let expected = Because::Slip {
            known: "12345678900".to_owned(),
        };
        assert!(found[0].because.contains(&expected), "{slip}: {found:?}");
    }
    // A slip alone, under a name of another kind, is a stranger's number.
    assert_eq!(
        register().resolve(&asked("12-345678901", "kowalski meble", "")),
        Resolved::Nobody
    );
}

fn shipment(exam: Exam, day: i8) -> Shipment {
    Shipment {
        declared_on: Date::constant(2026, 1, day),
        exam,
        ..Shipment::default()
    }
}

#[test]
fn a_members_shipment_without_its_number_is_found_with_what_it_cost() {
    let card = RateCard {
        documents: Loss {
            hours: 2.0,
            money: 50.0,
        },
        scan: Loss {
            hours: 6.0,
            money: 350.0,
        },
        physical: Loss {
            hours: 48.0,
            money: 1_500.0,
        },
        unspecified: Loss {
            hours: 3.0,
            money: 60.0,
        },
    };
    assert_eq!(card.of(Exam::Unspecified), card.unspecified);
    let from_the_tenth = |known: usize, day: Date| known == 1 && day.day() >= 10;
    let look = |day, exam, asked: &Asked, decided| {
        let shipment = shipment(exam, day);
        missed(
            &register().resolve(asked),
            Part::of(&asked.number, &shipment),
            decided,
            &from_the_tenth,
            &card,
        )
    };
    let without = asked("", "zenith foods", "Calle 5 20 Monterrey");
    let Treated::Missed(found) = look(10, Exam::Physical, &without, Said::Nothing) else {
        panic!("missed");
    };
    assert_eq!(
        (found.known, found.why, found.loss),
        (1, Why::NoNumber, card.physical)
    );
    // Before it was certified nothing was missed.
    assert_eq!(
        look(9, Exam::Physical, &without, Said::Nothing),
        Treated::Stranger
    );
    // What a person said holds, for and against.
    assert_eq!(
        look(10, Exam::Scan, &without, Said::Nobody),
        Treated::Stranger
    );
    let vague = asked("44-444444400", "zenit food", "");
    assert!(matches!(
        look(11, Exam::Scan, &vague, Said::Nothing),
        Treated::Unsure(_)
    ));
    let Treated::Missed(found) = look(11, Exam::None, &vague, Said::Is(1)) else {
        panic!("missed");
    };
    assert_eq!((found.why, found.loss), (Why::OtherNumber, Loss::default()));
    assert_eq!(
        look(
            11,
            Exam::Scan,
            &asked("98-765432100", "x", ""),
            Said::Nothing
        ),
        Treated::Known(1)
    );
}

fn name() -> impl Strategy<Value = String> {
    proptest::collection::vec("[a-z]{4,9}", 2..4).prop_map(|words| words.join(" "))
}

proptest! {
    /// The index beside the naive search: whoever is at least as alike as what is listed is found.
    #[test]
    fn blocking_loses_nobody_that_would_be_listed(
        names in proptest::collection::vec(name(), 1..30),
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        letter in "[a-z]",
    ) {
        let known = names.iter().map(|name| company("1", name, "")).collect();
        let register = Register::new(known);
        let mut slipped: Vec<char> = names[which.index(names.len())].chars().collect();
        let place = at.index(slipped.len());
        slipped[place] = letter.chars().next().unwrap();
        let slipped: String = slipped.into_iter().collect();
        let found = match register.resolve(&asked("", &slipped, "")) {
            Resolved::Unsure(found) => found,
            _ => Vec::new(),
        };
        let mut naive: Vec<(f64, usize)> = names.iter().enumerate()
            .map(|(at, name)| (likeness(&folded(&slipped), &folded(name)), at))
            .filter(|(score, _)| *score >= LISTED)
            .collect();
        naive.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        naive.truncate(MOST);
        let found: Vec<usize> = found.iter().map(|one| one.known).collect();
        let naive: Vec<usize> = naive.into_iter().map(|(_, at)| at).collect();
        prop_assert_eq!(found, naive);
    }

    #[test]
    fn likeness_is_even_handed_and_within_bounds(one in name(), other in name()) {
        let both = (likeness(&one, &other), likeness(&other, &one));
        prop_assert!((both.0 - both.1).abs() < 1e-12 && (0.0..=1.0).contains(&both.0));
        prop_assert!((likeness(&one, &one) - 1.0).abs() < 1e-12);
    }
}
