//! How the people of the first company work on their profile together, in the last weeks.

use super::life::{Life, add};
use super::thread::Thread;
use super::{Moment, Step};
use crate::dice::Dice;
use jiff::civil::Date;

/// A step of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the command that follows")]
pub enum TogetherStep {
    Owners,
    Comment,
    Reply,
    Private,
    FirstQuestion,
    FirstAnswer,
    SecondQuestion,
}

/// Owners of sections, a thread among the company's people, a question that was answered and one that waits.
pub fn moments(seed: u64, company: u32, life: &Life, ends: Date) -> Vec<Moment> {
    let stays = life.trouble.is_none() && company == 0;
    let Some(certified) = life.certified.filter(|_| stays) else {
        return Vec::new();
    };
    if add(certified, 40) > ends {
        return Vec::new();
    }
    let mut dice = Dice::new(seed, 0xC_0000_0000 + u64::from(company));
    let mut course = Thread::new(company, add(ends, -36), false);
    for (ago, step) in [
        (34, TogetherStep::Owners),
        (27, TogetherStep::FirstQuestion),
        (21, TogetherStep::FirstAnswer),
        (12, TogetherStep::Comment),
        (9, TogetherStep::Reply),
        (8, TogetherStep::Private),
        (4, TogetherStep::SecondQuestion),
    ] {
        course.on(&mut dice, add(ends, -ago), Step::Together(step));
    }
    course.moments
}
