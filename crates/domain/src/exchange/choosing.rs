//! An OSCAL profile as what it is: a choice, for one entity type, of criteria that are there already.
//!
//! It changes to whom the newest edition's criteria apply and nothing else. What it chooses and did not apply before needs
//! to be said how strongly; what it does not choose does not apply any more.
//!
//! A profile of somebody else chooses from other catalogues. What criteria are known to be chosen with it apply too; of
//! ours it chooses nothing away, and its choice is kept as it stands.

use serde_json::{Value, json};

use super::catalogue::{CATALOGUE_FILE, Shown, baseline, control_id};
use super::known::Known;
use super::oscal::{Baseline, BaselineDocument, Import, NAMESPACE, Selection, ours};
use super::reading::Assumed;
use super::replaced::{is_replaced, property};
use super::rest::Rest;
use super::{Given, Row};
use crate::Refusal;
use crate::pack::{Applies, Criterion, Edition, EntityType, Pack, Provenance, Strength, Text};

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

/// Whether an import chooses from our catalogue, in a document of ours or of somebody else.
fn from_ours(import: &Import, profile: &Baseline, own: bool) -> bool {
    let ids = import.include_controls.iter().flat_map(|one| &one.with_ids);
    let mut ids = ids.map(String::as_str);
    ids.any(|id| id.starts_with("msc-"))
        || import.href.ends_with(CATALOGUE_FILE)
        || (own && profile.imports.len() == 1)
}

/// What is chosen: of ours, unless nothing is said of them, and from elsewhere.
struct Choice {
    own: Option<Vec<String>>,
    added: Vec<String>,
    unknown: Vec<String>,
}

fn choice(profile: &Baseline, own: bool, all: &[String], known: &Known) -> Result<Choice, Refusal> {
    let mut choice = Choice {
        own: None,
        added: Vec::new(),
        unknown: Vec::new(),
    };
    for import in &profile.imports {
        if from_ours(import, profile, own) {
            let chosen = self::chosen(import, all)?;
            choice.own.get_or_insert_default().extend(chosen);
            continue;
        }
        let controls = import.include_controls.iter().flat_map(|one| &one.with_ids);
        for control in controls {
            let criteria = known.criteria(control).filter(|(_, way)| way.same());
            let criteria: Vec<String> = criteria.map(|(id, _)| control_id(id)).collect();
            if criteria.is_empty() {
                choice.unknown.push(control.clone());
            }
            choice.added.extend(criteria);
        }
    }
    Ok(choice)
}

/// The entity type that the profile names or, where it names none and is not ours, that its reader says.
fn kind<'p>(
    profile: &Baseline,
    own: bool,
    pack: &'p Pack,
    assumed: &Assumed,
) -> Result<&'p EntityType, Refusal> {
    let named = ours(&profile.metadata.props, "entity-type");
    let said = assumed.entity.as_deref().filter(|_| !own);
    let found = named.or(said).and_then(|id| pack.entity_type(id));
    found.ok_or_else(|| {
        let types = pack.entity_types.iter().map(|kind| kind.id.as_str());
        let types = types.collect::<Vec<_>>().join(", ");
        of_file("refusal-exchange-choice-type").arg("types", types)
    })
}

/// A row that says only what is wrong with the document.
fn fault(place: &str, refusal: Refusal) -> Row {
    Row {
        place: place.to_owned(),
        criterion: Criterion::default(),
        link: None,
        faults: vec![refusal],
    }
}

