//! One passage from an edition to another: what happened to a profile, or what would.

use super::super::Here;
use super::super::view::{self, Run};
use super::{next, redlines, relation};
use crate::app::App;
use crate::failure::Failure;
use crate::web::Chrome;
use greenlane_domain::editions::Link;
use greenlane_domain::pack::{Criterion, Edition, Strength};
use greenlane_domain::profile::{CarriedAnswer, Crossing, Lane, Pinned, carry};

pub(super) struct Row {
    pub(super) id: String,
    pub(super) href: String,
    pub(super) text: String,
    pub(super) what: String,
    pub(super) texts: Vec<Vec<Run>>,
}

pub(super) struct Aside {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) state: String,
    pub(super) narrative: String,
    pub(super) plan: String,
}

pub(super) struct Group {
    pub(super) code: &'static str,
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) rows: Vec<Row>,
}

/// What would become of a criterion if the company moved today.
fn foreseen(
    here: &Here,
    edition: &Edition,
    links: &[Link],
) -> (Vec<(String, Lane)>, Vec<CarriedAnswer>) {
    let after = Pinned::within(edition, &here.profile.entity_type, &here.profile.strands);
    let crossing = Crossing {
        before: &here.profile.criteria,
        after: &after,
        links,
    };
    let (arrived, aside) = carry(&here.profile.answers, &crossing);
    let lanes = after.iter().map(|pinned| {
        let came = arrived.iter().find(|each| each.criterion == pinned.id);
        (
            pinned.id.clone(),
            came.map_or(Lane::Answer, CarriedAnswer::lane),
        )
    });
    (lanes.collect(), aside)
}

/// One passage from an edition to another: what happened to a profile, or what would.
pub(super) struct Passage<'a> {
    pub(super) before: Option<&'a Edition>,
    pub(super) to: &'a Edition,
    pub(super) links: Vec<Link>,
    pub(super) lanes: Vec<(String, Lane)>,
    pub(super) aside: Vec<CarriedAnswer>,
}

/// What would happen where a newer edition waits, otherwise what did; none for a profile that began empty under the
/// newest edition.
pub(super) fn passage<'a>(app: &'a App, here: &Here) -> Result<Option<Passage<'a>>, Failure> {
    let catalogue = app.catalogue();
    if let Some(to) = next(app, &here.profile) {
        let links = catalogue.links(&here.profile.edition, &to.id);
        let links = links.ok_or(Failure::NotFound)?;
        let (lanes, aside) = foreseen(here, to, &links);
        return Ok(Some(Passage {
            before: catalogue.edition(&here.profile.edition),
            to,
            links,
            lanes,
            aside,
        }));
    }
    let Some(carried) = &here.profile.carried else {
        return Ok(None);
    };
    let to = here.edition(app).ok_or(Failure::NotFound)?;
    let lanes = here.profile.criteria.iter();
    let lanes = lanes.filter_map(|p| Some((p.id.clone(), here.profile.lane(&p.id)?)));
    Ok(Some(Passage {
        before: catalogue.edition(&carried.from_edition),
        to,
        links: catalogue
            .links(&carried.from_edition, &to.id)
            .unwrap_or_default(),
        lanes: lanes.collect(),
        aside: carried.set_aside.clone(),
    }))
}

impl Passage<'_> {
    /// Whether it is a must for this company and what it comes from was none.
    fn must_now(&self, here: &Here, from: &[String], criterion: &Criterion) -> bool {
        let must = |criterion: &Criterion| {
            let applies = criterion.asked_of(&here.profile.entity_type, &here.profile.strands);
            applies.is_some_and(|applies| applies.strength == Strength::Must)
        };
        let mut old = from
            .iter()
            .filter_map(|id| self.before.and_then(|edition| edition.criterion(id)));
        must(criterion) && old.any(|old| !must(old))
    }

    fn row(&self, c: &Chrome, here: &Here, own: bool, id: &str) -> Option<Row> {
        let criterion = self.to.criterion(id)?;
        let mut links = self.links.iter();
        let link = links.find(|link| link.to.as_deref() == Some(id));
        let from = link.map(|link| link.from.clone()).unwrap_or_default();
        let open = own && here.profile.pinned(id).is_some() && here.profile.edition == self.to.id;
        Some(Row {
            href: if open {
                format!("{}/criteria/{id}", here.base)
            } else {
                format!("/criteria/{id}?edition={}", self.to.id)
            },
            id: id.to_owned(),
            text: c.pack(&criterion.text).to_owned(),
            what: match (link, self.must_now(here, &from, criterion)) {
                (Some(link), false) => relation(c, link.relation, &from),
                (Some(link), true) => format!(
                    "{} {}",
                    relation(c, link.relation, &from),
                    c.t("carried-must-now")
                ),
                (None, _) => String::new(),
            },
            texts: redlines(c, self.before, &from, criterion),
        })
    }

    pub(super) fn groups(&self, c: &Chrome, here: &Here, own: bool) -> Vec<Group> {
        let groups = Lane::ALL.iter().map(|lane| {
            let of_it = self.lanes.iter().filter(|(_, each)| each == lane);
            Group {
                code: lane.code(),
                name: c.t(format!("carried-lane-{}", lane.code())),
                hint: c.t(format!("carried-lane-{}-hint", lane.code())),
                rows: of_it
                    .filter_map(|(id, _)| self.row(c, here, own, id))
                    .collect(),
            }
        });
        groups.filter(|group| !group.rows.is_empty()).collect()
    }

    pub(super) fn aside(&self, c: &Chrome) -> Vec<Aside> {
        let aside = self.aside.iter().map(|answer| {
            let old = self.before.and_then(|e| e.criterion(&answer.criterion));
            Aside {
                id: answer.criterion.clone(),
                text: old.map_or_else(String::new, |old| c.pack(&old.text).to_owned()),
                state: view::state(c, answer.state),
                narrative: answer.narrative.clone(),
                plan: answer.plan.clone(),
            }
        });
        aside.collect()
    }
}
