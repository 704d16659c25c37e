#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod properties;
mod rfc_and_mid;

use super::*;

fn value(scheme: Scheme, raw: &str) -> String {
    scheme
        .check(raw)
        .unwrap_or_else(|fault| panic!("{scheme} {raw}: {fault:?}"))
        .value()
        .to_owned()
}

fn fault(scheme: Scheme, raw: &str) -> IdentifierFault {
    match scheme.check(raw) {
        Ok(found) => panic!("{scheme} {raw} was taken as {}", found.value()),
        Err(fault) => fault,
    }
}

fn wrong_check(expected: &str, got: &str) -> IdentifierFault {
    IdentifierFault::CheckDigit {
        expected: expected.into(),
        got: got.into(),
    }
}

fn wrong_character(position: usize, found: char, allowed: Allowed) -> IdentifierFault {
    IdentifierFault::Characters {
        position,
        found,
        allowed,
    }
}

fn wrong_length(expected: Lengths, got: usize) -> IdentifierFault {
    IdentifierFault::Length { expected, got }
}

#[test]
fn every_scheme_has_a_stable_id_that_reads_back() {
    for scheme in Scheme::ALL {
        assert_eq!(scheme.id().parse::<Scheme>(), Ok(scheme));
        let json = serde_json::to_string(&scheme).unwrap();
        assert_eq!(json, format!("\"{}\"", scheme.id()));
        assert_eq!(serde_json::from_str::<Scheme>(&json).unwrap(), scheme);
        assert_eq!(scheme.check("  - "), Err(IdentifierFault::Empty));
    }
    assert_eq!("irs".parse(), Ok(Scheme::Ior));
    assert_eq!(
        serde_json::from_str::<Scheme>("\"irs\"").unwrap(),
        Scheme::Ior
    );
    assert_eq!(
        "vat".parse::<Scheme>(),
        Err(UnknownScheme("vat".to_owned()))
    );
}

#[test]
fn lei_vectors() {
    for valid in [
        "5493001KJTIIGC8Y1R12",
        "506700GE1G29325QX363",
        "YZ83GD8L7GG84979J516",
    ] {
        assert_eq!(value(Scheme::Lei, valid), valid);
        assert_eq!(lei_check_digits(&valid[..18]), &valid[18..]);
    }
    assert_eq!(
        value(Scheme::Lei, " 5493-001k-jtii-gc8y-1r12 "),
        "5493001KJTIIGC8Y1R12"
    );
    assert_eq!(
        fault(Scheme::Lei, "5493001KJTIIGC8Y1R13"),
        wrong_check("12", "13")
    );
    assert_eq!(
        fault(Scheme::Lei, "5493001KJTIIGC8Y1R1"),
        wrong_length(Lengths::Exactly(20), 19)
    );
    assert_eq!(
        fault(Scheme::Lei, "5493001KJTIIGC8Y1RI2"),
        wrong_character(19, 'I', Allowed::Digits)
    );
}

#[test]
fn gs1_vectors() {
    assert_eq!(value(Scheme::Gln, "4012345000009"), "4012345000009");
    assert_eq!(value(Scheme::Gln, "40 12345 00000 9"), "4012345000009");
    assert_eq!(fault(Scheme::Gln, "4012345000008"), wrong_check("9", "8"));
    assert_eq!(
        fault(Scheme::Gln, "401234500000"),
        wrong_length(Lengths::Exactly(13), 12)
    );
    assert_eq!(
        fault(Scheme::Gln, "0000000000000"),
        IdentifierFault::Placeholder
    );
    for key in [
        "4012345000009",
        "4006381333931",
        "00012345600012",
        "106141412345678908",
    ] {
        let (payload, check) = key.split_at(key.len() - 1);
        assert_eq!(gs1_check_digit(payload).to_string(), check, "{key}");
    }
}

