//! The map in ARCHITECTURE.md is the house as it stands.
//!
//! ARCHITECTURE.md holds one fenced block that starts with ```` ```tree ````. A line without indent is a crate by its
//! folder; below it, indented by two blanks, are the folders directly inside its `src`, which are its features. What
//! follows the name is for the reader. A single file needs no line.

use std::collections::BTreeSet;

use super::Complaint;
use crate::repository::Tree;

const PAGE: &str = "ARCHITECTURE.md";

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

/// The rooms in the block, as paths.
fn drawn(page: &str) -> Result<BTreeSet<String>, &'static str> {
    let mut lines = page.lines().skip_while(|line| line.trim_end() != "```tree");
    lines
        .next()
        .ok_or("has no block that starts with ```tree")?;
    let mut rooms = BTreeSet::new();
    let mut house = "";
    for line in lines.take_while(|line| !line.starts_with("```")) {
        let Some(name) = line.split_whitespace().next() else {
            continue;
        };
        let name = name.trim_end_matches('/');
        if line.starts_with(' ') {
            rooms.insert(format!("{house}/src/{name}"));
        } else {
            house = name;
            rooms.insert(house.to_owned());
        }
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
