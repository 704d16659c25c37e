//! A connection to PostgreSQL that is kept for what comes hundreds of times a second.
//!
//! No pool: what comes back to a pool is asked whether it is still there, which after every write costs another message to the
//! server.

use crate::clock::Since;
use crate::connect::UNSURE_AFTER;
use crate::{Args, DbError, Result, bound, value};
use sqlx::{Connection as _, PgConnection, PgPool, SqlStr};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// A server that has not answered for so long is given up: a line that is dead without saying so would hold the place of
/// everybody who waits behind it.
const PATIENCE: Duration = Duration::from_secs(10);

/// One that is not in use, and since when.
type Idle = (PgConnection, Since);

/// Keeps it. One that fails is given up, and the next use makes a new one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<Option<Idle>>>);

impl Kept {
    /// Runs a statement. Returns rows touched; none also where the server could not be asked, did not answer or refused, and after
    /// the first two nobody knows what became of it.
    pub(crate) async fn execute(&self, pool: &PgPool, sql: SqlStr, args: Args) -> Result<u64> {
        let mut place = self.0.lock().await;
        // Taken out before anything is waited for: whoever hangs up in the middle leaves none behind.
        let idle = place.take();
        let work = async {
            let mut connection = there(idle, pool).await?;
            let done = bound!(sql, args).execute(&mut connection).await;
            Ok::<_, sqlx::Error>((connection, done))
        };
        let Ok(Ok((connection, done))) = timeout(PATIENCE, work).await else {
            return Ok(0);
        };
        match done.map_err(DbError::from) {
            Ok(done) => {
                *place = Some((connection, Since::now()));
                Ok(done.rows_affected())
            }
            Err(DbError::Conflict) => {
                *place = Some((connection, Since::now()));
                Err(DbError::Conflict)
            }
            // A server that goes away says so as an error of the statement.
            Err(_) => Ok(0),
        }
    }

    pub(crate) async fn close(&self) {
        if let Some((connection, _)) = self.0.lock().await.take() {
            // Nobody can do anything about it any more.
            let _ = connection.close().await;
        }
    }
}

/// The one that was kept, where it is still there, or a new one.
async fn there(idle: Option<Idle>, pool: &PgPool) -> sqlx::Result<PgConnection> {
    if let Some((mut connection, since)) = idle
        && (since.elapsed() < UNSURE_AFTER || connection.ping().await.is_ok())
    {
        return Ok(connection);
    }
    PgConnection::connect_with(&pool.connect_options()).await
}
