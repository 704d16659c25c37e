//! Everything overdue in the programme, whosever it is: one list, computed nationally, so that no office keeps its own
//! (GAO-17-84). Who must act, which clock ran out, and on whose authority it stood.

use super::filters::{self, Saved};
use super::labels;
use super::sql::Text;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::findings::steps;
use crate::web::{Chrome, Due, Page, Routes, Say, Visitor, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{Args, Composed, Day, FromRow};
use greenlane_domain::pack;
use greenlane_domain::permission::{Action, Resource};
use serde::Deserialize;
use uuid::Uuid;

const PER_PAGE: i64 = 50;
const MOST: i64 = 20_000;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// `agency` or `member`: whose time ran out.
    whose: String,
    clock: String,
    page: i64,
    format: String,
}

#[derive(FromRow)]
struct Row {
    stream_id: Uuid,
    legal_name: String,
    specialist: Option<Uuid>,
    clock: String,
    counted: Option<String>,
    due: Day,
    began: Day,
}

struct Line {
    company: Uuid,
    /// The step of the overdue ladder, of a required action.
    step: String,
    name: String,
    due: Due,
    whose: String,
    specialist: String,
}

#[derive(Template)]
#[template(path = "caseload/overdue.html")]
struct OverduePage {
    c: Chrome,
    /// Filters that the reader keeps.
    saved: Saved,
    asked: Asked,
    whose: Vec<(String, String)>,
    clocks: Vec<(String, String)>,
    lines: Vec<Line>,
    summary: String,
    pages: Vec<(String, String)>,
    csv: String,
    /// What is late by other rules than a clock of its own, with the list that names it.
    also: Vec<(String, String)>,
}

/// Annual reviews and moves to a new edition are worked out from anniversaries and publications, on lists of their own;
/// what is late there is late here too.
async fn also_late(app: &App, who: &Who, say: &Say) -> Result<Vec<(String, String)>, Failure> {
    let reviews = super::annual::late(app, who).await?;
    let mut told = vec![(
        "/work/annual?show=late".to_owned(),
        say.n("overdue-also-annual", reviews),
    )];
    if app.rights().role_may(&who.role, Action::ViewEditions) {
        let editions = crate::editions::late(app, who).await?;
        let href = "/rollout?show=late".to_owned();
        told.push((href, say.n("overdue-also-edition", editions)));
    }
    Ok(told)
}

/// Clocks that tell of no duty: the last day of a right, or of a bar.
fn is_duty(app: &App, clock: &pack::Clock) -> bool {
    // Steps of the ladder are counted from a duty that is late itself.
    let mut steps = app.pack().ladder.iter();
    let step = steps.any(|step| step.clock.as_ref() == Some(&clock.id));
    !step && !clock.id.starts_with("appeal_") && clock.id != "reapply_bar"
}

fn chosen(app: &App, asked: &Asked) -> Vec<String> {
    let clocks = app.pack().clocks.iter().filter(|clock| is_duty(app, clock));
    clocks
        .filter(|clock| asked.whose.is_empty() || clock.who.as_str() == asked.whose)
        .filter(|clock| asked.clock.is_empty() || clock.id == asked.clock)
        .map(|clock| clock.id.clone())
        .collect()
}

fn from(text: &mut Text, app: &App, (clocks, anomalies): (&[String], bool)) {
    let today = app.today();
    text.push(
        " from (select d.stream_id, d.clock, d.clock as counted, d.due, d.began, cast(null as uuid) as asked from member_deadline d where d.due < ",
    )
    .arg(today);
    text.push(
        " union all select f.member_id as stream_id, case when f.waits_for = 'company' then ",
    )
    .arg("finding_action");
    text.push(" else ").arg("finding_review");
    text.push(
        " end as clock, f.next_clock as counted, f.next_due as due, coalesce(f.next_from, f.raised_on) as began, null as asked from finding f
 where f.waits_for in ('company', 'programme') and f.next_due < ",
    )
    .arg(today);
    text.push(" union all select q.member_id as stream_id, ")
        .arg("question_answer")
        .push(" as clock, ")
        .arg("question_answer");
    text.push(
        " as counted, q.due as due, q.asked_on as began, null as asked from profile_thread q where q.waits = ",
    )
    .arg(true);
    text.push(" and q.due < ").arg(today);
    text.push(" union all select f.member_id as stream_id, ")
        .arg("effectiveness_check")
        .push(" as clock, ")
        .arg("effectiveness_check");
    text.push(
        " as counted, f.check_due as due, f.closed_on as began, null as asked from finding f where f.check_due < ",
    )
    .arg(today);
    text.push(" union all select w.member_id as stream_id, coalesce(w.clock, ")
        .arg("evidence_request");
    text.push(
        ") as clock, w.clock as counted, w.due, w.began, null as asked from validation_wait w where w.due < ",
    )
    .arg(today);
    text.push(" union all select v.member_id as stream_id, ")
        .arg("report_approval")
        .push(" as clock, ")
        .arg("report_approval");
    text.push(
        " as counted, v.report_due as due, v.report_asked_on as began, null as asked from validation v where v.report_due < ",
    )
    .arg(today);
    text.push(" union all select v.member_id as stream_id, ")
        .arg("report_finish")
        .push(" as clock, ")
        .arg("report_finish");
    text.push(
        " as counted, v.report_owed_due as due, v.report_owed_on as began, null as asked from validation v where v.report_owed_due < ",
    )
    .arg(today);
    text.push(" union all select r.member_id as stream_id, ")
        .arg("risk_assessment_review")
        .push(" as clock, ")
        .arg("risk_assessment_review");
    text.push(" as counted, r.review_due as due, r.signed_on as began, null as asked from risk_assessment r join member rm on rm.stream_id = r.member_id where rm.in_force = ")
        .arg(true)
        .push(" and r.review_due < ")
        .arg(today);
    if anomalies {
        text.push(
            " union all select a.about_member as stream_id, a.clock, a.clock as counted, a.due, a.asked_on as began, a.asked
 from anomaly a where a.stage = 'followed' and a.due < ",
        )
        .arg(today);
    }
    text.push(") o join member m on m.stream_id = o.stream_id where o.clock in (")
        .list(clocks.iter().cloned());
    text.push(")");
}

