//! `greenlane trade`, as an operator calls it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GOOD: &str = "declaration,line,declared_on,importer\nA,1,2024-03-01,X1\n";
const FAULTY: &str =
    "declaration,line,declared_on,importer\nA,1,2024-03-01,X1\nB,1,01.03.2024,X1\n";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("data")).unwrap();
        Self { folder }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn import(&self, file: &Path, more: &[&str]) -> Output {
        let dir = self.folder.path().join("data");
        Command::new(env!("CARGO_BIN_EXE_greenlane"))
            .args(["trade", "import", file.to_str().unwrap(), "--dir"])
            .arg(dir)
            .args(more)
            .output()
            .unwrap()
    }
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn good_rows_are_kept_and_the_others_are_mended_and_come_back() {
    let place = Place::new();
    let file = place.file("march.csv", FAULTY);
    let first = place.import(&file, &[]);
    assert_eq!(first.status.code(), Some(0), "{}", err(&first));
    let said = out(&first);
    assert!(
        said.contains("2 rows read = 1 kept + 1 refused + 0 repeated.")
            && said.contains("  row 3: "),
        "{said}"
    );
    let mend = place.folder.path().join("march.mend.csv");
    assert!(said.contains(mend.to_str().unwrap()), "{said}");
    let text = std::fs::read_to_string(&mend).unwrap();
    assert!(text.contains("to_mend") && text.contains("B,1,01.03.2024"));
    std::fs::write(&mend, text.replacen("01.03.2024", "2024-03-01", 1)).unwrap();
    let second = place.import(&mend, &[]);
    assert!(
        out(&second).contains("1 rows read = 1 kept + 0 refused"),
        "{}",
        out(&second)
    );

    // The same file again changes nothing, and is no failure.
    let again = place.import(&file, &[]);
    assert_eq!(again.status.code(), Some(0));
    assert!(out(&again).contains("imported before; nothing changed"));
}

#[test]
fn all_rows_or_none_keeps_none_and_says_so_by_its_exit_code() {
    let place = Place::new();
    let file = place.file("march.csv", FAULTY);
    let none = place.import(&file, &["--all-or-none"]);
    assert_eq!(none.status.code(), Some(1), "{}", err(&none));
    assert!(
        out(&none).contains("2 rows read = 0 kept + 2 refused"),
        "{}",
        out(&none)
    );
    // Nothing was kept, so the same file can be taken in otherwise.
    let kept = place.import(&file, &[]);
    assert_eq!(kept.status.code(), Some(0));
    assert!(
        out(&kept).contains("= 1 kept + 1 refused"),
        "{}",
        out(&kept)
    );
    let good = place.file("good.csv", &GOOD.replace("A,1", "C,1"));
    assert_eq!(
        place.import(&good, &["--all-or-none"]).status.code(),
        Some(0)
    );
}

#[test]
fn what_cannot_be_done_is_told_apart_by_the_exit_code() {
    let place = Place::new();
    let file = place.file("march.csv", GOOD);
    let source = place.import(&file, &["--source", "nobody"]);
    assert_eq!(source.status.code(), Some(1));
    assert!(err(&source).contains("Sources: "), "{}", err(&source));
    let unknown = place.file("march.xyz", GOOD);
    assert_eq!(place.import(&unknown, &[]).status.code(), Some(1));
    assert_eq!(
        place.import(&file, &["--no-such-flag"]).status.code(),
        Some(2)
    );
    let missing = Path::new("/nowhere/march.csv");
    let missing = place.import(missing, &[]);
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn rows_of_a_manifest_are_mended_in_a_file_that_says_csv() {
    let place = Place::new();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../targeting/fixtures/manifest.edi");
    let text = std::fs::read_to_string(fixture).unwrap();
    let file = place.file("may.edi", &text.replace("*J*401120*", "*J*4011AB*"));
    let first = place.import(&file, &[]);
    assert!(
        out(&first).contains("3 rows read = 2 kept + 1 refused"),
        "{}",
        out(&first)
    );
    let mend = place.folder.path().join("may.mend.csv");
    let text = std::fs::read_to_string(&mend).unwrap();
    std::fs::write(&mend, text.replacen("4011AB", "401120", 1)).unwrap();
    let second = place.import(&mend, &[]);
    assert!(
        out(&second).contains("1 rows read = 1 kept + 0 refused"),
        "{}",
        out(&second)
    );
    // Where it goes can be said.
    let other = place.file(
        "june.edi",
        &std::fs::read_to_string(&file)
            .unwrap()
            .replace("20260525", "20260625"),
    );
    let named = place.folder.path().join("here.csv");
    place.import(&other, &["--mend", named.to_str().unwrap()]);
    assert!(named.is_file() && !place.folder.path().join("june.mend.csv").exists());
}

/// The bar, as it is drawn over itself.
fn bars(text: &str) -> usize {
    text.matches("\r[").count()
}

#[test]
fn a_bar_is_drawn_for_whoever_watches_and_for_no_log() {
    let place = Place::new();
    let file = place.file("march.csv", GOOD);
    let silent = place.import(&file, &[]);
    assert_eq!(err(&silent), "", "nothing but errors on a pipe");
    // `script` (util-linux) gives a program a terminal; where it is not, this half cannot be seen.
    let has_script = Command::new("script").arg("--version").output();
    if !has_script.is_ok_and(|output| output.status.success()) {
        return;
    }
    let file = place.file("april.csv", &GOOD.replace("2024-03", "2024-04"));
    let dir = place.folder.path().join("data");
    let command = format!(
        "{} trade import {} --dir {}",
        env!("CARGO_BIN_EXE_greenlane"),
        file.display(),
        dir.display()
    );
    let watched = Command::new("script")
        .args(["-q", "-e", "-c", &command, "/dev/null"])
        .output()
        .unwrap();
    assert!(watched.status.success());
    let shown = out(&watched);
    assert!(
        bars(&shown) > 0 && shown.contains("100 %") && shown.contains("1 kept"),
        "{shown}"
    );
}