#[test]
fn importer_number_vectors() {
    for valid in [
        "12-345678900",
        "12-3456789AB",
        "123-45-6789",
        "990101-12345",
    ] {
        assert_eq!(value(Scheme::Ior, valid), valid);
    }
    assert_eq!(value(Scheme::Ior, "12-3456789-00"), "12-345678900");
    assert_eq!(value(Scheme::Ior, "123456789ab"), "12-3456789AB");
    assert_eq!(
        fault(Scheme::Ior, "12-34567890O"),
        wrong_character(12, 'O', Allowed::ImporterSuffix)
    );
    assert_eq!(
        fault(Scheme::Ior, "12-3456789"),
        wrong_length(Lengths::Exactly(11), 9)
    );
    assert_eq!(
        fault(Scheme::Ior, "12345678900"),
        IdentifierFault::Ambiguous
    );
    assert_eq!(fault(Scheme::Ior, "123456789"), IdentifierFault::Ambiguous);
    assert_eq!(
        fault(Scheme::Ior, "1234-5678"),
        wrong_length(Lengths::Either(9, 11), 8)
    );
    for area in ["000", "666", "900"] {
        assert_eq!(
            fault(Scheme::Ior, &format!("{area}-45-6789")),
            IdentifierFault::Prefix { found: area.into() }
        );
    }
    for nobody in ["123-00-6789", "123-45-0000"] {
        assert_eq!(fault(Scheme::Ior, nobody), IdentifierFault::Placeholder);
    }
    assert_eq!(
        fault(Scheme::Ior, "07-345678900"),
        IdentifierFault::Prefix { found: "07".into() }
    );
}

#[test]
fn ein_needs_a_prefix_that_the_irs_assigns() {
    assert_eq!(value(Scheme::Ein, "123456789"), "12-3456789");
    assert_eq!(value(Scheme::Ein, "12 – 3456789"), "12-3456789");
    let refused: Vec<String> = (0..100)
        .map(|n| format!("{n:02}"))
        .filter(|prefix| Scheme::Ein.check(&format!("{prefix}-3456789")).is_err())
        .collect();
    assert_eq!(
        refused.join(" "),
        "00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97"
    );
    assert_eq!(
        fault(Scheme::Ein, "12-345678"),
        wrong_length(Lengths::Exactly(9), 8)
    );
    // The place is counted in what was typed, hyphen included.
    assert_eq!(
        fault(Scheme::Ein, "12-34S6789"),
        wrong_character(6, 'S', Allowed::Digits)
    );
}

#[test]
fn carriers_and_duns() {
    for valid in ["MAEU", "SEAU", "UPSN", "AB"] {
        assert_eq!(value(Scheme::Scac, valid), valid);
    }
    assert_eq!(
        fault(Scheme::Scac, "M4EU"),
        wrong_character(2, '4', Allowed::Letters)
    );
    assert_eq!(
        fault(Scheme::Scac, "MAEUX"),
        wrong_length(Lengths::Between(2, 4), 5)
    );
    assert_eq!(value(Scheme::Duns, "78-201-1415"), "782011415");
    assert_eq!(
        fault(Scheme::Duns, "78201141"),
        wrong_length(Lengths::Exactly(9), 8)
    );
    assert_eq!(
        fault(Scheme::Duns, "000000000"),
        IdentifierFault::Placeholder
    );
    assert_eq!(value(Scheme::Dot, "USDOT 01234567"), "1234567");
    assert_eq!(value(Scheme::Dot, "dot 7"), "7");
    assert_eq!(
        fault(Scheme::Dot, "123456789"),
        wrong_length(Lengths::Between(1, 8), 9)
    );
    assert_eq!(fault(Scheme::Dot, "000"), IdentifierFault::Placeholder);
    assert_eq!(value(Scheme::Fmc, "FMC 012345"), "012345");
    assert_eq!(
        fault(Scheme::Fmc, "12345"),
        wrong_length(Lengths::Exactly(6), 5)
    );
    assert_eq!(value(Scheme::Iata, "lh"), "LH");
    assert_eq!(value(Scheme::Iata, "5X 406"), "5X-406");
    assert_eq!(
        fault(Scheme::Iata, "020"),
        wrong_length(Lengths::Either(2, 5), 3)
    );
    assert_eq!(
        fault(Scheme::Iata, "22-406"),
        wrong_character(1, '2', Allowed::Letters)
    );
    assert_eq!(
        fault(Scheme::Iata, "LH-0O0"),
        wrong_character(5, 'O', Allowed::Digits)
    );
}

