//! What a plan made again moves of the plan that was in force when it was drafted.

use super::plan::{all_names, chosen};
use super::{within, year};
use crate::accounts::Who;
use crate::app::App;
use crate::planning::{read, words};
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::planning::Candidate;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    round: String,
}

struct Row {
    href: String,
    name: String,
    before: String,
    after: String,
    kind: (&'static str, String),
}

#[derive(Template)]
#[template(path = "planning/changes.html")]
struct ChangesPage {
    c: Chrome,
    rows: Vec<Row>,
    says: String,
    /// Planned before, and no longer a candidate: in hand, validated, or no member any more.
    gone: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let year = year(&path)?;
    let plan = read::plan(&app, &who, year).await?;
    let round = chosen(&plan, &asked.round)?;
    let (names, people) = all_names(&app, &who).await?;
    let c = within(&app, &visitor, year, "planning-changes-of");
    let (mut rows, mut same, mut counts) = (Vec::new(), 0_usize, [0_usize; 3]);
    let mut changed = |candidate: &Candidate, kind: usize| {
        if let Some(count) = counts.get_mut(kind) {
            *count += 1;
        }
        let kinds = [("progress", "moved"), ("warn", "out"), ("done", "new")];
        let (tag, code) = kinds.get(kind).copied().unwrap_or(("none", "moved"));
        let to = round.plan.get(&candidate.member);
        rows.push(Row {
            href: format!(
                "/plan/{year}/members/{}?round={}",
                candidate.member, round.number
            ),
            name: names.get(&candidate.member).cloned().unwrap_or_default(),
            before: words::assignment(&c, &people, candidate.before.as_ref()),
            after: words::assignment(&c, &people, to),
            kind: (tag, c.t(format!("planning-change-{code}"))),
        });
    };
    for candidate in &round.inputs.candidates {
        match (candidate.before, round.plan.get(&candidate.member)) {
            (Some(before), Some(after)) if before == *after => same += 1,
            (Some(_), Some(_)) => changed(candidate, 0),
            (Some(_), None) => changed(candidate, 1),
            (None, Some(_)) => changed(candidate, 2),
            (None, None) => {}
        }
    }
    rows.sort_by(|a, b| (&a.kind.1, &a.name).cmp(&(&b.kind.1, &b.name)));
    let [moved, out, new] = counts;
    let args = [
        ("same", c.count(same)),
        ("moved", c.count(moved)),
        ("out", c.count(out)),
        ("new", c.count(new)),
    ];
    let earlier = plan.rounds.iter().rev();
    let earlier = earlier
        .filter(|other| other.number < round.number)
        .find(|other| {
            other
                .decided
                .as_ref()
                .is_some_and(|(approved, ..)| *approved)
        });
    let gone = earlier.map_or(0, |earlier| {
        let is = |member| {
            let mut all = round.inputs.candidates.iter();
            all.any(|candidate| candidate.member == member)
        };
        earlier.plan.keys().filter(|member| !is(**member)).count()
    });
    html(&ChangesPage {
        says: c.with("planning-changes-say", &args),
        gone: c.n(
            "planning-changes-gone",
            i64::try_from(gone).unwrap_or(i64::MAX),
        ),
        rows,
        c,
    })
}
