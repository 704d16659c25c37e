//! Times rules, precompiled, in the expression engine of `GoRules` ZEN: one declaration after the other on one thread.
//!
//! `greenlane-peers TASK`, where `TASK` is a JSON file with `rows` (a file of declarations, one JSON object a line) and `rules`
//! (expressions). What is printed: seconds, how many declarations, how many hits.

use serde::Deserialize;
use std::error::Error;
use std::io::BufRead as _;
use std::time::Instant;
use zen_expression::variable::Variable;
use zen_expression::vm::VM;
use zen_expression::{Scope, compile_expression};

#[derive(Deserialize)]
struct Task {
    rows: String,
    rules: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let task = std::env::args_os().nth(1).ok_or("greenlane-peers TASK")?;
    let task: Task = serde_json::from_slice(&std::fs::read(task)?)?;
    let mut rules = Vec::new();
    for rule in &task.rules {
        rules.push(compile_expression(rule).map_err(|fault| format!("{rule}: {fault}"))?);
    }
    // In memory before the clock starts, as our own columns are.
    let file = std::io::BufReader::new(std::fs::File::open(&task.rows)?);
    let mut rows = Vec::new();
    for line in file.lines() {
        rows.push(serde_json::from_str::<Variable>(&line?)?);
    }
    let mut vm = VM::new();
    let mut hits = 0_u64;
    let begun = Instant::now();
    for row in &rows {
        let scope = Scope::new(row.clone());
        for (rule, text) in rules.iter().zip(&task.rules) {
            let said = rule
                .evaluate_with_scope(&scope, &mut vm)
                .map_err(|fault| format!("{text}: {fault}"))?;
            hits += u64::from(said.as_bool().ok_or_else(|| format!("{text}: neither true nor false"))?);
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{}",
        serde_json::json!({ "seconds": seconds, "rows": rows.len(), "hits": hits })
    );
    Ok(())
}
