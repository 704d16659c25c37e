//! Answers that several companies share word for word.
//!
//! A text is the set of its runs of five words (Broder, On the resemblance and containment of documents, 1997). Runs
//! that stand in the programme's own texts say nothing: companies repeat what they were asked. Runs that more than a few
//! companies use are somebody's template, and say nothing either. What is left leads from a run to the few who have it,
//! so that nobody is compared with everybody.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// So many words make a run.
const RUN: usize = 5;
/// From here on a letter is a word by itself: Chinese, Japanese and Korean put no spaces between words.
const WITHOUT_SPACES: u32 = 0x2E80;
/// A passage is shown so far.
const LONGEST_PASSAGE: usize = 240;

/// When answers count as copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CopyRules {
    /// Shorter answers are alike by chance.
    pub least_words: u32,
    /// Answers are alike from so many of a hundred runs in common on.
    pub percent: u32,
    /// Companies are asked about from so many alike answers on,
    pub answers: u32,
    /// or from so many words in common in one answer.
    pub words: u32,
    /// What more companies use is a template.
    pub widely: u32,
}

/// An answer that two companies have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAnswer {
    /// The criterion.
    pub criterion: String,
    /// Words that stand in both.
    pub words: u32,
    /// Of a hundred runs of either, so many stand in both.
    pub percent: u32,
    /// The longest passage in common.
    pub passage: String,
}

// FNV-1a with a last mixing (the finisher of SplitMix64), so that the lowest bits can choose a sample.
fn mixed(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ (hash >> 31)
}

fn hashed<'w>(words: impl IntoIterator<Item = &'w str>) -> u64 {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    for word in words {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
    mixed(hash)
}

/// The words of a text with their places: where each begins and ends.
fn words(text: &str) -> Vec<(String, usize, usize)> {
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let alone = u32::from(letter) >= WITHOUT_SPACES;
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        let small = letter.to_lowercase();
        match found.last_mut() {
            Some((word, _, until)) if open && !alone => {
                word.extend(small);
                *until = end;
            }
            _ => found.push((small.collect(), at, end)),
        }
        open = !alone;
    }
    found
}

fn runs(words: &[(String, usize, usize)]) -> impl Iterator<Item = u64> + '_ {
    let all = words.windows(RUN);
    all.map(|run| hashed(run.iter().map(|(word, _, _)| word.as_str())))
}

/// Every run of the programme's own texts: criteria, guidance, text blocks, published practices.
#[derive(Debug, Clone, Default)]
pub struct OwnTexts(HashSet<u64>);

impl OwnTexts {
    /// Adds a text.
    pub fn add(&mut self, text: &str) {
        self.0.extend(runs(&words(text)));
    }

    /// The runs of somebody else's text that are not ours.
    fn others(&self, text: &str) -> BTreeSet<u64> {
        let all = words(text);
        runs(&all).filter(|run| !self.0.contains(run)).collect()
    }
}

/// From runs of words to those who use them.
#[derive(Debug)]
pub struct Index {
    rules: CopyRules,
    sample: u64,
    uses: Vec<(u64, u32)>,
    answers: u32,
}

/// Who has to be compared, and what is no sign.
#[derive(Debug, Clone, Default)]
pub struct Candidates {
    /// Pairs of numbers, the likeliest first.
    pub pairs: Vec<(u32, u32)>,
    /// Runs of templates.
    templates: HashSet<u64>,
    sample: u64,
}

fn of_criterion(run: u64, criterion: &str) -> u64 {
    mixed(run ^ hashed([criterion]))
}

impl Index {
    /// An empty one. One run of `sample` is kept: in a large programme the others would find nobody else.
    pub fn new(rules: CopyRules, sample: u32) -> Self {
        Self {
            rules,
            sample: u64::from(sample.max(1)),
            uses: Vec::new(),
            answers: 0,
        }
    }

    /// How many answers were long enough to be looked at.
    pub fn answers(&self) -> u32 {
        self.answers
    }

    /// Adds a company's answer. `who` is any number of the company's.
    pub fn add(&mut self, ours: &OwnTexts, who: u32, criterion: &str, text: &str) {
        let long = words(text).len() >= self.rules.least_words as usize;
        if !long {
            return;
        }
        self.answers += 1;
        for run in ours.others(text) {
            if run.is_multiple_of(self.sample) {
                self.uses.push((of_criterion(run, criterion), who));
            }
        }
    }

