//! `greenlane demo`: a world that is made once and taken up again.

use crate::installation::{Place, database_url, open};
use crate::{Outcome, Trouble, serve};
use clap::Args;
use greenlane_db::Db;
use greenlane_demo::{DEFAULT_MEMBERS, DEFAULT_SEED, Plan, Progress, ends};
use greenlane_portal::Settings;
use greenlane_portal::clock::{Chance, Clock};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// How to make or take up a demo world.
#[derive(Args)]
pub struct Demo {
    /// Its folder.
    #[arg(long, default_value = "greenlane-demo")]
    dir: PathBuf,
    /// The port on this machine.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// How many companies.
    #[arg(long)]
    members: Option<u32>,
    /// The same seed gives the same world.
    #[arg(long)]
    seed: Option<u64>,
    /// A PostgreSQL database (otherwise a SQLite file in the folder).
    #[arg(long)]
    database_url: Option<String>,
    /// Make the world anew. What is in the folder and database of the old one is deleted.
    #[arg(long)]
    fresh: bool,
    /// Make the world, print the personas, and end.
    #[arg(long)]
    prepare_only: bool,
}

/// What a finished world says of itself, in `demo.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct State {
    /// How many companies were asked for.
    pub members: u32,
    /// The seed.
    pub seed: u64,
    /// By how many microseconds its clock is ahead of the machine's.
    pub moved_by: i64,
    /// Its database, when that is not the file in the folder.
    pub database_url: Option<String>,
}

impl State {
    fn path(dir: &Path) -> PathBuf {
        dir.join("demo.toml")
    }

    /// The world in a folder, if there is a finished one.
    pub fn read(dir: &Path) -> Result<Option<Self>, Trouble> {
        let path = Self::path(dir);
        let Ok(text) = std::fs::read_to_string(&path) else {
            return Ok(None);
        };
        toml::from_str(&text)
            .map(Some)
            .map_err(|e| Trouble(format!("{}: {e}", path.display())))
    }

    // A half-written file would lose the world, so it takes its place in one step.
    fn write(&self, dir: &Path) -> std::io::Result<()> {
        let text = toml::to_string(self).map_err(std::io::Error::other)?;
        let (path, new) = (Self::path(dir), dir.join("demo.toml.new"));
        std::fs::write(&new, text)?;
        std::fs::rename(new, path)
    }

    /// The world's clock, which visitors may move ahead; this file keeps by how much.
    fn clock(&self, dir: &Path) -> Clock {
        let (state, dir) = (self.clone(), dir.to_owned());
        Clock::demonstration(self.moved_by, move |moved_by| {
            let moved = Self {
                moved_by,
                ..state.clone()
            };
            moved.write(&dir)
        })
    }
}

/// Makes or takes up the world, and serves it.
pub async fn run(demo: Demo) -> Outcome {
    serve::log("text", "warn");
    let address = format!("127.0.0.1:{}", demo.port);
    // Taken before the world is made: a port in use should be known at once, not after the work.
    let listener = if demo.prepare_only {
        None
    } else {
        Some(serve::listen(&address).await?)
    };
    let found = if demo.fresh {
        None
    } else {
        State::read(&demo.dir)?
    };
    let state = match found {
        Some(state) => agreed(&demo, state)?,
        None => apart(&demo, &address)?,
    };
    let app = open(place(
        &demo.dir,
        &state,
        &address,
        state.clock(&demo.dir),
        Chance::system(),
    ))
    .await?;
    println!(
        "\nGreenlane's demo world of {} companies is ready.",
        state.members
    );
    for persona in greenlane_demo::personas(&app).await? {
        println!("  {persona}");
    }
    let Some(listener) = listener else {
        return Ok(true);
    };
    println!("\n  Open http://{address}/ and choose a persona. Ctrl-C ends.");
    std::io::stdout().flush()?;
    serve::serve(app, listener, None).await
}

fn place(dir: &Path, state: &State, address: &str, clock: Clock, chance: Chance) -> Place {
    Place {
        dir: dir.to_owned(),
        database_url: state.database_url.clone(),
        pack: None,
        settings: Settings {
            base_url: format!("http://{address}"),
            demo: true,
            secure_cookies: false,
            proxies: Vec::new(),
            scanner: None,
        },
        clock,
        chance,
        seed: Some(state.seed),
    }
}

