//! The map in ARCHITECTURE.md is the house as it stands.
//!
//! ARCHITECTURE.md holds one fenced block that starts with ```` ```tree ````. A line without indent is a crate by its
//! folder; below it, indented by two blanks, are the folders directly inside its `src`, which are its features. What
//! follows the name is for the reader. A single file needs no line. `cargo xtask tidy --draw` brings the block up to date:
//! it keeps the words that are there, and takes them for a new room from the first line of its documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Complaint;
use crate::Outcome;
use crate::repository::Tree;

const PAGE: &str = "ARCHITECTURE.md";
const OPEN: &str = "```tree";

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let Some(page) = tree.file(PAGE) else {
        return vec![Complaint::error(
            PAGE,
            0,
            "is missing: a newcomer starts there",
        )];
    };
    let drawn = match drawn(&page.text) {
        Ok(drawn) => drawn,
        Err(message) => return vec![Complaint::error(PAGE, 0, message)],
    };
    let built = built(tree);
    let missing = built
        .difference(&drawn)
        .map(|room| format!("the map lacks {room}"));
    let gone = drawn
        .difference(&built)
        .map(|room| format!("the map shows {room}, which does not exist"));
    missing
        .chain(gone)
        .map(|message| Complaint::error(PAGE, 0, message))
        .collect()
}

/// Bring the block in ARCHITECTURE.md up to date.
pub fn draw(root: &Path) -> Outcome {
    let tree = Tree::read(root)?;
    let page = tree.file(PAGE).ok_or("there is no ARCHITECTURE.md")?;
    let text = redrawn(&tree, &page.text)?;
    std::fs::write(root.join(PAGE), text).map_err(|error| format!("{PAGE}: {error}"))
}

pub(super) fn redrawn(tree: &Tree, page: &str) -> Outcome<String> {
    let known = rooms(page)?;
    let (before, rest) = page.split_once(OPEN).ok_or("the block vanished")?;
    let (_, after) = rest.split_once("\n```").ok_or("the block has no end")?;
    let built = built(tree);
    let shown: Vec<(String, &String)> = built
        .iter()
        .map(|room| match room.split_once("/src/") {
            Some((_, folder)) => (format!("  {folder}"), room),
            None => (room.clone(), room),
        })
        .collect();
    let width = shown.iter().map(|(name, _)| name.len()).max().unwrap_or(0) + 2;
    let mut text = format!("{before}{OPEN}");
    for (name, room) in shown {
        let words = known.get(room).cloned().filter(|words| !words.is_empty());
        let words = words.unwrap_or_else(|| documentation(tree, room));
        let line = format!("{name:width$}{words}");
        text.push('\n');
        text.push_str(line.trim_end());
    }
    Ok(format!("{text}\n```{after}"))
}

/// The first sentence about a room in its own documentation, or in the description of its crate.
fn documentation(tree: &Tree, room: &str) -> String {
    let file = |name: &str| tree.file(&format!("{room}{name}"));
    if let Some(manifest) = file("/Cargo.toml") {
        let line = manifest
            .text
            .lines()
            .find_map(|line| line.strip_prefix("description = \""));
        return line.unwrap_or_default().trim_end_matches('"').to_owned();
    }
    let module = file("/mod.rs").or_else(|| file(".rs"));
    let lines = module.into_iter().flat_map(|file| file.text.lines());
    let documented = lines
        .map_while(|line| line.strip_prefix("//!"))
        .map(str::trim);
    let paragraph: Vec<&str> = documented.take_while(|line| !line.is_empty()).collect();
    let paragraph = paragraph.join(" ");
    let sentence = paragraph.split(". ").next().unwrap_or_default();
    sentence.trim_end_matches('.').to_owned()
}

/// The rooms in the block, as paths.
fn drawn(page: &str) -> Result<BTreeSet<String>, &'static str> {
    rooms(page).map(|rooms| rooms.into_keys().collect())
}

/// The rooms in the block, as paths, with what is said of them.
fn rooms(page: &str) -> Result<BTreeMap<String, String>, &'static str> {
    let mut lines = page.lines().skip_while(|line| line.trim_end() != OPEN);
    lines
        .next()
        .ok_or("has no block that starts with ```tree")?;
    let mut rooms = BTreeMap::new();
    let mut house = "";
    for line in lines.take_while(|line| !line.starts_with("```")) {
        let content = line.trim();
        let (name, words) = content.split_once(' ').unwrap_or((content, ""));
        let name = name.trim_end_matches('/');
        let room = if name.is_empty() {
            continue;
        } else if line.starts_with(' ') {
            format!("{house}/src/{name}")
        } else {
            house = name;
            house.to_owned()
        };
        rooms.insert(room, words.trim().to_owned());
    }
    Ok(rooms)
}

/// The crates of the workspace and the folders in their `src`, as paths.
fn built(tree: &Tree) -> BTreeSet<String> {
    let crates: BTreeSet<&str> = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_suffix("/Cargo.toml"))
        .collect();
    let mut rooms: BTreeSet<String> = crates.iter().map(|path| (*path).to_owned()).collect();
    for file in tree.rust() {
        let Some((house, inside)) = file.path.split_once("/src/") else {
            continue;
        };
        if let Some((folder, _)) = inside.split_once('/')
            && crates.contains(house)
            // The sources of a crate's programs are no feature.
            && folder != "bin"
        {
            rooms.insert(format!("{house}/src/{folder}"));
        }
    }
    rooms
}
