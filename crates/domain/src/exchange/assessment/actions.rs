//! What the company has to do, by when, and how far it is.

use serde_json::{Value, json};

use super::super::oscal::{Property, Reference, stable_id};
use super::super::profile_document::resource;
use super::{FindingShown, ValidationShown, day, deadline, end_of, finding_id, risk_id};
use crate::findings::{Event, Stage};
use crate::ids::EvidenceId;

/// The required actions of a validation as an OSCAL plan of action and milestones; none where nothing is required.
pub fn action_plan(shown: &ValidationShown<'_>) -> Option<Value> {
    let required = || {
        let findings = shown.findings.iter();
        findings.filter(|each| each.finding.action.is_some())
    };
    let items: Vec<Value> = required().map(|each| item(shown, each)).collect();
    if items.is_empty() {
        return None;
    }
    let findings: Vec<Value> = required().map(|each| shown.finding(each)).collect();
    let risks: Vec<Value> = required()
        .filter(|each| shown.deficiencies().any(|other| other.id == each.id))
        .map(|each| risk(shown, each))
        .collect();
    let mut observations = Vec::new();
    for each in required() {
        for checked in shown.of_finding(each.seen) {
            let observation = super::results::observation(shown, checked);
            if !observations.contains(&observation) {
                observations.push(observation);
            }
        }
    }
    let mut document = json!({
        "uuid": stable_id("required-actions", &shown.validation.to_string()),
        "metadata": shown.metadata("Required actions of validation"),
        "import-ssp": { "href": shown.profile_href },
        "findings": findings,
        "poam-items": items,
    });
    if let Some(fields) = document.as_object_mut() {
        for (name, list) in [("observations", observations), ("risks", risks)] {
            if !list.is_empty() {
                fields.insert(name.to_owned(), Value::Array(list));
            }
        }
        let sent = |id: &EvidenceId| {
            required().any(|each| {
                let mut looked_at = shown.of_finding(each.seen);
                each.finding.evidence.contains(id) || looked_at.any(|one| one.evidence.contains(id))
            })
        };
        let documents = shown.evidence.iter().filter(|each| sent(&each.id));
        let documents: Vec<_> = documents.map(resource).collect();
        if !documents.is_empty() {
            let kept = json!({ "resources": documents });
            fields.insert("back-matter".to_owned(), kept);
        }
    }
    Some(json!({ "plan-of-action-and-milestones": document }))
}

fn item(shown: &ValidationShown<'_>, each: &FindingShown<'_>) -> Value {
    let (finding, seen) = (each.finding, each.seen);
    let mut props = vec![
        Property::ours("finding", each.reference),
        Property::ours("stage", finding.stage().code().replace('_', "-")),
    ];
    if let Some(action) = &finding.action {
        props.push(Property::ours("owner", &action.owner.name));
        props.extend(deadline("company", action.due, &action.clock));
        if let Some(reason) = &action.due_reason {
            let mut set = Property::ours("set-for-the-case", "yes").of("company");
            set.extra.insert("remarks".to_owned(), json!(reason));
            props.push(set);
        }
        if finding.extended {
            props.push(Property::ours("extended", "yes").of("company"));
        }
    }
    let review = finding
        .answer
        .as_ref()
        .and_then(|answer| answer.review.as_ref());
    props.extend(
        review
            .into_iter()
            .flat_map(|clock| deadline("review", clock.due, clock)),
    );
    let known = |id: &EvidenceId| shown.evidence.iter().any(|known| known.id == *id);
    let sent = finding.evidence.iter().filter(|id| known(id));
    let links: Vec<Reference> = sent
        .map(|id| {
            let resource = stable_id("evidence", &id.to_string());
            Reference::new("evidence", format!("#{resource}"))
        })
        .collect();
    let mut item = json!({
        "uuid": stable_id("required-action", &each.id.to_string()),
        "title": format!("Criterion {}", seen.criterion),
        "description": seen.required,
        "props": props,
        "origins": shown.origin(),
        "related-findings": [{ "finding-uuid": finding_id(each.id) }],
    });
    if let Some(fields) = item.as_object_mut() {
        if !links.is_empty() {
            fields.insert("links".to_owned(), json!(links));
        }
        let related = shown.related(seen);
        if !related.is_empty() {
            fields.insert("related-observations".to_owned(), json!(related));
        }
        if shown.deficiencies().any(|other| other.id == each.id) {
            let related = json!([{ "risk-uuid": risk_id(each.id) }]);
            fields.insert("related-risks".to_owned(), related);
        }
    }
    item
}

