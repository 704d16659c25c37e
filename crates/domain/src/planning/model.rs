//! What is planned, by whom, under which limits.

use crate::codes::codes;
use crate::ids::{AccountId, MemberId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Months of a plan.
pub const MONTHS: usize = 12;

codes! {
    /// How a validation is done.
    How {
        /// At the company's sites.
        OnSite = "on_site",
        /// By video, with documents sent ahead.
        Virtual = "virtual",
        /// Another administration's validation is looked at and accepted.
        Partner = "partner_administration",
    }
}

impl How {
    /// Its place in lists by way.
    pub fn place(self) -> usize {
        match self {
            Self::OnSite => 0,
            Self::Virtual => 1,
            Self::Partner => 2,
        }
    }
}

/// Who validates, in which month of the year (from 0), and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Assignment {
    pub account: AccountId,
    pub month: usize,
    pub how: How,
}

/// A member that could be validated in the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The member.
    pub member: MemberId,
    /// Its score, in hundredths of a point.
    pub risk: u32,
    /// Drawn at random: its results count for all, so it is not left out for being of low risk.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub random: bool,
    /// The first month that leaves time for the notice, from 0.
    pub first: usize,
    /// The statutory day, when it has to be kept, or made good, in this year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    /// The last month in which the law lets it be done; none when the law asks for nothing this year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<usize>,
    /// Days by which the statutory day is missed at the earliest; 0 when it can be kept.
    #[serde(default, skip_serializing_if = "nought")]
    pub late_days: u32,
    /// The region, for closing it and for who lives there.
    pub region: String,
    /// Where: visits of one specialist in one month to one cluster share a journey.
    pub cluster: String,
    /// Languages in which it can be done; nobody named means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Hours of work without the journey, by way; none where a way is not allowed.
    pub hours: [Option<u32>; 3],
    /// Who validated it the last time: never the same twice in a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<AccountId>,
    /// Where the plan in force has it, so that planning again moves little.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Assignment>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn nought(n: &u32) -> bool {
    *n == 0
}

/// Somebody who validates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specialist {
    /// The person.
    pub account: AccountId,
    /// Their languages.
    pub languages: Vec<String>,
    /// The region they work from.
    pub home: String,
    /// Hours for validations, by month; absence is hours that are not there.
    pub hours: [u32; MONTHS],
}

/// What a plan is worth, and what a journey costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// A validation that the law asks for this year.
    pub statutory: u32,
    /// A member drawn at random.
    pub random: u32,
    /// How much of the risk a virtual validation is taken to look at, in per cent.
    pub virtual_percent: u32,
    /// The same of another administration's validation.
    pub partner_percent: u32,
    /// What a change against the plan before costs.
    pub moved: u32,
    /// Hours of a journey within the specialist's own region.
    pub journey_near: u32,
    /// Hours of a journey to another region.
    pub journey_far: u32,
}

/// Everything that a plan is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as their types")]
pub struct Instance {
    pub candidates: Vec<Candidate>,
    pub specialists: Vec<Specialist>,
    pub values: Values,
}

/// One validation of a plan: places in the instance's lists, and the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "named as their types")]
pub struct Visit {
    pub candidate: usize,
    pub specialist: usize,
    pub month: usize,
    pub how: How,
}

impl Candidate {
    /// Hours of a way, where it is allowed.
    pub fn hours(&self, how: How) -> Option<u32> {
        self.hours.get(how.place()).copied().flatten()
    }

    /// The last month in which it may be done.
    pub fn until(&self) -> usize {
        self.due.unwrap_or(MONTHS - 1).min(MONTHS - 1)
    }

    /// Whether this person speaks with them, and did not come the last time.
    pub fn suits(&self, specialist: &Specialist) -> bool {
        self.speaks(specialist) && self.last != Some(specialist.account)
    }

    /// Whether there is a language that both have.
    pub fn speaks(&self, specialist: &Specialist) -> bool {
        let mut languages = self.languages.iter();
        self.languages.is_empty() || languages.any(|known| specialist.languages.contains(known))
    }

    /// What it is worth to do it in a way, before anything that a move costs.
    pub fn worth(&self, values: &Values, how: How) -> i64 {
        let seen = match how {
            How::OnSite => 100,
            How::Virtual => values.virtual_percent,
            How::Partner => values.partner_percent,
        };
        let mut worth = i64::from(self.risk) * i64::from(seen) / 100;
        if self.due.is_some() {
            worth += i64::from(values.statutory);
        }
        if self.random {
            worth += i64::from(values.random);
        }
        worth
    }
}

impl Specialist {
    /// Hours of a journey of theirs to a place in a region.
    pub fn journey(&self, values: &Values, region: &str) -> u32 {
        if self.home == region {
            values.journey_near
        } else {
            values.journey_far
        }
    }
}

impl Instance {
    /// What a visit is worth. Never less than nothing: leaving it out would be worth nothing.
    pub fn value(&self, visit: Visit) -> i64 {
        let (Some(candidate), Some(specialist)) = (
            self.candidates.get(visit.candidate),
            self.specialists.get(visit.specialist),
        ) else {
            return 0;
        };
        let now = Assignment {
            account: specialist.account,
            month: visit.month,
            how: visit.how,
        };
        let mut value = candidate.worth(&self.values, visit.how);
        if candidate.before.is_some_and(|before| before != now) {
            value -= i64::from(self.values.moved);
        }
        value.max(0)
    }

    /// What a plan is worth.
    pub fn worth(&self, plan: &[Visit]) -> i64 {
        plan.iter().map(|visit| self.value(*visit)).sum()
    }

    /// Every way in which a candidate could be done, whatever else is planned.
    pub fn ways(&self, place: usize) -> Vec<Visit> {
        let Some(candidate) = self.candidates.get(place) else {
            return Vec::new();
        };
        let mut ways = Vec::new();
        for (specialist, person) in self.specialists.iter().enumerate() {
            if !candidate.suits(person) {
                continue;
            }
            for month in candidate.first..=candidate.until() {
                for how in How::ALL {
                    if candidate.hours(*how).is_some() {
                        ways.push(Visit {
                            candidate: place,
                            specialist,
                            month,
                            how: *how,
                        });
                    }
                }
            }
        }
        ways
    }

    /// A plan by member.
    pub fn named(&self, plan: &[Visit]) -> Vec<(MemberId, Assignment)> {
        let named = plan.iter().filter_map(|visit| {
            let candidate = self.candidates.get(visit.candidate)?;
            let assignment = Assignment {
                account: self.specialists.get(visit.specialist)?.account,
                month: visit.month,
                how: visit.how,
            };
            Some((candidate.member, assignment))
        });
        named.collect()
    }

    /// The visits of a plan by member; what names nobody of the instance is left out.
    pub fn visits<'a>(
        &self,
        plan: impl IntoIterator<Item = (&'a MemberId, &'a Assignment)>,
    ) -> Vec<Visit> {
        let members: std::collections::BTreeMap<MemberId, usize> = self
            .candidates
            .iter()
            .enumerate()
            .map(|(place, candidate)| (candidate.member, place))
            .collect();
        let people: std::collections::BTreeMap<AccountId, usize> = self
            .specialists
            .iter()
            .enumerate()
            .map(|(place, person)| (person.account, place))
            .collect();
        let visits = plan.into_iter().filter_map(|(member, assignment)| {
            Some(Visit {
                candidate: *members.get(member)?,
                specialist: *people.get(&assignment.account)?,
                month: assignment.month,
                how: assignment.how,
            })
        });
        visits.collect()
    }
}
