//! The closed lists of a membership: who people are to a company, what vetting came to, how a validation ended.

use serde::{Deserialize, Serialize};

/// What a person is to a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompanyRole {
    /// May bind the company: signs, submits, manages its people.
    Officer,
    /// Prepares and answers.
    Employee,
    /// An outside adviser: prepares, never signs or submits.
    Consultant,
}

impl CompanyRole {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Officer, Self::Employee, Self::Consultant];

    /// The role's id in the pack.
    pub fn code(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Employee => "employee",
            Self::Consultant => "consultant",
        }
    }

    /// The role with that id.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// What vetting came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VettingOutcome {
    /// Every check is clear.
    Passed,
    /// At least one check stands against the company.
    Failed,
    /// Somebody else has to look first; vetting stays open.
    Referred,
}

impl VettingOutcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Passed, Self::Failed, Self::Referred];

    /// The code in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Referred => "referred",
        }
    }

    /// The outcome with that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// What one vetting check showed. There is no default: a check not done is not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckResult {
    /// Nothing against the company.
    Clear,
    /// Something against the company.
    Concern,
    /// The source has not answered yet.
    Pending,
}

impl CheckResult {
    /// Every result.
    pub const ALL: [Self; 3] = [Self::Clear, Self::Concern, Self::Pending];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Concern => "concern",
            Self::Pending => "pending",
        }
    }

    /// The result with that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.code() == code)
    }
}

/// One vetting check with its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedItem {
    /// The check's id in the pack.
    pub check: String,
    /// What it showed.
    pub result: CheckResult,
    /// Where that was read: the register, list or file that was asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// How a validation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The profile is what happens on the ground.
    Pass,
    /// It will be, once required actions are closed.
    Conditional,
    /// It is not.
    Fail,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Pass, Self::Conditional, Self::Fail];

    /// The code in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Conditional => "conditional",
            Self::Fail => "fail",
        }
    }

    /// The outcome with that code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}
