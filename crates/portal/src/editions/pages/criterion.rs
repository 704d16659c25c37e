//! Writing one criterion of an edition: its texts in every language, to whom it applies, and what becomes of answers.

mod form;

use super::words::{self, Here, here};
use crate::accounts::Who;
use crate::app::App;
use crate::criteria::strength_of;
use crate::editions::commands;
use crate::failure::Failure;
use crate::validation::errors::Errors;
use crate::web::{Chrome, Fields, Form, Page, Visitor, flash_to, html, see_other, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use form::{command, filled};
use greenlane_domain::editions::{Change, Relation, Rule};
use greenlane_domain::pack::{EntityType, Strength};
use uuid::Uuid;

const LANGUAGES: [&str; 3] = ["en", "es", "fr"];

struct TextField {
    name: String,
    label: String,
    hint: String,
    value: String,
    error: String,
    longest: usize,
    rows: usize,
}

struct Language {
    code: &'static str,
    name: String,
    /// How its text stands; empty for English, which prevails, and for one that is current.
    stands: String,
    fields: Vec<TextField>,
}

struct TypeRow {
    field: String,
    name: String,
    chosen: String,
}

#[derive(Template)]
#[template(path = "editions/criterion.html")]
struct CriterionPage {
    c: Chrome,
    fresh: bool,
    /// The revision that was read, and what the draft says where somebody else was first.
    rev: u32,
    theirs: String,
    /// `written`, `retired`, or nothing where it is as in the edition before.
    change: &'static str,
    in_basis: bool,
    before: String,
    action: String,
    languages: Vec<Language>,
    types: Vec<TypeRow>,
    strengths: Vec<(String, String)>,
    relations: Vec<(String, String, String)>,
    rules: Vec<(String, String, String)>,
    /// The form below was sent, not the one with the texts.
    retiring: bool,
    form: Fields,
    errors: Errors,
}

fn text_fields(c: &Chrome, code: &str, form: &Fields, errors: &Errors) -> Vec<TextField> {
    let kinds = [
        ("text", "edition-text", "", 1_000, 3),
        ("meaning", "criteria-meaning", "", 4_000, 4),
        (
            "evidence",
            "criteria-evidence",
            "edition-evidence-hint",
            4_000,
            3,
        ),
    ];
    kinds
        .into_iter()
        .map(|(kind, label, hint, longest, rows)| {
            let name = format!("{kind}_{code}");
            TextField {
                label: c.t(label),
                hint: if hint.is_empty() {
                    String::new()
                } else {
                    c.t(hint)
                },
                value: form.get(&name).to_owned(),
                error: errors.of(&name).to_owned(),
                name,
                longest,
                rows,
            }
        })
        .collect()
}

/// What can be chosen for a type: not at all, must or should, and the same for a strand alone.
fn strengths(app: &App, c: &Chrome) -> Vec<(String, String)> {
    let none = (String::new(), c.t("edition-applies-not"));
    let strands = app
        .pack()
        .strands
        .iter()
        .map(|strand| Some(strand.id.as_str()));
    let all = std::iter::once(None).chain(strands).flat_map(|strand| {
        Strength::ALL.iter().map(move |(code, strength)| {
            let value =
                strand.map_or_else(|| (*code).to_owned(), |strand| format!("{code} {strand}"));
            (value, strength_of(c, app.pack(), *strength, strand))
        })
    });
    std::iter::once(none).chain(all).collect()
}

/// A choice of the form: code, label, hint.
fn choices<T: Copy + PartialEq>(
    c: &Chrome,
    prefix: &str,
    all: &[(&str, T)],
    without: T,
) -> Vec<(String, String, String)> {
    let offered = all.iter().filter(|(_, each)| *each != without);
    let choice = |(code, _): &(&str, T)| {
        let key = format!("{prefix}-{code}");
        ((*code).to_owned(), c.t(&key), c.t(format!("{key}-hint")))
    };
    offered.map(choice).collect()
}

fn languages(c: &Chrome, change: Option<&Change>, form: &Fields, errors: &Errors) -> Vec<Language> {
    let stands = |lang: &str| match change {
        Some(Change::Written { translations, .. }) => {
            let own = translations.iter().filter(|each| each.lang == lang);
            words::translations(c, &own.cloned().collect::<Vec<_>>())
        }
        _ => String::new(),
    };
    let language = |code: &'static str| Language {
        code,
        name: words::language(c, code),
        stands: stands(code),
        fields: text_fields(c, code, form, errors),
    };
    LANGUAGES.into_iter().map(language).collect()
}

fn types(app: &App, c: &Chrome, form: &Fields) -> Vec<TypeRow> {
    let row = |entity: &EntityType| {
        let field = format!("applies_{}", entity.id);
        TypeRow {
            chosen: form.get(&field).to_owned(),
            name: c.pack(&entity.name).to_owned(),
            field,
        }
    };
    app.pack().entity_types.iter().map(row).collect()
}

