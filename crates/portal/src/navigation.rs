//! The main navigation, by role. At most seven items; a page that is not here is reached from one that is.

use crate::app::App;
use crate::web::{NavItem, Say, Visit};

fn member_items(company: &str) -> Vec<(&'static str, String)> {
    vec![
        ("nav-home", format!("/companies/{company}")),
        ("nav-profile", format!("/companies/{company}/profile")),
        (
            "nav-validations",
            format!("/companies/{company}/validations"),
        ),
        ("nav-findings", format!("/companies/{company}/findings")),
        ("nav-partners", format!("/companies/{company}/partners")),
        (
            "nav-certificate",
            format!("/companies/{company}/certificate"),
        ),
        ("nav-people", format!("/companies/{company}/people")),
    ]
}

fn staff_items(role: &str) -> Vec<(&'static str, String)> {
    let all: &[(&'static str, &str)] = match role {
        "specialist" => &[
            ("nav-work", "/work"),
            ("nav-companies", "/companies"),
            ("nav-findings", "/findings"),
            ("nav-criteria", "/criteria"),
            ("nav-lookup", "/lookup"),
            ("nav-text-blocks", "/text-blocks"),
            ("nav-calibrations", "/calibrations"),
        ],
        "supervisor" => &[
            ("nav-work", "/work"),
            ("nav-team", "/team"),
            ("nav-companies", "/companies"),
            ("nav-findings", "/findings"),
            ("nav-measures", "/measures"),
            ("nav-text-blocks", "/text-blocks"),
            ("nav-calibrations", "/calibrations"),
        ],
        "vetting_officer" => &[
            ("nav-work", "/work"),
            ("nav-companies", "/companies"),
            ("nav-relations", "/relations"),
        ],
        "director" => &[
            ("nav-measures", "/measures"),
            ("nav-work", "/work"),
            ("nav-team", "/team"),
            ("nav-companies", "/companies"),
            ("nav-editions", "/editions"),
            ("nav-audit", "/audit"),
            ("nav-calibrations", "/calibrations"),
        ],
        "policy_officer" => &[
            ("nav-editions", "/editions"),
            ("nav-rollout", "/rollout"),
            ("nav-criteria", "/criteria"),
        ],
        "targeting_officer" => &[
            ("nav-lookup", "/lookup"),
            ("nav-changes", "/lookup/changes"),
            ("nav-trade", "/trade"),
            ("nav-threats", "/threats"),
            ("nav-rulesets", "/rulesets"),
            ("nav-selectivity", "/selectivity"),
            ("nav-threat-level", "/threat-level"),
        ],
        "auditor" => &[
            ("nav-audit", "/audit"),
            ("nav-companies", "/companies"),
            ("nav-measures", "/measures"),
            ("nav-calibrations", "/calibrations"),
            ("nav-provenance", "/admin/criteria"),
            ("nav-selection", "/selection"),
            ("nav-relations", "/relations"),
        ],
        "administrator" => &[
            ("nav-staff", "/admin/staff"),
            ("nav-tokens", "/admin/tokens"),
            ("nav-provenance", "/admin/criteria"),
            ("nav-mail", "/admin/mail"),
        ],
        _ => &[
            ("nav-start", "/"),
            ("nav-eligibility", "/eligibility"),
            ("nav-criteria", "/criteria"),
            ("nav-verify", "/verify"),
        ],
    };
    all.iter()
        .map(|(key, href)| (*key, (*href).to_owned()))
        .collect()
}

/// Where a record's own page belongs: a company finds its validation under its validations, staff in the companies.
fn home_of(visit: &Visit, path: &str) -> String {
    let company = visit.who.as_ref().and_then(|who| who.company);
    let mut parts = path.split('/').skip(1);
    let part = parts.next().unwrap_or_default();
    let chain = matches!(parts.nth(1), Some("routes" | "risk" | "connections"));
    match (part, company) {
        ("companies", Some(company)) if chain => format!("/companies/{company}/partners"),
        ("validations" | "findings", Some(company)) => format!("/companies/{company}/{part}"),
        ("validations" | "review", None) => "/companies".to_owned(),
        _ => path.to_owned(),
    }
}

/// The items for this visitor. The longest link that the path begins with is where one is.
pub(crate) fn items(say: &Say, visit: &Visit, _app: &App) -> Vec<NavItem> {
    let links = match &visit.who {
        Some(who) => match who.company {
            Some(company) => member_items(&company.to_string()),
            None => staff_items(&who.role),
        },
        None => staff_items("visitor"),
    };
    let path = home_of(visit, visit.path.split('?').next().unwrap_or("/"));
    let path = path.as_str();
    let fits = |href: &str| path == href || (href != "/" && path.starts_with(&format!("{href}/")));
    let here = links
        .iter()
        .map(|(_, h)| h.as_str())
        .filter(|h| fits(h))
        .max_by_key(|h| h.len());
    let here = here.map(str::to_owned);
    links
        .into_iter()
        .map(|(key, href)| NavItem {
            label: say.t(key),
            current: here.as_deref() == Some(&*href),
            href,
        })
        .collect()
}
