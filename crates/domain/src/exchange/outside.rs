//! Assessment results that somebody else wrote, read as they are.
//!
//! They are held against the official schema of the standard before anything else is read of them: what is wrong is
//! named with its place, all of it at once, so that whoever made the document can mend it. A type for every part that a
//! reader looks at; what else the document says stays in it, and the document itself is what is kept and given out again.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::Validator;
use jsonschema::error::{ValidationError, ValidationErrorKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::known::{Known, Way};
use super::oscal::{Extra, Metadata};
use crate::Refusal;

/// The schema is a file of ours: when it could not be compiled, every document is refused.
static SCHEMA: LazyLock<Option<Validator>> = LazyLock::new(|| {
    let text = include_str!("../../schemas/oscal/oscal_assessment-results_schema.json");
    let schema: Value = serde_json::from_str(text).ok()?;
    jsonschema::validator_for(&schema).ok()
});

/// How many faults are named; more than that nobody mends by hand.
const MOST_FAULTS: usize = 20;
/// Of how many controls is told what a document says.
const MOST_CONTROLS: usize = 2_000;

/// A document that holds assessment results.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ResultsDocument {
    pub assessment_results: AssessmentResults,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Results with whoever found them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AssessmentResults {
    pub uuid: String,
    pub metadata: Metadata,
    pub results: Vec<AssessedResult>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What came of one assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AssessedResult {
    pub uuid: String,
    pub title: String,
    pub description: String,
    pub start: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<OutsideObservation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<OutsideRisk>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<OutsideFinding>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What somebody looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutsideObservation {
    pub uuid: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub description: String,
    pub methods: Vec<String>,
    pub collected: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What somebody sees coming.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutsideRisk {
    pub uuid: String,
    pub title: String,
    pub description: String,
    pub statement: String,
    pub status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What somebody concluded of one part of a control.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutsideFinding {
    pub uuid: String,
    pub title: String,
    pub description: String,
    pub target: Target,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related_observations: Vec<RelatedObservation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related_risks: Vec<RelatedRisk>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a finding is about, and whether that is satisfied.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Target {
    #[serde(rename = "type")]
    pub kind: String,
    pub target_id: String,
    pub status: TargetStatus,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Whether it is satisfied.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetStatus {
    pub state: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// An observation that a finding rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RelatedObservation {
    pub observation_uuid: String,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A risk that a finding leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RelatedRisk {
    pub risk_uuid: String,
    #[serde(flatten)]
    pub extra: Extra,
}

impl OutsideFinding {
    /// The control that it is about. The standard lets a finding name only a part of one, by an id that begins with the
    /// control's.
    pub fn control(&self) -> &str {
        let id = self.target.target_id.as_str();
        let parts = ["_smt", "_obj"].into_iter();
        let end = parts.filter_map(|part| id.find(part)).min();
        end.and_then(|end| id.get(..end)).unwrap_or(id)
    }

    /// Whether its part of the control is satisfied, in the standard's words.
    pub fn satisfied(&self) -> bool {
        self.target.status.state == "satisfied"
    }
}

impl ResultsDocument {
    /// A document that was taken and kept. It is not held against the schema again: what the schema says may have changed.
    ///
    /// # Errors
    /// The bytes are no assessment results.
    pub fn of_kept(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }

    /// Who did it: each role in the document's words, with the names of those who have it.
    pub fn assessors(&self) -> Vec<(String, Vec<String>)> {
        let extra = &self.assessment_results.metadata.extra;
        let list = |name: &str| {
            let list = extra.get(name).and_then(Value::as_array);
            list.map(Vec::as_slice).unwrap_or_default()
        };
        let text = |entry: &Value, name: &str| {
            let text = entry.get(name).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        let find = |all: &[Value], key: &str, id: &str, shown: &str| {
            let mut all = all.iter();
            let known = all.find(|entry| entry.get(key).and_then(Value::as_str) == Some(id));
            let known = known.map(|entry| text(entry, shown));
            known
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| id.to_owned())
        };
        let responsible = list("responsible-parties").iter();
        let told = responsible.map(|entry| {
            let role = find(list("roles"), "id", &text(entry, "role-id"), "title");
            let parties = entry.get("party-uuids").and_then(Value::as_array);
            let parties = parties.into_iter().flatten().filter_map(Value::as_str);
            let names = parties.map(|id| find(list("parties"), "uuid", id, "name"));
            (role, names.collect())
        });
        told.collect()
    }

    /// What it says of each control that a finding is about: satisfied where every finding says so. A document with more
    /// controls than any programme has tells the first of them.
    pub fn says(&self) -> Vec<(String, bool)> {
        let results = self.assessment_results.results.iter();
        let mut says: BTreeMap<&str, bool> = BTreeMap::new();
        for finding in results.flat_map(|result| &result.findings) {
            let all = says.entry(finding.control()).or_insert(true);
            *all &= finding.satisfied();
        }
        let says = says.into_iter().take(MOST_CONTROLS);
        says.map(|(control, all)| (control.to_owned(), all))
            .collect()
    }

    /// Its findings beside the criteria of an edition: each criterion that a finding's control is known to have to do
    /// with, and how that is known.
    pub fn beside<'a>(
        &'a self,
        known: &'a Known,
    ) -> impl Iterator<Item = (&'a str, Way, &'a OutsideFinding)> {
        let results = self.assessment_results.results.iter();
        let findings = results.flat_map(|result| &result.findings);
        findings.flat_map(|finding| {
            let criteria = known.criteria(finding.control());
            criteria.map(move |(criterion, way)| (criterion, way, finding))
        })
    }
}

/// Reads assessment results. What is wrong is named all at once, each fault with its place.
pub fn read_results(bytes: &[u8]) -> Result<ResultsDocument, Vec<Refusal>> {
    let unreadable = |why: serde_json::Error| {
        let refusal = Refusal::new("refusal-exchange-unreadable").arg("why", why);
        vec![refusal.field("file")]
    };
    let document: Value = serde_json::from_slice(bytes).map_err(unreadable)?;
    if document.get("assessment-results").is_none() {
        let fields = document.as_object().into_iter().flatten();
        let first = fields
            .map(|(name, _)| name.as_str())
            .find(|name| *name != "$schema");
        let refusal = Refusal::new("refusal-outside-other").arg("found", first.unwrap_or("–"));
        return Err(vec![refusal.field("file")]);
    }
    let Some(schema) = SCHEMA.as_ref() else {
        return Err(vec![Refusal::new("refusal-outside-schema").field("file")]);
    };
    let faults: Vec<Refusal> = schema
        .iter_errors(&document)
        .map(|each| fault(&each))
        .collect();
    if !faults.is_empty() {
        return Err(bounded(faults));
    }
    serde_json::from_value(document).map_err(unreadable)
}

fn bounded(mut faults: Vec<Refusal>) -> Vec<Refusal> {
    let more = faults.len().saturating_sub(MOST_FAULTS);
    faults.truncate(MOST_FAULTS);
    if more > 0 {
        let rest = Refusal::new("refusal-outside-more").arg("count", more);
        faults.push(rest.field("file"));
    }
    faults
}

/// A fault with its place. The schema's own words are English; these are said in the reader's language.
fn fault(error: &ValidationError<'_>) -> Refusal {
    use ValidationErrorKind as Kind;
    let refusal = match error.kind() {
        Kind::Required { property } => {
            let what = property.as_str().unwrap_or_default();
            Refusal::new("refusal-outside-required").arg("what", what)
        }
        Kind::AdditionalProperties { unexpected } => {
            Refusal::new("refusal-outside-unexpected").arg("what", unexpected.join(", "))
        }
        Kind::Type { .. } => Refusal::new("refusal-outside-type"),
        Kind::Pattern { .. } | Kind::Format { .. } => Refusal::new("refusal-outside-pattern"),
        Kind::MinItems { .. } => Refusal::new("refusal-outside-empty"),
        Kind::Enum { .. } | Kind::Constant { .. } => Refusal::new("refusal-outside-value"),
        _ => Refusal::new("refusal-outside-form"),
    };
    let place = place(&error.instance_path().to_string());
    refusal.arg("place", place).field("file")
}

/// `results 1 › findings 2 › target`: entries are counted from 1, as people count.
fn place(path: &str) -> String {
    let mut told: Vec<String> = Vec::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        match (part.parse::<usize>(), told.last_mut()) {
            (Ok(number), Some(list)) => *list = format!("{list} {}", number.saturating_add(1)),
            _ => told.push(part.replace("~1", "/").replace("~0", "~")),
        }
    }
    told.join(" › ")
}
