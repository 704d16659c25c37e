//! The plan in the record: its steps, and who may not take them.

use super::{LITTLE, account, candidate, instance, specialist};
use crate::ids::{AccountId, MemberId};
use crate::pack::Pack;
use crate::planning::{
    Absence, Assignment, Availability, Broken, How, PlanCommand, PlanEvent, PlanStage, SOLVER,
    Settled, Stated, YearPlan, hours, solve,
};
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use uuid::Uuid;

const TODAY: Date = date(2026, 1, 5);

fn person(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(n))
}

struct Told {
    plan: YearPlan,
    version: i64,
}

impl Told {
    fn new() -> Self {
        let plan = YearPlan::default();
        Self { plan, version: 0 }
    }

    fn step(&mut self, command: PlanCommand, by: AccountId) -> Result<Vec<PlanEvent>, String> {
        let events = self.plan.apply(command, by, TODAY);
        let events = events.map_err(|refusal| refusal.key)?;
        for event in &events {
            self.version += 1;
            self.plan.fold(&Recorded {
                seq: self.version,
                version: self.version,
                id: Uuid::nil(),
                event: event.clone(),
                by: Actor {
                    account: Some(by.0),
                    role: "supervisor".to_owned(),
                },
                recorded_at: Timestamp::UNIX_EPOCH,
                effective_at: Timestamp::UNIX_EPOCH,
            });
        }
        Ok(events)
    }

    fn drafted(&mut self, by: AccountId) {
        let inputs = Box::new(instance(
            (0..6).map(candidate).collect(),
            vec![specialist(0, 30), specialist(1, 0)],
        ));
        let draft = PlanCommand::Draft {
            year: 2026,
            weights: 1,
            inputs,
        };
        self.step(draft, by).unwrap();
    }

    fn solved(&mut self, by: AccountId) -> Result<Vec<PlanEvent>, String> {
        let inputs = &self.plan.open().unwrap().inputs;
        let solved = solve(inputs, LITTLE);
        let found = Settled {
            solver: SOLVER.to_owned(),
            visits: inputs.named(&solved.plan),
            worth: solved.worth,
            by_hand: solved.by_hand,
            bound: solved.bound,
        };
        self.step(
            PlanCommand::Solve {
                found: Box::new(found),
            },
            by,
        )
    }
}

fn why() -> String {
    "The company moves house in that month.".to_owned()
}

#[test]
fn a_plan_is_drafted_solved_overridden_and_approved_by_somebody_else() {
    let (maker, checker, third) = (person(100), person(101), person(102));
    let mut told = Told::new();
    told.drafted(maker);
    told.solved(maker).unwrap();
    let round = told.plan.open().unwrap();
    assert!(round.holds() && round.plan.len() == 6 && round.broken().is_empty());
    let member = MemberId(Uuid::from_u128(1));
    let to = Assignment {
        account: account(1),
        month: 3,
        how: How::Virtual,
    };
    let moved = PlanCommand::Override {
        member,
        to: Some(to),
        reasons: why(),
    };
    told.step(moved.clone(), checker).unwrap();
    assert_eq!(
        told.step(moved, checker),
        Err("refusal-planning-same".to_owned())
    );
    let over = Broken::Hours {
        specialist: 1,
        month: 3,
        over: 10,
    };
    assert_eq!(
        told.plan.open().unwrap().broken(),
        vec![over],
        "told, and not hidden"
    );
    let approve = || PlanCommand::Approve { reasons: why() };
    for own in [maker, checker] {
        assert_eq!(
            told.step(approve(), own),
            Err("refusal-planning-own".to_owned())
        );
    }
    let short = PlanCommand::Approve {
        reasons: "so".to_owned(),
    };
    assert_eq!(
        told.step(short, third),
        Err("refusal-planning-reasons-short".to_owned())
    );
    told.step(approve(), third).unwrap();
    assert_eq!(told.plan.in_force().unwrap().plan.get(&member), Some(&to));
    assert_eq!(
        told.step(approve(), third),
        Err("refusal-planning-not-open".to_owned())
    );

    told.drafted(maker);
    assert_eq!(
        told.plan.in_force().unwrap().number,
        1,
        "in force until another is"
    );
    told.drafted(maker);
    assert_eq!(told.plan.rounds[1].stage, PlanStage::Dropped);
    told.solved(maker).unwrap();
    told.step(approve(), third).unwrap();
    let stages: Vec<_> = told.plan.rounds.iter().map(|round| round.stage).collect();
    assert_eq!(
        stages,
        [PlanStage::Replaced, PlanStage::Dropped, PlanStage::InForce]
    );
}

