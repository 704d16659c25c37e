//! Sixty rules over so many declarations, made up with fixed numbers: in bulk and one by one on one thread, and by `DuckDB` where
//! `python3` has it (its folder in `GREENLANE_DUCKDB`, when it is not installed).

use super::{Figure, start};
use crate::Trouble;
use arrow::array::{
    ArrayRef, Date32Array, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray,
    UInt32Array,
};
use arrow::datatypes::{Field, Schema, UInt32Type};
use greenlane_targeting::columns::{self, Kind};
use greenlane_targeting::rules::columnar::{BATCH, Columnar};
use greenlane_targeting::rules::{AsOf, Program, Ruleset, backtest, sql};
use parquet::arrow::ArrowWriter;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Numbers that look like chance and are the same every time (Marsaglia 2003, xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(n.max(1))).unwrap_or_default()
    }
}

const COUNTRIES: &[&str] = &[
    "CN", "VN", "MX", "US", "CA", "DE", "HK", "SG", "AE", "TR", "IN", "BD", "KR", "JP", "TH", "MY",
    "ID", "BR", "CO", "NL",
];

/// How many different words each text column has.
const WORDS: &[(&str, u32)] = &[
    ("origin", 20),
    ("departure", 20),
    ("hs6", 5000),
    ("office", 40),
    ("mode", 4),
    ("importer", 14_000),
    ("seller", 20_000),
    ("carrier", 300),
    ("importer_standing", 3),
    ("carrier_standing", 3),
];

fn word(column: &str, n: u32) -> String {
    match column {
        "origin" | "departure" => {
            let at = usize::try_from(n).unwrap_or_default();
            COUNTRIES.get(at).copied().unwrap_or("CN").to_owned()
        }
        // Spread over all chapters.
        "hs6" => format!("{:06}", u64::from(n) * 199 % 990_000 + 10_000),
        "mode" => format!("{}", 10 * (n + 1)),
        "importer_standing" | "carrier_standing" => match n {
            0 => "in_force",
            1 => "suspended",
            _ => "not_member",
        }
        .to_owned(),
        other => format!("{}{n:05}", other.chars().next().unwrap_or('X')),
    }
}

/// The declarations, in batches whose dictionaries are the same.
fn declarations(rows: u32) -> Result<Vec<RecordBatch>, Trouble> {
    let mut dice = Dice(0x0000_5EED_2026);
    let dictionaries: Vec<(&str, u32, ArrayRef)> = WORDS
        .iter()
        .map(|(name, count)| {
            let words = (0..*count).map(|n| Some(word(name, n)));
            let words: ArrayRef = Arc::new(words.collect::<StringArray>());
            (*name, *count, words)
        })
        .collect();
    let batch = u32::try_from(BATCH).unwrap_or(4096);
    let mut batches = Vec::new();
    let mut begun = 0;
    while begun < rows {
        let size = batch.min(rows - begun);
        let (mut fields, mut arrays): (Vec<Field>, Vec<ArrayRef>) = (Vec::new(), Vec::new());
        let mut put = |name: &str, array: ArrayRef| {
            if let Some(column) = columns::find(name) {
                fields.push(Field::new(name, column.kind.arrow(), true));
                arrays.push(array);
            }
        };
        for (name, count, words) in &dictionaries {
            // A twentieth is unknown.
            let codes = (0..size).map(|_| (dice.below(20) > 0).then(|| dice.below(*count)));
            let codes: UInt32Array = codes.collect();
            put(
                name,
                Arc::new(DictionaryArray::<UInt32Type>::try_new(
                    codes,
                    words.clone(),
                )?),
            );
        }
        for (name, most) in [
            ("value", 2_000_000),
            ("net_mass", 400_000),
            ("tax_rate", 300),
        ] {
            let numbers =
                (0..size).map(|_| (dice.below(20) > 0).then(|| f64::from(dice.below(most)) / 10.0));
            put(name, Arc::new(numbers.collect::<Float64Array>()));
        }
        for (name, most) in [
            ("containers", 6),
            ("importer_tier", 4),
            ("importer_validated_days", 2500),
            ("carrier_tier", 4),
            ("threat_level", 3),
        ] {
            let numbers =
                (0..size).map(|_| (dice.below(20) > 0).then(|| i64::from(dice.below(most))));
            put(name, Arc::new(numbers.collect::<Int64Array>()));
        }
        let days = (0..size).map(|_| i32::try_from(20_454 + dice.below(365)).ok());
        put("declared_on", Arc::new(days.collect::<Date32Array>()));
        batches.push(RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)?);
        begun += size;
    }
    Ok(batches)
}

