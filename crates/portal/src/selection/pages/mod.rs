//! Pages of selection.

mod draw;
mod draws;
mod list;
mod proposal;
mod simulated;
mod trade;
mod weights;
mod why;

use crate::app::App;
use crate::web::{Chrome, Routes, Visitor};
use greenlane_domain::permission::Action;

pub(super) fn routes() -> Routes {
    use Action::{
        ApproveWeights, DrawSelection, EditCompany, ProposeWeights, ViewCompany, ViewSelection,
    };
    Routes::new()
        .get("/selection", ViewSelection, list::show)
        .get("/selection/members/{member}", ViewSelection, why::show)
        .get("/selection/weights", ViewSelection, weights::show)
        .post("/selection/weights", ProposeWeights, weights::propose)
        .get("/selection/weights/{number}", ViewSelection, proposal::show)
        .post(
            "/selection/weights/{number}",
            ApproveWeights,
            proposal::decide,
        )
        .get("/selection/draws", ViewSelection, draws::show)
        .post("/selection/draws", DrawSelection, draws::open)
        .get("/selection/draws/{year}", ViewSelection, draw::show)
        .post("/selection/draws/{year}", DrawSelection, draw::draw)
        .get(
            "/selection/draws/{year}/frame.csv",
            ViewSelection,
            draw::csv,
        )
        .get("/companies/{company}/trade", ViewCompany, trade::show)
        .post("/companies/{company}/trade", EditCompany, trade::declare)
}

/// Surroundings of a page below the list.
fn below(app: &App, visitor: &Visitor, title: String) -> Chrome {
    let c = Chrome::titled(app, visitor, title);
    let list = c.t("selection-title");
    c.crumb("/selection", list)
}
