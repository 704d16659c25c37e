//! What was looked at, how, and what came of it.

use serde_json::{Value, json};

use super::super::catalogue::control_id;
use super::super::oscal::{NAMESPACE, Property, stable_id};
use super::actions::risk;
use super::{PLAN_FILE, ValidationShown, day, deadline, end_of};
use crate::validation::{CheckResult, Checked, Verification};

/// The results of a validation as OSCAL assessment results.
pub fn assessment_results(shown: &ValidationShown<'_>) -> Value {
    json!({ "assessment-results": {
        "uuid": stable_id("validation-results", &shown.validation.to_string()),
        "metadata": shown.metadata("Validation report"),
        "import-ap": { "href": PLAN_FILE },
        "results": [result(shown)],
    }})
}

fn result(shown: &ValidationShown<'_>) -> Value {
    let state = shown.state;
    let start = state.begun.unwrap_or(shown.plan.on);
    let mut result = json!({
        "uuid": stable_id("result", &shown.validation.to_string()),
        "title": format!("Validation {}", shown.reference),
        "description": format!("What came of validation {}.", shown.reference),
        "start": day(start),
        "props": props(shown),
        "reviewed-controls": reviewed(shown),
    });
    let Some(fields) = result.as_object_mut() else {
        return result;
    };
    let observations: Vec<Value> = looked_at(shown)
        .map(|checked| observation(shown, checked))
        .collect();
    let risks: Vec<Value> = shown.deficiencies().map(|each| risk(shown, each)).collect();
    let findings: Vec<Value> = shown
        .findings
        .iter()
        .map(|each| shown.finding(each))
        .collect();
    let lists = [
        ("observations", observations),
        ("risks", risks),
        ("findings", findings),
    ];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        fields.insert(name.to_owned(), Value::Array(list));
    }
    if let Some(end) = state.conclusion() {
        fields.insert("end".to_owned(), json!(end_of(end.completed_on)));
        let summary = json!({ "name": "summary", "ns": NAMESPACE, "prose": end.summary });
        let by = json!([{ "role-id": "assessor", "party-uuids": [shown.administration()] }]);
        let attested = json!([{ "responsible-parties": by, "parts": [summary] }]);
        fields.insert("attestations".to_owned(), attested);
    }
    result
}

/// The latest result of each criterion of the scope, in the edition's order.
fn checked<'a>(shown: &'a ValidationShown<'_>) -> impl Iterator<Item = &'a Checked> {
    let results = &shown.state.results;
    let scope = shown.state.scope().iter();
    scope.filter_map(|scoped| results.get(&scoped.id))
}

fn looked_at<'a>(shown: &'a ValidationShown<'_>) -> impl Iterator<Item = &'a Checked> {
    checked(shown).filter(|checked| checked.result != CheckResult::NotChecked)
}

fn props(shown: &ValidationShown<'_>) -> Vec<Property> {
    let state = shown.state;
    let mut props = Vec::new();
    match state.conclusion() {
        None => props.push(Property::ours("draft", "yes")),
        Some(end) => {
            props.push(Property::ours("outcome", end.outcome.code()));
            props.push(Property::ours("ground", &end.ground));
            props.push(Property::ours("concluded-on", end.concluded_on));
            for (class, kept) in [("response", &end.response), ("appeal", &end.appeal)] {
                let kept = kept.iter();
                props.extend(kept.flat_map(|clock| deadline(class, clock.due, clock)));
            }
        }
    }
    // What nobody looked at is never silent.
    for checked in checked(shown).filter(|each| each.result == CheckResult::NotChecked) {
        let mut open = Property::ours("not-checked", control_id(&checked.criterion));
        if !checked.note.is_empty() {
            open.extra.insert("remarks".to_owned(), json!(checked.note));
        }
        props.push(open);
    }
    let missing = state.progress().missing;
    props.extend(
        missing
            .iter()
            .map(|id| Property::ours("no-result", control_id(id))),
    );
    props
}

/// The criteria that somebody looked at. Before anybody did, those of the plan, which the standard asks for.
fn reviewed(shown: &ValidationShown<'_>) -> Value {
    let mut ids: Vec<&str> = looked_at(shown)
        .map(|each| each.criterion.as_str())
        .collect();
    if ids.is_empty() {
        let scope = shown.state.scope().iter();
        ids = scope.map(|scoped| scoped.id.as_str()).collect();
    }
    let ids = ids.into_iter();
    let ids: Vec<Value> = ids
        .map(|id| json!({ "control-id": control_id(id) }))
        .collect();
    json!({ "control-selections": [{ "include-controls": ids }] })
}

pub(super) fn observation(shown: &ValidationShown<'_>, checked: &Checked) -> Value {
    let mut props = vec![Property::ours(
        "result",
        checked.result.code().replace('_', "-"),
    )];
    if let Some(how) = checked.verified {
        props.push(Property::ours("verified", how.code().replace('_', "-")));
    }
    let subjects: Vec<Value> = if checked.sites.is_empty() {
        vec![shown.subject(None)]
    } else {
        let sites = checked.sites.iter();
        sites.map(|site| shown.subject(Some(*site))).collect()
    };
    let said = if checked.note.is_empty() {
        format!(
            "Criterion {}: {}.",
            checked.criterion,
            checked.result.code().replace('_', " ")
        )
    } else {
        checked.note.clone()
    };
    json!({
        "uuid": shown.observation_id(&checked.criterion),
        "title": format!("Criterion {}", checked.criterion),
        "description": said,
        "props": props,
        "methods": methods(checked),
        "types": ["control-objective"],
        "origins": shown.origin(),
        "subjects": subjects,
        "collected": day(checked.on),
    })
}

/// The standard's word for how it was looked at; ours stands beside it.
fn methods(checked: &Checked) -> Vec<&'static str> {
    match checked.verified {
        Some(
            Verification::SeenOnSite
            | Verification::LiveRemote
            | Verification::Recorded
            | Verification::Paper,
        ) => vec!["EXAMINE"],
        Some(Verification::Partner) | None => vec!["UNKNOWN"],
    }
}
