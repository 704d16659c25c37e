//! What may be done with a document, and what a file must be to be kept.

use jiff::civil::Date;

use super::super::Facts;
use super::super::answer::clean;
use super::super::document_parts::{FileGiven, ScanResult};
use super::{Evidence, EvidenceCommand, EvidenceEvent};
use crate::ids::MemberId;
use crate::refusal::{Refusal, refuse};

/// The most bytes one document may have.
pub const LARGEST: u64 = 25 * 1024 * 1024;
const LONGEST_NAME: usize = 200;
const LONGEST_DESCRIPTION: usize = 500;

impl Evidence {
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
