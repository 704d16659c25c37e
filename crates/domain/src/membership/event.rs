//! What can happen to a company in the programme.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::company::{Company, Contacts};
use super::decision::{Decision, DecisionKind};
use super::hours::CasePhase;
use super::words::{CheckedItem, CompanyRole, Outcome, VettingOutcome};
use crate::clocks::Deadline;
use crate::ids::{AccountId, MemberId, ProfileId, ValidationId};
use crate::record::{Audience, Fact};

/// One event of a member's stream. `on` is the day in programme time; `clocks` are the deadlines that it starts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// A company asks to join, or to join again.
    ApplicationStarted {
        legal_name: String,
        country: String,
        entity_type: String,
        edition: String,
        started_by: AccountId,
        on: Date,
    },
    /// Question id → answer; only answers that keep the company eligible are recorded.
    EligibilityAnswered { answers: BTreeMap<String, bool> },
    /// Names, addresses, sites, ownership, identifiers.
    CompanyRecorded { company: Box<Company> },
    /// The company looks like others already known, and says why it is not one of them.
    ResemblanceExplained {
        others: Vec<MemberId>,
        explanation: String,
    },
    /// Who speaks for the company on security.
    ContactsRecorded { contacts: Contacts },
    /// Somebody of the programme read what the company changed in its data.
    CompanyDataSeen {
        since: Timestamp,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
        on: Date,
    },
    /// An invitation is out.
    PersonInvited {
        invitation: Uuid,
        email: String,
        role: CompanyRole,
    },
    /// An invitation is taken back.
    InvitationCancelled { invitation: Uuid },
    /// A person acts for the company from now on.
    PersonJoined {
        account: AccountId,
        role: CompanyRole,
        invitation: Option<Uuid>,
    },
    /// The same person in another role.
    PersonRoleChanged {
        account: AccountId,
        role: CompanyRole,
    },
    /// The person no longer acts for the company.
    PersonLeft { account: AccountId },
    /// An officer bound the company to the partner agreement.
    AgreementSigned {
        account: AccountId,
        name: String,
        title: String,
        text_version: String,
        on: Date,
    },
    /// Every part is there and the company sent it in.
    ApplicationSubmitted { on: Date, clocks: Vec<Deadline> },
    /// Somebody of the programme is responsible.
    SpecialistAssigned {
        specialist: AccountId,
        reason: String,
        on: Date,
        clocks: Vec<Deadline>,
    },
    /// The vetting gate, with its checks.
    VettingRecorded {
        outcome: VettingOutcome,
        checks: Vec<CheckedItem>,
        summary: String,
        on: Date,
    },
    /// A confidential note of the vetting officers.
    VettingNoted { text: String },
    /// Hours of staff on the application.
    CaseHoursRecorded {
        phase: CasePhase,
        minutes: u32,
        account: AccountId,
        worked_on: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        corrects: Option<u32>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        operation: Option<Uuid>,
    },
    /// The security profile came in.
    ProfileSubmitted {
        profile: ProfileId,
        round: u32,
        on: Date,
        clocks: Vec<Deadline>,
    },
    /// Criteria went back to the company.
    ProfileReturned {
        profile: ProfileId,
        criteria: Vec<String>,
        on: Date,
        clocks: Vec<Deadline>,
    },
    /// The profile meets the criteria on paper.
    ProfileAccepted {
        profile: ProfileId,
        edition: String,
        on: Date,
    },
    /// Somebody proposes a decision that another person takes.
    DecisionRecommended {
        decision: DecisionKind,
        ground: String,
        reasons: String,
        by: AccountId,
        on: Date,
    },
    /// The proposal is not followed.
    RecommendationDeclined { reasons: String },
    /// Into the programme.
    Certified { decision: Decision },
    /// Not into the programme.
    Denied { decision: Decision },
    /// Out of standing at once, for a time.
    Suspended { decision: Decision },
    /// Opened by itself when a suspension was ordered alone.
    EmergencyReviewOpened {
        decided_by: AccountId,
        on: Date,
        clocks: Vec<Deadline>,
    },
    /// Another person has looked at the emergency.
    EmergencyReviewConcluded { upheld: bool, reasons: String },
    /// The company's answer to its suspension.
    SuspensionAnswered { text: String, on: Date },
    /// Back in standing.
    Reinstated { decision: Decision },
    /// Out of the programme.
    Removed { decision: Decision },
    /// The company left.
    Withdrawn { decision: Decision },
    /// A validation is planned.
    ValidationPlanned { validation: ValidationId, on: Date },
    /// A validation ended. Its outcome holds from the day it was completed, `since` in moments, although
    /// somebody decides on it later.
    ValidationConcluded {
        validation: ValidationId,
        outcome: Outcome,
        completed_on: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<Timestamp>,
        clocks: Vec<Deadline>,
    },
    /// The company takes part in a strand of the programme.
    StrandEntered {
        strand: String,
        memorandum_on: Date,
        reasons: String,
        on: Date,
    },
    /// It no longer does.
    StrandLeft {
        strand: String,
        reasons: String,
        on: Date,
    },
    /// A note that the company never sees.
    InternalNote { text: String },
}

