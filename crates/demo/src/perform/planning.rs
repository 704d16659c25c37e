//! The year's plan of validations: hours of the specialists, a plan, one decision against it, and its approval.

use super::Performer;
use crate::dice::Dice;
use crate::script::SEATS;
use greenlane_domain::planning::{Assignment, How, Stated, YearPlan, plan_id};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::planning::commands::{
    approve, decide_otherwise, draft, record_absence, settle, solved, state_availability,
};
use jiff::civil::Date;

/// Specialists in turn: further languages, and from where they work.
const TEAMS: [(&[&str], &str); 4] = [
    (&["en"], "us"),
    (&["en", "es"], "mexico"),
    (&["en", "fr"], "canada"),
    (&["en", "es"], "us"),
];

impl Performer<'_> {
    /// Hours are stated, the plan is drafted and solved by one supervisor, decided otherwise once by another, and approved
    /// by the director.
    pub(super) async fn plan_year(&self, unit: &mut Unit, year: i16) -> Result<(), Failure> {
        if !self.anybody(unit).await? {
            return Ok(());
        }
        self.state_hours(unit, year).await?;
        unit.next_as(&self.staff("supervisor", 0)?);
        let inputs = draft(unit, year).await?;
        settle(unit, year, solved(&inputs)).await?;
        unit.next_as(&self.staff("supervisor", SEATS + 1)?);
        let plan = unit.load::<YearPlan>(plan_id(year)).await?.state;
        let round = plan.open().ok_or(Failure::NotFound)?;
        // The riskiest of those planned by video, and somebody with time a month later.
        let mut candidates: Vec<_> = round.inputs.candidates.iter().collect();
        candidates.sort_by_key(|candidate| (std::cmp::Reverse(candidate.risk), candidate.member));
        let remote = candidates.into_iter().find_map(|candidate| {
            let to = round.plan.get(&candidate.member)?;
            let later = to.month < candidate.until();
            (to.how == How::Virtual && later).then_some((candidate.member, *to))
        });
        if let Some((member, to)) = remote {
            let to = Assignment {
                how: How::OnSite,
                month: to.month + 1,
                ..to
            };
            let reasons = "The company moved its main warehouse in the autumn. A video cannot show a new fence; we go there, \
                           and a month later, when the racks stand.";
            decide_otherwise(unit, year, member, Some(to), reasons).await?;
        }
        unit.next_as(&self.staff("director", 0)?);
        let reasons = "Held against the hours we have. What the law asks for comes first; the one visit that was decided \
                       otherwise is well founded.";
        approve(unit, year, reasons).await
    }

    /// Validation is a part of a specialist's month beside reviews and findings.
    async fn state_hours(&self, unit: &mut Unit, year: i16) -> Result<(), Failure> {
        let mut dice = Dice::new(self.world.seed, 0x91A7);
        unit.next_as(&self.staff("supervisor", 0)?);
        for (turn, place) in self
            .world
            .staff
            .places("specialist")
            .into_iter()
            .enumerate()
        {
            let account = *self.staff.get(place).ok_or(Failure::NotFound)?;
            let (languages, home) = TEAMS
                .get(turn % TEAMS.len())
                .copied()
                .unwrap_or((&["en"], "us"));
            let stated = Stated {
                hours: u32::try_from(dice.between(44, 64)).unwrap_or(32),
                languages: languages.iter().map(|code| (*code).to_owned()).collect(),
                home: home.to_owned(),
            };
            state_availability(unit, account, stated).await?;
            if turn % 3 == 1 {
                let month = i8::try_from(dice.between(3, 10)).unwrap_or(3);
                let day = |day| {
                    let date = Date::new(year, month, day);
                    date.map_err(|error| Failure::Internal(error.to_string()))
                };
                let (from, until) = (day(3)?, day(24)?);
                record_absence(unit, account, from, until).await?;
            }
        }
        Ok(())
    }
}
