//! Unchanged answers in a review: the sample, what it allows, and how it was drawn.

use super::review::{Looking, ended, round};
use super::reviewed::{Reviewed, reviewed};
use super::view::Status;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::commands_review;
use crate::profile::read::Names;
use crate::web::{Chrome, Form, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{Sample, Tab, Verdict};

/// The unchanged answers as the list of criteria shows them.
pub(super) struct Unchanged {
    pub(super) lead: String,
    pub(super) reasons: String,
    /// Those that are read one by one: criterion, reason, address.
    pub(super) alone: Vec<(String, String, String)>,
    pub(super) may_draw: Option<String>,
    pub(super) drawn: Option<Drawn>,
}

/// A sample that was drawn.
pub(super) struct Drawn {
    pub(super) read: usize,
    pub(super) of: usize,
    pub(super) progress: String,
    /// Where reading goes on.
    pub(super) next: Option<String>,
    pub(super) failed: Option<String>,
    pub(super) why_not: Option<String>,
    pub(super) rest: Vec<String>,
    pub(super) accepted: Option<String>,
    pub(super) accepted_list: Vec<String>,
    pub(super) held: bool,
}

/// What the list page says of unchanged answers; nothing when there is no accepted profile to compare with.
pub(super) fn unchanged(app: &App, c: &Chrome, here: &Reviewed) -> Option<Unchanged> {
    let profile = &here.profile;
    if !profile.follows_an_acceptance() {
        return None;
    }
    let (same, drawable) = (
        profile.unchanged_since_acceptance(),
        profile.drawable(&here.signals),
    );
    let undecided = profile.undecided();
    let alone = here.signals.alone.iter();
    let alone =
        alone.filter(|(id, _)| same.contains(&id.as_str()) && undecided.contains(&id.as_str()));
    let alone = alone.map(|(id, why)| {
        let href = format!("{}/criteria/{id}?tab=unchanged", here.base);
        (
            id.clone(),
            c.t(format!("sample-alone-{}", why.code())),
            href,
        )
    });
    let rule = app.pack().reviewing.sample;
    Some(Unchanged {
        lead: c.n("sample-lead", same.len()),
        reasons: c.pack(&app.pack().reviewing.reasons).to_owned(),
        alone: alone.collect(),
        may_draw: (here.deciding && profile.sample().is_none() && !drawable.is_empty())
            .then(|| c.n("sample-draw", rule.size(drawable.len()))),
        drawn: profile.sample().map(|sample| drawn(c, here, sample)),
    })
}

fn drawn(c: &Chrome, here: &Reviewed, sample: &Sample) -> Drawn {
    let profile = &here.profile;
    let (unread, failed) = (profile.unread(sample), profile.failed(sample));
    let read = sample.drawn.len() - unread.len();
    let next = unread.first().filter(|_| here.deciding);
    let why_not = profile
        .why_not_together(&here.signals)
        .filter(|_| here.deciding && failed.is_empty() && sample.accepted.is_none());
    let rest = profile.rest(sample, &here.signals).into_iter();
    let accepted = sample.accepted.clone().unwrap_or_default();
    Drawn {
        read,
        of: sample.drawn.len(),
        progress: c.t2("sample-progress", "n", read, "m", sample.drawn.len()),
        next: next.map(|id| format!("{}/criteria/{id}?tab={}", here.base, Tab::Sample.code())),
        failed: (!failed.is_empty()).then(|| c.t1("sample-failed", "criteria", failed.join(", "))),
        why_not: why_not.map(|refusal| c.refusal(&refusal)),
        rest: rest.map(str::to_owned).collect(),
        accepted: sample
            .accepted
            .as_ref()
            .map(|accepted| c.n("sample-accepted", accepted.len())),
        accepted_list: accepted,
        held: here.deciding && sample.accepted.is_none() && failed.is_empty(),
    }
}

struct DrawRow {
    id: String,
    href: String,
    weight: u32,
    drawn: bool,
    decision: Status,
}

#[derive(Template)]
#[template(path = "profile/sample.html")]
struct SamplePage {
    c: Chrome,
    eyebrow: String,
    reasons: String,
    facts: Vec<(String, String)>,
    holds: bool,
    rows: Vec<DrawRow>,
}

/// How the sample was drawn, so that anybody can draw it again.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<ProfileId>,
    Query(_): Query<Looking>,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let sample = here.profile.sample().ok_or(Failure::NotFound)?;
    let c = here.chrome(&app, &visitor);
    let review = c.t("review-title");
    let mut c = c.crumb(here.base.clone(), review);
    c.title = c.t("sample-title");
    let people = sample.by.account.into_iter().collect();
    let names = Names::of(&app, &who, people).await?;
    let rule = &sample.rule;
    let weights = [
        ("must", rule.weights.must),
        ("should", rule.weights.should),
        ("finding", rule.weights.finding),
        ("unread", rule.weights.unread),
    ]
    .map(|(name, weight)| (name, weight.to_string()));
    let size = [
        ("percent", rule.percent.to_string()),
        ("least", rule.least.to_string()),
        ("most", rule.most.to_string()),
    ];
    let facts = vec![
        (c.t("sample-fact-by"), names.get(sample.by.account)),
        (c.t("sample-fact-at"), c.at(sample.at)),
        (c.t("sample-fact-seed"), format!("{:016x}", sample.seed)),
        (
            c.t("sample-fact-size"),
            c.t2(
                "sample-fact-size-value",
                "n",
                sample.drawn.len(),
                "m",
                sample.drawn_from.len(),
            ),
        ),
        (
            c.t("sample-fact-rule"),
            c.with("sample-fact-rule-value", &size),
        ),
        (
            c.t("sample-fact-weights"),
            c.with("sample-fact-weights-value", &weights),
        ),
    ];
    let rows = sample.drawn_from.iter().map(|each| {
        let id = each.criterion.as_str();
        let drawn = sample.drawn.iter().any(|drawn| drawn == id);
        DrawRow {
            href: format!("{}/criteria/{id}?tab=unchanged", here.base),
            weight: each.weight,
            drawn,
            decision: super::review_view::verdict_status(&c, here.profile.decision(id)),
            id: id.to_owned(),
        }
    });
    let mut rows: Vec<DrawRow> = rows.collect();
    rows.sort_by_key(|row| !row.drawn);
    html(&SamplePage {
        eyebrow: here.member.legal_name().to_owned(),
        reasons: c.pack(&app.pack().reviewing.reasons).to_owned(),
        facts,
        holds: sample.holds(),
        rows,
        c,
    })
}

