//! What holds, and what waits.

use crate::accounts::Who;
use crate::app::App;
use crate::command::{Asks, read};
use crate::failure::Failure;
use greenlane_domain::threat_level::{ThreatLevel, threat_level_id};

/// The threat level with its history; normal where nobody ever asked for another.
pub(crate) async fn state(app: &App, asker: &impl Asks) -> Result<ThreatLevel, Failure> {
    match read::<ThreatLevel>(app, asker, threat_level_id()).await {
        Err(Failure::NotFound) => Ok(ThreatLevel::default()),
        found => Ok(found?.state),
    }
}

/// How many levels wait for this person, because another one asked for them: one at most.
pub(crate) async fn waiting(app: &App, who: &Who) -> Result<i64, Failure> {
    Ok(i64::from(state(app, who).await?.decides(who.account)))
}