fn statements(
    app: &App,
    clocks: (&[String], bool),
    (limit, offset): (i64, i64),
) -> [(Composed, Args); 2] {
    let mut count = Text::new("select count(*)");
    from(&mut count, app, clocks);
    let mut rows = Text::new(
        "select o.stream_id, m.legal_name, coalesce(o.asked, m.specialist) as specialist, o.clock, o.counted, o.due, o.began",
    );
    from(&mut rows, app, clocks);
    rows.push(" order by o.due, m.legal_name, o.clock limit ")
        .arg(limit)
        .push(" offset ")
        .arg(offset);
    [count.done(), rows.done()]
}

async fn find(
    app: &App,
    who: &Who,
    say: &Say,
    asked: &Asked,
    most: (i64, i64),
) -> Result<(i64, Vec<Line>), Failure> {
    let clocks = chosen(app, asked);
    if clocks.is_empty() {
        return Ok((0, Vec::new()));
    }
    // Whoever sees no anomalies does not learn here that there is one.
    let anomalies = app.may(who, Action::ViewAnomalies, &Resource::Programme);
    let [(count, count_args), (rows, args)] = statements(app, (&clocks, anomalies), most);
    let (total,): (i64,) = app.db(who).one(count, count_args).await?;
    let rows: Vec<Row> = app.db(who).all(rows, args).await?;
    let staff = labels::staff_names(app, who).await?;
    let lines = rows.into_iter().map(|row| {
        let whose = app
            .pack()
            .clock(&row.clock)
            .map_or("agency", |clock| clock.who.as_str());
        let action = row.clock == "finding_action";
        let step = action.then(|| steps::step_name(app, say, row.due.0));
        Line {
            company: row.stream_id,
            step: step.flatten().unwrap_or_default(),
            due: Due::counted(
                app,
                say,
                row.due.0,
                row.counted.as_deref(),
                Some(row.began.0),
            ),
            whose: say.t(format!("overdue-whose-{whose}")),
            specialist: row
                .specialist
                .and_then(|id| staff.get(&id).cloned())
                .unwrap_or_else(|| say.t("caseload-nobody")),
            name: row.legal_name,
        }
    });
    Ok((total, lines.collect()))
}

fn csv(say: &Say, lines: &[Line]) -> String {
    let heads = [
        "company",
        "clock",
        "due",
        "authority",
        "source",
        "whose",
        "specialist",
        "step",
    ];
    let mut out = csv_line(heads.map(|head| say.t(format!("caseload-col-{head}"))));
    for line in lines {
        let due = &line.due;
        let row = [
            &line.name,
            &due.name,
            &due.iso,
            &due.authority,
            &due.source,
            &line.whose,
            &line.specialist,
            &line.step,
        ];
        out.push_str(&csv_line(row));
    }
    out
}

fn query(asked: &Asked, page: i64, format: &str) -> String {
    let page = if page > 1 {
        page.to_string()
    } else {
        String::new()
    };
    let pairs = [
        ("whose", &*asked.whose),
        ("clock", &*asked.clock),
        ("page", &*page),
        ("format", format),
    ];
    let set: Vec<_> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    format!(
        "/work/overdue?{}",
        serde_urlencoded::to_string(set).unwrap_or_default()
    )
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    app.permit(&who, Action::SearchCompanies, &Resource::Programme)?;
    let c = Chrome::new(&app, &visitor, "overdue-title");
    if asked.format == "csv" {
        let (_, lines) = find(&app, &who, &c, &asked, (MOST, 0)).await?;
        return csv_file("overdue.csv", &csv(&c, &lines));
    }
    let now = asked.page.max(1);
    let (total, lines) = find(&app, &who, &c, &asked, (PER_PAGE, (now - 1) * PER_PAGE)).await?;
    let all = || (String::new(), c.t("ui-all"));
    let mut clocks = vec![all()];
    let duties = app.pack().clocks.iter();
    let duties = duties.filter(|clock| is_duty(&app, clock));
    clocks.extend(duties.map(|clock| (clock.id.clone(), c.pack(&clock.name).to_owned())));
    html(&OverduePage {
        saved: filters::saved(&app, &who, &visitor, "overdue").await?,
        whose: vec![
            all(),
            ("agency".to_owned(), c.t("overdue-whose-agency")),
            ("member".to_owned(), c.t("overdue-whose-member")),
        ],
        clocks,
        summary: c.shown((now - 1) * PER_PAGE, lines.len(), total),
        pages: crate::timeline::page_links(now, (total + PER_PAGE - 1) / PER_PAGE, |n| {
            query(&asked, n, "")
        }),
        csv: query(&asked, 1, "csv"),
        also: if now == 1 && asked.whose.is_empty() && asked.clock.is_empty() {
            also_late(&app, &who, &c).await?
        } else {
            Vec::new()
        },
        lines,
        asked: Asked { page: now, ..asked },
        c,
    })
}

/// The route of the list.
pub(super) fn routes() -> Routes {
    Routes::new().get("/work/overdue", Action::SearchCompanies, page)
}
