//! Membership: validations with their findings, certificates, suspension and its ends, connections.

use super::life::{After, Life, add};
use super::thread::{Thread, second_of, workday};
use super::visits::LEAD;
use super::{Moment, Step, VisitPlan};
use crate::dice::Dice;
use greenlane_domain::findings::Class;
use greenlane_domain::membership::{DecisionKind, Outcome, VettingOutcome};
use greenlane_domain::validation::Method;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// What happens after certification.
pub fn moments(
    seed: u64,
    company: u32,
    life: &Life,
    visits: &[VisitPlan],
    ends: Date,
) -> Vec<Moment> {
    let Some(certified) = life.certified else {
        return Vec::new();
    };
    let mut dice = Dice::new(seed, 0x5_0000_0000 + u64::from(company));
    let mut told = Vec::new();
    if company < 2 || dice.percent(45) {
        let mut course = Thread::new(company, certified, false);
        course.then(&mut dice, (2, 20), Step::Certificate);
        told.extend(course.moments);
    }
    told.extend(yearly(company, life, ends, &mut dice));
    told.extend(revetted(seed, company, certified, ends));
    for (number, visit) in (0_u8..).zip(visits) {
        let part = Visit {
            company,
            number,
            plan: visit,
            certified,
            after: life.fate.after,
            ends,
        };
        told.extend(part.moments(&mut dice));
    }
    let mut course = trouble(company, life, &mut dice);
    if matches!(life.fate.after, After::Removed | After::Withdrawn)
        && let Some(last) = course.last()
    {
        // Nothing follows the end of a membership.
        told.retain(|moment| moment.at < last.at);
    }
    told.append(&mut course);
    told
}

/// How many companies review their profile every year. Of the others only some do: in a full-size world a review of
/// each would double the record.
const DILIGENT: u32 = 100;

// The annual review, opened some weeks before the anniversary of certification.
fn yearly(company: u32, life: &Life, ends: Date, dice: &mut Dice) -> Vec<Moment> {
    let mut moments = Vec::new();
    let Some(certified) = life.certified.filter(|_| life.fate.after == After::Settled) else {
        return moments;
    };
    for years in 1..=5_i16 {
        let anniversary = certified.saturating_add(i64::from(years).years());
        let from = workday(add(anniversary, -70));
        let last = anniversary.saturating_add(1.year()) > ends;
        let some = company < 2 || dice.percent(4);
        let latest = company < DILIGENT && last && dice.percent(85);
        let step = Step::OpenProfile {
            annual: Some(anniversary.year()),
        };
        if company < 2 && anniversary > ends {
            // A visitor finds the one under way and opens the other.
            if company == 0 {
                // After the new edition took effect.
                let mut course = Thread::new(company, date(2025, 1, 3), false);
                course.then(dice, (0, 0), step);
                course.then(dice, (0, 0), Step::AnnualReview { finished: false });
                moments.extend(course.moments);
            }
            continue;
        }
        if from >= ends || !(some || latest) {
            continue;
        }
        let mut course = Thread::new(company, from, false);
        course.then(dice, (0, 0), step);
        course.then(dice, (1, 20), Step::AnnualReview { finished: true });
        course.then(dice, (0, 4), Step::SubmitProfile { round: 1 });
        course.then(
            dice,
            (5, 20),
            Step::Review {
                round: 1,
                returns: 0,
                all: true,
            },
        );
        course.then(dice, (0, 0), Step::Accept { round: 1 });
        moments.extend(course.moments);
    }
    moments
}

// Vetting is repeated every year. At the end of the story a few wait for it past their day.
fn revetted(seed: u64, company: u32, certified: Date, ends: Date) -> Vec<Moment> {
    let mut dice = Dice::new(seed, 0x8_0000_0000 + u64::from(company));
    let mut moments = Vec::new();
    // The first vetting was up to two months before the certificate.
    let mut from = add(certified, dice.between(270, 295));
    while add(from, 10) < ends {
        let mut course = Thread::new(company, from, false);
        course.then(&mut dice, (0, 4), Step::Vet(VettingOutcome::Passed));
        from = add(course.day, dice.between(325, 350));
        moments.extend(course.moments);
    }
    if dice.percent(10) {
        moments.pop();
    }
    moments
}

