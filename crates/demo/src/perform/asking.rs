//! Documents asked for before a session by video, and what people say in interviews.

use super::Performer;
use crate::script::Step;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{NewInterview, NewRequest, Validation};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::validation::requests::{accept, ask, note_interview, send};

/// What is asked for, one for each of the first criteria of the scope.
const ASKED: [&str; 3] = [
    "The log of the last three months, every page, as it was kept",
    "Photographs of the gates, fences and lighting, taken this month",
    "The register of training with the days and the signatures",
];

impl Performer<'_> {
    pub(super) async fn asking(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
    ) -> Result<(), Failure> {
        match step {
            Step::AskEvidence(visit) => {
                let id = self.validation(n, visit)?;
                self.ask_for(unit, id).await
            }
            Step::SendEvidence(visit) => {
                let id = self.validation(n, visit)?;
                let state = unit.load::<Validation>(id).await?.state;
                let Some(first) = state.requests.first() else {
                    return Ok(());
                };
                let documents = self.company(n)?.evidence.iter().take(1).copied().collect();
                unit.next_as(&self.officer(n)?);
                let about = (first.asked.request, "The newest pages are at the end.");
                send(unit, id, about, documents, None).await
            }
            Step::AcceptEvidence(visit) => {
                let id = self.validation(n, visit)?;
                let state = unit.load::<Validation>(id).await?.state;
                for known in &state.requests {
                    let request = known.asked.request;
                    if known.documents.is_empty() {
                        let reasons = "It is looked at live in the session instead.";
                        greenlane_portal::validation::requests::waive(unit, id, request, reasons)
                            .await?;
                    } else {
                        accept(unit, id, request, "").await?;
                    }
                }
                Ok(())
            }
            _ => Err(Failure::Internal("nothing is asked for".to_owned())),
        }
    }

    async fn ask_for(&mut self, unit: &mut Unit, id: ValidationId) -> Result<(), Failure> {
        let state = unit.load::<Validation>(id).await?.state;
        if state.notice.is_none() {
            return Ok(());
        }
        for (scoped, what) in state.scope().iter().zip(ASKED) {
            let new = NewRequest {
                request: unit.new_id(),
                what: what.to_owned(),
                criterion: Some(scoped.id.clone()),
                site: None,
                due: None,
                due_reason: String::new(),
            };
            ask(unit, id, new).await?;
        }
        Ok(())
    }

    /// At every fifth visit somebody is asked about two criteria.
    pub(super) async fn interview(
        &mut self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
    ) -> Result<(), Failure> {
        if n % 5 != 1 {
            return Ok(());
        }
        let id = self.validation(n, visit)?;
        let state = unit.load::<Validation>(id).await?.state;
        let criteria = state.scope().iter().take(2).map(|scoped| scoped.id.clone());
        let new = NewInterview {
            role: "Shift leader, loading".to_owned(),
            criteria: criteria.collect(),
            site: None,
            note: "Explains the seven points without looking at the sheet, and where an odd finding is reported."
                .to_owned(),
            held_on: unit.today(),
        };
        note_interview(unit, id, new).await
    }
}
