//! How each engine is opened, and how SQLite's log is kept short.

use crate::kept::Kept;
use crate::writer::Writer;
use crate::{Db, DbError, Pools, Result};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, SqlitePool};
use std::str::FromStr as _;
use std::time::Duration;

/// A connection to a server that nobody used for so long is asked whether it is still there.
pub(crate) const UNSURE_AFTER: Duration = Duration::from_secs(5);
/// The server asks after a silent client so soon and so often (in seconds), and gives it up after so many questions without an answer:
/// a machine that died in the middle of a transaction would otherwise keep its locks for two hours.
const SILENT: [(&str, &str); 3] = [
    ("tcp_keepalives_idle", "30"),
    ("tcp_keepalives_interval", "10"),
    ("tcp_keepalives_count", "3"),
];
/// Pages in SQLite's log at which a commit empties it by itself: 512 MB. It is for processes that do not call
/// [`Db::shorten_log`], and for commits that are larger than usual.
const LOG_PAGES: &str = "131072";
/// How often in a row: each time less is left that was committed meanwhile.
const PASSES: u8 = 8;

/// What SQLite says of a checkpoint: whether somebody was in the way, pages in the log, and how many of them are in the file.
type Shortened = (i64, i64, i64);

impl Db {
    /// Opens `sqlite:PATH` (made when missing) or `postgres://…`.
    pub async fn connect(url: &str) -> Result<Self> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return postgres(url).await;
        }
        if !url.starts_with("sqlite:") {
            return Err(DbError::Address(url.to_owned()));
        }
        sqlite(url).await
    }

    /// Moves what was committed from SQLite's log into its file, beside the writer, in a quiet moment or when the log is long;
    /// otherwise, and on PostgreSQL, does nothing. To be called about twice a second. A commit that had to do so would take ten
    /// times as long as any other. Says whether anything was moved.
    pub async fn shorten_log(&self) -> Result<bool> {
        let Pools::Sqlite { read, write } = &self.0 else {
            return Ok(false);
        };
        if !write.log_is_due() {
            return Ok(false);
        }
        write.empties_log();
        // The log begins anew only when nothing is left in it, and the writer goes on meanwhile.
        for _ in 0..PASSES {
            if pass(read).await? {
                break;
            }
        }
        Ok(true)
    }
}

async fn pass(read: &SqlitePool) -> Result<bool> {
    let sql = "pragma wal_checkpoint(passive)";
    let (_, pages, moved): Shortened = sqlx::query_as(sql).fetch_one(read).await?;
    Ok(pages == moved)
}

async fn postgres(url: &str) -> Result<Db> {
    let options = PgConnectOptions::from_str(url)?.options(SILENT);
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        // A question before each use would be a round trip more for every statement.
        .test_before_acquire(false)
        .before_acquire(|connection: &mut PgConnection, of| {
            Box::pin(async move {
                if of.idle_for > UNSURE_AFTER {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(options)
        .await?;
    let kept = Kept::default();
    Ok(Db(Pools::Postgres { pool, kept }))
}

async fn sqlite(url: &str) -> Result<Db> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .statement_cache_capacity(512)
        .busy_timeout(Duration::from_secs(10));
    // Writers touch pages all over the file; 64 MB of them (in KiB, hence negative) spare most reading.
    let writing = options
        .clone()
        .pragma("cache_size", "-65536")
        .pragma("wal_autocheckpoint", LOG_PAGES);
    let write = Writer::open(&writing).await?;
    // Nobody hangs up on us: the database is in this process, so nothing is asked before a use.
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .test_before_acquire(false)
        .connect_with(options)
        .await?;
    Ok(Db(Pools::Sqlite { read, write }))
}
