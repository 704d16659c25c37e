//! Examined lines as a model learns from them: with what was found, and with the probability with which each was selected.
//!
//! What the store has of them and what was assessed live come together here: a declaration that was assessed has the probability of
//! its draws, whatever a file says, and the outcome that is on record. One that never came as a file is read from what was assessed.

use super::declaration::{Declaration, Item, declaration_id, series_of};
use super::outcomes::{self, OutcomeRow};
use super::row::Row;
use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use arrow::array::{
    Array as _, ArrayRef, AsArray as _, BooleanArray, Date32Array, Float64Array, Int64Array,
    RecordBatch, StringArray, StringDictionaryBuilder, new_null_array,
};
use arrow::compute::{cast, filter_record_batch};
use arrow::datatypes::{DataType, Field, Schema, UInt32Type};
use arrow::error::ArrowError;
use greenlane_db::Value;
use greenlane_targeting::columns::{Column, Kind, find};
use greenlane_targeting::intake::day_number;
use greenlane_targeting::rules::Row as _;
use greenlane_targeting::rules::ast::Col;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// The columns by which lines are known and in which it stands what became of them.
const NEEDED: [&str; 9] = [
    "series",
    "declaration",
    "line",
    "declared_on",
    "exam",
    "exam_cause",
    "exam_probability",
    "found",
    "waived",
];
/// Declarations of one batch.
const AT_ONCE: usize = 256;

/// Hears a batch of lines.
pub type Hear<'a> = &'a mut (dyn FnMut(&RecordBatch) -> Result<(), Failure> + Send);

impl From<ArrowError> for Failure {
    fn from(error: ArrowError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Why a declaration was examined, in the words of the published columns.
fn cause(of: &OutcomeRow) -> &'static str {
    match of.selected.as_str() {
        "rules" | "both" => "targeted",
        "sample" => "compliance",
        "explore" => "random",
        _ => "other",
    }
}

/// What was found, beside what a file says of this line.
fn found(of: &OutcomeRow, file: Option<&str>) -> Option<&'static str> {
    Some(match (of.was_found()?, file) {
        (false, _) => "nothing",
        (true, Some("serious")) => "serious",
        (true, _) => "discrepancy",
    })
}

/// Why nobody looked.
fn waived(of: &OutcomeRow) -> Option<&str> {
    let cut = of.outcome == "cut_for_capacity";
    of.reason().or(cut.then_some(of.outcome.as_str()))
}

fn words<'a>(all: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    let mut made = StringDictionaryBuilder::<UInt32Type>::new();
    for word in all {
        made.append_option(word);
    }
    Arc::new(made.finish())
}

fn texts(batch: &RecordBatch, name: &str) -> Result<StringArray, Failure> {
    let missing = || Failure::Internal(format!("a scan without `{name}`"));
    let array = cast(
        batch.column_by_name(name).ok_or_else(missing)?,
        &DataType::Utf8,
    )?;
    array.as_string_opt::<i32>().cloned().ok_or_else(missing)
}

/// The assessed declaration of each row, where it was assessed and something was said of it.
fn assessed<'l>(
    batch: &RecordBatch,
    live: &'l HashMap<Uuid, OutcomeRow>,
) -> Result<Vec<Option<&'l OutcomeRow>>, Failure> {
    let (series, declarations) = (texts(batch, "series")?, texts(batch, "declaration")?);
    // Lines of one declaration stand together.
    let mut last: Option<((&str, &str), Option<&OutcomeRow>)> = None;
    let mut found = Vec::with_capacity(batch.num_rows());
    for key in series.iter().zip(declarations.iter()) {
        let key = (key.0.unwrap_or_default(), key.1.unwrap_or_default());
        let known = last.filter(|(of, _)| *of == key).map(|(_, known)| known);
        let known = known.unwrap_or_else(|| live.get(&declaration_id(key.0, key.1)));
        last = Some((key, known));
        found.push(known);
    }
    Ok(found)
}

