//! The declarations behind a member's statement, one by one.

use super::looking::Looking;
use super::year::{Stratum, apart, scan, stratum};
use crate::app::App;
use crate::failure::Failure;
use greenlane_domain::ids::MemberId;
use greenlane_domain::trade::PartyKey;
use greenlane_targeting::parties::Why;
use greenlane_targeting::shipments::Shipment;

/// A declaration of a member in force.
#[derive(Debug, Clone)]
pub(super) struct Own {
    pub shipment: Shipment,
    /// What it has in common with those that it is compared with.
    pub stratum: Stratum,
    /// How it named its importer, and why nobody knew it as the member's; nothing where it was treated as the member's.
    pub missed: Option<(PartyKey, Why)>,
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
        let mut found = Vec::new();
        while let Some(shipment) = shipments.next().await? {
            let Some((member, missed)) = looking.whose(&shipment) else {
                continue;
            };
            if member != company {
                continue;
            }
            let own = Own {
                stratum: stratum(&app, &shipment),
                shipment,
                missed,
            };
            if wanted(&own) {
                found.push(own);
            }
        }
        Ok(found)
    };
    apart(read).await
}
