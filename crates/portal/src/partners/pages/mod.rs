//! Pages of supply chains. Each handler reads, calls one command, and renders.

mod actions;
mod answer;
mod answered;
mod asking;
mod attached;
mod check;
mod edit;
mod history;
mod import;
mod list;
mod overview;
mod partner;
mod position;
mod questionnaires;
mod rating;
mod routes;
mod sign;
mod threats;
mod view;
mod why;

use crate::accounts::Who;
use crate::app::App;
use crate::caseload;
use crate::failure::Failure;
use crate::membership;
use crate::web::{Access, Chrome, Routes, Say, Visitor};
use axum::extract::State;
use greenlane_domain::ids::{MemberId, PartnerId};
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{Held, SupplyChain};
use greenlane_domain::permission::Action;

type Of = State<App>;

/// A company with its chain, opened for somebody who has the right.
struct Here {
    company: MemberId,
    member: Member,
    chain: SupplyChain,
    base: String,
    staff: bool,
    may_edit: bool,
    /// The reader may open the programme's table of threats.
    table: bool,
}

async fn here(app: &App, who: &Who, company: MemberId, action: Action) -> Result<Here, Failure> {
    let loaded = membership::open(app, who, company, action).await?;
    let record = membership::resource(company, &loaded.state);
    Ok(Here {
        chain: super::chain(app, who, company).await?,
        base: format!("/companies/{company}"),
        staff: who.company.is_none(),
        may_edit: app.may(who, Action::EditPartners, &record),
        table: app.rights().role_may(&who.role, Action::ViewThreats),
        member: loaded.state,
        company,
    })
}

impl Here {
    fn partner(&self, id: PartnerId) -> Result<&Held, Failure> {
        self.chain.partner(id).ok_or(Failure::NotFound)
    }

    /// Surroundings of a page of the risk assessment.
    fn chrome(&self, app: &App, visitor: &Visitor, title: &str, below: &[(&str, &str)]) -> Chrome {
        let say = Say::new(app, visitor.lang);
        let name = self.member.legal_name();
        let mut c = if self.staff {
            let mut c = Chrome::titled(app, visitor, format!("{title}: {name}"));
            title.clone_into(&mut c.here);
            caseload::in_file(c, app, visitor, (self.company, &self.member), "risk")
        } else {
            let c = Chrome::titled(app, visitor, title.to_owned());
            c.crumb(self.base.clone(), say.t("nav-home"))
        };
        for (path, key) in below {
            c = c.crumb(format!("{}{path}", self.base), say.t(key));
        }
        c
    }
}

/// Pages below the task list.
const RISK: (&str, &str) = ("/risk", "risk-title");
/// Pages below the list of partners.
const PARTNERS: (&str, &str) = ("/partners", "partners-title");

/// The routes of this feature.
pub(super) fn routes() -> Routes {
    partners()
        .merge(chain())
        .merge(assessment())
        .merge(questionnaire())
}

fn partners() -> Routes {
    use Action::{EditPartners, ViewPartners};
    Routes::new()
        .get("/companies/{company}/partners", ViewPartners, list::show)
        .get(
            "/companies/{company}/partners/new",
            EditPartners,
            edit::blank,
        )
        .post("/companies/{company}/partners/new", EditPartners, edit::add)
        .get(
            "/companies/{company}/partners/import",
            EditPartners,
            import::show,
        )
        .post(
            "/companies/{company}/partners/import",
            EditPartners,
            import::preview,
        )
        .post(
            "/companies/{company}/partners/import/take",
            EditPartners,
            import::take,
        )
        .post(
            "/companies/{company}/partners/import/errors",
            EditPartners,
            import::errors,
        )
        .get(
            "/companies/{company}/partners/ask",
            EditPartners,
            asking::show,
        )
        .post(
            "/companies/{company}/partners/ask",
            EditPartners,
            asking::ask,
        )
        .get(
            "/companies/{company}/partners/file",
            ViewPartners,
            import::all,
        )
        .get(
            "/companies/{company}/partners/template",
            EditPartners,
            import::template,
        )
        .get(
            "/companies/{company}/partners/{partner}",
            ViewPartners,
            partner::show,
        )
        .get(
            "/companies/{company}/partners/{partner}/answers",
            ViewPartners,
            history::show,
        )
        .get(
            "/companies/{company}/partners/{partner}/edit",
            EditPartners,
            edit::show,
        )
        .post(
            "/companies/{company}/partners/{partner}/edit",
            EditPartners,
            edit::save,
        )
        .post(
            "/companies/{company}/partners/{partner}/end",
            EditPartners,
            partner::end,
        )
        .post(
            "/companies/{company}/partners/{partner}/resume",
            EditPartners,
            partner::resume,
        )
        .get(
            "/companies/{company}/partners/{partner}/check",
            EditPartners,
            check::show,
        )
        .post(
            "/companies/{company}/partners/{partner}/check",
            EditPartners,
            check::save,
        )
}

