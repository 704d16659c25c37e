//! A due day is shown with the reason for it, or not at all: templates show one only through the shared partials.
//!
//! What is looked at are the words in `{{ … }}`: the parts of a `Due`, and names that days by which somebody has to have
//! acted are given. Forms, where such a day is typed, are calls and not looked at.

use super::Complaint;
use super::rust::line_at;
use crate::repository::Tree;

const TEMPLATES: &str = "crates/portal/templates/";
/// The only places where the day itself is written: to read, and as what its explanation belongs to.
const PARTIALS: [&str; 2] = [
    "crates/portal/templates/ui/due_day.html",
    "crates/portal/templates/ui/due_why.html",
];
const INCLUDES_DAY: &str = "include \"ui/due_day.html\"";
const INCLUDES_WHY: &str = "include \"ui/due_why.html\"";
/// Parts of a `Due` that say nothing without the day.
const HARMLESS: [&str; 4] = [".name", ".whose", ".tag", ".left"];
/// Names of days by which somebody has to have acted.
const NAMES: [&str; 5] = ["due", "until", "deadline", "deadlines", "closes"];
/// Days by which nobody has to do anything: the template's end, the words, and why they are no due day.
const OTHERS: [(&str, &str, &str); 5] = [
    (
        "editions/consultation.html",
        "each.until",
        "a consultation that is over",
    ),
    (
        "editions/extension.html",
        "each.until",
        "extensions as they were granted",
    ),
    (
        "membership/again.html",
        "until",
        "the text says why the company is barred",
    ),
    (
        "recognition/certificate.html",
        "one.until",
        "the validity of a certificate",
    ),
    (
        "validation/stop.html",
        "until",
        "the minutes for which a code holds",
    ),
];

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let files = tree.files.iter();
    let templates = files.filter(|file| file.path.starts_with(TEMPLATES));
    for file in templates.filter(|file| !PARTIALS.contains(&file.path.as_str())) {
        for (offset, words) in expressions(&file.text) {
            if days(&words).any(|day| !allowed(&file.path, day)) {
                complaints.push(Complaint::error(
                    &file.path,
                    line_at(&file.text, offset),
                    format!("`{}` is a due day: include ui/due.html", words.trim()),
                ));
            }
        }
        if file.text.contains(INCLUDES_DAY) && !file.text.contains(INCLUDES_WHY) {
            let message = "shows a due day without ui/due_why.html beside it";
            complaints.push(Complaint::error(&file.path, 0, message));
        }
    }
    complaints
}

/// What stands in `{{ … }}`, without the texts in it.
fn expressions(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.match_indices("{{").filter_map(|(offset, _)| {
        let rest = text.get(offset + 2..)?;
        let inner = rest.get(..rest.find("}}")?)?;
        let outside = inner.split('"').step_by(2);
        Some((offset, outside.collect::<Vec<_>>().join("\"")))
    })
}

/// Values that are named like a due day, with their whole path: `row.until`, `due.shown`.
fn days(words: &str) -> impl Iterator<Item = &str> {
    let paths = words.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.')));
    paths.filter(|path| {
        let named = path.split('.').any(|part| NAMES.contains(&part));
        named && !HARMLESS.iter().any(|end| path.ends_with(end))
    })
}

fn allowed(template: &str, day: &str) -> bool {
    OTHERS
        .iter()
        .any(|(end, words, _)| template.ends_with(end) && *words == day)
}
