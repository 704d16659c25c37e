//! The steps of a long task: each is named, timed and remembered, and one that fails does not hide the next.

use std::time::{Duration, Instant};

use crate::Outcome;

/// How many checks a step made. A step that is one yes-or-no question counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
}

impl Counts {
    pub const ONE: Self = Self {
        passed: 1,
        failed: 0,
    };
}

enum Verdict {
    Passed(Counts),
    Failed(Counts, String),
    NotRun(String),
}

struct Step {
    name: &'static str,
    took: Duration,
    verdict: Verdict,
}

#[derive(Default)]
pub struct Steps {
    steps: Vec<Step>,
}

impl Steps {
    /// Do one step. Returns whether it passed.
    pub fn run(&mut self, name: &'static str, work: impl FnOnce() -> Outcome<Counts>) -> bool {
        println!("\n── {name}");
        let started = Instant::now();
        let verdict = match work() {
            Ok(counts) if counts.failed == 0 => Verdict::Passed(counts),
            Ok(counts) => Verdict::Failed(counts, format!("{} failed", counts.failed)),
            Err(message) => Verdict::Failed(
                Counts {
                    passed: 0,
                    failed: 1,
                },
                message,
            ),
        };
        if let Verdict::Failed(_, message) = &verdict {
            println!("FAILED: {message}");
        }
        let passed = matches!(verdict, Verdict::Passed(_));
        self.steps.push(Step {
            name,
            took: started.elapsed(),
            verdict,
        });
        passed
    }

    /// Remember, in the summary, what was left out and why.
    pub fn not_run(&mut self, name: &'static str, why: impl Into<String>) {
        self.steps.push(Step {
            name,
            took: Duration::ZERO,
            verdict: Verdict::NotRun(why.into()),
        });
    }

    /// Print all steps with their times; the last line gives the totals. Returns whether nothing failed.
    pub fn summarise(&self) -> bool {
        println!("\n── summary");
        let mut total = Counts::default();
        for step in &self.steps {
            let took = format!("{:.1} s", step.took.as_secs_f64());
            let (word, counts, note) = match &step.verdict {
                Verdict::Passed(counts) if *counts == Counts::ONE => ("ok", *counts, String::new()),
                Verdict::Passed(counts) => ("ok", *counts, format!("{} passed", counts.passed)),
                Verdict::Failed(counts, message) => (
                    "FAILED",
                    *counts,
                    message.lines().next().unwrap_or_default().to_owned(),
                ),
                Verdict::NotRun(why) => ("not run", Counts::default(), why.clone()),
            };
            total.passed += counts.passed;
            total.failed += counts.failed;
            println!("{word:>8}  {:<34} {took:>9}  {note}", step.name);
        }
        println!("{} passed, {} failed", total.passed, total.failed);
        total.failed == 0
    }
}
