//! The score of one member: each factor's part, the rows behind it, and what is not known.
//!
//! Whole numbers throughout, so that no computer's rounding changes an order: points are hundredths of a point out of
//! a hundred.

use super::facts::{Clocked, Facts, FindingFact, Membership, Presence, Vetted};
use super::rules::Rules;
use super::{Factor, Weights};
use crate::ids::MemberId;
use crate::pack::SelectionPolicy;
use crate::partners::{Level, ThreatKind};
use jiff::civil::Date;
use std::cmp::Reverse;

/// A row of the record that a factor rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub enum Row {
    /// A country with its highest rating: level, kind, the rating's name, and whether it is an example only.
    Threat {
        country: String,
        presence: Presence,
        rated: Option<(Level, ThreatKind, String, bool)>,
    },
    /// A deficiency: `closed`, `open` or `overdue`.
    Finding {
        what: &'static str,
        finding: FindingFact,
    },
    /// An emergency review is open.
    Emergency,
    /// A figure that the member declared.
    Declared { year: i16, amount: i64, on: Date },
    /// How well the sector is known.
    Sector {
        visited: u32,
        members: u32,
        unvisited: u32,
        since: Date,
    },
    /// An adverse decision.
    Adverse { decision: String, on: Date },
    /// The result of vetting.
    Vetting(Vetted),
    /// The supply chain's risk assessment.
    Assessment {
        signed_on: Option<Date>,
        review_due: Option<Date>,
    },
    /// The validation that the law asks for; days since it became due.
    Clock { clock: Clocked, days: i32 },
}

/// A row with what it adds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Counted {
    pub degree: u32,
    pub row: Row,
}

/// Why a factor has no value. It is left out of the sum and named; it is not nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// No site and no partner is known.
    NoPlace,
    /// No country is rated.
    NotRated,
    /// Nobody has visited yet.
    NeverVisited,
    /// The member has declared nothing.
    NotDeclared,
    /// What it declared is too old.
    TooOld,
    /// No vetting, no assessment, no decision.
    NothingKnown,
    /// No clock runs.
    NoClock,
}

impl Missing {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::NoPlace,
        Self::NotRated,
        Self::NeverVisited,
        Self::NotDeclared,
        Self::TooOld,
        Self::NothingKnown,
        Self::NoClock,
    ];

    /// The code in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoPlace => "no-place",
            Self::NotRated => "not-rated",
            Self::NeverVisited => "never-visited",
            Self::NotDeclared => "not-declared",
            Self::TooOld => "too-old",
            Self::NothingKnown => "nothing-known",
            Self::NoClock => "no-clock",
        }
    }
}

/// What a factor comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A degree from 0 to 100, with the rows behind it.
    Known(u32, Vec<Counted>),
    /// No data, or none that counts.
    Missing(Missing, Vec<Counted>),
    /// The factor is not about this entity type.
    NotApplicable,
}

impl Part {
    /// The rows.
    pub fn rows(&self) -> &[Counted] {
        match self {
            Self::Known(_, rows) | Self::Missing(_, rows) => rows,
            Self::NotApplicable => &[],
        }
    }

    /// The degree, where there is one.
    pub fn degree(&self) -> Option<u32> {
        match self {
            Self::Known(degree, _) => Some(*degree),
            Self::Missing(..) | Self::NotApplicable => None,
        }
    }
}

pub(super) fn at_most_hundred(rows: &[Counted]) -> u32 {
    rows.iter().map(|row| row.degree).sum::<u32>().min(100)
}

/// A factor with its weight and what it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct PartOf {
    pub factor: Factor,
    pub weight: u32,
    pub part: Part,
}

