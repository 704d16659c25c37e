//! A member's security profile with its review and its list of evidence as a document.

mod shown;

pub use shown::{AnswerShown, EvidenceShown, ProfileShown, SiteShown};

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::catalogue::control_id;
use super::oscal::{Extra, Metadata, NAMESPACE, Property, RELEASE, Reference, stable_id};
use super::security_plan::{
    BackMatter, ByComponent, Component, ControlImplementation, Hash, ImplementationStatus,
    PlanDocument, Requirement, Resource, ResourceLink, SecurityPlan, SystemImplementation,
};
use crate::profile::{AnswerState, SiteText};

/// Whose types of action `approval` and `request-changes` are.
const ACTIONS: &str = "http://csrc.nist.gov/ns/oscal";

pub(super) fn state_word(state: AnswerState) -> &'static str {
    match state {
        AnswerState::InPlace => "implemented",
        AnswerState::Partly => "partial",
        AnswerState::NotInPlace => "planned",
        AnswerState::NotApplicable => "not-applicable",
    }
}

fn known(value: Value) -> Extra {
    value.as_object().cloned().unwrap_or_default()
}

/// A profile as a document.
pub fn profile_document(shown: &ProfileShown<'_>) -> Value {
    let account = stable_id("account", &shown.member.to_string());
    let plan = SecurityPlan {
        uuid: stable_id("profile-of", &shown.profile.to_string()),
        metadata: metadata(shown),
        system_implementation: SystemImplementation {
            components: components(shown, &account),
            extra: known(json!({ "users": [{
                "uuid": stable_id("user", &shown.member.to_string()),
                "title": "Company officer",
                "role-ids": ["prepared-by"],
            }]})),
        },
        control_implementation: ControlImplementation {
            description: format!(
                "Security profile answered against edition {}.",
                shown.edition.id
            ),
            implemented_requirements: shown
                .answers
                .iter()
                .map(|answer| requirement(shown, answer, &account))
                .collect(),
            extra: Extra::new(),
        },
        back_matter: (!shown.evidence.is_empty()).then(|| BackMatter {
            resources: shown.evidence.iter().map(resource).collect(),
            extra: Extra::new(),
        }),
        extra: known(json!({
            "import-profile": { "href": shown.criteria_href },
            "system-characteristics": {
                "system-ids": [{ "identifier-type": format!("{NAMESPACE}/account"), "id": shown.member.to_string() }],
                "system-name": shown.company,
                "description": "The international supply chain that this company answers for: an organisation, not an information system.",
                "system-information": { "information-types": [{
                    "uuid": stable_id("information-type", "none"),
                    "title": "Not used by this programme",
                    "description": "The standard asks for at least one; no information system is described.",
                }]},
                "status": { "state": "operational" },
                "authorization-boundary": { "description": "All sites listed as components." },
            },
        })),
    };
    let document = PlanDocument {
        system_security_plan: plan,
        extra: Extra::new(),
    };
    let mut value = serde_json::to_value(document).unwrap_or_default();
    if let Some(kept) = shown.kept {
        kept.put_beside(&mut value);
    }
    value
}

fn metadata(shown: &ProfileShown<'_>) -> Metadata {
    let company = stable_id("company", &shown.member.to_string());
    let administration = stable_id("administration", &shown.pack.id);
    let mut props = vec![
        Property::ours("programme", &shown.pack.id),
        Property::ours("criteria-edition", &shown.edition.id),
        Property::ours("entity-type", shown.entity_type),
        Property::ours("cycle", &shown.cycle),
        Property::ours("stage", shown.stage),
        Property::ours("round", shown.round),
    ];
    if !shown.edition.hash.is_empty() {
        props.push(Property::ours("edition-hash", &shown.edition.hash));
    }
    let mut parties = vec![
        json!({ "uuid": administration, "type": "organization", "name": shown.pack.administration.en }),
        json!({ "uuid": company, "type": "organization", "name": shown.company }),
    ];
    let action = |what: &str, system: &str, at: Timestamp, round: u32, by: &str, role: &str| {
        json!({
            "uuid": stable_id(what, &format!("{}/{round}", shown.profile)),
            "date": at.to_string(),
            "type": what,
            "system": system,
            "props": [{ "name": "round", "ns": NAMESPACE, "value": round.to_string() }],
            "responsible-parties": [{ "role-id": role, "party-uuids": [by] }],
        })
    };
    let mut actions = Vec::new();
    if let Some((signature, hash)) = shown.signed {
        props.push(Property::ours("signed-content-sha256", hash));
        let officer = stable_id("person", &signature.account.to_string());
        parties.push(json!({
            "uuid": officer,
            "type": "person",
            "name": signature.name,
            "props": [{ "name": "position", "ns": NAMESPACE, "value": signature.title }],
            "member-of-organizations": [company],
        }));
        let at = signature.signed_at;
        let system = format!("{NAMESPACE}/actions");
        actions.push(action(
            "signature",
            &system,
            at,
            shown.round,
            &officer,
            "prepared-by",
        ));
    }
    for (round, at) in &shown.returned {
        let by = &administration;
        actions.push(action(
            "request-changes",
            ACTIONS,
            *at,
            *round,
            by,
            "reviewer",
        ));
    }
    if let Some((round, at)) = shown.accepted {
        actions.push(action(
            "approval",
            ACTIONS,
            at,
            round,
            &administration,
            "reviewer",
        ));
    }
    let mut extra = known(json!({
        "roles": [
            { "id": "prepared-by", "title": "Prepared by" },
            { "id": "reviewer", "title": "Reviewer" },
        ],
        "parties": parties,
        "responsible-parties": [{ "role-id": "prepared-by", "party-uuids": [company] }],
    }));
    if !actions.is_empty() {
        extra.insert("actions".to_owned(), Value::Array(actions));
    }
    Metadata {
        title: format!("Security profile of {}", shown.company),
        last_modified: shown.modified.to_string(),
        version: shown.round.to_string(),
        oscal_version: RELEASE.to_owned(),
        props,
        links: Vec::new(),
        extra,
    }
}

