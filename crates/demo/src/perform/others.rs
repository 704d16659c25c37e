//! What others found at a company, brought to the validation that is under way there: read beside the criteria, and taken for nothing.

use super::Performer;
use greenlane_domain::validation::{PartyKind, Validation};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::validation::{Made, bring_file};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;

/// Who looked, and what their document says.
struct Others {
    kind: PartyKind,
    from: &'static str,
    authority: &'static str,
    title: &'static str,
    who: &'static str,
    /// The category of ours that each finding belongs to, whether it is satisfied, and in which words.
    findings: &'static [(u8, bool, &'static str, &'static str)],
}

const ADMINISTRATION: Others = Others {
    kind: PartyKind::Administration,
    from: "Customs administration of Mexico",
    authority: "Mutual recognition arrangement of October 2014, exchange of reports",
    title: "Visit of the southern yard, autumn 2024",
    who: "Office for certified operators",
    findings: &[
        (
            5,
            true,
            "Conveyances are inspected before loading",
            "The form of seven points was filled in and signed for each of the twelve trailers that were looked at.",
        ),
        (
            6,
            true,
            "Seals are kept and counted",
            "High-security seals lie under lock. The log of six months was read; every number leads to a shipment.",
        ),
        (
            9,
            false,
            "The fence can be climbed behind the northern gate",
            "A pile of pallets stands against the fence and reaches its top. It was moved while we were there; nobody is charged with keeping it away.",
        ),
        (
            12,
            true,
            "Drivers know what to report",
            "Three drivers were asked. Each named the number that is called, and what they would not touch.",
        ),
    ],
};
const AGENCY: Others = Others {
    kind: PartyKind::Agency,
    from: "Plant protection and quarantine service",
    authority: "Agreement between both agencies on joint visits",
    title: "Inspection of packing wood and pests, 2024",
    who: "District office, cargo",
    findings: &[
        (
            8,
            true,
            "Packing wood is looked at on arrival",
            "The mark of treated wood was found on all of forty pallets; two without it had been set apart the day before.",
        ),
        (
            5,
            true,
            "Containers are swept and free of pests",
            "Four containers were opened. Floors were clean, and the form names who swept them.",
        ),
        (
            12,
            true,
            "Receiving staff can tell a pest",
            "Two people of the morning shift named the signs, and the office to which a find is reported.",
        ),
    ],
};

/// An id that is the same in every making.
fn id(about: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, about.as_bytes()).to_string()
}

/// Assessment results as systems exchange them (OSCAL).
fn document(others: &Others, criteria: &[(String, usize)], seen: Date) -> Value {
    let about = |part: &str| id(&format!("{}:{part}", others.title));
    let at = format!("{seen}T15:00:00Z");
    let findings = criteria.iter().filter_map(|(criterion, place)| {
        let (_, satisfied, title, description) = others.findings.get(*place)?;
        let state = if *satisfied { "satisfied" } else { "not-satisfied" };
        Some(json!({
            "uuid": about(criterion), "title": title, "description": description,
            "target": {
                "type": "statement-id", "target-id": format!("msc-{criterion}_smt"), "status": { "state": state },
            },
        }))
    });
    let findings: Vec<Value> = findings.collect();
    let controls = criteria.iter();
    let controls =
        controls.map(|(criterion, _)| json!({ "control-id": format!("msc-{criterion}") }));
    let controls: Vec<Value> = controls.collect();
    json!({ "assessment-results": {
        "uuid": about("document"),
        "metadata": {
            "title": others.title, "last-modified": at, "version": "1", "oscal-version": "1.1.2",
            "roles": [{ "id": "assessor", "title": "Assessor" }],
            "parties": [{ "uuid": about("party"), "type": "organization", "name": others.who }],
            "responsible-parties": [{ "role-id": "assessor", "party-uuids": [about("party")] }],
        },
        "import-ap": { "href": "plan.json" },
        "results": [{
            "uuid": about("result"), "title": others.title, "description": "One day on site, announced two weeks before.",
            "start": at,
            "reviewed-controls": { "control-selections": [{ "include-controls": controls }] },
            "findings": findings,
        }],
    } })
}

impl Performer<'_> {
    /// The visit that is under way when a visitor enters has a report of another administration beside it, and one before it that of
    /// another agency.
    pub(super) async fn results_of_others(
        &self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
    ) -> Result<(), Failure> {
        let others = match n {
            8 => &ADMINISTRATION,
            9 => &AGENCY,
            _ => return Ok(()),
        };
        let validation = self.validation(n, visit)?;
        let state = unit.load::<Validation>(validation).await?.state;
        let mut criteria = Vec::new();
        for (place, (category, ..)) in others.findings.iter().enumerate() {
            let mut scope = state.scope().iter();
            let first = scope.find(|scoped| scoped.category == *category);
            criteria.extend(first.map(|scoped| (scoped.id.clone(), place)));
        }
        if criteria.is_empty() {
            return Ok(());
        }
        let seen = unit.today().saturating_sub(6.weeks());
        let bytes = serde_json::to_vec(&document(others, &criteria, seen));
        let bytes = bytes.map_err(|error| Failure::Internal(error.to_string()))?;
        let made = Made {
            kind: Some(others.kind),
            from: others.from.to_owned(),
            authority: others.authority.to_owned(),
        };
        bring_file(unit, validation, ("results-2024.json", bytes), made).await?;
        Ok(())
    }
}
