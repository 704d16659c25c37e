//! Every kind of stream there is, for what must reach all of them.

use crate::command::EventRow;
use crate::projection::Projected;
use greenlane_db::{Table, TableRow};
use greenlane_domain::accounts::Account;
use greenlane_domain::anomalies::{Anomaly, AnomalySearch};
use greenlane_domain::calibration::Exercise;
use greenlane_domain::documents::Document;
use greenlane_domain::drivers::DriverCard;
use greenlane_domain::editions::{Comment, Draft, Extension};
use greenlane_domain::exchange::CrosswalkReview;
use greenlane_domain::findings::Finding;
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{Questionnaire, SupplyChain, ThreatTable};
use greenlane_domain::planning::{Availability, YearPlan};
use greenlane_domain::practices::Practice;
use greenlane_domain::profile::{Evidence, Profile};
use greenlane_domain::recognition::{Certificate, Connection};
use greenlane_domain::record::Fact as _;
use greenlane_domain::relations::Relation;
use greenlane_domain::rulesets::Ruleset;
use greenlane_domain::selection::{Draw, RuleBook, TradeFigures};
use greenlane_domain::text_blocks::TextBlock;
use greenlane_domain::threat_level::ThreatLevel;
use greenlane_domain::together::{Sections, Thread};
use greenlane_domain::trade::{Examination, Import, Source, TradeParty};
use greenlane_domain::validation::Validation;
use uuid::Uuid;

/// The rows that a stream's events fold into, each with the place of its table.
type Rows = Vec<(usize, TableRow)>;

/// One kind of stream, its type erased.
#[derive(Clone, Copy)]
pub struct StreamKind {
    /// The kind as stored.
    pub kind: &'static str,
    /// Its query tables.
    pub tables: &'static [Table],
    pub(super) revision: u32,
    pub(crate) fold: fn(Uuid, &[EventRow]) -> Result<Rows, String>,
}

fn of<A: Projected>() -> StreamKind {
    StreamKind {
        kind: A::KIND,
        tables: A::TABLES,
        revision: A::REVISION,
        fold: fold::<A>,
    }
}

fn fold<A: Projected>(id: Uuid, events: &[EventRow]) -> Result<Rows, String> {
    let mut state = A::default();
    for row in events {
        let recorded = row
            .recorded::<A::Event>()
            .map_err(|e| format!("event {} cannot be read: {e}", row.id))?;
        if recorded.event.kind() != row.kind {
            return Err(format!(
                "event {} says it is `{}` but holds `{}`",
                row.id,
                row.kind,
                recorded.event.kind()
            ));
        }
        if recorded.event.audience().code() != row.audience {
            return Err(format!(
                "event {} has the audience `{}`",
                row.id, row.audience
            ));
        }
        if recorded.event.ground() != row.ground.as_deref() {
            return Err(format!(
                "event {} has another ground than its payload",
                row.id
            ));
        }
        state.fold(&recorded);
    }
    Ok(state.rows(id))
}

/// All of them.
pub fn streams() -> Vec<StreamKind> {
    vec![
        of::<Account>(),
        of::<Member>(),
        of::<Connection>(),
        of::<Certificate>(),
        of::<Draft>(),
        of::<Extension>(),
        of::<Comment>(),
        of::<CrosswalkReview>(),
        of::<Profile>(),
        of::<Evidence>(),
        of::<Validation>(),
        of::<Finding>(),
        of::<SupplyChain>(),
        of::<Questionnaire>(),
        of::<ThreatTable>(),
        of::<Sections>(),
        of::<Thread>(),
        of::<TextBlock>(),
        of::<Exercise>(),
        of::<RuleBook>(),
        of::<Ruleset>(),
        of::<ThreatLevel>(),
        of::<DriverCard>(),
        of::<Draw>(),
        of::<TradeFigures>(),
        of::<Availability>(),
        of::<YearPlan>(),
        of::<Document>(),
        of::<Anomaly>(),
        of::<AnomalySearch>(),
        of::<Practice>(),
        of::<Relation>(),
        of::<Import>(),
        of::<Source>(),
        of::<TradeParty>(),
        of::<Examination>(),
    ]
}
