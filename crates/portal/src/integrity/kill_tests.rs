//! The process is killed at random while it writes, fifty times. No acknowledged command may be lost, none may
//! be there by half.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests may fail loudly"
)]

use super::verify;
use crate::command::System;
use crate::testing::TestApp;
use greenlane_db::args;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const DIR: &str = "GREENLANE_TEST_KILL_DIR";
const ROUNDS: u32 = 50;

/// Not a test: what the test below starts and kills. It registers one person after another and says so after
/// each commit.
#[tokio::test]
async fn writer() {
    use std::io::Write as _;
    let (Ok(dir), Ok(round)) = (std::env::var(DIR), std::env::var("ROUND")) else {
        return;
    };
    let t = TestApp::in_folder(Path::new(&dir), round.parse().unwrap()).await;
    for n in 0.. {
        let email = format!("p{round}-{n}@example.com");
        t.person(&email, Some("specialist")).await;
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nwritten {email}").unwrap();
        out.flush().unwrap();
    }
}

fn written(dir: &Path, round: u32, after: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["integrity::kill_tests::writer", "--exact", "--nocapture"])
        .env(DIR, dir)
        .env("ROUND", round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let reader = std::thread::spawn(move || {
        let lines = out.lines().map_while(Result::ok);
        lines
            .filter_map(|l| l.strip_prefix("written ").map(str::to_owned))
            .collect::<Vec<_>>()
    });
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_kills_lose_no_acknowledged_command() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = Vec::new();
    for round in 0..ROUNDS {
        // Spread over the start, the first writes and steady writing, without a pattern that a commit could follow.
        let after = Duration::from_millis(u64::from(350 + (round * 7919) % 397));
        all.extend(written(folder.path(), round, after));
    }
    let t = TestApp::in_folder(folder.path(), 1000).await;
    let db = t.app.db(&System);
    for email in &all {
        let (count,): (i64,) = db
            .one(
                "select count(*) from account where email = $1",
                args![email],
            )
            .await
            .unwrap();
        assert_eq!(count, 1, "{email} was acknowledged and is lost");
    }
    let report = verify(&t.app).await.unwrap();
    assert_eq!(report.problems, []);
    assert!(
        all.len() > 100,
        "only {} commands were acknowledged",
        all.len()
    );
    assert!(report.streams >= all.len() as u64);
}
