//! Every message that these pages compose from a code exists in every language.

use crate::i18n::{LANGUAGES, Locales};
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{Alone, AnswerState, GapReason, Size, Stage, Tab, Verdict};

fn composed() -> Vec<String> {
    let mut keys = vec!["profile-state-unanswered".to_owned()];
    let dashed = |code: &str| code.replace('_', "-");
    for state in AnswerState::ALL {
        keys.push(format!("profile-state-{}", dashed(state.code())));
        keys.push(format!("profile-state-{}-hint", dashed(state.code())));
    }
    for reason in [
        GapReason::MustUnanswered,
        GapReason::ShouldUnanswered,
        GapReason::NoNarrative,
        GapReason::ShortNarrative,
        GapReason::NoExplanation,
        GapReason::NoPlan,
        GapReason::NotReady,
        GapReason::NoEvidence,
    ] {
        keys.push(format!("profile-gap-{}", reason.code()));
    }
    for verdict in Verdict::ALL {
        keys.push(format!("review-choose-{}", verdict.code()));
        keys.push(format!("review-choose-{}-hint", verdict.code()));
    }
    for alone in [
        Alone::OpenFinding,
        Alone::EndedDocument,
        Alone::RenewedDocument,
        Alone::Marked,
        Alone::Look,
    ] {
        keys.push(format!("sample-alone-{}", alone.code()));
    }
    for size in [Size::Small, Size::Medium, Size::Large] {
        keys.push(format!("precedents-size-{}", size.code()));
    }
    for class in ["deficiency", "recommendation", "best-practice"] {
        keys.push(format!("beside-finding-{class}"));
    }
    keys.extend(
        [
            "none",
            "drawn",
            "nothing",
            "nothing-left",
            "unread",
            "failed",
        ]
        .map(|key| format!("refusal-sample-{key}")),
    );
    keys.extend(["en", "es", "fr"].map(|lang| format!("blocks-in-{lang}")));
    for tab in Tab::ALL {
        keys.push(format!("review-tab-{}", tab.code()));
        keys.push(format!("review-tab-{}-empty", tab.code()));
    }
    for stage in Stage::ALL.iter().skip(1) {
        keys.push(format!("profile-stage-{}", stage.code()));
    }
    for stage in Stage::ALL.iter().skip(2) {
        keys.push(format!("profile-locked-{}", stage.code()));
    }
    keys.extend(
        Strength::ALL
            .iter()
            .map(|(code, _)| format!("profile-strength-{code}")),
    );
    for validity in ["unstated", "not-yet", "holds", "ending", "ended"] {
        keys.push(format!("profile-validity-{validity}"));
    }
    for mail in [
        "profile-mail-company",
        "profile-mail-staff",
        "profile-mail-infected",
    ] {
        keys.extend(["subject", "body"].map(|part| format!("{mail}-{part}")));
    }
    keys
}

/// Message keys written out in the templates and sources of this feature.
fn written() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut keys = Vec::new();
    let mut folders = vec![root.join("templates/profile"), root.join("src/profile")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("tests") {
                    folders.push(path);
                }
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let quoted = text.split('"').skip(1).step_by(2);
            let ours = |key: &&str| {
                let known = [
                    "profile-",
                    "review-",
                    "sample-",
                    "precedents-",
                    "beside-",
                    "shortcuts-",
                    "refusal-profile-",
                    "refusal-evidence-",
                    "ui-",
                ];
                known.iter().any(|head| key.starts_with(head))
                    && key.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            };
            keys.extend(quoted.filter(ours).map(str::to_owned));
        }
    }
    keys.retain(|key| !key.starts_with("profile-mail-"));
    keys
}

#[test]
fn every_message_is_there_in_every_language() {
    let locales = Locales::embedded();
    let written = written();
    assert!(
        written.len() > 100,
        "the search finds the keys: {}",
        written.len()
    );
    for key in composed().into_iter().chain(written) {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang} lacks {key}");
        }
    }
}
