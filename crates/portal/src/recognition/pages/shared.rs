//! Members whose status a company may see because both agreed: for pages that show it beside something else.

use super::{own_standing, status, tag, tier};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::recognition::sql;
use crate::recognition::standing::{Standing, key};
use crate::recognition::tables::ConnectionRow;
use crate::web::Say;
use greenlane_db::args;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use jiff::civil::Date;
use std::sync::Arc;

/// A member whose status is shared, since when.
pub(crate) struct Shared {
    standing: Arc<Standing>,
    since: Date,
}

/// Everybody who shares their status with a company. A company that is not in good standing itself sees none; the
/// programme's staff sees what it would.
pub(crate) async fn shared(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
    staff: bool,
) -> Result<Vec<Shared>, Failure> {
    let own = own_standing(app, company).await?;
    if !own.in_force && !staff {
        return Ok(Vec::new());
    }
    let rows: Vec<ConnectionRow> = app
        .db(asker)
        .all(sql::CONNECTIONS, args![company.0])
        .await?;
    let accepted = rows.into_iter().filter(|row| row.stage == "accepted");
    let shared = accepted.filter_map(|row| {
        let other = if row.from_member == company.0 {
            row.to_member?
        } else {
            row.from_member
        };
        Some(Shared {
            standing: app.board().standing(MemberId(other))?,
            since: app.date_of(row.changed_at.0),
        })
    });
    Ok(shared.collect())
}

impl Shared {
    /// Whether it is the company of these identifiers; without any, of this name and country.
    pub(crate) fn is(&self, identifiers: &[(Scheme, String)], name: &str, country: &str) -> bool {
        if identifiers.is_empty() {
            return self.standing.normal_name == normal_form(name)
                && self.standing.country == country;
        }
        let keys = identifiers
            .iter()
            .map(|(scheme, value)| key(*scheme, value));
        keys.into_iter()
            .any(|key| self.standing.keys.contains(&key))
    }

    /// Its status with its tier, and the kind of tag that marks it.
    pub(crate) fn status(&self, app: &App, say: &Say) -> (&'static str, String) {
        let (stage, tier) = (
            status(say, self.standing.stage),
            tier(app, say, &self.standing),
        );
        let words = if tier.is_empty() {
            stage
        } else {
            format!("{stage}, {tier}")
        };
        (tag(self.standing.stage), words)
    }

    /// Since when it is shared.
    pub(crate) fn since(&self) -> Date {
        self.since
    }
}
