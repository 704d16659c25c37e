//! An edition on its way: drafted by some, opened for consultation, proposed, and published by somebody else.

mod apply;
mod command;
mod event;

pub use command::{Command, Facts, LIFE_CYCLE};
pub use event::{Change, Event, Imported, Translation, TranslationState};

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::catalogue::Publication;
use super::links::{self, Link};
use crate::Refusal;
use crate::ids::AccountId;
use crate::pack::{Criterion, Edition, Text, criterion_order};
use crate::record::{Aggregate, Recorded};

/// Where an edition stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nobody has begun it.
    #[default]
    Unopened,
    /// Its makers work on it.
    Drafting,
    /// Members read it and comment; its text rests.
    Consultation,
    /// Its makers have proposed it, with its dates; somebody else decides.
    Proposed,
    /// In the catalogue, for good.
    Published,
    /// Given up.
    Abandoned,
}

impl Stage {
    /// Every stage, in the order of an edition's life.
    pub const ALL: &'static [Self] = &[
        Self::Unopened,
        Self::Drafting,
        Self::Consultation,
        Self::Proposed,
        Self::Published,
        Self::Abandoned,
    ];

    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unopened => "unopened",
            Self::Drafting => "drafting",
            Self::Consultation => "consultation",
            Self::Proposed => "proposed",
            Self::Published => "published",
            Self::Abandoned => "abandoned",
        }
    }
}

/// What its makers propose.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Proposal {
    pub effective_from: Date,
    pub basis_until: Date,
    pub reasons: String,
    pub by: AccountId,
}

/// One edition on its way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// The id it will have in the catalogue.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The edition it follows.
    pub basis: String,
    /// The content hash of that edition when this one was begun.
    pub basis_hash: String,
    /// The document from which it was begun, or which it took back last.
    pub imported: Option<Imported>,
    /// Where it stands.
    pub stage: Stage,
    /// What is otherwise than in the edition it follows, by criterion.
    pub changes: BTreeMap<String, Change>,
    /// How often each criterion was written, left out or taken back.
    pub revs: BTreeMap<String, u32>,
    /// Everybody who had a hand in it: none of them may publish it.
    pub makers: BTreeSet<AccountId>,
    /// Last day of the consultation, when there was one.
    pub consult_until: Option<Date>,
    /// What is proposed.
    pub proposal: Option<Proposal>,
    /// Why it was given back or given up, last.
    pub remarks: String,
    /// What was published.
    pub published: Option<Box<Publication>>,
    /// When it was begun.
    pub begun_at: Option<Timestamp>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
}

impl Draft {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// How often a criterion was touched in this draft.
    pub fn rev(&self, criterion: &str) -> u32 {
        self.revs.get(criterion).copied().unwrap_or_default()
    }

    /// A criterion as the draft has it.
    pub fn criterion<'d>(&'d self, basis: &'d Edition, id: &str) -> Option<&'d Criterion> {
        match self.changes.get(id) {
            Some(Change::Written { criterion, .. }) => Some(criterion),
            Some(Change::Retired { .. }) => None,
            None => basis.criterion(id),
        }
    }

    /// The criteria as the draft has them, in numeric order.
    pub fn criteria(&self, basis: &Edition) -> Vec<Criterion> {
        let kept = basis.criteria.iter();
        let kept = kept.filter(|criterion| !self.changes.contains_key(&criterion.id));
        let written = self.changes.values().filter_map(|change| match change {
            Change::Written { criterion, .. } => Some(&**criterion),
            Change::Retired { .. } => None,
        });
        let mut criteria: Vec<Criterion> = kept.chain(written).cloned().collect();
        criteria.sort_by_key(|criterion| criterion_order(&criterion.id));
        criteria
    }

    /// The edition as it would be published today, without hash and date.
    pub fn content(&self, basis: &Edition) -> Edition {
        Edition {
            id: self.id.clone(),
            name: self.name.clone(),
            effective_from: self
                .proposal
                .as_ref()
                .map_or(basis.effective_from, |proposal| proposal.effective_from),
            accepted_until: None,
            criteria: self.criteria(basis),
            hash: String::new(),
        }
    }

