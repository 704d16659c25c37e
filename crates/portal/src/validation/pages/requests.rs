//! Documents asked for ahead of a session: what, for which criterion or site, until when; sent, accepted or returned.

use super::super::errors::{Errors, key};
use super::super::{Opened, open, requests};
use super::{Of, chrome, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::membership;
use crate::profile::{self, EvidenceRow, Posted};
use crate::web::{Chrome, Due, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::clocks;
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::LARGEST;
use greenlane_domain::validation::{NewRequest, RequestStage, Requested, Stage, Validation};
use uuid::Uuid;

struct Document {
    id: String,
    name: String,
    href: String,
    /// Where it is published, and when it was seen there, in words.
    published: String,
}

struct Item {
    id: Uuid,
    what: String,
    about: String,
    tag: &'static str,
    stage: String,
    due: Option<Due>,
    documents: Vec<Document>,
    note: String,
    comment: String,
    may_send: bool,
    may_review: bool,
    may_waive: bool,
    errors: Vec<(&'static str, String)>,
    typed: Fields,
}

impl Item {
    fn e(&self, name: &str) -> &str {
        let found = self.errors.iter().find(|(field, _)| *field == name);
        found.map_or("", |(_, message)| message.as_str())
    }
}

#[derive(Template)]
#[template(path = "validation/requests.html")]
struct RequestsPage {
    c: Chrome,
    id: Uuid,
    staff: bool,
    items: Vec<Item>,
    library: Vec<Document>,
    may_ask: bool,
    clock: String,
    criteria: Vec<(String, String)>,
    sites: Vec<(String, String)>,
    request: String,
    accept: &'static str,
    largest: u64,
    form: Fields,
    errors: Errors,
}

fn tag(stage: RequestStage, late: bool) -> &'static str {
    match stage {
        _ if late => "bad",
        RequestStage::Asked => "todo",
        RequestStage::Sent => "progress",
        RequestStage::Returned => "warn",
        RequestStage::Accepted => "done",
        RequestStage::Waived => "calm",
    }
}

struct View<'a> {
    app: &'a App,
    c: &'a Chrome,
    state: &'a Validation,
    library: &'a [EvidenceRow],
    company: greenlane_domain::ids::MemberId,
    conducts: bool,
    answers: bool,
    form: &'a Fields,
    errors: &'a Errors,
}

impl View<'_> {
    fn document(&self, row: &EvidenceRow) -> Document {
        Document {
            id: row.stream_id.to_string(),
            name: row.name.clone(),
            published: row
                .published()
                .map_or_else(String::new, |page| profile::published(self.c, &page)),
            href: if row.infection.is_some() {
                String::new()
            } else {
                format!("/companies/{}/evidence/{}", self.company, row.stream_id)
            },
        }
    }

    fn about(&self, known: &Requested) -> String {
        let plan = self.state.plan.as_ref();
        let criterion = known.asked.criterion.as_ref().map(|id| {
            let edition = plan.and_then(|plan| self.app.catalogue().edition(&plan.edition));
            let text = edition.and_then(|edition| edition.criterion(id));
            let text = text
                .map(|criterion| self.c.pack(&criterion.text))
                .unwrap_or_default();
            format!("{id} {text}")
        });
        let site = known.asked.site.and_then(|site| self.state.site(site));
        let parts = criterion
            .into_iter()
            .chain(site.map(|site| site.name.clone()));
        parts.collect::<Vec<_>>().join("\n")
    }

    fn due(&self, known: &Requested) -> Option<Due> {
        let (app, c) = (self.app, self.c);
        if known.waits_for_company() {
            let asked = &known.asked;
            return Some(match (&asked.clock, &asked.due_reason) {
                (Some(clock), _) => Due::of(app, c, clock),
                (None, reason) => {
                    Due::set(app, c, asked.due_on, reason.clone().unwrap_or_default())
                }
            });
        }
        known.review.as_ref().map(|clock| Due::of(app, c, clock))
    }

    fn item(&self, known: &Requested, runs: bool) -> Item {
        let id = known.asked.request;
        let mine = self.form.get("request") == id.to_string();
        let due = self.due(known).filter(|_| runs && known.is_open());
        let late = due.as_ref().is_some_and(|due| due.tag == "bad");
        let listed = known.documents.iter().filter_map(|id| {
            let row = self.library.iter().find(|row| row.stream_id == id.0)?;
            Some(self.document(row))
        });
        let fields = ["documents", "file", "comment", "note"];
        let wrong = |name: &&'static str| (*name, self.errors.of(name).to_owned());
        Item {
            id,
            what: known.asked.what.clone(),
            about: self.about(known),
            tag: tag(known.stage, late),
            stage: self.c.t(key("validation-request", known.stage.code())),
            due,
            documents: listed.collect(),
            note: known.note.clone(),
            comment: known.comment.clone(),
            may_send: runs && self.answers && known.waits_for_company(),
            may_review: runs && self.conducts && known.stage == RequestStage::Sent,
            may_waive: runs && self.conducts && known.waits_for_company(),
            errors: if mine {
                fields.iter().map(wrong).collect()
            } else {
                Vec::new()
            },
            typed: if mine {
                self.form.clone()
            } else {
                Fields::default()
            },
        }
    }
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<RequestsPage, Failure> {
    let c = chrome(app, visit, opened, "validation-requests");
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let record = membership::resource(opened.company(), &opened.member.state);
    let runs = matches!(state.stage(), Stage::Notified | Stage::Underway);
    let library = profile::library(app, who, opened.company()).await?;
    let view = View {
        app,
        c: &c,
        state,
        library: &library,
        company: opened.company(),
        conducts: app.may(who, Action::ConductValidation, &record),
        answers: app.may(who, Action::AnswerValidation, &record),
        form: &form,
        errors: &errors,
    };
    let edition = app.catalogue().edition(&plan.edition);
    let criteria = state.scope().iter().map(|scoped| {
        let text = edition.and_then(|edition| edition.criterion(&scoped.id));
        let text = text
            .map(|criterion| c.pack(&criterion.text))
            .unwrap_or_default();
        let short: String = text.chars().take(90).collect();
        (scoped.id.clone(), format!("{} {short}", scoped.id))
    });
    let none = (String::new(), c.t("validation-request-no-criterion"));
    let whole = (String::new(), c.t("validation-whole-company"));
    let sites = plan
        .sites
        .iter()
        .map(|site| (site.id.to_string(), site.name.clone()));
    let clock = clocks::due(app.pack(), "evidence_request", app.today()).map(|d| d.due);
    let usable = library.iter().filter(|row| row.infection.is_none());
    Ok(RequestsPage {
        id: opened.validation.id,
        staff: opened.staff,
        items: state
            .requests
            .iter()
            .map(|known| view.item(known, runs))
            .collect(),
        library: if view.answers {
            usable.map(|row| view.document(row)).collect()
        } else {
            Vec::new()
        },
        may_ask: runs && view.conducts,
        clock: c.t1("validation-request-clock", "day", c.day(clock)),
        criteria: std::iter::once(none).chain(criteria).collect(),
        sites: std::iter::once(whole).chain(sites).collect(),
        request: app.chance().id(app.clock().now()).to_string(),
        accept: profile::ACCEPT,
        largest: LARGEST,
        form,
        errors,
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, (&visitor, &who), &opened, form, errors).await?)
}

fn new_request(form: &Fields, new: Uuid) -> Result<NewRequest, Failure> {
    let mut faults = Faults::default();
    let due = form.text("due").map(str::parse).transpose();
    let Ok(due) = due else {
        faults.add("due", "validation-fault-date");
        return Err(Failure::Invalid(faults));
    };
    Ok(NewRequest {
        // The number of the form: a second click asks nothing new.
        request: form.get("new").parse().unwrap_or(new),
        what: form.get("what").to_owned(),
        criterion: form.text("criterion").map(str::to_owned),
        site: form.get("site").parse().ok(),
        due,
        due_reason: form.get("due_reason").to_owned(),
    })
}

fn about(form: &Fields) -> Result<Uuid, Failure> {
    form.get("request").parse().map_err(|_| Failure::NotFound)
}

async fn done(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    validation: Uuid,
    form: Fields,
    came: Result<&'static str, Failure>,
) -> Page {
    match came {
        Ok(flash) => Ok(flash_to(
            app,
            format!("/validations/{validation}/requests"),
            flash,
        )),
        Err(failure) => {
            let opened = open(app, who, number(validation), Action::ViewValidation).await?;
            let say = Chrome::new(app, visitor, "validation-requests");
            let errors = Errors::from(&say, failure)?;
            unprocessable(&page(app, (visitor, who), &opened, form, errors).await?)
        }
    }
}

pub(super) async fn review(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let came = async {
        let mut unit = app.begin(&who).await?;
        let comment = form.get("comment");
        let flash = match form.get("act") {
            "ask" => {
                let new = new_request(&form, unit.new_id())?;
                requests::ask(&mut unit, id, new).await?;
                "validation-request-asked-flash"
            }
            "accept" => {
                requests::accept(&mut unit, id, about(&form)?, comment).await?;
                "validation-request-accepted-flash"
            }
            "return" => {
                requests::give_back(&mut unit, id, about(&form)?, comment).await?;
                "validation-request-returned-flash"
            }
            "waive" => {
                requests::waive(&mut unit, id, about(&form)?, comment).await?;
                "validation-request-waived-flash"
            }
            _ => return Err(Failure::Bad("no such act".to_owned())),
        };
        unit.commit().await?;
        Ok(flash)
    };
    let came = came.await;
    done(&app, (&visitor, &who), validation, form, came).await
}

pub(super) async fn answer(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    posted: Posted,
) -> Page {
    let id = number(validation);
    let form = posted.fields;
    let came = async {
        // Whoever may not answer leaves no file behind.
        open(&app, &who, id, Action::AnswerValidation).await?;
        let stored = match posted.file {
            Some((name, bytes)) => Some(profile::keep(&app, &name, bytes).await?),
            None => None,
        };
        let documents = form
            .all("documents")
            .iter()
            .filter_map(|id| id.parse().ok());
        let documents: Vec<EvidenceId> = documents.map(EvidenceId).collect();
        let new = stored
            .as_ref()
            .map(|stored| (stored, form.get("description")));
        let mut unit = app.begin(&who).await?;
        let about = (about(&form)?, form.get("note"));
        requests::send(&mut unit, id, about, documents, new).await?;
        unit.commit().await?;
        Ok("validation-request-sent-flash")
    };
    let came = came.await;
    done(&app, (&visitor, &who), validation, form, came).await
}
