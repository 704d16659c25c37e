//! How the criteria of one edition come from those of the one before, and what becomes of the answers.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::pack::{Criterion, Edition, Strength, words};

words! {
    /// What happened to a criterion between two editions.
    Relation {
        /// It asks the same in the same words.
        Unchanged = "unchanged",
        /// It asks the same, or nearly, in other words.
        Reworded = "reworded",
        /// One of several that came from one.
        Split = "split",
        /// One that came from several.
        Merged = "merged",
        /// Nothing like it was asked before.
        New = "new",
        /// It is not asked any more.
        Retired = "retired",
    }
}

words! {
    /// What becomes of an answer when its criterion passes into the next edition. Ordered by how much the company has
    /// to do.
    Rule {
        /// It stands as it is; the officer signs for it with the rest.
        Keep = "keep",
        /// It is carried over and somebody has to look at it again.
        Confirm = "confirm",
        /// Its words are carried over, and how far the criterion is met has to be said anew.
        Ask = "ask",
        /// It is not asked any more; the answer stays with the company's record.
        SetAside = "set_aside",
    }
}

impl Relation {
    /// The rules that may be chosen for it, the usual one first.
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::Unchanged => &[Rule::Keep, Rule::Confirm],
            Self::Reworded => &[Rule::Confirm, Rule::Ask, Rule::Keep],
            Self::Split | Self::Merged => &[Rule::Confirm, Rule::Ask],
            Self::New => &[Rule::Ask],
            Self::Retired => &[Rule::SetAside],
        }
    }
}

/// One criterion's way from an edition to the next.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    /// The criterion of the later edition; none for a retired one.
    pub to: Option<String>,
    /// The criteria of the earlier edition; empty for a new one.
    pub from: Vec<String>,
    /// What happened.
    pub relation: Relation,
    /// What becomes of the answers.
    pub rule: Rule,
}

impl Link {
    /// A criterion that is not asked any more.
    pub fn retired(id: &str) -> Self {
        Self {
            to: None,
            from: vec![id.to_owned()],
            relation: Relation::Retired,
            rule: Rule::SetAside,
        }
    }
}

/// How a criterion applies to an entity type.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// How strongly.
    pub strength: Strength,
    /// The strand whose members alone are asked; none when all are.
    pub strand: Option<String>,
}

/// A type to which a criterion applies otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrengthChange {
    /// The entity type.
    pub entity: String,
    /// How it applied; none if it did not.
    pub before: Option<Asked>,
    /// How it applies; none if it does not.
    pub after: Option<Asked>,
}

impl StrengthChange {
    /// Whether what was recommended is required now.
    pub fn to_must(&self) -> bool {
        let is = |asked: &Option<Asked>, strength| {
            asked
                .as_ref()
                .is_some_and(|asked| asked.strength == strength)
        };
        is(&self.after, Strength::Must) && is(&self.before, Strength::Should)
    }
}

/// How a criterion differs between two editions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// What is asked, in the language that prevails.
    pub text: bool,
    /// What it means.
    pub meaning: bool,
    /// Typical evidence.
    pub evidence: bool,
    /// To whom it applies, how strongly.
    pub strength: Vec<StrengthChange>,
}

impl Difference {
    /// Whether there is one.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }
}

/// How `after` differs from `before`. English prevails: a translation that was mended is no difference.
pub fn difference(before: &Criterion, after: &Criterion) -> Difference {
    let strength = |criterion: &Criterion, entity: &str| {
        criterion.applies_to(entity).map(|applies| Asked {
            strength: applies.strength,
            strand: applies.strand.clone(),
        })
    };
    let entities = before.applies.iter().chain(&after.applies);
    let entities: BTreeSet<&str> = entities.map(|applies| applies.entity.as_str()).collect();
    let changes = entities.into_iter().map(|entity| StrengthChange {
        entity: entity.to_owned(),
        before: strength(before, entity),
        after: strength(after, entity),
    });
    let english =
        |texts: &[crate::pack::Text]| texts.iter().map(|text| text.en.clone()).collect::<Vec<_>>();
    Difference {
        text: before.text.en != after.text.en,
        meaning: before.meaning.en != after.meaning.en,
        evidence: english(&before.evidence) != english(&after.evidence),
        strength: changes.filter(|each| each.before != each.after).collect(),
    }
}

/// The links of two editions by number and wording alone: what has the same number is the same criterion.
pub fn between(before: &Edition, after: &Edition) -> Vec<Link> {
    let mut links: Vec<Link> = after
        .criteria
        .iter()
        .map(|criterion| {
            let (from, relation) = match before.criterion(&criterion.id) {
                None => (Vec::new(), Relation::New),
                Some(old) if old.text.en == criterion.text.en => {
                    (vec![old.id.clone()], Relation::Unchanged)
                }
                Some(old) => (vec![old.id.clone()], Relation::Reworded),
            };
            let usual = relation.rules().first().copied();
            Link {
                to: Some(criterion.id.clone()),
                from,
                relation,
                rule: usual.unwrap_or(Rule::Ask),
            }
        })
        .collect();
    let gone = before
        .criteria
        .iter()
        .filter(|old| after.criterion(&old.id).is_none());
    links.extend(gone.map(|old| Link::retired(&old.id)));
    links
}

