//! One document of a member's library. Its bytes lie in the evidence store under their SHA-256; this stream says what
//! they are called and whose they are. There is no way to delete one: a submission that names it must stay whole.

use super::answer::clean;
use super::{Document, Facts};
use crate::ids::{EvidenceId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
}

impl Fact for EvidenceEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Added { .. } => "added",
            Self::Described { .. } => "described",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum EvidenceCommand {
    /// Take a stored file into the library. Type and hash were found by reading the content.
    Add {
        member: MemberId,
        name: String,
        media_type: String,
        size: u64,
        sha256: String,
        description: String,
    },
    /// Change the description.
    Describe { description: String },
}

impl EvidenceCommand {
    /// Every command's name.
    pub const NAMES: &'static [&'static str] = &["add", "describe"];

    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Add { .. } => "add",
            Self::Describe { .. } => "describe",
        }
    }
}

/// A document of a member's library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Whose it is; none until it is added.
    pub member: Option<MemberId>,
    /// File name.
    pub name: String,
    /// Media type found in the content.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the content, hex: where the bytes lie.
    pub sha256: String,
    /// What the company says it shows.
    pub description: String,
    /// Who added it.
    pub added_by: Option<Uuid>,
    /// When.
    pub added_at: Option<Timestamp>,
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
                *self = Self {
                    member: Some(*member),
                    name: name.clone(),
                    media_type: media_type.clone(),
                    size: *size,
                    sha256: sha256.clone(),
                    description: description.clone(),
                    added_by: recorded.by.account,
                    added_at: Some(recorded.recorded_at),
                };
            }
            EvidenceEvent::Described { description } => self.description.clone_from(description),
        }
    }
}

impl Evidence {
    /// `empty` or `kept`.
    pub fn stage(&self) -> &'static str {
        if self.member.is_some() {
            "kept"
        } else {
            "empty"
        }
    }

    /// What a submission says of it.
    pub fn document(&self, id: EvidenceId) -> Document {
        Document {
            id,
            name: self.name.clone(),
            media_type: self.media_type.clone(),
            size: self.size,
            sha256: self.sha256.clone(),
        }
    }

    /// Decides what happens, or why nothing does.
    pub fn apply(
        &self,
        command: EvidenceCommand,
        facts: &Facts,
        _now: Timestamp,
    ) -> Result<Vec<EvidenceEvent>, Refusal> {
        match command {
            EvidenceCommand::Add {
                member,
                name,
                media_type,
                size,
                sha256,
                description,
            } => {
                if self.member.is_some() {
                    return refuse("refusal-evidence-kept");
                }
                own(Some(member), facts)?;
                Ok(vec![EvidenceEvent::Added {
                    member,
                    name: file_name(&name)?,
                    media_type,
                    size: sized(size)?,
                    sha256: digest(sha256)?,
                    description: described(&description)?,
                }])
            }
            EvidenceCommand::Describe { description } => {
                own(self.member, facts)?;
                let description = described(&description)?;
                Ok(if description == self.description {
                    Vec::new()
                } else {
                    vec![EvidenceEvent::Described { description }]
                })
            }
        }
    }
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
