//! Which importers enter trade compliance: some of those whose first validation found nothing to be put right.

use super::life::{After, Life, add};
use super::thread::Thread;
use super::{Moment, Step, VisitPlan};
use crate::cast::CompanyPlan;
use crate::dice::Dice;
use greenlane_domain::findings::Class;

/// One importer in so many. The two whose people a visitor can be are not among them: theirs is the plain case.
const ONE_IN: u32 = 8;

pub fn moments(seed: u64, company: &CompanyPlan, life: &Life, visits: &[VisitPlan]) -> Vec<Moment> {
    let number = company.number;
    let importer = company.entity_type == "importer" && life.fate.after == After::Settled;
    let first = visits.first().filter(|visit| {
        let mut findings = visit.findings.iter();
        importer && !findings.any(|each| each.must && each.class == Class::Deficiency)
    });
    let Some(first) = first.filter(|_| number >= 2 && number % ONE_IN == 3) else {
        return Vec::new();
    };
    let mut dice = Dice::new(seed, 0xE_0000_0000 + u64::from(number));
    let mut course = Thread::new(number, add(first.on, dice.between(200, 380)), false);
    course.then(&mut dice, (0, 0), Step::EnterStrand);
    course.moments
}
