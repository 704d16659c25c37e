//! What documents of others say of a criterion, for the line of the worksheet.

use crate::App;
use crate::exchange;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_domain::validation::Validation;
use std::collections::BTreeMap;
use uuid::Uuid;

/// By criterion: where the document is, and what it says.
pub(in super::super) type Beside = BTreeMap<String, Vec<(String, String)>>;

/// What the documents that were not set aside say of each criterion that their controls are known to be.
pub(in super::super) async fn beside(
    app: &App,
    say: &Say,
    id: Uuid,
    state: &Validation,
) -> Result<Beside, Failure> {
    let mut beside = Beside::new();
    let plan = state.plan.as_ref();
    let edition = plan.and_then(|plan| app.catalogue().edition(&plan.edition));
    let standing = state.outside.iter().filter(|known| known.aside.is_none());
    let standing: Vec<_> = standing.map(|known| &known.brought).collect();
    let Some(edition) = edition.filter(|_| !standing.is_empty()) else {
        return Ok(beside);
    };
    let known = exchange::known(app, edition).await?;
    for document in standing {
        for said in &document.says {
            let key = if said.satisfied {
                "validation-outside-satisfied"
            } else {
                "validation-outside-not-satisfied"
            };
            let told = format!("{}: {} ({})", document.from, say.t(key), said.control);
            let href = format!("/validations/{id}/outside/{}", document.id);
            for (criterion, _) in known.criteria(&said.control) {
                let lines = beside.entry(criterion.to_owned()).or_default();
                lines.push((href.clone(), told.clone()));
            }
        }
    }
    Ok(beside)
}
