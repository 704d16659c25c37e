//! Selection for validation: companies declare their trade, a share is drawn each year, weights are changed once by two
//! people, and another change waits for whoever visits.

use super::Performer;
use super::cargo::shipments_of_visited;
use crate::dice::Dice;
use crate::script::SEATS;
use greenlane_domain::membership::Member;
use greenlane_domain::selection::{Factor, TradeText, Weights};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::selection::commands::{approve, declare_trade, draw, open_draw, propose};

/// Moves some points of weight from one factor to another.
fn moved(weights: &Weights, points: u32, from: Factor, to: Factor) -> Weights {
    let moves = weights.iter().map(|(factor, weight)| {
        let weight = match *factor {
            factor if factor == from => weight.saturating_sub(points),
            factor if factor == to => weight + points,
            _ => *weight,
        };
        (*factor, weight)
    });
    moves.collect()
}

/// A number of the right size: many small companies, few large ones.
fn sized(dice: &mut Dice, sizes: &[i64]) -> i64 {
    let size = dice.pick(sizes);
    let share = i64::from(dice.between(40, 180));
    size * share / 100
}

/// What a number of 2019 has become in a year: three to five of a hundred more each year, as it goes with that company.
fn grown(number: i64, year: i16, own: &mut Dice) -> i64 {
    let faster = i64::from(own.between(3, 5));
    number * (100 + faster * i64::from((year - 2019).max(0))) / 100
}

impl Performer<'_> {
    /// Entries, their value in thousands, and crossings of a company in a year. How large it is stays the same and grows gently; those
    /// whose people visitors can be declare what customs' own data show.
    fn trade_of(&self, n: u32, year: i16) -> (i64, i64, i64) {
        let mut own = Dice::new(self.world.seed, 0x7_0000_0000 + u64::from(n));
        let entries = sized(&mut own, &[60, 300, 900, 2_500, 8_000, 40_000]);
        let each = i64::from(own.between(8, 60));
        let crossings = sized(&mut own, &[40, 200, 900, 6_000]);
        let crosses = !own.percent(45);
        let entries = if n < 2 {
            i64::try_from(shipments_of_visited(year)).unwrap_or_default()
        } else {
            grown(entries, year, &mut own)
        };
        let crossings = grown(crossings, year, &mut own);
        (entries, entries * each, if crosses { crossings } else { 0 })
    }

    /// Three companies in four declare the last year's trade when they review their profile, some of them in part.
    pub(super) async fn declare_trade(
        &self,
        unit: &mut Unit,
        n: u32,
        at: i64,
    ) -> Result<(), Failure> {
        let mut dice = Dice::new(
            self.world.seed ^ at.unsigned_abs(),
            0x7_0000_0000 + u64::from(n),
        );
        let entity_type = self.plan(n)?.entity_type.clone();
        let asked = |factor: Factor| {
            let rule = self.app.pack().selection.rule(factor);
            rule.is_some_and(|rule| rule.applies(&entity_type))
        };
        if !dice.percent(75) || !asked(Factor::ExpeditedLane) && !asked(Factor::ImportVolume) {
            return Ok(());
        }
        let year = unit.today().year() - 1;
        let (entries, value, crossings) = self.trade_of(n, year);
        // An importer's goods cross as often as they are entered, at most.
        let crossings = if asked(Factor::ImportVolume) {
            crossings.min(entries)
        } else {
            crossings
        };
        let given = |asked: bool, number: i64| {
            if asked {
                number.to_string()
            } else {
                String::new()
            }
        };
        let typed = TradeText {
            year: year.to_string(),
            entries: given(asked(Factor::ImportVolume), entries),
            value_thousands: given(asked(Factor::ImportValue) && dice.percent(80), value),
            crossings: given(asked(Factor::ExpeditedLane), crossings),
        };
        unit.next_as(&self.officer(n)?);
        declare_trade(unit, self.member(n)?, &typed).await
    }

    /// Whether the programme has a member yet.
    pub(super) async fn anybody(&self, unit: &mut Unit) -> Result<bool, Failure> {
        for company in &self.companies {
            if let Some(member) = company.member
                && unit.load::<Member>(member).await?.state.in_force()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A year's share is drawn. A world without members has nobody to draw from.
    pub(super) async fn draw_share(&self, unit: &mut Unit, year: i16) -> Result<(), Failure> {
        if !self.anybody(unit).await? {
            return Ok(());
        }
        unit.next_as(&self.staff("supervisor", 0)?);
        open_draw(unit, year).await?;
        draw(unit, year).await
    }

    /// Weights are changed: proposed by one person and approved by another.
    pub(super) async fn weigh(&self, unit: &mut Unit) -> Result<(), Failure> {
        let weights = self.app.pack().selection.weights();
        let weights = moved(
            &weights,
            5,
            Factor::RegionalThreat,
            Factor::RoutineOversight,
        );
        unit.next_as(&self.staff("supervisor", 0)?);
        let reasons = "First validations came late last year. What the law asks for by a day weighs more; the \
                       region, whose ratings are examples so far, weighs less.";
        let number = propose(unit, weights, reasons).await?;
        unit.next_as(&self.staff("director", 0)?);
        let reasons = "Agreed for a year. The random share will show whether the region was worth its weight.";
        approve(unit, number, reasons).await
    }

    /// Another supervisor proposes a further change, which waits for a decision.
    pub(super) async fn weigh_again(&self, unit: &mut Unit) -> Result<(), Failure> {
        let weights = self.app.pack().selection.weights();
        let weights = moved(
            &weights,
            5,
            Factor::RegionalThreat,
            Factor::RoutineOversight,
        );
        let weights = moved(&weights, 5, Factor::SectorSample, Factor::Anomalies);
        unit.next_as(&self.staff("supervisor", SEATS + 1)?);
        let reasons = "The random share of this year found deficiencies again where some had been open before. What \
                       was found weighs more; the sector as a whole says little about one company.";
        propose(unit, weights, reasons).await?;
        Ok(())
    }
}
