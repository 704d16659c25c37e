//! What is done to text blocks.

use super::read::BlockRow;
use super::sql;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::profile::{BlockUse, Profile};
use greenlane_domain::text_blocks::{Command, Content, TextBlock};
use uuid::Uuid;

async fn follow(
    unit: &mut Unit,
    block: &mut Loaded<TextBlock>,
    command: Command,
) -> Result<(), Failure> {
    unit.permit(Action::EditTextBlocks, &Resource::Programme)?;
    let app = unit.app().clone();
    let catalogue = app.catalogue();
    let editions = catalogue.editions();
    let known = |id: &str| {
        editions
            .iter()
            .any(|edition| edition.criterion(id).is_some())
    };
    let events = block.state.apply(command, &known)?;
    unit.append(block, None, events).await
}

/// Writes a new block.
pub async fn create(unit: &mut Unit, content: Content) -> Result<Uuid, Failure> {
    let mut block = unit.fresh::<TextBlock>(unit.new_id());
    follow(unit, &mut block, Command::Create(content)).await?;
    Ok(block.id)
}

/// Writes it anew, from the version that lay before the author.
pub async fn change(unit: &mut Unit, id: Uuid, from: u32, content: Content) -> Result<(), Failure> {
    let mut block = unit.load::<TextBlock>(id).await?;
    follow(unit, &mut block, Command::Change { from, content }).await
}

/// Does not offer it any more.
pub async fn retire(unit: &mut Unit, id: Uuid, reasons: &str) -> Result<(), Failure> {
    let mut block = unit.load::<TextBlock>(id).await?;
    let reasons = reasons.to_owned();
    follow(unit, &mut block, Command::Retire { reasons }).await
}

/// The blocks whose words stand in a comment on a criterion, in whatever language.
pub(crate) async fn used(
    unit: &mut Unit,
    profile: &Profile,
    criterion: &str,
    comment: &str,
) -> Result<Vec<BlockUse>, Failure> {
    if comment.trim().is_empty() || profile.pinned(criterion).is_none() {
        return Ok(Vec::new());
    }
    let rows: Vec<BlockRow> = unit.tx().all(sql::OFFERED, args![criterion]).await?;
    let app = unit.app().clone();
    let comment = comment.replace("\r\n", "\n");
    let stands = |row: &BlockRow| {
        let texts = row.filled(&app, criterion);
        texts
            .iter()
            .any(|(_, text)| comment.contains(text.as_str()))
    };
    let used = rows.iter().filter(|row| stands(row));
    let used = used.map(|row| BlockUse {
        block: row.stream_id,
        version: u32::try_from(row.version).unwrap_or_default(),
    });
    Ok(used.collect())
}
