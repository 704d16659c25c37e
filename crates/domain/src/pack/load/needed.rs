//! What a pack must have because the programme's code asks for it by name.

use super::super::{Edition, selection};
use super::Loading;

/// Ids the programme's code asks for by name. A pack without them would fail when the case arises, so it fails here.
const CLOCKS: [&str; 22] = [
    "certify",
    "validate",
    "revalidate",
    "appeal_noncompliance",
    "appeal_false_info",
    "appeal_determination",
    "annual_review_window",
    "profile_extension",
    "validation_notice",
    "profile_after_company_profile",
    "suspension_response",
    "vetting",
    "finding_action",
    "finding_extension",
    "status_list_validity",
    "emergency_review",
    "reapply_bar",
    "risk_assessment_review",
    "partner_answers",
    "questionnaire_link",
    "anomaly_answer",
    "practice_consent",
];
const TIERS: [&str; 3] = ["tier1", "tier2", "tier3"];
const ROLES: [&str; 11] = [
    "officer",
    "employee",
    "consultant",
    "specialist",
    "supervisor",
    "vetting_officer",
    "director",
    "policy_officer",
    "targeting_officer",
    "auditor",
    "administrator",
];
const LETTERS: [&str; 15] = [
    "application_received",
    "profile_returned",
    "profile_accepted",
    "certified",
    "denied",
    "suspended",
    "removed",
    "withdrawn",
    "reinstated",
    "validation_notice",
    "validation_report",
    "finding_raised",
    "finding_returned",
    "finding_closed",
    "connection_requested",
];

impl Loading<'_> {
    pub(super) fn miss_ids(&mut self) {
        let pack = &self.pack;
        let asked: [(&str, &str, Vec<&str>, &[&str]); 4] = [
            (
                "clocks.toml",
                "clock",
                pack.clocks.iter().map(|clock| clock.id.as_str()).collect(),
                &CLOCKS,
            ),
            (
                "tiers.toml",
                "tier",
                pack.tiers.iter().map(|tier| tier.id.as_str()).collect(),
                &TIERS,
            ),
            (
                "roles.toml",
                "role",
                pack.roles.iter().map(|role| role.id.as_str()).collect(),
                &ROLES,
            ),
            (
                "letters.toml",
                "letter",
                pack.letters
                    .iter()
                    .map(|letter| letter.id.as_str())
                    .collect(),
                &LETTERS,
            ),
        ];
        let mut missing = Vec::new();
        for (file, what, defined, needed) in asked {
            // A file with mistakes of its own is mended first: a syntax error would make every id look missing.
            if self.mistakes.iter().any(|mistake| mistake.file == file) {
                continue;
            }
            for id in needed.iter().filter(|id| !defined.contains(*id)) {
                missing.push((
                    file,
                    format!("the programme asks for {what} `{id}`, which is not defined"),
                ));
            }
        }
        let home = &pack.planning.default_region;
        if !home.is_empty() && pack.selection.region(home).is_none() {
            let message = format!("no region of selection.toml has the id `{home}`");
            missing.push(("planning.toml", message));
        }
        let whole = selection::whole(&pack.selection);
        for question in &pack.partners.questions {
            let asks = |edition: &Edition| edition.criterion(&question.criterion).is_some();
            if !pack.editions.iter().any(asks) {
                let message = format!("no edition has the criterion `{}`", question.criterion);
                missing.push(("partners.toml", message));
            }
        }
        for (file, message) in missing {
            self.miss(file, &message);
        }
        if !self
            .mistakes
            .iter()
            .any(|mistake| mistake.file == "selection.toml")
        {
            self.mistakes.extend(whole);
        }
    }
}