fn trouble(company: u32, life: &Life, dice: &mut Dice) -> Vec<Moment> {
    let Some(day) = life.trouble else {
        return Vec::new();
    };
    let mut course = Thread::new(company, day, false);
    let ground = dice.pick(&[
        "missing_information",
        "missed_annual_review",
        "seizure_or_incident",
        "lack_of_commitment",
        "debt_unpaid",
        "false_information",
    ]);
    match life.fate.after {
        After::Withdrawn => course.then(dice, (0, 0), Step::Withdraw),
        After::Emergency => {
            course.then(dice, (0, 0), Step::EmergencySuspend("seizure_or_incident"));
        }
        _ => {
            course.then(dice, (0, 0), Step::Note);
            course.then(dice, (0, 1), Step::Recommend(DecisionKind::Suspend, ground));
            course.then(dice, (1, 5), Step::Decide(DecisionKind::Suspend, ground));
        }
    }
    match life.fate.after {
        After::Suspended if dice.percent(50) || company < super::cast::SEATS => {
            course.then(dice, (3, 18), Step::AnswerSuspension);
        }
        After::Reinstated => {
            course.then(dice, (15, 60), Step::AnswerSuspension);
            course.then(
                dice,
                (10, 60),
                Step::Recommend(DecisionKind::Reinstate, "corrective_plan_verified"),
            );
            course.then(
                dice,
                (2, 8),
                Step::Decide(DecisionKind::Reinstate, "corrective_plan_verified"),
            );
        }
        After::Removed => {
            course.then(
                dice,
                (60, 95),
                Step::Recommend(DecisionKind::Remove, "no_answer"),
            );
            course.then(
                dice,
                (3, 10),
                Step::Decide(DecisionKind::Remove, "no_answer"),
            );
        }
        _ => {}
    }
    course.moments
}

struct Visit<'a> {
    company: u32,
    number: u8,
    plan: &'a VisitPlan,
    certified: Date,
    after: After,
    ends: Date,
}

impl Visit<'_> {
    fn moments(&self, dice: &mut Dice) -> Vec<Moment> {
        let visit = self.number;
        let lead = dice.between(LEAD.0, LEAD.1);
        let planned = add(self.plan.on, -lead).max(add(self.certified, 1));
        let mut course = Thread::new(self.company, planned, false);
        course.then(dice, (0, 0), Step::Plan(visit));
        course.then(dice, (0, 3), Step::Notify(visit));
        let arranged = self.arranged(&course);
        course.on(dice, self.plan.on, Step::Begin(visit));
        let all = self.after != After::Underway;
        course.then(dice, (0, 0), Step::Results { visit, all });
        let mut threads = Vec::new();
        for (finding, plan) in (0_u16..).zip(&self.plan.findings) {
            course.then(dice, (0, 0), Step::Raise { visit, finding });
            let acts = plan.class == Class::Deficiency && plan.must;
            threads.extend(acts.then(|| (finding, course.branch())));
        }
        course.then(dice, (0, 1), Step::Hours(visit));
        let open = threads.len();
        let mut closed: Vec<Option<Date>> = Vec::new();
        let mut moments = Vec::new();
        for (turn, (finding, mut thread)) in threads.into_iter().enumerate() {
            closed.push(self.answer(finding, turn, &mut thread, dice));
            moments.extend(thread.moments);
        }
        if self.after != After::Underway {
            self.conclude(&mut course, open, &closed, dice);
        }
        moments.extend(course.moments);
        moments.extend(arranged);
        moments
    }

    // Every third visit offers times with its notice; those still ahead are being arranged. Chance of its own, so that
    // everything else stays what it was.
    fn arranged(&self, course: &Thread) -> Vec<Moment> {
        let mut dice = Dice::new(u64::from(self.company), 0x510 + u64::from(self.number));
        let mut side = course.branch();
        let visit = self.number;
        let mut asked = course.branch();
        if self.after == After::Announced {
            asked.on(&mut dice, add(self.ends, -9), Step::AskEvidence(visit));
            asked.then(&mut dice, (2, 4), Step::SendEvidence(visit));
        } else if self.plan.method == Method::Virtual {
            asked.then(&mut dice, (0, 2), Step::AskEvidence(visit));
            asked.then(&mut dice, (3, 12), Step::SendEvidence(visit));
            asked.then(&mut dice, (1, 5), Step::AcceptEvidence(visit));
        }
        if self.after == After::Announced {
            side.on(&mut dice, add(self.ends, -6), Step::OfferSlots(visit));
            if self.company % 2 == 1 {
                side.then(&mut dice, (1, 2), Step::ProposeSlots(visit));
            }
        } else if (self.company + u32::from(visit)).is_multiple_of(3) {
            side.then(&mut dice, (0, 0), Step::OfferSlots(visit));
            side.then(&mut dice, (1, 8), Step::ChooseSlot(visit));
        }
        side.moments.extend(asked.moments);
        side.moments
    }

    // The company's answer to a finding, up to its closure; none when it does not come to that.
    fn answer(
        &self,
        finding: u16,
        turn: usize,
        course: &mut Thread,
        dice: &mut Dice,
    ) -> Option<Date> {
        let visit = self.number;
        let recent = self.plan.on > add(self.ends, -230);
        // Some let the day pass; an old matter would long have been pursued.
        if recent && dice.percent(18) {
            return None;
        }
        if dice.percent(70) {
            course.then(dice, (17, 40), Step::FindingPlan { visit, finding });
            course.then(dice, (2, 10), Step::FindingAgree { visit, finding });
        } else {
            course.after(dice, 17, Step::FindingPlan { visit, finding });
            course.then(dice, (1, 4), Step::FindingReturn { visit, finding });
            course.then(dice, (2, 10), Step::FindingPlan { visit, finding });
            course.then(dice, (1, 6), Step::FindingAgree { visit, finding });
        }
        // In the leading part one answer waits for the specialist.
        if self.after == After::Conditional {
            course.after(dice, 3, Step::FindingEvidence { visit, finding });
            return (turn > 0).then(|| {
                course.then(dice, (2, 8), Step::FindingClose { visit, finding });
                course.day
            });
        }
        if dice.percent(7) {
            course.then(dice, (2, 10), Step::FindingAsk { visit, finding });
            course.then(dice, (1, 4), Step::FindingExtend { visit, finding });
        }
        course.then(dice, (6, 32), Step::FindingEvidence { visit, finding });
        if dice.percent(8) {
            course.then(dice, (2, 8), Step::FindingReturn { visit, finding });
            course.then(dice, (5, 18), Step::FindingEvidence { visit, finding });
        }
        course.then(dice, (2, 14), Step::FindingClose { visit, finding });
        let closed = course.day;
        // Looked at again by chance of its own; some of the latest still wait for it.
        let mut own = Dice::new(u64::from(self.company), 0x1A57 + u64::from(finding));
        let days = own.between(150, 179);
        let looked_at = !matches!(self.after, After::Removed | After::Withdrawn);
        if looked_at && add(closed, days + 3) < self.ends {
            let mut later = course.branch();
            later.after(&mut own, days, Step::FindingCheck { visit, finding });
            course.moments.extend(later.moments);
        }
        Some(closed)
    }

    fn conclude(&self, course: &mut Thread, open: usize, closed: &[Option<Date>], dice: &mut Dice) {
        let visit = self.number;
        let outcome = if open > 0 {
            Outcome::Conditional
        } else {
            Outcome::Pass
        };
        course.then(dice, (4, 7), Step::Propose { visit, outcome });
        if self.after == After::Proposed {
            return;
        }
        course.then(dice, (1, 4), Step::Conclude { visit });
        // The time for comments is two weeks. Chance of its own.
        let mut own = Dice::new(u64::from(self.company), 0x2E90 + u64::from(visit));
        let mut report = course.branch();
        report.then(&mut own, (16, 22), Step::ApproveReport { visit });
        course.moments.extend(report.moments);
        if open == 0 || closed.iter().any(Option::is_none) {
            return;
        }
        let last = closed.iter().flatten().max().copied().unwrap_or(course.day);
        let day = workday(add(last.max(course.day), dice.between(2, 9)));
        course.on(
            dice,
            day,
            Step::Propose {
                visit,
                outcome: Outcome::Pass,
            },
        );
        course.then(dice, (1, 6), Step::Conclude { visit });
    }
}

