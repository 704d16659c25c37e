//! Pages of selectivity.

mod draws;
mod examine;
mod list;
mod show;

use crate::web::Routes;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use jiff::civil::Date;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/selectivity", Action::ViewTrade, list::show)
        .get("/selectivity/draws", Action::ViewTrade, draws::show)
        .get("/selectivity/{id}", Action::ViewTrade, show::show)
        .post(
            "/selectivity/{id}",
            Action::RecordExamination,
            examine::record,
        )
}

/// The tag of how a declaration was selected.
fn tag(c: &crate::web::Say, selected: &str) -> (&'static str, String) {
    let kind = match selected {
        "rules" | "both" => "warn",
        "sample" | "explore" => "progress",
        _ => "none",
    };
    (kind, c.t(format!("selectivity-selected-{selected}")))
}

/// A day of a filter; what cannot be read is told beside its field, and the usual day is shown.
fn day(text: &str, usual: Date, field: &'static str, faults: &mut Vec<Refusal>) -> Date {
    if text.trim().is_empty() {
        return usual;
    }
    text.trim().parse().unwrap_or_else(|_| {
        faults.push(Refusal::new("selectivity-day").field(field));
        usual
    })
}
