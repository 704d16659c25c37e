//! What a company's standing is, worked out from what happened and never stored.
//!
//! Account, profile and validation are three independent axes: an approved profile with open vetting is not a
//! certified company, and a screen that mixed them could not say why.

use serde::{Deserialize, Serialize};

use super::state::Member;
use super::words::{Outcome, VettingOutcome};

/// The account axis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AccountStatus {
    /// An application is under way.
    #[default]
    Applying,
    /// In the programme.
    Certified,
    /// Out of standing for a time.
    Suspended,
    /// Not admitted.
    Denied,
    /// Put out.
    Removed,
    /// Left.
    Withdrawn,
}

impl AccountStatus {
    /// The code in tables, Fluent keys (`membership-account-…`) and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Applying => "applying",
            Self::Certified => "certified",
            Self::Suspended => "suspended",
            Self::Denied => "denied",
            Self::Removed => "removed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The membership is over; only a new application leads on.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Denied | Self::Removed | Self::Withdrawn)
    }
}

/// The profile axis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ProfileStatus {
    /// Nothing was sent in.
    #[default]
    NotSubmitted,
    /// With the programme.
    Submitted,
    /// Some criteria are back with the company.
    Returned,
    /// It meets the criteria on paper.
    Accepted,
}

impl ProfileStatus {
    /// The code in tables, Fluent keys (`membership-profile-…`) and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotSubmitted => "not_submitted",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
        }
    }
}

/// The validation axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValidationStatus {
    /// None is planned and none has been.
    None,
    /// One is planned.
    Planned,
    /// The last one passed.
    Passed,
    /// The last one passed on conditions.
    Conditional,
    /// The last one failed.
    Failed,
}

impl ValidationStatus {
    /// The code in tables, Fluent keys (`membership-validation-…`) and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Planned => "planned",
            Self::Passed => "passed",
            Self::Conditional => "conditional",
            Self::Failed => "failed",
        }
    }
}

/// Where a company is in its life: one word out of the three axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the security profile came in.
    PreApplicant,
    /// The profile is in; nobody is assigned yet.
    Applicant,
    /// Vetting and profile review run.
    InReview,
    /// Criteria are back with the company.
    Returned,
    /// In the programme, not yet validated.
    Certified,
    /// In the programme and validated.
    Validated,
    /// Out of standing for a time.
    Suspended,
    /// Not admitted.
    Denied,
    /// Put out.
    Removed,
    /// Left.
    Withdrawn,
}

impl Stage {
    /// Every stage, in the order of a company's life.
    pub const ALL: [Self; 10] = [
        Self::PreApplicant,
        Self::Applicant,
        Self::InReview,
        Self::Returned,
        Self::Certified,
        Self::Validated,
        Self::Suspended,
        Self::Denied,
        Self::Removed,
        Self::Withdrawn,
    ];

    /// The code in tables, Fluent keys (`membership-stage-…`) and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::PreApplicant => "pre_applicant",
            Self::Applicant => "applicant",
            Self::InReview => "in_review",
            Self::Returned => "returned",
            Self::Certified => "certified",
            Self::Validated => "validated",
            Self::Suspended => "suspended",
            Self::Denied => "denied",
            Self::Removed => "removed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage with that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// The level of benefit. Derived; nobody sets it (GAO-05-404 found benefits given before any verification).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Certified.
    Tier1,
    /// Certified and validated.
    Tier2,
    /// Exceeds the criteria. Nothing recorded today leads here: best practices are recorded, the judgement that they
    /// meet the framework is not yet.
    Tier3,
}

impl Tier {
    /// The tier's id in the pack.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tier1 => "tier1",
            Self::Tier2 => "tier2",
            Self::Tier3 => "tier3",
        }
    }

    /// The tier with that id.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Tier1, Self::Tier2, Self::Tier3]
            .into_iter()
            .find(|tier| tier.code() == code)
    }
}

/// What stands between an applicant and certification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// The application was not sent in.
    ApplicationOpen,
    /// The security profile was not sent in.
    ProfileNotSubmitted,
    /// The security profile is being reviewed.
    ProfileInReview,
    /// Criteria are back with the company.
    ProfileReturned,
    /// Vetting has no result.
    VettingOpen,
    /// Vetting was referred.
    VettingReferred,
    /// Vetting failed.
    VettingFailed,
    /// Both gates are passed; a person still has to recommend and another to decide.
    DecisionOpen,
}

