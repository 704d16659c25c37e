//! What a company says of a criterion while an edition is open for consultation, and what the programme answers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::draft::{Draft, Stage};
use crate::ids::{AccountId, MemberId};
use crate::pack::Edition;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::{Refusal, refuse};

/// Fewer characters than this say nothing that could be answered.
const SHORTEST: usize = 10;
/// The most characters of a comment or an answer.
const LONGEST: usize = 2_000;

/// The programme's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Reply {
    pub text: String,
    pub by: AccountId,
    pub on: Date,
}

/// One comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comment {
    /// The edition's stream.
    pub draft: Option<Uuid>,
    /// The company.
    pub member: Option<MemberId>,
    /// The criterion.
    pub criterion: String,
    /// What was said.
    pub text: String,
    /// Who said it, when.
    pub given: Option<(AccountId, Date)>,
    /// What the programme answered.
    pub reply: Option<Reply>,
}

/// What can happen to a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum CommentEvent {
    /// A company commented.
    Given {
        draft: Uuid,
        edition: String,
        criterion: String,
        member: MemberId,
        text: String,
        by: AccountId,
        on: Date,
    },
    /// The programme answered.
    Replied {
        text: String,
        by: AccountId,
        on: Date,
    },
}

impl Fact for CommentEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Given { .. } => "given",
            Self::Replied { .. } => "replied",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}

/// What a company wants to say.
#[derive(Debug, Clone, Copy)]
pub struct NewComment<'a> {
    /// The edition's stream.
    pub id: Uuid,
    /// The edition on its way.
    pub draft: &'a Draft,
    /// The edition it follows.
    pub basis: &'a Edition,
    /// The criterion, of the draft or of the edition before.
    pub criterion: &'a str,
    /// What is said.
    pub text: &'a str,
}

fn said(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let count = text.chars().count();
    if count < SHORTEST {
        return Err(Refusal::new("refusal-comment-short")
            .arg("least", SHORTEST)
            .field("text"));
    }
    if count > LONGEST {
        return Err(Refusal::new("refusal-edition-long")
            .arg("limit", LONGEST)
            .field("text"));
    }
    Ok(text.to_owned())
}

impl Draft {
    /// Whether members can comment today.
    pub fn takes_comments(&self, today: Date) -> bool {
        self.stage() == Stage::Consultation
            && self.consult_until.is_some_and(|until| today <= until)
    }
}

impl Comment {
    /// A company comments on one criterion.
    pub fn give(
        new: NewComment<'_>,
        member: MemberId,
        by: AccountId,
        today: Date,
    ) -> Result<Vec<CommentEvent>, Refusal> {
        if !new.draft.takes_comments(today) {
            return refuse("refusal-comment-closed");
        }
        let known = new.basis.criterion(new.criterion).is_some()
            || new.draft.criterion(new.basis, new.criterion).is_some();
        if !known {
            return Err(Refusal::new("refusal-edition-criterion-unknown")
                .arg("criterion", new.criterion)
                .field("criterion"));
        }
        Ok(vec![CommentEvent::Given {
            draft: new.id,
            edition: new.draft.id.clone(),
            criterion: new.criterion.to_owned(),
            member,
            text: said(new.text)?,
            by,
            on: today,
        }])
    }

    /// The programme answers, once.
    pub fn reply(
        &self,
        text: &str,
        by: AccountId,
        today: Date,
    ) -> Result<Vec<CommentEvent>, Refusal> {
        if self.given.is_none() || self.reply.is_some() {
            return refuse("refusal-comment-answered");
        }
        Ok(vec![CommentEvent::Replied {
            text: said(text)?,
            by,
            on: today,
        }])
    }
}

impl Aggregate for Comment {
    const KIND: &'static str = "edition_comment";
    type Event = CommentEvent;

    fn fold(&mut self, recorded: &Recorded<CommentEvent>) {
        match &recorded.event {
            CommentEvent::Given {
                draft,
                criterion,
                member,
                text,
                by,
                on,
                ..
            } => {
                *self = Self {
                    draft: Some(*draft),
                    member: Some(*member),
                    criterion: criterion.clone(),
                    text: text.clone(),
                    given: Some((*by, *on)),
                    reply: None,
                };
            }
            CommentEvent::Replied { text, by, on } => {
                self.reply = Some(Reply {
                    text: text.clone(),
                    by: *by,
                    on: *on,
                });
            }
        }
    }
}
