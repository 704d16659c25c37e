//! The rules of the assessment itself: threats gone through, actions, procedure, signature.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::action::ActionText;
use super::chain::SupplyChain;
use super::command::{Command, Facts};
use super::event::{Event, Score, Signed};
use super::score::{Picture, Subject};
use super::steps::gaps;
use super::text::{optional, required};
use crate::clocks::due;
use crate::{Refusal, refuse};

const LONGEST: usize = 4_000;

impl SupplyChain {
    pub(super) fn apply_assessment(
        &self,
        command: Command,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::ReviewThreats {
                seen,
                version,
                note,
            } => {
                if seen != version {
                    return refuse("refusal-risk-threats-changed");
                }
                Ok(vec![Event::ThreatsReviewed {
                    member: facts.member,
                    version,
                    note: optional("note", &note, LONGEST)?,
                    on: facts.today,
                }])
            }
            Command::AddAction { id, about, text } => self.add_action(id, about, &text, facts),
            Command::FinishAction { action, note } => {
                self.open_action(action)?;
                Ok(vec![Event::ActionDone {
                    action,
                    note: required("note", &note, LONGEST)?,
                    on: facts.today,
                }])
            }
            Command::DropAction { action, reason } => {
                self.open_action(action)?;
                Ok(vec![Event::ActionDropped {
                    action,
                    reason: required("note", &reason, LONGEST)?,
                    on: facts.today,
                }])
            }
            Command::RecordProcedure(text) => {
                let text = required("procedure", &text, LONGEST)?;
                if self.procedure.as_ref().is_some_and(|p| p.text == text) {
                    return Ok(Vec::new());
                }
                Ok(vec![Event::ProcedureRecorded {
                    member: facts.member,
                    text,
                    on: facts.today,
                }])
            }
            Command::Sign {
                signed,
                declared,
                seen,
                picture,
            } => self.sign(signed, declared, &seen, &picture, facts),
            _ => refuse("refusal-partner-unknown"),
        }
    }

    fn add_action(
        &self,
        id: Uuid,
        about: Subject,
        text: &ActionText,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let known = match about {
            Subject::Own => true,
            Subject::Partner(id) => self.working_with(id).is_ok(),
            Subject::Route(id) => self.route(id).is_some(),
        };
        if !known {
            return Err(Refusal::new("refusal-action-about").field("about"));
        }
        Ok(vec![Event::ActionAdded {
            member: facts.member,
            action: id,
            about,
            text: text.check(facts.today)?,
            on: facts.today,
        }])
    }

    fn open_action(&self, id: Uuid) -> Result<(), Refusal> {
        let action = self.actions.iter().find(|action| action.id == id);
        let action = action.ok_or_else(|| Refusal::new("refusal-action-unknown"))?;
        if action.end.is_some() {
            return refuse("refusal-action-ended");
        }
        Ok(())
    }

    /// The scores as they would be signed.
    pub fn scores(&self, picture: &Picture) -> Vec<Score> {
        let risks = picture.risks(self).into_iter();
        let scores = risks.map(|(about, name, risk)| Score {
            about,
            name,
            threat: risk.threat.level,
            vulnerability: risk.vulnerability.level,
            points: risk.points,
            risk: risk.level,
            ratings: risk
                .threat
                .deciding()
                .into_iter()
                .filter_map(|part| part.rating.as_ref().map(|rating| rating.id.clone()))
                .collect(),
        });
        scores.collect()
    }

    /// What a signature covers, in short: it changes with any score, action or word of the procedure.
    pub fn digest(&self, picture: &Picture) -> String {
        let scores = serde_json::to_string(&self.scores(picture)).unwrap_or_default();
        let procedure = self.procedure.as_ref().map_or("", |p| p.text.as_str());
        let mut hash = Sha256::new();
        hash.update(scores);
        hash.update([0]);
        hash.update(procedure);
        for action in self.open_actions() {
            hash.update([0]);
            hash.update(format!("{} {} {}", action.id, action.due, action.owner));
        }
        HEXLOWER.encode(&hash.finalize())
    }

    fn sign(
        &self,
        signed: Signed,
        declared: bool,
        seen: &str,
        picture: &Picture,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let signed = Signed {
            account: signed.account,
            name: required("name", &signed.name, 200)?,
            title: required("title", &signed.title, 200)?,
        };
        if !declared {
            return Err(Refusal::new("refusal-risk-declare").field("declared"));
        }
        let gaps = gaps(self, picture);
        if !gaps.is_empty() {
            return Err(Refusal::new("refusal-risk-gaps").arg("count", gaps.len()));
        }
        if seen != self.digest(picture) {
            return refuse("refusal-risk-changed");
        }
        Ok(vec![Event::AssessmentSigned {
            scores: self.scores(picture),
            threat_version: picture.version,
            open_actions: u32::try_from(self.open_actions().len()).unwrap_or(u32::MAX),
            signed,
            on: facts.today,
            review: due(facts.pack, "risk_assessment_review", facts.today),
        }])
    }
}
