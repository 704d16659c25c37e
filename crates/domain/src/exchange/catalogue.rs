//! An edition of the criteria as an OSCAL catalogue, and as one OSCAL profile for each entity type.

use serde_json::{Value, json};

use super::oscal::{
    Baseline, BaselineDocument, Catalog, CatalogDocument, Control, Extra, Group, Import, Metadata,
    NAMESPACE, Part, Property, RELEASE, Reference, Selection, stable_id,
};
use super::rest::Rest;
use crate::editions::{Link, Relation, Rule};
use crate::pack::{Category, Criterion, Edition, Pack, Text, criterion_order};

/// The languages beside English.
pub(super) const TRANSLATIONS: [&str; 2] = ["es", "fr"];

/// An edition with what has to be known of it to write it down.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// Categories and entity types.
    pub pack: &'a Pack,
    /// The edition.
    pub edition: &'a Edition,
    /// The edition that it follows, and how its criteria come from that one's.
    pub follows: Option<(&'a str, &'a [Link])>,
    /// What the document it was read from says beside it.
    pub kept: Option<&'a Rest>,
    /// What the profile of an entity type that it was read from says beside its choice.
    pub kept_for: Option<(&'a str, &'a Rest)>,
}

/// The id of a criterion's control: numbers alone are no names in OSCAL.
pub fn control_id(criterion: &str) -> String {
    format!("msc-{criterion}")
}

/// The name of an entity type's profile, as a file beside the catalogue.
pub fn profile_file(entity: &str) -> String {
    format!("profile-{}.json", entity.replace('_', "-"))
}

/// The name of the catalogue's file.
pub const CATALOGUE_FILE: &str = "catalog.json";

/// An edition as a catalogue.
pub fn catalogue(shown: Shown<'_>) -> Value {
    let mut value = serde_json::to_value(document(shown)).unwrap_or_default();
    if let Some(kept) = shown.kept {
        kept.put_back(&mut value);
    }
    value
}

pub(super) fn document(shown: Shown<'_>) -> CatalogDocument {
    let edition = shown.edition;
    let groups = shown.pack.categories.iter().map(|category| Group {
        controls: edition
            .criteria
            .iter()
            .filter(|criterion| criterion.category == category.number)
            .map(|criterion| control(criterion, shown.link(&criterion.id)))
            .collect(),
        ..group(category)
    });
    let groups = groups.filter(|group| !group.controls.is_empty());
    CatalogDocument {
        catalog: Catalog {
            uuid: stable_id("catalogue", &edition.id),
            metadata: shown.metadata(edition.name.en.clone()),
            controls: Vec::new(),
            groups: groups.collect(),
            extra: Extra::new(),
        },
        extra: Extra::new(),
    }
}

impl<'a> Shown<'a> {
    fn link(&self, criterion: &str) -> Option<&'a Link> {
        let (_, links) = self.follows?;
        let mut links = links.iter();
        links.find(|link| link.to.as_deref() == Some(criterion))
    }

    fn metadata(&self, title: String) -> Metadata {
        let (pack, edition) = (self.pack, self.edition);
        let mut props = vec![Property::ours("programme", &pack.id)];
        for lang in TRANSLATIONS {
            let name = edition.name.get(lang);
            if !name.is_empty() {
                props.push(Property::ours("name", name).of(lang));
            }
        }
        props.push(Property::ours("effective-from", edition.effective_from));
        if !edition.hash.is_empty() {
            props.push(Property::ours("edition-hash", &edition.hash));
        }
        if let Some((basis, _)) = self.follows {
            props.push(Property::ours("follows", basis));
        }
        let party = stable_id("administration", &pack.id);
        let extra = json!({
            "roles": [{ "id": "creator", "title": "Creator" }],
            "parties": [{ "uuid": party, "type": "organization", "name": pack.administration.en }],
            "responsible-parties": [{ "role-id": "creator", "party-uuids": [party] }],
            "remarks": "The wording is the administration's own only where a criterion's provenance says so.",
        });
        Metadata {
            title,
            // An edition never changes after it has been published.
            last_modified: format!("{}T00:00:00Z", edition.effective_from),
            version: edition.id.clone(),
            oscal_version: RELEASE.to_owned(),
            props,
            links: Vec::new(),
            extra: extra.as_object().cloned().unwrap_or_default(),
        }
    }
}

fn group(category: &Category) -> Group {
    let mut props = vec![
        Property::new("label", category.number),
        Property::new("sort-id", format!("{:02}", category.number)),
    ];
    props.extend(TRANSLATIONS.map(|lang| Property::ours("name", category.name.get(lang)).of(lang)));
    Group {
        id: Some(format!("category-{}", category.number)),
        class: Some("category".to_owned()),
        title: category.name.en.clone(),
        props,
        parts: vec![part(
            format!("category-{}_ovw", category.number),
            ("overview", false),
            &category.description,
        )],
        ..Group::default()
    }
}

