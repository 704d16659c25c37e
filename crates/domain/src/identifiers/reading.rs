//! What was typed, freed of separators and case, with each character's place kept.
//!
//! The place is kept because a message that says "the 7th character" must count as the person who
//! typed it counts.

use std::ops::Range;

use super::fault::{Allowed, IdentifierFault, Lengths};

/// The significant characters of a typed identifier.
pub(super) struct Reading {
    chars: Vec<(usize, char)>,
}

impl Reading {
    /// Reads what was typed; nothing but separators is [`IdentifierFault::Empty`].
    pub(super) fn of(raw: &str) -> Result<Self, IdentifierFault> {
        let mut chars: Vec<(usize, char)> = Vec::new();
        for (i, c) in raw.trim().chars().enumerate() {
            if c == '\u{303}' {
                // Some keyboards send Ñ as N and a combining tilde.
                if let Some((_, last @ 'N')) = chars.last_mut() {
                    *last = 'Ñ';
                }
                continue;
            }
            if !is_separator(c) {
                chars.push((i + 1, upper(c)));
            }
        }
        if chars.is_empty() {
            return Err(IdentifierFault::Empty);
        }
        Ok(Self { chars })
    }

    /// Drops a label such as `USDOT` that people copy along with the number.
    pub(super) fn without_label(mut self, label: &str) -> Self {
        let n = label.chars().count();
        if self.chars.len() > n && self.slice(0..n) == label {
            self.chars.drain(..n);
        }
        self
    }

    /// The characters without separators.
    pub(super) fn text(&self) -> String {
        self.chars.iter().map(|&(_, c)| c).collect()
    }

    /// How many characters there are.
    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// A part of the text; shorter, or empty, when it reaches beyond the end.
    pub(super) fn slice(&self, range: Range<usize>) -> String {
        self.part(range).map(|&(_, c)| c).collect()
    }

    /// Every character must be one that the scheme knows at all.
    pub(super) fn all(&self, allowed: Allowed) -> Result<&Self, IdentifierFault> {
        self.only(0..self.len(), allowed)
    }

    /// The characters in `range` must be `allowed`.
    pub(super) fn only(
        &self,
        range: Range<usize>,
        allowed: Allowed,
    ) -> Result<&Self, IdentifierFault> {
        match self.part(range).find(|&&(_, c)| !allowed.allows(c)) {
            Some(&(position, found)) => Err(IdentifierFault::Characters {
                position,
                found,
                allowed,
            }),
            None => Ok(self),
        }
    }

    /// The text must be this long.
    pub(super) fn length(&self, expected: Lengths) -> Result<&Self, IdentifierFault> {
        if expected.allows(self.len()) {
            return Ok(self);
        }
        Err(IdentifierFault::Length {
            expected,
            got: self.len(),
        })
    }

    /// A number of nothing but zeros stands for nobody.
    pub(super) fn not_all_zero(&self) -> Result<&Self, IdentifierFault> {
        if self.chars.iter().all(|&(_, c)| c == '0') {
            return Err(IdentifierFault::Placeholder);
        }
        Ok(self)
    }

    fn part(&self, range: Range<usize>) -> impl Iterator<Item = &(usize, char)> {
        self.chars
            .iter()
            .skip(range.start)
            .take(range.end.saturating_sub(range.start))
    }
}

/// Spaces, dots and every kind of hyphen: people write them, no scheme counts them.
pub(super) fn is_separator(c: char) -> bool {
    c.is_whitespace() || c == '.' || is_hyphen(c)
}

/// Hyphens and the dashes that word processors put in their place.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{feff}' | '\u{200b}'
    )
}

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}
