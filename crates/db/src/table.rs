//! Query tables, described as data: written from a stream's state, and read back to be compared with it.

use crate::{Args, At, Composed, Day, Db, DbError, Engine, Pools, Result, Sql as _, Tx, Value};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use uuid::Uuid;

/// The type of a column, alike on both engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after its SQL type")]
pub enum Kind {
    Int,
    Real,
    Bool,
    Text,
    Bytes,
    Uuid,
    At,
    Day,
}

/// A column's name and type.
#[derive(Debug, Clone, Copy)]
pub struct Column(pub &'static str, pub Kind);

/// A table whose rows all belong to one stream each. The first column is the stream's id; the first
/// `key` columns are the primary key.
#[derive(Debug)]
pub struct Table {
    /// The table's name.
    pub name: &'static str,
    /// How many leading columns form the primary key.
    pub key: usize,
    /// Every column, the stream's id first.
    pub columns: &'static [Column],
}

/// A row of a [`Table`], values in the order of its columns.
pub type TableRow = Vec<Value>;

fn key_of(table: &Table, row: &TableRow) -> String {
    format!("{:?}", row.get(..table.key).unwrap_or_default())
}

/// Leaves out the rows that are alike at both ends: most commands change one row of many.
fn without_like_ends<'a, 'r>(
    before: &'a [&'r TableRow],
    after: &'a [&'r TableRow],
) -> (&'a [&'r TableRow], &'a [&'r TableRow]) {
    let alike = |pair: &(&&TableRow, &&TableRow)| pair.0 == pair.1;
    let head = before.iter().zip(after).take_while(alike).count();
    let (_, before) = before.split_at(head);
    let (_, after) = after.split_at(head);
    let ends = before.iter().rev().zip(after.iter().rev());
    let tail = ends.take_while(alike).count();
    let (before, _) = before.split_at(before.len() - tail);
    let (after, _) = after.split_at(after.len() - tail);
    (before, after)
}

/// So many rows go into one statement. The sizes are few, so that few statements have to be prepared; the largest
/// keeps the widest table far below the 32,766 arguments that SQLite takes.
const BATCHES: [usize; 3] = [64, 8, 1];

/// `($1, $2), ($3, $4)`: places for so many rows of so many columns. On SQLite they are nameless: the driver asks for
/// the name of each, which SQLite finds by walking over all that come before it.
fn places(engine: Engine, rows: usize, columns: usize) -> String {
    let mut text = String::new();
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=columns {
            text.push_str(if column == 1 { "" } else { ", " });
            let _ = match engine {
                Engine::Sqlite => write!(text, "?"),
                Engine::Postgres => write!(text, "${}", row * columns + column),
            };
        }
        text.push(')');
    }
    text
}

/// Every statement is a round trip to the database, which costs more than the row it carries.
async fn in_batches(
    tx: &mut Tx,
    rows: Vec<TableRow>,
    statement: impl Fn(Engine, usize) -> Composed,
) -> Result<()> {
    let engine = tx.engine();
    let mut left = rows.len();
    let mut rows = rows.into_iter();
    for size in BATCHES {
        while left >= size {
            let args = rows.by_ref().take(size).flatten().collect();
            tx.execute(statement(engine, size), args).await?;
            left -= size;
        }
    }
    Ok(())
}

/// Inserts rows with few statements. `one` is the statement for a single row; it ends with its `values` list.
pub async fn insert_rows(tx: &mut Tx, one: &'static str, rows: Vec<TableRow>) -> Result<()> {
    let (into, _) = one.rsplit_once(" values ").unwrap_or((one, ""));
    let columns = rows.first().map_or(0, Vec::len);
    in_batches(tx, rows, |engine, count| {
        let places = places(engine, count, columns);
        Composed(Arc::from(format!("{into} values {places}")))
    })
    .await
}

