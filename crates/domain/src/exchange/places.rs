//! Public addresses of evidence that a profile's document gives, as the export writes them: a link without a hash, and the
//! day on which somebody saw the document there.
//!
//! An address comes into the library where it has none, or where the file's day is the later one. What stands there with
//! a later day stays, and no address is taken off. Where a file gives several addresses for one document, the one with the
//! latest day counts.

use jiff::civil::Date;

use super::answers::AnswersGiven;
use super::oscal::ours;
use super::security_plan::Resource;
use crate::Refusal;
use crate::ids::EvidenceId;
use crate::profile::{Profile, Published};

/// So many documents come into a library with one file at most: each is kept as a file of its own.
const MOST_NEW: usize = 200;

/// Where a document of the file is published, as the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceGiven {
    /// The criteria whose answers name the document.
    pub criteria: Vec<String>,
    /// The document in a library, here or elsewhere.
    pub id: Option<EvidenceId>,
    /// What it shows, in the file's words.
    pub shows: String,
    /// The address.
    pub url: String,
    /// The day as it stands there.
    pub seen_on: String,
}

/// A document of the library, as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The document.
    pub id: EvidenceId,
    /// Where it is published.
    pub published: Option<Published>,
}

/// What happens to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceStep {
    /// The document of the library; none for one that comes in with it.
    pub document: Option<EvidenceId>,
    /// What stands there.
    pub before: Option<Published>,
    /// What will stand there.
    pub published: Published,
    /// What a document that comes in shows.
    pub shows: String,
    /// The criteria to whose answers it is attached.
    pub attach: Vec<String>,
}

/// What a file's addresses would change, and what cannot be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlacesPlan {
    /// What changes.
    pub steps: Vec<PlaceStep>,
    /// The criterion, and why its document's address cannot be taken.
    pub faults: Vec<(String, Refusal)>,
}

/// The place of a resource that an answer names. Resources without a day are other tools' and are kept beside.
pub(super) fn place(resource: &Resource, criterion: &str) -> Option<PlaceGiven> {
    let seen_on = ours(&resource.props, "seen-on")?;
    let link = resource.rlinks.iter().find(|link| link.hashes.is_empty())?;
    let description = resource.description.as_ref();
    let shows = description.or(resource.title.as_ref());
    Some(PlaceGiven {
        criteria: vec![criterion.to_owned()],
        id: ours(&resource.props, "evidence-id")
            .and_then(|id| id.parse().ok())
            .map(EvidenceId),
        shows: shows.cloned().unwrap_or_default(),
        url: link.href.clone(),
        seen_on: seen_on.to_owned(),
    })
}

/// Adds a place; a document that several answers name has one.
pub(super) fn add(places: &mut Vec<PlaceGiven>, place: PlaceGiven) {
    let same = |known: &&mut PlaceGiven| {
        known.id == place.id && known.url == place.url && known.seen_on == place.seen_on
    };
    match places.iter_mut().find(same) {
        Some(known) => known.criteria.extend(place.criteria),
        None => places.push(place),
    }
}

/// A place that can be taken, before it is held against what stands here.
struct Found<'l> {
    /// The document of the library that it is of.
    held: Option<&'l Held>,
    /// The document as the file names it.
    id: Option<EvidenceId>,
    published: Published,
    shows: String,
    /// The criteria to whose answers it can be attached.
    criteria: Vec<String>,
}

impl<'l> Found<'l> {
    fn of(place: &PlaceGiven, published: Published, library: &'l [Held]) -> Self {
        let mut own = library.iter();
        let own = own.find(|held| Some(held.id) == place.id);
        let mut there = library.iter();
        let there = there.find(|held| {
            let page = held.published.as_ref();
            page.is_some_and(|page| page.url == published.url)
        });
        Self {
            held: own.or(there),
            id: place.id,
            published,
            shows: place.shows.clone(),
            // A document of this library is attached by its hash, not by where it is published.
            criteria: if own.is_some() {
                Vec::new()
            } else {
                place.criteria.clone()
            },
        }
    }

    /// Whether both are of one document: of one that is here, or else by the file's name for it or its address.
    fn same(&self, other: &Self) -> bool {
        match (self.held, other.held) {
            (Some(one), Some(other)) => one.id == other.id,
            (None, None) => {
                let named = self.id.is_some() && self.id == other.id;
                named || self.published.url == other.published.url
            }
            _ => false,
        }
    }

    /// One place of both, with the later day.
    fn join(&mut self, other: Self) {
        if self.published.seen_on < other.published.seen_on {
            self.published = other.published;
        }
        for criterion in other.criteria {
            if !self.criteria.contains(&criterion) {
                self.criteria.push(criterion);
            }
        }
    }
}

/// Works out what a file's addresses would change in a library.
pub fn plan_places(
    given: &AnswersGiven,
    library: &[Held],
    profile: &Profile,
    today: Date,
) -> PlacesPlan {
    let mut plan = PlacesPlan::default();
    let mut all: Vec<Found<'_>> = Vec::new();
    for place in &given.places {
        let seen_on = place.seen_on.parse().ok();
        match Published::read(&place.url, seen_on, today) {
            Ok(published) => {
                let found = Found::of(place, published, library);
                match all.iter_mut().find(|known| known.same(&found)) {
                    Some(known) => known.join(found),
                    None => all.push(found),
                }
            }
            Err(refusals) => {
                let criterion = place.criteria.first().cloned().unwrap_or_default();
                let faults = refusals.into_iter();
                plan.faults
                    .extend(faults.map(|refusal| (criterion.clone(), refusal)));
            }
        }
    }
    let steps = all.into_iter().filter_map(|found| step(found, profile));
    plan.steps = steps.collect();
    let mut new = plan.steps.iter().filter(|step| step.document.is_none());
    if let Some(first) = new.nth(MOST_NEW) {
        let criterion = first.attach.first().cloned().unwrap_or_default();
        let refusal = Refusal::new("refusal-exchange-places").arg("limit", MOST_NEW);
        plan.faults.push((criterion, refusal));
    }
    plan
}

fn step(found: Found<'_>, profile: &Profile) -> Option<PlaceStep> {
    let held = found.held;
    let attach = found.criteria.into_iter().filter(|criterion| {
        let answer = profile.answer(criterion);
        let attached = answer
            .is_some_and(|answer| held.is_some_and(|held| answer.evidence.contains(&held.id)));
        profile.editable(criterion) && !attached
    });
    let attach: Vec<String> = attach.collect();
    let before = held.and_then(|held| held.published.clone());
    let later = before
        .as_ref()
        .is_none_or(|before| before.seen_on < found.published.seen_on);
    let (document, changes) = match held {
        Some(held) => (Some(held.id), later || !attach.is_empty()),
        None => (None, !attach.is_empty()),
    };
    changes.then(|| PlaceStep {
        document,
        published: match &before {
            Some(before) if !later => before.clone(),
            _ => found.published,
        },
        before,
        shows: found.shows,
        attach,
    })
}
