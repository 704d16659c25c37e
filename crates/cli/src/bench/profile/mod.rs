//! The security profile at work: two hundred criteria, opened, answered, signed and compared by one user, and by many
//! at the same moment.
//!
//! The installation is a scratch one, made by the real commands. "At the same moment" is the worst case, not the usual
//! one: every user presses the button at once, and the slowest waits for all the others.

mod browser;
mod companies;

use super::{Figure, start};
use crate::Trouble;
use crate::installation::{Place, database_url, open};
use browser::Browser;
use companies::{Firm, Staff};
use greenlane_db::{Db, Engine};
use greenlane_portal::clock::{Chance, Clock};
use greenlane_portal::command::System;
use greenlane_portal::{App, Settings, router};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Barrier;

/// How many criteria a profile has.
const CRITERIA: usize = 200;
/// How often one user alone does each thing.
const ALONE: usize = 100;
/// Within which time one user alone is answered, at the 99th of a hundred.
const AIM_ALONE: f64 = 100.0;
/// Within which time everybody is answered who asks at the same moment.
const AIM_TOGETHER: f64 = 5_000.0;

/// What users do, in this order.
const ACTIONS: [Act; 5] = [Act::Open, Act::Read, Act::Save, Act::Submit, Act::Compare];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Open the profile: its categories, how far each is, what is next.
    Open,
    /// Open one criterion with its answer.
    Read,
    /// Save the answer.
    Save,
    /// Sign and send the profile.
    Submit,
    /// Compare two signed versions, criterion by criterion.
    Compare,
}

impl Act {
    fn name(self) -> &'static str {
        match self {
            Self::Open => "open the profile",
            Self::Read => "open a criterion",
            Self::Save => "save an answer",
            Self::Submit => "sign and send",
            Self::Compare => "compare two versions",
        }
    }
}

/// Measures everything on a scratch installation: a SQLite file, or an empty PostgreSQL database.
pub async fn measure(url: Option<&str>, users: usize) -> Result<Vec<Figure>, Trouble> {
    let dir = std::env::temp_dir().join(format!("greenlane-bench-{}", std::process::id()));
    std::fs::create_dir_all(&dir)?;
    let app = scratch(&dir, url).await?;
    let measured = both(&app, users).await;
    let db = app.db(&System).clone();
    if url.is_some() {
        db.wipe().await?;
    }
    db.close().await;
    std::fs::remove_dir_all(&dir)?;
    measured
}

async fn scratch(dir: &Path, url: Option<&str>) -> Result<App, Trouble> {
    let db = Db::connect(&database_url(dir, url)).await?;
    if !db.is_empty().await? {
        return Err(Trouble(
            "the database holds tables; the measurement needs an empty one, and empties it again"
                .to_owned(),
        ));
    }
    db.close().await;
    let pack = dir.join("pack");
    companies::wide_pack(&pack, CRITERIA)?;
    let settings = Settings {
        base_url: "http://127.0.0.1".to_owned(),
        demo: false,
        secure_cookies: false,
        proxies: Vec::new(),
        scanner: None,
    };
    open(Place {
        dir: dir.to_owned(),
        database_url: url.map(str::to_owned),
        pack: Some(pack),
        settings,
        clock: Clock::system(),
        chance: Chance::system(),
        seed: None,
    })
    .await
}

async fn both(app: &App, users: usize) -> Result<Vec<Figure>, Trouble> {
    let staff = Staff::appoint(app).await?;
    let mut firms = Vec::new();
    for n in 0..(ALONE + users) {
        firms.push(Firm::answered(app, &staff, n).await?);
    }
    if app.db(&System).engine() == Engine::Postgres {
        app.db(&System).analyze().await?;
    }
    let together = firms.split_off(ALONE);
    let mut figures = measure_all(app, &staff, firms, false).await?;
    figures.extend(measure_all(app, &staff, together, true).await?);
    Ok(figures)
}

