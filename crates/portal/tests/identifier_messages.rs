//! Every fault, scheme and reason that the rules can name has a message in each language, and each
//! message formats with the values that the rules give it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use greenlane_domain::identifiers::names::{Reason, similarity};
use greenlane_domain::identifiers::{Arg, IdentifierFault, Scheme};

const CATALOGUES: [(&str, &str); 3] = [
    ("en", include_str!("../locales/en/identifiers.ftl")),
    ("es", include_str!("../locales/es/identifiers.ftl")),
    ("fr", include_str!("../locales/fr/identifiers.ftl")),
];

/// One typed value for every fault, and for every kind of character that a place may want.
const MISTYPED: [(Scheme, &str); 22] = [
    (Scheme::Ein, ""),
    (Scheme::Ein, "1"),
    (Scheme::Ein, "12-34S6789"),
    (Scheme::Ein, "00-1234567"),
    (Scheme::Scac, "MAEUX"),
    (Scheme::Scac, "M4EU"),
    (Scheme::Rfc, "GODE561231G"),
    (Scheme::Rfc, "M1B9307148T4"),
    (Scheme::Rfc, "M?B9307148T4"),
    (Scheme::Rfc, "MAB9307148TB"),
    (Scheme::Rfc, "MAB9302308T4"),
    (Scheme::Rfc, "XAXX010101000"),
    (Scheme::Lei, "5493001KJTIIGC8Y1R13"),
    (Scheme::Lei, "5493001KJTIIGC8Y1R_2"),
    (Scheme::Ior, "12-34567890O"),
    (Scheme::Ior, "123456789"),
    (Scheme::Unlocode, "US123"),
    (Scheme::Country, "UK"),
    (Scheme::Mid, "CAMAPLEA12TOR"),
    (Scheme::Mid, "AUOZR92ME1"),
    (Scheme::Mid, "AUOZR92MELBOUR"),
    (Scheme::Gln, "4012345000008"),
];

const COMPARED: [(&str, &str); 7] = [
    ("!!", "Acme"),
    ("Acme", "ACME"),
    ("Vega Ruiz", "Ruiz Vega"),
    ("Mega Trans", "Megatrans"),
    ("Acme Inc", "Acme GmbH"),
    ("Maersk Line 7", "Marsk Line Asia"),
    ("Acme 1", "Acme 2"),
];

fn bundle(language: &str, text: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(text.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap();
    bundle
}

fn message(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> String {
    let message = bundle
        .get_message(key)
        .unwrap_or_else(|| panic!("{:?}: no message {key}", bundle.locales));
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(message.value().unwrap(), Some(args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{key}: {errors:?}");
    assert!(
        !text.trim().is_empty() && !text.contains('{'),
        "{key}: {text}"
    );
    text
}

fn fault_args(fault: &IdentifierFault) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for (name, value) in fault.args() {
        match value {
            Arg::Number(n) => args.set(name, n),
            Arg::Text(text) => args.set(name, text),
        }
    }
    args
}

#[test]
fn every_scheme_has_a_name_and_a_hint() {
    for (language, text) in CATALOGUES {
        let bundle = bundle(language, text);
        for scheme in Scheme::ALL {
            for key in [scheme.name_key(), scheme.hint_key()] {
                message(&bundle, &key, &FluentArgs::new());
            }
        }
    }
}

#[test]
fn every_fault_says_what_is_wrong() {
    let faults: Vec<IdentifierFault> = MISTYPED
        .iter()
        .map(|(scheme, raw)| scheme.check(raw).expect_err(raw))
        .collect();
    for key in IdentifierFault::KEYS {
        assert!(
            faults.iter().any(|fault| fault.message_key() == key),
            "no example of {key}"
        );
    }
    for (language, text) in CATALOGUES {
        let bundle = bundle(language, text);
        let said: Vec<String> = faults
            .iter()
            .map(|fault| message(&bundle, fault.message_key(), &fault_args(fault)))
            .collect();
        // The values reach the reader.
        let wrong_lei = faults
            .iter()
            .position(|fault| matches!(fault, IdentifierFault::CheckDigit { .. }));
        let check = said.get(wrong_lei.unwrap()).unwrap();
        assert!(check.contains("13") && check.contains("12"), "{check}");
    }
}

#[test]
fn every_reason_for_a_likeness_is_explained() {
    let reasons: Vec<Reason> = COMPARED
        .iter()
        .flat_map(|(a, b)| similarity(a, b).why)
        .collect();
    for key in Reason::KEYS {
        assert!(
            reasons.iter().any(|reason| reason.message_key() == key),
            "no example of {key}"
        );
    }
    for (language, text) in CATALOGUES {
        let bundle = bundle(language, text);
        for reason in &reasons {
            let mut args = FluentArgs::new();
            for (name, value) in reason.args() {
                args.set(name, value);
            }
            message(&bundle, reason.message_key(), &args);
        }
    }
}

#[test]
fn the_languages_have_the_same_messages() {
    let keys = |text: &str| -> Vec<String> {
        text.lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
            .collect()
    };
    let [english, others @ ..] = CATALOGUES.map(|(_, text)| keys(text));
    assert!(english.len() > 40);
    for other in others {
        assert_eq!(english, other);
    }
}
