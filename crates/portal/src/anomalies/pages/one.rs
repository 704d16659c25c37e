//! One anomaly: why, its rows, what was decided, and what can be done with it.

use super::rows::{Rows, rows};
use crate::accounts::Who;
use crate::anomalies::commands::{self, Read};
use crate::anomalies::read::Companies;
use crate::anomalies::words;
use crate::app::App;
use crate::caseload::{specialists, staff_names};
use crate::command::{history, read};
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::web::{Chrome, Due, Fields, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::anomalies::{Anomaly, Decision, Event, LONGEST_TEXT, Sighting, Stage};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use std::collections::BTreeMap;
use uuid::Uuid;

struct Line {
    iso: String,
    at: String,
    what: String,
    detail: String,
    who: String,
}

#[derive(Template)]
#[template(path = "anomalies/anomaly.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that its reader may do or not"
)]
struct AnomalyPage {
    c: Chrome,
    id: Uuid,
    why: String,
    reasons: String,
    how: String,
    tag: &'static str,
    stage: String,
    companies: Vec<(String, String)>,
    rows: Rows,
    gone: String,
    changed: String,
    question: String,
    due: Option<Due>,
    people: Vec<(String, String)>,
    may_ask: bool,
    may_dismiss: bool,
    may_answer: bool,
    /// Somebody is asked already.
    waits: bool,
    /// The state that the page shows: what is decided is decided about it.
    version: i64,
    /// What was typed into a form that is there no more, with its heads.
    kept: Vec<(String, String)>,
    longest: usize,
    form: Typed,
    history: Vec<Line>,
}

fn told(c: &Chrome, staff: &BTreeMap<Uuid, String>, event: &Event) -> (String, String) {
    let name = |id: Uuid| staff.get(&id).cloned().unwrap_or_default();
    let step = |key: &str| c.t(format!("anomaly-told-{key}"));
    match event {
        Event::Seen { .. } => (step("seen"), String::new()),
        Event::Changed { sighting, .. } => {
            let rows = sighting.rows.len();
            (c.n("anomaly-told-changed", rows), String::new())
        }
        Event::Reopened { .. } => (step("reopened"), String::new()),
        Event::Gone { .. } => (step("gone"), String::new()),
        Event::Dismissed { reason, .. } => (step("dismissed"), reason.clone()),
        Event::Followed { asked, .. } => {
            let what = c.t2(
                "anomaly-told-followed",
                "name",
                name(asked.who.0),
                "due",
                c.day(asked.deadline.due),
            );
            (what, asked.question.clone())
        }
        Event::Answered { text, .. } => (step("answered"), text.clone()),
    }
}

async fn lines(
    app: &App,
    who: &Who,
    c: &Chrome,
    (id, staff): (Uuid, &BTreeMap<Uuid, String>),
) -> Result<Vec<Line>, Failure> {
    let events = history::<Anomaly>(app, who, id).await?;
    let lines = events.iter().rev().map(|recorded| {
        let (what, detail) = told(c, staff, &recorded.event);
        let role = c.t(key("role", &recorded.by.role));
        let name = recorded.by.account.and_then(|id| staff.get(&id));
        Line {
            iso: recorded.recorded_at.to_string(),
            at: c.at(recorded.recorded_at),
            what,
            detail,
            who: name.map_or_else(|| role.clone(), |name| format!("{name} ({role})")),
        }
    });
    Ok(lines.collect())
}

/// Whom to ask first: the specialist whose results they are, or that of the first company.
async fn likely(app: &App, who: &Who, seen: &Sighting) -> Result<Option<Uuid>, Failure> {
    if let Some(specialist) = seen.specialist {
        return Ok(Some(specialist.0));
    }
    for member in &seen.members {
        let member = read::<Member>(app, who, *member).await?.state;
        if let Some(specialist) = member.specialist {
            return Ok(Some(specialist.0));
        }
    }
    Ok(None)
}

/// What was typed into a form that is gone because somebody else was quicker: it is not lost.
fn kept(c: &Chrome, typed: &Typed, forms: &[(&str, &str, bool)]) -> Vec<(String, String)> {
    let gone = forms
        .iter()
        .filter(|(field, _, there)| !there && !typed.v(field).is_empty());
    gone.map(|(field, head, _)| (c.t(head), typed.v(field).to_owned()))
        .collect()
}

/// The answer of somebody who is asked no more: nothing of the anomaly, but what they wrote.
#[derive(Template)]
#[template(path = "anomalies/lost.html")]
struct LostPage {
    c: Chrome,
    kept: Vec<(String, String)>,
    form: Typed,
}

/// What somebody wrote who was asked, when others settled it meanwhile. To anybody else there is no such anomaly.
async fn lost(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    id: Uuid,
    form: Typed,
) -> Result<LostPage, Failure> {
    let events = history::<Anomaly>(app, who, id).await?;
    let asked = events.iter().any(|recorded| {
        matches!(&recorded.event, Event::Followed { asked, .. } if asked.who == who.account)
    });
    if !asked || form.v("text").is_empty() {
        return Err(Failure::NotFound);
    }
    let c = Chrome::new(app, visitor, "anomaly-lost-title");
    Ok(LostPage {
        kept: kept(&c, &form, &[("text", "anomaly-answer", false)]),
        form,
        c,
    })
}

