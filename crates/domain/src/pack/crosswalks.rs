//! Reads a crosswalk: another programme's requirements, and how ours relate to them.

use serde::{Deserialize, Serialize};

use super::read::{Ids, Table};
use super::{Provenance, Text};
use crate::pack::words;

words! {
    /// What a criterion is to a requirement, in the words of the OSCAL mapping model.
    Relationship {
        /// It asks the same.
        Equal = "equal-to",
        /// It asks less.
        Subset = "subset-of",
        /// It asks all of that, and more.
        Superset = "superset-of",
        /// Each asks something that the other does not.
        Intersects = "intersects-with",
        /// They were looked at and have nothing in common.
        Nothing = "no-relationship",
    }
}

/// Another programme's requirements, with the relations of ours to them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct Crosswalk {
    pub id: String,
    pub name: Text,
    /// What it is and how it came about.
    pub about: Text,
    pub source: String,
    /// How surely the requirements and relations are known.
    pub provenance: Provenance,
    /// Headings: id and name.
    pub groups: Vec<(String, Text)>,
    pub requirements: Vec<Requirement>,
    pub relations: Vec<Relation>,
}

/// One requirement of the other programme.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct Requirement {
    pub id: String,
    pub group: String,
    pub text: Text,
}

/// How one of our criteria relates to one requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct Relation {
    pub criterion: String,
    pub relationship: Relationship,
    pub requirement: String,
}

/// `known` says whether any edition has a criterion.
pub(super) fn read(
    root: &Table<'_>,
    ids: &mut Ids,
    known: impl Fn(&str) -> bool,
    crosswalks: &mut Vec<Crosswalk>,
) {
    let (mut groups, mut requirements) = (Ids::default(), Ids::default());
    let mut crosswalk = Crosswalk {
        id: root.id("id", ids, "crosswalk"),
        name: root.text("name"),
        about: root.text("about"),
        source: root.string("source"),
        provenance: root.one_of("provenance", Provenance::ALL, Provenance::Recall),
        groups: Vec::new(),
        requirements: Vec::new(),
        relations: Vec::new(),
    };
    for table in root.tables("group") {
        let id = table.id("id", &mut groups, "group");
        crosswalk.groups.push((id, table.text("name")));
        table.finish();
    }
    for table in root.tables("requirement") {
        crosswalk.requirements.push(Requirement {
            id: table.id("id", &mut requirements, "requirement"),
            group: table.reference("group", &groups, "group"),
            text: table.text("text"),
        });
        table.finish();
    }
    for table in root.tables("relation") {
        let relation = Relation {
            criterion: table.string("criterion"),
            relationship: table.one_of("is", Relationship::ALL, Relationship::Intersects),
            requirement: table.reference("requirement", &requirements, "requirement"),
        };
        if !known(&relation.criterion) {
            let id = &relation.criterion;
            table.mistake("criterion", format!("no edition has the criterion `{id}`"));
        }
        let same = |other: &&Relation| {
            other.criterion == relation.criterion && other.requirement == relation.requirement
        };
        if crosswalk.relations.iter().any(|other| same(&other)) {
            table.mistake("requirement", "these two are related already");
        }
        crosswalk.relations.push(relation);
        table.finish();
    }
    crosswalks.push(crosswalk);
}
