//! A system security plan that was written for another programme, as answers to ours where its controls are known to be
//! criteria of ours. Everything else it says is kept beside.
//!
//! Nothing that was answered here is written over, and nothing is ready because somebody else called it implemented: the
//! company's people read each answer before they sign it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::answers::AnswersGiven;
use super::known::{Known, Way};
use super::oscal::ours;
use super::profile_document::state_word;
use super::security_plan::{ByComponent, Component, PlanDocument, Requirement};
use crate::Refusal;
use crate::profile::{AnswerInput, AnswerState, LONGEST, Profile};

/// What becomes of one of its requirements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Taken as an answer.
    Taken,
    /// Taken as words without saying how far the criterion is met: the two overlap.
    Words,
    /// The criterion is answered here already.
    Answered,
    /// It says nothing that could be an answer, or too much.
    Unfit,
    /// No criterion that applies is known to be it.
    Unknown,
}

impl Fate {
    /// The code in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Words => "words",
            Self::Answered => "answered",
            Self::Unfit => "unfit",
            Self::Unknown => "unknown",
        }
    }
}

/// A control of a plan: its name, what becomes of it, the criterion and how that is known.
pub type Control = (String, Fate, Option<(String, Way)>);

/// Somebody else's plan, as far as it can be one of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForeignPlan {
    /// What it calls itself.
    pub title: String,
    /// The answers that it gives.
    pub given: AnswersGiven,
    /// Each of its controls.
    pub controls: Vec<Control>,
}

/// Whether a document is a plan that says nothing of any edition of ours.
pub fn is_foreign_plan(value: &Value) -> bool {
    let plan = serde_json::from_value::<PlanDocument>(value.clone());
    plan.is_ok_and(|document| {
        let props = &document.system_security_plan.metadata.props;
        ours(props, "criteria-edition").is_none() && ours(props, "programme").is_none()
    })
}

/// What several requirements say of one criterion.
#[derive(Default)]
struct Said {
    states: Vec<Option<AnswerState>>,
    narrative: Vec<String>,
    plan: Vec<String>,
}

/// Reads somebody else's plan for a profile.
pub fn read_foreign(
    value: &Value,
    known: &Known,
    profile: &Profile,
) -> Result<ForeignPlan, Refusal> {
    let document: PlanDocument = serde_json::from_value(value.clone()).map_err(|why| {
        Refusal::new("refusal-exchange-unreadable")
            .arg("why", why)
            .field("file")
    })?;
    let plan = document.system_security_plan;
    let components = &plan.system_implementation.components;
    let mut all = components.iter();
    let whole = all.find(|component| component.kind == "this-system");
    let mut foreign = ForeignPlan {
        title: plan.metadata.title.clone(),
        given: AnswersGiven {
            edition: profile.edition.clone(),
            entity_type: profile.entity_type.clone(),
            company: whole.map_or_else(String::new, |component| component.title.clone()),
            ..AnswersGiven::default()
        },
        controls: Vec::new(),
    };
    let mut said: BTreeMap<String, Said> = BTreeMap::new();
    for requirement in &plan.control_implementation.implemented_requirements {
        let control = &requirement.control_id;
        let criteria = known.criteria(control);
        let mut criteria = criteria
            .filter(|(id, _)| profile.criteria.iter().any(|pinned| pinned.id == *id))
            .peekable();
        if criteria.peek().is_none() {
            foreign
                .controls
                .push((control.clone(), Fate::Unknown, None));
        }
        for (criterion, way) in criteria {
            let words = words(requirement, components);
            let fate = fate(profile, criterion, way, &words);
            let how = Some((criterion.to_owned(), way));
            foreign.controls.push((control.clone(), fate, how));
            if matches!(fate, Fate::Taken | Fate::Words) {
                let said = said.entry(criterion.to_owned()).or_default();
                said.states.push(words.state.filter(|_| way.answers()));
                said.narrative.push(words.narrative);
                said.plan.push(words.plan);
            }
        }
    }
    foreign.given.answers = said.into_iter().filter_map(answer).collect();
    foreign
        .given
        .answers
        .sort_by_key(|(id, _)| crate::pack::criterion_order(id));
    Ok(foreign)
}

