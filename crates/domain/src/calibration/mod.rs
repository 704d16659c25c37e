//! Calibration: the same case judged blind by several specialists, and what follows from where they differ. The
//! `calibration` stream.
//!
//! Exists because specialists contradicted each other and nobody measured it (F17). It refuses a judge who knows the
//! case, a look at another's sheet before the exercise is closed, a change after a sheet was handed in, and a coefficient
//! where none is defined.

mod agreement;
mod anonymous;
mod apply;
mod criteria;
mod event;
mod results;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use agreement::krippendorff_by;
pub use agreement::{
    Agreement, Band, Undefined, cohen, fleiss, krippendorff, krippendorff_ordinal, share,
};
pub use anonymous::{Mark, Names, Piece};
pub use apply::{Command, Facts, LONGEST, Start};
pub use criteria::{OverCases, by_criterion};
pub use event::{Case, Event, Item, Judgement};
pub use results::{Pair, Results, Row};

use crate::ids::{AccountId, ProfileId};
use crate::profile::Verdict;
use crate::record::{Aggregate, Recorded};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where an exercise stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nobody has started it.
    #[default]
    Unopened,
    /// Sheets are filled in.
    Open,
    /// Its results can be seen and discussed.
    Closed,
}

impl Stage {
    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unopened => "unopened",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// What one judge has written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// By criterion.
    pub judgements: BTreeMap<String, Judgement>,
    /// Since when nothing of it can be changed.
    pub handed_in: Option<Timestamp>,
}

/// What was said of a criterion after the results were seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discussion {
    /// What was discussed, and how the criterion is read from now on.
    pub note: String,
    /// The decision that was agreed to be right, if it came to that.
    pub agreed: Option<Verdict>,
    /// Who wrote it down.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

/// One exercise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Exercise {
    /// What it is called.
    pub title: String,
    /// Why it is done.
    pub purpose: String,
    /// Where it stands.
    pub stage: Stage,
    /// The case without names.
    pub case: Case,
    /// From which submission it was taken; for the record, never shown to a judge.
    pub source: Option<(ProfileId, u32)>,
    /// Until when sheets are expected.
    pub due: Option<Date>,
    /// When it was started, and by whom.
    pub started: Option<(Option<Uuid>, Timestamp)>,
    /// The judges with their sheets.
    pub sheets: BTreeMap<AccountId, Sheet>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Why it was closed before all sheets were in; empty otherwise.
    pub closing_reasons: String,
    /// What was discussed, by criterion; the latest word.
    pub discussed: BTreeMap<String, Discussion>,
}

impl Exercise {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// A criterion of the case.
    pub fn item(&self, criterion: &str) -> Option<&Item> {
        self.case
            .items
            .iter()
            .find(|item| item.criterion == criterion)
    }

    /// How many sheets are in.
    pub fn handed_in(&self) -> usize {
        let sheets = self.sheets.values();
        sheets.filter(|sheet| sheet.handed_in.is_some()).count()
    }

    /// One judge's sheet, for somebody: one's own always, anybody's once the exercise is closed.
    pub fn sheet_for(&self, of: AccountId, reader: AccountId) -> Option<&Sheet> {
        let may = of == reader || self.stage == Stage::Closed;
        self.sheets.get(&of).filter(|_| may)
    }
}

impl Aggregate for Exercise {
    const KIND: &'static str = "calibration";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let at = recorded.recorded_at;
        let by = recorded.by.account;
        match &recorded.event {
            Event::Started {
                title,
                purpose,
                case,
                profile,
                round,
                judges,
                due,
            } => {
                *self = Self {
                    title: title.clone(),
                    purpose: purpose.clone(),
                    stage: Stage::Open,
                    case: case.clone(),
                    source: Some((*profile, *round)),
                    due: Some(*due),
                    started: Some((by, at)),
                    sheets: judges
                        .iter()
                        .map(|judge| (*judge, Sheet::default()))
                        .collect(),
                    ..Self::default()
                };
            }
            Event::Judged { judgements } => {
                let sheet = by.and_then(|by| self.sheets.get_mut(&AccountId(by)));
                if let Some(sheet) = sheet {
                    for judgement in judgements {
                        let criterion = judgement.criterion.clone();
                        sheet.judgements.insert(criterion, judgement.clone());
                    }
                }
            }
            Event::HandedIn => {
                if let Some(sheet) = by.and_then(|by| self.sheets.get_mut(&AccountId(by))) {
                    sheet.handed_in = Some(at);
                }
            }
            Event::Closed { reasons } => {
                self.stage = Stage::Closed;
                self.closed_at = Some(at);
                self.closing_reasons.clone_from(reasons);
            }
            Event::Discussed {
                criterion,
                note,
                agreed,
            } => {
                let discussion = Discussion {
                    note: note.clone(),
                    agreed: *agreed,
                    by,
                    at,
                };
                self.discussed.insert(criterion.clone(), discussion);
            }
        }
    }
}
