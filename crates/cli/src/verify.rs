//! `greenlane verify`.

use crate::{Outcome, Where, installation};
use greenlane_portal::integrity::{Report, verify};

/// Verifies and prints; `false` when anything is not as it was written.
pub async fn run(place: &Where, json: bool) -> Outcome {
    let app = installation::for_tool(place).await?;
    let report = verify(&app).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    Ok(report.problems.is_empty())
}

fn print(report: &Report) {
    for problem in &report.problems {
        eprintln!("{}: {}", problem.record, problem.what);
    }
    println!(
        "{} events in {} streams, {} table rows, {} assessments, {} checkpoints; {} events not yet sealed; {}",
        report.events,
        report.streams,
        report.rows,
        report.assessments,
        report.checkpoints,
        report.unsealed,
        if report.problems.is_empty() {
            "all as written".to_owned()
        } else {
            format!("{} problems", report.problems.len())
        }
    );
}
