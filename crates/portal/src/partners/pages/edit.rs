//! Adding a partner, and changing one.

use super::view;
use super::{Here, Of, PARTNERS, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::i18n::LANGUAGES;
use crate::partners::commands;
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::{MemberId, PartnerId};
use greenlane_domain::partners::{ChainRole, Partner, PartnerText, Reach, SiteText};
use greenlane_domain::permission::Action;
use std::borrow::Borrow;

/// The rows that a form shows at least, and the most.
const NUMBERS: usize = 3;
const SITES: usize = 2;
const MOST_SITES: usize = 20;

#[derive(Template)]
#[template(path = "partners/edit.html")]
struct EditPage {
    c: Chrome,
    action: String,
    back: String,
    typed: Typed,
    roles: Vec<(String, String)>,
    reaches: Vec<(String, String, String)>,
    countries: Vec<(String, String)>,
    schemes: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    numbers: usize,
    sites: usize,
}

impl EditPage {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn field(&self, part: &str, n: impl Borrow<usize>) -> String {
        format!("{part}_{}", n.borrow())
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn site(&self, n: impl Borrow<usize>, part: &str) -> String {
        format!("site_{}_{part}", n.borrow())
    }
}

/// How many rows of a kind the form was sent with.
fn count(fields: &Fields, before: &str, after: &str, most: usize) -> usize {
    (0..most)
        .rev()
        .find(|n| fields.has(&format!("{before}{n}{after}")))
        .map_or(0, |n| n + 1)
}

/// The form's text.
fn text(fields: &Fields) -> PartnerText {
    let get = |name: &str| fields.get(name).to_owned();
    let numbers = (0..count(fields, "scheme_", "", 10))
        .map(|n| (get(&format!("scheme_{n}")), get(&format!("identifier_{n}"))));
    let sites = (0..count(fields, "site_", "_name", MOST_SITES)).map(|n| {
        let part = |part: &str| get(&format!("site_{n}_{part}"));
        SiteText {
            name: part("name"),
            country: part("country"),
            city: part("city"),
            unlocode: part("unlocode"),
        }
    });
    PartnerText {
        name: get("name"),
        country: get("country"),
        city: get("city"),
        roles: fields.all("roles").to_vec(),
        reach: get("reach"),
        reference: get("reference"),
        identifiers: numbers.collect(),
        contact_name: get("contact_name"),
        contact_email: get("contact_email"),
        contact_language: get("contact_language"),
        sites: sites.collect(),
    }
}

/// The form filled from the record.
fn filled(partner: &Partner) -> Fields {
    let mut fields = Fields::default();
    fields.set("name", &partner.name);
    fields.set("country", &partner.country);
    fields.set("city", &partner.city);
    for role in &partner.roles {
        fields.add("roles", role.code());
    }
    fields.set("reach", partner.reach.code());
    fields.set("reference", &partner.reference);
    for (n, identifier) in partner.identifiers.iter().enumerate() {
        fields.set(&format!("scheme_{n}"), identifier.scheme().id());
        fields.set(&format!("identifier_{n}"), identifier.value());
    }
    if let Some(contact) = &partner.contact {
        fields.set("contact_name", &contact.name);
        fields.set("contact_email", &contact.email);
        fields.set("contact_language", &contact.lang);
    }
    for (n, site) in partner.sites.iter().enumerate() {
        fields.set(&format!("site_{n}_name"), &site.name);
        fields.set(&format!("site_{n}_country"), &site.country);
        fields.set(&format!("site_{n}_city"), &site.city);
        let unlocode = site.unlocode.clone().unwrap_or_default();
        fields.set(&format!("site_{n}_unlocode"), unlocode);
    }
    fields
}

fn page(
    app: &App,
    visitor: &Visitor,
    here: &Here,
    partner: Option<&Partner>,
    typed: Typed,
) -> Page {
    let say = Say::new(app, visitor.lang);
    let title = match partner {
        Some(partner) => say.t1("partner-edit-title", "name", &partner.name),
        None => say.t("partner-new-title"),
    };
    let c = here.chrome(app, visitor, &title, &[PARTNERS]);
    let fields = &typed.fields;
    let more = fields.get("more");
    let extra = |what: &str| usize::from(more == what);
    let numbers = count(fields, "scheme_", "", 10).max(NUMBERS) + extra("number");
    let sites = count(fields, "site_", "_name", MOST_SITES).max(SITES) + 2 * extra("site");
    let roles = ChainRole::ALL.iter().map(|role| role.code());
    let reaches = Reach::ALL.iter().map(|reach| {
        let key = view::key("partner-reach", reach.code());
        let hint = say.t(format!("{key}-hint"));
        (reach.code().to_owned(), say.t(key), hint)
    });
    let back = partner.map_or_else(
        || format!("{}/partners", here.base),
        |partner| format!("{}/partners/{}", here.base, partner.id),
    );
    let page = EditPage {
        action: match partner {
            Some(_) => format!("{back}/edit"),
            None => format!("{back}/new"),
        },
        back,
        roles: view::words(&c, "chain-role", roles),
        reaches: reaches.collect(),
        countries: c.countries(),
        schemes: view::schemes(&c),
        languages: LANGUAGES
            .iter()
            .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
            .collect(),
        numbers: numbers.min(10),
        sites: sites.min(MOST_SITES),
        c,
        typed,
    };
    page.typed.page(&page)
}

pub(super) async fn blank(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let mut fields = Fields::default();
    fields.set("reach", Reach::Direct.code());
    page(&app, &visitor, &here, None, Typed::of(fields))
}

pub(super) async fn add(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    take(&app, &visitor, &who, &here, None, fields).await
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let partner = &here.partner(id)?.partner;
    page(
        &app,
        &visitor,
        &here,
        Some(partner),
        Typed::of(filled(partner)),
    )
}

pub(super) async fn save(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    here.partner(id)?;
    take(&app, &visitor, &who, &here, Some(id), fields).await
}

async fn take(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    id: Option<PartnerId>,
    fields: Fields,
) -> Page {
    let known = id.and_then(|id| here.chain.partner(id));
    let known = known.map(|held| &held.partner);
    if fields.has("more") {
        return page(app, visitor, here, known, Typed::of(fields));
    }
    match record(app, who, here.company, id, &text(&fields)).await {
        Ok(id) => {
            let path = format!("{}/partners/{id}", here.base);
            Ok(flash_to(app, path, "partner-saved"))
        }
        Err(failure) => {
            let say = Say::new(app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(app, visitor, here, known, typed)
        }
    }
}

async fn record(
    app: &App,
    who: &Who,
    company: MemberId,
    id: Option<PartnerId>,
    text: &PartnerText,
) -> Result<PartnerId, Failure> {
    let mut unit = app.begin(who).await?;
    let id = commands::record_partner(&mut unit, company, id, text).await?;
    unit.commit().await?;
    Ok(id)
}
