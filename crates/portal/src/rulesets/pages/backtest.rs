//! What a ruleset would have selected among past declarations, beside another one.

use super::under;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::profile::Posted;
use crate::rulesets::read::{self, Opened};
use crate::web::{Chrome, Fields, Page, Typed, Visitor};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::rulesets::Stage;
use greenlane_targeting::model::Model;
use greenlane_targeting::rules::backtest::{BackTest, Comparison, Counts, Selected};
use greenlane_targeting::rules::{AsOf, Program, Ruleset as Content, files};
use jiff::civil::Date;
use std::sync::Arc;
use uuid::Uuid;

/// The largest file, a little below what a request may hold.
const LARGEST: u64 = 25 * 1024 * 1024;

struct Compared {
    what: String,
    before: String,
    after: String,
}

struct RuleRow {
    name: String,
    shadow: bool,
    hits: String,
    found: String,
    unknown: String,
}

struct Results {
    summary: Vec<Compared>,
    overlap: String,
    lanes: Vec<Compared>,
    offices: Vec<Compared>,
    rules: Vec<RuleRow>,
    importers: Vec<Compared>,
    labels: String,
}

#[derive(Template)]
#[template(path = "rulesets/backtest.html")]
struct BackTestPage {
    c: Chrome,
    id: Uuid,
    others: Vec<(String, String)>,
    lanes: Vec<(String, String)>,
    before: String,
    after: String,
    results: Option<Results>,
    largest: u64,
    form: Typed,
}

fn share(c: &Chrome, share: Option<f64>) -> String {
    share.map_or_else(
        || c.t("rulesets-not-known"),
        |share| format!("{}\u{a0}%", c.decimal(&format!("{:.1}", share * 100.0))),
    )
}

fn results(c: &Chrome, here: &Opened, found: &Comparison) -> Results {
    let (before, after) = (&found.before, &found.after);
    let row = |key: &str, of: &dyn Fn(&Counts) -> String| Compared {
        what: c.t(key),
        before: of(&before.all),
        after: of(&after.all),
    };
    let mut summary = vec![
        row("rulesets-bt-lines", &|n| c.count(n.lines)),
        row("rulesets-bt-selected", &|n| c.count(n.selected)),
        row("rulesets-bt-rate", &|n| share(c, n.rate())),
        row("rulesets-bt-found", &|n| c.count(n.found)),
        row("rulesets-bt-precision", &|n| share(c, n.precision())),
        row("rulesets-bt-recall", &|n| share(c, n.recall())),
    ];
    let pair = |what: String, before: u64, after: u64| Compared {
        what,
        before: c.count(before),
        after: c.count(after),
    };
    summary.push(pair(
        c.t("rulesets-bt-importers"),
        before.importers,
        after.importers,
    ));
    summary.push(pair(
        c.t("rulesets-bt-credited"),
        before.credited,
        after.credited,
    ));
    let lanes = after.lanes.iter().map(|(lane, counts)| {
        let was = before.lanes.iter().find(|(other, _)| other == lane);
        pair(
            lane.clone(),
            was.map_or(0, |(_, counts)| counts.lines),
            counts.lines,
        )
    });
    let offices = after.offices.iter().map(|(office, counts)| {
        let was = before
            .offices
            .get(office)
            .map_or(0, |counts| counts.selected);
        pair(office.clone(), was, counts.selected)
    });
    let rules = after.rules.iter().map(|rule| {
        let mut named = here.content.rules.iter();
        let named = named.find(|other| other.id == rule.rule);
        RuleRow {
            name: named.map_or_else(|| rule.rule.clone(), |rule| rule.name.clone()),
            shadow: rule.shadow,
            hits: c.count(rule.hits),
            found: c.t2(
                "rulesets-bt-found-of",
                "found",
                c.count(rule.found),
                "labelled",
                c.count(rule.labelled),
            ),
            unknown: c.count(rule.unknown),
        }
    });
    let importers = found.most_changed.iter();
    let importers = importers.map(|(importer, was, now)| pair(importer.clone(), *was, *now));
    let overlap = [
        ("both", c.count(found.both)),
        ("before", c.count(found.only_before.0)),
        ("before_found", c.count(found.only_before.1)),
        ("after", c.count(found.only_after.0)),
        ("after_found", c.count(found.only_after.1)),
    ];
    Results {
        overlap: c.with("rulesets-bt-overlap", &overlap),
        lanes: lanes.collect(),
        offices: offices.collect(),
        rules: rules.collect(),
        importers: importers.collect(),
        labels: c.t2(
            "rulesets-bt-labels",
            "labelled",
            c.count(after.all.labelled),
            "lines",
            c.count(after.all.lines),
        ),
        summary,
    }
}