// A second start takes up the same world; asking for another one must be said with --fresh.
fn agreed(demo: &Demo, state: State) -> Result<State, Trouble> {
    let members = demo.members.is_none_or(|n| n == state.members);
    let seed = demo.seed.is_none_or(|s| s == state.seed);
    let database = demo.database_url.is_none() || demo.database_url == state.database_url;
    if members && seed && database {
        return Ok(state);
    }
    Err(Trouble(format!(
        "{} holds a world of {} companies with seed {}; add --fresh to replace it, or name another --dir",
        demo.dir.display(),
        state.members,
        state.seed
    )))
}

// A world is made by one thread that asks and one of SQLite's that answers, in turn, some ten million times. On two cores
// each turn wakes a core that has just gone to sleep, which costs more than the answer; on one they take over from each
// other at once, and a full-size world is made in two thirds of the time. Threads inherit the core from the one that starts
// them, so the making has a thread and a runtime to itself, and what is served afterwards has every core again.
fn apart(demo: &Demo, address: &str) -> Result<State, Trouble> {
    let making = || {
        on_one_core();
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?
            .block_on(make(demo, address))
    };
    tokio::task::block_in_place(|| {
        std::thread::scope(|scope| scope.spawn(making).join())
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

// Several worlds made at a time (as by tests) should not meet on one core. Where a system has no such choice, nothing is lost.
fn on_one_core() {
    let cores = core_affinity::get_core_ids().unwrap_or_default();
    let turn = std::process::id() as usize % cores.len().max(1);
    if let Some(core) = cores.get(turn) {
        core_affinity::set_for_current(*core);
    }
}

async fn make(demo: &Demo, address: &str) -> Result<State, Trouble> {
    let mut state = State {
        members: demo.members.unwrap_or(DEFAULT_MEMBERS),
        seed: demo.seed.unwrap_or(DEFAULT_SEED),
        moved_by: 0,
        database_url: demo.database_url.clone(),
    };
    clear(demo).await?;
    let clock = Clock::still(greenlane_demo::begins());
    let app = open(place(
        &demo.dir,
        &state,
        address,
        clock,
        Chance::seeded(state.seed),
    ))
    .await?;
    let plan = Plan {
        members: state.members,
        seed: state.seed,
    };
    let mut shown = String::new();
    greenlane_demo::prepare(&app, &plan, &mut |progress| show(&progress, &mut shown)).await?;
    eprintln!();
    state.moved_by = Clock::moved_to(ends()).offset();
    state.write(&demo.dir)?;
    Ok(state)
}

fn show(progress: &Progress, shown: &mut String) {
    let line = format!(
        "Making the demo world: {} ({} %)",
        progress.what, progress.percent
    );
    if line != *shown {
        eprint!("\r{line:<70}");
        let _ = std::io::stderr().flush();
        *shown = line;
    }
}

// Removes what an earlier or an interrupted start left, and nothing else.
async fn clear(demo: &Demo) -> Result<(), Trouble> {
    let dir = &demo.dir;
    if dir.exists()
        && !dir.join("demo.toml").exists()
        && !dir.join("greenlane.db").exists()
        && dir.read_dir()?.next().is_some()
    {
        return Err(Trouble(format!(
            "{} is not empty and holds no demo world; name another --dir",
            dir.display()
        )));
    }
    for name in [
        "demo.toml",
        "greenlane.db",
        "greenlane.db-wal",
        "greenlane.db-shm",
        "keys.json",
        "secret.key",
    ] {
        remove(std::fs::remove_file(dir.join(name)), &dir.join(name))?;
    }
    for folder in ["evidence", "trade"] {
        remove(std::fs::remove_dir_all(dir.join(folder)), &dir.join(folder))?;
    }
    if let Some(url) = &demo.database_url {
        let db = Db::connect(&database_url(dir, Some(url))).await?;
        if !db.is_empty().await? {
            if !demo.fresh {
                return Err(Trouble(
                    "the database already holds tables; add --fresh to delete them".to_owned(),
                ));
            }
            db.wipe().await?;
        }
        db.close().await;
    }
    Ok(())
}

fn remove(done: std::io::Result<()>, path: &Path) -> Result<(), Trouble> {
    match done {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(Trouble(format!("cannot remove {}: {e}", path.display())))
        }
        _ => Ok(()),
    }
}
