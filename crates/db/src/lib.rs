//! The only crate that names SQLite or PostgreSQL.
//!
//! One SQL text with `$1…$n` runs on both engines. There is no ORM, no repository trait and no `Any`
//! driver: an enum over two concrete pools and a small [`Value`] that encodes on both drivers. It refuses
//! to know anything of the programme; what the tables mean is the portal's business.

mod clock;
mod connect;
mod kept;
mod reads;
mod row;
mod schema;
mod table;
mod value;
mod writer;

pub use reads::Reads;
pub use row::{At, Day, Row};
pub use schema::{SchemaColumn, logical_schema};
pub use sqlx::FromRow;
pub use table::{Column, Kind, Table, TableRow, insert_rows};
pub use value::Value;

use kept::Kept;
use sqlx::postgres::PgTransaction;
use sqlx::{AssertSqlSafe, PgPool, SqlStr, SqlitePool};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;
use writer::{Writer, Writing};

/// Which database runs underneath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded; one writer.
    Sqlite,
    /// A server.
    Postgres,
}

/// Why the database did not answer.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// Another writer was first: the stream has moved on since it was read.
    #[error("the record was changed by someone else in the meantime")]
    Conflict,
    /// The driver's own error.
    #[error("database: {0}")]
    Driver(sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The address is of no known form.
    #[error("database address `{0}`: expected `sqlite:PATH` or `postgres://…`")]
    Address(String),
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(e) if e.is_unique_violation() => Self::Conflict,
            _ => Self::Driver(error),
        }
    }
}

/// What a database call returns.
pub type Result<T> = std::result::Result<T, DbError>;

/// Arguments of one statement, in the order of `$1…$n`.
pub type Args = Vec<Value>;

/// Collects arguments of mixed types: `args![id, "name", 3]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

/// The database of one installation.
#[derive(Debug, Clone)]
pub struct Db(Pools);

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { read: SqlitePool, write: Writer },
    Postgres { pool: PgPool, kept: Kept },
}

/// A write transaction: nothing is visible to others before [`Tx::commit`].
#[derive(Debug)]
pub struct Tx(TxKind);

#[derive(Debug)]
enum TxKind {
    Sqlite(Writing),
    Postgres(PgTransaction<'static>),
}

macro_rules! bound {
    ($sql:expr, $args:expr) => {{
        let mut query = sqlx::query($sql);
        for value in $args {
            query = value::TakesValue::with(query, value);
        }
        query
    }};
}

pub(crate) use bound;

macro_rules! bound_as {
    ($sql:expr, $args:expr) => {{
        let mut query = sqlx::query_as::<_, R>($sql);
        for value in $args {
            query = value::TakesValue::with(query, value);
        }
        query
    }};
}

/// Statement text: a constant, or text composed by [`Table`] or a filter and vouched for by its author.
pub trait Sql {
    /// The text as the driver wants it.
    fn text(self) -> SqlStr;
}

impl Sql for &'static str {
    fn text(self) -> SqlStr {
        sqlx::SqlSafeStr::into_sql_str(self)
    }
}

/// Composed statement text. The author vouches that no value typed by a user is part of it.
#[derive(Debug, Clone)]
pub struct Composed(pub Arc<str>);

impl Sql for Composed {
    fn text(self) -> SqlStr {
        sqlx::SqlSafeStr::into_sql_str(AssertSqlSafe(self.0))
    }
}