impl WhyNot {
    /// Fluent key of the explanation.
    pub fn key(self) -> &'static str {
        match self {
            Self::ApplicationOpen => "membership-why-application-open",
            Self::ProfileNotSubmitted => "membership-why-profile-not-submitted",
            Self::ProfileInReview => "membership-why-profile-in-review",
            Self::ProfileReturned => "membership-why-profile-returned",
            Self::VettingOpen => "membership-why-vetting-open",
            Self::VettingReferred => "membership-why-vetting-referred",
            Self::VettingFailed => "membership-why-vetting-failed",
            Self::DecisionOpen => "membership-why-decision-open",
        }
    }
}

impl Member {
    /// Where the company is in its life.
    pub fn stage(&self) -> Stage {
        match self.account {
            AccountStatus::Suspended => Stage::Suspended,
            AccountStatus::Denied => Stage::Denied,
            AccountStatus::Removed => Stage::Removed,
            AccountStatus::Withdrawn => Stage::Withdrawn,
            AccountStatus::Certified if self.validation.passed => Stage::Validated,
            AccountStatus::Certified => Stage::Certified,
            AccountStatus::Applying => match self.profile.status {
                ProfileStatus::NotSubmitted => Stage::PreApplicant,
                ProfileStatus::Returned => Stage::Returned,
                _ if self.specialist.is_none() => Stage::Applicant,
                _ => Stage::InReview,
            },
        }
    }

    /// Whether the company is in good standing now.
    pub fn in_force(&self) -> bool {
        self.account == AccountStatus::Certified
    }

    /// Its tier; none before certification and none while it is out of standing.
    pub fn tier(&self) -> Option<Tier> {
        let certified = self.in_force() && self.profile.accepted.is_some();
        certified.then_some(if self.validation.passed {
            Tier::Tier2
        } else {
            Tier::Tier1
        })
    }

    /// The profile axis.
    pub fn profile_status(&self) -> ProfileStatus {
        self.profile.status
    }

    /// The validation axis: a planned one shows before the last one's outcome.
    pub fn validation_status(&self) -> ValidationStatus {
        match (&self.validation.planned, &self.validation.last) {
            (Some(_), _) => ValidationStatus::Planned,
            (None, None) => ValidationStatus::None,
            (None, Some((_, Outcome::Pass, _))) => ValidationStatus::Passed,
            (None, Some((_, Outcome::Conditional, _))) => ValidationStatus::Conditional,
            (None, Some((_, Outcome::Fail, _))) => ValidationStatus::Failed,
        }
    }

    /// The vetting gate is passed.
    pub fn vetting_passed(&self) -> bool {
        self.vetting
            .as_ref()
            .is_some_and(|vetting| vetting.outcome == VettingOutcome::Passed)
    }

    /// Everything that stands between an applicant and certification; empty for anybody but an applicant.
    pub fn why_not_certified(&self) -> Vec<WhyNot> {
        if self.account != AccountStatus::Applying {
            return Vec::new();
        }
        if self.submitted_on().is_none() {
            return vec![WhyNot::ApplicationOpen];
        }
        let mut why = Vec::new();
        match self.profile.status {
            ProfileStatus::NotSubmitted => why.push(WhyNot::ProfileNotSubmitted),
            ProfileStatus::Submitted => why.push(WhyNot::ProfileInReview),
            ProfileStatus::Returned => why.push(WhyNot::ProfileReturned),
            ProfileStatus::Accepted => {}
        }
        match self.vetting.as_ref().map(|vetting| vetting.outcome) {
            None => why.push(WhyNot::VettingOpen),
            Some(VettingOutcome::Referred) => why.push(WhyNot::VettingReferred),
            Some(VettingOutcome::Failed) => why.push(WhyNot::VettingFailed),
            Some(VettingOutcome::Passed) => {}
        }
        if why.is_empty() {
            why.push(WhyNot::DecisionOpen);
        }
        why
    }
}
