//! Agreement about each criterion over all closed exercises: where the programme reads differently again and again.

use super::results::{Figure, figure};
use super::{chrome, percent};
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::read;
use crate::command::read as stream;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::State;
use greenlane_domain::calibration::{Exercise, OverCases, by_criterion};
use greenlane_domain::pack::Edition;

struct Row {
    id: String,
    text: String,
    href: String,
    cases: usize,
    decisions: usize,
    share: String,
    course: String,
    figures: Vec<Figure>,
}

#[derive(Template)]
#[template(path = "calibration/criteria.html")]
struct CriteriaPage {
    c: Chrome,
    lead: String,
    edition: String,
    rows: Vec<Row>,
}

fn row(c: &Chrome, edition: Option<&Edition>, found: OverCases) -> Row {
    let criterion = edition.and_then(|edition| edition.criterion(&found.criterion));
    let course: Vec<String> = found
        .course
        .iter()
        .map(|share| percent(c, *share))
        .collect();
    let of = |n: usize| c.n("calibration-over-of-cases", n);
    Row {
        text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
        href: format!("/criteria/{}", found.criterion),
        cases: found.cases,
        decisions: found.decisions,
        share: found
            .share
            .map_or_else(|| c.t("calibration-undefined"), |share| percent(c, share)),
        course: course.join(" → "),
        figures: vec![
            figure(c, c.t("calibration-alpha"), found.alpha, of(found.cases)),
            figure(
                c,
                c.t("calibration-fleiss"),
                found.fleiss.0,
                of(found.fleiss.1),
            ),
            figure(
                c,
                c.t("calibration-cohen"),
                found.cohen.0,
                of(found.cohen.1),
            ),
        ],
        id: found.criterion,
    }
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let mut c = chrome(&app, &visitor, String::new());
    c.title = c.t("calibration-over-title");
    let mut exercises = Vec::new();
    for id in read::closed(&app, &who).await? {
        exercises.push(stream::<Exercise>(&app, &who, id).await?.state);
    }
    let catalogue = app.catalogue();
    let edition = catalogue.current(app.today());
    let became = edition.map(|edition| catalogue.became(&edition.id));
    let closed: Vec<&Exercise> = exercises.iter().collect();
    let found = by_criterion(&closed, &became.unwrap_or_default());
    let rows = found.into_iter().map(|found| row(&c, edition, found));
    html(&CriteriaPage {
        rows: rows.collect(),
        lead: c.n("calibration-over-lead", exercises.len()),
        edition: edition.map_or_else(String::new, |edition| c.pack(&edition.name).to_owned()),
        c,
    })
}
