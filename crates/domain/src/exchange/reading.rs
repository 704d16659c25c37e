//! An OSCAL catalogue as the criteria of an edition: ours, or somebody else's.

mod control;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::catalogue::{Shown, TRANSLATIONS, document};
use super::oscal::{
    CatalogDocument, Control, Group, NAMESPACE, Part, Property, all_ours, ours, stable_id,
};
use super::replaced::property;
use super::rest::Rest;
use super::{Given, Row};
use crate::pack::{Criterion, Edition, Pack, Strength, Text, criterion_order};
use crate::{Refusal, pack};
use control::{Numbers, row};

/// What the reader of a document says about criteria that say nothing of it themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assumed {
    /// The category of criteria without a number of ours.
    pub category: Option<u8>,
    /// The entity type for which a profile chooses that names none.
    pub entity: Option<String>,
    /// How strongly criteria apply, to every entity type, that name none.
    pub strength: Option<Strength>,
    /// Numbers that some edition has or had: a number is never used for something else.
    pub used: BTreeSet<String>,
}

/// Properties that are worked out anew whenever an edition is written down.
const WORKED_OUT: [&str; 3] = ["effective-from", "edition-hash", "follows"];

fn unreadable(why: impl ToString) -> Refusal {
    Refusal::new("refusal-exchange-unreadable")
        .arg("why", why)
        .field("file")
}

/// Reads a catalogue.
pub fn read_catalogue(value: &Value, pack: &Pack, assumed: &Assumed) -> Result<Given, Refusal> {
    if value.get("catalog").is_none() {
        return Err(Refusal::new("refusal-exchange-not-catalogue").field("file"));
    }
    let mut document: CatalogDocument =
        serde_json::from_value(value.clone()).map_err(unreadable)?;
    let ours_already = ours(&document.catalog.metadata.props, "programme").is_some();
    let follows = ours(&document.catalog.metadata.props, "follows").map(str::to_owned);
    let mut found = Vec::new();
    gather(&mut document, &mut found);
    let mut numbers = Numbers::of(&found, assumed);
    let mut rows = Vec::new();
    let mut controls: BTreeMap<u8, Vec<Control>> = BTreeMap::new();
    for mut control in found {
        let row = row(&mut control, pack, assumed, &mut numbers);
        controls
            .entry(row.criterion.category)
            .or_default()
            .push(control);
        rows.push(row);
    }
    let edition = head(&document, &rows, pack);
    settle(&mut document, controls, &edition, ours_already);
    let kept = kept(&document, pack, &edition, &rows);
    Ok(Given {
        id: edition.id,
        name: edition.name,
        follows,
        rows,
        kept,
        kept_of: None,
        elsewhere: Vec::new(),
    })
}

/// All controls, in their order, taken out of the document. What they lie in stays behind.
fn gather(document: &mut CatalogDocument, found: &mut Vec<Control>) {
    fn of_control(mut control: Control, found: &mut Vec<Control>) {
        let inner = std::mem::take(&mut control.controls);
        found.push(control);
        for control in inner {
            of_control(control, found);
        }
    }
    fn of_group(group: &mut Group, found: &mut Vec<Control>) {
        for control in std::mem::take(&mut group.controls) {
            of_control(control, found);
        }
        for inner in &mut group.groups {
            of_group(inner, found);
        }
    }
    for control in std::mem::take(&mut document.catalog.controls) {
        of_control(control, found);
    }
    for group in &mut document.catalog.groups {
        of_group(group, found);
    }
}

pub(super) fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

/// A part's text with its translations, which are written back tidied: what we model is never also kept. Text that was
/// divided is joined once, and the part says so, so that it is not joined again when it comes back.
pub(super) fn text_of(part: &mut Part) -> Text {
    let own = part.prose.clone().unwrap_or_default();
    let joined = ours(&part.props, "joined").is_some();
    let whole = if joined {
        own.clone()
    } else {
        part.whole_prose()
    };
    if whole != own {
        part.props.push(Property::ours("joined", "yes"));
    }
    let english = tidy(&whole);
    part.prose = Some(english.clone());
    let mut text = Text {
        en: english,
        ..Text::default()
    };
    for inner in &mut part.parts {
        let lang = ours(&inner.props, "language").map(str::to_owned);
        let (Some(lang), true) = (lang, inner.ns.as_deref() == Some(NAMESPACE)) else {
            continue;
        };
        let prose = tidy(inner.prose.as_deref().unwrap_or_default());
        inner.prose = Some(prose.clone());
        match lang.as_str() {
            "es" => text.es = prose,
            "fr" => text.fr = prose,
            _ => {}
        }
    }
    text
}

