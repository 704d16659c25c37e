//! Every finding has its words in every language.

use super::*;

const TEXTS: [(&str, &str); 3] = [
    (
        "en",
        include_str!("../../../../portal/locales/en/credential.ftl"),
    ),
    (
        "es",
        include_str!("../../../../portal/locales/es/credential.ftl"),
    ),
    (
        "fr",
        include_str!("../../../../portal/locales/fr/credential.ftl"),
    ),
];

#[test]
fn every_check_detail_and_outcome_has_a_text_in_every_language() {
    let outcomes = [
        Outcome::Valid,
        Outcome::ValidRevocationUnknown,
        Outcome::Invalid,
    ]
    .map(Outcome::message_key);
    let results = [
        CheckOutcome::Passed,
        CheckOutcome::Failed,
        CheckOutcome::NotChecked,
    ]
    .map(CheckOutcome::message_key);
    let names = CheckName::ALL.iter().map(|name| name.message_key());
    let details = DetailKey::ALL.iter().map(|detail| detail.message_key());
    let keys: Vec<&str> = outcomes
        .into_iter()
        .chain(results)
        .chain(names)
        .chain(details)
        .collect();
    for (language, texts) in TEXTS {
        for key in &keys {
            let head = format!("{key} =");
            assert_eq!(
                texts.lines().filter(|line| line.starts_with(&head)).count(),
                1,
                "{language}: {key}"
            );
        }
        let ours = [
            "credential-outcome-",
            "credential-check-",
            "credential-detail-",
        ];
        let is_ours = |line: &&str| ours.iter().any(|prefix| line.starts_with(prefix));
        let messages = texts.lines().filter(is_ours).count();
        assert_eq!(
            messages,
            keys.len(),
            "{language} has texts that nothing shows"
        );
    }
}
