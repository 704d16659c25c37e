//! People and how they sign in.

mod caller;
pub mod commands;
mod factor;
mod gate;
mod links;
mod pages;
pub mod personas;
mod secrets;
pub mod session;
mod sign_in;
mod sql;
mod tables;
#[cfg(test)]
mod tests;
pub mod tokens;
mod tries;

pub use personas::{Persona, personas};
pub use session::Who;
pub use tokens::ApiCaller;

pub(crate) use factor::qr;
pub(crate) use gate::{CountedTry, Gate, limit};

use crate::app::App;
use greenlane_domain::pack::Side;
use greenlane_domain::permission::Action;

/// Whether the role is one of the programme's staff (or its auditors and administrators).
pub fn is_staff(app: &App, role: &str) -> bool {
    let mut roles = app.pack().roles.iter();
    roles.any(|known| known.id == role && known.side != Side::Member)
}

/// Whether this person must prove a second factor before this act: staff for anything but their own
/// account, and everybody who has one before they sign.
pub(crate) fn second_factor_due(app: &App, who: &Who, act: Option<Action>) -> bool {
    let signs = matches!(
        act,
        Some(
            Action::SignAgreement
                | Action::SignProfile
                | Action::SubmitApplication
                | Action::SignRiskAssessment
        )
    );
    who.assurance < 2 && (is_staff(app, &who.role) || (signs && who.second_factor))
}

/// Where each role begins its day.
pub fn home_path(who: &Who) -> String {
    if let Some(company) = who.company {
        return format!("/companies/{company}");
    }
    let path = match who.role.as_str() {
        "specialist" | "vetting_officer" | "supervisor" => "/work",
        "director" => "/measures",
        "policy_officer" => "/editions",
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
