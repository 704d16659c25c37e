//! What a document's dates and its other uses say beside an answer: something for a reviewer to look at, never a verdict.

#[cfg(test)]
mod tests;

use super::{Document, Filed, Submission};
use crate::ids::EvidenceId;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What is to be seen about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileSignal {
    /// The day from which it says that it holds.
    From(Date),
    /// The day until which it says that it holds.
    Until(Date),
    /// The very same file stood under this answer before the answer was written anew.
    OlderThanAnswer,
    /// Other criteria name it too.
    AlsoUnder(Vec<String>),
}

/// What was signed, as far as files are concerned.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// The answers, by criterion.
    pub answers: &'a BTreeMap<String, Filed>,
    /// The documents that they name.
    pub documents: &'a [Document],
}

impl<'a> From<&'a Submission> for Signed<'a> {
    fn from(filed: &'a Submission) -> Self {
        Self {
            answers: &filed.answers,
            documents: &filed.documents,
        }
    }
}

impl Signed<'_> {
    fn content(&self, id: EvidenceId) -> Option<&str> {
        let mut documents = self.documents.iter();
        let document = documents.find(|document| document.id == id)?;
        Some(document.sha256.as_str())
    }
}

/// What is to be seen about one document of one answer. `before` is what was signed the time before; `dates` are what
/// the company stated of the document.
pub fn file_signals(
    latest: Signed<'_>,
    before: Option<Signed<'_>>,
    (criterion, id): (&str, EvidenceId),
    (from, until): (Option<Date>, Option<Date>),
) -> Vec<FileSignal> {
    let mut signals: Vec<FileSignal> = from.map(FileSignal::From).into_iter().collect();
    signals.extend(until.map(FileSignal::Until));
    if before.is_some_and(|before| older(latest, before, criterion, id)) {
        signals.push(FileSignal::OlderThanAnswer);
    }
    let others = latest.answers.iter();
    let others = others
        .filter(|(other, answer)| other.as_str() != criterion && answer.evidence.contains(&id));
    let others: Vec<String> = others.map(|(other, _)| other.clone()).collect();
    if !others.is_empty() {
        signals.push(FileSignal::AlsoUnder(others));
    }
    signals
}

fn older(latest: Signed<'_>, before: Signed<'_>, criterion: &str, id: EvidenceId) -> bool {
    let (Some(now), Some(then)) = (latest.answers.get(criterion), before.answers.get(criterion))
    else {
        return false;
    };
    let rewritten =
        (&now.narrative, &now.plan, now.state) != (&then.narrative, &then.plan, then.state);
    let content = latest.content(id);
    rewritten && then.evidence.contains(&id) && content.is_some() && content == before.content(id)
}
