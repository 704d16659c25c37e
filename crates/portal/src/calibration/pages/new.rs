//! Starting an exercise: choose a case, read it without names, give it to the judges.

use super::chrome;
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::commands::{self, NewExercise};
use crate::calibration::read;
use crate::failure::Failure;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::State;
use greenlane_domain::calibration::{Case, LONGEST};
use greenlane_domain::ids::{AccountId, ProfileId};

/// A word of a text that was replaced, or one that was not.
struct Part {
    text: String,
    mark: bool,
}

struct Shown {
    criterion: String,
    narrative: Vec<Part>,
    plan: Vec<Part>,
}

#[derive(Template)]
#[template(path = "calibration/new.html")]
struct NewPage {
    c: Chrome,
    form: Typed,
    cases: Vec<(String, String)>,
    categories: Vec<(String, String, bool)>,
    judges: Vec<(String, String, bool)>,
    longest: usize,
    preview: Option<Vec<Shown>>,
}

/// Marks stand in brackets; nothing else in an anonymous text is treated as one.
fn parts(text: &str) -> Vec<Part> {
    let marks = [
        "[company]",
        "[person]",
        "[place]",
        "[partner]",
        "[number]",
        "[address]",
        "[…]",
    ];
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let found = marks
            .iter()
            .filter_map(|mark| Some((rest.find(mark)?, *mark)))
            .min();
        let Some((place, mark)) = found else {
            break;
        };
        let (before, after) = rest.split_at(place);
        parts.push(Part {
            text: before.to_owned(),
            mark: false,
        });
        parts.push(Part {
            text: mark.to_owned(),
            mark: true,
        });
        rest = after.get(mark.len()..).unwrap_or_default();
    }
    parts.push(Part {
        text: rest.to_owned(),
        mark: false,
    });
    parts.retain(|part| !part.text.is_empty());
    parts
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    form: Typed,
    preview: Option<Case>,
) -> Result<NewPage, Failure> {
    let mut c = chrome(app, visitor, String::new());
    c.title = c.t("calibration-new");
    let none = (String::new(), c.t("ui-choose-one"));
    let cases = read::cases(app, who).await?;
    let cases = cases.into_iter().map(|row| {
        let entity = app.pack().entity_type(&row.entity_type);
        let entity = entity.map_or("", |entity| c.pack(&entity.name));
        let day = c.day(app.date_of(row.submitted_at.0));
        let label = format!("{} · {entity} · {day}", row.legal_name);
        (row.stream_id.to_string(), label)
    });
    let categories = app.pack().categories.iter().map(|category| {
        let number = category.number.to_string();
        let chosen = form.fields.chose("category", &number);
        let name = format!("{number}. {}", c.pack(&category.name));
        (number, name, chosen)
    });
    let specialists = read::specialists(app, who).await?.into_iter();
    let judges = specialists.map(|(id, name)| {
        let id = id.to_string();
        let chosen = form.fields.chose("judge", &id);
        (id, name, chosen)
    });
    let shown = preview.map(|case| {
        let items = case.items.into_iter().map(|item| Shown {
            narrative: parts(&item.narrative),
            plan: parts(&item.plan),
            criterion: item.criterion,
        });
        items.collect()
    });
    Ok(NewPage {
        cases: std::iter::once(none).chain(cases).collect(),
        categories: categories.collect(),
        judges: judges.collect(),
        longest: LONGEST,
        preview: shown,
        form,
        c,
    })
}

pub(super) async fn ask(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    html(&page(&app, &visitor, &who, Typed::default(), None).await?)
}

fn read_form(fields: &Fields) -> Result<NewExercise, Failure> {
    let refusal = || greenlane_domain::Refusal::new("refusal-calibration-case").field("profile");
    let profile: ProfileId = fields.get("profile").parse().map_err(|_| refusal())?;
    let judges = fields.all("judge").iter().filter_map(|id| id.parse().ok());
    Ok(NewExercise {
        title: fields.get("title").to_owned(),
        purpose: fields.get("purpose").to_owned(),
        profile,
        categories: fields
            .all("category")
            .iter()
            .filter_map(|n| n.parse().ok())
            .collect(),
        also: fields
            .get("also")
            .lines()
            .map(|line| line.trim().to_owned())
            .collect(),
        judges: judges.map(AccountId).collect(),
        due: fields.text("due").and_then(|day| day.parse().ok()),
    })
}

/// Shows the case without names; only when it was shown and is asked for once more is it given to the judges.
pub(super) async fn take(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let starts = fields.has("start");
    let done = async {
        let new = read_form(&fields)?;
        let mut unit = app.begin(&who).await?;
        if starts {
            let id = commands::start(&mut unit, new).await?;
            unit.commit().await?;
            return Ok((Some(id), None));
        }
        Ok((None, Some(commands::preview(&mut unit, &new).await?)))
    };
    match done.await {
        Ok((Some(id), _)) => Ok(flash_to(
            &app,
            format!("/calibrations/{id}"),
            "calibration-started",
        )),
        Ok((None, preview)) => html(&page(&app, &visitor, &who, Typed::of(fields), preview).await?),
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "calibration-new");
            let form = Typed::refused(fields, failure, &c, "title")?;
            let page = page(&app, &visitor, &who, form, None).await?;
            page.form.page(&page)
        }
    }
}
