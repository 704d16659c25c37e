//! `greenlane rebuild`.

use crate::{Outcome, Trouble, Where, installation};
use clap::Args;
use greenlane_portal::integrity::{forget, renew, streams};

/// Which tables.
#[derive(Args)]
pub struct Rebuild {
    #[command(flatten)]
    place: Where,
    /// Only those of this kind of stream, such as `finding`.
    #[arg(long)]
    kind: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Makes query tables anew, whether or not their definition changed, and says how many rows were not as they should be.
pub async fn run(rebuild: &Rebuild) -> Outcome {
    let kind = rebuild.kind.as_deref();
    let known: Vec<&str> = streams().iter().map(|known| known.kind).collect();
    if let Some(kind) = kind.filter(|kind| !known.contains(kind)) {
        let known = known.join(", ");
        return Err(Trouble(format!("no kind of stream is `{kind}`: {known}")));
    }
    let app = installation::for_tool(&rebuild.place).await?;
    forget(&app, kind).await?;
    let renewed = renew(&app).await?;
    if rebuild.json {
        println!("{}", serde_json::to_string_pretty(&renewed)?);
        return Ok(true);
    }
    for one in &renewed {
        println!(
            "{}: {} streams, {} rows changed",
            one.kind, one.streams, one.rows
        );
    }
    println!("the tables are what the events say");
    Ok(true)
}