/// A condition whose `$1…$n` come after so many other places.
fn after(engine: Engine, others: usize, condition: &str) -> String {
    let mark = match engine {
        Engine::Sqlite => '?',
        Engine::Postgres => '$',
    };
    let mut parts = condition.split('$');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = part.strip_suffix(rest).unwrap_or_default();
        let number = number.parse::<usize>().unwrap_or_default() + others;
        let _ = write!(text, "{mark}{number}{rest}");
    }
    text
}

impl Db {
    /// Inserts rows as [`insert_rows`] does, where a condition holds at that moment, by one statement that is a transaction of its
    /// own: one message to the database instead of one for each step. Says whether they were inserted, all of them. They are not
    /// while somebody is alone at that place ([`Db::begin_alone`]); and it says no, whatever became of them, where a connection
    /// broke: so the condition has to say that they are not there yet. The condition's arguments are its own `$1…$n`.
    pub async fn insert_if(
        &self,
        place: u32,
        one: &'static str,
        rows: Vec<TableRow>,
        (condition, args): (&str, Args),
    ) -> Result<bool> {
        let (into, _) = one.rsplit_once(" values ").unwrap_or((one, ""));
        let columns = rows.first().map_or(0, Vec::len);
        let engine = self.engine();
        let places = places(engine, rows.len(), columns);
        let condition = after(engine, rows.len() * columns, condition);
        let mut text = format!("{into} select * from (values {places}) as v where {condition}");
        if engine == Engine::Postgres {
            // As a query of its own it is asked once, before the first row. Beside the condition it would be asked for each row, and
            // somebody who leaves the place between two rows would let the second in without the first.
            let _ = write!(text, " and (select pg_try_advisory_xact_lock({place}))");
        }
        let text = Composed(Arc::from(text));
        let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        let args = rows.into_iter().flatten().chain(args).collect();
        let inserted = match &self.0 {
            Pools::Sqlite { .. } => self.execute(text, args).await?,
            Pools::Postgres { pool, kept } => kept.execute(pool, text.text(), args).await?,
        };
        match inserted {
            0 => Ok(false),
            all if all == count => Ok(true),
            part => Err(DbError::Driver(sqlx::Error::Protocol(format!(
                "{part} of {count} rows were inserted"
            )))),
        }
    }
}

