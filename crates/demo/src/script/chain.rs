//! Supply chains of the first companies: the two that a visitor can be have signed an assessment, the others have begun.

use super::life::{Life, add};
use super::thread::Thread;
use super::{Moment, Step};
use crate::dice::Dice;
use jiff::civil::Date;

/// So many companies name partners: enough to look at, too few to make a full-size world take longer.
const WITH_PARTNERS: u32 = 24;

/// A step of a company's supply chain. Partners and routes by their place in its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the command that follows")]
pub enum ChainStep {
    Partner(u8),
    Route(u8),
    Ask(u8),
    Answer { part: u8, sends: bool },
    AnswerAgain(u8),
    Check(u8),
    Threats,
    Actions,
    Procedure,
    Sign,
    FinishAction,
}

/// What a member does about its partners in the last year.
pub fn moments(seed: u64, company: u32, life: &Life, ends: Date) -> Vec<Moment> {
    let stays = life.trouble.is_none() && company < WITH_PARTNERS;
    let Some(certified) = life.certified.filter(|_| stays) else {
        return Vec::new();
    };
    // Answers count for a year: on the last day they still do.
    let from = add(ends, -320).max(add(certified, 10));
    if add(from, 90) > ends {
        return Vec::new();
    }
    let leads = company < 2;
    let mut dice = Dice::new(seed, 0xB_0000_0000 + u64::from(company));
    let mut course = Thread::new(company, from, false);
    let mut then = |days, step| course.then(&mut dice, days, Step::Chain(step));
    let (partners, routes, asked): (u8, u8, &[u8]) = if leads {
        (6, 2, &[0, 1, 3, 4])
    } else {
        (3, 1, &[0])
    };
    (0..partners).for_each(|part| then((0, 1), ChainStep::Partner(part)));
    (0..routes).for_each(|route| then((0, 1), ChainStep::Route(route)));
    for part in asked {
        then((0, 1), ChainStep::Ask(*part));
    }
    for part in asked {
        let (part, sends) = (*part, true);
        then((1, 4), ChainStep::Answer { part, sends });
    }
    for part in (0..partners).filter(|part| !asked.contains(part)) {
        then((1, 5), ChainStep::Check(part));
    }
    if leads {
        then((1, 4), ChainStep::Threats);
        then((0, 2), ChainStep::Actions);
        then((0, 1), ChainStep::Procedure);
        then((1, 4), ChainStep::Sign);
        let mut on = |ago: i32, step| course.on(&mut dice, add(ends, -ago), Step::Chain(step));
        on(150, ChainStep::FinishAction);
        on(70, ChainStep::Ask(3));
        on(64, ChainStep::AnswerAgain(3));
        on(40, ChainStep::Partner(6));
        on(18, ChainStep::Ask(6));
        on(18, ChainStep::Ask(1));
        let (part, sends) = (1, false);
        on(11, ChainStep::Answer { part, sends });
    }
    course.moments
}
