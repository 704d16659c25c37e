//! One document of others: who assessed what and when, what came of it, and its findings beside the criteria of the
//! validation.

use super::super::super::errors::{Errors, key};
use super::super::super::{Opened, open, outside as work};
use super::super::{Of, chrome, number};
use super::{aside_by, made_by, may, names, of_staff};
use crate::App;
use crate::accounts::Who;
use crate::exchange;
use crate::failure::Failure;
use crate::profile;
use crate::web::{
    Chrome, Fields, Form, Page, Visit, Visitor, attachment, flash_to, html, unprocessable,
};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::exchange::{AssessedResult, Known, OutsideFinding, ResultsDocument, Way};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::OutsideKept;
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

struct Finding {
    title: String,
    description: String,
    target: String,
    satisfied: bool,
    state: String,
    reason: String,
    /// The criteria that its control is known to have to do with.
    criteria: Vec<String>,
    /// Observations and risks of the same result: place on the page, and name.
    rests_on: Vec<(String, String)>,
}

/// An observation or a risk.
struct Seen {
    place: String,
    title: String,
    facts: Vec<(String, String)>,
    texts: Vec<String>,
}

struct ResultShown {
    title: String,
    description: String,
    facts: Vec<(String, String)>,
    findings: Vec<Finding>,
    observations: Vec<Seen>,
    risks: Vec<Seen>,
}

/// What the document says of a criterion of the validation, beside what was found here.
struct Beside {
    criterion: String,
    text: String,
    said: Vec<(String, String)>,
    ours: String,
}

#[derive(Template)]
#[template(path = "validation/outside_one.html")]
struct OnePage {
    c: Chrome,
    id: Uuid,
    outside: Uuid,
    title: String,
    aside: String,
    facts: Vec<(String, String)>,
    beside: Vec<Beside>,
    results: Vec<ResultShown>,
    may: bool,
    form: Fields,
    errors: Errors,
}

/// A moment as the document gives it, in the programme's time.
fn moment(c: &Chrome, text: &str) -> String {
    let at = text.parse::<Timestamp>();
    at.map_or_else(|_| text.to_owned(), |at| c.at(at))
}

fn state(c: &Chrome, finding: &OutsideFinding) -> String {
    c.t(if finding.satisfied() {
        "validation-outside-satisfied"
    } else {
        "validation-outside-not-satisfied"
    })
}

fn known_by(c: &Chrome, criterion: &str, way: Way) -> String {
    c.t1(key("exchange-foreign-by", way.code()), "id", criterion)
}

fn place(kind: &str, uuid: &str) -> String {
    format!("{kind}-{uuid}")
}

fn finding(
    c: &Chrome,
    known: &Known,
    result: &AssessedResult,
    finding: &OutsideFinding,
) -> Finding {
    let criteria = known.criteria(finding.control());
    let criteria = criteria.map(|(criterion, way)| known_by(c, criterion, way));
    let seen = finding.related_observations.iter().filter_map(|related| {
        let mut all = result.observations.iter();
        let found = all.find(|each| each.uuid == related.observation_uuid)?;
        let name = found.title.clone();
        let name = name.unwrap_or_else(|| c.t("validation-outside-observation"));
        Some((place("o", &found.uuid), name))
    });
    let risks = finding.related_risks.iter().filter_map(|related| {
        let mut all = result.risks.iter();
        let found = all.find(|each| each.uuid == related.risk_uuid)?;
        Some((place("r", &found.uuid), found.title.clone()))
    });
    let reason = finding.target.status.reason.clone();
    let remarks = finding.remarks.clone();
    let reason = [reason, remarks].into_iter().flatten();
    Finding {
        title: finding.title.clone(),
        description: finding.description.clone(),
        target: finding.target.target_id.clone(),
        satisfied: finding.satisfied(),
        state: state(c, finding),
        reason: reason.collect::<Vec<_>>().join("\n"),
        criteria: criteria.collect(),
        rests_on: seen.chain(risks).collect(),
    }
}

fn observations(c: &Chrome, result: &AssessedResult) -> Vec<Seen> {
    let all = result.observations.iter();
    let all = all.map(|each| {
        let mut facts = vec![
            (c.t("validation-outside-methods"), each.methods.join(", ")),
            (
                c.t("validation-outside-collected"),
                moment(c, &each.collected),
            ),
        ];
        let expires = each.expires.as_deref();
        facts.extend(expires.map(|until| (c.t("validation-outside-expires"), moment(c, until))));
        let title = each.title.clone();
        Seen {
            place: place("o", &each.uuid),
            title: title.unwrap_or_else(|| c.t("validation-outside-observation")),
            facts,
            texts: [Some(each.description.clone()), each.remarks.clone()]
                .into_iter()
                .flatten()
                .collect(),
        }
    });
    all.collect()
}

fn risks(c: &Chrome, result: &AssessedResult) -> Vec<Seen> {
    let all = result.risks.iter();
    let all = all.map(|each| {
        let mut facts = vec![(c.t("ui-status"), each.status.clone())];
        let deadline = each.deadline.as_deref();
        facts.extend(deadline.map(|day| (c.t("ui-due"), moment(c, day))));
        Seen {
            place: place("r", &each.uuid),
            title: each.title.clone(),
            facts,
            texts: vec![each.description.clone(), each.statement.clone()],
        }
    });
    all.collect()
}