/// The links over two steps. The stricter rule of the way holds, so that nothing is kept unseen because a later step
/// changed little.
pub fn compose(first: &[Link], second: &[Link]) -> Vec<Link> {
    let origin: BTreeMap<&str, &Link> = first
        .iter()
        .filter_map(|link| Some((link.to.as_deref()?, link)))
        .collect();
    let mut links: Vec<Link> = Vec::new();
    for later in second.iter().filter(|link| link.to.is_some()) {
        let ways: Vec<&Link> = later
            .from
            .iter()
            .filter_map(|id| origin.get(id.as_str()).copied())
            .collect();
        let mut from: Vec<String> = Vec::new();
        for id in ways.iter().flat_map(|way| &way.from) {
            if !from.contains(id) {
                from.push(id.clone());
            }
        }
        let new = from.is_empty();
        let relations = ways.iter().map(|way| way.relation);
        let changed = relations
            .chain([later.relation])
            .filter(|relation| *relation != Relation::Unchanged);
        let changed: BTreeSet<Relation> = changed.collect();
        let relation = match (new, from.len(), changed.len()) {
            (true, ..) => Relation::New,
            (_, 1, 0) => Relation::Unchanged,
            (_, 1, _) if changed.contains(&Relation::Split) => Relation::Split,
            (_, 1, _) => Relation::Reworded,
            _ => Relation::Merged,
        };
        let strictest = ways.iter().map(|way| way.rule).chain([later.rule]).max();
        links.push(Link {
            to: later.to.clone(),
            from,
            relation,
            rule: if new {
                Rule::Ask
            } else {
                strictest.unwrap_or(Rule::Ask)
            },
        });
    }
    let reached: BTreeSet<String> = links.iter().flat_map(|link| link.from.clone()).collect();
    let old: BTreeSet<&String> = first.iter().flat_map(|link| &link.from).collect();
    let gone = old.into_iter().filter(|id| !reached.contains(*id));
    links.extend(gone.map(|id| Link::retired(id)));
    links
}

/// What is wrong with the links from one edition to the next. Empty means that every criterion of both is accounted
/// for, each by a relation that is true.
pub fn faults(before: &Edition, after: &Edition, links: &[Link]) -> Vec<Refusal> {
    let mut faults = Vec::new();
    let mut fault = |key: &str, criterion: &str| {
        faults.push(Refusal::new(key).arg("criterion", criterion));
    };
    for criterion in &after.criteria {
        let to = links
            .iter()
            .filter(|link| link.to.as_deref() == Some(&criterion.id));
        if to.count() != 1 {
            fault("refusal-edition-link-missing", &criterion.id);
        }
    }
    for old in &before.criteria {
        let from: Vec<&Link> = links
            .iter()
            .filter(|link| link.from.contains(&old.id))
            .collect();
        let retired = from.iter().any(|link| link.relation == Relation::Retired);
        if from.is_empty() || (retired && from.len() > 1) {
            fault("refusal-edition-answers-lost", &old.id);
        }
        if after.criterion(&old.id).is_some()
            && !from.iter().any(|link| link.to.as_deref() == Some(&old.id))
        {
            fault("refusal-edition-number-reused", &old.id);
        }
    }
    for link in links {
        let name = link
            .to
            .clone()
            .or_else(|| link.from.first().cloned())
            .unwrap_or_default();
        let known = link.from.iter().all(|id| before.criterion(id).is_some())
            && link
                .to
                .as_deref()
                .is_none_or(|id| after.criterion(id).is_some());
        if !known || !holds(before, after, link, links) {
            fault("refusal-edition-relation", &name);
        }
        if !link.relation.rules().contains(&link.rule) {
            fault("refusal-edition-rule", &name);
        }
    }
    faults
}

/// Whether a relation is what it says.
fn holds(before: &Edition, after: &Edition, link: &Link, links: &[Link]) -> bool {
    let only = match link.from.as_slice() {
        [only] => before.criterion(only),
        _ => None,
    };
    let to = link.to.as_deref().and_then(|id| after.criterion(id));
    match link.relation {
        Relation::Unchanged => match (only, to) {
            (Some(old), Some(new)) => old.id == new.id && old.text.en == new.text.en,
            _ => false,
        },
        Relation::Reworded => only.is_some() && to.is_some(),
        Relation::Split => {
            let parts = links
                .iter()
                .filter(|each| each.to.is_some() && each.from == link.from);
            only.is_some() && parts.count() > 1
        }
        Relation::Merged => to.is_some() && link.from.len() > 1,
        Relation::New => to.is_some() && link.from.is_empty(),
        Relation::Retired => {
            to.is_none() && only.is_some_and(|old| after.criterion(&old.id).is_none())
        }
    }
}
