//! Pages of planning.

mod changes;
mod figures;
mod list;
mod person;
mod plan;
mod table;
mod visit;
mod whatif;

use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::planning::read;
use crate::web::{Chrome, Routes, Visitor};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::Action;
use std::collections::BTreeMap;

#[cfg(test)]
pub(super) use table::SHOWS;

/// The most characters of reasons.
const LONGEST: usize = 2000;

pub(super) fn routes() -> Routes {
    use Action::{ApprovePlan, MakePlan, ViewPlan};
    Routes::new()
        .get("/plan", ViewPlan, list::show)
        .post("/plan", MakePlan, list::make)
        .get("/plan/staff", ViewPlan, person::all)
        .get("/plan/staff/{account}", ViewPlan, person::show)
        .post("/plan/staff/{account}", MakePlan, person::save)
        .get("/plan/{year}", ViewPlan, plan::show)
        .post("/plan/{year}/solve", MakePlan, plan::solve)
        .post("/plan/{year}", ApprovePlan, plan::decide)
        .get("/plan/{year}/plan.csv", ViewPlan, plan::csv)
        .get("/plan/{year}/what-if", ViewPlan, whatif::show)
        .get("/plan/{year}/changes", ViewPlan, changes::show)
        .get("/plan/{year}/members/{member}", ViewPlan, visit::show)
        .post("/plan/{year}/members/{member}", MakePlan, visit::decide)
}

/// Surroundings of a page below the list of years.
fn below(app: &App, visitor: &Visitor, title: String) -> Chrome {
    let c = Chrome::titled(app, visitor, title);
    let list = c.t("planning-title");
    c.crumb("/plan", list)
}

/// Surroundings of a page below a year's plan.
fn within(app: &App, visitor: &Visitor, year: i16, key: &str) -> Chrome {
    let title = Chrome::new(app, visitor, "").t1(key, "year", year);
    let c = below(app, visitor, title);
    let plan = c.t1("planning-of", "year", year);
    c.crumb(format!("/plan/{year}"), plan)
}

fn year(path: &str) -> Result<i16, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

/// Names of the programme's staff.
async fn staff(app: &App, who: &Who) -> Result<BTreeMap<AccountId, String>, Failure> {
    let all = crate::caseload::staff_names(app, who).await?;
    let mut names: BTreeMap<AccountId, String> = all
        .into_iter()
        .map(|(id, name)| (AccountId(id), name))
        .collect();
    for person in read::people(app, who).await? {
        names.insert(person.account, person.name);
    }
    Ok(names)
}