/// The batch with the probabilities of draws, and with what somebody said of a declaration in place of what a file says.
fn with_draws(batch: &RecordBatch, of: &[Option<&OutcomeRow>]) -> Result<RecordBatch, Failure> {
    let column = |name: &str| -> Result<ArrayRef, Failure> {
        if name == "exam_probability" {
            let kept = batch.column_by_name(name).cloned();
            let kept = kept.and_then(|kept| kept.as_primitive_opt().cloned());
            let kept: Option<Float64Array> = kept;
            let rows = of.iter().enumerate().map(|(at, of)| match of {
                Some(of) => of.exam_probability(),
                None => kept
                    .as_ref()
                    .filter(|kept| kept.is_valid(at))
                    .map(|kept| kept.value(at)),
            });
            return Ok(Arc::new(rows.collect::<Float64Array>()));
        }
        let kept = texts(batch, name)?;
        let rows = of.iter().zip(kept.iter()).map(|(of, kept)| {
            if name == "exam_cause" {
                return of.map_or(kept, |of| Some(cause(of)));
            }
            // Somebody's word of this declaration is of all its lines; a file has said of each line what it is.
            match (of.filter(|of| !of.imported), name) {
                (Some(of), "exam") => Some(of.depth().unwrap_or("none")),
                (Some(of), "found") => found(of, kept),
                (Some(of), _) => waived(of),
                (None, _) => kept,
            }
        });
        Ok(words(rows))
    };
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns());
    let columns = columns.map(|(field, kept)| match field.name().as_str() {
        name @ ("exam" | "exam_cause" | "exam_probability" | "found" | "waived") => column(name),
        _ => Ok(Arc::clone(kept)),
    });
    let columns = columns.collect::<Result<Vec<_>, Failure>>()?;
    Ok(RecordBatch::try_new(schema, columns)?)
}

/// The lines of which it is said that they were examined, or why not.
fn spoken(batch: &RecordBatch) -> Result<RecordBatch, Failure> {
    let [exam, found, waived] = ["exam", "found", "waived"].map(|name| texts(batch, name));
    let (exam, found, waived) = (exam?, found?, waived?);
    let rows = exam.iter().zip(found.iter()).zip(waived.iter());
    let wanted: BooleanArray = rows
        .map(|((exam, found), waived)| {
            let examined = exam.is_some_and(|exam| exam != "none");
            Some(examined || found.is_some() || waived.is_some())
        })
        .collect();
    Ok(filter_record_batch(batch, &wanted)?)
}

/// A line that was assessed and never came as a file.
struct Live<'a> {
    of: &'a OutcomeRow,
    item: &'a Item,
}

impl Live<'_> {
    fn text(&self, column: &Column) -> Option<&str> {
        match column.name {
            "series" => Some(series_of(&self.of.series)),
            "declaration" => Some(&self.of.declaration),
            "exam" => Some(self.of.depth().unwrap_or("none")),
            "exam_cause" => Some(cause(self.of)),
            "found" => found(self.of, None),
            "waived" => waived(self.of),
            name => self.item.cells.text(Col::of(name)?),
        }
    }

    fn number(&self, column: &Column) -> Option<f64> {
        match column.name {
            "exam_probability" => self.of.exam_probability(),
            name => self.item.cells.number(Col::of(name)?),
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "numbers without a fraction, far below 2^53"
    )]
    fn whole(&self, column: &Column) -> Option<i64> {
        match column.name {
            "line" => Some(self.item.line),
            _ => self.number(column).map(|number| number as i64),
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "a day of the calendar, counted from 1970"
    )]
    fn day(&self, column: &Column) -> Option<i32> {
        match column.name {
            "declared_on" => Some(day_number(self.of.declared_on.0)),
            _ => self.number(column).map(|number| number as i32),
        }
    }
}

