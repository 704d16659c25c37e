//! Results of others beside a validation: which there are, and one more. The programme's own: no company sees them.

mod beside;
mod one;

pub(super) use beside::{Beside, beside};
pub(super) use one::{aside, download, show as one};

use super::super::errors::{Errors, key};
use super::super::{Opened, open, outside};
use super::{Of, chrome, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::Failure;
use crate::profile::{self, Names, Posted};
use crate::web::{Chrome, Fields, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{OutsideKept, PartyKind, Stage};
use uuid::Uuid;

struct Line {
    href: String,
    title: String,
    from: String,
    by: String,
    aside: String,
}

#[derive(Template)]
#[template(path = "validation/outside.html")]
struct OutsidePage {
    c: Chrome,
    id: Uuid,
    lines: Vec<Line>,
    may: bool,
    kinds: Vec<(String, String)>,
    form: Fields,
    errors: Errors,
    largest: usize,
    too_big: String,
}

/// Whether the reader may bring a document or set one aside now.
fn may(app: &App, who: &Who, opened: &Opened) -> bool {
    let state = &opened.validation.state;
    let open = !matches!(state.stage(), Stage::Unplanned | Stage::Concluded);
    open && app.may(who, Action::ConductValidation, &opened.record())
}

/// A validation for one of the programme's own.
async fn of_staff(app: &App, who: &Who, validation: Uuid) -> Result<Opened, Failure> {
    let opened = open(app, who, number(validation), Action::ViewValidation).await?;
    if opened.staff {
        Ok(opened)
    } else {
        Err(Failure::NotFound)
    }
}

/// Who made it: the body, and of what kind.
fn made_by(c: &Chrome, known: &OutsideKept) -> String {
    let kind = c.t(key("validation-party", known.brought.body.code()));
    format!("{} ({kind})", known.brought.from)
}

fn aside_by(c: &Chrome, names: &Names, known: &OutsideKept) -> String {
    let Some((reason, by, on)) = &known.aside else {
        return String::new();
    };
    let (name, day) = (names.get(Some(by.0)), c.day(*on));
    let said = c.t2("validation-outside-aside-by", "name", name, "day", day);
    format!("{said} {reason}")
}

async fn names(app: &App, who: &Who, all: &[OutsideKept]) -> Result<Names, Failure> {
    let brought = all.iter().map(|known| known.brought.by.0);
    let aside = all.iter().filter_map(|known| known.aside.as_ref());
    let people = brought.chain(aside.map(|(_, by, _)| by.0));
    Names::of(app, who, people.collect()).await
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<OutsidePage, Failure> {
    let c = chrome(app, visit, opened, "validation-outside");
    let id = opened.validation.id;
    let all = &opened.validation.state.outside;
    let names = names(app, who, all).await?;
    let line = |known: &OutsideKept| {
        let brought = &known.brought;
        let (name, day) = (names.get(Some(brought.by.0)), c.day(brought.on));
        Line {
            href: format!("/validations/{id}/outside/{}", brought.id),
            title: brought.title.clone(),
            from: made_by(&c, known),
            by: c.t2("validation-outside-by", "name", name, "day", day),
            aside: aside_by(&c, &names, known),
        }
    };
    let choose = (String::new(), c.t("ui-choose-one"));
    let kinds = PartyKind::ALL.iter().map(|kind| {
        let name = c.t(key("validation-party", kind.code()));
        (kind.code().to_owned(), name)
    });
    Ok(OutsidePage {
        id,
        lines: all.iter().rev().map(line).collect(),
        may: may(app, who, opened),
        kinds: std::iter::once(choose).chain(kinds).collect(),
        form,
        errors,
        largest: outside::LARGEST,
        too_big: c.t1("ui-file-too-large", "size", outside::LARGEST / 1024 / 1024),
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = of_staff(&app, &who, validation).await?;
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, (&visitor, &who), &opened, form, errors).await?)
}

async fn brought(
    app: &App,
    who: &Who,
    validation: Uuid,
    (file, fields): (Option<(String, Bytes)>, &Fields),
) -> Result<Uuid, Failure> {
    let Some((name, bytes)) = file else {
        return Err(Refusal::new("refusal-import-none").field("file").into());
    };
    // Nobody's file comes into the store who may not bring it.
    let id = number(validation);
    open(app, who, id, Action::ConductValidation).await?;
    let document = outside::checked(&bytes)?;
    let stored = profile::keep_json(app, &name, bytes).await?;
    let made = outside::Made {
        kind: PartyKind::parse(fields.get("kind")),
        from: fields.get("from").to_owned(),
        authority: fields.get("authority").to_owned(),
    };
    let mut unit = app.begin(who).await?;
    let outside = outside::bring(&mut unit, id, (&stored, &document), made).await?;
    unit.commit().await?;
    Ok(outside)
}

pub(super) async fn bring(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    posted: Posted,
) -> Page {
    let fields = posted.fields;
    match brought(&app, &who, validation, (posted.file, &fields)).await {
        Ok(outside) => Ok(flash_to(
            &app,
            format!("/validations/{validation}/outside/{outside}"),
            "validation-outside-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, number(validation), Action::ConductValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-outside");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&page(&app, (&visitor, &who), &opened, fields, errors).await?)
        }
    }
}
