//! Two signed submissions as a file: a line a criterion, with both texts.

use super::super::view;
use super::{Asked, chosen, document, links, signed};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::web::{Chrome, Page, Visitor, csv_file, csv_line};
use axum::extract::{Path, Query, State};
use greenlane_domain::editions::Relation;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{ChangeKind, Difference, Submission};

/// One text of a redline: what stood before, or what stands now.
fn text(changes: &[greenlane_domain::profile::Change], left_out: ChangeKind) -> String {
    let kept = changes.iter().filter(|change| change.kind != left_out);
    kept.map(|change| change.text.as_str()).collect()
}

fn line(c: &Chrome, (from, to): (&Submission, &Submission), one: &Difference) -> String {
    let change = one.change.as_ref();
    let before_and_now = |of: fn(
        &greenlane_domain::profile::AnswerChange,
    ) -> &[greenlane_domain::profile::Change]| {
        let changes = change.map_or(&[][..], of);
        (
            text(changes, ChangeKind::Added),
            text(changes, ChangeKind::Removed),
        )
    };
    let (narrative_before, narrative) = before_and_now(|change| &change.narrative);
    let (plan_before, plan) = before_and_now(|change| &change.plan);
    let named = |ids: &[EvidenceId]| {
        let names = ids.iter().map(|id| document(from, to, *id));
        names.collect::<Vec<_>>().join("; ")
    };
    let state = |of: Option<greenlane_domain::profile::AnswerState>| view::state(c, of);
    let sites = change.map_or(&[][..], |change| &change.sites);
    let sites: Vec<String> = sites.iter().map(|site| site.name.clone()).collect();
    csv_line([
        one.criterion.clone(),
        one.from.join(" "),
        one.relation.map_or("", Relation::as_str).to_owned(),
        one.fate.as_str().to_owned(),
        one.strength
            .map_or("", |(before, _)| before.as_str())
            .to_owned(),
        one.strength.map_or("", |(_, now)| now.as_str()).to_owned(),
        change.map_or_else(String::new, |change| state(change.state_before)),
        change.map_or_else(String::new, |change| state(change.state_after)),
        narrative_before,
        narrative,
        plan_before,
        plan,
        change.map_or_else(String::new, |change| named(&change.evidence_removed)),
        change.map_or_else(String::new, |change| named(&change.evidence_added)),
        change.map_or_else(String::new, |change| named(&change.evidence_renewed)),
        sites.join("; "),
    ])
}

/// The names of the columns are the same in every language: systems read them.
const COLUMNS: [&str; 16] = [
    "criterion",
    "from",
    "relation",
    "became",
    "strength_before",
    "strength_now",
    "state_before",
    "state_now",
    "how_before",
    "how_now",
    "plan_before",
    "plan_now",
    "documents_removed",
    "documents_added",
    "documents_renewed",
    "sites_changed",
];

pub(in super::super) async fn csv(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    membership::open(&app, &who, company, Action::ViewProfile).await?;
    let all = signed(&app, &who, company).await?;
    let (from, to) = chosen(&all, &asked)?.ok_or(Failure::NotFound)?;
    let c = Chrome::titled(&app, &visitor, String::new());
    let pair = (&from.filed, &to.filed);
    let differences = to
        .filed
        .differences(&from.filed, links(&app, pair.0, pair.1).as_deref());
    let lines = differences.iter().map(|one| line(&c, pair, one));
    let lines: String = std::iter::once(csv_line(COLUMNS)).chain(lines).collect();
    let name = format!("{}-{}.csv", from.filed.reference(), to.filed.reference());
    csv_file(&name, &lines)
}
