//! The place where one process at a time assesses, when others come and go and when the server does.

use super::at_once::{is_sound, one, ready, ways};
use super::shirts;
use crate::app::App;
use crate::recognition::tests::{certified, suspend};
use crate::selectivity::commands::PLACE;
use crate::testing::{TestApp, on_each_engine};
use greenlane_db::{Db, Engine, TableRow, args};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

const INTO: &str = "insert into part (n) values ($1)";

fn numbers(count: i64) -> Vec<TableRow> {
    (0..count).map(|n| args![n]).collect()
}

async fn table(db: &Db) {
    db.script("create table part (n bigint not null)")
        .await
        .unwrap();
}

async fn put(db: &Db, count: i64) -> bool {
    let holds = ("1 = $1", args![1_i64]);
    let put = db.insert_if(PLACE, INTO, numbers(count), holds).await;
    put.unwrap()
}

async fn count(db: &Db) -> i64 {
    let (count,): (i64,) = db.one("select count(*) from part", args![]).await.unwrap();
    count
}

/// PostgreSQL evaluates a condition row by row where it is not told to do so once.
#[tokio::test]
async fn all_of_a_group_is_written_or_nothing_however_often_the_place_changes_hands() {
    on_each_engine(async |t| {
        let db = &t.app.0.parts.db;
        table(db).await;
        let other = t.beside().await;
        let leaving = tokio::spawn(async move {
            for _ in 0..300 {
                let held = other.0.parts.db.begin_alone(PLACE).await.unwrap();
                held.rollback().await.unwrap();
            }
        });
        let mut written = 0;
        while !leaving.is_finished() {
            written += if put(db, 2_000).await { 2_000 } else { 0 };
            assert_eq!(count(db).await, written);
        }
        leaving.await.unwrap();
        assert!(put(db, 2_000).await, "nobody is in the way");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_ends_the_connection_is_asked_again_by_a_new_one() {
    on_each_engine(async |t| {
        let db = &t.app.0.parts.db;
        if db.engine() == Engine::Sqlite {
            return;
        }
        table(db).await;
        assert!(put(db, 1).await);
        let end = "select count(pg_terminate_backend(pid)) from pg_stat_activity
 where datname = current_database() and pid <> pg_backend_pid() and query like $1";
        let (ended,): (i64,) = db.one(end, args!["insert into part %"]).await.unwrap();
        assert_eq!(ended, 1, "one connection is kept for it");
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(!put(db, 1).await, "the server is gone");
        assert_eq!(count(db).await, 1);
        assert!(put(db, 1).await, "and there again");
        let (idle,): (String,) = db.one("show tcp_keepalives_idle", args![]).await.unwrap();
        assert_eq!(idle, "30", "machines that died are noticed");
    })
    .await;
}

/// Stands between a process and the server. Lines that are there when it is told so go silent, as where a firewall forgets them.
async fn between(url: &str, silent: Arc<Notify>) -> String {
    let (who, rest) = url.rsplit_once('@').unwrap();
    let (server, name) = rest.split_once('/').unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = server.to_owned();
    tokio::spawn(async move {
        while let Ok((mut near, _)) = listener.accept().await {
            let mut far = TcpStream::connect(&server).await.unwrap();
            let silent = Arc::clone(&silent);
            tokio::spawn(async move {
                tokio::select! {
                    _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                    () = silent.notified() => std::future::pending().await,
                }
            });
        }
    });
    format!("{who}@{address}/{name}")
}

#[tokio::test]
async fn a_line_that_goes_silent_is_given_up() {
    on_each_engine(async |t| {
        if t.app.0.parts.db.engine() == Engine::Sqlite {
            return;
        }
        table(&t.app.0.parts.db).await;
        let silent = Arc::new(Notify::new());
        let url = between(t.url(), Arc::clone(&silent)).await;
        let db = Db::connect(&url).await.unwrap();
        assert!(put(&db, 1).await);
        silent.notify_waiters();
        let patience = Duration::from_secs(20);
        let put_on = tokio::time::timeout(patience, put(&db, 1)).await;
        assert!(!put_on.expect("an answer"), "nobody knows");
        assert!(put(&db, 1).await, "by another line");
        assert_eq!(count(&t.app.0.parts.db).await, 2);
    })
    .await;
}

/// Waits until a process has read where the record ends and goes on to read what holds.
async fn has_begun(app: &App) {
    let sql = "select count(*) from pg_locks where locktype = 'advisory' and objid::bigint = $1 and granted
 and database = (select oid from pg_database where datname = current_database())";
    for _ in 0..200 {
        let place = args![i64::from(PLACE)];
        let (held,): (i64,) = app.0.parts.db.one(sql, place).await.unwrap();
        if held > 0 {
            tokio::time::sleep(Duration::from_millis(200)).await;
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nobody assesses");
}

#[tokio::test]
async fn a_row_says_up_to_where_the_record_was_known() {
    on_each_engine(async |t: TestApp| {
        let db = &t.app.0.parts.db;
        // On SQLite nobody writes to the record meanwhile.
        if db.engine() == Engine::Sqlite {
            return;
        }
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let sender = ready(&t).await;
        let held = t.app.0.selectivity.live.lock().await;
        let app = t.app.clone();
        let assessing = tokio::spawn(async move { one(&app, sender, &shirts("A0")).await });
        has_begun(&t.app).await;
        suspend(&t, alpha.id).await;
        drop(held);
        let found = assessing.await.unwrap();
        let head = "select seq from log_head where id = 1";
        let (head,): (i64,) = db.one(head, args![]).await.unwrap();
        let importer = found
            .why
            .parties
            .iter()
            .find(|party| party.role == "importer");
        assert_eq!(importer.unwrap().standing, "suspended");
        assert_eq!(found.row.record_seq, head);
        is_sound(&t, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_programme_without_a_compliance_sample_is_as_fast() {
    on_each_engine(async |t| {
        let t = t.without_sample();
        let sender = ready(&t).await;
        for n in 0..3 {
            let found = one(&t.app, sender, &shirts(&format!("A{n}"))).await;
            assert!(found.why.draw.is_none());
        }
        assert_eq!(ways(&t.app), (2, 1));
    })
    .await;
}
