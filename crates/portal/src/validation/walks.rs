//! A guided walk: opened by the programme, walked by the company with a telephone, judged by the programme.

use super::arrange::theirs;
use super::commands::{follow, load, was_read};
use super::notices;
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::Stored;
use greenlane_domain::ids::{MemberId, ValidationId};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Command, NewStill, Stop};
use uuid::Uuid;

/// Letters and digits that nobody takes for one another, on a slip of paper or in a picture.
const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A code to show in a picture.
fn code(app: &App) -> String {
    let bytes: [u8; 5] = app.chance().bytes();
    let sign = |byte: u8| SIGNS.get(usize::from(byte % 32)).copied().map(char::from);
    bytes.into_iter().filter_map(sign).collect()
}

async fn conduct(
    unit: &mut Unit,
    id: ValidationId,
    command: Command,
    key: Option<&str>,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    let events = follow(unit, &mut validation, MemberId(member.id), command).await?;
    match key.filter(|_| !events.is_empty()) {
        Some(key) => {
            let path = format!("/validations/{id}/walk");
            notices::tell_officers(unit, &member.state, key, &path).await
        }
        None => Ok(()),
    }
}

/// Says what is to be shown, stop by stop; the company's officers are told.
pub async fn open_walk(
    unit: &mut Unit,
    id: ValidationId,
    walk: Uuid,
    stops: Vec<Stop>,
) -> Result<(), Failure> {
    let command = Command::OpenWalk { walk, stops };
    conduct(unit, id, command, Some("mail-validation-walk")).await
}

/// Somebody of the company has arrived at a stop and gets its code.
pub async fn arrive(unit: &mut Unit, id: ValidationId, stop: Uuid) -> Result<(), Failure> {
    let (mut validation, member) = theirs(unit, id).await?;
    let command = Command::Arrive {
        stop,
        code: code(unit.app()),
        at: unit.now(),
    };
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}

/// Keeps a picture.
pub async fn keep_still(
    unit: &mut Unit,
    id: ValidationId,
    (still, stop): (Uuid, Uuid),
    stored: &Stored,
    claimed: Option<String>,
) -> Result<(), Failure> {
    let (mut validation, member) = theirs(unit, id).await?;
    was_read(unit, stored)?;
    let command = Command::KeepStill(Box::new(NewStill {
        still,
        stop,
        file: stored.given().clone(),
        claimed,
        at: unit.now(),
    }));
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}

/// What the team sees in a picture.
pub async fn judge_still(
    unit: &mut Unit,
    id: ValidationId,
    still: Uuid,
    (code_seen, note): (bool, &str),
) -> Result<(), Failure> {
    let command = Command::JudgeStill {
        still,
        code_seen,
        note: note.to_owned(),
    };
    conduct(unit, id, command, None).await
}

/// The walk is over.
pub async fn close_walk(unit: &mut Unit, id: ValidationId) -> Result<(), Failure> {
    conduct(unit, id, Command::CloseWalk, None).await
}
