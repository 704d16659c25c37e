//! Counts from the query tables, handed to the rules of `greenlane_domain::measures`.

use super::{sql, statistics};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_db::{Args, Db, Value, args};
use greenlane_domain::measures::{
    Definition, Hundredths, MeasureName, MeasureResult, Period, Rate, Row, Totals, by_category,
    by_rate, by_reason, definition, top_criteria,
};
use greenlane_domain::pack::Pack;
use greenlane_domain::permission::{Action, Resource};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many criteria the top list shows unless somebody asks for another number.
pub(super) const TOP: usize = 20;

/// What a figure is narrowed down to, and the language its rows are named in.
#[derive(Debug, Clone)]
pub struct Filters {
    /// Only companies of this entity type.
    pub entity_type: Option<String>,
    /// Only criteria of this category, in the top list.
    pub category: Option<u8>,
    /// The top list in the order of rates instead of counts.
    pub by_rate: bool,
    /// How many criteria the top list shows.
    pub top: usize,
    /// Whether the top list also says how often a criterion was deficient where it was checked.
    pub rates: bool,
    /// The language of the rows' names.
    pub lang: &'static str,
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            entity_type: None,
            category: None,
            by_rate: false,
            top: TOP,
            rates: true,
            lang: "en",
        }
    }
}

/// One question: where to read, which period, which companies.
pub(super) struct Question<'a> {
    pub app: &'a App,
    pub db: &'a Db,
    pub period: Period,
    pub entity_type: String,
    pub today: Date,
    pub say: Say,
}

impl<'a> Question<'a> {
    pub(super) fn new(
        app: &'a App,
        asker: &impl Asks,
        period: Period,
        filters: &Filters,
    ) -> Result<Self, Failure> {
        app.permit(asker, Action::ViewMeasures, &Resource::Programme)?;
        if let Some(id) = &filters.entity_type
            && app.pack().entity_type(id).is_none()
        {
            return Err(Failure::Bad(format!("there is no entity type `{id}`")));
        }
        Ok(Self {
            app,
            db: app.db(asker),
            period,
            entity_type: filters.entity_type.clone().unwrap_or_default(),
            today: app.today(),
            say: Say::new(app, filters.lang),
        })
    }

    pub(super) fn pack(&self) -> &Pack {
        self.app.pack()
    }

    fn catalogue(&self) -> greenlane_domain::editions::Catalogue<'_> {
        self.app.catalogue()
    }

    /// The arguments that every question begins with: entity type, first day, first day after.
    pub(super) fn in_period(&self) -> Args {
        args![&self.entity_type, self.period.from(), self.period.until()]
    }

    /// The same and more.
    pub(super) fn in_period_and(&self, more: impl Into<Value>) -> Args {
        let mut args = self.in_period();
        args.push(more.into());
        args
    }

    /// The moments between which the period lies, for columns that hold moments.
    pub(super) fn moments(&self) -> Result<(Timestamp, Timestamp), Failure> {
        let start = |day: Date| {
            let begun = self.app.start_of(day);
            begun.map_err(|e| Failure::Internal(e.to_string()))
        };
        Ok((start(self.period.from())?, start(self.period.until())?))
    }

    pub(super) async fn count(&self, sql: &'static str, args: Args) -> Result<i64, Failure> {
        let (count,): (i64,) = self.db.one(sql, args).await?;
        Ok(count)
    }

    pub(super) async fn counts(
        &self,
        sql: &'static str,
        args: Args,
    ) -> Result<BTreeMap<String, i64>, Failure> {
        let rows: Vec<(String, i64)> = self.db.all(sql, args).await?;
        Ok(rows.into_iter().collect())
    }
}

/// Computes a measure. Whoever asks needs the right to see measures.
///
/// The query tables are read without holding up writers. When an event is written meanwhile the figures are taken
/// again, so that they fit together and to the place in the record that they name.
pub async fn compute(
    app: &App,
    asker: &impl Asks,
    name: MeasureName,
    period: Period,
    filters: &Filters,
) -> Result<MeasureResult, Failure> {
    let question = Question::new(app, asker, period, filters)?;
    let mut before = position(&question).await?;
    let mut tries = 0;
    let (rows, totals) = loop {
        let made = table(&question, name, filters).await?;
        let after = position(&question).await?;
        tries += 1;
        if after == before || tries == 3 {
            break made;
        }
        before = after;
    };
    let meaning = definition(name.code());
    let criteria = name == MeasureName::TopCriteria;
    Ok(MeasureResult {
        name: name.code().to_owned(),
        definition: meaning.map(|d| d.id.to_owned()),
        version: meaning.map(|d| d.version),
        period,
        entity_type: filters.entity_type.clone(),
        category: filters.category.filter(|_| criteria),
        by_rate: criteria && filters.by_rate,
        generated_at: app.clock().now(),
        log_position: before,
        rows,
        totals,
    })
}

