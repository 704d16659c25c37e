//! A crosswalk between the criteria of an edition and another programme's requirements: what is covered, what is not on
//! either side, and the same as an OSCAL mapping.

use serde_json::{Value, json};

use super::catalogue::{CATALOGUE_FILE, Shown, TRANSLATIONS, control_id};
use super::oscal::{
    Catalog, CatalogDocument, Control, Extra, Group, Metadata, NAMESPACE, Part, Property, RELEASE,
    stable_id,
};
use crate::pack::{Criterion, Crosswalk, CrosswalkRelation, Relationship, Requirement, Text};

/// How far criteria cover a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cover {
    /// No criterion has anything to do with it.
    Nothing,
    /// Criteria ask some of it.
    Part,
    /// A criterion asks all of it.
    Whole,
}

impl Cover {
    /// Every degree, the best first.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Part, Self::Nothing];

    /// The code in addresses and messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::Nothing => "nothing",
        }
    }
}

/// A crosswalk as it stands for one edition.
#[derive(Debug, Clone, Copy)]
pub struct Crossed<'a> {
    /// The crosswalk.
    pub crosswalk: &'a Crosswalk,
    /// The edition, and what has to be known of it.
    pub shown: Shown<'a>,
}

impl<'a> Crossed<'a> {
    /// The relations of criteria that the edition has.
    pub fn relations(&self) -> impl Iterator<Item = &'a CrosswalkRelation> {
        let edition = self.shown.edition;
        let relations = self.crosswalk.relations.iter();
        relations.filter(|relation| edition.criterion(&relation.criterion).is_some())
    }

    /// The criteria that relate to a requirement, and how.
    pub fn criteria(&self, requirement: &str) -> Vec<(&'a Criterion, Relationship)> {
        let relations = self
            .relations()
            .filter(|each| each.requirement == requirement);
        relations
            .filter_map(|each| {
                let criterion = self.shown.edition.criterion(&each.criterion)?;
                Some((criterion, each.relationship))
            })
            .collect()
    }

    /// How far a requirement is covered.
    pub fn cover(&self, requirement: &str) -> Cover {
        let related = self.criteria(requirement).into_iter();
        let degrees = related.map(|(_, relationship)| match relationship {
            Relationship::Equal | Relationship::Superset => Cover::Whole,
            Relationship::Subset | Relationship::Intersects => Cover::Part,
            Relationship::Nothing => Cover::Nothing,
        });
        degrees.max().unwrap_or(Cover::Nothing)
    }

    /// The requirements that are covered so far and no further.
    pub fn covered(&self, cover: Cover) -> Vec<&'a Requirement> {
        let requirements = self.crosswalk.requirements.iter();
        requirements
            .filter(|each| self.cover(&each.id) == cover)
            .collect()
    }

    /// The criteria that ask for nothing of what the other programme asks.
    pub fn beyond(&self) -> Vec<&'a Criterion> {
        let related = |criterion: &Criterion| {
            self.relations().any(|each| {
                each.criterion == criterion.id && each.relationship != Relationship::Nothing
            })
        };
        let criteria = self.shown.edition.criteria.iter();
        criteria.filter(|criterion| !related(criterion)).collect()
    }

    fn metadata(&self, title: String) -> Metadata {
        let pack = self.shown.pack;
        let party = stable_id("administration", &pack.id);
        let extra = json!({
            "roles": [{ "id": "creator", "title": "Creator" }],
            "parties": [{ "uuid": party, "type": "organization", "name": pack.administration.en }],
            "responsible-parties": [{ "role-id": "creator", "party-uuids": [party] }],
            "remarks": self.crosswalk.about.en,
        });
        let provenance = self.crosswalk.provenance.as_str().replace('_', "-");
        let mut props = vec![
            Property::ours("programme", &pack.id),
            Property::ours("provenance", provenance),
            Property::ours("source", &self.crosswalk.source),
        ];
        for lang in TRANSLATIONS {
            let (name, about) = (&self.crosswalk.name, &self.crosswalk.about);
            props.push(Property::ours("name", name.get(lang)).of(lang));
            props.push(Property::ours("about", about.get(lang)).of(lang));
        }
        Metadata {
            title,
            last_modified: format!("{}T00:00:00Z", self.shown.edition.effective_from),
            version: self.shown.edition.id.clone(),
            oscal_version: RELEASE.to_owned(),
            props,
            links: Vec::new(),
            extra: extra.as_object().cloned().unwrap_or_default(),
        }
    }

    /// The other programme's requirements as an OSCAL catalogue.
    pub fn catalogue(&self) -> Value {
        let crosswalk = self.crosswalk;
        let groups = crosswalk.groups.iter().map(|(id, name)| Group {
            id: Some(format!("{}-{id}", crosswalk.id)),
            title: name.en.clone(),
            props: TRANSLATIONS
                .map(|lang| Property::ours("name", name.get(lang)).of(lang))
                .into(),
            controls: crosswalk
                .requirements
                .iter()
                .filter(|requirement| requirement.group == *id)
                .map(|requirement| control(&self.control_id(&requirement.id), requirement))
                .collect(),
            ..Group::default()
        });
        let document = CatalogDocument {
            catalog: Catalog {
                uuid: stable_id("catalogue", &crosswalk.id),
                metadata: self.metadata(crosswalk.name.en.clone()),
                controls: Vec::new(),
                groups: groups.filter(|group| !group.controls.is_empty()).collect(),
                extra: Extra::new(),
            },
            extra: Extra::new(),
        };
        serde_json::to_value(document).unwrap_or_default()
    }

    fn control_id(&self, requirement: &str) -> String {
        requirement_id(&self.crosswalk.id, requirement)
    }

    /// The relations as an OSCAL mapping, with the gaps of both sides.
    pub fn mapping(&self) -> Value {
        let (id, edition) = (&self.crosswalk.id, &self.shown.edition.id);
        let key = format!("{id}/{edition}");
        let maps = self.relations().map(|relation| {
            let pair = format!("{key}/{}/{}", relation.criterion, relation.requirement);
            json!({
                "uuid": stable_id("map", &pair),
                "relationship": relation.relationship.as_str(),
                "sources": [{ "type": "control", "id-ref": control_id(&relation.criterion) }],
                "targets": [{ "type": "control", "id-ref": self.control_id(&relation.requirement) }],
            })
        });
        let gap = |side: &str, ids: Vec<String>| {
            json!({
                "uuid": stable_id("gap", &format!("{key}/{side}")),
                "unmapped-controls": [{ "with-ids": ids }],
            })
        };
        let mut mapping = json!({
            "uuid": stable_id("mapping", &key),
            "source-resource": { "type": "catalog", "href": CATALOGUE_FILE },
            "target-resource": { "type": "catalog", "href": format!("{id}.json") },
            "maps": maps.collect::<Vec<_>>(),
        });
        let ours = self.beyond().into_iter().map(|each| control_id(&each.id));
        let theirs = self.covered(Cover::Nothing).into_iter();
        let theirs = theirs.map(|each| self.control_id(&each.id));
        let sides = [
            ("source-gap-summary", ours.collect::<Vec<_>>()),
            ("target-gap-summary", theirs.collect::<Vec<_>>()),
        ];
        for (side, ids) in sides {
            if let (Value::Object(fields), false) = (&mut mapping, ids.is_empty()) {
                fields.insert(side.to_owned(), gap(side, ids));
            }
        }
        let title = format!(
            "{} to {}",
            self.shown.edition.name.en, self.crosswalk.name.en
        );
        json!({ "mapping-collection": {
            "uuid": stable_id("mapping-collection", &key),
            "metadata": self.metadata(title),
            "provenance": {
                "method": "human",
                "matching-rationale": "semantic",
                "status": "draft",
                "mapping-description": self.crosswalk.about.en,
            },
            "mappings": [mapping],
        }})
    }
}

/// The id of a requirement's control in the other programme's catalogue, as we write it.
pub(super) fn requirement_id(crosswalk: &str, requirement: &str) -> String {
    format!("{crosswalk}-{}", requirement.to_lowercase())
}

fn control(id: &str, requirement: &Requirement) -> Control {
    let translation = |lang: &str, text: &Text| Part {
        id: Some(format!("{id}_smt.{lang}")),
        name: "translation".to_owned(),
        ns: Some(NAMESPACE.to_owned()),
        props: vec![Property::ours("language", lang)],
        prose: Some(text.get(lang).to_owned()),
        ..Part::default()
    };
    Control {
        id: id.to_owned(),
        title: format!("Requirement {}", requirement.id),
        props: vec![Property::new("label", &requirement.id)],
        parts: vec![Part {
            id: Some(format!("{id}_smt")),
            name: "statement".to_owned(),
            prose: Some(requirement.text.en.clone()),
            parts: TRANSLATIONS
                .map(|lang| translation(lang, &requirement.text))
                .into(),
            ..Part::default()
        }],
        ..Control::default()
    }
}
