//! A company's validations, past and planned.

use super::super::{errors::key, of_member, reference};
use super::{Of, tag};
use crate::accounts::Who;
use crate::web::{Chrome, Page, Visitor, html};
use crate::{caseload, membership, planning};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::validation::Stage;
use uuid::Uuid;

struct Row {
    href: String,
    reference: String,
    when: String,
    kind: String,
    method: String,
    tag: &'static str,
    stage: String,
    progress: String,
    outcome: String,
}

#[derive(Template)]
#[template(path = "validation/list.html")]
struct ListPage {
    c: Chrome,
    company: MemberId,
    name: String,
    may_plan: bool,
    staff: bool,
    rows: Vec<Row>,
    /// What the year's plan says of the company, for the programme's own people; and whether nothing is in hand yet.
    offered: Option<String>,
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<Uuid>,
) -> Page {
    let company = MemberId(company);
    let member = membership::open(&app, &who, company, Action::ViewValidation).await?;
    let staff = membership::is_staff(&who.role);
    let offered = planning::offered(&app, &who, company).await?;
    let validator = offered.as_ref().map(|offered| offered.account_id);
    let record = membership::resource(company, &member.state).validated_by(validator);
    let name = member.state.legal_name().to_owned();
    let mut c = Chrome::new(&app, &visitor, "validation-list");
    if staff {
        c = c.crumb(format!("/companies/{company}"), name.clone());
        c.tabs = caseload::tabs(&app, &visitor, company, &member.state, "validations");
    } else {
        let home = c.t("nav-home");
        c = c.crumb(format!("/companies/{company}"), home);
    }
    let rows = of_member(&app, &who, company).await?;
    let in_hand = rows.iter().any(|row| row.stage != Stage::Concluded.code());
    let shown = rows.into_iter().filter(|row| staff || row.is_told());
    let rows = shown
        .map(|row| {
            let stage = Stage::parse(&row.stage).unwrap_or(Stage::Unplanned);
            let done = (row.looked_at + row.not_checked).to_string();
            Row {
                href: format!("/validations/{}", row.stream_id),
                reference: reference('V', row.stream_id),
                when: c.day(row.on_day.0),
                kind: c.t(key("validation-kind", &row.kind)),
                method: c.t(key("validation-method", &row.method)),
                tag: tag(stage),
                stage: c.t(key("validation-stage", stage.code())),
                progress: c.t2("validation-n-of-m", "done", done, "all", row.in_scope),
                outcome: row
                    .outcome
                    .map(|outcome| c.t(key("validation-outcome", &outcome)))
                    .unwrap_or_default(),
            }
        })
        .collect();
    let offered = match offered.filter(|_| staff && !in_hand) {
        Some(offered) => {
            let names = caseload::staff_names(&app, &who).await?;
            let name = names.get(&offered.account_id).cloned();
            let args = [
                ("name", name.unwrap_or_default()),
                ("from", c.day(offered.from_day.0)),
                ("until", c.day(offered.until_day.0)),
                ("how", c.t(key("validation-method", &offered.how))),
            ];
            Some(c.with("planning-offered", &args))
        }
        None => None,
    };
    html(&ListPage {
        offered,
        company,
        name,
        may_plan: app.may(&who, Action::PlanValidation, &record),
        staff,
        rows,
        c,
    })
}
