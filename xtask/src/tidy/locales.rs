//! Every language says everything, with the same values filled in; and every key that is used exists.
//!
//! English is the measure. A key is used where it stands as a literal in a call that looks it up; keys put together at
//! run time cannot be seen here and are the business of tests.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

use super::Complaint;
use super::rust::{Source, line_at};
use crate::repository::{File, Tree};

const FOLDER: &str = "crates/portal/locales/";
const MEASURE: &str = "en";

/// Calls that look a text up, in templates and in code: `say.t("key")`, `say.t1("key", …)`.
const LOOKUPS: &[&str] = &["t", "t1", "t2"];

/// Methods that look a text up, with names that other things share; there a key has a hyphen.
const METHODS: &[&str] = &["n", "with"];

/// A text with this start is a reason for a refusal; wherever it is written, it will be shown.
const REFUSAL: &str = "refusal-";

/// From so many words on, the same text in two languages is one that was not translated.
const SENTENCE: usize = 4;

/// A message, or an attribute of one (`id.attribute`), and the variables that it fills in.
type Messages = BTreeMap<String, Text>;

#[derive(Clone, Debug, Default)]
struct Text {
    variables: BTreeSet<String>,
    /// The words between the variables.
    words: String,
}

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut languages: BTreeMap<&str, Messages> = BTreeMap::new();
    for file in &tree.files {
        let Some((language, _)) = file
            .path
            .strip_prefix(FOLDER)
            .and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        if file.extension() == Some("ftl") {
            complaints.extend(read(file, languages.entry(language).or_default()));
        }
    }
    let Some(measure) = languages.get(MEASURE) else {
        if !languages.is_empty() {
            complaints.push(Complaint::error(
                format!("{FOLDER}{MEASURE}"),
                0,
                "is missing, and it is the measure",
            ));
        }
        return complaints;
    };
    for (language, messages) in languages
        .iter()
        .filter(|(language, _)| **language != MEASURE)
    {
        complaints.extend(compare(language, measure, messages));
    }
    complaints.extend(used_keys(tree, measure));
    complaints
}

/// Read one file into `messages`, complaining about what does not parse or was there before.
fn read(file: &File, messages: &mut Messages) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let resource = match parser::parse(file.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            complaints.extend(errors.iter().map(|error| {
                Complaint::error(
                    &file.path,
                    line_at(&file.text, error.pos.start),
                    format!("not Fluent: {error}"),
                )
            }));
            resource
        }
    };
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            _ => continue,
        };
        let mut insert = |id: String, pattern: Option<&Pattern<&str>>| {
            let mut text = Text::default();
            if let Some(pattern) = pattern {
                of_pattern(pattern, &mut text);
            }
            if messages.insert(id.clone(), text).is_some() {
                complaints.push(Complaint::error(
                    &file.path,
                    0,
                    format!("`{id}` is defined twice"),
                ));
            }
        };
        for attribute in attributes {
            insert(
                format!("{id}.{}", attribute.id.name),
                Some(&attribute.value),
            );
        }
        insert(id, value);
    }
    complaints
}

fn compare(language: &str, measure: &Messages, messages: &Messages) -> Vec<Complaint> {
    let place = format!("{FOLDER}{language}");
    let mut complaints = Vec::new();
    for (id, text) in measure {
        let variables = &text.variables;
        match messages.get(id) {
            None => complaints.push(Complaint::error(
                &place,
                0,
                format!("`{id}` is not translated"),
            )),
            // A term is a noun of one language: it may bend there as it must.
            Some(other) if other.variables != *variables && !id.starts_with('-') => {
                let other = &other.variables;
                let message = format!("`{id}` fills in {other:?}, in English {variables:?}");
                complaints.push(Complaint::error(&place, 0, message));
            }
            Some(other) if other.words == text.words && is_sentence(&text.words) => {
                complaints.push(Complaint::error(
                    &place,
                    0,
                    format!("`{id}` is still English"),
                ));
            }
            Some(_) => {}
        }
    }
    let surplus = messages
        .keys()
        .filter(|id| !measure.contains_key(*id) && !id.starts_with('-'));
    complaints.extend(
        surplus.map(|id| Complaint::error(&place, 0, format!("`{id}` does not exist in English"))),
    );
    complaints
}

