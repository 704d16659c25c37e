//! The end of a validation: proposed by one person, decided by another, limited by what is still open.

use super::apply::allowed_ground;
use super::command::{Conclude, Facts, OpenDeficiency, Recommend};
use super::event::Event;
use super::plan::words;
use super::report::REPORT_FINISH;
use super::settled::{Conclusion, Recommendation};
use super::state::Validation;
use crate::clocks;
use crate::membership::Outcome;
use crate::{Refusal, refuse};

impl Validation {
    /// The best end that the record allows: not `pass` while a deficiency on a required criterion is open.
    pub fn best_outcome(open: &[OpenDeficiency]) -> Outcome {
        if open.iter().any(|deficiency| deficiency.must) {
            Outcome::Conditional
        } else {
            Outcome::Pass
        }
    }

    pub(super) fn recommend(
        &self,
        recommend: Recommend,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.check_complete()?;
        self.check_outcome(recommend.outcome, &recommend.open)?;
        if recommend.completed_on > facts.today
            || self
                .begun
                .is_none_or(|begun| recommend.completed_on < begun)
        {
            return Err(Refusal::new("refusal-validation-completed-on").field("completed_on"));
        }
        let summary = words("summary", &recommend.summary)?;
        allowed_ground(facts.pack, &recommend.ground, recommend.outcome)?;
        Ok(vec![Event::ConclusionRecommended {
            recommendation: Box::new(Recommendation {
                outcome: recommend.outcome,
                ground: recommend.ground,
                summary,
                completed_on: recommend.completed_on,
                by: facts.actor,
                on: facts.today,
            }),
        }])
    }

    pub(super) fn return_recommendation(
        &self,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.second_person(facts)?;
        Ok(vec![Event::RecommendationReturned {
            reasons: words("reasons", reasons)?,
            by: facts.actor,
        }])
    }

    pub(super) fn conclude(
        &self,
        conclude: Conclude,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let recommendation = self.second_person(facts)?.clone();
        self.check_complete()?;
        self.check_outcome(recommendation.outcome, &conclude.open)?;
        if conclude.letter.subject.trim().is_empty() || conclude.letter.body.trim().is_empty() {
            return Err(Refusal::new("refusal-validation-letter-empty").field("letter"));
        }
        let due = |clock: &str| clocks::due(facts.pack, clock, facts.today);
        let appeal = facts
            .pack
            .ground(&recommendation.ground)
            .and_then(|ground| ground.appeal_clock.as_deref())
            .and_then(due);
        let open_musts = conclude.open.iter().filter(|open| open.must);
        Ok(vec![Event::Concluded {
            conclusion: Box::new(Conclusion {
                outcome: recommendation.outcome,
                ground: recommendation.ground,
                summary: recommendation.summary,
                completed_on: recommendation.completed_on,
                recommended_by: recommendation.by,
                decided_by: facts.actor,
                concluded_on: facts.today,
                unchecked: self.progress().not_checked,
                open_musts: open_musts.map(|open| open.criterion.clone()).collect(),
                letter: conclude.letter,
                response: due("validation_report_response"),
                appeal,
                report: due(REPORT_FINISH),
            }),
        }])
    }

    /// Every criterion of the scope has a result that somebody entered, at every site, and everything found unmet has
    /// its consequence.
    fn check_complete(&self) -> Result<(), Refusal> {
        let missing = self.progress().missing;
        if !missing.is_empty() {
            return Err(Refusal::new("refusal-validation-results-missing")
                .arg("count", missing.len())
                .arg("criteria", missing.join(", ")));
        }
        let hidden = self.musts_without_finding();
        if !hidden.is_empty() {
            return Err(Refusal::new("refusal-validation-must-without-finding")
                .arg("criteria", hidden.join(", ")));
        }
        let open = self.shoulds_without_finding();
        if !open.is_empty() {
            return Err(Refusal::new("refusal-validation-should-without-finding")
                .arg("criteria", open.join(", ")));
        }
        Ok(())
    }

    fn check_outcome(&self, outcome: Outcome, open: &[OpenDeficiency]) -> Result<(), Refusal> {
        let ownerless: Vec<&str> = open
            .iter()
            .filter(|deficiency| deficiency.must && !deficiency.action_required)
            .map(|deficiency| deficiency.criterion.as_str())
            .collect();
        if !ownerless.is_empty() {
            return Err(Refusal::new("refusal-validation-action-missing")
                .arg("criteria", ownerless.join(", ")));
        }
        let best = Self::best_outcome(open);
        if outcome == Outcome::Pass && best != Outcome::Pass {
            let open: Vec<&str> = open
                .iter()
                .filter(|deficiency| deficiency.must)
                .map(|deficiency| deficiency.criterion.as_str())
                .collect();
            return Err(Refusal::new("refusal-validation-musts-open")
                .arg("criteria", open.join(", "))
                .field("outcome"));
        }
        if outcome == Outcome::Conditional && best == Outcome::Pass {
            return Err(Refusal::new("refusal-validation-nothing-open").field("outcome"));
        }
        if outcome == Outcome::Conditional && self.conclusion().is_some() {
            return Err(Refusal::new("refusal-validation-already-conditional").field("outcome"));
        }
        Ok(())
    }

    /// The open recommendation, if somebody else than its author acts.
    fn second_person(&self, facts: &Facts<'_>) -> Result<&Recommendation, Refusal> {
        let Some(recommendation) = &self.recommendation else {
            return refuse("refusal-validation-no-recommendation");
        };
        if recommendation.by == facts.actor {
            return refuse("refusal-validation-own-recommendation");
        }
        Ok(recommendation)
    }
}
