//! Partners whose member wished for answers by a day that has passed: told once, with a new link. The questionnaire's own
//! stream remembers it.

use super::sql;
use crate::command::Unit;
use crate::failure::Failure;
use crate::partners::answering;
use greenlane_db::args;
use greenlane_domain::ids::QuestionnaireId;
use uuid::Uuid;

/// Questionnaires whose day has passed and whose partner was not told.
pub(super) async fn due(unit: &mut Unit) -> Result<Vec<QuestionnaireId>, Failure> {
    let today = unit.today();
    let rows: Vec<(Uuid,)> = unit.tx().all(sql::UNANSWERED, args![today]).await?;
    Ok(rows.into_iter().map(|(id,)| QuestionnaireId(id)).collect())
}

/// Writes the mails; how many partners were told.
pub(super) async fn tell(unit: &mut Unit, due: &[QuestionnaireId]) -> Result<usize, Failure> {
    let mut told = 0;
    for id in due {
        if answering::remind(unit, *id).await? {
            told += 1;
        }
    }
    Ok(told)
}
