//! The team: who carries how much, what nobody carries, and handing companies over with a reason, many at once.

use super::labels::{self, StaffRow};
use super::sql::{NEXT_CLOCK, NEXT_COLUMNS, Text};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::findings::steps::{Escalated, escalated};
use crate::membership::commands_staff::assign_specialist;
use crate::web::{Chrome, Due, Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::pack;
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

const PER_PAGE: i64 = 50;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// Whose companies are listed for handing over: an account, or empty for those that nobody has.
    specialist: String,
    /// One company, when one comes from its file.
    company: String,
    page: i64,
}

#[derive(FromRow)]
struct LoadRow {
    specialist: Option<Uuid>,
    cases: i64,
    reviews: i64,
    returned: i64,
}

struct Load {
    name: String,
    href: String,
    cases: String,
    reviews: String,
    returned: String,
    overdue: i64,
    validations: i64,
}

#[derive(FromRow)]
struct CaseRow {
    stream_id: Uuid,
    legal_name: String,
    entity_type: String,
    stage: String,
    next_due: Option<Day>,
    next_clock: Option<String>,
    next_from: Option<Day>,
}

struct Case {
    id: Uuid,
    name: String,
    entity_type: String,
    stage: (&'static str, String),
    due: Option<Due>,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "caseload/team.html")]
