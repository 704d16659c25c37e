//! People and how they sign in.

pub mod commands;
mod pages;
pub mod personas;
pub mod session;
mod sql;
mod tables;
#[cfg(test)]
mod tests;

pub use personas::{Persona, personas};
pub use session::Who;

/// Where each role begins its day.
pub fn home_path(who: &Who) -> String {
    if let Some(company) = who.company {
        return format!("/companies/{company}");
    }
    let path = match who.role.as_str() {
        "specialist" | "vetting_officer" | "supervisor" => "/work",
        "director" => "/measures",
        "targeting_officer" => "/lookup",
        "auditor" => "/audit",
        "administrator" => "/admin/staff",
        _ => "/apply",
    };
    path.to_owned()
}

/// The routes of this feature.
pub fn routes() -> crate::web::Routes {
    pages::routes()
}