/// Members who ask each other to connect. The first two do, so that a visitor meets a standing connection.
pub fn connections(seed: u64, lives: &[Life]) -> Vec<Moment> {
    let mut dice = Dice::new(seed, 0xC0_22EC);
    let mut moments = Vec::new();
    let members: Vec<(u32, &Life, Date)> = (0_u32..)
        .zip(lives)
        .filter_map(|(n, life)| life.certified.map(|day| (n, life, day)))
        .collect();
    for (place, (from, life, certified)) in members.iter().enumerate() {
        let first = *from == 0;
        let other = if first {
            members.get(1)
        } else {
            members.get(place + 1 + dice.below(9))
        };
        let Some((to, partner, since)) = other else {
            continue;
        };
        // In a full-size world fewer: each request looks the other company up anew.
        if !(first || dice.percent(if lives.len() > 1000 { 4 } else { 22 })) {
            continue;
        }
        let both = if first {
            date(2021, 3, 9).max(add(*certified.max(since), 5))
        } else {
            add(*certified.max(since), dice.between(5, 160))
        };
        let calm = |life: &Life| life.trouble.is_none_or(|trouble| add(both, 45) < trouble);
        if !calm(life) || !calm(partner) {
            continue;
        }
        let asked = workday(both);
        moments.push(Moment {
            at: second_of(asked, 55_000),
            company: *from,
            step: Step::Connect { with: *to },
        });
        if first || dice.percent(80) {
            let day = workday(add(asked, dice.between(1, 25)));
            let accept = first || dice.percent(92);
            let step = Step::AnswerConnection {
                from: *from,
                accept,
            };
            moments.push(Moment {
                at: second_of(day, 57_000),
                company: *to,
                step,
            });
        }
    }
    moments
}
