//! The company's data: form and summary.

use super::super::commands;
use super::super::company_form::{self, Counts, schemes};
use super::super::views::{self, Row};
use super::{Number, chrome, company_labels, part};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Loaded;
use crate::failure::Failure;
use crate::membership::open;
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, beside, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::identifiers::{Identifier, Scheme};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{
    Address, Company, Contact, Member, NameKind, OwnerKind, OwnershipForm, SiteKind,
};
use greenlane_domain::pack::EntityType;
use greenlane_domain::permission::{Action, Resource};

fn number(say: &Say, scheme: Scheme, required: bool, f: &Typed) -> Number {
    let field = format!("identifier_{scheme}");
    let name = say.t(scheme.name_key());
    let issued = format!("{field}_issued");
    Number {
        label: if required {
            name
        } else {
            say.t1("company-number-optional", "name", name)
        },
        hint: say.t(scheme.hint_key()),
        may_confirm: scheme == Scheme::Rfc && (!f.e(&field).is_empty() || f.ticked(issued)),
        field,
    }
}

#[derive(Template)]
#[template(path = "membership/company.html")]
struct CompanyPage {
    c: Chrome,
    f: Typed,
    summary: Vec<(String, String)>,
    names: Vec<Row>,
    sites: Vec<Row>,
    owners: Vec<Row>,
    numbers: Vec<Number>,
    countries: Vec<(String, String)>,
    name_kinds: Vec<(String, String)>,
    site_kinds: Vec<(String, String)>,
    owner_kinds: Vec<(String, String)>,
    forms: Vec<(String, String, String)>,
    mailing_open: bool,
    resembles: bool,
}

fn company_page(
    app: &App,
    visitor: &Visitor,
    member: &Loaded<Member>,
    f: Typed,
    counts: Counts,
) -> Page {
    let c = part(app, visitor, member, "application-company");
    let kind = kind_of(app, member)?;
    let (required, optional) = schemes(kind);
    let required = required.into_iter().map(|s| number(&c, s, true, &f));
    let optional = optional.into_iter().map(|s| number(&c, s, false, &f));
    let numbers: Vec<Number> = required.chain(optional).collect();
    let labels = company_labels::company(&c, counts, &numbers);
    let page = CompanyPage {
        summary: views::summary(&f.errors, &labels),
        numbers,
        names: Row::several("name", counts.names),
        sites: Row::several("site", counts.sites),
        owners: Row::several("owner", counts.owners),
        countries: views::countries(&c),
        name_kinds: views::choices_or_none(
            &c,
            "company-name",
            codes(NameKind::ALL, NameKind::code),
        ),
        site_kinds: views::choices_or_none(
            &c,
            "company-site",
            codes(SiteKind::ALL, SiteKind::code),
        ),
        owner_kinds: views::choices_or_none(
            &c,
            "company-owner",
            codes(OwnerKind::ALL, OwnerKind::code),
        ),
        forms: views::choices(
            &c,
            "company-form",
            codes(OwnershipForm::ALL, OwnershipForm::code),
        )
        .into_iter()
        .map(|(value, text)| (value, text, String::new()))
        .collect(),
        mailing_open: f.ticked("mailing_street") || !f.e("mailing_street").is_empty(),
        resembles: !f.e("explanation").is_empty() || f.ticked("explanation"),
        f,
        c,
    };
    page.f.page(&page)
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|kind| code(*kind)).collect()
}

fn kind_of<'a>(app: &'a App, member: &Loaded<Member>) -> Result<&'a EntityType, Failure> {
    let id = member.state.entity_type();
    app.pack().entity_type(id).ok_or(Failure::NotFound)
}

pub(super) async fn form(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    let member = open(&app, &who, id, Action::EditCompany).await?;
    let mut fields = member
        .state
        .company
        .as_ref()
        .map(company_form::filled)
        .unwrap_or_default();
    if member.state.company.is_none() {
        fields.set("legal_name", member.state.legal_name());
        fields.set("country", member.state.country());
    }
    let counts = company_form::tidy(&mut fields).shown();
    company_page(&app, &visitor, &member, Typed::of(fields), counts)
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
    Form(mut fields): Form,
) -> Page {
    let member = open(&app, &who, id, Action::EditCompany).await?;
    let say = Say::new(&app, visitor.lang);
    let counts = company_form::tidy(&mut fields);
    if let Some(more) = fields.text("more") {
        let counts = with_one_more(counts.shown(), more);
        return company_page(&app, &visitor, &member, Typed::of(fields), counts);
    }
    let kind = kind_of(&app, &member)?;
    let now = app.clock().now();
    let new_id = || app.chance().id(now);
    let (company, mut errors) = company_form::parse((&app, &say), kind, &fields, counts, new_id);
    if !errors.is_empty() {
        errors.extend(company.faults().iter().map(|r| beside(&say, r, "form")));
        let typed = Typed { fields, errors };
        return company_page(&app, &visitor, &member, typed, counts.shown());
    }
    let mut unit = app.begin(&who).await?;
    let explanation = fields.text("explanation");
    if let Err(failure) = commands::record_company(&mut unit, id, company, explanation).await {
        let typed = Typed::refused(fields, failure, &say, "form")?;
        return company_page(&app, &visitor, &member, typed, counts.shown());
    }
    unit.commit().await?;
    let path = if member.state.submitted_on().is_some() {
        format!("/companies/{id}/details")
    } else {
        format!("/companies/{id}/application")
    };
    Ok(flash_to(&app, path, "flash-saved"))
}

