//! A photograph or document of the team, as a file. The company has no part in it: what it is shown is the report.

use super::super::open;
use super::{Of, number};
use crate::accounts::Who;
use crate::failure::Failure;
use crate::profile;
use crate::web::{Page, attachment};
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use uuid::Uuid;

pub(super) async fn download(
    State(app): Of,
    who: Who,
    Path((validation, exhibit)): Path<(Uuid, Uuid)>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    let kept = opened.validation.state.exhibits.iter();
    let mut kept = kept.filter(|known| opened.staff && known.id == exhibit);
    let exhibit = kept.next().ok_or(Failure::NotFound)?;
    let bytes = profile::content(&app, &exhibit.sha256).await?;
    attachment(&exhibit.name, &exhibit.media_type, bytes)
}
