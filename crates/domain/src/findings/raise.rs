//! Raising a finding: pinned, reasoned, and with an action where the criterion is required.

use super::apply::{ground, words};
use super::command::{ActionRequest, Facts, Raise};
use super::event::{Event, Observation, PracticeProof};
use super::words::{Class, PracticeRequirement};
use crate::Refusal;
use crate::clocks;
use crate::pack::Strength;

pub(super) fn raise(new: Raise, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let reasons = reasons(&new, facts)?;
    let practice = practice(&new)?;
    let cause = if new.class == Class::Deficiency && reasons.is_empty() {
        words("cause", &new.cause)?
    } else {
        new.cause.trim().to_owned()
    };
    let seen = words("seen", &new.seen)?;
    let required = match new.class {
        Class::BestPractice => new.required.trim().to_owned(),
        _ => words("required", &new.required)?,
    };
    let ground = match new.class {
        Class::Deficiency => Some(ground(facts.pack, "raise_finding", true)?),
        Class::Recommendation => Some(ground(facts.pack, "raise_finding", false)?),
        Class::BestPractice => None,
    };
    let needs_action = new.class == Class::Deficiency && new.pin.strength == Strength::Must;
    if needs_action && new.action.is_none() {
        return Err(Refusal::new("refusal-finding-action-missing")
            .arg("criterion", &new.pin.criterion)
            .field("owner"));
    }
    if new.class == Class::BestPractice && new.action.is_some() {
        return Err(Refusal::new("refusal-finding-nothing-to-do").field("class"));
    }
    let mut events = vec![Event::Raised {
        observation: Box::new(Observation {
            member: new.pin.member,
            entity_type: new.pin.entity_type,
            validation: new.pin.validation,
            edition: new.pin.edition,
            criterion: new.pin.criterion,
            category: new.pin.category,
            strength: new.pin.strength,
            site: new.pin.site,
            class: new.class,
            reasons,
            cause,
            practice,
            seen,
            required,
            ground,
            raised_by: facts.actor,
            raised_on: facts.today,
        }),
    }];
    if let Some(request) = new.action {
        events.push(action(request, facts)?);
    }
    Ok(events)
}

/// A best practice meets all five requirements of the framework, each with what shows it. Other classes show none.
fn practice(new: &Raise) -> Result<Vec<PracticeProof>, Refusal> {
    if new.class != Class::BestPractice {
        return Ok(Vec::new());
    }
    let mut proofs = Vec::new();
    for requirement in PracticeRequirement::ALL {
        let mut given = new.practice.iter();
        let given = given.find(|proof| proof.requirement == *requirement);
        let field = format!("practice_{}", requirement.code());
        let shown_by = words(&field, given.map_or("", |proof| proof.shown_by.as_str()))?;
        proofs.push(PracticeProof {
            requirement: *requirement,
            shown_by,
        });
    }
    Ok(proofs)
}

/// A deficiency says why, in the pack's codes, so that causes can be counted; other classes need not.
fn reasons(new: &Raise, facts: &Facts<'_>) -> Result<Vec<String>, Refusal> {
    let mut reasons: Vec<String> = Vec::new();
    for code in &new.reasons {
        if facts.pack.reason(code).is_none() {
            return Err(Refusal::new("refusal-finding-reason-unknown")
                .arg("reason", code)
                .field("reasons"));
        }
        if !reasons.contains(code) {
            reasons.push(code.clone());
        }
    }
    // A cause that no code names is said in words.
    if new.class == Class::Deficiency && reasons.is_empty() && new.cause.trim().is_empty() {
        return Err(Refusal::new("refusal-finding-reason-missing").field("reasons"));
    }
    Ok(reasons)
}

pub(super) fn action(request: ActionRequest, facts: &Facts<'_>) -> Result<Event, Refusal> {
    if request.owner.name.trim().is_empty() {
        return Err(Refusal::new("refusal-finding-owner-missing").field("owner"));
    }
    let Some(clock) = clocks::due(facts.pack, "finding_action", facts.today) else {
        return Err(Refusal::new("refusal-finding-clock-missing").arg("clock", "finding_action"));
    };
    let due = request.due.unwrap_or(clock.due);
    if due <= facts.today {
        return Err(Refusal::new("refusal-finding-due-past").field("due"));
    }
    let due_reason = if due == clock.due {
        None
    } else {
        Some(words("due_reason", &request.due_reason)?)
    };
    Ok(Event::ActionRequired {
        owner: request.owner,
        due,
        clock,
        due_reason,
        on: facts.today,
    })
}
