//! Public addresses of evidence that a profile's document gives, as the export writes them: a link without a hash, and the
//! day on which somebody saw the document there.
//!
//! An address comes into the library where it has none, or where the file's day is the later one. What stands there with
//! a later day stays, and no address is taken off.

use jiff::civil::Date;

use super::answers::AnswersGiven;
use super::oscal::ours;
use super::security_plan::Resource;
use crate::Refusal;
use crate::ids::EvidenceId;
use crate::profile::{Profile, Published};

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

/// Works out what a file's addresses would change in a library.
pub fn plan_places(
    given: &AnswersGiven,
    library: &[Held],
    profile: &Profile,
    today: Date,
) -> PlacesPlan {
    let mut plan = PlacesPlan::default();
    for place in &given.places {
        let seen_on = place.seen_on.parse().ok();
        match Published::read(&place.url, seen_on, today) {
            Ok(published) => plan.steps.extend(step(place, published, library, profile)),
            Err(refusals) => {
                let criterion = place.criteria.first().cloned().unwrap_or_default();
                let faults = refusals.into_iter();
                plan.faults
                    .extend(faults.map(|refusal| (criterion.clone(), refusal)));
            }
        }
    }
    plan
}

fn step(
    place: &PlaceGiven,
    published: Published,
    library: &[Held],
    profile: &Profile,
) -> Option<PlaceStep> {
    let mut own = library.iter();
    let own = own.find(|held| Some(held.id) == place.id);
    let mut there = library.iter();
    let there = there.find(|held| {
        let page = held.published.as_ref();
        page.is_some_and(|page| page.url == published.url)
    });
    let held = own.or(there);
    // A document of this library is attached by its hash, not by where it is published.
    let criteria = if own.is_some() {
        &[][..]
    } else {
        place.criteria.as_slice()
    };
    let attach = criteria.iter().filter(|criterion| {
        let answer = profile.answer(criterion);
        let attached = answer
            .is_some_and(|answer| held.is_some_and(|held| answer.evidence.contains(&held.id)));
        profile.editable(criterion) && !attached
    });
    let attach: Vec<String> = attach.cloned().collect();
    let before = held.and_then(|held| held.published.clone());
    let later = before
        .as_ref()
        .is_none_or(|before| before.seen_on < published.seen_on);
    let (document, changes) = match held {
        Some(held) => (Some(held.id), later || !attach.is_empty()),
        None => (None, !attach.is_empty()),
    };
    changes.then(|| PlaceStep {
        document,
        published: match &before {
            Some(before) if !later => before.clone(),
            _ => published,
        },
        before,
        shows: place.shows.clone(),
        attach,
    })
}
