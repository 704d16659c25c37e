//! A command against raw inserts of the same rows, on a scratch database of the engine, equally durable.

use super::{Figure, start};
use crate::Trouble;
use crate::installation::{Place, open};
use greenlane_db::{Db, args};
use greenlane_portal::accounts::commands::{NewAccount, register};
use greenlane_portal::clock::{Chance, Clock};
use greenlane_portal::command::System;
use greenlane_portal::{App, Settings};
use std::path::Path;
use std::time::Duration;

const TIMES: u32 = 300;

const EVENT: &str = "insert into raw_event (seq, stream_kind, stream_id, version, id, kind, payload, actor_role, policy,
 recorded_at, effective_at, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const STREAM: &str =
    "insert into raw_stream (stream_id, stream_kind, version, hash) values ($1, $2, $3, $4)";
const ROW: &str =
    "insert into raw_account (stream_id, email, name, lang, active) values ($1, $2, $3, $4, $5)";
const TABLES: &str = "
create table raw_event (seq bigint primary key, stream_kind text, stream_id uuid, version bigint, id uuid unique,
 kind text, payload text, actor_role text, policy text, recorded_at timestamptz, effective_at timestamptz,
 prev_hash bytea, hash bytea, unique (stream_id, version));
create table raw_stream (stream_id uuid primary key, stream_kind text, version bigint, hash bytea);
create table raw_account (stream_id uuid primary key, email text unique, name text, lang text, active boolean);";

/// A scratch installation on `SQLite`.
pub(super) async fn scratch(dir: &Path) -> Result<App, Trouble> {
    open(Place {
        dir: dir.to_owned(),
        database_url: None,
        pack: None,
        settings: Settings {
            base_url: "http://127.0.0.1".to_owned(),
            demo: false,
            secure_cookies: false,
            proxies: Vec::new(),
            scanner: None,
        },
        clock: Clock::system(),
        chance: Chance::system(),
        seed: None,
    })
    .await
}

async fn raw(db: &Db, app: &App, n: u32) -> Result<(), Trouble> {
    let now = app.clock().now();
    let (stream, event) = (app.chance().id(now), app.chance().id(now));
    let email = format!("raw{n}@example.com");
    let payload = format!(
        "{{\"kind\":\"registered\",\"email\":\"{email}\",\"name\":\"Somebody\",\"lang\":\"en\"}}"
    );
    let hash = vec![7_u8; 32];
    let mut tx = db.begin().await?;
    let values = args![
        i64::from(n) + 1,
        "account",
        stream,
        1_i64,
        event,
        "registered",
        payload,
        "system",
        "",
        now,
        now,
        hash.as_slice(),
        hash.as_slice()
    ];
    tx.execute(EVENT, values).await?;
    tx.execute(STREAM, args![stream, "account", 1_i64, hash.as_slice()])
        .await?;
    tx.execute(ROW, args![stream, email, "Somebody", "en", true])
        .await?;
    tx.commit().await?;
    Ok(())
}

async fn command(app: &App, n: u32) -> Result<(), Trouble> {
    let email = format!("person{n}@example.com");
    let mut unit = app.begin(&System).await?;
    register(
        &mut unit,
        NewAccount {
            email: &email,
            name: "Somebody",
            lang: "en",
            staff_role: None,
        },
    )
    .await?;
    unit.commit().await?;
    Ok(())
}

/// Measures both in turn, so that a drift of the machine meets both.
pub async fn measure(_app: &App) -> Result<Vec<Figure>, Trouble> {
    let dir = std::env::temp_dir().join(format!("greenlane-bench-{}", std::process::id()));
    let app = scratch(&dir).await?;
    let db = app.db(&System).clone();
    db.script(TABLES).await?;
    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    for n in 0..TIMES {
        let begun = start();
        raw(&db, &app, n).await?;
        theirs += begun.elapsed();
        let begun = start();
        command(&app, n).await?;
        ours += begun.elapsed();
    }
    db.close().await;
    std::fs::remove_dir_all(&dir)?;
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    let each = |d: Duration| d.as_secs_f64() * 1000.0 / f64::from(TIMES);
    Ok(vec![
        Figure::plain(
            "raw inserts of a command's rows (SQLite, synchronous=full)",
            each(theirs),
            "ms",
        ),
        Figure::plain("the command itself", each(ours), "ms"),
        Figure::aimed(
            "command / raw inserts",
            ratio,
            "×",
            "within 3×",
            ratio <= 3.0,
        ),
    ])
}