fn components(shown: &ProfileShown<'_>, account: &str) -> Vec<Component> {
    let operational = || known(json!({ "status": { "state": "operational" } }));
    let whole = Component {
        uuid: account.to_owned(),
        kind: "this-system".to_owned(),
        title: shown.company.to_owned(),
        description: "Answers that hold for the whole company.".to_owned(),
        props: Vec::new(),
        extra: operational(),
    };
    let sites = shown.sites.iter().map(|site| {
        let named = [("site-city", &site.city), ("site-country", &site.country)];
        let named = named
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty());
        Component {
            uuid: site_id(site.id),
            kind: "physical".to_owned(),
            title: site.name.clone(),
            description: "A site of the company.".to_owned(),
            props: named
                .map(|(name, value)| Property::ours(name, value.trim()))
                .collect(),
            extra: operational(),
        }
    });
    // What was said of a site stays after the company has closed it.
    let mut closed: BTreeMap<Uuid, &SiteText> = BTreeMap::new();
    for site in shown.answers.iter().flat_map(|answer| &answer.sites) {
        if !shown.sites.iter().any(|known| known.id == site.site) {
            closed.insert(site.site, site);
        }
    }
    let closed = closed.into_iter().map(|(id, site)| Component {
        uuid: site_id(id),
        kind: "physical".to_owned(),
        title: site.name.clone(),
        description: "A site that the company had.".to_owned(),
        props: Vec::new(),
        extra: operational(),
    });
    std::iter::once(whole).chain(sites).chain(closed).collect()
}

pub(super) fn site_id(site: Uuid) -> String {
    stable_id("site", &site.to_string())
}

/// How far it is met, with what will be done. A plan before the state has no place of its own in the standard.
fn status(state: Option<AnswerState>, plan: &str) -> Option<ImplementationStatus> {
    let said = state.is_some() || !plan.is_empty();
    said.then(|| ImplementationStatus {
        state: state.map_or("not-stated", state_word).to_owned(),
        remarks: (!plan.is_empty()).then(|| plan.to_owned()),
        extra: Extra::new(),
    })
}

fn requirement(shown: &ProfileShown<'_>, answer: &AnswerShown, account: &str) -> Requirement {
    let key = format!("{}/{}", shown.profile, answer.criterion);
    let mut props = vec![Property::ours("strength", answer.strength.as_str())];
    let said = answer.state.is_some()
        || answer.ready
        || !(answer.narrative.is_empty() && answer.plan.is_empty() && answer.evidence.is_empty());
    if said {
        props.push(Property::ours(
            "ready",
            if answer.ready { "yes" } else { "no" },
        ));
    }
    if let Some((round, verdict, comment)) = &answer.decision {
        let mut decision = Property::ours("review-decision", verdict.code());
        decision = decision.of(&format!("round-{round}"));
        if !comment.is_empty() {
            decision.extra.insert("remarks".to_owned(), json!(comment));
        }
        props.push(decision);
    }
    let evidence = answer.evidence.iter().map(|id| {
        let resource = stable_id("evidence", &id.to_string());
        Reference::new("evidence", format!("#{resource}"))
    });
    let whole = ByComponent {
        component_uuid: account.to_owned(),
        uuid: stable_id("answer-of", &key),
        description: answer.narrative.clone(),
        links: evidence.collect(),
        implementation_status: status(answer.state, &answer.plan),
        ..ByComponent::default()
    };
    let sites = answer.sites.iter().map(|site| ByComponent {
        component_uuid: site_id(site.site),
        uuid: stable_id("answer-of", &format!("{key}/{}", site.site)),
        description: site.narrative.clone(),
        implementation_status: status(site.state, &site.plan),
        ..ByComponent::default()
    });
    let whole = said.then_some(whole).into_iter();
    Requirement {
        uuid: stable_id("requirement", &key),
        control_id: control_id(&answer.criterion),
        props,
        by_components: whole.chain(sites).collect(),
        extra: Extra::new(),
    }
}

pub(super) fn resource(evidence: &EvidenceShown) -> Resource {
    let mut props = vec![Property::ours("evidence-id", evidence.id)];
    let days = [
        ("holds-from", evidence.holds_from),
        ("holds-until", evidence.holds_until),
        (
            "seen-on",
            evidence.published.as_ref().map(|page| page.seen_on),
        ),
    ];
    let days = days
        .into_iter()
        .filter_map(|(name, day)| Some((name, day?)));
    props.extend(days.map(|(name, day)| Property::ours(name, day)));
    // The public page may say something else by now, so it has no hash; the day on which it was seen is a property.
    let public = evidence.published.as_ref().map(|page| ResourceLink {
        href: page.url.clone(),
        media_type: None,
        hashes: Vec::new(),
        extra: Extra::new(),
    });
    Resource {
        uuid: stable_id("evidence", &evidence.id.to_string()),
        title: Some(evidence.name.clone()),
        description: (!evidence.description.is_empty()).then(|| evidence.description.clone()),
        props,
        rlinks: std::iter::once(ResourceLink {
            href: evidence.href.clone(),
            media_type: Some(evidence.media_type.clone()),
            hashes: vec![Hash {
                algorithm: "SHA-256".to_owned(),
                value: evidence.sha256.clone(),
            }],
            extra: Extra::new(),
        })
        .chain(public)
        .collect(),
        extra: Extra::new(),
    }
}
