//! What the fields of the company's forms are called, in the order of the page: for the errors at its top.

use super::super::company_form::Counts;
use super::Number;
use crate::web::Say;

const ADDRESS: [(&str, &str); 5] = [
    ("street", "company-street"),
    ("city", "company-city"),
    ("region", "company-region"),
    ("postal_code", "company-postal-code"),
    ("country", "company-address-country"),
];
const SITE: [(&str, &str); 4] = [
    ("name", "company-site-name"),
    ("kind", "company-site-kind"),
    ("unlocode", "company-unlocode"),
    ("staffed", "company-site-staffed"),
];
const OWNER: [(&str, &str); 4] = [
    ("name", "company-owner-name"),
    ("kind", "company-owner-kind"),
    ("country", "company-owner-country"),
    ("share", "company-owner-share"),
];
const CONTACT: [(&str, &str); 5] = [
    ("name", "contact-name"),
    ("title", "contact-title"),
    ("capacity", "contact-capacity"),
    ("email", "contact-email"),
    ("telephone", "contact-telephone"),
];

type Labels = Vec<(String, String)>;

fn group(say: &Say, labels: &mut Labels, prefix: &str, name: &str, parts: &[(&str, &str)]) {
    for (part, key) in parts {
        labels.push((format!("{prefix}{part}"), format!("{name}, {}", say.t(key))));
    }
}

/// The fields of the company's form.
pub(super) fn company(say: &Say, counts: Counts, numbers: &[Number]) -> Labels {
    let own = |field: &str, key: &str| (field.to_owned(), say.t(key));
    let mut labels = vec![
        own("explanation", "company-explanation"),
        own("legal_name", "company-legal-name"),
        own("country", "company-country"),
    ];
    let nth = |key: &str, n: usize| say.t1(key, "n", n + 1);
    for n in 0..counts.names {
        let parts = [("name", "company-name"), ("kind", "company-name-kind")];
        let name = nth("company-other-name", n);
        group(say, &mut labels, &format!("name_{n}_"), &name, &parts);
    }
    let name = say.t("company-address");
    group(say, &mut labels, "address_", &name, &ADDRESS);
    let name = say.t("company-mailing");
    group(say, &mut labels, "mailing_", &name, &ADDRESS);
    let numbers = numbers.iter();
    labels.extend(numbers.map(|number| (number.field.clone(), number.label.clone())));
    for n in 0..counts.sites {
        let (prefix, name) = (format!("site_{n}_"), nth("company-site", n));
        let [first, second, rest @ ..] = SITE;
        group(say, &mut labels, &prefix, &name, &[first, second]);
        group(say, &mut labels, &prefix, &name, &ADDRESS);
        group(say, &mut labels, &prefix, &name, &rest);
    }
    labels.push(own("ownership", "company-ownership-form"));
    for n in 0..counts.owners {
        let name = nth("company-owner", n);
        group(say, &mut labels, &format!("owner_{n}_"), &name, &OWNER);
    }
    labels
}

/// The fields of the contacts' form.
pub(super) fn contacts(say: &Say, count: usize) -> Labels {
    let mut labels = Labels::new();
    let name = say.t("contact-primary");
    group(say, &mut labels, "primary_", &name, &CONTACT);
    for n in 0..count {
        let name = say.t1("contact-other-n", "n", n + 1);
        group(say, &mut labels, &format!("contact_{n}_"), &name, &CONTACT);
    }
    labels
}
