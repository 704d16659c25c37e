//! A seeded programme world, made by the real commands under a moved clock, never by inserts.
//!
//! Dates are fixed, not relative to today: the same seed must give the same world, event for event, on every
//! machine, day and engine.

use greenlane_portal::accounts::commands::{NewAccount, register};
use greenlane_portal::command::System;
use greenlane_portal::{App, Failure};
use jiff::Timestamp;

/// How many companies a world has unless told otherwise.
pub const DEFAULT_MEMBERS: u32 = 300;
/// The seed unless told otherwise.
pub const DEFAULT_SEED: u64 = 2004;

/// What world to make.
#[derive(Debug, Clone)]
pub struct Plan {
    /// How many companies.
    pub members: u32,
    /// The seed.
    pub seed: u64,
}

/// How far it is.
#[derive(Debug, Clone)]
pub struct Progress {
    /// What is being made, in words.
    pub what: String,
    /// Of a hundred.
    pub percent: u32,
}

/// 2019-07-01 09:00 in Washington: early enough that members are validated in the whole of 2020.
pub fn begins() -> Timestamp {
    Timestamp::from_second(1_561_986_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// 2025-01-06 09:00 in Washington: the moment at which a visitor enters.
pub fn ends() -> Timestamp {
    Timestamp::from_second(1_736_172_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Makes the world in an empty installation whose clock stands still.
pub async fn prepare(
    app: &App,
    _plan: &Plan,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), Failure> {
    progress(Progress {
        what: "staff".to_owned(),
        percent: 0,
    });
    let mut unit = app.begin(&System).await?;
    for role in ["specialist", "supervisor", "director"] {
        let email = format!("{role}@programme.example");
        register(
            &mut unit,
            NewAccount {
                email: &email,
                name: role,
                lang: "en",
                staff_role: Some(role),
            },
        )
        .await?;
    }
    unit.commit().await?;
    progress(Progress {
        what: "done".to_owned(),
        percent: 100,
    });
    Ok(())
}

/// The personas of a finished world, a line each.
pub async fn personas(_app: &App) -> Result<Vec<String>, Failure> {
    Ok(Vec::new())
}
