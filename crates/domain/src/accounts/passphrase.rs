//! What may be a passphrase: long enough, and not one that everybody tries first.
//!
//! Follows NIST SP 800-63B-4, section 3.1.1.2: 15 characters where it is the only factor, 8 beside a second
//! one, no rules about kinds of characters, no forced change, the *whole* passphrase compared with a list of
//! common and breached ones and with words of its context and their derivatives. It does not refuse a
//! passphrase for containing a common word: four of them in a row are a good passphrase.

use crate::Refusal;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Fewest characters where the passphrase is the only factor.
pub const WITHOUT_SECOND_FACTOR: usize = 15;
/// Fewest characters beside a second factor.
pub const WITH_SECOND_FACTOR: usize = 8;
/// Most characters: far above the 64 that must be taken, and no free work for a hasher.
pub const LONGEST: usize = 256;

/// Passphrases seen in breaches and those that people think of first, folded as [`fold`] does.
static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
    include_str!("common_passphrases.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(fold)
        .collect()
});

/// Rows of keyboards, alphabets and digits, along which fingers run.
const RUNS: [&str; 10] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "zaq12wsxcde34rfvbgt56yhnmju78ik",
];

/// Lower case, with the digits and signs that stand for letters turned back into them.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '.'))
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' | '|' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            other => other,
        })
        .collect()
}

/// Without digits and signs at either end: `summer2024!` is `summer`.
fn core(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphabetic())
}

/// The shortest part of which the text is a repetition; the text itself when it is none.
fn unit(text: &str) -> &str {
    let ends = text.char_indices().map(|(i, _)| i).skip(1);
    for end in ends {
        let Some((head, _)) = text.split_at_checked(end) else {
            continue;
        };
        if text.len().is_multiple_of(end) && head.repeat(text.len() / end) == text {
            return head;
        }
    }
    text
}

fn runs_along(text: &str) -> bool {
    let backwards: String = text.chars().rev().collect();
    let along = |t: &str| RUNS.iter().any(|run| run.contains(t));
    along(text) || along(&backwards)
}

fn known(text: &str, context: &HashSet<String>) -> bool {
    let one = |t: &str| COMMON.contains(t) || context.contains(t);
    let two = || {
        let cuts = text.char_indices().map(|(i, _)| i).skip(1);
        cuts.filter_map(|i| text.split_at_checked(i))
            .any(|(a, b)| (one(a) || runs_along(a)) && (one(b) || runs_along(b)))
    };
    one(text) || two()
}

fn guessable(passphrase: &str, context: &HashSet<String>) -> bool {
    let lower = passphrase.to_lowercase();
    let plain: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    if unit(&plain).chars().count() <= 3 || runs_along(unit(&plain)) {
        return true;
    }
    let stripped = core(&plain);
    let folded = fold(&plain);
    let folded_core = fold(stripped);
    [plain.as_str(), stripped, &folded, &folded_core]
        .iter()
        .map(|form| unit(form))
        .any(|form| !form.is_empty() && (known(form, context) || runs_along(form)))
}

fn context_words(context: &[&str]) -> HashSet<String> {
    let mut words = HashSet::new();
    let product = ["greenlane", "ctpat", "customs", "trustedtrader"];
    for text in context.iter().copied().chain(product) {
        words.insert(fold(text));
        for part in text.split(|c: char| !c.is_alphanumeric()) {
            if part.chars().count() >= 3 {
                words.insert(fold(part));
            }
        }
    }
    words.remove("");
    words
}

/// Whether it may be the passphrase of somebody whose address and name are the `context`.
///
/// # Errors
/// A refusal for the field `passphrase`: too short, too long, or among the first that anybody would try.
pub fn screen(passphrase: &str, context: &[&str], second_factor: bool) -> Result<(), Refusal> {
    let fewest = if second_factor {
        WITH_SECOND_FACTOR
    } else {
        WITHOUT_SECOND_FACTOR
    };
    let length = passphrase.chars().count();
    let refusal = |key: &str| Refusal::new(key).field("passphrase");
    if length < fewest {
        return Err(refusal("refusal-passphrase-short").arg("least", fewest));
    }
    if length > LONGEST {
        return Err(refusal("refusal-passphrase-long").arg("most", LONGEST));
    }
    if guessable(passphrase, &context_words(context)) {
        return Err(refusal("refusal-passphrase-common"));
    }
    Ok(())
}
