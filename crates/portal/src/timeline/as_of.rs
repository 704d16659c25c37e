//! "What did we say on one day about another?" A company's state folded from the events that were recorded by the
//! end of the one and held by the end of the other. Nothing is looked up in tables of today.

use super::Entitled;
use super::audit::{begins, company_meant};
use super::pages::{company_name, member_as_of};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Chrome, Due, Page, Routes, Say, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    company: String,
    said: String,
    about: String,
}

/// What was known, row by row.
struct Known {
    rows: Vec<(String, String)>,
    deadlines: Vec<Due>,
}

#[derive(Template)]
#[template(path = "timeline/as_of.html")]
struct AsOfPage {
    c: Chrome,
    asked: Asked,
    faults: Vec<(String, String)>,
    name: Option<String>,
    said: String,
    about: String,
    known: Option<Known>,
    /// The company that was meant, however it was named.
    company: Option<MemberId>,
}

impl AsOfPage {
    fn e(&self, field: &str) -> &str {
        let found = self.faults.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message)
    }
}

/// A Fluent key from a code: `in_review` → `membership-stage-in-review`.
fn coded(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace('_', "-"))
}

fn known(app: &App, say: &Say, member: &Member) -> Known {
    let pack = app.pack();
    let stage = say.t(coded("membership-stage", member.stage().code()));
    let tier = member.tier().and_then(|t| pack.tier(t.code()));
    let tier = tier.map_or_else(
        || say.t("timeline-no-tier"),
        |t| say.pack(&t.name).to_owned(),
    );
    let entity = pack.entity_type(member.entity_type());
    let vetting = member.vetting.as_ref().map_or("open", |v| v.outcome.code());
    let open = member
        .recommendation
        .as_ref()
        .map_or("none", |r| r.decision.code());
    let row = |key: &str, value: String| (say.t(key), value);
    let rows = vec![
        row("timeline-known-name", member.legal_name().to_owned()),
        row(
            "timeline-known-type",
            entity.map_or_else(String::new, |e| say.pack(&e.name).to_owned()),
        ),
        row("timeline-known-stage", stage),
        row("timeline-known-tier", tier),
        row(
            "timeline-known-account",
            say.t(coded("membership-account", member.account.code())),
        ),
        row(
            "timeline-known-profile",
            say.t(coded("membership-profile", member.profile_status().code())),
        ),
        row(
            "timeline-known-validation",
            say.t(coded(
                "membership-validation",
                member.validation_status().code(),
            )),
        ),
        row(
            "timeline-known-vetting",
            say.t(coded("timeline-vetting-status", vetting)),
        ),
        row(
            "timeline-known-recommendation",
            say.t(coded("timeline-decision", open)),
        ),
        row("timeline-known-certified", say.day(member.certified_on)),
    ];
    let deadlines = member.deadlines().into_iter();
    let deadlines = deadlines.map(|deadline| Due::of(app, say, &deadline));
    Known {
        rows,
        deadlines: deadlines.collect(),
    }
}

/// The moment at which a day ends in programme time.
fn ends(app: &App, day: Date) -> jiff::Timestamp {
    day.tomorrow()
        .ok()
        .and_then(|d| begins(app, d))
        .unwrap_or(jiff::Timestamp::MAX)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    Entitled::to_all(&app, &who)?;
    let c = Chrome::new(&app, &visitor, "as-of-title").crumb("/audit", app_title(&app, &visitor));
    let mut faults = Vec::new();
    let today = app.today();
    let mut day = |text: &str, field: &str| match text.trim() {
        "" => today,
        text => text.parse().unwrap_or_else(|_| {
            faults.push((field.to_owned(), c.t("timeline-fault-date")));
            today
        }),
    };
    let (said, about) = (day(&asked.said, "said"), day(&asked.about, "about"));
    let company = company_meant(&app, &who, &asked.company)
        .await?
        .map(MemberId);
    if company.is_none() && !asked.company.trim().is_empty() {
        faults.push(("company".to_owned(), c.t("audit-company-unknown")));
    }
    let (mut name, mut state) = (None, None);
    if let (Some(company), true) = (company, faults.is_empty()) {
        name = match company_name(&app, &who, company).await {
            Ok(name) => Some(name),
            Err(Failure::NotFound) => None,
            Err(other) => return Err(other),
        };
        state = member_as_of(&app, &who, company, (ends(&app, said), ends(&app, about))).await?;
        if name.is_none() {
            faults.push(("company".to_owned(), c.t("audit-company-unknown")));
        }
    }
    html(&AsOfPage {
        known: state.map(|member| known(&app, &c, &member)),
        said: c.day(said),
        about: c.day(about),
        asked: Asked {
            said: said.to_string(),
            about: about.to_string(),
            ..asked
        },
        faults,
        name,
        company,
        c,
    })
}

fn app_title(app: &App, visitor: &Visitor) -> String {
    Say::new(app, visitor.lang).t("audit-title")
}

/// The route of the two-times question.
pub(super) fn routes() -> Routes {
    Routes::new().get("/audit/as-of", Action::ViewAudit, page)
}
