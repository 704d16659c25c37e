//! How often rules fired and met an unknown lately, by what was really assessed.

use super::below_one;
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::rulesets::read::{self, Opened};
use crate::selectivity::{self, Counted, RuleDay};
use crate::web::{Chrome, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::permission::{Action, Resource};
use jiff::ToSpan as _;
use jiff::civil::Date;
use uuid::Uuid;

/// So many days are told of, today included.
const DAYS: i32 = 30;

fn days(app: &App) -> (Date, Date) {
    let until = app.today();
    (until.saturating_sub((DAYS - 1).days()), until)
}

/// What was counted lately; nothing of a ruleset that was never in force.
pub(super) async fn lately(
    app: &App,
    who: &impl Asks,
    here: &Opened,
) -> Result<Option<Counted>, Failure> {
    let since = here.state.in_force_from;
    if since.is_none_or(|since| since > app.today()) {
        return Ok(None);
    }
    let version = &here.state.version;
    let counted = selectivity::counted(app, who, version, days(app)).await?;
    Ok(Some(counted))
}

/// Of one rule in words, and where it is told by day.
pub(super) fn told(say: &Say, id: Uuid, rule: &str, counted: &Counted) -> (String, String) {
    let (fired, unknown) = counted.rules.get(rule).copied().unwrap_or_default();
    let args = [
        ("days", DAYS.to_string()),
        ("fired", say.count(fired)),
        ("unknown", say.count(unknown)),
        ("assessed", say.count(counted.assessed)),
    ];
    let href = format!("/rulesets/{id}/counts?name={rule}");
    (href, say.with("rulesets-live", &args))
}

struct DayLine {
    day: String,
    /// The assessments of the day, for whoever may see them.
    href: Option<String>,
    fired: String,
    unknown: String,
    assessed: String,
}

#[derive(Template)]
#[template(path = "rulesets/counts.html")]
struct CountsPage {
    c: Chrome,
    text: String,
    shadow: bool,
    rows: Vec<DayLine>,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Query(wanted): Query<super::rule::Wanted>,
) -> Page {
    let here = read::open(&app, &who, id).await?;
    let mut rules = here.content.rules.iter();
    let rule = rules.find(|rule| rule.id == wanted.name);
    let rule = rule.ok_or(Failure::NotFound)?;
    let of = (here.state.version.as_str(), rule.id.as_str());
    let rows = selectivity::by_day(&app, &who, of, days(&app)).await?;
    let title = Chrome::new(&app, &visitor, "rulesets-title");
    let title = title.t1("rulesets-counts-title", "name", &rule.name);
    let c = below_one(&app, &visitor, title, &here);
    let may = app.may(&who, Action::ViewTrade, &Resource::Programme);
    let line = |row: &RuleDay| {
        let day = row.day.0;
        DayLine {
            day: c.day(day),
            href: may.then(|| format!("/selectivity?from={day}&until={day}")),
            fired: c.count(row.fired),
            unknown: c.count(row.unknown),
            assessed: c.count(row.assessed),
        }
    };
    html(&CountsPage {
        text: rule.text.clone(),
        shadow: rule.shadow,
        rows: rows.iter().map(line).collect(),
        c,
    })
}