fn chain() -> Routes {
    use Action::{EditPartners, ViewPartners};
    Routes::new()
        .get("/companies/{company}/routes", ViewPartners, routes::list)
        .get(
            "/companies/{company}/routes/new",
            EditPartners,
            routes::blank,
        )
        .post("/companies/{company}/routes/new", EditPartners, routes::add)
        .get(
            "/companies/{company}/routes/{route}",
            EditPartners,
            routes::show,
        )
        .post(
            "/companies/{company}/routes/{route}",
            EditPartners,
            routes::save,
        )
        .post(
            "/companies/{company}/routes/{route}/remove",
            EditPartners,
            routes::remove,
        )
}

fn assessment() -> Routes {
    use Action::{EditPartners, RateThreats, SignRiskAssessment, ViewPartners, ViewThreats};
    Routes::new()
        .get("/companies/{company}/risk", ViewPartners, overview::show)
        .get(
            "/companies/{company}/risk/scores",
            ViewPartners,
            overview::scores,
        )
        .get(
            "/companies/{company}/risk/threats",
            ViewPartners,
            threats::show,
        )
        .post(
            "/companies/{company}/risk/threats",
            EditPartners,
            threats::review,
        )
        .get(
            "/companies/{company}/risk/actions",
            ViewPartners,
            actions::list,
        )
        .post(
            "/companies/{company}/risk/actions",
            EditPartners,
            actions::add,
        )
        .post(
            "/companies/{company}/risk/actions/{action}",
            EditPartners,
            actions::end,
        )
        .get("/companies/{company}/risk/sign", ViewPartners, sign::show)
        .post(
            "/companies/{company}/risk/procedure",
            EditPartners,
            sign::procedure,
        )
        .post(
            "/companies/{company}/risk/sign",
            SignRiskAssessment,
            sign::sign,
        )
        .get(
            "/companies/{company}/risk/signed/{number}",
            ViewPartners,
            sign::record,
        )
        .get("/threats", ViewThreats, rating::show)
        .post("/threats", RateThreats, rating::rate)
}

fn questionnaire() -> Routes {
    use Action::EditPartners;
    Routes::new()
        .post(
            "/companies/{company}/partners/{partner}/ask",
            EditPartners,
            questionnaires::ask,
        )
        .post(
            "/companies/{company}/partners/{partner}/reuse",
            EditPartners,
            questionnaires::reuse,
        )
        .post(
            "/companies/{company}/questionnaires/{questionnaire}/again",
            EditPartners,
            questionnaires::again,
        )
        .post(
            "/companies/{company}/questionnaires/{questionnaire}/recall",
            EditPartners,
            questionnaires::recall,
        )
        .get(
            "/companies/{company}/questionnaires/{questionnaire}/documents/{document}",
            Action::ViewPartners,
            attached::download,
        )
        .get(
            "/questionnaire/{token}/documents/{document}",
            Access::Public,
            attached::own,
        )
        .get("/questionnaire/{token}", Access::Public, answer::show)
        .post("/questionnaire/{token}", Access::Public, answer::save)
        .post(
            "/questionnaire/{token}/consent",
            Access::Public,
            answer::consent,
        )
        .post(
            "/questionnaire/{token}/again",
            Access::Public,
            answer::again,
        )
}