impl Db {
    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match &self.0 {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres { .. } => Engine::Postgres,
        }
    }

    /// Differs between two sets of PostgreSQL migrations. Only for telling databases of this machine apart.
    pub fn schema_mark() -> u64 {
        let mut hasher = DefaultHasher::new();
        for migration in sqlx::migrate!("migrations/postgres").iter() {
            migration.checksum.hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<()> {
        match &self.0 {
            Pools::Sqlite { write, .. } => {
                let mut held = write.hold().await?;
                let migrations = sqlx::migrate!("migrations/sqlite");
                migrations.run(held.connection()?).await?;
            }
            Pools::Postgres { pool, .. } => sqlx::migrate!("migrations/postgres").run(pool).await?,
        }
        Ok(())
    }

    /// Every row.
    pub async fn all<R: Row>(&self, sql: impl Sql, args: Args) -> Result<Vec<R>> {
        Ok(match &self.0 {
            Pools::Sqlite { read, .. } => bound_as!(sql.text(), args).fetch_all(read).await?,
            Pools::Postgres { pool, .. } => bound_as!(sql.text(), args).fetch_all(pool).await?,
        })
    }

    /// The row, when there is one.
    pub async fn optional<R: Row>(&self, sql: impl Sql, args: Args) -> Result<Option<R>> {
        Ok(match &self.0 {
            Pools::Sqlite { read, .. } => bound_as!(sql.text(), args).fetch_optional(read).await?,
            Pools::Postgres { pool, .. } => {
                bound_as!(sql.text(), args).fetch_optional(pool).await?
            }
        })
    }

    /// The row that must be there (an aggregate, say).
    pub async fn one<R: Row>(&self, sql: impl Sql, args: Args) -> Result<R> {
        Ok(match &self.0 {
            Pools::Sqlite { read, .. } => bound_as!(sql.text(), args).fetch_one(read).await?,
            Pools::Postgres { pool, .. } => bound_as!(sql.text(), args).fetch_one(pool).await?,
        })
    }

    /// One statement outside a transaction (a web session's last use, say). Returns rows touched.
    pub async fn execute(&self, sql: impl Sql, args: Args) -> Result<u64> {
        Ok(match &self.0 {
            Pools::Sqlite { write, .. } => {
                let mut held = write.hold().await?;
                let query = bound!(sql.text(), args);
                let done = query.execute(held.connection()?).await?;
                write.wrote();
                done.rows_affected()
            }
            Pools::Postgres { pool, .. } => {
                let done = bound!(sql.text(), args).execute(pool).await?;
                done.rows_affected()
            }
        })
    }

    /// Prepares the statement without running it, to learn whether the engine takes it.
    pub async fn prepare(&self, sql: impl Sql) -> Result<()> {
        use sqlx::Executor as _;
        match &self.0 {
            Pools::Sqlite { read, .. } => drop(read.prepare(sql.text()).await?),
            Pools::Postgres { pool, .. } => drop(pool.prepare(sql.text()).await?),
        }
        Ok(())
    }

    /// Begins a write transaction. On SQLite it takes the writer's place at once, so that a reader never
    /// has to be upgraded half-way (which fails as "busy" without waiting).
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx(match &self.0 {
            Pools::Sqlite { write, .. } => TxKind::Sqlite(write.begin().await?),
            Pools::Postgres { pool, .. } => TxKind::Postgres(pool.begin().await?),
        }))
    }

    /// The same for whoever must be alone at a place until the transaction ends, in this process and in others. On SQLite
    /// every writer is alone; on PostgreSQL this costs no message of its own.
    pub async fn begin_alone(&self, place: u32) -> Result<Tx> {
        match &self.0 {
            Pools::Sqlite { .. } => self.begin().await,
            Pools::Postgres { pool, .. } => {
                let begin = format!("begin; select pg_advisory_xact_lock({place})");
                let tx = pool.begin_with(AssertSqlSafe(begin)).await?;
                Ok(Tx(TxKind::Postgres(tx)))
            }
        }
    }

    /// Runs a script of several statements, for tests that tamper with the record by hand.
    pub async fn script(&self, sql: &str) -> Result<()> {
        let text = AssertSqlSafe(sql.to_owned());
        let _rows = match &self.0 {
            Pools::Sqlite { write, .. } => {
                let mut held = write.hold().await?;
                let done = sqlx::raw_sql(text).execute(held.connection()?).await?;
                done.rows_affected()
            }
            Pools::Postgres { pool, .. } => {
                sqlx::raw_sql(text).execute(pool).await?.rows_affected()
            }
        };
        Ok(())
    }

    /// Lets PostgreSQL count what the tables hold. It does so by itself within minutes; until then it plans as if
    /// they were empty, which is slow after a whole world was written at once. SQLite's plans do not depend on it.
    pub async fn analyze(&self) -> Result<()> {
        match self.engine() {
            Engine::Sqlite => Ok(()),
            Engine::Postgres => self.script("analyze").await,
        }
    }

    /// Whether there is no table at all.
    pub async fn is_empty(&self) -> Result<bool> {
        Ok(logical_schema(self).await?.is_empty())
    }

    /// Drops every table: for a demo world that is made anew, and for nothing else.
    pub async fn wipe(&self) -> Result<()> {
        let mut names: Vec<String> = logical_schema(self)
            .await?
            .into_iter()
            .map(|c| c.table_name)
            .collect();
        names.dedup();
        names.push("_sqlx_migrations".to_owned());
        for name in names {
            self.script(&format!("drop table if exists {name}")).await?;
        }
        if self.engine() == Engine::Postgres {
            self.script("drop function if exists refuse_change() cascade")
                .await?;
        }
        Ok(())
    }

    /// Waits for open connections to end and closes the pools.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres { pool, kept } => {
                kept.close().await;
                pool.close().await;
            }
        }
    }
}

