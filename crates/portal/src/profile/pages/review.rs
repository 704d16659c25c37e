//! The specialist's review: lists by tab, one criterion a page, and the end of the review.

use super::review_view::{ReviewPage, chosen_block, criterion_page, next_in, verdict_status};
use super::reviewed::{Reviewed, reviewed};
use super::sample::{Unchanged, unchanged};
use super::tasks::PROGRAMME_CLOCKS;
use super::view::{self, Status};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Unit;
use crate::failure::Failure;
use crate::profile::commands::{self, Deciding};
use crate::web::{
    Chrome, Due, Fields, Form, Page, Visitor, flash_to, html, see_other, unprocessable,
};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::Refusal;
use greenlane_domain::annual::Lane;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{Stage, Tab, Verdict};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct Looking {
    #[serde(default)]
    pub(super) tab: Option<String>,
    #[serde(default)]
    pub(super) lane: Option<String>,
}

struct TabLink {
    href: String,
    label: String,
    current: bool,
}

struct Row {
    href: String,
    id: String,
    text: String,
    must: bool,
    strength: String,
    state: String,
    changed: bool,
    /// Its lane against the last approval, in words.
    lane: Option<String>,
    documents: String,
    decision: Status,
    sample: Option<Status>,
}

#[derive(Template)]
#[template(path = "profile/review.html")]
struct ListPage {
    c: Chrome,
    base: String,
    eyebrow: String,
    reviewer: String,
    stage: String,
    signed: String,
    record: String,
    versions: String,
    files: String,
    tabs: Vec<TabLink>,
    /// The lanes against the last approval, each leading to its criteria.
    lanes: Vec<TabLink>,
    tab_empty: String,
    unchanged: Option<Unchanged>,
    rows: Vec<Row>,
    decided: usize,
    total: usize,
    deciding: bool,
    round: u32,
    to_return: usize,
    to_verify: usize,
    why_not_return: Option<String>,
    why_not_accept: Option<String>,
    due: Vec<Due>,
    error: Option<String>,
}

fn rows(app: &App, c: &Chrome, here: &Reviewed, (tab, lane): (Tab, Option<Lane>)) -> Vec<Row> {
    let profile = &here.profile;
    let edition = app.catalogue().edition(&profile.edition);
    let changed = profile.changed_for_review();
    let latest = profile.latest();
    let listed = match lane {
        Some(lane) => {
            let all = here
                .profile
                .tab(Tab::All, &here.signals.findings)
                .into_iter();
            all.filter(|id| here.lanes.get(*id) == Some(&lane))
                .collect()
        }
        None => here.listed(tab),
    };
    let listed = listed.into_iter();
    listed
        .filter_map(|id| {
            let pinned = profile.pinned(id)?;
            let answer = latest?.answers.get(id)?;
            let criterion = edition.and_then(|edition| edition.criterion(id));
            Some(Row {
                href: format!("{}/criteria/{id}?tab={}", here.base, tab.code()),
                id: id.to_owned(),
                text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
                must: pinned.strength == Strength::Must,
                strength: view::strength(c, pinned.strength),
                state: view::state(c, answer.state),
                changed: changed.contains(&id),
                lane: here
                    .lanes
                    .get(id)
                    .map(|lane| c.t(format!("annual-review-tag-{}", lane.code()))),
                documents: c.n("profile-documents", answer.evidence.len()),
                decision: verdict_status(c, profile.decision(id)),
                sample: super::sample::place(c, here, id),
            })
        })
        .collect()
}

