//! What became of a declaration that was selected: examined and how thoroughly, waived, or left out for want of people. The
//! `examination` stream; its id is the declaration's.
//!
//! Where inspectors drop what was drawn, or look less closely than they say, a sample says nothing (GAO-02-215R), and a waiver
//! without a coded reason cannot be counted (GAO-15-294). So each is a step with its reason, and the last one holds.

use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Fewer characters than this give no reason.
const SHORTEST: usize = 10;
/// The most characters of a note.
const LONGEST: usize = 1000;

/// How thoroughly somebody looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// At documents.
    Documents,
    /// By a scan.
    Scan,
    /// At the goods.
    Physical,
    /// A file says that somebody looked, and not how.
    Unspecified,
}

/// Why a selected declaration was let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waiver {
    /// A standing exception of the administration.
    StandardException,
    /// A reason that the officer can put in words.
    ArticulableReason,
    /// A code of the source whose file says so; the note has it.
    SourceCode,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody looked.
    Examined {
        /// How thoroughly.
        depth: Depth,
        /// Whether there was something to find.
        found: bool,
    },
    /// Let go.
    Waived {
        /// Why.
        reason: Waiver,
    },
    /// Left out because there were not people or hours enough.
    CutForCapacity,
}

macro_rules! codes {
    ($type:ident: $($value:ident $code:literal),+) => {
        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// As forms and tables write it.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code),+
                }
            }
        }

        impl FromStr for $type {
            type Err = Refusal;

            fn from_str(text: &str) -> Result<Self, Refusal> {
                match text {
                    $($code => Ok(Self::$value),)+
                    _ => Err(Refusal::new("refusal-examination-choose")),
                }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

codes!(Depth: Documents "documents", Scan "scan", Physical "physical", Unspecified "unspecified");
codes!(Waiver: StandardException "standard_exception", ArticulableReason "articulable_reason", SourceCode "source_code");

impl Depth {
    /// Those that somebody may say: who looked knows how.
    pub const SAID: [Self; 3] = [Self::Documents, Self::Scan, Self::Physical];
}

impl Waiver {
    /// Those that somebody may say: who lets go has a reason.
    pub const SAID: [Self; 2] = [Self::StandardException, Self::ArticulableReason];
}

impl Outcome {
    /// As forms and tables write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Examined { .. } => "examined",
            Self::Waived { .. } => "waived",
            Self::CutForCapacity => "cut_for_capacity",
        }
    }
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' names say what they are")]
pub enum Event {
    /// Somebody said what became of it, or an import did. `selected` is how it had been selected: by rules, by chance, by both, or
    /// not.
    Recorded {
        declaration: String,
        selected: String,
        #[serde(flatten)]
        outcome: Outcome,
        note: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        import: Option<Uuid>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Recorded { .. } => "recorded",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// What was said, when, by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What became of it.
    pub outcome: Outcome,
    /// Why, or what was seen.
    pub note: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<Uuid>,
    /// The import whose file says so; none where somebody spoke of this very declaration.
    pub import: Option<Uuid>,
}

/// What it comes to when a system says what became of a declaration, perhaps not for the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The same was said before: a call was repeated.
    Before,
    /// Something else was said before, and nobody asked to correct it.
    Contrary,
    /// It is new.
    New(Vec<Event>),
}

/// A declaration with what became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examination {
    /// Everything that was said, in order; the last holds.
    pub said: Vec<Said>,
}

impl Examination {
    /// What holds.
    pub fn holds(&self) -> Option<&Said> {
        self.said.last()
    }

    /// Says what became of a declaration. Whoever changes what was said, found something, or lets a selected one go says why.
    ///
    /// # Errors
    /// A waiver or cut of what was not selected; a note that is missing or too long.
    pub fn record(
        &self,
        declaration: &str,
        selected: &str,
        outcome: Outcome,
        note: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let examined = matches!(outcome, Outcome::Examined { .. });
        if selected == "none" && !examined {
            return Err(Refusal::new("refusal-examination-not-selected").field("outcome"));
        }
        let note = note.trim();
        let count = note.chars().count();
        let found = matches!(outcome, Outcome::Examined { found: true, .. });
        let needed = found || !examined || !self.said.is_empty();
        if count < SHORTEST && (needed || count > 0) {
            return Err(Refusal::new("refusal-trade-words-short")
                .arg("least", SHORTEST)
                .field("note"));
        }
        if count > LONGEST {
            return Err(Refusal::new("refusal-trade-words-long")
                .arg("most", LONGEST)
                .arg("count", count)
                .field("note"));
        }
        Ok(vec![Event::Recorded {
            declaration: declaration.to_owned(),
            selected: selected.to_owned(),
            outcome,
            note: note.to_owned(),
            import: None,
        }])
    }

    /// The same from a system that may send twice, and in another order than it meant to: what was said once is not said again,
    /// and what holds is changed only where that is asked for.
    ///
    /// # Errors
    /// As [`Examination::record`].
    pub fn tell(
        &self,
        (declaration, selected): (&str, &str),
        outcome: Outcome,
        note: &str,
        correction: bool,
    ) -> Result<Told, Refusal> {
        let same = |said: &Said| said.outcome == outcome && said.note == note.trim();
        let before = if correction {
            self.holds().is_some_and(same)
        } else {
            self.said.iter().any(same)
        };
        if before {
            return Ok(Told::Before);
        }
        if self.holds().is_some() && !correction {
            return Ok(Told::Contrary);
        }
        let events = self.record(declaration, selected, outcome, note)?;
        Ok(Told::New(events))
    }

    /// What an import's file says became of it. Whoever spoke of this very declaration knows better than a file, so it says nothing
    /// after them; nothing where it says nothing new; and nothing of letting go what nothing selected.
    pub fn imported(
        &self,
        (declaration, selected): (&str, &str),
        outcome: Outcome,
        note: &str,
        import: Uuid,
    ) -> Vec<Event> {
        let examined = matches!(outcome, Outcome::Examined { .. });
        let needless = self.holds().is_some_and(|said| {
            said.import.is_none() || said.outcome == outcome && said.note == note
        });
        if needless || selected == "none" && !examined {
            return Vec::new();
        }
        vec![Event::Recorded {
            declaration: declaration.to_owned(),
            selected: selected.to_owned(),
            outcome,
            note: note.to_owned(),
            import: Some(import),
        }]
    }
}

impl Aggregate for Examination {
    const KIND: &'static str = "examination";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let Event::Recorded {
            outcome,
            note,
            import,
            ..
        } = &recorded.event;
        self.said.push(Said {
            outcome: *outcome,
            note: note.clone(),
            at: recorded.recorded_at,
            by: recorded.by.account,
            import: *import,
        });
    }
}
