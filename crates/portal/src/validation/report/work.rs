//! Working on the report: its opening words, what the company's copy lacks, rounds of comments, approval.

use super::super::pages::{chrome, report as shown};
use super::super::{Opened, open};
use super::blocks::part_name;
use super::commands;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Typed, Visit, Visitor, flash_to};
use crate::{App, membership};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Part, Report, ReportCommand, Validation, Withheld};
use jiff::ToSpan as _;
use uuid::Uuid;

/// A comment as pages show it.
pub(in super::super) struct Said {
    pub place: usize,
    pub on: String,
    pub round: u32,
    pub text: String,
    /// What came of it, and why; none while it has no answer.
    pub answer: Option<(String, String)>,
}

/// The report's own words, and what the reader has to do with it.
pub(in super::super) struct Draft {
    pub opening: String,
    /// For the programme: what the company's copy lacks, and why. For the company: that something is withheld.
    pub withheld: Vec<(String, String)>,
    /// How many parts; empty when there are none.
    pub lacks: String,
    pub state: String,
    pub comments: Vec<Said>,
    /// Until when the reader may comment.
    pub comment_until: Option<Due>,
    /// Whether the reader is who may comment.
    pub comments_now: bool,
    /// The reader works on it.
    pub works: bool,
    /// The reader may approve it now.
    pub approves: bool,
}

fn comments(say: &Say, report: &Report) -> Vec<Said> {
    let each = report.comments.iter().enumerate();
    let each = each.map(|(place, comment)| Said {
        place,
        on: say.day(comment.on),
        round: comment.round,
        text: comment.text.clone(),
        answer: comment.answer.as_ref().map(|answer| {
            let taken = if answer.taken { "taken" } else { "not-taken" };
            (
                say.t(format!("report-comment-{taken}")),
                answer.text.clone(),
            )
        }),
    });
    each.collect()
}

/// Where the report stands, in a sentence.
fn standing(say: &Say, opened: &Opened, today: jiff::civil::Date) -> String {
    let report = &opened.validation.state.report;
    if report.approved() {
        return say.t("report-state-approved");
    }
    if report.asked_by.is_some() {
        return say.t("report-state-waits");
    }
    if let (true, Some(reasons)) = (opened.staff, &report.returned) {
        return say.t1("report-state-returned", "reasons", reasons);
    }
    match report.rounds.last() {
        Some(_) if report.open_on(today) => say.t("report-state-shared"),
        _ => say.t("report-state-draft"),
    }
}

/// What stands on the report's page beside its results.
pub(in super::super) fn draft(app: &App, who: &Who, say: &Say, opened: &Opened) -> Draft {
    let state = &opened.validation.state;
    let report = &state.report;
    let today = app.today();
    let asked_by = report.asked_by.map(|by| by.0);
    let record = membership::resource(opened.company(), &opened.member.state).recommended(asked_by);
    let hidden = !opened.staff && report.withholds(&Part::Opening);
    let held = state.withheld();
    let held = held.map(|one| (part_name(say, &one.part), one.reasons.clone()));
    Draft {
        opening: if hidden {
            String::new()
        } else {
            report.opening.clone()
        },
        withheld: if opened.staff {
            held.collect()
        } else {
            Vec::new()
        },
        lacks: match i64::try_from(state.withheld().count()) {
            Ok(count) if count > 0 => say.n("report-withheld-count", count),
            _ => String::new(),
        },
        state: standing(say, opened, today),
        comments: comments(say, report),
        comment_until: report
            .rounds
            .last()
            .filter(|_| report.open_on(today))
            .map(|round| {
                let why = say.t1("report-until-why", "day", say.day(round.shared_on));
                Due::set(app, say, round.until, why)
            }),
        comments_now: !opened.staff
            && report.open_on(today)
            && app.may(who, Action::AnswerFinding, &record),
        works: state.begun.is_some()
            && report.asked_by.is_none()
            && app.may(who, Action::ConductValidation, &record),
        approves: report.asked_by.is_some_and(|by| by != who.account)
            && app.may(who, Action::DecideValidation, &record),
    }
}

#[derive(Template)]
#[template(path = "validation/report_work.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "which parts of the page are shown"
)]
struct WorkPage {
    c: Chrome,
    id: Uuid,
    state: String,
    /// Until when it is finished.
    due: Option<Due>,
    form: Typed,
    comments: Vec<Said>,
    unanswered: bool,
    approved: bool,
    concluded: bool,
    /// The company has the draft before it still.
    open: bool,
}

/// The box of a part in the form.
fn box_of(part: &Part) -> &'static str {
    match part {
        Part::Opening => "opening_held",
        Part::HowVerified => "how_verified",
        Part::Criterion(_) => "criteria",
    }
}

fn filled(app: &App, state: &Validation) -> Fields {
    let report = &state.report;
    let mut form = Fields::default();
    form.set("opening", report.opening.clone());
    for part in [Part::Opening, Part::HowVerified] {
        if report.withholds(&part) {
            form.set(box_of(&part), "1");
        }
    }
    let criteria = state.withheld().filter_map(|held| match &held.part {
        Part::Criterion(id) => Some(id.as_str()),
        _ => None,
    });
    form.set("criteria", criteria.collect::<Vec<_>>().join(", "));
    let reasons = report.withheld.first();
    form.set(
        "reasons",
        reasons.map_or_else(String::new, |held| held.reasons.clone()),
    );
    let until = app.today().checked_add(14.days()).unwrap_or(app.today());
    form.set("until", until.to_string());
    form
}

