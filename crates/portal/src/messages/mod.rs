//! Mail: rows of the outbox, written in a command's own transaction, sent after it.
//!
//! A demonstration sends nothing: its mail stays in the outbox and can be read on the page *Sent mail*. A
//! mail carries no fact of a case, only where to look: who reads it on its way is not known.

mod deliver;
mod pages;
mod sql;
#[cfg(test)]
mod tests;

pub use deliver::{Delivered, Server, Transport, TransportFault, deliver, run};
pub(crate) use pages::routes;
