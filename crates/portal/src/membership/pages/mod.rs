//! Pages of companies. Each handler reads, calls one command, and renders.

mod agreement;
mod application;
mod company;
mod company_labels;
mod contacts;
mod data_rows;
mod eligibility;
mod home;
mod leaving;
mod notices;
mod people;
mod public;

use super::views;
use crate::app::App;
use crate::command::Loaded;
use crate::web::{Access, Chrome, Routes, Visitor};
pub(crate) use data_rows::{DataRow, data_rows};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;

/// An identifier's field.
struct Number {
    field: String,
    label: String,
    hint: String,
    /// Its register is known to have issued numbers against its own rule; the company may confirm such a one.
    may_confirm: bool,
}

/// Surroundings of a page in a company's file: the company is the first step of the way here.
fn chrome(app: &App, visitor: &Visitor, member: &Loaded<Member>, title_key: &str) -> Chrome {
    Chrome::new(app, visitor, title_key).crumb(
        format!("/companies/{}", member.id),
        member.state.legal_name(),
    )
}

/// The same for a part of the application.
fn part(app: &App, visitor: &Visitor, member: &Loaded<Member>, title_key: &str) -> Chrome {
    let c = chrome(app, visitor, member, title_key);
    let label = c.t("application-title");
    c.crumb(format!("/companies/{}/application", member.id), label)
}

fn application() -> Routes {
    let edit = Action::EditCompany;
    let view = Action::ViewCompany;
    Routes::new()
        .get("/apply", Access::Public, application::apply)
        .post("/apply", Action::StartApplication, application::start)
        .get("/companies/{company}/application", view, application::tasks)
        .get(
            "/companies/{company}/application/eligibility",
            edit,
            eligibility::form,
        )
        .post(
            "/companies/{company}/application/eligibility",
            edit,
            eligibility::answer,
        )
        .get(
            "/companies/{company}/application/company",
            edit,
            company::form,
        )
        .post(
            "/companies/{company}/application/company",
            edit,
            company::save,
        )
        .get(
            "/companies/{company}/application/contacts",
            edit,
            contacts::form,
        )
        .post(
            "/companies/{company}/application/contacts",
            edit,
            contacts::save,
        )
        .get(
            "/companies/{company}/application/agreement",
            view,
            agreement::page,
        )
        .post(
            "/companies/{company}/application/agreement",
            Action::SignAgreement,
            agreement::sign,
        )
        .get(
            "/companies/{company}/application/check",
            view,
            application::check,
        )
        .post(
            "/companies/{company}/application/check",
            Action::SubmitApplication,
            application::submit,
        )
        .get(
            "/companies/{company}/application/submitted",
            view,
            application::submitted,
        )
        .get(
            "/companies/{company}/application/again",
            Action::SubmitApplication,
            leaving::again,
        )
        .post(
            "/companies/{company}/application/again",
            Action::SubmitApplication,
            leaving::start_again,
        )
}

fn people() -> Routes {
    let manage = Action::ManagePeople;
    Routes::new()
        .get(
            "/companies/{company}/people",
            Action::ViewCompany,
            people::page,
        )
        .post("/companies/{company}/people/invite", manage, people::invite)
        .post(
            "/companies/{company}/people/invitations/{invitation}/cancel",
            manage,
            people::cancel,
        )
        .post(
            "/companies/{company}/people/{account}/role",
            manage,
            people::role,
        )
        .post(
            "/companies/{company}/people/{account}/remove",
            manage,
            people::remove,
        )
        .post(
            "/companies/{company}/people/leave",
            Action::ManageOwnAccount,
            people::leave,
        )
        .get(
            "/invitations/{company}/{invitation}",
            Access::SignedIn,
            people::invitation,
        )
        .post(
            "/invitations/{company}/{invitation}",
            Action::ManageOwnAccount,
            people::join,
        )
        .get("/account/companies", Access::SignedIn, people::companies)
}

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, public::home)
        .get("/eligibility", Access::Public, public::types)
        .get(
            "/eligibility/{entity_type}",
            Access::Public,
            public::questions,
        )
        .get("/companies/{company}", Action::ViewCompany, home::page)
        .get(
            "/companies/{company}/details",
            Action::ViewCompany,
            company::details,
        )
        .get(
            "/companies/{company}/notices",
            Action::ViewNotices,
            notices::list,
        )
        .get(
            "/companies/{company}/notices/{notice}",
            Action::ViewNotices,
            notices::letter,
        )
        .post(
            "/companies/{company}/notices/{notice}/pdf",
            Action::IssueDocument,
            notices::make,
        )
        .get(
            "/companies/{company}/answer",
            Action::SubmitApplication,
            leaving::suspension,
        )
        .post(
            "/companies/{company}/answer",
            Action::SubmitApplication,
            leaving::answer_suspension,
        )
        .get(
            "/companies/{company}/withdraw",
            Action::WithdrawMembership,
            leaving::form,
        )
        .post(
            "/companies/{company}/withdraw",
            Action::WithdrawMembership,
            leaving::withdraw,
        )
        .merge(application())
        .merge(people())
}