pub(super) async fn draw(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<ProfileId>,
    Form(fields): Form,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let mut unit = app.begin(&who).await?;
    let done = commands_review::draw_sample(&mut unit, id, round(&fields)).await;
    let to = format!("{}?tab={}", here.base, Tab::Sample.code());
    ended(&app, &visitor, &here, unit, (done, &to, "sample-drawn")).await
}

pub(super) async fn together(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<ProfileId>,
    Form(fields): Form,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let mut unit = app.begin(&who).await?;
    let done = commands_review::accept_together(&mut unit, id, round(&fields)).await;
    ended(
        &app,
        &visitor,
        &here,
        unit,
        (done, &here.base, "sample-accepted-now"),
    )
    .await
}

/// What a criterion's page says of its place in the sample.
pub(super) fn place(c: &Chrome, here: &Reviewed, id: &str) -> Option<Status> {
    let profile = &here.profile;
    let together = profile.decision(id).is_some_and(|review| review.together);
    if together {
        return Some(Status::new(c, "calm", "sample-place-together"));
    }
    let sample = profile.sample()?;
    if !sample.drawn.iter().any(|drawn| drawn == id) {
        return None;
    }
    let key = match profile.read_since(sample, id).map(|review| review.verdict) {
        None => ("progress", "sample-place-drawn"),
        Some(Verdict::Return) => ("warn", "sample-place-failed"),
        Some(_) => ("done", "sample-place-read"),
    };
    Some(Status::new(c, key.0, key.1))
}
