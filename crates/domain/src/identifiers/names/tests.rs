#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use proptest::prelude::*;

use super::super::duplicates::NEAR_NAME;
use super::*;

#[test]
fn the_normal_form_keeps_what_tells_companies_apart() {
    for (name, normal) in [
        ("The Café Int'l Co., Ltd.", "cafe international"),
        ("ACME LOGISTICS, INC.", "acme logistics"),
        ("Acme Logistic Incorporated", "acme logistics"),
        ("Acme, Limited Liability Company", "acme"),
        ("Autopartes Peña S.A. de C.V.", "autopartes pena"),
        ("AUTOPARTES PEÑA, S. A. DE C. V.", "autopartes pena"),
        ("Aceros del Norte, S. de R.L. de C.V.", "aceros norte"),
        ("Müller & Söhne GmbH & Co. KG", "muller sohne"),
        ("Smith & Co.", "smith"),
        ("Smith and Sons", "smith sons"),
        ("Żubr Sp. z o.o.", "zubr"),
        ("PT. Morich Indo Fashion Tbk", "morich indo fashion"),
        ("SARL Établissements Lévêque", "etablissements leveque"),
        ("A.P. Moller - Maersk A/S", "ap moller maersk"),
        ("A & B Plastics", "ab plastics"),
        ("H&M", "hm"),
        ("Macy\u{2019}s", "macys"),
        ("ＡＣＭＥ　Ｃｏ．，Ｌｔｄ．", "acme"),
        ("深圳华强物流有限公司", "深圳华强物流"),
        ("株式会社トヨタ", "トヨタ"),
        ("ООО «Ромашка»", "ромашка"),
        // A name of nothing but a legal form or connecting words keeps it.
        ("Limited", "limited"),
        ("The The", "the the"),
        ("!!", ""),
    ] {
        assert_eq!(normal_form(name), normal, "{name}");
    }
}

/// Pairs that one company might well type.
const ALIKE: &[(&str, &str)] = &[
    ("Acme Logistics, Inc.", "ACME LOGISTICS INCORPORATED"),
    ("Acme Logistics Inc", "Acme Logistics LLC"),
    ("Maersk Logistics Ltd", "Marsk Logistics Ltd."),
    ("Johnson Transport Co.", "Johnston Transport Company"),
    (
        "Transportes del Bajío S.A. de C.V.",
        "TRANSPORTES DEL BAJIO SA DE CV",
    ),
    ("Grupo Industrial Monterrey", "Monterrey Industrial Group"),
    ("Mega Trans LLC", "MegaTrans, L.L.C."),
    ("Mega Trans Oriente", "MegaTrans Orient"),
    ("Northern Star Trucking", "Northen Star Trucking"),
    ("Acme Logistics USA Inc.", "Acme Logistics Inc."),
    ("Müller Maschinenbau GmbH", "Mueller Maschinenbau GmbH"),
    ("Smith & Sons Ltd", "Smith and Sons Limited"),
    (
        "Sunrise Garments Pvt Ltd",
        "Sunrise Garments Private Limited",
    ),
    ("Importadora Vega y Hermanos", "Vega Hnos. Importadora"),
    ("深圳华强物流有限公司", "深圳华强物流"),
    ("Consolidated Freightways", "Consolidatd Freightways"),
];

/// Pairs that share much and are different companies.
const UNLIKE: &[(&str, &str)] = &[
    ("Pacific Logistics Inc.", "Atlantic Logistics Inc."),
    ("Acme USA Inc.", "Acme Mexico Inc."),
    ("Northern Star Trucking", "Northern Star Transport"),
    ("Automotriz del Norte", "Automotriz del Sur"),
    ("Aceros del Norte", "Aceros del Noreste"),
    ("Planta Industrial 1 SA", "Planta Industrial 2 SA"),
    ("3M Company", "4M Company"),
    ("Global Logistics Services", "Global Logistics Solutions"),
    ("Transmex SA de CV", "Transmar SA de CV"),
    ("TAL International", "TAM International"),
    ("Acme", "Acme Shipping Lines"),
    ("Smith Brothers Trucking", "Jones Brothers Trucking"),
    ("Shanghai Bright Textiles", "Shanghai Blue Textiles"),
    ("International Business Machines", "International Paper"),
    ("Delta Air Lines", "Delta Faucet Company"),
    ("Inc", "Ltd"),
    ("", ""),
];

#[test]
fn near_identical_names_are_found() {
    for (a, b) in ALIKE {
        let found = similarity(a, b);
        assert!(found.score >= NEAR_NAME, "{a} | {b}: {found:?}");
        assert!(!found.why.is_empty());
    }
}

#[test]
fn different_companies_are_left_apart() {
    for (a, b) in UNLIKE {
        let found = similarity(a, b);
        assert!(found.score < NEAR_NAME, "{a} | {b}: {found:?}");
        assert!(!found.why.is_empty());
    }
}

