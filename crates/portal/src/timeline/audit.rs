//! The whole record, read-only, for auditors and the director.
//!
//! Pages go by place in the record and not by number: new events come while somebody reads, and a count over
//! years of events would cost more than the page.

use super::kinds::{GROUPS, group};
use super::sql::{self, Wanted};
use super::words::{People, Teller, Told};
use super::{Entitled, export};
use crate::accounts::Who;
use crate::app::App;
use crate::command::EventRow;
use crate::failure::Failure;
use crate::web::{Chrome, Page, Routes, Say, Visitor, attachment, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{At, args};
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::permission::Action;
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

const PER_PAGE: i64 = 50;

/// What the reader asked for, in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    group: String,
    actor: String,
    company: String,
    from: String,
    until: String,
    /// Events before this place.
    before: Option<i64>,
    /// Events after this place.
    after: Option<i64>,
    format: String,
}

#[derive(Template)]
#[template(path = "timeline/audit.html")]
struct AuditPage {
    c: Chrome,
    asked: Asked,
    groups: Vec<(String, String)>,
    faults: Vec<(String, String)>,
    events: Vec<Told>,
    newer: Option<String>,
    older: Option<String>,
    json: String,
    total: String,
}

impl AuditPage {
    fn e(&self, field: &str) -> &str {
        let found = self.faults.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message)
    }
}

impl Asked {
    fn query(&self, extra: &[(&str, String)]) -> String {
        let own = [
            ("group", &self.group),
            ("actor", &self.actor),
            ("company", &self.company),
            ("from", &self.from),
            ("until", &self.until),
        ];
        let mut pairs: Vec<(&str, String)> = own.into_iter().map(|(n, v)| (n, v.clone())).collect();
        pairs.extend(extra.iter().cloned());
        pairs.retain(|(_, value)| !value.is_empty());
        format!(
            "?{}",
            serde_urlencoded::to_string(pairs).unwrap_or_default()
        )
    }
}

fn day(text: &str, field: &str, say: &Say, faults: &mut Vec<(String, String)>) -> Option<Date> {
    if text.trim().is_empty() {
        return None;
    }
    let day = text.trim().parse().ok();
    if day.is_none() {
        faults.push((field.to_owned(), say.t("timeline-fault-date")));
    }
    day
}

/// The first moment of a day in programme time.
pub(super) fn begins(app: &App, day: Date) -> Option<jiff::Timestamp> {
    app.start_of(day).ok()
}

