//! SQLite's one writer: a connection that stays with whoever writes.
//!
//! No pool: what comes back to a pool is asked whether it is still there, which after every write costs two switches of threads
//! more.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, SqliteConnection};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// Whoever has waited so long for the writer's place is told that there is none.
const PATIENCE: Duration = Duration::from_secs(30);
/// Commits from which on it is worth emptying the log.
const WORTH_IT: u32 = 64;
/// Fewer commits between two looks are a quiet moment.
const QUIET: u32 = 25;
/// With so many the log is emptied, quiet or not.
const FULL: u32 = 8_192;

/// Commits since SQLite's log was emptied.
#[derive(Debug, Default)]
struct Written {
    commits: AtomicU32,
    /// How many there were at the last look.
    seen: AtomicU32,
}

impl Written {
    fn one_more(&self) {
        self.commits.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether the log is to be emptied: in a quiet moment, or when it is long.
    fn due(&self) -> bool {
        let commits = self.commits.load(Ordering::Relaxed);
        let before = self.seen.swap(commits, Ordering::Relaxed);
        let quiet = commits.saturating_sub(before) < QUIET;
        commits >= WORTH_IT && (quiet || commits >= FULL)
    }

    fn emptied(&self) {
        self.commits.store(0, Ordering::Relaxed);
        self.seen.store(0, Ordering::Relaxed);
    }
}

/// SQLite's one writer. Waiting for it is orderly instead of being answered "busy".
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    place: Arc<Mutex<Place>>,
    written: Arc<Written>,
}

#[derive(Debug)]
struct Place {
    /// None once it is closed.
    connection: Option<SqliteConnection>,
    /// Whether a transaction was begun and neither committed nor undone.
    open: bool,
}

impl Place {
    fn connection(&mut self) -> sqlx::Result<&mut SqliteConnection> {
        self.connection.as_mut().ok_or(sqlx::Error::PoolClosed)
    }
}

/// The writer's place, held.
pub(crate) struct Held(OwnedMutexGuard<Place>);

impl Held {
    pub(crate) fn connection(&mut self) -> sqlx::Result<&mut SqliteConnection> {
        self.0.connection()
    }

    async fn says(&mut self, sql: &'static str) -> sqlx::Result<()> {
        sqlx::query(sql).execute(self.connection()?).await?;
        Ok(())
    }
}

impl Writer {
    pub(crate) async fn open(options: &SqliteConnectOptions) -> sqlx::Result<Self> {
        let place = Place {
            connection: Some(SqliteConnection::connect_with(options).await?),
            open: false,
        };
        Ok(Self {
            place: Arc::new(Mutex::new(place)),
            written: Arc::default(),
        })
    }

    /// Waits for the place, and undoes what somebody left open there.
    pub(crate) async fn hold(&self) -> sqlx::Result<Held> {
        let place = Arc::clone(&self.place).lock_owned();
        let place = tokio::time::timeout(PATIENCE, place).await;
        let mut held = Held(place.map_err(|_| sqlx::Error::PoolTimedOut)?);
        if held.0.open {
            // It fails where SQLite has undone everything by itself.
            let _ = held.says("ROLLBACK").await;
            held.0.open = false;
        }
        Ok(held)
    }

    /// Takes the database's writer's place at once, so that a reader never has to be upgraded half-way.
    pub(crate) async fn begin(&self) -> sqlx::Result<Writing> {
        let mut held = self.hold().await?;
        // Before it is begun: whoever gives up while it begins leaves it open.
        held.0.open = true;
        let mut writing = Writing {
            held,
            writer: self.clone(),
        };
        writing.held.says("BEGIN IMMEDIATE").await?;
        Ok(writing)
    }

    /// Something was committed.
    pub(crate) fn wrote(&self) {
        self.written.one_more();
    }

    pub(crate) fn log_is_due(&self) -> bool {
        self.written.due()
    }

    pub(crate) fn empties_log(&self) {
        self.written.emptied();
    }

