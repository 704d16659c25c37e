//! What is asked of the record for a measure of the plan: the very text that is run.
//!
//! Declarations lie outside the database, in files by day, and no query counts them: one pass over a year does
//! (`trade::plan`). Their measures are defined in the pack, part by part, and have no text here.

use super::sql;
use greenlane_domain::measures::plan::PlanMeasure;

/// What is asked for a measure; nothing for those that are counted from declarations.
pub(super) fn query(measure: PlanMeasure) -> Option<&'static str> {
    match measure {
        PlanMeasure::Recommendations => Some(sql::RECOMMENDATIONS),
        PlanMeasure::PassedToFailed => Some(sql::BY_OUTCOME),
        PlanMeasure::Criteria => Some(sql::BY_RESULT),
        PlanMeasure::Labour => Some(sql::MINUTES),
        PlanMeasure::Containers
        | PlanMeasure::Value
        | PlanMeasure::Entries
        | PlanMeasure::Targeted
        | PlanMeasure::Compliance
        | PlanMeasure::Reduction
        | PlanMeasure::LaneTime => None,
    }
}
