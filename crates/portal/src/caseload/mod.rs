//! The programme's own work: what is due, for whom and why; companies' files; vetting; decisions; the team.
//!
//! Exists so that there is one queue for everybody and nobody needs a list of their own (GAO-17-84 found field
//! offices keeping theirs). Nothing of a queue is stored: it is read from the query tables of the streams, so work
//! cannot vanish at a hand-over. It writes only through the commands of `membership`.

mod annual;
mod changed;
mod companies;
mod consistency;
mod deciding;
mod decisions;
mod file;
mod filters;
mod hours;
mod items;
pub(crate) mod labels;
mod letters;
mod methods;
mod notes;
mod overdue;
mod sources;
mod sql;
mod strands;
mod team;
#[cfg(test)]
mod tests;
mod vetting;
mod work;

pub(crate) use file::{in_file, strands, tabs};
pub(crate) use filters::{Saved, saved};
pub(crate) use labels::{specialists, staff_names};
#[cfg(test)]
pub(crate) use tests::world;

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    crate::web::Routes::new()
        .merge(work::routes())
        .merge(overdue::routes())
        .merge(annual::routes())
        .merge(companies::routes())
        .merge(file::routes())
        .merge(filters::routes())
        .merge(notes::routes())
        .merge(changed::routes())
        .merge(strands::routes())
        .merge(vetting::routes())
        .merge(hours::routes())
        .merge(decisions::routes())
        .merge(team::routes())
        .merge(consistency::routes())
}
