//! A crosswalk follows the editions: its relations were written for an edition of the pack, and criteria are reworded,
//! split, merged and retired since. What can be said by rule is carried along; what somebody has to read again is named,
//! with the reason. Nothing is taken for covered by more than the rule allows.
//!
//! - *Unchanged*: the relation stays.
//! - *Reworded*: it stays; unless the answers stay too, somebody looks at the new words.
//! - *Split*: each part asks less than the whole did, so that none is known to ask all of a requirement.
//! - *Merged*: the criterion asks what each asked and more: equal becomes more, less becomes an overlap.
//! - *Retired*: its relations are gone with it. *New*: nobody has related it yet.

use std::collections::BTreeMap;

use super::settling::CrosswalkReview;
use crate::editions::{Link, Relation as Happened, Rule};
use crate::pack::{Crosswalk, CrosswalkRelation, Relationship};

/// Relations that somebody has to look at, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The criterion of the edition; none for one that was retired.
    pub criterion: Option<String>,
    /// What it comes from.
    pub from: Vec<String>,
    /// Why.
    pub because: Happened,
    /// The requirements concerned, with the relation as it was carried; none where it is gone.
    pub requirements: Vec<(String, Option<Relationship>)>,
}

/// A part of what asked so much asks so much.
fn of_a_part(whole: Relationship) -> Relationship {
    match whole {
        Relationship::Equal | Relationship::Subset => Relationship::Subset,
        Relationship::Superset | Relationship::Intersects => Relationship::Intersects,
        Relationship::Nothing => Relationship::Nothing,
    }
}

/// What asks so much and something else asks so much.
fn of_more(part: Relationship) -> Relationship {
    match part {
        Relationship::Equal | Relationship::Superset => Relationship::Superset,
        Relationship::Subset | Relationship::Intersects => Relationship::Intersects,
        Relationship::Nothing => Relationship::Nothing,
    }
}

/// Of several relations to one requirement, the one that says most.
fn rank(relationship: Relationship) -> u8 {
    match relationship {
        Relationship::Nothing => 0,
        Relationship::Intersects => 1,
        Relationship::Subset => 2,
        Relationship::Equal => 3,
        Relationship::Superset => 4,
    }
}

fn carried(relationship: Relationship, link: &Link) -> Relationship {
    match link.relation {
        Happened::Split => of_a_part(relationship),
        Happened::Merged => of_more(relationship),
        _ => relationship,
    }
}

/// Whether somebody has to read what became of the relations.
fn asks_for_a_look(link: &Link) -> bool {
    match link.relation {
        Happened::Unchanged => false,
        Happened::Reworded => link.rule != Rule::Keep,
        Happened::Split | Happened::Merged | Happened::New | Happened::Retired => true,
    }
}

/// The crosswalk as it stands for an edition that comes from the pack's by these links, and what has to be looked at.
pub fn followed(crosswalk: &Crosswalk, links: &[Link]) -> (Crosswalk, Vec<Look>) {
    let (mut relations, mut looks) = (Vec::new(), Vec::new());
    for link in links {
        let mut here: BTreeMap<String, Relationship> = BTreeMap::new();
        let theirs = crosswalk.relations.iter();
        for relation in theirs.filter(|relation| link.from.contains(&relation.criterion)) {
            let now = carried(relation.relationship, link);
            let known = here.entry(relation.requirement.clone()).or_insert(now);
            if rank(now) > rank(*known) {
                *known = now;
            }
        }
        let mut ways = here.values();
        let related = ways.any(|relationship| *relationship != Relationship::Nothing);
        // What had nothing to do with the other programme has not begun to by losing or changing its words.
        if asks_for_a_look(link) && (related || link.relation == Happened::New) {
            let kept = link.to.is_some();
            let requirements = here
                .iter()
                .map(|(id, relationship)| (id.clone(), kept.then_some(*relationship)));
            looks.push(Look {
                criterion: link.to.clone(),
                from: link.from.clone(),
                because: link.relation,
                requirements: requirements.collect(),
            });
        }
        let Some(to) = &link.to else { continue };
        relations.extend(
            here.into_iter()
                .map(|(requirement, relationship)| CrosswalkRelation {
                    criterion: to.clone(),
                    relationship,
                    requirement,
                }),
        );
    }
    let crosswalk = Crosswalk {
        relations,
        ..crosswalk.clone()
    };
    (crosswalk, looks)
}

impl Look {
    /// What names it under its edition: the criterion, or what is not asked any more. A number is never used for
    /// something else, so that the two are told apart.
    pub fn about(&self) -> String {
        let gone = || self.from.join(", ");
        self.criterion.clone().unwrap_or_else(gone)
    }
}

/// The crosswalk as it stands for an edition, from one edition to the next: what somebody has looked at under an edition
/// holds from there on and asks for no look, until a later edition touches the criterion again. What nobody has looked at
/// is still to be looked at under later editions.
pub fn standing(
    crosswalk: &Crosswalk,
    steps: &[(&str, Vec<Link>)],
    review: &CrosswalkReview,
) -> (Crosswalk, Vec<Look>) {
    let mut standing = crosswalk.clone();
    let mut open: Vec<Look> = Vec::new();
    for (edition, links) in steps {
        let (now, new) = followed(&standing, links);
        let looks = brought(&open, new, links, &now);
        standing = now;
        open = Vec::new();
        for look in looks {
            match review.said(edition, &look.about()) {
                Some(said) => settle(&mut standing, &look, said),
                None => open.push(look),
            }
        }
    }
    (standing, open)
}

/// The looks of an edition: its own, and those of earlier ones that nobody has taken and it does not ask for itself.
fn brought(open: &[Look], new: Vec<Look>, links: &[Link], now: &Crosswalk) -> Vec<Look> {
    let mut looks = new;
    for look in open {
        let Some(criterion) = &look.criterion else {
            looks.push(look.clone());
            continue;
        };
        let ways = links.iter().filter(|link| link.from.contains(criterion));
        for to in ways.filter_map(|link| link.to.as_ref()) {
            if looks
                .iter()
                .any(|known| known.criterion.as_ref() == Some(to))
            {
                continue;
            }
            let own = now.relations.iter().filter(|each| each.criterion == *to);
            let requirements = own.map(|each| (each.requirement.clone(), Some(each.relationship)));
            looks.push(Look {
                criterion: Some(to.clone()),
                requirements: requirements.collect(),
                ..look.clone()
            });
        }
    }
    looks
}

fn settle(crosswalk: &mut Crosswalk, look: &Look, said: Vec<(String, Relationship)>) {
    let Some(criterion) = &look.criterion else {
        return;
    };
    crosswalk
        .relations
        .retain(|each| each.criterion != *criterion);
    let said = said.into_iter();
    crosswalk
        .relations
        .extend(said.map(|(requirement, relationship)| CrosswalkRelation {
            criterion: criterion.clone(),
            relationship,
            requirement,
        }));
}
