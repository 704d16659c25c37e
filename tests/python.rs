//! Second opinions that are programs in Python. Tests of several crates ask them; no crate is there for tests alone, so each takes
//! this file in as a module of its own.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// What a program answers on its standard output when it is asked on its standard input. Nothing where `package` (a variable
/// that names the folder of what it needs) is not set; with `PROOFS=required` that is a failure.
pub(super) fn answer(package: &str, arguments: &[&str], asked: &[u8]) -> Option<Vec<u8>> {
    let Ok(home) = std::env::var(package) else {
        assert!(
            std::env::var("PROOFS").as_deref() != Ok("required"),
            "PROOFS=required, and {package} names no folder"
        );
        return None;
    };
    let mut python = Command::new("python3")
        .args(arguments)
        .env("PYTHONPATH", home)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    let mut stdin = python.stdin.take().expect("its input");
    let asked = asked.to_owned();
    // Beside the reading: who writes all of it first waits for ever where both pipes are full.
    let writer = std::thread::spawn(move || stdin.write_all(&asked));
    let answer = python.wait_with_output().expect("an answer");
    assert!(answer.status.success(), "{}", answer.status);
    writer.join().expect("the writer").expect("all was read");
    Some(answer.stdout)
}
