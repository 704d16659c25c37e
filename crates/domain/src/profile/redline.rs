//! What changed between two texts, word by word.

use similar::{ChangeTag, TextDiff};

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// In both texts.
    Same,
    /// Only in the earlier text.
    Removed,
    /// Only in the later text.
    Added,
}

/// A run of words with the same fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its fate.
    pub kind: ChangeKind,
    /// The words, with the spaces and punctuation between them.
    pub text: String,
}

/// The redline from `before` to `after`: the removed and same runs together are `before`, the added and same runs
/// together are `after`.
pub fn redline(before: &str, after: &str) -> Vec<Change> {
    let diff = TextDiff::from_words(before, after);
    let mut runs: Vec<Change> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => ChangeKind::Same,
            ChangeTag::Delete => ChangeKind::Removed,
            ChangeTag::Insert => ChangeKind::Added,
        };
        push(&mut runs, kind, change.value());
    }
    tidy(runs)
}

fn push(runs: &mut Vec<Change>, kind: ChangeKind, text: &str) {
    match runs.last_mut() {
        Some(last) if last.kind == kind => last.text.push_str(text),
        _ => runs.push(Change {
            kind,
            text: text.to_owned(),
        }),
    }
}

/// A single space that survived between two replaced words makes the redline unreadable ("~~the~~ ~~first~~"): such
/// spaces are counted as removed and added with their neighbours.
fn tidy(runs: Vec<Change>) -> Vec<Change> {
    let mut tidied: Vec<Change> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let changing = !removed.is_empty() || !added.is_empty();
        match run.kind {
            ChangeKind::Removed => removed.push_str(&run.text),
            ChangeKind::Added => added.push_str(&run.text),
            ChangeKind::Same if changing && runs.peek().is_some() && is_space(&run.text) => {
                removed.push_str(&run.text);
                added.push_str(&run.text);
            }
            ChangeKind::Same => {
                flush(&mut tidied, &mut removed, &mut added);
                push(&mut tidied, ChangeKind::Same, &run.text);
            }
        }
    }
    flush(&mut tidied, &mut removed, &mut added);
    tidied
}

fn is_space(text: &str) -> bool {
    !text.contains('\n') && text.trim().is_empty()
}

fn flush(tidied: &mut Vec<Change>, removed: &mut String, added: &mut String) {
    for (kind, text) in [(ChangeKind::Removed, removed), (ChangeKind::Added, added)] {
        if !text.is_empty() {
            tidied.push(Change {
                kind,
                text: std::mem::take(text),
            });
        }
    }
}
