//! What happens to a year's plan, and what a round of it is made of.

use super::check::{Broken, check};
use super::model::{Assignment, Instance, Visit};
use super::solve::gap;
use crate::ids::MemberId;
use crate::record::{Audience, Fact};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

/// SHA-256 over the inputs as the record writes them.
pub fn inputs_hash(inputs: &Instance) -> String {
    let text = serde_json::to_vec(inputs).unwrap_or_default();
    data_encoding::HEXLOWER.encode(&Sha256::digest(text))
}

/// What the solver found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as in the solver")]
pub struct Settled {
    pub solver: String,
    pub visits: Vec<(MemberId, Assignment)>,
    pub worth: i64,
    pub by_hand: i64,
    pub bound: i64,
}

impl Settled {
    /// How much better a plan could be at most, in hundredths of a per cent of the bound.
    pub fn gap(&self) -> i64 {
        gap(self.worth, self.bound)
    }
}

/// What happens to a year's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum PlanEvent {
    /// The inputs were put together and are kept: whoever doubts a plan can solve it again.
    Drafted {
        year: i16,
        number: u32,
        on: Date,
        /// The version of the weights of selection.
        weights: u32,
        inputs: Box<Instance>,
        hash: String,
    },
    /// The solver found a plan for them.
    Solved { number: u32, found: Box<Settled> },
    /// A person decided otherwise for one member; `to` is empty where it is left out.
    Overridden {
        number: u32,
        member: MemberId,
        from: Option<Assignment>,
        to: Option<Assignment>,
        reasons: String,
    },
    /// Another person approved it: it is in force.
    Approved { number: u32, reasons: String },
    /// It is not to be.
    Declined { number: u32, reasons: String },
}

impl Fact for PlanEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Drafted { .. } => "drafted",
            Self::Solved { .. } => "solved",
            Self::Overridden { .. } => "overridden",
            Self::Approved { .. } => "approved",
            Self::Declined { .. } => "declined",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// Where a draft stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanStage {
    /// Inputs are kept; nothing is solved.
    Drafted,
    /// It waits for approval.
    Waiting,
    /// It is in force.
    InForce,
    /// It was in force until another was approved.
    Replaced,
    /// It was declined, or another draft came before it was approved.
    Dropped,
}

impl PlanStage {
    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Waiting => "waiting",
            Self::InForce => "in_force",
            Self::Replaced => "replaced",
            Self::Dropped => "dropped",
        }
    }
}

/// A person's decision against the solver's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Override {
    pub member: MemberId,
    pub from: Option<Assignment>,
    pub to: Option<Assignment>,
    pub reasons: String,
    pub by: Option<Uuid>,
    pub at: Timestamp,
}

/// One plan of the year: the first, or one made again.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the events")]
pub struct Round {
    pub number: u32,
    pub on: Date,
    pub weights: u32,
    pub inputs: Instance,
    pub hash: String,
    pub by: Option<Uuid>,
    pub at: Timestamp,
    pub found: Option<Settled>,
    pub overrides: Vec<Override>,
    /// The plan with the overrides.
    pub plan: BTreeMap<MemberId, Assignment>,
    /// Who decided, when and why; approved or not.
    pub decided: Option<(bool, Option<Uuid>, Timestamp, String)>,
    pub stage: PlanStage,
}

impl Round {
    /// The plan as visits of the inputs.
    pub fn visits(&self) -> Vec<Visit> {
        self.inputs.visits(&self.plan)
    }

    /// The rules that overrides break.
    pub fn broken(&self) -> Vec<Broken> {
        check(&self.inputs, &self.visits())
    }

    /// Whether the inputs are what the hash says.
    pub fn holds(&self) -> bool {
        inputs_hash(&self.inputs) == self.hash
    }
}
