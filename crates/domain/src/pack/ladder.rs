//! The overdue ladder: what happens before and after the day of a required action, step by step.

use jiff::ToSpan as _;
use jiff::civil::date;
use serde::{Deserialize, Serialize};

use super::read::{Ids, Table};
use super::sections::Known;
use super::types::words;
use super::{Length, Pack, Text};
use crate::clocks;

words! {
    /// Who hears of a step.
    Told {
        /// The company's officers.
        Company = "company",
        /// The company's specialist.
        Specialist = "specialist",
        /// The supervisors.
        Supervisor = "supervisor",
    }
}

/// One step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderStep {
    /// Id, such as `supervisor`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What happens.
    pub text: Text,
    /// The clock from the due day to the step; none for the due day itself.
    pub clock: Option<String>,
    /// Who hears of it.
    pub tells: Vec<Told>,
    /// People are asked whether to recommend a suspension.
    pub proposes_suspension: bool,
}

pub(super) fn read(root: &Table<'_>, pack: &mut Pack, known: &mut Known) {
    let mut ids = Ids::default();
    let tables = root.tables("step");
    for (place, table) in tables.iter().enumerate() {
        let step = LadderStep {
            id: table.id("id", &mut ids, "step"),
            name: table.text("name"),
            text: table.text("text"),
            clock: table
                .has("clock")
                .then(|| table.reference("clock", &known.clocks, "clock")),
            tells: tells(table),
            proposes_suspension: table.flag("proposes_suspension"),
        };
        if step.proposes_suspension && place + 1 < tables.len() {
            table.mistake(
                "proposes_suspension",
                "only the last step can propose a suspension: nothing follows it but a decision",
            );
        }
        check_place(table, pack, &step);
        pack.ladder.push(step);
        table.finish();
    }
}

fn tells(table: &Table<'_>) -> Vec<Told> {
    let names: Vec<&str> = Told::ALL.iter().map(|(name, _)| *name).collect();
    let words = table.words("tells", &names, "reader");
    if words.is_empty() && table.has("tells") {
        table.mistake("tells", "a step that tells nobody is no step");
    }
    let told = Told::ALL
        .iter()
        .filter(|(name, _)| words.iter().any(|w| w == name));
    told.map(|(_, told)| *told).collect()
}

/// Each step falls after the one before it, whatever weekday or holiday the due day meets: tried on every day of a year.
fn check_place(table: &Table<'_>, pack: &Pack, step: &LadderStep) {
    let length = |step: &LadderStep| match &step.clock {
        None => Some(Length::Days(0)),
        Some(id) => pack.clock(id).map(|clock| clock.length.clone()),
    };
    let Some(own) = length(step) else {
        return; // An unknown clock is told already.
    };
    if matches!(own, Length::Options(_)) {
        table.mistake(
            "clock",
            "a step cannot be counted by a clock of several lengths",
        );
        return;
    }
    let Some(before) = pack.ladder.last().and_then(length) else {
        return;
    };
    let mut days = date(2025, 1, 1).series(1.day()).take(366);
    let day = |length: &Length, due| clocks::after(&pack.calendar, length, due);
    if days.any(|due| day(&own, due) <= day(&before, due)) {
        table.mistake(
            "clock",
            "steps must come one after the other: this one falls before, or on the day of, the step above it",
        );
    }
}
