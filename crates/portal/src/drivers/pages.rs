//! Pages of drivers' cards: the register for staff, one card, and a carrier's own.

use super::commands;
use super::import::{self, MOST};
use super::own;
use super::sql;
use super::tables::CardRow;
use crate::accounts::Who;
use crate::app::App;
use crate::command::read;
use crate::failure::{Failure, Faults};
use crate::profile::Names;
use crate::timeline::page_links;
use crate::web::{Chrome, Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_db::{Day, args};
use greenlane_domain::drivers::{Command, DriverCard, LONGEST, Step, Validity, card_number};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

const PER_PAGE: i64 = 50;

pub(super) fn routes() -> Routes {
    use Action::{CertifyDrivers, TellDrivers, ViewBenefits, ViewDrivers};
    Routes::new()
        .get("/drivers", ViewDrivers, list)
        .post("/drivers", CertifyDrivers, take)
        .post("/drivers/lines", CertifyDrivers, lines)
        .get("/drivers/{id}", ViewDrivers, show)
        .post("/drivers/{id}/decision", CertifyDrivers, decide)
        .get("/companies/{id}/drivers", ViewBenefits, own::show)
        .post("/companies/{id}/drivers", TellDrivers, own::tell)
}

pub(super) struct Line {
    pub href: String,
    pub card: String,
    pub kind: &'static str,
    pub state: String,
    pub last: String,
    pub waits: String,
}

/// How a card stands on a day: the kind of its tag, and words.
fn state(say: &Say, row: &CardRow, today: Date) -> (&'static str, String) {
    let day = |day: Day| say.day(day.0);
    if row.holds(today) {
        return ("done", say.t("driver-in-force"));
    }
    match (row.valid_from, row.valid_until, row.ended_on) {
        (Some(from), _, _) if from.0 > today => ("hold", say.t1("driver-from", "day", day(from))),
        (_, Some(until), _) => ("calm", say.t1("driver-over", "day", day(until))),
        (_, _, Some(ended)) => ("bad", say.t1("driver-ended", "day", day(ended))),
        _ if row.claimed_by.is_some() => ("todo", say.t("driver-waits")),
        _ => ("bad", say.t("driver-refused")),
    }
}

pub(super) fn line(say: &Say, row: &CardRow, today: Date, href: String) -> Line {
    let (kind, state) = state(say, row, today);
    let claim = row.claimed_from.zip(row.claimed_until);
    let waits = claim.map(|(from, until)| {
        let (from, until) = (say.day(from.0), say.day(until.0));
        say.t2("driver-told", "from", from, "until", until)
    });
    Line {
        href,
        card: row.card.clone(),
        kind,
        state,
        last: row
            .valid_until
            .map_or_else(|| "–".to_owned(), |day| say.day(day.0)),
        waits: waits.unwrap_or_default(),
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    card: String,
    waiting: String,
    page: String,
}

#[derive(Template)]
#[template(path = "drivers/list.html")]
struct ListPage {
    c: Chrome,
    asked: Asked,
    filters: Vec<(String, String)>,
    rows: Vec<Line>,
    summary: String,
    pages: Vec<(String, String)>,
    page: i64,
    may: bool,
    most: usize,
    form: Typed,
}

async fn list_page(
    (app, visitor, who): (&App, &Visitor, &Who),
    asked: Asked,
    form: Typed,
) -> Result<ListPage, Failure> {
    let c = Chrome::new(app, visitor, "drivers-title");
    // What cannot be a card's number is looked for as it is, and found nowhere.
    let card = card_number(&asked.card).unwrap_or_else(|| asked.card.trim().to_owned());
    let waiting = if asked.waiting == "yes" { "yes" } else { "" };
    let page: i64 = asked.page.parse().unwrap_or(1).clamp(1, 100_000);
    let (count,): (i64,) = app.db(who).one(sql::COUNT, args![&card, waiting]).await?;
    let some = args![&card, waiting, PER_PAGE, (page - 1) * PER_PAGE];
    let found: Vec<CardRow> = app.db(who).all(sql::PAGE, some).await?;
    let today = app.today();
    let rows = found
        .iter()
        .map(|row| line(&c, row, today, format!("/drivers/{}", row.stream_id)));
    let last = count.max(1).saturating_add(PER_PAGE - 1) / PER_PAGE;
    let links = page_links(page, last, |n| {
        let page = n.to_string();
        let pairs = [
            ("card", card.as_str()),
            ("waiting", waiting),
            ("page", &page),
        ];
        let pairs: Vec<_> = pairs.iter().filter(|(_, v)| !v.is_empty()).collect();
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        format!("/drivers?{query}")
    });
    Ok(ListPage {
        rows: rows.collect(),
        summary: c.n("drivers-count", count),
        filters: vec![
            (String::new(), c.t("ui-all")),
            ("yes".to_owned(), c.t("driver-waits")),
        ],
        pages: links,
        page,
        may: app.may(who, Action::CertifyDrivers, &Resource::Programme),
        most: MOST,
        form,
        asked,
        c,
    })
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    html(&list_page((&app, &visitor, &who), asked, Typed::default()).await?)
}

/// Both days of a form.
pub(super) fn validity(fields: &Fields) -> Result<Validity, Failure> {
    let mut faults = Faults::default();
    let mut day = |field: &str| {
        let day = fields.get(field).trim().parse::<Date>().ok();
        if day.is_none() {
            faults.add(field, "refusal-driver-day");
        }
        day
    };
    let (from, until) = (day("from"), day("until"));
    match (from, until) {
        (Some(from), Some(until)) => Ok(Validity { from, until }),
        _ => Err(Failure::Invalid(faults)),
    }
}

/// The register's page again, with what was refused.
async fn refused(
    of: (&App, &Visitor, &Who),
    fields: Fields,
    failure: Failure,
    field: &str,
) -> Page {
    let c = Chrome::new(of.0, of.1, "drivers-title");
    let form = Typed::refused(fields, failure, &c, field)?;
    let page = list_page(of, Asked::default(), form).await?;
    page.form.page(&page)
}

async fn take(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let taken = async {
        let validity = validity(&fields)?;
        let mut unit = app.begin(&who).await?;
        commands::take(&mut unit, (fields.get("card"), validity)).await?;
        unit.commit().await
    };
    match taken.await {
        Ok(()) => Ok(flash_to(&app, "/drivers", "driver-taken")),
        Err(failure) => refused((&app, &visitor, &who), fields, failure, "card").await,
    }
}

async fn lines(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let taken = async {
        let mut unit = app.begin(&who).await?;
        import::take_all(&mut unit, fields.get("lines")).await?;
        unit.commit().await
    };
    match taken.await {
        Ok(()) => Ok(flash_to(&app, "/drivers", "driver-taken")),
        Err(failure) => refused((&app, &visitor, &who), fields, failure, "lines").await,
    }
}

#[derive(Template)]
#[template(path = "drivers/one.html")]
struct OnePage {
    c: Chrome,
    id: Uuid,
    kind: &'static str,
    state: String,
    facts: Vec<(String, String)>,
    steps: Vec<(String, String)>,
    may_take: bool,
    may_refuse: bool,
    may_end: bool,
    longest: usize,
    form: Typed,
}

fn step(say: &Say, names: &Names, step: &Step) -> (String, String) {
    let what = say.t(format!("driver-step-{}", step.kind));
    let validity = step.validity.map(|validity| {
        let (from, until) = (say.day(validity.from), say.day(validity.until));
        say.t2("driver-valid", "from", from, "until", until)
    });
    let by = say.t2(
        "relation-by",
        "name",
        names.get(step.by),
        "day",
        say.day(step.on),
    );
    let lines = [validity.unwrap_or_default(), step.reasons.clone(), by];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    (what, lines.join("\n"))
}

/// The form's dates as the carrier told them, or as they are.
fn proposed(card: &DriverCard) -> Fields {
    let validity = card.claim.map(|claim| claim.validity).or(card.valid);
    let mut fields = Fields::default();
    if let Some(validity) = validity {
        fields.set("from", validity.from.to_string());
        fields.set("until", validity.until.to_string());
    }
    fields
}

async fn one(
    (app, visitor, who): (&App, &Visitor, &Who),
    id: Uuid,
    form: Option<Typed>,
) -> Result<OnePage, Failure> {
    let card = read::<DriverCard>(app, who, id).await?.state;
    let of = args![&card.card, "", 1_i64, 0_i64];
    let row: Option<CardRow> = app.db(who).optional(sql::PAGE, of).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let mut c = Chrome::titled(app, visitor, String::new());
    let register = c.t("drivers-title");
    c = c.crumb("/drivers", register);
    c.title = c.t1("driver-title", "card", &card.card);
    let people = card.steps.iter().filter_map(|step| step.by).collect();
    let names = Names::of(app, who, people).await?;
    let mut facts = Vec::new();
    if let Some(valid) = card.valid {
        let (from, until) = (c.day(valid.from), c.day(valid.until));
        facts.push((
            c.t("driver-validity"),
            c.t2("driver-valid", "from", from, "until", until),
        ));
    }
    if let Some(carrier) = card.carrier {
        let carrier = read::<Member>(app, who, carrier).await?;
        let name = carrier.state.legal_name().to_owned();
        facts.push((c.t("driver-carrier"), name));
    }
    if let Some(claim) = card.claim {
        let (from, until) = (c.day(claim.validity.from), c.day(claim.validity.until));
        let told = c.t2("driver-told", "from", from, "until", until);
        facts.push((c.t("driver-waits"), told));
    }
    if !card.reasons.is_empty() {
        facts.push((c.t("driver-reasons"), card.reasons.clone()));
    }
    let may = app.may(who, Action::CertifyDrivers, &Resource::Programme);
    let (kind, state) = state(&c, &row, app.today());
    Ok(OnePage {
        id,
        kind,
        state,
        facts,
        steps: card
            .steps
            .iter()
            .rev()
            .map(|one| step(&c, &names, one))
            .collect(),
        may_take: may,
        may_refuse: may && card.claim.is_some(),
        may_end: may && card.valid.is_some(),
        longest: LONGEST,
        form: form.unwrap_or_else(|| Typed::of(proposed(&card))),
        c,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, who: Who, Path(id): Path<Uuid>) -> Page {
    html(&one((&app, &visitor, &who), id, None).await?)
}

async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let decided = async {
        let reasons = fields.get("reasons").to_owned();
        let mut unit = app.begin(&who).await?;
        match fields.get("act") {
            "take" => {
                let card = unit.load::<DriverCard>(id).await?.state.card;
                commands::take(&mut unit, (&card, validity(&fields)?)).await?;
            }
            "refuse" => commands::step(&mut unit, id, Command::Refuse { reasons }).await?,
            "end" => commands::step(&mut unit, id, Command::End { reasons }).await?,
            _ => return Err(Failure::Bad("no such step".to_owned())),
        }
        unit.commit().await
    };
    match decided.await {
        Ok(()) => Ok(flash_to(&app, format!("/drivers/{id}"), "driver-saved")),
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "drivers-title");
            let form = Typed::refused(fields, failure, &c, "main-content")?;
            let page = one((&app, &visitor, &who), id, Some(form)).await?;
            page.form.page(&page)
        }
    }
}
