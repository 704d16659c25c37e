//! What customs' own system sends in the last weeks: every day some dozens of declarations, assessed together as they come, and what
//! became of those that were selected before. So that whatever is told of samples, rules and lanes rests on more than a morning.

mod chain;
mod exams;
mod goods;

use super::Performer;
use crate::dice::Dice;
use chain::Known;
use exams::Waiting;
use goods::Shipped;
use greenlane_portal::accounts::{ApiCaller, tokens};
use greenlane_portal::selectivity::{Declaration, Saying, assess, tell};
use greenlane_portal::{Failure, Faults};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use serde_json::{Value, json};

/// The first and the last day.
const FROM: Date = date(2024, 10, 21);
const UNTIL: Date = date(2025, 1, 5);
const DAYS: usize = 77;
/// So many declarations for each company of the world, and at most so many: a larger programme is not more traffic.
const EACH: usize = 40;
const MOST: usize = 3_000;
/// Where the numbers of declarations begin that are sent as they come; those of files begin at 1.
const FIRST: u32 = 700_000;

/// Customs' own system, as the programme knows it.
#[derive(Default)]
pub struct Customs {
    /// What it shows when it calls.
    secret: Option<String>,
    /// How many declarations it has sent.
    sent: u32,
    /// What it has still to say something of.
    waiting: Vec<Waiting>,
}

/// The days on which it sends.
pub(super) fn days() -> impl Iterator<Item = Date> {
    let next = |day: &Date| Some(day.saturating_add(1.days()));
    std::iter::successors(Some(FROM), next).take_while(|day| *day <= UNTIL)
}

impl Performer<'_> {
    /// How many declarations there are on a day: fewer at weekends.
    fn many(&self, day: Date, dice: &mut Dice) -> usize {
        let base = (self.world.companies.len() * EACH).min(MOST) / DAYS;
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let base = if weekend { base * 2 / 3 } else { base * 8 / 7 };
        let off = base / 8;
        base - off + dice.below(2 * off + 1)
    }

    /// The programme that sends declarations, with its token; the token is issued when it is first asked for.
    pub(super) async fn customs_system(&mut self) -> Result<ApiCaller, Failure> {
        let secret = match &self.customs.secret {
            Some(secret) => secret.clone(),
            None => tokens::create(self.app, "targeting_officer", "Customs declarations").await?,
        };
        let caller = tokens::find(self.app, &secret).await?;
        self.customs.secret = Some(secret);
        caller.ok_or(Failure::NotFound)
    }

    /// Companies of the programme as they stand on this day.
    async fn known_companies(&self) -> Result<Known, Failure> {
        let board = self.app.board();
        board.catch_up(self.app).await?;
        let mut known = Known::default();
        for (plan, company) in self.world.companies.iter().zip(&self.companies) {
            let standing = company.member.and_then(|member| board.standing(member));
            if let Some(standing) = standing {
                known.take(plan.number < 2, standing);
            }
        }
        Ok(known)
    }

    fn declared(&self, known: &Known, (day, number): (Date, u32)) -> Value {
        let mut dice = Dice::new(self.world.seed, 0xC5_0000_0000 + u64::from(number));
        let importer = known.importer(&mut dice);
        // Whoever reads their statement finds both: declarations for which the lane was open, and why it was closed for others.
        let shipped = if importer.visited && dice.percent(50) {
            Shipped::from_next_door(&mut dice)
        } else {
            Shipped::draw(&mut dice)
        };
        let parties = known.chain(&importer, &shipped, &mut dice);
        let lines = 1 + dice.below(3);
        let lines: Vec<Value> = (0..lines)
            .map(|_| shipped.line(importer.member, &mut dice))
            .collect();
        let containers = match shipped.mode {
            "sea" => 1 + dice.below(4),
            _ => 1,
        };
        let declaration = format!("{}-{number}", day.year() % 100);
        json!({
            "reference": format!("DAILY-{declaration}"), "declaration": declaration, "declared_on": day.to_string(),
            "office": shipped.office, "mode": shipped.mode, "currency": "USD", "containers": containers,
            "parties": parties, "lines": lines,
        })
    }

    /// What the offices say became of declarations whose exams are over by now.
    async fn examined(&mut self, caller: &ApiCaller, day: Date) -> Result<(), Failure> {
        let waiting = std::mem::take(&mut self.customs.waiting);
        let (due, later): (Vec<Waiting>, Vec<Waiting>) =
            waiting.into_iter().partition(|one| one.is_due(day));
        self.customs.waiting = later;
        let since = (day - FROM).get_days().unsigned_abs();
        let mut dice = Dice::new(self.world.seed, 0xC6_0000_0000 + u64::from(since));
        let said: Vec<Saying> = due.iter().map(|one| one.said(&mut dice)).collect();
        for verdict in tell(self.app, caller, &said).await? {
            verdict?;
        }
        Ok(())
    }

    /// One day: first what became of the days before, then its own declarations, all in one call.
    pub(super) async fn a_day_of_customs(&mut self, day: Date) -> Result<(), Failure> {
        let caller = self.customs_system().await?;
        self.examined(&caller, day).await?;
        let known = self.known_companies().await?;
        let since = (day - FROM).get_days().unsigned_abs();
        let mut dice = Dice::new(self.world.seed, 0xC7_0000_0000 + u64::from(since));
        let mut declarations = Vec::new();
        for _ in 0..self.many(day, &mut dice) {
            let number = FIRST + self.customs.sent;
            self.customs.sent += 1;
            let declared = self.declared(&known, (day, number));
            let read = Declaration::read(&declared, day);
            let wrong = |faults: Faults| Failure::Internal(format!("a declaration: {faults:?}"));
            declarations.push(read.map_err(wrong)?);
        }
        for verdict in assess(self.app, caller.token, declarations).await? {
            self.customs.waiting.extend(Waiting::of(&verdict?.row, day));
        }
        Ok(())
    }
}
