//! Back-tests: run on a file or on what was imported, kept in the ruleset's record, and held against what is there now.

use super::commands;
use super::content;
use super::models;
use super::read::{self, Opened};
use crate::app::App;
use crate::command::Asks;
use crate::failure::{Failure, Faults};
use crate::trade::{affected, companies, lines_of};
use crate::web::Fields;
use data_encoding::HEXLOWER;
use greenlane_domain::Refusal;
use greenlane_domain::rulesets::{Affected, Data, StandingOf, Trial, Tried};
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::model::Model;
use greenlane_targeting::rules::backtest::{self, Compared, Comparison, Selected, Side};
use greenlane_targeting::rules::{AsOf, Program, Ruleset as Content, files};
use greenlane_targeting::store::{Manifest, Scan};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use uuid::Uuid;

/// The most days of imported declarations that are tried on a page: a year.
const MOST_DAYS: i32 = 366;

/// A ruleset ready to run: from which lane on a line counts as selected, and the model that it names.
struct Ready {
    program: Program,
    selected: Selected,
    model: Option<Arc<Model>>,
}

impl Ready {
    fn side(&self) -> Side<'_> {
        Side {
            program: &self.program,
            selected: self.selected,
            model: self.model.as_deref(),
        }
    }
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
    let program = content::recorded(app, said, as_of)?;
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

/// Seconds of work on all cores do not belong where others are answered.
async fn worked(
    work: impl FnOnce() -> Result<Compared, Failure> + Send + 'static,
) -> Result<Outcome, Failure> {
    let worked = tokio::task::spawn_blocking(work).await;
    let worked = worked.map_err(|error| Failure::Internal(error.to_string()))?;
    worked.map(|(found, concerned)| (found, affected(&concerned)))
}

/// On what was imported of a period, each line with the standing of its day.
async fn on_period(
    app: &App,
    (before, after): (Ready, Ready),
    period: (Date, Date),
    seen: Arc<AtomicU64>,
) -> Result<Outcome, Failure> {
    let columns = backtest::columns((before.side(), after.side()));
    let (scan, register) = lines_of(app, period, &columns).await?;
    let runtime = tokio::runtime::Handle::current();
    worked(move || {
        let read = |scan: &mut Scan| runtime.block_on(scan.read());
        let how = (backtest::cores(), &read as backtest::Read<'_>);
        let found = backtest::over((before.side(), after.side()), (scan, &register), how, &seen);
        found.map_err(|trouble| Failure::Internal(trouble.to_string()))
    })
    .await
}

/// A file says how its companies stood; who they are is asked of the programme, as of imports.
async fn on_file(
    app: &App,
    (before, after): (Ready, Ready),
    file: Vec<u8>,
) -> Result<Outcome, Failure> {
    let register = companies(app).await?;
    worked(move || {
        let batches = files::csv(file).map_err(unreadable)?;
        let sides = (before.side(), after.side());
        let found = backtest::of_file(sides, (batches, Some(&register)), backtest::cores());
        found.map_err(|trouble| match trouble {
            Trouble::Arrow(error) => unreadable(error),
            other => Failure::Internal(other.to_string()),
        })
    })
    .await
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

/// On which declarations a back-test is asked for.
enum Lines {
    File(Vec<u8>),
    Period(Date, Date),
}

/// A back-test that can be run.
pub(super) struct Asked {
    before: Ready,
    after: Ready,
    lines: Lines,
    /// What is kept of it, without what will come of it.
    trial: Trial,
}

impl Asked {
    /// Whether it may take longer than somebody waits for a page.
    pub fn is_long(&self) -> bool {
        matches!(self.lines, Lines::Period(..))
    }
}

/// What of imports a form asks for.
async fn imported(app: &App, fields: &Fields) -> Result<(Data, Lines), Failure> {
    let (first, last) = period(fields)?;
    let manifests = app.trade().store().manifests().await?;
    let (imports, sha256) = fingerprint(&manifests, (first, last));
    if imports == 0 {
        return Err(invalid("first", "refusal-ruleset-bt-nothing"));
    }
    let data = Data::Imported {
        first,
        last,
        imports,
        sha256,
    };
    Ok((data, Lines::Period(first, last)))
}

/// A back-test as a form asks for it: on the file, or where there is none on what was imported of the period. What can be
/// refused before it is run is refused here.
pub(super) async fn asked(
    app: &App,
    who: &impl Asks,
    here: &Opened,
    (fields, file): (&Fields, Option<(String, Vec<u8>)>),
) -> Result<Asked, Failure> {
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
    let before = ready(app, &other.content, as_of, &lane).await?;
    let after = ready(app, &here.content, as_of, &lane).await?;
    let of_period = fields.text("first").is_some() || fields.text("last").is_some();
    let (data, lines) = match file {
        Some((name, file)) => {
            let sha256 = HEXLOWER.encode(&Sha256::digest(&file));
            (Data::File { name, sha256 }, Lines::File(file))
        }
        None if of_period => imported(app, fields).await?,
        None => return Err(invalid("file", "refusal-ruleset-bt-none")),
    };
    let trial = Trial {
        version: after.program.version.clone(),
        against: other.id,
        against_name: other.name,
        against_version: before.program.version.clone(),
        in_force: other.in_force,
        lane,
        day,
        standing: match lines {
            Lines::File(_) => StandingOf::File,
            Lines::Period(..) => StandingOf::Day,
        },
        data,
        results: String::new(),
        members: None,
    };
    Ok(Asked {
        before,
        after,
        lines,
        trial,
    })
}

/// Runs it; `seen` is told how many lines are done.
pub(super) async fn run(
    app: &App,
    asked: Asked,
    seen: Arc<AtomicU64>,
) -> Result<(Trial, Comparison), Failure> {
    let sides = (asked.before, asked.after);
    let (found, members) = match asked.lines {
        Lines::File(file) => on_file(app, sides, file).await?,
        Lines::Period(first, last) => on_period(app, sides, (first, last), seen).await?,
    };
    let trial = Trial {
        results: serde_json::to_string(&found)?,
        members: Some(members),
        ..asked.trial
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
    let asked = asked(app, who, &here, (&fields, None)).await?;
    let (trial, _) = run(app, asked, Arc::default()).await?;
    kept(app, who, id, trial).await
}

/// Keeps a back-test and returns its place.
pub(super) async fn kept(
    app: &App,
    who: &impl Asks,
    id: Uuid,
    trial: Trial,
) -> Result<usize, Failure> {
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