/// A text with its translations.
fn part(id: String, (name, own): (&str, bool), text: &Text) -> Part {
    let translation = |lang: &str| Part {
        id: Some(format!("{id}.{lang}")),
        name: "translation".to_owned(),
        ns: Some(NAMESPACE.to_owned()),
        props: vec![Property::ours("language", lang)],
        prose: Some(text.get(lang).to_owned()),
        ..Part::default()
    };
    let translated = TRANSLATIONS.into_iter();
    let translated = translated.filter(|lang| !text.get(lang).is_empty());
    Part {
        parts: translated.map(translation).collect(),
        name: name.to_owned(),
        ns: own.then(|| NAMESPACE.to_owned()),
        prose: Some(text.en.clone()),
        id: Some(id),
        ..Part::default()
    }
}

fn plain(id: String, name: &str, prose: &str) -> Part {
    Part {
        id: Some(id),
        name: name.to_owned(),
        ns: Some(NAMESPACE.to_owned()),
        prose: Some(prose.to_owned()),
        ..Part::default()
    }
}

/// What has come of a criterion in words of ours, where the link says more than that nothing has.
fn links(criterion: &str, link: &Link) -> Vec<Property> {
    let usual = link.relation == Relation::Unchanged
        && link.rule == Rule::Keep
        && link.from == [criterion.to_owned()];
    if usual {
        return Vec::new();
    }
    let mut props = vec![
        Property::ours("relation", link.relation.as_str()),
        Property::ours("carry-over", link.rule.as_str().replace('_', "-")),
    ];
    let from = link.from.iter();
    props.extend(from.map(|id| Property::ours("comes-from", id)));
    props
}

fn control(criterion: &Criterion, link: Option<&Link>) -> Control {
    let id = control_id(&criterion.id);
    let (category, number) = criterion_order(&criterion.id).unwrap_or_default();
    let mut props = vec![
        Property::new("label", &criterion.id),
        Property::new("sort-id", format!("{category:02}.{number:03}")),
    ];
    for applies in &criterion.applies {
        let strength = Property::ours("strength", applies.strength.as_str());
        let provenance = applies.provenance.as_str().replace('_', "-");
        props.push(strength.of(&applies.entity));
        props.push(Property::ours("provenance", provenance).of(&applies.entity));
        let strand = applies.strand.as_ref();
        props.extend(strand.map(|id| Property::ours("strand", id).of(&applies.entity)));
    }
    props.extend(
        link.map(|link| links(&criterion.id, link))
            .unwrap_or_default(),
    );
    let mut parts = vec![
        part(format!("{id}_smt"), ("statement", false), &criterion.text),
        part(format!("{id}_gdn"), ("guidance", false), &criterion.meaning),
    ];
    for (n, evidence) in (1..).zip(&criterion.evidence) {
        let kind = ("evidence-example", true);
        parts.push(part(format!("{id}_evd.{n}"), kind, evidence));
    }
    for (n, source) in (1..).zip(&criterion.sources) {
        parts.push(plain(format!("{id}_src.{n}"), "source", source));
    }
    if let Some(note) = &criterion.note {
        parts.push(plain(format!("{id}_note"), "note", note));
    }
    Control {
        title: format!("Criterion {}", criterion.id),
        class: Some("criterion".to_owned()),
        props,
        parts,
        id,
        ..Control::default()
    }
}

/// The criteria of an edition that apply to an entity type, as an OSCAL profile of the catalogue beside it; none for a
/// type to which nothing applies.
pub fn baseline(shown: Shown<'_>, entity: &str) -> Option<Value> {
    let kind = shown.pack.entity_type(entity)?;
    let criteria = shown.edition.criteria.iter();
    let applying = criteria.filter(|criterion| criterion.applies_to(entity).is_some());
    let with_ids: Vec<String> = applying
        .map(|criterion| control_id(&criterion.id))
        .collect();
    if with_ids.is_empty() {
        return None;
    }
    let mut metadata = shown.metadata(format!("{}: {}", shown.edition.name.en, kind.name.en));
    metadata.props.push(Property::ours("entity-type", entity));
    let catalogue = Reference::new("source-catalog", CATALOGUE_FILE);
    metadata.links.push(catalogue);
    let extra = json!({ "merge": { "as-is": true } });
    let profile = Baseline {
        uuid: stable_id("profile", &format!("{}/{entity}", shown.edition.id)),
        metadata,
        imports: vec![Import {
            href: CATALOGUE_FILE.to_owned(),
            include_controls: vec![Selection {
                with_ids,
                ..Selection::default()
            }],
            ..Import::default()
        }],
        extra: extra.as_object().cloned().unwrap_or_default(),
    };
    let document = BaselineDocument {
        profile,
        extra: Extra::new(),
    };
    let mut value = serde_json::to_value(document).ok()?;
    if let Some((_, kept)) = shown.kept_for.filter(|(of, _)| *of == entity) {
        kept.put_back(&mut value);
    }
    Some(value)
}
