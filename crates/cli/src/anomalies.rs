//! `greenlane anomalies`: a search over the whole record, recorded with what it was made over.

use crate::{Outcome, Where, installation};
use greenlane_portal::anomalies::search;
use greenlane_portal::command::System;

/// Searches and prints what came of it.
pub async fn run(place: &Where, json: bool) -> Outcome {
    let app = installation::for_tool(place).await?;
    app.ready().await?;
    let searched = search(&app, &System).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&searched)?);
        return Ok(true);
    }
    println!(
        "{} companies, {} answers, {} documents, {} validations",
        searched.members, searched.answers, searched.documents, searched.validations
    );
    for (kind, count) in &searched.seen {
        println!("{:>6}  {}", count, kind.code());
    }
    println!(
        "{} new, {} with other rows, {} opened again, {} no longer seen",
        searched.new, searched.changed, searched.reopened, searched.gone
    );
    Ok(true)
}
