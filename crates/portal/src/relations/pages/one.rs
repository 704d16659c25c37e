//! One relation: what is said, by whom, on what grounds; and the steps that are somebody's to take.

use super::tag;
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::failure::{Failure, Faults};
use crate::profile::Names;
use crate::relations::{commands, read};
use crate::validation::errors::key;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::relations::{Command, LONGEST, Relation, Stage};
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "relations/one.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that its reader may do or not"
)]
struct OnePage {
    c: Chrome,
    action: String,
    tag: &'static str,
    stage: String,
    companies: [(String, String); 2],
    facts: Vec<(String, String)>,
    grounds: String,
    reason: String,
    ending: String,
    may_decide: bool,
    may_withdraw: bool,
    may_end: bool,
    /// It waits for somebody else than the reader.
    own: bool,
    longest: usize,
    form: Typed,
}

fn by(c: &Chrome, names: &Names, who: Option<(AccountId, Date)>) -> Option<String> {
    let (who, on) = who?;
    let name = names.get(Some(who.0));
    Some(c.t2("relation-by", "name", name, "day", c.day(on)))
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    form: Typed,
) -> Result<OnePage, Failure> {
    let relation = stream::<Relation>(app, who, id).await?.state;
    let (Some(between), Some(stage)) = (&relation.between, relation.stage()) else {
        return Err(Failure::NotFound);
    };
    let mut c = Chrome::titled(app, visitor, String::new());
    let list = c.t("relations-title");
    c = c.crumb("/relations", list);
    let code = between.relation.code();
    c.title = read::says(&c, code, &between.one_name, &between.other_name);
    c.here = c.t(key("relation-kind", code));
    let ending = relation.ending.as_ref();
    let people = [
        relation.proposed.map(|(by, _)| by.0),
        relation.confirmed.map(|(by, _)| by.0),
        ending.map(|ending| ending.by.0),
    ];
    let names = Names::of(app, who, people.into_iter().flatten().collect()).await?;
    let mut facts = vec![(c.t("relation-from"), c.day(between.from))];
    facts.push((c.t("relation-evidence"), relation.evidence.clone()));
    let proposed = by(&c, &names, relation.proposed);
    facts.extend(proposed.map(|text| (c.t("relation-written"), text)));
    let confirmed = by(&c, &names, relation.confirmed);
    facts.extend(confirmed.map(|text| (c.t("relation-checked"), text)));
    if let Some(ending) = ending {
        facts.push((c.t("relation-ended-on"), c.day(ending.on)));
        let said_by = names.get(Some(ending.by.0));
        facts.push((c.t("relation-end-written"), said_by));
    }
    let may = |action: Action| app.may(who, action, &Resource::Programme);
    let waits = matches!(stage, Stage::Proposed | Stage::Ending);
    let decides = relation.decides(who.account);
    let author = relation.proposed.is_some_and(|(by, _)| by == who.account);
    let company = |id: greenlane_domain::ids::MemberId, name: &String| {
        (format!("/companies/{id}/relations"), name.clone())
    };
    Ok(OnePage {
        action: format!("/relations/{id}"),
        tag: tag(stage.code()),
        stage: c.t(key("relation-stage", stage.code())),
        companies: [
            company(between.one, &between.one_name),
            company(between.other, &between.other_name),
        ],
        grounds: relation.grounds.clone(),
        reason: relation.reason.clone(),
        ending: ending.map_or_else(String::new, |ending| ending.reason.clone()),
        may_decide: waits && decides && may(Action::DecideRelation),
        may_withdraw: stage == Stage::Proposed && author && may(Action::ProposeRelation),
        may_end: stage == Stage::Confirmed && may(Action::ProposeRelation),
        own: waits && !decides,
        longest: LONGEST,
        facts,
        form,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    html(&page(&app, &visitor, &who, id, Typed::default()).await?)
}

async fn take(app: &App, who: &Who, id: Uuid, command: Command) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    commands::step(&mut unit, id, command).await?;
    unit.commit().await
}

async fn answer(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    (id, fields): (Uuid, Fields),
    done: Result<(), Failure>,
) -> Page {
    let Err(failure) = done else {
        return Ok(flash_to(
            app,
            format!("/relations/{id}"),
            "relation-step-taken",
        ));
    };
    let c = Chrome::new(app, visitor, "relations-title");
    let form = Typed::refused(fields, failure, &c, "main-content")?;
    let page = page(app, visitor, who, id, form).await?;
    page.form.page(&page)
}

pub(super) async fn end(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let ended = async {
        let Ok(on) = fields.get("ended_on").trim().parse() else {
            let mut faults = Faults::default();
            faults.add("ended_on", "refusal-relation-day");
            return Err(Failure::Invalid(faults));
        };
        let reason = fields.get("reason").to_owned();
        take(&app, &who, id, Command::ProposeEnd { on, reason }).await
    };
    let done = ended.await;
    answer(&app, (&visitor, &who), (id, fields), done).await
}

pub(super) async fn withdraw(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let reason = fields.get("reason").to_owned();
    let done = take(&app, &who, id, Command::Withdraw { reason }).await;
    answer(&app, (&visitor, &who), (id, fields), done).await
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let decided = async {
        let stage = stream::<Relation>(&app, &who, id).await?.state.stage();
        let ending = stage == Some(Stage::Ending);
        let reason = fields.get("reason").to_owned();
        let command = match (fields.get("act"), ending) {
            ("confirm", false) => Command::Confirm,
            ("confirm", true) => Command::ConfirmEnd,
            ("refuse", false) => Command::Refuse { reason },
            ("refuse", true) => Command::RefuseEnd { reason },
            _ => return Err(Failure::Bad("no such step".to_owned())),
        };
        take(&app, &who, id, command).await
    };
    let done = decided.await;
    answer(&app, (&visitor, &who), (id, fields), done).await
}
