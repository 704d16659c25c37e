//! What may be said of an owner beside the text: nothing by which one of a few could be recognised, and nothing whose
//! absence says the same.

use super::Size;
use crate::measures::breakdown::told_apart;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Groups of fewer members are not named: their owner could be recognised. The same number as for published measures.
pub use crate::measures::breakdown::FEWEST;

/// How many members there are of each entity type and size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Crowd(BTreeMap<String, BTreeMap<&'static str, u32>>);

/// What is said of an owner. Whatever says the size says the entity type, and whatever says that says the criterion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosed {
    /// The criterion. A criterion that only a few are asked tells who they are.
    pub criterion: bool,
    /// The entity type.
    pub entity_type: bool,
    /// The size.
    pub size: bool,
}

impl Disclosed {
    /// The code of what is said, for forms and tables.
    pub fn code(self) -> &'static str {
        match (self.criterion, self.entity_type, self.size) {
            (false, _, _) => "nothing",
            (true, false, _) => "criterion",
            (true, true, false) => "entity_type",
            (true, true, true) => "size",
        }
    }

    /// What a code says; none of what is no code.
    pub fn parse(code: &str) -> Option<Self> {
        let (criterion, entity_type, size) = match code {
            "nothing" => (false, false, false),
            "criterion" => (true, false, false),
            "entity_type" => (true, true, false),
            "size" => (true, true, true),
            _ => return None,
        };
        Some(Self {
            criterion,
            entity_type,
            size,
        })
    }

    /// What both say.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            criterion: self.criterion && other.criterion,
            entity_type: self.entity_type && other.entity_type,
            size: self.size && other.size,
        }
    }

    /// What is said in the catalogue: at most what the owner was shown when they agreed, and what today allows. None
    /// where the text itself must not be there: to be silent about the criterion because few are asked it says which
    /// criterion it is. Consents of before this was kept (`agreed` is none) say nothing beside the text.
    pub fn in_catalogue(agreed: Option<Self>, today: Self) -> Option<Self> {
        if !today.criterion {
            return None;
        }
        match agreed {
            None => Some(Self::default()),
            Some(agreed) if !agreed.criterion => None,
            Some(agreed) => Some(agreed.and(today)),
        }
    }
}

impl Crowd {
    /// Adds members.
    pub fn add(&mut self, entity_type: &str, sites: usize, members: u32) {
        let sizes = self.0.entry(entity_type.to_owned()).or_default();
        *sizes.entry(Size::of(sites).code()).or_default() += members;
    }

    /// What is said of an owner of this kind. `asked` says which entity types the criterion is asked of.
    ///
    /// A type or a size that is left out must not follow from what is told of others, so that the smallest groups are left
    /// out together or not at all. Only types that are asked the criterion count: once it is told, nobody else can be
    /// the owner.
    pub fn disclosed(
        &self,
        entity_type: &str,
        size: Size,
        asked: &dyn Fn(&str) -> bool,
    ) -> Disclosed {
        let types: BTreeMap<&str, u32> = self
            .0
            .iter()
            .filter(|(name, _)| asked(name))
            .map(|(name, sizes)| (name.as_str(), sizes.values().sum()))
            .collect();
        let reached: u32 = types.values().sum();
        // An owner who is not among those asked (a member of a strand, say) is one of a number we do not know.
        let criterion = asked(entity_type) && reached >= FEWEST;
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
