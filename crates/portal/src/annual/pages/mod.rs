//! Pages of the annual review.

mod confirm;
mod review;

use super::read::{self, Compared};
use super::view;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::{self, Change, Status};
use crate::web::{Chrome, Visitor};
use greenlane_domain::annual::{Lane, Place};
use greenlane_domain::ids::{EvidenceId, MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Edition;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Cycle, Pinned, Profile, Stage};
use std::collections::BTreeMap;

/// A company with the profile under review and its lanes.
struct Here {
    company: MemberId,
    member: Member,
    id: ProfileId,
    profile: Profile,
    compared: Compared,
    places: BTreeMap<String, Place>,
    documents: BTreeMap<EvidenceId, (String, Option<jiff::civil::Date>)>,
}

async fn here(app: &App, who: &Who, company: MemberId) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, Action::EditProfile).await?;
    let member = member.state;
    let found = profile::latest(app, who, company).await?;
    let found = found.ok_or(Failure::NotFound)?;
    let compared = read::compared(app, who, company, &member, &found.state).await?;
    let library = profile::library(app, who, company).await?;
    let documents = library
        .iter()
        .map(|row| (row.id(), (row.name.clone(), row.holds_until())));
    Ok(Here {
        company,
        member,
        id: ProfileId(found.id),
        places: compared.places(&found.state),
        profile: found.state,
        compared,
        documents: documents.collect(),
    })
}

impl Here {
    fn annual(&self) -> bool {
        matches!(self.profile.cycle, Cycle::Annual { .. })
    }

    /// The review is being prepared: nothing of it was sent in yet.
    fn preparing(&self) -> bool {
        self.annual() && self.profile.stage() == Stage::Draft
    }

    fn edition<'a>(&self, app: &'a App) -> Option<&'a Edition> {
        app.catalogue().edition(&self.profile.edition)
    }

    fn below(&self, app: &App, visitor: &Visitor) -> Chrome {
        let c = Chrome::titled(app, visitor, String::new());
        let (home, list) = (
            c.t("nav-home"),
            profile::cycle_title(&c, self.profile.cycle),
        );
        c.crumb(format!("/companies/{}", self.company), home)
            .crumb(format!("/companies/{}/profile", self.company), list)
    }

    fn in_lane(&self, lane: Lane) -> impl Iterator<Item = (&Pinned, &Place)> {
        let criteria = self.profile.criteria.iter();
        let placed = criteria.filter_map(|pinned| Some((pinned, self.places.get(&pinned.id)?)));
        placed.filter(move |(_, place)| place.lane == lane)
    }

    fn ready(&self, criterion: &str) -> bool {
        let answer = self.profile.answer(criterion);
        answer.is_some_and(|answer| answer.ready)
    }

    fn why(&self, c: &Chrome, place: &Place) -> Vec<String> {
        view::why(c, place, |id| {
            let kept = self.documents.get(&id);
            kept.map_or_else(Default::default, |(name, until)| {
                (name.clone(), c.day(*until))
            })
        })
    }

    /// A document by name, with the last day on which it holds.
    fn document(&self, c: &Chrome, id: EvidenceId) -> String {
        match self.documents.get(&id) {
            Some((name, Some(until))) => c.t2(
                "annual-document-until",
                "name",
                name,
                "until",
                c.day(*until),
            ),
            Some((name, None)) => name.clone(),
            None => String::new(),
        }
    }

    fn text(&self, app: &App, c: &Chrome, criterion: &str) -> String {
        let criterion = self
            .edition(app)
            .and_then(|edition| edition.criterion(criterion));
        criterion.map_or_else(String::new, |criterion| c.pack(&criterion.text).to_owned())
    }

    fn row(&self, app: &App, c: &Chrome, pinned: &Pinned, place: &Place) -> Row {
        let before = self.compared.before(&pinned.id);
        let changed = before.filter(|_| place.lane == Lane::Edited);
        let changed = changed.and_then(|before| self.profile.change_from(&before, &pinned.id));
        let name = |id| {
            self.documents
                .get(&id)
                .map_or_else(String::new, |(name, _)| name.clone())
        };
        Row {
            href: format!("/companies/{}/profile/criteria/{}", self.company, pinned.id),
            id: pinned.id.clone(),
            text: self.text(app, c, &pinned.id),
            why: self.why(c, place),
            changed: changed.map(|changed| profile::change(c, &changed, name)),
            status: profile::criterion_status(c, &self.profile, &pinned.id),
        }
    }
}

struct Row {
    href: String,
    id: String,
    text: String,
    why: Vec<String>,
    changed: Option<Change>,
    status: Status,
}

/// The first category from `number` on, in a circle, with answers to confirm.
fn next_list(app: &App, here: &Here, number: u8) -> Option<String> {
    let left = |of: u8| {
        let mut rows = here.in_lane(Lane::Confirm);
        rows.any(|(pinned, _)| pinned.category == of && !here.ready(&pinned.id))
    };
    let numbers = || app.pack().categories.iter().map(|category| category.number);
    let ahead = numbers().filter(|of| *of >= number).chain(numbers());
    let mut open = ahead.filter(|of| left(*of));
    let next = open.next()?;
    Some(format!("/companies/{}/annual/confirm/{next}", here.company))
}

/// The routes of this feature.
pub(super) fn routes() -> crate::web::Routes {
    use Action::EditProfile;
    crate::web::Routes::new()
        .get("/companies/{id}/annual", EditProfile, review::show)
        .post("/companies/{id}/annual/start", EditProfile, review::start)
        .get(
            "/companies/{id}/annual/confirm/{category}",
            EditProfile,
            confirm::list,
        )
        .post(
            "/companies/{id}/annual/confirm/{category}",
            EditProfile,
            confirm::confirm,
        )
}
