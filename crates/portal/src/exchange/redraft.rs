//! A draft's own file, worked on elsewhere and taken back: every change shown first, every row that cannot be taken named.

use super::carry;
use super::import::{Fault, absent, faults, read_criteria};
use crate::accounts::Who;
use crate::app::App;
use crate::command::read;
use crate::editions::commands;
use crate::failure::Failure;
use crate::profile::{Posted, Run, runs};
use crate::validation::errors::key;
use crate::web::{Chrome, Fields, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use data_encoding::HEXLOWER;
use greenlane_domain::Refusal;
use greenlane_domain::editions::{Draft, Facts};
use greenlane_domain::exchange::{Assumed, Given, Plan, Planned, redraft, taken_back};
use greenlane_domain::pack::{Criterion, Edition};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::profile::redline;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

struct Step {
    id: String,
    text: String,
    runs: Vec<Run>,
    does: String,
    rule: String,
}

struct Preview {
    file: String,
    content: String,
    revs: String,
    steps: Vec<Step>,
    unchanged: usize,
    faults: Vec<Fault>,
    /// It says more than this system knows of, otherwise than the file before.
    beyond: bool,
    /// How many criteria of the draft it does not have.
    absent: usize,
}

#[derive(Template)]
#[template(path = "exchange/redraft.html")]
struct RedraftPage {
    c: Chrome,
    id: Uuid,
    name: String,
    largest: usize,
    preview: Option<Preview>,
    rests: Vec<(String, String, String)>,
    typed: Typed,
}

/// A draft with the edition it follows.
struct Here<'a> {
    id: Uuid,
    draft: Draft,
    basis: &'a Edition,
}

async fn here<'a>(app: &'a App, who: &Who, id: Uuid) -> Result<Here<'a>, Failure> {
    app.permit(who, Action::EditEdition, &Resource::Programme)?;
    let draft = read::<Draft>(app, who, id).await?.state;
    let basis = app.catalogue().edition(&draft.basis);
    let basis = basis.ok_or(Failure::NotFound)?;
    Ok(Here { id, draft, basis })
}

fn page(
    app: &App,
    visitor: &Visitor,
    here: &Here<'_>,
    preview: Option<Preview>,
    typed: Typed,
) -> Page {
    let c = Chrome::new(app, visitor, "redraft-title");
    let (list, name) = (c.t("editions-title"), c.pack(&here.draft.name).to_owned());
    let c = c
        .crumb("/editions", list)
        .crumb(format!("/editions/{}", here.id), name.clone());
    let rests = ["stay", "go"].map(|code| {
        let label = c.t(format!("redraft-rest-{code}"));
        (code.to_owned(), label, String::new())
    });
    let page = RedraftPage {
        id: here.id,
        name,
        largest: carry::LARGEST,
        preview,
        rests: rests.into(),
        typed,
        c,
    };
    page.typed.page(&page)
}

async fn ask(State(app): State<App>, visitor: Visitor, who: Who, Path(id): Path<Uuid>) -> Page {
    let here = here(&app, &who, id).await?;
    page(&app, &visitor, &here, None, Typed::default())
}

fn given(app: &App, here: &Here<'_>, bytes: &[u8]) -> Result<Given, Refusal> {
    read_criteria(
        app,
        bytes,
        Some(&here.draft.content(here.basis)),
        &Assumed::default(),
    )
}

fn planned(
    app: &App,
    who: &Who,
    here: &Here<'_>,
    given: &Given,
    fields: &Fields,
) -> Result<Plan, Refusal> {
    let facts = Facts {
        pack: app.pack(),
        catalogue: &app.catalogue(),
        by: who.account,
        today: app.today(),
        unanswered: 0,
    };
    redraft(given, &here.draft, &absent(fields), &facts)
}

fn step(say: &Say, here: &Here<'_>, id: &str, planned: &Planned) -> Step {
    let stands = here.draft.criterion(here.basis, id);
    let asks = |criterion: &Criterion| say.pack(&criterion.text).to_owned();
    let before = stands.map_or_else(String::new, asks);
    let (after, relation, rule) = match planned {
        Planned::Written {
            criterion,
            relation,
            rule,
            ..
        } => (
            asks(criterion),
            key("edition-relation", relation.as_str()),
            key("edition-rule", rule.as_str()),
        ),
        Planned::Retired => (
            before.clone(),
            "edition-relation-retired".to_owned(),
            "edition-rule-set-aside".to_owned(),
        ),
        Planned::Restored => (
            here.basis.criterion(id).map_or_else(String::new, asks),
            "redraft-restored".to_owned(),
            "edition-rule-keep".to_owned(),
        ),
    };
    let differs = !before.is_empty() && !after.is_empty() && before != after;
    Step {
        id: id.to_owned(),
        runs: if differs {
            runs(&redline(&before, &after))
        } else {
            Vec::new()
        },
        text: if after.is_empty() { before } else { after },
        does: say.t(relation),
        rule: say.t(rule),
    }
}

