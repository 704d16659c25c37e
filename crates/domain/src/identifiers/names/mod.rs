//! Company names, reduced to what tells one company from another, and compared.
//!
//! Two applications from one company seldom spell its name alike: `Acme Logistics, Inc.` comes back as
//! `ACME LOGISTICS INCORPORATED`. Comparing finds such pairs and says why it holds them alike, for a
//! person to decide: nothing is merged or refused on a likeness of names.

mod compare;
mod vocabulary;

#[cfg(test)]
mod tests;

use compare::{EXACT_UP_TO, TWO_SLIPS_FROM};
pub use compare::{Reason, Similarity, similarity};

use std::collections::BTreeSet;

use super::fold::fold;
use vocabulary::{
    FORMS_AT_END, FORMS_AT_START, FORMS_UNSPACED, LegalForm, PLACE_WORDS, SPELLINGS, STOP_WORDS,
    TRADE_WORDS,
};

/// A name taken apart: its words in one spelling, and the legal forms that stood around them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ParsedName {
    words: Vec<String>,
    /// The words as they were spelt, written together: spaces are the first thing people vary.
    joined: String,
    legal_forms: BTreeSet<&'static str>,
}

/// The name without case, accents, punctuation, legal form, connecting words and abbreviations:
/// `The Café Int'l Co., Ltd.` is `cafe international`.
pub fn normal_form(name: &str) -> String {
    parse(name).words.join(" ")
}

/// The words by which people call a company: those of its name, as they are spelt but without accents, that are no legal
/// form, no connecting word, and none of the trade or of places that many names share.
pub fn own_words(name: &str) -> Vec<String> {
    let mut words = parse(name).words;
    words.retain(|word| {
        let word = word.as_str();
        !is_stop_word(word) && !TRADE_WORDS.contains(&word) && !PLACE_WORDS.contains(&word)
    });
    words
}

fn parse(name: &str) -> ParsedName {
    let mut words = tokens(name);
    let mut legal_forms = BTreeSet::new();
    strip_unspaced_forms(&mut words, &mut legal_forms);
    while let Some((class, n)) = longest(FORMS_AT_END, &words, stands_at_end) {
        legal_forms.insert(class);
        words.truncate(words.len() - n);
        // `Smith & Co.`: the connecting word belongs to the form.
        if words.len() > 1 && words.last().is_some_and(|w| is_stop_word(w)) {
            words.pop();
        }
    }
    if let Some((class, n)) = longest(FORMS_AT_START, &words, stands_at_start) {
        legal_forms.insert(class);
        words.drain(..n);
    }
    if words.iter().any(|word| !is_stop_word(word)) {
        words.retain(|word| !is_stop_word(word));
    }
    let joined = words.concat();
    for word in &mut words {
        if let Some((usual, _)) = SPELLINGS
            .iter()
            .find(|(_, others)| others.contains(&word.as_str()))
        {
            (*usual).clone_into(word);
        }
    }
    ParsedName {
        words,
        joined,
        legal_forms,
    }
}

/// Words of letters and digits. Apostrophes join (`int'l`), everything else parts; initials standing
/// together are one word, whatever stands between them (`S. A.` is `sa`, `H & M` is `hm`).
fn tokens(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<(String, bool)> = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric() && !is_apostrophe(c)) {
        let word: String = word.chars().filter(|&c| !is_apostrophe(c)).collect();
        if word.is_empty() {
            continue;
        }
        let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match words.last_mut() {
            Some((last, true)) if initial => last.push_str(&word),
            _ => words.push((word, initial)),
        }
    }
    words.into_iter().map(|(word, _)| word).collect()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´')
}

/// The class and length of the longest form that stands in `words`, if something is left beside it.
/// The longest, because `company` also ends `limited liability company`.
fn longest(
    forms: &[LegalForm],
    words: &[String],
    stands: impl Fn(&[&str], &[String]) -> bool,
) -> Option<(&'static str, usize)> {
    forms
        .iter()
        .flat_map(|form| form.written.iter().map(|written| (form.class, *written)))
        .filter(|(_, written)| written.len() < words.len() && stands(written, words))
        .map(|(class, written)| (class, written.len()))
        .max_by_key(|&(_, n)| n)
}

