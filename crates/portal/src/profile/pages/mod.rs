//! Pages of profiles.

mod answer;
mod answer_view;
mod beside;
mod carried;
mod category;
mod compare;
mod compared;
mod document;
mod files;
mod finish;
mod library;
mod posted;
mod precedents;
mod record;
mod review;
mod review_view;
mod reviewed;
mod sample;
mod site;
mod state;
mod tasks;
mod uses;
mod versions;
mod view;

use super::commands::not_open;
use super::read;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::web::{Chrome, Routes, Visit};
pub(crate) use answer::typed_answer;
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::pack::{Criterion, Edition};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;
pub(crate) use posted::Posted;
pub(crate) use site::{SiteView, answered as sites_answered, typed_site};
pub(crate) use view::{
    ChangeView as Change, Run, Status, about, change, criterion_status, cycle_title, present, runs,
    state, strength,
};

/// A company with its profile, opened for somebody who has the right.
struct Here {
    company: MemberId,
    member: Member,
    id: ProfileId,
    profile: Profile,
    base: String,
}

async fn here(app: &App, who: &Who, company: MemberId, action: Action) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, action).await?.state;
    let found = read::shown_to(app, who, company, acts_for(who, company)).await?;
    let found = found.ok_or_else(not_open)?;
    Ok(Here {
        base: format!("/companies/{company}/profile"),
        company,
        member,
        id: ProfileId(found.id),
        profile: found.state,
    })
}

impl Here {
    fn edition<'a>(&self, app: &'a App) -> Option<&'a Edition> {
        app.catalogue().edition(&self.profile.edition)
    }

    fn criterion<'a>(&self, app: &'a App, id: &str) -> Result<&'a Criterion, Failure> {
        if self.profile.pinned(id).is_none() {
            return Err(Failure::NotFound);
        }
        let criterion = self.edition(app).and_then(|edition| edition.criterion(id));
        criterion.ok_or(Failure::NotFound)
    }

    fn title(&self, c: &Chrome) -> String {
        view::cycle_title(c, self.profile.cycle)
    }

    /// Surroundings of a page below the task list.
    fn below(&self, app: &App, visit: &Visit, title: String) -> Chrome {
        let c = Chrome::titled(app, visit, title);
        let (home, list) = (c.t("nav-home"), self.title(&c));
        c.crumb(format!("/companies/{}", self.company), home)
            .crumb(self.base.clone(), list)
    }
}

/// The person acts for this company (staff who look at it do not).
fn acts_for(who: &Who, company: MemberId) -> bool {
    who.company == Some(company)
}

/// The routes of this feature.
pub(super) fn routes() -> Routes {
    use Action::{EditProfile, ReviewProfile, SignProfile, ViewProfile};
    of_documents()
        .merge(of_sites())
        .merge(of_versions())
        .get("/companies/{id}/profile", ViewProfile, tasks::list)
        .post("/companies/{id}/profile/start", EditProfile, tasks::start)
        .post("/companies/{id}/profile/edition", EditProfile, carried::go)
        .get(
            "/companies/{id}/profile/changes",
            ViewProfile,
            carried::show,
        )
        .get(
            "/companies/{id}/profile/{category}",
            EditProfile,
            category::show,
        )
        .get(
            "/companies/{id}/profile/criteria/{criterion}",
            EditProfile,
            answer::show,
        )
        .post(
            "/companies/{id}/profile/criteria/{criterion}",
            EditProfile,
            answer::save,
        )
        .get(
            "/companies/{id}/profile/criteria/{criterion}/compare",
            EditProfile,
            compare::show,
        )
        .post(
            "/companies/{id}/profile/criteria/{criterion}/compare",
            EditProfile,
            compare::choose,
        )
        .get("/companies/{id}/profile/check", EditProfile, finish::check)
        .get(
            "/companies/{id}/profile/sign",
            EditProfile,
            finish::sign_page,
        )
        .post("/companies/{id}/profile/sign", SignProfile, finish::sign)
        .get(
            "/companies/{id}/profile/submitted",
            ViewProfile,
            finish::submitted,
        )
        .get(
            "/companies/{id}/profile/record/{round}",
            ViewProfile,
            record::show,
        )
        .get("/review/{profile}", ViewProfile, review::list)
        .post("/review/{profile}/return", ReviewProfile, review::send_back)
        .post("/review/{profile}/accept", ReviewProfile, review::accept)
        .get("/review/{profile}/sample", ViewProfile, sample::show)
        .post("/review/{profile}/sample", ReviewProfile, sample::draw)
        .post(
            "/review/{profile}/together",
            ReviewProfile,
            sample::together,
        )
        .get(
            "/review/{profile}/criteria/{criterion}",
            ViewProfile,
            review::show,
        )
        .get(
            "/review/{profile}/criteria/{criterion}/precedents",
            ViewProfile,
            precedents::show,
        )
        .post(
            "/review/{profile}/criteria/{criterion}",
            ReviewProfile,
            review::decide,
        )
}

fn of_versions() -> Routes {
    use Action::{IssueDocument, ViewProfile};
    Routes::new()
        .get(
            "/companies/{id}/profile/versions",
            ViewProfile,
            versions::list,
        )
        .get(
            "/companies/{id}/profile/versions/compare",
            ViewProfile,
            compared::show,
        )
        .get(
            "/companies/{id}/profile/versions/compare.csv",
            ViewProfile,
            compared::csv,
        )
        .get(
            "/companies/{id}/profile/versions/{profile}/{round}",
            ViewProfile,
            versions::show,
        )
        .post(
            "/companies/{id}/profile/versions/{profile}/{round}/pdf",
            IssueDocument,
            record::make,
        )
}

fn of_sites() -> Routes {
    use Action::EditProfile;
    Routes::new()
        .get(
            "/companies/{id}/profile/criteria/{criterion}/sites",
            EditProfile,
            site::choose,
        )
        .get(
            "/companies/{id}/profile/criteria/{criterion}/sites/{site}",
            EditProfile,
            site::show,
        )
        .post(
            "/companies/{id}/profile/criteria/{criterion}/sites/{site}",
            EditProfile,
            site::save,
        )
        .post(
            "/companies/{id}/profile/criteria/{criterion}/sites/{site}/drop",
            EditProfile,
            site::drop_site,
        )
}

fn of_documents() -> Routes {
    use Action::{EditProfile, ViewProfile};
    Routes::new()
        .get(
            "/companies/{id}/profile/library",
            EditProfile,
            library::show,
        )
        .post("/companies/{id}/profile/library", EditProfile, library::add)
        .post(
            "/companies/{id}/profile/library/{evidence}",
            EditProfile,
            document::describe,
        )
        .get(
            "/companies/{id}/profile/library/{evidence}",
            EditProfile,
            document::show,
        )
        .post(
            "/companies/{id}/profile/library/{evidence}/renew",
            EditProfile,
            document::renew,
        )
        .get(
            "/companies/{id}/evidence/{evidence}",
            ViewProfile,
            library::download,
        )
        .get(
            "/companies/{id}/evidence/{evidence}/{sha256}",
            ViewProfile,
            library::download_version,
        )
}
