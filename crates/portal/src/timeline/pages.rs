//! A company's timeline.

use super::kinds::{GROUPS, SMALL, group};
use super::sql::Wanted;
use super::words::{People, Teller, Told};
use super::{Entitled, export};
use crate::accounts::Who;
use crate::app::App;
use crate::command::{Asks, EventRow};
use crate::failure::Failure;
use crate::web::{Chrome, Page, Routes, Say, html};
use crate::{caseload, membership};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::record::Aggregate as _;
use serde::Deserialize;
use uuid::Uuid;

/// Events on one page.
const PER_PAGE: i64 = 50;

/// What the reader asked for, in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// A group of kinds; empty for all.
    pub group: String,
    /// `all` also shows single saves and single results.
    pub show: String,
    /// The page, from 1.
    pub page: i64,
    /// `json` answers with data.
    pub format: String,
}

#[derive(Template)]
#[template(path = "timeline/company.html")]
struct TimelinePage {
    c: Chrome,
    company: MemberId,
    name: String,
    groups: Vec<(String, String)>,
    shows: Vec<(String, String)>,
    asked: Asked,
    events: Vec<Told>,
    summary: String,
    pages: Vec<(String, String)>,
    json: String,
    staff: bool,
}

impl Asked {
    /// `also`: streams in another company's file that are about this one too.
    fn wanted(&self, company: MemberId, entitled: &Entitled, also: Vec<Uuid>) -> Wanted {
        let kinds = group(&self.group).map_or(&[][..], |g| g.kinds);
        let but = if self.show == "all" { &[][..] } else { SMALL };
        let owned = |list: &[&str]| list.iter().map(|k| (*k).to_owned()).collect();
        Wanted {
            member: Some(company.0),
            also,
            audiences: entitled.audiences.clone(),
            kinds: owned(kinds),
            but: owned(but),
            ..Wanted::default()
        }
    }

    fn query(&self, page: i64, format: &str) -> String {
        let page = page.to_string();
        let pairs = [
            ("group", &*self.group),
            ("show", &*self.show),
            ("page", &*page),
            ("format", format),
        ];
        let set: Vec<_> = pairs
            .into_iter()
            .filter(|(name, value)| !value.is_empty() && (*name != "page" || *value != "1"))
            .collect();
        format!("?{}", serde_urlencoded::to_string(set).unwrap_or_default())
    }

    fn options(say: &Say, entitled: &Entitled) -> Vec<(String, String)> {
        let mut options = vec![(String::new(), say.t("ui-all"))];
        let own = |code: &str| match code {
            "accounts" => false,
            "notes" | "vetting" => entitled.staff_names,
            _ => true,
        };
        options.extend(GROUPS.iter().filter(|g| own(g.code)).map(|g| {
            (
                g.code.to_owned(),
                say.t(format!("timeline-group-{}", g.code)),
            )
        }));
        options
    }
}

/// The company's legal name; a company without a stream does not exist.
pub(super) async fn company_name(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
) -> Result<String, Failure> {
    let member = member_as_of(
        app,
        asker,
        company,
        (jiff::Timestamp::MAX, jiff::Timestamp::MAX),
    )
    .await?;
    member
        .map(|m| m.legal_name().to_owned())
        .ok_or(Failure::NotFound)
}

/// The company as it was known before one moment, of what held before another; none before its first event.
pub(super) async fn member_as_of(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
    (recorded, effective): (jiff::Timestamp, jiff::Timestamp),
) -> Result<Option<Member>, Failure> {
    let args = greenlane_db::args![company.0, Member::KIND, recorded, effective];
    let rows: Vec<EventRow> = app.db(asker).all(super::sql::MEMBER_AS_OF, args).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut member = Member::default();
    for row in &rows {
        member.fold(&row.recorded()?);
    }
    Ok(Some(member))
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: crate::web::Visitor,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let entitled = Entitled::to(&app, &who, company)?;
    let name = company_name(&app, &who, company).await?;
    let also = crate::relations::streams_of(&app, &who, company).await?;
    let wanted = asked.wanted(company, &entitled, also);
    if asked.format == "json" {
        return export::timeline(&app, &visitor, (company, &name), &wanted, &entitled).await;
    }
    let (sql, args) = wanted.count();
    let (total,): (i64,) = app.db(&who).one(sql, args).await?;
    let last = ((total + PER_PAGE - 1) / PER_PAGE).max(1);
    let now = asked.page.clamp(1, last);
    let (sql, args) = wanted.page(PER_PAGE, (now - 1) * PER_PAGE);
    let rows: Vec<EventRow> = app.db(&who).all(sql, args).await?;
    let people = People::of(&app, &who, &rows).await?;
    let mut c =
        Chrome::new(&app, &visitor, "timeline-title").crumb(format!("/companies/{company}"), &name);
    if who.company.is_none() {
        let member = membership::open(&app, &who, company, Action::ViewTimeline).await?;
        c.tabs = caseload::tabs(&app, &visitor, company, &member.state, "timeline");
    }
    let teller = Teller {
        app: &app,
        say: &c.say,
        entitled: &entitled,
        people: &people,
    };
    html(&TimelinePage {
        company,
        name,
        groups: Asked::options(&c, &entitled),
        shows: vec![
            (String::new(), c.t("timeline-show-main")),
            ("all".to_owned(), c.t("timeline-show-all")),
        ],
        events: rows.iter().map(|row| teller.tell(row)).collect(),
        summary: c.shown((now - 1) * PER_PAGE, rows.len(), total),
        pages: page_links(now, last, |n| asked.query(n, "")),
        json: asked.query(1, "json"),
        staff: who.company.is_none(),
        asked: Asked { page: now, ..asked },
        c,
    })
}

/// First, last and the pages around this one; an empty address stands for what is left out.
pub fn page_links(now: i64, last: i64, href: impl Fn(i64) -> String) -> Vec<(String, String)> {
    if last <= 1 {
        return Vec::new();
    }
    let mut links = Vec::new();
    let mut before = 0;
    for n in 1..=last {
        if n != 1 && n != last && (n - now).abs() > 2 {
            continue;
        }
        if n - before > 1 {
            links.push(("…".to_owned(), String::new()));
        }
        links.push((n.to_string(), href(n)));
        before = n;
    }
    links
}

/// The routes of the company's timeline.
pub(super) fn routes() -> Routes {
    Routes::new().get("/companies/{id}/timeline", Action::ViewTimeline, page)
}
