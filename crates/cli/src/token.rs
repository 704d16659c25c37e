//! `greenlane token create`.

use crate::{Outcome, Where, installation};
use clap::Subcommand;

/// What to do with API tokens.
#[derive(Subcommand)]
pub enum Token {
    /// Make a token for a role and print it once.
    Create {
        /// The role whose rights it has.
        #[arg(long)]
        role: String,
        /// What it is for.
        #[arg(long, default_value = "made at the command line")]
        label: String,
        #[command(flatten)]
        place: Where,
    },
}

/// Makes the token.
pub async fn run(token: &Token) -> Outcome {
    let Token::Create { role, label, place } = token;
    let app = installation::for_tool(place).await?;
    println!(
        "{}",
        greenlane_portal::accounts::tokens::create(&app, role, label).await?
    );
    Ok(true)
}
