//! The same rules over the same declarations by other engines: `DuckDB` by its Python package, and the expression engine of
//! `GoRules` ZEN by a program of `tests/peers`. `cargo xtask bench --rules` provides both.

use super::made::Made;
use crate::Trouble;
use arrow::array::RecordBatch;
use arrow::json::LineDelimitedWriter;
use greenlane_targeting::columns::{self, Kind};
use greenlane_targeting::rules::{Dialect, Program, sql};
use parquet::arrow::ArrowWriter;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output};

/// The folder with `DuckDB`'s Python package, where it is not installed.
const DUCKDB: &str = "GREENLANE_DUCKDB";
/// The program with the expression engine.
const ZEN: &str = "GREENLANE_ZEN";
/// What `duckdb.py` ends with where the package is not there.
const ABSENT: i32 = 3;

/// What a peer said of so many declarations.
pub(super) struct Bulk {
    /// Seconds for the score alone.
    pub(super) score: f64,
    /// Seconds for score and hits.
    pub(super) hits: f64,
    /// The sum of scores.
    pub(super) sum: i64,
}

/// What a peer said that takes one declaration after the other.
pub(super) struct OneByOne {
    pub(super) seconds: f64,
    pub(super) rows: u32,
    pub(super) hits: u64,
}

/// A folder that is gone afterwards.
struct Scratch(std::path::PathBuf);

impl Scratch {
    fn new() -> Result<Self, Trouble> {
        let folder = std::env::temp_dir().join(format!("greenlane-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is the machine's to remove.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a program printed; that it failed is trouble, with its own words.
fn printed(name: &str, output: &Output) -> Result<Value, Trouble> {
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Trouble(format!("{name}: {}", said.trim())));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// `None` where no program is named.
pub(super) fn zen(rules: &[Made], batches: &[RecordBatch]) -> Result<Option<OneByOne>, Trouble> {
    let Some(program) = std::env::var_os(ZEN) else {
        return Ok(None);
    };
    let scratch = Scratch::new()?;
    let rows = scratch.0.join("declarations.ndjson");
    let mut writer = LineDelimitedWriter::new(std::fs::File::create(&rows)?);
    writer.write_batches(&batches.iter().collect::<Vec<_>>())?;
    writer.finish()?;
    let texts: Vec<&str> = rules.iter().map(|rule| rule.zen.as_str()).collect();
    let task = scratch.0.join("task.json");
    std::fs::write(&task, json!({ "rows": rows, "rules": texts }).to_string())?;
    let answer = printed("GoRules ZEN", &Command::new(program).arg(&task).output()?)?;
    let whole = |name: &str| answer.get(name).and_then(Value::as_u64);
    let seconds = answer.get("seconds").and_then(Value::as_f64);
    Ok(seconds
        .zip(whole("rows"))
        .zip(whole("hits"))
        .map(|((seconds, rows), hits)| OneByOne {
            seconds,
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
            hits,
        }))
}

/// `None` where Python or its package is not there.
pub(super) fn duckdb(program: &Program, batches: &[RecordBatch]) -> Result<Option<Bulk>, Trouble> {
    let scratch = Scratch::new()?;
    let Some(task) = duckdb_task(program, batches, &scratch.0)? else {
        return Ok(None);
    };
    let mut python = Command::new("python3");
    if let Some(home) = std::env::var_os(DUCKDB) {
        python.env("PYTHONPATH", home);
    }
    let output = match python
        .args(["-c", include_str!("duckdb.py")])
        .arg(&task)
        .output()
    {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    if output.status.code() == Some(ABSENT) {
        return Ok(None);
    }
    let answer = printed("DuckDB", &output)?;
    let seconds = |name: &str| answer.get(name).and_then(Value::as_f64);
    let sum = answer.get("sum").and_then(Value::as_i64);
    Ok(seconds("score")
        .zip(seconds("hits"))
        .zip(sum)
        .map(|((score, hits), sum)| Bulk { score, hits, sum }))
}

/// The file that says what to run.
fn duckdb_task(
    program: &Program,
    batches: &[RecordBatch],
    folder: &Path,
) -> Result<Option<std::path::PathBuf>, Trouble> {
    let Some(first) = batches.first() else {
        return Ok(None);
    };
    let path = folder.join("declarations.parquet");
    let mut writer = ArrowWriter::try_new(std::fs::File::create(&path)?, first.schema(), None)?;
    for batch in batches {
        writer.write(batch)?;
    }
    writer.close()?;
    let hits: Vec<String> = program
        .rules
        .iter()
        .map(|rule| format!("sum(cast(hit_{} as integer))", rule.id))
        .collect();
    // The model and standing that no batch has are unknown to DuckDB too.
    let given = first.schema();
    let lacking = columns::COLUMNS
        .iter()
        .filter(|column| column.in_rules() && given.column_with_name(column.name).is_none());
    let lacking: Vec<String> = lacking
        .map(|column| {
            let kind = match column.kind {
                Kind::Text => "varchar",
                Kind::Number => "double",
                Kind::Whole => "bigint",
                Kind::Day => "date",
                Kind::Moment => "timestamp",
                Kind::Flag => "boolean",
            };
            format!("cast(null as {kind}) as {}", column.name)
        })
        .collect();
    let task = json!({
        "path": path,
        "lacking": lacking,
        "query": sql::query(program, "declarations", &[], Dialect::DuckDb),
        "hits": hits.join(", "),
    });
    let task_file = folder.join("task.json");
    std::fs::write(&task_file, task.to_string())?;
    Ok(Some(task_file))
}
