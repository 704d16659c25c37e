//! What was settled before the visit.

use serde_json::{Value, json};

use super::super::catalogue::control_id;
use super::super::oscal::{NAMESPACE, Property, stable_id};
use super::{ValidationShown, day, deadline, end_of};
use crate::validation::Inclusion;

/// The plan of a validation as an OSCAL assessment plan.
pub fn assessment_plan(shown: &ValidationShown<'_>) -> Value {
    let plan = shown.plan;
    let mut metadata = shown.metadata("Validation plan");
    metadata.props.extend([
        Property::ours("scope-rule", plan.rule.code()),
        Property::ours("scope-rules-version", plan.rules_version),
    ]);
    let mut document = json!({
        "uuid": stable_id("validation-plan", &shown.validation.to_string()),
        "metadata": metadata,
        "import-ssp": { "href": shown.profile_href },
        "reviewed-controls": {
            "description": "The criteria of the scope, by why they are in it.",
            "control-selections": selections(shown),
        },
        "assessment-subjects": [{
            "type": "component",
            "include-subjects": subjects(shown),
        }],
        "tasks": tasks(shown),
    });
    let basis = plan.basis.trim();
    if let (Some(fields), false) = (document.as_object_mut(), basis.is_empty()) {
        let part = json!({ "name": "basis", "ns": NAMESPACE, "prose": basis });
        let terms = json!({ "parts": [part] });
        fields.insert("terms-and-conditions".to_owned(), terms);
    }
    json!({ "assessment-plan": document })
}

fn selections(shown: &ValidationShown<'_>) -> Vec<Value> {
    let ways = Inclusion::ALL.iter().filter_map(|because| {
        let scoped = shown.plan.scope.iter();
        let ids = scoped.filter(|scoped| scoped.because == *because);
        let ids: Vec<Value> = ids
            .map(|scoped| json!({ "control-id": control_id(&scoped.id) }))
            .collect();
        let reason = Property::ours("scope-reason", because.code());
        (!ids.is_empty()).then(|| json!({ "props": [reason], "include-controls": ids }))
    });
    ways.collect()
}

fn subjects(shown: &ValidationShown<'_>) -> Vec<Value> {
    let sites = shown.plan.sites.iter();
    let sites: Vec<Value> = sites
        .map(|site| {
            let mut subject = shown.subject(Some(site.id));
            if let Some(fields) = subject.as_object_mut() {
                fields.insert("remarks".to_owned(), json!(site.name));
            }
            subject
        })
        .collect();
    if sites.is_empty() {
        return vec![shown.subject(None)];
    }
    sites
}

fn tasks(shown: &ValidationShown<'_>) -> Vec<Value> {
    let (plan, state) = (shown.plan, shown.state);
    let id = |what: &str| stable_id("task", &shown.key(what));
    let notice = state.notice.as_ref().map(|notice| {
        let mut task = json!({
            "uuid": id("notice"),
            "type": "milestone",
            "title": "Written notice to the company",
            "props": deadline("visit-not-before", notice.clock.due, &notice.clock),
            "timing": { "on-date": { "date": day(notice.sent_on) } },
        });
        if let (Some(fields), false) = (task.as_object_mut(), notice.documents.is_empty()) {
            let asked = format!(
                "Documents asked for:\n\n- {}",
                notice.documents.join("\n- ")
            );
            fields.insert("remarks".to_owned(), json!(asked));
        }
        task
    });
    let visit = json!({
        "uuid": id("visit"),
        "type": "action",
        "title": "Visit",
        "timing": { "within-date-range": { "start": day(plan.on), "end": end_of(plan.until) } },
        "responsible-roles": [{
            "role-id": "assessor",
            "party-uuids": [shown.administration(), shown.lead_party()],
        }],
    });
    notice.into_iter().chain([visit]).collect()
}