    /// How its criteria come from those of the edition it follows.
    pub fn links(&self, basis: &Edition) -> Vec<Link> {
        let mut links = links::between(basis, &self.content(basis));
        for (id, change) in &self.changes {
            let Change::Written {
                relation,
                from,
                rule,
                ..
            } = change
            else {
                continue;
            };
            let written = Link {
                to: Some(id.clone()),
                from: from.clone(),
                relation: *relation,
                rule: *rule,
            };
            links.retain(|link| link.to.as_deref() != Some(id));
            links.push(written);
        }
        let lives_on: BTreeSet<String> = links
            .iter()
            .filter(|link| link.to.is_some())
            .flat_map(|link| link.from.clone())
            .collect();
        links.retain(|link| link.to.is_some() || !link.from.iter().any(|id| lives_on.contains(id)));
        links.sort_by_key(|link| {
            link.to
                .as_deref()
                .or(link.from.first().map(String::as_str))
                .and_then(criterion_order)
        });
        links
    }

    /// Translations that are missing or older than the English text: criterion, language, state.
    pub fn open_translations(&self) -> Vec<(&str, &str, TranslationState)> {
        let open = self.changes.iter().filter_map(|(id, change)| match change {
            Change::Written { translations, .. } => Some((id, translations)),
            Change::Retired { .. } => None,
        });
        open.flat_map(|(id, translations)| {
            let open = translations.iter();
            let open = open.filter(|each| each.state != TranslationState::Current);
            open.map(move |each| (id.as_str(), each.lang.as_str(), each.state))
        })
        .collect()
    }

    /// Everything that keeps it from being proposed, dates apart.
    pub fn faults(&self, basis: &Edition) -> Vec<Refusal> {
        let mut faults = Vec::new();
        if self.changes.is_empty() {
            faults.push(Refusal::new("refusal-edition-nothing-changed"));
        }
        faults.extend(links::faults(
            basis,
            &self.content(basis),
            &self.links(basis),
        ));
        faults.extend(self.open_translations().into_iter().map(|(id, lang, _)| {
            Refusal::new("refusal-edition-untranslated")
                .arg("criterion", id)
                .arg("lang", lang)
        }));
        faults
    }
}

impl Aggregate for Draft {
    const KIND: &'static str = "edition";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let by = recorded.by.account.map(AccountId);
        match &recorded.event {
            Event::Begun {
                id,
                name,
                basis,
                basis_hash,
                imported,
            } => {
                *self = Self {
                    id: id.clone(),
                    name: name.clone(),
                    basis: basis.clone(),
                    basis_hash: basis_hash.clone(),
                    imported: imported.clone(),
                    stage: Stage::Drafting,
                    makers: by.into_iter().collect(),
                    begun_at: Some(recorded.recorded_at),
                    ..Self::default()
                };
            }
            Event::FileTaken { imported } => {
                self.imported = Some(imported.clone());
                self.makers.extend(by);
            }
            Event::Changed { criterion, change } => {
                self.changes.insert(criterion.clone(), change.clone());
                *self.revs.entry(criterion.clone()).or_default() += 1;
                self.makers.extend(by);
            }
            Event::Restored { criterion } => {
                self.changes.remove(criterion);
                *self.revs.entry(criterion.clone()).or_default() += 1;
                self.makers.extend(by);
            }
            Event::ConsultationOpened { until } => {
                self.stage = Stage::Consultation;
                self.consult_until = Some(*until);
            }
            Event::ConsultationClosed => self.stage = Stage::Drafting,
            Event::Proposed {
                effective_from,
                basis_until,
                reasons,
                by,
            } => {
                self.stage = Stage::Proposed;
                self.makers.insert(*by);
                self.proposal = Some(Proposal {
                    effective_from: *effective_from,
                    basis_until: *basis_until,
                    reasons: reasons.clone(),
                    by: *by,
                });
            }
            Event::SentBack { reasons } => {
                self.stage = Stage::Drafting;
                self.remarks.clone_from(reasons);
            }
            Event::Published { publication } => {
                self.stage = Stage::Published;
                self.published = Some(publication.clone());
                self.published_at = Some(recorded.recorded_at);
            }
            Event::Abandoned { reasons } => {
                self.stage = Stage::Abandoned;
                self.remarks.clone_from(reasons);
            }
        }
    }
}
