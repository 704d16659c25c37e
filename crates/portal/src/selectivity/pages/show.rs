//! One assessment: why it got its lane, whose standing counted, and what was sent.

use super::examine::{choices, history};
use super::tag;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::selectivity::row::{Assessed, Why};
use crate::selectivity::words::{
    Reason, broken_links, credit_words, draw_words, explore_words, lane_words, missing, reasons,
    standing_words,
};
use crate::selectivity::{examine, read};
use crate::web::{Chrome, Page, Typed, Visitor};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

struct Party {
    words: String,
    href: String,
}

struct Other {
    href: String,
    reference: String,
    at: String,
    lane: String,
    score: String,
}

/// What became of it.
struct Exam {
    history: Vec<(String, String)>,
    choices: Vec<(String, String, String)>,
    answers: Vec<(String, String, String)>,
    may: bool,
    form: Typed,
}

#[derive(Template)]
#[template(path = "selectivity/show.html")]
struct ShowPage {
    c: Chrome,
    id: Uuid,
    exam: Exam,
    score: String,
    lane: String,
    status: (&'static str, String),
    hard: Option<String>,
    reasons: Vec<Reason>,
    credit: String,
    missing: Vec<String>,
    draw: Option<(String, String)>,
    expedited: bool,
    broken: Vec<String>,
    parties: Vec<Party>,
    lines: Vec<(String, String, String)>,
    line: i64,
    others: Vec<Other>,
    facts: Vec<(String, String)>,
    ruleset: (String, String),
    sent: String,
}

fn facts(c: &Chrome, found: &Assessed) -> Vec<(String, String)> {
    let row = &found.row;
    let series = if row.series.is_empty() {
        "–".to_owned()
    } else {
        row.series.clone()
    };
    vec![
        (c.t("selectivity-reference"), row.reference.clone()),
        (c.t("selectivity-series"), series),
        (c.t("selectivity-declared-on"), c.day(row.declared_on.0)),
        (c.t("selectivity-assessed-at"), c.at(row.assessed_at.0)),
        (c.t("selectivity-office"), row.office.clone()),
        (c.t("threatlevel-title"), threat(c, &found.why)),
        (c.t("selectivity-version"), row.ruleset_version.clone()),
        (c.t("selectivity-record"), c.count(row.record_seq)),
        (c.t("selectivity-place"), c.count(row.seq)),
        (
            c.t("selectivity-seal"),
            data_encoding::HEXLOWER.encode(&row.hash),
        ),
    ]
}

/// The threat level of that moment.
fn threat(c: &Chrome, why: &Why) -> String {
    let raised = why.threat.as_ref();
    raised.map_or_else(
        || c.t("threatlevel-normal"),
        |raised| c.pack(&raised.name).to_owned(),
    )
}

/// What was drawn for it: in the sample, and to learn from.
fn draws(c: &Chrome, why: &Why) -> Option<String> {
    let sample = draw_words(c, why)?;
    Some(match explore_words(c, why) {
        Some(explore) => format!("{sample} {explore}"),
        None => sample,
    })
}

/// Where the draws of its day are worked out again.
fn draws_href(why: &Why) -> String {
    let day = why.draw.as_ref().map(|draw| draw.day.to_string());
    format!("/selectivity/draws?day={}", day.unwrap_or_default())
}

/// What was sent, line by line, so that it can be read.
fn pretty(content: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(content).unwrap_or_default();
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<String>,
) -> Page {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    page(&app, &visitor, &who, id, Typed::default()).await
}

/// What was said became of it, and the form to say more.
async fn exam(
    (app, who): (&App, &Who),
    c: &Chrome,
    found: &Assessed,
    form: Typed,
) -> Result<Exam, Failure> {
    let said = examine::said(app, who, found.row.declaration_id).await?;
    let people = said.said.iter().filter_map(|said| said.by).collect();
    let names = Names::of(app, who, people).await?;
    Ok(Exam {
        history: history(c, &said, &names),
        choices: choices(c, found.row.selected != "none"),
        answers: ["yes", "no"]
            .map(|answer| {
                let words = c.t(format!("examination-found-{answer}"));
                (answer.to_owned(), words, String::new())
            })
            .to_vec(),
        may: app.may(who, Action::RecordExamination, &Resource::Programme),
        form,
    })
}

pub(super) async fn page(app: &App, visitor: &Visitor, who: &Who, id: Uuid, form: Typed) -> Page {
    let found = read::one(app, who, id).await?;
    let title = Chrome::new(app, visitor, "selectivity-one");
    let title = title.t1("selectivity-one", "declaration", &found.row.declaration);
    let c = Chrome::titled(app, visitor, title);
    let list = c.t("selectivity-title");
    let c = c.crumb("/selectivity", list);
    let others = read::others(app, who, found.row.declaration_id).await?;
    let others = others.into_iter().filter(|other| other.id != id);
    let others = others.map(|other| Other {
        href: format!("/selectivity/{}", other.id),
        reference: other.reference,
        at: c.at(other.assessed_at.0),
        lane: other.lane,
        score: other.score.to_string(),
    });
    let why = &found.why;
    let parties = why.parties.iter().map(|party| Party {
        words: standing_words(&c, party),
        href: party
            .member
            .map_or_else(String::new, |id| format!("/companies/{id}/benefits")),
    });
    let lines = why.lines.iter();
    let lines = lines.map(|of| (of.line.to_string(), of.score.to_string(), of.lane.clone()));
    let page = ShowPage {
        exam: exam((app, who), &c, &found, form).await?,
        id,
        score: found.row.score.to_string(),
        lane: found.row.lane.clone(),
        status: tag(&c, &found.row.selected),
        hard: lane_words(&c, why),
        reasons: reasons(&c, why),
        credit: credit_words(&c, why),
        missing: missing(&c, why),
        draw: draws(&c, why).map(|words| (draws_href(why), words)),
        expedited: found.row.expedited,
        broken: broken_links(&c, why),
        parties: parties.collect(),
        lines: lines.collect(),
        line: why.line,
        others: others.collect(),
        facts: facts(&c, &found),
        ruleset: (
            format!("/rulesets/{}", found.row.ruleset),
            why.ruleset.clone(),
        ),
        sent: pretty(&found.row.content),
        c,
    };
    page.exam.form.page(&page)
}
