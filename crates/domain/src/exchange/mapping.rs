//! An OSCAL mapping, with the catalogue that it maps to, read as a crosswalk: a file of the pack.
//!
//! A mapping is the relations; the other programme's requirements stand in its catalogue. Ours on either side of the
//! mapping will do: what is less than ours seen from there is more seen from here.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::catalogue::TRANSLATIONS;
use super::oscal::{
    Catalog, CatalogDocument, Control, Group, Metadata, Part, Property, all_ours, ours,
};
use super::reading::text_of;
use crate::pack::{
    Crosswalk, CrosswalkRelation, Pack, Provenance, Relationship, Requirement, Text,
};

/// Reads a mapping and the catalogue of its other side. What is wrong is said in words for the person who keeps the pack,
/// all of it at once.
pub fn read_mapping(
    id: &str,
    mapping: &Value,
    catalogue: &Value,
    pack: &Pack,
) -> Result<Crosswalk, Vec<String>> {
    let one = |why: String| vec![why];
    let collection = mapping.get("mapping-collection");
    let collection = collection.ok_or_else(|| {
        one("the first file is no OSCAL mapping: it has no `mapping-collection`".to_owned())
    })?;
    let document: CatalogDocument = serde_json::from_value(catalogue.clone())
        .map_err(|why| one(format!("the second file is no OSCAL catalogue: {why}")))?;
    let metadata: Metadata = collection
        .get("metadata")
        .cloned()
        .and_then(|value| serde_json::from_value(value).ok())
        .unwrap_or_default();
    let theirs = Theirs::of(document.catalog, id);
    if theirs.requirements.is_empty() {
        return Err(one("the catalogue has no controls".to_owned()));
    }
    let (relations, faults) = relations(collection, &theirs, pack);
    if !faults.is_empty() {
        return Err(faults);
    }
    if relations.is_empty() {
        return Err(one("the mapping relates nothing".to_owned()));
    }
    let described = collection.pointer("/provenance/mapping-description");
    let described = described.and_then(Value::as_str).unwrap_or_default();
    let about = Text {
        en: if described.is_empty() {
            metadata.title.clone()
        } else {
            described.to_owned()
        },
        ..translations(&metadata.props, "about")
    };
    let source = ours(&metadata.props, "source").map_or(metadata.title.clone(), str::to_owned);
    let known = ours(&metadata.props, "provenance").map(|code| code.replace('-', "_"));
    let known = known.and_then(|code| word(Provenance::ALL, &code));
    Ok(Crosswalk {
        id: id.to_owned(),
        name: theirs.name,
        about: filled(about),
        source,
        // Nobody here has compared it with its source yet.
        provenance: known.unwrap_or(Provenance::Recall),
        groups: theirs.groups,
        requirements: theirs.requirements,
        relations,
    })
}

/// The texts of a crosswalk that say the same in every language: most likely nobody has translated them.
pub fn same_in_every_language(crosswalk: &Crosswalk) -> usize {
    let texts = [&crosswalk.name, &crosswalk.about].into_iter();
    let texts = texts.chain(crosswalk.groups.iter().map(|(_, name)| name));
    let texts = texts.chain(crosswalk.requirements.iter().map(|each| &each.text));
    texts
        .filter(|text| TRANSLATIONS.iter().all(|lang| text.get(lang) == text.en))
        .count()
}

/// A crosswalk as the text of a file of the pack.
pub fn crosswalk_file(crosswalk: &Crosswalk) -> Result<String, toml::ser::Error> {
    let text = |text: &Text| json!({ "en": text.en, "es": text.es, "fr": text.fr });
    let groups = crosswalk.groups.iter();
    let groups = groups.map(|(id, name)| json!({ "id": id, "name": text(name) }));
    let requirements = crosswalk.requirements.iter();
    let requirements = requirements
        .map(|each| json!({ "id": each.id, "group": each.group, "text": text(&each.text) }));
    let relations = crosswalk.relations.iter().map(|each| {
        let is = each.relationship.as_str();
        json!({ "criterion": each.criterion, "is": is, "requirement": each.requirement })
    });
    toml::to_string(&json!({
        "id": crosswalk.id,
        "name": text(&crosswalk.name),
        "about": text(&crosswalk.about),
        "source": crosswalk.source,
        "provenance": crosswalk.provenance.as_str(),
        "group": groups.collect::<Vec<_>>(),
        "requirement": requirements.collect::<Vec<_>>(),
        "relation": relations.collect::<Vec<_>>(),
    }))
}

