//! What happens to a questionnaire, and what can be done with it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::score::Given;
use crate::identifiers::Scheme;
use crate::ids::{MemberId, PartnerId};
use crate::profile::{AnswerState, FileGiven, ScanResult};
use crate::record::{Audience, Fact};

/// The partner as it was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct AskedPartner {
    pub name: String,
    pub country: String,
    /// Numbers by which other members may mean the same company.
    pub keys: Vec<(Scheme, String)>,
    pub recipient: String,
    pub email: String,
    pub lang: String,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Answered {
    pub criterion: String,
    pub state: Option<AnswerState>,
    pub text: String,
}

/// Who sent the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Submission {
    pub name: String,
    pub title: String,
    pub on: Date,
}

/// One event of a questionnaire.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// The member asks.
    Asked {
        member: MemberId,
        partner: PartnerId,
        asked: Box<AskedPartner>,
        edition: String,
        criteria: Vec<Given>,
        /// The day by which the member would like the answers; none when it named none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Date>,
        on: Date,
    },
    /// A link was mailed; the one before it is good no longer.
    LinkSent { until: Timestamp, on: Date },
    /// The day that the member wished for passed without an answer; the partner was told, with a new link.
    Reminded { on: Date },
    /// The partner saved answers; those it did not touch are not in here.
    Answered {
        answers: Vec<Answered>,
        /// The language of the page; empty in records from before it was kept.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        lang: String,
        on: Date,
    },
    /// The partner put a document beside its answers.
    DocumentAttached {
        document: Uuid,
        name: String,
        media_type: String,
        size: u64,
        sha256: String,
        criterion: Option<String>,
        on: Date,
    },
    /// It took one away again, before it sent them.
    DocumentRemoved { document: Uuid, on: Date },
    /// A virus scanner read one; `infection` is the name it gives to what it found.
    DocumentScanned {
        sha256: String,
        scanner: String,
        infection: Option<String>,
    },
    /// The partner sent its answers.
    Submitted {
        name: String,
        title: String,
        consent: bool,
        on: Date,
    },
    /// The partner lets other members use its answers.
    ConsentGiven { on: Date },
    /// It does not any more.
    ConsentWithdrawn { on: Date },
    /// The member takes the question back.
    Recalled { reason: String, on: Date },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "asked",
            Self::LinkSent { .. } => "link_sent",
            Self::Reminded { .. } => "reminded",
            Self::Answered { .. } => "answered",
            Self::DocumentAttached { .. } => "document_attached",
            Self::DocumentRemoved { .. } => "document_removed",
            Self::DocumentScanned { .. } => "document_scanned",
            Self::Submitted { .. } => "submitted",
            Self::ConsentGiven { .. } => "consent_given",
            Self::ConsentWithdrawn { .. } => "consent_withdrawn",
            Self::Recalled { .. } => "recalled",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}

/// A step.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as in the events")]
pub enum Command {
    Ask {
        member: MemberId,
        partner: PartnerId,
        asked: Box<AskedPartner>,
        edition: String,
        criteria: Vec<Given>,
        due: Option<Date>,
        /// The last day of a link that is made today.
        last: Date,
    },
    SendLink {
        until: Timestamp,
    },
    /// Tell the partner once that the day has passed, with a link that is good until a moment.
    Remind {
        until: Timestamp,
    },
    Save {
        answers: Vec<Answered>,
        /// The language in which the questions stood on the page.
        lang: String,
    },
    Attach {
        document: Uuid,
        file: FileGiven,
        /// What it is about; empty for all of it.
        criterion: String,
    },
    Detach {
        document: Uuid,
    },
    Scan {
        sha256: String,
        scan: ScanResult,
    },
    Submit {
        name: String,
        title: String,
        declared: bool,
        consent: bool,
    },
    GiveConsent,
    WithdrawConsent,
    Recall {
        reason: String,
    },
}

/// What the rules need to know beside the questionnaire.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named as they are")]
pub struct Facts {
    pub now: Timestamp,
    pub today: Date,
}
