//! Which of our criteria somebody else's control is: by its number, by an identifier that an edition keeps, or by a
//! crosswalk of the pack.

use std::collections::BTreeMap;

use serde_json::Value;

use super::catalogue::{Shown, catalogue, control_id};
use super::crosswalk::requirement_id;
use crate::pack::{Crosswalk, Relationship};

/// How it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is the same control.
    Identifier,
    /// A crosswalk says what the criterion is to it.
    Crosswalk(Relationship),
}

impl Way {
    /// Whether the criterion asks for no more than the control: an answer to that is one to this.
    pub fn answers(self) -> bool {
        match self {
            Self::Identifier => true,
            Self::Crosswalk(is) => matches!(is, Relationship::Equal | Relationship::Subset),
        }
    }

    /// Whether both ask the same: a choice of that is one of this.
    pub fn same(self) -> bool {
        matches!(
            self,
            Self::Identifier | Self::Crosswalk(Relationship::Equal)
        )
    }

    /// The code in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::Crosswalk(_) => "crosswalk",
        }
    }
}

/// The controls of other catalogues that criteria of an edition are known to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known(BTreeMap<String, BTreeMap<String, Way>>);

impl Known {
    /// What is known of an edition's criteria, by the crosswalks as the pack has them.
    pub fn of(shown: Shown<'_>) -> Self {
        Self::by(shown, &shown.pack.crosswalks)
    }

    /// What is known of an edition's criteria, by crosswalks as they stand for it.
    pub fn by(shown: Shown<'_>, crosswalks: &[Crosswalk]) -> Self {
        let mut known = Self::default();
        for crosswalk in crosswalks {
            for relation in &crosswalk.relations {
                let nothing = relation.relationship == Relationship::Nothing;
                if nothing || shown.edition.criterion(&relation.criterion).is_none() {
                    continue;
                }
                let control = requirement_id(&crosswalk.id, &relation.requirement);
                known.add(
                    control,
                    &relation.criterion,
                    Way::Crosswalk(relation.relationship),
                );
            }
        }
        for criterion in &shown.edition.criteria {
            known.add(control_id(&criterion.id), &criterion.id, Way::Identifier);
        }
        // What an edition keeps of the catalogues that its criteria came from.
        if shown.kept.is_some() {
            known.identifiers(&catalogue(shown));
        }
        known
    }

    fn add(&mut self, control: String, criterion: &str, way: Way) {
        let criteria = self.0.entry(control).or_default();
        criteria.insert(criterion.to_owned(), way);
    }

    fn identifiers(&mut self, value: &Value) {
        let criterion = value.get("id").and_then(Value::as_str);
        let criterion = criterion.and_then(|id| id.strip_prefix("msc-"));
        let props = value.get("props").and_then(Value::as_array);
        if let (Some(criterion), Some(props)) = (criterion, props) {
            let other = |prop: &&Value| {
                prop.get("name").and_then(Value::as_str) == Some("alt-identifier")
                    && prop.get("ns").is_none()
            };
            for prop in props.iter().filter(other) {
                if let Some(control) = prop.get("value").and_then(Value::as_str) {
                    self.add(control.to_owned(), criterion, Way::Identifier);
                }
            }
        }
        match value {
            Value::Array(entries) => entries.iter().for_each(|entry| self.identifiers(entry)),
            Value::Object(fields) => fields.values().for_each(|field| self.identifiers(field)),
            _ => {}
        }
    }

    /// The criteria that a control is known to have to do with, and how that is known.
    pub fn criteria(&self, control: &str) -> impl Iterator<Item = (&str, Way)> {
        let found = self.0.get(control).into_iter().flatten();
        found.map(|(criterion, way)| (criterion.as_str(), *way))
    }
}
