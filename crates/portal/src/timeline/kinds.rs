//! The kinds of events, grouped as a reader looks for them. A test compares the list with what the streams know.

/// A group with its events, each written `stream.kind`.
pub struct Group {
    /// The code in addresses; `timeline-group-…` names it.
    pub code: &'static str,
    /// Its events.
    pub kinds: &'static [&'static str],
}

/// Every group, in the order of a company's life.
pub const GROUPS: &[Group] = &[
    Group {
        code: "application",
        kinds: &[
            "member.application_started",
            "member.eligibility_answered",
            "member.company_recorded",
            "member.resemblance_explained",
            "member.contacts_recorded",
            "member.agreement_signed",
            "member.application_submitted",
        ],
    },
    Group {
        code: "people",
        kinds: &[
            "member.person_invited",
            "member.invitation_cancelled",
            "member.person_joined",
            "member.person_role_changed",
            "member.person_left",
            "member.specialist_assigned",
        ],
    },
    Group {
        code: "profile",
        kinds: &[
            "member.profile_submitted",
            "member.profile_returned",
            "member.profile_accepted",
            "profile.opened",
            "profile.carried_over",
            "profile.answered",
            "profile.confirmed",
            "profile.evidence_attached",
            "profile.evidence_detached",
            "profile.submitted",
            "profile.criterion_reviewed",
            "profile.returned",
            "profile.accepted",
            "evidence.added",
            "evidence.described",
            "evidence.renewed",
            "evidence.dated",
            "evidence.scanned",
        ],
    },
    Group {
        code: "criteria",
        kinds: &[
            "edition.begun",
            "edition.changed",
            "edition.restored",
            "edition.consultation_opened",
            "edition.consultation_closed",
            "edition.proposed",
            "edition.sent_back",
            "edition.published",
            "edition.abandoned",
            "edition_extension.granted",
            "edition_comment.given",
            "edition_comment.replied",
        ],
    },
    Group {
        code: "vetting",
        kinds: &["member.vetting_recorded", "member.vetting_noted"],
    },
    Group {
        code: "decisions",
        kinds: &[
            "member.decision_recommended",
            "member.recommendation_declined",
            "member.certified",
            "member.denied",
            "member.suspended",
            "member.emergency_review_opened",
            "member.emergency_review_concluded",
            "member.suspension_answered",
            "member.reinstated",
            "member.removed",
            "member.withdrawn",
        ],
    },
    Group {
        code: "validation",
        kinds: &[
            "member.validation_planned",
            "member.validation_concluded",
            "validation.planned",
            "validation.notice_sent",
            "validation.rescheduled",
            "validation.begun",
            "validation.result_recorded",
            "validation.finding_raised",
            "validation.hours_recorded",
            "validation.conclusion_recommended",
            "validation.recommendation_returned",
            "validation.concluded",
        ],
    },
    Group {
        code: "findings",
        kinds: &[
            "finding.raised",
            "finding.action_required",
            "finding.plan_sent",
            "finding.plan_agreed",
            "finding.evidence_sent",
            "finding.returned",
            "finding.extension_asked",
            "finding.extended",
            "finding.extension_refused",
            "finding.closed",
        ],
    },
    Group {
        code: "partners",
        kinds: &[
            "supply_chain.partner_recorded",
            "supply_chain.partners_imported",
            "supply_chain.partner_ended",
            "supply_chain.partner_resumed",
            "supply_chain.route_recorded",
            "supply_chain.route_removed",
            "supply_chain.partner_checked",
            "supply_chain.answers_reused",
            "supply_chain.threats_reviewed",
            "supply_chain.action_added",
            "supply_chain.action_done",
            "supply_chain.action_dropped",
            "supply_chain.procedure_recorded",
            "supply_chain.assessment_signed",
            "questionnaire.asked",
            "questionnaire.link_sent",
            "questionnaire.answered",
            "questionnaire.submitted",
            "questionnaire.consent_given",
            "questionnaire.consent_withdrawn",
            "questionnaire.recalled",
            "threat_table.rated",
        ],
    },
    Group {
        code: "recognition",
        kinds: &[
            "connection.requested",
            "connection.accepted",
            "connection.declined",
            "connection.ended",
            "certificate.issued",
            "certificate.revoked",
        ],
    },
    Group {
        code: "notes",
        kinds: &["member.internal_note"],
    },
    Group {
        code: "accounts",
        kinds: &[
            "account.registered",
            "account.staff_appointed",
            "account.staff_dismissed",
            "account.language_chosen",
            "account.passphrase_set",
            "account.second_factor_enabled",
            "account.second_factor_disabled",
            "account.recovery_codes_made",
            "account.token_issued",
            "account.token_revoked",
        ],
    },
];

/// Single saves and single results: part of the record, and in the way of somebody who looks for the main steps.
/// What a step of another stream tells as well is told once.
pub const SMALL: &[&str] = &[
    "profile.opened",
    "edition.changed",
    "edition.restored",
    "profile.answered",
    "profile.confirmed",
    "profile.evidence_attached",
    "profile.evidence_detached",
    "profile.submitted",
    "profile.criterion_reviewed",
    "profile.returned",
    "profile.accepted",
    "evidence.added",
    "evidence.described",
    "evidence.renewed",
    "evidence.dated",
    "evidence.scanned",
    "validation.result_recorded",
    "validation.finding_raised",
    "validation.hours_recorded",
    "validation.planned",
    "validation.concluded",
    "supply_chain.partner_recorded",
    "supply_chain.route_recorded",
    "supply_chain.route_removed",
    "supply_chain.partner_checked",
    "supply_chain.answers_reused",
    "supply_chain.threats_reviewed",
    "supply_chain.action_added",
    "supply_chain.procedure_recorded",
    "questionnaire.asked",
    "questionnaire.link_sent",
    "questionnaire.answered",
];

/// The group with that code.
pub fn group(code: &str) -> Option<&'static Group> {
    GROUPS.iter().find(|group| group.code == code)
}

/// Against the company's interest: marked, in words too.
pub fn is_adverse(stream: &str, kind: &str) -> bool {
    stream == "member" && matches!(kind, "suspended" | "removed" | "denied")
}
