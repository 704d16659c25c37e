//! The parts of OSCAL documents that we read and write. What a document has beside them is kept as it stands, so that
//! reading and writing one loses nothing.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

/// The release whose schemas our documents keep to.
pub const RELEASE: &str = "1.2.3";
/// Qualifies the properties and parts that OSCAL has no name for. A name, not an address.
pub const NAMESPACE: &str = "https://ns.greenlane.example/oscal/1";

/// Fields that we have no type for.
pub type Extra = Map<String, Value>;

/// An id that is the same whenever the same thing is exported. OSCAL takes versions 4 and 5 only.
pub fn stable_id(kind: &str, key: &str) -> String {
    let name = format!("{NAMESPACE}/{kind}/{key}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string()
}

/// A name with a value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ns: Option<String>,
    pub value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Property {
    /// One of OSCAL's own names.
    pub fn new(name: &str, value: impl ToString) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_string(),
            ..Self::default()
        }
    }

    /// One of our names.
    pub fn ours(name: &str, value: impl ToString) -> Self {
        Self {
            ns: Some(NAMESPACE.to_owned()),
            ..Self::new(name, value)
        }
    }

    /// With what it is about.
    #[must_use]
    pub fn of(mut self, class: &str) -> Self {
        self.class = Some(class.to_owned());
        self
    }

    fn is_ours(&self, name: &str) -> bool {
        self.name == name && self.ns.as_deref() == Some(NAMESPACE)
    }
}

/// The first of our properties with a name.
pub fn ours<'p>(props: &'p [Property], name: &str) -> Option<&'p str> {
    all_ours(props, name).next().map(|(value, _)| value)
}

/// Every one of our properties with a name: value and class.
pub fn all_ours<'p>(props: &'p [Property], name: &str) -> impl Iterator<Item = (&'p str, &'p str)> {
    let named = props.iter().filter(move |prop| prop.is_ours(name));
    named.map(|prop| {
        let class = prop.class.as_deref().unwrap_or_default();
        (prop.value.as_str(), class)
    })
}

/// A link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub href: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rel: Option<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Reference {
    /// A link with its relation.
    pub fn new(rel: &str, href: impl ToString) -> Self {
        Self {
            href: href.to_string(),
            rel: Some(rel.to_owned()),
            extra: Extra::new(),
        }
    }
}

/// A piece of a control's text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ns: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<Property>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Part {
    /// Its own text with that of everything in it, for parts whose text is divided.
    pub fn whole_prose(&self) -> String {
        let own = self.prose.iter().cloned();
        let inner = self.parts.iter().filter(|part| part.name != "translation");
        let inner = inner
            .map(Self::whole_prose)
            .filter(|prose| !prose.is_empty());
        own.chain(inner).collect::<Vec<_>>().join("\n\n")
    }
}

/// What every document begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Metadata {
    pub title: String,
    pub last_modified: String,
    pub version: String,
    pub oscal_version: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<Property>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Reference>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A requirement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    pub title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<Property>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Controls that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    pub title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<Property>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A catalogue of controls.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    pub uuid: String,
    pub metadata: Metadata,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document that holds a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogDocument {
    pub catalog: Catalog,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A choice of controls from a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    pub uuid: String,
    pub metadata: Metadata,
    pub imports: Vec<Import>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document that holds a choice of controls, which OSCAL calls a profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineDocument {
    pub profile: Baseline,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where controls are chosen from, and which.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Import {
    pub href: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub include_controls: Vec<Selection>,
    #[serde(flatten)]
    pub extra: Extra,
}

/// Controls chosen by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Selection {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with_ids: Vec<String>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Baseline {
    /// The ids of the controls that it chooses.
    pub fn chosen(&self) -> Vec<&str> {
        let selections = self
            .imports
            .iter()
            .flat_map(|import| &import.include_controls);
        let ids = selections.flat_map(|selection| &selection.with_ids);
        ids.map(String::as_str).collect()
    }
}
