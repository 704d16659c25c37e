//! Who else is here, for the script that asks every twenty seconds. The page says the same when it is loaded.

use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile;
use crate::web::{Say, Visitor};
use axum::Json;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use serde_json::{Value, json};

pub(super) async fn others(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, place)): Path<(MemberId, String)>,
) -> Result<Json<Value>, Failure> {
    membership::open(&app, &who, company, Action::EditProfile).await?;
    let found = profile::latest(&app, &who, company).await?;
    let found = found.ok_or(Failure::NotFound)?;
    let say = Say::new(&app, visitor.lang);
    let text = profile::present(&app, &say, &who, (company, &found.state), &place);
    Ok(Json(json!({ "text": text.ok_or(Failure::NotFound)? })))
}
