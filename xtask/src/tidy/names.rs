//! Names say what a thing is in the language of the programme. A name that could stand for anything is refused.

use super::Complaint;
use super::rust::{Source, is_name, line_at, word_offsets};
use crate::repository::Tree;

const TYPES: &[&str] = &["struct", "enum", "trait", "type", "union"];
const TYPE_ENDINGS: &[&str] = &["Manager", "Helper", "Helpers", "Util", "Utils"];
const MODULE_ENDINGS: &[&str] = &["manager", "helper", "helpers", "util", "utils"];

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.rust() {
        if let Some(ending) = module_ending(file.stem()) {
            complaints.push(Complaint::error(
                &file.path,
                0,
                format!("a file named `{ending}` says nothing of its content"),
            ));
        }
        let source = Source::of(&file.text);
        for (offset, name) in declared(&source.code, TYPES) {
            if TYPE_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
                complaints.push(refused(&file.path, &source, offset, name));
            }
        }
        for (offset, name) in declared(&source.code, &["mod", "fn"]) {
            if module_ending(name).is_some() {
                complaints.push(refused(&file.path, &source, offset, name));
            }
        }
    }
    complaints
}

fn refused(path: &str, source: &Source, offset: usize, name: &str) -> Complaint {
    Complaint::error(
        path,
        line_at(&source.code, offset),
        format!("`{name}`: name it by what it is or does"),
    )
}

fn module_ending(name: &str) -> Option<&'static str> {
    MODULE_ENDINGS
        .iter()
        .copied()
        .find(|ending| name.rsplit('_').next() == Some(ending))
}

/// The names declared with one of these keywords.
fn declared<'a>(code: &'a str, keywords: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
    keywords.iter().flat_map(move |keyword| {
        word_offsets(code, keyword).filter_map(move |offset| {
            let rest = code.get(offset + keyword.len()..)?.trim_start();
            let name = rest.split(|character| !is_name(character)).next()?;
            (!name.is_empty()).then_some((offset, name))
        })
    })
}
