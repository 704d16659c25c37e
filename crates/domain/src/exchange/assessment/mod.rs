//! A validation as documents: what was planned, what was found, and what has to be done until when.
//!
//! One and the same document for everybody who may have it, so it says no more than the report does: no hours, no
//! proposal before its decision, nothing that a second person sent back.

mod actions;
mod plan;
mod results;

pub use actions::action_plan;
pub use plan::assessment_plan;
pub use results::assessment_results;

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::catalogue::control_id;
use super::oscal::{Metadata, Property, RELEASE, stable_id};
use super::profile_document::EvidenceShown;
use crate::clocks::Deadline;
use crate::findings::{Class, Event, Finding, Observation};
use crate::ids::{FindingId, MemberId, ValidationId};
use crate::pack::{Edition, Pack};
use crate::record::Recorded;
use crate::validation::{CheckResult, Checked, Plan, Validation};

/// The names of the three documents, each a file beside the others.
pub const PLAN_FILE: &str = "assessment-plan.json";
/// What was found.
pub const RESULTS_FILE: &str = "assessment-results.json";
/// What has to be done.
pub const ACTIONS_FILE: &str = "plan-of-action.json";

/// A finding with what has to be known of it to write it down.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct FindingShown<'a> {
    pub id: FindingId,
    pub reference: &'a str,
    pub finding: &'a Finding,
    pub seen: &'a Observation,
    /// Everything that happened to it, oldest first.
    pub events: &'a [Recorded<Event>],
}

/// A validation with what has to be known of it to write it down.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct ValidationShown<'a> {
    pub pack: &'a Pack,
    pub edition: &'a Edition,
    pub member: MemberId,
    pub company: &'a str,
    pub validation: ValidationId,
    pub reference: &'a str,
    pub state: &'a Validation,
    pub plan: &'a Plan,
    /// Who leads it.
    pub lead: &'a str,
    /// When something of it was last recorded.
    pub modified: Timestamp,
    /// In the order of the report.
    pub findings: Vec<FindingShown<'a>>,
    /// The documents that findings name.
    pub evidence: Vec<EvidenceShown>,
    /// Where the profile that is verified is to be found.
    pub profile_href: String,
}

impl<'a> ValidationShown<'a> {
    fn administration(&self) -> String {
        stable_id("administration", &self.pack.id)
    }

    fn company_party(&self) -> String {
        stable_id("company", &self.member.to_string())
    }

    fn lead_party(&self) -> String {
        stable_id("person", &self.plan.lead.to_string())
    }

    fn key(&self, criterion: &str) -> String {
        format!("{}/{criterion}", self.validation)
    }

    fn metadata(&self, title: &str) -> Metadata {
        let (administration, company) = (self.administration(), self.company_party());
        let lead = self.lead_party();
        let extra = json!({
            "roles": [
                { "id": "assessor", "title": "Assessor" },
                { "id": "assessed", "title": "Assessed company" },
            ],
            "parties": [
                { "uuid": administration, "type": "organization", "name": self.pack.administration.en },
                { "uuid": company, "type": "organization", "name": self.company },
                {
                    "uuid": lead, "type": "person", "name": self.lead,
                    "member-of-organizations": [administration],
                },
            ],
            "responsible-parties": [
                { "role-id": "assessor", "party-uuids": [administration, lead] },
                { "role-id": "assessed", "party-uuids": [company] },
            ],
        });
        let plan = self.plan;
        let mut props = vec![
            Property::ours("programme", &self.pack.id),
            Property::ours("validation", self.reference),
            Property::ours("validation-kind", plan.kind.code()),
            Property::ours("visit-mode", plan.method.code()),
            Property::ours("criteria-edition", &plan.edition),
            Property::ours("entity-type", &plan.entity_type),
        ];
        if !self.edition.hash.is_empty() {
            props.push(Property::ours("edition-hash", &self.edition.hash));
        }
        Metadata {
            title: format!("{title} {}", self.reference),
            last_modified: self.modified.to_string(),
            version: self.state.conclusions.len().to_string(),
            oscal_version: RELEASE.to_owned(),
            props,
            links: Vec::new(),
            extra: extra.as_object().cloned().unwrap_or_default(),
        }
    }

    /// Who saw it: the administration, by whoever leads the validation.
    fn origin(&self) -> Value {
        json!([{ "actors": [{
            "type": "party", "actor-uuid": self.administration(), "role-id": "assessor",
        }]}])
    }

    /// The company, or the site, that something holds for.
    fn subject(&self, site: Option<uuid::Uuid>) -> Value {
        let uuid = match site {
            Some(site) => stable_id("site", &site.to_string()),
            None => stable_id("account", &self.member.to_string()),
        };
        json!({ "subject-uuid": uuid, "type": "component" })
    }

