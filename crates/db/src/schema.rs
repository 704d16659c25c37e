//! What tables the engine really has, in words common to both, so that a test can compare the two.

use crate::{Db, Engine, Result};
use sqlx::FromRow;

/// A column as the engine reports it, its type translated to the PostgreSQL name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, FromRow)]
pub struct SchemaColumn {
    /// The table it belongs to.
    pub table_name: String,
    /// Its name.
    pub column_name: String,
    /// Its type, by PostgreSQL's name.
    pub column_type: String,
    /// Whether it refuses null.
    pub required: bool,
}

const SQLITE_COLUMNS: &str =
    "select t.name as table_name, c.name as column_name, lower(c.type) as column_type,
 (c.\"notnull\" = 1 or c.pk > 0) as required
 from sqlite_master t join pragma_table_info(t.name) c
 where t.type = 'table' and t.name not like 'sqlite_%' and t.name <> '_sqlx_migrations'";

const POSTGRES_COLUMNS: &str =
    "select table_name::text as table_name, column_name::text as column_name,
 data_type::text as column_type, (is_nullable = 'NO') as required
 from information_schema.columns
 where table_schema = current_schema() and table_name <> '_sqlx_migrations'";

/// The logical schema: alike on both engines, or a migration is wrong.
pub async fn logical_schema(db: &Db) -> Result<Vec<SchemaColumn>> {
    let mut columns: Vec<SchemaColumn> = match db.engine() {
        Engine::Sqlite => db.all(SQLITE_COLUMNS, vec![]).await?,
        Engine::Postgres => db.all(POSTGRES_COLUMNS, vec![]).await?,
    };
    for column in &mut columns {
        if column.column_type == "timestamp with time zone" {
            "timestamptz".clone_into(&mut column.column_type);
        }
    }
    columns.sort();
    Ok(columns)
}
