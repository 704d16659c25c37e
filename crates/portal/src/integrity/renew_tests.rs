//! Query tables of an installation whose events are older than its tables' definitions.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use super::renew::renew_by;
use super::{Renewed, forget, renew, verify};
use crate::command::System;
use crate::testing::{TestApp, on_each_engine};
use crate::validation::tests::World;
use greenlane_db::args;

/// As a migration leaves a table that it gave a column: the column is there, and nothing of the events stands in it.
const AN_UPGRADE: &str = "alter table validation drop column in_scope;
 alter table validation add column in_scope bigint not null default 0;
 delete from validation_result;
 update projection set definition = '0:of an earlier version' where kind = 'validation';";

async fn problems(t: &TestApp) -> usize {
    verify(&t.app).await.unwrap().problems.len()
}

async fn in_scope(t: &TestApp) -> i64 {
    let sql = "select in_scope from validation";
    let (found,): (i64,) = t.app.db(&System).one(sql, args![]).await.unwrap();
    found
}

fn of<'r>(renewed: &'r [Renewed], kind: &str) -> &'r Renewed {
    let mut all = renewed.iter();
    let found = all.find(|one| one.kind == kind);
    found.unwrap_or_else(|| panic!("{kind} was not made anew: {renewed:?}"))
}

#[tokio::test]
async fn events_written_before_a_migration_stand_in_its_columns_afterwards() {
    on_each_engine(async |t| {
        World::new(&t).await.begun(&t).await;
        // The first time it is not known by what the tables were made: all are compared, and none is found wanting.
        let first = renew(&t.app).await.unwrap();
        assert!(first.len() > 3, "{first:?}");
        assert!(first.iter().all(|one| one.rows == 0), "{first:?}");
        assert_eq!(renew(&t.app).await.unwrap(), [], "nothing is read twice");
        let before = in_scope(&t).await;
        assert!(before > 10);

        t.app.db(&System).script(AN_UPGRADE).await.unwrap();
        assert_eq!(in_scope(&t).await, 0);
        assert!(problems(&t).await > 0);
        let renewed = renew(&t.app).await.unwrap();
        assert_eq!(renewed.len(), 1, "{renewed:?}");
        assert_eq!(of(&renewed, "validation").streams, 1);
        assert_eq!(in_scope(&t).await, before);
        assert_eq!(problems(&t).await, 0);
        assert_eq!(renew(&t.app).await.unwrap(), []);
    })
    .await;
}

async fn people(t: &TestApp, count: usize) {
    for n in 0..count {
        t.person(&format!("p{n}@example.com"), Some("specialist"))
            .await;
    }
}

#[tokio::test]
async fn what_was_interrupted_goes_on_where_it_stopped_while_others_work() {
    on_each_engine(async |t| {
        people(&t, 7).await;
        renew(&t.app).await.unwrap();
        let changed = "update account set name = 'nobody';
 update projection set definition = '0:old' where kind = 'account';";
        t.app.db(&System).script(changed).await.unwrap();
        let some = renew_by(&t.app, 3, 1).await.unwrap();
        assert_eq!(
            (of(&some, "account").streams, of(&some, "account").rows),
            (3, 3)
        );
        assert!(problems(&t).await > 0, "the rest still waits");
        // Somebody registers in between; a later number sorts behind all that are there.
        t.at("2024-03-05T15:00:00Z");
        t.person("late@example.com", None).await;
        let rest = renew_by(&t.app, 3, usize::MAX).await.unwrap();
        assert_eq!(
            (of(&rest, "account").streams, of(&rest, "account").rows),
            (5, 4)
        );
        assert_eq!(problems(&t).await, 0);
        assert_eq!(renew(&t.app).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn another_definition_in_the_midst_of_a_remaking_begins_it_again() {
    on_each_engine(async |t| {
        people(&t, 4).await;
        let half = "insert into projection (kind, definition, reached)
 select 'account', '0:old', stream_id from stream order by stream_id desc limit 1;
 update account set lang = 'fr';";
        t.app.db(&System).script(half).await.unwrap();
        let renewed = renew(&t.app).await.unwrap();
        assert_eq!(
            (
                of(&renewed, "account").streams,
                of(&renewed, "account").rows
            ),
            (4, 4)
        );
        assert_eq!(problems(&t).await, 0);
    })
    .await;
}

#[tokio::test]
async fn on_request_everything_is_made_anew_and_rows_from_nowhere_go() {
    on_each_engine(async |t| {
        people(&t, 3).await;
        renew(&t.app).await.unwrap();
        let nowhere = "insert into account
 (stream_id, email, name, lang, staff_role, active, second_factor, registered_at)
 select $1, 'ghost@example.com', name, lang, staff_role, active, second_factor, registered_at
 from account where email = 'p0@example.com'";
        let ghost = uuid::Uuid::from_u128(u128::MAX - 15);
        let db = t.app.db(&System);
        db.execute(nowhere, args![ghost]).await.unwrap();
        assert_eq!(problems(&t).await, 1);
        assert_eq!(renew(&t.app).await.unwrap(), [], "nobody asked");
        forget(&t.app, Some("account")).await.unwrap();
        let renewed = renew(&t.app).await.unwrap();
        assert_eq!((renewed.len(), of(&renewed, "account").rows), (1, 1));
        assert_eq!(problems(&t).await, 0);
        forget(&t.app, None).await.unwrap();
        let all = renew(&t.app).await.unwrap();
        assert!(all.iter().all(|one| one.rows == 0), "{all:?}");
        assert!(all.iter().any(|one| one.kind == "account"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_an_error_and_nothing_is_written() {
    on_each_engine(async |t| {
        people(&t, 2).await;
        renew(&t.app).await.unwrap();
        let off = match t.app.db(&System).engine() {
            greenlane_db::Engine::Sqlite => "drop trigger event_no_update;",
            greenlane_db::Engine::Postgres => "drop trigger event_append_only on event;",
        };
        let broken =
            "update event set payload = '{}' where seq = 1; update account set lang = 'fr';
 update projection set definition = '0:old' where kind = 'account';";
        t.app
            .db(&System)
            .script(&format!("{off} {broken}"))
            .await
            .unwrap();
        let error = renew(&t.app).await.unwrap_err().to_string();
        assert!(error.contains("stream account"), "{error}");
        let sql = "select count(*) from account where lang = 'fr'";
        let (left,): (i64,) = t.app.db(&System).one(sql, args![]).await.unwrap();
        assert_eq!(left, 2);
    })
    .await;
}

#[test]
fn a_definition_tells_columns_and_revisions_apart() {
    let kinds = super::streams();
    let own: Vec<String> = kinds.iter().map(super::StreamKind::definition).collect();
    let raised: Vec<String> = kinds
        .iter()
        .map(|kind| {
            let mut other = *kind;
            other.revision += 1;
            other.definition()
        })
        .collect();
    for (own, raised) in own.iter().zip(&raised) {
        assert_ne!(own, raised);
    }
    let mut distinct = own.clone();
    distinct.sort();
    distinct.dedup();
    let without: usize = kinds.iter().filter(|kind| kind.tables.is_empty()).count();
    assert!(
        distinct.len() + without.saturating_sub(1) >= own.len(),
        "two kinds alike"
    );
}
