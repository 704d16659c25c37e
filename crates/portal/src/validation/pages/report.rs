//! The report: what was looked at, what came of it, and what nobody looked at. Printable.

use super::super::errors::key;
use super::super::{Opened, open, reference};
use super::{Of, chrome, days, edition, number, sites};
use crate::accounts::Who;
use crate::failure::Failure;
use crate::web::{Chrome, Due, Page, Visitor, html};
use crate::{App, exchange, findings};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::measures::Hundredths;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{CheckResult, Checked, Conclusion, Progress, Validation};
use uuid::Uuid;

struct Line {
    id: String,
    text: String,
    strength: String,
    result: String,
    verified: String,
    note: String,
    /// Site, sample and reference, one a line.
    more: Vec<String>,
}

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
    findings: Vec<FindingLine>,
    draft: bool,
    /// The same as files: where, and what.
    files: Vec<(String, String)>,
}

/// How often each result was given, with what has none.
fn tally(app: &App, c: &Chrome, state: &Validation) -> (Vec<(String, Vec<usize>)>, Vec<usize>) {
    let mut totals = vec![0; CheckResult::ALL.len() + 1];
    let mut rows = Vec::new();
    for category in &app.pack().categories {
        let of_it: Vec<Option<CheckResult>> = state
            .scope()
            .iter()
            .filter(|s| s.category == category.number)
            .map(|s| state.results.get(&s.id).map(|checked| checked.result))
            .collect();
        if of_it.is_empty() {
            continue;
        }
        let wanted = CheckResult::ALL.iter().map(|r| Some(*r)).chain([None]);
        let counts: Vec<usize> = wanted
            .map(|result| of_it.iter().filter(|found| **found == result).count())
            .collect();
        for (total, count) in totals.iter_mut().zip(&counts) {
            *total += count;
        }
        rows.push((
            format!("{}. {}", category.number, c.pack(&category.name)),
            counts,
        ));
    }
    (rows, totals)
}

fn lines(app: &App, c: &Chrome, state: &Validation, edition: &str) -> Vec<Line> {
    let Some(edition) = app.catalogue().edition(edition) else {
        return Vec::new();
    };
    let lines = state.scope().iter().flat_map(|scoped| {
        let text = edition
            .criterion(&scoped.id)
            .map(|known| c.pack(&known.text));
        let given = state.results_of(&scoped.id).iter();
        given.map(move |checked| {
            let ways: Vec<String> = checked
                .ways()
                .map(|how| c.t(key("validation-verified", how.code())))
                .collect();
            Line {
                id: scoped.id.clone(),
                text: text.unwrap_or_default().to_owned(),
                strength: c.t(key("strength", scoped.strength.as_str())),
                result: c.t(key("validation-result", checked.result.code())),
                verified: ways.join(", "),
                note: checked.note.clone(),
                more: more(c, state, checked),
            }
        })
    });
    lines.collect()
}

/// What stands beside a result: for which sites, from which sample, where it was seen.
fn more(c: &Chrome, state: &Validation, checked: &Checked) -> Vec<String> {
    let mut more = Vec::new();
    let named: Vec<&str> = checked
        .sites
        .iter()
        .filter_map(|site| Some(state.site(*site)?.name.as_str()))
        .collect();
    if !named.is_empty() {
        more.push(named.join(", "));
    }
    if let Some(sample) = &checked.sample {
        let args = [
            ("drawn", c.count(sample.drawn)),
            ("of", c.count(sample.of)),
            ("from", sample.from.clone()),
            ("failed", sample.failed.to_string()),
        ];
        more.push(c.with("validation-sample-shown", &args));
    }
    if !checked.reference.is_empty() {
        more.push(checked.reference.clone());
    }
    more
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

/// `4 of 57 criteria (7.02%) were not checked`: a reader must not take silence for a result.
pub(super) fn unchecked_share(c: &Chrome, progress: &Progress) -> String {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (unchecked, all) = (count(progress.unchecked()), count(progress.in_scope));
    let share = Hundredths::percent(unchecked, all).map_or_else(String::new, Hundredths::trimmed);
    let share = if c.lang == "en" {
        share
    } else {
        share.replace('.', ",")
    };
    let args = [
        ("count", unchecked.to_string()),
        ("all", c.count(all)),
        ("share", share),
    ];
    c.with("validation-unchecked-share", &args)
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    let state = &opened.validation.state;
    let conclusion = state.conclusion().cloned();
    // The worksheet is the programme's own until the report is issued.
    if conclusion.is_none() && !opened.staff {
        return Err(Failure::NotFound);
    }
    let c = chrome(&app, &visitor, &opened, "validation-report");
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
        (c.t("validation-edition"), edition(&app, &c, &plan.edition)),
    ];
    let progress = state.progress();
    let note = |id: &String| {
        let of_it = state.results_of(id).iter();
        let mut skipped = of_it.filter(|checked| checked.result == CheckResult::NotChecked);
        let reason = skipped.next().map(|checked| {
            let place = more(&c, state, checked).into_iter();
            let parts: Vec<String> = place.chain([checked.note.clone()]).collect();
            parts.join(": ")
        });
        (id.clone(), reason.unwrap_or_default())
    };
    let proposed = state.recommendation.as_ref().filter(|_| opened.staff);
    let end = proposed
        .map(|r| (r.outcome, r.summary.clone()))
        .or_else(|| {
            conclusion
                .as_ref()
                .map(|end| (end.outcome, end.summary.clone()))
        });
    let (tally, totals) = tally(&app, &c, state);
    let columns = CheckResult::ALL
        .iter()
        .map(|r| c.t(key("validation-result", r.code())));
    html(&ReportPage {
        reference: reference('V', validation),
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
        lines: lines(&app, &c, state, &plan.edition),
        unchecked: progress.not_checked.iter().map(note).collect(),
        share: unchecked_share(&c, &progress),
        missing: progress.missing,
        findings: found(&app, &who, &opened, &c).await?,
        draft: conclusion.is_none(),
        files: exchange::validation_files(&app, &who, &c, &opened).await?,
        conclusion,
        c,
    })
}
