//! Factors, scores and rows in words, each row with the page where it can be looked up.

use crate::app::App;
use crate::web::{Due, Say};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::OTHER_REGION;
use greenlane_domain::partners::{Level, ThreatKind};
use greenlane_domain::selection::{Clocked, Counted, Factor, Presence, Row};
use jiff::civil::Date;

/// A row of the record behind a factor.
pub(super) struct Line {
    pub text: String,
    /// The day that it is about, where that lies ahead or has passed: with why it is that day.
    pub due: Option<Due>,
    /// The day of the source row.
    pub day: String,
    /// What it adds; empty where it adds nothing.
    pub adds: String,
    pub href: String,
    pub link: String,
}

/// A code as it stands in message keys.
fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// Hundredths of a point with one digit, as the language writes it.
pub(crate) fn points(say: &Say, hundredths: u32) -> String {
    let tenths = (hundredths + 5) / 10;
    let mark = if say.lang == "en" { "." } else { "," };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

/// A factor's name.
pub(super) fn factor(app: &App, say: &Say, factor: Factor) -> String {
    let rule = app.pack().selection.rule(factor);
    rule.map_or_else(
        || factor.code().to_owned(),
        |rule| say.pack(&rule.name).to_owned(),
    )
}

/// The field of a factor's weight in forms.
pub(super) fn weight_field(factor: Factor) -> String {
    format!("weight-{}", dashed(factor.code()))
}

/// A region's name.
pub(crate) fn region(app: &App, say: &Say, id: &str) -> String {
    match app.pack().selection.region(id) {
        Some(region) => say.pack(&region.name).to_owned(),
        None => say.t("selection-region-other"),
    }
}

/// An entity type's name.
pub(super) fn entity_type(app: &App, say: &Say, id: &str) -> String {
    let kind = app.pack().entity_type(id);
    kind.map_or_else(|| id.to_owned(), |kind| say.pack(&kind.name).to_owned())
}

/// A stratum in words.
pub(super) fn stratum(app: &App, say: &Say, key: &str) -> String {
    let (kind, place) = key.split_once('/').unwrap_or((key, OTHER_REGION));
    if kind == OTHER_REGION {
        return say.t("selection-stratum-rest");
    }
    let kind = entity_type(app, say, kind);
    if place == OTHER_REGION {
        return say.t1("selection-stratum-other", "type", kind);
    }
    format!("{kind} · {}", region(app, say, place))
}

fn presence(say: &Say, presence: Presence) -> String {
    let mut parts = Vec::new();
    if presence.sites > 0 {
        parts.push(say.n("selection-sites", presence.sites));
    }
    if presence.partners > 0 {
        parts.push(say.n("selection-partners", presence.partners));
    }
    parts.join(", ")
}

/// What a row says: its words, its day, and where it can be looked up under which words.
struct Said {
    text: String,
    day: Option<Date>,
    href: String,
    link: &'static str,
}

fn threat(
    say: &Say,
    country: &str,
    here: Presence,
    rated: Option<&(Level, ThreatKind, String, bool)>,
) -> Said {
    let (country, here) = (say.country(country), presence(say, here));
    let (text, day) = match rated {
        None => (
            say.t2("selection-row-unrated", "country", country, "where", here),
            None,
        ),
        Some((level, kind, id, sample)) => {
            let level = say.t(format!("risk-level-{}", level.code()));
            let kind = say.t(format!("threat-kind-{}", dashed(kind.code())));
            let args = [
                ("country", country),
                ("where", here),
                ("level", level),
                ("kind", kind),
            ];
            let key = if *sample {
                "selection-row-threat-sample"
            } else {
                "selection-row-threat"
            };
            // A rating is named after its day: `MX/contraband/2024-01-01`.
            let from = id.rsplit('/').next().and_then(|day| day.parse().ok());
            (say.with(key, &args), from)
        }
    };
    Said {
        text,
        day,
        href: "/threats".to_owned(),
        link: "selection-see-threats",
    }
}

fn clock(app: &App, say: &Say, base: &str, clock: &Clocked) -> Said {
    let name = app.pack().clock(&clock.clock);
    let name = name.map_or("", |known| say.pack(&known.name)).to_owned();
    Said {
        text: say.t1("selection-row-clock", "name", name),
        day: Some(clock.from),
        href: format!("{base}/file"),
        link: "selection-see-file",
    }
}

/// What stands in the company's file.
fn filed(say: &Say, base: &str, row: &Row) -> Said {
    let said = |text: String, day: Option<Date>, page: &str, link: &'static str| Said {
        text,
        day,
        href: format!("{base}/{page}"),
        link,
    };
    match row {
        Row::Adverse { decision, on } => said(
            say.t(format!("selection-row-adverse-{}", dashed(decision))),
            Some(*on),
            "notices",
            "selection-see-notices",
        ),
        Row::Vetting(vetted) => said(
            say.t(format!("selection-row-vetting-{}", dashed(&vetted.outcome))),
            vetted.on,
            "vetting",
            "selection-see-vetting",
        ),
        Row::Assessment { signed_on, .. } => said(
            match signed_on {
                None => say.t("selection-row-assessment-missing"),
                Some(_) => say.t("selection-row-assessment"),
            },
            *signed_on,
            "risk",
            "selection-see-assessment",
        ),
        _ => said(
            say.t("selection-row-emergency"),
            None,
            "decisions",
            "selection-see-decisions",
        ),
    }
}

