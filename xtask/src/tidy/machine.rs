//! Nothing in the repository depends on, or tells of, the machine on which somebody wrote it.

use std::path::{Component, Path, PathBuf};

use super::Complaint;
use crate::repository::Tree;

/// What this machine could leak into a file.
#[derive(Debug, Default)]
pub struct Machine {
    /// The first folder of the path to the checkout, unless every machine has it.
    top: Option<PathBuf>,
}

/// Folders that say nothing about a machine.
const EVERYWHERE: &[&str] = &[
    "bin", "dev", "etc", "home", "lib", "mnt", "opt", "proc", "root", "run", "srv", "sys", "tmp",
    "usr", "var", "Users",
];

impl Machine {
    pub fn this_one(root: &Path) -> Self {
        let first = root.components().find_map(|component| match component {
            Component::Normal(name) => Some(name),
            _ => None,
        });
        let unusual = first.filter(|name| EVERYWHERE.iter().all(|known| name != known));
        Self {
            top: unusual.map(|name| Path::new("/").join(name)),
        }
    }

    #[cfg(test)]
    pub fn with_top(top: &Path) -> Self {
        Self {
            top: Some(top.to_owned()),
        }
    }
}

pub fn check(tree: &Tree, machine: &Machine) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in &tree.files {
        for (number, line) in (1..).zip(file.text.lines()) {
            if let Some(place) = personal(line).or_else(|| on_this_machine(line, machine)) {
                complaints.push(Complaint::error(
                    &file.path,
                    number,
                    format!("`{place}` is a place on one machine"),
                ));
            }
        }
    }
    complaints
}

/// Somebody's home: root's own, or a folder below `/home` or `/Users`.
fn personal(line: &str) -> Option<String> {
    absolute_paths(line).find(|path| {
        let mut parts = path.split('/').skip(1);
        match (parts.next(), parts.next(), parts.next()) {
            (Some("root"), Some(_), _) => true,
            (Some("home" | "Users"), Some(name), Some(_)) => {
                name.chars().next().is_some_and(char::is_alphanumeric)
            }
            _ => false,
        }
    })
}

/// A path below the top folder of this checkout that exists here. That it exists tells it from an address of a page
/// which happens to begin alike.
fn on_this_machine(line: &str, machine: &Machine) -> Option<String> {
    let top = machine.top.as_deref()?;
    absolute_paths(line).find(|path| {
        let mut inside = Path::new(path)
            .strip_prefix(top)
            .ok()
            .into_iter()
            .flat_map(Path::components);
        inside.next().is_some_and(|child| top.join(child).exists())
    })
}

/// What looks like an absolute path: it starts with a slash that does not continue a word or an address.
fn absolute_paths(line: &str) -> impl Iterator<Item = String> {
    line.match_indices('/').filter_map(move |(offset, _)| {
        let before = line.get(..offset)?.chars().next_back();
        if before
            .is_some_and(|character| character.is_alphanumeric() || "/._-~*})>".contains(character))
        {
            return None;
        }
        let end =
            |character: char| character.is_whitespace() || "\"'`<>()[]{},;:|".contains(character);
        let path = line.get(offset..)?.split(end).next()?;
        (path.len() > 1).then(|| path.to_owned())
    })
}
