//! What is asked for each measure of the plan, as text for whoever wants to ask it elsewhere.

use super::sql;
use greenlane_domain::measures::plan::PlanMeasure;

// What is asked of declarations. They lie outside the database, and the year's one pass counts them; these texts say the same to
// an engine that reads the published columns, with `in_force` for the standing on the day of the declaration, `mode` as the pack's modes.toml names it, `comparable` for
// mode, office, section of the tariff and region of origin, and one row a declaration.
const CONTAINERS: &str = "select sum(containers) filter (where carrier_standing = 'in_force'), sum(containers) from shipment where year(declared_on) = $1";
const VALUE: &str = "select sum(value) filter (where importer_standing = 'in_force'), sum(value) from shipment where year(declared_on) = $1 and currency = $2";
const ENTRIES: &str = "select count(*) filter (where importer_standing = 'in_force'), count(*) from shipment where year(declared_on) = $1";
const TARGETED: &str = "select importer_standing = 'in_force', count(*) filter (where exam <> 'none' and exam_cause = 'targeted'), count(*) from shipment where year(declared_on) = $1 and exam is not null group by 1";
const COMPLIANCE: &str = "select importer_standing = 'in_force', count(*) filter (where exam <> 'none' and exam_cause = 'compliance'), count(*) from shipment where year(declared_on) = $1 and exam is not null group by 1";
const REDUCTION: &str = "select comparable, importer_standing = 'in_force', count(*) filter (where exam <> 'none'), count(*) from shipment where year(declared_on) = $1 and exam is not null group by 1, 2";
const LANES: &str = "select mode, office, expedited, count(*), sum(released_at - arrived_at) from shipment where year(declared_on) = $1 and exam = 'none' and released_at >= arrived_at group by 1, 2, 3";

/// What is asked for a measure.
pub(super) fn query(measure: PlanMeasure) -> &'static str {
    match measure {
        PlanMeasure::Containers => CONTAINERS,
        PlanMeasure::Value => VALUE,
        PlanMeasure::Entries => ENTRIES,
        PlanMeasure::Targeted => TARGETED,
        PlanMeasure::Compliance => COMPLIANCE,
        PlanMeasure::Recommendations => sql::RECOMMENDATIONS,
        PlanMeasure::PassedToFailed => sql::BY_OUTCOME,
        PlanMeasure::Criteria => sql::BY_RESULT,
        PlanMeasure::Labour => sql::MINUTES,
        PlanMeasure::Reduction => REDUCTION,
        PlanMeasure::LaneTime => LANES,
    }
}