async fn measure_all(
    app: &App,
    staff: &Staff,
    firms: Vec<Firm>,
    at_once: bool,
) -> Result<Vec<Figure>, Trouble> {
    let service = router(app);
    let mut users = Vec::new();
    for firm in &firms {
        let officer = Browser::new(app, service.clone(), firm.officer, firm.n).await?;
        users.push((firm.clone(), officer));
    }
    let mut figures = Vec::new();
    for act in ACTIONS {
        if act == Act::Compare {
            for firm in &firms {
                firm.second_version(app, staff).await?;
            }
        }
        for (firm, officer) in &mut users {
            prepare(act, firm, officer).await?;
        }
        let times = if at_once {
            all_at_once(act, &mut users).await?
        } else {
            one_by_one(act, &mut users).await?
        };
        figures.extend(told(app, act, times, at_once.then_some(users.len())));
    }
    Ok(figures)
}

/// What somebody has to have open before the button that is measured can be pressed.
async fn prepare(act: Act, firm: &Firm, officer: &mut Browser) -> Result<(), Trouble> {
    match act {
        Act::Save => officer.get(&firm.path(&firm.criterion_path())).await,
        Act::Submit => officer.get(&firm.path("/sign")).await,
        Act::Open | Act::Read | Act::Compare => Ok(()),
    }
}

type User = (Firm, Browser);

async fn perform(act: Act, user: &mut User) -> Result<(), Trouble> {
    let (firm, officer) = user;
    match act {
        Act::Open => officer.get(&firm.path("")).await,
        Act::Read => officer.get(&firm.path(&firm.criterion_path())).await,
        Act::Save => {
            let path = firm.path(&firm.criterion_path());
            officer.post(&path, &companies::changed_answer()).await
        }
        Act::Submit => {
            officer
                .post(&firm.path("/sign"), &companies::signature())
                .await
        }
        Act::Compare => {
            let id = firm.profile;
            let two = format!("/versions/compare?from={id}.1&to={id}.2");
            officer.get(&firm.path(&two)).await
        }
    }
}

async fn one_by_one(act: Act, users: &mut [User]) -> Result<Vec<Duration>, Trouble> {
    let mut times = Vec::new();
    for user in users {
        let begun = start();
        perform(act, user).await?;
        times.push(begun.elapsed());
    }
    Ok(times)
}

async fn all_at_once(act: Act, users: &mut Vec<User>) -> Result<Vec<Duration>, Trouble> {
    let barrier = Arc::new(Barrier::new(users.len()));
    let tasks: Vec<_> = users
        .drain(..)
        .map(|mut user| {
            let barrier = Arc::clone(&barrier);
            tokio::spawn(async move {
                barrier.wait().await;
                let begun = start();
                perform(act, &mut user).await?;
                Ok::<_, Trouble>((user, begun.elapsed()))
            })
        })
        .collect();
    let mut times = Vec::new();
    for task in tasks {
        let (user, time) = task.await??;
        users.push(user);
        times.push(time);
    }
    Ok(times)
}

/// The middle and the 99th of a hundred, in milliseconds.
fn told(app: &App, act: Act, mut times: Vec<Duration>, users: Option<usize>) -> Vec<Figure> {
    times.sort();
    let at = |share: usize| {
        let place = (times.len() * share).div_ceil(100).saturating_sub(1);
        times.get(place).map_or(0.0, |t| t.as_secs_f64() * 1000.0)
    };
    let engine = match app.db(&System).engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let (who, aim, limit) = match users {
        None => ("one user".to_owned(), "under 100 ms", AIM_ALONE),
        Some(n) => (format!("{n} at once"), "under 5 s", AIM_TOGETHER),
    };
    let name = |part: &str| format!("{}, {who}, {part} ({engine})", act.name());
    let last = at(99);
    vec![
        Figure::plain(name("p50"), at(50), "ms"),
        Figure::aimed(name("p99"), last, "ms", aim, last < limit),
    ]
}
