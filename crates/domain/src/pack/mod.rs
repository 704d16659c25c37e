//! The policy pack: everything an administration may decide differently, as data.
//!
//! Criteria, entity types, clocks with their authority, tiers, grounds, reasons, letters and roles are read from a
//! folder of TOML files (docs/adr/0004). Code asks the pack; a second administration is a second pack, not a fork.
//!
//! The loader is pure (it is given the files' text) and refuses a pack with any mistake at all, naming every one by
//! file and line. It never repairs, guesses or fills in a missing translation, and a loaded pack never changes: the
//! hash names exactly what was in force.

mod anomalies;
mod benefits;
mod criteria;
mod crosswalks;
mod ladder;
mod letters;
mod load;
mod measures;
mod modes;
mod partners;
mod planning;
mod read;
mod reviewing;
mod sections;
mod selection;
mod threat_levels;
mod types;

#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

use crate::editions::Catalogue;

pub use anomalies::AnomalyPolicy;
pub use benefits::BenefitsPolicy;
pub use criteria::order as criterion_order;
pub use crosswalks::{Crosswalk, Relation as CrosswalkRelation, Relationship, Requirement};
pub use ladder::{LadderStep, Told};
pub use letters::{Letter, Unfilled};
pub use measures::{PlanDefinition, PlanPolicy};
pub use modes::{Mode, Modes};
pub use partners::{PartnerPolicy, PartnerQuestion};
pub use planning::PlanningPolicy;
pub use reviewing::{PrecedentRule, ReviewPolicy};
pub use sections::DECISIONS;
pub use selection::{FactorRule, OTHER_REGION, Region, SelectionPolicy};
pub use threat_levels::{Benefit, CHAIN_ROLES, Keep, LevelRule, ThreatPolicy};
pub(crate) use types::words;
pub use types::{
    Applies, Arrangement, Authority, Calendar, Category, Clock, CreditLimit, Criterion, Edition,
    EligibilityQuestion, EntityType, Ground, Length, Provenance, Reason, Role, Side, Strand,
    Strength, Text, Tier, VettingCheck, Who,
};

/// Something wrong with a pack, where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct Mistake {
    /// Path relative to the pack's folder.
    pub file: String,
    /// Line, counted from 1; 1 also when the whole file is meant.
    pub line: usize,
    /// What is wrong and, where there is a closed list, what would be right.
    pub message: String,
}

/// One administration's policy, loaded and free of mistakes.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Id, such as `ctpat`.
    pub id: String,
    /// Name of the programme.
    pub name: Text,
    /// The administration that runs it.
    pub administration: Text,
    /// SHA-256 (hex) over all files, paths and contents.
    pub hash: String,
    /// Entity types in the pack's order.
    pub entity_types: Vec<EntityType>,
    /// Categories by number.
    pub categories: Vec<Category>,
    /// The editions that came with the pack, oldest first. Asked through a [`Catalogue`].
    pub editions: Vec<Edition>,
    /// How the criteria relate to those of other programmes.
    pub crosswalks: Vec<Crosswalk>,
    /// Clocks.
    pub clocks: Vec<Clock>,
    /// Tiers, lowest first.
    pub tiers: Vec<Tier>,
    /// Grounds of decisions.
    pub grounds: Vec<Ground>,
    /// Deficiency reasons.
    pub reasons: Vec<Reason>,
    /// Mutual recognition arrangements, oldest first.
    pub arrangements: Vec<Arrangement>,
    /// Letters.
    pub letters: Vec<Letter>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Vetting checks in the order in which they are worked through.
    pub vetting_checks: Vec<VettingCheck>,
    /// What partners are asked, and the first ratings of threats.
    pub partners: PartnerPolicy,
    /// The parts of the programme beside supply chain security.
    pub strands: Vec<Strand>,
    /// How reviews are sampled, and how earlier decisions are shown.
    pub reviewing: ReviewPolicy,
    /// How members are chosen for validation.
    pub selection: SelectionPolicy,
    /// How the year's plan of validations is made.
    pub planning: PlanningPolicy,
    /// The first ruleset for scoring declarations, as it stands in `targeting.toml`. Kept as text: the crate for targeting
    /// understands it, and `greenlane pack check` asks it.
    pub targeting: Option<String>,
    /// With which probability whom the compliance sample draws, as it stands in `sampling.toml`. Text for the same reason.
    pub sampling: Option<String>,
    /// What happens before and after the day of a required action, in order.
    pub ladder: Vec<LadderStep>,
    /// When the search for anomalies asks.
    pub anomalies: AnomalyPolicy,
    /// What exams cost whoever has them.
    pub benefits: BenefitsPolicy,
    /// What the measures of the plan mean.
    pub measures: PlanPolicy,
    /// Which benefits stay at raised threat levels.
    pub threat: ThreatPolicy,
    /// Modes of transport, by whatever names them.
    pub modes: Modes,
    /// Working days.
    pub calendar: Calendar,
    /// Cedar policies by path. Kept as text: the accounts feature parses and validates them.
    pub policies: BTreeMap<String, String>,
    /// The Cedar schema's text.
    pub schema: Option<String>,
}

impl Pack {
    /// Reads a pack from its files (path relative to the pack's folder → content), or tells every mistake in it.
    pub fn load(files: &BTreeMap<String, String>) -> Result<Self, Vec<Mistake>> {
        load::load(files)
    }

    /// An entity type by id.
    pub fn entity_type(&self, id: &str) -> Option<&EntityType> {
        self.entity_types
            .iter()
            .find(|entity_type| entity_type.id == id)
    }

    /// A strand by id.
    pub fn strand(&self, id: &str) -> Option<&Strand> {
        self.strands.iter().find(|strand| strand.id == id)
    }

    /// A category by number.
    pub fn category(&self, number: u8) -> Option<&Category> {
        self.categories
            .iter()
            .find(|category| category.number == number)
    }

    /// The editions of the pack alone. A running programme has more: see [`Catalogue`].
    pub fn catalogue(&self) -> Catalogue<'_> {
        Catalogue::new(self, [])
    }

    /// A crosswalk by id.
    pub fn crosswalk(&self, id: &str) -> Option<&Crosswalk> {
        self.crosswalks.iter().find(|crosswalk| crosswalk.id == id)
    }

    /// A clock by id.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.id == id)
    }

    /// A tier by id.
    pub fn tier(&self, id: &str) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id)
    }

    /// A ground by id.
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.id == id)
    }

    /// The grounds that may support a kind of decision (see [`DECISIONS`]).
    pub fn grounds_for(&self, decision: &str) -> Vec<&Ground> {
        self.grounds
            .iter()
            .filter(|ground| ground.supports.iter().any(|kind| kind == decision))
            .collect()
    }

    /// A deficiency reason by id.
    pub fn reason(&self, id: &str) -> Option<&Reason> {
        self.reasons.iter().find(|reason| reason.id == id)
    }

    /// A letter by id.
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id == id)
    }

    /// A role by id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// A vetting check by id.
    pub fn vetting_check(&self, id: &str) -> Option<&VettingCheck> {
        self.vetting_checks.iter().find(|check| check.id == id)
    }
}
