//! What declarations give to the measures of the plan: counts in the year's one pass, and the shipments behind each of them.

use super::looking::Looking;
use super::year::{self, Stratum, stratum};
use crate::app::App;
use crate::failure::Failure;
use greenlane_domain::measures::plan::{Examined, Lane, PlanMeasure, Trade};
use greenlane_targeting::shipments::{Exam, Shipment};
use std::collections::BTreeMap;

/// Whose a shipment counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// A member's in force, known as such.
    Member,
    /// A member's in force that nobody knew.
    Missed,
    /// Anybody else's.
    Other,
}

/// Counts of a year.
#[derive(Debug, Default)]
pub(crate) struct Tallied {
    trade: Trade,
    exams: BTreeMap<Stratum, (Examined, Examined)>,
    lanes: BTreeMap<(String, String), Lane>,
}

#[allow(
    clippy::cast_precision_loss,
    reason = "milliseconds of a hold, far below 2^53"
)]
fn hours(held: i64) -> f64 {
    held as f64 / 3_600_000.0
}

/// Whether a shipment's time says something about lanes: both times are known, and it was not examined.
pub(super) fn timed(shipment: &Shipment) -> Option<f64> {
    let plain = shipment.exam_known && shipment.exam == Exam::None;
    shipment.held.filter(|_| plain).map(hours)
}

fn examined(side: &mut Examined, shipment: &Shipment) {
    side.shipments += 1;
    let exam = shipment.exam != Exam::None;
    side.exams += u32::from(exam);
    side.targeted += u32::from(exam && shipment.cause == "targeted");
    side.compliance += u32::from(exam && shipment.cause == "compliance");
}

/// Where times are compared: mode and office.
fn lane(app: &App, shipment: &Shipment) -> (String, String) {
    let mode = app.pack().modes.id(&shipment.mode).to_owned();
    (mode, shipment.office.clone())
}

impl Tallied {
    /// Adds a shipment.
    pub(super) fn add(&mut self, app: &App, shipment: &Shipment, (side, carried): (Side, bool)) {
        let ours = side == Side::Member;
        let trade = &mut self.trade;
        trade.entries.0 += u64::from(ours);
        trade.entries.1 += 1;
        trade.missed += u64::from(side == Side::Missed);
        match shipment.containers.and_then(|n| u64::try_from(n).ok()) {
            Some(containers) => {
                trade.containers.1 += containers;
                trade.containers.0 += if carried { containers } else { 0 };
            }
            None => trade.no_containers += 1,
        }
        if shipment.currency == app.pack().measures.currency {
            trade.value.1 += shipment.value;
            trade.value.0 += if ours { shipment.value } else { 0.0 };
        } else {
            trade.other_currency += 1;
        }
        trade.exam_unknown += u64::from(!shipment.exam_known);
        if shipment.exam_known && side != Side::Missed {
            let (members, others) = self.exams.entry(stratum(app, shipment)).or_default();
            examined(if ours { members } else { others }, shipment);
        }
        if let Some(hours) = timed(shipment) {
            let lanes = self.lanes.entry(lane(app, shipment)).or_default();
            let lane = if shipment.expedited {
                &mut lanes.lane
            } else {
                &mut lanes.usual
            };
            lane.0 += 1;
            lane.1 += hours;
        }
    }

    fn counts(&self) -> Trade {
        Trade {
            exams: self.exams.values().copied().collect(),
            lanes: self.lanes.values().copied().collect(),
            ..self.trade.clone()
        }
    }
}

/// The years of which there are declarations, the latest first.
pub(crate) async fn years(app: &App) -> Result<Vec<i16>, Failure> {
    year::years(app).await
}

/// What a year's declarations come to; all nothing where there are none.
pub(crate) async fn counts(app: &App, year: i16) -> Result<Trade, Failure> {
    if !years(app).await?.contains(&year) {
        return Ok(Trade::default());
    }
    Ok(year::of(app, year).await?.plan.counts())
}

/// Whether a shipment is one of those behind a part of a measure. Comparable strata and lanes are known only when the year has
/// been read: `compared` says whether this shipment's group has both sides.
fn behind(
    app: &App,
    measure: PlanMeasure,
    part: &str,
    (shipment, side, carried): (&Shipment, Side, bool),
    compared: &dyn Fn(&Shipment) -> bool,
) -> bool {
    let ours = side == Side::Member;
    let exam = shipment.exam != Exam::None;
    let of_part = |hit: bool| match part {
        "members-examined" => ours && hit,
        "members" => ours,
        "others-examined" => !ours && hit,
        _ => !ours,
    };
    let known = shipment.exam_known && side != Side::Missed;
    match measure {
        PlanMeasure::Containers => shipment.containers.is_some() && (part == "all" || carried),
        PlanMeasure::Value => {
            shipment.currency == app.pack().measures.currency && (part == "all" || ours)
        }
        PlanMeasure::Entries => part == "all" || ours,
        PlanMeasure::Targeted => known && of_part(exam && shipment.cause == "targeted"),
        PlanMeasure::Compliance => known && of_part(exam && shipment.cause == "compliance"),
        PlanMeasure::Reduction => known && of_part(exam) && compared(shipment),
        PlanMeasure::LaneTime => {
            timed(shipment).is_some()
                && (part == "lane") == shipment.expedited
                && compared(shipment)
        }
        _ => false,
    }
}

/// A page of the shipments behind a part of a measure, and how many there are.
pub(crate) async fn shipments(
    app: &App,
    year: i16,
    (measure, part): (PlanMeasure, &str),
    (from, most): (usize, usize),
) -> Result<(Vec<Shipment>, usize), Failure> {
    if !years(app).await?.contains(&year) {
        return Ok((Vec::new(), 0));
    }
    let known = year::of(app, year).await?;
    let compared = |shipment: &Shipment| {
        if measure == PlanMeasure::LaneTime {
            let lanes = known.plan.lanes.get(&lane(app, shipment));
            return lanes.is_some_and(|lanes| lanes.lane.0 > 0 && lanes.usual.0 > 0);
        }
        let sides = known.plan.exams.get(&stratum(app, shipment));
        sides.is_some_and(|(members, others)| members.shipments > 0 && others.shipments > 0)
    };
    let mut looking = Looking::new(app).await?;
    let mut all = year::scan(app, year).await?;
    let (mut page, mut total) = (Vec::new(), 0);
    while let Some(shipment) = all.next().await? {
        let (_, treated) = looking.look(&shipment);
        let side = looking.side(&treated, shipment.declared_on);
        let carried = looking.carried_by_member(&shipment);
        if !behind(app, measure, part, (&shipment, side, carried), &compared) {
            continue;
        }
        if total >= from && page.len() < most {
            page.push(shipment);
        }
        total += 1;
    }
    Ok((page, total))
}
