//! Which criteria a validation looks at: settled by a written rule before the visit, never picked one by one.
//!
//! An oversight report found validations whose scope was set by nobody's rule (GAO-05-404). So the scope here is
//! worked out from the rule, the pinned edition and what is known of the company, and anybody can work it out again.
//! A specialist may add criteria with a reason; nothing can be left out.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::editions::Catalogue;
use crate::pack::Strength;

/// The edition of the rules below. A change of their meaning is a new number; recorded plans keep theirs.
pub const RULES_VERSION: u32 = 1;

/// One in so many recommended criteria is drawn by [`ScopeRule::RequiredAndSample`].
pub const SAMPLE_ONE_IN: usize = 4;

codes! {
    /// A written rule for the scope.
    ScopeRule {
        /// Every criterion that applies to the company.
        Complete = "complete",
        /// Every required criterion, every one marked in the profile review, every one with an earlier finding.
        Required = "required",
        /// As `required`, and one in four of the recommended criteria, drawn by the validation's own number.
        RequiredAndSample = "required_and_sample",
        /// Named categories whole, everything marked, everything with an earlier finding. Only for cause.
        Categories = "categories",
    }

    /// Why a criterion is in the scope; the first that holds.
    Inclusion {
        /// The review of the profile left it to be verified at the validation.
        Marked = "marked",
        /// An earlier finding concerned it.
        EarlierFinding = "earlier_finding",
        /// It is required.
        Must = "must",
        /// Its category was named.
        Category = "category",
        /// The rule takes every criterion.
        Rule = "rule",
        /// It was drawn.
        Sampled = "sampled",
        /// A specialist added it with a reason.
        Added = "added",
    }
}

/// One criterion of the scope, pinned as it stands in the profile's edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopedCriterion {
    /// Its id.
    pub id: String,
    /// Its category.
    pub category: u8,
    /// How strongly it binds this company.
    pub strength: Strength,
    /// Why it is in.
    pub because: Inclusion,
}

/// What the rule needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScopeBasis {
    /// The edition the profile was accepted against.
    pub edition: String,
    /// The company's entity type.
    pub entity_type: String,
    /// The strands of the programme it takes part in.
    pub strands: Vec<String>,
    /// Criteria that the profile review left for the validation.
    pub marked: Vec<String>,
    /// Criteria with findings in earlier validations.
    pub earlier: Vec<String>,
    /// The categories named, for [`ScopeRule::Categories`].
    pub categories: Vec<u8>,
    /// Criteria a specialist adds.
    pub added: Vec<String>,
    /// Decides which recommended criteria are drawn: taken from the validation's number, so it can be drawn again.
    pub seed: u8,
}

/// The scope by a rule, in the edition's order.
pub fn scope(
    catalogue: &Catalogue<'_>,
    rule: ScopeRule,
    basis: &ScopeBasis,
) -> Vec<ScopedCriterion> {
    let mut shoulds = 0_usize;
    let mut scoped = Vec::new();
    let asked = catalogue.criteria_for(&basis.edition, &basis.entity_type, &basis.strands);
    for (criterion, strength) in asked {
        let drawn = strength == Strength::Should && {
            shoulds += 1;
            shoulds % SAMPLE_ONE_IN == usize::from(basis.seed) % SAMPLE_ONE_IN
        };
        let named = basis.categories.contains(&criterion.category);
        if let Some(because) = why(rule, basis, &criterion.id, strength, (named, drawn)) {
            scoped.push(ScopedCriterion {
                id: criterion.id.clone(),
                category: criterion.category,
                strength,
                because,
            });
        }
    }
    scoped
}

fn why(
    rule: ScopeRule,
    basis: &ScopeBasis,
    id: &str,
    strength: Strength,
    (named, drawn): (bool, bool),
) -> Option<Inclusion> {
    let listed = |ids: &[String]| ids.iter().any(|known| known == id);
    if listed(&basis.marked) {
        return Some(Inclusion::Marked);
    }
    if listed(&basis.earlier) {
        return Some(Inclusion::EarlierFinding);
    }
    let by_rule = match rule {
        ScopeRule::Complete if strength == Strength::Must => Some(Inclusion::Must),
        ScopeRule::Complete => Some(Inclusion::Rule),
        ScopeRule::Required => (strength == Strength::Must).then_some(Inclusion::Must),
        ScopeRule::RequiredAndSample if strength == Strength::Must => Some(Inclusion::Must),
        ScopeRule::RequiredAndSample => drawn.then_some(Inclusion::Sampled),
        ScopeRule::Categories => named.then_some(Inclusion::Category),
    };
    by_rule.or_else(|| listed(&basis.added).then_some(Inclusion::Added))
}
