//! One ruleset: rules, sets, lanes and credit, its history and what can be done; the same as text, SQL and decision tables.

use super::differences::Differs;
use super::list::tag;
use super::trial::{TrialRow, rows};
use super::{below, differences, encoded, live, parts, under};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::rulesets::read::{self, Opened};
use crate::rulesets::trials::Now;
use crate::rulesets::{content, policy, words};
use crate::selectivity::Counted;
use crate::web::{Chrome, Page, Typed, Visitor, attachment, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::{REASONS, Stage};
use greenlane_targeting::rules::{AsOf, Dialect, Program, Rule, sql, table};
use uuid::Uuid;

struct RuleRow {
    href: String,
    name: String,
    text: String,
    about: String,
    effect: String,
    shadow: bool,
    failing: usize,
    /// How often it fired and met an unknown lately, and where that is told by day.
    live: Option<(String, String)>,
}

struct StepRow {
    what: String,
    words: String,
    who: String,
}

#[derive(Template)]
#[template(path = "rulesets/show.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that its reader may do or not"
)]
struct ShowPage {
    c: Chrome,
    id: Uuid,
    status: (&'static str, String),
    since: String,
    version: String,
    rules: Vec<RuleRow>,
    sets: Vec<(String, String, String)>,
    lanes: Vec<(String, String)>,
    credit: Vec<(String, String)>,
    /// Where it gives more than the pack's policy or the law allows.
    beyond: Vec<String>,
    revision: u32,
    /// What it says otherwise than the ruleset in force, for whoever decides.
    differs: Option<Differs>,
    trials: Vec<TrialRow>,
    /// Somebody tried this very text.
    tested: bool,
    /// Why it was approved all the same.
    untested: Option<String>,
    steps: Vec<StepRow>,
    draft: bool,
    submitted: bool,
    approved: bool,
    may_edit: bool,
    may_decide: bool,
    own: bool,
    in_force_from: String,
    failing: Option<String>,
    longest: usize,
    form: Typed,
}

fn rules(c: &Chrome, here: &Opened, live: Option<&Counted>) -> Vec<RuleRow> {
    let program = Program::new(&here.content, AsOf::Declaration).ok();
    let compiled = |rule: &Rule| {
        let program = program.as_ref()?;
        let rule = program.rules.iter().find(|other| other.id == rule.id)?;
        Some(words::effect(c, program, &rule.action))
    };
    let rows = here.content.rules.iter().map(|rule| {
        let period = parts::period(c, rule.from, rule.until);
        let tests = c.n("rulesets-tests-count", rule.tests.len());
        let parts = [Some(rule.owner.clone()), period, Some(tests)];
        let said = here.content.try_tests(rule).unwrap_or_default();
        let wrong = rule
            .tests
            .iter()
            .zip(&said)
            .filter(|(case, said)| case.expect != **said);
        RuleRow {
            href: format!("/rulesets/{}/rule?name={}", here.id, rule.id),
            name: rule.name.clone(),
            text: rule.text.clone(),
            about: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            effect: compiled(rule).unwrap_or_default(),
            shadow: rule.shadow,
            failing: wrong.count(),
            live: live.map(|counted| live::told(c, here.id, &rule.id, counted)),
        }
    });
    rows.collect()
}

pub(super) async fn page(app: &App, visitor: &Visitor, who: &Who, id: Uuid, form: Typed) -> Page {
    let here = read::open(app, who, id).await?;
    let c = below(app, visitor, here.state.name.clone());
    let in_force = read::in_force(app, who, app.today()).await? == Some(id);
    let state = &here.state;
    let people = state.steps.iter().filter_map(|step| step.by);
    let names = Names::of(app, who, people.collect()).await?;
    let steps = state.steps.iter().rev().map(|step| StepRow {
        what: c.t(format!("rulesets-step-{}", step.kind)),
        words: step.words.clone(),
        who: c.t2(
            "rulesets-by",
            "name",
            match step.by {
                None => c.t("rulesets-drift-by-clock"),
                by => names.get(by),
            },
            "at",
            c.at(step.at),
        ),
    });
    let ahead = state.in_force_from.is_some_and(|from| from > app.today());
    let sets = here.content.sets.iter().map(|set| {
        let href = format!("/rulesets/{id}/set?name={}", encoded(&set.name));
        (
            href,
            set.name.clone(),
            c.n("rulesets-entries-count", set.entries.len()),
        )
    });
    let may_edit = app.may(who, Action::EditRulesets, &Resource::Programme);
    let version = here.content.version().unwrap_or_default();
    let now = Now::of(app).await?;
    let counted = live::lately(app, who, &here).await?;
    let differs = match state.stage {
        Stage::Submitted => Some(differences::of(app, who, &c, &here).await?),
        _ => None,
    };
    let beyond = match state.stage {
        Stage::Withdrawn => Vec::new(),
        _ => policy::beyond(app, &c, &here.content)?,
    };
    let page = ShowPage {
        differs,
        id,
        trials: rows(&c, &here, (&version, &now, &names)),
        tested: state.tried(&version).is_some(),
        untested: state.untested.clone(),
        status: tag(&c, state.stage, in_force, ahead),
        since: state.in_force_from.map_or_else(String::new, |day| {
            c.t1("rulesets-from-day", "day", c.day(day))
        }),
        rules: rules(&c, &here, counted.as_ref()),
        version,
        sets: sets.collect(),
        lanes: parts::lanes(&c, &here.content),
        credit: parts::credit(&c, &here.content),
        beyond,
        revision: state.revision,
        steps: steps.collect(),
        draft: state.stage == Stage::Draft,
        submitted: state.stage == Stage::Submitted,
        approved: state.stage == Stage::Approved,
        may_edit,
        may_decide: app.may(who, Action::ApproveRulesets, &Resource::Programme),
        own: state.hands.contains(&who.account.0),
        in_force_from: match form.fields.text("in_force_from") {
            Some(typed) => typed.to_owned(),
            None => app.today().to_string(),
        },
        failing: words::failing(&c, content::failing(&here.content)),
        longest: REASONS.1,
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
    page(&app, &visitor, &who, id, Typed::default()).await
}

/// The canonical text, of which the version is a hash.
pub(super) async fn text(
    State(app): State<App>,
    _visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let text = here.content.canonical();
    let text =
        text.map_err(|_| Failure::Internal("a ruleset in the record has faults".to_owned()))?;
    attachment("ruleset.txt", "text/plain; charset=utf-8", text)
}

/// The ruleset as SQL for other engines.
pub(super) async fn sql(
    State(app): State<App>,
    _visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let program = content::recorded(&app, &here.content, AsOf::Declaration)?;
    let keep = ["declaration", "line"];
    let text = sql::query(&program, "declarations", &keep, Dialect::DuckDb);
    attachment("ruleset.sql", "application/sql; charset=utf-8", text)
}

struct Cells {
    href: String,
    rule: String,
    values: Vec<(String, String)>,
    unknown: String,
    effect: String,
}

struct TableView {
    columns: Vec<String>,
    rows: Vec<Cells>,
}

#[derive(Template)]
#[template(path = "rulesets/tables.html")]
struct TablesPage {
    c: Chrome,
    tables: Vec<TableView>,
    others: Vec<(String, String)>,
}

/// Rules of like shape as decision tables.
pub(super) async fn tables(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let c = under(&app, &visitor, "rulesets-tables-title", &here);
    let (tables, others) = table::tables(&here.content);
    let href = |rule: &str| format!("/rulesets/{id}/rule?name={rule}");
    let named = |id: &str| {
        let mut rules = here.content.rules.iter();
        let rule = rules.find(|rule| rule.id == id);
        rule.map_or_else(|| id.to_owned(), |rule| rule.name.clone())
    };
    let tables = tables.into_iter().map(|table| {
        let rows = table.rows.into_iter().map(|row| Cells {
            href: href(&row.rule),
            rule: named(&row.rule),
            values: table.columns.iter().cloned().zip(row.values).collect(),
            unknown: row.unknown.map_or_else(
                || c.t("rulesets-never-unknown"),
                |unknown| words::treatment(&c, unknown),
            ),
            effect: row.effect,
        });
        TableView {
            rows: rows.collect(),
            columns: table.columns.clone(),
        }
    });
    let others = others.iter().map(|rule| (href(rule), named(rule)));
    html(&TablesPage {
        tables: tables.collect(),
        others: others.collect(),
        c,
    })
}
