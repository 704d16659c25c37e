//! A saved mapping: how the columns of one source become ours.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::columns::{self, COLUMNS, Group, Kind};
use crate::fault::Fault;

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Text with a delimiter and a header line.
    Csv,
    /// One JSON object a line.
    Ndjson,
    /// Apache Parquet.
    Parquet,
    /// ANSI X12 309, the vessel manifest. It has its own reading: a mapping only names the source.
    X12309,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Ndjson, Self::Parquet, Self::X12309];

    /// Its code in mappings and forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
            Self::Parquet => "parquet",
            Self::X12309 => "x12309",
        }
    }

    /// By the name of a file.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        match end.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "ndjson" | "jsonl" => Some(Self::Ndjson),
            "parquet" => Some(Self::Parquet),
            "edi" | "x12" | "309" => Some(Self::X12309),
            _ => None,
        }
    }

    /// The ending of the file to mend: a manifest's rows are mended as CSV with our own columns.
    pub fn mended(self) -> &'static str {
        match self {
            Self::Csv | Self::X12309 => "csv",
            Self::Ndjson => "ndjson",
            Self::Parquet => "parquet",
        }
    }
}

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Lines of declarations, perhaps with parties and what came of them.
    #[default]
    Declarations,
    /// Further rows about lines declared before: parties, exams, outcomes. They are joined at reading by declaration and
    /// line; without a line they hold for the whole declaration.
    Further,
}

impl Rows {
    /// Its code, also the folder in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Declarations => "declarations",
            Self::Further => "further",
        }
    }
}

/// Where a column's value comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// The source's column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The same value in every row: where there is no column, or where it is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<String>,
    /// The source's codes in our words. A code that is not in a table that is there is a fault of the row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, String>,
    /// How days and moments are written, in the letters of `strftime`; ISO 8601 without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
}

/// A mapping of one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The name under which it is saved.
    pub name: String,
    /// Where its numbers of declarations are unique. Sources that speak of the same declarations (the declaration system
    /// and the exam system, say) have the same series.
    pub series: String,
    /// The source's column that says so for a row, where its files are of several systems. A file that lacks it is refused,
    /// unless it is of our own columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series_from: Option<String>,
    /// What its rows are.
    #[serde(default)]
    pub rows: Rows,
    /// The format; by the file's name without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// What stands between columns of text; found out by the header without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// Whether decimals are written after a comma.
    #[serde(default)]
    pub decimal_comma: bool,
    /// Our columns.
    pub columns: BTreeMap<String, Take>,
}

/// Columns that a mapping may fill: whatever is not worked out by us.
pub fn fillable() -> impl Iterator<Item = &'static columns::Column> {
    COLUMNS.iter().filter(|column| is_filled(column))
}

fn is_filled(column: &columns::Column) -> bool {
    column.group != Group::Standing && column.name != "series"
}

/// The mapping that the project ships for the public declarations of the Korea Customs Service and KAIST
/// (`Customs-Declaration-Datasets`, MIT licence).
const PUBLIC: &str = include_str!("../../mappings/customs-declaration-datasets.toml");

impl Mapping {
    /// A source that has our columns under our names.
    pub fn published(series: &str, rows: Rows) -> Self {
        let columns = fillable().map(|column| {
            let take = Take {
                from: Some(column.name.to_owned()),
                ..Take::default()
            };
            (column.name.to_owned(), take)
        });
        Self {
            name: series.to_owned(),
            series: series.to_owned(),
            series_from: Some("series".to_owned()),
            rows,
            format: None,
            delimiter: None,
            decimal_comma: false,
            columns: columns.collect(),
        }
    }

    /// The mappings that the project ships.
    pub fn shipped() -> Vec<Self> {
        Self::read(PUBLIC).into_iter().collect()
    }

    /// Reads one from TOML.
    pub fn read(toml: &str) -> Result<Self, Fault> {
        let mapping: Self = toml::from_str(toml)
            .map_err(|error| Fault::new("intake-mapping-unreadable").arg("why", error.message()))?;
        mapping.check()?;
        Ok(mapping)
    }

    /// Whether it can be used at all.
    pub fn check(&self) -> Result<(), Fault> {
        if self.name.trim().is_empty() {
            return Err(Fault::new("intake-mapping-name"));
        }
        if self.series.trim().is_empty() {
            return Err(Fault::new("intake-mapping-series"));
        }
        for (name, take) in &self.columns {
            let column = columns::find(name)
                .filter(|column| is_filled(column))
                .ok_or_else(|| Fault::new("intake-mapping-column").arg("column", name))?;
            if take.from.is_none() && take.constant.is_none() {
                return Err(Fault::new("intake-mapping-empty").arg("column", name));
            }
            let dated = matches!(column.kind, Kind::Day | Kind::Moment);
            if let Some(format) = take.format.as_deref() {
                if !dated {
                    return Err(Fault::new("intake-mapping-format").arg("column", name));
                }
                // A format that cannot write a day cannot read one.
                let sample = jiff::Timestamp::UNIX_EPOCH.to_zoned(jiff::tz::TimeZone::UTC);
                if jiff::fmt::strtime::format(format, &sample).is_err() || !format.contains('%') {
                    return Err(Fault::new("intake-mapping-format-unknown")
                        .arg("column", name)
                        .arg("format", format));
                }
            }
        }
        let missing = self.needed().find(|name| !self.columns.contains_key(*name));
        match missing {
            Some(name) if self.format != Some(Format::X12309) => {
                Err(Fault::new("intake-mapping-required").arg("column", name))
            }
            _ => Ok(()),
        }
    }

    /// SHA-256 of all it says, in hexadecimal digits.
    pub fn hash(&self) -> String {
        // Maps in order and plain values only: it can always be written, and always alike.
        let text = serde_json::to_vec(self).unwrap_or_default();
        data_encoding::HEXLOWER.encode(&Sha256::digest(text))
    }

    /// The columns without which a row is refused.
    pub fn needed(&self) -> impl Iterator<Item = &'static str> {
        let rows = self.rows;
        COLUMNS
            .iter()
            .filter(move |column| {
                column.required && (rows == Rows::Declarations || column.name != "line")
            })
            .map(|column| column.name)
    }

    /// The source's column for the series, where no file may lack it: without it the numbers of several systems would pass
    /// for those of one. A file of our own columns may be of the source's series alone.
    pub fn series_needed(&self) -> Option<&str> {
        let published = Self::published(&self.series, self.rows);
        let ours = self.series_from == published.series_from && self.columns == published.columns;
        self.series_from.as_deref().filter(|_| !ours)
    }

    /// The source's columns it reads.
    pub fn sources(&self) -> BTreeSet<&str> {
        let columns = self.columns.values();
        let columns = columns.filter_map(|take| take.from.as_deref());
        columns.chain(self.series_from.as_deref()).collect()
    }
}
