//! Links between pages of the repository lead somewhere, and every page of the book is in its contents.

use std::path::{Component, Path, PathBuf};

use super::Complaint;
use super::rust::line_at;
use crate::repository::{File, Tree};

const BOOK: &str = "docs/src/";
/// Pages in here came with other people's work and are kept as they were.
const FOREIGN: &str = "/static/";
const CONTENTS: &str = "docs/src/SUMMARY.md";

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree
        .files
        .iter()
        .filter(|file| file.extension() == Some("md") && !file.path.contains(FOREIGN))
    {
        for (offset, target) in links(&file.text) {
            let path = resolved(file, target);
            if !exists(tree, &path) {
                let message = format!("the link to `{target}` leads nowhere");
                complaints.push(Complaint::error(
                    &file.path,
                    line_at(&file.text, offset),
                    message,
                ));
            }
        }
    }
    if let Some(contents) = tree.file(CONTENTS) {
        let listed: Vec<String> = links(&contents.text)
            .map(|(_, target)| resolved(contents, target))
            .collect();
        let pages = tree
            .files
            .iter()
            .filter(|file| file.extension() == Some("md"))
            .map(|file| &file.path);
        let pages = pages.filter(|path| path.starts_with(BOOK) && *path != CONTENTS);
        let forgotten = pages.filter(|path| !listed.contains(path));
        complaints.extend(
            forgotten.map(|path| Complaint::error(path, 0, format!("is not in {CONTENTS}"))),
        );
    }
    complaints
}

/// The targets of `[text](target)` that are files: no addresses, no places within the page.
fn links(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("](").filter_map(|(offset, _)| {
        let target = text
            .get(offset + 2..)?
            .split([')', ' ', '\n'])
            .next()?
            .split('#')
            .next()?;
        (!target.is_empty() && !target.contains(':')).then_some((offset, target))
    })
}

/// The path from the root that a link on this page means.
fn resolved(file: &File, target: &str) -> String {
    let folder = Path::new(&file.path).parent().unwrap_or(Path::new(""));
    let mut path = PathBuf::new();
    for component in folder.join(target).components() {
        match component {
            Component::ParentDir => {
                path.pop();
            }
            Component::Normal(part) => path.push(part),
            _ => {}
        }
    }
    path.to_string_lossy().into_owned()
}

/// A text file, a folder, or a picture (which has no text and so is not in the tree).
fn exists(tree: &Tree, path: &str) -> bool {
    let picture = [".png", ".jpg", ".gif", ".pdf", ".woff2"]
        .iter()
        .any(|ending| path.ends_with(ending));
    picture
        || tree.file(path).is_some()
        || tree
            .files
            .iter()
            .any(|file| Path::new(&file.path).starts_with(path))
}
