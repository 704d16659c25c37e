//! Where SQL engines differ in what rules need.
//!
//! All of them compare text by its bytes, keep three values of a condition apart and calculate with doubles. They differ in names,
//! in what a backslash means, in what counts as a character, in how a half is rounded and in whether a list knows -0. Tests run
//! the text in each of them.

use super::words;
use jiff::civil::Date;

/// An engine's way of writing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dialect {
    /// `DuckDB`.
    #[default]
    DuckDb,
    /// Apache `DataFusion`, and its distributed form Ballista.
    DataFusion,
    /// Apache Spark.
    Spark,
    /// `ClickHouse`.
    ClickHouse,
}

impl Dialect {
    /// All of them, by the names of the command line.
    pub const ALL: [(&'static str, Self); 4] = [
        ("duckdb", Self::DuckDb),
        ("datafusion", Self::DataFusion),
        ("spark", Self::Spark),
        ("clickhouse", Self::ClickHouse),
    ];

    /// By its name.
    pub fn parse(name: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name);
        found.map(|(_, dialect)| *dialect)
    }

    /// A text between single quotation marks. Spark joins two literals that stand side by side, so a doubled mark would be lost,
    /// and puts variables for `${…}` wherever it stands.
    pub fn quoted(self, text: &str) -> String {
        let escaped = || text.replace('\\', "\\\\").replace('\'', "\\'");
        match self {
            Self::DuckDb | Self::DataFusion => words::quoted(text),
            Self::Spark => format!("'{}'", escaped().replace("${", "$\\{")),
            Self::ClickHouse => format!("'{}'", escaped()),
        }
    }

    /// A day.
    pub(super) fn day(self, day: Date) -> String {
        match self {
            // The shorter type begins in 1970.
            Self::ClickHouse => format!("toDate32('{day}')"),
            _ => format!("date '{day}'"),
        }
    }

    /// Days from one day to another.
    pub(super) fn days(self, from: &str, to: &str) -> String {
        match self {
            Self::DuckDb => format!("date_diff('day', {from}, {to})"),
            Self::DataFusion => format!("(cast({to} as int) - cast({from} as int))"),
            Self::Spark => format!("datediff({to}, {from})"),
            Self::ClickHouse => format!("dateDiff('day', {from}, {to})"),
        }
    }

    /// The first characters of a text.
    pub(super) fn beginning(self, text: &str, length: u32) -> String {
        let name = match self {
            Self::ClickHouse => "substringUTF8",
            _ => "substr",
        };
        format!("{name}({text}, 1, {length})")
    }

    /// How many characters.
    pub(super) fn length(self, text: &str) -> String {
        let name = match self {
            Self::ClickHouse => "lengthUTF8",
            _ => "length",
        };
        format!("{name}({text})")
    }

    /// A number as a double.
    pub(super) fn double(self, number: &str) -> String {
        match self {
            // A cast would not take an unknown.
            Self::ClickHouse => format!("toFloat64({number})"),
            _ => format!("cast({number} as double)"),
        }
    }

    /// A number that is looked for in a list with nought. Where lists compare by bits, -0 has to become 0 first.
    pub(super) fn listed(self, number: String) -> String {
        match self {
            Self::DuckDb | Self::Spark => number,
            Self::DataFusion | Self::ClickHouse => format!("({number} + 0e0)"),
        }
    }

    /// A part of a long sum. Spark's optimizer strings sums together again that nothing but parentheses keeps apart.
    pub(super) fn apart(self, sum: &str) -> String {
        match self {
            Self::Spark => format!("cast({sum} as bigint)"),
            _ => format!("({sum})"),
        }
    }

    /// The nearest whole number, a half away from nought. `ClickHouse` rounds a half to the even one.
    pub(super) fn round(self, number: &str) -> String {
        match self {
            Self::ClickHouse => format!(
                "(trunc({number}) + case when abs(({number}) - trunc({number})) >= 0.5e0 then sign({number}) else 0 end)"
            ),
            _ => format!("round({number})"),
        }
    }
}
