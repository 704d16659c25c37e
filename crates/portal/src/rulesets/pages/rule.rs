//! One rule: written with checking as one types, tried on its test cases, saved.

use super::{Help, below_one, change, help};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::rulesets::commands;
use crate::rulesets::read::{self, Opened};
use crate::rulesets::{content, words};
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::Stage;
use greenlane_targeting::rules::Rule;
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    pub name: String,
}

#[derive(Template)]
#[template(path = "rulesets/rule.html")]
struct RulePage {
    c: Chrome,
    id: Uuid,
    was: String,
    revision: u32,
    may_edit: bool,
    help: Help,
    check: Option<words::Check>,
    longest: usize,
    form: Typed,
}

#[derive(Template)]
#[template(path = "rulesets/check.html")]
struct CheckPart {
    c: Chrome,
    check: Option<words::Check>,
}

fn day(fields: &Fields, name: &str, faults: &mut Faults) -> Option<Date> {
    let typed = fields.text(name)?;
    let day = typed.parse().ok();
    if day.is_none() {
        faults.add(name, "refusal-ruleset-day");
    }
    day
}

/// The rule as typed, with whatever cannot be read.
fn typed(fields: &Fields) -> (Rule, Faults) {
    let mut faults = Faults::default();
    let from = day(fields, "from", &mut faults);
    let until = day(fields, "until", &mut faults);
    let tests = content::tests(fields.get("tests")).unwrap_or_else(|refusal| {
        faults.push(refusal);
        Vec::new()
    });
    let text = |name: &str| fields.get(name).trim().to_owned();
    let rule = Rule {
        id: text("id"),
        name: if text("rule_name").is_empty() {
            text("id")
        } else {
            text("rule_name")
        },
        owner: text("owner"),
        reason: text("reason").replace("\r\n", "\n"),
        text: text("text").replace("\r\n", "\n"),
        from,
        until,
        shadow: fields.has("shadow"),
        tests,
    };
    (rule, faults)
}

fn fields(rule: &Rule) -> Fields {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut fields = Fields::default();
    fields.set("id", &rule.id);
    fields.set("rule_name", &rule.name);
    fields.set("owner", &rule.owner);
    fields.set("reason", &rule.reason);
    fields.set("text", &rule.text);
    fields.set("from", day(rule.from));
    fields.set("until", day(rule.until));
    fields.set("tests", content::typed_tests(&rule.tests));
    if rule.shadow {
        fields.set("shadow", "1");
    }
    fields
}

fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (here, was): (&Opened, &str),
    form: Typed,
) -> RulePage {
    let title = if was.is_empty() {
        Chrome::new(app, visitor, "rulesets-rule-new").title
    } else {
        form.v("rule_name").to_owned()
    };
    let c = below_one(app, visitor, title, here);
    let (rule, _) = typed(&form.fields);
    let check = (!rule.text.is_empty()).then(|| words::check(&c, &here.content, &rule));
    RulePage {
        id: here.id,
        was: was.to_owned(),
        revision: here.state.revision,
        may_edit: here.state.stage == Stage::Draft
            && app.may(who, Action::EditRulesets, &Resource::Programme),
        help: help(&c, &here.content),
        longest: greenlane_targeting::rules::LONGEST,
        check,
        form,
        c,
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let form = if wanted.name.is_empty() {
        Typed::default()
    } else {
        let mut rules = here.content.rules.iter();
        let rule = rules
            .find(|rule| rule.id == wanted.name)
            .ok_or(Failure::NotFound)?;
        Typed::of(fields(rule))
    };
    html(&page(&app, &visitor, &who, (&here, &wanted.name), form))
}

/// What checking found, as the part of the page that it stands in.
pub(super) async fn check(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let c = Chrome::new(&app, &visitor, "rulesets-title");
    let (rule, _) = typed(&fields);
    let check = Some(words::check(&c, &here.content, &rule));
    html(&CheckPart { check, c })
}

async fn done(app: &App, who: &Who, id: Uuid, fields: &Fields) -> Result<&'static str, Failure> {
    let change = change(id, fields);
    let mut unit = app.begin(who).await?;
    let flash = if fields.has("drop") {
        commands::drop_rule(&mut unit, &change).await?;
        "rulesets-rule-dropped"
    } else {
        let (rule, faults) = typed(fields);
        faults.check()?;
        commands::put_rule(&mut unit, &change, rule).await?;
        "rulesets-rule-saved"
    };
    unit.commit().await?;
    Ok(flash)
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let was = fields.get("was").to_owned();
    let mut form = if fields.has("check") {
        let (_, faults) = typed(&fields);
        let say = Chrome::new(&app, &visitor, "rulesets-title");
        match faults.check() {
            Ok(()) => Typed::of(fields),
            Err(failure) => Typed::refused(fields, failure, &say, "text")?,
        }
    } else {
        match done(&app, &who, id, &fields).await {
            Ok(flash) => return Ok(flash_to(&app, format!("/rulesets/{id}"), flash)),
            Err(failure) => {
                let say = Chrome::new(&app, &visitor, "rulesets-title");
                Typed::refused(fields, failure, &say, "text")?
            }
        }
    };
    // A rule of an earlier revision is shown with what is there now, so that saving again can succeed knowingly.
    let here = read::open(&app, &who, id).await?;
    form.fields.set("revision", here.state.revision.to_string());
    let page = page(&app, &visitor, &who, (&here, &was), form);
    page.form.page(&page)
}
