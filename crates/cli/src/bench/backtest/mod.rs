//! A year of entries back-tested: read from files of columns, given the standing of their day, and scored by two rulesets of
//! sixty rules.

mod made;

use super::rules::made::{rules, ruleset};
use super::{Figure, forget_peak, peak_mb, start};
use crate::Trouble;
use greenlane_targeting::rules::backtest::{self, Compared, Comparison, Selected, Side, Sides};
use greenlane_targeting::rules::{AsOf, Program, Ruleset};
use greenlane_targeting::store::{Register, Scan, Store, fill};
use jiff::civil::Date;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use tokio::runtime::Handle;

/// Two rulesets: one in force, and one tried, in which a fifth of the rules are worth something else.
struct Tried {
    before: Program,
    after: Program,
}

fn ready(ruleset: &Ruleset) -> Result<Program, Trouble> {
    Program::new(ruleset, AsOf::Declaration)
        .map_err(|found| Trouble(found.iter().map(|found| found.fault.english()).collect()))
}

fn tried() -> Result<Tried, Trouble> {
    let before = ruleset(&rules())?;
    let mut after = before.clone();
    for rule in after.rules.iter_mut().step_by(5) {
        rule.text = rule.text.replace("then +", "then +1");
    }
    Ok(Tried {
        before: ready(&before)?,
        after: ready(&after)?,
    })
}

impl Tried {
    fn sides(&self) -> Sides<'_> {
        // Somebody looks at what is in the middle lane or above.
        let side = |program| Side {
            program,
            selected: Selected(1),
            model: None,
        };
        (side(&self.before), side(&self.after))
    }

    /// Compares over the days up to one, as a page does it: members affected included.
    async fn compare(
        self: &Arc<Self>,
        store: &Store,
        to: Date,
        (standings, threads): (&Arc<dyn Register>, u8),
    ) -> Result<Compared, Trouble> {
        let columns = backtest::columns(self.sides());
        let scan = store.scan_with(made::FIRST, to, &columns, fill(standings));
        let scan = scan.await?;
        let (tried, register, runtime) =
            (Arc::clone(self), Arc::clone(standings), Handle::current());
        let work = move || {
            let read = |scan: &mut Scan| runtime.block_on(scan.read());
            let how = (usize::from(threads), &read as backtest::Read<'_>);
            backtest::over(tried.sides(), (scan, &register), how, &AtomicU64::new(0))
        };
        Ok(tokio::task::spawn_blocking(work).await??)
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of a bench are far below 2^53"
)]
fn count(n: u64) -> f64 {
    n as f64
}

/// Measures.
pub(super) async fn measure(entries: u32, threads: u8) -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let store = Store::folder(folder.path())?;
    let begun = start();
    made::Maker::new().year(&store, entries).await?;
    let made_in = begun.elapsed().as_secs_f64();
    let standings: Arc<dyn Register> = Arc::new(made::standings()?);
    let tried = Arc::new(tried()?);
    let how = (&standings, threads);
    // A tenth of the year first: what it needs of memory is what the year may need.
    forget_peak();
    tried.compare(&store, made::day(36)?, how).await?;
    let tenth = peak_mb();
    forget_peak();
    let begun = start();
    let (found, concerned) = tried.compare(&store, made::day(made::DAYS)?, how).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let all = f64::from(entries);
    let mut figures = vec![
        Figure::plain(
            format!("{entries} entries made and written in"),
            made_in,
            "s",
        ),
        aimed(entries, threads, seconds),
        Figure::plain(
            "entries read, joined and scored twice",
            all / seconds.max(1e-9) / 1e6,
            "million/s",
        ),
        Figure::aimed(
            "entries not counted",
            count(u64::from(entries).abs_diff(found.before.all.lines)),
            "",
            "none",
            found.before.all.lines == u64::from(entries)
                && found.after.all.lines == u64::from(entries),
        ),
        Figure::plain(
            "selected by the ruleset in force",
            count(found.before.all.selected),
            "",
        ),
        Figure::plain(
            "selected by the ruleset tried",
            count(found.after.all.selected),
            "",
        ),
        Figure::plain("of a member importer", count(members(&found)), ""),
        Figure::plain(
            "members concerned, role by role",
            count(u64::try_from(concerned.len()).unwrap_or(u64::MAX)),
            "",
        ),
    ];
    if let Some((tenth, year)) = tenth.zip(peak_mb()) {
        figures.push(Figure::plain(
            "peak memory over a tenth of the days",
            tenth,
            "MB",
        ));
        figures.push(Figure::aimed(
            "peak memory over the year",
            year,
            "MB",
            "no more than half as much again",
            year <= tenth * 1.5,
        ));
    }
    Ok(figures)
}

fn members(found: &Comparison) -> u64 {
    let tiers = found.before.tiers.iter().filter(|(tier, _)| **tier > 0);
    tiers.map(|(_, counts)| counts.lines).sum()
}

/// The aim is for the year of thirty-six million on two threads; of another size the figure stands for itself.
fn aimed(entries: u32, threads: u8, seconds: f64) -> Figure {
    let name = format!("back-test of {entries} entries, {threads} threads");
    if entries >= 36_000_000 && threads <= 2 {
        return Figure::aimed(name, seconds, "s", "under 60 s", seconds < 60.0);
    }
    Figure::plain(name, seconds, "s")
}
