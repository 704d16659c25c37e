//! Who of a company's people owns which category of its security profile.

use crate::ids::{AccountId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The stream of a company's owners; one a company, so that they stay when a new profile is opened.
pub fn sections_of(member: MemberId) -> Uuid {
    Uuid::new_v5(&member.0, b"profile_sections")
}

/// The owners of a company's sections.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sections {
    /// Whose they are.
    pub member: Option<MemberId>,
    /// The owner of each category that has one.
    pub owners: BTreeMap<u8, AccountId>,
}

/// What can happen to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum SectionEvent {
    /// Somebody owns a category from now on.
    OwnerNamed {
        member: MemberId,
        category: u8,
        account: AccountId,
    },
    /// A category has no owner any more.
    OwnerRemoved { category: u8, account: AccountId },
}

impl Fact for SectionEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::OwnerNamed { .. } => "owner_named",
            Self::OwnerRemoved { .. } => "owner_removed",
        }
    }

    /// How a company shares its work is its own affair.
    fn audience(&self) -> Audience {
        Audience::Company
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionCommand {
    /// Name an owner, or another one.
    Name {
        /// The category.
        category: u8,
        /// One of the company's people.
        account: AccountId,
    },
    /// Take it back.
    Remove {
        /// The category.
        category: u8,
    },
}

/// What the rules need to know, looked up by the caller.
#[derive(Debug, Clone)]
pub struct SectionFacts {
    /// The company whose sections they are.
    pub member: MemberId,
    /// The company that the person acts for.
    pub company: Option<MemberId>,
    /// The company's people today.
    pub people: Vec<AccountId>,
    /// The categories of its profile.
    pub categories: Vec<u8>,
}

impl Sections {
    /// The owner of a category, as long as they are among the company's people.
    pub fn owner(&self, category: u8, people: impl Fn(AccountId) -> bool) -> Option<AccountId> {
        let owner = self.owners.get(&category).copied();
        owner.filter(|account| people(*account))
    }

    /// Decides what happens, or why nothing does.
    pub fn apply(
        &self,
        command: SectionCommand,
        facts: &SectionFacts,
    ) -> Result<Vec<SectionEvent>, Refusal> {
        if facts.company != Some(facts.member) {
            return refuse("refusal-profile-not-your-company");
        }
        match command {
            SectionCommand::Name { category, account } => {
                if !facts.categories.contains(&category) {
                    return refuse("refusal-section-unknown");
                }
                if !facts.people.contains(&account) {
                    return Err(Refusal::new("refusal-section-owner").field("owner"));
                }
                if self.owners.get(&category) == Some(&account) {
                    return Ok(Vec::new());
                }
                Ok(vec![SectionEvent::OwnerNamed {
                    member: facts.member,
                    category,
                    account,
                }])
            }
            SectionCommand::Remove { category } => {
                let owner = self.owners.get(&category).copied();
                let removed = owner.map(|account| SectionEvent::OwnerRemoved { category, account });
                Ok(removed.into_iter().collect())
            }
        }
    }
}

impl Aggregate for Sections {
    const KIND: &'static str = "profile_sections";
    type Event = SectionEvent;

    fn fold(&mut self, recorded: &Recorded<SectionEvent>) {
        match &recorded.event {
            SectionEvent::OwnerNamed {
                member,
                category,
                account,
            } => {
                self.member = Some(*member);
                self.owners.insert(*category, *account);
            }
            SectionEvent::OwnerRemoved { category, .. } => {
                self.owners.remove(category);
            }
        }
    }
}
