//! The report: what was looked at, what came of it, and what nobody looked at. Printable.

use super::super::errors::key;
use super::super::report::{Draft, draft, offer};
use super::super::{Opened, open, reference};
use super::parts::{Line, Took, lines, parties, tally, unchecked_share, why_unchecked};
use super::{Of, chrome, days, edition, number, sites};
use crate::accounts::Who;
use crate::documents::Offer;
use crate::failure::Failure;
use crate::web::{Chrome, Due, Page, Typed, Visitor, see_other};
use crate::{App, exchange, findings};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{CheckResult, Conclusion, Part};
use uuid::Uuid;

struct FindingLine {
    href: String,
    reference: String,
    criterion: String,
    class: String,
    site: String,
    owner: String,
    due: Option<Due>,
    stage: String,
}

#[derive(Template)]
#[template(path = "validation/report.html")]
struct ReportPage {
    c: Chrome,
    id: Uuid,
    reference: String,
    name: String,
    rows: Vec<(String, String)>,
    summary: String,
    outcome: String,
    conclusion: Option<Conclusion>,
    tally: Vec<(String, Vec<usize>)>,
    totals: Vec<usize>,
    columns: Vec<String>,
    lines: Vec<Line>,
    unchecked: Vec<(String, String)>,
    /// How many were not looked at, of how many, and which part of it that is.
    share: String,
    missing: Vec<String>,
    /// Who else took part: name, what it is, on which authority, what it looked at.
    parties: Vec<Took>,
    findings: Vec<FindingLine>,
    draft: bool,
    /// The same as files: where, and what.
    files: Vec<(String, String)>,
    /// The same as documents.
    pdf: Offer,
    /// The report's own words, and the company's part in it.
    work: Draft,
    form: Typed,
}

async fn found(
    app: &App,
    who: &Who,
    opened: &Opened,
    c: &Chrome,
) -> Result<Vec<FindingLine>, Failure> {
    let rows = findings::of_validation(app, who, opened.id()).await?;
    let lines = rows.into_iter().map(|row| FindingLine {
        due: row.next(app, c),
        href: format!("/findings/{}", row.stream_id),
        reference: reference('F', row.stream_id),
        criterion: row.criterion,
        class: c.t(key("finding-class", &row.class)),
        site: row
            .site_name
            .unwrap_or_else(|| c.t("finding-whole-company")),
        owner: row.owner.unwrap_or_default(),
        stage: c.t(key("finding-stage", &row.stage)),
    });
    Ok(lines.collect())
}

/// A result without what is withheld from whoever reads.
fn shown(line: Line, held: &dyn Fn(&Part, &str) -> bool, withheld: &str) -> Line {
    if held(&Part::Criterion(line.id.clone()), &line.id) {
        return Line {
            verified: String::new(),
            note: withheld.to_owned(),
            more: Vec::new(),
            ..line
        };
    }
    if held(&Part::HowVerified, &line.id) {
        return Line {
            verified: String::new(),
            more: Vec::new(),
            ..line
        };
    }
    line
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    page(&app, &visitor, &who, &opened, Typed::default()).await
}

/// The report, with what was typed into its forms.
pub(in super::super) async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    opened: &Opened,
    form: Typed,
) -> Page {
    let state = &opened.validation.state;
    let conclusion = state.conclusion().cloned();
    // The worksheet is the programme's own until the company has the draft before it, or the conclusion.
    if !opened.staff && !state.read_by_company() {
        if conclusion.is_none() {
            return Err(Failure::NotFound);
        }
        // It is concluded, and what the company's copy lacks is still being decided.
        return Ok(see_other(format!("/validations/{}", opened.id())));
    }
    let c = chrome(app, visitor, opened, "validation-report");
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let rows = vec![
        (c.t("validation-when"), days(&c, plan)),
        (
            c.t("validation-kind"),
            c.t(key("validation-kind", plan.kind.code())),
        ),
        (
            c.t("validation-method"),
            c.t(key("validation-method", plan.method.code())),
        ),
        (c.t("validation-sites"), sites(&c, plan)),
        (
            c.t("validation-scope-rule"),
            c.t(key("validation-rule", plan.rule.code())),
        ),
        (c.t("validation-edition"), edition(app, &c, &plan.edition)),
    ];
    let progress = state.progress();
    // The company reads what its copy says.
    let held = |part: &Part, criterion: &str| !opened.staff && state.withholds(part, criterion);
    let withheld = c.t("report-withheld-here");
    let note = |id: &String| {
        let reason = if held(&Part::Criterion(id.clone()), id) {
            withheld.clone()
        } else {
            why_unchecked(&c, state, id, !held(&Part::HowVerified, id))
        };
        (id.clone(), reason)
    };
    let proposed = state.recommendation.as_ref().filter(|_| opened.staff);
    let end = proposed
        .map(|r| (r.outcome, r.summary.clone()))
        .or_else(|| {
            conclusion
                .as_ref()
                .map(|end| (end.outcome, end.summary.clone()))
        });
    let (tally, totals) = tally(app, &c, state);
    let columns = CheckResult::ALL
        .iter()
        .map(|r| c.t(key("validation-result", r.code())));
    let shown_again = form.clone();
    shown_again.page(&ReportPage {
        form,
        id: opened.validation.id,
        reference: reference('V', opened.validation.id),
        name: opened.member.state.legal_name().to_owned(),
        rows,
        outcome: end
            .as_ref()
            .map(|(outcome, _)| c.t(key("validation-outcome", outcome.code())))
            .unwrap_or_default(),
        summary: end.map(|(_, summary)| summary).unwrap_or_default(),
        tally,
        totals,
        columns: columns.chain([c.t("validation-no-result")]).collect(),
        lines: lines(app, &c, state, &plan.edition)
            .into_iter()
            .map(|line| shown(line, &held, &withheld))
            .collect(),
        unchecked: progress.not_checked.iter().map(note).collect(),
        share: unchecked_share(&c, &progress),
        missing: progress.missing,
        parties: parties(&c, state),
        findings: found(app, who, opened, &c).await?,
        draft: conclusion.is_none(),
        files: exchange::validation_files(app, who, &c, opened).await?,
        pdf: offer(app, who, &c, opened).await?,
        work: draft(app, who, &c, opened),
        conclusion,
        c,
    })
}
