//! The steps of an exercise, and when each is refused.

use super::{Case, Event, Exercise, Judgement, Stage};
use crate::ids::{AccountId, ProfileId};
use crate::profile::Verdict;
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The most characters of a note.
pub const LONGEST: usize = 2000;
const SHORTEST: usize = 10;

/// How an exercise is started.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Start {
    pub title: String,
    pub purpose: String,
    pub case: Case,
    pub profile: ProfileId,
    pub round: u32,
    pub judges: Vec<AccountId>,
    pub due: Option<Date>,
    /// Specialists who know the case: theirs it is, or they decided about it.
    pub know_it: BTreeSet<AccountId>,
    /// Everybody who can be a judge.
    pub specialists: BTreeSet<AccountId>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub enum Command {
    /// Give the case to the judges.
    Start(Box<Start>),
    /// Save some criteria of one's own sheet.
    Judge { judgements: Vec<Judgement> },
    /// Make one's own sheet final.
    HandIn,
    /// Close it before all sheets are in.
    Close { reasons: String },
    /// Record what was discussed.
    Discuss {
        criterion: String,
        note: String,
        agreed: Option<Verdict>,
    },
}

/// Who acts, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The person.
    pub by: AccountId,
    /// Today.
    pub today: Date,
}

fn said(text: &str, field: &str, least: usize) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let count = text.chars().count();
    if count < least {
        return Err(Refusal::new("refusal-calibration-short")
            .arg("least", least)
            .field(field));
    }
    if count > LONGEST {
        return Err(Refusal::new("refusal-calibration-long")
            .arg("count", count)
            .arg("limit", LONGEST)
            .field(field));
    }
    Ok(text)
}

impl Exercise {
    /// Decides what happens.
    pub fn apply(&self, command: Command, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Start(start) => self.start(*start, facts),
            Command::Judge { judgements } => self.judge(judgements, facts),
            Command::HandIn => self.hand_in(facts),
            Command::Close { reasons } => {
                self.at(Stage::Open)?;
                if self.handed_in() < 2 {
                    return refuse("refusal-calibration-too-few");
                }
                let reasons = said(&reasons, "reasons", SHORTEST)?;
                Ok(vec![Event::Closed { reasons }])
            }
            Command::Discuss {
                criterion,
                note,
                agreed,
            } => {
                self.at(Stage::Closed)?;
                if self.item(&criterion).is_none() {
                    return Err(unknown(&criterion));
                }
                let field = format!("note-{criterion}");
                Ok(vec![Event::Discussed {
                    note: said(&note, &field, SHORTEST)?,
                    criterion,
                    agreed,
                }])
            }
        }
    }

    fn at(&self, stage: Stage) -> Result<(), Refusal> {
        if self.stage == stage {
            Ok(())
        } else {
            Err(Refusal::new("refusal-calibration-stage").arg("stage", self.stage.code()))
        }
    }

    fn start(&self, start: Start, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        self.at(Stage::Unopened)?;
        let title = said(&start.title, "title", 3)?;
        let purpose = said(&start.purpose, "purpose", SHORTEST)?;
        if start.case.items.is_empty() {
            return Err(Refusal::new("refusal-calibration-no-criteria").field("category"));
        }
        let judges: BTreeSet<AccountId> = start.judges.into_iter().collect();
        if judges.len() < 2 {
            return Err(Refusal::new("refusal-calibration-judges").field("judge"));
        }
        if !judges.is_subset(&start.specialists) {
            return Err(Refusal::new("refusal-calibration-not-specialist").field("judge"));
        }
        if judges.iter().any(|judge| start.know_it.contains(judge)) {
            return Err(Refusal::new("refusal-calibration-knows-it").field("judge"));
        }
        let due = start.due.filter(|due| *due >= facts.today);
        let Some(due) = due else {
            return Err(Refusal::new("refusal-calibration-due").field("due"));
        };
        Ok(vec![Event::Started {
            title,
            purpose,
            case: start.case,
            profile: start.profile,
            round: start.round,
            judges: judges.into_iter().collect(),
            due,
        }])
    }

    fn judge(&self, judgements: Vec<Judgement>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        self.at(Stage::Open)?;
        let sheet = self.sheets.get(&facts.by);
        let Some(sheet) = sheet else {
            return refuse("refusal-calibration-not-judge");
        };
        if sheet.handed_in.is_some() {
            return refuse("refusal-calibration-handed-in");
        }
        let mut changed = Vec::new();
        for judgement in judgements {
            if self.item(&judgement.criterion).is_none() {
                return Err(unknown(&judgement.criterion));
            }
            let field = format!("note-{}", judgement.criterion);
            let note = said(&judgement.note, &field, 0)?;
            let judgement = Judgement { note, ..judgement };
            if sheet.judgements.get(&judgement.criterion) != Some(&judgement) {
                changed.push(judgement);
            }
        }
        Ok(if changed.is_empty() {
            Vec::new()
        } else {
            vec![Event::Judged {
                judgements: changed,
            }]
        })
    }

    fn hand_in(&self, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        self.at(Stage::Open)?;
        let sheet = self.sheets.get(&facts.by);
        let Some(sheet) = sheet else {
            return refuse("refusal-calibration-not-judge");
        };
        if sheet.handed_in.is_some() {
            return Ok(Vec::new());
        }
        let left = self.case.items.len() - sheet.judgements.len();
        if left > 0 {
            return Err(Refusal::new("refusal-calibration-left").arg("count", left));
        }
        let mut events = vec![Event::HandedIn];
        if self.handed_in() + 1 == self.sheets.len() {
            events.push(Event::Closed {
                reasons: String::new(),
            });
        }
        Ok(events)
    }
}

fn unknown(criterion: &str) -> Refusal {
    Refusal::new("refusal-calibration-criterion").arg("criterion", criterion)
}
