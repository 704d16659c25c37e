//! Measures: figures of the programme, each with its definition and the rows behind it.
//!
//! [`compute`] is the one way to a figure: the pages, the API, the exports and the command line all print what it
//! returns. Nothing here writes, and nothing is kept between two questions: a figure is counted from the query
//! tables each time, and says up to which event of the record it holds.

mod behind;
mod breakdown;
mod companies;
mod compute;
mod export;
mod pages;
mod plan;
mod sql;
mod statistics;
#[cfg(test)]
mod tests;
mod views;

pub use behind::{Behind, Cell, Wanted, behind};
pub use compute::{Filters, compute};
pub use export::measure_csv;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
        .merge(breakdown::routes())
        .merge(plan::routes())
}
