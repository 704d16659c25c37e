//! A PostgreSQL database that one test has for itself, and gives back.
//!
//! A test's database takes some twenty megabytes; a thousand that are left until the server ends have filled the disk of
//! a build machine. Migrating one takes longer than most tests, so the first test of a schema migrates a database that
//! the others copy.

use super::Db;
use crate::clock;
use std::time::Duration;

/// How long a test waits for the one that migrates the template.
const PATIENCE: Duration = Duration::from_mins(2);

/// A database of one test. Dropping it drops the database.
pub(super) struct Own {
    server: String,
    name: String,
}

impl Own {
    /// A new database on the server, migrated.
    pub(super) async fn create(server: &str) -> Self {
        let own = Self {
            server: server.to_owned(),
            name: format!(
                "t{}",
                uuid::Uuid::from_bytes(clock::Chance::system().bytes()).simple()
            ),
        };
        let admin = Db::connect(server).await.expect("the server answers");
        let template = format!("template_{:016x}", Db::schema_mark());
        let copy = format!("create database {} template {template}", own.name);
        for _ in 0..PATIENCE.as_millis() / 100 {
            if admin.script(&copy).await.is_ok() {
                admin.close().await;
                return own;
            }
            if !make_template(server, &admin, &template).await {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        panic!(
            "no template {template} on the test server: drop `{template}_new` there if a run was ended in the middle"
        );
    }

    /// Where it is.
    pub(super) fn url(&self) -> String {
        beside(&self.server, &self.name)
    }
}

/// Whether this process made it. If another one has begun, or is done, the first statement fails.
async fn make_template(server: &str, admin: &Db, template: &str) -> bool {
    let new = format!("{template}_new");
    if admin
        .script(&format!("create database {new}"))
        .await
        .is_err()
    {
        return false;
    }
    let db = Db::connect(&beside(server, &new))
        .await
        .expect("a new database");
    db.migrate().await.expect("a schema");
    db.close().await;
    let rename = format!("alter database {new} rename to {template}");
    for _ in 0..50 {
        // A connection that was closed may be there for a moment longer.
        if admin.script(&rename).await.is_ok() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the template could not be renamed");
}

fn beside(server: &str, name: &str) -> String {
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    format!("{base}/{name}")
}

impl Drop for Own {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // A runtime cannot be blocked on from within another one.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.expect("a runtime").block_on(async {
                let admin = Db::connect(&server).await.expect("the server answers");
                let _ = admin
                    .script(&format!("drop database if exists {name} with (force)"))
                    .await;
                admin.close().await;
            });
        });
        // The server may be gone by now; a database that stays is no reason to fail a test.
        let _ = dropped.join();
    }
}