fn is_sentence(words: &str) -> bool {
    words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
        >= SENTENCE
}

fn of_pattern(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.words.push_str(value),
            PatternElement::Placeable { expression } => of_expression(expression, text),
        }
    }
}

fn of_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, text),
        Expression::Select { selector, variants } => {
            of_inline(selector, text);
            for variant in variants {
                of_pattern(&variant.value, text);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => of_arguments(arguments, text),
        InlineExpression::Placeable { expression } => of_expression(expression, text),
        _ => {}
    }
}

fn of_arguments(arguments: &CallArguments<&str>, text: &mut Text) {
    arguments
        .positional
        .iter()
        .for_each(|argument| of_inline(argument, text));
    arguments
        .named
        .iter()
        .for_each(|argument| of_inline(&argument.value, text));
}

/// Keys that templates and code look up and that do not exist.
fn used_keys(tree: &Tree, measure: &Messages) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree
        .files
        .iter()
        .filter(|file| file.path.starts_with("crates/"))
    {
        let used = match file.extension() {
            Some("rs") if is_a_test(&file.path) => continue,
            Some("rs") => in_code(&file.text),
            Some("html") => in_template(&file.text),
            _ => continue,
        };
        for (offset, key) in used {
            if !measure.contains_key(&key) {
                let message = format!("the text `{key}` does not exist in {FOLDER}{MEASURE}");
                complaints.push(Complaint::error(
                    &file.path,
                    line_at(&file.text, offset),
                    message,
                ));
            }
        }
    }
    complaints
}

/// Tests may make up a key to see it refused.
fn is_a_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

fn in_code(text: &str) -> Vec<(usize, String)> {
    let source = Source::of(text);
    let shown = |offset: usize, key: &str| {
        let before = source
            .code
            .get(..offset.saturating_sub(1))
            .unwrap_or_default();
        is_lookup(before, key) || (key.starts_with(REFUSAL) && !key.ends_with('-'))
    };
    let keys = source
        .strings
        .iter()
        .filter(|literal| is_key(&literal.text) && shown(literal.offset, &literal.text));
    keys.map(|literal| (literal.offset, literal.text.clone()))
        .collect()
}

/// Keys inside the expressions of an Askama template: `{{ … }}` and `{% … %}`.
fn in_template(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for (start, _) in text.match_indices(open) {
            let expression = text
                .get(start..)
                .and_then(|rest| rest.split(close).next())
                .unwrap_or_default();
            let quotes: Vec<usize> = expression.match_indices('"').map(|(at, _)| at).collect();
            for pair in quotes.chunks_exact(2) {
                if let [from, to] = pair
                    && let Some(key) = expression.get(from + 1..*to)
                    && is_key(key)
                    && is_lookup(expression.get(..*from).unwrap_or_default(), key)
                {
                    found.push((start + from, key.to_owned()));
                }
            }
        }
    }
    found
}

fn is_key(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && characters
            .all(|character| character.is_ascii_alphanumeric() || "-_.".contains(character))
}

/// Whether `before` ends in the call of a look-up, as in `self.say.t(`.
fn is_lookup(before: &str, key: &str) -> bool {
    let Some(callee) = before.trim_end().strip_suffix('(') else {
        return false;
    };
    let start = callee.rfind(|character: char| !(character.is_alphanumeric() || character == '_'));
    let name = callee
        .get(start.map_or(0, |at| at + 1)..)
        .unwrap_or_default();
    let method = start.is_some_and(|at| callee.get(at..).is_some_and(|rest| rest.starts_with('.')));
    LOOKUPS.contains(&name) || (method && METHODS.contains(&name) && key.contains('-'))
}
