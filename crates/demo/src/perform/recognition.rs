//! Certificates, and members who let each other see their status.

use super::Performer;
use crate::script::Step;
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::recognition::commands::{Ask, accept, ask, decline, issue};

impl Performer<'_> {
    pub(super) async fn recognition(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
    ) -> Result<(), Failure> {
        unit.next_as(&self.officer(n)?);
        let member = self.member(n)?;
        match step {
            Step::Certificate => {
                issue(unit, member).await?;
                Ok(())
            }
            Step::Connect { with } => {
                let other = self.plan(with)?;
                let words = Ask {
                    name: &other.name,
                    country: other.country,
                    message: "We ship with you every month and would like to see each other's status.",
                };
                let id = ask(unit, member, words).await?;
                self.connections.insert((n, with), id);
                Ok(())
            }
            Step::AnswerConnection { from, accept: yes } => {
                let id = self
                    .connections
                    .get(&(from, n))
                    .copied()
                    .ok_or(Failure::NotFound)?;
                if yes {
                    accept(unit, member, id).await
                } else {
                    decline(unit, member, id).await
                }
            }
            _ => Err(Failure::Internal("not a step of recognition".to_owned())),
        }
    }
}
