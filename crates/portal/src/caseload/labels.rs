//! Words that the pages of this feature share: stages, due dates with their reasons, names of people.

use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::clocks;
use greenlane_domain::membership::Stage;
use greenlane_domain::permission::Action;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A code as it stands in message keys.
pub fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// The name of an entity type.
pub fn entity_type(app: &App, say: &Say, id: &str) -> String {
    let found = app.pack().entity_type(id);
    found.map_or_else(|| id.to_owned(), |kind| say.pack(&kind.name).to_owned())
}

/// The name of a tier, or that there is none.
pub fn tier(app: &App, say: &Say, id: Option<&str>) -> String {
    let found = id.and_then(|id| app.pack().tier(id));
    found.map_or_else(
        || say.t("timeline-no-tier"),
        |tier| say.pack(&tier.name).to_owned(),
    )
}

/// The name of a ground.
pub fn ground(app: &App, say: &Say, id: &str) -> String {
    let found = app.pack().ground(id);
    found.map_or_else(|| id.to_owned(), |ground| say.pack(&ground.name).to_owned())
}

/// A stage: the kind of its tag and its words.
pub fn stage(say: &Say, code: &str) -> (&'static str, String) {
    let kind = match Stage::parse(code) {
        Some(Stage::Applicant | Stage::InReview) => "progress",
        Some(Stage::Returned) => "warn",
        Some(Stage::Certified | Stage::Validated) => "done",
        Some(Stage::Suspended) => "hold",
        Some(Stage::Denied | Stage::Removed) => "bad",
        Some(Stage::Withdrawn) => "calm",
        Some(Stage::PreApplicant) | None => "todo",
    };
    (kind, say.t(format!("membership-stage-{}", dashed(code))))
}

/// The entity types for a filter, after "all".
pub fn entity_types(app: &App, say: &Say) -> Vec<(String, String)> {
    let types = app.pack().entity_types.iter();
    say.all_or(types.map(|kind| (kind.id.clone(), say.pack(&kind.name).to_owned())))
}

/// The clock that comes next for a company, from the columns of a list: its last day, its id, the day it runs from.
pub fn next(app: &App, say: &Say, of: (Option<Day>, Option<String>, Option<Day>)) -> Option<Due> {
    let (Day(due), clock, from) = (of.0?, of.1, of.2);
    let from = from.map(|Day(day)| day);
    Some(Due::counted(app, say, due, clock.as_deref(), from))
}

/// When a vetting of that day is to be repeated.
pub fn revetting(app: &App, vetted: Date) -> Option<Date> {
    clocks::due(app.pack(), "revetting", vetted).map(|deadline| deadline.due)
}

/// A person of the staff.
#[derive(Debug, Clone, FromRow)]
pub struct StaffRow {
    /// The account.
    pub stream_id: Uuid,
    /// The name.
    pub name: String,
}

/// The specialists who can be given a company, by name.
pub async fn specialists(app: &App, asker: &impl Asks) -> Result<Vec<StaffRow>, Failure> {
    let sql = "select stream_id, name from account where staff_role = $1 and active = $2 order by name, stream_id";
    Ok(app.db(asker).all(sql, args!["specialist", true]).await?)
}

/// Names of the programme's staff by account.
pub async fn staff_names(app: &App, asker: &impl Asks) -> Result<BTreeMap<Uuid, String>, Failure> {
    let sql = "select stream_id, name from account where staff_role is not null";
    let rows: Vec<StaffRow> = app.db(asker).all(sql, args![]).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.stream_id, row.name))
        .collect())
}

/// The lists of the whole programme that a role may open, beside its own queue.
pub fn elsewhere(app: &App, who: &Who, say: &Say) -> Vec<(&'static str, String)> {
    let all = [
        ("/selection", "nav-selection", Action::ViewSelection),
        ("/plan", "nav-planning", Action::ViewPlan),
        ("/work/annual", "annual-list-title", Action::SearchCompanies),
        ("/work/overdue", "overdue-title", Action::SearchCompanies),
        ("/relations", "relations-title", Action::ViewRelations),
        ("/anomalies", "anomalies-title", Action::ViewAnomalies),
        ("/practices", "practices-title", Action::ViewPractices),
        ("/team/consistency", "consistency-title", Action::ViewTeam),
        ("/rollout", "rollout-title", Action::ViewEditions),
        ("/threats", "threats-title", Action::ViewThreats),
        ("/drivers", "drivers-title", Action::ViewDrivers),
        (
            "/threat-level",
            "threatlevel-title",
            Action::ViewThreatLevel,
        ),
    ];
    all.into_iter()
        .filter(|(_, _, action)| app.rights().role_may(&who.role, *action))
        .map(|(href, key, _)| (href, say.t(key)))
        .collect()
}
