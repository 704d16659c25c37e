//! Standing on a day, for whoever has to judge a violation of that day: what was in force then, as far as it was known at
//! another moment. Two times, so that a decision or a correction that came later is told and changes nothing backwards.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decision::DecisionKind;
use super::event::Event;
use super::standing::Tier;
use super::state::Member;
use crate::record::{Aggregate as _, Recorded};

/// A decision that the standing rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The event.
    pub event: uuid::Uuid,
    /// What was decided.
    pub kind: DecisionKind,
    /// On what ground.
    pub ground: String,
    /// From which day it holds.
    pub on: Date,
    /// When it was written down.
    pub recorded_at: Timestamp,
}

/// How a company stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingOn {
    /// The day.
    pub on: Date,
    /// Up to which moment of the record it was worked out.
    pub known: Timestamp,
    /// Whether it was in good standing when the day began.
    pub in_force: bool,
    /// And when it ended: different where a decision of that day changed it.
    pub in_force_at_end: bool,
    /// Its tier, where it was in good standing at either end.
    pub tier: Option<Tier>,
    /// When it was certified.
    pub certified_on: Option<Date>,
    /// When it had last passed a validation.
    pub validated_on: Option<Date>,
    /// Its legal name as it was then.
    pub name: String,
    /// Every decision up to that day, oldest first.
    pub decisions: Vec<Decided>,
}

impl StandingOn {
    /// Whether it says the same of the day as another, whenever either was known.
    pub fn says_as(&self, other: &Self) -> bool {
        let told = |one: &Self| {
            (
                one.in_force,
                one.in_force_at_end,
                one.tier,
                one.certified_on,
                one.validated_on,
            )
        };
        told(self) == told(other)
    }
}

impl Member {
    /// When it was in good standing: from each day to the day before which it ended, oldest first, by the days of the decisions.
    pub fn periods(&self) -> Vec<(Date, Option<Date>)> {
        let mut notices: Vec<_> = self
            .notices
            .iter()
            .map(|issued| (issued.kind, issued.decision.on))
            .collect();
        // A decision that was written down later may hold from an earlier day.
        notices.sort_by_key(|(_, on)| *on);
        periods(&notices)
    }
}

fn periods(decisions: &[(DecisionKind, Date)]) -> Vec<(Date, Option<Date>)> {
    let mut periods: Vec<(Date, Option<Date>)> = Vec::new();
    for (kind, on) in decisions.iter().copied() {
        let open = periods.last_mut().filter(|(_, until)| until.is_none());
        match (kind, open) {
            (DecisionKind::Certify | DecisionKind::Reinstate, None) => periods.push((on, None)),
            (
                DecisionKind::Suspend | DecisionKind::Remove | DecisionKind::Withdraw,
                Some((_, until)),
            ) => *until = Some(on),
            _ => {}
        }
    }
    periods
}

fn holds(periods: &[(Date, Option<Date>)], within: impl Fn(Date, Option<Date>) -> bool) -> bool {
    periods.iter().any(|(from, until)| within(*from, *until))
}

/// How a company stood on a day, by the events recorded before `known`. `date_of` is the day of a moment in programme time. None
/// where nothing was recorded of the company by then that concerns the day.
pub fn standing_on(
    events: &[Recorded<Event>],
    on: Date,
    known: Timestamp,
    date_of: impl Fn(Timestamp) -> Date,
) -> Option<StandingOn> {
    let day = |recorded: &Recorded<Event>| {
        let decision = recorded.event.decision();
        decision.map_or_else(
            || date_of(recorded.effective_at),
            |(_, decision)| decision.on,
        )
    };
    let mut heard: Vec<&Recorded<Event>> = events
        .iter()
        .filter(|recorded| recorded.recorded_at < known && day(recorded) <= on)
        .collect();
    // In the order in which it held, which is not always that in which it was written down.
    heard.sort_by_key(|recorded| day(recorded));
    if heard.is_empty() {
        return None;
    }
    let member = Member::from_events(heard.iter().copied());
    let mut decisions: Vec<Decided> = heard
        .iter()
        .filter_map(|recorded| {
            let (kind, decision) = recorded.event.decision()?;
            Some(Decided {
                event: recorded.id,
                kind,
                ground: decision.ground.clone(),
                on: decision.on,
                recorded_at: recorded.recorded_at,
            })
        })
        .collect();
    decisions.sort_by_key(|decided| decided.on);
    let dated: Vec<_> = decisions.iter().map(|one| (one.kind, one.on)).collect();
    let periods = periods(&dated);
    let in_force = holds(&periods, |from, until| {
        from < on && until.is_none_or(|until| on <= until)
    });
    let in_force_at_end = holds(&periods, |from, until| {
        from <= on && until.is_none_or(|until| on < until)
    });
    // A suspended member has no tier by its own rules; what it lost on that very day it had when the day began.
    let before = || {
        let heard = heard.iter().copied().filter(|recorded| day(recorded) < on);
        Member::from_events(heard).tier()
    };
    Some(StandingOn {
        on,
        known,
        in_force,
        in_force_at_end,
        tier: if in_force_at_end {
            member.tier()
        } else if in_force {
            before()
        } else {
            None
        },
        certified_on: member.certified_on,
        validated_on: member.validation.last_passed_on,
        name: member.legal_name().to_owned(),
        decisions,
    })
}