fn told(
    say: &Say,
    here: &Here<'_>,
    (file, bytes): (&str, &[u8]),
    (given, plan): (&Given, &Plan),
) -> Preview {
    let steps = plan.steps.iter();
    let revs = plan.steps.iter();
    let revs = revs.map(|(id, _)| format!("{id}:{}", here.draft.rev(id)));
    let present = |criterion: &&Criterion| {
        let mut rows = given.rows.iter();
        rows.any(|row| row.criterion.id == criterion.id)
    };
    let all = here.draft.criteria(here.basis);
    let taken = taken_back(given, &here.draft, file, String::new());
    let before = here.draft.imported.as_ref();
    Preview {
        file: file.to_owned(),
        content: carry::pack(bytes),
        revs: revs.collect::<Vec<_>>().join(","),
        steps: steps
            .map(|(id, planned)| step(say, here, id, planned))
            .collect(),
        unchanged: plan.unchanged,
        faults: faults(say, plan),
        beyond: taken.kept != before.and_then(|before| before.kept.clone()),
        absent: all.iter().filter(|each| !present(each)).count(),
    }
}

fn revs(text: &str) -> BTreeMap<String, u32> {
    let each = text.split(',').filter_map(|each| each.split_once(':'));
    each.filter_map(|(id, rev)| Some((id.to_owned(), rev.parse().ok()?)))
        .collect()
}

async fn take(
    app: &App,
    who: &Who,
    here: &Here<'_>,
    (file, bytes): (&str, &[u8]),
    (given, plan): (Given, Plan),
    fields: &Fields,
) -> Result<(), Failure> {
    if !plan.faults.is_empty() {
        let refusal = Refusal::new("refusal-exchange-faults").arg("count", plan.faults.len());
        return Err(refusal.field("faults").into());
    }
    let compared: &[&str] = if fields.has("compared") {
        &["es", "fr"]
    } else {
        &[]
    };
    let compared: Vec<String> = compared.iter().map(|lang| (*lang).to_owned()).collect();
    let sha256 = HEXLOWER.encode(&Sha256::digest(bytes));
    let imported = taken_back(&given, &here.draft, file, sha256);
    let revs = revs(fields.get("revs"));
    let changes = plan.commands_on(&revs, &absent(fields), &compared);
    let mut unit = app.begin(who).await?;
    commands::take_file(&mut unit, here.id, imported, (changes, &revs)).await?;
    unit.commit().await
}

/// A file just chosen, the same file with other words around it, or the word to take it.
async fn post(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, id).await?;
    let say = Say::new(&app, visitor.lang);
    let mut fields = posted.fields;
    let (file, bytes) = match posted.file {
        Some((file, bytes)) => {
            fields = Fields::default();
            fields.set("rest", "stay");
            (file, Ok(bytes.to_vec()))
        }
        None => (
            fields.get("name").to_owned(),
            carry::unpack(fields.get("content")),
        ),
    };
    let read = bytes.and_then(|bytes| {
        let given = given(&app, &here, &bytes)?;
        let plan = planned(&app, &who, &here, &given, &fields)?;
        Ok((given, plan, bytes))
    });
    let (given, plan, bytes) = match read {
        Ok(read) => read,
        Err(refusal) => {
            let typed = Typed::refused(Fields::default(), refusal.into(), &say, "main-content")?;
            return page(&app, &visitor, &here, None, typed);
        }
    };
    let preview = told(&say, &here, (&file, &bytes), (&given, &plan));
    if fields.get("act") != "take" {
        return page(&app, &visitor, &here, Some(preview), Typed::of(fields));
    }
    match take(&app, &who, &here, (&file, &bytes), (given, plan), &fields).await {
        Ok(()) => Ok(flash_to(&app, format!("/editions/{id}"), "redraft-taken")),
        Err(failure) => {
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &here, Some(preview), typed)
        }
    }
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/editions/{id}/file", Action::EditEdition, ask)
        .post("/editions/{id}/file", Action::EditEdition, post)
}
