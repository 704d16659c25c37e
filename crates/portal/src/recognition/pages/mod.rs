//! Pages of recognition.

mod certificate;
mod changes;
mod connections;
mod extract;
mod lookup;
mod published;
mod shared;
mod verify;

pub(crate) use extract::signed_extract;
pub(crate) use shared::{Shared, shared};

use super::board::Board;
use super::standing::Standing;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Routes, Say};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Stage;
use std::sync::Arc;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .merge(connections::routes())
        .merge(certificate::routes())
        .merge(extract::routes())
        .merge(verify::routes())
        .merge(published::routes())
        .merge(lookup::routes())
        .merge(changes::routes())
}

/// The board, up to date with every process.
async fn board(app: &App) -> Result<&Board, Failure> {
    app.board().catch_up(app).await?;
    Ok(app.board())
}

async fn own_standing(app: &App, company: MemberId) -> Result<Arc<Standing>, Failure> {
    let board = board(app).await?;
    board.standing(company).ok_or(Failure::NotFound)
}

/// The kind of a status tag (`ui/list.html`).
fn tag(stage: Stage) -> &'static str {
    match stage {
        Stage::Certified | Stage::Validated => "done",
        Stage::Suspended => "bad",
        _ => "calm",
    }
}

/// A status in words.
fn status(say: &Say, stage: Stage) -> String {
    say.t(format!(
        "recognition-status-{}",
        stage.code().replace('_', "-")
    ))
}

/// A tier by its name in the pack.
fn tier(app: &App, say: &Say, standing: &Standing) -> String {
    let tier = standing.tier.and_then(|tier| app.pack().tier(tier.code()));
    tier.map_or_else(String::new, |tier| say.pack(&tier.name).to_owned())
}
