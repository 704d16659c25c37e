//! Strands: parts of the programme beside supply chain security. Who may enter one is the pack's to say; what it asks
//! comes with the next security profile that the company opens.

use super::text;
use crate::membership::command::{Command, Facts};
use crate::membership::event::Event;
use crate::membership::state::Member;
use crate::{Refusal, refuse};
use jiff::civil::Date;

impl Member {
    pub(super) fn apply_strand(
        &self,
        command: Command,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::EnterStrand {
                strand,
                memorandum_on,
                reasons,
            } => self.enter_strand(strand, memorandum_on, &reasons, facts),
            Command::LeaveStrand { strand, reasons } => {
                if !self.strands.contains_key(&strand) {
                    return refuse("refusal-member-strand-not-in");
                }
                Ok(vec![Event::StrandLeft {
                    strand,
                    reasons: text(&reasons, "reasons")?,
                    on: facts.today,
                }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn enter_strand(
        &self,
        id: String,
        memorandum_on: Option<Date>,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let Some(strand) = facts.pack.strand(&id) else {
            return Err(Refusal::new("refusal-member-strand-unknown").field("strand"));
        };
        if self.strands.contains_key(&id) {
            return Err(Refusal::new("refusal-member-strand-in").field("strand"));
        }
        if !strand
            .entity_types
            .iter()
            .any(|each| each == self.entity_type())
        {
            return Err(Refusal::new("refusal-member-strand-type").field("strand"));
        }
        let tier = self.tier().map(super::super::Tier::code);
        if !self.in_force() || !strand.tiers.iter().any(|each| Some(each.as_str()) == tier) {
            return Err(Refusal::new("refusal-member-strand-tier").field("strand"));
        }
        let Some(memorandum_on) = memorandum_on else {
            return Err(Refusal::new("refusal-member-strand-memorandum").field("memorandum_on"));
        };
        if memorandum_on > facts.today {
            return Err(Refusal::new("refusal-member-strand-future").field("memorandum_on"));
        }
        Ok(vec![Event::StrandEntered {
            strand: id,
            memorandum_on,
            reasons: text(reasons, "reasons")?,
            on: facts.today,
        }])
    }
}
