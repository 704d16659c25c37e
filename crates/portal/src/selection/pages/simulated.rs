//! What other weights would change, as a part of two pages.

use crate::app::App;
use crate::selection::read::Selection;
use crate::selection::words;
use crate::web::Chrome;
use greenlane_domain::ids::MemberId;
use greenlane_domain::selection::{Group, Simulation};
use std::collections::BTreeMap;

/// Names shown of those who enter or leave; the rest is counted.
const SHOWN: usize = 100;

pub(super) struct Moved {
    pub href: String,
    pub name: String,
    pub before: usize,
    pub after: usize,
}

pub(super) struct GroupRow {
    pub name: String,
    pub members: String,
    pub before: String,
    pub after: String,
    pub change: String,
}

pub(super) struct SimulatedView {
    /// The reader pressed a button for it, and is led there.
    pub asked_for: bool,
    pub says: String,
    pub entering: Vec<Moved>,
    pub leaving: Vec<Moved>,
    pub more: Option<String>,
    pub tables: Vec<(String, Vec<GroupRow>)>,
}

fn moved(selection: &Selection, moved: &[(MemberId, usize, usize)]) -> Vec<Moved> {
    let shown = moved.iter().take(SHOWN);
    let shown = shown.map(|(member, before, after)| Moved {
        href: format!("/selection/members/{member}"),
        name: selection.name(*member).to_owned(),
        before: *before,
        after: *after,
    });
    shown.collect()
}

fn groups(
    c: &Chrome,
    groups: &BTreeMap<String, Group>,
    name: impl Fn(&str) -> String,
) -> Vec<GroupRow> {
    let rows = groups.iter().map(|(id, group)| {
        let change = i64::from(group.after) - i64::from(group.before);
        GroupRow {
            name: name(id),
            members: c.count(group.members),
            before: c.count(group.before),
            after: c.count(group.after),
            change: match change {
                0 => "0".to_owned(),
                1.. => format!("+{change}"),
                _ => format!("\u{2212}{}", change.unsigned_abs()),
            },
        }
    });
    rows.collect()
}

pub(super) fn view(
    app: &App,
    c: &Chrome,
    selection: &Selection,
    simulation: &Simulation,
    asked_for: bool,
) -> SimulatedView {
    let args = [
        ("members", c.count(simulation.members)),
        ("top", c.count(simulation.top)),
        ("count", simulation.entering.len().to_string()),
    ];
    let hidden = simulation.entering.len().saturating_sub(SHOWN);
    SimulatedView {
        asked_for,
        says: c.with("selection-simulated", &args),
        entering: moved(selection, &simulation.entering),
        leaving: moved(selection, &simulation.leaving),
        more: (hidden > 0).then(|| {
            c.n(
                "selection-simulated-more",
                i64::try_from(hidden).unwrap_or(i64::MAX),
            )
        }),
        tables: vec![
            (
                c.t("caseload-col-entity-type"),
                groups(c, &simulation.by_type, |id| words::entity_type(app, c, id)),
            ),
            (
                c.t("selection-region"),
                groups(c, &simulation.by_region, |id| words::region(app, c, id)),
            ),
        ],
    }
}
