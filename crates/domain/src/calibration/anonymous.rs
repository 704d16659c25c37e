//! A real case without what names its company: known names are replaced, and everything that looks like an address of
//! mail or web, a telephone or an identifier.

use crate::identifiers::fold_letter;
use serde::{Deserialize, Serialize};

/// What stood where a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The company's name.
    Company,
    /// A person's name.
    Person,
    /// A site, street or town.
    Place,
    /// A business partner.
    Partner,
    /// A number or code.
    Identifier,
    /// An address of mail or web.
    Address,
    /// A word that the supervisor named.
    Other,
}

impl Mark {
    /// As it stands in the text.
    pub fn shown(self) -> &'static str {
        match self {
            Self::Company => "[company]",
            Self::Person => "[person]",
            Self::Place => "[place]",
            Self::Partner => "[partner]",
            Self::Identifier => "[number]",
            Self::Address => "[address]",
            Self::Other => "[…]",
        }
    }
}

/// A part of a text: words as they were, or what stands in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words that stay.
    Kept(String),
    /// Words that were taken out.
    Replaced(Mark),
}

/// Names of fewer characters would take harmless words with them.
const SHORTEST_NAME: usize = 3;
/// So many digits in a row of digits and signs are a number that names somebody.
const DIGITS: usize = 5;

/// What names a company, the longest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(Vec<(Vec<char>, Mark)>);

fn folded(text: &str) -> Vec<char> {
    // One character for one: the places in the folded text are those in the text.
    text.chars().map(fold_letter).collect()
}

impl Names {
    /// From words with their marks. What is too short to be a name is left out.
    pub fn of(words: impl IntoIterator<Item = (String, Mark)>) -> Self {
        let mut names: Vec<(Vec<char>, Mark)> = words
            .into_iter()
            .map(|(word, mark)| (folded(word.trim()), mark))
            .filter(|(word, _)| word.len() >= SHORTEST_NAME)
            .collect();
        names.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        names.dedup_by(|a, b| a.0 == b.0);
        Self(names)
    }

    fn at(&self, text: &[char], place: usize) -> Option<(usize, Mark)> {
        let before = place.checked_sub(1).and_then(|place| text.get(place));
        if before.is_some_and(|c| c.is_alphanumeric()) {
            return None;
        }
        let rest = text.get(place..).unwrap_or_default();
        let found = self.0.iter().find(|(name, _)| {
            let after = rest.get(name.len());
            rest.starts_with(name) && after.is_none_or(|c| !c.is_alphanumeric())
        });
        found.map(|(name, mark)| (name.len(), *mark))
    }

    /// What names somebody from this place on: how long it is, and what.
    fn named(&self, folded: &[char], place: usize) -> Option<(usize, Mark)> {
        self.at(folded, place)
            .or_else(|| address(folded, place))
            .or_else(|| number(folded, place))
    }

    /// The words of a text that name somebody, as they stand in it.
    pub fn found(&self, text: &str) -> Vec<String> {
        let (shown, folded): (Vec<char>, Vec<char>) = (text.chars().collect(), folded(text));
        let mut found: Vec<String> = Vec::new();
        let mut place = 0;
        while place < shown.len() {
            let Some((length, _)) = self.named(&folded, place) else {
                place += 1;
                continue;
            };
            let word: String = shown.iter().skip(place).take(length).collect();
            if !found.contains(&word) {
                found.push(word);
            }
            place += length.max(1);
        }
        found
    }

    /// A text with everything that names somebody replaced.
    pub fn replaced(&self, text: &str) -> Vec<Piece> {
        let (shown, folded): (Vec<char>, Vec<char>) = (text.chars().collect(), folded(text));
        let mut pieces = Vec::new();
        let mut kept = String::new();
        let mut place = 0;
        while let Some(c) = shown.get(place) {
            if let Some((length, mark)) = self.named(&folded, place) {
                if !kept.is_empty() {
                    pieces.push(Piece::Kept(std::mem::take(&mut kept)));
                }
                pieces.push(Piece::Replaced(mark));
                place += length.max(1);
            } else {
                kept.push(*c);
                place += 1;
            }
        }
        if !kept.is_empty() {
            pieces.push(Piece::Kept(kept));
        }
        pieces
    }

    /// The same as one text.
    pub fn anonymous(&self, text: &str) -> String {
        let pieces = self.replaced(text);
        let words = pieces.iter().map(|piece| match piece {
            Piece::Kept(words) => words.as_str(),
            Piece::Replaced(mark) => mark.shown(),
        });
        words.collect()
    }
}

/// Whether a word begins here.
fn begins(text: &[char], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|place| text.get(place));
    before.is_none_or(|c| c.is_whitespace() || "(<[\"'“‘«,;:".contains(*c))
}

// A word with an at sign in it, or one that begins like the address of a page.
fn address(text: &[char], place: usize) -> Option<(usize, Mark)> {
    let first = text.get(place)?;
    if !first.is_alphanumeric() || !begins(text, place) {
        return None;
    }
    let rest = text.get(place..)?;
    let word: String = rest.iter().take_while(|c| !c.is_whitespace()).collect();
    let word = word.trim_end_matches([
        '.', ',', ';', ':', ')', '>', '"', '\'', '”', '’', '»', '?', '!',
    ]);
    let mail = word
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    let page = ["http://", "https://", "www."]
        .iter()
        .any(|head| word.starts_with(head));
    (mail || page).then(|| (word.chars().count(), Mark::Address))
}

// A run of digits with the signs that people put between them: telephones, identifiers, postal codes.
fn number(text: &[char], place: usize) -> Option<(usize, Mark)> {
    let before = place.checked_sub(1).and_then(|place| text.get(place));
    if before.is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let rest = text.get(place..)?;
    let first = rest.first()?;
    if !(first.is_ascii_digit() || *first == '+') {
        return None;
    }
    let run = rest
        .iter()
        .take_while(|c| c.is_ascii_digit() || "+-./() ".contains(**c));
    let run: Vec<char> = run.copied().collect();
    let end = run.iter().rposition(char::is_ascii_digit)? + 1;
    let digits = run.iter().take(end).filter(|c| c.is_ascii_digit()).count();
    (digits >= DIGITS).then_some((end, Mark::Identifier))
}
