//! The editions there are: those of the pack, and those published since. Commands and pages ask for an edition here
//! and nowhere else.

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

use super::links::{self, Link};
use crate::exchange::Rest;
use crate::pack::{Criterion, Edition, Pack, Strength};

/// An edition as it was published. Nothing in it ever changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The criteria, with their content hash.
    pub edition: Edition,
    /// The edition it follows.
    pub basis: String,
    /// How its criteria come from those of the edition it follows.
    pub links: Vec<Link>,
    /// Last day on which profiles under the edition it follows are taken.
    pub basis_until: Date,
    /// What the document it was begun from says beyond what we model; it is returned when the edition is exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Box<Rest>>,
    /// The entity type of the profile that says it; none when a catalogue does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_of: Option<String>,
}

impl Publication {
    /// SHA-256 over all that was published (RFC 8785 canonical JSON), the hash itself apart.
    pub fn content_hash(&self) -> String {
        let mut content = self.clone();
        content.edition.hash.clear();
        // Serialising these types cannot fail: no map with other keys than text, no floating point number.
        let bytes = serde_jcs::to_vec(&content).unwrap_or_default();
        HEXLOWER.encode(&Sha256::digest(bytes))
    }

    /// Whether it is what was published.
    pub fn intact(&self) -> bool {
        self.content_hash() == self.edition.hash
    }
}

/// Every edition by its id, and the ways from one to the next.
#[derive(Debug, Clone)]
pub struct Catalogue<'a> {
    pack: &'a Pack,
    published: Vec<&'a Publication>,
}

impl<'a> Catalogue<'a> {
    /// The editions of a pack with those published since, in the order of publication.
    pub fn new(pack: &'a Pack, published: impl IntoIterator<Item = &'a Publication>) -> Self {
        Self {
            pack,
            published: published.into_iter().collect(),
        }
    }

    /// Every edition, in the order in which they follow each other.
    pub fn editions(&self) -> Vec<&'a Edition> {
        let published = self.published.iter().map(|each| &each.edition);
        self.pack.editions.iter().chain(published).collect()
    }

    /// An edition by id.
    pub fn edition(&self, id: &str) -> Option<&'a Edition> {
        self.editions().into_iter().find(|edition| edition.id == id)
    }

    /// The edition in force on a day: the latest that had taken effect.
    pub fn current(&self, on: Date) -> Option<&'a Edition> {
        let editions = self.editions().into_iter().rev();
        let mut in_force = editions.filter(|edition| edition.effective_from <= on);
        in_force.next()
    }

    /// The edition that was published last, in force or not: the only one that another can follow.
    pub fn newest(&self) -> Option<&'a Edition> {
        self.editions().pop()
    }

    /// How an edition was published; none for one that came with the pack.
    pub fn publication(&self, id: &str) -> Option<&'a Publication> {
        let mut published = self.published.iter().copied();
        published.find(|each| each.edition.id == id)
    }

    /// The edition that follows one.
    pub fn successor(&self, id: &str) -> Option<&'a Publication> {
        self.published.iter().copied().find(|each| each.basis == id)
    }

    /// Last day on which a profile under an edition is taken; none while nothing follows it.
    pub fn accepted_until(&self, id: &str) -> Option<Date> {
        let followed = self.successor(id).map(|each| each.basis_until);
        let own = self.edition(id)?.accepted_until;
        own.into_iter().chain(followed).min()
    }

    /// Whether a profile under an edition is taken on a day.
    pub fn accepts(&self, id: &str, on: Date) -> bool {
        self.edition(id)
            .is_some_and(|edition| edition.effective_from <= on)
            && self.accepted_until(id).is_none_or(|until| on <= until)
    }

    /// The criteria of an edition that a company of an entity type is asked, in numeric order, each with its strength.
    /// `strands` are those it takes part in.
    pub fn criteria_for(
        &self,
        edition: &str,
        entity: &str,
        strands: &[String],
    ) -> Vec<(&'a Criterion, Strength)> {
        let criteria = self
            .edition(edition)
            .map_or(&[][..], |edition| &edition.criteria);
        let applying = criteria.iter().filter_map(|criterion| {
            Some((criterion, criterion.asked_of(entity, strands)?.strength))
        });
        applying.collect()
    }

    /// The criterion in the latest edition that has it.
    pub fn criterion(&self, id: &str) -> Option<&'a Criterion> {
        let mut editions = self.editions().into_iter().rev();
        editions.find_map(|edition| edition.criterion(id))
    }

    /// How the criteria of one edition come from those of an earlier one, through all that lie between. None when
    /// `to` does not come after `from`.
    pub fn links(&self, from: &str, to: &str) -> Option<Vec<Link>> {
        let editions = self.editions();
        let place = |id: &str| editions.iter().position(|edition| edition.id == id);
        let steps = editions.get(place(from)?..=place(to)?)?;
        let (first, _) = steps.split_first()?;
        let identity = links::between(first, first);
        let composed = steps.windows(2).fold(identity, |links, step| match step {
            [before, after] => links::compose(&links, &self.step(before, after)),
            _ => links,
        });
        Some(composed)
    }

    /// A criterion with everything it comes from: the pairs of edition and criterion under which the same was asked,
    /// itself first.
    pub fn lineage(&self, edition: &str, criterion: &str) -> Vec<(&'a str, String)> {
        let own = self.edition(edition).map(|own| own.id.as_str());
        let mut all: Vec<_> = own
            .map(|own| (own, criterion.to_owned()))
            .into_iter()
            .collect();
        let earlier = self.editions().into_iter();
        for before in earlier.take_while(|before| before.id != edition) {
            let links = self.links(&before.id, edition).unwrap_or_default();
            let from = links
                .into_iter()
                .filter(|link| link.to.as_deref() == Some(criterion));
            all.extend(
                from.flat_map(|link| link.from)
                    .map(|id| (before.id.as_str(), id)),
            );
        }
        all
    }

    /// What everything that was ever asked is called in an edition: from each number, also of earlier editions, to the
    /// criteria that ask it there. A number is never used for something else, so that no edition has to be named. What
    /// is no longer asked is missing.
    pub fn became(&self, edition: &str) -> BTreeMap<String, Vec<String>> {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for earlier in self.editions() {
            for link in self.links(&earlier.id, edition).unwrap_or_default() {
                let Some(to) = link.to else { continue };
                for from in link.from {
                    let present = all.entry(from).or_default();
                    if !present.contains(&to) {
                        present.push(to.clone());
                    }
                }
            }
        }
        all
    }

    /// The numbers under which a criterion of an edition was ever asked, its own among them.
    pub fn numbers(&self, edition: &str, criterion: &str) -> Vec<String> {
        let all = self.became(edition).into_iter();
        let its = all.filter(|(_, present)| present.iter().any(|id| id == criterion));
        its.map(|(number, _)| number).collect()
    }

    /// What became of a criterion in a later edition: the criteria that come from it. Itself within its own edition.
    pub fn heirs(&self, edition: &str, criterion: &str, later: &str) -> Vec<String> {
        let links = self.links(edition, later).unwrap_or_default();
        let heirs = links
            .into_iter()
            .filter(|link| link.from.iter().any(|from| from == criterion));
        heirs.filter_map(|link| link.to).collect()
    }

    /// The links of two editions that follow each other. Those of the pack have none written down: what has the same
    /// number is the same criterion.
    fn step(&self, before: &Edition, after: &Edition) -> Vec<Link> {
        match self.publication(&after.id) {
            Some(publication) => publication.links.clone(),
            None => links::between(before, after),
        }
    }
}