/// What an unmet criterion leaves open, with the company's plan and what became of it.
pub(super) fn risk(shown: &ValidationShown<'_>, each: &FindingShown<'_>) -> Value {
    let (finding, seen) = (each.finding, each.seen);
    let status = match finding.stage() {
        Stage::Closed => "closed",
        Stage::PlanAgreed | Stage::EvidenceSent => "remediating",
        _ => "open",
    };
    let criterion = shown.edition.criterion(&seen.criterion);
    let meaning = criterion.map_or(seen.seen.as_str(), |criterion| {
        criterion.meaning.en.as_str()
    });
    let mut risk = json!({
        "uuid": risk_id(each.id),
        "title": format!("Criterion {} is not met", seen.criterion),
        "description": seen.seen,
        "statement": meaning,
        "status": status,
        "origins": shown.origin(),
    });
    let Some(fields) = risk.as_object_mut() else {
        return risk;
    };
    if let Some(action) = &finding.action {
        fields.insert("deadline".to_owned(), json!(end_of(action.due)));
        fields.insert("remediations".to_owned(), json!([response(shown, each)]));
    }
    let entries = log(shown, each);
    if !entries.is_empty() {
        fields.insert("risk-log".to_owned(), json!({ "entries": entries }));
    }
    risk
}

fn response_id(each: &FindingShown<'_>) -> String {
    stable_id("response", &each.id.to_string())
}

fn response(shown: &ValidationShown<'_>, each: &FindingShown<'_>) -> Value {
    let (finding, seen) = (each.finding, each.seen);
    let lifecycle = match finding.stage() {
        Stage::Closed => "completed",
        Stage::PlanAgreed | Stage::EvidenceSent => "planned",
        _ => "recommendation",
    };
    let mut response = json!({
        "uuid": response_id(each),
        "lifecycle": lifecycle,
        "title": format!("Required action {}", each.reference),
        "description": seen.required,
        "origins": [{ "actors": [{
            "type": "party", "actor-uuid": shown.administration(), "role-id": "assessor",
        }]}],
    });
    let tasks = (1..).zip(&finding.plan).map(|(n, step)| {
        json!({
            "uuid": stable_id("milestone", &format!("{}/{n}", each.id)),
            "type": "milestone",
            "title": step.what,
            "props": [Property::ours("owner", &step.who)],
            "timing": { "on-date": { "date": day(step.by) } },
            "responsible-roles": [{
                "role-id": "assessed", "party-uuids": [shown.company_party()],
            }],
        })
    });
    let tasks: Vec<Value> = tasks.collect();
    if let (Some(fields), false) = (response.as_object_mut(), tasks.is_empty()) {
        fields.insert("tasks".to_owned(), Value::Array(tasks));
    }
    response
}

/// One thing that happened to a finding after it was raised: heading, words, whether the company did it, and what it was
/// about.
fn told(event: &Event) -> Option<(&'static str, &str, bool, Vec<Property>)> {
    let none = Vec::new();
    Some(match event {
        Event::Raised { .. } => return None,
        Event::ActionRequired { due, clock, .. } => (
            "An action is required",
            "",
            false,
            deadline("company", *due, clock),
        ),
        Event::PlanSent { note, .. } => ("The company sends its plan", note.as_str(), true, none),
        Event::PlanAgreed { comment, .. } => ("The plan is agreed", comment.as_str(), false, none),
        Event::EvidenceSent { note, .. } => {
            ("The company sends evidence", note.as_str(), true, none)
        }
        Event::Returned { comment, .. } => {
            ("Sent back to the company", comment.as_str(), false, none)
        }
        Event::ExtensionAsked { reasons, days, .. } => {
            let days = vec![Property::ours("extension-days", days)];
            ("More time is asked for", reasons.as_str(), true, days)
        }
        Event::Extended {
            reasons,
            due,
            clock,
            ..
        } => {
            let due = deadline("company", *due, clock);
            ("More time is given", reasons.as_str(), false, due)
        }
        Event::ExtensionRefused { reasons, .. } => {
            ("No more time is given", reasons.as_str(), false, none)
        }
        Event::Closed { comment, .. } => ("Closed", comment.as_str(), false, none),
        Event::EffectivenessChecked {
            effective: true,
            note,
            ..
        } => ("It lasts", note.as_str(), false, none),
        Event::EffectivenessChecked { note, .. } => {
            ("It did not last: open again", note.as_str(), false, none)
        }
        Event::StepReached { step, .. } => (
            "A step of the overdue ladder was reached",
            step.as_str(),
            false,
            none,
        ),
    })
}

fn log(shown: &ValidationShown<'_>, each: &FindingShown<'_>) -> Vec<Value> {
    let (company, programme) = (shown.company_party(), shown.administration());
    let entries = each.events.iter().filter_map(|recorded| {
        let (title, said, by_company, props) = told(&recorded.event)?;
        let mut entry = json!({
            "uuid": stable_id("risk-log", &format!("{}/{}", each.id, recorded.version)),
            "title": title,
            "start": recorded.effective_at.to_string(),
            "logged-by": [{ "party-uuid": if by_company { &company } else { &programme } }],
        });
        if let Some(fields) = entry.as_object_mut() {
            if !props.is_empty() {
                fields.insert("props".to_owned(), json!(props));
            }
            if !said.is_empty() {
                fields.insert("description".to_owned(), json!(said));
            }
            if each.finding.action.is_some() {
                let related = json!([{ "response-uuid": response_id(each) }]);
                fields.insert("related-responses".to_owned(), related);
            }
            if matches!(recorded.event, Event::Closed { .. }) {
                fields.insert("status-change".to_owned(), json!("closed"));
            }
        }
        Some(entry)
    });
    entries.collect()
}