/// The first place recorded at or after a moment, found by halving.
pub(super) async fn place_at(
    app: &App,
    who: &Who,
    moment: jiff::Timestamp,
) -> Result<i64, Failure> {
    let db = app.db(who);
    let (last,): (i64,) = db.one(sql::LAST, args![]).await?;
    let (mut low, mut high) = (1, last + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        let (At(at),): (At,) = db.one(sql::RECORDED_AT, args![middle]).await?;
        if at < moment {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// The one company that an id or a legal name stands for.
pub(crate) async fn company_meant(
    app: &App,
    who: &Who,
    typed: &str,
) -> Result<Option<Uuid>, Failure> {
    if let Ok(id) = typed.trim().parse() {
        return Ok(Some(id));
    }
    let name = normal_form(typed);
    let found: Vec<(Uuid,)> = app.db(who).all(sql::COMPANIES_BY_NAME, args![name]).await?;
    Ok(match found[..] {
        [(one,)] => Some(one),
        _ => None,
    })
}

async fn wanted(
    app: &App,
    who: &Who,
    asked: &Asked,
    say: &Say,
    entitled: &Entitled,
) -> Result<(Wanted, Vec<(String, String)>), Failure> {
    let mut faults = Vec::new();
    let mut wanted = Wanted {
        audiences: entitled.audiences.clone(),
        kinds: group(&asked.group).map_or_else(Vec::new, |g| {
            g.kinds.iter().map(|k| (*k).to_owned()).collect()
        }),
        ..Wanted::default()
    };
    if !asked.company.trim().is_empty() {
        wanted.member = company_meant(app, who, &asked.company).await?;
        if wanted.member.is_none() {
            faults.push(("company".to_owned(), say.t("audit-company-unknown")));
            wanted.member = Some(Uuid::nil());
        }
    }
    if !asked.actor.trim().is_empty() {
        let email = asked.actor.trim().to_lowercase();
        let found: Option<(Uuid,)> = app
            .db(who)
            .optional(sql::ACCOUNT_BY_EMAIL, args![email])
            .await?;
        if found.is_none() {
            faults.push(("actor".to_owned(), say.t("audit-actor-unknown")));
        }
        wanted.actor = Some(found.map_or(Uuid::nil(), |(id,)| id));
    }
    if let Some(moment) = day(&asked.from, "from", say, &mut faults).and_then(|d| begins(app, d)) {
        wanted.from_seq = Some(place_at(app, who, moment).await?);
    }
    let until = day(&asked.until, "until", say, &mut faults).and_then(|d| d.tomorrow().ok());
    if let Some(moment) = until.and_then(|d| begins(app, d)) {
        wanted.to_seq = Some(place_at(app, who, moment).await? - 1);
    }
    Ok((wanted, faults))
}

/// One page of events, the latest first, and whether there are newer and older ones.
async fn read_page(
    app: &App,
    who: &Who,
    wanted: &Wanted,
    asked: &Asked,
) -> Result<(Vec<EventRow>, bool, bool), Failure> {
    let mut bounded = wanted.clone();
    let full = |rows: &[EventRow]| i64::try_from(rows.len()).unwrap_or_default() > PER_PAGE;
    if let Some(after) = asked.after {
        bounded.from_seq = Some(bounded.from_seq.unwrap_or(0).max(after.saturating_add(1)));
        let (sql, args) = bounded.page_up(PER_PAGE + 1);
        let mut rows: Vec<EventRow> = app.db(who).all(sql, args).await?;
        let newer = full(&rows);
        rows.truncate(usize::try_from(PER_PAGE).unwrap_or_default());
        rows.reverse();
        return Ok((rows, newer, true));
    }
    if let Some(before) = asked.before {
        bounded.to_seq = Some(
            bounded
                .to_seq
                .unwrap_or(i64::MAX)
                .min(before.saturating_sub(1)),
        );
    }
    let (sql, args) = bounded.page(PER_PAGE + 1, 0);
    let mut rows: Vec<EventRow> = app.db(who).all(sql, args).await?;
    let older = full(&rows);
    rows.truncate(usize::try_from(PER_PAGE).unwrap_or_default());
    Ok((rows, asked.before.is_some(), older))
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let entitled = Entitled::to_all(&app, &who)?;
    let c = Chrome::new(&app, &visitor, "audit-title");
    let (wanted, faults) = wanted(&app, &who, &asked, &c, &entitled).await?;
    if asked.format == "json" {
        let events = export::told(&app, &visitor, &wanted, &entitled).await?;
        return attachment(
            "record.json",
            "application/json",
            serde_json::to_vec(&events)?,
        );
    }
    let (rows, newer, older) = read_page(&app, &who, &wanted, &asked).await?;
    let people = People::of(&app, &who, &rows).await?;
    let teller = Teller {
        app: &app,
        say: &c.say,
        entitled: &entitled,
        people: &people,
    };
    let (last,): (i64,) = app.db(&who).one(sql::LAST, args![]).await?;
    let mut groups = vec![(String::new(), c.t("ui-all"))];
    groups.extend(
        GROUPS
            .iter()
            .map(|g| (g.code.to_owned(), c.t(format!("timeline-group-{}", g.code)))),
    );
    let link = |name: &'static str, row: Option<&EventRow>| {
        row.map(|r| asked.query(&[(name, r.seq.to_string())]))
    };
    html(&AuditPage {
        groups,
        faults,
        events: rows.iter().map(|row| teller.tell(row)).collect(),
        newer: if newer {
            link("after", rows.first())
        } else {
            None
        },
        older: if older {
            link("before", rows.last())
        } else {
            None
        },
        json: asked.query(&[("format", "json".to_owned())]),
        total: c.count(last),
        asked,
        c,
    })
}

/// The routes of the audit.
pub(super) fn routes() -> Routes {
    Routes::new().get("/audit", Action::ViewAudit, page)
}
