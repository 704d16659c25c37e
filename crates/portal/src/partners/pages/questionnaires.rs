//! What a member does with questionnaires: asks, sends the link again, takes the question back, uses answers given to
//! others.

use super::Of;
use crate::accounts::Who;
use crate::partners::answering::Wish;
use crate::partners::{answering, commands};
use crate::web::{Form, Page, flash_to};
use axum::extract::{Path, State};
use greenlane_domain::ids::{MemberId, PartnerId, QuestionnaireId};

pub(super) async fn ask(
    State(app): Of,
    who: Who,
    Path((company, partner)): Path<(MemberId, PartnerId)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    answering::ask(&mut unit, company, partner, Wish::default()).await?;
    unit.commit().await?;
    let path = format!("/companies/{company}/partners/{partner}#questionnaire");
    Ok(flash_to(&app, path, "questionnaire-sent"))
}

pub(super) async fn again(
    State(app): Of,
    who: Who,
    Path((company, id)): Path<(MemberId, QuestionnaireId)>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    answering::send_again(&mut unit, company, id).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        back(company, fields.get("partner")),
        "questionnaire-sent",
    ))
}

pub(super) async fn recall(
    State(app): Of,
    who: Who,
    Path((company, id)): Path<(MemberId, QuestionnaireId)>,
    Form(fields): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    answering::recall(&mut unit, company, id, fields.get("recall_reason")).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        back(company, fields.get("partner")),
        "questionnaire-taken-back",
    ))
}

/// Back to the partner's page; to the list when the form does not name one.
fn back(company: MemberId, partner: &str) -> String {
    match partner.parse::<PartnerId>() {
        Ok(partner) => format!("/companies/{company}/partners/{partner}#questionnaire"),
        Err(_) => format!("/companies/{company}/partners"),
    }
}

pub(super) async fn reuse(
    State(app): Of,
    who: Who,
    Path((company, partner)): Path<(MemberId, PartnerId)>,
    Form(fields): Form,
) -> Page {
    let id = fields.get("questionnaire").parse::<QuestionnaireId>();
    let id = id.map_err(|_| crate::Failure::NotFound)?;
    let mut unit = app.begin(&who).await?;
    commands::reuse_answers(&mut unit, company, partner, id).await?;
    unit.commit().await?;
    let path = format!("/companies/{company}/partners/{partner}#questionnaire");
    Ok(flash_to(&app, path, "questionnaire-reused"))
}
