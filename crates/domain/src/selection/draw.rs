//! The year's random share: the frame is fixed, then the seed recorded, then drawn. One draw a year, and no other.

use super::strata::{Stratum, drawn_of, frame_hash};
use crate::ids::MemberId;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The stream of a year's draw: there is one, so nobody draws until they like what they see.
pub fn draw_id(year: i16) -> Uuid {
    let name = format!("greenlane:selection_draw:{year}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// Where a draw stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DrawStage {
    /// Nothing has happened.
    #[default]
    Unopened,
    /// Frame and seed are recorded.
    Seeded,
    /// It is drawn.
    Drawn,
}

impl DrawStage {
    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unopened => "unopened",
            Self::Seeded => "seeded",
            Self::Drawn => "drawn",
        }
    }
}

/// Among whom is drawn, and how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Frame {
    pub year: i16,
    pub on: Option<Date>,
    pub percent: u32,
    pub strata: Vec<Stratum>,
}

/// What happens to a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum DrawEvent {
    /// The members among whom is drawn, and the share; before any seed is known.
    FrameFixed {
        year: i16,
        on: Date,
        percent: u32,
        strata: Vec<Stratum>,
        /// SHA-256 over the frame.
        hash: String,
    },
    /// From what the draw will come: 64 hexadecimal digits.
    SeedRecorded { seed: String },
    /// Who was drawn, by stratum.
    Drawn {
        chosen: BTreeMap<String, Vec<MemberId>>,
    },
}

impl Fact for DrawEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::FrameFixed { .. } => "frame_fixed",
            Self::SeedRecorded { .. } => "seed_recorded",
            Self::Drawn { .. } => "drawn",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// One year's draw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draw {
    /// Where it stands.
    pub stage: DrawStage,
    /// The frame.
    pub frame: Frame,
    /// Its hash as it was recorded.
    pub hash: String,
    /// The seed, with when it was recorded.
    pub seed: Option<(String, Timestamp)>,
    /// Who was drawn, by stratum.
    pub chosen: BTreeMap<String, Vec<MemberId>>,
    /// Who fixed the frame, and who drew, and when.
    pub by: [Option<(Option<Uuid>, Timestamp)>; 2],
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub enum DrawCommand {
    /// Fix the frame, then record the seed.
    Open { frame: Frame, seed: [u8; 32] },
    /// Draw.
    Draw,
}

impl Draw {
    /// Decides what happens.
    pub fn apply(&self, command: DrawCommand, today: Date) -> Result<Vec<DrawEvent>, Refusal> {
        match (command, self.stage) {
            (DrawCommand::Open { frame, seed }, DrawStage::Unopened) => {
                if frame
                    .strata
                    .iter()
                    .all(|stratum| stratum.members.is_empty())
                {
                    return refuse("refusal-selection-empty-frame");
                }
                if !(1..=100).contains(&frame.percent) {
                    return refuse("refusal-selection-no-share");
                }
                let this_year = today.year();
                if !(this_year..=this_year + 1).contains(&frame.year) {
                    return Err(Refusal::new("refusal-selection-year").field("year"));
                }
                let seed = data_encoding::HEXLOWER.encode(&seed);
                Ok(vec![
                    DrawEvent::FrameFixed {
                        year: frame.year,
                        on: today,
                        percent: frame.percent,
                        hash: frame_hash(&frame.strata),
                        strata: frame.strata,
                    },
                    DrawEvent::SeedRecorded { seed },
                ])
            }
            (DrawCommand::Open { .. }, _) => refuse("refusal-selection-drawn-once"),
            (DrawCommand::Draw, DrawStage::Seeded) => Ok(vec![DrawEvent::Drawn {
                chosen: self.again(),
            }]),
            (DrawCommand::Draw, DrawStage::Unopened) => refuse("refusal-selection-no-seed"),
            (DrawCommand::Draw, DrawStage::Drawn) => refuse("refusal-selection-drawn-once"),
        }
    }

    /// Draws from what is recorded: seed and frame, nothing else.
    pub fn again(&self) -> BTreeMap<String, Vec<MemberId>> {
        let Some((seed, _)) = &self.seed else {
            return BTreeMap::new();
        };
        let strata = self.frame.strata.iter();
        strata
            .map(|stratum| {
                let size = stratum.size(self.frame.percent);
                (stratum.key.clone(), drawn_of(seed, stratum, size))
            })
            .collect()
    }

    /// Whether the frame is still what its hash says, and drawing again comes to the same members.
    pub fn holds(&self) -> (bool, bool) {
        let frame = frame_hash(&self.frame.strata) == self.hash;
        (
            frame,
            self.stage == DrawStage::Drawn && self.again() == self.chosen,
        )
    }

    /// How many members the frame has.
    pub fn members(&self) -> usize {
        let strata = self.frame.strata.iter();
        strata.map(|stratum| stratum.members.len()).sum()
    }

    /// How many were drawn.
    pub fn drawn(&self) -> usize {
        self.chosen.values().map(Vec::len).sum()
    }

    /// With what chance a member was drawn: so many of so many.
    pub fn chance(&self, member: MemberId) -> Option<(usize, usize)> {
        let mut strata = self.frame.strata.iter();
        let found = strata.find(|stratum| stratum.members.contains(&member));
        found.map(|stratum| (stratum.size(self.frame.percent), stratum.members.len()))
    }
}

impl Aggregate for Draw {
    const KIND: &'static str = "selection_draw";
    type Event = DrawEvent;

    fn fold(&mut self, recorded: &Recorded<DrawEvent>) {
        let who = Some((recorded.by.account, recorded.recorded_at));
        match &recorded.event {
            DrawEvent::FrameFixed {
                year,
                on,
                percent,
                strata,
                hash,
            } => {
                self.frame = Frame {
                    year: *year,
                    on: Some(*on),
                    percent: *percent,
                    strata: strata.clone(),
                };
                self.hash.clone_from(hash);
                self.by = [who, None];
            }
            DrawEvent::SeedRecorded { seed } => {
                self.stage = DrawStage::Seeded;
                self.seed = Some((seed.clone(), recorded.recorded_at));
            }
            DrawEvent::Drawn { chosen } => {
                self.stage = DrawStage::Drawn;
                self.chosen.clone_from(chosen);
                let [_, drawn] = &mut self.by;
                *drawn = who;
            }
        }
    }
}