fn results(c: &Chrome, known: &Known, document: &ResultsDocument) -> Vec<ResultShown> {
    let all = document.assessment_results.results.iter();
    let all = all.map(|result| {
        let end = result.end.as_deref();
        let end = end.map_or_else(|| c.t("validation-outside-no-end"), |end| moment(c, end));
        ResultShown {
            title: result.title.clone(),
            description: result.description.clone(),
            facts: vec![
                (c.t("validation-outside-start"), moment(c, &result.start)),
                (c.t("validation-outside-end"), end),
            ],
            findings: result
                .findings
                .iter()
                .map(|each| finding(c, known, result, each))
                .collect(),
            observations: observations(c, result),
            risks: risks(c, result),
        }
    });
    all.collect()
}

/// The criteria of the validation of which the document says something.
fn beside(
    c: &Chrome,
    app: &App,
    opened: &Opened,
    (known, document): (&Known, &ResultsDocument),
) -> Vec<Beside> {
    let state = &opened.validation.state;
    let plan = state.plan.as_ref();
    let edition = plan.and_then(|plan| app.catalogue().edition(&plan.edition));
    let mut said: BTreeMap<&str, Vec<(Way, &OutsideFinding)>> = BTreeMap::new();
    for (criterion, way, finding) in document.beside(known) {
        said.entry(criterion).or_default().push((way, finding));
    }
    let rows = state.scope().iter().filter_map(|scoped| {
        let said = said.get(scoped.id.as_str())?.iter();
        let said = said.map(|(way, finding)| {
            let told = format!("{}: {}", finding.title, self::state(c, finding));
            (told, known_by(c, &scoped.id, *way))
        });
        let text = edition.and_then(|edition| edition.criterion(&scoped.id));
        let ours = state.results.get(&scoped.id);
        Some(Beside {
            criterion: scoped.id.clone(),
            text: text.map_or_else(String::new, |each| c.pack(&each.text).to_owned()),
            said: said.collect(),
            ours: ours.map_or_else(
                || c.t("validation-outside-no-result"),
                |checked| c.t(key("validation-result", checked.result.code())),
            ),
        })
    });
    rows.collect()
}

fn facts(
    c: &Chrome,
    by: String,
    known: &OutsideKept,
    document: &ResultsDocument,
) -> Vec<(String, String)> {
    let (brought, metadata) = (&known.brought, &document.assessment_results.metadata);
    let mut facts = vec![
        (c.t("validation-outside-from"), made_by(c, known)),
        (c.t("validation-party-authority"), brought.authority.clone()),
        (c.t("validation-outside-brought"), by),
    ];
    let assessors = document.assessors().into_iter();
    facts.extend(assessors.map(|(role, names)| (role, names.join(", "))));
    let modified = moment(c, &metadata.last_modified);
    facts.extend([
        (c.t("validation-outside-version"), metadata.version.clone()),
        (c.t("validation-outside-modified"), modified),
        (c.t("validation-outside-file"), brought.file.clone()),
    ]);
    facts
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    (opened, outside): (&Opened, Uuid),
    form: Fields,
    errors: Errors,
) -> Result<OnePage, Failure> {
    let known = opened.validation.state.outside_of(outside);
    let known = known.ok_or(Failure::NotFound)?;
    let bytes = profile::content(app, &known.brought.sha256).await?;
    let document = ResultsDocument::of_kept(&bytes)
        .map_err(|why| Failure::Internal(format!("results {outside} cannot be read: {why}")))?;
    let id = opened.validation.id;
    let c = chrome(app, visit, opened, "validation-outside-one");
    let list = c.t("validation-outside");
    let c = c.crumb(format!("/validations/{id}/outside"), list);
    let plan = opened.validation.state.plan.as_ref();
    let edition = plan.and_then(|plan| app.catalogue().edition(&plan.edition));
    let criteria = match edition {
        Some(edition) => exchange::known(app, edition).await?,
        None => Known::default(),
    };
    let names = names(app, who, std::slice::from_ref(known)).await?;
    let (name, day) = (names.get(Some(known.brought.by.0)), c.day(known.brought.on));
    let by = c.t2("validation-outside-by", "name", name, "day", day);
    Ok(OnePage {
        id,
        outside,
        title: known.brought.title.clone(),
        aside: aside_by(&c, &names, known),
        facts: facts(&c, by, known, &document),
        beside: beside(&c, app, opened, (&criteria, &document)),
        results: results(&c, &criteria, &document),
        may: known.aside.is_none() && may(app, who, opened),
        form,
        errors,
        c,
    })
}

pub(in super::super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((validation, outside)): Path<(Uuid, Uuid)>,
) -> Page {
    let opened = of_staff(&app, &who, validation).await?;
    let (form, errors) = (Fields::default(), Errors::default());
    let whose = (&opened, outside);
    html(&page(&app, (&visitor, &who), whose, form, errors).await?)
}

/// The document as it came, to the byte.
pub(in super::super) async fn download(
    State(app): Of,
    who: Who,
    Path((validation, outside)): Path<(Uuid, Uuid)>,
) -> Page {
    let opened = of_staff(&app, &who, validation).await?;
    let known = opened.validation.state.outside_of(outside);
    let brought = &known.ok_or(Failure::NotFound)?.brought;
    let bytes = profile::content(&app, &brought.sha256).await?;
    attachment(&brought.file, "application/json", bytes)
}

pub(in super::super) async fn aside(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((validation, outside)): Path<(Uuid, Uuid)>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let done = async {
        let mut unit = app.begin(&who).await?;
        work::set_aside(&mut unit, id, outside, form.get("reason")).await?;
        unit.commit().await
    };
    match done.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/validations/{validation}/outside"),
            "validation-outside-aside-flash",
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::ConductValidation).await?;
            let say = Chrome::new(&app, &visitor, "validation-outside-one");
            let errors = Errors::from(&say, failure)?;
            let whose = (&opened, outside);
            unprocessable(&page(&app, (&visitor, &who), whose, form, errors).await?)
        }
    }
}
