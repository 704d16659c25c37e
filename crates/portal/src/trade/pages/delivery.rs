//! The benefit-delivery monitor: certified shipments that were not treated as certified, and what was done about them.

use super::alarm::{more, named};
use super::parties::{because, key_of, likeness, nothing, roles, same_party, shown_key};
use super::{Asked, PER_PAGE, below, number, watched};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::timeline::page_links;
use crate::trade::commands;
use crate::trade::sql;
use crate::trade::suspects::Alarm;
use crate::trade::tables::NoteRow;
use crate::trade::year::{self as years, Year};
use crate::web::{Chrome, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::args;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::PartyKey;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

struct Row {
    n: usize,
    key: PartyKey,
    member: String,
    href: String,
    why: String,
    status: (&'static str, String),
    known_by: Vec<String>,
    facts: Vec<(String, String)>,
    shipments: Vec<(String, String, String)>,
    /// That only the first are named, and where all of them are.
    more: String,
    all: String,
    /// What was done, by whom and when, and what the member reads of it.
    notes: Vec<(String, String, String)>,
    form: Typed,
}

#[derive(Template)]
#[template(path = "trade/delivery.html")]
struct DeliveryPage {
    c: Chrome,
    years: Vec<(String, String)>,
    year: String,
    states: Vec<(String, String)>,
    state: String,
    rows: Vec<Row>,
    totals: [String; 4],
    open: String,
    method: String,
    /// Rows about declarations that are not there, in words, and the first of them; empty where there are none.
    strays: String,
    stray: Vec<(String, String)>,
    may_follow: bool,
    /// Which of how many are shown, and the other pages.
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
    errors: Vec<(String, String)>,
}

/// What an alarm is about, in words.
pub(super) fn facts(app: &App, c: &Chrome, alarm: &Alarm) -> Vec<(String, String)> {
    let mut facts = shown_key(c, &alarm.key);
    facts.push((c.t("cargo-party-roles"), roles(c, &alarm.roles)));
    facts.push((c.t("cargo-alarm-shipments"), c.count(alarm.tally.shipments)));
    facts.push((c.t("cargo-alarm-exams"), c.count(alarm.tally.examined())));
    facts.push((
        c.t("cargo-alarm-loss"),
        loss(app, c, alarm.loss.hours, alarm.loss.money),
    ));
    facts
}

/// Hours and money in words.
pub(super) fn loss(app: &App, c: &Chrome, hours: f64, money: f64) -> String {
    c.with(
        "cargo-hours-money",
        &[
            ("hours", c.decimals(hours, 0)),
            ("money", c.decimals(money, 0)),
            ("currency", app.pack().benefits.currency.clone()),
        ],
    )
}

/// What was done, party by party.
type Notes = HashMap<Uuid, Vec<NoteRow>>;

async fn notes(app: &App, who: &Who) -> Result<(Notes, Names), Failure> {
    let rows: Vec<NoteRow> = app.db(who).all(sql::NOTES, args![]).await?;
    let people = rows.iter().filter_map(|note| note.noted_by).collect();
    let names = Names::of(app, who, people).await?;
    let mut notes = Notes::new();
    for row in rows {
        notes.entry(row.stream_id).or_default().push(row);
    }
    Ok((notes, names))
}

/// Whether somebody wrote what was done, on the day of the last shipment or after it.
fn followed(app: &App, notes: &Notes, alarm: &Alarm) -> bool {
    let own = notes.get(&alarm.id()).into_iter().flatten();
    let mut days = own.map(|note| app.date_of(note.noted_at.0));
    days.any(|day| day >= alarm.last)
}

fn known_by(c: &Chrome, alarm: &Alarm) -> Vec<String> {
    let alike = alarm.alike.as_ref();
    let how = match alike.filter(|alike| alike.sure) {
        Some(alike) => c.t1("cargo-known-by-likeness", "percent", likeness(c, alike)),
        None => c.t("cargo-known-by-decision"),
    };
    let because = alike.map_or_else(Vec::new, |alike| because(c, alike));
    std::iter::once(how).chain(because).collect()
}

fn row(
    (app, c): (&App, &Chrome),
    (n, alarm): (usize, &Alarm),
    year: &str,
    (notes, names): (&Notes, &Names),
    typed: &Typed,
) -> Row {
    let own = notes.get(&alarm.id()).into_iter().flatten();
    let own = own.map(|note| {
        let (by, at) = (names.get(note.noted_by), c.at(note.noted_at.0));
        let by = c.t2("cargo-by-at", "name", by, "at", at);
        (note.note.clone(), by, note.told.clone())
    });
    let status = if followed(app, notes, alarm) {
        ("done", c.t("cargo-state-followed"))
    } else {
        ("todo", c.t("cargo-state-open"))
    };
    let standing = app.board().standing(alarm.member);
    Row {
        n,
        key: alarm.key.clone(),
        member: standing.map_or_else(String::new, |standing| standing.name.clone()),
        href: format!("/companies/{}/benefits", alarm.member),
        why: c.t(format!("cargo-why-{}", alarm.why.code().replace('_', "-"))),
        status,
        known_by: known_by(c, alarm),
        facts: facts(app, c, alarm),
        shipments: named(c, alarm),
        more: more(c, alarm),
        all: format!(
            "/companies/{}/benefits/shipments?year={year}&alarm={}",
            alarm.member,
            alarm.code()
        ),
        notes: own.collect(),
        form: same_party(typed, &alarm.key),
    }
}

/// Alarms, shipments, exams, and what they cost.
fn totals(app: &App, c: &Chrome, made: &Year) -> [String; 4] {
    let alarms = &made.alarms;
    let shipments: u64 = alarms.iter().map(|a| u64::from(a.tally.shipments)).sum();
    let examined: u64 = alarms.iter().map(|a| u64::from(a.tally.examined())).sum();
    let hours: f64 = alarms.iter().map(|alarm| alarm.loss.hours).sum();
    let money: f64 = alarms.iter().map(|alarm| alarm.loss.money).sum();
    [
        c.count(alarms.len()),
        c.count(shipments),
        c.count(examined),
        loss(app, c, hours, money),
    ]
}

async fn page(app: &App, visitor: &Visitor, who: &Who, asked: &Asked, typed: Typed) -> Page {
    let c = below(app, visitor, "cargo-delivery-title");
    let waiting = crate::trade::waiting(app, who).await?.alarms;
    let (chosen, years) = watched(app, &c, asked, &waiting).await?;
    let made = match chosen {
        Some(year) => years::of(app, year).await?,
        None => Arc::default(),
    };
    let (notes, names) = &notes(app, who).await?;
    let of = |open: bool| {
        let all = made.alarms.iter();
        all.filter(move |alarm| followed(app, notes, alarm) != open)
    };
    // Those that wait for somebody come first.
    let listed: Vec<&Alarm> = match asked.state.as_str() {
        "open" => of(true).collect(),
        "followed" => of(false).collect(),
        _ => of(true).chain(of(false)).collect(),
    };
    let (now, last) = number(asked.page, listed.len());
    let skip = (now - 1) * PER_PAGE;
    let shown = listed.iter().skip(skip).take(PER_PAGE).zip(1..);
    let year = chosen.map_or_else(String::new, |year| year.to_string());
    let row =
        |(&alarm, n): (&&Alarm, usize)| row((app, &c), (n, alarm), &year, (notes, names), &typed);
    let rows = shown.map(row);
    let rows: Vec<Row> = rows.collect();
    let wrong = rows.iter().find(|row| !row.form.errors.is_empty());
    let wrong = wrong.map_or(1, |row| row.n);
    let errors = typed.errors.iter();
    let errors = errors.map(|(field, message)| (format!("{field}-{wrong}"), message.clone()));
    let stray = made.strays.first.iter();
    let page = DeliveryPage {
        errors: errors.collect(),
        years,
        states: ["", "open", "followed"]
            .map(|state| (state.to_owned(), c.t(state_key(state))))
            .to_vec(),
        state: asked.state.clone(),
        totals: totals(app, &c, &made),
        open: c.n("cargo-alarms-waiting", of(true).count()),
        strays: match made.strays.rows {
            0 => String::new(),
            rows => c.t1("cargo-strays", "count", c.count(rows)),
        },
        stray: stray.map(|(n, day)| (n.clone(), c.day(*day))).collect(),
        method: c.pack(&app.pack().benefits.method).to_owned(),
        summary: c.shown(skip, rows.len(), listed.len()),
        pages: page_links(whole(now), whole(last), |n| {
            format!("/trade/delivery?year={year}&state={}&page={n}", asked.state)
        }),
        page: now,
        rows,
        may_follow: app.may(who, Action::ResolveParty, &Resource::Programme),
        year,
        c,
    };
    typed.page(&page)
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn state_key(state: &str) -> &'static str {
    match state {
        "open" => "cargo-state-open",
        "followed" => "cargo-state-followed",
        _ => "cargo-state-all",
    }
}

/// A state is one of those of the filter.
fn cleaned(mut asked: Asked) -> Asked {
    if !["open", "followed"].contains(&asked.state.as_str()) {
        asked.state.clear();
    }
    asked
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    page(&app, &visitor, &who, &cleaned(asked), Typed::default()).await
}

pub(super) async fn follow_up(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let asked = cleaned(Asked::of(&fields));
    let done = async {
        let mut unit = app.begin(&who).await?;
        let said = (fields.get("note"), fields.get("told"));
        commands::follow_up(&mut unit, &key_of(&fields), said).await?;
        unit.commit().await
    };
    match done.await {
        Ok(()) => {
            let state = match asked.state.as_str() {
                "" => String::new(),
                state => format!("&state={state}"),
            };
            let page = match asked.page {
                0 | 1 => String::new(),
                page => format!("&page={page}"),
            };
            let to = format!("/trade/delivery?year={}{state}{page}", asked.year);
            Ok(flash_to(&app, to, "cargo-flash-followed"))
        }
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = nothing(failure, fields, &say)?;
            page(&app, &visitor, &who, &asked, typed).await
        }
    }
}
