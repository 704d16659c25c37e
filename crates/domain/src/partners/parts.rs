//! The parts of a score: every rating and every criterion with what it adds.

use jiff::civil::Date;

use super::route::Holder;
use super::score::Answer;
use super::threat::{Rating, Scope};
use super::words::{Level, ThreatKind};
use crate::pack::Strength;

/// One rating's part in a threat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreatPart {
    /// Country or lane.
    pub scope: Scope,
    /// The kind of threat; none when nothing is rated there.
    pub kind: Option<ThreatKind>,
    /// How much it counts.
    pub level: Level,
    /// The row; none when nothing is rated there.
    pub rating: Option<Rating>,
}

/// A threat with all its parts, in the order of the places.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Threat {
    pub level: Level,
    pub parts: Vec<ThreatPart>,
}

impl Threat {
    /// The parts that made it as high as it is.
    pub fn deciding(&self) -> Vec<&ThreatPart> {
        let parts = self.parts.iter();
        parts.filter(|part| part.level == self.level).collect()
    }
}

/// Why a criterion counts as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// As answered.
    AsAnswered,
    /// The answer is too old: it counts as none.
    OutOfDate,
    /// Nobody has answered: it counts as not in place.
    Unanswered,
    /// It does not concern this company: left out.
    LeftOut,
}

/// One criterion's part in a vulnerability.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct VulnerabilityPart {
    pub criterion: String,
    pub strength: Strength,
    /// The points it adds, of those it could add.
    pub points: u32,
    pub most: u32,
    pub counted: Counted,
    /// The answer, also one that is too old.
    pub answer: Option<Answer>,
}

/// What decided a vulnerability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// The share of what is not in place, in per cent.
    Share(u32),
    /// A must is not in place, which is never low.
    Must,
    /// Nothing that is asked concerns it, so nothing is known.
    Nothing,
    /// The weakest of those who hold the goods on a route.
    Holder(Holder),
}

/// A vulnerability with all its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Vulnerability {
    pub level: Level,
    pub because: Weakness,
    pub parts: Vec<VulnerabilityPart>,
    /// For a route: everybody who holds the goods, with their level.
    pub holders: Vec<(Holder, Level)>,
}

impl Vulnerability {
    /// How many criteria have an answer that counts.
    pub fn answered(&self) -> usize {
        let counts = |part: &&VulnerabilityPart| {
            matches!(part.counted, Counted::AsAnswered | Counted::LeftOut)
        };
        self.parts.iter().filter(counts).count()
    }

    /// The latest day of an answer that counts.
    pub fn latest(&self) -> Option<Date> {
        let counts = self
            .parts
            .iter()
            .filter(|part| part.counted != Counted::OutOfDate);
        counts
            .filter_map(|part| part.answer.as_ref().map(|answer| answer.on))
            .max()
    }
}
