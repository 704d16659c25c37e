//! How many tests passed and failed, read from what the tests write while it is shown.

use std::io::{BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::process::{Command, Stdio};

use crate::steps::Counts;
use crate::{Outcome, process};

/// Run the tests with their output shown, and count them from it.
pub fn counted(command: &mut Command) -> Outcome<Counts> {
    process::announce(command);
    if std::io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start `{}`: {error}", process::shown(command)))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let counts = std::thread::scope(|scope| {
        let ours =
            scope.spawn(|| stdout.map_or(Counts::default(), |pipe| copy(pipe, std::io::stdout())));
        let errors = stderr.map_or(Counts::default(), |pipe| copy(pipe, std::io::stderr()));
        let ours = ours.join().unwrap_or_default();
        Counts {
            passed: ours.passed + errors.passed,
            failed: ours.failed + errors.failed,
        }
    });
    let status = child.wait().map_err(|error| error.to_string())?;
    if !status.success() && counts.failed == 0 {
        // It did not compile, or a test process was killed before it could report.
        return Err(format!("`{}` failed ({status})", process::shown(command)));
    }
    Ok(counts)
}

/// Copy a pipe line by line, adding up the totals in it.
fn copy(pipe: impl Read, mut to: impl Write) -> Counts {
    let mut counts = Counts::default();
    let mut reader = BufReader::new(pipe);
    let mut line = Vec::new();
    while reader
        .read_until(b'\n', &mut line)
        .is_ok_and(|length| length > 0)
    {
        // A closed terminal is no reason to stop counting.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        if let Some(found) = totals(&without_colours(&String::from_utf8_lossy(&line))) {
            counts.passed += found.passed;
            counts.failed += found.failed;
        }
        line.clear();
    }
    counts
}

/// The totals in a summary line of nextest or of the standard test harness.
fn totals(line: &str) -> Option<Counts> {
    // nextest shows, indented, what a failed test wrote, and that is a summary of the standard harness.
    let rest = match line.trim_start().strip_prefix("Summary [") {
        Some(rest) => rest.split_once("run:")?.1,
        None => line.strip_prefix("test result:")?,
    };
    let mut counts = Counts::default();
    let mut previous = "";
    // A bracket holds details of the number before it: "5 passed (1 slow, 1 flaky)".
    let mut depth = 0_usize;
    for word in rest
        .split([' ', ',', ';', '.'])
        .filter(|word| !word.is_empty())
    {
        depth += word.matches('(').count();
        if depth == 0
            && let Ok(number) = previous.parse::<usize>()
        {
            match word {
                "passed" => counts.passed += number,
                "failed" | "timed" | "exec" => counts.failed += number,
                _ => {}
            }
        }
        depth = depth.saturating_sub(word.matches(')').count());
        previous = word.trim();
    }
    Some(counts)
}

/// Without terminal colour sequences.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(usize, usize)> {
        totals(&without_colours(line)).map(|counts| (counts.passed, counts.failed))
    }

    #[test]
    fn totals_are_read_from_nextest() {
        assert_eq!(
            read("     Summary [   0.005s] 3 tests run: 3 passed, 0 skipped"),
            Some((3, 0))
        );
        assert_eq!(
            read(
                "     Summary [  61.1s] 9 tests run: 5 passed (1 slow, 2 flaky), 2 failed, 1 timed out, 4 skipped"
            ),
            Some((5, 3))
        );
        assert_eq!(
            read(
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.0s] \u{1b}[1m12\u{1b}[0m tests run: \u{1b}[1m12\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped"
            ),
            Some((12, 0))
        );
        assert_eq!(
            read("     Summary [   1.0s] 2/9 tests run: 1 passed, 1 failed, 0 skipped"),
            Some((1, 1))
        );
    }

    #[test]
    fn totals_are_read_from_the_standard_harness() {
        assert_eq!(
            read(
                "test result: FAILED. 7 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s"
            ),
            Some((7, 2))
        );
        assert_eq!(
            read("test result: ok. 0 passed; 0 failed; 0 ignored"),
            Some((0, 0))
        );
    }

    #[test]
    fn other_lines_hold_no_totals() {
        assert_eq!(read("        PASS [   0.003s] xtask 5 passed"), None);
        assert_eq!(read("12 passed, 0 failed"), None);
        let of_one_test =
            "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 25 filtered out";
        assert_eq!(read(of_one_test), None);
    }
}