    pub(crate) async fn close(&self) {
        let Ok(mut held) = self.hold().await else {
            return;
        };
        if let Some(connection) = held.0.connection.take() {
            // Nobody can do anything about it any more.
            let _ = connection.close().await;
        }
    }
}

/// A transaction of SQLite's writer. Dropping it undoes it.
pub(crate) struct Writing {
    held: Held,
    writer: Writer,
}

impl std::fmt::Debug for Writing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writing").finish_non_exhaustive()
    }
}

impl Writing {
    pub(crate) fn connection(&mut self) -> sqlx::Result<&mut SqliteConnection> {
        self.held.connection()
    }

    async fn ends(&mut self, sql: &'static str) -> sqlx::Result<()> {
        self.held.says(sql).await?;
        self.held.0.open = false;
        Ok(())
    }

    pub(crate) async fn commit(mut self) -> sqlx::Result<()> {
        self.ends("COMMIT").await?;
        self.writer.wrote();
        Ok(())
    }

    pub(crate) async fn rollback(mut self) -> sqlx::Result<()> {
        self.ends("ROLLBACK").await
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // Undone by the next who takes the place. Where nobody waits for it, other processes do not have to wait either.
        if self.held.0.open
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            let writer = self.writer.clone();
            runtime.spawn(async move { drop(writer.hold().await) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FULL, QUIET, WORTH_IT, Written};
    use crate::{Db, args};
    use std::time::Duration;

    fn committed(written: &Written, times: u32) {
        for _ in 0..times {
            written.one_more();
        }
    }

    #[test]
    fn the_log_is_emptied_when_it_is_quiet_or_long_and_not_for_little() {
        let written = Written::default();
        committed(&written, WORTH_IT - 1);
        assert!(!written.due() && !written.due(), "for so little");
        committed(&written, QUIET);
        assert!(!written.due(), "somebody is at work");
        assert!(written.due(), "a quiet moment");
        written.emptied();
        assert!(!written.due());
        committed(&written, FULL);
        assert!(written.due(), "it is long, quiet or not");
    }

    async fn count(db: &Db) -> i64 {
        let (count,): (i64,) = db.one("select count(*) from t", args![]).await.unwrap();
        count
    }

    #[tokio::test]
    async fn what_was_left_open_is_undone_before_the_next_writes() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("t.db").display());
        let db = Db::connect(&url).await.unwrap();
        db.execute("create table t (n integer)", args![])
            .await
            .unwrap();
        let mut left = db.begin().await.unwrap();
        left.execute("insert into t values (1)", args![])
            .await
            .unwrap();
        // Who waits meanwhile comes next, and finds nothing of it.
        let other = db.clone();
        let waiting = tokio::spawn(async move {
            let mut tx = other.begin().await.unwrap();
            tx.execute("insert into t values (2)", args![])
                .await
                .unwrap();
            tx.commit().await.unwrap();
        });
        tokio::time::sleep(Duration::from_millis(20)).await;
        drop(left);
        waiting.await.unwrap();
        assert_eq!(count(&db).await, 1);
        // And where nobody comes next, another process can write at once.
        let mut left = db.begin().await.unwrap();
        left.execute("insert into t values (3)", args![])
            .await
            .unwrap();
        drop(left);
        let beside = Db::connect(&url).await.unwrap();
        beside
            .execute("insert into t values (4)", args![])
            .await
            .unwrap();
        assert_eq!(count(&db).await, 2);
        // A writer that gave up in the middle of beginning leaves the place as it found it.
        let held = db.begin().await.unwrap();
        let gave_up = tokio::time::timeout(Duration::from_millis(5), db.begin()).await;
        assert!(gave_up.is_err(), "two at once");
        held.rollback().await.unwrap();
        db.begin().await.unwrap().commit().await.unwrap();
        db.close().await;
        assert!(
            db.execute("insert into t values (5)", args![])
                .await
                .is_err()
        );
        beside.close().await;
    }
}
