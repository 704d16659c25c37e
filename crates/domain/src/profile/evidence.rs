//! One document of a member's library, with its versions. The bytes of each lie in the evidence store under their
//! SHA-256; this stream says what they are called, whose they are, when they hold and whether a virus scanner read
//! them. There is no way to delete one: a submission that names it must stay whole.

use super::answer::clean;
use super::document_parts::{FileGiven, Scan, ScanResult, Version};
use super::published::Published;
use super::{Document, Facts};
use crate::ids::{EvidenceId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most bytes one document may have.
pub const LARGEST: u64 = 25 * 1024 * 1024;
const LONGEST_NAME: usize = 200;
const LONGEST_DESCRIPTION: usize = 500;

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

    /// Decides what happens, or why nothing does.
    pub fn apply(
        &self,
        command: EvidenceCommand,
        facts: &Facts,
    ) -> Result<Vec<EvidenceEvent>, Refusal> {
        match command {
            EvidenceCommand::Add {
                member,
                file,
                description,
            } => {
                if self.member.is_some() {
                    return refuse("refusal-evidence-kept");
                }
                own(Some(member), facts)?;
                let file = fit_file(file)?;
                Ok(vec![EvidenceEvent::Added {
                    member,
                    name: file.name,
                    media_type: file.media_type,
                    size: file.size,
                    sha256: file.sha256,
                    description: described(&description)?,
                }])
            }
            EvidenceCommand::Describe { description } => {
                own(self.member, facts)?;
                let description = described(&description)?;
                let differs = description != self.description;
                Ok(only_if(differs, EvidenceEvent::Described { description }))
            }
            EvidenceCommand::Renew { file } => {
                own(self.member, facts)?;
                self.renewed(fit_file(file)?)
            }
            EvidenceCommand::Date {
                holds_from,
                holds_until,
            } => {
                own(self.member, facts)?;
                self.dated(holds_from, holds_until)
            }
            EvidenceCommand::Publish { published } => {
                own(self.member, facts)?;
                let differs = self.published != published;
                Ok(only_if(differs, EvidenceEvent::Published { published }))
            }
            EvidenceCommand::Scan { sha256, scan } => self.scanned(sha256, scan),
            EvidenceCommand::Inspect { sha256, dates } => {
                if self.version(&sha256).is_none() {
                    return refuse("refusal-evidence-digest");
                }
                let differs = self.inspected.get(&sha256) != Some(&dates);
                let event = EvidenceEvent::Inspected {
                    sha256,
                    created: dates.created,
                    changed: dates.changed,
                };
                Ok(only_if(differs, event))
            }
        }
    }

    fn renewed(&self, file: FileGiven) -> Result<Vec<EvidenceEvent>, Refusal> {
        if self.newest().is_some_and(|v| v.sha256 == file.sha256) {
            return Err(Refusal::new("refusal-evidence-same").field("file"));
        }
        Ok(vec![EvidenceEvent::Renewed {
            name: file.name,
            media_type: file.media_type,
            size: file.size,
            sha256: file.sha256,
        }])
    }

    fn dated(
        &self,
        holds_from: Option<Date>,
        holds_until: Option<Date>,
    ) -> Result<Vec<EvidenceEvent>, Refusal> {
        if let (Some(from), Some(until)) = (holds_from, holds_until)
            && until < from
        {
            return Err(Refusal::new("refusal-evidence-ends-before").field("until"));
        }
        let differs = (holds_from, holds_until) != (self.holds_from, self.holds_until);
        let event = EvidenceEvent::Dated {
            holds_from,
            holds_until,
        };
        Ok(only_if(differs, event))
    }

    // The same word again is no news; another word is (scanners learn).
    fn scanned(&self, sha256: String, scan: ScanResult) -> Result<Vec<EvidenceEvent>, Refusal> {
        if self.version(&sha256).is_none() {
            return refuse("refusal-evidence-digest");
        }
        let known = self.scans.get(&sha256);
        let differs = known.is_none_or(|known| known.result.infection != scan.infection);
        let event = EvidenceEvent::Scanned {
            sha256,
            scanner: scan.scanner,
            infection: scan.infection,
        };
        Ok(only_if(differs, event))
    }
}

fn only_if(differs: bool, event: EvidenceEvent) -> Vec<EvidenceEvent> {
    if differs { vec![event] } else { Vec::new() }
}

/// A file's name, size and hash as they are kept.
///
/// # Errors
/// A name of nothing but dots, an empty or too large file, a hash that is none.
pub fn fit_file(file: FileGiven) -> Result<FileGiven, Refusal> {
    Ok(FileGiven {
        name: file_name(&file.name)?,
        media_type: file.media_type,
        size: sized(file.size)?,
        sha256: digest(file.sha256)?,
    })
}

fn own(member: Option<MemberId>, facts: &Facts) -> Result<(), Refusal> {
    if member.is_none() || facts.company != member {
        return refuse("refusal-profile-not-your-company");
    }
    Ok(())
}

/// The name without any folder a browser sent with it, on one line.
fn file_name(name: &str) -> Result<String, Refusal> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = clean(last).replace(['\n', '\t'], " ");
    let dotted = name.chars().all(|c| c == '.');
    if dotted {
        return Err(Refusal::new("refusal-evidence-name").field("file"));
    }
    Ok(shortened(&name))
}

/// Keeps the extension: it must go on telling what the content is.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let extension: String = extension.chars().take(16).collect();
    let room = LONGEST_NAME.saturating_sub(extension.chars().count() + 1);
    let stem: String = stem.chars().take(room).collect();
    format!("{stem}.{extension}")
}

fn sized(size: u64) -> Result<u64, Refusal> {
    if size == 0 {
        return Err(Refusal::new("refusal-evidence-empty").field("file"));
    }
    if size > LARGEST {
        return Err(Refusal::new("refusal-evidence-too-large")
            .arg("limit", LARGEST / 1024 / 1024)
            .field("file"));
    }
    Ok(size)
}

fn digest(sha256: String) -> Result<String, Refusal> {
    let hex = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    if sha256.len() == 64 && sha256.bytes().all(hex) {
        Ok(sha256)
    } else {
        refuse("refusal-evidence-digest")
    }
}

fn described(description: &str) -> Result<String, Refusal> {
    let description = clean(description);
    let count = description.chars().count();
    if count > LONGEST_DESCRIPTION {
        return Err(Refusal::new("refusal-evidence-description")
            .arg("limit", LONGEST_DESCRIPTION)
            .arg("count", count)
            .field("description"));
    }
    Ok(description)
}