struct Words {
    state: Option<AnswerState>,
    narrative: String,
    plan: String,
}

fn fate(profile: &Profile, criterion: &str, way: Way, words: &Words) -> Fate {
    let said = [&words.narrative, &words.plan];
    let answered = profile.answer(criterion).is_some_and(|answer| {
        answer.state.is_some() || !(answer.narrative.is_empty() && answer.plan.is_empty())
    });
    let nothing = words.state.is_none() && said.iter().all(|text| text.trim().is_empty());
    if answered {
        Fate::Answered
    } else if nothing || said.iter().any(|text| text.chars().count() > LONGEST) {
        Fate::Unfit
    } else if way.answers() {
        Fate::Taken
    } else {
        Fate::Words
    }
}

/// What a requirement says: of the whole, of its other components by their names, and of its parts by theirs.
fn words(requirement: &Requirement, components: &[Component]) -> Words {
    let mut all: Vec<(String, ByComponent)> = Vec::new();
    let own = requirement.by_components.iter().cloned();
    all.extend(own.map(|by| (String::new(), by)));
    let parts = requirement
        .extra
        .get("statements")
        .and_then(Value::as_array);
    for part in parts.into_iter().flatten() {
        let id = part.get("statement-id").and_then(Value::as_str);
        let by = part.get("by-components").cloned().unwrap_or_default();
        let by: Vec<ByComponent> = serde_json::from_value(by).unwrap_or_default();
        let id = id.unwrap_or_default().to_owned();
        all.extend(by.into_iter().map(|by| (id.clone(), by)));
    }
    let mut states: Vec<Option<AnswerState>> = Vec::new();
    let (mut narrative, mut plan) = (Vec::new(), Vec::new());
    for (part, by) in &all {
        let mut named = components.iter();
        let named = named.find(|component| component.uuid == by.component_uuid);
        let other = named.filter(|component| component.kind != "this-system");
        let labels = [part.as_str(), other.map_or("", |each| each.title.as_str())];
        let labels = labels.into_iter().filter(|label| !label.is_empty());
        let label = labels.collect::<Vec<_>>().join(", ");
        let labelled = |text: &str| match (label.is_empty(), text.trim()) {
            (_, "") => None,
            (true, text) => Some(text.to_owned()),
            (false, text) => Some(format!("{label}: {text}")),
        };
        narrative.extend(labelled(&by.description));
        if let Some(status) = &by.implementation_status {
            let mut known = AnswerState::ALL.iter().copied();
            states.push(known.find(|state| state_word(*state) == status.state));
            plan.extend(status.remarks.as_deref().and_then(labelled));
        }
    }
    Words {
        state: agreed(&states),
        narrative: narrative.join("\n\n"),
        plan: plan.join("\n\n"),
    }
}

/// The state that all of them say.
fn agreed(states: &[Option<AnswerState>]) -> Option<AnswerState> {
    let first = states.first().copied().flatten()?;
    states
        .iter()
        .all(|state| *state == Some(first))
        .then_some(first)
}

fn answer((criterion, said): (String, Said)) -> Option<(String, Result<AnswerInput, Refusal>)> {
    let (narrative, plan) = (said.narrative.join("\n\n"), said.plan.join("\n\n"));
    let input = AnswerInput {
        criterion: criterion.clone(),
        rev: 0,
        state: agreed(&said.states),
        narrative: narrative.trim().to_owned(),
        plan: plan.trim().to_owned(),
        ready: false,
    };
    let input = input.cleaned();
    let nothing = input.state.is_none() && input.narrative.is_empty() && input.plan.is_empty();
    (!nothing).then_some((criterion, Ok(input)))
}