#[test]
fn a_plan_that_breaks_a_rule_or_boasts_is_not_taken() {
    let maker = person(100);
    let mut told = Told::new();
    told.drafted(maker);
    let inputs = told.plan.open().unwrap().inputs.clone();
    let solved = solve(&inputs, LITTLE);
    let honest = Settled {
        solver: SOLVER.to_owned(),
        visits: inputs.named(&solved.plan),
        worth: solved.worth,
        by_hand: solved.by_hand,
        bound: solved.bound,
    };
    let wrong = |change: &dyn Fn(&mut Settled)| {
        let mut found = honest.clone();
        change(&mut found);
        Box::new(found)
    };
    for found in [
        wrong(&|found| found.worth += 1),
        wrong(&|found| found.bound = found.worth - 1),
        wrong(&|found| {
            let first = found.visits[0];
            found.visits.push(first);
        }),
        wrong(&|found| found.visits[0].0 = MemberId(Uuid::from_u128(999))),
        wrong(&|found| found.visits.iter_mut().for_each(|(_, to)| to.month = 0)),
    ] {
        let step = told.step(PlanCommand::Solve { found }, maker);
        assert_eq!(step, Err("refusal-planning-wrong".to_owned()));
    }
    told.step(
        PlanCommand::Solve {
            found: Box::new(honest),
        },
        maker,
    )
    .unwrap();
}

#[test]
fn what_the_law_or_nobody_can_do_is_not_decided_otherwise() {
    let maker = person(100);
    let mut told = Told::new();
    let mut late = candidate(0);
    late.first = 4;
    let inputs = Box::new(instance(vec![late], vec![specialist(0, 60)]));
    for (year, refusal) in [
        (2025, "refusal-planning-year"),
        (2028, "refusal-planning-year"),
    ] {
        let draft = PlanCommand::Draft {
            year,
            weights: 1,
            inputs: inputs.clone(),
        };
        assert_eq!(told.step(draft, maker), Err(refusal.to_owned()));
    }
    let nobody = Box::new(instance(vec![candidate(0)], vec![specialist(0, 0)]));
    let draft = |inputs| PlanCommand::Draft {
        year: 2026,
        weights: 1,
        inputs,
    };
    assert_eq!(
        told.step(draft(nobody), maker),
        Err("refusal-planning-no-hours".to_owned())
    );
    told.step(draft(inputs), maker).unwrap();
    told.solved(maker).unwrap();
    let to = |who: u32, month| {
        Some(Assignment {
            account: account(who),
            month,
            how: How::OnSite,
        })
    };
    let member = MemberId(Uuid::from_u128(1));
    for (member, to, refusal) in [
        (member, to(0, 3), "notice"),
        (member, to(0, 12), "month"),
        (member, to(9, 5), "no-such-person"),
        (MemberId(Uuid::from_u128(77)), to(0, 5), "no-such-member"),
    ] {
        let step = PlanCommand::Override {
            member,
            to,
            reasons: why(),
        };
        assert_eq!(
            told.step(step, maker),
            Err(format!("refusal-planning-{refusal}"))
        );
    }
    let out = PlanCommand::Override {
        member,
        to: None,
        reasons: why(),
    };
    told.step(out, maker).unwrap();
    assert!(told.plan.open().unwrap().plan.is_empty());
}

#[test]
fn hours_follow_working_days_and_absences() {
    let pack = Pack::load(&crate::pack::tests::ctpat_files()).expect("the pack");
    let away = Absence {
        id: Uuid::nil(),
        from: date(2026, 2, 1),
        until: date(2026, 3, 31),
    };
    let year = hours(
        &pack.calendar,
        80,
        std::slice::from_ref(&away),
        2026,
        date(2026, 1, 5),
    );
    assert_eq!((year[1], year[2], year[3]), (0, 0, 80));
    assert!(year[0] < 80 && year[0] > 60, "{year:?}");
    let one = Availability {
        account: Some(person(1)),
        absences: vec![away.clone()],
        ..Availability::default()
    };
    assert!(one.away(person(1), away).is_err(), "twice");
    let stated = |hours, home: &str| Stated {
        hours,
        languages: vec!["en".to_owned()],
        home: home.to_owned(),
    };
    let known = (["en", "es"], ["us", "mexico"]);
    let state = |stated| one.state(person(1), stated, &known.0, &known.1);
    assert!(state(stated(80, "us")).is_ok());
    assert!(state(stated(201, "us")).is_err());
    assert!(state(stated(80, "moon")).is_err());
}
