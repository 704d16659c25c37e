//! The overdue ladder in words: on which step a required action stands, which come, and why on that day.

use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::clocks::Deadline;
use greenlane_domain::findings::ladder::{self, Rung, Standing};
use greenlane_domain::pack::Told;
use jiff::civil::Date;
use uuid::Uuid;

/// So many escalated actions are listed where the queue is a click away.
const SHOWN: i64 = 20;

/// A step in words.
pub struct Level {
    /// Its name.
    pub name: String,
    /// What happens.
    pub text: String,
    /// Its day; none for the due day itself, which is explained beside.
    pub due: Option<Due>,
    /// The due day, when the step is that.
    pub day: String,
    /// Kind of the tag.
    pub tag: &'static str,
    /// That it was, is, or comes.
    pub status: String,
}

/// The day of a step, and why it is that day. What has come is not overdue by itself.
fn day_of(app: &App, say: &Say, clock: &Deadline) -> Due {
    let mut due = Due::of(app, say, clock);
    if clock.due <= app.today() {
        due.left = String::new();
        due.tag = "none";
    }
    due
}

fn level(app: &App, say: &Say, rung: &Rung<'_>, stands: Option<&Rung<'_>>) -> Level {
    let today = app.today();
    let here = stands.is_some_and(|now| now.step.id == rung.step.id);
    let (tag, status) = match (here, rung.day <= today) {
        (true, _) if rung.clock.as_ref().is_some_and(|c| c.from < today) => ("bad", "now"),
        (true, _) => ("warn", "now"),
        (false, true) => ("done", "past"),
        (false, false) => ("none", "ahead"),
    };
    Level {
        name: say.pack(&rung.step.name).to_owned(),
        text: say.pack(&rung.step.text).to_owned(),
        due: rung.clock.as_ref().map(|clock| day_of(app, say, clock)),
        day: say.day(rung.day),
        tag,
        status: say.t(format!("ladder-{status}")),
    }
}

/// Every step of a required action, and which of them holds.
pub fn levels(app: &App, say: &Say, standing: &Standing<'_>) -> Vec<Level> {
    let rungs = ladder::rungs(app.pack(), standing.due);
    let each = rungs.iter();
    each.map(|rung| level(app, say, rung, standing.reached.as_ref()))
        .collect()
}

/// The name of the step that an action stands on whose ladder is counted from this day.
pub fn step_name(app: &App, say: &Say, counted: Date) -> Option<String> {
    let standing = Standing::of(app.pack(), counted, app.today());
    named(say, &standing)
}

fn named(say: &Say, standing: &Standing<'_>) -> Option<String> {
    let rung = standing.reached.as_ref()?;
    Some(say.pack(&rung.step.name).to_owned())
}

/// Where the company stands and what comes next, in a sentence each.
pub fn told(app: &App, say: &Say, counted: Date) -> String {
    let standing = Standing::of(app.pack(), counted, app.today());
    let stands = named(say, &standing).map(|name| say.t1("ladder-stands", "name", name));
    let next = standing.next.as_ref().map(|rung| {
        let name = say.pack(&rung.step.name).to_owned();
        say.t2("ladder-next", "name", name, "day", say.day(rung.day))
    });
    let lines: Vec<String> = stands.into_iter().chain(next).collect();
    lines.join(" ")
}

/// A required action that the ladder has brought before somebody.
pub struct Escalated {
    /// The finding.
    pub href: String,
    /// Its reference.
    pub reference: String,
    /// The company.
    pub company: Uuid,
    /// Its name.
    pub name: String,
    /// The criterion.
    pub criterion: String,
    /// The step, why on that day.
    pub step: String,
    /// The day of the step.
    pub due: Option<Due>,
    /// The pages of decisions, where a suspension is proposed.
    pub decide: Option<String>,
}

#[derive(FromRow)]
struct Row {
    stream_id: Uuid,
    member_id: Uuid,
    legal_name: String,
    criterion: String,
    due: Day,
}

/// What the ladder has brought before supervisors, the longest due first, and how many there are.
pub async fn escalated(
    app: &App,
    asker: &impl Asks,
    say: &Say,
) -> Result<(i64, Vec<Escalated>), Failure> {
    let today = app.today();
    let Some(by) = ladder::escalated_by(app.pack(), Told::Supervisor, today) else {
        return Ok((0, Vec::new()));
    };
    let db = app.db(asker);
    let (total,): (i64,) = db.one(sql::ESCALATED_COUNT, args![by]).await?;
    let rows: Vec<Row> = db.all(sql::ESCALATED, args![by, SHOWN]).await?;
    let each = rows.into_iter().filter_map(|row| {
        let standing = Standing::of(app.pack(), row.due.0, today);
        let proposes = standing.proposes_suspension();
        let rung = standing.reached?;
        Some(Escalated {
            href: format!("/findings/{}", row.stream_id),
            reference: crate::validation::reference('F', row.stream_id),
            company: row.member_id,
            name: row.legal_name,
            criterion: row.criterion,
            step: say.pack(&rung.step.name).to_owned(),
            due: rung.clock.as_ref().map(|clock| day_of(app, say, clock)),
            decide: proposes.then(|| format!("/companies/{}/decisions", row.member_id)),
        })
    });
    Ok((total, each.collect()))
}
