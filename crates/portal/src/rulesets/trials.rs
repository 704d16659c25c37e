//! Back-tests: run on a file or on what was imported, kept in the ruleset's record, and held against what is there now.

use super::commands;
use super::content;
use super::models;
use super::read::{self, Opened};
use crate::app::App;
use crate::command::Asks;
use crate::failure::{Failure, Faults};
use crate::trade::affected::{self, Counting};
use crate::trade::chain::Asking;
use crate::trade::{named, scan_with_standing};
use crate::web::Fields;
use arrow::array::RecordBatch;
use data_encoding::HEXLOWER;
use greenlane_domain::Refusal;
use greenlane_domain::rulesets::{Affected, Data, StandingOf, Trial, Tried};
use greenlane_targeting::model::Model;
use greenlane_targeting::rules::backtest::{BackTest, Comparison, Selected};
use greenlane_targeting::rules::{AsOf, Program, Ruleset as Content, files};
use greenlane_targeting::store::{Manifest, Scan};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// The most days of imported declarations that are tried on a page: a year.
const MOST_DAYS: i32 = 366;

/// Batches that wait while others are worked on.
const AHEAD: usize = 4;

/// A ruleset ready to run: from which lane on a line counts as selected, and the model that it names.
struct Ready {
    program: Program,
    selected: Selected,
    model: Option<Arc<Model>>,
}

/// Both at once, on whatever batches come.
fn comparing<'a>(before: &'a Ready, after: &'a Ready) -> BackTest<'a> {
    let [one, other] = [before, after].map(|side| (&side.program, side.selected));
    BackTest::new(one, other).with_models(before.model.as_deref(), after.model.as_deref())
}

fn invalid(field: &str, key: &str) -> Failure {
    Failure::Invalid(Faults(vec![Refusal::new(key).field(field)]))
}

/// The ruleset that a draft is compared with.
struct Other {
    id: Option<Uuid>,
    name: String,
    content: Content,
    in_force: bool,
}

async fn other(app: &App, who: &impl Asks, fields: &Fields) -> Result<Other, Failure> {
    let Some(asked) = fields.text("against") else {
        let content = content::first(app)?;
        return Ok(Other {
            id: None,
            name: content.name.clone(),
            content,
            in_force: false,
        });
    };
    let id: Uuid = asked.parse().map_err(|_| Failure::NotFound)?;
    let opened = read::open(app, who, id).await?;
    Ok(Other {
        id: Some(id),
        name: opened.state.name,
        content: opened.content,
        in_force: read::in_force(app, who, app.today()).await? == Some(id),
    })
}

async fn ready(app: &App, said: &Content, as_of: AsOf, lane: &str) -> Result<Ready, Failure> {
    let program = Program::new(said, as_of)
        .map_err(|_| Failure::Internal("a ruleset in the record has faults".to_owned()))?;
    let lane = program.lane_number(lane);
    let lane = lane.ok_or_else(|| invalid("lane", "refusal-ruleset-bt-lane"))?;
    let model = match &said.model_version {
        Some(version) => models::of(app, version).await.ok().flatten(),
        None => None,
    };
    Ok(Ready {
        program,
        selected: Selected(lane),
        model,
    })
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    let refusal = Refusal::new("refusal-ruleset-bt-file").arg("why", error);
    Failure::Invalid(Faults(vec![refusal.field("file")]))
}

/// What came of a back-test, and whom of the programme it concerns.
type Outcome = (Comparison, Vec<Affected>);

fn on_file(
    (before, after): (&Ready, &Ready),
    file: &[RecordBatch],
    mut counting: Counting,
) -> Result<Outcome, Failure> {
    let mut test = comparing(before, after);
    for batch in file {
        let chosen = test.add(batch).map_err(unreadable)?;
        counting.add(batch, &chosen);
    }
    Ok((test.finish(), counting.done()))
}

/// Batches are read where others are answered, and worked on elsewhere: seconds of work do not belong there.
async fn on_scan(
    (before, after): (Ready, Ready),
    mut scan: Scan,
    mut counting: Counting,
) -> Result<Outcome, Failure> {
    let (send, mut receive) = tokio::sync::mpsc::channel::<RecordBatch>(AHEAD);
    let work = tokio::task::spawn_blocking(move || {
        let mut test = comparing(&before, &after);
        while let Some(batch) = receive.blocking_recv() {
            let chosen = test.add(&batch)?;
            counting.add(&batch, &chosen);
        }
        Ok::<_, arrow::error::ArrowError>((test.finish(), counting.done()))
    });
    while let Some(batch) = scan.next().await? {
        if send.send(batch).await.is_err() {
            break;
        }
    }
    drop(send);
    let internal = |error: String| Failure::Internal(error);
    let done = work.await.map_err(|error| internal(error.to_string()))?;
    done.map_err(|error| internal(error.to_string()))
}

/// How many imports speak of a period, and the hash over their contents and how each was read, in their order.
fn fingerprint(all: &[Arc<Manifest>], (first, last): (Date, Date)) -> (u32, String) {
    let mut hash = Sha256::new();
    let mut count = 0;
    for manifest in all {
        let mut days = manifest.partitions.iter().map(|partition| partition.day);
        if days.any(|day| first <= day && day <= last) {
            hash.update(manifest.content_hash.as_bytes());
            hash.update(manifest.mapping.as_bytes());
            count += 1;
        }
    }
    (count, HEXLOWER.encode(&hash.finalize()))
}

