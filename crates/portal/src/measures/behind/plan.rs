//! Rows behind the measures of the plan that are counted from the record.

use super::{Behind, Question, hours, of_checks, of_findings, of_validations};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::measures::Filters;
use greenlane_db::args;
use greenlane_domain::measures::Period;

/// A page of rows: of what kind they are, by which SQL, and the word it takes after the two days, if any.
pub(in crate::measures) async fn for_plan(
    app: &App,
    asker: &impl Asks,
    lang: &'static str,
    (kind, sql, word): (&str, &'static str, Option<&str>),
    period: Period,
    (most, from): (i64, i64),
) -> Result<Behind, Failure> {
    let filters = Filters {
        lang,
        ..Filters::default()
    };
    let question = Question::new(app, asker, period, &filters)?;
    let mut values = args![period.from(), period.until()];
    values.extend(word.map(Into::into));
    values.extend(args![most, from]);
    Ok(match kind {
        "findings" => of_findings(&question, &question.db.all(sql, values).await?),
        "checks" => of_checks(&question, &question.db.all(sql, values).await?),
        "hours" => hours::of_hours(&question, &question.db.all(sql, values).await?),
        _ => of_validations(&question, &question.db.all(sql, values).await?),
    })
}
