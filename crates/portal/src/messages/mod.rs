//! Mail: rows of the outbox, written in a command's own transaction, sent after it.
//!
//! A demonstration sends nothing: its mail stays in the outbox and can be read on the page *Sent mail*. A
//! mail carries no fact of a case, only where to look: who reads it on its way is not known.

mod deliver;
mod pages;
mod sql;
#[cfg(test)]
mod tests;

use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::args;

pub use deliver::{Delivered, Server, Transport, TransportFault, deliver, run};
pub(crate) use pages::routes;

/// The latest mail to an address, for an operator without a mail server.
pub async fn latest_to(
    app: &App,
    asker: &impl Asks,
    address: &str,
) -> Result<Option<String>, Failure> {
    let address = address.trim().to_lowercase();
    let row: Option<(String,)> = app
        .db(asker)
        .optional(sql::LATEST_TO, args![address])
        .await?;
    Ok(row.map(|(body,)| body))
}
