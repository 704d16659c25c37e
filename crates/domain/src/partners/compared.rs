//! What a partner said this time beside what it said the last time, criterion by criterion.

use jiff::Timestamp;

use super::asking::Answered;
use super::questionnaire::Questionnaire;

/// When an answer got its words, and in which language the question stood on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// When.
    pub at: Timestamp,
    /// The language; empty in records from before it was kept.
    pub lang: String,
}

/// How an answer stands to the one of the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// There was no last time.
    First,
    /// Word for word the same.
    Same,
    /// State or words differ.
    Changed,
    /// The criterion was not asked the last time.
    NewlyAsked,
    /// It was asked the last time and is not any more.
    NoLongerAsked,
}

impl Since {
    /// Whether a reader who knows the last answers has something new to read.
    pub fn differs(self) -> bool {
        !matches!(self, Self::First | Self::Same)
    }
}

/// One criterion, this time and the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct AnswerChange<'a> {
    pub criterion: &'a str,
    pub now: Option<&'a Answered>,
    pub before: Option<&'a Answered>,
    pub since: Since,
}

/// Every criterion that is asked, in its order, then those that are asked no longer.
pub fn compared<'a>(
    now: &'a Questionnaire,
    before: Option<&'a Questionnaire>,
) -> Vec<AnswerChange<'a>> {
    let asks = |of: &Questionnaire, criterion: &str| {
        of.criteria.iter().any(|given| given.criterion == criterion)
    };
    let asked = now.criteria.iter().map(|given| {
        let answer = now.answers.get(&given.criterion);
        let earlier = before.and_then(|before| before.answers.get(&given.criterion));
        let since = match before {
            None => Since::First,
            Some(before) if !asks(before, &given.criterion) => Since::NewlyAsked,
            Some(_) if answer == earlier => Since::Same,
            Some(_) => Since::Changed,
        };
        AnswerChange {
            criterion: &given.criterion,
            now: answer,
            before: earlier,
            since,
        }
    });
    let gone = before.into_iter().flat_map(|before| &before.criteria);
    let gone = gone.filter(|given| !asks(now, &given.criterion));
    let gone = gone.map(|given| AnswerChange {
        criterion: &given.criterion,
        now: None,
        before: before.and_then(|before| before.answers.get(&given.criterion)),
        since: Since::NoLongerAsked,
    });
    asked.chain(gone).collect()
}
