//! One document of a member's library, with its versions. The bytes of each lie in the evidence store under their
//! SHA-256; this stream says what they are called, whose they are, when they hold and whether a virus scanner read
//! them. There is no way to delete one: a submission that names it must stay whole.

mod apply;

pub use apply::{LARGEST, fit_file};

use super::Document;
use super::document_parts::{FileGiven, Scan, ScanResult, Version};
use super::published::Published;
use crate::ids::{EvidenceId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What happened to a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum EvidenceEvent {
    /// It came into the library.
    Added {
        member: MemberId,
        name: String,
        media_type: String,
        size: u64,
        sha256: String,
        description: String,
    },
    /// Its description was changed.
    Described { description: String },
    /// A newer file took the place of the one before, which stays readable.
    Renewed {
        name: String,
        media_type: String,
        size: u64,
        sha256: String,
    },
    /// From when and until when the document holds was stated. Neither is the day on which it was uploaded.
    Dated {
        holds_from: Option<Date>,
        holds_until: Option<Date>,
    },
    /// Where it is published was stated, or taken back.
    Published { published: Option<Published> },
    /// A virus scanner read a version; `infection` is the name it gives to what it found.
    Scanned {
        sha256: String,
        scanner: String,
        infection: Option<String>,
    },
    /// What a version says of itself: when it was made, and when it was last changed. Neither need be true.
    Inspected {
        sha256: String,
        created: Option<Date>,
        changed: Option<Date>,
    },
}

impl Fact for EvidenceEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Added { .. } => "added",
            Self::Described { .. } => "described",
            Self::Renewed { .. } => "renewed",
            Self::Dated { .. } => "dated",
            Self::Published { .. } => "published",
            Self::Scanned { .. } => "scanned",
            Self::Inspected { .. } => "inspected",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            // It would tell companies when the programme searched for anomalies.
            Self::Inspected { .. } => Audience::Programme,
            _ => Audience::Member,
        }
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum EvidenceCommand {
    /// Take a stored file into the library.
    Add {
        member: MemberId,
        file: FileGiven,
        description: String,
    },
    /// Change the description.
    Describe { description: String },
    /// Put a newer file in the place of the one before.
    Renew { file: FileGiven },
    /// State when the document holds.
    Date {
        holds_from: Option<Date>,
        holds_until: Option<Date>,
    },
    /// State where it is published, and when it was seen there; none takes that back.
    Publish { published: Option<Published> },
    /// Note what a virus scanner said of a version.
    Scan { sha256: String, scan: ScanResult },
    /// Note what a version says of itself.
    Inspect { sha256: String, dates: OwnDates },
}

/// The dates that a file carries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OwnDates {
    /// When it was made.
    pub created: Option<Date>,
    /// When it was last changed.
    pub changed: Option<Date>,
}

impl EvidenceCommand {
    /// Every command's name.
    pub const NAMES: &'static [&'static str] = &[
        "add", "describe", "renew", "date", "publish", "scan", "inspect",
    ];

    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Add { .. } => "add",
            Self::Describe { .. } => "describe",
            Self::Renew { .. } => "renew",
            Self::Date { .. } => "date",
            Self::Publish { .. } => "publish",
            Self::Scan { .. } => "scan",
            Self::Inspect { .. } => "inspect",
        }
    }
}

/// A document of a member's library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Whose it is; none until it is added.
    pub member: Option<MemberId>,
    /// Its files, the newest last.
    pub versions: Vec<Version>,
    /// What the company says it shows.
    pub description: String,
    /// The first day on which it holds.
    pub holds_from: Option<Date>,
    /// The last day on which it holds.
    pub holds_until: Option<Date>,
    /// Where it is published, and when it was seen there.
    pub published: Option<Published>,
    /// What scanners said, by the content's SHA-256.
    pub scans: BTreeMap<String, Scan>,
    /// What versions say of themselves, by the content's SHA-256.
    pub inspected: BTreeMap<String, OwnDates>,
}

impl Aggregate for Evidence {
    const KIND: &'static str = "evidence";
    type Event = EvidenceEvent;

    fn fold(&mut self, recorded: &Recorded<EvidenceEvent>) {
        match &recorded.event {
            EvidenceEvent::Added {
                member,
                name,
                media_type,
                size,
                sha256,
                description,
            } => {
                self.member = Some(*member);
                self.description.clone_from(description);
                self.take(recorded, name, media_type, *size, sha256);
            }
            EvidenceEvent::Described { description } => self.description.clone_from(description),
            EvidenceEvent::Renewed {
                name,
                media_type,
                size,
                sha256,
            } => self.take(recorded, name, media_type, *size, sha256),
            EvidenceEvent::Dated {
                holds_from,
                holds_until,
            } => (self.holds_from, self.holds_until) = (*holds_from, *holds_until),
            EvidenceEvent::Published { published } => self.published.clone_from(published),
            EvidenceEvent::Scanned {
                sha256,
                scanner,
                infection,
            } => {
                let scan = Scan {
                    at: recorded.recorded_at,
                    result: ScanResult {
                        scanner: scanner.clone(),
                        infection: infection.clone(),
                    },
                };
                self.scans.insert(sha256.clone(), scan);
            }
            EvidenceEvent::Inspected {
                sha256,
                created,
                changed,
            } => {
                let dates = OwnDates {
                    created: *created,
                    changed: *changed,
                };
                self.inspected.insert(sha256.clone(), dates);
            }
        }
    }
}

impl Evidence {
    fn take(
        &mut self,
        recorded: &Recorded<EvidenceEvent>,
        name: &str,
        media_type: &str,
        size: u64,
        sha256: &str,
    ) {
        self.versions.push(Version {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            size,
            sha256: sha256.to_owned(),
            added_by: recorded.by.account,
            added_at: recorded.recorded_at,
        });
    }

    /// `empty` or `kept`.
    pub fn stage(&self) -> &'static str {
        if self.member.is_some() {
            "kept"
        } else {
            "empty"
        }
    }

    /// The file that counts now.
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The version with this content.
    pub fn version(&self, sha256: &str) -> Option<&Version> {
        self.versions.iter().find(|v| v.sha256 == sha256)
    }

    /// What was found in a version; none when it is clean or was not read.
    pub fn infection(&self, sha256: &str) -> Option<&str> {
        self.scans.get(sha256)?.result.infection.as_deref()
    }

    /// The contents that no scanner has read yet.
    pub fn unscanned(&self) -> impl Iterator<Item = &Version> {
        let versions = self.versions.iter();
        versions.filter(|v| !self.scans.contains_key(&v.sha256))
    }

    /// What a submission says of it: the file that counts now.
    pub fn document(&self, id: EvidenceId) -> Option<Document> {
        let newest = self.newest()?;
        Some(Document {
            id,
            name: newest.name.clone(),
            media_type: newest.media_type.clone(),
            size: newest.size,
            sha256: newest.sha256.clone(),
            published: self.published.clone(),
        })
    }
}
