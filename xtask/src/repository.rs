//! The checkout: where it is and which files belong to it.

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::process;

/// The root of the workspace, found from where this crate was compiled or, when the checkout was moved since, from
/// the current directory.
pub fn root() -> Outcome<PathBuf> {
    let compiled = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    if let Some(root) = compiled.filter(|root| root.join("Cargo.lock").is_file()) {
        return Ok(root.to_owned());
    }
    let here = std::env::current_dir().map_err(|error| format!("no current directory: {error}"))?;
    here.ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file())
        .map(Path::to_owned)
        .ok_or_else(|| "run this inside the checkout".to_owned())
}

/// One file of the checkout, as text.
#[derive(Clone, Debug)]
pub struct File {
    /// Path from the root, with `/` between its parts.
    pub path: String,
    pub text: String,
}

/// The text files of the checkout: those committed and those that a commit would add. Tests make small ones in memory.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    pub fn read(root: &Path) -> Outcome<Self> {
        let mut files = Vec::new();
        for path in listed(root)? {
            // A deleted file is still listed until the deletion is committed; a binary file has no text.
            if let Ok(text) = std::fs::read_to_string(root.join(&path)) {
                files.push(File { path, text });
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files
            .iter()
            .map(|(path, text)| File {
                path: (*path).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        Self { files }
    }

    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(|file| file.extension() == Some("rs"))
    }
}

impl File {
    pub fn extension(&self) -> Option<&str> {
        self.name().rsplit_once('.').map(|(_, extension)| extension)
    }

    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    pub fn stem(&self) -> &str {
        self.name().split('.').next().unwrap_or_default()
    }

    /// Written by a program, so rules for hand-written files do not apply.
    pub fn is_generated(&self) -> bool {
        // In two parts, or this very file would count as generated.
        let mark = concat!("@gene", "rated");
        self.text.lines().take(5).any(|line| line.contains(mark))
    }
}

fn listed(root: &Path) -> Outcome<Vec<String>> {
    let arguments = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    if let Ok(list) = process::output(
        std::process::Command::new("git")
            .args(arguments)
            .current_dir(root),
    ) {
        let mut paths: Vec<String> = list
            .split('\0')
            .filter(|path| !path.is_empty())
            .map(str::to_owned)
            .collect();
        paths.dedup();
        return Ok(paths);
    }
    // An unpacked source archive has no git.
    let mut paths = Vec::new();
    walk(root, root, &mut paths)?;
    Ok(paths)
}

fn walk(root: &Path, folder: &Path, paths: &mut Vec<String>) -> Outcome {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if path.is_dir() {
            if !matches!(
                &*name,
                "target" | ".git" | "node_modules" | "greenlane-demo"
            ) {
                walk(root, &path, paths)?;
            }
        } else if let Ok(relative) = path.strip_prefix(root) {
            paths.push(relative.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}
