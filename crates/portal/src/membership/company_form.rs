//! The company's data between form and record.

use super::views::compact;
use crate::app::App;
use crate::web::{Fields, Say};
use fluent_bundle::FluentValue;
use greenlane_domain::identifiers::{Arg, IdentifierFault, Scheme};
use greenlane_domain::membership::{
    Address, Capacity, Company, Contact, Contacts, NameKind, OtherName, Owner, OwnerKind,
    Ownership, OwnershipForm, Site, SiteKind,
};
use greenlane_domain::pack::EntityType;
use uuid::Uuid;

/// Field and message.
pub(super) type Errors = Vec<(String, String)>;

const SITE: [&str; 10] = [
    "id",
    "name",
    "kind",
    "street",
    "city",
    "region",
    "postal_code",
    "country",
    "unlocode",
    "staffed",
];
const OWNER: [&str; 4] = ["name", "kind", "country", "share"];
const OTHER_NAME: [&str; 2] = ["name", "kind"];
const CONTACT: [&str; 5] = ["name", "title", "email", "telephone", "capacity"];

/// How many groups of each kind the form shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub names: usize,
    pub sites: usize,
    pub owners: usize,
}

impl Counts {
    /// The groups in use, one at least of sites and owners.
    pub fn shown(self) -> Self {
        Self {
            names: self.names,
            sites: self.sites.max(1),
            owners: self.owners.max(1),
        }
    }
}

/// Drops empty groups and counts the rest.
pub(super) fn tidy(fields: &mut Fields) -> Counts {
    Counts {
        names: compact(fields, "name", &OTHER_NAME, &["name"]),
        sites: compact(
            fields,
            "site",
            &SITE,
            &["name", "street", "city", "unlocode"],
        ),
        owners: compact(fields, "owner", &OWNER, &["name", "share"]),
    }
}

/// The schemes that the entity type asks for: those it must give, then those it may.
pub(super) fn schemes(entity_type: &EntityType) -> (Vec<Scheme>, Vec<Scheme>) {
    let parse = |ids: &[String]| -> Vec<Scheme> {
        let mut schemes: Vec<Scheme> = Vec::new();
        for scheme in ids.iter().filter_map(|id| id.parse().ok()) {
            if !schemes.contains(&scheme) {
                schemes.push(scheme);
            }
        }
        schemes
    };
    let required = parse(&entity_type.identifiers_required);
    let mut optional = parse(&entity_type.identifiers_optional);
    optional.retain(|scheme| !required.contains(scheme));
    (required, optional)
}

/// An identifier's fault in words, with numbers that choose their plural.
fn fault(app: &App, say: &Say, fault: &IdentifierFault) -> String {
    let args = fault.args();
    let args: Vec<(&str, FluentValue<'_>)> = args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Arg::Number(n) => FluentValue::from(*n),
                Arg::Text(text) => FluentValue::from(text.as_str()),
            };
            (*name, value)
        })
        .collect();
    app.locales().text(say.lang, fault.message_key(), &args)
}

fn text(fields: &Fields, name: &str) -> String {
    fields.text(name).unwrap_or_default().to_owned()
}

fn address(fields: &Fields, prefix: &str) -> Address {
    let part = |part: &str| text(fields, &format!("{prefix}{part}"));
    Address {
        street: part("street"),
        city: part("city"),
        region: part("region"),
        postal_code: part("postal_code"),
        country: part("country"),
    }
}

/// Reads a company from tidy fields. Everything is read that can be, and every error is named.
pub(super) fn parse(
    (app, say): (&App, &Say),
    entity_type: &EntityType,
    fields: &Fields,
    counts: Counts,
    new_id: impl Fn() -> Uuid,
) -> (Company, Errors) {
    let mut errors = Errors::new();
    let choose = |errors: &mut Errors, field: String| {
        errors.push((field, say.t("fault-choose")));
    };
    let mut other_names = Vec::new();
    for n in 0..counts.names {
        let kind = NameKind::parse(fields.get(&format!("name_{n}_kind")));
        other_names.push(OtherName {
            name: text(fields, &format!("name_{n}_name")),
            kind: kind.unwrap_or(NameKind::Trading),
        });
        if kind.is_none() {
            choose(&mut errors, format!("name_{n}_kind"));
        }
    }
    let mut sites = Vec::new();
    for n in 0..counts.sites {
        let prefix = format!("site_{n}_");
        let part = |part: &str| format!("{prefix}{part}");
        let kind = SiteKind::parse(fields.get(&part("kind")));
        if kind.is_none() {
            choose(&mut errors, part("kind"));
        }
        sites.push(Site {
            id: fields.get(&part("id")).parse().unwrap_or_else(|_| new_id()),
            name: text(fields, &part("name")),
            kind: kind.unwrap_or(SiteKind::Office),
            address: address(fields, &prefix),
            unlocode: fields.text(&part("unlocode")).map(str::to_uppercase),
            staffed: fields.text(&part("staffed")).is_some(),
        });
    }
    let ownership = ownership(say, fields, counts.owners, &mut errors);
    let mailing = fields.text("mailing_street").is_some() || fields.text("mailing_city").is_some();
    let company = Company {
        legal_name: text(fields, "legal_name"),
        other_names,
        country: text(fields, "country"),
        address: address(fields, "address_"),
        mailing_address: mailing.then(|| address(fields, "mailing_")),
        sites,
        ownership,
        identifiers: identifiers((app, say), entity_type, fields, &mut errors),
    };
    (company, errors)
}

