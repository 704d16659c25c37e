//! Text blocks: words that the programme's staff use again in comments. The `text_block` stream.
//!
//! Every change is a new version; what was written with an older one keeps it. It refuses a placeholder for anything
//! that belongs to a case: a block is the same for every company, so that nobody's facts reach somebody else by a slip.

#[cfg(test)]
mod tests;

use crate::pack::Text;
use crate::record::{Actor, Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most characters of a block: it has to leave room for words of one's own in a comment.
pub const LONGEST: usize = 1500;
/// Fewer characters than this say nothing.
pub const SHORTEST: usize = 10;
/// The most characters of a title.
const LONGEST_TITLE: usize = 120;

/// What a block may leave open: words of the programme and of the criterion, nothing of a case.
pub const PLACEHOLDERS: [&str; 4] = ["programme", "administration", "criterion", "category"];

/// What a block says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What staff choose it by.
    pub title: String,
    /// The criterion it is for; none for every criterion.
    pub criterion: Option<String>,
    /// The words. English is always there; a language that is empty has no version.
    pub text: Text,
}

/// A version with who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub number: u32,
    /// The content.
    pub content: Content,
    /// Who.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// One block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextBlock {
    /// Every version, oldest first.
    pub versions: Vec<Version>,
    /// Why it is not offered any more, and when that was decided.
    pub retired: Option<(String, Timestamp)>,
}

/// What can happen to a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Event {
    /// It was written.
    Created { content: Content },
    /// It was written anew.
    Changed { version: u32, content: Content },
    /// It is not offered any more.
    Retired { reasons: String },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "created",
            Self::Changed { .. } => "changed",
            Self::Retired { .. } => "retired",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Write a new block.
    Create(Content),
    /// Write it anew, from the version that lay before the author.
    Change {
        /// That version.
        from: u32,
        /// The new content.
        content: Content,
    },
    /// Do not offer it any more.
    Retire {
        /// Why.
        reasons: String,
    },
}

/// The words for the placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filling<'a> {
    /// The programme's name.
    pub programme: &'a str,
    /// The administration's name.
    pub administration: &'a str,
    /// The criterion's number.
    pub criterion: &'a str,
    /// The name of its category.
    pub category: &'a str,
}

/// The placeholders of a text; a brace that closes nothing is one without a name.
fn holes(text: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for part in text.split('{').skip(1) {
        found.insert(part.split_once('}').map_or("", |(name, _)| name));
    }
    found
}

fn longest(text: &str) -> usize {
    text.chars().count()
}

impl Content {
    fn cleaned(self, known: &dyn Fn(&str) -> bool) -> Result<Self, Refusal> {
        let clean = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
        let content = Self {
            title: clean(&self.title),
            criterion: self.criterion.filter(|id| !id.trim().is_empty()),
            text: Text {
                en: clean(&self.text.en),
                es: clean(&self.text.es),
                fr: clean(&self.text.fr),
            },
        };
        if content.title.is_empty() {
            return Err(Refusal::new("refusal-block-title").field("title"));
        }
        if longest(&content.title) > LONGEST_TITLE {
            return Err(Refusal::new("refusal-block-title-long")
                .arg("limit", LONGEST_TITLE)
                .field("title"));
        }
        if let Some(id) = content.criterion.as_deref().filter(|id| !known(id)) {
            return Err(Refusal::new("refusal-block-criterion")
                .arg("criterion", id)
                .field("criterion"));
        }
        content.fits()?;
        Ok(content)
    }

    fn fits(&self) -> Result<(), Refusal> {
        let expected = holes(&self.text.en);
        for (field, text) in self.languages() {
            let count = longest(text);
            let field = format!("text_{field}");
            if text.is_empty() && field != "text_en" {
                continue;
            }
            if count < SHORTEST {
                let short = Refusal::new("refusal-block-short");
                return Err(short.arg("least", SHORTEST).field(&field));
            }
            if count > LONGEST {
                let long = Refusal::new("refusal-block-long").arg("count", count);
                return Err(long.arg("limit", LONGEST).field(&field));
            }
            let found = holes(text);
            if let Some(unknown) = found.iter().find(|name| !PLACEHOLDERS.contains(name)) {
                let known = PLACEHOLDERS.map(|name| format!("{{{name}}}")).join(", ");
                return Err(Refusal::new("refusal-block-placeholder")
                    .arg("name", format!("{{{unknown}}}"))
                    .arg("known", known)
                    .field(&field));
            }
            if found != expected {
                return Err(Refusal::new("refusal-block-holes-differ").field(&field));
            }
        }
        Ok(())
    }

    /// Each language with its words, English first.
    pub fn languages(&self) -> [(&'static str, &str); 3] {
        [
            ("en", &self.text.en),
            ("es", &self.text.es),
            ("fr", &self.text.fr),
        ]
    }

    /// The words in a language with the placeholders filled; none where that language has no version.
    pub fn filled(&self, lang: &str, filling: &Filling<'_>) -> Option<String> {
        let languages = self.languages();
        let (_, text) = languages
            .iter()
            .find(|(code, text)| *code == lang && !text.is_empty())?;
        let values = [
            ("{programme}", filling.programme),
            ("{administration}", filling.administration),
            ("{criterion}", filling.criterion),
            ("{category}", filling.category),
        ];
        Some(
            values
                .iter()
                .fold((*text).to_owned(), |text, (name, value)| {
                    text.replace(name, value)
                }),
        )
    }
}

impl TextBlock {
    /// The newest version.
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// Decides what happens. `known` says whether a criterion exists in an edition.
    pub fn apply(
        &self,
        command: Command,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create(content) => {
                if !self.versions.is_empty() {
                    return refuse("refusal-block-exists");
                }
                let content = content.cleaned(known)?;
                Ok(vec![Event::Created { content }])
            }
            Command::Change { from, content } => {
                let newest = self.standing()?;
                if newest.number != from {
                    return Err(Refusal::new("refusal-block-changed").field("title"));
                }
                let content = content.cleaned(known)?;
                Ok(if content == newest.content {
                    Vec::new()
                } else {
                    vec![Event::Changed {
                        version: newest.number + 1,
                        content,
                    }]
                })
            }
            Command::Retire { reasons } => {
                self.standing()?;
                let reasons = reasons.trim().to_owned();
                if longest(&reasons) < SHORTEST {
                    return Err(Refusal::new("refusal-block-reasons")
                        .arg("least", SHORTEST)
                        .field("reasons"));
                }
                if longest(&reasons) > LONGEST {
                    let long = Refusal::new("refusal-block-long").arg("count", longest(&reasons));
                    return Err(long.arg("limit", LONGEST).field("reasons"));
                }
                Ok(vec![Event::Retired { reasons }])
            }
        }
    }

    fn standing(&self) -> Result<&Version, Refusal> {
        if self.retired.is_some() {
            return refuse("refusal-block-retired");
        }
        self.newest()
            .ok_or_else(|| Refusal::new("refusal-block-unknown"))
    }
}

impl Aggregate for TextBlock {
    const KIND: &'static str = "text_block";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let (number, content) = match &recorded.event {
            Event::Created { content } => (1, content),
            Event::Changed { version, content } => (*version, content),
            Event::Retired { reasons } => {
                self.retired = Some((reasons.clone(), recorded.recorded_at));
                return;
            }
        };
        self.versions.push(Version {
            number,
            content: content.clone(),
            by: recorded.by.clone(),
            at: recorded.recorded_at,
        });
    }
}
