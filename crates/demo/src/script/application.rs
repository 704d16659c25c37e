//! From the first click to the decision on the application.

use super::life::{Life, Until};
use super::thread::Thread;
use super::{Moment, Step};
use crate::dice::Dice;
use greenlane_domain::membership::{CompanyRole, DecisionKind, VettingOutcome};

/// What happens to an application; sets the day of certification, if it comes to that.
pub fn moments(seed: u64, company: u32, life: &mut Life) -> Vec<Moment> {
    let mut dice = Dice::new(seed, 0x3_0000_0000 + u64::from(company));
    let mut thread = Thread::new(company, life.begins, life.brisk);
    if apply(&mut thread, company, life, &mut dice) && answer(&mut thread, life, &mut dice) {
        review(&mut thread, life, &mut dice);
    }
    thread.moments
}

// Whether the application goes on.
fn apply(thread: &mut Thread, company: u32, life: &Life, dice: &mut Dice) -> bool {
    let until = life.fate.until;
    thread.then(dice, (0, 0), Step::Register);
    thread.then(dice, (0, 0), Step::Start);
    thread.then(dice, (0, 0), Step::Eligibility);
    if until == Until::Started {
        return false;
    }
    thread.then(dice, (0, 3), Step::Company);
    thread.then(dice, (0, 1), Step::Contacts);
    if company < 2 || dice.percent(60) {
        thread.then(dice, (0, 2), Step::Join(CompanyRole::Employee));
    }
    if company == 0 || dice.percent(20) {
        thread.then(dice, (0, 2), Step::Join(CompanyRole::Consultant));
    }
    thread.then(dice, (0, 4), Step::Agreement);
    thread.then(dice, (0, 2), Step::Submit);
    if until == Until::GivenUp {
        thread.then(dice, (20, 70), Step::Withdraw);
    }
    !matches!(until, Until::Submitted | Until::GivenUp)
}

fn answer(thread: &mut Thread, life: &Life, dice: &mut Dice) -> bool {
    thread.then(dice, (1, 6), Step::OpenProfile { annual: None });
    thread.then(dice, (0, 1), Step::Library);
    thread.then(dice, (1, 12), Step::Answer { part: 0, of: 2 });
    if life.fate.until == Until::Draft {
        return false;
    }
    thread.then(dice, (3, 18), Step::Answer { part: 1, of: 2 });
    thread.then(dice, (0, 3), Step::SubmitProfile { round: 1 });
    life.fate.until != Until::ProfileIn
}

fn review(thread: &mut Thread, life: &mut Life, dice: &mut Dice) {
    let until = life.fate.until;
    thread.then(dice, (2, 6), Step::Assign);
    if dice.percent(25) {
        thread.then(dice, (0, 3), Step::Note);
    }
    let denied = until == Until::Denied;
    let mut vetting = thread.branch();
    if life.fate.vetted {
        vet(&mut vetting, denied, dice);
    }
    if until == Until::Assigned {
        thread.then(
            dice,
            (5, 9),
            Step::Review {
                round: 1,
                returns: 0,
                all: false,
            },
        );
        thread.join(vetting);
        return;
    }
    if !denied {
        read(thread, life, dice);
    }
    thread.join(vetting);
    let (kind, ground) = if denied {
        (DecisionKind::Deny, "vetting_failed")
    } else {
        (DecisionKind::Certify, "meets_all_criteria")
    };
    if matches!(until, Until::Returned | Until::Accepted) {
        return;
    }
    thread.then(dice, (1, 5), Step::Recommend(kind, ground));
    if until == Until::Recommended {
        return;
    }
    thread.then(dice, (1, 6), Step::Decide(kind, ground));
    if kind == DecisionKind::Certify {
        life.certified = Some(thread.day);
    }
}

fn vet(thread: &mut Thread, denied: bool, dice: &mut Dice) {
    thread.then(dice, (4, 30), Step::VettingNote);
    if dice.percent(6) {
        thread.then(dice, (0, 2), Step::Vet(VettingOutcome::Referred));
        thread.then(dice, (5, 18), Step::VettingNote);
    }
    let outcome = if denied {
        VettingOutcome::Failed
    } else {
        VettingOutcome::Passed
    };
    thread.then(dice, (0, 4), Step::Vet(outcome));
}

fn read(thread: &mut Thread, life: &Life, dice: &mut Dice) {
    let returned = life.fate.until == Until::Returned || life.returned;
    let returns = if returned {
        u8::try_from(dice.between(2, 5)).unwrap_or(2)
    } else {
        0
    };
    thread.then(
        dice,
        (6, 22),
        Step::Review {
            round: 1,
            returns,
            all: true,
        },
    );
    if returned {
        thread.then(dice, (0, 0), Step::Return { round: 1 });
        if life.fate.until == Until::Returned {
            return;
        }
        thread.then(dice, (6, 20), Step::Correct { round: 2 });
        thread.then(dice, (0, 2), Step::SubmitProfile { round: 2 });
        thread.then(
            dice,
            (3, 10),
            Step::Review {
                round: 2,
                returns: 0,
                all: true,
            },
        );
    }
    let round = if returned { 2 } else { 1 };
    thread.then(dice, (0, 0), Step::Accept { round });
}
