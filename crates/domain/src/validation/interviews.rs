//! Notes of interviews.
//!
//! A note of an interview names a role and no person: who said it is rarely needed, and what is not written down cannot
//! be lost.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::command::Facts;
use super::event::Event;
use super::plan::words;
use super::state::Validation;
use crate::Refusal;
use crate::ids::AccountId;

/// Longest role of somebody interviewed.
const LONGEST_ROLE: usize = 80;

/// What somebody said in an interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// The role of whoever was interviewed; no name.
    pub role: String,
    /// The criteria it touches.
    pub criteria: Vec<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Uuid>,
    /// What was said.
    pub note: String,
    /// Who interviewed.
    pub by: AccountId,
    /// When.
    pub held_on: Date,
}

/// An interview about to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct NewInterview {
    pub role: String,
    pub criteria: Vec<String>,
    pub site: Option<Uuid>,
    pub note: String,
    pub held_on: Date,
}

/// A role is a function in the company. What reads like an address or a number of somebody is not taken.
fn role(text: &str) -> Result<String, Refusal> {
    let role = text.trim();
    let wrong = |key: &str| Err(Refusal::new(key).field("role"));
    if role.is_empty() || role.chars().count() > LONGEST_ROLE {
        return wrong("refusal-validation-interview-role");
    }
    let digits = role.chars().filter(char::is_ascii_digit).count();
    if role.contains('@') || digits > 3 {
        return wrong("refusal-validation-interview-personal");
    }
    Ok(role.to_owned())
}

impl Validation {
    /// Interviews that touch a criterion.
    pub fn said_about(&self, criterion: &str) -> impl Iterator<Item = &Interview> {
        let touches = move |interview: &&Interview| {
            let mut criteria = interview.criteria.iter();
            criteria.any(|known| known == criterion)
        };
        self.interviews.iter().filter(touches)
    }

    pub(super) fn note_interview(
        &self,
        new: NewInterview,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let role = role(&new.role)?;
        let mut criteria: Vec<String> = Vec::new();
        for id in new.criteria {
            if self.scoped(&id).is_none() {
                return Err(Refusal::new("refusal-validation-not-in-scope")
                    .arg("criterion", &id)
                    .field("criteria"));
            }
            if !criteria.contains(&id) {
                criteria.push(id);
            }
        }
        if criteria.is_empty() {
            return Err(Refusal::new("refusal-validation-interview-criteria").field("criteria"));
        }
        if new.site.is_some_and(|site| self.site(site).is_none()) {
            return Err(Refusal::new("refusal-validation-site-not-in-plan")
                .arg("criterion", criteria.join(", "))
                .field("site"));
        }
        let begun = self.begun.unwrap_or(facts.today);
        if new.held_on > facts.today || new.held_on < begun {
            return Err(Refusal::new("refusal-validation-interview-day").field("held_on"));
        }
        let interview = Interview {
            role,
            criteria,
            site: new.site,
            note: words("note", &new.note)?,
            by: facts.actor,
            held_on: new.held_on,
        };
        // The same form sent twice is one interview.
        if self.interviews.contains(&interview) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::InterviewNoted {
            interview: Box::new(interview),
        }])
    }
}