/// The state that a form was made from; whatever stands there now where a form does not say it.
fn read_in(fields: &Fields) -> Read {
    let version = fields.get("version").parse();
    version.map_or(Read::Newest, Read::Version)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    mut form: Typed,
) -> Result<AnomalyPage, Failure> {
    let loaded = read::<Anomaly>(app, who, id).await?;
    let (version, anomaly) = (loaded.version, loaded.state);
    let seen = anomaly.sighting.as_ref().ok_or(Failure::NotFound)?;
    let leads = app.may(who, Action::ViewAnomalies, &Resource::Programme);
    let asked = match &anomaly.decision {
        Some(Decision::Followed { asked, .. }) => Some(asked),
        _ => None,
    };
    // To whoever is neither asked nor leads there is no such anomaly.
    if !leads && asked.is_none_or(|asked| asked.who != who.account) {
        return Err(Failure::NotFound);
    }
    let mut c = Chrome::titled(app, visitor, String::new());
    c.title = words::kind(&c, seen.kind);
    if leads {
        let list = c.t("anomalies-title");
        c = c.crumb("/anomalies", list);
    }
    let staff = staff_names(app, who).await?;
    let mut companies = Companies::default();
    companies.learn(app, who, &seen.members).await?;
    let stage = anomaly.stage();
    let may = app.may(who, Action::FollowAnomalies, &Resource::Programme);
    let waits = anomaly.waits_for();
    let may_ask = may;
    let may_dismiss = may && stage != Stage::Dismissed;
    let may_answer = waits.is_some_and(|asked| asked.who == who.account);
    let kept = kept(
        &c,
        &form,
        &[
            ("text", "anomaly-answer", may_answer),
            ("reason", "anomaly-dismiss-reason", may_dismiss),
            ("question", "anomaly-ask-question", may_ask),
        ],
    );
    if !form.fields.has("who")
        && let Some(first) = likely(app, who, seen).await?
    {
        form.fields.set("who", first.to_string());
    }
    let mut people = vec![(String::new(), c.t("ui-choose-one"))];
    if may_ask {
        let rows = specialists(app, who).await?.into_iter();
        people.extend(rows.map(|row| (row.stream_id.to_string(), row.name)));
    }
    let gone = anomaly
        .gone_on
        .map(|on| c.t1("anomaly-gone-on", "day", c.day(on)));
    let changed = anomaly
        .changed_on
        .filter(|on| Some(*on) != anomaly.first_on)
        .map(|on| c.t1("anomaly-changed-on", "day", c.day(on)));
    Ok(AnomalyPage {
        id,
        why: words::why(&c, &companies, &staff, seen),
        reasons: c.pack(&app.pack().anomalies.reasons).to_owned(),
        how: c.t(key("anomaly-how", seen.kind.code())),
        tag: words::tag(stage),
        stage: c.t(key("anomaly-stage", stage.code())),
        companies: seen
            .members
            .iter()
            .map(|member| (Companies::file(*member), companies.name(*member).to_owned()))
            .collect(),
        rows: rows(app, who, &c, &companies, seen).await?,
        gone: gone.unwrap_or_default(),
        changed: changed.unwrap_or_default(),
        question: waits
            .map(|asked| asked.question.clone())
            .unwrap_or_default(),
        due: waits.map(|asked| Due::of(app, &c, &asked.deadline)),
        people,
        may_ask,
        may_dismiss,
        may_answer,
        waits: waits.is_some(),
        version,
        kept,
        longest: LONGEST_TEXT,
        form,
        history: lines(app, who, &c, (id, &staff)).await?,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let form = Typed::of(Fields::default());
    let page = page(&app, &visitor, &who, id, form).await?;
    page.form.page(&page)
}

/// The same for whoever is asked.
pub(super) async fn question(
    state: State<App>,
    visitor: Visitor,
    who: Who,
    path: Path<Uuid>,
) -> Page {
    show(state, visitor, who, path).await
}

async fn done(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    (id, fields): (Uuid, Fields),
    done: Result<(), Failure>,
    (back, flash): (String, &str),
) -> Page {
    let Err(failure) = done else {
        return Ok(flash_to(app, back, flash));
    };
    let c = Chrome::new(app, visitor, "anomalies-title");
    let form = Typed::refused(fields, failure, &c, "main-content")?;
    match page(app, visitor, who, id, form.clone()).await {
        Err(Failure::NotFound) => {
            let page = lost(app, (visitor, who), id, form).await?;
            page.form.page(&page)
        }
        page => {
            let page = page?;
            page.form.page(&page)
        }
    }
}

pub(super) async fn dismiss(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let taken = async {
        let mut unit = app.begin(&who).await?;
        commands::dismiss(&mut unit, id, fields.get("reason"), read_in(&fields)).await?;
        unit.commit().await
    };
    let taken = taken.await;
    let back = (format!("/anomalies/{id}"), "anomaly-dismissed");
    done(&app, (&visitor, &who), (id, fields), taken, back).await
}

pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let taken = async {
        let mut unit = app.begin(&who).await?;
        let asked = (fields.get("who"), fields.get("question"));
        commands::ask(&mut unit, id, asked, read_in(&fields)).await?;
        unit.commit().await
    };
    let taken = taken.await;
    let back = (format!("/anomalies/{id}"), "anomaly-asked");
    done(&app, (&visitor, &who), (id, fields), taken, back).await
}

pub(super) async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let taken = async {
        let mut unit = app.begin(&who).await?;
        commands::answer(&mut unit, id, fields.get("text"), read_in(&fields)).await?;
        unit.commit().await
    };
    let taken = taken.await;
    let back = (format!("/anomalies/{id}/question"), "anomaly-answered");
    done(&app, (&visitor, &who), (id, fields), taken, back).await
}
