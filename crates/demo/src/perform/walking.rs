//! A guided walk at the beginning of a session by video.

use super::Performer;
use greenlane_domain::validation::{Method, Stop, Validation};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::validation::walks::{arrive, open_walk};

impl Performer<'_> {
    /// Every second session opens with a walk of two stops; at the first somebody has arrived.
    pub(super) async fn walk(&mut self, unit: &mut Unit, n: u32, visit: u8) -> Result<(), Failure> {
        let method = self.visit(n, visit)?.method;
        if !matches!(method, Method::Virtual | Method::Hybrid) || n % 2 == 1 {
            return Ok(());
        }
        let id = self.validation(n, visit)?;
        let state = unit.load::<Validation>(id).await?.state;
        let site = state.plan.as_ref().and_then(|plan| plan.sites.first());
        let site = site.map(|site| site.id);
        let shown = [
            "The gate from outside, with its camera",
            "The seal on a loaded trailer, with its number",
        ];
        let near = state
            .scope()
            .iter()
            .filter(|scoped| matches!(scoped.category, 6 | 9));
        let stops: Vec<Stop> = near
            .zip(shown)
            .map(|(scoped, show)| Stop {
                stop: unit.new_id(),
                criterion: scoped.id.clone(),
                site,
                show: show.to_owned(),
            })
            .collect();
        let Some(first) = stops.first().map(|stop| stop.stop) else {
            return Ok(());
        };
        let walk = unit.new_id();
        open_walk(unit, id, walk, stops).await?;
        unit.next_as(&self.officer(n)?);
        arrive(unit, id, first).await
    }
}
