//! Reads an edition: its header and its criteria files.
//!
//! The numbering is one space shared by all entity types: an id that does not name a type does not apply to it. So an
//! id may stand once in an edition, under the category its first part names.

use super::read::{Ids, Table};
use super::sections::Known;
use super::{Applies, Criterion, Edition, Provenance, Strength};

pub(super) fn header(root: &Table<'_>, folder: &str, known: &mut Known, edition: &mut Edition) {
    edition.id = root.id("id", &mut known.editions, "edition");
    if !edition.id.is_empty() && edition.id != folder {
        root.mistake(
            "id",
            format!(
                "edition `{}` lies in a folder called `{folder}`",
                edition.id
            ),
        );
    }
    edition.name = root.text("name");
    edition.effective_from = root.date("effective_from");
    edition.accepted_until = root.optional_date("accepted_until");
    if edition
        .accepted_until
        .is_some_and(|until| until < edition.effective_from)
    {
        root.mistake(
            "accepted_until",
            "`accepted_until` lies before `effective_from`",
        );
    }
}

pub(super) fn criteria(
    root: &Table<'_>,
    known: &Known,
    ids: &mut Ids,
    criteria: &mut Vec<Criterion>,
) {
    let number = root.integer("category");
    let category = u8::try_from(number)
        .ok()
        .filter(|number| known.categories.contains(number));
    if category.is_none() && root.has("category") {
        root.mistake(
            "category",
            format!(
                "unknown category {number}; known: 1 to {}",
                known.categories.len()
            ),
        );
    }
    for table in root.tables("criterion") {
        let id = table.id("id", ids, "criterion");
        let order = order(&id);
        if order.is_none() && !id.is_empty() {
            table.mistake("id", format!("`{id}` is not an id such as 3.1"));
        } else if order
            .is_some_and(|(of, _)| category.is_some_and(|category| u32::from(category) != of))
        {
            table.mistake(
                "id",
                format!("criterion {id} does not belong to category {number}"),
            );
        }
        criteria.push(Criterion {
            id,
            category: category.unwrap_or_default(),
            text: table.text("text"),
            meaning: table.text("meaning"),
            evidence: table.texts("evidence"),
            applies: applies(&table, known),
            sources: table.strings("sources"),
            note: table.optional_string("note"),
        });
        table.finish();
    }
}

fn applies(criterion: &Table<'_>, known: &Known) -> Vec<Applies> {
    let mut entities = Ids::default();
    let mut read = Vec::new();
    for table in criterion.tables("applies") {
        let entity = table.reference("entity", &known.entity_types, "entity type");
        table.id("entity", &mut entities, "entity type");
        read.push(Applies {
            entity,
            strength: table.one_of("strength", Strength::ALL, Strength::Should),
            provenance: table.one_of("provenance", Provenance::ALL, Provenance::Recall),
            strand: table
                .has("strand")
                .then(|| table.reference("strand", &known.strands, "strand")),
        });
        table.finish();
    }
    if read.is_empty() && criterion.has("applies") {
        criterion.mistake("applies", "a criterion applies to at least one entity type");
    }
    read
}

/// Numeric sort key of a criterion id, so that 1.2 comes before 1.10.
pub fn order(id: &str) -> Option<(u32, u32)> {
    let (category, number) = id.split_once('.')?;
    Some((category.parse().ok()?, number.parse().ok()?))
}
