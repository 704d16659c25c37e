//! Modes of transport: words and codes by which sources name one and the same.

use super::Text;
use super::read::{Ids, Table};
use std::collections::BTreeMap;

/// A mode of transport.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mode {
    /// Id, such as `sea`: as groups of shipments are named.
    pub id: String,
    /// Its code, by which draws of the compliance sample are kept.
    pub code: String,
    /// What it is called.
    pub name: Text,
}

/// All modes, by everything that names one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Modes {
    all: Vec<Mode>,
    /// Ids, codes and other spellings, in small letters.
    by_name: BTreeMap<String, usize>,
}

impl Modes {
    /// The mode that a word or a code names.
    pub fn find(&self, said: &str) -> Option<&Mode> {
        let place = self.by_name.get(said).copied();
        // Almost everything comes as it stands in the pack.
        let place = place.or_else(|| self.by_name.get(&said.trim().to_lowercase()).copied());
        self.all.get(place?)
    }

    /// The mode's code, or what was said where it names none.
    pub fn code<'a>(&'a self, said: &'a str) -> &'a str {
        self.find(said).map_or(said, |mode| mode.code.as_str())
    }

    /// The mode's id, or what was said where it names none.
    pub fn id<'a>(&'a self, said: &'a str) -> &'a str {
        self.find(said).map_or(said, |mode| mode.id.as_str())
    }
}

pub(super) fn read(root: &Table<'_>, modes: &mut Modes) {
    let mut ids = Ids::default();
    for table in root.tables("mode") {
        let mode = Mode {
            id: table.id("id", &mut ids, "mode"),
            code: table.string("code"),
            name: table.text("name"),
        };
        let place = modes.all.len();
        let also = table.strings("also").into_iter();
        let also = also.map(|name| ("also", name));
        let names = [("id", mode.id.clone()), ("code", mode.code.clone())];
        for (key, name) in names.into_iter().chain(also) {
            if name != name.trim().to_lowercase() {
                table.mistake(
                    key,
                    format!("`{name}` must be in small letters, without blanks around it"),
                );
            }
            // An empty code is told already.
            if !name.is_empty() && modes.by_name.insert(name.clone(), place).is_some() {
                table.mistake(key, format!("`{name}` already names a mode"));
            }
        }
        modes.all.push(mode);
        table.finish();
    }
}