impl Tx {
    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match &self.0 {
            TxKind::Sqlite(_) => Engine::Sqlite,
            TxKind::Postgres(_) => Engine::Postgres,
        }
    }

    /// Every row.
    pub async fn all<R: Row>(&mut self, sql: impl Sql, args: Args) -> Result<Vec<R>> {
        Ok(match &mut self.0 {
            TxKind::Sqlite(tx) => {
                bound_as!(sql.text(), args)
                    .fetch_all(tx.connection()?)
                    .await?
            }
            TxKind::Postgres(tx) => bound_as!(sql.text(), args).fetch_all(&mut **tx).await?,
        })
    }

    /// The row, when there is one.
    pub async fn optional<R: Row>(&mut self, sql: impl Sql, args: Args) -> Result<Option<R>> {
        Ok(match &mut self.0 {
            TxKind::Sqlite(tx) => {
                bound_as!(sql.text(), args)
                    .fetch_optional(tx.connection()?)
                    .await?
            }
            TxKind::Postgres(tx) => {
                bound_as!(sql.text(), args)
                    .fetch_optional(&mut **tx)
                    .await?
            }
        })
    }

    /// The row that must be there.
    pub async fn one<R: Row>(&mut self, sql: impl Sql, args: Args) -> Result<R> {
        Ok(match &mut self.0 {
            TxKind::Sqlite(tx) => {
                bound_as!(sql.text(), args)
                    .fetch_one(tx.connection()?)
                    .await?
            }
            TxKind::Postgres(tx) => bound_as!(sql.text(), args).fetch_one(&mut **tx).await?,
        })
    }

    /// One statement. Returns rows touched.
    pub async fn execute(&mut self, sql: impl Sql, args: Args) -> Result<u64> {
        Ok(match &mut self.0 {
            TxKind::Sqlite(tx) => {
                let done = bound!(sql.text(), args).execute(tx.connection()?).await?;
                done.rows_affected()
            }
            TxKind::Postgres(tx) => {
                let done = bound!(sql.text(), args).execute(&mut **tx).await?;
                done.rows_affected()
            }
        })
    }

    /// Makes everything visible and durable.
    pub async fn commit(self) -> Result<()> {
        match self.0 {
            TxKind::Sqlite(tx) => tx.commit().await?,
            TxKind::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Undoes everything. Dropping a transaction does the same.
    pub async fn rollback(self) -> Result<()> {
        match self.0 {
            TxKind::Sqlite(tx) => tx.rollback().await?,
            TxKind::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
