//! Only `crates/db` may name a database driver: everybody else must run on both without knowing which.

use super::Complaint;
use super::rust::{Source, line_at, word_offsets};
use crate::repository::Tree;

const HOME: &str = "crates/db/";

/// Names that can only mean one driver.
const NAMES: &[&str] = &[
    "SqlitePool",
    "SqlitePoolOptions",
    "SqliteConnectOptions",
    "SqliteConnection",
    "SqliteRow",
    "SqliteArguments",
    "PgPool",
    "PgPoolOptions",
    "PgConnectOptions",
    "PgConnection",
    "PgRow",
    "PgArguments",
    "sqlx::Sqlite",
    "sqlx::Postgres",
    "sqlx::sqlite",
    "sqlx::postgres",
];

/// Names that mean a driver when they are imported from sqlx in a list.
const IMPORTED: &[&str] = &["Sqlite", "Postgres", "sqlite", "postgres"];

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.rust().filter(|file| !file.path.starts_with(HOME)) {
        let source = Source::of(&file.text);
        let mut report = |offset: usize, name: &str| {
            let message = format!("`{name}` names one database engine; only {HOME} may");
            complaints.push(Complaint::error(
                &file.path,
                line_at(&source.code, offset),
                message,
            ));
        };
        for name in NAMES {
            source.words(name).for_each(|offset| report(offset, name));
        }
        for (start, _) in source.code.match_indices("sqlx::{") {
            let list = source
                .code
                .get(start..)
                .and_then(|rest| rest.split(';').next())
                .unwrap_or_default();
            for name in IMPORTED {
                word_offsets(list, name).for_each(|offset| report(start + offset, name));
            }
        }
    }
    complaints
}