fn period(fields: &Fields) -> Result<(Date, Date), Failure> {
    let mut faults = Faults::default();
    let mut day = |field: &'static str| {
        let day: Option<Date> = fields.get(field).trim().parse().ok();
        if day.is_none() {
            faults.add(field, "refusal-ruleset-day");
        }
        day.unwrap_or_default()
    };
    let (first, last) = (day("first"), day("last"));
    faults.check()?;
    let days = (last - first).get_days();
    if !(0..MOST_DAYS).contains(&days) {
        let refusal = Refusal::new("refusal-ruleset-bt-period").arg("most", MOST_DAYS);
        return Err(Failure::Invalid(Faults(vec![refusal.field("last")])));
    }
    Ok((first, last))
}

async fn imported(
    app: &App,
    fields: &Fields,
    (before, after): (Ready, Ready),
) -> Result<(Data, Outcome), Failure> {
    let (first, last) = period(fields)?;
    let manifests = app.trade().store().manifests().await?;
    let (imports, sha256) = fingerprint(&manifests, (first, last));
    if imports == 0 {
        return Err(invalid("first", "refusal-ruleset-bt-nothing"));
    }
    let mut columns = comparing(&before, &after).columns();
    columns.extend(affected::columns());
    let chain = named(app, (first, last)).await?;
    let with = (columns.as_slice(), Arc::clone(&chain));
    let scan = scan_with_standing(app, (first, last), with).await?;
    let found = on_scan((before, after), scan, Counting::by_day(chain)).await?;
    let data = Data::Imported {
        first,
        last,
        imports,
        sha256,
    };
    Ok((data, found))
}

fn read_file(file: Vec<u8>) -> Result<Vec<RecordBatch>, Failure> {
    let batches = files::csv(file).map_err(unreadable)?;
    batches.map(|batch| batch.map_err(unreadable)).collect()
}

/// A file says how its companies stood; who they are is asked of the programme, as of imports.
async fn uploaded(
    app: &App,
    (name, file): (String, Vec<u8>),
    (before, after): (Ready, Ready),
) -> Result<(Data, Outcome), Failure> {
    let internal = |error: tokio::task::JoinError| Failure::Internal(error.to_string());
    let sha256 = HEXLOWER.encode(&Sha256::digest(&file));
    let read = tokio::task::spawn_blocking(move || read_file(file)).await;
    let batches = read.map_err(internal)??;
    let mut asking = Asking::of(app).await?;
    for batch in &batches {
        asking.meet(app, batch).await?;
    }
    let counting = Counting::anyhow(asking.done());
    let work = move || on_file((&before, &after), &batches, counting);
    let worked = tokio::task::spawn_blocking(work).await;
    let found = worked.map_err(internal)??;
    Ok((Data::File { name, sha256 }, found))
}

/// Runs a back-test as a form asks for it: on the file, or where there is none on what was imported of the period.
pub(super) async fn run(
    app: &App,
    who: &impl Asks,
    here: &Opened,
    (fields, file): (&Fields, Option<(String, Vec<u8>)>),
) -> Result<(Trial, Comparison), Failure> {
    let other = other(app, who, fields).await?;
    let day = match fields.text("day") {
        Some(day) => {
            let day: Result<Date, _> = day.parse();
            Some(day.map_err(|_| invalid("day", "refusal-ruleset-day"))?)
        }
        None => None,
    };
    let as_of = day.map_or(AsOf::Declaration, AsOf::Day);
    let lane = fields.get("lane").to_owned();
    let programs = (
        ready(app, &other.content, as_of, &lane).await?,
        ready(app, &here.content, as_of, &lane).await?,
    );
    let of_period = fields.text("first").is_some() || fields.text("last").is_some();
    let (data, standing, (found, members)) = match file {
        Some(file) => {
            let (data, found) = uploaded(app, file, programs).await?;
            (data, StandingOf::File, found)
        }
        None if of_period => {
            let (data, found) = imported(app, fields, programs).await?;
            (data, StandingOf::Day, found)
        }
        None => return Err(invalid("file", "refusal-ruleset-bt-none")),
    };
    let trial = Trial {
        version: found.after.version.clone(),
        against: other.id,
        against_name: other.name,
        against_version: found.before.version.clone(),
        in_force: other.in_force,
        lane,
        day,
        data,
        standing,
        results: serde_json::to_string(&found)?,
        members: Some(members),
    };
    Ok((trial, found))
}

/// Tries a ruleset on what was imported of a period, beside another one or the pack's, with what counts as selected from a lane
/// on; keeps what comes of it and returns its place.
pub async fn keep_back_test(
    app: &App,
    who: &impl Asks,
    (id, (against, lane), (first, last)): (Uuid, (Option<Uuid>, &str), (Date, Date)),
) -> Result<usize, Failure> {
    let here = read::open(app, who, id).await?;
    let against = against.map(|against| against.to_string());
    let fields = Fields::from_pairs([
        ("against".to_owned(), against.unwrap_or_default()),
        ("lane".to_owned(), lane.to_owned()),
        ("first".to_owned(), first.to_string()),
        ("last".to_owned(), last.to_string()),
    ]);
    let (trial, _) = run(app, who, &here, (&fields, None)).await?;
    let mut unit = app.begin(who).await?;
    let place = commands::back_test(&mut unit, id, trial).await?;
    unit.commit().await?;
    Ok(place)
}

/// What is there now, for whoever looks at a kept back-test.
pub(super) struct Now {
    manifests: Vec<Arc<Manifest>>,
}

impl Now {
    pub async fn of(app: &App) -> Result<Self, Failure> {
        let manifests = app.trade().store().manifests().await?;
        Ok(Self { manifests })
    }

    /// Whether something was imported since that speaks of the period of a back-test.
    pub fn other_data(&self, tried: &Tried) -> bool {
        match &tried.trial.data {
            Data::File { .. } => false,
            Data::Imported {
                first,
                last,
                sha256,
                ..
            } => fingerprint(&self.manifests, (*first, *last)).1 != *sha256,
        }
    }
}
