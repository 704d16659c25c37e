//! One edition on its way: what it changes, what it lacks, and the next step.

use super::words::{self, Here, here};
use crate::accounts::Who;
use crate::app::App;
use crate::editions::{commands, read};
use crate::failure::{Failure, Faults};
use crate::profile::Names;
use crate::validation::errors::Errors;
use crate::web::{Chrome, Due, Fields, Form, Page, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{Change, Command, Draft, Relation, Stage};
use greenlane_domain::permission::{Action, Resource};
use jiff::civil::Date;
use uuid::Uuid;

struct ChangeRow {
    id: String,
    href: String,
    text: String,
    relation: String,
    from: String,
    rule: String,
    note: String,
}

struct Said {
    criterion: String,
    company: String,
    on: String,
    text: String,
    reply: String,
    action: String,
    field: String,
    typed: String,
}

struct CriterionRow {
    id: String,
    href: String,
    text: String,
}

struct Group {
    name: String,
    rows: Vec<CriterionRow>,
}

#[derive(Template)]
#[template(path = "editions/draft.html")]
struct DraftPage {
    c: Chrome,
    id: Uuid,
    basis: String,
    stage: &'static str,
    tag: &'static str,
    stands: String,
    summary: Vec<(String, String)>,
    /// Until when comments are taken, and profiles under the edition before.
    dues: Vec<Due>,
    changes: Vec<ChangeRow>,
    faults: Vec<String>,
    groups: Vec<Group>,
    remarks: String,
    edit: bool,
    comments: Vec<Said>,
    deciding: bool,
    own_work: bool,
    public: String,
    form: Fields,
    errors: Errors,
}

fn change_rows(c: &Chrome, id: Uuid, here: &Here<'_>) -> Vec<ChangeRow> {
    let changes = here.draft.state.changes.iter();
    let mut rows: Vec<_> = changes
        .map(|(criterion, change)| {
            let row = |text: &str, relation, from: &[String], rule, note| ChangeRow {
                id: criterion.clone(),
                href: format!("/editions/{id}/criteria/{criterion}"),
                text: text.to_owned(),
                relation: words::relation(c, relation),
                from: from.join(", "),
                rule: words::rule(c, rule),
                note,
            };
            match change {
                Change::Written {
                    criterion,
                    relation,
                    from,
                    rule,
                    translations,
                } => row(
                    c.pack(&criterion.text),
                    *relation,
                    from,
                    *rule,
                    words::translations(c, translations),
                ),
                Change::Retired { reasons } => {
                    let old = here.basis.criterion(criterion);
                    let text = old.map_or("", |old| c.pack(&old.text));
                    let rule = greenlane_domain::editions::Rule::SetAside;
                    row(text, Relation::Retired, &[], rule, reasons.clone())
                }
            }
        })
        .collect();
    rows.sort_by_key(|row| greenlane_domain::pack::criterion_order(&row.id));
    rows
}

fn groups(app: &App, c: &Chrome, id: Uuid, here: &Here<'_>) -> Vec<Group> {
    let criteria = here.draft.state.criteria(here.basis);
    let groups = app.pack().categories.iter().map(|category| Group {
        name: format!("{}. {}", category.number, c.pack(&category.name)),
        rows: criteria
            .iter()
            .filter(|criterion| criterion.category == category.number)
            .map(|criterion| CriterionRow {
                id: criterion.id.clone(),
                href: format!("/editions/{id}/criteria/{}", criterion.id),
                text: c.pack(&criterion.text).to_owned(),
            })
            .collect(),
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}

async fn summary(
    app: &App,
    who: &Who,
    c: &Chrome,
    draft: &Draft,
) -> Result<Vec<(String, String)>, Failure> {
    let makers = draft.makers.iter().map(|maker| maker.0).collect();
    let names = Names::of(app, who, makers).await?;
    let makers = draft.makers.iter().map(|maker| names.get(Some(maker.0)));
    let mut summary = vec![
        (c.t("edition-id"), draft.id.clone()),
        (c.t("edition-makers"), makers.collect::<Vec<_>>().join(", ")),
    ];
    // Dates that were proposed once and given back bind nobody.
    let stands = matches!(draft.stage(), Stage::Proposed | Stage::Published);
    if let Some(proposal) = draft.proposal.as_ref().filter(|_| stands) {
        summary.push((
            c.t("edition-effective-from"),
            c.day(proposal.effective_from),
        ));
        summary.push((c.t("edition-reasons"), proposal.reasons.clone()));
    }
    if let Some(imported) = &draft.imported {
        summary.push((c.t("exchange-from"), imported.file.clone()));
    }
    if let Some(publication) = &draft.published {
        summary.push((c.t("edition-published-at"), c.at(draft.published_at)));
        summary.push((c.t("edition-hash"), publication.edition.hash.clone()));
    }
    Ok(summary)
}

/// The last days that the draft sets, and why each is that day.
fn dues(app: &App, c: &Chrome, draft: &Draft) -> Vec<Due> {
    let set = |day: Date, name: &str, why: &str| Due::set(app, c, day, c.t(why)).named(c.t(name));
    let consult = draft
        .consult_until
        .map(|until| set(until, "edition-consult-until", "consultation-why"));
    let stands = matches!(draft.stage(), Stage::Proposed | Stage::Published);
    let proposal = draft.proposal.as_ref().filter(|_| stands);
    let basis = proposal.map(|each| set(each.basis_until, "edition-basis-until", "extension-why"));
    consult.into_iter().chain(basis).collect()
}

/// The comments, each with the place to answer it. `form` is an answer that could not be taken.
async fn comments(
    app: &App,
    who: &Who,
    c: &Chrome,
    (id, edit): (Uuid, bool),
    form: &Fields,
) -> Result<Vec<Said>, Failure> {
    let rows = read::comments(app, who, id).await?.into_iter();
    let said = rows.map(|row| {
        let field = format!("reply-{}", row.stream_id);
        Said {
            action: if edit && row.reply.is_none() {
                format!("/editions/{id}/comments/{}", row.stream_id)
            } else {
                String::new()
            },
            typed: form.get(&field).to_owned(),
            field,
            criterion: row.criterion,
            company: row.legal_name,
            on: c.day(row.given_on.0),
            text: row.text,
            reply: row.reply.unwrap_or_default(),
        }
    });
    Ok(said.collect())
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    form: Fields,
    errors: Errors,
) -> Result<DraftPage, Failure> {
    let here = here(app, who, id).await?;
    let draft = &here.draft.state;
    let c = Chrome::titled(app, visitor, String::new());
    let list = c.t("editions-title");
    let mut c = c.crumb("/editions", list);
    c.pack(&draft.name).clone_into(&mut c.title);
    let (tag, stands) = words::stage(&c, draft.stage().code());
    let may = |action| app.may(who, action, &Resource::Programme);
    let (edit, publish) = (may(Action::EditEdition), may(Action::PublishEdition));
    let faults = match draft.stage() {
        Stage::Drafting | Stage::Proposed => draft.faults(here.basis),
        _ => Vec::new(),
    };
    let faults = faults.into_iter().map(|each| words::fault(&c, each));
    Ok(DraftPage {
        id,
        basis: c.pack(&here.basis.name).to_owned(),
        stage: draft.stage().code(),
        tag,
        stands,
        summary: summary(app, who, &c, draft).await?,
        dues: dues(app, &c, draft),
        changes: change_rows(&c, id, &here),
        faults: faults.map(|each| c.refusal(&each)).collect(),
        groups: if edit && words::open(draft) {
            groups(app, &c, id, &here)
        } else {
            Vec::new()
        },
        remarks: draft.remarks.clone(),
        edit,
        comments: comments(app, who, &c, (id, edit), &form).await?,
        deciding: publish && draft.stage() == Stage::Proposed,
        own_work: draft.makers.contains(&who.account),
        public: if draft.published.is_some() {
            format!("/criteria/changes/{}", draft.id)
        } else {
            String::new()
        },
        form,
        errors,
        c,
    })
}

impl DraftPage {
    /// What was typed into a field of the form with this step. Two forms of the page ask for reasons.
    fn typed(&self, act: &str, field: &str) -> &str {
        if self.form.get("act") == act {
            self.form.get(field)
        } else {
            ""
        }
    }

    fn wrong(&self, act: &str, field: &str) -> &str {
        if self.form.get("act") == act {
            self.errors.of(field)
        } else {
            ""
        }
    }
}

/// The page again, with what could not be taken and why.
pub(super) async fn again(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    form: Fields,
    failure: Failure,
) -> Page {
    let c = Chrome::new(app, visitor, "editions-title");
    let errors = Errors::from(&c, words::named(&c, failure))?;
    unprocessable(&page(app, visitor, who, id, form, errors).await?)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, &visitor, &who, id, form, errors).await?)
}

fn date(form: &Fields, field: &str) -> Result<jiff::civil::Date, Failure> {
    read::day(form.get(field)).ok_or_else(|| {
        let mut faults = Faults::default();
        faults.add(field, "validation-fault-date");
        Failure::Invalid(faults)
    })
}

fn command(form: &Fields) -> Result<Command, Failure> {
    let reasons = || form.get("reasons").to_owned();
    Ok(match form.get("act") {
        "consult" => Command::Consult {
            until: date(form, "until")?,
        },
        "close" => Command::CloseConsultation,
        "propose" => Command::Propose {
            effective_from: date(form, "effective_from")?,
            basis_until: date(form, "basis_until")?,
            reasons: reasons(),
        },
        "abandon" => Command::Abandon {
            reasons: form.get("why").to_owned(),
        },
        "publish" => Command::Publish,
        "send_back" => Command::SendBack { reasons: reasons() },
        _ => return Err(Failure::Bad("no such step".to_owned())),
    })
}

async fn take(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    form: Fields,
    allowed: &[&str],
) -> Page {
    let act = form.get("act").to_owned();
    if !allowed.contains(&act.as_str()) {
        return Err(Failure::Bad("no such step".to_owned()));
    }
    let taken = async {
        let command = command(&form)?;
        let mut unit = app.begin(who).await?;
        commands::step(&mut unit, id, command).await?;
        unit.commit().await
    };
    match taken.await {
        Ok(()) => {
            let flash = format!("edition-done-{}", act.replace('_', "-"));
            Ok(flash_to(app, format!("/editions/{id}"), &flash))
        }
        Err(failure) => {
            // The form to give an edition up stands below another that asks for reasons.
            let failure = match act.as_str() {
                "abandon" => words::beside(failure, "reasons", "why"),
                _ => failure,
            };
            again(app, visitor, who, id, form, failure).await
        }
    }
}

pub(super) async fn step(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let steps = ["consult", "close", "propose", "abandon"];
    take(&app, &visitor, &who, id, form, &steps).await
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(form): Form,
) -> Page {
    take(&app, &visitor, &who, id, form, &["publish", "send_back"]).await
}