#[test]
fn places_and_eori() {
    assert!(COUNTRIES.is_sorted());
    for country in ["US", "MX", "CA", "CN", "SS", "AX", "ZW"] {
        assert_eq!(value(Scheme::Country, &country.to_lowercase()), country);
    }
    for none in ["UK", "EU", "XX", "AN"] {
        assert_eq!(
            fault(Scheme::Country, none),
            IdentifierFault::Country { found: none.into() }
        );
    }
    for valid in ["USJAX", "GBPME", "CNSHA", "BRSSZ", "XZ2AB"] {
        assert_eq!(value(Scheme::Unlocode, valid), valid);
    }
    assert_eq!(value(Scheme::Unlocode, "us jax"), "USJAX");
    assert_eq!(
        fault(Scheme::Unlocode, "US123"),
        wrong_character(3, '1', Allowed::LettersAndHighDigits)
    );
    assert_eq!(
        fault(Scheme::Unlocode, "USJA"),
        wrong_length(Lengths::Exactly(5), 4)
    );
    assert_eq!(
        fault(Scheme::Unlocode, "QQJAX"),
        IdentifierFault::Country { found: "QQ".into() }
    );
    for valid in [
        "DE1234567",
        "GB123456789000",
        "XI123456789000",
        "FR12345678901234",
    ] {
        assert_eq!(value(Scheme::Eori, valid), valid);
    }
    assert_eq!(
        fault(Scheme::Eori, "D1234"),
        wrong_character(2, '1', Allowed::Letters)
    );
    assert_eq!(
        fault(Scheme::Eori, "DE12345678901234567"),
        wrong_length(Lengths::Between(3, 17), 19)
    );
    assert_eq!(
        fault(Scheme::Eori, "GB12345678900"),
        wrong_length(Lengths::Either(14, 17), 13)
    );
    assert_eq!(
        fault(Scheme::Eori, "XI12345678900A"),
        wrong_character(14, 'A', Allowed::Digits)
    );
}

#[test]
fn personal_numbers_are_masked() {
    let ssn = Scheme::Ior.check("123-45-6789").unwrap();
    assert!(ssn.is_personal());
    assert_eq!(ssn.masked(), "•••-••-6789");
    let person = Scheme::Rfc.check("GODE561231GR8").unwrap();
    assert!(person.is_personal());
    assert_eq!(person.masked(), "•••••••••1GR8");
    for (scheme, raw) in [
        (Scheme::Ior, "12-345678900"),
        (Scheme::Rfc, "MAB9307148T4"),
        (Scheme::Ein, "12-3456789"),
    ] {
        let company = scheme.check(raw).unwrap();
        assert!(!company.is_personal());
        assert_eq!(company.masked(), company.value());
    }
}

#[test]
fn records_meet_by_the_number_behind_the_number() {
    let keys = |scheme: Scheme, raw: &str| scheme.check(raw).unwrap().keys();
    assert_eq!(
        keys(Scheme::Ior, "12-3456789AB"),
        [
            (Scheme::Ior, "12-3456789AB".to_owned()),
            (Scheme::Ein, "12-3456789".to_owned())
        ]
    );
    assert_eq!(keys(Scheme::Ior, "123-45-6789").len(), 1);
    assert_eq!(keys(Scheme::Iata, "LH-020"), keys(Scheme::Iata, "LH"));
    assert!(keys(Scheme::Country, "US").is_empty());
    for scheme in Scheme::ALL {
        assert_eq!(
            scheme.names_a_company(),
            !matches!(scheme, Scheme::Country | Scheme::Unlocode)
        );
    }
}

#[test]
fn an_identifier_read_from_json_is_checked_again() {
    let good = r#"{"scheme":"ein","value":"12-3456789"}"#;
    assert_eq!(
        serde_json::from_str::<Identifier>(good).unwrap().value(),
        "12-3456789"
    );
    let bad = r#"{"scheme":"ein","value":"00-3456789"}"#;
    assert!(serde_json::from_str::<Identifier>(bad).is_err());
}

#[test]
fn every_fault_has_its_own_key_from_the_published_list() {
    let digit = wrong_character(1, 'x', Allowed::Digits);
    let text = || "x".to_owned();
    let faults = [
        IdentifierFault::Empty,
        wrong_length(Lengths::Exactly(1), 2),
        wrong_length(Lengths::Between(1, 2), 3),
        wrong_length(Lengths::Either(1, 2), 3),
        digit,
        wrong_check("1", "2"),
        IdentifierFault::Prefix { found: text() },
        IdentifierFault::Country { found: text() },
        IdentifierFault::CanadianProvince,
        IdentifierFault::Date { found: text() },
        IdentifierFault::Placeholder,
        IdentifierFault::Ambiguous,
        IdentifierFault::Mid(MidPart::NameAndAddress),
        IdentifierFault::Mid(MidPart::City),
    ];
    let keys: Vec<&str> = faults.iter().map(IdentifierFault::message_key).collect();
    assert_eq!(keys, IdentifierFault::KEYS);
}