    /// A finding as it was raised: the same wherever it stands.
    fn finding(&self, shown: &FindingShown<'_>) -> Value {
        let seen = shown.seen;
        let unmet = seen.class == Class::Deficiency;
        let mut props = vec![
            Property::ours("finding", shown.reference),
            Property::ours("finding-class", seen.class.code().replace('_', "-")),
            Property::ours("criterion-strength", seen.strength.as_str()),
            Property::ours("criteria-edition", &seen.edition),
            Property::ours("raised-on", seen.raised_on),
        ];
        let reasons = seen.reasons.iter();
        props.extend(reasons.map(|code| {
            let mut reason = Property::ours("deficiency-reason", code.replace('_', "-"));
            if let Some(known) = self.pack.reason(code) {
                reason
                    .extra
                    .insert("remarks".to_owned(), json!(known.name.en));
            }
            reason
        }));
        if let Some(ground) = &seen.ground {
            props.push(Property::ours("ground", ground));
        }
        let control = control_id(&seen.criterion);
        let mut finding = json!({
            "uuid": finding_id(shown.id),
            "title": format!("Criterion {}: {}", seen.criterion, seen.class.code().replace('_', " ")),
            "description": seen.seen,
            "props": props,
            "origins": self.origin(),
            "target": {
                "type": "statement-id",
                "target-id": format!("{control}_smt"),
                "status": {
                    "state": if unmet { "not-satisfied" } else { "satisfied" },
                    "reason": if unmet { "fail" } else { "pass" },
                },
            },
            "implementation-statement-uuid":
                stable_id("answer-of", &format!("{}/{}", self.plan.profile, seen.criterion)),
        });
        let mut put = |name: &str, value: Value| {
            if let Some(fields) = finding.as_object_mut() {
                fields.insert(name.to_owned(), value);
            }
        };
        let related = self.related(seen);
        if !related.is_empty() {
            put("related-observations", json!(related));
        }
        if unmet {
            put("related-risks", json!([{ "risk-uuid": risk_id(shown.id) }]));
        }
        finding
    }

    /// A result of its own for each group of sites: what was seen at one is nothing that was seen at another.
    fn observation_id(&self, checked: &Checked) -> String {
        let sites = checked.sites.iter().map(ToString::to_string);
        let place = sites.collect::<Vec<_>>().join(",");
        let key = self.key(&checked.criterion);
        let key = if place.is_empty() {
            key
        } else {
            format!("{key}/{place}")
        };
        stable_id("observation", &key)
    }

    /// The results of a criterion that somebody looked at, of every site.
    fn observed(&self, criterion: &str) -> impl Iterator<Item = &Checked> {
        let results = self.state.results_of(criterion).iter();
        results.filter(|checked| checked.result != CheckResult::NotChecked)
    }

    /// The results that a finding stands on: those of its site, or all.
    fn of_finding(&self, seen: &Observation) -> impl Iterator<Item = &Checked> {
        let site = seen.site.as_ref().map(|site| site.id);
        self.observed(&seen.criterion).filter(move |checked| {
            let everywhere = checked.sites.is_empty();
            site.is_none_or(|site| everywhere || checked.sites.contains(&site))
        })
    }

    fn related(&self, seen: &Observation) -> Vec<Value> {
        self.of_finding(seen)
            .map(|checked| json!({ "observation-uuid": self.observation_id(checked) }))
            .collect()
    }

    fn deficiencies(&self) -> impl Iterator<Item = &FindingShown<'a>> {
        let findings = self.findings.iter();
        findings.filter(|shown| shown.seen.class == Class::Deficiency)
    }
}

fn finding_id(id: FindingId) -> String {
    stable_id("finding", &id.to_string())
}

fn risk_id(id: FindingId) -> String {
    stable_id("risk", &id.to_string())
}

/// A day as a moment: the record knows days here.
fn day(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// The last moment of a day.
fn end_of(date: Date) -> String {
    format!("{date}T23:59:59Z")
}

/// A day that somebody has to keep, with the clock that it stands on.
fn deadline(class: &str, due: Date, clock: &Deadline) -> Vec<Property> {
    let mut authority = Property::ours("clock-authority", clock.authority.as_str()).of(class);
    authority
        .extra
        .insert("remarks".to_owned(), json!(clock.source));
    vec![
        Property::ours("due", due).of(class),
        Property::ours("clock", &clock.clock).of(class),
        Property::ours("counted-from", clock.from).of(class),
        authority,
    ]
}
