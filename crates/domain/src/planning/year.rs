//! A year's plan in the record: drafted from inputs that are kept, solved, changed by people with reasons, approved by
//! another person; planned again without forgetting what was in force.

use super::check::check;
use super::event::{Override, PlanEvent, PlanStage, Round, Settled, inputs_hash};
use super::model::{Assignment, Instance, MONTHS};
use crate::ids::{AccountId, MemberId};
use crate::record::{Aggregate, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The shortest and the longest reasons.
const REASONS: (usize, usize) = (10, 2000);

/// The stream of a year's plan: there is one.
pub fn plan_id(year: i16) -> Uuid {
    let name = format!("greenlane:year_plan:{year}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// A year's plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearPlan {
    /// The year.
    pub year: i16,
    /// Every plan there was, in order.
    pub rounds: Vec<Round>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the events")]
pub enum PlanCommand {
    Draft {
        year: i16,
        weights: u32,
        inputs: Box<Instance>,
    },
    Solve {
        found: Box<Settled>,
    },
    Override {
        member: MemberId,
        to: Option<Assignment>,
        reasons: String,
    },
    Approve {
        reasons: String,
    },
    Decline {
        reasons: String,
    },
}

fn reasons(text: &str) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let count = text.chars().count();
    if count < REASONS.0 {
        let refusal = Refusal::new("refusal-planning-reasons-short").arg("least", REASONS.0);
        return Err(refusal.field("reasons"));
    }
    if count > REASONS.1 {
        let refusal = Refusal::new("refusal-planning-reasons-long").arg("most", REASONS.1);
        return Err(refusal.field("reasons"));
    }
    Ok(text)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl YearPlan {
    /// The plan in force.
    pub fn in_force(&self) -> Option<&Round> {
        let mut rounds = self.rounds.iter();
        rounds.find(|round| round.stage == PlanStage::InForce)
    }

    /// The draft that is not decided yet.
    pub fn open(&self) -> Option<&Round> {
        let open = [PlanStage::Drafted, PlanStage::Waiting];
        self.rounds
            .last()
            .filter(|round| open.contains(&round.stage))
    }

    /// What a page shows first: the open draft, else what is in force, else the last.
    pub fn current(&self) -> Option<&Round> {
        self.open()
            .or_else(|| self.in_force())
            .or_else(|| self.rounds.last())
    }

    /// A plan by number.
    pub fn round(&self, number: u32) -> Option<&Round> {
        self.rounds.iter().find(|round| round.number == number)
    }

    fn waiting(&self) -> Result<&Round, Refusal> {
        let open = self.open();
        open.filter(|round| round.stage == PlanStage::Waiting)
            .ok_or_else(|| Refusal::new("refusal-planning-not-open"))
    }

    /// Decides what happens.
    pub fn apply(
        &self,
        command: PlanCommand,
        by: AccountId,
        today: Date,
    ) -> Result<Vec<PlanEvent>, Refusal> {
        match command {
            PlanCommand::Draft {
                year,
                weights,
                inputs,
            } => self.draft(year, weights, inputs, today),
            PlanCommand::Solve { found } => {
                let round = self.open();
                let round = round.filter(|round| round.stage == PlanStage::Drafted);
                let round = round.ok_or_else(|| Refusal::new("refusal-planning-not-open"))?;
                // The solver is not believed: its plan keeps every rule, is worth what it says, and lies below its bound.
                let visits = round
                    .inputs
                    .visits(found.visits.iter().map(|(m, a)| (m, a)));
                let whole = visits.len() == found.visits.len();
                let worth = round.inputs.worth(&visits);
                if !whole
                    || !check(&round.inputs, &visits).is_empty()
                    || worth != found.worth
                    || worth > found.bound
                {
                    return refuse("refusal-planning-wrong");
                }
                let number = round.number;
                Ok(vec![PlanEvent::Solved { number, found }])
            }
            PlanCommand::Override {
                member,
                to,
                reasons: why,
            } => self.overridden(member, to, &why, today),
            PlanCommand::Approve { reasons: why } => {
                let round = self.waiting()?;
                let own = |account: Option<Uuid>| account == Some(by.0);
                if own(round.by) || round.overrides.iter().any(|decision| own(decision.by)) {
                    return refuse("refusal-planning-own");
                }
                let number = round.number;
                let reasons = reasons(&why)?;
                Ok(vec![PlanEvent::Approved { number, reasons }])
            }
            PlanCommand::Decline { reasons: why } => {
                let number = self.waiting()?.number;
                let reasons = reasons(&why)?;
                Ok(vec![PlanEvent::Declined { number, reasons }])
            }
        }
    }

    fn draft(
        &self,
        year: i16,
        weights: u32,
        inputs: Box<Instance>,
        today: Date,
    ) -> Result<Vec<PlanEvent>, Refusal> {
        if !(today.year()..=today.year() + 1).contains(&year) {
            return Err(Refusal::new("refusal-planning-year").field("year"));
        }
        if inputs.candidates.is_empty() {
            return refuse("refusal-planning-no-member");
        }
        if !inputs
            .specialists
            .iter()
            .any(|person| person.hours.iter().any(|hours| *hours > 0))
        {
            return refuse("refusal-planning-no-hours");
        }
        Ok(vec![PlanEvent::Drafted {
            year,
            number: number(self.rounds.len()) + 1,
            on: today,
            weights,
            hash: inputs_hash(&inputs),
            inputs,
        }])
    }

    fn overridden(
        &self,
        member: MemberId,
        to: Option<Assignment>,
        why: &str,
        today: Date,
    ) -> Result<Vec<PlanEvent>, Refusal> {
        let round = self.waiting()?;
        let inputs = &round.inputs;
        let known = inputs.candidates.iter();
        let candidate = known.clone().find(|candidate| candidate.member == member);
        let Some(candidate) = candidate else {
            return refuse("refusal-planning-no-such-member");
        };
        if let Some(to) = &to {
            let mut people = inputs.specialists.iter();
            if !people.any(|person| person.account == to.account) {
                return Err(Refusal::new("refusal-planning-no-such-person").field("account"));
            }
            let past = self.year == today.year() && to.month + 1 < month_of(today);
            if to.month >= MONTHS || past {
                return Err(Refusal::new("refusal-planning-month").field("month"));
            }
            // The notice is the law's; nobody decides it away. Everything else may be decided otherwise, with reasons.
            if to.month < candidate.first {
                return Err(Refusal::new("refusal-planning-notice").field("month"));
            }
        }
        let from = round.plan.get(&member).copied();
        if from == to {
            return refuse("refusal-planning-same");
        }
        Ok(vec![PlanEvent::Overridden {
            number: round.number,
            member,
            from,
            to,
            reasons: reasons(why)?,
        }])
    }

    fn last(&mut self, number: u32) -> Option<&mut Round> {
        self.rounds.iter_mut().find(|round| round.number == number)
    }
}

fn month_of(day: Date) -> usize {
    usize::try_from(day.month()).unwrap_or(1)
}

impl Aggregate for YearPlan {
    const KIND: &'static str = "year_plan";
    type Event = PlanEvent;

    fn fold(&mut self, recorded: &Recorded<PlanEvent>) {
        let (by, at) = (recorded.by.account, recorded.recorded_at);
        match &recorded.event {
            PlanEvent::Drafted {
                year,
                number,
                on,
                weights,
                inputs,
                hash,
            } => {
                self.year = *year;
                for round in &mut self.rounds {
                    if matches!(round.stage, PlanStage::Drafted | PlanStage::Waiting) {
                        round.stage = PlanStage::Dropped;
                    }
                }
                self.rounds.push(Round {
                    number: *number,
                    on: *on,
                    weights: *weights,
                    inputs: (**inputs).clone(),
                    hash: hash.clone(),
                    by,
                    at,
                    found: None,
                    overrides: Vec::new(),
                    plan: BTreeMap::new(),
                    decided: None,
                    stage: PlanStage::Drafted,
                });
            }
            PlanEvent::Solved { number, found } => {
                if let Some(round) = self.last(*number) {
                    round.plan = found.visits.iter().copied().collect();
                    round.found = Some((**found).clone());
                    round.stage = PlanStage::Waiting;
                }
            }
            PlanEvent::Overridden {
                number,
                member,
                from,
                to,
                reasons,
            } => {
                if let Some(round) = self.last(*number) {
                    match to {
                        Some(to) => round.plan.insert(*member, *to),
                        None => round.plan.remove(member),
                    };
                    round.overrides.push(Override {
                        member: *member,
                        from: *from,
                        to: *to,
                        reasons: reasons.clone(),
                        by,
                        at,
                    });
                }
            }
            PlanEvent::Approved { number, reasons } => {
                for round in &mut self.rounds {
                    if round.stage == PlanStage::InForce {
                        round.stage = PlanStage::Replaced;
                    }
                }
                if let Some(round) = self.last(*number) {
                    round.stage = PlanStage::InForce;
                    round.decided = Some((true, by, at, reasons.clone()));
                }
            }
            PlanEvent::Declined { number, reasons } => {
                if let Some(round) = self.last(*number) {
                    round.stage = PlanStage::Dropped;
                    round.decided = Some((false, by, at, reasons.clone()));
                }
            }
        }
    }
}
