//! How alike two names are, and two addresses.

use std::collections::BTreeSet;

/// In the letters of ASCII, without case and punctuation: `Ąžuolas & Ko` is `azuolas ko`.
pub(super) fn folded(name: &str) -> String {
    let ascii = any_ascii::any_ascii(name).to_lowercase();
    let words = ascii.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Three letters at a time, with a mark at either end.
pub(super) fn trigrams(name: &str) -> BTreeSet<[char; 3]> {
    let letters: Vec<char> = std::iter::once('^')
        .chain(name.chars())
        .chain(std::iter::once('$'))
        .collect();
    letters
        .windows(3)
        .filter_map(|three| three.try_into().ok())
        .collect()
}

/// Twice the letters that two texts have in the same order, of all their letters.
fn ratio(one: &str, other: &str) -> f64 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let all = one.len() + other.len();
    if all == 0 {
        return 1.0;
    }
    // The longest common subsequence, row by row.
    let mut row = vec![0_usize; other.len() + 1];
    for a in &one {
        let mut corner = 0;
        let mut left = 0;
        for (b, cell) in other.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            *cell = if a == b { corner + 1 } else { above.max(left) };
            corner = above;
            left = *cell;
        }
    }
    let common = row.last().copied().unwrap_or_default();
    let (common, all) = (u32::try_from(common), u32::try_from(all));
    2.0 * f64::from(common.unwrap_or(u32::MAX)) / f64::from(all.unwrap_or(u32::MAX))
}

fn sorted(name: &str) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}

/// The likeness of two folded names, 0 to 1: as they stand, or with their words in order, whichever is more. Sorting
/// forgives words that change places; not sorting forgives a slip in the letter by which a word is sorted.
pub fn likeness(one: &str, other: &str) -> f64 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    ratio(one, other).max(ratio(&sorted(one), &sorted(other)))
}

/// How two addresses agree.
pub(super) struct Place {
    /// Whether they are one place: a country or a town alone is none.
    pub same: bool,
    /// Of the shorter one's words the share that the other has.
    pub share: f64,
    /// Those words.
    pub words: Vec<String>,
}

/// Of the shorter address's words the share that the other has, at the nearest of the known addresses; none where either
/// has none.
pub(super) fn place(asked: &str, known: &[String]) -> Option<Place> {
    let words = |text: &str| -> BTreeSet<String> {
        folded(text).split_whitespace().map(str::to_owned).collect()
    };
    let asked = words(asked);
    if asked.is_empty() {
        return None;
    }
    let shares = known
        .iter()
        .map(|known| words(known))
        .filter(|k| !k.is_empty());
    let shares = shares.map(|known| {
        let common: Vec<String> = asked.intersection(&known).cloned().collect();
        let least = u32::try_from(asked.len().min(known.len())).unwrap_or(u32::MAX);
        let count = u32::try_from(common.len()).unwrap_or(u32::MAX);
        let share = f64::from(count) / f64::from(least);
        let numbered = common
            .iter()
            .any(|word| word.bytes().any(|b| b.is_ascii_digit()));
        Place {
            same: share >= super::SAME_PLACE && common.len() >= super::SAME_WORDS && numbered,
            share,
            words: common,
        }
    });
    shares.max_by(|a, b| a.same.cmp(&b.same).then(a.share.total_cmp(&b.share)))
}
