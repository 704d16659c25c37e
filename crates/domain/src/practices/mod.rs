//! The catalogue of best practices: what a validation found at one company, told to all without telling whose it is, as
//! long as its owner wants. The `practice` stream.
//!
//! It refuses a text that names the owner, publishing without the owner's consent to that very text, and asking an owner
//! again who said no. Consent ends the moment it is withdrawn.

mod disclosure;
mod state;
#[cfg(test)]
mod tests;

pub use disclosure::{Crowd, Disclosed, FEWEST};
pub use state::{Decided, Practice, Proposed};

use crate::calibration::Names;
use crate::clocks::Deadline;
use crate::codes::codes;
use crate::ids::{AccountId, FindingId, MemberId};
use crate::pack::Text;
use crate::record::{Audience, Fact};
use crate::refusal::Refusal;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 120;
/// The most characters of a text.
pub const LONGEST: usize = 3000;
/// Fewer characters tell no practice.
pub const SHORTEST: usize = 40;
/// Fewer characters are no reason.
const SHORTEST_REASON: usize = 10;

codes! {
    /// Where it stands.
    Stage {
        /// Nobody has proposed it.
        Unproposed = "unproposed",
        /// Its owner is asked.
        Proposed = "proposed",
        /// Its owner agrees; somebody has to publish it.
        Consented = "consented",
        /// Whoever publishes wants another text.
        SentBack = "sent_back",
        /// Its owner said no.
        Declined = "declined",
        /// Everybody in the programme can read it.
        Published = "published",
        /// Its owner took the consent back.
        Withdrawn = "withdrawn",
        /// The programme took it out.
        Removed = "removed",
    }

    /// How large its owner is, by sites.
    Size {
        /// One.
        One = "one",
        /// Two or three.
        Few = "few",
        /// More.
        Many = "many",
    }
}

impl Size {
    /// Of so many sites.
    pub fn of(sites: usize) -> Self {
        match sites {
            0 | 1 => Self::One,
            2 | 3 => Self::Few,
            _ => Self::Many,
        }
    }
}

/// The practice of a finding: there is one of each.
pub fn practice_id(finding: FindingId) -> Uuid {
    Uuid::new_v5(&finding.0, b"practice")
}

/// What everybody will read. English is always there; a language that is empty has no version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Content {
    pub title: Text,
    pub text: Text,
}

