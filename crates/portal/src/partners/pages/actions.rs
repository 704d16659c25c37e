//! Step 4: the action plan.

use super::view;
use super::{Here, Of, RISK, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::partners::{commands, picture};
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{
    Action as Planned, ActionText, Gap, Picture, Subject, SupplyChain, gaps,
};
use greenlane_domain::permission::Action;
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

/// One action in words.
pub(super) struct Row {
    pub id: String,
    pub about: String,
    pub what: String,
    pub owner: String,
    pub due: Due,
    pub tag: (&'static str, String),
    pub ended: bool,
}

#[derive(Template)]
#[template(path = "partners/actions.html")]
struct ActionsPage {
    c: Chrome,
    base: String,
    may_edit: bool,
    open: Vec<Row>,
    ended: Vec<Row>,
    /// High risks that nobody works on yet: words, the value of the form's field.
    uncovered: Vec<(String, String)>,
    abouts: Vec<(String, String)>,
    typed: Typed,
}

async fn page(app: &App, visitor: &Visitor, who: &Who, here: &Here, typed: Typed) -> Page {
    let say = Say::new(app, visitor.lang);
    let c = here.chrome(app, visitor, &say.t("risk-step-actions"), &[RISK]);
    let known = picture(app, who, here.company, &here.member, &here.chain).await?;
    let page = build(app, here, &known.picture, typed, c);
    page.typed.page(&page)
}

/// One action in words, as it stands on a day.
pub(super) fn row(app: &App, c: &Chrome, chain: &SupplyChain, on: Date, action: &Planned) -> Row {
    Row {
        id: action.id.to_string(),
        about: view::subject(c, chain, action.about),
        what: action.what.clone(),
        owner: action.owner.clone(),
        due: Due::set(app, c, action.due, c.t("action-due-why")),
        tag: match &action.end {
            Some(end) => {
                let key = if end.done {
                    "action-done"
                } else {
                    "action-dropped"
                };
                let text = c.t2(key, "day", c.day(end.on), "note", &end.note);
                (if end.done { "none" } else { "calm" }, text)
            }
            None if action.overdue(on) => ("bad", c.t("action-overdue")),
            None => ("progress", c.t("action-open")),
        },
        ended: action.end.is_some(),
    }
}

fn build(app: &App, here: &Here, picture: &Picture, typed: Typed, c: Chrome) -> ActionsPage {
    let chain = &here.chain;
    let row = |action: &Planned| row(app, &c, chain, picture.on, action);
    let uncovered = gaps(chain, picture)
        .into_iter()
        .filter_map(|gap| match gap {
            Gap::NoAction(about, _) => Some((view::subject(&c, chain, about), about.code())),
            _ => None,
        });
    let subjects = picture.risks(chain).into_iter().map(|(about, ..)| about);
    let abouts = subjects.map(|about| (about.code(), view::subject(&c, chain, about)));
    let abouts = view::after(c.t("ui-choose-one"), abouts.collect());
    let ended = chain.actions.iter().rev().filter(|a| a.end.is_some());
    ActionsPage {
        base: here.base.clone(),
        may_edit: here.may_edit,
        open: chain.open_actions().into_iter().map(row).collect(),
        ended: ended.map(row).collect(),
        uncovered: uncovered.collect(),
        abouts,
        typed,
        c,
    }
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    about: String,
}

pub(super) async fn list(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let mut fields = Fields::default();
    fields.set("about", wanted.about);
    page(&app, &visitor, &who, &here, Typed::of(fields)).await
}

async fn record(app: &App, who: &Who, company: MemberId, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let about = Subject::parse(fields.get("about"));
    if about.is_none() {
        faults.add("about", "fault-choose");
    }
    let what = fields.required("what", &mut faults);
    let owner = fields.required("owner", &mut faults);
    let due = fields.get("due").parse().ok();
    if due.is_none() {
        faults.add("due", "refusal-threat-date");
    }
    faults.check()?;
    let (Some(about), Some(due)) = (about, due) else {
        return Err(Failure::NotFound);
    };
    let mut unit = app.begin(who).await?;
    let text = ActionText { what, owner, due };
    commands::add_action(&mut unit, company, about, text).await?;
    unit.commit().await
}

pub(super) async fn add(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    match record(&app, &who, company, &fields).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("{}/risk/actions", here.base),
            "action-added",
        )),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, &here, typed).await
        }
    }
}

pub(super) async fn end(
    State(app): Of,
    who: Who,
    Path((company, action)): Path<(MemberId, Uuid)>,
    Form(fields): Form,
) -> Page {
    let done = fields.get("act") == "done";
    let mut unit = app.begin(&who).await?;
    commands::end_action(&mut unit, company, action, done, fields.get("note")).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        format!("/companies/{company}/risk/actions"),
        "action-ended",
    ))
}