fn list_page(
    app: &App,
    visitor: &Visitor,
    here: &Reviewed,
    (tab, lane): (Tab, Option<Lane>),
    error: Option<&Refusal>,
) -> ListPage {
    let mut c = here.chrome(app, visitor);
    c.tabs = crate::caseload::tabs(app, visitor, here.company, &here.member, "profile");
    c.title = c.t("review-title");
    let profile = &here.profile;
    let (round, signed) = profile.latest().map_or((0, String::new()), |filed| {
        let signature = &filed.signature;
        let who = format!("{}, {}", signature.name, signature.title);
        let words = c.t2("review-signed", "who", who, "at", c.at(signature.signed_at));
        (filed.round, words)
    });
    let entity = app.pack().entity_type(&profile.entity_type);
    let entity = entity.map_or("", |entity| c.pack(&entity.name)).to_owned();
    let shown = Tab::ALL.iter().filter(|each| here.shows(**each, tab));
    let tabs = shown.map(|each| TabLink {
        href: format!("{}?tab={}", here.base, each.code()),
        label: c.n(
            format!("review-tab-{}", each.code()),
            here.listed(*each).len(),
        ),
        current: *each == tab && lane.is_none(),
    });
    let lanes = Lane::ALL.iter().filter(|_| !here.lanes.is_empty());
    let lanes = lanes.map(|each| TabLink {
        href: format!("{}?lane={}", here.base, each.code()),
        label: c.t1(
            format!("annual-review-lane-{}", each.code()),
            "count",
            here.lanes.values().filter(|lane| *lane == each).count(),
        ),
        current: Some(*each) == lane,
    });
    let why = |refusal: Option<Refusal>| refusal.map(|refusal| c.refusal(&refusal));
    let versions = format!("/companies/{}/profile/versions", here.company);
    let signed_as = profile.id.map(|id| id.to_string()).unwrap_or_default();
    ListPage {
        reviewer: here.reviewer.clone(),
        base: here.base.clone(),
        eyebrow: format!(
            "{} · {entity} · {}",
            here.member.legal_name(),
            view::cycle_title(&c, profile.cycle)
        ),
        stage: c.t(format!("profile-stage-{}", profile.stage().code())),
        signed,
        record: format!("{versions}/{signed_as}/{round}"),
        versions,
        files: format!("/companies/{}/profile/exchange", here.company),
        tabs: tabs.collect(),
        lanes: lanes.collect(),
        tab_empty: c.t(format!("review-tab-{}-empty", tab.code())),
        unchanged: unchanged(app, &c, here),
        rows: rows(app, &c, here, (tab, lane)),
        decided: profile.criteria.len() - profile.undecided().len(),
        total: profile.criteria.len(),
        deciding: here.deciding,
        round,
        to_return: profile.decided_as(Verdict::Return).len(),
        to_verify: profile.decided_as(Verdict::Verify).len(),
        why_not_return: why(profile.why_not_returnable()),
        why_not_accept: why(profile.why_not_acceptable()),
        due: view::due(app, &c, &here.member.deadlines(), &PROGRAMME_CLOCKS),
        error: error.map(|refusal| c.refusal(refusal)),
        c,
    }
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<ProfileId>,
    Query(looking): Query<Looking>,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let tab = here.tab(looking.tab.as_deref());
    let lane = looking.lane.as_deref().and_then(Lane::from_code);
    let lane = lane.filter(|_| !here.lanes.is_empty());
    html(&list_page(&app, &visitor, &here, (tab, lane), None))
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, criterion)): Path<(ProfileId, String)>,
    Query(looking): Query<Looking>,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let tab = here.tab(looking.tab.as_deref());
    let page: ReviewPage =
        criterion_page(&app, &visitor, &who, &here, &criterion, tab, None).await?;
    html(&page)
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, criterion)): Path<(ProfileId, String)>,
    Form(fields): Form,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let tab = here.tab(fields.text("tab"));
    if fields.has("insert") {
        return insert(&app, &visitor, &who, &here, (&criterion, tab), fields).await;
    }
    let next = next_in(&here, tab, &criterion);
    let what = Deciding {
        round: round(&fields),
        criterion: &criterion,
        verdict: Verdict::from_code(fields.get("verdict")),
        comment: fields.get("comment"),
        note: fields.get("note"),
        reason: fields.get("reason"),
    };
    let mut unit = app.begin(&who).await?;
    match commands::decide(&mut unit, id, what).await {
        Ok(()) => unit.commit().await?,
        Err(Failure::Refused(refusal)) => {
            drop(unit);
            let typed = Some((&fields, Some(refusal)));
            let page = criterion_page(&app, &visitor, &who, &here, &criterion, tab, typed).await?;
            return unprocessable(&page);
        }
        Err(other) => return Err(other),
    }
    let to = match next {
        Some(next) => format!("{}/criteria/{next}?tab={}", here.base, tab.code()),
        None => here.base.clone(),
    };
    Ok(flash_to(&app, to, "review-decided"))
}

/// Shows the page again with a text block in the comment. Nothing is decided by it.
async fn insert(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Reviewed,
    (criterion, tab): (&str, Tab),
    mut fields: Fields,
) -> Page {
    let refusal = match chosen_block(app, who, criterion, fields.get("block")).await? {
        Some(text) => {
            let comment = fields.get("comment").trim_end();
            let joined = if comment.is_empty() {
                text
            } else {
                format!("{comment}\n\n{text}")
            };
            fields.set("comment", joined);
            None
        }
        None => Some(Refusal::new("refusal-review-block").field("block")),
    };
    let typed = Some((&fields, refusal));
    let page = criterion_page(app, visitor, who, here, criterion, tab, typed).await?;
    html(&page)
}

pub(super) fn round(fields: &Fields) -> u32 {
    fields.get("round").parse().unwrap_or_default()
}

pub(super) async fn send_back(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<ProfileId>,
    Form(fields): Form,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    let mut unit = app.begin(&who).await?;
    let done = commands::send_back(&mut unit, id, round(&fields)).await;
    ended(
        &app,
        &visitor,
        &here,
        unit,
        (done, &here.base, "review-sent-back"),
    )
    .await
}

pub(super) async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<ProfileId>,
    Form(fields): Form,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    if here.profile.stage() == Stage::Accepted {
        return Ok(see_other(here.base));
    }
    let mut unit = app.begin(&who).await?;
    let done = commands::accept(&mut unit, id, round(&fields)).await;
    ended(
        &app,
        &visitor,
        &here,
        unit,
        (done, &here.base, "review-accepted"),
    )
    .await
}

/// After an act on the whole review: the list with a notice of what was done, or with why it could not be.
pub(super) async fn ended(
    app: &App,
    visitor: &Visitor,
    here: &Reviewed,
    unit: Unit,
    (done, to, notice): (Result<(), Failure>, &str, &str),
) -> Page {
    let refusal = match done {
        Ok(()) => {
            unit.commit().await?;
            return Ok(flash_to(app, to, notice));
        }
        Err(Failure::Refused(refusal)) => refusal,
        Err(other) => return Err(other),
    };
    drop(unit);
    let page = list_page(app, visitor, here, (here.tab(None), None), Some(&refusal));
    unprocessable(&page)
}
