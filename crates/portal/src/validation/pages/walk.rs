//! A guided walk: the programme's list of stops, with the pictures that came and what was seen in them.

mod company;

pub(super) use company::{arrive, come, download, part, stop};

use super::super::errors::Errors;
use super::super::{Opened, open, walks};
use super::{Of, chrome, number};
use crate::App;
use crate::accounts::Who;
use crate::failure::{Failure, Faults};
use crate::membership;
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Judged, MOST_STOPS, Method, Stage, Still, Stop, Visited};
use uuid::Uuid;

/// Rows of the form when nothing is typed yet.
const ROWS: usize = 4;

struct Picture {
    id: Uuid,
    href: String,
    name: String,
    told: String,
    hashed: String,
    verdict: String,
    tag: &'static str,
    note: String,
    judge: bool,
}

struct Place {
    id: Uuid,
    n: usize,
    criterion: String,
    site: String,
    show: String,
    tag: &'static str,
    state: String,
    pictures: Vec<Picture>,
}

struct Row {
    n: usize,
    criterion: String,
    site: String,
    show: String,
    errors: [String; 3],
}

#[derive(Template)]
#[template(path = "validation/walk.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "which parts of the page are shown"
)]
struct WalkPage {
    c: Chrome,
    id: Uuid,
    staff: bool,
    open: bool,
    places: Vec<Place>,
    earlier: Vec<Place>,
    may_open: bool,
    may_close: bool,
    may_walk: bool,
    rows: Vec<Row>,
    criteria: Vec<(String, String)>,
    sites: Vec<(String, String)>,
    walk: String,
    errors: Errors,
}

fn text_of(app: &App, c: &Chrome, opened: &Opened, criterion: &str) -> String {
    let plan = opened.validation.state.plan.as_ref();
    let edition = plan.and_then(|plan| app.catalogue().edition(&plan.edition));
    let text = edition.and_then(|edition| edition.criterion(criterion));
    let text = text
        .map(|criterion| c.pack(&criterion.text))
        .unwrap_or_default();
    format!("{criterion} {text}")
}

fn picture(
    c: &Chrome,
    id: Uuid,
    judge: bool,
    (still, judged): &(Still, Option<Judged>),
) -> Picture {
    let told = [
        ("code", still.code.clone()),
        ("given", c.at(still.code_at)),
        ("came", c.at(still.came_at)),
    ];
    let (tag, verdict) = match judged {
        None => ("progress", "validation-still-open"),
        Some(judged) if judged.code_seen => ("done", "validation-still-seen"),
        Some(_) => ("bad", "validation-still-not-seen"),
    };
    let hashed = if still.hashed_at_source {
        "validation-still-hashed"
    } else {
        "validation-still-unhashed"
    };
    Picture {
        id: still.still,
        href: format!("/validations/{id}/stills/{}", still.still),
        name: still.name.clone(),
        told: c.with("validation-still-told", &told),
        hashed: c.t(hashed),
        verdict: c.t(verdict),
        tag,
        note: judged
            .as_ref()
            .map(|judged| judged.note.clone())
            .unwrap_or_default(),
        judge,
    }
}

fn place(
    app: &App,
    c: &Chrome,
    opened: &Opened,
    judge: bool,
    (at, visited): (usize, &Visited),
) -> Place {
    let (id, stop) = (opened.validation.id, &visited.stop);
    let site = stop
        .site
        .and_then(|site| opened.validation.state.site(site));
    let (tag, state) = if visited.stills.is_empty() {
        ("todo", c.t("validation-stop-open"))
    } else {
        (
            "done",
            c.n("validation-stop-pictures", visited.stills.len()),
        )
    };
    Place {
        id: stop.stop,
        n: at + 1,
        criterion: text_of(app, c, opened, &stop.criterion),
        site: site.map_or_else(|| c.t("validation-whole-company"), |site| site.name.clone()),
        show: stop.show.clone(),
        tag,
        state,
        pictures: visited
            .stills
            .iter()
            .map(|still| picture(c, id, judge, still))
            .collect(),
    }
}

fn rows(form: &Fields, errors: &Errors) -> Vec<Row> {
    let filled = (0..MOST_STOPS)
        .rev()
        .find(|n| form.text(&format!("show_{n}")).is_some());
    let count = filled.map_or(ROWS, |n| (n + 2).max(ROWS)).min(MOST_STOPS);
    let row = |n: usize| {
        let field = |name: &str| form.get(&format!("{name}_{n}")).to_owned();
        let error = |name: &str| errors.of(&format!("{name}_{n}")).to_owned();
        Row {
            n,
            criterion: field("criterion"),
            site: field("site"),
            show: field("show"),
            errors: ["criterion", "site", "show"].map(error),
        }
    };
    (0..count).map(row).collect()
}

fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: &Fields,
    errors: Errors,
) -> Result<WalkPage, Failure> {
    let c = chrome(app, visit, opened, "validation-walk");
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let record = membership::resource(opened.company(), &opened.member.state);
    let conducts = app.may(who, Action::ConductValidation, &record);
    let underway = state.stage() == Stage::Underway;
    let remote = matches!(plan.method, Method::Virtual | Method::Hybrid);
    let judge = conducts && underway;
    let told = |each: (usize, &Visited)| place(app, &c, opened, judge, each);
    let walk = state.open_walk();
    let places = walk.map(|walk| walk.stops.iter().enumerate().map(told).collect());
    let earlier = state.walks.iter().filter(|walk| walk.closed);
    let earlier = earlier.flat_map(|walk| walk.stops.iter().enumerate());
    let criteria = state.scope().iter().map(|scoped| {
        let text = text_of(app, &c, opened, &scoped.id);
        (scoped.id.clone(), text.chars().take(90).collect::<String>())
    });
    let choose = (String::new(), c.t("ui-choose-one"));
    let whole = (String::new(), c.t("validation-whole-company"));
    let sites = plan
        .sites
        .iter()
        .map(|site| (site.id.to_string(), site.name.clone()));
    Ok(WalkPage {
        id: opened.validation.id,
        staff: opened.staff,
        open: walk.is_some(),
        places: places.unwrap_or_default(),
        earlier: earlier.map(told).collect(),
        may_open: judge && remote && walk.is_none(),
        may_close: judge && walk.is_some(),
        may_walk: underway && app.may(who, Action::AnswerValidation, &record),
        rows: rows(form, &errors),
        criteria: std::iter::once(choose).chain(criteria).collect(),
        sites: std::iter::once(whole).chain(sites).collect(),
        walk: app.chance().id(app.clock().now()).to_string(),
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
    let form = Fields::default();
    html(&page(
        &app,
        (&visitor, &who),
        &opened,
        &form,
        Errors::default(),
    )?)
}

/// The rows in which anything was typed.
fn stops(form: &Fields, mut new: impl FnMut() -> Uuid) -> Result<Vec<Stop>, Failure> {
    let mut faults = Faults::default();
    let mut stops = Vec::new();
    for n in 0..MOST_STOPS {
        let field = |name: &str| form.get(&format!("{name}_{n}")).trim().to_owned();
        let (criterion, show) = (field("criterion"), field("show"));
        if criterion.is_empty() && show.is_empty() {
            continue;
        }
        if criterion.is_empty() {
            faults.add(&format!("criterion_{n}"), "validation-fault-choose");
        }
        stops.push(Stop {
            stop: new(),
            criterion,
            site: field("site").parse().ok(),
            show,
        });
    }
    faults.check()?;
    Ok(stops)
}

pub(super) async fn conduct(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = number(validation);
    let came = async {
        let mut unit = app.begin(&who).await?;
        let flash = match form.get("act") {
            "open" => {
                let stops = stops(&form, || unit.new_id())?;
                let walk = form.get("walk").parse().unwrap_or_else(|_| unit.new_id());
                walks::open_walk(&mut unit, id, walk, stops).await?;
                "validation-walk-opened-flash"
            }
            act @ ("seen" | "not_seen") => {
                let still = form.get("still").parse().map_err(|_| Failure::NotFound)?;
                let said = (act == "seen", form.get("note"));
                walks::judge_still(&mut unit, id, still, said).await?;
                "validation-still-judged-flash"
            }
            "close" => {
                walks::close_walk(&mut unit, id).await?;
                "validation-walk-closed-flash"
            }
            _ => return Err(Failure::Bad("no such act".to_owned())),
        };
        unit.commit().await?;
        Ok(flash)
    };
    match came.await {
        Ok(flash) => Ok(flash_to(
            &app,
            format!("/validations/{validation}/walk"),
            flash,
        )),
        Err(failure) => {
            let opened = open(&app, &who, id, Action::ViewValidation).await?;
            let errors = Errors::from(&Chrome::new(&app, &visitor, "validation-walk"), failure)?;
            unprocessable(&page(&app, (&visitor, &who), &opened, &form, errors)?)
        }
    }
}
