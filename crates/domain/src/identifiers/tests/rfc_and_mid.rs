use super::*;

#[test]
fn rfc_by_the_rules_of_the_sat() {
    assert_eq!(value(Scheme::Rfc, "GODE 561231 GR8"), "GODE561231GR8");
    assert_eq!(value(Scheme::Rfc, "mab-930714-8t4"), "MAB9307148T4");
    assert_eq!(value(Scheme::Rfc, "MHTR93041179A"), "MHTR93041179A");
    assert_eq!(value(Scheme::Rfc, "ñ&t130705md6"), "Ñ&T130705MD6");
    assert_eq!(value(Scheme::Rfc, "N\u{303}&T130705MD6"), "Ñ&T130705MD6");
    assert_eq!(fault(Scheme::Rfc, "GODE 561231 GR9"), wrong_check("8", "9"));
    assert_eq!(fault(Scheme::Rfc, "MAB9307148T0"), wrong_check("4", "0"));
    assert_eq!(
        fault(Scheme::Rfc, "MAB9302308T4"),
        IdentifierFault::Date {
            found: "930230".into()
        }
    );
    assert_eq!(
        fault(Scheme::Rfc, "GODE561231G"),
        wrong_length(Lengths::Either(12, 13), 11)
    );
    assert_eq!(
        fault(Scheme::Rfc, "M1B9307148T4"),
        wrong_character(2, '1', Allowed::RfcLetters)
    );
    for nobody in ["XAXX010101000", "XEXX010101000"] {
        assert_eq!(fault(Scheme::Rfc, nobody), IdentifierFault::Placeholder);
    }
}

#[test]
fn a_leap_day_without_a_century_may_be_that_of_2000() {
    let date = |raw| {
        matches!(
            Scheme::Rfc.check_as_issued(raw),
            Err(IdentifierFault::Date { .. })
        )
    };
    assert!(!date("MAB0002298T4"));
    assert!(!date("MAB0402298T4"));
    assert!(date("MAB0102298T4"));
}

#[test]
fn an_rfc_issued_against_its_own_rule_is_taken_once_confirmed() {
    assert!(matches!(
        fault(Scheme::Rfc, "VACE-460910-SX6"),
        IdentifierFault::CheckDigit { .. }
    ));
    let taken = Scheme::Rfc.check_as_issued("VACE-460910-SX6").unwrap();
    assert_eq!(taken.value(), "VACE460910SX6");
    // It stays readable from a record, and nothing else is pardoned.
    let json = serde_json::to_string(&taken).unwrap();
    assert_eq!(serde_json::from_str::<Identifier>(&json).unwrap(), taken);
    assert!(Scheme::Rfc.check_as_issued("VACE-461310-SX6").is_err());
    assert!(Scheme::Lei.check_as_issued("5493001KJTIIGC8Y1R13").is_err());
}

#[test]
fn mid_has_country_name_address_and_city() {
    for valid in ["AUOZR92MEL", "XOMAPLEA12TOR", "CNCON200111SHA", "JPBEROSA"] {
        assert_eq!(value(Scheme::Mid, valid), valid);
    }
    assert_eq!(
        fault(Scheme::Mid, "CAMAPLEA12TOR"),
        IdentifierFault::CanadianProvince
    );
    assert_eq!(
        fault(Scheme::Mid, "XZMAPLEA12TOR"),
        IdentifierFault::Country { found: "XZ".into() }
    );
    assert_eq!(
        fault(Scheme::Mid, "AUOZR92MELBOURNE"),
        wrong_length(Lengths::Between(5, 15), 16)
    );
    assert_eq!(
        fault(Scheme::Mid, "AUOZR92ME1"),
        IdentifierFault::Mid(MidPart::City)
    );
    assert_eq!(
        fault(Scheme::Mid, "AUOZR92MELBOUR"),
        IdentifierFault::Mid(MidPart::NameAndAddress)
    );
    assert_eq!(
        fault(Scheme::Mid, "AUAMAPLA12345SYD"),
        wrong_length(Lengths::Between(5, 15), 16)
    );
}

#[test]
fn mid_is_built_as_the_appendix_says() {
    for (name, part) in [
        ("Amalgamated Plastics Corp.", "AMAPLA"),
        ("Bergstrom", "BER"),
        ("A.B.C. Company", "ABCCOM"),
        ("A B C Company", "ABCCOM"),
        ("O.A.S.I.S. Corp.", "OASCOR"),
        ("Dr. S.A. Smith", "DRSA"),
        ("Shavings B L Inc.", "SHABL"),
        ("The Embassy of Spain", "EMBSPA"),
        ("Concept 2000", "CON200"),
        ("Rawles-Aden Corp.", "RAWADE"),
    ] {
        assert_eq!(mid::name_part("US", name), part, "{name}");
    }
    assert_eq!(mid::name_part("ID", "PT. Morich Indo Fashion"), "MORIND");
    for (address, part) in [
        ("11455 Main Street Suite 9999", "1145"),
        ("12,34,56 Akasaka Road", "1234"),
        ("12-34 56 Akasaka Road", "1234"),
        ("13 Elliot 111 Court", "111"),
        ("Two Main Street", ""),
    ] {
        assert_eq!(mid::address_part(address), part, "{address}");
    }
    for (city, part) in [
        ("Melbourne", "MEL"),
        ("St. Michel", "STM"),
        ("18-Mile High", "MIL"),
        ("The Hague", "HAG"),
        ("Québec", "QUE"),
    ] {
        assert_eq!(mid::city_part(city), part, "{city}");
    }
    let built = mid::derive("AU", "Ozrock", "92, Alice Springs Road", "Melbourne").unwrap();
    assert_eq!(built, "AUOZR92MEL");
    assert_eq!(value(Scheme::Mid, &built), built);
    assert_eq!(
        mid::derive("XQ", "Érables du Nord", "Rang 9", "Lévis").as_deref(),
        Some("XQERADU9LEV")
    );
    assert_eq!(mid::derive("CA", "Ozrock", "92", "Toronto"), None);
    assert_eq!(mid::derive("AU", "!!", "92", "Melbourne"), None);
}