fn page(app: &App, visit: &Visit, opened: &Opened, form: Typed) -> Page {
    let c = chrome(app, visit, opened, "report-work");
    let state = &opened.validation.state;
    form.clone().page(&WorkPage {
        id: opened.validation.id,
        state: standing(&c, opened, app.today()),
        due: state
            .report_owed_by()
            .map(|clock| Due::counted(app, &c, clock.due, Some(&clock.clock), Some(clock.from))),
        comments: comments(&c, &state.report),
        unanswered: state.report.unanswered().next().is_some(),
        approved: state.report.approved(),
        concluded: state.conclusion().is_some(),
        open: state.report.open_on(app.today()),
        form,
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(
        &app,
        &who,
        ValidationId(validation),
        Action::ConductValidation,
    )
    .await?;
    let state = &opened.validation.state;
    if state.begun.is_none() || state.report.asked_by.is_some() {
        return Ok(crate::web::see_other(format!(
            "/validations/{validation}/report"
        )));
    }
    let form = Typed::of(filled(&app, state));
    page(&app, &visitor, &opened, form)
}

/// What the form asks for.
fn step(form: &Fields) -> Result<ReportCommand, Failure> {
    let mut faults = Faults::default();
    match form.get("step") {
        "write" => {
            let named = form.get("criteria").split([',', ';', ' ', '\n']);
            let named = named.map(str::trim).filter(|id| !id.is_empty());
            let criteria = named.map(|id| Part::Criterion(id.to_owned()));
            let parts = [Part::Opening, Part::HowVerified].into_iter();
            let parts = parts.filter(|part| form.has(box_of(part)));
            let reasons = form.get("reasons");
            let withheld = parts.chain(criteria).map(|part| Withheld {
                part,
                reasons: reasons.to_owned(),
            });
            Ok(ReportCommand::Write {
                opening: form.get("opening").to_owned(),
                withheld: withheld.collect(),
            })
        }
        "share" => {
            if let Ok(until) = form.get("until").parse() {
                return Ok(ReportCommand::Share { until });
            }
            faults.add("until", "validation-fault-date");
            Err(Failure::Invalid(faults))
        }
        "ask" => Ok(ReportCommand::AskApproval),
        other => {
            let place = other.strip_prefix("answer-").and_then(|n| n.parse().ok());
            let Some(place) = place else {
                return Err(Failure::Bad("no such step".to_owned()));
            };
            let taken = form.get(&format!("taken-{place}"));
            if !matches!(taken, "yes" | "no") {
                faults.add(&format!("taken-{place}"), "validation-fault-choose");
                return Err(Failure::Invalid(faults));
            }
            Ok(ReportCommand::Answer {
                place,
                taken: taken == "yes",
                text: form.get(&format!("answer-{place}")).to_owned(),
            })
        }
    }
}

async fn take(app: &App, who: &Who, id: ValidationId, step: ReportCommand) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    commands::work(&mut unit, id, step).await?;
    unit.commit().await
}

pub(super) async fn send(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = ValidationId(validation);
    let opened = open(&app, &who, id, Action::ConductValidation).await?;
    let asks = form.get("step") == "ask";
    let done = match step(&form) {
        Ok(step) => take(&app, &who, id, step).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) if asks => {
            let back = format!("/validations/{validation}/report");
            Ok(flash_to(&app, back, "report-asked-flash"))
        }
        Ok(()) => {
            let back = format!("/validations/{validation}/report/work");
            Ok(flash_to(&app, back, "report-kept-flash"))
        }
        Err(failure) => {
            // What stands in the other forms of the page comes from the record.
            let mut fields = filled(&app, &opened.validation.state);
            for name in form.names() {
                fields.set(name, form.get(name));
            }
            if form.get("step") == "write" {
                for part in [Part::Opening, Part::HowVerified] {
                    fields.set(box_of(&part), form.get(box_of(&part)));
                }
            }
            let say = Say::new(&app, visitor.lang);
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &opened, form)
        }
    }
}

pub(super) async fn comment(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = ValidationId(validation);
    let step = ReportCommand::Comment {
        text: form.get("text").to_owned(),
    };
    answered(
        &app,
        &visitor,
        &who,
        (id, form),
        step,
        "report-commented-flash",
    )
    .await
}

pub(super) async fn approve(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = ValidationId(validation);
    let (step, flash) = if form.has("return") {
        let reasons = form.get("reasons").to_owned();
        (ReportCommand::Return { reasons }, "report-returned-flash")
    } else {
        (ReportCommand::Approve, "report-approved-flash")
    };
    answered(&app, &visitor, &who, (id, form), step, flash).await
}

/// A step from the report's own page, which is shown again with what was typed when it is refused.
async fn answered(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, form): (ValidationId, Fields),
    step: ReportCommand,
    flash: &str,
) -> Page {
    match take(app, who, id, step).await {
        Ok(()) => Ok(flash_to(app, format!("/validations/{id}/report"), flash)),
        Err(failure) => {
            let opened = open(app, who, id, Action::ViewValidation).await?;
            let say = Say::new(app, visitor.lang);
            let form = Typed::refused(form, failure, &say, "main-content")?;
            shown::page(app, visitor, who, &opened, form).await
        }
    }
}
