//! How sources are read: our own columns under our names, the mappings that are shipped, and those that staff saved.

use super::sql;
use super::tables::SourceRow;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_targeting::intake::{Mapping, Rows};
use std::collections::BTreeMap;

/// The source that has our columns under our names.
pub(super) const OWN: &str = "greenlane";
/// The same for further rows about declarations of that source.
pub(super) const OWN_FURTHER: &str = "greenlane-further";
/// The series of both, and of a declaration in a message that names none (docs/adr/0043).
pub(crate) const OWN_SERIES: &str = OWN;

fn own(name: &str, rows: Rows) -> Mapping {
    Mapping {
        name: name.to_owned(),
        ..Mapping::published(OWN_SERIES, rows)
    }
}

/// A source with its mapping.
pub(super) struct Known {
    pub mapping: Mapping,
    /// The version that staff saved; none for what is shipped.
    pub saved: Option<SourceRow>,
}

/// Every source by its name.
pub(super) async fn all(app: &App, asker: &impl Asks) -> Result<BTreeMap<String, Known>, Failure> {
    let shipped = [
        own(OWN, Rows::Declarations),
        own(OWN_FURTHER, Rows::Further),
    ];
    let mut known = BTreeMap::new();
    for mapping in shipped.into_iter().chain(Mapping::shipped()) {
        let name = mapping.name.clone();
        known.insert(
            name,
            Known {
                mapping,
                saved: None,
            },
        );
    }
    let rows: Vec<SourceRow> = app.db(asker).all(sql::SOURCES, args![]).await?;
    for row in rows {
        let read = Mapping::read(&row.mapping);
        let mapping = read.map_err(|fault| Failure::Internal(fault.to_string()))?;
        let saved = Some(row.clone());
        known.insert(row.name, Known { mapping, saved });
    }
    Ok(known)
}

/// The names of all sources.
pub async fn names(app: &App, asker: &impl Asks) -> Result<Vec<String>, Failure> {
    Ok(all(app, asker).await?.into_keys().collect())
}

/// The mapping of a source.
pub(super) async fn mapping(app: &App, asker: &impl Asks, name: &str) -> Result<Mapping, Failure> {
    let mut known = all(app, asker).await?;
    let names: Vec<String> = known.keys().cloned().collect();
    known
        .remove(name)
        .map(|known| known.mapping)
        .ok_or_else(|| {
            Refusal::new("refusal-trade-source")
                .arg("name", name)
                .arg("known", names.join(", "))
                .field("source")
                .into()
        })
}
