//! What stands in the report: the whole scope with its results, what nobody looked at, the findings with what they
//! require, the conclusion. The company's copy lacks the parts that were withheld, and says how many.

use super::super::errors::key;
use super::super::pages::{days, edition, sites};
use super::super::{Opened, open, reference};
use super::blocks::{
    Found, comments, conclusion_blocks, every_criterion, found_blocks, heading, joint, paragraph,
    results, unchecked, withheld_blocks,
};
use crate::accounts::Who;
use crate::command::read_until;
use crate::documents::{
    Block, Copy, Kind, Layout, Offer, Paper, Print, Wanted, hand_out, to_document,
};
use crate::failure::Failure;
use crate::web::{Form, Page, Say, Visitor};
use crate::{App, membership};
use axum::extract::{Path, State};
use greenlane_domain::findings::Finding;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Conclusion, Part, Validation};
use uuid::Uuid;

/// The findings as they were when the report was approved.
async fn findings(
    app: &App,
    who: &Who,
    state: &Validation,
    approved: i64,
) -> Result<Vec<Found>, Failure> {
    let mut all = Vec::new();
    for raised in &state.findings {
        let finding = read_until::<Finding>(app, who, raised.finding, approved).await?;
        let finding = finding.state;
        all.push(Found {
            id: raised.finding.0,
            finding,
        });
    }
    Ok(all)
}

/// Which state of the report a document prints: its conclusions and its approval.
fn part(state: &Validation) -> String {
    let approved = state.report.approvals;
    format!("{}.{approved}", state.conclusions.len())
}

/// The copies that whoever asks may have made: only of a report that is concluded and approved.
fn copies(opened: &Opened) -> &'static [Copy] {
    if opened.validation.state.conclusion().is_none() || !opened.validation.state.report.approved()
    {
        &[]
    } else if opened.staff {
        &[Copy::Shared, Copy::Full]
    } else {
        &[Copy::Shared]
    }
}

fn address(id: ValidationId) -> String {
    format!("/validations/{id}/report/pdf")
}

/// What the report's page offers.
pub(in super::super) async fn offer(
    app: &App,
    who: &Who,
    say: &Say,
    opened: &Opened,
) -> Result<Offer, Failure> {
    let state = &opened.validation.state;
    let record = membership::resource(opened.company(), &opened.member.state);
    let may = app.may(who, Action::IssueDocument, &record);
    Offer::of(
        app,
        who,
        say,
        (Kind::ValidationReport, opened.validation.id, &part(state)),
        (may, copies(opened)),
        address(opened.id()),
    )
    .await
}

/// Issues the report in the visitor's language.
pub(super) async fn make(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let opened = open(&app, &who, ValidationId(validation), Action::ViewValidation).await?;
    let copy = Copy::parse(form.get("copy")).unwrap_or(Copy::Shared);
    if !copies(&opened).contains(&copy) {
        return Err(Failure::NotFound);
    }
    let say = Say::new(&app, visitor.lang);
    // Copies of one approved report say the same, whenever and in whichever language they are made.
    let approved = opened.validation.state.report.approved_at;
    let approved = approved.ok_or(Failure::NotFound)?;
    let validation = read_until::<Validation>(&app, &who, validation, approved).await?;
    let member = read_until::<Member>(&app, &who, opened.company(), approved).await?;
    let opened = Opened {
        validation,
        member,
        ..opened
    };
    let state = &opened.validation.state;
    let conclusion = state.conclusion().ok_or(Failure::NotFound)?;
    let found = findings(&app, &who, state, approved).await?;
    let wanted = Wanted {
        member: Some(opened.company()),
        kind: Kind::ValidationReport,
        subject: opened.validation.id,
        part: part(state),
        copy,
        action: Action::IssueDocument,
    };
    let id = hand_out(&app, &who, &say, wanted, |print| {
        paper(&app, print, (&opened, conclusion), &found, copy)
    });
    Ok(to_document(id.await?))
}

fn paper(
    app: &App,
    print: Print<'_>,
    (opened, conclusion): (&Opened, &Conclusion),
    found: &[Found],
    copy: Copy,
) -> Result<Paper, Failure> {
    let say = print.say;
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let shared = copy == Copy::Shared;
    let withheld = |part: &Part, criterion: &str| shared && state.withholds(part, criterion);
    let mut blocks = conclusion_blocks(app, say, conclusion);
    let lacks_opening = shared && state.report.withholds(&Part::Opening);
    if !state.report.opening.is_empty() && !lacks_opening {
        blocks.push(heading(1, say.t("report-opening")));
        blocks.push(paragraph(&state.report.opening));
    }
    blocks.extend(joint(say, state));
    blocks.extend(results(app, say, state));
    blocks.extend(unchecked(say, state, &withheld));
    blocks.extend(found_blocks(app, say, found));
    blocks.extend(every_criterion(app, say, state, &plan.edition, &withheld));
    blocks.extend(comments(say, state));
    blocks.push(heading(1, say.t("validation-report-letter")));
    blocks.push(Block::Letter {
        language: conclusion.letter.language.clone(),
        subject: conclusion.letter.subject.clone(),
        body: conclusion.letter.body.clone(),
    });
    blocks.extend(withheld_blocks(say, state, copy));
    Ok(Paper {
        layout: Layout::Report,
        language: say.lang.to_owned(),
        title: say.t("report-title"),
        programme: say.pack(&app.pack().name).to_owned(),
        about: opened.member.state.legal_name().to_owned(),
        reference: reference('V', opened.validation.id),
        date: conclusion.concluded_on,
        facts: vec![
            (say.t("validation-when"), days(say, plan)),
            (
                say.t("validation-kind"),
                say.t(key("validation-kind", plan.kind.code())),
            ),
            (
                say.t("validation-method"),
                say.t(key("validation-method", plan.method.code())),
            ),
            (say.t("validation-sites"), sites(say, plan)),
            (
                say.t("validation-scope-rule"),
                say.t(key("validation-rule", plan.rule.code())),
            ),
            (
                say.t("validation-edition"),
                edition(app, say, &plan.edition),
            ),
            (
                say.t("document-copy"),
                say.t(format!("document-copy-{}", copy.code())),
            ),
        ],
        verification: print.verification,
        squares: None,
        contents: Some(say.t("document-contents")),
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks,
    })
}
