//! What may be said of an owner beside the text: nothing by which one of a few could be recognised, and nothing whose
//! absence says the same.

use super::Size;
use crate::measures::breakdown::told_apart;
use std::collections::BTreeMap;

/// Groups of fewer members are not named: their owner could be recognised. The same number as for published measures.
pub use crate::measures::breakdown::FEWEST;

/// How many members there are of each entity type and size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Crowd(BTreeMap<String, BTreeMap<&'static str, u32>>);

/// What is said of an owner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Disclosed {
    /// The criterion. A criterion that only a few are asked tells who they are.
    pub criterion: bool,
    /// The entity type.
    pub entity_type: bool,
    /// The size.
    pub size: bool,
}

impl Crowd {
    /// Adds members.
    pub fn add(&mut self, entity_type: &str, sites: usize, members: u32) {
        let sizes = self.0.entry(entity_type.to_owned()).or_default();
        *sizes.entry(Size::of(sites).code()).or_default() += members;
    }

    fn types(&self) -> BTreeMap<&str, u32> {
        let types = self.0.iter();
        types
            .map(|(name, sizes)| (name.as_str(), sizes.values().sum()))
            .collect()
    }

    /// What is said of an owner of this kind. `asked` says which entity types the criterion is asked of.
    ///
    /// A type or a size that is left out must not follow from what is told of others, so that the smallest groups are left
    /// out together or not at all.
    pub fn disclosed(
        &self,
        entity_type: &str,
        size: Size,
        asked: &dyn Fn(&str) -> bool,
    ) -> Disclosed {
        let types = self.types();
        let reached: u32 = types
            .iter()
            .filter(|(name, _)| asked(name))
            .map(|(_, members)| members)
            .sum();
        let criterion = reached >= FEWEST;
        let named = told_apart(&types).contains(&entity_type);
        let sizes = self.0.get(entity_type);
        let sizes = sizes.map(|sizes| sizes.iter().map(|(code, n)| (*code, *n)).collect());
        let sizes: BTreeMap<&str, u32> = sizes.unwrap_or_default();
        let entity_type = criterion && named;
        Disclosed {
            criterion,
            entity_type,
            size: entity_type && told_apart(&sizes).contains(&size.code()),
        }
    }
}
