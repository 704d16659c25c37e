//! From which rows of the record a figure is counted.

use super::super::compute::Question;
use super::super::sql;
use super::Wanted;
use crate::failure::Failure;
use greenlane_db::{Args, args};
use greenlane_domain::measures::{MeasureName, definition};

/// Where the rows of a figure come from.
pub(super) enum Source {
    Findings(&'static str, Args),
    Validations(&'static str, Args),
    Hours(&'static str, Args),
    CaseHours(&'static str, Args),
    Checks(&'static str, Args),
    /// The message that heads the column of the day.
    Companies(&'static str, Args, &'static str),
    Applications(&'static str, Args),
}

pub(super) fn source(
    question: &Question<'_>,
    wanted: Wanted<'_>,
) -> Result<Option<Source>, Failure> {
    let period = question.in_period();
    let keyed = || question.in_period_and(wanted.row);
    Ok(Some(match (wanted.name, wanted.row, wanted.part) {
        (MeasureName::KeyStatistics, ..) => return statistic(question, wanted),
        (_, "", _) => Source::Findings(sql::DEFICIENCY_ROWS, period),
        (MeasureName::DeficienciesByCategory, number, _) => {
            let number: i64 = number.parse().map_err(|_| Failure::NotFound)?;
            Source::Findings(sql::CATEGORY_ROWS, question.in_period_and(number))
        }
        (MeasureName::TopCriteria, _, "checked") => Source::Checks(sql::CHECK_ROWS, keyed()),
        (MeasureName::TopCriteria, ..) => Source::Findings(sql::CRITERION_ROWS, keyed()),
        (MeasureName::Reasons, ..) => Source::Findings(sql::REASON_ROWS, keyed()),
    }))
}

fn statistic(question: &Question<'_>, wanted: Wanted<'_>) -> Result<Option<Source>, Failure> {
    let period = question.in_period();
    let with_part = || question.in_period_and(wanted.part);
    let kind = || args![&question.entity_type];
    let kind_and_part = || args![&question.entity_type, wanted.part];
    let by_today = || args![&question.entity_type, question.today];
    let certified = "measures-col-certified";
    Ok(Some(match wanted.row {
        "deficiencies" => Source::Findings(sql::DEFICIENCY_ROWS, period),
        "deficiencies-per-validation" if wanted.part == "of" => {
            Source::Validations(sql::CONCLUDED_ROWS, question.in_period_and(""))
        }
        "deficiencies-per-validation" => {
            Source::Findings(sql::DEFICIENCY_OF_CONCLUDED_ROWS, period)
        }
        "days-to-close" => Source::Findings(sql::CLOSED_ROWS, period),
        "open-actions" => Source::Findings(sql::OPEN_ROWS, kind()),
        "overdue-actions" => Source::Findings(sql::OVERDUE_ROWS, by_today()),
        "validations-scheduled" => Source::Validations(sql::SCHEDULED_ROWS, with_part()),
        "validations-concluded" => Source::Validations(sql::CONCLUDED_ROWS, with_part()),
        id if sql::hours_of(id).is_some() => {
            let kind = sql::hours_of(id).unwrap_or_default();
            Source::Hours(sql::HOURS_ROWS, question.in_period_and(kind))
        }
        "validations-overdue" => {
            Source::Companies(sql::OVERDUE_VALIDATION_ROWS, by_today(), "measures-col-due")
        }
        "members" => {
            let args = args![&question.entity_type, question.period.until()];
            Source::Companies(sql::MEMBER_ROWS, args, "measures-col-decided")
        }
        "members-by-type" => Source::Companies(sql::TYPE_ROWS, kind_and_part(), certified),
        "members-by-tier" => Source::Companies(sql::TIER_ROWS, kind_and_part(), certified),
        "companies-by-stage" => {
            Source::Companies(sql::STAGE_ROWS, kind_and_part(), "measures-col-started")
        }
        "applications" => {
            let (from, until) = question.moments()?;
            Source::Applications(
                sql::APPLICATION_ROWS,
                args![&question.entity_type, from, until],
            )
        }
        "hours-per-certification" => Source::CaseHours(sql::CASE_HOURS_ROWS, period),
        id => {
            // Both figures of certifications stand on the same decisions.
            let id = if id == "days-to-certify" {
                "certified"
            } else {
                id
            };
            let known = definition(id).and_then(|_| sql::decision_of(id));
            let Some(decision) = known else {
                return Ok(None);
            };
            Source::Companies(
                sql::DECISION_ROWS,
                question.in_period_and(decision),
                "measures-col-decided",
            )
        }
    }))
}
