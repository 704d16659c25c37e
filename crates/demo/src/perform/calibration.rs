//! Calibration exercises: two that are closed, the second with better agreement, and one that waits for the specialist
//! whom a visitor can be.

use super::Performer;
use crate::dice::Dice;
use crate::script::SEATS;
use crate::texts;
use greenlane_domain::calibration::{Exercise, Judgement};
use greenlane_domain::ids::{AccountId, ProfileId};
use greenlane_domain::profile::{Profile, Verdict};
use greenlane_portal::Failure;
use greenlane_portal::calibration::commands::{NewExercise, discuss, hand_in, judge, start};
use greenlane_portal::command::{Speaker, Unit};
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

/// So many judge a case.
const JUDGES: usize = 3;

/// An exercise that is under way.
#[derive(Debug, Clone)]
pub struct Sheets {
    exercise: Uuid,
    judges: Vec<AccountId>,
}

impl Performer<'_> {
    /// The supervisor gives a case to three specialists who do not know it. A world that is too small has none.
    pub(super) async fn calibrate(
        &mut self,
        unit: &mut Unit,
        number: usize,
        due: Date,
    ) -> Result<(), Failure> {
        let Some((profile, judges)) = self.case(unit, number).await? else {
            return Ok(());
        };
        let (title, purpose, categories) = texts::exercise(number);
        unit.next_as(&self.staff("supervisor", 0)?);
        let new = NewExercise {
            title: title.to_owned(),
            purpose: purpose.to_owned(),
            profile,
            categories: categories.to_vec(),
            also: Vec::new(),
            judges: judges.clone(),
            due: Some(due),
        };
        let exercise = start(unit, new).await?;
        self.calibrations.push(Sheets { exercise, judges });
        Ok(())
    }

    /// A profile of a company that none of the judges knows; the specialist whom a visitor can be is among them.
    async fn case(
        &self,
        unit: &mut Unit,
        number: usize,
    ) -> Result<Option<(ProfileId, Vec<AccountId>)>, Failure> {
        let specialists = self.world.staff.places("specialist");
        let accounts: Vec<AccountId> = specialists
            .iter()
            .filter_map(|place| self.staff.get(*place).copied())
            .collect();
        let mut met = 0;
        for (n, company) in (0_u32..).zip(&self.companies).filter(|(n, _)| *n >= SEATS) {
            let Some(profile) = company.profile else {
                continue;
            };
            let state = unit.load::<Profile>(profile).await?.state;
            let reviewers = state.reviews.iter().filter_map(|review| review.by.account);
            let mut know: BTreeSet<AccountId> = reviewers.map(AccountId).collect();
            know.extend(self.staff.get(self.world.specialist_of(n)).copied());
            let judges: Vec<AccountId> = accounts
                .iter()
                .filter(|judge| !know.contains(judge))
                .take(JUDGES)
                .copied()
                .collect();
            let persona = accounts.first().is_some_and(|first| judges.contains(first));
            if state.latest().is_none() || judges.len() < JUDGES || !persona {
                continue;
            }
            if met == number {
                return Ok(Some((profile, judges)));
            }
            met += 1;
        }
        Ok(None)
    }

    /// Sheets are filled in: by everybody, or by all but the first judge, whose sheet waits for a visitor.
    pub(super) async fn judge_case(
        &self,
        unit: &mut Unit,
        number: usize,
        everybody: bool,
    ) -> Result<(), Failure> {
        let Some(sheets) = self.calibrations.get(number).cloned() else {
            return Ok(());
        };
        let case = unit.load::<Exercise>(sheets.exercise).await?.state.case;
        // Who has talked about a criterion once judges it more alike.
        let differs = if number == 0 { 34 } else { 16 };
        for (place, account) in sheets.judges.iter().enumerate() {
            if place == 0 && !everybody {
                continue;
            }
            let judgements = case.items.iter().map(|item| {
                let key = item
                    .criterion
                    .bytes()
                    .fold(7_u64, |sum, b| sum * 31 + u64::from(b));
                let seed = self.world.seed ^ key ^ (number as u64) << 40;
                let right = match Dice::new(seed, 0xCA11).below(10) {
                    0..6 => Verdict::Accept,
                    6..9 => Verdict::Return,
                    _ => Verdict::Verify,
                };
                let mut own = Dice::new(seed, 0xCA12 + place as u64);
                let verdict = if own.percent(differs) {
                    own.pick_of(Verdict::ALL, right)
                } else {
                    right
                };
                Judgement {
                    criterion: item.criterion.clone(),
                    verdict: (!own.percent(4)).then_some(verdict),
                    note: texts::judgement(verdict, &mut own).to_owned(),
                }
            });
            let judgements = judgements.collect();
            unit.next_as(&Speaker::alone(*account, "specialist"));
            judge(unit, sheets.exercise, judgements).await?;
            hand_in(unit, sheets.exercise).await?;
        }
        Ok(())
    }

    /// The supervisor writes down what was said where they differed.
    pub(super) async fn discuss_case(&self, unit: &mut Unit, number: usize) -> Result<(), Failure> {
        let Some(sheets) = self.calibrations.get(number) else {
            return Ok(());
        };
        let exercise = unit.load::<Exercise>(sheets.exercise).await?.state;
        let Some(results) = exercise.results() else {
            return Ok(());
        };
        unit.next_as(&self.staff("supervisor", 0)?);
        let differing = results
            .rows
            .iter()
            .filter(|row| row.share.is_some_and(|share| share < 1.0));
        for (row, (note, agreed)) in differing.zip(texts::DISCUSSED) {
            discuss(unit, sheets.exercise, row.criterion, note, agreed).await?;
        }
        Ok(())
    }
}
