//! `greenlane pack check`, as an administration calls it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use std::path::{Path, PathBuf};
use std::process::Command;

fn pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ctpat")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(&path, &to).unwrap();
        }
    }
}

/// What the check says of a pack in which a file says something else.
fn checked(file: &str, (from, to): (&str, &str)) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    copy(&pack(), folder.path());
    let path = folder.path().join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no `{from}`");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_greenlane"))
        .args(["pack", "check"])
        .arg(folder.path())
        .output()
        .unwrap();
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    (output.status.success(), String::from_utf8(both).unwrap())
}

#[test]
fn a_pack_that_gives_more_credit_than_the_law_does_not_pass() {
    let (passes, said) = checked("targeting.toml", ("caps = { 1 = 20,", "caps = { 1 = 20,"));
    assert!(passes, "{said}");
    let (passes, said) = checked("targeting.toml", ("caps = { 1 = 20,", "caps = { 1 = 100,"));
    assert!(!passes, "{said}");
    assert!(
        said.contains("targeting.toml: The cap of tier 1 is 100 per cent")
            && said.contains("6 U.S.C. 964(b) allows 20 per cent at most"),
        "{said}"
    );
}

#[test]
fn one_mode_has_one_rate() {
    let (passes, said) = checked("sampling.toml", ("air = 0.01", "air = 0.01\n4 = 0.02"));
    assert!(
        !passes && said.contains("strata.air is a mode that has a rate under another name"),
        "{said}"
    );
}
