//! Results of somebody else's assessment, brought to a validation to be read beside its criteria.
//!
//! They decide nothing: no result, no finding and no conclusion comes of them but by the hand of whoever reads them. The
//! document stays as it came, by its hash. One that does not belong here is set aside with a reason, never taken away.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::command::Facts;
use super::event::Event;
use super::parties::PartyKind;
use super::plan::words;
use super::state::Validation;
use crate::ids::AccountId;
use crate::profile::FileGiven;
use crate::{Refusal, refuse};

/// Most documents of others beside one validation.
pub const MOST_OUTSIDE: usize = 20;
/// Longest name of whoever made them.
const LONGEST_NAME: usize = 200;

/// A document as somebody brings it; its form has been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct NewOutside {
    pub id: Uuid,
    pub file: FileGiven,
    /// What the document calls itself.
    pub title: String,
    /// What kind of body made it; none when nobody chose.
    pub kind: Option<PartyKind>,
    /// Who made it.
    pub from: String,
    /// Why it may be read here: the arrangement, the agreement, the company's consent.
    pub authority: String,
    /// What it says of each control.
    pub says: Vec<OutsideSays>,
}

/// What a document of others says of one control, in the standard's two words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideSays {
    /// The control, by its author's id.
    pub control: String,
    /// Whether every finding about it says that it is satisfied.
    pub satisfied: bool,
}

/// A document of others beside a validation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Outside {
    pub id: Uuid,
    /// What the document calls itself.
    pub title: String,
    /// What kind of body made it.
    pub body: PartyKind,
    /// Who made it.
    pub from: String,
    /// Why it may be read here.
    pub authority: String,
    pub file: String,
    pub size: u64,
    pub sha256: String,
    /// What it says of each control, so that a worksheet can tell it without opening the document.
    pub says: Vec<OutsideSays>,
    pub by: AccountId,
    pub on: Date,
}

/// A document of others as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsideKept {
    /// As it was brought.
    pub brought: Outside,
    /// Why it does not count as belonging here, and who says so.
    pub aside: Option<(String, AccountId, Date)>,
}

impl Validation {
    /// A document of others, also one that was set aside.
    pub fn outside_of(&self, id: Uuid) -> Option<&OutsideKept> {
        self.outside.iter().find(|known| known.brought.id == id)
    }

    pub(super) fn bring_outside(
        &self,
        new: NewOutside,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let standing = || self.outside.iter().filter(|known| known.aside.is_none());
        if standing().any(|known| known.brought.sha256 == new.file.sha256) {
            return Err(Refusal::new("refusal-validation-outside-twice").field("file"));
        }
        if standing().count() >= MOST_OUTSIDE {
            return Err(Refusal::new("refusal-validation-outside-many")
                .arg("most", MOST_OUTSIDE)
                .field("file"));
        }
        let Some(body) = new.kind else {
            return Err(Refusal::new("refusal-validation-outside-kind").field("kind"));
        };
        let from = new.from.trim();
        if from.is_empty() || from.chars().count() > LONGEST_NAME {
            return Err(Refusal::new("refusal-validation-outside-from")
                .arg("most", LONGEST_NAME)
                .field("from"));
        }
        Ok(vec![Event::OutsideBrought {
            outside: Box::new(Outside {
                id: new.id,
                title: new.title,
                body,
                from: from.to_owned(),
                authority: words("authority", &new.authority)?,
                file: new.file.name,
                size: new.file.size,
                sha256: new.file.sha256,
                says: new.says,
                by: facts.actor,
                on: facts.today,
            }),
        }])
    }

    pub(super) fn set_outside_aside(
        &self,
        outside: Uuid,
        reason: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let known = self.outside_of(outside);
        if known.is_none_or(|known| known.aside.is_some()) {
            return refuse("refusal-validation-outside-gone");
        }
        Ok(vec![Event::OutsideSetAside {
            outside,
            reason: words("reason", reason)?,
            by: facts.actor,
            on: facts.today,
        }])
    }

    /// Takes what is about documents of others; gives any other event back.
    pub(super) fn fold_outside(&mut self, event: Event) -> Option<Event> {
        match event {
            Event::OutsideBrought { outside } => self.outside.push(OutsideKept {
                brought: *outside,
                aside: None,
            }),
            Event::OutsideSetAside {
                outside,
                reason,
                by,
                on,
            } => {
                let mut all = self.outside.iter_mut();
                if let Some(known) = all.find(|known| known.brought.id == outside) {
                    known.aside = Some((reason, by, on));
                }
            }
            other => return Some(other),
        }
        None
    }
}
