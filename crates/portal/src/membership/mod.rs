//! Companies and their membership: applying, data, people, notices, standing.
//!
//! Other features tell a company's stream what happened to it through the cross-posting functions here, and read
//! companies through the rows here. It refuses to show one company's people anything of another company, even that it
//! exists.

pub mod commands;
pub mod commands_staff;
mod company_form;
mod pages;
mod read;
mod resembling;
mod sql;
mod tables;
#[cfg(test)]
mod tests;
mod views;

pub use commands_staff::{
    profile_accepted, profile_returned, profile_submitted, validation_concluded, validation_planned,
};
pub use pages::routes;
pub(crate) use pages::{DataRow, data_rows};
pub use read::{
    CompanyOf, Figures, InvitationFor, MemberRow, PersonRow, by_identifier, companies_of, figures,
    in_force_by_type, invitations_for, is_staff, member_row, open, open_to_validator, people,
    resource, search,
};