    /// Who uses the same runs, apart from those that many use.
    pub fn candidates(mut self) -> Candidates {
        self.uses.sort_unstable();
        self.uses.dedup();
        let mut templates = HashSet::new();
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for users in self.uses.chunk_by(|a, b| a.0 == b.0) {
            if users.len() > self.rules.widely as usize {
                templates.extend(users.first().map(|(run, _)| *run));
                continue;
            }
            for (place, (_, one)) in users.iter().enumerate() {
                let others = users.iter().skip(place + 1);
                pairs.extend(others.map(|(_, other)| (*one, *other)));
            }
        }
        pairs.sort_unstable();
        // A single run of a sample is chance.
        let least = if self.sample > 1 { 2 } else { 1 };
        let mut counted: Vec<(usize, (u32, u32))> = pairs
            .chunk_by(|a, b| a == b)
            .filter(|same| same.len() >= least)
            .filter_map(|same| Some((same.len(), *same.first()?)))
            .collect();
        counted.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Candidates {
            pairs: counted.into_iter().map(|(_, pair)| pair).collect(),
            templates,
            sample: self.sample,
        }
    }
}

/// A company's answers by criterion.
pub type Answers = BTreeMap<String, String>;

impl Candidates {
    /// The answers that two companies have in common, if they are enough to ask about.
    pub fn compare(
        &self,
        rules: &CopyRules,
        ours: &OwnTexts,
        one: &Answers,
        other: &Answers,
    ) -> Vec<SharedAnswer> {
        let mut shared: Vec<SharedAnswer> = Vec::new();
        for (criterion, text) in one {
            let Some(theirs) = other.get(criterion) else {
                continue;
            };
            shared.extend(self.alike(rules, ours, criterion, (text, theirs)));
        }
        let enough = shared.len() >= rules.answers as usize
            || shared.iter().any(|answer| answer.words >= rules.words);
        if enough { shared } else { Vec::new() }
    }

    fn alike(
        &self,
        rules: &CopyRules,
        ours: &OwnTexts,
        criterion: &str,
        (text, theirs): (&str, &str),
    ) -> Option<SharedAnswer> {
        let shortest = words(text).len().min(words(theirs).len());
        if shortest < rules.least_words as usize {
            return None;
        }
        let (a, b) = (ours.others(text), ours.others(theirs));
        let common: BTreeSet<u64> = a.intersection(&b).copied().collect();
        let whole = a.union(&b).count();
        if common.is_empty() || common.len() * 100 < whole * rules.percent as usize {
            return None;
        }
        // Of the runs that were counted, more than half must be no template's.
        let counted = common.iter().filter(|run| run.is_multiple_of(self.sample));
        let counted: Vec<u64> = counted.map(|run| of_criterion(*run, criterion)).collect();
        let templates = counted.iter().filter(|run| self.templates.contains(run));
        if templates.count() * 2 > counted.len() {
            return None;
        }
        let pieces = marked(text, theirs, ours);
        let in_common = pieces.iter().filter(|(both, _)| *both);
        let in_words = in_common.clone().map(|(_, piece)| words(piece).len()).sum();
        let longest = in_common.max_by_key(|(_, piece)| piece.len());
        let longest = longest.map_or("", |(_, piece)| piece.as_str());
        Some(SharedAnswer {
            criterion: criterion.to_owned(),
            words: small(in_words),
            percent: small(common.len() * 100 / whole.max(1)),
            passage: longest.chars().take(LONGEST_PASSAGE).collect(),
        })
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A text in pieces: those that stand in the other as well, and are not the programme's, and the rest.
pub fn marked(text: &str, other: &str, ours: &OwnTexts) -> Vec<(bool, String)> {
    let theirs = ours.others(other);
    let own = words(text);
    let mut both = vec![false; own.len()];
    for (place, run) in runs(&own).enumerate() {
        if theirs.contains(&run) {
            both.iter_mut()
                .skip(place)
                .take(RUN)
                .for_each(|shared| *shared = true);
        }
    }
    let mut pieces: Vec<(bool, String)> = Vec::new();
    let mut begun = 0;
    let mut state = both.first().copied().unwrap_or_default();
    for (shared, (_, from, _)) in both.iter().zip(&own) {
        if *shared != state {
            pieces.push((state, text.get(begun..*from).unwrap_or_default().to_owned()));
            (begun, state) = (*from, *shared);
        }
    }
    pieces.push((state, text.get(begun..).unwrap_or_default().to_owned()));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// How many words a text has.
pub fn word_count(text: &str) -> u32 {
    small(words(text).len())
}
