//! The overdue ladder of a required action: on which step it stands is worked out from its due day, the pack's steps and
//! the programme's calendar. Nothing of it is stored but that people were told of a step.
//!
//! [`Standing`] says it for one action; pages, queues, mails and measures ask it and nothing else. Queries that count many
//! actions compare their days with [`begun_by`] and [`escalated_by`], which say the same by the
//! day; late is what is counted from a day before today.
//!
//! The ladder waits while an answer of the company waits for the programme: nobody is pursued for our own delay.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::event::Event;
use super::state::Finding;
use super::words::Waits;
use crate::clocks::{self, Deadline};
use crate::pack::{LadderStep, Pack, Told};

/// A step with its day in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung<'p> {
    /// The step.
    pub step: &'p LadderStep,
    /// The first day on which it holds.
    pub day: Date,
    /// The clock from the due day; none for the due day itself.
    pub clock: Option<Deadline>,
}

fn rung<'p>(pack: &Pack, step: &'p LadderStep, due: Date) -> Option<Rung<'p>> {
    let clock = match &step.clock {
        None => None,
        Some(id) => Some(clocks::due(pack, id, due)?),
    };
    Some(Rung {
        step,
        day: clock.as_ref().map_or(due, |clock| clock.due),
        clock,
    })
}

/// Every step, counted from a due day.
pub fn rungs(pack: &Pack, due: Date) -> Vec<Rung<'_>> {
    let steps = pack.ladder.iter();
    steps.filter_map(|step| rung(pack, step, due)).collect()
}

/// The step that an action with this due day stands on; none before the first.
pub(super) fn reached(pack: &Pack, due: Date, today: Date) -> Option<Rung<'_>> {
    let mut latest_first = pack.ladder.iter().rev();
    latest_first.find_map(|step| rung(pack, step, due).filter(|rung| rung.day <= today))
}

/// The step that comes next.
pub(super) fn next(pack: &Pack, due: Date, today: Date) -> Option<Rung<'_>> {
    let mut steps = pack.ladder.iter();
    steps.find_map(|step| rung(pack, step, due).filter(|rung| rung.day > today))
}

/// Where a required action stands on a day, while the company has to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'p> {
    /// The day that the ladder is counted from.
    pub due: Date,
    /// The step that holds; none before the first.
    pub reached: Option<Rung<'p>>,
    /// The step that comes next; none on the last.
    pub next: Option<Rung<'p>>,
    /// So many days after the day; none on the day itself and before.
    pub days_late: i32,
    /// Before whom the steps after the day itself have brought it.
    pub brought_before: Vec<Told>,
}

impl<'p> Standing<'p> {
    /// Where an action stands that is counted from a due day.
    pub fn of(pack: &'p Pack, due: Date, today: Date) -> Self {
        let late = due.until(today).map_or(0, |span| span.get_days());
        let rungs = rungs(pack, due);
        let taken = |told: &Told| {
            let mut late = rungs
                .iter()
                .filter(|rung| due < rung.day && rung.day <= today);
            late.any(|rung| rung.step.tells.contains(told))
        };
        let everybody = Told::ALL.iter().map(|(_, told)| *told);
        Self {
            due,
            reached: reached(pack, due, today),
            next: next(pack, due, today),
            days_late: late.max(0),
            brought_before: everybody.filter(taken).collect(),
        }
    }

    /// The day has passed.
    pub fn is_late(&self) -> bool {
        self.days_late > 0
    }

    /// The ladder has brought the action before them.
    pub fn is_before(&self, told: Told) -> bool {
        self.brought_before.contains(&told)
    }

    /// The step that holds asks people whether to recommend a suspension.
    pub fn proposes_suspension(&self) -> bool {
        let step = self.reached.as_ref().map(|rung| rung.step);
        step.is_some_and(|step| step.proposes_suspension)
    }
}

/// The latest due day whose step was reached by today: what is due then or before stands on the step or above it.
fn due_by(pack: &Pack, step: &LadderStep, today: Date) -> Option<Date> {
    let there = |due: &Date| rung(pack, step, *due).is_some_and(|rung| rung.day <= today);
    let from = today.checked_add(1.year()).ok()?;
    from.series(-1.day()).take(366 * 4).find(there)
}

/// The latest due day that has reached the ladder at all.
pub fn begun_by(pack: &Pack, today: Date) -> Option<Date> {
    due_by(pack, pack.ladder.first()?, today)
}

/// The latest due day that has reached the first step after the day itself at which somebody is told.
pub fn escalated_by(pack: &Pack, told: Told, today: Date) -> Option<Date> {
    let late = |step: &&LadderStep| {
        let day = rung(pack, step, today).map(|rung| rung.day);
        step.tells.contains(&told) && day.is_some_and(|day| day > today)
    };
    due_by(pack, pack.ladder.iter().find(late)?, today)
}

impl Finding {
    /// The day that the ladder is counted from, while the company has to act: the due day, or the day on which the
    /// programme gave its answer back where that is later. The time that we took does not count against anybody.
    pub fn ladder_due(&self) -> Option<Date> {
        let waits = self.waits_for() == Waits::Company;
        let action = self.action.as_ref().filter(|_| waits)?;
        let turn = self.turn_since.unwrap_or(action.due);
        Some(action.due.max(turn))
    }

    /// Where the required action stands; none while the company has nothing to do.
    pub fn standing<'p>(&self, pack: &'p Pack, today: Date) -> Option<Standing<'p>> {
        Some(Standing::of(pack, self.ladder_due()?, today))
    }

    /// The step that people have to be told of now: the one reached, unless they were told of it for this due day. Steps
    /// that passed while nobody counted are not told one by one.
    pub fn step_to_tell<'p>(&self, pack: &'p Pack, today: Date) -> Option<(Event, Rung<'p>)> {
        let Standing { due, reached, .. } = self.standing(pack, today)?;
        let rung = reached?;
        // The same step, or one further on: a clock that was set back or lengthened tells nothing again.
        let place = |id: &str| pack.ladder.iter().position(|step| step.id == id);
        let told = self.told.as_ref().filter(|(_, of)| *of == due);
        if told
            .is_some_and(|(step, _)| place(step).is_none_or(|at| place(&rung.step.id) <= Some(at)))
        {
            return None;
        }
        let event = Event::StepReached {
            step: rung.step.id.clone(),
            due,
            on: today,
        };
        Some((event, rung))
    }
}
