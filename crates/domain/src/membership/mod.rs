//! A company's whole life in the programme, from its first application on: the `member` stream.
//!
//! Exists so that standing is never a field somebody can set. Stage, tier and whether a membership is in force are
//! worked out from what happened; a benefit before verification cannot be written down. Deadlines are recorded with
//! the event that started them, with clock and authority, so that neither a replay nor a later change of policy moves
//! a date that a company has been told.
//!
//! What it refuses: a certification without an accepted profile and a passed vetting; a decision without ground,
//! reasons and notice, or by the person who recommended it; a signature by anybody but an officer of the company; a
//! company without any officer.

mod apply;
mod changed;
mod command;
mod company;
mod decision;
mod event;
mod fold;
mod hours;
mod standing;
mod standing_on;
mod state;
#[cfg(test)]
mod tests;
mod words;

pub use apply::eligibility_faults;
pub use changed::DataChange;
pub use command::{Command, Facts, LIFE_CYCLE};
pub use company::{
    Address, Capacity, Company, Contact, Contacts, NameKind, OtherName, Owner, OwnerKind,
    Ownership, OwnershipForm, Site, SiteKind,
};
pub use decision::{Decision, DecisionKind, Notice};
pub use event::Event;
pub use hours::{Case, CaseHours, CaseHoursEntry, CasePhase};
pub use standing::{AccountStatus, ProfileStatus, Stage, Tier, ValidationStatus, WhyNot};
pub use standing_on::{Decided, StandingOn, standing_on};
pub use state::{
    Agreement, Application, EmergencyReview, Invitation, Issued, Member, Missing, Person,
    ProfileAxis, Recommendation, ValidationAxis, Vetting,
};
pub use words::{CheckResult, CheckedItem, CompanyRole, Outcome, VettingOutcome};