/// One member's score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The member.
    pub member: MemberId,
    /// The version of the rules.
    pub version: u32,
    /// Each factor, in the pack's order.
    pub parts: Vec<PartOf>,
    /// Hundredths of a point of what is known; none when nothing is.
    pub points: Option<u32>,
    /// What it would be if everything unknown were nought, and if it were the worst, in hundredths.
    pub range: (u32, u32),
    /// The weight that is not known, in per cent of what applies.
    pub unknown_percent: u32,
    /// The day on which the law asks for the next validation.
    pub due: Option<Date>,
}

fn rounded(numerator: u32, denominator: u32) -> u32 {
    (numerator + denominator / 2)
        .checked_div(denominator)
        .unwrap_or_default()
}

impl Score {
    /// Puts the parts together.
    pub(super) fn of(
        member: MemberId,
        version: u32,
        parts: Vec<PartOf>,
        due: Option<Date>,
    ) -> Self {
        let weight = |of: &dyn Fn(&Part) -> bool| -> u32 {
            let counted = parts.iter().filter(|part| of(&part.part));
            counted.map(|part| part.weight).sum()
        };
        let known = weight(&|part| matches!(part, Part::Known(..)));
        let unknown = weight(&|part| matches!(part, Part::Missing(..)));
        let reached: u32 = parts
            .iter()
            .map(|part| part.weight * part.part.degree().unwrap_or_default())
            .sum();
        Self {
            member,
            version,
            points: (known > 0).then(|| rounded(reached * 100, known)),
            range: (
                rounded(reached * 100, known + unknown),
                rounded((reached + unknown * 100) * 100, known + unknown),
            ),
            unknown_percent: rounded(unknown * 100, known + unknown),
            parts,
            due,
        }
    }

    /// The part of a factor in the score, in hundredths of a point: its share of what is known.
    pub fn share(&self, part: &PartOf) -> Option<u32> {
        let known = self.parts.iter();
        let known = known.filter(|part| part.part.degree().is_some());
        let known: u32 = known.map(|part| part.weight).sum();
        part.part
            .degree()
            .map(|degree| rounded(part.weight * degree * 100, known))
    }

    /// The factors without data.
    pub fn missing(&self) -> impl Iterator<Item = (Factor, Missing)> + '_ {
        self.parts.iter().filter_map(|part| match &part.part {
            Part::Missing(why, _) => Some((part.factor, *why)),
            _ => None,
        })
    }

    /// The highest first; of equals whoever is due first; who has no score comes last.
    pub fn order(&self) -> (Reverse<Option<u32>>, bool, Option<Date>, MemberId) {
        (
            Reverse(self.points),
            self.due.is_none(),
            self.due,
            self.member,
        )
    }
}

impl Membership {
    /// One member's score.
    pub fn score(&self, policy: &SelectionPolicy, rules: &Rules, facts: &Facts) -> Score {
        self.weighed(policy, &rules.weights, rules.version, facts)
    }

    fn weighed(
        &self,
        policy: &SelectionPolicy,
        weights: &Weights,
        version: u32,
        facts: &Facts,
    ) -> Score {
        let parts = policy.factors.iter().map(|rule| PartOf {
            factor: rule.factor,
            weight: weights.get(&rule.factor).copied().unwrap_or_default(),
            part: self.part(rule, facts),
        });
        let due = facts.due.as_ref().map(|due| due.due);
        Score::of(facts.member, version, parts.collect(), due)
    }

    /// Every member's score, the highest first.
    pub fn scores(&self, policy: &SelectionPolicy, rules: &Rules) -> Vec<Score> {
        let scores = self.facts.iter();
        let mut scores: Vec<Score> = scores
            .map(|facts| self.score(policy, rules, facts))
            .collect();
        scores.sort_by_key(Score::order);
        scores
    }
}

impl Score {
    /// The same facts under other weights.
    #[must_use]
    pub fn reweighed(&self, weights: &Weights, version: u32) -> Self {
        let parts = self.parts.iter().map(|part| PartOf {
            weight: weights.get(&part.factor).copied().unwrap_or_default(),
            ..part.clone()
        });
        Self::of(self.member, version, parts.collect(), self.due)
    }
}