/// Sixty rules of the kinds that analysts write: chapters, lists, ratios, origin against departure, standing.
fn ruleset() -> Result<Ruleset, Trouble> {
    let mut dice = Dice(0x0000_0060_2026);
    let list = |dice: &mut Dice, column: &str, of: u32, count: u32| {
        let words: Vec<String> = (0..count)
            .map(|_| format!("'{}'", word(column, dice.below(of))))
            .collect();
        words.join(", ")
    };
    let mut rules = Vec::new();
    for n in 0..60_u32 {
        let chapter = 10 + dice.below(80);
        let (condition, effect) = match n % 10 {
            0 => (
                format!("hs6 like '{chapter}%' and value / net_mass < 4"),
                "+40 points".to_owned(),
            ),
            1 => (
                format!("hs6 in ({})", list(&mut dice, "hs6", 5000, 20)),
                format!("+{} points", 20 + n),
            ),
            2 => (
                format!(
                    "origin in ({}) and importer_tier < 2",
                    list(&mut dice, "origin", 20, 3)
                ),
                "+15 points".to_owned(),
            ),
            3 => (
                format!("origin <> departure and hs6 like '{chapter}%'"),
                "+35 points".to_owned(),
            ),
            4 => (
                format!("importer in ({})", list(&mut dice, "importer", 14_000, 20)),
                "+80 points".to_owned(),
            ),
            5 => (
                format!(
                    "value > {} and net_mass < 100 and mode = '40'",
                    100_000 + 1000 * n
                ),
                "+30 points".to_owned(),
            ),
            6 => (
                format!(
                    "importer_standing = 'suspended' and origin = '{}'",
                    word("origin", dice.below(20))
                ),
                "+60 points".to_owned(),
            ),
            7 => (
                format!("tax_rate >= {} and departure = 'HK'", 10 + n % 15),
                "+20 points".to_owned(),
            ),
            8 => (
                format!(
                    "containers >= 4 and office in ({}) and threat_level > 0",
                    list(&mut dice, "office", 40, 4)
                ),
                "+25 points".to_owned(),
            ),
            _ => (
                format!(
                    "left(hs6, 4) in ({}) or seller in ({})",
                    (0..4)
                        .map(|_| format!("'{}'", 1000 + dice.below(8000)))
                        .collect::<Vec<_>>()
                        .join(", "),
                    list(&mut dice, "seller", 20_000, 5)
                ),
                "+45 points".to_owned(),
            ),
        };
        rules.push(json!({
            "id": format!("r{n}"), "name": format!("Rule {n}"), "owner": "bench", "reason": "bench",
            "text": format!("when {condition} unknown is false then {effect}"),
        }));
    }
    let ruleset = json!({
        "name": "bench",
        "lanes": [{"id": "green", "from": 0}, {"id": "yellow", "from": 60}, {"id": "red", "from": 190}],
        "documents_lane": "yellow",
        "high_risk": 190,
        "credit": {
            "roles": {"importer": {"1": 38, "2": 75, "3": 125}},
            "caps": {"1": 20, "2": 50, "3": 66}, "fresh_days": 1460, "stale_percent": 50,
        },
        "rules": rules,
    });
    Ok(serde_json::from_value(ruleset)?)
}

fn million(rows: f64, seconds: f64) -> f64 {
    rows / seconds.max(1e-9) / 1e6
}

