//! Exchange: criteria, profiles and crosswalks as documents that other systems read and write.
//!
//! The record is ours; documents are written from it on demand and read into it by the ordinary commands, by people who
//! may give those. What a document says beyond what we model is kept and returned. It refuses to take half of a
//! document: whatever cannot be read is named with its row, and nothing is taken until it is mended.

mod answers;
mod assessment;
mod beyond;
mod catalogue;
mod choosing;
mod crosswalk;
mod following;
mod foreign_plan;
mod known;
mod mapping;
mod oscal;
mod outside;
mod places;
mod planning;
mod profile_document;
mod reading;
mod redraft;
mod replaced;
mod rest;
mod security_plan;
mod settling;
mod table;
#[cfg(test)]
mod tests;

pub use answers::{AnswersGiven, AnswersPlan, SiteGiven, plan_answers, read_answers};
pub use assessment::{
    ACTIONS_FILE, FindingShown, PLAN_FILE, RESULTS_FILE, ValidationShown, action_plan,
    assessment_plan, assessment_results,
};
pub use beyond::{beyond_foreign, beyond_profile};
pub use catalogue::{CATALOGUE_FILE, Shown, baseline, catalogue, control_id, profile_file};
pub use choosing::{is_choice, read_choice};
pub use crosswalk::{Cover, Crossed};
pub use following::{Look, followed, standing};
pub use foreign_plan::{Fate, ForeignPlan, is_foreign_plan, read_foreign};
pub use known::{Known, Way};
pub use mapping::{crosswalk_file, read_mapping, same_in_every_language};
pub use oscal::{Baseline, BaselineDocument, CatalogDocument, NAMESPACE, RELEASE};
pub use outside::{
    AssessedResult, OutsideFinding, OutsideObservation, OutsideRisk, ResultsDocument, read_results,
};
pub use places::{Held, PlaceGiven, PlaceStep, PlacesPlan, plan_places};
pub use planning::{Absent, Plan, Planned, plan, untranslated};
pub use profile_document::{AnswerShown, EvidenceShown, ProfileShown, SiteShown, profile_document};
pub use reading::{Assumed, read_catalogue};
pub use redraft::{redraft, taken_back};
pub use rest::Rest;
pub use security_plan::{PlanDocument, SecurityPlan};
pub use settling::{
    CrosswalkCommand, CrosswalkEvent, CrosswalkFacts, CrosswalkReview, Said, Settlement,
    crosswalk_id,
};
pub use table::{Sheet, criteria_json, criteria_sheets, read_json, read_sheets};

use crate::Refusal;
use crate::editions::{Relation, Rule};
use crate::pack::{Criterion, Text};

/// A set of criteria as a document gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The id it gives itself.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The edition that it says it follows.
    pub follows: Option<String>,
    /// Its criteria, in its order.
    pub rows: Vec<Row>,
    /// What it says beyond what we model.
    pub kept: Option<Rest>,
    /// The entity type for which it chooses; none for a document that holds the criteria themselves.
    pub kept_of: Option<String>,
    /// The controls of other catalogues that it chooses and that no criterion is known to be.
    pub elsewhere: Vec<String>,
}

/// One criterion of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands: a row's number, or the id it has there.
    pub place: String,
    /// What it says.
    pub criterion: Criterion,
    /// What it says of where it comes from, and of the answers to that.
    pub link: Option<(Relation, Vec<String>, Rule)>,
    /// What is wrong with it.
    pub faults: Vec<Refusal>,
}
