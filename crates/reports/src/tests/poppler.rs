//! A second reader that is neither ours nor the first one's kind: poppler's programs `pdfinfo` and `pdffonts`, which
//! Debian packages. `cargo xtask test` installs them and says that they are required; elsewhere they are asked where
//! they are there.

use super::*;
use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};

/// What a program of poppler's says of a file; nothing where it is not installed and need not be.
fn poppler(program: &str, asked: &[&str], file: &[u8]) -> Option<String> {
    let started = Command::new(program)
        .args(asked)
        .arg("-")
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let required = std::env::var("GREENLANE_POPPLER").is_ok_and(|it| it == "required");
    let mut child = match started {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound && !required => return None,
        Err(error) => panic!("{program}: {error}"),
    };
    let mut input = child.stdin.take().unwrap();
    let file = file.to_vec();
    // Written beside the reading: neither side waits for the other with a full pipe.
    let writer = std::thread::spawn(move || input.write_all(&file));
    let done = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(done.status.success(), "{program} failed");
    // Titles of headings come out as the file holds them, in UTF-16.
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// The value of a line `Name:   value`.
fn line<'t>(told: &'t str, name: &str) -> &'t str {
    let mut lines = told.lines().filter_map(|line| line.split_once(':'));
    let found = lines.find(|(key, _)| key.trim() == name);
    found.map_or_else(|| panic!("{name}: {told}"), |(_, value)| value.trim())
}

#[test]
fn pdfinfo_finds_tags_title_and_date() {
    let file = typeset(&paper()).unwrap();
    let Some(told) = poppler("pdfinfo", &[], &file) else {
        return;
    };
    assert_eq!(line(&told, "Title"), "Rapport de validation");
    assert_eq!(line(&told, "Tagged"), "yes");
    assert_eq!(line(&told, "Suspects"), "no");
    assert_eq!(line(&told, "JavaScript"), "no");
    assert_eq!(line(&told, "Encrypted"), "no");
    assert_eq!(line(&told, "PDF version"), "1.7");
    let pages: u32 = line(&told, "Pages").parse().unwrap();
    assert!(pages >= 1, "the whole file was read: {told}");
}

#[test]
fn pdfinfo_finds_both_standards_in_the_metadata_and_the_structure_in_order() {
    let file = typeset(&paper()).unwrap();
    let Some(told) = poppler("pdfinfo", &["-meta"], &file) else {
        return;
    };
    for (name, value) in [
        ("pdfuaid:part", "1"),
        ("pdfaid:part", "2"),
        ("pdfaid:conformance", "A"),
    ] {
        let element = format!("<{name}>{value}</{name}>");
        let attribute = format!("{name}=\"{value}\"");
        let there = told.contains(&element) || told.contains(&attribute);
        assert!(there, "{name}: {told}");
    }
    let tree = poppler("pdfinfo", &["-struct-text"], &file).unwrap();
    let place = |words: &str| {
        tree.find(words)
            .unwrap_or_else(|| panic!("{words}: {tree}"))
    };
    assert!(tree.contains("Table") && tree.contains("H1"), "{tree}");
    let order = ["Résultats", "Catégorie", "Zoë Müller"].map(place);
    assert!(order.is_sorted(), "read in the order of the page: {tree}");
}

#[test]
fn pdffonts_finds_every_font_embedded_and_told_in_unicode() {
    let file = typeset(&paper()).unwrap();
    let Some(told) = poppler("pdffonts", &[], &file) else {
        return;
    };
    // The columns before the object's number: emb, sub, uni.
    let fonts: Vec<(&str, Vec<&str>)> = told
        .lines()
        .skip(2)
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let flags = words.len().saturating_sub(5);
            (words[0], words[flags..flags + 3].to_vec())
        })
        .collect();
    assert!(fonts.len() >= 3, "{told}");
    for (name, flags) in &fonts {
        assert_eq!(flags, &["yes", "yes", "yes"], "{name}: {told}");
    }
    for font in ["NotoSans-Regular", "NotoSans-Bold", "NotoSansCJKsc-Regular"] {
        assert!(
            fonts.iter().any(|(name, _)| name.contains(font)),
            "{font}: {told}"
        );
    }
}