fn stands_at_end(written: &[&str], words: &[String]) -> bool {
    let tail = words.iter().skip(words.len() - written.len());
    tail.map(String::as_str).eq(written.iter().copied())
}

fn stands_at_start(written: &[&str], words: &[String]) -> bool {
    let head = words.iter().take(written.len());
    head.map(String::as_str).eq(written.iter().copied())
}

fn strip_unspaced_forms(words: &mut Vec<String>, found: &mut BTreeSet<&'static str>) {
    for form in FORMS_UNSPACED {
        let others: usize = words.iter().filter(|word| word.as_str() != *form).count();
        for word in words.iter_mut() {
            let rest = word
                .strip_suffix(form)
                .or_else(|| word.strip_prefix(form))
                .map(str::to_owned);
            if let Some(rest) = rest
                && (!rest.is_empty() || others > 0)
            {
                found.insert(form);
                *word = rest;
            }
        }
    }
    words.retain(|word| !word.is_empty());
}

fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// How much a word tells about which company is meant: a trade is shared by thousands, and a place is
/// what branches add and leave out.
fn weight(word: &str) -> f64 {
    if PLACE_WORDS.contains(&word) {
        0.3
    } else if TRADE_WORDS.contains(&word) {
        0.4
    } else {
        1.0
    }
}

/// The words that tell companies apart; all of them when none does (`Global Logistics`).
fn distinctive(words: &[String]) -> Vec<&str> {
    let telling: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| weight(word) >= 1.0)
        .collect();
    if telling.is_empty() {
        return words.iter().map(String::as_str).collect();
    }
    telling
}

/// Keys of which two near-identical names share at least one, so that one indexed lookup finds the few
/// companies worth comparing with [`similarity`]. Several slips in the only telling word can still
/// part a pair; identifiers are the second net.
///
/// Two short words that are one slip apart become equal when a letter is left out of either, so a short
/// word gives itself with each letter left out. A long word gives its beginning and its end, of which one
/// slip spoils one, and its sorted letters, which survive letters changing places. The ends of the whole
/// name survive a lost space.
pub fn block_keys(name: &str) -> Vec<String> {
    let ParsedName { words, joined, .. } = parse(name);
    let mut keys = BTreeSet::new();
    for word in distinctive(&words) {
        let letters: Vec<char> = word.chars().collect();
        let n = letters.len();
        if n < TWO_SLIPS_FROM {
            keys.insert(format!("d:{word}"));
        }
        if n <= EXACT_UP_TO {
            continue;
        }
        if n < TWO_SLIPS_FROM {
            keys.extend((0..n).map(|left_out| format!("d:{}", without(&letters, left_out))));
        }
        // Words of seven and of eight letters may be one word: both kinds of keys there.
        if n + 1 >= TWO_SLIPS_FROM {
            keys.insert(format!("b:{}", head(&letters, 4)));
            keys.insert(format!("e:{}", tail(&letters, 4)));
        }
        let mut sorted = letters;
        sorted.sort_unstable();
        keys.insert(format!("s:{}", sorted.iter().collect::<String>()));
    }
    // The ends of the whole name, unless a trade word stands there: half a register ends in `stics`.
    let telling = distinctive(&words);
    let tells = |word: Option<&String>| word.is_some_and(|w| telling.contains(&w.as_str()));
    let joined: Vec<char> = joined.chars().collect();
    if tells(words.first()) {
        keys.insert(format!("B:{}", head(&joined, 5)));
    }
    if tells(words.last()) {
        keys.insert(format!("E:{}", tail(&joined, 5)));
    }
    keys.into_iter().collect()
}

fn without(letters: &[char], left_out: usize) -> String {
    let kept = letters.iter().enumerate().filter(|&(i, _)| i != left_out);
    kept.map(|(_, c)| c).collect()
}

fn head(letters: &[char], n: usize) -> String {
    letters.iter().take(n).collect()
}

fn tail(letters: &[char], n: usize) -> String {
    letters
        .iter()
        .skip(letters.len().saturating_sub(n))
        .collect()
}
