//! Pages of selectivity.

mod list;
mod show;

use crate::web::Routes;
use greenlane_domain::permission::Action;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/selectivity", Action::ViewTrade, list::show)
        .get("/selectivity/{id}", Action::ViewTrade, show::show)
}

/// The tag of how a declaration was selected.
fn tag(c: &crate::web::Say, selected: &str) -> (&'static str, String) {
    let kind = match selected {
        "rules" | "both" => "warn",
        "sample" => "progress",
        _ => "none",
    };
    (kind, c.t(format!("selectivity-selected-{selected}")))
}