/// A button asks for one more empty group; nothing is saved by it and nothing is lost.
fn with_one_more(mut counts: Counts, what: &str) -> Counts {
    match what {
        "name" => counts.names += 1,
        "site" => counts.sites += 1,
        "owner" => counts.owners += 1,
        _ => {}
    }
    counts
}

/// A part of the summary: heading, rows, and where to change it.
pub(super) struct Section {
    pub title: String,
    pub rows: Vec<(String, String)>,
    pub href: String,
}

/// An address in one line.
pub(super) fn address(say: &Say, address: &Address) -> String {
    let country = views::country(say, &address.country);
    let place = format!("{} {}", address.region, address.postal_code);
    [
        address.street.as_str(),
        &address.city,
        place.trim(),
        &country,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}

fn company_rows(say: &Say, company: &Company) -> Vec<(String, String)> {
    let mut rows = vec![
        (say.t("company-legal-name"), company.legal_name.clone()),
        (
            say.t("company-country"),
            views::country(say, &company.country),
        ),
        (say.t("company-address"), address(say, &company.address)),
    ];
    for other in &company.other_names {
        let term = say.t(format!("company-name-{}", other.kind.code()));
        rows.push((term, other.name.clone()));
    }
    if let Some(mailing) = &company.mailing_address {
        rows.push((say.t("company-mailing"), address(say, mailing)));
    }
    rows.extend(company.identifiers.iter().map(|id| identifier_row(say, id)));
    for site in &company.sites {
        let kind = say.t(format!("company-site-{}", site.kind.code()));
        let term = format!("{} ({kind})", site.name);
        let code = site.unlocode.as_ref().map(|code| format!(", {code}"));
        let place = address(say, &site.address) + &code.unwrap_or_default();
        rows.push((term, place));
    }
    let form = company.ownership.form.code();
    let form = say.t(format!("company-form-{}", views::dashed(form)));
    rows.push((say.t("company-ownership"), form));
    for owner in &company.ownership.owners {
        let kind = say.t(format!("company-owner-{}", owner.kind.code()));
        let country = views::country(say, &owner.country);
        rows.push((
            format!("{} ({kind})", owner.name),
            format!(
                "{}, {country}",
                say.t1("company-owner-holds", "n", owner.share)
            ),
        ));
    }
    rows
}

fn identifier_row(say: &Say, identifier: &Identifier) -> (String, String) {
    (say.t(identifier.scheme().name_key()), identifier.masked())
}

fn contact_row(say: &Say, key: &str, contact: &Contact) -> (String, String) {
    let capacity = say.t(format!("contact-capacity-{}", contact.capacity.code()));
    let text = format!(
        "{}, {} ({capacity}), {}, {}",
        contact.name, contact.title, contact.email, contact.telephone
    );
    (say.t(key), text)
}

/// Everything the company has said, for check and summary pages.
pub(super) fn sections(app: &App, say: &Say, member: &Loaded<Member>) -> Vec<Section> {
    let at = |part: &str| format!("/companies/{}/application/{part}", member.id);
    let state = &member.state;
    let mut sections = Vec::new();
    let kind = app.pack().entity_type(state.entity_type());
    let answers = state
        .application
        .as_ref()
        .and_then(|a| a.eligibility.as_ref());
    if let (Some(kind), Some(answers)) = (kind, answers) {
        let rows = kind.eligibility.iter().filter_map(|question| {
            let answer = answers.get(&question.id)?;
            let answer = say.t(if *answer { "ui-yes" } else { "ui-no" });
            Some((say.pack(&question.text).to_owned(), answer))
        });
        sections.push(Section {
            title: say.t("application-eligibility"),
            rows: rows.collect(),
            href: at("eligibility"),
        });
    }
    if let Some(company) = &state.company {
        sections.push(Section {
            title: say.t("application-company"),
            rows: company_rows(say, company),
            href: at("company"),
        });
    }
    if let Some(contacts) = &state.contacts {
        let mut rows = vec![contact_row(say, "contact-primary", &contacts.primary)];
        let others = contacts.others.iter();
        rows.extend(others.map(|contact| contact_row(say, "contact-other", contact)));
        sections.push(Section {
            title: say.t("application-contacts"),
            rows,
            href: at("contacts"),
        });
    }
    if let Some(agreement) = state.agreement_in_force() {
        let text = say.with(
            "agreement-signed-by",
            &[
                ("name", agreement.name.clone()),
                ("title", agreement.title.clone()),
                ("day", say.day(agreement.on)),
                ("version", agreement.text_version.clone()),
            ],
        );
        sections.push(Section {
            title: say.t("application-agreement"),
            rows: vec![(say.t("agreement-signature"), text)],
            href: at("agreement"),
        });
    }
    sections
}

#[derive(Template)]
#[template(path = "membership/details.html")]
struct DetailsPage {
    c: Chrome,
    id: MemberId,
    entity_type: String,
    sections: Vec<Section>,
    may_edit: bool,
    sent: bool,
}

pub(super) async fn details(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<MemberId>,
) -> Page {
    let member = open(&app, &who, id, Action::ViewCompany).await?;
    let c = chrome(&app, &visitor, &member, "details-title");
    let over = member.state.account.is_over();
    html(&DetailsPage {
        entity_type: views::entity_type(&app, &c, member.state.entity_type()),
        sections: sections(&app, &c, &member),
        may_edit: !over && app.may(&who, Action::EditCompany, &Resource::of(id)),
        sent: member.state.submitted_on().is_some(),
        id,
        c,
    })
}

/// Text of no field, for a form that starts empty.
pub(super) fn blank() -> Typed {
    Typed::of(Fields::default())
}
