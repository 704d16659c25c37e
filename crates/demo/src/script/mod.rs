//! What happens in a world, to whom, and when: worked out before anything is written, so that it can be looked at and
//! tested without a database.
//!
//! Moments of all companies are put in one order of time, because the record is one chain whose clock does not run
//! backwards.

mod after;
mod application;
mod cast;
mod chain;
mod life;
mod quota;
mod strands;
#[cfg(test)]
mod tests;
mod thread;
mod together;
mod visits;
mod workdays;

pub use cast::SEATS;
pub use chain::ChainStep;
pub use quota::{PUBLISHED, SMALLEST, holds_the_table, published_total};
pub use together::TogetherStep;
pub use workdays::fits;

use crate::cast::{CompanyPlan, StaffPlan, companies};
use greenlane_domain::findings::Class;
use greenlane_domain::membership::{CompanyRole, DecisionKind, Outcome, VettingOutcome};
use greenlane_domain::pack::Pack;
use greenlane_domain::validation::{Kind, Method};
use jiff::civil::Date;

/// A finding that a validation will raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingPlan {
    /// The criterion.
    pub criterion: String,
    /// Whether it binds.
    pub must: bool,
    /// The site, by its place in the company's list; none for the company as a whole.
    pub site: Option<u8>,
    /// Deficiency, recommendation or best practice.
    pub class: Class,
    /// The reason's place in the pack.
    pub reason: u8,
}

/// A validation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPlan {
    /// First, repeated, for cause.
    pub kind: Kind,
    /// How.
    pub method: Method,
    /// First day.
    pub on: Date,
    /// Last day.
    pub until: Date,
    /// Every criterion is looked at, not only the required ones.
    pub complete: bool,
    /// What it finds.
    pub findings: Vec<FindingPlan>,
}

/// One thing that somebody does. Small: a full-size world has half a million of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the command that follows")]
pub enum Step {
    Register,
    Start,
    Eligibility,
    Company,
    Contacts,
    Join(CompanyRole),
    Agreement,
    Submit,
    OpenProfile {
        annual: Option<i16>,
    },
    Library,
    Answer {
        part: u8,
        of: u8,
    },
    /// Confirm what did not change, edit a little, and answer the rest; or leave it half done.
    AnnualReview {
        finished: bool,
    },
    SubmitProfile {
        round: u32,
    },
    Assign,
    VettingNote,
    Vet(VettingOutcome),
    Note,
    /// Decide about every criterion; so many go back.
    Review {
        round: u32,
        returns: u8,
        all: bool,
    },
    Return {
        round: u32,
    },
    Correct {
        round: u32,
    },
    Accept {
        round: u32,
    },
    Recommend(DecisionKind, &'static str),
    Decide(DecisionKind, &'static str),
    EmergencySuspend(&'static str),
    AnswerSuspension,
    Withdraw,
    EnterStrand,
    Certificate,
    Plan(u8),
    Notify(u8),
    OfferSlots(u8),
    ChooseSlot(u8),
    ProposeSlots(u8),
    AskEvidence(u8),
    SendEvidence(u8),
    AcceptEvidence(u8),
    Begin(u8),
    Results {
        visit: u8,
        all: bool,
    },
    Raise {
        visit: u8,
        finding: u16,
    },
    Hours(u8),
    Propose {
        visit: u8,
        outcome: Outcome,
    },
    Conclude {
        visit: u8,
    },
    /// The report once the company's time for comments is over.
    ApproveReport {
        visit: u8,
    },
    FindingPlan {
        visit: u8,
        finding: u16,
    },
    FindingAgree {
        visit: u8,
        finding: u16,
    },
    FindingEvidence {
        visit: u8,
        finding: u16,
    },
    FindingReturn {
        visit: u8,
        finding: u16,
    },
    FindingClose {
        visit: u8,
        finding: u16,
    },
    FindingAsk {
        visit: u8,
        finding: u16,
    },
    /// A look at whether a closed action lasts.
    FindingCheck {
        visit: u8,
        finding: u16,
    },
    FindingExtend {
        visit: u8,
        finding: u16,
    },
    Connect {
        with: u32,
    },
    AnswerConnection {
        from: u32,
        accept: bool,
    },
    Chain(ChainStep),
    Together(TogetherStep),
}

/// A step with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Seconds of the Unix clock.
    pub at: i64,
    /// Whose.
    pub company: u32,
    /// What.
    pub step: Step,
}

/// Everything that will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct World {
    /// The seed.
    pub seed: u64,
    /// The companies.
    pub companies: Vec<CompanyPlan>,
    /// The staff.
    pub staff: StaffPlan,
    /// Each company's validations.
    pub visits: Vec<Vec<VisitPlan>>,
    /// All moments in the order of time.
    pub moments: Vec<Moment>,
}

impl World {
    /// Plans a world whose last day is `ends`.
    pub fn plan(pack: &Pack, seed: u64, members: u32, begins: Date, ends: Date) -> Self {
        let companies = companies(pack, seed, members);
        let staff = StaffPlan::of(seed, members);
        let mut lives = life::lives(seed, &companies, begins, ends);
        let mut moments = Vec::new();
        for (company, life) in companies.iter().zip(&mut lives) {
            moments.extend(application::moments(seed, company.number, life));
        }
        let visits = visits::visits(pack, seed, &companies, &mut lives, ends);
        for (company, (life, visits)) in companies.iter().zip(lives.iter().zip(&visits)) {
            moments.extend(after::moments(seed, company.number, life, visits, ends));
            moments.extend(strands::moments(seed, company, life, visits));
            moments.extend(chain::moments(seed, company.number, life, ends));
            moments.extend(together::moments(seed, company.number, life, ends));
        }
        moments.extend(after::connections(seed, &lives));
        let last = thread::second_of(ends, thread::OPENING);
        moments.retain(|moment| moment.at < last);
        // Stable: steps of one second stay in the order in which they were told.
        moments.sort_by_key(|moment| moment.at);
        Self {
            seed,
            companies,
            staff,
            visits,
            moments,
        }
    }

    /// The place in the staff of the specialist who gets a company. The leading parts go to the first one, whose
    /// queue a visitor sees.
    pub fn specialist_of(&self, company: u32) -> usize {
        let specialists = self.staff.places("specialist");
        let turn = if company < SEATS {
            0
        } else {
            company as usize % specialists.len().max(1)
        };
        specialists.get(turn).copied().unwrap_or_default()
    }
}
