//! Failed tries, counted where they are made. The rule is `greenlane_domain::accounts::throttle`.
//!
//! A try counts as a failure before it is looked at, and is forgiven when it was right: tries sent at the
//! same time cannot slip past the count.

use super::{secrets, sql};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::accounts::throttle::{self, Failures};
use jiff::SignedDuration;

/// The sum over all places that are not known devices.
const STRANGE: &str = "";

/// Where a try is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A network from which anybody might try.
    Network(String),
    /// A device on which the account has signed in before.
    Device(String),
}

impl Place {
    fn name(&self) -> String {
        match self {
            Self::Network(network) => format!("net:{network}"),
            Self::Device(device) => format!("device:{device}"),
        }
    }

    fn known(&self) -> bool {
        matches!(self, Self::Device(_))
    }
}

/// A count that has been begun: what is tried at, and where.
pub(super) struct Try {
    subject: Vec<u8>,
    place: Place,
}

#[derive(FromRow)]
struct Row {
    place: String,
    failures: i64,
    last_at: At,
}

/// Begins a try, or says how long to wait. `what` names what is tried at, whether or not it exists.
pub(super) async fn begin(
    app: &App,
    what: &str,
    place: Place,
) -> Result<Result<Try, SignedDuration>, Failure> {
    let subject = secrets::keyed(app, "tries", what)?;
    let (now, name) = (app.clock().now(), place.name());
    let mut tx = app.0.parts.db.begin().await?;
    let rows: Vec<Row> = tx
        .all(sql::FAILURES, args![subject.clone(), &name, STRANGE])
        .await?;
    let count = |wanted: &str| {
        let row = rows.iter().find(|row| row.place == wanted);
        row.map(|row| Failures {
            count: row.failures,
            last: row.last_at.0,
        })
    };
    let (here, strange) = (count(&name), count(STRANGE));
    let wait = throttle::wait(here, strange, place.known(), now);
    if wait > SignedDuration::ZERO {
        return Ok(Err(wait));
    }
    let mut counts = vec![(name.as_str(), here)];
    if !place.known() {
        counts.push((STRANGE, strange));
    }
    for (at, before) in counts {
        let after = Failures::one_more(before, now);
        let values = args![subject.clone(), at, after.count, after.last];
        tx.execute(sql::FAILED, values).await?;
    }
    tx.commit().await?;
    Ok(Ok(Try { subject, place }))
}

impl Try {
    /// It was right: the count here begins anew, and this one is taken off the sum.
    pub(super) async fn forgive(self, app: &App) -> Result<(), Failure> {
        let db = app.db(&System);
        let name = self.place.name();
        db.execute(sql::FORGIVEN, args![self.subject.clone(), name])
            .await?;
        if !self.place.known() {
            db.execute(sql::ONE_LESS, args![self.subject, STRANGE])
                .await?;
        }
        Ok(())
    }
}
