//! What was looked at, how, and what came of it.

use serde_json::{Value, json};

use super::super::catalogue::control_id;
use super::super::oscal::{NAMESPACE, Property, stable_id};
use super::super::profile_document::resource;
use super::actions::risk;
use super::{PLAN_FILE, ValidationShown, day, deadline, end_of};
use crate::ids::EvidenceId;
use crate::validation::{CheckResult, Checked, Verification};

/// The results of a validation as OSCAL assessment results.
pub fn assessment_results(shown: &ValidationShown<'_>) -> Value {
    let mut document = json!({
        "uuid": stable_id("validation-results", &shown.validation.to_string()),
        "metadata": shown.metadata("Validation report"),
        "import-ap": { "href": PLAN_FILE },
        "results": [result(shown)],
    });
    let documents = documents(shown);
    if let Some(fields) = document.as_object_mut().filter(|_| !documents.is_empty()) {
        let kept = json!({ "resources": documents });
        fields.insert("back-matter".to_owned(), kept);
    }
    json!({ "assessment-results": document })
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

/// The results that stand, of each criterion of the scope and each of its sites, in the edition's order.
fn checked<'a>(shown: &'a ValidationShown<'_>) -> impl Iterator<Item = &'a Checked> {
    let scope = shown.state.scope().iter();
    scope.flat_map(|scoped| shown.state.results_of(&scoped.id))
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
        let sites = checked.sites.iter().filter_map(|id| shown.state.site(*id));
        let sites: Vec<&str> = sites.map(|site| site.name.as_str()).collect();
        let told = [sites.join(", "), checked.note.clone()];
        let told: Vec<&str> = told
            .iter()
            .map(String::as_str)
            .filter(|t| !t.is_empty())
            .collect();
        if !told.is_empty() {
            open.extra
                .insert("remarks".to_owned(), json!(told.join(": ")));
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
    ids.dedup();
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
    let ways = checked.ways();
    props.extend(ways.map(|how| Property::ours("verified", how.code().replace('_', "-"))));
    if let Some(sample) = &checked.sample {
        let mut drawn = Property::ours("sample-drawn", sample.drawn);
        drawn.extra.insert("remarks".to_owned(), json!(sample.from));
        props.push(drawn);
        props.push(Property::ours("sample-of", sample.of));
        props.push(Property::ours("sample-failed", sample.failed));
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
    let mut observation = json!({
        "uuid": shown.observation_id(checked),
        "title": format!("Criterion {}", checked.criterion),
        "description": said,
        "props": props,
        "methods": methods(checked),
        "types": ["control-objective"],
        "origins": shown.origin(),
        "subjects": subjects,
        "collected": day(checked.on),
    });
    let relevant = relevant(shown, checked);
    if let Some(fields) = observation.as_object_mut().filter(|_| !relevant.is_empty()) {
        fields.insert("relevant-evidence".to_owned(), Value::Array(relevant));
    }
    observation
}

/// What was looked at: documents of the library by their place in the file, and what was seen and not taken in words.
fn relevant(shown: &ValidationShown<'_>, checked: &Checked) -> Vec<Value> {
    let known = shown
        .evidence
        .iter()
        .filter(|each| checked.evidence.contains(&each.id));
    let documents = known.map(|each| {
        let resource = stable_id("evidence", &each.id.to_string());
        json!({ "href": format!("#{resource}"), "description": each.name })
    });
    let seen = Some(checked.reference.as_str()).filter(|reference| !reference.is_empty());
    documents
        .chain(seen.map(|reference| json!({ "description": reference })))
        .collect()
}

/// The documents that the results name.
fn documents(shown: &ValidationShown<'_>) -> Vec<Value> {
    let named = |id: &EvidenceId| looked_at(shown).any(|checked| checked.evidence.contains(id));
    let documents = shown.evidence.iter().filter(|each| named(&each.id));
    documents.map(|each| json!(resource(each))).collect()
}

/// The standard's words for how it was looked at; ours stand beside them.
fn methods(checked: &Checked) -> Vec<&'static str> {
    let mut words: Vec<&'static str> = checked
        .ways()
        .map(|way| match way {
            Verification::SeenOnSite
            | Verification::LiveRemote
            | Verification::Recorded
            | Verification::Paper => "EXAMINE",
            Verification::Partner => "UNKNOWN",
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    if words.is_empty() {
        words.push("UNKNOWN");
    }
    words
}
