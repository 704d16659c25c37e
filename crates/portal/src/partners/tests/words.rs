//! Every message that these pages compose from a code exists in every language.

use crate::i18n::{LANGUAGES, Locales};
use crate::partners::import::{COLUMNS, ERRORS};
use greenlane_domain::partners::{ChainRole, CheckMethod, Level, Mode, Reach, Step, ThreatKind};

fn composed() -> Vec<String> {
    let mut keys = Vec::new();
    let mut add = |prefix: &str, codes: Vec<&str>, more: &[&str]| {
        for code in codes {
            let key = format!("{prefix}-{}", code.replace('_', "-"));
            keys.extend(more.iter().map(|end| format!("{key}{end}")));
        }
    };
    let plain = &[""][..];
    let hinted = &["", "-hint"][..];
    add(
        "chain-role",
        ChainRole::ALL.iter().map(|r| r.code()).collect(),
        plain,
    );
    add(
        "chain-mode",
        Mode::ALL.iter().map(|m| m.code()).collect(),
        plain,
    );
    add(
        "threat-kind",
        ThreatKind::ALL.iter().map(|k| k.code()).collect(),
        plain,
    );
    add(
        "risk-level",
        Level::ALL.iter().map(|l| l.code()).collect(),
        plain,
    );
    let methods: Vec<&str> = CheckMethod::ALL.iter().map(|m| m.code()).collect();
    add("check-method", methods.clone(), plain);
    add("risk-source-check", methods, plain);
    add(
        "partner-reach",
        Reach::ALL.iter().map(|r| r.code()).collect(),
        hinted,
    );
    add(
        "risk-step",
        Step::ALL.iter().map(|s| s.code()).collect(),
        hinted,
    );
    add("risk-kind", vec!["own", "partner", "route"], plain);
    add("import-column", COLUMNS.to_vec(), hinted);
    add("import-column", vec![ERRORS], plain);
    add(
        "language",
        LANGUAGES.iter().map(|(code, _)| *code).collect(),
        plain,
    );
    add("role", vec!["partner"], plain);
    keys
}

#[test]
fn nothing_is_left_untranslated() {
    let locales = Locales::embedded();
    for (lang, _) in LANGUAGES {
        for key in composed() {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}
