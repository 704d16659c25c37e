//! More time for one company.

use crate::accounts::Who;
use crate::app::App;
use crate::editions::{commands, read};
use crate::failure::Failure;
use crate::membership;
use crate::validation::errors::Errors;
use crate::web::{Chrome, Due, Fields, Form, Page, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::Rollout;
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::Length;
use greenlane_domain::permission::Action;

struct Earlier {
    on: String,
    days: String,
    until: String,
    reasons: String,
}

#[derive(Template)]
#[template(path = "editions/extension.html")]
struct ExtensionPage {
    c: Chrome,
    company: MemberId,
    name: String,
    edition: String,
    general: Option<Due>,
    own: Option<Due>,
    earlier: Vec<Earlier>,
    days: Vec<(String, String, String)>,
    grounds: Vec<(String, String)>,
    form: Fields,
    errors: Errors,
}

/// How long an extension can be.
fn lengths(app: &App, c: &Chrome) -> Vec<(String, String, String)> {
    let clock = app.pack().clock("profile_extension");
    let days = match clock.map(|clock| &clock.length) {
        Some(Length::Options(days)) => days.as_slice(),
        _ => &[],
    };
    let choice = |days: &i32| {
        let text = c.n("extension-days", *days);
        (days.to_string(), text, String::new())
    };
    days.iter().map(choice).collect()
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    company: MemberId,
    form: Fields,
    errors: Errors,
) -> Result<ExtensionPage, Failure> {
    let member = membership::open(app, who, company, Action::ExtendEdition)
        .await?
        .state;
    let c = Chrome::new(app, visitor, "extension-title")
        .crumb(format!("/companies/{company}"), member.legal_name());
    let accepted = member.profile.accepted.as_ref();
    let edition = accepted.map_or("", |(_, edition, _)| edition.as_str());
    let extension = read::extension(app, who, company, edition).await?;
    let extension = extension.map(|loaded| loaded.state);
    let catalogue = app.catalogue();
    let rollout = Rollout::of(&catalogue, edition, extension.as_ref());
    let earlier = extension.iter().flat_map(|extension| &extension.granted);
    let grounds = app.pack().grounds_for("extend").into_iter();
    Ok(ExtensionPage {
        company,
        name: member.legal_name().to_owned(),
        edition: catalogue
            .edition(edition)
            .map_or_else(String::new, |edition| c.pack(&edition.name).to_owned()),
        general: catalogue
            .accepted_until(edition)
            .map(|until| Due::set(app, &c, until, c.t("extension-why"))),
        own: rollout.map(|rollout| {
            let granted = extension.as_ref().and_then(|each| each.granted.last());
            let why = match granted.filter(|_| rollout.extended) {
                None => c.t("extension-why"),
                Some(granted) => c.t2(
                    "carried-why-extended",
                    "on",
                    c.day(granted.on),
                    "reasons",
                    &granted.reasons,
                ),
            };
            Due::set(app, &c, rollout.until, why)
        }),
        earlier: earlier
            .map(|granted| Earlier {
                on: c.day(granted.on),
                days: c.n("extension-days", granted.days),
                until: c.day(granted.until),
                reasons: granted.reasons.clone(),
            })
            .collect(),
        days: lengths(app, &c),
        grounds: grounds
            .map(|ground| (ground.id.clone(), c.pack(&ground.name).to_owned()))
            .collect(),
        form,
        errors,
        c,
    })
}

pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, &visitor, &who, company, form, errors).await?)
}

pub(super) async fn grant(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(form): Form,
) -> Page {
    let granted = async {
        let days = form.get("days").parse().unwrap_or_default();
        let mut unit = app.begin(&who).await?;
        commands::extend(
            &mut unit,
            company,
            days,
            form.get("ground"),
            form.get("reasons"),
        )
        .await?;
        unit.commit().await
    };
    match granted.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/companies/{company}/extension"),
            "extension-done",
        )),
        Err(failure) => {
            let errors = Errors::from(&Chrome::new(&app, &visitor, "extension-title"), failure)?;
            unprocessable(&page(&app, &visitor, &who, company, form, errors).await?)
        }
    }
}
