//! One criterion's answer, and how two people's savings of it meet.

use super::{Answered, Profile, SiteAnswer};
use crate::ids::EvidenceId;
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most characters a narrative or a plan may have.
pub const LONGEST: usize = 4000;

/// How far a criterion is met. There is deliberately no default (GAO-08-240: default answers hid what was not checked).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// Fully met.
    InPlace,
    /// Met in part; a plan says what follows.
    Partly,
    /// Not met; a plan says what follows.
    NotInPlace,
    /// Does not concern this company; the narrative says why.
    NotApplicable,
}

impl AnswerState {
    /// Every state, in the order in which it is asked.
    pub const ALL: &'static [Self] = &[
        Self::InPlace,
        Self::Partly,
        Self::NotInPlace,
        Self::NotApplicable,
    ];

    /// The code in forms and events.
    pub fn code(self) -> &'static str {
        match self {
            Self::InPlace => "in_place",
            Self::Partly => "partly",
            Self::NotInPlace => "not_in_place",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Reads a code; nothing is assumed for an unknown one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.code() == code)
    }

    /// Whether it leaves something to be done, so that a plan is asked for.
    pub fn leaves_work(self) -> bool {
        matches!(self, Self::Partly | Self::NotInPlace)
    }
}

/// Who did something to an answer, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The person; none for an import by the system.
    pub account: Option<Uuid>,
    /// In which role.
    pub role: String,
    /// When.
    pub at: Timestamp,
}

/// What has been saved for one criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// How far it is met; none while the company has not said.
    pub state: Option<AnswerState>,
    /// How it is met, or why it does not apply.
    pub narrative: String,
    /// What will be done where it is not fully met.
    pub plan: String,
    /// The company says that it is ready to be sent.
    pub ready: bool,
    /// Attached documents, in the order in which they were attached.
    pub evidence: Vec<EvidenceId>,
    /// The sites that differ, in the order in which they were added.
    pub sites: Vec<SiteAnswer>,
    /// Counts changes of sites.
    pub site_rev: u32,
    /// Counts savings; a form carries the one it was made from.
    pub rev: u32,
    /// The latest change of any kind.
    pub last: Option<Mark>,
    /// Everybody who worked on it, first one first: the officer who signs is shown them.
    pub preparers: Vec<Uuid>,
}

impl Answer {
    pub(super) fn take(&mut self, given: &Answered, mark: &Mark) {
        self.state = given.state;
        self.narrative.clone_from(&given.narrative);
        self.plan.clone_from(&given.plan);
        self.ready = given.ready;
        self.rev = given.rev;
        self.touch(mark);
    }

    pub(super) fn confirm(&mut self, rev: u32, mark: &Mark) {
        self.ready = true;
        self.rev = rev;
        self.touch(mark);
    }

    pub(super) fn attach(&mut self, evidence: EvidenceId, mark: &Mark) {
        if !self.evidence.contains(&evidence) {
            self.evidence.push(evidence);
        }
        self.touch(mark);
    }

    pub(super) fn detach(&mut self, evidence: EvidenceId, mark: &Mark) {
        self.evidence.retain(|attached| *attached != evidence);
        self.touch(mark);
    }

    pub(super) fn touch(&mut self, mark: &Mark) {
        self.last = Some(mark.clone());
        if let Some(account) = mark.account
            && !self.preparers.contains(&account)
        {
            self.preparers.push(account);
        }
    }

    /// Whether it says what was typed.
    pub fn says(&self, input: &AnswerInput) -> bool {
        self.state == input.state
            && self.narrative == input.narrative
            && self.plan == input.plan
            && self.ready == input.ready
    }
}

/// One answer to be saved, made from revision `rev`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerInput {
    /// The criterion.
    pub criterion: String,
    /// The revision the writer had before them.
    pub rev: u32,
    /// How far it is met; none leaves it unanswered.
    pub state: Option<AnswerState>,
    /// How it is met, or why it does not apply.
    pub narrative: String,
    /// What will be done where it is not fully met.
    pub plan: String,
    /// Ready to be sent.
    pub ready: bool,
}

impl AnswerInput {
    /// The same with its texts cleaned: browsers send CRLF, and control characters cannot be stored on both engines.
    #[must_use]
    pub fn cleaned(mut self) -> Self {
        self.narrative = clean(&self.narrative);
        self.plan = clean(&self.plan);
        self
    }

    pub(super) fn fits(&self) -> Result<(), Refusal> {
        for (field, text) in [("narrative", &self.narrative), ("plan", &self.plan)] {
            let count = text.chars().count();
            if count > LONGEST {
                return Err(Refusal::new("refusal-profile-text-too-long")
                    .arg("criterion", &self.criterion)
                    .arg("limit", LONGEST)
                    .arg("count", count)
                    .field(field));
            }
        }
        Ok(())
    }
}

/// Text as it is kept: line feeds only, no other control characters, nothing around it.
pub(super) fn clean(text: &str) -> String {
    let kept: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    kept.trim().to_owned()
}

/// Somebody else saved first: both versions, so that nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What stands in the record now.
    pub theirs: Answer,
    /// What was about to be saved.
    pub mine: AnswerInput,
}

impl Profile {
    /// Which of these savings rest on an older revision than the record holds, and say something else.
    ///
    /// INVARIANT: whatever is listed here is never written; `apply` refuses it.
    pub fn conflicts(&self, inputs: &[AnswerInput]) -> Vec<Conflict> {
        let cleaned = inputs.iter().cloned().map(AnswerInput::cleaned);
        cleaned
            .filter_map(|mine| {
                let theirs = self.answer(&mine.criterion).cloned().unwrap_or_default();
                let stale = theirs.rev != mine.rev && !theirs.says(&mine);
                stale.then_some(Conflict { theirs, mine })
            })
            .collect()
    }

    /// The events' answers for savings that change something.
    pub(super) fn changes_of(&self, inputs: Vec<AnswerInput>) -> Vec<Answered> {
        let unchanged = Answer::default();
        let differing = inputs.into_iter().filter(|input| {
            !self
                .answer(&input.criterion)
                .unwrap_or(&unchanged)
                .says(input)
        });
        differing
            .map(|input| Answered {
                rev: self.rev(&input.criterion) + 1,
                criterion: input.criterion,
                state: input.state,
                narrative: input.narrative,
                plan: input.plan,
                ready: input.ready,
            })
            .collect()
    }
}