fn array(column: &Column, lines: &[Live<'_>]) -> ArrayRef {
    let rows = lines.iter();
    match column.kind {
        Kind::Text => words(rows.map(|line| line.text(column))),
        Kind::Number => Arc::new(
            rows.map(|line| line.number(column))
                .collect::<Float64Array>(),
        ),
        Kind::Whole => Arc::new(rows.map(|line| line.whole(column)).collect::<Int64Array>()),
        Kind::Day => Arc::new(rows.map(|line| line.day(column)).collect::<Date32Array>()),
        // What was assessed says nothing of arrival, release and lanes.
        Kind::Moment | Kind::Flag => new_null_array(&column.kind.arrow(), lines.len()),
    }
}

fn batch(columns: &[&'static Column], lines: &[Live<'_>]) -> Result<RecordBatch, Failure> {
    let fields = columns
        .iter()
        .map(|column| Field::new(column.name, column.kind.arrow(), true));
    let schema = Schema::new(fields.collect::<Vec<_>>());
    let arrays = columns.iter().map(|column| array(column, lines));
    Ok(RecordBatch::try_new(Arc::new(schema), arrays.collect())?)
}

/// The declarations as they were assessed.
async fn sent(
    app: &App,
    asker: &impl Asks,
    part: &[&OutcomeRow],
) -> Result<HashMap<Uuid, Declaration>, Failure> {
    let ids: Vec<Uuid> = part.iter().map(|of| of.assessment).collect();
    let (select, ids) = sql::by_id(&ids);
    let ids = ids.into_iter().map(Value::from).collect();
    let rows: Vec<Row> = app.db(asker).all(select, ids).await?;
    let mut found = HashMap::new();
    for row in rows {
        let value: serde_json::Value = serde_json::from_str(&row.content)?;
        match Declaration::read(&value, row.declared_on.0) {
            Ok(declaration) => {
                found.insert(row.id, declaration);
            }
            // It was read once; a later version may refuse what an earlier one took.
            Err(faults) => tracing::warn!(id = %row.id, ?faults, "cannot be read any more"),
        }
    }
    Ok(found)
}

/// Hands on the lines declared in some days of which it is said that they were examined, or why not, in batches with these columns
/// and those of what became of them.
pub async fn examined_lines(
    app: &App,
    asker: &impl Asks,
    (first, last): (Date, Date),
    wanted: &[&str],
    hear: Hear<'_>,
) -> Result<(), Failure> {
    let mut names = wanted.to_vec();
    names.extend(NEEDED.iter().filter(|name| !wanted.contains(name)));
    let columns: Vec<&'static Column> = names.iter().filter_map(|name| find(name)).collect();
    let live = outcomes::lodged(app, asker, (first, last)).await?;
    // The store names every series, and so have we to.
    let id = |row: &OutcomeRow| declaration_id(series_of(&row.series), &row.declaration);
    let live = live.into_iter().map(|row| (id(&row), row));
    let live: HashMap<Uuid, OutcomeRow> = live.collect();
    let mut met = HashSet::new();
    let mut scan = app.trade().store().scan(first, last, &names).await?;
    while let Some(mut batch) = scan.next().await? {
        if !live.is_empty() {
            let of = assessed(&batch, &live)?;
            met.extend(of.iter().flatten().map(|of| of.declaration_id));
            batch = with_draws(&batch, &of)?;
        }
        let batch = spoken(&batch)?;
        if batch.num_rows() > 0 {
            hear(&batch)?;
        }
    }
    let mut rest: Vec<&OutcomeRow> = live.values().collect();
    rest.retain(|of| !met.contains(&of.declaration_id));
    rest.sort_by_key(|of| of.seq);
    for part in rest.chunks(AT_ONCE) {
        let declarations = sent(app, asker, part).await?;
        let of = part.iter().filter_map(|of| {
            let declaration = declarations.get(&of.assessment)?;
            Some((*of, declaration))
        });
        let lines = of.flat_map(|(of, declaration)| {
            let items = declaration.items.iter();
            items.map(move |item| Live { of, item })
        });
        let lines: Vec<Live<'_>> = lines.collect();
        if !lines.is_empty() {
            hear(&batch(&columns, &lines)?)?;
        }
    }
    Ok(())
}
