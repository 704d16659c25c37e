//! Where a partner stands in its member's chain: its routes with their own risks, what is being done about it, and by
//! which table of threats it is judged.

use super::Here;
use super::actions::{self, Row};
use super::why::{Why, why};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::partners::picture::{Known, threat_table};
use crate::web::Chrome;
use greenlane_domain::ids::PartnerId;
use greenlane_domain::partners::{Subject, ThreatTable};

/// A route that goes through a partner.
pub(super) struct RouteView {
    pub name: String,
    /// The route as the list of routes shows it.
    pub href: String,
    pub why: Why,
}

/// What the member's chain says of a partner.
pub(super) struct Position {
    pub table: String,
    pub routes: Vec<RouteView>,
    pub actions: Vec<Row>,
}

/// Which table of threats counts, and since when it is as it is.
pub(super) fn table(c: &Chrome, table: &ThreatTable) -> String {
    match table.recorded.last() {
        Some((.., on, _)) => c.t2(
            "partner-threat-table",
            "n",
            table.version(),
            "day",
            c.day(*on),
        ),
        None => c.t("partner-threat-table-first"),
    }
}

/// A partner's position. Actions about a route it works on concern it too.
pub(super) async fn position(
    (app, who): (&App, &Who),
    c: &Chrome,
    here: &Here,
    known: &Known,
    id: PartnerId,
) -> Result<Position, Failure> {
    let chain = &here.chain;
    let on = chain.routes_of(id);
    let concerns = |about: Subject| match about {
        Subject::Own => false,
        Subject::Partner(partner) => partner == id,
        Subject::Route(route) => on.iter().any(|known| known.id == route),
    };
    let actions = chain.actions.iter().rev();
    let actions = actions.filter(|action| concerns(action.about));
    let mut actions: Vec<Row> = actions
        .map(|action| actions::row(app, c, chain, known.picture.on, action))
        .collect();
    actions.sort_by_key(|row| row.ended);
    let routes = on.iter().map(|route| {
        let risk = known.picture.route(route);
        let id = format!("why-{}", route.id);
        RouteView {
            name: route.name.clone(),
            href: format!("{}/routes#{id}-name", here.base),
            why: why(app, c, chain, id, &risk),
        }
    });
    let routes = routes.collect();
    Ok(Position {
        table: table(c, &threat_table(app, who).await?),
        routes,
        actions,
    })
}