struct TeamPage {
    c: Chrome,
    asked: Asked,
    loads: Vec<Load>,
    approvals: (String, String),
    /// Overdue required actions that the ladder brought before supervisors, and how many there are.
    escalated: Vec<Escalated>,
    escalated_of: String,
    elsewhere: Vec<(&'static str, String)>,
    cases: Vec<Case>,
    of: String,
    specialists: Vec<(String, String)>,
    summary: String,
    pages: Vec<(String, String)>,
    may_assign: bool,
    typed: Typed,
}

const LIVE: &str =
    "m.submitted_on is not null and m.account_status in ('applying', 'certified', 'suspended')";

/// Clocks of the programme's own time: what a specialist is behind with.
fn own_clocks(app: &App) -> Vec<String> {
    let clocks = app.pack().clocks.iter();
    clocks
        .filter(|clock| clock.who == pack::Who::Agency)
        .map(|clock| clock.id.clone())
        .collect()
}

async fn grouped(app: &App, who: &Who, text: Text) -> Result<BTreeMap<Option<Uuid>, i64>, Failure> {
    let (sql, args) = text.done();
    let rows: Vec<(Option<Uuid>, i64)> = app.db(who).all(sql, args).await?;
    Ok(rows.into_iter().collect())
}

async fn overdue(app: &App, who: &Who) -> Result<BTreeMap<Option<Uuid>, i64>, Failure> {
    let mut text = Text::new(
        "select m.specialist, count(*) from member_deadline d join member m on m.stream_id = d.stream_id",
    );
    text.push(" where d.due < ")
        .arg(app.today())
        .push(" and d.clock in (")
        .list(own_clocks(app));
    text.push(") group by m.specialist");
    grouped(app, who, text).await
}

async fn validations(app: &App, who: &Who) -> Result<BTreeMap<Option<Uuid>, i64>, Failure> {
    let text = Text::new(
        "select v.lead, count(*) from validation v where v.stage in ('planned', 'notified', 'underway') group by v.lead",
    );
    grouped(app, who, text).await
}

async fn loads(
    app: &App,
    who: &Who,
    say: &Say,
    specialists: &[StaffRow],
) -> Result<Vec<Load>, Failure> {
    let mut text = Text::new("select m.specialist, count(*) as cases,
 cast(sum(case when m.profile_status = 'submitted' then 1 else 0 end) as bigint) as reviews,
 cast(sum(case when m.profile_status = 'returned' then 1 else 0 end) as bigint) as returned from member m where ");
    text.push(LIVE).push(" group by m.specialist");
    let (sql, args) = text.done();
    let rows: Vec<LoadRow> = app.db(who).all(sql, args).await?;
    let (late, visits) = (overdue(app, who).await?, validations(app, who).await?);
    let of = |id: Option<Uuid>, name: String, href: String| {
        let row = rows.iter().find(|row| row.specialist == id);
        Load {
            name,
            href,
            cases: say.count(row.map_or(0, |r| r.cases)),
            reviews: say.count(row.map_or(0, |r| r.reviews)),
            returned: say.count(row.map_or(0, |r| r.returned)),
            overdue: late.get(&id).copied().unwrap_or_default(),
            validations: visits.get(&id).copied().unwrap_or_default(),
        }
    };
    let mut all: Vec<Load> = specialists
        .iter()
        .map(|s| {
            of(
                Some(s.stream_id),
                s.name.clone(),
                format!("/team?specialist={}#cases", s.stream_id),
            )
        })
        .collect();
    all.push(of(None, say.t("team-unassigned"), "/team#cases".to_owned()));
    Ok(all)
}

/// How many recommendations wait for the reader or a colleague, and how long the oldest has waited.
async fn approvals(app: &App, who: &Who, say: &Say) -> Result<(String, String), Failure> {
    let sql = "select count(*), min(recommended_on) from member where recommendation is not null";
    let (count, oldest): (i64, Option<Day>) = app.db(who).one(sql, args![]).await?;
    let days = oldest.map_or(0, |Day(day)| (app.today() - day).get_days());
    Ok((say.count(count), say.n("team-oldest", days)))
}

fn case_list(text: &mut Text, asked: &Asked) {
    text.push(" where ").push(LIVE);
    if let Ok(company) = asked.company.parse::<Uuid>() {
        text.push(" and m.stream_id = ").arg(company);
    } else if let Ok(specialist) = asked.specialist.parse::<Uuid>() {
        text.push(" and m.specialist = ").arg(specialist);
    } else {
        text.push(" and m.specialist is null");
    }
}

async fn cases(
    app: &App,
    who: &Who,
    say: &Say,
    asked: &Asked,
    typed: &Typed,
) -> Result<(i64, Vec<Case>), Failure> {
    let mut count = Text::new("select count(*)");
    count.push(" from member m");
    case_list(&mut count, asked);
    let (sql, args) = count.done();
    let (total,): (i64,) = app.db(who).one(sql, args).await?;
    let mut rows = Text::new("select m.stream_id, m.legal_name, m.entity_type, m.stage");
    rows.push(NEXT_COLUMNS)
        .push(" from member m")
        .push(NEXT_CLOCK);
    case_list(&mut rows, asked);
    rows.push(" order by n.due nulls last, m.normal_name, m.stream_id limit ")
        .arg(PER_PAGE);
    rows.push(" offset ")
        .arg((asked.page.max(1) - 1) * PER_PAGE);
    let (sql, args) = rows.done();
    let rows: Vec<CaseRow> = app.db(who).all(sql, args).await?;
    let cases = rows.into_iter().map(|row| Case {
        ticked: typed.fields.chose("company", &row.stream_id.to_string())
            || asked.company == row.stream_id.to_string(),
        id: row.stream_id,
        name: row.legal_name,
        entity_type: labels::entity_type(app, say, &row.entity_type),
        stage: labels::stage(say, &row.stage),
        due: labels::next(app, say, (row.next_due, row.next_clock, row.next_from)),
    });
    Ok((total, cases.collect()))
}

async fn show((app, who, visitor): (&App, &Who, &Visitor), asked: Asked, typed: Typed) -> Page {
    app.permit(who, Action::ViewTeam, &Resource::Programme)?;
    let c = Chrome::new(app, visitor, "team-title");
    let specialists = labels::specialists(app, who).await?;
    let (total, cases) = cases(app, who, &c, &asked, &typed).await?;
    let now = asked.page.max(1);
    let chosen = asked.specialist.parse().ok();
    let of = specialists.iter().find(|s| Some(s.stream_id) == chosen);
    let specialist = asked.specialist.clone();
    let (escalations, escalated) = escalated(app, who, &c).await?;
    let shown_of = c.t2(
        "team-escalated-of",
        "shown",
        c.count(escalated.len()),
        "total",
        c.count(escalations),
    );
    let page = TeamPage {
        escalated_of: shown_of,
        escalated,
        loads: loads(app, who, &c, &specialists).await?,
        approvals: approvals(app, who, &c).await?,
        elsewhere: labels::elsewhere(app, who, &c),
        of: of.map_or_else(|| c.t("team-unassigned"), |s| s.name.clone()),
        summary: c.shown((now - 1) * PER_PAGE, cases.len(), total),
        pages: crate::timeline::page_links(now, (total + PER_PAGE - 1) / PER_PAGE, |n| {
            format!("/team?specialist={specialist}&page={n}#cases")
        }),
        specialists: std::iter::once((String::new(), c.t("ui-choose-one")))
            .chain(
                specialists
                    .iter()
                    .map(|s| (s.stream_id.to_string(), s.name.clone())),
            )
            .collect(),
        may_assign: app.rights().role_may(&who.role, Action::AssignSpecialist),
        cases,
        asked: Asked { page: now, ..asked },
        c,
        typed,
    };
    page.typed.page(&page)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    show((&app, &who, &visitor), asked, Typed::of(Fields::default())).await
}

/// Hands every ticked company over, all or none.
async fn hand_over(app: &App, who: &Who, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let companies: Vec<MemberId> = fields
        .all("company")
        .iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    if companies.is_empty() {
        faults.add("company", "fault-team-none-ticked");
    }
    let to: Option<AccountId> = fields.get("specialist").parse().ok();
    if to.is_none() {
        faults.add("specialist", "fault-team-no-specialist");
    }
    faults.check()?;
    let to = to.ok_or_else(|| Refusal::new("fault-team-no-specialist").field("specialist"))?;
    let mut unit = app.begin(who).await?;
    for company in companies {
        assign_specialist(&mut unit, company, to, fields.get("reason")).await?;
    }
    unit.commit().await
}

async fn assign(State(app): State<App>, who: Who, visitor: Visitor, Form(fields): Form) -> Page {
    let from = fields.get("from").to_owned();
    match hand_over(&app, &who, &fields).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/team?specialist={from}"),
            "team-assigned",
        )),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let asked = Asked {
                specialist: from,
                page: fields.get("page").parse().unwrap_or(1),
                ..Asked::default()
            };
            let typed = Typed::refused(fields, failure, &say, "form")?;
            show((&app, &who, &visitor), asked, typed).await
        }
    }
}

/// The routes of the team.
pub(super) fn routes() -> Routes {
    Routes::new().get("/team", Action::ViewTeam, page).post(
        "/team/assign",
        Action::AssignSpecialist,
        assign,
    )
}
