//! Pages of rulesets.

mod affected;
mod backtest;
mod decide;
mod differences;
mod drift;
mod explain;
mod list;
mod live;
mod model;
mod parts;
mod rule;
mod set;
mod show;
mod trial;

use super::commands::Change;
use super::read::Opened;
use crate::app::App;
use crate::web::{Chrome, Fields, Routes, Say, Visitor};
use greenlane_domain::permission::Action;
use greenlane_targeting::columns::Kind;
use greenlane_targeting::rules::Ruleset as Content;
use greenlane_targeting::rules::ast::Col;
use uuid::Uuid;

pub(super) fn routes() -> Routes {
    use Action::{ApproveRulesets, EditRulesets, ViewRulesets};
    Routes::new()
        .get("/rulesets", ViewRulesets, list::show)
        .post("/rulesets", EditRulesets, list::begin)
        .get("/rulesets/{id}", ViewRulesets, show::show)
        .get("/rulesets/{id}/text", ViewRulesets, show::text)
        .get("/rulesets/{id}/sql", ViewRulesets, show::sql)
        .get("/rulesets/{id}/tables", ViewRulesets, show::tables)
        .get("/rulesets/{id}/counts", ViewRulesets, live::show)
        .get("/rulesets/{id}/rule", ViewRulesets, rule::show)
        .post("/rulesets/{id}/rule", EditRulesets, rule::save)
        .post("/rulesets/{id}/check", EditRulesets, rule::check)
        .get("/rulesets/{id}/set", ViewRulesets, set::show)
        .post("/rulesets/{id}/set", EditRulesets, set::save)
        .get("/rulesets/{id}/model", ViewRulesets, model::show)
        .post("/rulesets/{id}/model", EditRulesets, model::choose)
        .post("/rulesets/{id}/credit", EditRulesets, decide::take_policy)
        .post("/rulesets/{id}/drift", ViewRulesets, drift::work_out)
        .post("/rulesets/{id}/drift/answer", ViewRulesets, drift::answer)
        .post("/rulesets/{id}/steps", EditRulesets, decide::step)
        .post("/rulesets/{id}/decision", ApproveRulesets, decide::decide)
        .get("/rulesets/{id}/explain", ViewRulesets, explain::show)
        .get("/rulesets/{id}/back-test", ViewRulesets, backtest::show)
        .post("/rulesets/{id}/back-test", ViewRulesets, backtest::run)
        .get(
            "/rulesets/{id}/back-test/running",
            ViewRulesets,
            backtest::running,
        )
        .get(
            "/rulesets/{id}/back-test/{number}",
            ViewRulesets,
            trial::show,
        )
        .get(
            "/rulesets/{id}/back-test/{number}/members",
            Action::ViewTrade,
            affected::list,
        )
}

/// Surroundings of a page below the list.
fn below(app: &App, visitor: &Visitor, title: String) -> Chrome {
    let c = Chrome::titled(app, visitor, title);
    let list = c.t("rulesets-title");
    c.crumb("/rulesets", list)
}

/// Surroundings of a page below one ruleset, with a title in words.
fn below_one(app: &App, visitor: &Visitor, title: String, here: &Opened) -> Chrome {
    let c = below(app, visitor, title);
    c.crumb(format!("/rulesets/{}", here.id), &here.state.name)
}

/// The same with a title that is a message, whatever the ruleset.
fn under(app: &App, visitor: &Visitor, title: &str, here: &Opened) -> Chrome {
    let title = Say::new(app, visitor.lang).t(title);
    below_one(app, visitor, title, here)
}

/// What a form says of the draft that it is to change: the revision that lay before the author, and which rule or set.
fn change(id: Uuid, fields: &Fields) -> Change {
    Change {
        id,
        revision: fields.get("revision").parse().unwrap_or_default(),
        was: fields.get("was").to_owned(),
    }
}

/// What a rule may name, as the help beside it lists it.
struct Help {
    /// Name, kind and meaning.
    columns: Vec<(String, String, String)>,
    functions: Vec<String>,
    sets: Vec<String>,
    lanes: String,
}

fn help(c: &Chrome, said: &Content) -> Help {
    let kind = |kind: Kind| match kind {
        Kind::Text => "rulesets-kind-text",
        Kind::Number => "rulesets-kind-number",
        Kind::Whole => "rulesets-kind-whole",
        _ => "rulesets-kind-day",
    };
    let columns = Col::all().filter(|col| col.column().in_conditions());
    let columns = columns.map(|col| {
        let meaning = c.t(format!("column-{}", col.name()));
        (col.name().to_owned(), c.t(kind(col.kind())), meaning)
    });
    Help {
        columns: columns.collect(),
        functions: greenlane_targeting::rules::FUNCTIONS
            .iter()
            .map(|(_, form)| (*form).to_owned())
            .collect(),
        sets: said.sets.iter().map(|set| set.name.clone()).collect(),
        lanes: said
            .lanes
            .iter()
            .map(|lane| lane.id.clone())
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// A query part, percent-encoded.
fn encoded(text: &str) -> String {
    serde_urlencoded::to_string([("", text)])
        .unwrap_or_default()
        .trim_start_matches('=')
        .to_owned()
}