fn said(app: &App, say: &Say, member: MemberId, of: Factor, row: &Row) -> Said {
    let base = format!("/companies/{member}");
    match row {
        Row::Threat {
            country,
            presence,
            rated,
        } => threat(say, country, *presence, rated.as_ref()),
        Row::Finding { what, finding } => {
            let args = [
                ("criterion", finding.criterion.clone()),
                ("closed", say.day(finding.closed_on)),
            ];
            Said {
                text: say.with(&format!("selection-row-finding-{what}"), &args),
                day: Some(finding.raised_on),
                href: format!("/findings/{}", finding.id),
                link: "selection-see-finding",
            }
        }
        Row::Declared { year, amount, on } => {
            let key = format!("selection-row-{}", dashed(of.code()));
            Said {
                text: say.t2(&key, "amount", say.count(*amount), "year", year),
                day: Some(*on),
                href: format!("{base}/trade"),
                link: "selection-see-trade",
            }
        }
        Row::Sector {
            visited,
            members,
            unvisited,
            since,
        } => {
            let args = [
                ("visited", say.count(*visited)),
                ("members", say.count(*members)),
                ("unvisited", unvisited.to_string()),
                ("since", say.day(*since)),
            ];
            Said {
                text: say.with("selection-row-sector", &args),
                day: None,
                href: String::new(),
                link: "",
            }
        }
        Row::Clock { clock: due, .. } => clock(app, say, &base, due),
        Row::Emergency | Row::Adverse { .. } | Row::Vetting(_) | Row::Assessment { .. } => {
            filed(say, &base, row)
        }
    }
}

/// The day on which something of a row is due, if it has one.
fn due(app: &App, say: &Say, row: &Row) -> Option<Due> {
    let counted = |day: Date, clock: &str, from: Option<Date>| {
        Some(Due::counted(app, say, day, Some(clock), from))
    };
    match row {
        Row::Clock { clock, .. } => counted(clock.due, &clock.clock, Some(clock.from)),
        Row::Assessment {
            signed_on,
            review_due: Some(day),
        } => counted(*day, "risk_assessment_review", *signed_on),
        // What is closed is due no more.
        Row::Finding { finding, .. } if finding.closed_on.is_none() => {
            let why = say.t("selection-row-finding-due");
            finding.due.map(|day| Due::set(app, say, day, why))
        }
        _ => None,
    }
}

/// One row in words.
pub(super) fn line(app: &App, say: &Say, member: MemberId, of: Factor, counted: &Counted) -> Line {
    let said = said(app, say, member, of, &counted.row);
    Line {
        text: said.text,
        due: due(app, say, &counted.row),
        day: said.day.map_or_else(String::new, |day| say.day(day)),
        adds: if counted.degree > 0 {
            counted.degree.to_string()
        } else {
            String::new()
        },
        link: if said.href.is_empty() {
            String::new()
        } else {
            say.t(said.link)
        },
        href: said.href,
    }
}
