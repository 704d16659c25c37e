//! Declarations assessed: in process by one thread, and by API at a steady rate with every answer on disk.
//!
//! The rate is held whatever the answers do: each request has its planned moment, and one that finds no sender free is late from
//! there, so that what waits for others is as late as its sender would find it (an open loop).

mod load;
mod members;
mod scene;

use super::{Figure, start};
use crate::Trouble;
use greenlane_portal::selectivity::{Declaration, Trial};
use load::Load;
use scene::Scene;
use std::fs::File;
use std::io::{Seek as _, Write as _};
use std::path::Path;
use std::time::Duration;

/// Requests a second.
const RATE: u32 = 500;
/// Declarations assessed in process.
const IN_PROCESS: u32 = 20_000;

/// Measures on a SQLite file, and in a new database of the PostgreSQL server that `GREENLANE_TEST_POSTGRES` names.
pub(super) async fn measure(time: Duration) -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    let sqlite = Scene::sqlite().await?;
    figures.extend(in_process(&sqlite).await?);
    figures.extend(by_api(&sqlite, time).await?);
    figures.extend(disk(sqlite.folder())?);
    sqlite.end().await?;
    if let Ok(server) = std::env::var("GREENLANE_TEST_POSTGRES") {
        let postgres = Scene::postgres(&server).await?;
        figures.extend(by_api(&postgres, time).await?);
        postgres.end().await?;
    }
    Ok(figures)
}

/// So many of a hundred took no longer, in the unit of the list.
fn part(sorted: &[f64], hundredths: usize) -> f64 {
    let place = (sorted.len() * hundredths).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or_default()
}

/// What the disk alone takes to keep one page, at the same rate: nothing that is on disk before it is answered can be faster.
fn disk(folder: &Path) -> Result<Vec<Figure>, Trouble> {
    const PAGE: [u8; 4096] = [0x5A; 4096];
    let mut file = File::create(folder.join("pages"))?;
    // Room first: a file that grows costs more, and the database's own log does not grow with each commit either.
    for _ in 0..RATE {
        file.write_all(&PAGE)?;
    }
    file.sync_all()?;
    file.rewind()?;
    let mut times = Vec::new();
    for _ in 0..RATE {
        std::thread::sleep(Duration::from_secs(1) / RATE);
        let begun = start();
        file.write_all(&PAGE)?;
        file.sync_data()?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(vec![
        Figure::plain("the disk alone, one page kept, p50", part(&times, 50), "ms"),
        Figure::plain("the disk alone, one page kept, p99", part(&times, 99), "ms"),
    ])
}

/// Parties looked up, sixty rules, credit, and the explanation of the worst line; nothing is written.
async fn in_process(scene: &Scene) -> Result<Vec<Figure>, Trouble> {
    let trial = Trial::now(&scene.app).await?;
    let today = scene.app.today();
    let declarations = (0..IN_PROCESS).map(|n| {
        let read = Declaration::read(&scene::declaration(n), today);
        read.map_err(|faults| Trouble(format!("a declaration with faults: {faults:?}")))
    });
    let declarations: Vec<Declaration> = declarations.collect::<Result<_, _>>()?;
    let mut times = Vec::with_capacity(declarations.len());
    let (mut fired, mut members) = (0, 0);
    for declaration in &declarations {
        let begun = start();
        let tried = trial.assess(declaration)?;
        times.push(begun.elapsed().as_secs_f64() * 1e6);
        fired += tried.fired;
        members += tried.members;
    }
    times.sort_by(f64::total_cmp);
    let middle = part(&times, 50);
    let each =
        |all: usize| f64::from(u32::try_from(all).unwrap_or(u32::MAX)) / f64::from(IN_PROCESS);
    Ok(vec![
        Figure::aimed(
            "one declaration with parties, 60 rules, in process, p50",
            middle,
            "µs",
            "under 20 µs",
            middle < 20.0,
        ),
        Figure::plain("the same, p99", part(&times, 99), "µs"),
        Figure::plain("rules that fired, of a declaration", each(fired), ""),
        Figure::plain(
            "members in good standing, of its three parties",
            each(members),
            "",
        ),
    ])
}

async fn by_api(scene: &Scene, time: Duration) -> Result<Vec<Figure>, Trouble> {
    let engine = scene.engine();
    // The first ones make connections and read what is kept in memory.
    Load::new(scene, "warm", RATE).run(RATE / 5).await?;
    let count = RATE.saturating_mul(u32::try_from(time.as_secs())?);
    let before = scene.recorded().await?;
    let load = Load::new(scene, "load", RATE);
    let ran = load.run(count).await?;
    let recorded = scene.recorded().await? - before;
    let name = |what: &str| format!("{RATE} assessments a second by API, {what} ({engine})");
    let last = part(&ran.times, 99);
    Ok(vec![
        Figure::plain(name("p50"), part(&ran.times, 50), "ms"),
        Figure::aimed(name("p99"), last, "ms", "under 1 ms", last < 1.0),
        Figure::plain(name("slowest"), part(&ran.times, 100), "ms"),
        Figure::aimed(
            name("without an answer"),
            f64::from(ran.errors),
            "",
            "none",
            ran.errors == 0,
        ),
        Figure::aimed(
            name("answered and not on disk"),
            f64::from(u32::try_from(
                i64::from(count - ran.errors).abs_diff(recorded),
            )?),
            "",
            "none",
            recorded == i64::from(count - ran.errors),
        ),
    ])
}
