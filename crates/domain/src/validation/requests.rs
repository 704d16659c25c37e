//! Documents asked for ahead of a session, each with its day and its answer.
//!
//! A request is the programme's question about a criterion or a site; the documents are the company's own library.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::command::Facts;
use super::event::Event;
use super::plan::words;
use super::state::Validation;
use super::words::Stage;
use crate::Refusal;
use crate::clocks::{self, Deadline};
use crate::codes::codes;
use crate::ids::{AccountId, EvidenceId};

/// Most requests of one validation that are open at once.
const MOST_OPEN: usize = 60;

codes! {
    /// Where a request stands.
    RequestStage {
        /// The company has not sent anything yet.
        Asked = "asked",
        /// Documents wait for the programme.
        Sent = "sent",
        /// What came is not enough.
        Returned = "returned",
        /// What came is what was asked for.
        Accepted = "accepted",
        /// It is not needed any more.
        Waived = "waived",
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct EvidenceRequest {
    pub request: Uuid,
    pub what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Uuid>,
    pub due_on: Date,
    /// The clock, unless another day was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Deadline>,
    /// Why another day was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_reason: Option<String>,
    pub by: AccountId,
    pub asked_on: Date,
}

/// A request about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct NewRequest {
    pub request: Uuid,
    pub what: String,
    pub criterion: Option<String>,
    pub site: Option<Uuid>,
    /// None takes the clock's day.
    pub due: Option<Date>,
    pub due_reason: String,
}

/// A request and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requested {
    /// What is asked for; its day follows a return.
    pub asked: EvidenceRequest,
    /// Where it stands.
    pub stage: RequestStage,
    /// What the company sent, all rounds.
    pub documents: Vec<EvidenceId>,
    /// Its latest words with it.
    pub note: String,
    /// Until when the programme looks at it.
    pub review: Option<Deadline>,
    /// The programme's latest words.
    pub comment: String,
}

impl Requested {
    /// The company has to send something.
    pub fn waits_for_company(&self) -> bool {
        matches!(self.stage, RequestStage::Asked | RequestStage::Returned)
    }

    /// It still asks something of somebody.
    pub fn is_open(&self) -> bool {
        self.waits_for_company() || self.stage == RequestStage::Sent
    }
}

impl Validation {
    /// The request with that number.
    pub fn request(&self, id: Uuid) -> Option<&Requested> {
        self.requests.iter().find(|known| known.asked.request == id)
    }

    /// Documents that were sent for a criterion.
    pub fn sent_for(&self, criterion: &str) -> impl Iterator<Item = EvidenceId> {
        let of_it = move |known: &&Requested| known.asked.criterion.as_deref() == Some(criterion);
        let requests = self.requests.iter().filter(of_it);
        requests.flat_map(|known| known.documents.iter().copied())
    }

    /// Requests that run: before and during the visit.
    pub fn running_requests(&self) -> impl Iterator<Item = &Requested> {
        let runs = matches!(self.stage(), Stage::Notified | Stage::Underway);
        self.requests
            .iter()
            .filter(move |known| runs && known.is_open())
    }

    fn known_request(&self, id: Uuid) -> Result<&Requested, Refusal> {
        self.request(id)
            .ok_or_else(|| Refusal::new("refusal-validation-request-unknown"))
    }

    pub(super) fn ask_evidence(
        &self,
        new: NewRequest,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.request(new.request).is_some() {
            return Ok(Vec::new());
        }
        if self.requests.iter().filter(|known| known.is_open()).count() >= MOST_OPEN {
            return Err(Refusal::new("refusal-validation-requests-too-many").arg("most", MOST_OPEN));
        }
        let what = words("what", &new.what)?;
        let criterion = new.criterion.filter(|id| !id.is_empty());
        if let Some(id) = &criterion
            && self.scoped(id).is_none()
        {
            return Err(Refusal::new("refusal-validation-not-in-scope")
                .arg("criterion", id)
                .field("criterion"));
        }
        if new.site.is_some_and(|site| self.site(site).is_none()) {
            return Err(Refusal::new("refusal-validation-site-not-in-plan")
                .arg("criterion", criterion.unwrap_or_default())
                .field("site"));
        }
        let clock = request_clock("evidence_request", facts)?;
        let due = new.due.unwrap_or(clock.due);
        if due <= facts.today {
            return Err(Refusal::new("refusal-validation-request-past").field("due"));
        }
        let set = due != clock.due;
        let due_reason = if set {
            Some(words("due_reason", &new.due_reason)?)
        } else {
            None
        };
        Ok(vec![Event::EvidenceAsked {
            request: Box::new(EvidenceRequest {
                request: new.request,
                what,
                criterion,
                site: new.site,
                due_on: due,
                clock: (!set).then_some(clock),
                due_reason,
                by: facts.actor,
                asked_on: facts.today,
            }),
        }])
    }

