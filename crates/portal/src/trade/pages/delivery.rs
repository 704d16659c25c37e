//! The benefit-delivery monitor: certified shipments that were not treated as certified.

use super::alarm::{more, named};
use super::parties::{because, key_of, likeness, nothing, shown_key};
use super::{Asked, below, decimals, year};
use crate::accounts::Who;
use crate::app::App;
use crate::profile::Names;
use crate::timeline::page_links;
use crate::trade::commands;
use crate::trade::sql;
use crate::trade::tables::NoteRow;
use crate::trade::year::{self as years, Alarm};
use crate::web::{Chrome, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::args;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::PartyKey;
use std::sync::Arc;

const SHOWN: usize = 50;

struct Row {
    n: usize,
    key: PartyKey,
    member: String,
    href: String,
    why: String,
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
    rows: Vec<Row>,
    totals: [String; 4],
    method: String,
    /// Rows about declarations that are not there, in words, and the first of them; empty where there are none.
    strays: String,
    stray: Vec<(String, String)>,
    may_follow: bool,
    /// How many of how many are shown, and the other pages; blank where these are all.
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
    errors: Vec<(String, String)>,
}

/// What an alarm is about, in words.
pub(super) fn facts(app: &App, c: &Chrome, alarm: &Alarm) -> Vec<(String, String)> {
    let mut facts = shown_key(c, &alarm.key);
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
            ("hours", decimals(c, hours, 0)),
            ("money", decimals(c, money, 0)),
            ("currency", app.pack().benefits.currency.clone()),
        ],
    )
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(1)
}

#[expect(clippy::too_many_lines, reason = "one table with its notes")]
async fn page(app: &App, visitor: &Visitor, who: &Who, asked: &Asked, typed: Typed) -> Page {
    let (chosen, years) = year(app, asked).await?;
    let c = below(app, visitor, "cargo-delivery-title");
    let made = match chosen {
        Some(year) => years::of(app, year).await?,
        None => Arc::default(),
    };
    let notes: Vec<NoteRow> = app.db(who).all(sql::NOTES, args![]).await?;
    let people = notes.iter().filter_map(|note| note.noted_by).collect();
    let names = Names::of(app, who, people).await?;
    let year = chosen.map_or_else(String::new, |year| year.to_string());
    let row = |(n, alarm): (usize, &Alarm)| {
        let id = alarm.id();
        let own = notes
            .iter()
            .filter(|note| note.stream_id == id)
            .map(|note| {
                let by = names.get(note.noted_by);
                (
                    note.note.clone(),
                    c.t2("cargo-by-at", "name", by, "at", c.at(note.noted_at.0)),
                    note.told.clone(),
                )
            });
        let standing = app.board().standing(alarm.member);
        let mut known_by = alarm
            .alike
            .as_ref()
            .map_or_else(Vec::new, |alike| because(&c, alike));
        if let Some(alike) = alarm.alike.as_ref().filter(|alike| alike.sure) {
            known_by.insert(
                0,
                c.t1("cargo-known-by-likeness", "percent", likeness(&c, alike)),
            );
        } else {
            known_by.insert(0, c.t("cargo-known-by-decision"));
        }
        let same = typed.v("number") == alarm.key.number
            && typed.v("name") == alarm.key.name
            && typed.v("address") == alarm.key.address;
        Row {
            n: n + 1,
            key: alarm.key.clone(),
            member: standing.map_or_else(String::new, |standing| standing.name.clone()),
            href: format!("/companies/{}/benefits", alarm.member),
            why: c.t(format!("cargo-why-{}", alarm.why.code().replace('_', "-"))),
            known_by,
            facts: facts(app, &c, alarm),
            shipments: named(&c, alarm),
            more: more(&c, alarm),
            all: format!(
                "/companies/{}/benefits/shipments?year={year}&alarm={}",
                alarm.member,
                alarm.code()
            ),
            notes: own.collect(),
            form: if same {
                typed.clone()
            } else {
                Typed::default()
            },
        }
    };
    let last = made.alarms.len().div_ceil(SHOWN).max(1);
    let page = asked.page.clamp(1, last);
    let rows: Vec<Row> = made
        .alarms
        .iter()
        .enumerate()
        .skip((page - 1) * SHOWN)
        .take(SHOWN)
        .map(row)
        .collect();
    let shown = c.count(rows.len());
    let shipments: u64 = made
        .alarms
        .iter()
        .map(|alarm| u64::from(alarm.tally.shipments))
        .sum();
    let examined: u64 = made
        .alarms
        .iter()
        .map(|alarm| u64::from(alarm.tally.examined()))
        .sum();
    let hours: f64 = made.alarms.iter().map(|alarm| alarm.loss.hours).sum();
    let money: f64 = made.alarms.iter().map(|alarm| alarm.loss.money).sum();
    let errors = typed.errors.iter().map(|(field, message)| {
        let n = rows
            .iter()
            .find(|row| !row.form.errors.is_empty())
            .map_or(1, |row| row.n);
        (format!("{field}-{n}"), message.clone())
    });
    let page = DeliveryPage {
        errors: errors.collect(),
        years,
        year: year.clone(),
        totals: [
            c.count(made.alarms.len()),
            c.count(shipments),
            c.count(examined),
            loss(app, &c, hours, money),
        ],
        strays: match made.strays.rows {
            0 => String::new(),
            rows => c.t1("cargo-strays", "count", c.count(rows)),
        },
        stray: made
            .strays
            .first
            .iter()
            .map(|(number, day)| (number.clone(), c.day(*day)))
            .collect(),
        method: c.pack(&app.pack().benefits.method).to_owned(),
        rows,
        may_follow: app.may(who, Action::ResolveParty, &Resource::Programme),
        summary: if last > 1 {
            c.t2("cargo-of", "n", shown, "of", c.count(made.alarms.len()))
        } else {
            String::new()
        },
        pages: page_links(number(page), number(last), |n| {
            format!("/trade/delivery?year={year}&page={n}")
        }),
        page,
        c,
    };
    typed.page(&page)
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    page(&app, &visitor, &who, &asked, Typed::default()).await
}

pub(super) async fn follow_up(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let asked = Asked {
        year: fields.get("year").to_owned(),
        page: fields.get("page").parse().unwrap_or_default(),
        ..Asked::default()
    };
    let done = async {
        let mut unit = app.begin(&who).await?;
        let said = (fields.get("note"), fields.get("told"));
        commands::follow_up(&mut unit, &key_of(&fields), said).await?;
        unit.commit().await
    };
    match done.await {
        Ok(()) => Ok(flash_to(
            &app,
            match asked.page {
                0 | 1 => format!("/trade/delivery?year={}", asked.year),
                page => format!("/trade/delivery?year={}&page={page}", asked.year),
            },
            "cargo-flash-followed",
        )),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = nothing(failure, fields, &say)?;
            page(&app, &visitor, &who, &asked, typed).await
        }
    }
}
