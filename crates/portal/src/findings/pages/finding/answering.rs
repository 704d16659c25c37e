//! What the company answers with: the rows of its plan, its documents, and the days it can ask for.

use super::{MOST_ROWS, Opened};
use crate::accounts::Who;
use crate::failure::Failure;
use crate::validation::errors::Errors;
use crate::web::{Chrome, Fields, Say};
use crate::{App, profile};
use greenlane_domain::findings::Finding;
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::pack::Length;

/// Fewest rows of the plan that the form shows.
const ROWS: usize = 3;

pub(super) struct Document {
    pub id: String,
    pub href: String,
    pub name: String,
    pub description: String,
}

pub(super) struct StepRow {
    pub n: usize,
    pub what: String,
    pub who: String,
    pub by: String,
    pub errors: [String; 3],
}

pub(super) async fn documents(
    app: &App,
    who: &Who,
    opened: &Opened,
    say: &Say,
) -> Result<(Vec<Document>, Vec<Document>), Failure> {
    let seen = opened.seen()?;
    let company = seen.member;
    let all = profile::library(app, who, company).await?;
    let shown = |row: &profile::EvidenceRow| Document {
        id: row.stream_id.to_string(),
        href: format!("/companies/{company}/evidence/{}", row.stream_id),
        name: row.name.clone(),
        description: row.said(say),
    };
    let sent = &opened.finding.state.evidence;
    let is_sent = |row: &&profile::EvidenceRow| sent.contains(&EvidenceId(row.stream_id));
    let (mine, others): (Vec<_>, Vec<_>) = all.iter().partition(is_sent);
    Ok((
        mine.into_iter().map(shown).collect(),
        others.into_iter().map(shown).collect(),
    ))
}

pub(super) fn steps(finding: &Finding, form: &Fields, errors: &Errors) -> Vec<StepRow> {
    let typed = (0..MOST_ROWS)
        .rev()
        .find(|n| form.has(&format!("what_{n}")))
        .map(|n| n + 1);
    let more = usize::from(form.has("more"));
    let count = typed.unwrap_or(finding.plan.len()).max(ROWS) + more;
    let rows = (0..count.min(MOST_ROWS)).map(|n| {
        let kept = finding.plan.get(n).filter(|_| typed.is_none());
        let field = |name: &str| format!("{name}_{n}");
        let value = |name: &str, of: Option<String>| match of {
            Some(kept) => kept,
            None => form.get(&field(name)).to_owned(),
        };
        StepRow {
            n,
            what: value("what", kept.map(|step| step.what.clone())),
            who: value("who", kept.map(|step| step.who.clone())),
            by: value("by", kept.map(|step| step.by.to_string())),
            errors: ["what", "who", "by"].map(|name| errors.of(&field(name)).to_owned()),
        }
    });
    rows.collect()
}

pub(super) fn extensions(app: &App, c: &Chrome) -> Vec<(String, String)> {
    let clock = app.pack().clock("finding_extension");
    let Some(Length::Options(days)) = clock.map(|clock| &clock.length) else {
        return Vec::new();
    };
    let each = days
        .iter()
        .map(|days| (days.to_string(), c.n("finding-n-days", *days)));
    each.collect()
}