/// How many companies stand behind each row of a table of deficiencies, and behind all of them.
pub(super) async fn companies(
    app: &App,
    asker: &impl Asks,
    name: MeasureName,
    period: Period,
    filters: &Filters,
) -> Result<(BTreeMap<String, i64>, i64), Failure> {
    let question = Question::new(app, asker, period, filters)?;
    let args = question.in_period();
    let whole = question.count(sql::COMPANIES, args.clone()).await?;
    let rows = match name {
        MeasureName::KeyStatistics => BTreeMap::new(),
        MeasureName::DeficienciesByCategory => {
            let found: Vec<(i64, i64)> = question.db.all(sql::COMPANIES_BY_CATEGORY, args).await?;
            let named = found.into_iter().map(|(id, n)| (id.to_string(), n));
            named.collect()
        }
        MeasureName::TopCriteria => question.counts(sql::COMPANIES_BY_CRITERION, args).await?,
        MeasureName::Reasons => question.counts(sql::COMPANIES_BY_REASON, args).await?,
    };
    Ok((rows, whole))
}

async fn position(question: &Question<'_>) -> Result<i64, Failure> {
    question.count(sql::LOG_POSITION, args![]).await
}

async fn table(
    question: &Question<'_>,
    name: MeasureName,
    filters: &Filters,
) -> Result<(Vec<Row>, Option<Totals>), Failure> {
    if name == MeasureName::KeyStatistics {
        return Ok((statistics::all(question).await?, None));
    }
    let meaning = definition(name.code())
        .ok_or_else(|| Failure::Internal(format!("{} has no definition", name.code())))?;
    let (rows, totals) = match name {
        MeasureName::DeficienciesByCategory => categories(question, meaning).await?,
        MeasureName::TopCriteria => criteria(question, meaning, filters).await?,
        _ => reasons(question, meaning).await?,
    };
    Ok((rows, Some(totals)))
}

async fn categories(
    question: &Question<'_>,
    meaning: &Definition,
) -> Result<(Vec<Row>, Totals), Failure> {
    let found: Vec<(i64, i64)> = question
        .db
        .all(sql::BY_CATEGORY, question.in_period())
        .await?;
    let counts = found
        .into_iter()
        .filter_map(|(category, count)| Some((u8::try_from(category).ok()?, count)))
        .collect();
    let known: Vec<u8> = question
        .pack()
        .categories
        .iter()
        .map(|c| c.number)
        .collect();
    let (mut rows, totals) = by_category(meaning, &known, &counts);
    for row in &mut rows {
        row.label = category_name(question, &row.id);
    }
    Ok((rows, totals))
}

pub(super) fn category_name(question: &Question<'_>, number: &str) -> String {
    let category = number
        .parse()
        .ok()
        .and_then(|n| question.pack().category(n));
    category.map_or_else(
        || number.to_owned(),
        |category| question.say.pack(&category.name).to_owned(),
    )
}

/// The text of a criterion in the latest edition that has it.
pub(super) fn criterion_text<'p>(question: &'p Question<'_>, id: &str) -> Option<&'p str> {
    let criterion = question.catalogue().criterion(id)?;
    Some(question.say.pack(&criterion.text))
}

async fn criteria(
    question: &Question<'_>,
    meaning: &Definition,
    filters: &Filters,
) -> Result<(Vec<Row>, Totals), Failure> {
    let category = i64::from(filters.category.unwrap_or_default());
    let counts = question
        .counts(sql::BY_CRITERION, question.in_period_and(category))
        .await?;
    // The highest rate may stand anywhere in the list: the order of rates needs all of it.
    let first = if filters.by_rate {
        usize::MAX
    } else {
        filters.top
    };
    let (mut rows, mut totals) = top_criteria(meaning, &counts, first);
    if filters.rates || filters.by_rate {
        rows = every_rate(question, rows).await?;
    }
    if filters.by_rate {
        (rows, totals) = by_rate(rows, totals.count, filters.top);
    }
    for row in &mut rows {
        criterion_text(question, &row.id)
            .unwrap_or_default()
            .clone_into(&mut row.label);
    }
    Ok((rows, totals))
}

/// How often each criterion was deficient where somebody looked at it.
async fn every_rate(question: &Question<'_>, rows: Vec<Row>) -> Result<Vec<Row>, Failure> {
    let args = question.in_period();
    let checked = question
        .counts(sql::CHECKED_BY_CRITERION, args.clone())
        .await?;
    let deficient = question.counts(sql::DEFICIENT_BY_CRITERION, args).await?;
    let of = |counts: &BTreeMap<String, i64>, id: &str| counts.get(id).copied().unwrap_or_default();
    let rated = rows.into_iter().map(|mut row| {
        let (deficient, checked) = (of(&deficient, &row.id), of(&checked, &row.id));
        row.rate = Some(Rate {
            deficient,
            checked,
            percent: Hundredths::percent(deficient, checked),
        });
        row
    });
    Ok(rated.collect())
}

async fn reasons(
    question: &Question<'_>,
    meaning: &Definition,
) -> Result<(Vec<Row>, Totals), Failure> {
    let counts = question
        .counts(sql::BY_REASON, question.in_period())
        .await?;
    let whole = question
        .count(sql::DEFICIENCIES, question.in_period())
        .await?;
    let known: Vec<&str> = question
        .pack()
        .reasons
        .iter()
        .map(|r| r.id.as_str())
        .collect();
    let (mut rows, totals) = by_reason(meaning, &known, &counts, whole);
    for row in &mut rows {
        let reason = question.pack().reason(&row.id);
        row.label = reason.map_or_else(
            || row.id.clone(),
            |reason| question.say.pack(&reason.name).to_owned(),
        );
    }
    Ok((rows, totals))
}
