//! Pages of trade data.

mod alarm;
mod assessed;
mod certification;
mod delivery;
mod export;
mod imports;
mod lane;
mod paper;
mod parties;
mod shipments;
mod sources;
mod statement;
mod tested;
mod told;
mod upload;

use super::year;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::web::{Chrome, Fields, Routes, Visitor};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use serde::Deserialize;

/// The routes of this feature.
pub fn routes() -> Routes {
    use Action::{ImportTrade, ResolveParty, ViewBenefits, ViewTrade};
    Routes::new()
        .get("/trade", ViewTrade, imports::list)
        .post("/trade/check", ImportTrade, upload::check)
        .post("/trade/take", ImportTrade, upload::take)
        .get("/trade/imports/{id}", ViewTrade, imports::show)
        .get("/trade/imports/{id}/mend", ViewTrade, imports::mend)
        .get("/trade/sources", ViewTrade, sources::list)
        .get("/trade/sources/{name}", ViewTrade, sources::show)
        .post("/trade/sources", ImportTrade, sources::save)
        .get("/trade/parties", ViewTrade, parties::list)
        .post("/trade/parties", ResolveParty, parties::decide)
        .get("/trade/delivery", ViewTrade, delivery::list)
        .post("/trade/delivery", ResolveParty, delivery::follow_up)
        .get(
            "/companies/{company}/benefits",
            ViewBenefits,
            statement::show,
        )
        .get(
            "/companies/{company}/benefits/shipments",
            ViewBenefits,
            shipments::list,
        )
        .get(
            "/companies/{company}/benefits/assessed",
            ViewBenefits,
            assessed::list,
        )
        .post(
            "/companies/{company}/benefits/pdf",
            Action::IssueDocument,
            paper::make,
        )
        .get(
            "/companies/{company}/benefits/certification",
            ViewBenefits,
            certification::show,
        )
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub year: String,
    pub format: String,
    pub exam: String,
    pub state: String,
    pub lane: String,
    pub group: String,
    pub alarm: String,
    pub page: usize,
}

impl Asked {
    /// As the hidden fields of a form say where its reader was.
    fn of(fields: &Fields) -> Self {
        Self {
            year: fields.get("year").to_owned(),
            state: fields.get("state").to_owned(),
            page: fields.get("page").parse().unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// Parties and alarms on one page.
const PER_PAGE: usize = 25;

/// The page that was asked for, within those there are, and the last.
fn number(asked: usize, total: usize) -> (usize, usize) {
    let last = total.div_ceil(PER_PAGE).max(1);
    (asked.clamp(1, last), last)
}

/// The year that was asked for; without one the latest in which something waits, or the latest of all. And all years, with
/// how much waits in each.
async fn watched(
    app: &App,
    c: &Chrome,
    asked: &Asked,
    waiting: &[(i16, i64)],
) -> Result<(Option<i16>, Vec<(String, String)>), Failure> {
    let years = year::watched(app).await?;
    let there = |wanted: i16| years.contains(&wanted).then_some(wanted);
    let chosen = match asked.year.trim() {
        "" => {
            let mut waits = waiting.iter().map(|(year, _)| *year);
            waits.find_map(there).or(years.first().copied())
        }
        // A year that is none, or of which there is nothing, is no page.
        other => {
            let year = other.parse().ok().and_then(there);
            Some(year.ok_or(Failure::NotFound)?)
        }
    };
    let choice = years.iter().map(|year| {
        let waits = waiting.iter().find(|(of, _)| of == year);
        let text = waits.map_or_else(
            || year.to_string(),
            |(_, count)| {
                let count = c.count(*count);
                c.t2(
                    "cargo-year-waiting",
                    "year",
                    year.to_string(),
                    "count",
                    count,
                )
            },
        );
        (year.to_string(), text)
    });
    Ok((chosen, choice.collect()))
}

/// The year that was asked for, or the latest of which declarations were imported; and all of them, for the choice. Of others
/// there may be alarms of declarations that were assessed as they came.
async fn year(app: &App, asked: &Asked) -> Result<(Option<i16>, Vec<(String, String)>), Failure> {
    let years = year::watched(app).await?;
    let chosen = match asked.year.trim() {
        "" => {
            let imported = year::years(app).await?;
            imported.first().or(years.first()).copied()
        }
        // A year that is none, or of which there is nothing, is no page.
        other => {
            let year: i16 = other.parse().map_err(|_| Failure::NotFound)?;
            Some(
                years
                    .iter()
                    .copied()
                    .find(|known| *known == year)
                    .ok_or(Failure::NotFound)?,
            )
        }
    };
    let choice = years
        .iter()
        .map(|year| (year.to_string(), year.to_string()));
    Ok((chosen, choice.collect()))
}

/// The member whose declarations were asked for, and the year, of which there must be something.
async fn of_year(
    app: &App,
    who: &Who,
    company: MemberId,
    asked: &Asked,
) -> Result<(Member, i16), Failure> {
    let loaded = membership::open(app, who, company, Action::ViewBenefits).await?;
    let (chosen, _) = year(app, asked).await?;
    Ok((loaded.state, chosen.ok_or(Failure::NotFound)?))
}

/// Surroundings of a page below the imports.
fn below(app: &App, visitor: &Visitor, title: &str) -> Chrome {
    let c = Chrome::new(app, visitor, title);
    let list = c.t("cargo-title");
    c.crumb("/trade", list)
}

/// A share as per cent with one decimal.
fn percent(c: &Chrome, share: f64) -> String {
    let number = c.decimals(share * 100.0, 1);
    if c.lang == "en" {
        format!("{number}%")
    } else {
        format!("{number}\u{a0}%")
    }
}