/// The rulesets it can be compared with: those that were approved, the one in force first.
async fn others(
    app: &App,
    who: &Who,
    c: &Chrome,
    id: Uuid,
) -> Result<Vec<(String, String)>, Failure> {
    let in_force = read::in_force(app, who, app.today()).await?;
    let mut others = Vec::new();
    for row in read::all(app, who).await? {
        if row.stream_id == id || row.stage() != Stage::Approved {
            continue;
        }
        let choice = row.stream_id.to_string();
        if in_force == Some(row.stream_id) {
            others.insert(0, (choice, c.t1("rulesets-bt-in-force", "name", row.name)));
        } else {
            others.push((choice, row.name));
        }
    }
    others.push((String::new(), c.t("rulesets-bt-pack")));
    Ok(others)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: Opened,
    (mut form, found): (Typed, Option<(String, Comparison)>),
) -> Page {
    let title = Chrome::new(app, visitor, "rulesets-bt-title").title;
    let c = under(app, visitor, title, (here.id, &here.state.name));
    let lanes = here.content.lanes.iter().skip(1);
    let lanes: Vec<_> = lanes
        .map(|lane| (lane.id.clone(), lane.id.clone()))
        .collect();
    if !form.fields.has("lane")
        && let Some((lane, _)) = lanes.last()
    {
        form.fields.set("lane", lane);
    }
    let (before, found) = found.unzip();
    let page = BackTestPage {
        id: here.id,
        others: others(app, who, &c, here.id).await?,
        lanes,
        before: before.unwrap_or_default(),
        after: here.state.name.clone(),
        results: found.map(|found| results(&c, &here, &found)),
        largest: LARGEST,
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    page(&app, &visitor, &who, here, (Typed::default(), None)).await
}

fn invalid(field: &str, key: &str) -> Failure {
    Failure::Invalid(Faults(vec![Refusal::new(key).field(field)]))
}

/// A ruleset ready to run, and the number of the lane from which on a line counts as selected.
async fn ready(app: &App, said: &Content, as_of: AsOf, lane: &str) -> Result<Side, Failure> {
    let program = Program::new(said, as_of)
        .map_err(|_| Failure::Internal("a ruleset in the record has faults".to_owned()))?;
    let lane = program.lane_number(lane);
    let lane = lane.ok_or_else(|| invalid("lane", "refusal-ruleset-bt-lane"))?;
    let model = match &said.model_version {
        Some(version) => crate::rulesets::model_of(app, version).await.ok().flatten(),
        None => None,
    };
    Ok(Side {
        program,
        selected: Selected(lane),
        model,
    })
}

/// A ruleset ready to run, with the model that it names.
struct Side {
    program: Program,
    selected: Selected,
    model: Option<Arc<Model>>,
}

fn compare(before: &Side, after: &Side, file: Vec<u8>) -> Result<Comparison, Failure> {
    let unreadable = |error: arrow::error::ArrowError| {
        let refusal = Refusal::new("refusal-ruleset-bt-file").arg("why", error);
        Failure::Invalid(Faults(vec![refusal.field("file")]))
    };
    let [one, other] = [before, after].map(|side| (&side.program, side.selected));
    let mut test =
        BackTest::new(one, other).with_models(before.model.as_deref(), after.model.as_deref());
    for batch in files::csv(file).map_err(unreadable)? {
        let batch = batch.map_err(unreadable)?;
        test.add(&batch).map_err(unreadable)?;
    }
    Ok(test.finish())
}

async fn compared(
    app: &App,
    who: &Who,
    here: &Opened,
    (fields, file): (&Fields, Option<Vec<u8>>),
) -> Result<(String, Comparison), Failure> {
    let file = file.ok_or_else(|| invalid("file", "refusal-ruleset-bt-none"))?;
    let (name, other) = match fields.text("against") {
        Some(other) => {
            let other = other.parse().map_err(|_| Failure::NotFound)?;
            let other = read::open(app, who, other).await?;
            (other.state.name, other.content)
        }
        None => {
            let first = crate::rulesets::content::first(app)?;
            (first.name.clone(), first)
        }
    };
    let as_of = match fields.text("day") {
        Some(day) => {
            let day: Result<Date, _> = day.parse();
            AsOf::Day(day.map_err(|_| invalid("day", "refusal-ruleset-day"))?)
        }
        None => AsOf::Declaration,
    };
    let lane = fields.get("lane").to_owned();
    let (before, after) = (
        ready(app, &other, as_of, &lane).await?,
        ready(app, &here.content, as_of, &lane).await?,
    );
    // Seconds of work do not belong on the threads that answer others.
    let worked = tokio::task::spawn_blocking(move || compare(&before, &after, file)).await;
    let found = worked.map_err(|error| Failure::Internal(error.to_string()))??;
    Ok((name, found))
}

pub(super) async fn run(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Posted { fields, file }: Posted,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let file = file.map(|(_, bytes)| bytes.to_vec());
    let (form, found) = match compared(&app, &who, &here, (&fields, file)).await {
        Ok(found) => (Typed::of(fields), Some(found)),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "rulesets-bt-title");
            (Typed::refused(fields, failure, &say, "file")?, None)
        }
    };
    page(&app, &visitor, &who, here, (form, found)).await
}
