//! What became of selected declarations, and what the sample says about all of them.

use super::{read, sql};
use crate::app::App;
use crate::command::{Asks, Loaded, System, Unit};
use crate::failure::Failure;
use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::{Depth, Examination, Outcome, Waiver};
use greenlane_domain::{Refusal, trade};
use greenlane_targeting::rules::sample::{Estimate, Observed, estimate};
use jiff::civil::Date;
use uuid::Uuid;

/// Fewer examined declarations than this say nothing that anybody should repeat.
pub(super) const FEW: i64 = 30;

impl Projected for Examination {
    const TABLES: &'static [Table] = &[Table {
        name: "examination",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("outcome", Kind::Text),
            Column("detail", Kind::Text),
            Column("found", Kind::Bool),
            Column("said_at", Kind::At),
            Column("said_by", Kind::Uuid),
            Column("imported", Kind::Bool),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(said) = self.holds() else {
            return Vec::new();
        };
        let found = matches!(said.outcome, Outcome::Examined { found: true, .. });
        let row = args![
            id,
            said.outcome.code(),
            detail(said.outcome),
            found,
            said.at,
            said.by,
            said.import.is_some()
        ];
        vec![(0, row)]
    }
}

/// How thoroughly somebody looked, or why nobody did.
pub(super) fn detail(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Examined { depth, .. } => depth.code(),
        Outcome::Waived { reason } => reason.code(),
        Outcome::CutForCapacity => outcome.code(),
    }
}

/// How thoroughly somebody looked and whether something was found, or why nobody looked.
pub(crate) fn parts(
    outcome: Outcome,
) -> (Option<&'static str>, Option<bool>, Option<&'static str>) {
    match outcome {
        Outcome::Examined { depth, found } => (Some(depth.code()), Some(found), None),
        Outcome::Waived { reason } => (None, None, Some(reason.code())),
        Outcome::CutForCapacity => (None, None, None),
    }
}

/// An outcome as a form has it: what was done, and for an exam whether something was found.
pub(super) fn outcome(what: &str, found: &str) -> Result<Outcome, Refusal> {
    let said = |depth: &Depth| Depth::SAID.contains(depth);
    if let Some(depth) = what.parse().ok().filter(said) {
        let found = match found {
            "yes" => true,
            "no" => false,
            _ => return Err(Refusal::new("refusal-examination-found").field("found")),
        };
        return Ok(Outcome::Examined { depth, found });
    }
    if what == Outcome::CutForCapacity.code() {
        return Ok(Outcome::CutForCapacity);
    }
    let said = |reason: &Waiver| Waiver::SAID.contains(reason);
    let reason = what.parse().ok().filter(said);
    let reason = reason.ok_or_else(|| Refusal::new("refusal-examination-choose").field("outcome"));
    Ok(Outcome::Waived { reason: reason? })
}

/// Says what became of an assessed declaration.
pub async fn record(
    unit: &mut Unit,
    assessment: Uuid,
    outcome: Outcome,
    note: &str,
) -> Result<(), Failure> {
    unit.permit(Action::RecordExamination, &Resource::Programme)?;
    let app = unit.app().clone();
    let row = read::one(&app, &System, assessment).await?.row;
    let mut stream = loaded(unit, row.declaration_id).await?;
    let events: Vec<trade::ExaminationEvent> =
        stream
            .state
            .record(&row.declaration, &row.selected, outcome, note)?;
    unit.append(&mut stream, None, events).await
}

/// What was said about a declaration so far, to say more.
pub(super) async fn loaded(
    unit: &mut Unit,
    declaration: Uuid,
) -> Result<Loaded<Examination>, Failure> {
    match unit.load::<Examination>(declaration).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<Examination>(declaration)),
        found => found,
    }
}

/// What was said about a declaration; nothing where nobody has said anything.
pub(super) async fn said(
    app: &App,
    asker: &impl Asks,
    declaration: Uuid,
) -> Result<Examination, Failure> {
    match crate::command::read::<Examination>(app, asker, declaration).await {
        Err(Failure::NotFound) => Ok(Examination::default()),
        found => Ok(found?.state),
    }
}

/// What the sample says about some declarations.
#[derive(Debug, Clone, Default)]
pub(super) struct Share {
    pub drawn: i64,
    pub examined: i64,
    pub waived: i64,
    pub cut: i64,
    pub found: i64,
    /// Weighted by the probabilities; none where nobody was examined.
    pub estimate: Option<Estimate>,
}

/// A group of drawn declarations: probability, tier, what became of them, whether something was found, how many.
type Drawn = (f64, i64, String, i64, i64);

/// Every one of them, those of importers with a tier in force, and the others.
pub(super) async fn shares(
    app: &App,
    asker: &impl Asks,
    (from, until): (Date, Date),
) -> Result<[Share; 3], Failure> {
    let groups: Vec<Drawn> = app.db(asker).all(sql::SAMPLED, args![from, until]).await?;
    let of = |wanted: &dyn Fn(i64) -> bool| {
        let mut share = Share::default();
        let mut observed = Vec::new();
        for (probability, tier, outcome, found, count) in &groups {
            if !wanted(*tier) {
                continue;
            }
            share.drawn += count;
            match outcome.as_str() {
                "examined" => {
                    share.examined += count;
                    share.found += count * found;
                    let one = Observed {
                        probability: *probability,
                        found: *found > 0,
                    };
                    observed.extend((0..*count).map(|_| one));
                }
                "waived" => share.waived += count,
                "cut_for_capacity" => share.cut += count,
                _ => {}
            }
        }
        share.estimate = estimate(&observed);
        share
    };
    Ok([of(&|_| true), of(&|tier| tier > 0), of(&|tier| tier == 0)])
}