fn ownership(say: &Say, fields: &Fields, count: usize, errors: &mut Errors) -> Ownership {
    let form = OwnershipForm::parse(fields.get("ownership"));
    if form.is_none() {
        errors.push(("ownership".to_owned(), say.t("fault-choose")));
    }
    let mut owners = Vec::new();
    for n in 0..count {
        let part = |part: &str| format!("owner_{n}_{part}");
        let kind = OwnerKind::parse(fields.get(&part("kind")));
        if kind.is_none() {
            errors.push((part("kind"), say.t("fault-choose")));
        }
        let share = fields.get(&part("share")).trim().trim_end_matches('%');
        owners.push(Owner {
            name: text(fields, &part("name")),
            kind: kind.unwrap_or(OwnerKind::Person),
            country: text(fields, &part("country")),
            share: share.trim().parse().unwrap_or(0),
        });
    }
    Ownership {
        form: form.unwrap_or(OwnershipForm::Private),
        owners,
    }
}

fn identifiers(
    (app, say): (&App, &Say),
    entity_type: &EntityType,
    fields: &Fields,
    errors: &mut Errors,
) -> Vec<greenlane_domain::identifiers::Identifier> {
    let (required, optional) = schemes(entity_type);
    let mut given = Vec::new();
    for scheme in required.into_iter().chain(optional) {
        let field = format!("identifier_{scheme}");
        let Some(raw) = fields.text(&field) else {
            continue;
        };
        let issued = fields.text(&format!("{field}_issued")).is_some();
        let checked = if issued {
            scheme.check_as_issued(raw)
        } else {
            scheme.check(raw)
        };
        match checked {
            Ok(identifier) => given.push(identifier),
            Err(found) => errors.push((field, fault(app, say, &found))),
        }
    }
    given
}

fn set_address(fields: &mut Fields, prefix: &str, address: &Address) {
    for (part, value) in [
        ("street", &address.street),
        ("city", &address.city),
        ("region", &address.region),
        ("postal_code", &address.postal_code),
        ("country", &address.country),
    ] {
        fields.set(&format!("{prefix}{part}"), value.clone());
    }
}

/// The form filled from the record.
pub(super) fn filled(company: &Company) -> Fields {
    let mut fields = Fields::default();
    fields.set("legal_name", company.legal_name.clone());
    fields.set("country", company.country.clone());
    set_address(&mut fields, "address_", &company.address);
    if let Some(mailing) = &company.mailing_address {
        set_address(&mut fields, "mailing_", mailing);
    }
    for (n, other) in company.other_names.iter().enumerate() {
        fields.set(&format!("name_{n}_name"), other.name.clone());
        fields.set(&format!("name_{n}_kind"), other.kind.code());
    }
    for (n, site) in company.sites.iter().enumerate() {
        let prefix = format!("site_{n}_");
        set_address(&mut fields, &prefix, &site.address);
        fields.set(&format!("{prefix}id"), site.id.to_string());
        fields.set(&format!("{prefix}name"), site.name.clone());
        fields.set(&format!("{prefix}kind"), site.kind.code());
        let code = site.unlocode.clone().unwrap_or_default();
        fields.set(&format!("{prefix}unlocode"), code);
        fields.set(
            &format!("{prefix}staffed"),
            if site.staffed { "1" } else { "" },
        );
    }
    fields.set("ownership", company.ownership.form.code());
    for (n, owner) in company.ownership.owners.iter().enumerate() {
        fields.set(&format!("owner_{n}_name"), owner.name.clone());
        fields.set(&format!("owner_{n}_kind"), owner.kind.code());
        fields.set(&format!("owner_{n}_country"), owner.country.clone());
        fields.set(&format!("owner_{n}_share"), owner.share.to_string());
    }
    for identifier in &company.identifiers {
        let field = format!("identifier_{}", identifier.scheme());
        fields.set(&field, identifier.value());
        if identifier.scheme().check(identifier.value()).is_err() {
            fields.set(&format!("{field}_issued"), "1");
        }
    }
    fields
}

fn contact(fields: &Fields, prefix: &str, say: &Say, errors: &mut Errors) -> Contact {
    let part = |part: &str| format!("{prefix}{part}");
    let capacity = Capacity::parse(fields.get(&part("capacity")));
    if capacity.is_none() {
        errors.push((part("capacity"), say.t("fault-choose")));
    }
    Contact {
        name: text(fields, &part("name")),
        title: text(fields, &part("title")),
        email: text(fields, &part("email")),
        telephone: text(fields, &part("telephone")),
        capacity: capacity.unwrap_or(Capacity::Officer),
    }
}

/// Drops empty groups of contacts and counts the rest.
pub(super) fn tidy_contacts(fields: &mut Fields) -> usize {
    compact(fields, "contact", &CONTACT, &["name", "email", "telephone"])
}

/// Reads contacts from tidy fields.
pub(super) fn parse_contacts(say: &Say, fields: &Fields, count: usize) -> (Contacts, Errors) {
    let mut errors = Errors::new();
    let primary = contact(fields, "primary_", say, &mut errors);
    let others = (0..count)
        .map(|n| contact(fields, &format!("contact_{n}_"), say, &mut errors))
        .collect();
    (Contacts { primary, others }, errors)
}

/// The form filled from the record.
pub(super) fn filled_contacts(contacts: &Contacts) -> Fields {
    let mut fields = Fields::default();
    let others = contacts.others.iter().enumerate();
    let others = others.map(|(n, contact)| (format!("contact_{n}_"), contact));
    let all = std::iter::once(("primary_".to_owned(), &contacts.primary)).chain(others);
    for (prefix, contact) in all {
        for (part, value) in [
            ("name", contact.name.as_str()),
            ("title", &contact.title),
            ("email", &contact.email),
            ("telephone", &contact.telephone),
            ("capacity", contact.capacity.code()),
        ] {
            fields.set(&format!("{prefix}{part}"), value);
        }
    }
    fields
}
