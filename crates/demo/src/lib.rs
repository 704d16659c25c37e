//! A seeded programme world, made by the real commands under a moved clock, never by inserts.
//!
//! Dates are fixed, not relative to today: the same seed must give the same world, event for event, on every
//! machine, day and engine. First everything is planned ([`script`]), then carried out ([`perform`]).

pub mod cast;
mod dice;
mod files;
mod perform;
mod personas;
pub mod script;
#[cfg(test)]
mod tests;
mod texts;

use greenlane_portal::accounts;
use greenlane_portal::command::System;
use greenlane_portal::{App, Failure};
use jiff::Timestamp;
use script::World;

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

/// The plan of a world.
pub fn world(app: &App, plan: &Plan) -> World {
    World::plan(
        app.pack(),
        plan.seed,
        plan.members,
        app.date_of(begins()),
        app.date_of(ends()),
    )
}

/// Makes the world in an empty installation whose clock stands still.
pub async fn prepare(
    app: &App,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), Failure> {
    progress(Progress {
        what: "planning".to_owned(),
        percent: 0,
    });
    app.clock().set(begins());
    let world = world(app, plan);
    let mut performer = perform::Performer::new(app, &world);
    performer.appoint().await?;
    performer.run(progress).await?;
    app.clock().set(ends());
    performer.seat().await?;
    performer.learn().await?;
    performer.trade().await?;
    performer.this_morning().await?;
    app.db(&System).analyze().await?;
    progress(Progress {
        what: summary(plan),
        percent: 100,
    });
    Ok(())
}

// A world that is too small for the published table says so instead of pretending.
fn summary(plan: &Plan) -> String {
    let companies = plan.members;
    let table = script::published_total();
    if script::holds_the_table(companies) {
        format!("{companies} companies; 2020 holds the {table} published deficiencies")
    } else {
        let least = script::SMALLEST;
        format!("{companies} companies, too few for 2020's {table} deficiencies (at least {least})")
    }
}

/// The personas of a finished world, a line each.
pub async fn personas(app: &App) -> Result<Vec<String>, Failure> {
    let personas = accounts::personas(app).await?;
    let width = personas
        .iter()
        .map(|persona| persona.name.chars().count())
        .max()
        .unwrap_or_default();
    let line = |persona: accounts::Persona| {
        let part = persona.part.replace('_', " ");
        let company = persona
            .company
            .map(|company| format!(" of {company}"))
            .unwrap_or_default();
        format!("{:<width$}  {part}{company}", persona.name)
    };
    Ok(personas.into_iter().map(line).collect())
}