impl Table {
    fn names(&self) -> String {
        self.columns
            .iter()
            .map(|c| c.0)
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn upsert(&self, engine: Engine, rows: usize) -> Composed {
        let mut sql = format!("insert into {} ({}) values ", self.name, self.names());
        sql.push_str(&places(engine, rows, self.columns.len()));
        sql.push_str(" on conflict (");
        let keys: Vec<_> = self.columns.iter().take(self.key).map(|c| c.0).collect();
        sql.push_str(&keys.join(", "));
        let sets: Vec<_> = self
            .columns
            .iter()
            .skip(self.key)
            .map(|c| format!("{0} = excluded.{0}", c.0))
            .collect();
        let rest = if sets.is_empty() {
            ") do nothing".to_owned()
        } else {
            format!(") do update set {}", sets.join(", "))
        };
        sql.push_str(&rest);
        Composed(Arc::from(sql))
    }

    fn delete(&self) -> Composed {
        let wheres: Vec<_> = self
            .columns
            .iter()
            .take(self.key)
            .enumerate()
            .map(|(i, c)| format!("{} = ${}", c.0, i + 1))
            .collect();
        Composed(Arc::from(format!(
            "delete from {} where {}",
            self.name,
            wheres.join(" and ")
        )))
    }

    /// Turns the rows `before` into the rows `after`, touching only what differs. Returns rows touched.
    pub async fn change(
        &self,
        tx: &mut Tx,
        before: &[&TableRow],
        after: &[&TableRow],
    ) -> Result<usize> {
        let (before, after) = without_like_ends(before, after);
        let old: BTreeMap<String, _> = before.iter().map(|r| (key_of(self, r), *r)).collect();
        let new: BTreeMap<String, _> = after.iter().map(|r| (key_of(self, r), *r)).collect();
        let mut touched = 0;
        for (key, row) in &old {
            if !new.contains_key(key) {
                let args = row.iter().take(self.key).cloned().collect();
                tx.execute(self.delete(), args).await?;
                touched += 1;
            }
        }
        let changed = new.iter().filter(|(key, row)| old.get(*key) != Some(*row));
        let changed: Vec<TableRow> = changed.map(|(_, row)| TableRow::clone(row)).collect();
        touched += changed.len();
        in_batches(tx, changed, |engine, rows| self.upsert(engine, rows)).await?;
        Ok(touched)
    }

    /// The rows of the streams after `after` up to and with `last`, by stream, as the table has them: what
    /// `greenlane verify` compares with the fold.
    pub async fn read_range(
        &self,
        db: &Db,
        after: Uuid,
        last: Uuid,
    ) -> Result<BTreeMap<Uuid, Vec<TableRow>>> {
        let keys: Vec<_> = self.columns.iter().take(self.key).map(|c| c.0).collect();
        let id = keys.first().copied().unwrap_or("stream_id");
        let sql = format!(
            "select {} from {} where {id} > $1 and {id} <= $2 order by {}",
            self.names(),
            self.name,
            keys.join(", ")
        );
        let rows = self.rows(db, Composed(Arc::from(sql)), after, last).await?;
        let mut by_stream: BTreeMap<Uuid, Vec<TableRow>> = BTreeMap::new();
        for row in rows {
            if let Some(Value::Uuid(Some(id))) = row.first() {
                by_stream.entry(*id).or_default().push(row);
            }
        }
        Ok(by_stream)
    }

    /// Every row, by stream.
    pub async fn read_all(&self, db: &Db) -> Result<BTreeMap<Uuid, Vec<TableRow>>> {
        self.read_range(db, Uuid::nil(), Uuid::max()).await
    }

    async fn rows(&self, db: &Db, sql: Composed, after: Uuid, last: Uuid) -> Result<Vec<TableRow>> {
        Ok(match &db.0 {
            Pools::Sqlite { read, .. } => {
                let rows = sqlx::query(sql.text())
                    .bind(after)
                    .bind(last)
                    .fetch_all(read)
                    .await?;
                rows.iter()
                    .map(|r| self.cells(r))
                    .collect::<std::result::Result<_, _>>()?
            }
            Pools::Postgres { pool, .. } => {
                let rows = sqlx::query(sql.text())
                    .bind(after)
                    .bind(last)
                    .fetch_all(pool)
                    .await?;
                rows.iter()
                    .map(|r| self.cells(r))
                    .collect::<std::result::Result<_, _>>()?
            }
        })
    }

    fn cells<'r, R>(&self, row: &'r R) -> std::result::Result<TableRow, sqlx::Error>
    where
        R: sqlx::Row,
        usize: sqlx::ColumnIndex<R>,
        i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        f64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        bool: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        Vec<u8>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        Uuid: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        At: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
        Day: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    {
        debug_assert_eq!(
            row.columns().first().map(sqlx::Column::name),
            self.columns.first().map(|c| c.0)
        );
        self.columns
            .iter()
            .enumerate()
            .map(|(i, column)| {
                Ok(match column.1 {
                    Kind::Int => Value::Int(row.try_get(i)?),
                    Kind::Real => Value::Real(row.try_get(i)?),
                    Kind::Bool => Value::Bool(row.try_get(i)?),
                    Kind::Text => Value::Text(row.try_get(i)?),
                    Kind::Bytes => Value::Bytes(row.try_get(i)?),
                    Kind::Uuid => Value::Uuid(row.try_get(i)?),
                    Kind::At => Value::At(row.try_get::<Option<At>, _>(i)?.map(|a| a.0)),
                    Kind::Day => Value::Day(row.try_get::<Option<Day>, _>(i)?.map(|d| d.0)),
                })
            })
            .collect()
    }
}
