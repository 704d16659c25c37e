//! Documents: records as typeset files that are issued once, kept by their hash, and checked by anybody.
//!
//! A feature says what stands in its document (a [`Paper`]); this one has it typeset, records that it was issued, and
//! hands the same bytes out ever after. It refuses nothing that the record's own page would show, and shows nothing that
//! page would not.

mod commands;
mod offer;
mod pages;
mod sql;
mod tables;
mod typesetter;

pub(crate) use commands::{Print, Wanted, hand_out, verification};
pub(crate) use offer::Offer;
pub(crate) use pages::to_document;
pub(crate) use tables::{DocumentRow, by_code, by_file};
pub use typesetter::{Typesetter, TypesetterFault};

pub(crate) use greenlane_domain::documents::{
    Block, Column, Copy, Kind, Layout, Paper, Squares, Table, Verification,
};

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
