//! The back-test that is being run: it goes on when nobody waits for it any more.
//!
//! A year takes all cores for a minute, so one is run at a time. Whoever asked finds what came of it where they asked: kept in
//! the ruleset's record, or once where it is not kept. A process that stops forgets it, as nothing was promised.

use super::trials::{self, Asked};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::web::Fields;
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use greenlane_domain::rulesets::Trial;
use greenlane_targeting::rules::backtest::Comparison;
use jiff::Timestamp;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use uuid::Uuid;

/// So long whoever asks for a back-test waits for it.
const MOMENT: Duration = Duration::from_secs(5);

/// What came of a back-test.
pub(super) enum Ended {
    /// It is kept at a place in the ruleset's record.
    Kept(usize),
    /// It is not kept, and shown once.
    Once(Box<(Trial, Comparison)>),
}

/// With what was typed.
pub(super) type End = (Fields, Result<Ended, Failure>);

/// A back-test that somebody asked for.
struct Job {
    ruleset: Uuid,
    account: AccountId,
    since: Timestamp,
    seen: Arc<AtomicU64>,
    fields: Fields,
    end: Option<Result<Ended, Failure>>,
}

/// Whether one is being run.
#[derive(Default)]
pub struct Trying(Mutex<Option<Job>>);

/// How far one is.
pub(super) struct Far {
    pub since: Timestamp,
    pub lines: u64,
}

/// What somebody finds who asks for theirs.
pub(super) enum Found {
    /// It is being run.
    Running(Far),
    /// It ended.
    Ended(Box<End>),
    /// There is none.
    Nothing,
}

/// The one that is being run; the next can begin when it is dropped, whatever became of it.
struct Running(App);

impl Drop for Running {
    fn drop(&mut self) {
        let mut job = self.0.0.trying.job();
        if job.as_ref().is_some_and(|job| job.end.is_none()) {
            *job = None;
        }
    }
}

impl Trying {
    fn job(&self) -> MutexGuard<'_, Option<Job>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody's back-test of a ruleset. One that ended is handed out once.
    pub(super) fn find(&self, ruleset: Uuid, account: AccountId) -> Found {
        let mut job = self.job();
        let own = |job: &&mut Job| job.ruleset == ruleset && job.account == account;
        let Some(known) = job.as_mut().filter(own) else {
            return Found::Nothing;
        };
        let Some(end) = known.end.take() else {
            return Found::Running(Far {
                since: known.since,
                lines: known.seen.load(Ordering::Relaxed),
            });
        };
        let fields = std::mem::take(&mut known.fields);
        *job = None;
        Found::Ended(Box::new((fields, end)))
    }
}

async fn tried(
    app: &App,
    who: &Who,
    (id, keeps): (Uuid, bool),
    (asked, seen): (Asked, Arc<AtomicU64>),
) -> Result<Ended, Failure> {
    let (trial, found) = trials::run(app, asked, seen).await?;
    if !keeps {
        return Ok(Ended::Once(Box::new((trial, found))));
    }
    trials::kept(app, who, id, trial).await.map(Ended::Kept)
}

/// Runs a back-test beside the request, which waits for it a moment only: of a few days it is seen at once what came of it.
pub(super) async fn ask(
    app: &App,
    who: &Who,
    (id, keeps): (Uuid, bool),
    (asked, fields): (Asked, Fields),
) -> Result<Found, Failure> {
    let seen: Arc<AtomicU64> = Arc::default();
    if !asked.is_long() {
        let end = tried(app, who, (id, keeps), (asked, seen)).await;
        return Ok(Found::Ended(Box::new((fields, end))));
    }
    {
        let mut job = app.0.trying.job();
        if job.as_ref().is_some_and(|job| job.end.is_none()) {
            return Err(Failure::Refused(Refusal::new("refusal-ruleset-bt-busy")));
        }
        *job = Some(Job {
            ruleset: id,
            account: who.account,
            since: app.clock().now(),
            seen: Arc::clone(&seen),
            fields,
            end: None,
        });
    }
    let (running, who_asks) = (Running(app.clone()), who.clone());
    let work = tokio::spawn(async move {
        let app = &running.0;
        let end = tried(app, &who_asks, (id, keeps), (asked, seen)).await;
        if let Err(Failure::Internal(error)) = &end {
            tracing::error!(%error, "a back-test failed");
        }
        if let Some(job) = app.0.trying.job().as_mut() {
            job.end = Some(end);
        }
    });
    // Whoever does not wait any more finds it later.
    if let Ok(Err(error)) = tokio::time::timeout(MOMENT, work).await {
        return Err(Failure::Internal(error.to_string()));
    }
    Ok(app.0.trying.find(id, who.account))
}

#[cfg(test)]
impl Trying {
    /// As if somebody had asked for one that is far from its end.
    pub(super) fn begin(&self, ruleset: Uuid, account: AccountId, since: Timestamp) {
        *self.job() = Some(Job {
            ruleset,
            account,
            since,
            seen: Arc::new(AtomicU64::new(1_234_567)),
            fields: Fields::default(),
            end: None,
        });
    }

    /// As if it had ended.
    pub(super) fn end(&self, end: Result<Ended, Failure>) {
        if let Some(job) = self.job().as_mut() {
            job.end = Some(end);
        }
    }
}
