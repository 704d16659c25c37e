//! One value that both drivers can take, nulls typed.

use crate::row::{At, Day, at_text};
use sqlx::postgres::{PgArguments, Postgres};
use sqlx::query::{Query, QueryAs};
use sqlx::sqlite::{Sqlite, SqliteArguments};
use uuid::Uuid;

/// An argument of a statement, or a cell of a [`crate::Table`].
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `bigint`
    Int(Option<i64>),
    /// `double precision`
    Real(Option<f64>),
    /// `boolean`
    Bool(Option<bool>),
    /// `text`
    Text(Option<String>),
    /// `bytea`
    Bytes(Option<Vec<u8>>),
    /// `uuid`
    Uuid(Option<Uuid>),
    /// `timestamptz`
    At(Option<jiff::Timestamp>),
    /// `date`
    Day(Option<jiff::civil::Date>),
}

macro_rules! bind {
    ($query:expr, $value:expr) => {
        match $value {
            Value::Int(v) => $query.bind(v),
            Value::Real(v) => $query.bind(v),
            Value::Bool(v) => $query.bind(v),
            Value::Text(v) => $query.bind(v),
            Value::Bytes(v) => $query.bind(v),
            Value::Uuid(v) => $query.bind(v),
            Value::At(v) => $query.bind(v.map(At)),
            Value::Day(v) => $query.bind(v.map(Day)),
        }
    };
}

macro_rules! bind_sqlite {
    ($query:expr, $value:expr) => {
        match $value {
            Value::Int(v) => $query.bind(v),
            Value::Real(v) => $query.bind(v),
            Value::Bool(v) => $query.bind(v),
            Value::Text(v) => $query.bind(v),
            Value::Bytes(v) => $query.bind(v),
            Value::Uuid(v) => $query.bind(v),
            Value::At(v) => $query.bind(v.map(at_text)),
            Value::Day(v) => $query.bind(v.map(|d| d.to_string())),
        }
    };
}

/// A statement that can take one more argument.
pub(crate) trait TakesValue: Sized {
    fn with(self, value: Value) -> Self;
}
impl TakesValue for Query<'_, Postgres, PgArguments> {
    fn with(self, value: Value) -> Self {
        bind!(self, value)
    }
}
impl<R> TakesValue for QueryAs<'_, Postgres, R, PgArguments> {
    fn with(self, value: Value) -> Self {
        bind!(self, value)
    }
}
impl TakesValue for Query<'_, Sqlite, SqliteArguments> {
    fn with(self, value: Value) -> Self {
        bind_sqlite!(self, value)
    }
}
impl<R> TakesValue for QueryAs<'_, Sqlite, R, SqliteArguments> {
    fn with(self, value: Value) -> Self {
        bind_sqlite!(self, value)
    }
}

macro_rules! from {
    ($($from:ty => $kind:ident, |$v:ident| $convert:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($v: $from) -> Self {
                Self::$kind(Some($convert))
            }
        }
        impl From<Option<$from>> for Value {
            fn from(value: Option<$from>) -> Self {
                Self::$kind(value.map(|$v| $convert))
            }
        }
    )*};
}

from! {
    i64 => Int, |v| v;
    i32 => Int, |v| i64::from(v);
    u32 => Int, |v| i64::from(v);
    u8 => Int, |v| i64::from(v);
    f64 => Real, |v| v;
    bool => Bool, |v| v;
    String => Text, |v| v;
    &str => Text, |v| v.to_owned();
    &String => Text, |v| v.clone();
    Vec<u8> => Bytes, |v| v;
    &[u8] => Bytes, |v| v.to_vec();
    Uuid => Uuid, |v| v;
    jiff::Timestamp => At, |v| v;
    jiff::civil::Date => Day, |v| v;
}
