//! What declarations are assessed by at this moment, kept in memory as long as the record has not moved.

use super::queue::Waiting;
use super::sample::Sample;
use super::standing::{Decided, Looker};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::rulesets::Named;
use greenlane_domain::Refusal;
use greenlane_domain::pack::Benefit;
use greenlane_targeting::rules::{AsOf, Program, Role};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// The ruleset in force, ready to run.
pub(super) struct InForce {
    /// The ruleset.
    pub ruleset: Uuid,
    /// What people call it.
    pub name: String,
    /// It itself.
    pub program: Program,
    /// The threat level at which it runs.
    pub level: u8,
    /// Whose credit that level lifts: roles and tiers.
    pub lifted: Vec<(Role, u8)>,
    /// The model that it names.
    pub model: Named,
}

/// Everything by which a declaration is assessed, as of a place in the record.
pub(super) struct Live {
    /// The place in the record.
    pub head: i64,
    /// The day.
    pub today: Date,
    /// The ruleset in force.
    pub in_force: Arc<InForce>,
    /// What people said of parties.
    pub decided: Arc<Decided>,
    /// The day's sample.
    pub sample: Option<Sample>,
    /// When another threat level is planned to begin.
    pub until: Option<Timestamp>,
}

impl Live {
    /// Whether it can still hold at a moment, for all that does not stand in the record.
    fn holds(&self, (now, today): (Timestamp, Date)) -> bool {
        self.today == today && self.until.is_none_or(|until| now < until)
    }

    /// Whether a party of that tier and role keeps a benefit at the threat level in force.
    pub fn keeps(&self, app: &App, benefit: Benefit, tier: i64, role: &str) -> bool {
        let tier = u8::try_from(tier).unwrap_or_default();
        let threat = &app.pack().threat;
        tier == 0 || threat.keeps(self.in_force.level, benefit, tier, role)
    }
}

/// What waits to be assessed.
#[derive(Default)]
pub(super) struct Queue {
    /// In the order in which it came.
    pub waiting: VecDeque<Waiting>,
    /// Whether somebody is at work on it.
    pub working: bool,
}

/// Where the assessments end: the last one's place and seal.
#[derive(Clone)]
pub(super) struct Tail {
    pub seq: i64,
    pub hash: Vec<u8>,
}

/// Where declarations wait for the one writer, and what it knows.
#[derive(Default)]
pub struct Desk {
    queue: Mutex<Queue>,
    pub(super) looker: Looker,
    pub(super) live: tokio::sync::Mutex<Option<Arc<Live>>>,
    /// Where the assessments ended when this process wrote last.
    tail: Mutex<Option<Tail>>,
    promised: Mutex<Option<Date>>,
}

impl Desk {
    pub(super) fn queue(&self) -> std::sync::MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The day for which the sample's secrets have been bound.
    pub(super) fn promised(&self) -> Option<Date> {
        *self.promised.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn has_promised(&self, day: Date) {
        *self.promised.lock().unwrap_or_else(PoisonError::into_inner) = Some(day);
    }

    /// Where the assessments end as far as this process knows.
    pub(super) fn tail(&self) -> Option<Tail> {
        let tail = self.tail.lock().unwrap_or_else(PoisonError::into_inner);
        tail.clone()
    }

    pub(super) fn ends_at(&self, tail: Tail) {
        *self.tail.lock().unwrap_or_else(PoisonError::into_inner) = Some(tail);
    }

    /// What held when it was last asked, where nothing but the record can have changed it since.
    pub(super) async fn as_before(&self, (now, today): (Timestamp, Date)) -> Option<Arc<Live>> {
        let kept = self.live.lock().await;
        let live = kept.as_ref().filter(|live| live.holds((now, today)));
        live.map(Arc::clone)
    }

    /// What holds at a place in the record and at a moment. Reads again only what can have changed since.
    pub(super) async fn live(
        &self,
        app: &App,
        head: i64,
        (now, today): (Timestamp, Date),
    ) -> Result<Arc<Live>, Failure> {
        let mut kept = self.live.lock().await;
        if let Some(live) = kept.as_ref()
            && live.head == head
            && live.holds((now, today))
        {
            return Ok(Arc::clone(live));
        }
        app.board().catch_up(app).await?;
        let found = crate::rulesets::in_force(app, &System, today).await?;
        let Some(found) = found else {
            *kept = None;
            return Err(Failure::NotReady(Refusal::new("assess-no-ruleset")));
        };
        let threat = crate::threat_level::state(app, &System).await?;
        let level = threat.at(now);
        let before = kept.as_ref().map(|live| Arc::clone(&live.in_force));
        // A model that could not be read is tried again: it may have been the disk's bad moment.
        let same = before.filter(|before| {
            let alike = before.ruleset == found && before.level == level;
            alike && !matches!(before.model, Named::Unread)
        });
        let in_force = match same {
            Some(same) => same,
            None => Arc::new(ready(app, found, level).await?),
        };
        let live = Arc::new(Live {
            head,
            today,
            in_force,
            decided: Arc::new(crate::trade::decided(app).await?),
            sample: Sample::of(app, today).await?,
            until: threat.planned(now).map(|change| change.from),
        });
        *kept = Some(Arc::clone(&live));
        Ok(live)
    }
}

/// A ruleset of the record, ready to run. One that is in force is never changed, so this is done once a threat level, which every
/// line says itself.
async fn ready(app: &App, id: Uuid, level: u8) -> Result<InForce, Failure> {
    let (name, content) = crate::rulesets::content_of(app, &System, id).await?;
    let program = crate::rulesets::recorded(app, &content, AsOf::Declaration)?;
    let lifted = program.credit.lifted(level);
    let model = Named::of(app, &content).await;
    Ok(InForce {
        ruleset: id,
        name,
        program,
        level,
        lifted,
        model,
    })
}
