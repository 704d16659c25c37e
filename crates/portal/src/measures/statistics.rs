//! The key statistics: one figure after another, each by its own definition.

use super::compute::Question;
use super::sql;
use crate::failure::Failure;
use greenlane_db::{At, Day, args};
use greenlane_domain::measures::{
    Definition, Group, Hundredths, Part, Row, breakdown, in_group, median_of_days,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Every key statistic, in the order of the page.
pub(super) async fn all(question: &Question<'_>) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for group in Group::OF_STATISTICS {
        for meaning in in_group(group) {
            let mut row = match group {
                Group::Findings => findings(question, meaning).await?,
                Group::Validations => validations(question, meaning).await?,
                Group::Members => members(question, meaning).await?,
                _ => decisions(question, meaning).await?,
            };
            row.label = question.say.t(meaning.key("name"));
            rows.push(row);
        }
    }
    Ok(rows)
}

fn unknown(meaning: &Definition) -> Failure {
    Failure::Internal(format!("nobody computes `{}`", meaning.id))
}

fn row(meaning: &Definition, count: i64) -> Row {
    Row::new(meaning, meaning.id, count)
}

/// A median over cases: the count says over how many.
fn median(meaning: &Definition, days: &[i64]) -> Row {
    let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
    Row {
        value: median_of_days(days),
        ..row(meaning, count)
    }
}

/// A mean of hours over cases: the count says over how many.
fn mean_of_hours(meaning: &Definition, minutes: &[(i64,)]) -> Row {
    let count = i64::try_from(minutes.len()).unwrap_or(i64::MAX);
    let whole = minutes.iter().map(|(minutes,)| minutes).sum();
    Row {
        value: Hundredths::per(whole, count.saturating_mul(60)),
        ..row(meaning, count)
    }
}

/// Days from one day to another, none below zero.
fn days(from: Date, to: Date) -> i64 {
    let span = from.until(to).map_or(0, |span| span.get_days());
    i64::from(span.max(0))
}

async fn findings(question: &Question<'_>, meaning: &Definition) -> Result<Row, Failure> {
    let period = question.in_period();
    match meaning.id {
        "deficiencies" => Ok(row(
            meaning,
            question.count(sql::DEFICIENCIES, period).await?,
        )),
        "deficiencies-per-validation" => {
            let found = question.count(sql::DEFICIENCIES_OF_CONCLUDED, period.clone());
            let found = found.await?;
            let concluded = question.count(sql::CONCLUDED, period).await?;
            Ok(Row {
                of: Some(concluded),
                value: Hundredths::per(found, concluded),
                ..row(meaning, found)
            })
        }
        "days-to-close" => {
            let pairs: Vec<(Day, Day)> = question.db.all(sql::CLOSED_DAYS, period).await?;
            let took: Vec<i64> = pairs.iter().map(|(a, b)| days(a.0, b.0)).collect();
            Ok(median(meaning, &took))
        }
        "open-actions" => {
            let open = question.count(sql::OPEN_ACTIONS, args![&question.entity_type]);
            Ok(row(meaning, open.await?))
        }
        "overdue-actions" => {
            let values = args![&question.entity_type, question.today];
            Ok(row(
                meaning,
                question.count(sql::OVERDUE_ACTIONS, values).await?,
            ))
        }
        _ => Err(unknown(meaning)),
    }
}

async fn validations(question: &Question<'_>, meaning: &Definition) -> Result<Row, Failure> {
    let period = question.in_period();
    match meaning.id {
        "validations-scheduled" => {
            let counts = question.counts(sql::SCHEDULED_BY_KIND, period).await?;
            Ok(divided(question, meaning, &sql::KINDS, &counts))
        }
        "validations-concluded" => {
            let counts = question.counts(sql::CONCLUDED_BY_OUTCOME, period).await?;
            Ok(divided(question, meaning, &sql::OUTCOMES, &counts))
        }
        "validations-overdue" => {
            let values = args![&question.entity_type, question.today];
            Ok(row(
                meaning,
                question.count(sql::OVERDUE_VALIDATIONS, values).await?,
            ))
        }
        id => {
            let kind = sql::hours_of(id).ok_or_else(|| unknown(meaning))?;
            let values = question.in_period_and(kind);
            Ok(mean_of_hours(
                meaning,
                &question.db.all(sql::STAFF_MINUTES, values).await?,
            ))
        }
    }
}

