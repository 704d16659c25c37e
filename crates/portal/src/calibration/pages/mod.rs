//! Pages of calibration.

mod criteria;
mod exercise;
mod list;
mod new;
mod results;
mod sheet;

use crate::app::App;
use crate::web::{Chrome, Routes, Visitor};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Verdict;

pub(super) fn routes() -> Routes {
    use Action::{JudgeCalibration, LeadCalibration, ViewCalibrations};
    Routes::new()
        .get("/calibrations", ViewCalibrations, list::show)
        .get("/calibrations/new", LeadCalibration, new::ask)
        .post("/calibrations/new", LeadCalibration, new::take)
        .get("/calibrations/criteria", ViewCalibrations, criteria::show)
        .get("/calibrations/{id}", ViewCalibrations, exercise::show)
        .post("/calibrations/{id}/sheet", JudgeCalibration, sheet::save)
        .post("/calibrations/{id}/close", LeadCalibration, exercise::close)
        .post(
            "/calibrations/{id}/discussion",
            LeadCalibration,
            results::discuss,
        )
}

/// Surroundings of a page below the list.
fn chrome(app: &App, visitor: &Visitor, title: String) -> Chrome {
    let c = Chrome::titled(app, visitor, title);
    let list = c.t("calibration-title");
    c.crumb("/calibrations", list)
}

/// A decision in words.
fn verdict(c: &Chrome, verdict: Option<Verdict>) -> String {
    let code = verdict.map_or("cannot", Verdict::code);
    c.t(format!("calibration-verdict-{code}"))
}

/// A share as a whole per cent.
fn percent(c: &Chrome, share: f64) -> String {
    c.t1("calibration-percent", "n", format!("{:.0}", share * 100.0))
}