    pub(super) fn send_evidence(
        &self,
        request: Uuid,
        documents: Vec<EvidenceId>,
        note: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if !self.known_request(request)?.waits_for_company() {
            return Err(Refusal::new("refusal-validation-request-answered"));
        }
        let mut documents = documents;
        documents.sort_unstable();
        documents.dedup();
        if documents.is_empty() {
            return Err(Refusal::new("refusal-validation-request-empty").field("documents"));
        }
        Ok(vec![Event::EvidenceSent {
            request,
            documents,
            note: note.trim().to_owned(),
            by: facts.actor,
            sent_on: facts.today,
            review: request_clock("evidence_request_review", facts)?,
        }])
    }

    pub(super) fn accept_evidence(
        &self,
        request: Uuid,
        comment: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.sent(request)?;
        Ok(vec![Event::EvidenceAccepted {
            request,
            comment: comment.trim().to_owned(),
            by: facts.actor,
        }])
    }

    pub(super) fn return_evidence(
        &self,
        request: Uuid,
        comment: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.sent(request)?;
        Ok(vec![Event::EvidenceReturned {
            request,
            comment: words("comment", comment)?,
            clock: request_clock("evidence_request", facts)?,
            by: facts.actor,
        }])
    }

    fn sent(&self, request: Uuid) -> Result<&Requested, Refusal> {
        let known = self.known_request(request)?;
        if known.stage == RequestStage::Sent {
            Ok(known)
        } else {
            Err(Refusal::new("refusal-validation-request-not-sent"))
        }
    }

    pub(super) fn waive_evidence(
        &self,
        request: Uuid,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if !self.known_request(request)?.is_open() {
            return Err(Refusal::new("refusal-validation-request-answered"));
        }
        Ok(vec![Event::EvidenceWaived {
            request,
            reasons: words("comment", reasons)?,
            by: facts.actor,
        }])
    }

    /// Takes what happened to a request or in an interview; gives back any other event.
    pub(super) fn fold_requests(&mut self, event: Event) -> Option<Event> {
        match event {
            Event::EvidenceAsked { request } => self.requests.push(Requested {
                asked: *request,
                stage: RequestStage::Asked,
                documents: Vec::new(),
                note: String::new(),
                review: None,
                comment: String::new(),
            }),
            Event::EvidenceSent {
                request,
                documents,
                note,
                review,
                ..
            } => self.change(request, |known| {
                for document in documents {
                    if !known.documents.contains(&document) {
                        known.documents.push(document);
                    }
                }
                known.note = note;
                known.review = Some(review);
                known.stage = RequestStage::Sent;
            }),
            Event::EvidenceAccepted {
                request, comment, ..
            } => self.change(request, |known| {
                known.comment = comment;
                known.review = None;
                known.stage = RequestStage::Accepted;
            }),
            Event::EvidenceReturned {
                request,
                comment,
                clock,
                ..
            } => self.change(request, |known| {
                known.comment = comment;
                known.review = None;
                known.asked.due_on = clock.due;
                known.asked.due_reason = None;
                known.asked.clock = Some(clock);
                known.stage = RequestStage::Returned;
            }),
            Event::EvidenceWaived {
                request, reasons, ..
            } => self.change(request, |known| {
                known.comment = reasons;
                known.review = None;
                known.stage = RequestStage::Waived;
            }),
            Event::InterviewNoted { interview } => self.interviews.push(*interview),
            other => return Some(other),
        }
        None
    }

    fn change(&mut self, request: Uuid, how: impl FnOnce(&mut Requested)) {
        let mut known = self.requests.iter_mut();
        if let Some(known) = known.find(|known| known.asked.request == request) {
            how(known);
        }
    }
}

fn request_clock(name: &str, facts: &Facts<'_>) -> Result<Deadline, Refusal> {
    clocks::due(facts.pack, name, facts.today)
        .ok_or_else(|| Refusal::new("refusal-validation-clock-missing").arg("clock", name))
}
