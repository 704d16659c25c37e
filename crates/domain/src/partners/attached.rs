//! Documents that a partner puts beside its answers. The bytes lie in the evidence store; what is kept here says what
//! they are called, what they are about and what a virus scanner said.
//!
//! A document can be taken away until the answers are sent. What was sent stays, with its virus state.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::asking::Event;
use super::questionnaire::Questionnaire;
use crate::profile::{FileGiven, Scan, ScanResult, fit_file};
use crate::{Refusal, refuse};

/// Documents beside one questionnaire.
pub const MOST_DOCUMENTS: usize = 20;
/// Documents put there and taken away again count here: a link is no way to fill a store.
pub const MOST_EVER: usize = 60;

/// One document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Attached {
    pub id: Uuid,
    pub file: FileGiven,
    /// What it is about; none for all of it.
    pub criterion: Option<String>,
    pub at: Timestamp,
    pub on: Date,
}

/// The documents of a questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Documents {
    /// Those that count, in the order in which they came.
    pub kept: Vec<Attached>,
    /// How many ever came.
    pub ever: usize,
    /// What scanners said, by the content's SHA-256.
    pub scans: BTreeMap<String, Scan>,
}

impl Documents {
    /// One that counts.
    pub fn get(&self, id: Uuid) -> Option<&Attached> {
        self.kept.iter().find(|document| document.id == id)
    }

    /// What was found in one; none when it is clean or was not read.
    pub fn infection(&self, document: &Attached) -> Option<&str> {
        let scan = self.scans.get(&document.file.sha256)?;
        scan.result.infection.as_deref()
    }

    /// Those that no scanner has read yet.
    pub fn unscanned(&self) -> impl Iterator<Item = &Attached> {
        let kept = self.kept.iter();
        kept.filter(|document| !self.scans.contains_key(&document.file.sha256))
    }

    pub(super) fn fold(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::DocumentAttached {
                document,
                name,
                media_type,
                size,
                sha256,
                criterion,
                on,
            } => {
                self.ever += 1;
                self.kept.push(Attached {
                    id: *document,
                    file: FileGiven {
                        name: name.clone(),
                        media_type: media_type.clone(),
                        size: *size,
                        sha256: sha256.clone(),
                    },
                    criterion: criterion.clone(),
                    at,
                    on: *on,
                });
            }
            Event::DocumentRemoved { document, .. } => {
                self.kept.retain(|kept| kept.id != *document);
            }
            Event::DocumentScanned {
                sha256,
                scanner,
                infection,
            } => {
                let result = ScanResult {
                    scanner: scanner.clone(),
                    infection: infection.clone(),
                };
                self.scans.insert(sha256.clone(), Scan { at, result });
            }
            _ => {}
        }
    }
}

fn fault(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

impl Questionnaire {
    /// Whether one more document can come in, before anybody reads its bytes.
    ///
    /// # Errors
    /// It is closed, or there are enough.
    pub fn takes_document(&self) -> Result<(), Refusal> {
        if !self.open() {
            return refuse("refusal-questionnaire-closed");
        }
        if self.documents.kept.len() >= MOST_DOCUMENTS || self.documents.ever >= MOST_EVER {
            return Err(fault("refusal-questionnaire-documents").arg("most", MOST_DOCUMENTS));
        }
        Ok(())
    }

    pub(super) fn attach(
        &self,
        id: Uuid,
        file: FileGiven,
        criterion: &str,
        on: Date,
    ) -> Result<Vec<Event>, Refusal> {
        self.takes_document()?;
        let criterion = (!criterion.is_empty()).then(|| criterion.to_owned());
        let asked = |id: &String| self.criteria.iter().any(|given| given.criterion == *id);
        if criterion.as_ref().is_some_and(|id| !asked(id)) {
            return Err(Refusal::new("refusal-check-criterion")
                .arg("criterion", criterion.unwrap_or_default())
                .field("document_for"));
        }
        let file = fit_file(file)?;
        let twin = |kept: &Attached| kept.file.sha256 == file.sha256 && kept.criterion == criterion;
        if self.documents.kept.iter().any(twin) {
            return Err(fault("refusal-questionnaire-document-twice"));
        }
        Ok(vec![Event::DocumentAttached {
            document: id,
            name: file.name,
            media_type: file.media_type,
            size: file.size,
            sha256: file.sha256,
            criterion,
            on,
        }])
    }

    pub(super) fn detach(&self, id: Uuid, on: Date) -> Result<Vec<Event>, Refusal> {
        if !self.open() {
            return refuse("refusal-questionnaire-document-sent");
        }
        if self.documents.get(id).is_none() {
            return Err(fault("refusal-questionnaire-document-none"));
        }
        Ok(vec![Event::DocumentRemoved { document: id, on }])
    }

    pub(super) fn read_for_viruses(
        &self,
        sha256: String,
        scan: ScanResult,
    ) -> Result<Vec<Event>, Refusal> {
        let mut kept = self.documents.kept.iter();
        if !kept.any(|document| document.file.sha256 == sha256) {
            return refuse("refusal-evidence-digest");
        }
        if self.documents.scans.contains_key(&sha256) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::DocumentScanned {
            sha256,
            scanner: scan.scanner,
            infection: scan.infection,
        }])
    }

    /// Documents that must be taken away before the answers can be sent.
    pub fn infected(&self) -> impl Iterator<Item = &Attached> {
        let kept = self.documents.kept.iter();
        kept.filter(|document| self.documents.infection(document).is_some())
    }
}