/// What the draft says now, where somebody else wrote it after this form was read.
fn theirs(c: &Chrome, here: &Here<'_>, id: &str, form: &Fields) -> String {
    let draft = &here.draft.state;
    if form.get("act") != "write" || form.get("rev") == draft.rev(id).to_string() {
        return String::new();
    }
    let now = draft.criterion(here.basis, id);
    now.map_or_else(
        || c.t("edition-criterion-gone"),
        |now| c.pack(&now.text).to_owned(),
    )
}

fn page(
    app: &App,
    visitor: &Visitor,
    (id, here): (Uuid, &Here<'_>),
    criterion: Option<&str>,
    form: Fields,
    errors: Errors,
) -> CriterionPage {
    let c = Chrome::titled(app, visitor, String::new());
    let draft = &here.draft.state;
    let (list, name) = (c.t("editions-title"), c.pack(&draft.name).to_owned());
    let mut c = c
        .crumb("/editions", list)
        .crumb(format!("/editions/{id}"), name);
    c.title = match criterion {
        Some(criterion) => c.t1("criteria-one-title", "id", criterion),
        None => c.t("edition-criterion-new"),
    };
    let change = criterion.and_then(|criterion| draft.changes.get(criterion));
    let old = criterion.and_then(|criterion| here.basis.criterion(criterion));
    CriterionPage {
        fresh: criterion.is_none(),
        rev: criterion.map_or(0, |criterion| draft.rev(criterion)),
        theirs: criterion.map_or_else(String::new, |id| theirs(&c, here, id, &form)),
        change: match change {
            Some(Change::Written { .. }) => "written",
            Some(Change::Retired { .. }) => "retired",
            None => "",
        },
        in_basis: old.is_some(),
        before: old.map_or_else(String::new, |old| c.pack(&old.text).to_owned()),
        action: match criterion {
            Some(criterion) => format!("/editions/{id}/criteria/{criterion}"),
            None => format!("/editions/{id}/new"),
        },
        languages: languages(&c, change, &form, &errors),
        types: types(app, &c, &form),
        strengths: strengths(app, &c),
        relations: choices(&c, "edition-relation", Relation::ALL, Relation::Retired),
        rules: choices(&c, "edition-rule", Rule::ALL, Rule::SetAside),
        retiring: form.get("act") == "retire",
        form,
        errors,
        c,
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, criterion)): Path<(Uuid, String)>,
) -> Page {
    let here = here(&app, &who, id).await?;
    // Its text rests: there is nothing to write.
    if !words::open(&here.draft.state) {
        return Ok(see_other(format!("/editions/{id}")));
    }
    let form = filled(&here, &criterion).ok_or(Failure::NotFound)?;
    let errors = Errors::default();
    html(&page(
        &app,
        &visitor,
        (id, &here),
        Some(&criterion),
        form,
        errors,
    ))
}

pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = here(&app, &who, id).await?;
    if !words::open(&here.draft.state) {
        return Ok(see_other(format!("/editions/{id}")));
    }
    let mut form = Fields::default();
    form.set("relation", Relation::New.as_str());
    form.set("rule", Rule::Ask.as_str());
    html(&page(
        &app,
        &visitor,
        (id, &here),
        None,
        form,
        Errors::default(),
    ))
}

async fn write(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, criterion): (Uuid, &str),
    fresh: bool,
    form: Fields,
) -> Page {
    let here = here(app, who, id).await?;
    if !fresh && filled(&here, criterion).is_none() {
        return Err(Failure::NotFound);
    }
    let done = match form.get("act") {
        "restore" => "edition-done-restore",
        "retire" => "edition-done-retire",
        _ => "edition-criterion-saved",
    };
    let taken = here.draft.state.criterion(here.basis, criterion).is_some();
    let written = async {
        if fresh && taken {
            let refusal = greenlane_domain::Refusal::new("refusal-edition-number-taken");
            return Err(refusal.arg("criterion", criterion).field("id").into());
        }
        let command = command(app, &here, criterion, &form)?;
        let mut unit = app.begin(who).await?;
        commands::step(&mut unit, id, command).await?;
        unit.commit().await
    };
    match written.await {
        Ok(()) => Ok(flash_to(app, format!("/editions/{id}"), done)),
        Err(failure) => {
            let c = Chrome::new(app, visitor, "editions-title");
            let errors = Errors::from(&c, words::named(&c, failure))?;
            // What somebody wrote between our reading and our writing is shown beside what was typed.
            let here = words::here(app, who, id).await?;
            let form = if form.get("act") == "write" {
                form
            } else {
                let mut kept = filled(&here, criterion).unwrap_or_default();
                kept.set("act", form.get("act"));
                kept.set("reasons", form.get("reasons"));
                kept
            };
            let shown = (!fresh).then_some(criterion);
            unprocessable(&page(app, visitor, (id, &here), shown, form, errors))
        }
    }
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, criterion)): Path<(Uuid, String)>,
    Form(form): Form,
) -> Page {
    write(&app, &visitor, &who, (id, &criterion), false, form).await
}

pub(super) async fn add(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let criterion = form.get("id").trim().to_owned();
    write(&app, &visitor, &who, (id, &criterion), true, form).await
}
