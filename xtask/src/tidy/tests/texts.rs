//! Texts that are in every language, and texts that are used.

use super::*;

#[test]
fn every_language_says_everything() {
    let complaints = locales::check(&Tree::of(&[
        (
            "crates/portal/locales/en/a.ftl",
            "hello = Hello { $name }\nbye = Bye\n    .title = Leave\ncount = { $n ->\n    [one] one\n   *[other] { NUMBER($n) }\n}\nsame = One two { $n } three four\nshort = No\n",
        ),
        (
            "crates/portal/locales/es/a.ftl",
            "hello = Hola { $nombre }\ncount = { $n ->\n   *[other] { $n }\n}\nmore = Más\nsame = One two { $n } three four\nshort = No\n",
        ),
    ]));
    assert_eq!(
        shown(&complaints),
        [
            "error: crates/portal/locales/es: `bye` is not translated",
            "error: crates/portal/locales/es: `bye.title` is not translated",
            "error: crates/portal/locales/es: `hello` fills in {\"nombre\"}, in English {\"name\"}",
            "error: crates/portal/locales/es: `same` is still English",
            "error: crates/portal/locales/es: `more` does not exist in English",
        ]
    );
}

#[test]
fn broken_or_doubled_texts_are_named() {
    let complaints = locales::check(&Tree::of(&[
        ("crates/portal/locales/en/a.ftl", "a = A\n"),
        ("crates/portal/locales/en/b.ftl", "a = B\n\nbroken { = x\n"),
    ]));
    assert_eq!(complaints.len(), 2, "{complaints:?}");
    assert!(
        complaints
            .iter()
            .any(|complaint| complaint.message == "`a` is defined twice")
    );
    assert!(
        complaints
            .iter()
            .any(|complaint| complaint.line == 3 && complaint.message.starts_with("not Fluent"))
    );
}

#[test]
fn keys_in_use_exist() {
    let complaints = locales::check(&Tree::of(&[
        ("crates/portal/locales/en/a.ftl", "a-known = A\n"),
        (
            "crates/portal/src/a.rs",
            "fn f(l: &L) { l.t(\"a-known\"); l.t(\"a-lost\"); l.get(\"else\"); new(\"refusal-lost\"); new(\"refusal-\"); t!(\"no key\"); }",
        ),
        (
            "crates/portal/templates/a.html",
            "{{ l.t(\"a-known\") }}\n{% if x %}{{ l.t(\"b-lost\", n) }}{% endif %} t(\"text\")",
        ),
    ]));
    assert_eq!(
        shown(&complaints),
        [
            "error: crates/portal/src/a.rs:1: the text `a-lost` does not exist in crates/portal/locales/en",
            "error: crates/portal/src/a.rs:1: the text `refusal-lost` does not exist in crates/portal/locales/en",
            "error: crates/portal/templates/a.html:2: the text `b-lost` does not exist in crates/portal/locales/en",
        ]
    );
}
