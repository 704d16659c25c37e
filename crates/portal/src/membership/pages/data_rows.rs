//! Everything a company says of itself, row by row, each under a key that stays the same when its words change: two
//! states of the data can then be laid side by side.

use super::super::views;
use super::company::address;
use crate::web::Say;
use greenlane_domain::identifiers::Identifier;
use greenlane_domain::membership::{Company, Contact, Contacts};

/// One row.
pub(crate) struct DataRow {
    pub key: String,
    pub term: String,
    pub value: String,
}

fn row(key: impl Into<String>, term: String, value: String) -> DataRow {
    let key = key.into();
    DataRow { key, term, value }
}

/// A number that a company has once keeps its row when it changes; several of a kind are told apart by what they are.
fn number(say: &Say, company: &Company, identifier: &Identifier) -> DataRow {
    let scheme = identifier.scheme();
    let alike = company
        .identifiers
        .iter()
        .filter(|id| id.scheme() == scheme);
    let key = if alike.count() == 1 {
        format!("number:{scheme}")
    } else {
        let value = identifier.keys().into_iter().map(|(_, value)| value).next();
        format!("number:{scheme}:{}", value.unwrap_or_default())
    };
    row(key, say.t(scheme.name_key()), identifier.masked())
}

fn company_rows(say: &Say, company: &Company) -> Vec<DataRow> {
    let mut rows = vec![
        row(
            "legal_name",
            say.t("company-legal-name"),
            company.legal_name.clone(),
        ),
        row(
            "country",
            say.t("company-country"),
            views::country(say, &company.country),
        ),
        row(
            "address",
            say.t("company-address"),
            address(say, &company.address),
        ),
    ];
    if let Some(mailing) = &company.mailing_address {
        rows.push(row(
            "mailing",
            say.t("company-mailing"),
            address(say, mailing),
        ));
    }
    rows.extend(company.other_names.iter().map(|other| {
        let term = say.t(format!("company-name-{}", other.kind.code()));
        row(format!("name:{}", other.name), term, other.name.clone())
    }));
    let numbers = company.identifiers.iter();
    rows.extend(numbers.map(|identifier| number(say, company, identifier)));
    rows.extend(company.sites.iter().map(|site| {
        let kind = say.t(format!("company-site-{}", site.kind.code()));
        let staffed = say.t(if site.staffed { "ui-yes" } else { "ui-no" });
        let parts = [
            format!("{} ({kind})", site.name),
            address(say, &site.address),
            site.unlocode.clone().unwrap_or_default(),
            say.t1("data-row-staffed", "answer", staffed),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let term = say.t1("data-row-site", "name", &site.name);
        row(format!("site:{}", site.id), term, parts.join(", "))
    }));
    let form = views::dashed(company.ownership.form.code());
    rows.push(row(
        "ownership",
        say.t("company-ownership"),
        say.t(format!("company-form-{form}")),
    ));
    rows.extend(company.ownership.owners.iter().map(|owner| {
        let kind = say.t(format!("company-owner-{}", owner.kind.code()));
        let country = views::country(say, &owner.country);
        let share = say.t1("company-owner-holds", "n", owner.share);
        let value = format!("{} ({kind}), {share}, {country}", owner.name);
        let term = say.t1("data-row-owner", "name", &owner.name);
        row(format!("owner:{}", owner.name), term, value)
    }));
    rows
}

fn contact(say: &Say, key: String, term: &str, contact: &Contact) -> DataRow {
    let capacity = say.t(format!("contact-capacity-{}", contact.capacity.code()));
    let value = format!(
        "{}, {} ({capacity}), {}, {}",
        contact.name, contact.title, contact.email, contact.telephone
    );
    row(key, say.t(term), value)
}

/// The rows of data and contacts.
pub(crate) fn data_rows(
    say: &Say,
    company: Option<&Company>,
    contacts: Option<&Contacts>,
) -> Vec<DataRow> {
    let mut rows = company.map_or_else(Vec::new, |company| company_rows(say, company));
    if let Some(contacts) = contacts {
        let primary = contact(
            say,
            "primary".to_owned(),
            "contact-primary",
            &contacts.primary,
        );
        rows.push(primary);
        rows.extend(contacts.others.iter().map(|other| {
            contact(
                say,
                format!("contact:{}", other.email),
                "contact-other",
                other,
            )
        }));
    }
    rows
}
