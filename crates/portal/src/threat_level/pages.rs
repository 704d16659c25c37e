//! The page of the threat level: what holds, which benefits stay at each level, what waits, and what happened.

use super::commands;
use super::read::state;
use super::words::{kept, meaning, name};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::profile::Names;
use crate::web::{Chrome, Fields, Form, Page, Routes, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::State;
use greenlane_domain::pack::Benefit;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::threat_level::{Command, LONGEST, Step, ThreatLevel};
use jiff::Timestamp;
use jiff::civil::{Date, Time};

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/threat-level", Action::ViewThreatLevel, show)
        .post(
            "/threat-level/proposal",
            Action::ProposeThreatLevel,
            propose,
        )
        .post(
            "/threat-level/withdrawal",
            Action::ProposeThreatLevel,
            withdraw,
        )
        .post("/threat-level/decision", Action::DecideThreatLevel, decide)
}

struct LevelRow {
    name: String,
    meaning: String,
    here: bool,
    kept: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "threat_level/show.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that its reader may do or not"
)]
struct ShowPage {
    c: Chrome,
    tag: &'static str,
    now: String,
    planned: String,
    waiting: String,
    why: String,
    seen: usize,
    levels: Vec<LevelRow>,
    choices: Vec<(String, String, String)>,
    steps: Vec<(String, String)>,
    may_propose: bool,
    may_decide: bool,
    may_withdraw: bool,
    /// It waits for somebody else than the reader.
    own: bool,
    longest: usize,
    form: Typed,
}

fn levels(app: &App, c: &Chrome, now: u8) -> Vec<LevelRow> {
    let all = 0..=app.pack().threat.highest();
    let row = |level: u8| LevelRow {
        name: name(app, c, level),
        meaning: meaning(app, c, level),
        here: level == now,
        kept: Benefit::ALL
            .iter()
            .map(|(code, benefit)| {
                let label = c.t(format!("threatlevel-column-{code}"));
                (label, kept(app, c, level, *benefit))
            })
            .collect(),
    };
    all.map(row).collect()
}

fn step(app: &App, c: &Chrome, names: &Names, step: &Step) -> (String, String) {
    let level = name(app, c, step.level);
    let key = format!("threatlevel-step-{}", step.kind);
    let what = match step.from {
        Some(from) => c.t2(format!("{key}-from"), "level", level, "from", c.at(from)),
        None => c.t1(key, "level", level),
    };
    let (by, at) = (names.get(step.by), c.at(step.at));
    let by = c.t2("threatlevel-by", "name", by, "at", at);
    (what, format!("{}\n{by}", step.reasons))
}

/// What is asked for, as whoever decides reads it.
fn asked(app: &App, c: &Chrome, level: &ThreatLevel, now: Timestamp) -> String {
    let Some(waiting) = &level.waiting else {
        return String::new();
    };
    let name = name(app, c, waiting.level);
    match waiting.from {
        None => c.t1("threatlevel-asked", "level", name),
        Some(from) if from <= now => {
            c.t2("threatlevel-asked-late", "level", name, "from", c.at(from))
        }
        Some(from) => c.t2("threatlevel-asked-from", "level", name, "from", c.at(from)),
    }
}