/// Says in every language at least what it says in English.
fn filled(mut text: Text) -> Text {
    let english = text.en.clone();
    for other in [&mut text.es, &mut text.fr] {
        if other.is_empty() {
            other.clone_from(&english);
        }
    }
    text
}

fn word<T: Copy>(all: &[(&str, T)], code: &str) -> Option<T> {
    let mut all = all.iter();
    all.find(|(word, _)| *word == code).map(|(_, value)| *value)
}

fn translations(props: &[Property], name: &str) -> Text {
    let of = |lang: &str| {
        let mut all = all_ours(props, name);
        let found = all.find(|(_, class)| *class == lang);
        found.map_or_else(String::new, |(text, _)| text.to_owned())
    };
    Text {
        en: String::new(),
        es: of("es"),
        fr: of("fr"),
    }
}

/// The other programme's catalogue.
struct Theirs {
    name: Text,
    prefix: String,
    groups: Vec<(String, Text)>,
    requirements: Vec<Requirement>,
    /// From the id of a control or a part of it to that of its requirement.
    ids: BTreeMap<String, String>,
}

impl Theirs {
    fn of(catalog: Catalog, id: &str) -> Self {
        let metadata = &catalog.metadata;
        let name = Text {
            en: metadata.title.clone(),
            ..translations(&metadata.props, "name")
        };
        let title = name.clone();
        let mut theirs = Self {
            name: filled(name),
            prefix: format!("{id}-"),
            groups: Vec::new(),
            requirements: Vec::new(),
            ids: BTreeMap::new(),
        };
        if !catalog.controls.is_empty() {
            theirs.groups.push(("all".to_owned(), filled(title)));
            theirs.controls(catalog.controls, "all");
        }
        theirs.inner(catalog.groups);
        theirs
    }

    fn inner(&mut self, groups: Vec<Group>) {
        for (at, group) in groups.into_iter().enumerate() {
            let own = group.id.unwrap_or_else(|| format!("group-{}", at + 1));
            let own = own.strip_prefix(&self.prefix).unwrap_or(&own).to_owned();
            if !group.controls.is_empty() {
                let name = Text {
                    en: group.title,
                    ..translations(&group.props, "name")
                };
                self.groups.push((own.clone(), filled(name)));
                self.controls(group.controls, &own);
            }
            self.inner(group.groups);
        }
    }

    fn controls(&mut self, controls: Vec<Control>, group: &str) {
        for mut control in controls {
            let inner = std::mem::take(&mut control.controls);
            let label = control.props.iter();
            let mut label = label.filter(|prop| prop.name == "label" && prop.ns.is_none());
            let label = label.next().map(|prop| prop.value.clone());
            let taken = |id: &String| self.ids.values().any(|other| other == id);
            let id = label
                .filter(|id| !taken(id))
                .unwrap_or_else(|| control.id.clone());
            let mut parts = control.parts.iter_mut();
            let statement = parts.find(|part| part.name == "statement");
            let mut text = statement.map(text_of).unwrap_or_default();
            if text.en.is_empty() {
                text.en.clone_from(&control.title);
            }
            // A part of a control stands for the control.
            let mut known = vec![control.id];
            part_ids(&control.parts, &mut known);
            self.ids
                .extend(known.into_iter().map(|known| (known, id.clone())));
            self.requirements.push(Requirement {
                id,
                group: group.to_owned(),
                text: filled(text),
            });
            self.controls(inner, group);
        }
    }

    fn requirement(&self, id: &str) -> Option<&String> {
        self.ids.get(id)
    }
}

