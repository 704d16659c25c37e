//! The lists of unchanged answers to confirm, a category each.

use super::{Here, Row, here, next_list};
use crate::accounts::Who;
use crate::annual::commands;
use crate::app::App;
use crate::failure::Failure;
use crate::profile;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::annual::{Confirming, Lane};
use greenlane_domain::ids::MemberId;
use greenlane_domain::profile::Pinned;

/// One answer on a list to confirm.
struct ConfirmRow {
    value: String,
    field: String,
    href: String,
    id: String,
    text: String,
    must: bool,
    strength: String,
    state: String,
    narrative: String,
    plan: String,
    documents: String,
    /// Each document by name, with its last day where it has one.
    named: Vec<String>,
    /// The sites that differ: confirmed with the rest, and so shown with it.
    sites: Vec<profile::SiteView>,
    /// Confirmed already.
    done: bool,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "annual/confirm.html")]
struct ConfirmPage {
    c: Chrome,
    here: String,
    back: String,
    form: Typed,
    focus_area: String,
    left: usize,
    rows: Vec<ConfirmRow>,
    /// Criteria of the category that are not confirmed here, with the reason.
    others: Vec<Row>,
}

fn confirm_page(
    app: &App,
    visitor: &Visitor,
    here: &Here,
    number: &str,
    form: Typed,
) -> Result<ConfirmPage, Failure> {
    let number = number.parse().ok();
    let category = number.and_then(|number| app.pack().category(number));
    let category = category.ok_or(Failure::NotFound)?;
    let mut c = here.below(app, visitor);
    let back = format!("/companies/{}/annual", here.company);
    let title = c.t("annual-title");
    c = c.crumb(back.clone(), title);
    let name = format!("{}. {}", category.number, c.pack(&category.name));
    c.title = c.t1("annual-confirm-title", "category", name);
    let of_it = |pinned: &Pinned| pinned.category == category.number;
    let rows = here
        .in_lane(Lane::Confirm)
        .filter(|(pinned, _)| of_it(pinned));
    let rows = rows.map(|(pinned, _)| {
        let answer = here.profile.answer(&pinned.id).cloned().unwrap_or_default();
        let value = format!("{}:{}", pinned.id, answer.rev);
        ConfirmRow {
            ticked: form.fields.chose("criterion", &value),
            field: format!("row-{}", pinned.id),
            value,
            href: format!("/companies/{}/profile/criteria/{}", here.company, pinned.id),
            id: pinned.id.clone(),
            text: here.text(app, &c, &pinned.id),
            must: pinned.strength == greenlane_domain::pack::Strength::Must,
            strength: profile::strength(&c, pinned.strength),
            state: profile::state(&c, answer.state),
            documents: c.n("profile-documents", answer.evidence.len()),
            named: answer
                .evidence
                .iter()
                .map(|id| here.document(&c, *id))
                .collect(),
            sites: profile::sites_answered(&c, answer.sites.iter().map(|site| &site.text)),
            done: answer.ready,
            narrative: answer.narrative,
            plan: answer.plan,
        }
    });
    let rows: Vec<ConfirmRow> = rows.collect();
    let others = Lane::ALL.iter().filter(|lane| **lane != Lane::Confirm);
    let others = others.flat_map(|lane| here.in_lane(*lane));
    let others = others.filter(|(pinned, _)| of_it(pinned));
    let others: Vec<Row> = others
        .map(|(pinned, place)| here.row(app, &c, pinned, place))
        .collect();
    if rows.is_empty() && others.is_empty() {
        return Err(Failure::NotFound);
    }
    Ok(ConfirmPage {
        here: format!("{back}/confirm/{}", category.number),
        focus_area: c.pack(&category.focus_area).to_owned(),
        left: rows.iter().filter(|row| !row.done).count(),
        rows,
        others,
        back,
        form,
        c,
    })
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, number)): Path<(MemberId, String)>,
) -> Page {
    let here = here(&app, &who, company).await?;
    if !here.preparing() {
        return Ok(crate::web::see_other(format!(
            "/companies/{company}/annual"
        )));
    }
    html(&confirm_page(
        &app,
        &visitor,
        &here,
        &number,
        Typed::default(),
    )?)
}

/// The rows that were ticked; one that is no criterion with a revision is taken as unknown.
fn ticked(fields: &Fields) -> Vec<Confirming> {
    let rows = fields.all("criterion").iter().map(|value| {
        let (criterion, rev) = value.rsplit_once(':').unwrap_or((value, ""));
        Confirming {
            criterion: criterion.to_owned(),
            rev: rev.parse().unwrap_or_default(),
        }
    });
    rows.collect()
}

pub(super) async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((company, number)): Path<(MemberId, String)>,
    Form(fields): Form,
) -> Page {
    let before = here(&app, &who, company).await?;
    let mut unit = app.begin(&who).await?;
    match commands::confirm(&mut unit, before.id, ticked(&fields)).await {
        Ok(_) => unit.commit().await?,
        Err(failure) => {
            drop(unit);
            let c = before.below(&app, &visitor);
            let typed = Typed::refused(fields, failure, &c, "criterion")?;
            let page = confirm_page(&app, &visitor, &before, &number, typed)?;
            return page.form.page(&page);
        }
    }
    let here = here(&app, &who, company).await?;
    let from = number.parse().unwrap_or_default();
    let to = next_list(&app, &here, from).unwrap_or_else(|| format!("/companies/{company}/annual"));
    Ok(flash_to(&app, to, "annual-confirmed"))
}