/// Reads a profile of the newest edition's criteria, for the entity type that it names. Controls of others are found by what
/// is known of that edition.
pub fn read_choice(
    value: &Value,
    pack: &Pack,
    newest: Option<(Shown<'_>, &Known)>,
    assumed: &Assumed,
) -> Result<Given, Refusal> {
    let document: BaselineDocument = serde_json::from_value(value.clone())
        .map_err(|why| of_file("refusal-exchange-unreadable").arg("why", why))?;
    let newest = newest.ok_or_else(|| of_file("refusal-exchange-choice-edition"));
    let (newest, known) = newest?;
    let (profile, edition) = (&document.profile, newest.edition);
    let own = ours(&profile.metadata.props, "programme").is_some();
    if own && profile.metadata.version != edition.id {
        let under = &profile.metadata.version;
        return Err(of_file("refusal-exchange-choice-older").arg("edition", under));
    }
    if profile.imports.is_empty() {
        return Err(of_file("refusal-exchange-choice-nothing"));
    }
    let all = edition.criteria.iter();
    let all: Vec<String> = all.map(|one| control_id(&one.id)).collect();
    let choice = choice(profile, own, &all, known)?;
    let given = |rows, kept, kept_of| Given {
        id: String::new(),
        name: Text::default(),
        follows: None,
        kept,
        kept_of,
        rows,
        elsewhere: choice.unknown.clone(),
    };
    let kind = match kind(profile, own, pack, assumed) {
        Ok(kind) => kind,
        Err(refusal) if own => return Err(refusal),
        // Its reader is asked.
        Err(_) => {
            let asked = Refusal::new("refusal-exchange-choice-entity").field("entity");
            let rows = vec![fault(&profile.metadata.title, asked)];
            return Ok(given(rows, None, None));
        }
    };
    let mut rows: Vec<Row> = edition
        .criteria
        .iter()
        .map(|criterion| row(criterion, &kind.id, &choice, assumed.strength))
        .collect();
    // What it chooses and nobody knows is named; a half of a choice is not taken.
    let unknown = choice.own.iter().flatten().filter(|id| !all.contains(id));
    rows.extend(unknown.map(|id| {
        let unknown = Refusal::new("refusal-exchange-choice-unknown").arg("control", id);
        fault(id, unknown.field("faults"))
    }));
    let kept = kept(value, profile, newest, &rows, (&kind.id, own));
    Ok(given(rows, kept, Some(kind.id.clone())))
}

fn row(criterion: &Criterion, entity: &str, choice: &Choice, assumed: Option<Strength>) -> Row {
    let place = control_id(&criterion.id);
    let applied = criterion.applies_to(entity).is_some();
    let own = choice.own.as_ref();
    let asked = own.map_or(applied, |own| own.contains(&place)) || choice.added.contains(&place);
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

/// What is told anew of a profile with every writing.
const TOLD_ANEW: [&str; 4] = ["last-modified", "version", "oscal-version", "title"];

/// What the document says beyond the choice: its own title, back matter, changes to parameters, properties of others,
/// and what it chooses from other catalogues.
fn kept(
    value: &Value,
    read: &Baseline,
    newest: Shown<'_>,
    rows: &[Row],
    (entity, own): (&str, bool),
) -> Option<Rest> {
    let known = rows.iter().filter(|row| !row.criterion.id.is_empty());
    let edition = Edition {
        criteria: known.map(|row| row.criterion.clone()).collect(),
        ..newest.edition.clone()
    };
    let shown = Shown {
        edition: &edition,
        follows: None,
        kept: None,
        kept_for: None,
        ..newest
    };
    let mut written = baseline(shown, entity)?;
    let mut given = value.clone();
    let profile = given.get_mut("profile").and_then(Value::as_object_mut)?;
    let mut said = Vec::new();
    said.extend(profile.remove("uuid").map(|uuid| property("uuid", &uuid)));
    if let Some(imports) = profile.get_mut("imports").and_then(Value::as_array_mut) {
        let mut theirs = read.imports.iter().map(|one| !from_ours(one, read, own));
        imports.retain(|_| theirs.next().unwrap_or_default());
        if imports.is_empty() {
            profile.remove("imports");
        }
    }
    // There is one way to merge: theirs stands in place of ours, not beside it.
    if let Some(own) = written.get_mut("profile").and_then(Value::as_object_mut)
        && let Some(merge) = own.remove("merge")
        && profile.get("merge") == Some(&merge)
    {
        profile.remove("merge");
    }
    if let Some(metadata) = profile.get_mut("metadata").and_then(Value::as_object_mut) {
        for field in TOLD_ANEW {
            let place = format!("metadata.{field}");
            said.extend(metadata.remove(field).map(|told| property(&place, &told)));
        }
        let props = metadata.entry("props".to_owned());
        if let Some(props) = props.or_insert_with(|| json!([])).as_array_mut() {
            props.retain(|prop| prop.get("ns") != Some(&json!(NAMESPACE)) || is_replaced(prop));
            props.extend(said.into_iter().filter(|_| !own));
        }
    }
    Rest::beyond(&given, &written)
}
