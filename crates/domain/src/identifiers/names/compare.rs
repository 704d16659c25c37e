//! How alike two company names are, and why.

use super::{ParsedName, distinctive, parse, weight};

/// Two words of a name are one word misspelt when their Jaro–Winkler likeness reaches this. At 0.91
/// a letter too many or too few passes (`Maersk`, `Marsk`; `Müller`, `Mueller` reaches 0.917), while words
/// that merely begin alike do not (`Transmex`, `Transmar` reaches 0.90).
const SAME_WORD: f64 = 0.91;

/// Words up to this length must be equal: a letter changed in `TAL` makes another company.
pub(super) const EXACT_UP_TO: usize = 3;

/// Words of this length may hold two slips, shorter ones one.
pub(super) const TWO_SLIPS_FROM: usize = 8;

/// Names joined to one word may differ by one slip from this length on.
const JOINED_SLIP_FROM: usize = 10;

/// The most that names with different numbers may reach, below any threshold of interest: `Planta 1`
/// and `Planta 2` are different places however alike the rest is.
const NUMBERS_DIFFER_CAP: u8 = 80;

/// Why two names were held alike, or not quite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is left of either name to compare.
    NothingToCompare,
    /// Alike to the letter once case, accents, punctuation and legal form are gone.
    SameNormalForm,
    /// The same words in another order.
    WordOrder,
    /// The same letters with other spaces.
    Spacing,
    /// Both carry a legal form, and not the same.
    LegalForm,
    /// A word spelt differently.
    Spelling {
        /// In the first name.
        first: String,
        /// In the second name.
        second: String,
    },
    /// A word that only the first name has.
    OnlyInFirst(String),
    /// A word that only the second name has.
    OnlyInSecond(String),
    /// The numbers in the names differ.
    Numbers,
}

impl Reason {
    /// Every message key that a reason can have.
    pub const KEYS: [&'static str; 9] = [
        "company-name-reason-nothing-to-compare",
        "company-name-reason-same",
        "company-name-reason-word-order",
        "company-name-reason-spacing",
        "company-name-reason-legal-form",
        "company-name-reason-spelling",
        "company-name-reason-only-in-first",
        "company-name-reason-only-in-second",
        "company-name-reason-numbers",
    ];

    /// The Fluent key of the message.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NothingToCompare => "company-name-reason-nothing-to-compare",
            Self::SameNormalForm => "company-name-reason-same",
            Self::WordOrder => "company-name-reason-word-order",
            Self::Spacing => "company-name-reason-spacing",
            Self::LegalForm => "company-name-reason-legal-form",
            Self::Spelling { .. } => "company-name-reason-spelling",
            Self::OnlyInFirst(_) => "company-name-reason-only-in-first",
            Self::OnlyInSecond(_) => "company-name-reason-only-in-second",
            Self::Numbers => "company-name-reason-numbers",
        }
    }

    /// The values that the message shows.
    pub fn args(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::Spelling { first, second } => vec![("first", first), ("second", second)],
            Self::OnlyInFirst(word) | Self::OnlyInSecond(word) => vec![("word", word)],
            _ => Vec::new(),
        }
    }
}

/// How alike two names are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similarity {
    /// 0 (nothing in common) to 100 (the same name).
    pub score: u8,
    /// What the score rests on.
    pub why: Vec<Reason>,
}

/// Compares two company names as they were typed. The order of the two changes the reasons' words only.
pub fn similarity(first: &str, second: &str) -> Similarity {
    compare(&parse(first), &parse(second))
}

fn compare(a: &ParsedName, b: &ParsedName) -> Similarity {
    if a.words.is_empty() || b.words.is_empty() {
        return Similarity {
            score: 0,
            why: vec![Reason::NothingToCompare],
        };
    }
    let mut found = if a.words == b.words {
        Similarity {
            score: 100,
            why: vec![Reason::SameNormalForm],
        }
    } else {
        let by_word = by_word(a, b);
        match as_one_word(a, b) {
            Some(joined) if joined.score > by_word.score => joined,
            _ => by_word,
        }
    };
    if numbers(a) != numbers(b) {
        found.score = found.score.min(NUMBERS_DIFFER_CAP);
        found.why.push(Reason::Numbers);
    }
    let both_have_forms = !a.legal_forms.is_empty() && !b.legal_forms.is_empty();
    if both_have_forms && a.legal_forms.is_disjoint(&b.legal_forms) {
        // Sister companies in two countries differ just so; still worth a look.
        found.score = found.score.saturating_sub(4);
        found.why.push(Reason::LegalForm);
    }
    found
}

