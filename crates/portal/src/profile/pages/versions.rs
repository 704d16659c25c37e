//! Every submission a company ever signed, each with its printable record under the edition it was signed under.

use super::{Here, here, record, view};
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::membership;
use crate::profile::read;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;

struct Row {
    href: String,
    title: String,
    edition: String,
    round: u32,
    signed: String,
    name: String,
    reference: String,
    stage: String,
}

#[derive(Template)]
#[template(path = "profile/versions.html")]
struct VersionsPage {
    c: Chrome,
    company: String,
    base: String,
    rows: Vec<Row>,
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let latest = here(&app, &who, company, Action::ViewProfile).await?;
    let mut c = latest.below(&app, &visitor, String::new());
    c.title = c.t("versions-title");
    let profiles = read::all(&app, &who, company).await?;
    let mut rows = Vec::new();
    for loaded in &profiles {
        let profile = &loaded.state;
        let edition = app.catalogue().edition(&profile.edition);
        for filed in profile.submissions.iter().rev() {
            rows.push(Row {
                href: format!("{}/versions/{}/{}", latest.base, loaded.id, filed.round),
                title: view::cycle_title(&c, profile.cycle),
                edition: edition.map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
                round: filed.round,
                signed: c.at(filed.signature.signed_at),
                name: filed.signature.name.clone(),
                reference: filed.reference(),
                stage: match profile.latest() {
                    Some(last) if last.round == filed.round => {
                        c.t(format!("profile-stage-{}", profile.stage().code()))
                    }
                    _ => c.t("profile-stage-returned"),
                },
            });
        }
    }
    html(&VersionsPage {
        company: latest.member.legal_name().to_owned(),
        base: latest.base.clone(),
        rows,
        c,
    })
}

/// One of a company's profiles, whichever it is.
pub(super) async fn of(
    app: &App,
    who: &Who,
    company: MemberId,
    profile: ProfileId,
) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, Action::ViewProfile)
        .await?
        .state;
    let loaded = stream::<Profile>(app, who, profile).await?;
    if loaded.state.member != Some(company) {
        return Err(Failure::NotFound);
    }
    Ok(Here {
        company,
        member,
        id: profile,
        profile: loaded.state,
        base: format!("/companies/{company}/profile"),
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, profile, round)): Path<(MemberId, ProfileId, String)>,
) -> Page {
    let here = of(&app, &who, company, profile).await?;
    record::page(&app, &visitor, &who, &here, &round).await
}
