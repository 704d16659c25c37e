//! Reading where it does not matter whether a transaction is open.

use crate::{Composed, Db, Result, Row, Tx, Value};

/// What rows can be read from: a transaction, or the database as it is.
pub trait Reads: Send {
    /// Every row.
    fn rows<R: Row>(
        &mut self,
        sql: Composed,
        args: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<R>>> + Send;
}

impl Reads for Tx {
    async fn rows<R: Row>(&mut self, sql: Composed, args: Vec<Value>) -> Result<Vec<R>> {
        self.all(sql, args).await
    }
}

impl Reads for &Db {
    async fn rows<R: Row>(&mut self, sql: Composed, args: Vec<Value>) -> Result<Vec<R>> {
        self.all(sql, args).await
    }
}