/// Pairs each word with its likest partner; the score is the share of weight that found one.
fn by_word(a: &ParsedName, b: &ParsedName) -> Similarity {
    let pairs = pair_words(&a.words, &b.words);
    let (telling_a, telling_b) = (distinctive(&a.words), distinctive(&b.words));
    // A word counts little only beside one that tells more.
    let weigh = |word: &str| {
        if telling_a.contains(&word) || telling_b.contains(&word) {
            1.0
        } else {
            weight(word)
        }
    };
    let total: f64 = a.words.iter().chain(&b.words).map(|w| weigh(w)).sum();
    let shared: f64 = pairs
        .iter()
        .map(|&(i, j, likeness)| {
            let weight = |words: &[String], at: usize| words.get(at).map_or(0.0, |w| weigh(w));
            likeness * (weight(&a.words, i) + weight(&b.words, j))
        })
        .sum();
    let mut why = differences(a, b, &pairs);
    let mut score = percent(shared / total);
    if why.is_empty() {
        why.push(Reason::WordOrder);
        score = score.min(96);
    } else {
        // Only the same normal form is 100.
        score = score.min(99);
    }
    Similarity { score, why }
}

/// Greedy pairing, likest first, each word once.
fn pair_words(a: &[String], b: &[String]) -> Vec<(usize, usize, f64)> {
    let mut candidates: Vec<(usize, usize, f64)> = Vec::new();
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            if let Some(likeness) = word_likeness(x, y) {
                candidates.push((i, j, likeness));
            }
        }
    }
    candidates.sort_by(|x, y| y.2.total_cmp(&x.2));
    let mut pairs: Vec<(usize, usize, f64)> = Vec::new();
    for candidate in candidates {
        if pairs
            .iter()
            .all(|pair| pair.0 != candidate.0 && pair.1 != candidate.1)
        {
            pairs.push(candidate);
        }
    }
    pairs.sort_by_key(|pair| pair.0);
    pairs
}

fn word_likeness(x: &str, y: &str) -> Option<f64> {
    if x == y {
        return Some(1.0);
    }
    let shorter = x.chars().count().min(y.chars().count());
    let longer = x.chars().count().max(y.chars().count());
    let has_digit = |word: &str| word.chars().any(char::is_numeric);
    if shorter <= EXACT_UP_TO || has_digit(x) || has_digit(y) {
        return None;
    }
    let slips = if longer >= TWO_SLIPS_FROM { 2 } else { 1 };
    let likeness = strsim::jaro_winkler(x, y);
    (likeness >= SAME_WORD && strsim::osa_distance(x, y) <= slips).then_some(likeness)
}

fn differences(a: &ParsedName, b: &ParsedName, pairs: &[(usize, usize, f64)]) -> Vec<Reason> {
    let mut why = Vec::new();
    for (i, word) in a.words.iter().enumerate() {
        match pairs.iter().find(|pair| pair.0 == i) {
            None => why.push(Reason::OnlyInFirst(word.clone())),
            Some(&(_, j, _)) => {
                if let Some(other) = b.words.get(j)
                    && other != word
                {
                    why.push(Reason::Spelling {
                        first: word.clone(),
                        second: other.clone(),
                    });
                }
            }
        }
    }
    for (j, word) in b.words.iter().enumerate() {
        if pairs.iter().all(|pair| pair.1 != j) {
            why.push(Reason::OnlyInSecond(word.clone()));
        }
    }
    why
}

/// `Mega Trans` and `Megatrans`: the same letters, perhaps with one slip in a long name. A slip counts
/// here only where the spaces differ; otherwise it is for the words to judge, or `TAL International`
/// would pass for `TAM International`.
fn as_one_word(a: &ParsedName, b: &ParsedName) -> Option<Similarity> {
    let (first, second) = (&a.joined, &b.joined);
    if first == second {
        return Some(Similarity {
            score: 97,
            why: vec![Reason::Spacing],
        });
    }
    let long = first.chars().count().min(second.chars().count()) >= JOINED_SLIP_FROM;
    let spaced_otherwise = a.words.len() != b.words.len();
    (long && spaced_otherwise && strsim::osa_distance(first, second) <= 1).then(|| Similarity {
        score: 92,
        why: vec![Reason::Spelling {
            first: first.clone(),
            second: second.clone(),
        }],
    })
}

/// The numbers in a name, in order of size as text.
fn numbers(name: &ParsedName) -> Vec<String> {
    let mut numbers: Vec<String> = name
        .words
        .iter()
        .flat_map(|word| word.split(|c: char| !c.is_numeric()))
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .collect();
    numbers.sort();
    numbers
}

fn percent(share: f64) -> u8 {
    // No cast: a share is between 0 and 1, so one of the 101 whole numbers is nearest.
    (0..=100_u8)
        .rev()
        .find(|&n| f64::from(n) <= share * 100.0 + 0.5)
        .unwrap_or(0)
}