async fn members(question: &Question<'_>, meaning: &Definition) -> Result<Row, Failure> {
    let kind = args![&question.entity_type];
    match meaning.id {
        "members" if question.period.until() > question.today => {
            Ok(row(meaning, question.count(sql::MEMBERS_NOW, kind).await?))
        }
        "members" => {
            let values = args![&question.entity_type, question.period.until()];
            Ok(row(meaning, question.count(sql::MEMBERS, values).await?))
        }
        "members-by-type" => {
            let counts = question.counts(sql::MEMBERS_BY_TYPE, kind).await?;
            let types = question.pack().entity_types.iter();
            let ids: Vec<&str> = types.map(|t| t.id.as_str()).collect();
            let mut row = divided(question, meaning, &ids, &counts);
            // The list is long, and a filter leaves one of it.
            row.parts.retain(|part| part.count > 0);
            Ok(row)
        }
        "members-by-tier" => {
            let counts = question.counts(sql::MEMBERS_BY_TIER, kind).await?;
            let ids: Vec<&str> = question
                .pack()
                .tiers
                .iter()
                .map(|t| t.id.as_str())
                .collect();
            Ok(divided(question, meaning, &ids, &counts))
        }
        "companies-by-stage" => {
            let counts = question.counts(sql::COMPANIES_BY_STAGE, kind).await?;
            let stages = greenlane_domain::membership::Stage::ALL;
            let ids: Vec<&str> = stages
                .into_iter()
                .map(greenlane_domain::membership::Stage::code)
                .collect();
            Ok(divided(question, meaning, &ids, &counts))
        }
        _ => Err(unknown(meaning)),
    }
}

async fn decisions(question: &Question<'_>, meaning: &Definition) -> Result<Row, Failure> {
    match meaning.id {
        "applications" => {
            let (from, until) = question.moments()?;
            let values = args![&question.entity_type, from, until];
            Ok(row(
                meaning,
                question.count(sql::APPLICATIONS, values).await?,
            ))
        }
        "days-to-certify" => {
            let pairs: Vec<(Day, At)> = question
                .db
                .all(sql::CERTIFIED_DAYS, question.in_period())
                .await?;
            let took: Vec<i64> = pairs
                .iter()
                .map(|(decided, sent)| days(question.app.date_of(sent.0), decided.0))
                .collect();
            Ok(median(meaning, &took))
        }
        "hours-per-certification" => {
            let values = question.in_period();
            Ok(mean_of_hours(
                meaning,
                &question.db.all(sql::CASE_MINUTES, values).await?,
            ))
        }
        id => {
            let decision = sql::decision_of(id).ok_or_else(|| unknown(meaning))?;
            let values = question.in_period_and(decision);
            Ok(row(meaning, question.count(sql::DECISIONS, values).await?))
        }
    }
}

/// A figure that consists of parts.
fn divided(
    question: &Question<'_>,
    meaning: &Definition,
    ids: &[&str],
    counts: &BTreeMap<String, i64>,
) -> Row {
    let mut parts = breakdown(ids, counts);
    for part in &mut parts {
        part.label = part_name(question, meaning.id, part);
    }
    Row {
        parts,
        ..row(meaning, counts.values().sum())
    }
}

fn part_name(question: &Question<'_>, figure: &str, part: &Part) -> String {
    let (pack, say) = (question.pack(), &question.say);
    let name = match figure {
        "members-by-type" => pack.entity_type(&part.id).map(|t| &t.name),
        "members-by-tier" => pack.tier(&part.id).map(|t| &t.name),
        _ => None,
    };
    name.map_or_else(
        || say.t(format!("measure-part-{}", part.id.replace('_', "-"))),
        |name| say.pack(name).to_owned(),
    )
}