impl Event {
    /// The decision it records, if it records one.
    pub fn decision(&self) -> Option<(DecisionKind, &Decision)> {
        match self {
            Self::Certified { decision } => Some((DecisionKind::Certify, decision)),
            Self::Denied { decision } => Some((DecisionKind::Deny, decision)),
            Self::Suspended { decision } => Some((DecisionKind::Suspend, decision)),
            Self::Reinstated { decision } => Some((DecisionKind::Reinstate, decision)),
            Self::Removed { decision } => Some((DecisionKind::Remove, decision)),
            Self::Withdrawn { decision } => Some((DecisionKind::Withdraw, decision)),
            _ => None,
        }
    }

    /// The deadlines it starts.
    pub fn clocks(&self) -> &[Deadline] {
        match self {
            Self::ApplicationSubmitted { clocks, .. }
            | Self::SpecialistAssigned { clocks, .. }
            | Self::ProfileSubmitted { clocks, .. }
            | Self::ProfileReturned { clocks, .. }
            | Self::EmergencyReviewOpened { clocks, .. }
            | Self::ValidationConcluded { clocks, .. } => clocks,
            _ => self
                .decision()
                .map_or(&[], |(_, decision)| decision.clocks.as_slice()),
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::ApplicationStarted { .. } => "application_started",
            Self::EligibilityAnswered { .. } => "eligibility_answered",
            Self::CompanyRecorded { .. } => "company_recorded",
            Self::ResemblanceExplained { .. } => "resemblance_explained",
            Self::ContactsRecorded { .. } => "contacts_recorded",
            Self::CompanyDataSeen { .. } => "company_data_seen",
            Self::PersonInvited { .. } => "person_invited",
            Self::InvitationCancelled { .. } => "invitation_cancelled",
            Self::PersonJoined { .. } => "person_joined",
            Self::PersonRoleChanged { .. } => "person_role_changed",
            Self::PersonLeft { .. } => "person_left",
            Self::AgreementSigned { .. } => "agreement_signed",
            Self::ApplicationSubmitted { .. } => "application_submitted",
            Self::SpecialistAssigned { .. } => "specialist_assigned",
            Self::VettingRecorded { .. } => "vetting_recorded",
            Self::VettingNoted { .. } => "vetting_noted",
            Self::CaseHoursRecorded { .. } => "case_hours_recorded",
            Self::ProfileSubmitted { .. } => "profile_submitted",
            Self::ProfileReturned { .. } => "profile_returned",
            Self::ProfileAccepted { .. } => "profile_accepted",
            Self::DecisionRecommended { .. } => "decision_recommended",
            Self::RecommendationDeclined { .. } => "recommendation_declined",
            Self::Certified { .. } => "certified",
            Self::Denied { .. } => "denied",
            Self::Suspended { .. } => "suspended",
            Self::EmergencyReviewOpened { .. } => "emergency_review_opened",
            Self::EmergencyReviewConcluded { .. } => "emergency_review_concluded",
            Self::SuspensionAnswered { .. } => "suspension_answered",
            Self::Reinstated { .. } => "reinstated",
            Self::Removed { .. } => "removed",
            Self::Withdrawn { .. } => "withdrawn",
            Self::ValidationPlanned { .. } => "validation_planned",
            Self::ValidationConcluded { .. } => "validation_concluded",
            Self::StrandEntered { .. } => "strand_entered",
            Self::StrandLeft { .. } => "strand_left",
            Self::InternalNote { .. } => "internal_note",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            Self::VettingNoted { .. } => Audience::Vetting,
            Self::ResemblanceExplained { .. }
            | Self::VettingRecorded { .. }
            | Self::DecisionRecommended { .. }
            | Self::RecommendationDeclined { .. }
            | Self::EmergencyReviewOpened { .. }
            | Self::EmergencyReviewConcluded { .. }
            // The company learns of a visit by its notice, or by the visit: see the validation's own events.
            | Self::ValidationPlanned { .. }
            | Self::CaseHoursRecorded { .. }
            | Self::InternalNote { .. } => Audience::Programme,
            _ => Audience::Member,
        }
    }

    fn ground(&self) -> Option<&str> {
        if let Self::DecisionRecommended { ground, .. } = self {
            return Some(ground);
        }
        self.decision()
            .map(|(_, decision)| decision.ground.as_str())
    }

    fn effective_at(&self) -> Option<Timestamp> {
        match self {
            Self::ValidationConcluded { since, .. } => *since,
            _ => None,
        }
    }
}
