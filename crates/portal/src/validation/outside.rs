//! Results of somebody else's assessment, brought to a validation to be read beside its criteria. Nothing comes of them
//! by itself.

use super::commands::{follow, load, was_read};
use crate::command::Unit;
use crate::failure::{Failure, Faults};
use crate::profile::{Stored, keep_json};
use greenlane_domain::Refusal;
use greenlane_domain::exchange::{ResultsDocument, read_results};
use greenlane_domain::ids::{MemberId, ValidationId};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Command, NewOutside, OutsideSays, PartyKind};
use uuid::Uuid;

/// The largest document that is taken.
pub(super) const LARGEST: usize = 4 * 1024 * 1024;
/// How much of a title the record keeps.
const TITLE: usize = 300;

/// Who made a document, as whoever brings it says.
#[derive(Debug, Clone)]
pub struct Made {
    pub kind: Option<PartyKind>,
    pub from: String,
    pub authority: String,
}

/// Reads a document that is to be brought; every fault is named.
pub(super) fn checked(bytes: &[u8]) -> Result<ResultsDocument, Failure> {
    if bytes.len() > LARGEST {
        let limit = LARGEST / 1024 / 1024;
        let refusal = Refusal::new("refusal-exchange-large").arg("limit", limit);
        return Err(refusal.field("file").into());
    }
    read_results(bytes).map_err(|refusals| {
        let mut faults = Faults::default();
        for refusal in refusals {
            faults.push(refusal);
        }
        Failure::Invalid(faults)
    })
}

/// Keeps a document of others with a validation. The company is not told: it is material of the programme's own work.
pub async fn bring(
    unit: &mut Unit,
    id: ValidationId,
    (stored, document): (&Stored, &ResultsDocument),
    made: Made,
) -> Result<Uuid, Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    was_read(unit, stored)?;
    let outside = unit.new_id();
    // A title of blanks keeps to the schema, and would be a link without a name.
    let title = match document.assessment_results.metadata.title.trim() {
        "" => stored.given().name.as_str(),
        title => title,
    };
    let command = Command::BringOutside(Box::new(NewOutside {
        id: outside,
        file: stored.given().clone(),
        title: title.chars().take(TITLE).collect(),
        kind: made.kind,
        from: made.from,
        authority: made.authority,
        says: document
            .says()
            .into_iter()
            .map(|(control, satisfied)| OutsideSays { control, satisfied })
            .collect(),
    }));
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(outside)
}

/// Checks a document, puts it into the store, and keeps it with a validation.
pub async fn bring_file(
    unit: &mut Unit,
    id: ValidationId,
    (name, bytes): (&str, Vec<u8>),
    made: Made,
) -> Result<Uuid, Failure> {
    let document = checked(&bytes)?;
    let app = unit.app().clone();
    let stored = keep_json(&app, name, bytes.into()).await?;
    bring(unit, id, (&stored, &document), made).await
}

/// Says that a document does not belong here. It stays in the record.
pub async fn set_aside(
    unit: &mut Unit,
    id: ValidationId,
    outside: Uuid,
    reason: &str,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    let reason = reason.to_owned();
    let command = Command::SetOutsideAside { outside, reason };
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}