/// What the document says of the edition as a whole.
fn head(document: &CatalogDocument, rows: &[Row], pack: &Pack) -> Edition {
    let metadata = &document.catalog.metadata;
    let translated = |lang: &str| {
        let mut names = all_ours(&metadata.props, "name");
        names
            .find(|(_, of)| *of == lang)
            .map_or("", |(name, _)| name)
    };
    let mut criteria: Vec<Criterion> = rows.iter().map(|row| row.criterion.clone()).collect();
    criteria.sort_by_key(|criterion| criterion_order(&criterion.id));
    let first = pack.editions.first();
    Edition {
        id: metadata.version.clone(),
        name: Text {
            en: metadata.title.clone(),
            es: translated("es").to_owned(),
            fr: translated("fr").to_owned(),
        },
        effective_from: first.map_or(jiff::civil::Date::ZERO, |edition| edition.effective_from),
        accepted_until: None,
        criteria,
        hash: String::new(),
    }
}

/// Puts the controls where we would have written them, and takes out what is worked out anew.
fn settle(
    document: &mut CatalogDocument,
    mut controls: BTreeMap<u8, Vec<Control>>,
    edition: &Edition,
    ours_already: bool,
) {
    let catalog = &mut document.catalog;
    for group in &mut catalog.groups {
        let number = group
            .id
            .as_deref()
            .and_then(|id| id.strip_prefix("category-"));
        let number = number.and_then(|number| number.parse().ok());
        if let Some(own) = number.and_then(|number: u8| controls.remove(&number)) {
            group.controls = own;
        }
    }
    for (number, controls) in controls {
        let id = Some(format!("category-{number}"));
        catalog.groups.push(Group {
            id,
            controls,
            ..Group::default()
        });
    }
    let metadata = &mut catalog.metadata;
    if !ours_already {
        let (uuid, version) = (&catalog.uuid, &metadata.version);
        metadata.props.push(Property::ours("source-document", uuid));
        metadata
            .props
            .push(Property::ours("source-version", version.trim()));
        let told = [
            ("title", Some(metadata.title.clone())),
            ("last-modified", Some(metadata.last_modified.clone())),
            ("oscal-version", Some(metadata.oscal_version.clone())),
            ("published", metadata.extra.get("published").map(plain)),
        ];
        let told = told
            .into_iter()
            .filter_map(|(field, said)| Some((field, said?)));
        let told = told.map(|(field, said)| property(&format!("metadata.{field}"), &json!(said)));
        let told = told.filter_map(|prop| serde_json::from_value(prop).ok());
        metadata.props.extend(told.collect::<Vec<Property>>());
    }
    metadata.props.retain(|prop| {
        let ours = prop.ns.as_deref() == Some(NAMESPACE);
        !(ours && WORKED_OUT.contains(&prop.name.as_str()))
    });
    metadata.extra.remove("published");
    catalog.uuid = stable_id("catalogue", &edition.id);
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What the document says beyond what we would write of the same criteria.
fn kept(document: &CatalogDocument, pack: &Pack, edition: &Edition, rows: &[Row]) -> Option<Rest> {
    let shown = Shown {
        pack,
        edition,
        follows: None,
        kept: None,
        kept_for: None,
    };
    let mut own = self::document(shown);
    let mut given = document.clone();
    // These are told anew with every writing.
    let metadata = &mut given.catalog.metadata;
    let written = &own.catalog.metadata;
    metadata.last_modified.clone_from(&written.last_modified);
    metadata.version.clone_from(&written.version);
    metadata.oscal_version.clone_from(&written.oscal_version);
    // A category whose group somebody else wrote is still ours: only what stands beside its own words is kept.
    for group in &mut given.catalog.groups {
        let same = |own: &&Group| own.id == group.id;
        if let Some(own) = own.catalog.groups.iter().find(same) {
            group.title.clone_from(&own.title);
            group.class.clone_from(&own.class);
        }
    }
    // Rows that cannot be taken leave nothing behind.
    if rows.iter().any(|row| row.criterion.id.is_empty()) {
        own.catalog
            .groups
            .retain(|group| group.id.as_deref() != Some("category-0"));
        given
            .catalog
            .groups
            .retain(|group| group.id.as_deref() != Some("category-0"));
    }
    let value = |document: &CatalogDocument| serde_json::to_value(document).unwrap_or_default();
    Rest::beyond(&value(&given), &value(&own))
}

/// Whether a text says something in every language.
pub(super) fn complete(text: &pack::Text) -> bool {
    TRANSLATIONS.iter().all(|lang| !text.get(lang).is_empty())
}