/// A criterion of ours by the id of its control or its statement.
fn criterion<'p>(id: &str, pack: &'p Pack) -> Option<&'p str> {
    let control = id.split_once("_smt").map_or(id, |(control, _)| control);
    let number = control.strip_prefix("msc-")?;
    let mut editions = pack.editions.iter();
    editions.find_map(|edition| Some(edition.criterion(number)?.id.as_str()))
}

/// The ids of parts, and of parts of parts.
fn part_ids(parts: &[Part], known: &mut Vec<String>) {
    for part in parts {
        known.extend(part.id.clone());
        part_ids(&part.parts, known);
    }
}

fn turned(relationship: Relationship) -> Relationship {
    match relationship {
        Relationship::Subset => Relationship::Superset,
        Relationship::Superset => Relationship::Subset,
        other => other,
    }
}

fn ids<'v>(map: &'v Value, side: &str) -> Vec<&'v str> {
    let items = map.get(side).and_then(Value::as_array);
    let items = items.into_iter().flatten();
    items
        .filter_map(|item| item.get("id-ref")?.as_str())
        .collect()
}

fn relations(
    collection: &Value,
    theirs: &Theirs,
    pack: &Pack,
) -> (Vec<CrosswalkRelation>, Vec<String>) {
    let (mut relations, mut faults) = (Vec::<CrosswalkRelation>::new(), Vec::new());
    let mappings = collection.get("mappings").and_then(Value::as_array);
    let maps = mappings.into_iter().flatten();
    let maps = maps
        .filter_map(|mapping| mapping.get("maps")?.as_array())
        .flatten();
    for (at, map) in maps.enumerate() {
        let place = format!("map {}", at + 1);
        let word = map
            .get("relationship")
            .and_then(Value::as_str)
            .unwrap_or_default();
        // OSCAL tells apart what is equal word for word and what comes to the same; coverage does not.
        let code = if word == "equivalent-to" {
            "equal-to"
        } else {
            word
        };
        let Some(relationship) = self::word(Relationship::ALL, code) else {
            faults.push(format!(
                "{place}: the relationship `{word}` is not one of OSCAL's"
            ));
            continue;
        };
        let (sources, targets) = (ids(map, "sources"), ids(map, "targets"));
        // Several of one side mean all of them together: of each alone less is true.
        let alone = |relationship| match (sources.len(), targets.len(), relationship) {
            (1, 1, same) => same,
            (_, _, Relationship::Nothing) => Relationship::Nothing,
            (1, _, Relationship::Equal | Relationship::Superset) => Relationship::Superset,
            (_, 1, Relationship::Equal | Relationship::Subset) => Relationship::Subset,
            _ => Relationship::Intersects,
        };
        let relationship = alone(relationship);
        for source in &sources {
            for target in &targets {
                let pair = pair(source, target, relationship, theirs, pack);
                match pair {
                    Err(why) => faults.push(format!("{place}: {why}")),
                    Ok(relation) => {
                        let same = |other: &CrosswalkRelation| {
                            other.criterion == relation.criterion
                                && other.requirement == relation.requirement
                        };
                        match relations.iter().find(|other| same(other)) {
                            None => relations.push(relation),
                            Some(other) if *other == relation => {}
                            Some(_) => faults.push(format!(
                                "{place}: `{source}` and `{target}` are related otherwise already"
                            )),
                        }
                    }
                }
            }
        }
    }
    (relations, faults)
}

fn pair(
    source: &str,
    target: &str,
    relationship: Relationship,
    theirs: &Theirs,
    pack: &Pack,
) -> Result<CrosswalkRelation, String> {
    let (ours, other, relationship) = match (criterion(source, pack), criterion(target, pack)) {
        (Some(ours), _) => (ours, target, relationship),
        (None, Some(ours)) => (ours, source, turned(relationship)),
        (None, None) => {
            return Err(format!(
                "neither `{source}` nor `{target}` is a criterion of this pack; ours are called `msc-` and their number"
            ));
        }
    };
    let requirement = theirs.requirement(other);
    let requirement = requirement
        .ok_or_else(|| format!("the catalogue has no control `{other}`"))?
        .clone();
    Ok(CrosswalkRelation {
        criterion: ours.to_owned(),
        relationship,
        requirement,
    })
}
