//! What can be asked of a membership, and in which stages.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::company::{Company, Contacts};
use super::decision::DecisionKind;
use super::hours::CaseHoursEntry;
use super::standing::Stage;
use super::words::{CheckedItem, CompanyRole, Outcome, VettingOutcome};
use crate::editions::Catalogue;
use crate::ids::{AccountId, MemberId, ProfileId, ValidationId};
use crate::pack::Pack;
use crate::record::Actor;

/// What a rule may know beside the state: policy, who asks, the day, and what only a search can tell.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Policy in force.
    pub pack: &'a Pack,
    /// The editions there are.
    pub catalogue: &'a Catalogue<'a>,
    /// Who asks.
    pub by: &'a Actor,
    /// Today in programme time.
    pub today: Date,
    /// Companies that this one looks like (same identifier or near-identical name).
    pub resembling: &'a [MemberId],
}

macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident $({ $($field:ident : $type:ty),+ $(,)? })? = $name:literal in $stages:expr;)*) => {
        /// What can be asked of a membership.
        #[derive(Debug, Clone, PartialEq)]
        #[expect(missing_docs, reason = "the fields are those of the event that follows")]
        pub enum Command { $($(#[$doc])* $variant $({ $($field: $type),+ })?),* }

        impl Command {
            /// The names of all commands.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            /// This command's name.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$variant $({ $($field: _),+ })? => $name),* }
            }
        }

        /// Each command with the stages in which it can be asked at all. Rules ask more: see `apply`. `start` has
        /// none: it makes the stream.
        pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[$(($name, $stages)),*];
    };
}

use Stage::{
    Applicant, Certified, Denied, InReview, PreApplicant, Removed, Returned, Suspended, Validated,
    Withdrawn,
};

const ANY: &[Stage] = &Stage::ALL;
const OVER: &[Stage] = &[Denied, Removed, Withdrawn];
const LIVE: &[Stage] = &[
    PreApplicant,
    Applicant,
    InReview,
    Returned,
    Certified,
    Validated,
    Suspended,
];
const ADMITTED: &[Stage] = &[Certified, Validated, Suspended];
const PROFILE_OUT: &[Stage] = &[PreApplicant, Returned, Certified, Validated, Suspended];
const PROFILE_IN: &[Stage] = &[Applicant, InReview, Certified, Validated, Suspended];

commands! {
    /// A company asks to join; the asker must be one of its officers.
    Start {
        legal_name: String,
        country: String,
        entity_type: String,
        edition: String,
        officer: bool,
        invited: bool,
    } = "start" in &[];
    /// A company that was denied, put out or left asks again, in the same file.
    StartAgain { entity_type: String, edition: String, invited: bool } = "start_again" in OVER;
    /// The eligibility questions of its entity type.
    AnswerEligibility { answers: BTreeMap<String, bool> } = "answer_eligibility" in &[PreApplicant];
    /// The company's data; an explanation where it looks like another company.
    RecordCompany { company: Box<Company>, explanation: Option<String> } = "record_company" in LIVE;
    /// The contacts.
    RecordContacts { contacts: Contacts } = "record_contacts" in LIVE;
    /// Say that a change of the company's data was read, as it stood on the page.
    SeeCompanyData { steps: u32, note: String } = "see_company_data" in ADMITTED;
    /// Ask somebody to act for the company.
    InvitePerson { invitation: Uuid, email: String, role: CompanyRole } = "invite_person" in ANY;
    /// Take an invitation back.
    CancelInvitation { invitation: Uuid } = "cancel_invitation" in ANY;
    /// Accept an invitation; `email` is the accepting account's own, proved one.
    Join { invitation: Uuid, account: AccountId, email: String } = "join" in ANY;
    /// Give a person another role.
    ChangeRole { account: AccountId, role: CompanyRole } = "change_role" in ANY;
    /// A person no longer acts for the company.
    RemovePerson { account: AccountId } = "remove_person" in ANY;
    /// Sign the partner agreement.
    SignAgreement {
        name: String,
        title: String,
        consent: bool,
        text_version: String,
    } = "sign_agreement" in &[PreApplicant];
    /// Send the application in.
    SubmitApplication = "submit_application" in &[PreApplicant];
    /// Leave.
    Withdraw { ground: String, reasons: String } = "withdraw" in LIVE;
    /// Answer a suspension.
    AnswerSuspension { text: String } = "answer_suspension" in &[Suspended];
    /// Give the company to a specialist.
    AssignSpecialist { specialist: AccountId, reason: String } = "assign_specialist" in LIVE;
    /// Record the vetting gate.
    RecordVetting {
        outcome: VettingOutcome,
        checks: Vec<CheckedItem>,
        summary: String,
    } = "record_vetting" in LIVE;
    /// Write a confidential vetting note.
    NoteVetting { text: String } = "note_vetting" in ANY;
    /// Hours of staff on the application.
    RecordCaseHours { entry: CaseHoursEntry } = "record_case_hours" in ANY;
    /// The security profile came in.
    SubmitProfile { profile: ProfileId, round: u32 } = "submit_profile" in PROFILE_OUT;
    /// Criteria go back.
    ReturnProfile { profile: ProfileId, criteria: Vec<String> } = "return_profile" in PROFILE_IN;
    /// The profile is accepted.
    AcceptProfile { profile: ProfileId, edition: String } = "accept_profile" in PROFILE_IN;
    /// Propose a decision.
    Recommend {
        decision: DecisionKind,
        ground: String,
        reasons: String,
    } = "recommend" in LIVE;
    /// Do not follow a proposal.
    DeclineRecommendation { reasons: String } = "decline_recommendation" in LIVE;
    /// Decide, on somebody else's proposal or in an emergency.
    Decide {
        decision: DecisionKind,
        ground: String,
        reasons: String,
        emergency: bool,
    } = "decide" in LIVE;
    /// Uphold or lift an emergency suspension; `ground` is needed to lift it.
    ConcludeEmergencyReview {
        upheld: bool,
        ground: String,
        reasons: String,
    } = "conclude_emergency_review" in &[Suspended];
    /// Plan a validation.
    PlanValidation { validation: ValidationId, on: Date } = "plan_validation" in ADMITTED;
    /// A validation ended.
    ConcludeValidation {
        validation: ValidationId,
        outcome: Outcome,
        completed_on: Date,
        since: Timestamp,
    } = "conclude_validation" in ADMITTED;
    /// The company takes part in a strand of the programme from now on, on the day's memorandum.
    EnterStrand {
        strand: String,
        memorandum_on: Option<Date>,
        reasons: String,
    } = "enter_strand" in ADMITTED;
    /// It no longer does.
    LeaveStrand { strand: String, reasons: String } = "leave_strand" in ADMITTED;
    /// Write a note that the company never sees.
    WriteNote { text: String } = "write_note" in ANY;
}

impl Command {
    /// The stages in which it can be asked.
    pub fn stages(&self) -> &'static [Stage] {
        LIFE_CYCLE
            .iter()
            .find(|(name, _)| *name == self.name())
            .map_or(&[], |(_, stages)| stages)
    }
}