/// Measures.
pub(super) fn measure(rows: u32) -> Result<Vec<Figure>, Trouble> {
    let batches = declarations(rows)?;
    let program = Program::new(&ruleset()?, AsOf::Declaration)
        .map_err(|found| Trouble(found.iter().map(|found| found.fault.english()).collect()))?;
    let mut columnar = Columnar::new(&program);
    let (mut sum, mut hits, mut selected) = (0_i64, 0_u64, 0_u64);
    let begun = start();
    for batch in &batches {
        let scored = columnar.score(batch)?;
        sum += scored
            .score
            .iter()
            .map(|score| i64::from(*score))
            .sum::<i64>();
        selected += scored
            .lane
            .iter()
            .map(|lane| u64::from(*lane == 2))
            .sum::<u64>();
        let bits = scored.hits.iter().flatten();
        hits += bits.map(|word| u64::from(word.count_ones())).sum::<u64>();
    }
    let bulk = begun.elapsed().as_secs_f64();
    let all = f64::from(rows);
    let (single, single_sum, checked) = one_by_one(&program, &batches)?;
    let mut figures = vec![
        Figure::plain(
            format!("60 rules, {rows} declarations, score and hits, one thread"),
            million(all, bulk),
            "million/s",
        ),
        Figure::plain("one declaration at a time, in process", single, "µs"),
        Figure::plain("hits", count(hits), ""),
        Figure::plain("in the highest lane", count(selected), ""),
        Figure::aimed(
            "of the first rows, both evaluators' sums differ by",
            count(single_sum.abs_diff(first_sum(&program, &batches, checked)?)),
            "points",
            "none",
            single_sum == first_sum(&program, &batches, checked)?,
        ),
    ];
    match duckdb(&program, &batches)? {
        Some((score_only, with_hits, their_sum)) => {
            figures.push(Figure::plain(
                "DuckDB, score only, one thread",
                million(all, score_only),
                "million/s",
            ));
            figures.push(Figure::plain(
                "DuckDB, score and hits, one thread",
                million(all, with_hits),
                "million/s",
            ));
            let times = with_hits / bulk.max(1e-9);
            figures.push(Figure::aimed(
                "times DuckDB",
                times,
                "",
                "at least 3",
                times >= 3.0,
            ));
            let same = their_sum == sum;
            let off = count(their_sum.abs_diff(sum));
            figures.push(Figure::aimed(
                "sums of scores differ by",
                off,
                "points",
                "none",
                same,
            ));
        }
        None => figures.push(Figure::plain(
            "DuckDB is not there; measured without it",
            0.0,
            "",
        )),
    }
    Ok(figures)
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of a bench are far below 2^53"
)]
fn count(n: u64) -> f64 {
    n as f64
}

/// The first batches' scores summed by the columnar evaluator.
fn first_sum(program: &Program, batches: &[RecordBatch], taken: usize) -> Result<i64, Trouble> {
    let mut columnar = Columnar::new(program);
    let mut sum = 0;
    for batch in batches.iter().take(taken) {
        let scored = columnar.score(batch)?;
        sum += scored
            .score
            .iter()
            .map(|score| i64::from(*score))
            .sum::<i64>();
    }
    Ok(sum)
}

/// Microseconds for a line of its own, the sum of scores, and how many batches were taken.
fn one_by_one(program: &Program, batches: &[RecordBatch]) -> Result<(f64, i64, usize), Trouble> {
    let taken = batches.len().min(10);
    let mut lines = Vec::new();
    for batch in batches.iter().take(taken) {
        for row in 0..batch.num_rows() {
            lines.push(backtest::line(batch, row)?);
        }
    }
    let begun = start();
    let mut sum = 0;
    for line in &lines {
        sum += i64::from(program.score(line).score);
    }
    let seconds = begun.elapsed().as_secs_f64();
    let lines = count(u64::try_from(lines.len()).unwrap_or(u64::MAX)).max(1.0);
    Ok((seconds * 1e6 / lines, sum, taken))
}

/// Seconds for the score alone, for score and hits, and the sum of scores; `None` where `DuckDB` is not there.
fn duckdb(program: &Program, batches: &[RecordBatch]) -> Result<Option<(f64, f64, i64)>, Trouble> {
    let folder = std::env::temp_dir().join(format!("greenlane-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let measured = ask_duckdb(program, batches, &folder);
    std::fs::remove_dir_all(&folder)?;
    measured
}

fn ask_duckdb(
    program: &Program,
    batches: &[RecordBatch],
    folder: &Path,
) -> Result<Option<(f64, f64, i64)>, Trouble> {
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
        "query": sql::query(program, "declarations", &[]),
        "hits": hits.join(", "),
    });
    let mut python = Command::new("python3");
    if let Some(home) = std::env::var_os("GREENLANE_DUCKDB") {
        python.env("PYTHONPATH", home);
    }
    let task_file = folder.join("task.json");
    std::fs::write(&task_file, task.to_string())?;
    let answer = python
        .args(["-c", include_str!("duckdb.py")])
        .arg(&task_file)
        .stderr(Stdio::null())
        .output();
    let Some(answer) = answer.ok().filter(|answer| answer.status.success()) else {
        return Ok(None);
    };
    let answer: Value = serde_json::from_slice(&answer.stdout)?;
    let seconds = |name: &str| answer.get(name).and_then(Value::as_f64);
    let sum = answer.get("sum").and_then(Value::as_i64);
    Ok(seconds("score")
        .zip(seconds("hits"))
        .zip(sum)
        .map(|((score, hits), sum)| (score, hits, sum)))
}
