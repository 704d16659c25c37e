//! An OSCAL profile read into criteria: which of the newest edition's apply to one entity type.
//!
//! A profile chooses and says nothing of wording or strength. What it chooses newly applies as strongly as its reader
//! says; what it does not choose any more no longer applies to the type; everything else stays as it is.

use serde_json::{Value, json};

use super::catalogue::{Shown, baseline, control_id};
use super::oscal::{BaselineDocument, Import, NAMESPACE, Selection, ours};
use super::reading::Assumed;
use super::rest::Rest;
use super::{Given, Row};
use crate::Refusal;
use crate::pack::{Applies, Criterion, Edition, Pack, Provenance, Strength, Text};

/// Whether a document is a profile.
pub fn is_choice(value: &Value) -> bool {
    value.get("profile").is_some()
}

/// The ids that selections name. One that chooses otherwise, by a pattern for instance, is not understood.
fn named(selections: &[Selection]) -> Result<Vec<String>, Refusal> {
    if selections.iter().any(|one| !one.extra.is_empty()) {
        return Err(of_file("refusal-exchange-choice-ids"));
    }
    let ids = selections.iter().flat_map(|one| &one.with_ids);
    Ok(ids.cloned().collect())
}

/// What one import of a profile chooses of the criteria there are. An import that does not say what it includes is not
/// taken for one that includes nothing.
fn chosen(import: &Import, all: &[String]) -> Result<Vec<String>, Refusal> {
    let included = named(&import.include_controls)?;
    let everything = import.extra.contains_key("include-all");
    if !everything && included.is_empty() {
        return Err(of_file("refusal-exchange-choice-nothing"));
    }
    let left_out = match import.extra.get("exclude-controls") {
        None => Vec::new(),
        Some(value) => {
            let selections: Vec<Selection> = serde_json::from_value(value.clone())
                .map_err(|_| of_file("refusal-exchange-choice-ids"))?;
            named(&selections)?
        }
    };
    let mut chosen = if everything { all.to_vec() } else { included };
    chosen.retain(|id| !left_out.contains(id));
    Ok(chosen)
}

fn of_file(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

/// Reads a profile of the newest edition's criteria, for the entity type that it names.
pub fn read_choice(
    value: &Value,
    pack: &Pack,
    newest: Option<&Edition>,
    assumed: &Assumed,
) -> Result<Given, Refusal> {
    let document: BaselineDocument = serde_json::from_value(value.clone())
        .map_err(|why| of_file("refusal-exchange-unreadable").arg("why", why))?;
    let edition = newest.ok_or_else(|| of_file("refusal-exchange-choice-edition"))?;
    let named = ours(&document.profile.metadata.props, "entity-type");
    let kind = named.and_then(|id| pack.entity_type(id)).ok_or_else(|| {
        let types = pack.entity_types.iter().map(|kind| kind.id.as_str());
        let types = types.collect::<Vec<_>>().join(", ");
        of_file("refusal-exchange-choice-type").arg("types", types)
    })?;
    let all: Vec<String> = edition
        .criteria
        .iter()
        .map(|one| control_id(&one.id))
        .collect();
    let under = document.profile.metadata.version.as_str();
    if ours(&document.profile.metadata.props, "programme").is_some() && under != edition.id {
        return Err(of_file("refusal-exchange-choice-older").arg("edition", under));
    }
    if document.profile.imports.is_empty() {
        return Err(of_file("refusal-exchange-choice-nothing"));
    }
    let mut chosen: Vec<String> = Vec::new();
    for import in &document.profile.imports {
        chosen.extend(self::chosen(import, &all)?);
    }
    let mut rows: Vec<Row> = edition
        .criteria
        .iter()
        .map(|criterion| row(criterion, &kind.id, &chosen, assumed.strength))
        .collect();
    // What it chooses and nobody knows is named; a half of a choice is not taken.
    let unknown = chosen.iter().filter(|id| !all.contains(id));
    rows.extend(unknown.map(|id| Row {
        place: id.clone(),
        criterion: Criterion::default(),
        link: None,
        faults: vec![
            Refusal::new("refusal-exchange-choice-unknown")
                .arg("control", id)
                .field("faults"),
        ],
    }));
    Ok(Given {
        id: String::new(),
        name: Text::default(),
        follows: None,
        kept: kept(value, pack, edition, &rows, &kind.id),
        kept_of: Some(kind.id.clone()),
        rows,
    })
}

fn row(criterion: &Criterion, entity: &str, chosen: &[String], assumed: Option<Strength>) -> Row {
    let place = control_id(&criterion.id);
    let asked = chosen.contains(&place);
    let applied = criterion.applies_to(entity).is_some();
    let mut criterion = criterion.clone();
    let mut faults = Vec::new();
    match (asked, applied) {
        (true, false) => match assumed {
            Some(strength) => criterion.applies.push(Applies {
                entity: entity.to_owned(),
                strength,
                // A file that somebody brings is no official document: who takes it looks it up.
                provenance: Provenance::SecondaryForm,
                strand: None,
            }),
            None => faults.push(
                Refusal::new("refusal-exchange-choice-strength")
                    .arg("criterion", &criterion.id)
                    .field("strength"),
            ),
        },
        (false, true) => {
            criterion.applies.retain(|applies| applies.entity != entity);
            // What applies to nobody any more is retired, with reasons, by a person: not by a file that leaves it out.
            if criterion.applies.is_empty() {
                let fault = Refusal::new("refusal-exchange-choice-last");
                faults.push(fault.arg("criterion", &criterion.id).field("faults"));
            }
        }
        _ => {}
    }
    Row {
        place,
        criterion,
        link: None,
        faults,
    }
}

/// What the document says beyond the choice: its own title, back matter, changes to parameters, properties of others.
fn kept(value: &Value, pack: &Pack, edition: &Edition, rows: &[Row], entity: &str) -> Option<Rest> {
    let known = rows.iter().filter(|row| !row.criterion.id.is_empty());
    let edition = Edition {
        criteria: known.map(|row| row.criterion.clone()).collect(),
        ..edition.clone()
    };
    let shown = Shown {
        pack,
        edition: &edition,
        follows: None,
        kept: None,
        kept_for: None,
    };
    let own = baseline(shown, entity)?;
    let mut given = value.clone();
    // These are told anew with every writing.
    let profile = given.get_mut("profile").and_then(Value::as_object_mut)?;
    for worked_out in ["uuid", "imports"] {
        profile.remove(worked_out);
    }
    if let Some(metadata) = profile.get_mut("metadata").and_then(Value::as_object_mut) {
        for worked_out in ["last-modified", "version", "oscal-version", "title"] {
            metadata.remove(worked_out);
        }
        if let Some(props) = metadata.get_mut("props").and_then(Value::as_array_mut) {
            props.retain(|prop| prop.get("ns") != Some(&json!(NAMESPACE)));
        }
    }
    Rest::beyond(&given, &own)
}