/// What can happen to a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Event {
    /// A specialist wrote a text without names and asks the owner.
    Proposed {
        proposed: Box<Proposed>,
        content: Content,
        /// Until when the owner is asked.
        deadline: Deadline,
        by: AccountId,
        on: Date,
    },
    /// The text was written anew; the owner is asked again.
    Revised {
        version: u32,
        content: Content,
        deadline: Deadline,
        by: AccountId,
        on: Date,
    },
    /// The owner lets this version be shared.
    Consented {
        version: u32,
        /// What was said of the owner beside the text that day. Consents of before this was kept have none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<Disclosed>,
        by: AccountId,
        on: Date,
    },
    /// The owner does not.
    Declined {
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// The owner no longer does.
    Withdrawn {
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// Whoever publishes wants another text.
    SentBack {
        reason: String,
        by: AccountId,
        on: Date,
    },
    /// It is in the catalogue.
    Published {
        version: u32,
        by: AccountId,
        on: Date,
    },
    /// The programme took it out.
    Removed {
        reason: String,
        by: AccountId,
        on: Date,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Revised { .. } => "revised",
            Self::Consented { .. } => "consented",
            Self::Declined { .. } => "declined",
            Self::Withdrawn { .. } => "withdrawn",
            Self::SentBack { .. } => "sent_back",
            Self::Published { .. } => "published",
            Self::Removed { .. } => "removed",
        }
    }

    fn audience(&self) -> Audience {
        match self {
            Self::SentBack { .. } => Audience::Programme,
            _ => Audience::Member,
        }
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub enum Command {
    /// Write the text and ask the owner; or write it anew.
    Propose {
        /// What it is about; kept from the first time on.
        about: Box<Proposed>,
        content: Content,
    },
    /// The owner agrees to a version.
    Consent {
        version: u32,
        /// What the page said of the owner beside the text; none where no page was read.
        read: Option<Disclosed>,
    },
    /// The owner does not; saying why is up to them.
    Decline {
        reason: String,
    },
    /// The owner takes the consent back.
    Withdraw {
        reason: String,
    },
    SendBack {
        reason: String,
    },
    /// Publish the version that lay before whoever publishes.
    Publish {
        version: u32,
    },
    Remove {
        reason: String,
    },
}

/// What a step may look at.
#[derive(Debug, Clone)]
pub struct Facts<'n> {
    /// Who acts.
    pub by: AccountId,
    /// Today.
    pub today: Date,
    /// Everything by which the owner could be recognised.
    pub names: &'n Names,
    /// How long an owner is asked; none where the pack has no such clock.
    pub deadline: Option<Deadline>,
    /// What may be said of the owner beside the text, today.
    pub told: Disclosed,
}

/// Each language of a text with its name in forms.
pub fn languages(text: &Text) -> [(&'static str, &str); 3] {
    [("en", &text.en), ("es", &text.es), ("fr", &text.fr)]
}

fn clean(text: Text) -> Text {
    let clean = |text: String| text.replace("\r\n", "\n").trim().to_owned();
    Text {
        en: clean(text.en),
        es: clean(text.es),
        fr: clean(text.fr),
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn long(text: &str, limit: usize, field: &str) -> Result<(), Refusal> {
    if length(text) <= limit {
        return Ok(());
    }
    let long = Refusal::new("refusal-practice-long").arg("count", length(text));
    Err(long.arg("limit", limit).field(field))
}

/// A reason; where it is needed, one that says something.
fn reason(given: &str, needed: bool) -> Result<String, Refusal> {
    let given = given.replace("\r\n", "\n").trim().to_owned();
    if needed && length(&given) < SHORTEST_REASON {
        let short = Refusal::new("refusal-practice-reason");
        return Err(short.arg("least", SHORTEST_REASON).field("reason"));
    }
    long(&given, LONGEST, "reason")?;
    Ok(given)
}

impl Content {
    /// Without a word that names the owner, in every language that it has.
    fn checked(self, names: &Names) -> Result<Self, Refusal> {
        let content = Self {
            title: clean(self.title),
            text: clean(self.text),
        };
        let both = languages(&content.title)
            .into_iter()
            .zip(languages(&content.text));
        for ((lang, title), (_, text)) in both {
            let (title_field, text_field) = (format!("title_{lang}"), format!("text_{lang}"));
            if lang != "en" && title.is_empty() && text.is_empty() {
                continue;
            }
            if title.is_empty() {
                return Err(Refusal::new("refusal-practice-title").field(&title_field));
            }
            if length(text) < SHORTEST {
                let short = Refusal::new("refusal-practice-short");
                return Err(short.arg("least", SHORTEST).field(&text_field));
            }
            long(title, LONGEST_TITLE, &title_field)?;
            long(text, LONGEST, &text_field)?;
            for (words, field) in [(title, &title_field), (text, &text_field)] {
                let found = names.found(words);
                if !found.is_empty() {
                    let named = Refusal::new("refusal-practice-names");
                    return Err(named.arg("words", found.join(", ")).field(field));
                }
            }
        }
        Ok(content)
    }
}

/// Whose practice it is, and of what.
pub(crate) fn is_best_practice(class: crate::findings::Class) -> bool {
    class == crate::findings::Class::BestPractice
}

impl Proposed {
    /// From a finding, if it is a best practice.
    pub fn of(
        finding: FindingId,
        seen: &crate::findings::Observation,
        sites: usize,
    ) -> Option<Self> {
        is_best_practice(seen.class).then(|| Self {
            finding,
            member: MemberId(seen.member.0),
            criterion: seen.criterion.clone(),
            category: seen.category,
            edition: seen.edition.clone(),
            entity_type: seen.entity_type.clone(),
            size: Size::of(sites),
        })
    }
}
