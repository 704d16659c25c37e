//! The declarations behind a member's statement, one by one.

use super::assessed::{One, Waiting};
use super::looking::{Looking, Unknown};
use super::year::{Stratum, apart, ends, scan, stratum};
use crate::app::App;
use crate::failure::Failure;
use greenlane_domain::ids::MemberId;
use greenlane_targeting::shipments::{Exam, Shipment};
use std::collections::BTreeSet;

/// A declaration of a member in force.
#[derive(Debug, Clone)]
pub(super) struct Own {
    pub shipment: Shipment,
    /// What it has in common with those that it is compared with.
    pub stratum: Stratum,
    /// How it named the member, and why nobody knew it; nothing where it was treated as the member's own.
    pub missed: Option<Unknown>,
    /// Whether no more is told than its number, day and exam: it is somebody else's import, or was assessed as it came.
    pub bare: bool,
}

/// What a member learns of somebody else's import in which it took part: what an alarm names, and nothing of the goods.
fn bare(shipment: &Shipment) -> Shipment {
    Shipment {
        series: shipment.series.clone(),
        declaration: shipment.declaration.clone(),
        declared_on: shipment.declared_on,
        exam: shipment.exam,
        exam_known: shipment.exam_known,
        ..Shipment::default()
    }
}

/// A declaration that was assessed as it came, as far as is known of it.
fn shipment(one: &One) -> Shipment {
    Shipment {
        series: one.series.clone(),
        declaration: one.declaration.clone(),
        declared_on: one.day,
        exam: one.exam,
        // That nobody said anything is no word for "not examined".
        exam_known: one.exam != Exam::None,
        ..Shipment::default()
    }
}

/// Those that were assessed as they came, in which a member was not known.
fn assessed(app: &App, looking: &mut Looking, waiting: &Waiting, company: MemberId) -> Vec<Own> {
    let (mut found, mut met) = (Vec::new(), BTreeSet::new());
    for one in waiting.left() {
        let treated = looking.live(one);
        let missed = looking.unknown(one.key.clone(), &treated);
        let Some((_, missed)) = missed.filter(|(member, _)| *member == company) else {
            continue;
        };
        // A party has a declaration once, in however many roles it takes part in it.
        if met.insert((&one.series, &one.declaration, one.day, &one.key)) {
            let shipment = shipment(one);
            found.push(Own {
                stratum: stratum(app, &shipment),
                shipment,
                missed: Some(missed),
                bare: true,
            });
        }
    }
    found
}

/// Those of a member in a year that somebody wants, in the order of their days.
pub(super) async fn of(
    app: &App,
    year: i16,
    company: MemberId,
    wanted: impl Fn(&Own) -> bool + Send + 'static,
) -> Result<Vec<Own>, Failure> {
    let app = app.clone();
    let read = async move {
        let mut looking = Looking::new(&app).await?;
        let mut shipments = scan(&app, year).await?;
        let mut waiting = Waiting::of(&app, ends(year)?).await?;
        let mut found = Vec::new();
        while let Some(shipment) = shipments.next().await? {
            waiting.imported(&shipment);
            let whose = looking.whose(&shipment).into_iter();
            for one in whose.filter(|one| one.member == company) {
                let shipment = if one.imports {
                    shipment.clone()
                } else {
                    bare(&shipment)
                };
                let own = Own {
                    stratum: stratum(&app, &shipment),
                    shipment,
                    missed: one.missed,
                    bare: !one.imports,
                };
                if wanted(&own) {
                    found.push(own);
                }
            }
        }
        let live = assessed(&app, &mut looking, &waiting, company).into_iter();
        found.extend(live.filter(&wanted));
        found.sort_by_key(|own| own.shipment.declared_on);
        Ok(found)
    };
    apart(read).await
}