async fn page(app: &App, visitor: &Visitor, who: &Who, form: Typed) -> Result<ShowPage, Failure> {
    let level = state(app, who).await?;
    let now = app.clock().now();
    let c = Chrome::new(app, visitor, "threatlevel-title");
    let people = level.steps.iter().filter_map(|step| step.by).collect();
    let names = Names::of(app, who, people).await?;
    let holds = level.at(now);
    let since = level.change_at(now).map(|change| change.from);
    let called = name(app, &c, holds);
    let waits = level.waiting.is_some();
    let decides = level.decides(who.account);
    let may = |action: Action| app.may(who, action, &Resource::Programme);
    let planned = level.planned(now).map(|change| {
        let (name, from) = (name(app, &c, change.level), c.at(change.from));
        c.t2("threatlevel-planned", "level", name, "from", from)
    });
    let last = level.steps.last().filter(|_| waits);
    let rows = levels(app, &c, holds);
    let choices = (0_u8..).zip(&rows).map(|(number, row)| {
        let number = number.to_string();
        (number, row.name.clone(), row.meaning.clone())
    });
    Ok(ShowPage {
        tag: if holds == 0 { "done" } else { "warn" },
        now: match since {
            Some(from) => c.t2("threatlevel-now", "level", called, "from", c.at(from)),
            None => c.t1("threatlevel-always", "level", called),
        },
        planned: planned.unwrap_or_default(),
        waiting: asked(app, &c, &level, now),
        why: last.map_or_else(String::new, |step| step.reasons.clone()),
        seen: level.steps.len(),
        choices: choices.collect(),
        levels: rows,
        steps: level
            .steps
            .iter()
            .rev()
            .map(|one| step(app, &c, &names, one))
            .collect(),
        may_propose: !waits && may(Action::ProposeThreatLevel),
        may_decide: decides && may(Action::DecideThreatLevel),
        may_withdraw: waits && !decides && may(Action::ProposeThreatLevel),
        own: waits && !decides,
        longest: LONGEST,
        form,
        c,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    html(&page(&app, &visitor, &who, Typed::default()).await?)
}

async fn take(app: &App, who: &Who, command: Command) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    commands::step(&mut unit, command).await?;
    unit.commit().await
}

async fn answer(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    fields: Fields,
    done: Result<(), Failure>,
) -> Page {
    let Err(failure) = done else {
        return Ok(flash_to(app, "/threat-level", "threatlevel-step-taken"));
    };
    let c = Chrome::new(app, visitor, "threatlevel-title");
    let form = Typed::refused(fields, failure, &c, "main-content")?;
    let page = page(app, visitor, who, form).await?;
    page.form.page(&page)
}

/// The moment that was typed: a day and, if one likes, a time, in programme time; none for at once.
fn moment(app: &App, fields: &Fields, faults: &mut Faults) -> Option<Timestamp> {
    let (day, time) = (
        fields.get("from_day").trim(),
        fields.get("from_time").trim(),
    );
    if day.is_empty() && time.is_empty() {
        return None;
    }
    let Ok(day) = day.parse::<Date>() else {
        faults.add("from_day", "refusal-threatlevel-day");
        return None;
    };
    let time = if time.is_empty() {
        Ok(Time::midnight())
    } else {
        Time::strptime("%H:%M", time)
    };
    let Ok(time) = time else {
        faults.add("from_time", "refusal-threatlevel-time");
        return None;
    };
    let zoned = day.to_datetime(time).to_zoned(app.time_zone());
    if zoned.is_err() {
        faults.add("from_day", "refusal-threatlevel-day");
    }
    zoned.ok().map(|zoned| zoned.timestamp())
}

async fn propose(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let asked = async {
        let mut faults = Faults::default();
        let level = fields.get("level").parse::<u8>();
        if level.is_err() {
            faults.add("level", "refusal-threatlevel-level");
        }
        let from = moment(&app, &fields, &mut faults);
        let (Ok(level), true) = (level, faults.0.is_empty()) else {
            return Err(Failure::Invalid(faults));
        };
        let reasons = fields.get("reasons").to_owned();
        let command = Command::Propose {
            level,
            from,
            reasons,
        };
        take(&app, &who, command).await
    };
    let done = asked.await;
    answer(&app, (&visitor, &who), fields, done).await
}

async fn withdraw(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let reasons = fields.get("reasons").to_owned();
    let done = take(&app, &who, Command::Withdraw { reasons }).await;
    answer(&app, (&visitor, &who), fields, done).await
}

async fn decide(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let decided = async {
        let reasons = fields.get("reasons").to_owned();
        let seen = fields.get("seen").parse();
        let seen = seen.map_err(|_| Failure::Bad("no such step".to_owned()))?;
        let command = match fields.get("act") {
            "approve" => Command::Approve { seen, reasons },
            "decline" => Command::Decline { seen, reasons },
            _ => return Err(Failure::Bad("no such step".to_owned())),
        };
        take(&app, &who, command).await
    };
    let done = decided.await;
    answer(&app, (&visitor, &who), fields, done).await
}