#[test]
fn a_likeness_says_what_it_rests_on() {
    let why = |a, b| similarity(a, b).why;
    assert_eq!(why("Acme Inc.", "ACME, Inc"), [Reason::SameNormalForm]);
    assert_eq!(
        why("Acme Inc.", "Acme S.A. de C.V."),
        [Reason::SameNormalForm, Reason::LegalForm]
    );
    assert_eq!(why("Vega Ruiz", "Ruiz Vega"), [Reason::WordOrder]);
    assert_eq!(why("Mega Trans", "Megatrans"), [Reason::Spacing]);
    assert_eq!(
        why("Maersk Line 7", "Marsk Line Asia"),
        [
            Reason::Spelling {
                first: "maersk".into(),
                second: "marsk".into()
            },
            Reason::OnlyInFirst("7".into()),
            Reason::OnlyInSecond("asia".into()),
            Reason::Numbers,
        ]
    );
    assert_eq!(why("!!", "Acme"), [Reason::NothingToCompare]);
    assert_eq!(similarity("Acme Inc.", "ACME, Inc").score, 100);
    assert_eq!(similarity("Acme Inc.", "Acme GmbH").score, 96);
    assert_eq!(similarity("Acme", "Zenith").score, 0);
}

#[test]
fn every_reason_has_its_own_key_from_the_published_list() {
    let word = || "x".to_owned();
    let reasons = [
        Reason::NothingToCompare,
        Reason::SameNormalForm,
        Reason::WordOrder,
        Reason::Spacing,
        Reason::LegalForm,
        Reason::Spelling {
            first: word(),
            second: word(),
        },
        Reason::OnlyInFirst(word()),
        Reason::OnlyInSecond(word()),
        Reason::Numbers,
    ];
    let keys: Vec<&str> = reasons.iter().map(Reason::message_key).collect();
    assert_eq!(keys, Reason::KEYS);
}

fn share_a_key(a: &str, b: &str) -> bool {
    let theirs = block_keys(b);
    block_keys(a).iter().any(|key| theirs.contains(key))
}

#[test]
fn near_identical_names_meet_in_a_block() {
    for (a, b) in ALIKE {
        assert!(share_a_key(a, b), "{a} | {b}");
    }
    assert!(!share_a_key("Pacific Logistics", "Atlantic Logistics"));
    assert!(block_keys("!!").is_empty());
}

/// 26³ companies of two invented words and a trade word, like the register of a large programme.
#[test]
fn a_block_is_a_small_part_of_a_large_register() {
    let syllable = |n: usize| {
        let letter = |set: &[u8], at: usize| char::from(set[at % set.len()]);
        let (c, v) = (b"bcdfglmnprstvz", b"aeiou");
        [letter(c, n), letter(v, n / 14), letter(c, n / 70)]
            .iter()
            .collect::<String>()
    };
    let name = |n: usize| {
        let mixed = n.wrapping_mul(2_654_435_761) >> 7;
        format!(
            "{}{} {}{} Logistics Inc.",
            syllable(mixed),
            syllable(mixed / 980),
            syllable(mixed / 7),
            syllable(mixed / 53)
        )
    };
    let wanted = block_keys(&name(17));
    let screened = (0..17_576)
        .filter(|&n| block_keys(&name(n)).iter().any(|key| wanted.contains(key)))
        .count();
    assert!(
        (1..17_576 / 50).contains(&screened),
        "{screened} of 17576 would have to be compared"
    );
}

proptest! {
    #[test]
    fn a_name_is_the_same_as_itself(
        name in "[A-Za-zé&.' ]{0,12}( (Trading|Acme|Bros))?( (Inc|SA de CV|GmbH))?"
    ) {
        let once = similarity(&name, &name);
        prop_assert!(once.score == 100 || normal_form(&name).is_empty());
    }

    #[test]
    fn likeness_does_not_depend_on_who_asks(
        a in "[a-e]{3,9}( [a-e]{2,6})?", b in "[a-e]{3,9}( [a-e]{2,6})?"
    ) {
        prop_assert_eq!(similarity(&a, &b).score, similarity(&b, &a).score);
    }

    #[test]
    fn names_one_slip_apart_that_count_as_near_share_a_block(
        word in "[a-z]{4,14}", at in 0..14_usize, letter in "[a-z]", slip in 0..4_u8
    ) {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at % letters.len();
        let letter = letter.chars().next().unwrap();
        match slip {
            0 => letters[at] = letter,
            1 => { letters.remove(at); }
            2 => letters.insert(at, letter),
            _ => {
                let next = (at + 1) % letters.len();
                letters.swap(at, next);
            }
        }
        let other: String = letters.into_iter().collect();
        let (a, b) = (format!("{word} Logistics"), format!("{other} Logistics"));
        if similarity(&a, &b).score >= NEAR_NAME {
            prop_assert!(share_a_key(&a, &b), "{a} | {b}");
        }
    }
}

#[test]
fn a_company_is_called_by_the_words_that_are_its_own() {
    assert_eq!(own_words("The Boeing Company"), ["boeing"]);
    assert_eq!(own_words("UPS Supply Chain Solutions, Inc."), ["ups"]);
    assert_eq!(
        own_words("Transportes Río Bravo S.A. de C.V."),
        ["rio", "bravo"]
    );
}
