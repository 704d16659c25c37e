//! What people do with a report.

use super::super::commands::follow;
use super::super::notices;
use crate::command::Unit;
use crate::failure::Failure;
use crate::membership;
use greenlane_domain::ids::{MemberId, ValidationId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Command, ReportCommand, Validation};

/// The right that a step needs.
fn right(step: &ReportCommand) -> Action {
    match step {
        ReportCommand::Comment { .. } => Action::AnswerFinding,
        ReportCommand::Return { .. } | ReportCommand::Approve => Action::DecideValidation,
        _ => Action::ConductValidation,
    }
}

/// Takes one step with a report, and tells those who have to know of it.
pub async fn work(unit: &mut Unit, id: ValidationId, step: ReportCommand) -> Result<(), Failure> {
    let mut validation = unit.load::<Validation>(id).await?;
    let company: MemberId = match &validation.state.plan {
        Some(plan) => plan.member,
        None => return Err(Failure::NotFound),
    };
    let member = unit.load::<Member>(company).await?;
    let asked_by = validation.state.report.asked_by.map(|by| by.0);
    let record = membership::resource(company, &member.state).recommended(asked_by);
    unit.permit(right(&step), &record)?;
    // To the company there is no validation before its notice.
    let told = validation.state.notice.is_some() || validation.state.begun.is_some();
    if right(&step) == Action::AnswerFinding && !told {
        return Err(Failure::NotFound);
    }
    let path = format!("/validations/{id}/report");
    let (officers, specialist) = match &step {
        ReportCommand::Share { .. } => (Some("mail-report-shared"), None),
        ReportCommand::Comment { .. } => (None, Some("mail-report-commented")),
        ReportCommand::Return { .. } => (None, Some("mail-report-returned")),
        ReportCommand::Approve => (Some("mail-report-approved"), None),
        _ => (None, None),
    };
    follow(unit, &mut validation, company, Command::Report(step)).await?;
    if let Some(key) = officers {
        notices::tell_officers(unit, &member.state, key, &path).await?;
    }
    if let Some(key) = specialist {
        notices::tell_specialist(unit, &member.state, key, &path).await?;
    }
    Ok(())
}
